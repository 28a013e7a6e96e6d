"""`painlog`: opens the window."""

import argparse

from painlog.cli import screen


def run(arguments: argparse.Namespace) -> int:
    """Show the diary until the window is closed. Raises NoScreenError where no window can be shown."""
    screen.check()
    from painlog.ui import app

    return app.run(arguments.diary)
