"""Deleted values can come back for 30 days with what belongs to them; nothing goes to another person by chance."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from painlog.domain.codes import EpisodeKind, Scale
from painlog.domain.day import DayState
from painlog.domain.entry import GoalScore
from painlog.domain.episode import Episode
from painlog.domain.goal import Goal
from painlog.domain.identity import new_id
from painlog.domain.records import Value, kind_of
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.storage.database import Database
from painlog.storage.errors import NotInDiaryError, NotMovedError, SameDayError
from painlog.workflows.demo import demo_records
from tests.storage.samples import dose, entry, medicine, moment, person

ME, OTHER = person(), person(name="Ben Example")
AT = moment()
COURSE = Treatment(id=new_id(), person_id=ME.id, kind="physical_therapy", started_at=AT, recorded_at=AT)
_OWN = {"person_id": ME.id, "recorded_at": AT, "treatment_id": COURSE.id}
PARTS: tuple[Value, ...] = (
    Session(id=new_id(), day=AT.day, **_OWN),  # type: ignore[arg-type]  # the names are the fields'
    Reading(id=new_id(), taken_at=AT, due_minutes=15, pain=3, **_OWN),  # type: ignore[arg-type]
    TrialDay(id=new_id(), day=AT.day, **_OWN),  # type: ignore[arg-type]
)


def _with(database: Database, *values: Value) -> None:
    with database.diary() as diary:
        diary.add(ME, OTHER, *values)


def test_a_treatment_takes_its_parts_along_and_brings_them_back(database: Database) -> None:
    _with(database, COURSE, *PARTS)
    with database.diary() as diary:
        diary.delete("treatments", COURSE.id)
        assert not (diary.sessions(ME.id) or diary.readings(ME.id) or diary.trial_days(ME.id))
        assert [one.value for one in diary.trash()] == [COURSE]
    with database.diary() as diary:
        diary.restore("treatments", COURSE.id)
        assert all(diary.get(kind_of(part), part.id) == part for part in PARTS)
        assert diary.readings(ME.id, COURSE.id) == PARTS[1:2] and diary.readings(ME.id, "") == ()
        assert diary.trash() == () and diary.check().ok
    with database.diary() as diary:
        assert diary.undo() is not None
        assert [one.value for one in diary.trash()] == [COURSE]


def test_a_person_comes_back_with_everything(database: Database) -> None:
    records = demo_records(1, AT.day)
    with database.diary() as diary:
        diary.add(*records)
    with database.diary() as diary:
        diary.delete("people", records.people[0].id)
        assert [one.value for one in diary.trash()] == [records.people[0]]
    with database.diary() as diary:
        diary.restore("people", records.people[0].id)
        assert diary.records(private=True) == records


def test_an_episode_and_a_goals_scores_outlive_what_they_name(database: Database) -> None:
    tablet = medicine(ME)
    goal = Goal(id=new_id(), person_id=ME.id, recorded_at=AT, text="Walk to the shop")
    flare = Episode(
        id=new_id(), person_id=ME.id, kind=EpisodeKind.FLARE, started_at=AT, recorded_at=AT, medicine_id=tablet.id
    )
    mine = entry(ME, goals=(GoalScore(goal_id=goal.id, score=4),))
    _with(database, tablet, goal, flare, mine)
    with database.diary() as diary:
        diary.delete("medicines", tablet.id)
        diary.delete("goals", goal.id)
        assert diary.episodes(ME.id) == (replace(flare, medicine_id=""),)
        assert diary.goals(ME.id) == () and diary.entries(ME.id) == (mine,)


def test_the_trash_is_kept_for_30_days_and_holds_no_undone_import(database: Database) -> None:
    mine = entry(ME)
    _with(database, mine)
    with database.diary() as diary:
        diary.delete("entries", mine.id)
    now = datetime.now(UTC)
    with database.diary() as diary:
        (found,) = diary.trash(now + timedelta(days=29))
        assert found.value == mine and found.deleted_at <= now
        assert diary.trash(now + timedelta(days=31)) == ()
    with database.diary() as diary:
        diary.undo()
        diary.undo()
        assert diary.counts()["entries"] == 0 and diary.trash() == ()
        assert diary.taken_back("entries") == {mine.id}


def test_what_was_not_deleted_or_has_no_owner_left_cannot_be_restored(database: Database) -> None:
    tablet = medicine(ME)
    taken = dose(tablet)
    _with(database, tablet, taken)
    with database.diary() as diary:
        diary.delete("doses", taken.id)
    with database.diary() as diary:
        diary.delete("medicines", tablet.id)
        assert {one.value.id for one in diary.trash()} == {tablet.id, taken.id}
    for kind, id in (("doses", taken.id), ("people", ME.id), ("doses", "nobody")):
        with pytest.raises(NotInDiaryError), database.diary() as diary:
            diary.restore(kind, id)


def test_redo_does_again_what_undo_took_back_even_after_a_restart(path: Path) -> None:
    mine = entry(ME, note="first")
    database = Database.open(path)
    _with(database, mine)
    for step in ("second", "third"):
        with database.diary() as diary:
            diary.change(replace(mine, note=step))
    with database.diary() as diary:
        diary.delete("entries", mine.id)
    for expected in ("third", "second", "first"):
        with database.diary() as diary:
            assert diary.undo() is not None
            assert diary.entries(ME.id)[0].note == expected
    database.close()
    database = Database.open(path)
    for expected in ("second", "third"):
        with database.diary() as diary:
            assert diary.redo() is not None
            assert diary.entries(ME.id)[0].note == expected
    with database.diary() as diary:
        assert diary.undo() is not None and diary.entries(ME.id)[0].note == "second"
        assert diary.can_redo() and diary.redo() is not None and diary.redo() is not None
        assert diary.entries(ME.id) == () and not diary.can_redo() and diary.redo() is None
        assert diary.taken_back("entries") == set() and len(diary.trash()) == 1
    database.close()


def test_something_new_ends_redo(database: Database) -> None:
    mine = entry(ME)
    _with(database, mine)
    with database.diary() as diary:
        diary.undo()
    with database.diary() as diary:
        diary.add(person(name="Cleo Example"))
        assert diary.redo() is None
    with database.diary() as diary:
        diary.undo()
    with database.diary() as diary:
        assert diary.redo() is not None and diary.redo() is None
        assert [one.name for one in diary.people()] == ["Cleo Example"]


def test_an_entry_moves_to_another_person_and_back(database: Database) -> None:
    mine = entry(ME)
    _with(database, mine)
    with database.diary() as diary:
        diary.move("entries", mine.id, OTHER.id)
        assert diary.entries(ME.id) == () and diary.entries(OTHER.id) == (replace(mine, person_id=OTHER.id),)
        assert diary.versions("entries", mine.id)[0].value == mine
    with database.diary() as diary:
        diary.undo()
        assert diary.entries(ME.id) == (mine,) and diary.entries(OTHER.id) == ()


def test_what_belongs_together_is_not_torn_apart(database: Database) -> None:
    tablet = medicine(ME)
    taken = dose(tablet)
    goal = Goal(id=new_id(), person_id=ME.id, recorded_at=AT, text="Walk")
    scored = entry(ME, goals=(GoalScore(goal_id=goal.id, score=4),))
    alone = replace(COURSE, id=new_id())
    _with(database, tablet, taken, goal, scored, COURSE, alone, *PARTS)
    for value in (tablet, taken, scored, COURSE, *PARTS, ME):
        with pytest.raises(NotMovedError), database.diary() as diary:
            diary.move(kind_of(value), value.id, OTHER.id)
    with database.diary() as diary:
        diary.move("treatments", alone.id, OTHER.id)
        assert [one.id for one in diary.treatments(OTHER.id)] == [alone.id]
    with pytest.raises(NotInDiaryError), database.diary() as diary:
        diary.move("treatments", alone.id, "nobody")


def test_a_day_is_never_spoken_of_twice(database: Database) -> None:
    day = DayState(id=new_id(), person_id=ME.id, day=AT.day, recorded_at=AT, headache=True)
    again = replace(day, id=new_id(), headache=False)
    _with(database, day, replace(day, id=new_id(), person_id=OTHER.id))
    with pytest.raises(SameDayError), database.diary() as diary:
        diary.move("days", day.id, OTHER.id)
    with database.diary() as diary:
        diary.delete("days", day.id)
        diary.add(again)
    with pytest.raises(SameDayError), database.diary() as diary:
        diary.restore("days", day.id)


def test_private_entries_are_there_only_where_they_are_asked_for(database: Database) -> None:
    mine, secret = entry(ME), entry(ME, private=True, pain_average=9)
    words = entry(ME, pain_now=None, scale=Scale.WORDS)
    _with(database, mine, secret, words)
    with database.diary() as diary:
        assert diary.entries(ME.id) == (mine, words)
        assert diary.entries(ME.id, private=True) == (mine, secret, words)
        assert diary.records(ME.id).entries == (mine, words)
        assert diary.pain_columns(ME.id).average == (None, None)
        assert diary.get("entries", secret.id) == secret
    with database.diary() as diary:
        diary.delete("people", ME.id)
        assert diary.get("entries", secret.id) is None
