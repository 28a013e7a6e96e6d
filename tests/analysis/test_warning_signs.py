"""What numbers alone may raise: RF-10 and RF-11, at their borders (clinical.md 4, auto-triggers)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.warning_signs import AutoSign, auto_signs
from painlog.domain.codes import DoseStatus
from painlog.domain.day import SideEffect
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment

NOW = Moment.parse("2026-11-24T12:00+00:00")
TODAY = NOW.day


def when(text: str) -> Moment:
    return Moment.parse(text)


def dose(id_: str, medicine: str, taken: str, units: float | None = 1, status: DoseStatus = DoseStatus.TAKEN) -> Dose:
    return Dose(
        id=id_,
        person_id="a",
        medicine_id=medicine,
        taken_at=when(taken),
        recorded_at=NOW,
        units=units,
        status=status,
    )


def sleepy(severity: int = 3, day: date = TODAY, recorded: Moment = NOW, effect: str = "sleepiness") -> SideEffect:
    return SideEffect(id="s", person_id="a", day=day, recorded_at=recorded, effect=effect, severity=severity)


def found(*doses: Dose, effects: tuple[SideEffect, ...] = (), limit: float | None = None) -> tuple[AutoSign, ...]:
    return auto_signs(
        NOW,
        side_effects=effects,
        doses=doses,
        opioids={"oxy", "patch"},
        patches={"patch"},
        acetaminophen_mg={"para": 500, "combo": 325},
        limit_mg=limit,
    )


@pytest.mark.parametrize(
    ("medicine", "taken", "raised"),
    [
        ("oxy", "2026-11-24T11:00+00:00", True),
        ("oxy", "2026-11-23T12:01+00:00", True),
        ("oxy", "2026-11-23T12:00+00:00", False),
        ("oxy", "2026-11-23T13:00+01:00", False),
        ("patch", "2026-11-21T12:01+00:00", True),
        ("patch", "2026-11-21T12:00+00:00", False),
        ("patch", "2026-11-21", True),
        ("oxy", "2026-11-23", True),
        ("oxy", "2026-11-22", False),
        ("para", "2026-11-24T11:00+00:00", False),
    ],
)
def test_rf_10_needs_an_opioid_in_24_hours_or_a_patch_in_72(medicine: str, taken: str, raised: bool) -> None:
    signs = found(dose("d", medicine, taken), effects=(sleepy(),))
    assert [one.sign for one in signs] == (["rf_10"] if raised else [])


@pytest.mark.parametrize(
    "effect",
    [
        sleepy(severity=2),
        sleepy(effect="nausea"),
        sleepy(day=TODAY - timedelta(days=5)),
        sleepy(recorded=when("2026-11-23T12:00+00:00"), day=date(2026, 11, 23)),
    ],
)
def test_rf_10_is_not_raised_by_less_by_others_or_by_long_ago(effect: SideEffect) -> None:
    assert found(dose("d", "oxy", "2026-11-24T11:00+00:00"), effects=(effect,)) == ()


def test_rf_10_counts_an_opioid_taken_since_then() -> None:
    earlier = sleepy(recorded=when("2026-11-24T08:00+00:00"))
    assert [one.sign for one in found(dose("d", "oxy", "2026-11-24T11:00+00:00"), effects=(earlier,))] == ["rf_10"]


def test_a_skipped_dose_raises_nothing() -> None:
    skipped = dose("d", "oxy", "2026-11-24T11:00+00:00", status=DoseStatus.SKIPPED)
    assert found(skipped, effects=(sleepy(),)) == ()


def test_rf_11_is_over_the_limit_and_not_at_it() -> None:
    six = dose("a", "para", "2026-11-24T08:00+00:00", 6)
    assert found(six, limit=3000) == ()
    (sign,) = found(six, dose("b", "combo", "2026-11-24T09:00+00:00", 1), limit=3000)
    assert (sign.sign, sign.because) == ("rf_11", frozenset({"a", "b"}))


def test_rf_11_rolls_over_midnight_and_lets_go_after_24_hours() -> None:
    evening = dose("a", "para", "2026-11-23T20:00+00:00", 4)
    assert [one.sign for one in found(evening, dose("b", "para", "2026-11-24T10:00+00:00", 4), limit=3000)] == [
        "rf_11"
    ]
    morning = dose("a", "para", "2026-11-23T10:00+00:00", 4)
    assert found(morning, dose("b", "para", "2026-11-24T10:00+00:00", 4), limit=3000) == ()


def test_rf_11_is_never_raised_without_the_own_limit_or_without_amounts() -> None:
    assert found(dose("a", "para", "2026-11-24T08:00+00:00", 100)) == ()
    assert found(dose("a", "para", "2026-11-24T08:00+00:00", None), limit=1) == ()


@given(st.lists(st.tuples(st.integers(0, 47), st.integers(1, 4)), max_size=8))
def test_rf_11_agrees_with_adding_up_by_hand(taken: list[tuple[int, int]]) -> None:
    doses = [
        dose(str(n), "para", f"2026-11-{23 + hour // 24:02}T{hour % 24:02}:00+00:00", units)
        for n, (hour, units) in enumerate(taken)
    ]
    past = [(hour, units) for hour, units in taken if hour <= 36]  # NOW is hour 36
    over = any(
        36 - last < 24 and sum(units * 500 for hour, units in past if 0 <= last - hour < 24) > 3000
        for last, _units in past
    )
    assert bool(found(*doses, limit=3000)) is over
