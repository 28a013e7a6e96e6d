"""Writes `Records` in the CSV layout (docs/csv.md): a folder of files, or the same as one zip."""

import io
import zipfile
from pathlib import Path

from painlog.config import privatefile
from painlog.domain.records import Records
from painlog.exchange.csv_text import sheet_bytes
from painlog.exchange.layout import TABLES
from painlog.exchange.not_written import in_plain_words
from painlog.exchange.rows_write import rows_of

_ANY_DAY = (2000, 1, 1, 0, 0, 0)  # the same records make the same zip


def write_csv(records: Records, path: Path) -> None:
    """Write a zip where the name ends in `.zip`, else a folder (made 0700 if missing); every file is 0600.

    All files are written, empty ones too, so that nothing of an earlier export stays. Other files in the
    folder are left alone. Raises NotWrittenError.
    """
    contents = csv_files(records)
    with in_plain_words():
        if path.suffix.lower() == ".zip":
            privatefile.write(path, _zipped(contents))
            return
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, content in contents.items():
            privatefile.write(path / name, content)


def csv_files(records: Records) -> dict[str, bytes]:
    """The content of every file of the layout, by name."""
    return {
        f"{kind}.csv": sheet_bytes(TABLES[kind].header, rows, TABLES[kind].number_columns)
        for kind, rows in rows_of(records).items()
    }


def _zipped(contents: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name, _ANY_DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            archive.writestr(member, content)
    return out.getvalue()
