import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.response.codes import Ended, Note
from painlog.analysis.response.duration import trailing_means
from painlog.analysis.response.values import Duration, SeriesResponse
from tests.analysis.response.diaries import diary, response, steps, treatment

INJECTION = treatment("trigger_point_injection")


def asked(level: dict[int, float], last: int) -> SeriesResponse:
    """Seven before; then each level from its day on, to day `last`."""
    truth = steps((-99, 7), *level.items())
    main = response(diary({day: truth(day) for day in range(-14, last + 1)}, INJECTION), last).main
    assert main is not None
    return main


def test_relief_begins_with_the_trailing_mean_and_ends_in_the_middle_of_a_week() -> None:
    """R-RESP-6, by hand: 2 from day 1 to day 30, then 7.

    The first trailing mean of four days is day 4. From day 31 on the mean of seven days is 2 + 5n/7 for n days of 7:
    it lies above 3.5 from n = 3 (day 33) and above 4.9 from n = 5 (day 35): the middle of such a week lies three
    days before.
    """
    main = asked({1: 2, 31: 7}, 70)
    assert main.relief_50 == Duration(from_day=4, to_day=30, ended=Ended.WORE_OFF)
    assert main.relief_30 == Duration(from_day=4, to_day=32, ended=Ended.WORE_OFF)
    assert main.onset_day == 1


def test_thirteen_days_above_the_line_are_not_the_end() -> None:
    """R-RESP-6: 14 in a row. The mean lies above half from day 33 on: day 45 is the 13th, day 46 the 14th."""
    main = asked({1: 2, 31: 7}, 45)
    assert main.relief_50 == Duration(from_day=4, to_day=45, still=True, wearing_off_since=30, ended=Ended.LAST_ENTRY)
    assert not asked({1: 2, 31: 7}, 46).relief_50.still
    found = response(diary({day: steps((-99, 7), (1, 2), (31, 7))(day) for day in range(-14, 46)}, INJECTION), 45)
    assert Note.MAY_BE_WEARING_OFF in found.notes


def test_a_bad_week_is_not_the_end() -> None:
    main = asked({1: 2, 31: 7, 38: 2}, 80)
    assert main.relief_50.still and main.relief_50.to_day == 80 and main.relief_50.wearing_off_since is None


def test_relief_that_comes_back_is_said_to_be_there_again() -> None:
    main = asked({1: 2, 31: 7, 60: 2}, 100)
    assert (main.relief_50.to_day, main.relief_50.ended) == (30, Ended.WORE_OFF)
    assert main.relief_50.again_from_day == 64


def test_relief_that_never_came_has_no_days() -> None:
    assert asked({1: 6}, 60).relief_30 == Duration()
    assert asked({1: 6}, 60).onset_day is None


def test_relief_that_is_there_when_it_is_given_again_is_told_no_further() -> None:
    again = treatment("trigger_point_injection", 50)
    values = {day: steps((-99, 7), (1, 2))(day) for day in range(-14, 90)}
    main = response(diary(values, INJECTION, again), 89).main
    assert main is not None
    assert main.relief_50 == Duration(from_day=4, to_day=49, ended=Ended.NEXT_TREATMENT)


def test_the_end_is_never_foretold() -> None:
    """R-RESP-6: 'still present at day 20 (last entry)', whatever day it is asked on."""
    values = {day: steps((-99, 7), (1, 2))(day) for day in range(-14, 21)}
    main = response(diary(values, INJECTION), 60).main
    assert main is not None
    assert main.relief_50 == Duration(from_day=4, to_day=20, still=True, ended=Ended.LAST_ENTRY)


def test_three_logged_days_in_a_row_are_the_onset() -> None:
    """Clinical rules 3.2, step 5: 7 before, so 4.9 or less; days that were not logged are stepped over."""
    values = dict.fromkeys(range(-14, 0), 7.0) | {1: 4.0, 2: 7.0, 3: 4.0, 5: 4.0, 6: 4.9, 7: 6.0}
    main = response(diary(values, INJECTION), 40).main
    assert main is not None and main.onset_day == 3
    far = dict.fromkeys(range(-14, 0), 7.0) | {1: 4.0, 20: 4.0, 40: 4.0}
    main = response(diary(far, INJECTION), 40).main
    assert main is not None and main.onset_day is None


def test_a_trailing_mean_needs_four_of_seven_days() -> None:
    """R-RESP-6."""
    three = np.array([1.0, math.nan, 1, math.nan, 1, math.nan, math.nan])
    assert np.isnan(trailing_means(three)).all()
    assert trailing_means(np.append(three[:-1], 5.0))[-1] == 2


@given(st.lists(st.one_of(st.just(math.nan), st.floats(0, 10)), max_size=60))
def test_the_trailing_mean_is_the_mean_of_the_last_seven_days(values: list[float]) -> None:
    found = trailing_means(np.array(values))
    for place in range(len(values)):
        week = [one for one in values[max(place - 6, 0) : place + 1] if not math.isnan(one)]
        if len(week) < 4:
            assert math.isnan(found[place])
        else:
            assert found[place] == pytest.approx(sum(week) / len(week), abs=1e-9)


@given(st.dictionaries(st.integers(1, 80), st.integers(0, 10).map(float), max_size=80), st.integers(10, 90))
def test_half_relief_never_begins_before_or_outlasts_a_third(values: dict[int, float], last: int) -> None:
    main = response(diary(dict.fromkeys(range(-14, 0), 7.0) | values, INJECTION), last).main
    assert main is not None
    half, third = main.relief_50, main.relief_30
    if half.from_day is not None:
        assert third.from_day is not None and third.from_day <= half.from_day
        assert half.to_day is not None and half.from_day <= half.to_day <= last
