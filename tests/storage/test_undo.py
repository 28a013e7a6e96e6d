"""Undo takes back whole actions, newest first, across restarts (safety row 31)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from painlog.domain.entry import Entry
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from tests.storage.samples import entry, person

State = dict[str, Entry]
ME = person()


def test_an_import_is_undone_as_one(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me, *(entry(me) for _ in range(100)))
    with database.diary() as diary:
        undone = diary.undo()
        assert undone is not None and undone.changes == 101 and undone.what == {"add"}
        assert diary.counts()["entries"] == 0 and diary.people() == ()
    with database.diary() as diary:
        assert diary.undo() is None


def test_many_edits_of_one_row_in_one_action_are_undone_to_the_first(database: Database) -> None:
    me = person()
    mine = entry(me, note="first")
    with database.diary() as diary:
        diary.add(me, mine)
    with database.diary() as diary:
        diary.change(replace(mine, note="second"))
        diary.change(replace(mine, note="third"))
        diary.delete("entries", mine.id)
    with database.diary() as diary:
        diary.undo()
        assert diary.entries(me.id) == (mine,)


def test_undo_is_itself_in_the_journal(database: Database) -> None:
    with database.diary() as diary:
        diary.add(person())
    with database.diary() as diary:
        diary.undo()
        assert diary.check().changes == 2


def test_undo_works_after_a_restart(path: Path) -> None:
    me = person()
    mine = entry(me)
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(me, mine)
    with database.diary() as diary:
        diary.delete("entries", mine.id)
    database.close()
    database = Database.open(path)
    with database.diary() as diary:
        assert diary.undo() is not None
        assert diary.entries(me.id) == (mine,)
    database.close()


_step = st.tuples(st.sampled_from(["add", "edit", "delete", "two", "undo", "restart"]), st.integers(0, 9))


@given(steps=st.lists(_step, max_size=40))
@settings(max_examples=25, deadline=None)
def test_any_sequence_of_steps_leaves_what_a_plain_model_says(tmp_path_factory: Any, steps: Any) -> None:
    path = tmp_path_factory.mktemp("undo") / "diary.painlog"
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(ME)
    history: list[State] = [{}]
    for number, (what, pick) in enumerate(steps):
        if what == "restart":
            database.close()
            database = Database.open(path)
        elif what == "undo":
            if len(history) > 1:
                history.pop()
                with database.diary() as diary:
                    assert diary.undo() is not None
        else:
            state = dict(history[-1])
            with database.diary() as diary:
                _act(diary, state, what, pick, number)
            if state != history[-1]:
                history.append(state)
        assert _read(database, ME) == history[-1]
    database.close()


def _act(diary: Diary, state: State, what: str, pick: int, number: int) -> None:
    """One step on the diary and on the model."""
    if what in ("add", "two"):
        new = entry(ME, note=str(number))
        diary.add(new)
        state[new.id] = new
    if what == "add" or not state:
        return
    chosen = state[sorted(state)[pick % len(state)]]
    if what == "delete":
        diary.delete("entries", chosen.id)
        del state[chosen.id]
    else:
        edited = replace(chosen, note=f"edited {number}", pain_now=float(pick))
        diary.change(edited)
        state[chosen.id] = edited


def _read(database: Database, someone: Person) -> State:
    with database.diary() as diary:
        return {e.id: e for e in diary.entries(someone.id)}
