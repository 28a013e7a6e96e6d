"""The days since the last visit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.domain.appointment import Appointment
from painlog.domain.codes import AppointmentKind
from painlog.domain.moment import Moment
from painlog.workflows.period import since_last_visit

TODAY = date(2026, 11, 24)


def on(day: date, kind: AppointmentKind = AppointmentKind.VISIT) -> Appointment:
    return Appointment(id=str(day), person_id="a", at=Moment(day=day), recorded_at=Moment(day=day), kind=kind)


def test_without_an_appointment_there_is_no_such_period() -> None:
    assert since_last_visit((), TODAY) is None


def test_an_appointment_to_come_or_of_today_is_no_last_visit() -> None:
    assert since_last_visit((on(TODAY), on(TODAY + timedelta(days=3))), TODAY) is None


def test_it_begins_on_the_day_after_the_latest_past_one() -> None:
    past = (on(date(2026, 9, 1)), on(date(2026, 10, 5)), on(date(2026, 6, 1)), on(TODAY))
    assert since_last_visit(past, TODAY) == date(2026, 10, 6)


@pytest.mark.parametrize("kind", AppointmentKind)
def test_every_kind_counts(kind: AppointmentKind) -> None:
    assert since_last_visit([on(date(2026, 10, 5), kind)], TODAY) == date(2026, 10, 6)


@given(st.lists(st.dates(date(2000, 1, 1), date(2040, 1, 1)), max_size=20))
def test_it_never_begins_after_today(days: list[date]) -> None:
    start = since_last_visit([on(day) for day in days], TODAY)
    assert start is None or start <= TODAY
    assert (start is None) == all(day >= TODAY for day in days)
