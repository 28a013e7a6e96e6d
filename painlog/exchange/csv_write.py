"""Writes `Records` in the CSV layout (docs/csv.md): a folder of files, or the same as one zip."""

import io
import zipfile
from pathlib import Path

from painlog.config import privatefile
from painlog.domain.document import Document
from painlog.domain.identity import is_uuid
from painlog.domain.records import Records
from painlog.exchange.contents import FOLDER, SUFFIXES, Contents, name_of, no_contents
from painlog.exchange.csv_text import sheet_bytes
from painlog.exchange.layout import TABLES
from painlog.exchange.not_written import in_plain_words
from painlog.exchange.rows_write import rows_of

_ANY_DAY = (2000, 1, 1, 0, 0, 0)  # the same records make the same zip


def write_csv(records: Records, path: Path, contents: Contents = no_contents) -> None:
    """Write a zip where the name ends in `.zip`, else a folder (made 0700 if missing); every file is 0600.

    All files are written, empty ones too, so that nothing of an earlier export stays. Other files in the
    folder are left alone. The documents' bytes, given by `contents`, go into a folder `documents`.
    Raises NotWrittenError.
    """
    files = csv_files(records, contents)
    with in_plain_words():
        if path.suffix.lower() == ".zip":
            privatefile.write(path, _zipped(files))
            return
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        _clear_documents(path / FOLDER, files)
        for name, content in files.items():
            (path / name).parent.mkdir(mode=0o700, exist_ok=True)
            privatefile.write(path / name, content, own=True)
        privatefile.tell(path)  # the folder as one


def remove_csv(path: Path) -> None:
    """Delete what `write_csv` wrote into a folder, and the folder if nothing else is in it. Raises OSError."""
    _clear_documents(path / FOLDER, {})
    for kind in TABLES:
        (path / f"{kind}.csv").unlink(missing_ok=True)
    for folder in (path / FOLDER, path):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def csv_files(records: Records, contents: Contents = no_contents) -> dict[str, bytes]:
    """The content of every file of the layout, by name; those of documents after the tables."""
    documents: dict[str, bytes] = {}

    def content_of(document: Document) -> str:
        content = contents(document.id)
        if content is None:
            return ""
        documents[f"{FOLDER}/{name_of(document)}"] = content
        return name_of(document)

    tables = {
        f"{kind}.csv": sheet_bytes(TABLES[kind].header, rows, TABLES[kind].number_columns)
        for kind, rows in rows_of(records, content_of).items()
    }
    return tables | documents


def _clear_documents(folder: Path, files: dict[str, bytes]) -> None:
    """Nothing of an earlier export stays: files named as painlog names a document, and by nobody else."""
    for path in folder.glob("*") if folder.is_dir() else ():
        ours = is_uuid(path.stem) and path.suffix in SUFFIXES.values()
        if ours and f"{FOLDER}/{path.name}" not in files:
            path.unlink()


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, _ANY_DAY)
            packed = name.startswith(FOLDER)  # a PDF or a picture gets no smaller
            member.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            archive.writestr(member, content)
    return out.getvalue()
