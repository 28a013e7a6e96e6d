from painlog.analysis.days import Period
from painlog.analysis.flares import flare_count
from painlog.analysis.side_effects import SideEffectCount, side_effect_counts
from painlog.domain.day import SideEffect
from tests.analysis.made_up import at, day, dose, flare, headache, medicine

FORTNIGHT = Period(day(0), day(13))


def test_flares_are_counted_where_they_begin() -> None:
    flares = [flare(at(-1, "23:00"), at(0, "01:00")), flare(at(0, "10:00"), at(0, "10:30")), flare(at(13, "23:30"))]
    found = flare_count([*flares, headache(at(1))], [], FORTNIGHT)
    assert (found.count, found.per_week, found.median_minutes, found.minutes_n) == (2, 1.0, 30, 1)


def test_relief_is_that_of_doses_taken_during_a_flare() -> None:
    tablet = medicine()
    doses = [
        dose(tablet, 0, "10:05", minutes_to_relief=20),
        dose(tablet, 0, "10:10", minutes_to_relief=40),
        dose(tablet, 0, "12:00", minutes_to_relief=90),
        dose(tablet, 0, "10:15"),
    ]
    found = flare_count([flare(at(0, "10:00"), at(0, "10:30"))], doses, FORTNIGHT)
    assert (found.median_minutes_to_relief, found.relief_n) == (30, 2)


def test_without_flares_the_medians_are_not_there() -> None:
    found = flare_count([], [], FORTNIGHT)
    assert (found.count, found.median_minutes, found.median_minutes_to_relief) == (0, None, None)


def side_effect(n: int, effect: str, severity: int) -> SideEffect:
    return SideEffect(id="s", person_id="ann-id", day=day(n), recorded_at=at(n), effect=effect, severity=severity)


def test_side_effects_count_by_day_without_the_days_marked_none() -> None:
    """Clinical rules 2.6."""
    found = side_effect_counts(
        [
            side_effect(0, "nausea", 1),
            side_effect(0, "nausea", 3),
            side_effect(1, "nausea", 0),
            side_effect(1, "itching", 0),
        ]
    )
    assert found == [SideEffectCount(effect="nausea", days=1, worst=3)]
