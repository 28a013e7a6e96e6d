"""Which values are legal (R-PAIN-1, R-PAIN-2, R-PAIN-5, R-PEG-1)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from painlog.domain.appointment import Appointment
from painlog.domain.check import IllegalValueError
from painlog.domain.codes import EpisodeKind
from painlog.domain.day import DayState, SideEffect
from painlog.domain.entry import SCORE_FIELDS, AreaMark, Entry, pains_in_order
from painlog.domain.episode import Episode
from painlog.domain.identity import id_from, is_uuid, new_id
from painlog.domain.lateness import is_late
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment, minutes_between
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import KINDS, Records, Value, kind_of, person_of
from painlog.domain.treatment import Treatment, numbered
from tests import strategies

DAY = date(2026, 6, 1)
AT = Moment(day=DAY)
ENTRY = Entry(id="e", person_id="p", felt_at=AT, recorded_at=AT)
MEDICINE = Medicine(id="m", person_id="p", recorded_at=AT, name="Made-up tablets")
DOSE = Dose(id="d", person_id="p", medicine_id="m", taken_at=AT, recorded_at=AT)
PERSON = Person(id="p", recorded_at=AT, name="Alex Example")
TREATMENT = Treatment(id="t", person_id="p", kind="tens", started_at=AT, recorded_at=AT)


def with_score(field: str, value: float) -> Entry:
    changes: dict[str, Any] = {field: value}
    return replace(ENTRY, **changes)


@pytest.mark.parametrize("field", SCORE_FIELDS)
@pytest.mark.parametrize("value", [-0.1, 10.1, 11.0, float("nan"), float("inf")])
def test_a_score_outside_0_to_10_is_refused(field: str, value: float) -> None:
    """R-PAIN-1."""
    with pytest.raises(IllegalValueError, match=field):
        with_score(field, value)


@given(st.sampled_from(SCORE_FIELDS), st.floats(0, 10))
def test_a_decimal_inside_0_to_10_is_kept_raw(field: str, value: float) -> None:
    """R-PAIN-1."""
    assert getattr(with_score(field, value), field) == value


@pytest.mark.parametrize(
    "make",
    [
        lambda: replace(ENTRY, sleep_hours=24.5),
        lambda: replace(ENTRY, standing_minutes=1441),
        lambda: replace(ENTRY, walking_minutes=-1),
        lambda: replace(ENTRY, areas=(AreaMark(area="heel_left"), AreaMark(area="heel_left", strength=3))),
        lambda: AreaMark(area=""),
        lambda: AreaMark(area="heel_left", strength=10.5),
        lambda: replace(PERSON, name=" "),
        lambda: replace(MEDICINE, name=""),
        lambda: replace(MEDICINE, max_per_day=-1),
        lambda: replace(MEDICINE, min_hours_between=float("inf")),
        lambda: replace(MEDICINE, started=DAY, stopped=date(2026, 5, 31)),
        lambda: Ingredient(name=""),
        lambda: Ingredient(name="paracetamol", amount=float("nan")),
        lambda: replace(DOSE, units=-0.5),
        lambda: replace(DOSE, pain_before=11),
        lambda: replace(DOSE, minutes_to_relief=-1),
        lambda: replace(TREATMENT, kind=""),
        lambda: replace(TREATMENT, stated_relief=101),
        lambda: replace(TREATMENT, ended_at=Moment(day=date(2026, 5, 31))),
        lambda: SideEffect(id="s", person_id="p", day=DAY, recorded_at=AT, effect="nausea", severity=4),
        lambda: SideEffect(id="s", person_id="p", day=DAY, recorded_at=AT, effect="", severity=1),
        lambda: Questionnaire(id="q", person_id="p", answered_on=DAY, recorded_at=AT, name="peg", items=(1, 2)),
        lambda: Questionnaire(id="q", person_id="p", answered_on=DAY, recorded_at=AT, name="phq2", items=(4, 0)),
        lambda: Questionnaire(id="q", person_id="p", answered_on=DAY, recorded_at=AT, name=""),
        lambda: Episode(
            id="h",
            person_id="p",
            kind=EpisodeKind.HEADACHE,
            started_at=AT,
            recorded_at=AT,
            ended_at=Moment(day=date(2026, 5, 31)),
        ),
    ],
)
def test_an_illegal_value_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(IllegalValueError):
        make()


def test_a_refusal_names_the_field_and_holds_no_value() -> None:
    with pytest.raises(IllegalValueError) as refusal:
        replace(ENTRY, pain_now=11.25)
    assert refusal.value.field == "pain_now"
    assert "11" not in str(refusal.value)


def test_pains_that_cross_are_noticed_but_never_refused() -> None:
    """R-PAIN-2."""
    assert pains_in_order(replace(ENTRY, pain_least=2, pain_average=4, pain_worst=8, pain_now=10))
    assert pains_in_order(replace(ENTRY, pain_worst=1))
    assert not pains_in_order(replace(ENTRY, pain_least=5, pain_worst=4))


@pytest.mark.parametrize(
    ("felt", "recorded", "late"),
    [
        ("2026-06-01T08:00", "2026-06-03T08:00", False),
        ("2026-06-01T08:00", "2026-06-03T08:01", True),
        ("2026-06-01", "2026-06-03", False),
        ("2026-06-01", "2026-06-04", True),
        ("2026-06-01", "2026-06-03T23:59", False),
        ("2026-06-01T08:00", "2026-06-04", True),
        ("2026-06-03T08:00", "2026-06-01", False),
    ],
)
def test_late_is_more_than_48_hours_after(felt: str, recorded: str, late: bool) -> None:
    """R-PAIN-5."""
    assert is_late(Moment.parse(felt), Moment.parse(recorded)) is late


_within_a_week = strategies.moments(st.dates(DAY, DAY + timedelta(days=7)))


@given(_within_a_week, _within_a_week)
@example(Moment.parse("2026-06-01T00:10+14:00"), Moment.parse("2026-06-02T23:50-12:00"))
@example(Moment.parse("2026-06-01T12:00-12:00"), Moment.parse("2026-06-04T00:30+14:00"))
@example(Moment.parse("2026-06-01T09:00"), Moment.parse("2026-06-03T09:01+01:00"))
@example(Moment.parse("2026-06-01"), Moment.parse("2026-06-03T23:59"))
def test_whole_days_decide_only_what_the_clocks_would(felt: Moment, recorded: Moment) -> None:
    """R-PAIN-5: 48 hours by the instants where both are known, else by the wall clocks, else whole days."""
    minutes = minutes_between(felt, recorded)
    days = (recorded.day - felt.day).days
    assert is_late(felt, recorded) is (days > 2 if minutes is None else minutes > 48 * 60)


def test_a_stopped_medicine_is_current_until_the_day_before() -> None:
    medicine = replace(MEDICINE, started=DAY, stopped=date(2026, 6, 10))
    assert not medicine.current_on(date(2026, 5, 31))
    assert medicine.current_on(DAY)
    assert medicine.current_on(date(2026, 6, 9))
    assert not medicine.current_on(date(2026, 6, 10))
    assert MEDICINE.current_on(date(1990, 1, 1))


def test_the_same_foreign_row_gets_the_same_id_and_people_do_not_share() -> None:
    assert id_from("doses", "p1", "d1") == id_from("doses", "p1", "d1")
    assert len({id_from("doses", "p1", "d1"), id_from("doses", "p2", "d1"), id_from("entries", "p1", "d1")}) == 3
    assert is_uuid(id_from("people", "", "ann"))
    assert id_from("people", "", own := new_id()) == own


def test_every_kind_knows_its_name_and_its_person() -> None:
    records = Records(
        people=(PERSON,),
        entries=(ENTRY,),
        medicines=(MEDICINE,),
        doses=(DOSE,),
        days=(DayState(id="x", person_id="p", day=DAY, recorded_at=AT),),
        treatments=(TREATMENT,),
        appointments=(Appointment(id="a", person_id="p", at=AT, recorded_at=AT),),
    )
    values: list[Value] = list(records)
    assert [kind_of(value) for value in values] == [k for k in KINDS if records.counts()[k]]
    assert {person_of(value) for value in values} == {"p"}
    assert sum(records.counts().values()) == len(values) == 7


def test_a_treatment_has_the_number_of_its_place_in_time() -> None:
    first, second = (replace(TREATMENT, id=str(day), started_at=Moment(day=date(2026, 1, day))) for day in (3, 9))
    assert numbered([second, first]) == [(1, first), (2, second)]
