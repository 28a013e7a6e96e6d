"""Importing the catalogue reads no file: a list is read when it is first asked for."""

import subprocess
import sys

_CHECK = """
import sys
from pathlib import Path
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from painlog.catalogue import areas, conditions, ingredients, overuse, treatments, words
assert not [path for path in opened if path.endswith(".toml")], opened
areas.all()
assert [Path(path).name for path in opened if path.endswith(".toml")] == ["areas.toml"], opened
"""


def test_no_list_is_read_before_it_is_asked_for() -> None:
    done = subprocess.run([sys.executable, "-c", _CHECK], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
