"""One backup: a folder of its own with a closed diary, the note that it was checked, and the envelope of its key."""

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from painlog.storage import disk, sealed

DIARY = "diary.painlog"
NOTE = "backup.json"
_VERSION = 1


class Why(StrEnum):
    """What a backup was made for."""

    DAY = "day"  # the first save of a new day
    CLOSE = "close"
    ASKED = "asked"
    MIGRATION = "migration"
    IMPORT = "import"
    MERGE = "merge"
    PASSPHRASE = "passphrase"
    RESTORE = "restore"


BEFORE_AN_ACT = frozenset({Why.MIGRATION, Why.IMPORT, Why.MERGE, Why.PASSPHRASE, Why.RESTORE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that was opened, checked and counted when it was made.

    `number` counts up and never goes back, whatever the clock says; `made_at` is aware; `made_on` the local day.
    `entries` are those not deleted; `counts` are the rows of each table; `last_change` is the journal's last number.
    `key_id` names the data key of an encrypted backup and is empty for a plain one.
    """

    folder: Path
    number: int
    made_at: datetime
    made_on: date
    why: Why
    schema: int
    entries: int
    last_change: int
    diary_id: str
    sha256: str
    size: int
    key_id: str = ""
    counts: dict[str, int] = field(default_factory=dict, hash=False)

    @property
    def path(self) -> Path:
        """The closed diary."""
        return self.folder / DIARY

    @property
    def encrypted(self) -> bool:
        """Whether a passphrase is needed to open it."""
        return bool(self.key_id)

    def still_good(self) -> bool:
        """Whether every byte is as it was when it was checked; reads the whole file."""
        try:
            return self.path.stat().st_size == self.size and disk.digest(self.path) == self.sha256
        except OSError:
            return False


def write_note(backup: Backup) -> None:
    """Write beside the copy that it was checked. Raises OSError."""
    sealed.write(backup.folder / NOTE, _as_json(backup))


def read_note(folder: Path) -> Backup | None:
    """The backup in a folder; None where it was never checked, or the note or the file is not whole."""
    try:
        values = sealed.read(folder / NOTE)
        backup = _from_json(folder, values)
        return backup if backup.path.stat().st_size == backup.size else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _as_json(backup: Backup) -> dict[str, Any]:
    values = asdict(backup) | {"painlog_backup": _VERSION, "why": str(backup.why)}
    values |= {"made_at": backup.made_at.isoformat(), "made_on": backup.made_on.isoformat()}
    del values["folder"]
    return values


def _from_json(folder: Path, values: dict[str, Any]) -> Backup:
    if values.pop("painlog_backup") != _VERSION:
        raise ValueError("another version")
    values["made_at"] = datetime.fromisoformat(values["made_at"])
    values["made_on"] = date.fromisoformat(values["made_on"])
    return Backup(folder=folder, **{**values, "why": Why(values["why"])})
