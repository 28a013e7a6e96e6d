"""Asked to end by the system, painlog keeps what is typed and ends as its window does (safety rows 32, 37)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage.database import Database
from painlog.ui.drafts import draft_key
from tests.storage.samples import person

posix = pytest.mark.skipif(os.name != "posix", reason="Windows ends programs in another way")
TYPE_AND_WAIT = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from painlog.ui import app, drafts
from painlog.ui.logoff import LogOff

def begin():
    holder = QWidget(running.window)
    line = QLineEdit(holder)
    line.setAccessibleName("words")
    running.keeper = drafts.DraftKeeper(running.session, holder, lambda: drafts.as_text(drafts.typed_in(holder)))
    running.keeper.start("draft/test")
    line.setText("typed a moment ago")
    {end}

running = app.start(Path(sys.argv[1]))
running.session.opened.connect(begin)
{guard}
sys.exit(running.qt.exec())
"""


def end_it(path: Path, end: str, guard: str = "off = LogOff(lambda: running.window)") -> tuple[int, str]:
    """Type, then be asked to end at once, before the second is over; the exit status and what the diary kept."""
    script = TYPE_AND_WAIT.format(end=end, guard=guard)
    ended = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False, timeout=120
    )
    database = Database.open(path)
    with database.diary() as diary:
        kept = diary.recall("draft/test") or ""
    database.close()
    return ended.returncode, kept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "diary.painlog"
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(person())
    database.close()
    assert draft_key("a", "b").startswith("draft/")
    return path


@posix
@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP"])
def test_a_signal_to_end_keeps_what_is_typed(path: Path, number: str) -> None:
    status, kept = end_it(path, f"os.kill(os.getpid(), signal.{number})")
    assert status == 0
    assert "typed a moment ago" in kept


def test_a_log_off_keeps_what_is_typed(path: Path) -> None:
    """The session manager itself cannot be made up here: what Qt calls is called."""
    status, kept = end_it(path, "off._on_log_off(None)")
    assert status == 0
    assert "typed a moment ago" in kept


@posix
def test_without_it_the_last_second_is_lost(path: Path) -> None:
    """The control."""
    status, kept = end_it(path, "os.kill(os.getpid(), signal.SIGTERM)", guard="")
    assert status == -signal.SIGTERM
    assert kept == ""
