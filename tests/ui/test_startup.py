"""What the first paint may import: Qt and little else; the rest comes in behind it."""

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "numpy", "matplotlib", "typst", "pypdfium2", "fontTools", "sqlcipher3", "tzlocal")
LATER = (
    "painlog.storage",
    "painlog.catalogue",
    "painlog.report",
    "painlog.domain.entry",
    "painlog.ui.forms",
    "painlog.cli.importing",
    "json",
)

SCRIPT = """
import sys
import painlog.__main__
import painlog.cli.window
from painlog.ui import app, window
import painlog.ui.today.page
print(" ".join(sys.modules))
"""


def imported() -> set[str]:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_first_paint_imports_nothing_heavy() -> None:
    modules = imported()
    assert "painlog.ui.today.pad" in modules
    assert [name for name in (*HEAVY, *LATER) if name in modules] == []
