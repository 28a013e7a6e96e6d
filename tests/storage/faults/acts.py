"""The risky acts besides saving: backup, restore, import, passphrase, update (safety rows 1, 3, 14, 19, 22).

Each is a scenario. Its rounds follow one another, and after so many acknowledged ones the diary holds what it must.
"""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from painlog.domain.errors import PainlogError
from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import NoBackupError, make
from painlog.storage.backups.restore import restore
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.storage.diary_file import State, look
from painlog.storage.errors import DiaryReadOnlyError, disk_in_plain_words
from painlog.storage.keys import encrypting, envelope, finding
from painlog.workflows import exporting, importing
from tests.storage.faults.model import Model
from tests.storage.faults.scenario import CALLS, DIARY, Tell
from tests.storage.kept import KEY, PASSPHRASE, SECRET, add
from tests.storage.old_diary import RECORDS
from tests.storage.samples import entry

STORED = Path(__file__).parents[1] / "stored"
OTHER = "new words"
ME = Model(0).person  # the same in the process that acts
_PASSPHRASES = (PASSPHRASE, OTHER)
_FIRST, _MORE, _MANY = 3, 2, 40


@dataclass(frozen=True)
class Act:
    """A diary of three entries, plain or encrypted, and one round after another.

    `calls` are those that are made to fail, each `stride`-th in its turn.
    """

    key: bytes | None = None
    rounds: int = 50
    calls: ClassVar[tuple[str, ...]] = CALLS
    stride: ClassVar[int] = 5

    def prepare(self, folder: Path) -> None:
        """A closed diary."""
        database = Database.open(folder / DIARY, self.key)
        if self.key is not None:
            _quickly()
            envelope.write(envelope.wrap(self.key, PASSPHRASE, SECRET), folder / DIARY)
        add(database, ME, *(entry(ME) for _ in range(_FIRST)))
        database.close()

    def act(self, folder: Path, tell: Tell) -> None:
        """Tells ACK after each round, REFUSED for one that the disk refused; that is the last."""
        _quickly()
        for number in range(self.rounds):
            try:
                with disk_in_plain_words():
                    self.round(folder, number)
            except PainlogError:
                tell("REFUSED")
                return
            tell("ACK")

    def judge(self, folder: Path, acks: int) -> None:
        """The diary as after `acks` rounds, or one more; every backup whole; the next backup can be made."""
        path = folder / DIARY
        database = Database.open(path, key := opened_by(path, self.passphrases(acks)))
        try:
            with database.diary() as diary:
                assert diary.check().ok
                found = diary.counts()["entries"]
            assert found in self.entries(acks), f"after {acks} acknowledged rounds there are {found} entries"
            encrypting.tidy(path, key)  # as each start does: a plain backup whose encrypted one stands is erased
            backups = verified_backups(path)
            assert all(one.still_good() for one in backups)
            assert len(backups) >= self.backups(acks), f"after {acks} acknowledged rounds a backup is missing"
            make(database, Why.CLOSE, _now())
        finally:
            database.close()

    def round(self, folder: Path, number: int) -> None:
        """The act itself: opens the diary and closes it."""
        raise AssertionError(number)

    def entries(self, acks: int) -> set[int]:
        """How many there may be after so many acknowledged rounds."""
        return {_FIRST}

    def backups(self, acks: int) -> int:
        """How many there must be at least."""
        return 0

    def passphrases(self, acks: int) -> tuple[str, ...]:
        """Those of which one must work."""
        return _PASSPHRASES


class BackingUp(Act):
    """An entry, then a backup."""

    def round(self, folder: Path, number: int) -> None:
        database = Database.open(folder / DIARY, self.key)
        try:
            add(database, entry(ME))
            make(database, Why.CLOSE, _now())
        finally:
            database.close()

    def entries(self, acks: int) -> set[int]:
        return {_FIRST + acks, _FIRST + acks + 1}

    def backups(self, acks: int) -> int:
        return acks


class Restoring(Act):
    """The backup of three entries in the place of five, then what the restore took away, and again."""

    def prepare(self, folder: Path) -> None:
        Act.prepare(self, folder)
        database = Database.open(folder / DIARY, self.key)
        make(database, Why.CLOSE, _now())
        add(database, *(entry(ME) for _ in range(_MORE)))
        database.close()

    def round(self, folder: Path, number: int) -> None:
        database = Database.open(folder / DIARY, self.key)
        wanted = _FIRST + _MORE * (number % 2)
        backup = next((one for one in verified_backups(folder / DIARY) if one.entries == wanted), None)
        try:
            if backup is None:  # its note cannot be read now: it is not offered
                raise NoBackupError
            restore(database, backup, self.key, _now())
        finally:
            database.close()

    def entries(self, acks: int) -> set[int]:
        """Both counts are whole diaries; once a restore was acknowledged, and none is under way, it is its own."""
        after = _FIRST + _MORE * (acks % 2 == 0)
        return {after} if acks == self.rounds else {_FIRST, _FIRST + _MORE}

    def backups(self, acks: int) -> int:
        return 2 if acks else 1


class Importing(Act):
    """Another diary's export comes in, and one undo takes it out."""

    def prepare(self, folder: Path) -> None:
        Act.prepare(self, folder)
        other = Database.in_memory()
        add(other, ME, *(entry(ME, note=f"line {number}") for number in range(_MANY)))
        exporting.export(other, folder / "other.json", exporting.ExportFormat.JSON)
        other.close()

    def round(self, folder: Path, number: int) -> None:
        database = Database.open(folder / DIARY, self.key)
        try:
            if number % 2:
                with database.diary() as diary:
                    diary.undo()
            else:
                importing.import_into(database, folder / "other.json")
        finally:
            database.close()

    def entries(self, acks: int) -> set[int]:
        return {_FIRST + _MANY * (rounds % 2) for rounds in (acks, acks + 1)}


class Guarding(Act):
    """A passphrase is set, changed, changed again and taken away."""

    stride = 11

    def round(self, folder: Path, number: int) -> None:
        path, step = folder / DIARY, self._step(number)
        database = Database.open(path, opened_by(path, _PASSPHRASES))
        try:
            if step == 0:
                encrypting.turn_on(database, PASSPHRASE, SECRET, _now())
            elif step == 3:
                encrypting.turn_off(database, _now())
            else:
                encrypting.change_passphrase(database, OTHER if step == 1 else PASSPHRASE, _now())
        finally:
            database.close()

    def backups(self, acks: int) -> int:
        return min(acks, 1)

    def passphrases(self, acks: int) -> tuple[str, ...]:
        return tuple(OTHER if self._step(rounds) == 2 else PASSPHRASE for rounds in (acks, acks + 1))

    def _step(self, number: int) -> int:
        """Where in the circle that round is; an encrypted diary begins with a change."""
        return (number + (self.key is not None)) % 4


class Updating(Act):
    """A diary of the oldest schema is opened, which brings it up to date.

    Its steps are files of painlog's own, which it opens anew: that these can be opened is not the diary's matter.
    """

    calls = tuple(call for call in CALLS if call != "openat")
    stride = 37

    def prepare(self, folder: Path) -> None:
        path = folder / DIARY
        path.parent.mkdir(mode=0o700)
        shutil.copy(STORED / f"schema_1{'_encrypted' if self.key else ''}.painlog", path)
        if self.key is not None:
            _quickly()
            envelope.write(envelope.wrap(self.key, PASSPHRASE, SECRET), path)

    def round(self, folder: Path, number: int) -> None:
        database = Database.open(folder / DIARY, self.key)
        why = database.why_read_only
        database.close()
        if why:  # it was left as it is, and says so
            raise DiaryReadOnlyError(why)

    def judge(self, folder: Path, acks: int) -> None:
        """Equal to what was written then, whether it was brought up to date or not; never between."""
        assert not acks or look(folder / DIARY, self.key) is State.CURRENT, "said to be up to date, and is not"
        Act.judge(self, folder, acks)
        database = Database.open(folder / DIARY, self.key)
        try:
            with database.diary() as diary:
                assert diary.records(private=True) == RECORDS
        finally:
            database.close()

    def entries(self, acks: int) -> set[int]:
        return {len(RECORDS.entries)}

    def backups(self, acks: int) -> int:
        return min(acks, 1)


class TooSoon:
    """The control: says that a round of that act is done before it is."""

    def __init__(self, act: Act) -> None:
        """Around an act."""
        self.inner = act

    def prepare(self, folder: Path) -> None:
        """As the act does."""
        self.inner.prepare(folder)

    def act(self, folder: Path, tell: Tell) -> None:
        """One acknowledgement too many, at the start."""
        tell("ACK")
        self.inner.act(folder, tell)

    def judge(self, folder: Path, acks: int) -> None:
        """As the act is judged."""
        self.inner.judge(folder, acks)


ALL: tuple[type[Act], ...] = (BackingUp, Restoring, Importing, Guarding, Updating)


def opened_by(path: Path, passphrases: tuple[str, ...]) -> bytes | None:
    """The key by one of the passphrases; None for a plain diary. One of them must work."""
    if not finding.is_locked(path):
        return None
    for typed in passphrases:
        try:
            return finding.unlocked(path, typed)
        except envelope.WrongPassphraseError:
            continue
    raise AssertionError("no passphrase that may be the right one opens the diary")


def _quickly() -> None:
    """A little memory for the passphrase will do; the test of the envelope holds the real numbers."""
    envelope.MEMORY_BYTES, envelope.PASSES = 1 << 14, 1


def _now() -> datetime:
    return datetime.now(UTC)


__all__ = ["ALL", "KEY", "Act", "TooSoon"]
