"""A diary in plain Python: what a writer does next, and what must stand in the file after so many acknowledged steps.

Everything follows from the seed, so that writer and judge, in two processes, need not talk.
"""

import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.diary import Diary

AT = Moment.parse("2026-11-01T09:00+01:00", "Europe/Berlin")
NOTES = ("", "stairs", "Ünï¢öde 👩‍👩‍👧", "x" * 3000, "two pages " * 900)

State = dict[str, Entry]


@dataclass(frozen=True, slots=True)
class Step:
    """One transaction: what it does to a diary, and what stands there afterwards."""

    name: str
    act: Callable[[Diary], object]
    after: State


@dataclass(slots=True)
class Model:
    """Adds, edits, deletes, undoes and redoes at random: one person, any number of entries."""

    seed: int
    state: State = field(default_factory=dict)
    _random: random.Random = field(init=False)
    _undo: list[State] = field(default_factory=list)
    _redo: list[State] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start at the seed."""
        self._random = random.Random(self.seed)

    @property
    def person(self) -> Person:
        """Whose diary it is."""
        return Person(id=str(uuid.UUID(int=self.seed + 1)), recorded_at=AT, name="Ann Example")

    def first(self, diary: Diary) -> None:
        """What stands in the diary before the first step."""
        diary.add(self.person)

    def step(self) -> Step:
        """The next step, taken in the model."""
        step = self._random.choices(
            (self._add_one, self._add_two, self._edit, self._delete, self._take_back, self._do_again),
            (8, 6, 3, 2, 3, 1),
        )[0]()
        self.state = step.after
        return step

    def _entry(self) -> Entry:
        return Entry(
            id=str(uuid.UUID(int=self._random.getrandbits(128))),
            person_id=self.person.id,
            felt_at=AT,
            recorded_at=AT,
            pain_now=float(self._random.randrange(11)),
            note=self._random.choice(NOTES),
        )

    def _add_one(self) -> Step:
        return self._added(self._entry())

    def _add_two(self) -> Step:
        """Two at once must both be there or neither."""
        return self._added(self._entry(), self._entry())

    def _added(self, *entries: Entry) -> Step:
        return self._new("add", lambda diary: diary.add(*entries), {**self.state, **{e.id: e for e in entries}})

    def _edit(self) -> Step:
        if not self.state:
            return self._add_one()
        old = self.state[self._random.choice(sorted(self.state))]
        note = f"edited {self._random.randrange(10**9)} {self._random.choice(NOTES)}"
        new = replace(old, pain_worst=float(self._random.randrange(11)), note=note)
        return self._new("edit", lambda diary: diary.change(new), {**self.state, new.id: new})

    def _delete(self) -> Step:
        if not self.state:
            return self._add_one()
        gone = self._random.choice(sorted(self.state))
        left = {id: entry for id, entry in self.state.items() if id != gone}
        return self._new("delete", lambda diary: diary.delete("entries", gone), left)

    def _take_back(self) -> Step:
        if not self._undo:
            return self._add_two()
        self._redo.append(self.state)
        return Step("undo", Diary.undo, self._undo.pop())

    def _do_again(self) -> Step:
        if not self._redo:
            return self._add_one()
        self._undo.append(self.state)
        return Step("redo", Diary.redo, self._redo.pop())

    def _new(self, name: str, act: Callable[[Diary], object], after: State) -> Step:
        self._undo.append(self.state)
        self._redo.clear()
        return Step(name, act, after)


def after(seed: int, steps: int) -> Model:
    """The model when so many steps are done."""
    model = Model(seed)
    for _ in range(steps):
        model.step()
    return model
