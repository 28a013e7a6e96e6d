import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.daily import DailySeries, daily_series
from painlog.analysis.days import Period
from painlog.analysis.readings import readings_of
from painlog.domain.codes import Measure, Reporter
from painlog.domain.entry import Entry
from tests.analysis.made_up import at, day, entry

PAIN = st.none() | st.floats(0, 10)
ENTRIES = st.lists(
    st.builds(
        lambda n, reporter, now, average, worst, least: entry(
            n, reporter=reporter, pain_now=now, pain_average=average, pain_worst=worst, pain_least=least
        ),
        st.integers(0, 9),
        st.sampled_from(Reporter),
        PAIN,
        PAIN,
        PAIN,
        PAIN,
    ),
    max_size=40,
)


def series(measure: Measure, *entries: Entry) -> DailySeries:
    return daily_series(readings_of(entries), measure)


def test_average_is_the_mean_of_the_days_averages() -> None:
    found = series(Measure.AVERAGE, entry(pain_average=4), entry(pain_average=7), entry(pain_worst=9))
    assert found.value.tolist() == [5.5]
    assert found.n_readings.tolist() == [2]


def test_worst_is_the_highest_of_the_days_worst() -> None:
    found = series(Measure.WORST, entry(pain_worst=4), entry(pain_worst=7), entry(pain_now=9))
    assert found.value.tolist() == [7]
    assert found.n_readings.tolist() == [2]


def test_now_needs_two_readings_a_day() -> None:
    """R-PAIN-3."""
    found = series(Measure.NOW, entry(0, pain_now=4), entry(1, pain_now=4), entry(1, pain_now=7))
    assert np.isnan(found.value[0]) and found.value[1] == 5.5
    assert found.n_readings.tolist() == [1, 2]
    assert found.measured().day.tolist() == [day(1).toordinal()]


def test_measures_are_never_mixed() -> None:
    """R-PAIN-3: a day without the measure has no value, whatever else was logged."""
    found = series(Measure.AVERAGE, entry(0, pain_worst=8), entry(1, pain_average=3))
    assert np.isnan(found.value[0]) and found.value[1] == 3
    assert found.n_readings.tolist() == [0, 1]


def test_the_range_comes_from_worst_and_least_where_given_else_from_the_readings() -> None:
    given_ = series(Measure.AVERAGE, entry(pain_worst=6, pain_least=2, pain_now=7), entry(pain_now=1))
    assert (given_.worst[0], given_.least[0]) == (6, 2)
    read = series(Measure.AVERAGE, entry(pain_average=5, pain_now=7), entry(pain_now=1))
    assert (read.worst[0], read.least[0]) == (7, 1)


def test_only_what_the_person_said_counts() -> None:
    """R-OBS-1."""
    asked = entry(pain_average=9, reporter=Reporter.ASKED)
    observed = entry(1, pain_average=9, reporter=Reporter.OBSERVED)
    found = series(Measure.AVERAGE, asked, observed, entry(pain_average=2))
    assert found.value.tolist() == [2]


def test_a_day_is_late_when_all_its_numbers_were_written_down_late() -> None:
    """R-PAIN-5."""
    late = entry(0, pain_average=5, recorded_at=at(3))
    assert series(Measure.AVERAGE, late).late.tolist() == [True]
    assert series(Measure.AVERAGE, late, entry(0, pain_now=5)).late.tolist() == [False]
    assert series(Measure.AVERAGE, late, entry(0, note="no pain number")).late.tolist() == [True]


def test_missing_is_missing() -> None:
    """R-PAIN-4: nothing is filled in between, and a note alone is no pain of 0."""
    found = series(Measure.AVERAGE, entry(0, pain_average=0), entry(5, note="rain"), entry(9, pain_average=4))
    assert found.day.tolist() == [day(0).toordinal(), day(9).toordinal()]
    assert found.value.tolist() == [0, 4]


def test_no_entries_are_no_days() -> None:
    found = series(Measure.AVERAGE)
    assert found.day.size == found.measured().day.size == found.within(Period(day(), day())).day.size == 0


@given(ENTRIES, st.sampled_from(Measure), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(entries: list[Entry], measure: Measure, chance: random.Random) -> None:
    shuffled = chance.sample(entries, len(entries))
    found, again = series(measure, *entries), series(measure, *shuffled)
    assert found.day.tolist() == again.day.tolist()
    np.testing.assert_allclose(found.value, again.value, rtol=0, atol=1e-12)
    np.testing.assert_array_equal(found.worst, again.worst)
    np.testing.assert_array_equal(found.late, again.late)


@given(ENTRIES, st.sampled_from(Measure))
def test_the_series_equals_a_plain_reckoning(entries: list[Entry], measure: Measure) -> None:
    found = series(measure, *entries)
    own = [e for e in entries if e.reporter is Reporter.SELF]
    for place, ordinal in enumerate(found.day.tolist()):
        numbers = [
            value
            for e in own
            if e.felt_at.day.toordinal() == ordinal
            for value in [getattr(e, f"pain_{measure.value}")]
            if value is not None
        ]
        if len(numbers) < (2 if measure is Measure.NOW else 1):
            assert np.isnan(found.value[place])
        else:
            plain = max(numbers) if measure is Measure.WORST else sum(numbers) / len(numbers)
            assert abs(found.value[place] - plain) < 1e-12
        assert found.n_readings[place] == len(numbers)


@given(ENTRIES, st.sampled_from(Measure))
def test_days_rise_and_each_has_some_number(entries: list[Entry], measure: Measure) -> None:
    found = series(measure, *entries)
    assert (np.diff(found.day) > 0).all()
    assert not np.isnan(found.worst).any() and not np.isnan(found.least).any()
