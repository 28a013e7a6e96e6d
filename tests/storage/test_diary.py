"""Adding, changing, deleting and undoing within one diary."""

from dataclasses import replace
from datetime import date

import pytest

from painlog.domain.day import SideEffect
from painlog.domain.errors import PainlogError
from painlog.domain.identity import new_id
from painlog.storage import sqlite
from painlog.storage.database import Database
from painlog.storage.errors import NotInDiaryError, NotSavedError
from tests.storage.samples import dose, entry, medicine, moment, person


def test_an_exception_in_the_middle_keeps_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.diary() as diary:
        diary.add(person())
        raise ZeroDivisionError
    with database.diary() as diary:
        assert diary.people() == ()
        assert diary.check().changes == 0


def test_a_diary_tells_which_kinds_changed(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        assert diary.changed == frozenset()
        diary.add(me, entry(me))
        assert diary.changed == {"people", "entries"}


def test_a_change_keeps_the_earlier_versions_newest_first(database: Database) -> None:
    me = person()
    first = entry(me, note="first")
    with database.diary() as diary:
        diary.add(me, first)
    for note in ("second", "third"):
        with database.diary() as diary:
            diary.change(replace(first, note=note))
    with database.diary() as diary:
        assert diary.get("entries", first.id) == replace(first, note="third")
        versions = diary.versions("entries", first.id)
    assert [version.value for version in versions] == [replace(first, note="second"), first]
    assert versions[0].replaced_at >= versions[1].replaced_at
    assert versions[0].replaced_at.utcoffset() is not None


def test_a_change_to_the_same_value_is_no_change(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me)
    with database.diary() as diary:
        diary.change(me)
        assert diary.changed == frozenset()
        assert diary.versions("people", me.id) == ()


def test_an_edited_entry_keeps_its_place_in_the_order_written(database: Database) -> None:
    me = person()
    one, two = entry(me), entry(me)
    with database.diary() as diary:
        diary.add(me, one, two)
        diary.change(replace(one, note="edited"))
        assert [e.id for e in diary.records().entries] == [one.id, two.id]


def test_deleted_things_are_in_no_read_but_their_ids_stay_known(database: Database) -> None:
    me = person()
    mine = entry(me)
    with database.diary() as diary:
        diary.add(me, mine)
        diary.delete("entries", mine.id)
        assert diary.get("entries", mine.id) is None
        assert diary.entries(me.id) == ()
        assert diary.records().entries == ()
        assert diary.pain_columns(me.id).day == ()
        assert diary.counts()["entries"] == 0
        assert diary.check().deleted["entries"] == 1
        assert diary.known_ids("entries") == {mine.id}


def test_a_deleted_person_takes_everything_along_and_undo_brings_it_back(database: Database) -> None:
    me, other = person(), person(name="Bert Example")
    pill = medicine(me)
    everything = (me, entry(me), pill, dose(pill), other, entry(other))
    with database.diary() as diary:
        diary.add(*everything)
    with database.diary() as diary:
        before = diary.records(private=True)
        diary.delete("people", me.id)
    with database.diary() as diary:
        assert diary.people() == (other,)
        assert {value.id for value in diary.records(private=True)} == {other.id, everything[5].id}
        undone = diary.undo()
        assert undone is not None and undone.changes == 4 and undone.what == {"delete"}
        assert diary.records(private=True) == before
        assert diary.changed == {"people", "entries", "medicines", "doses"}


def test_a_deleted_medicine_takes_its_doses_and_leaves_the_side_effects_unlinked(database: Database) -> None:
    me = person()
    pill, other = medicine(me), medicine(me)
    effect = SideEffect(
        id=new_id(),
        person_id=me.id,
        day=date(2026, 11, 1),
        recorded_at=moment(),
        effect="nausea",
        severity=1,
        medicine_id=pill.id,
    )
    kept = dose(other)
    with database.diary() as diary:
        diary.add(me, pill, other, dose(pill), kept, effect)
    with database.diary() as diary:
        diary.delete("medicines", pill.id)
        assert diary.doses(me.id) == (kept,)
        assert diary.side_effects(me.id) == (replace(effect, medicine_id=""),)
    with database.diary() as diary:
        diary.undo()
        assert diary.side_effects(me.id) == (effect,)
        assert len(diary.doses(me.id)) == 2


def test_what_belongs_to_nobody_in_the_diary_is_refused_in_a_sentence(database: Database) -> None:
    me = person()
    with pytest.raises(NotInDiaryError), database.diary() as diary:
        diary.add(entry(me))
    with database.diary() as diary:
        diary.add(me)
    with pytest.raises(NotInDiaryError), database.diary() as diary:
        diary.add(dose(medicine(me)))
    with pytest.raises(NotInDiaryError), database.diary() as diary:
        diary.delete("people", me.id)
        diary.add(entry(me))
    with database.diary() as diary:
        assert diary.counts()["entries"] == 0
        assert diary.person(me.id) == me


def test_changing_deleting_or_asking_for_what_is_not_there_is_refused(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me)
        for refused in (
            lambda: diary.change(entry(me)),
            lambda: diary.delete("entries", new_id()),
            lambda: diary.person(new_id()),
        ):
            with pytest.raises(NotInDiaryError):
                refused()


def test_an_id_that_is_in_use_is_a_bug_and_its_error_holds_no_diary_words(database: Database) -> None:
    me = person(name="Verysecret")
    with database.diary() as diary:
        diary.add(me)
    with pytest.raises(sqlite.dbapi.IntegrityError) as caught, database.diary() as diary:
        diary.add(replace(me, note="quiet words"))
    assert "Verysecret" not in str(caught.value) and "quiet" not in str(caught.value)


def test_a_full_disk_saves_nothing_and_says_so_and_the_diary_stays_readable(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me)
    pages = database._connection.exec_driver_sql("PRAGMA page_count").scalar()
    database._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    database._connection.commit()
    with pytest.raises(NotSavedError, match="disk is full") as caught, database.diary() as diary:
        diary.add(entry(me, note="secret " * 10_000))
    assert isinstance(caught.value, PainlogError)
    assert "secret" not in str(caught.value) and "secret " not in str(caught.value.__cause__)
    with database.diary() as diary:
        assert diary.people() == (me,)
        assert diary.entries(me.id) == ()


def test_settings_are_remembered_and_replaced(database: Database) -> None:
    with database.diary() as diary:
        assert diary.recall("person") is None
        diary.remember("person", "ann")
        diary.remember("person", "bert")
        assert diary.recall("person") == "bert"


def test_sequence_numbers_never_go_back(database: Database) -> None:
    """Safety row 9: also not after everything was undone."""
    me = person()
    with database.diary() as diary:
        diary.add(me, entry(me), entry(me))
    with database.diary() as diary:
        diary.undo()
        again = person()
        diary.add(again, entry(again))
    numbers = database._connection.exec_driver_sql(
        "SELECT sequence FROM people UNION ALL SELECT sequence FROM entries ORDER BY sequence"
    ).all()
    assert [n for (n,) in numbers] == [1, 2, 3, 7, 8]
