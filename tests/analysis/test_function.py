from painlog.analysis.days import Period
from painlog.analysis.function import daily_means, mean_within
from painlog.domain.codes import Reporter
from tests.analysis.made_up import day, entry


def test_a_day_is_worth_the_same_however_often_it_was_logged() -> None:
    daily = daily_means([entry(0, mood=2), entry(0, mood=4), entry(1, mood=9)], "mood")
    assert mean_within(daily, Period(day(0), day(1))) == (6.0, 2)


def test_what_others_saw_and_days_outside_do_not_count() -> None:
    """R-OBS-1."""
    daily = daily_means([entry(0, mood=2), entry(1, mood=9, reporter=Reporter.ASKED), entry(2, mood=4)], "mood")
    assert mean_within(daily, Period(day(0), day(1))) == (2.0, 1)
    assert mean_within(daily, Period(day(1), day(1))) == (None, 0)
