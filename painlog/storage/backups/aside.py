"""Reading another copy of a diary without touching it: copied into memory, brought up to date there."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import diary_file, sqlite
from painlog.storage.backups import copying
from painlog.storage.database import Database
from painlog.storage.diary_file import State
from painlog.storage.errors import NotADiaryError, in_plain_words


class NewerCopyError(PainlogError):
    """The copy was made by a newer painlog."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _("This copy was made by a newer painlog. Nothing was changed. Update painlog, then choose it again.")
        )


@contextmanager
def in_memory(path: Path, key: bytes | None) -> Iterator[Database]:
    """A closed diary as it would be once restored; the file is only read, and nothing of it reaches the disk.

    Raises NotADiaryError, NewerCopyError, DiaryDamagedError.
    """
    with in_plain_words():
        state = diary_file.look(path, key)
    if state in (State.FOREIGN, State.NEW):
        raise NotADiaryError
    if state is State.NEWER:
        raise NewerCopyError
    with in_plain_words():
        memory = sqlite.connect(None)
        sqlite.mark(memory, copying.export_into(memory, path, key))
    with closing(Database.of_copy(memory)) as database:
        yield database
