"""An open diary file: one connection, one writer, `with database.diary() as diary:` is the transaction."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, insert
from sqlalchemy.pool import StaticPool

from painlog.storage import ballast, diary_file, roots, sealing, sqlite
from painlog.storage.diary import Diary
from painlog.storage.diary_file import SCHEMA, State
from painlog.storage.errors import (
    FULL,
    MEDIUM,
    NEWER,
    NOT_UPDATED,
    DiaryInUseError,
    DiaryOutOfReachError,
    DiaryReadOnlyError,
    NotADiaryError,
    NotSavedError,
    in_plain_words,
    why_read_only,
)
from painlog.storage.seals import as_json, from_json
from painlog.storage.sqlite import Access
from painlog.storage.tables import STAMP, metadata, stamp_metadata
from painlog.storage.whole import whole

T = TypeVar("T")
_TRIES = 3


class Database:
    """A diary file that is open. Use it from one thread at a time; only one painlog can have it open for writing."""

    def __init__(self, raw: Any, why_read_only: str = "") -> None:
        """Take over a raw connection; `why_read_only` is empty where writing is allowed."""
        self.why_read_only = why_read_only
        self.path: Path | None = None  # the file; None in memory
        self.key: bytes | None = None  # of an encrypted diary, as long as it is open
        self.is_short_of_room = False  # the newest save needed the ballast
        self._engine = _engine(raw, "BEGIN" if why_read_only else "BEGIN IMMEDIATE")
        self._connection = self._engine.connect()

    @property
    def raw(self) -> Any:
        """The driver's own connection, for what only SQLite can do: copying the diary page for page."""
        return self._connection.connection.dbapi_connection

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written; `why_read_only` is the sentence that says why."""
        return bool(self.why_read_only)

    @classmethod
    def open(cls, path: Path, key: bytes | None = None) -> "Database":
        """Open the diary, making it where there is none and bringing it up to date where it is behind.

        A diary of a newer painlog, or one on a read-only medium, opens for reading only and is not touched.
        `key` is the 32 raw bytes of an encrypted diary. Raises DiaryInUseError, NotADiaryError, DiaryDamagedError,
        DiaryOutOfReachError, and NotSavedError where a new diary finds no room on the disk.
        """
        try:
            with in_plain_words():
                opened = cls._opened(path, key)
        except OSError as error:
            raise DiaryOutOfReachError from error
        except NotSavedError as error:
            if error.full:
                raise
            raise DiaryOutOfReachError from error
        opened.path, opened.key = path, key
        return opened

    @classmethod
    def in_memory(cls) -> "Database":
        """A diary that lives as long as this object."""
        database = cls(sqlite.connect(None))
        database._create()
        return database

    @classmethod
    def of_copy(cls, raw: Any) -> "Database":
        """Take over a copy in memory, of any schema up to this one, and bring it up to date there."""
        database = cls(raw)
        if sqlite.marks(raw)[1] < SCHEMA:
            from painlog.storage.migrate import upgrade  # imports Alembic

            upgrade(database._connection)
        return database

    @contextmanager
    def diary(self) -> Iterator[Diary]:
        """One transaction: committed, durably, when the `with` ends; rolled back when an exception leaves it.

        Raises NotSavedError, DiaryDamagedError and the like where the disk fails; nothing is saved then. Only
        NotSureError says that it may be saved or not.
        """
        with in_plain_words(), self._connection.begin() if self.read_only else whole(self._connection):
            roots.begin(self._connection)
            yield Diary(self._connection, self.why_read_only)
            roots.write(self._connection)

    def run(self, work: Callable[[Diary], T]) -> T:
        """`work(diary)` as one transaction; a full disk is given the ballast, and the work is tried once more.

        `work` must be able to run twice: what the first time did was taken back. Raises as `diary` does.
        """
        try:
            with self.diary() as diary:
                return work(diary)
        except NotSavedError as error:
            if not error.full or self.path is None or not ballast.give(self.path):
                raise
        with self.diary() as diary:
            found = work(diary)
        self.is_short_of_room = True
        return found

    def keep_ballast(self) -> None:
        """Lay the ballast down, or down again once there is room; not where nothing can be written."""
        if self.path is not None and not self.read_only and ballast.keep(self.path):
            self.is_short_of_room = False

    def close(self) -> None:
        """Close the file; another painlog may open it."""
        self._connection.close()
        self._engine.dispose()
        self.key = None

    @classmethod
    def _opened(cls, path: Path, key: bytes | None) -> "Database":
        state = diary_file.look(path, key)
        if state is State.FOREIGN:
            raise NotADiaryError
        if state is State.NEWER:
            return cls._for_reading(path, key, why_read_only(NEWER))
        if state is State.NEW:
            diary_file.make(path)
        try:
            with in_plain_words():
                if state is State.BEHIND:
                    _update(path, key)
                return cls._for_writing(path, key, state)
        except DiaryReadOnlyError as error:
            if state is State.NEW:
                raise DiaryOutOfReachError from error  # there is nothing to read in it
            return cls._for_reading(path, key, str(error), state)
        except NotSavedError as error:
            if not error.full or state is State.NEW:
                raise
            return cls._on_a_full_disk(path, key)
        except _NotUpdatedError:
            return cls._for_reading(path, key, why_read_only(NOT_UPDATED), state)

    @classmethod
    def _on_a_full_disk(cls, path: Path, key: bytes | None) -> "Database":
        """For writing with the ballast's room, where it still lies there; else for reading."""
        if ballast.give(path):
            with suppress(NotSavedError), in_plain_words():
                opened = cls._for_writing(path, key, State.CURRENT)
                opened.is_short_of_room = True
                return opened
        return cls._for_reading(path, key, why_read_only(FULL))

    @classmethod
    def _for_writing(cls, path: Path, key: bytes | None, state: State) -> "Database":
        raw = _taken(path, key)
        diary_file.close_to_others(path)
        database = cls(raw)
        try:
            if state is State.NEW:
                database._create()
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def _for_reading(cls, path: Path, key: bytes | None, why: str, state: State = State.CURRENT) -> "Database":
        try:
            raw = _readable(path, key, Access.READ)
        except sqlite.dbapi.OperationalError as error:
            if sqlite.code_of(error) in (sqlite.BUSY, sqlite.LOCKED):
                raise
            raw = _readable(path, key, Access.FROZEN)  # a medium that knows no locks
        if state is State.BEHIND:
            database = cls.of_copy(_in_memory(raw, key))
            database.why_read_only = why
            return database
        return cls(raw, why)

    def _create(self) -> None:
        """Make all tables and marks in one transaction: a file is a whole diary or still empty."""
        with self._connection.begin():
            metadata.create_all(self._connection)
            stamp_metadata.create_all(self._connection)
            self._connection.execute(insert(STAMP), {"version_num": f"{SCHEMA:04}"})
            raw = self._connection.connection.dbapi_connection
            sealing.seal_all(raw)
            sqlite.mark(raw, SCHEMA)


class _NotUpdatedError(Exception):
    """The disk did not let an older diary be brought up to date; its file is as it was."""


def _engine(raw: Any, begin: str) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=lambda: raw,
        module=sqlite.dbapi,
        poolclass=StaticPool,
        hide_parameters=True,
        json_serializer=as_json,
        json_deserializer=from_json,
    )

    def begin_at_once(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begin_at_once)
    return engine


def _update(path: Path, key: bytes | None) -> None:
    """Bring an older diary's file up to date. Raises _NotUpdatedError, DiaryReadOnlyError, DiaryDamagedError."""
    from painlog.storage.backups.make import NoBackupError
    from painlog.storage.upgrade import upgrade_file

    old = Database(_taken(path, key))
    old.path, old.key = path, key
    diary_file.close_to_others(path)
    try:
        with in_plain_words():
            upgrade_file(old, path, key)
    except (OSError, NotSavedError, NoBackupError) as error:
        raise _NotUpdatedError from error


def _in_memory(raw: Any, key: bytes | None) -> Any:
    """A copy in memory; what was copied is closed."""
    with closing(raw):
        copy = sqlite.connect(None, key)
        raw.backup(copy)
    return copy


def _taken(path: Path, key: bytes | None) -> Any:
    """A raw connection that holds the lock and has shown that it can write. Raises DiaryReadOnlyError if not.

    Another painlog may just have put a newer file in the place of the one that was opened: then that one is taken.
    """
    for _try in range(_TRIES):
        opened = path.stat().st_ino
        raw = _locked(path, key)
        if path.stat().st_ino == opened:
            return raw
        raw.close()
    raise DiaryInUseError


def _locked(path: Path, key: bytes | None) -> Any:
    raw = sqlite.connect(path, key)
    try:
        sqlite.take(raw)
    except sqlite.dbapi.OperationalError as error:
        raw.close()
        if sqlite.code_of(error) in (sqlite.READONLY, sqlite.CANTOPEN, sqlite.PERM):
            raise DiaryReadOnlyError(why_read_only(MEDIUM)) from error
        raise
    return raw


def _readable(path: Path, key: bytes | None, access: Access) -> Any:
    raw = sqlite.connect(path, key, access)
    try:
        sqlite.marks(raw)
    except BaseException:
        raw.close()
        raise
    return raw
