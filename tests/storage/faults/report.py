"""Counts of the long forms, for docs/promises.md: appended to the file that PAINLOG_COUNTS names."""

import os
import time
from pathlib import Path

COUNTS = "PAINLOG_COUNTS"


def told(gate: str, result: object) -> None:
    """Print what a long form counted, and keep it where it is asked for."""
    line = f"{time.strftime('%Y-%m-%d %H:%M', time.gmtime())} {gate}: {result}"
    print(line)
    if name := os.environ.get(COUNTS):
        with Path(name).open("a") as file:
            file.write(line + "\n")
