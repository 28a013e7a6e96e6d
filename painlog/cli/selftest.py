"""`painlog self-test`: the real program on a made-up diary: starts, logs, charts, prints."""

import argparse
import os
from contextlib import closing
from pathlib import Path

from painlog.cli import console, demo, screen
from painlog.cli.exits import Exit
from painlog.config import folders
from painlog.i18n import _


def run(arguments: argparse.Namespace) -> int:
    """Try everything in a folder that is deleted afterwards; an error that comes out of here is a bug.

    Without a screen the window is drawn in memory. Nothing of the person's own is read or written.
    """
    import tempfile

    environment = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="painlog-") as home:
        os.environ[folders.HOME] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        try:
            _try_all(Path(home, "diary.painlog"))
        finally:
            os.environ.clear()
            os.environ.update(environment)
    console.say(_("painlog works on this computer."))
    return Exit.GOOD


def _try_all(path: Path) -> None:
    screen.check()
    with closing(demo.in_file(path)) as database, database.diary() as diary:
        before = diary.counts()["entries"]
    from painlog.storage.database import Database
    from painlog.ui import selftest

    for step in selftest.steps(path):
        console.say(f"  {step}")
    with closing(Database.open(path)) as database, database.diary() as diary:
        if diary.counts()["entries"] != before + 1:
            raise AssertionError("the entry that was logged is not in the file")
