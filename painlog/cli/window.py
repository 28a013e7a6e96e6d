"""`painlog`: opens the window."""

import argparse
import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.cli import screen

if TYPE_CHECKING:
    from painlog.storage.database import Database


def run(arguments: argparse.Namespace) -> int:
    """Show the diary until the window is closed. Raises NoScreenError where no window can be shown."""
    return show(arguments.diary)


def show(diary: Path | None = None, make: "Callable[[], Database] | None" = None) -> int:
    """Show a diary, or the one that `make` makes, until the window is closed. Raises NoScreenError."""
    screen.check()
    gc.disable()  # nothing that comes in before the first paint is garbage; `app.run` ends it then
    from painlog.ui import app

    return app.run(diary, make)
