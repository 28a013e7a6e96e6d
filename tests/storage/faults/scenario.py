"""What is done to a diary while a fault strikes, and how it is judged afterwards; one of them for each risky act.

A scenario runs in a process of its own (`child.py`), which says `ACK` only after what it did must be safe. Whatever
happens to that process, `judge` must find the diary whole: the oracle of the safety rules.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from painlog.domain.errors import PainlogError
from painlog.storage import sqlite
from painlog.storage.database import Database
from painlog.storage.errors import NotSureError
from tests.storage.faults import model as models

KEY = bytes(range(32))
DIARY = Path("data", "diary.painlog")
TRIES = 3
CALLS = ("pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "openat")  # what is asked of a disk

Tell = Callable[[str], None]


class Scenario(Protocol):
    """A risky act. All of its files are in `folder`."""

    def prepare(self, folder: Path) -> None:
        """What is there, safely, before the act."""

    def act(self, folder: Path, tell: Tell) -> None:
        """The act: `tell("ACK")` after each thing that is said to be saved. Runs in the child."""

    def judge(self, folder: Path, acks: int) -> None:
        """Raises AssertionError unless the diary holds what was acknowledged, whole. Runs in the test."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Saves, edits, deletes and undoes, one transaction after another.

    `settings` are wrong settings for the connection, for a control that must turn red.
    """

    seed: int = 1
    steps: int = 1_000_000
    key: bytes | None = None
    settings: tuple[str, ...] = ()

    def prepare(self, folder: Path) -> None:
        """Nothing: the first start is part of the act."""

    def act(self, folder: Path, tell: Tell) -> None:
        """Tells ACK after each commit, REFUSED for each that failed in plain words; tries those again."""
        if self.settings:
            sqlite._TO_WRITE = self.settings
        model = models.Model(self.seed)
        database = self._opened(folder, tell)
        if database is None:
            return
        if _done(database, model.first, tell):
            for _ in range(self.steps):
                if not _done(database, model.step().act, tell):
                    break
        database.close()

    def judge(self, folder: Path, acks: int) -> None:
        """All acknowledged steps and at most the one that was under way; then undo still goes back from there."""
        path = folder / DIARY
        if not acks and not path.exists():
            return
        database = Database.open(path, self.key)
        try:
            _sound(database)
            model = _the_one_that_holds(database, self.seed, acks)
            if model is not None:
                _undo_still_works(database, model)
        finally:
            database.close()

    def _opened(self, folder: Path, tell: Tell) -> Database | None:
        for _ in range(TRIES):
            try:
                return Database.open(folder / DIARY, self.key)
            except PainlogError:
                tell("REFUSED")
        return None


def _done(database: Database, act: Callable[..., object], tell: Tell) -> bool:
    """Whether the step was saved, at the last of some tries; a person who is told to look first does so."""
    for _ in range(TRIES):
        try:
            with database.diary() as diary:
                act(diary)
        except NotSureError:
            tell("UNSURE")
            return False
        except PainlogError:
            tell("REFUSED")
        else:
            tell("ACK")
            return True
    return False


def _sound(database: Database) -> None:
    with database.diary() as diary:
        assert diary.check().ok, "the check of the whole file found damage"


def _the_one_that_holds(database: Database, seed: int, acks: int) -> models.Model | None:
    """The model that the file agrees with; None where it ended before the person was in."""
    with database.diary() as diary:
        people = diary.people()
        found = {entry.id: entry for person in people for entry in diary.entries(person.id, private=True)}
    if not people and acks == 0:
        assert not found
        return None
    assert people == (models.Model(seed).person,), f"after {acks} acknowledged steps the person is not there"
    for steps in (acks - 1, acks):
        if steps >= 0 and (model := models.after(seed, steps)).state == found:
            return model
    raise AssertionError(f"after {acks} acknowledged steps the diary holds something else")


def _undo_still_works(database: Database, model: models.Model) -> None:
    """What was done before the fault can be taken back after it (safety row 31)."""
    for _ in range(min(2, len(model._undo))):
        with database.diary() as diary:
            diary.undo()
            found = {entry.id: entry for entry in diary.entries(model.person.id, private=True)}
        assert found == model._undo.pop(), "undo went somewhere else"
