"""Reads a folder or a zip in the CSV layout (docs/csv.md) into `Records`."""

from pathlib import Path

from painlog.domain.errors import InputRefusedError
from painlog.domain.moment import Moment
from painlog.exchange import bounds, folder
from painlog.exchange.archive import read_archive
from painlog.exchange.contents import files_of
from painlog.exchange.csv_text import read_sheet
from painlog.exchange.layout import TABLES
from painlog.exchange.pointers import Known
from painlog.exchange.problem import ReadResult, shown
from painlog.exchange.rows_read import read_rows
from painlog.i18n import _

FILES = {f"{kind}.csv": kind for kind in TABLES}
_TOLD = 20


def read_csv(path: Path, *, now: Moment, known: Known = frozenset()) -> ReadResult:
    """Read all files of the layout; bad rows are in the result's problems.

    `now` stands in where a person or a medicine does not say when it was written down. Raises InputRefusedError
    where nothing can be read at all: no such path, a broken zip, no people.csv.
    """
    read = folder.read_folder if path.is_dir() else read_archive
    found, others, documents = read(path, frozenset(FILES))
    if "people.csv" not in found:
        raise InputRefusedError(_no_people(path))
    for content in found.values():
        bounds.refuse_endless(content, bounds.MOST_IN_CSV)
    notes = [_("The file {name} is not known and was not read.").format(name=shown(name)) for name in others[:_TOLD]]
    if len(others) > _TOLD:
        notes.append(_("{count} more files are not known and were not read.").format(count=len(others) - _TOLD))
    sheets = [read_sheet(FILES[name], name, content) for name, content in found.items()]
    return read_rows(sheets, now=now, known=known, notes=notes, files=files_of(documents))


def _no_people(path: Path) -> str:
    if path.is_dir():
        return _("The folder has no people.csv, so it cannot be told whose rows these are. Nothing was changed.")
    return _("The zip file has no people.csv, so it cannot be told whose rows these are. Nothing was changed.")
