"""Two stretches side by side, and what was noted on the same days: means, both n, the range, and no reason why."""

import io
from datetime import date

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from painlog.analysis.days import Period
from painlog.domain.appointment import Appointment
from painlog.domain.codes import Reporter
from painlog.domain.medicine import Ingredient
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.report.figures import texts
from painlog.report.style import DARK, LIGHT, PAPER
from painlog.report.views.compareview import CompareView
from painlog.storage.diary import Diary
from painlog.workflows.trends.compare import own_code, own_stretches, read_compared
from painlog.workflows.trends.daily import read_daily
from painlog.workflows.trends.together import LEAST_EACH, together_view
from tests.analysis.made_up import at, day, dose, entry, medicine, person, state
from tests.workflows.trends.diary import diary_of

SIZE = (700.0, 400.0)
CAUSAL = ("because", "worked", "effective", "caused", "trigger")


def pains(first: int, values: list[float]) -> list[Value]:
    return [entry(first + n, pain_average=value) for n, value in enumerate(values)]


def view_of(diary: Diary, today: int, wanted: str = "") -> CompareView:
    return read_compared(diary, person(), day(today), wanted).view


def test_the_last_thirty_days_stand_beside_the_thirty_before() -> None:
    with diary_of(*pains(0, [6.0, 7.0] * 15), *pains(30, [3.0, 4.0] * 15)) as diary:
        view = view_of(diary, 59)
    assert (view.first, view.second) == ((day(0), day(29)), (day(30), day(59)))
    assert view.words.startswith(
        "Average pain of the day: first 6.5 on 30 days, second 3.5 on 30 days, difference -3"
    )
    assert "plausible range" in view.words
    assert "We do not guess why." in view.words
    assert not any(word in view.words.lower() for word in CAUSAL), "R-STAT-2"


def test_a_stretch_with_too_few_days_has_no_mean_and_says_so() -> None:
    """clinical.md 3.2, step 2: five days and 70 percent."""
    with diary_of(*pains(0, [6.0] * 30), *pains(30, [3.0] * 4)) as diary:
        view = view_of(diary, 59)
    assert "second logged on 4 of 30 days, too few for a mean" in view.words
    assert "difference" not in view.words
    assert view.cell(0, 3) == "" and view.cell(0, 4) == "4"


def test_a_day_is_read_in_its_own_stretch_and_a_gap_is_one() -> None:
    """R-PAIN-4."""
    with diary_of(*pains(0, [6.0] * 30), *pains(31, [3.0] * 29)) as diary:
        view = view_of(diary, 59)
    assert view.data is not None
    at_second = view.data.second_at
    assert view.reading(0) == "First, Saturday 1 Aug 2026: pain 6."
    assert view.reading(at_second).endswith("no pain number. We do not guess.")
    assert view.reading(at_second + 1) == "Second, Tuesday 1 Sep 2026: pain 3."
    assert view.reading(at_second - 1) == "Between the two."
    assert view.places == (0, at_second + 29)


def test_since_the_last_visit_stands_beside_as_long_before() -> None:
    visit = Appointment(id="v", person_id="ann-id", at=at(39), recorded_at=at(39))
    with diary_of(*pains(0, [5.0] * 60), visit) as diary:
        offered = [code for code, _words in read_compared(diary, person(), day(59), "").options]
        view = view_of(diary, 59, "since_visit")
    assert "since_visit" in offered
    assert (view.first, view.second) == ((day(20), day(39)), (day(40), day(59)))


def test_the_days_around_a_treatment_leave_its_own_day_out() -> None:
    one = Treatment(id="t", person_id="ann-id", kind="other", started_at=at(30), recorded_at=at(30))
    with diary_of(*pains(0, [5.0] * 60), one) as diary:
        view = view_of(diary, 59, "around:t")
    assert (view.first, view.second) == ((day(2), day(29)), (day(31), day(58)))


def test_own_dates_go_there_and_back_and_are_asked_for_first() -> None:
    first, second = Period(day(0), day(9)), Period(day(20), day(29))
    assert own_stretches(own_code(first, second)) == (first, second)
    with diary_of(*pains(0, [5.0] * 60)) as diary:
        assert view_of(diary, 59, "own").empty
        view = view_of(diary, 59, own_code(first, second))
        assert read_compared(diary, person(), day(59), own_code(first, second)).chosen == own_code(first, second)
    assert (view.first, view.second) == ((day(0), day(9)), (day(20), day(29)))


def test_a_choice_that_is_not_offered_any_more_falls_back_to_the_last_thirty_days() -> None:
    with diary_of(*pains(0, [5.0] * 60)) as diary:
        assert read_compared(diary, person(), day(59), "around:gone").chosen == "last_30"


def test_others_numbers_are_in_no_mean() -> None:
    """R-OBS-1."""
    seen = [entry(n, pain_average=10, mood=10, reporter=Reporter.OBSERVED) for n in range(60)]
    with diary_of(*pains(0, [2.0] * 60), *seen) as diary:
        view = view_of(diary, 59)
    assert len(view.lines) == 1
    assert view.lines[0].means.first.mean == 2


def test_medicines_are_compared_on_days_that_have_them_all_in() -> None:
    """R-MED-1: complete days are the denominator."""
    tablet = medicine(Ingredient(name="ibuprofen", amount=200, unit="mg"))
    told = [state(n, medicines_complete=True) for n in range(60)]
    taken = [dose(tablet, n) for n in range(0, 30, 2)]
    with diary_of(*pains(0, [5.0] * 60), tablet, *told, *taken) as diary:
        view = view_of(diary, 59)
    (line,) = [line for line in view.lines if line.name == "Days with an acute medicine"]
    assert (line.means.first.mean, line.means.second.mean) == (3.5, 0)
    with diary_of(*pains(0, [5.0] * 60), tablet, *taken) as diary:
        assert len(view_of(diary, 59).lines) == 1, "no day is known to be complete"


def test_nothing_in_either_stretch_is_said() -> None:
    with diary_of(*pains(0, [5.0] * 3)) as diary:
        assert view_of(diary, 300).empty == "Nothing was written down in these days."


@pytest.mark.parametrize("days", [1, 30, 3000])
def test_two_stretches_are_drawn_in_every_style(days: int) -> None:
    first, second = Period(day(-days), day(-1)), Period(day(0), day(days - 1))
    with diary_of(*(entry(n, pain_average=5, mood=n % 11) for n in (-days, -1, 0, days - 1))) as diary:
        view = view_of(diary, days, own_code(first, second))
    for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
        FigureCanvasAgg(view.figure(style, SIZE)).print_figure(io.BytesIO(), format="png")


def _both(n: int) -> list[Value]:
    """Pain is 2 on every other day, with mood 8; and 6 on the others, with mood 3."""
    return [entry(at_, pain_average=6 - 4 * (at_ % 2), mood=3 + 5 * (at_ % 2)) for at_ in range(n)]


def test_what_was_noted_on_the_same_days_has_both_means_both_n_and_may_be_coincidence() -> None:
    """R-STAT-2."""
    with diary_of(*_both(60)) as diary:
        view = together_view(read_daily(diary, person()), day(0), day(59))
    assert "Mood and pain on the same days (60): with 5.5 or less, mean pain 6 on 30 days" in view.words
    assert "mean pain 2 on 30 days" in view.words
    assert "may be coincidence; 1 thing was checked" in view.words
    assert not any(word in view.words.lower() for word in CAUSAL)
    assert view.reading(1) == "Mood, more than 5.5: mean pain 2 on 30 days."
    assert [view.cell(0, column) for column in range(3)] == ["Mood, 5.5 or less", "6", "30"]
    assert {"Mood", "≤ 5.5", "> 5.5", "6", "n 30"} <= set(texts(view.figure(LIGHT, SIZE)))
    assert view.data.couples[0].less.value.size == 30, "a dot for each day"


def test_below_thirty_paired_days_or_twenty_on_either_side_nothing_is_said() -> None:
    """R-STAT-2, and 20 days each way."""
    with diary_of(*_both(29)) as diary:
        few = together_view(read_daily(diary, person()), day(0), day(28))
    assert few.empty and "30 days" in few.empty and few.words.count("mean pain") == 0
    with diary_of(*_both(2 * LEAST_EACH - 1)) as diary:
        assert together_view(read_daily(diary, person()), day(0), day(59)).empty
    with diary_of(*_both(2 * LEAST_EACH)) as diary:
        assert not together_view(read_daily(diary, person()), day(0), day(59)).empty


def test_only_the_days_chosen_count() -> None:
    with diary_of(*_both(60)) as diary:
        daily = read_daily(diary, person())
    assert together_view(daily, day(0), day(20)).empty
    assert together_view(daily, date(2030, 1, 1), date(2030, 3, 1)).empty


def test_at_most_three_are_shown_however_many_there_are() -> None:
    """R-STAT-2."""
    many = [
        entry(
            n,
            pain_average=6 - 4 * (n % 2),
            mood=3 + 5 * (n % 2),
            worry=3 + 5 * (n % 2),
            sleep_hours=5 + n % 2,
            sleep_quality=n % 2,
            standing_minutes=10 * (n % 2),
        )
        for n in range(60)
    ]
    with diary_of(*many) as diary:
        view = together_view(read_daily(diary, person()), day(0), day(59))
    assert len(view.patterns) == 3
    assert "5 things were checked" in view.words
    for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
        FigureCanvasAgg(view.figure(style, SIZE)).print_figure(io.BytesIO(), format="png")
