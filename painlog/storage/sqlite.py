"""What only SQLite knows: connecting so that nothing is lost, the marks in the file's head, its checks, its codes.

Everything goes through sqlcipher3, for a plain diary too: two SQLite libraries in one process undo each other's
locks.
"""

import sys
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

dbapi: Any = sqlcipher3.dbapi2

PLAIN_HEAD = b"SQLite format 3\0"  # an encrypted file begins with random bytes
APPLICATION_ID = int.from_bytes(b"PAIN", "big")

_ALWAYS = (
    "foreign_keys = ON",
    "temp_store = MEMORY",  # no diary words in temporary files
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)
_TO_WRITE: tuple[str, ...] = (
    "locking_mode = EXCLUSIVE",  # with FULL alone, a power cut can take back the newest entry
    "journal_mode = DELETE",
    "synchronous = EXTRA",
    "secure_delete = ON",
)
_TO_WRITE_ON_MACOS = ("fullfsync = ON",)

BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
PERM = 3
# The driver's `backup` tells no code, and SQLCipher's export tells ERROR for any: SQLite's own words are left.
ERROR = 1
_CODES = {
    "database is locked": BUSY,
    "database table is locked": LOCKED,
    "attempt to write a readonly database": READONLY,
    "disk I/O error": IOERR,
    "database disk image is malformed": CORRUPT,
    "database or disk is full": FULL,
    "unable to open database file": CANTOPEN,
    "file is not a database": NOTADB,
}


class Access(StrEnum):
    """How a file is opened: the `mode` of an SQLite address, or a medium that nobody can write to."""

    WRITE = "mode=rw"
    READ = "mode=ro"
    FROZEN = "immutable=1"


def connect(path: Path | None, key: bytes | None = None, access: Access = Access.WRITE) -> Any:
    """A raw connection with the settings of a diary; `path` None is in memory. Raises the driver's errors.

    `key` is the 32 raw bytes of an encrypted diary. Transactions are begun by hand (no isolation level), and
    nobody waits for a lock: a diary in use is said to be in use.
    """
    connection = connect_bare(path, key, access)
    settings = _ALWAYS + _TO_WRITE if access is Access.WRITE else _ALWAYS
    if access is Access.WRITE and sys.platform == "darwin":
        settings += _TO_WRITE_ON_MACOS
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def connect_bare(path: Path | None, key: bytes | None = None, access: Access = Access.WRITE) -> Any:
    """A raw connection that has not read or written anything yet."""
    address = ":memory:" if path is None else f"{path.absolute().as_uri()}?{access}"
    connection = dbapi.connect(address, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"").fetchall()
    return connection


def marks(connection: Any) -> tuple[int, int]:
    """The application id and the schema number in the file's head."""
    return _number(connection, "application_id"), _number(connection, "user_version")


def mark(connection: Any, schema: int) -> None:
    """Write both marks, as part of the transaction that is open."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {schema:d}")


def take(connection: Any) -> None:
    """Take the lock for as long as the connection lives, and try a real write that is then taken back.

    On a read-only medium everything but a write succeeds, so nothing less than a write tells. Raises the
    driver's error (BUSY, READONLY, CANTOPEN, ...).
    """
    connection.execute("BEGIN EXCLUSIVE")
    try:
        write_something(connection)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def write_something(connection: Any) -> None:
    """Write, within a transaction, what stands in the file's head already: a real write that changes nothing."""
    connection.execute(f"PRAGMA user_version = {_number(connection, 'user_version')}")


def newest_sure(connection: Any) -> str | None:
    """When the newest change without a mark was made: its clock was not in doubt. None where there is none."""
    found = connection.execute(
        "SELECT made_at FROM changes WHERE mark IS NULL ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return None if found is None else str(found[0])


def newest_change(connection: Any) -> int:
    """The number of the newest change in the journal; 0 where there is none yet."""
    return int(connection.execute("SELECT max(sequence) FROM changes").fetchone()[0] or 0)


@cache
def _inserting(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'


def insert(connection: Any, table: str, columns: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows whose cells are as they are stored."""
    statement = _inserting(table, columns)
    if len(rows) == 1:
        connection.execute(statement, rows[0])
    else:
        connection.executemany(statement, rows)


def lives(connection: Any, table: str, row_id: str) -> bool:
    """Whether a row of that id is there and was not deleted."""
    found = connection.execute(f'SELECT 1 FROM "{table}" WHERE id = ? AND deleted_at IS NULL', (row_id,))
    return found.fetchone() is not None


def last_number(connection: Any, table: str) -> int:
    """The highest number that was ever given to a row of a table with AUTOINCREMENT; 0 before the first."""
    given = "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0), coalesce(max(rowid), 0))"
    return int(connection.execute(f'{given} FROM "{table}"', [table]).fetchone()[0])


def statements(connection: Any) -> list[tuple[Any, ...]]:
    """What makes the tables and indexes, as it stands in the file; SQLite's own left out."""
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name")
    return [row for row in found if not row[1].startswith("sqlite_")]


def integrity_ok(connection: Any) -> bool:
    """Whether SQLite finds every page, row and index in order."""
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    except (UnicodeDecodeError, dbapi.Error) as error:
        if not is_no_text(error):
            raise
        return False  # SQLite names what it found, and the name is no text any more


def encryption_ok(connection: Any) -> bool:
    """Whether every page of an encrypted file carries the mark of its key; a plain file has none to fail."""
    return not connection.execute("PRAGMA cipher_integrity_check").fetchall()


def columns(connection: Any, table: str) -> list[str]:
    """The names of a table's columns, in their order."""
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def holds_bytes(connection: Any, table: str) -> bool:
    """Whether a table has a column of bytes beside the last one, the seal."""
    types = [row[2] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    return "BLOB" in types[:-1]


def foreign_keys_ok(connection: Any) -> bool:
    """Whether every row that points to another finds it."""
    return not connection.execute("PRAGMA foreign_key_check").fetchall()


def switch_foreign_keys(connection: Any, on: bool) -> None:
    """Foreign keys on or off; has no effect within a transaction."""
    connection.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def is_no_text(error: BaseException | None) -> bool:
    """Whether a text in the file is none: the driver gives no code for that, or fails at its own message."""
    if isinstance(error, UnicodeDecodeError):
        return True
    return isinstance(error, dbapi.OperationalError) and not code_of(error) and "UTF-8" in str(error)


def code_of(error: BaseException | None) -> int:
    """SQLite's primary result code of a driver's error; 0 where there is none."""
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    if code in (0, ERROR) and isinstance(error, dbapi.Error):
        return _CODES.get(str(error), code)
    return code


def _number(connection: Any, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
