"""Headaches and medicines by the month: days and not doses, at least where not all is known, never a guess."""

from datetime import date

from painlog.analysis.months import month_of
from painlog.domain.medicine import Ingredient
from painlog.domain.records import Value
from painlog.report.months import MonthTrack
from painlog.workflows.trends.headaches import headache_view, read_headaches
from painlog.workflows.trends.medicines import medicine_view, read_medicines
from tests.analysis.made_up import at, day, dose, entry, headache, medicine, state
from tests.workflows.trends.diary import diary_of

ANN = "ann-id"
AUGUST, SEPTEMBER = month_of(date(2026, 8, 1)), month_of(date(2026, 9, 1))
TODAY = date(2026, 9, 30)


def _of(track: MonthTrack, month: int) -> float:
    return float(track.value[month - track.first])


def test_a_month_has_its_headache_days_with_the_long_treated_and_severe_ones_in_them() -> None:
    """R-HA-1 and R-HA-2: a headache over midnight counts on both days."""
    triptan = medicine(Ingredient(name="sumatriptan", amount=50, unit="mg"))
    values: tuple[Value, ...] = (
        *(entry(n) for n in range(31)),
        headache(at(1, "22:00+02:00"), at(2, "03:00+02:00"), peak=8),
        headache(at(5, "10:00+02:00"), at(5, "11:00+02:00"), peak=2),
        headache(at(9, "10:00+02:00"), at(9, "15:00+02:00"), peak=3),
        triptan,
        dose(triptan, 5),
        *(state(n, headache=False) for n in range(31, 61)),
    )
    with diary_of(*values) as diary:
        days, hours, medicines = read_headaches(diary, ANN, TODAY).tracks
    qualifying, severe = days.inner
    assert (_of(days, AUGUST), qualifying[0], severe[0]) == (4, 2, 2)
    assert _of(hours, AUGUST) == 11
    assert _of(medicines, AUGUST) == 1
    assert not days.at_least[0]
    assert _of(days, SEPTEMBER) == 0, "told to be without headache"


def test_a_month_with_too_few_days_logged_says_at_least() -> None:
    """R-HA-3: under 80 percent."""
    few: tuple[Value, ...] = (*(entry(n) for n in range(24)), headache(at(1, "10:00+02:00")), entry(45))
    with diary_of(*few) as diary:
        counts = read_headaches(diary, ANN, TODAY)
    view = headache_view(counts, AUGUST, SEPTEMBER)
    assert counts.tracks[0].at_least.tolist() == [True, True]
    assert "≥1" in view.words
    assert "at least 1" in view.cell(AUGUST, 1)
    assert "at least 0 headache days in 1 logged of 30" in view.words


def test_a_month_without_anything_is_blank_and_not_nought() -> None:
    """R-PAIN-4."""
    with diary_of(headache(at(-40, "10:00+02:00")), *(entry(n) for n in range(31))) as diary:
        track = read_headaches(diary, ANN, date(2026, 8, 31)).tracks[0]
    june, july, august = track.value.tolist()
    assert june == 1
    assert july != july  # not-a-number
    assert august == 0


def test_a_diary_that_never_told_of_headaches_has_no_chart_of_them() -> None:
    with diary_of(entry(0, pain_worst=9)) as diary:
        view = headache_view(read_headaches(diary, ANN, TODAY), AUGUST, SEPTEMBER)
    assert view.empty
    assert view.rows() == []


def test_two_doses_on_one_day_are_one_day_and_a_combination_counts_in_each_class() -> None:
    """R-MOH-1 and R-MED-3."""
    both = medicine(
        Ingredient(name="hydrocodone", amount=5, unit="mg"), Ingredient(name="acetaminophen", amount=325, unit="mg")
    )
    with diary_of(both, dose(both, 0), dose(both, 0), dose(both, 3)) as diary:
        view = medicine_view(read_medicines(diary, ANN, TODAY), AUGUST, SEPTEMBER)
    acute, *classes = view.tracks
    assert _of(acute, AUGUST) == 2
    assert {track.name for track in classes} == {"Opioid", "Paracetamol (acetaminophen)"}
    assert all((_of(track, AUGUST), track.beside[0]) == (2, 3) for track in classes)
    assert view.reading(AUGUST).count("at least 2 days, 3 doses") == 2


def test_days_are_at_least_until_every_day_is_confirmed() -> None:
    """R-MED-1."""
    tablet = medicine(Ingredient(name="ibuprofen", amount=200, unit="mg"))
    confirmed = [state(n, medicines_complete=True) for n in range(31)]
    with diary_of(tablet, dose(tablet, 0), *confirmed) as diary:
        track = read_medicines(diary, ANN, date(2026, 8, 31)).tracks[0]
    assert not track.at_least[0]
    with diary_of(tablet, dose(tablet, 0), *confirmed[:-1]) as diary:
        track = read_medicines(diary, ANN, date(2026, 8, 31)).tracks[0]
    assert track.at_least[0]


def test_the_last_thirty_days_are_said_with_how_many_are_complete() -> None:
    """R-MOH-4."""
    tablet = medicine(Ingredient(name="ibuprofen", amount=200, unit="mg"))
    with diary_of(tablet, dose(tablet, 30), dose(tablet, 1), state(30, medicines_complete=True)) as diary:
        words = read_medicines(diary, ANN, day(30)).recent
    assert "on at least 2 days; the medicines of 1 of 30 days are all in" in words
    with diary_of(tablet, dose(tablet, 30), dose(tablet, 0)) as diary:
        assert "on at least 1 days" in read_medicines(diary, ANN, day(30)).recent


def test_skipped_doses_and_what_is_not_acute_are_no_acute_days() -> None:
    patch = medicine(Ingredient(name="duloxetine", amount=30, unit="mg"))
    tablet = medicine(Ingredient(name="ibuprofen", amount=200, unit="mg"))
    with diary_of(patch, tablet, dose(patch, 0), dose(tablet, 0, status="skipped")) as diary:
        view = medicine_view(read_medicines(diary, ANN, TODAY), AUGUST, SEPTEMBER)
    assert [track.name for track in view.tracks] == ["Antidepressant"]
