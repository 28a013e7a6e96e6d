"""Backups are kept by number: days of use, never dates alone (safety row 10)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from painlog.storage.backups.backup import Backup, Why
from painlog.storage.backups.keep import kept

FIRST = date(2024, 1, 1)


def _backups(days: Iterable[date], why: Why = Why.CLOSE) -> list[Backup]:
    """One backup for each day named, numbered as they come; newest first."""
    made = [
        Backup(
            folder=Path(str(number)),
            number=number,
            made_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
            made_on=day,
            why=why,
            schema=2,
            entries=number,
            last_change=number,
            diary_id="d",
            sha256="",
            size=0,
        )
        for number, day in enumerate(days, 1)
    ]
    return made[::-1]


def test_two_years_of_days_leave_all_of_two_days_then_days_weeks_and_months() -> None:
    days = [FIRST + timedelta(days=n // 3) for n in range(3 * 800)]
    keep = sorted(kept(_backups(days)), reverse=True)
    assert len(keep) == 2 * 3 + 12 + 10 + 9
    assert keep[:6] == [2400, 2399, 2398, 2397, 2396, 2395]
    assert keep[6:18] == [2394 - 3 * n for n in range(12)]
    last = [days[number - 1] for number in keep]
    assert len({day.isocalendar()[:2] for day in last[18:28]}) == 10
    assert len({(day.year, day.month) for day in last[28:]}) == 9
    assert (last[0] - last[-1]).days > 300


def test_what_was_made_before_something_risky_outlives_its_day() -> None:
    before = _backups([FIRST] * 12, Why.RESTORE)
    later = [FIRST + timedelta(days=n) for n in range(1, 400)]
    after = [replace(one, number=one.number + 12) for one in _backups(later)]
    keep = kept([*after, *before])
    assert {12, 11, 10, 9, 8, 7, 6, 5, 4} <= keep
    assert not {1, 2, 3} & keep


@given(st.lists(st.dates(date(1970, 1, 1), date(2099, 12, 31)), min_size=1, max_size=60))
def test_whatever_the_clock_says_the_newest_by_number_is_kept_and_no_day_is_lost_among_twelve(
    days: list[date],
) -> None:
    backups = _backups(days)
    keep = kept(backups)
    assert backups[0].number in keep
    seen = list(dict.fromkeys(one.made_on for one in backups))[:14]
    assert {one.made_on for one in backups if one.number in keep} >= set(seen)


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), min_size=1, max_size=400))
def test_a_right_clock_never_keeps_more_than_the_plan_and_what_goes_stays_gone(days: list[date]) -> None:
    backups = _backups(sorted(days))
    keep = kept(backups)
    first_two = set(list(dict.fromkeys(one.made_on for one in backups))[:2])
    assert len(keep) <= sum(one.made_on in first_two for one in backups) + 12 + 10 + 9
    assert kept([one for one in backups if one.number in keep]) == keep
