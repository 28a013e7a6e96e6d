"""Writes the diary out, so that it can be read elsewhere and comes back the same."""

from enum import StrEnum
from pathlib import Path

from painlog.exchange.csv_write import write_csv
from painlog.exchange.json_write import write_json
from painlog.storage.database import Database
from painlog.storage.diary import Diary


class ExportFormat(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    JSON = "json"


def export(database: Database, path: Path, form: ExportFormat, person_id: str | None = None) -> dict[str, int]:
    """Write everything not deleted, of one person or of all, and give back how many of each kind.

    CSV makes a folder, or a zip where the name ends in `.zip`; JSON one file. Raises NotWrittenError.
    """
    with database.diary() as diary:
        return write(diary, path, form, person_id)


def write(diary: Diary, path: Path, form: ExportFormat, person_id: str | None = None) -> dict[str, int]:
    """The same within a transaction that is open already. Raises NotWrittenError."""
    records = diary.records(person_id, private=True)
    if form is ExportFormat.CSV:
        write_csv(records, path, diary.document_bytes)
    else:
        write_json(records, path, diary.document_bytes)
    return records.counts()
