"""What goes into a diary comes out the same, whatever people write."""

from dataclasses import fields
from datetime import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from painlog.domain.check import IllegalValueError
from painlog.domain.columns import DoseColumns, PainColumns
from painlog.domain.lateness import is_late
from painlog.domain.records import KINDS, Records
from painlog.domain.text import clean, clean_value
from painlog.storage.codec import CODECS
from painlog.storage.database import Database
from painlog.storage.tables import TABLES
from tests import strategies
from tests.storage.samples import entry, moment, person

thorough = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@given(strategies.records())
@thorough
def test_every_kind_of_value_comes_back_equal_and_in_the_order_written(records: Records) -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*records)
    with database.diary() as diary:
        assert diary.records(private=True) == records
        assert diary.counts() == records.counts()
        assert diary.check().ok
    database.close()


@given(strategies.records())
@thorough
def test_values_are_read_in_the_order_they_were_lived(records: Records) -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*records)
        for someone in records.people:
            mine = [e for e in records.entries if e.person_id == someone.id]
            assert diary.entries(someone.id, private=True) == tuple(sorted(mine, key=lambda e: e.felt_at))
            taken = [d for d in records.doses if d.person_id == someone.id]
            assert diary.doses(someone.id) == tuple(sorted(taken, key=lambda d: d.taken_at))
            days = [d for d in records.days if d.person_id == someone.id]
            assert diary.days(someone.id) == tuple(sorted(days, key=lambda d: d.day))
    database.close()


@given(strategies.records(max_of_each=4), st.dates(), st.dates())
@thorough
def test_a_range_holds_both_its_days_and_nothing_else(records: Records, one: Any, other: Any) -> None:
    start, end = sorted([one, other])
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*records)
        found = diary.records(records.people[0].id, start, end, private=True)
    me = records.people[0].id
    assert found.entries == tuple(e for e in records.entries if e.person_id == me and start <= e.felt_at.day <= end)
    assert found.days == tuple(d for d in records.days if d.person_id == me and start <= d.day <= end)
    assert found.medicines == tuple(m for m in records.medicines if m.person_id == me)
    database.close()


@given(strategies.records(max_of_each=6))
@thorough
def test_columns_say_what_the_values_say(records: Records) -> None:
    """R-PAIN-5: the late flag of the columns is the rule's."""
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*records)
        for someone in records.people:
            entries, doses = diary.entries(someone.id), diary.doses(someone.id)
            assert diary.pain_columns(someone.id) == PainColumns(
                day=tuple(e.felt_at.day.toordinal() for e in entries),
                average=tuple(e.pain_average for e in entries),
                worst=tuple(e.pain_worst for e in entries),
                least=tuple(e.pain_least for e in entries),
                now=tuple(e.pain_now for e in entries),
                reporter=tuple(e.reporter.value for e in entries),
                late=tuple(is_late(e.felt_at, e.recorded_at) for e in entries),
            )
            assert diary.dose_columns(someone.id) == DoseColumns(
                day=tuple(d.taken_at.day.toordinal() for d in doses),
                medicine_id=tuple(d.medicine_id for d in doses),
                units=tuple(d.units for d in doses),
                status=tuple(d.status.value for d in doses),
            )
    database.close()


@pytest.mark.parametrize(
    ("felt", "recorded", "late"),
    [
        ("2026-11-01T09:00+01:00", "2026-11-03T09:00+01:00", False),
        ("2026-11-01T09:00+01:00", "2026-11-03T09:01+01:00", True),
        ("2026-11-01T09:00", "2026-11-03T09:01+01:00", True),
        ("2026-11-01", "2026-11-03T23:59+01:00", False),
        ("2026-11-01", "2026-11-04", True),
        ("2026-11-01T00:10+14:00", "2026-11-02T23:50-12:00", True),
        ("2026-11-01T12:00-12:00", "2026-11-04T00:30+14:00", False),
        ("2026-11-03T09:00+01:00", "2026-11-01T09:00+01:00", False),
    ],
)
def test_late_is_more_than_48_hours_after(database: Database, felt: str, recorded: str, late: bool) -> None:
    """R-PAIN-5, by the instants where both are known."""
    me = person()
    with database.diary() as diary:
        diary.add(me, entry(me, felt_at=moment(felt), recorded_at=moment(recorded)))
        assert diary.pain_columns(me.id).late == (late,)


_near = st.dates(moment().day, moment().day.replace(day=8))


@given(strategies.moments(_near), strategies.moments(_near))
@thorough
def test_the_late_flag_is_the_rule_within_a_week(felt: Any, recorded: Any) -> None:
    """R-PAIN-5 on both sides of 48 hours, with and without clocks and offsets."""
    database = Database.in_memory()
    me = person()
    with database.diary() as diary:
        diary.add(me, entry(me, felt_at=felt, recorded_at=recorded))
        assert diary.pain_columns(me.id).late == (is_late(felt, recorded),)
    database.close()


@given(strategies.dirty_texts(200))
@thorough
def test_any_text_is_kept_as_it_is_after_the_documented_cleaning(text: str) -> None:
    database = Database.in_memory()
    me = person()
    mine = entry(me, note=text)
    with database.diary() as diary:
        diary.add(me, mine)
    with database.diary() as diary:
        assert diary.entries(me.id)[0].note == clean(text)
    database.close()


@given(strategies.dirty_texts(200))
def test_clean_text_can_be_encoded_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) is cleaned
    cleaned.encode("utf-8")
    assert not set(cleaned) & {chr(code) for code in range(32) if chr(code) not in "\t\n"}


def test_line_ends_of_any_make_become_one_newline() -> None:
    assert clean("one\r\ntwo\rthree\nfour\ttab\x00\x1b") == "one\ntwo\nthree\nfour\ttab"
    assert clean("a\ud800b") == "a\ufffdb"


def test_cleaning_reaches_lists_and_leaves_clean_values_alone() -> None:
    me = person()
    dirty = entry(me, words=("burn\x00ing", "shooting"))
    assert clean_value(dirty).words == ("burning", "shooting")
    tidy = entry(me, words=("burning",))
    assert clean_value(tidy) is tidy


def test_a_name_of_which_nothing_is_left_is_refused_before_it_is_written(database: Database) -> None:
    with pytest.raises(IllegalValueError), database.diary() as diary:
        diary.add(person(name="\x00"))
    with database.diary() as diary:
        assert diary.people() == ()


def test_ten_megabytes_of_note_are_kept(database: Database) -> None:
    me, note = person(), "pain 😀\n" * 1_250_000
    with database.diary() as diary:
        diary.add(me, entry(me, note=note))
    with database.diary() as diary:
        assert diary.entries(me.id)[0].note == note


def test_the_second_half_past_one_of_an_autumn_night_comes_after_the_first(database: Database) -> None:
    """R-PAIN-1's times on 2026-11-01 in New York: 05:30Z and 06:30Z share one wall clock."""
    me = person()
    second = entry(me, felt_at=moment("2026-11-01T01:30-05:00"))
    first = entry(me, felt_at=moment("2026-11-01T01:30-04:00"))
    with database.diary() as diary:
        diary.add(me, second, first)
        assert diary.entries(me.id) == (first, second)


def test_seconds_and_their_parts_come_back(database: Database) -> None:
    me = person()
    mine = entry(me, felt_at=moment().__class__(day=moment().day, clock=time(1, 2, 3, 4)))
    with database.diary() as diary:
        diary.add(me, mine)
        assert diary.entries(me.id) == (mine,)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_its_columns_and_every_column_its_field(kind: str) -> None:
    bookkeeping = {"sequence", "deleted_at", "seal"}
    assert set(CODECS[kind].columns) | bookkeeping == set(TABLES[kind].columns.keys())
    assert len(CODECS[kind].parts) == len(fields(KINDS[kind]))


def test_every_row_belongs_to_a_person() -> None:
    assert all("person_id" in table.columns for kind, table in TABLES.items() if kind != "people")
