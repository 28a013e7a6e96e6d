"""Looking a closed file over from its first page to its last: a backup, a copy, a diary that was set aside."""

from pathlib import Path

from painlog.storage import diary_file, sqlite
from painlog.storage.answers import CheckReport
from painlog.storage.diary_file import State
from painlog.storage.errors import DiaryDamagedError, NotADiaryError, in_plain_words
from painlog.storage.sqlite import Access
from painlog.storage.verify import verify


def inspect(path: Path, key: bytes | None = None) -> CheckReport:
    """Read all of a file that nobody has open, without writing, and tell what was found.

    `key` is the 32 raw bytes of an encrypted one. Raises NotADiaryError for something else and for a wrong key,
    DiaryDamagedError where pages cannot be read, DiaryInUseError, and NotSavedError where the disk does not answer.
    """
    with in_plain_words():
        if diary_file.look(path, key) in (State.NEW, State.FOREIGN):
            raise NotADiaryError
        raw = sqlite.connect(path, key, Access.READ)
        try:
            raw.execute("BEGIN")
            report = verify(raw)
            raw.execute("COMMIT")
        finally:
            raw.close()
    return report


def must_be_sound(path: Path, key: bytes | None = None) -> CheckReport:
    """The same. Raises DiaryDamagedError for a file in which anything at all is wrong."""
    report = inspect(path, key)
    if not report.ok:
        raise DiaryDamagedError
    return report
