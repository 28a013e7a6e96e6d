"""The stretch of days of a chart."""

from datetime import date

from painlog.ui import period as p

END = date(2026, 11, 24)


def test_a_period_ends_on_its_last_day_and_holds_its_length() -> None:
    shown = p.ending(p.Length.MONTH, END, None)
    assert (shown.start, shown.end, shown.days) == (date(2026, 10, 26), END, 30)


def test_all_goes_back_to_the_first_day() -> None:
    assert p.ending(p.Length.ALL, END, date(2006, 1, 2)) == p.Period(start=date(2006, 1, 2), end=END)


def test_all_of_an_empty_diary_is_its_last_day() -> None:
    assert p.ending(p.Length.ALL, END, None) == p.Period(start=END, end=END)


def test_since_the_last_visit_begins_where_that_rule_says() -> None:
    shown = p.ending(p.Length.SINCE_VISIT, END, date(2006, 1, 2), date(2026, 11, 3))
    assert shown == p.Period(start=date(2026, 11, 3), end=END)


def test_without_a_visit_since_the_last_visit_is_as_long_as_usual() -> None:
    assert p.ending(p.Length.SINCE_VISIT, END, date(2006, 1, 2)) == p.ending(p.Length.QUARTER, END, None)


def test_earlier_and_later_leave_no_day_out_and_show_none_twice() -> None:
    shown = p.ending(p.Length.QUARTER, END, None)
    before = p.earlier(shown)
    assert (shown.start - before.end).days == 1
    assert p.later(before, END) == shown


def test_later_never_passes_the_last_day() -> None:
    shown = p.ending(p.Length.YEAR, END, None)
    assert p.later(shown, END) == shown


def test_a_period_reaches_back_only_to_what_was_logged() -> None:
    shown = p.ending(p.Length.MONTH, END, None)
    assert p.reaches_back(shown, date(2026, 10, 25))
    assert not p.reaches_back(shown, shown.start)
    assert not p.reaches_back(shown, None)
