"""Erasing for good: what was deleted leaves no byte in the diary and its backups, or no diary is left at all.

Nothing is cut out of the old file: what lives is written into a new one, checked, and put in its place, and the old
file is written over. Killed at any moment, the old diary or the new one is there. What a disk keeps elsewhere of an
overwritten file (the spare cells of an SSD, a copy that the system made) is out of reach.
"""

import contextlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from painlog.domain.errors import PainlogError
from painlog.domain.mark import Mark
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.storage import ballast, disk, sqlite, swap
from painlog.storage.backups.backup import NOTE
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.journal import Change, Journal
from painlog.storage.keys import envelope

_DRAFTS = "draft"
_SCRATCH = (".painlog-*",)


class NotErasedError(PainlogError):
    """Erasing did not come to its end."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "Not all of it could be erased: the disk did not let painlog write over a file. What you keep is "
                "safe. Check that you may write in the folder of your diary, then try again."
            )
        )


class _Settled(Journal):
    """Writes down what is there from now on so that no undo takes it out again."""

    def write(self, changes: Sequence[Change], undoes: str | None = None, mark: Mark | None = None) -> int:
        """As of something that was undone long ago."""
        return super().write(changes, undoes or self.action, mark)


def keep_only_what_lives(database: Database) -> None:
    """Put a new file in the diary's place that holds what is not deleted, and nothing else; the diary is closed then.

    Gone are deleted values, earlier versions, the journal with every undo, and drafts. Raises NotErasedError,
    NotSavedError, DiaryReadOnlyError; the diary is as it was then.
    """
    path, key = _writable(database)
    fresh = swap.fresh_name(path)
    try:
        with contextlib.closing(Database.open(fresh, key)) as new:
            _copy(database, new)
            _check(database, new)
            _count_on(new.raw, _last_number(database.raw))
        disk.sync(fresh)
        database.close()
        swap.take_place(fresh, path, erase=True)
    except OSError as error:
        raise NotErasedError from error
    finally:
        fresh.unlink(missing_ok=True)


def erase_diary(path: Path) -> None:
    """Write over and delete a closed diary, its journal, its envelope, all set aside. Raises NotErasedError."""
    try:
        for file in _files_of(path):
            disk.overwrite_and_delete(file)
        disk.sync_folder(path.parent)
    except OSError as error:
        raise NotErasedError from error


def erase_set_aside(path: Path) -> None:
    """Write over and delete the damaged and replaced files beside a diary. Raises NotErasedError."""
    try:
        for file in _set_aside(path):
            disk.overwrite_and_delete(file)
    except OSError as error:
        raise NotErasedError from error


def erase_backups(folder: Path) -> None:
    """Write over and delete every backup on a shelf, damaged and unfinished ones too. Raises NotErasedError."""
    try:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and not file.is_symlink():
                disk.overwrite_and_delete(file)
        if folder.is_dir():
            shutil.rmtree(folder)
    except OSError as error:
        raise NotErasedError from error


def looks_like_a_shelf(folder: Path) -> bool:
    """Whether a folder holds painlog's backups, so that nothing else is ever erased."""
    return any(folder.glob(f"*/{NOTE}"))


def _writable(database: Database) -> tuple[Path, bytes | None]:
    if database.path is None or database.read_only:
        raise NotErasedError
    return database.path, database.key


def _copy(old: Database, new: Database) -> None:
    with old.diary() as before, new.diary() as after:
        after._journal = _Settled(after._connection)
        records = before.records(private=True)
        after.add(*records)
        for document in records.documents:
            content = before.document_bytes(document.id)
            if content is not None:
                after.attach(document, content)
        for name, value in _settings(old.raw):
            after.remember(name, value)


def _check(old: Database, new: Database) -> None:
    """Raises NotErasedError where the new file is not what is to be kept."""
    with old.diary() as before, new.diary() as after:
        same = before.records(private=True) == after.records(private=True) and _documents(before) == _documents(after)
        if not same or not after.check().ok:
            raise NotErasedError


def _documents(diary: Diary) -> dict[str, bytes | None]:
    records: Records = diary.records(private=True)
    return {document.id: diary.document_bytes(document.id) for document in records.documents}


def _settings(raw: Any) -> list[tuple[str, str]]:
    """The small settings of a diary, without drafts: those hold what was typed."""
    found = raw.execute("SELECT key, value FROM settings").fetchall()
    return [(name, value) for name, value in found if not name.startswith(_DRAFTS)]


def _last_number(raw: Any) -> int:
    found = raw.execute("SELECT seq FROM sqlite_sequence WHERE name = 'changes'").fetchone()
    return int(found[0]) if found else 0


def _count_on(raw: Any, last: int) -> None:
    """The journal's numbers never go back."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'changes'", (last,))
    sqlite.write_something(raw)
    raw.execute("COMMIT")


def _files_of(path: Path) -> Iterator[Path]:
    yield from _set_aside(path)
    spare = ballast.path_of(path)
    for file in (path.with_name(f"{path.name}-journal"), path, envelope.path_for(path), spare):
        if file.exists():
            yield file


def _set_aside(path: Path) -> list[Path]:
    """Copies of the diary that painlog put beside it, under names that it alone gives."""
    names = (f"{path.stem}-set-aside-*", f"{path.name}.before-update*", f"{path.name}.update*", *_SCRATCH)
    return sorted({file for name in names for file in path.parent.glob(name) if file.is_file()})
