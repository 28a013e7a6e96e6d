"""No memory of painlog lands on the disk or in another program (safety rows 25 and 27)."""

import os
import subprocess
import sys

import pytest

LOOK = """
import resource
from painlog.config import coredump
{guard}
status = open("/proc/self/status").read()
print(resource.getrlimit(resource.RLIMIT_CORE)[0], __import__("ctypes").CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's own calls")
@pytest.mark.parametrize(
    ("guard", "found"), [("coredump.forbid(); coredump.hide()", "0 0"), ("", "1")], ids=["guarded", "control"]
)
def test_no_core_file_and_no_reading_of_memory(guard: str, found: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LOOK.format(guard=guard)], capture_output=True, text=True, check=True
    )
    assert ended.stdout.strip().endswith(found)


@pytest.mark.skipif(os.name != "posix", reason="Windows writes no core files by itself")
def test_a_command_on_a_diary_has_both_guards() -> None:
    script = (
        "import resource\nfrom painlog.cli import diaryfile\nfrom painlog.cli.command import main\n"
        "hidden = []\ndiaryfile.coredump.hide = lambda: hidden.append(1)\n"
        "main(['check'])\nmain(['import', '.'])\nprint(len(hidden), resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.split()[-2:] == ["1", "0"], ended.stderr
