"""Runs the command line in a test as a shell would."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from painlog.cli.command import main

Status = tuple[int, str, str]


class Shell:
    """Runs commands in this process; each gives its exit status and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Status:
        self._capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = int(end.code or 0)
        printed = self._capsys.readouterr()
        return status, printed.out, printed.err


def in_own_process(
    *words: str | Path, environment: Mapping[str, str] | None = None, script: str = "", encoding: str = "utf-8"
) -> Status:
    """The same in a process of its own; `script` runs instead of a command where it is given."""
    start = ["-c", script] if script else ["-m", "painlog"]
    ended = subprocess.run(
        [sys.executable, *start, *map(str, words)],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        check=False,
        timeout=120,
    )
    return ended.returncode, ended.stdout.decode(encoding), ended.stderr.decode(encoding)
