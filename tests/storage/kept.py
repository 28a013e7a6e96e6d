"""One person, a key and a word to look for, for the tests of backups and keys."""

from datetime import UTC, datetime

from painlog.domain.records import Value
from painlog.storage.database import Database
from tests.storage.samples import person

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
ME = person()
KEY = bytes(range(32))
PASSPHRASE = "correct horse"
SECRET = bytes(20)
CANARY = "kumquat-canary"


def add(database: Database, *values: Value) -> None:
    """Write values in a transaction of their own."""
    with database.diary() as diary:
        diary.add(*values)
