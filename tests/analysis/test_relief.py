"""How soon a medicine eased an episode, and the days with symptoms of CRPS."""

from dataclasses import replace
from datetime import date

import pytest

from painlog.analysis.crps import crps_days
from painlog.analysis.days import Period
from painlog.analysis.flares import flare_count
from painlog.analysis.relief import minutes_to_relief
from painlog.domain.codes import CrpsGroup, DoseStatus, EpisodeKind
from painlog.domain.day import DayState
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment

THEN = Moment.parse("2026-11-24T08:00+00:00")
FLARE = Episode(
    id="e",
    person_id="a",
    kind=EpisodeKind.FLARE,
    started_at=THEN,
    recorded_at=THEN,
    eased_at=Moment.parse("2026-11-24T09:00+00:00"),
    medicine_id="m",
)


def dose(taken: str, medicine: str = "m", status: DoseStatus = DoseStatus.TAKEN) -> Dose:
    at = Moment.parse(taken)
    return Dose(id=taken, person_id="a", medicine_id=medicine, taken_at=at, recorded_at=at, status=status)


def test_relief_is_counted_from_the_first_dose_after_the_start() -> None:
    doses = [dose("2026-11-24T08:45+00:00"), dose("2026-11-24T08:20+00:00"), dose("2026-11-24T07:00+00:00")]
    assert minutes_to_relief(FLARE, doses) == 40


@pytest.mark.parametrize(
    "given",
    [
        dose("2026-11-24T08:20+00:00", medicine="other"),
        dose("2026-11-24T08:20+00:00", status=DoseStatus.SKIPPED),
        dose("2026-11-24T09:20+00:00"),
        dose("2026-11-24"),
    ],
)
def test_relief_is_not_guessed_from_other_skipped_later_or_timeless_doses(given: Dose) -> None:
    assert minutes_to_relief(FLARE, [given]) is None


def test_relief_needs_the_time_of_easing_and_what_was_taken() -> None:
    taken = [dose("2026-11-24T08:20+00:00")]
    assert minutes_to_relief(replace(FLARE, eased_at=None), taken) is None
    assert minutes_to_relief(replace(FLARE, medicine_id=""), taken) is None


def test_flares_count_the_minutes_until_they_eased_where_no_dose_says_them() -> None:
    over = replace(FLARE, ended_at=Moment.parse("2026-11-24T10:00+00:00"))
    period = Period(THEN.day, THEN.day)
    silent = dose("2026-11-24T08:20+00:00")
    counted = flare_count([over], [silent], period)
    assert (counted.median_minutes_to_relief, counted.relief_n) == (40, 1)
    telling = replace(silent, minutes_to_relief=15)
    counted = flare_count([over], [telling], period)
    assert (counted.median_minutes_to_relief, counted.relief_n) == (15, 1)


def test_r_crps_1_counts_days_by_group_and_nothing_else() -> None:
    """R-CRPS-1: counts of days, each day once, inside the period."""

    def state(id_: str, day: int, *groups: CrpsGroup) -> DayState:
        return DayState(id=id_, person_id="a", day=date(2026, 11, day), recorded_at=THEN, crps=groups)

    states = [
        state("1", 1, CrpsGroup.SENSORY),
        state("2", 2, CrpsGroup.SENSORY, CrpsGroup.MOVEMENT_AND_SKIN),
        state("3", 2, CrpsGroup.SENSORY),
        state("4", 9, CrpsGroup.SENSORY),
    ]
    assert crps_days(states, Period(date(2026, 11, 1), date(2026, 11, 8))) == {
        CrpsGroup.SENSORY: 2,
        CrpsGroup.COLOUR_AND_WARMTH: 0,
        CrpsGroup.SWELLING_AND_SWEAT: 0,
        CrpsGroup.MOVEMENT_AND_SKIN: 1,
    }
