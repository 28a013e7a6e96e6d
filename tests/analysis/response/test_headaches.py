from collections.abc import Iterable

import pytest

from painlog.analysis.response.codes import Note, Why
from painlog.analysis.response.values import Response
from painlog.domain.codes import EpisodeKind
from painlog.domain.day import DayState
from painlog.domain.episode import Episode
from painlog.domain.moment import Moment
from painlog.domain.records import Records
from tests.analysis.response.diaries import entries, on, response, state, treatment

TOXIN = treatment("botulinum_toxin")
WEEKS = range(-28, 29)


def headache(start: Moment, end: Moment | None, peak: float | None = 5) -> Episode:
    return Episode(
        id=f"h{start.isoformat()}",
        person_id="ann",
        kind=EpisodeKind.HEADACHE,
        started_at=start,
        ended_at=end,
        recorded_at=start,
        peak=peak,
    )


def of(
    *episodes: Episode, states: Iterable[DayState] = (), logged: Iterable[int] = WEEKS, last: int = 28
) -> Response:
    values = dict.fromkeys(logged, 5.0)
    records = Records(entries=entries(values), episodes=episodes, days=tuple(states), treatments=(TOXIN,))
    return response(records, last)


def test_headache_days_are_told_for_28_days() -> None:
    """Clinical rules 3.1: headache days, 28 before against weeks 1-4: 14 and 7 are 50 percent fewer."""
    days = [*range(-28, 0, 2), *range(1, 29, 4)]
    main = of(*(headache(on(n, "10:00"), on(n, "15:00")) for n in days)).main
    assert main is not None and main.baseline.mean == 14
    first = main.windows[0]
    assert (first.mean, first.relief_points, first.relief_percent, first.n_days) == (7, 7, 50, 28)
    assert first.also is not None
    assert (first.also.qualifying_days, first.also.severe_days, first.also.mean_peak) == (7, 0, 5)
    assert first.also.hours_per_day == pytest.approx(7 * 5 / 28)


def test_a_headache_of_months_stays_every_day_and_its_hours_and_peaks_may_fall() -> None:
    """The days cannot fall: one headache from day -28 to day 28. Milder from day 1 on, as a second one says."""
    months = headache(on(-28, "00:00"), on(0, "23:59"), 9)
    milder = tuple(headache(on(n, "08:00"), on(n, "12:00"), 4) for n in range(1, 29))
    main = of(months, *milder).main
    assert main is not None
    first, before = main.windows[0], main.baseline
    assert (before.mean, first.mean, first.relief_percent) == (28, 28, 0)
    assert (first.low, first.high) == (0, 0)
    assert before.also is not None and first.also is not None
    assert before.also.hours_per_day == pytest.approx(24, abs=0.1) and first.also.hours_per_day == 4
    assert (before.also.severe_days, first.also.severe_days) == (28, 0)
    assert (before.also.mean_peak, first.also.mean_peak) == (9, 4)
    through = of(headache(on(-60, "00:00"), on(28, "12:00"), 8)).main
    assert through is not None and through.windows[0].mean == through.baseline.mean == 28


def test_a_headache_without_an_end_makes_no_relief_out_of_the_days_after_it() -> None:
    """R-PAIN-4: not known, until the next word on headaches."""
    found = of(headache(on(-28, "09:00"), on(0, "09:00")), headache(on(1, "09:00"), None))
    assert found.main is not None and Note.HEADACHE_WITHOUT_END in found.notes
    assert found.main.baseline.mean == 28 and found.main.windows[0].why is Why.FEW_DAYS
    told = of(
        headache(on(-28, "09:00"), on(0, "09:00")),
        headache(on(1, "09:00"), None),
        states=[state(n, headache=False) for n in range(3, 29)],
    )
    assert told.main is not None and told.main.windows[0].n_days == 27


@pytest.mark.parametrize(("logged", "known"), [(23, True), (22, False)])
def test_headache_days_are_scaled_from_80_percent_logged_on(logged: int, known: bool) -> None:
    """R-HA-3: otherwise they are 'at least', and at least is no relief."""
    before = [headache(on(n, "10:00"), on(n, "15:00")) for n in range(-28, 0)]
    main = of(*before, logged=[*range(-28, 0), *range(1, 1 + logged)]).main
    assert main is not None
    first = main.windows[0]
    assert (first.mean is not None) is known and first.why is (None if known else Why.GAPS)


def test_a_diary_that_never_spoke_of_headaches_has_no_headache_days() -> None:
    main = of().main
    assert main is not None and main.baseline.why is Why.NO_BASELINE and main.windows[0].mean is None


def test_hours_are_not_told_where_most_headaches_have_no_end() -> None:
    dated = [headache(Moment(day=on(n).day), Moment(day=on(n).day)) for n in WEEKS]
    main = of(*dated).main
    assert main is not None and main.windows[0].also is not None
    assert main.windows[0].also.hours_per_day is None and main.windows[0].also.mean_peak == 5
