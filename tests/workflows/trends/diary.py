"""A diary in memory with the values of a test in it."""

from collections.abc import Iterator
from contextlib import contextmanager

from painlog.domain.records import Value
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from tests.analysis.made_up import person


@contextmanager
def diary_of(*values: Value) -> Iterator[Diary]:
    """Ann's diary with these in it."""
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(person(), *values)
        yield diary
    database.close()
