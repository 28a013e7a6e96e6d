"""The files that were taken out of a diary: listed in it, so that they can be found and deleted later."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from painlog.config import privatefile
from painlog.domain.errors import PainlogError
from painlog.exchange.csv_write import remove_csv
from painlog.i18n import _
from painlog.storage.diary import Diary
from painlog.workflows.packet_folder import is_packet, remove_parts

_KEY = "exports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file, or a folder of CSV files or of a packet, that painlog wrote; `made_at` is aware, in UTC."""

    path: Path
    made_at: datetime

    @property
    def is_there(self) -> bool:
        """Whether something stands at that place now."""
        return self.path.exists()


class NotDeletedError(PainlogError):
    """A file that was taken out could not be deleted; it stays on the list."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "The file could not be deleted. It is still there, and your diary is safe. "
                "Close it in other programs, plug its disk in, then try again."
            )
        )


def note(diary: Diary) -> None:
    """List what was written since the last time. Raises DiaryReadOnlyError."""
    fresh = privatefile.taken_out()
    if fresh:
        now = datetime.now(UTC)
        _keep(diary, [one for one in made(diary) if one.path not in fresh], fresh, now)
        privatefile.noted(fresh)


def made(diary: Diary) -> tuple[Export, ...]:
    """What was taken out and not deleted here, the newest first; a list that cannot be read is empty."""
    try:
        rows = json.loads(diary.recall(_KEY) or "[]")
        found = [Export(path=Path(path), made_at=datetime.fromisoformat(at)) for path, at in rows]
    except (ValueError, TypeError):
        return ()
    return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))


def delete(diary: Diary, path: Path) -> None:
    """Delete a file that was taken out, or a folder's CSV files, and take it off the list; others stay.

    What the system keeps elsewhere (a bin, a synced copy, a mail) is out of reach. Raises NotDeletedError where it is
    not deleted, DiaryReadOnlyError.
    """
    try:
        _delete(path)
    except OSError as error:
        raise NotDeletedError from error
    forget(diary, path)


def forget(diary: Diary, path: Path) -> None:
    """Take a file off the list and leave it where it is. Raises DiaryReadOnlyError."""
    _keep(diary, [one for one in made(diary) if one.path != path])


def _delete(path: Path) -> None:
    if is_packet(path):
        remove_parts(path)
    elif path.is_dir():
        remove_csv(path)
    else:
        path.unlink(missing_ok=True)


def _keep(diary: Diary, listed: Iterable[Export], fresh: Iterable[Path] = (), now: datetime | None = None) -> None:
    rows = [[str(one.path), one.made_at.isoformat()] for one in listed]
    rows += [[str(path), (now or datetime.now(UTC)).isoformat()] for path in dict.fromkeys(fresh)]
    diary.remember(_KEY, json.dumps(rows, ensure_ascii=False))
