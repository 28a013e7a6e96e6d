"""A treatment's days before and after as a chart: the truth of a made-up diary, and why there is none."""

import io

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg

from painlog.domain.codes import Measure, Reporter
from painlog.domain.medicine import Ingredient
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.report.before_after import BeforeAfter, weeks_of
from painlog.report.figures import texts
from painlog.report.style import DARK, LIGHT, PAPER
from painlog.report.views.responseview import ResponseView
from painlog.storage.diary import Diary
from painlog.workflows.trends.cycles import read_repeated, repeated_view
from painlog.workflows.trends.treatments import around_view, read_around
from tests.analysis.made_up import at, day, dose, entry, headache, medicine, person, state
from tests.workflows.trends.diary import diary_of

SIZE = (700.0, 330.0)
CAUSAL = ("because", "worked", "effective", "caused", "thanks to")


def treatment(n: int, kind: str = "trigger_point_injection", id_: str = "t") -> Treatment:
    return Treatment(id=id_, person_id="ann-id", kind=kind, started_at=at(n), recorded_at=at(n))


def pains(first: int, values: list[float | None]) -> list[Value]:
    return [entry(first + n, pain_average=value) for n, value in enumerate(values) if value is not None]


def view_of(diary: Diary, today: int, wanted: str = "", span: tuple[int, int] | None = None) -> ResponseView:
    return around_view(read_around(diary, person(), day(today), wanted), span)


def data_of(view: ResponseView) -> BeforeAfter:
    assert view.data is not None
    return view.data


HALVED = (*pains(0, [6.0] * 14), treatment(14), *pains(15, [6.0, 6.0, *[3.0] * 26]))


def test_the_baseline_the_window_the_onset_and_how_long_are_marked() -> None:
    """clinical.md 3.2: 14 days before, days 1-28 after, three days at 70 percent or less."""
    with diary_of(*HALVED) as diary:
        view = view_of(diary, 60)
    data = data_of(view)
    assert data.baseline is not None
    assert (data.baseline.first, data.baseline.last, data.baseline.mean) == (-14, -1, 6)
    (window,) = data.windows
    assert (window.first, window.last, round(window.mean or 0, 2)) == (1, 28, round((12 + 26 * 3) / 28, 2))
    assert data.onset == 3
    assert data.lasted[0].still
    assert any("relief 2.8 points" in line for line in view.lines)
    assert "3.2" in set(texts(view.figure(LIGHT, SIZE)))
    assert not any(word in view.words.lower() for word in CAUSAL), "R-STAT-2"


def test_a_day_without_a_number_is_a_gap_and_is_read_as_one() -> None:
    """R-PAIN-4."""
    with diary_of(*pains(0, [6.0, None, *[6.0] * 12]), treatment(14), *pains(15, [3.0] * 20)) as diary:
        view = view_of(diary, 60)
    assert -13 not in data_of(view).days.tolist()
    assert "no number. We do not guess" in view.reading(-13)
    assert view.reading(1).endswith("day 1: 3.")
    assert -13 not in list(view.rows())


def test_without_a_diary_before_it_the_chart_says_why_there_is_no_relief() -> None:
    """R-RESP and step 8: never a made-up baseline."""
    with diary_of(treatment(0), *pains(1, [3.0] * 30)) as diary:
        view = view_of(diary, 60)
    data = data_of(view)
    assert data.baseline is None or data.baseline.mean is None
    assert data.lasted == []
    assert any("No diary before this treatment" in line for line in view.lines)


def test_late_days_are_hollow_and_others_numbers_stand_beside_the_line() -> None:
    """R-PAIN-5 and R-OBS-1."""
    seen = (
        entry(16, pain_average=9, reporter=Reporter.OBSERVED),
        entry(17, pain_average=2, reporter=Reporter.ASKED),
        entry(40, pain_average=5, recorded_at=at(49)),
    )
    with diary_of(*pains(0, [6.0] * 14), treatment(14), *pains(18, [3.0] * 20), *seen) as diary:
        data = data_of(view_of(diary, 60))
    assert data.observed.at(2) == 9 and data.asked.at(3) == 2
    assert not {2, 3} & set(data.days.tolist())
    assert data.days[data.late].tolist() == [26]


def test_the_days_left_out_after_an_ablation_are_striped() -> None:
    with diary_of(*pains(0, [6.0] * 14), treatment(14, "radiofrequency_ablation"), *pains(15, [3.0] * 60)) as diary:
        view = view_of(diary, 80)
    lag = data_of(view).lag
    assert lag is not None
    assert (lag.first, lag.last) == (1, 14)
    assert "stripes: days left out" in view.legend


def test_what_else_changed_is_marked_and_named() -> None:
    gabapentin = medicine(Ingredient(name="gabapentin", amount=300, unit="mg"), name="Gabapentin", started=day(20))
    with diary_of(*HALVED, gabapentin) as diary:
        view = view_of(diary, 60)
    assert list(data_of(view).changes) == [6]
    assert "a: Gabapentin started on 21 Aug 2026" in view.legend
    assert "a" in set(texts(view.figure(LIGHT, SIZE)))


def test_headache_days_are_bars_of_whole_weeks_from_the_day_of_the_treatment() -> None:
    values: list[Value] = [entry(n) for n in range(70)]
    values += [headache(at(n, "10:00+02:00"), at(n, "15:00+02:00")) for n in (0, 1, 2, 27, 29, 30, 36)]
    with diary_of(*values, treatment(28, "botulinum_toxin")) as diary:
        view = view_of(diary, 69)
    middle, counted, whole = weeks_of(data_of(view))
    by_week = dict(zip(middle.tolist(), counted.tolist(), strict=True))
    assert by_week[-25.0] == 3, "days -28 to -22"
    assert by_week[-4.0] == 1, "day -1"
    assert by_week[4.0] == 2, "days 1 to 7"
    assert by_week[11.0] == 1, "day 8 is in the second week"
    assert whole[:6].all()
    assert view.reading(3) == "Days 1 to 7: headache on 2 of 7 days logged."
    assert view.step == 7


def test_the_newest_is_shown_unless_another_was_chosen_and_none_is_said() -> None:
    both = (treatment(5, id_="old"), treatment(20, id_="new"), *pains(0, [5.0] * 30))
    with diary_of(*both) as diary:
        around = read_around(diary, person(), day(60), "")
        assert (around.chosen, [code for code, _words in around.options]) == ("new", ["new", "old"])
        assert read_around(diary, person(), day(60), "old").chosen == "old"
        assert read_around(diary, person(), day(10), "").chosen == "old", "what is to come has no days after it"
    with diary_of() as diary:
        assert "No treatment was written down yet" in view_of(diary, 10).empty


def test_a_part_shows_only_its_days() -> None:
    with diary_of(*HALVED) as diary:
        view = view_of(diary, 60, span=(-3, 3))
    assert view.places == (-3, 3)
    assert list(view.rows()) == [3, 2, 1, -1, -2, -3]


def test_it_is_drawn_in_every_style_with_one_day_and_with_two_years() -> None:
    long = [*pains(0, [6.0] * 14), treatment(14, "spinal_cord_stimulator"), *pains(15, [4.0] * 760)]
    for values in (HALVED, long, (treatment(14), *pains(15, [4.0]))):
        with diary_of(*values) as diary:
            view = view_of(diary, 790)
        for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
            FigureCanvasAgg(view.figure(style, SIZE)).print_figure(io.BytesIO(), format="png")


def test_the_chart_follows_the_measure_that_the_person_chose() -> None:
    """R-PAIN-3."""
    worst = [entry(n, pain_average=1, pain_worst=8) for n in range(30)]
    with diary_of(*worst, treatment(14)) as diary:
        around = read_around(diary, person(measure=Measure.WORST), day(60), "")
    data = data_of(around_view(around, None))
    assert set(data.value.tolist()) == {8}
    assert data.title.startswith("Worst pain")


def test_rounds_are_laid_over_one_another_from_the_day_of_each_with_the_week_each_wore_off() -> None:
    """clinical.md 3.1 and R-RESP-6: pain is low for eight weeks after each and then as before."""
    course: list[float | None] = [*[3.0] * 56, *[7.0] * 44]
    given = [treatment(14 + 100 * n, id_=f"t{n}") for n in range(3)]
    values = [*pains(0, [7.0] * 14), *(value for n in range(3) for value in pains(15 + 100 * n, course[:99]))]
    with diary_of(*given, *values) as diary:
        repeated = read_repeated(diary, person(), day(14 + 300), "")
    view = repeated_view(repeated, None)
    assert view.data is not None
    assert [one.number for one in view.data.rounds] == [1, 2, 3]
    assert all(np.nanmax(one.value[:8]) == 3 and one.value[9] == 7 for one in view.data.rounds)
    assert {one.wore_off for one in view.data.rounds} <= {8, 9}
    assert "Week 1: round 3 mean 3, 7 of 7 days; round 2 mean 3, 7 of 7 days; round 1 mean 3" in view.reading(1)
    assert view.cell(10, 1) == "7"
    assert {"1", "2", "3", "before the first"} <= set(texts(view.figure(LIGHT, SIZE)))
    assert not any(word in view.words.lower() for word in CAUSAL), "R-STAT-2"


def test_a_week_with_fewer_than_four_days_is_a_gap_in_a_round() -> None:
    given = [treatment(14, id_="a"), treatment(60, id_="b")]
    with diary_of(*given, *pains(0, [7.0] * 14), *pains(15, [3.0] * 3), *pains(61, [4.0] * 20)) as diary:
        view = repeated_view(read_repeated(diary, person(), day(90), ""), None)
    assert view.data is not None
    assert np.isnan(view.data.rounds[0].value).all()
    assert "round 1" not in view.reading(1)


def test_one_treatment_has_no_rounds_and_many_are_drawn() -> None:
    with diary_of(treatment(3)) as diary:
        assert repeated_view(read_repeated(diary, person(), day(9), ""), None).empty
    many = [treatment(14 + 90 * n, id_=f"t{n}") for n in range(12)]
    with diary_of(*many, *pains(0, [6.0] * 1100)) as diary:
        view = repeated_view(read_repeated(diary, person(), day(1100), ""), (2, 9))
    assert view.places == (2, 9)
    for style in (LIGHT, DARK, PAPER, LIGHT.scaled(200)):
        FigureCanvasAgg(view.figure(style, SIZE)).print_figure(io.BytesIO(), format="png")


def test_doses_and_days_that_are_all_in_are_compared_beside_the_pain() -> None:
    """clinical.md 3.2, step 7: a number of its own."""
    tablet = medicine(Ingredient(name="ibuprofen", amount=200, unit="mg"))
    told = [state(n, medicines_complete=True) for n in range(43)]
    taken = [dose(tablet, n) for n in range(0, 14, 2)]
    with diary_of(*HALVED, tablet, *told, *taken) as diary:
        view = view_of(diary, 60)
    assert any("days a week before, 0 after" in line for line in view.lines)
