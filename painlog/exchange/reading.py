"""Reads whatever a person hands over: a folder or zip of CSV files, or a JSON file."""

import zipfile
from pathlib import Path

from painlog.domain.errors import InputRefusedError
from painlog.domain.moment import Moment
from painlog.exchange import bounds, folder
from painlog.exchange.csv_read import read_csv
from painlog.exchange.json_read import read_json
from painlog.exchange.pointers import Known
from painlog.exchange.problem import ReadResult
from painlog.i18n import _


def read_any(path: Path, *, now: Moment, known: Known = frozenset()) -> ReadResult:
    """Read it, told apart by what it is. Raises InputRefusedError where it is none of them, or cannot be read."""
    with bounds.within_memory():
        return _read(path, now, known)


def _read(path: Path, now: Moment, known: Known) -> ReadResult:
    if path.is_dir():
        return read_csv(path, now=now, known=known)
    start = _first_bytes(path)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")) or path.suffix.lower() == ".json":
        return read_json(path, now=now, known=known)
    if zipfile.is_zipfile(path):
        return read_csv(path, now=now, known=known)
    if path.suffix.lower() == ".csv":
        raise InputRefusedError(
            _("A CSV file cannot be read alone. Choose its folder, with people.csv in it. Nothing was changed.")
        )
    raise InputRefusedError(
        _("painlog cannot read this kind of file. Choose a folder, a zip or a JSON file. Nothing was changed.")
    )


def _first_bytes(path: Path) -> bytes:
    if not path.is_file():
        raise InputRefusedError(folder.unreadable())
    try:
        with path.open("rb") as file:
            return file.read(64)
    except OSError as error:
        raise InputRefusedError(folder.unreadable()) from error
