"""When relief began and how long it was there (clinical.md 3.2, steps 5 and 6; R-RESP-6)."""

from datetime import date, timedelta

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.readings import Flags, Numbers
from painlog.analysis.response.codes import Ended
from painlog.analysis.response.dense import Dense
from painlog.analysis.response.values import Duration

ONSET_SHARE = 0.3
ONSET_DAYS = 3
ONSET_WITHIN = 7  # the three logged days lie within a week: painlog's choice, for diaries with gaps
TRAIL_DAYS = 7
TRAIL_LEAST = 4
PERSIST_DAYS = 14
_NEAR = 1e-9


def onset_day(series: Dense, after: Period, day_0: date, mean: float, *, rising: bool = False) -> int | None:
    """The first of three logged days in a row with values at 70 percent of the baseline or less, in days after.

    `after` are the days that may count; with `rising` (minutes) at 130 percent or more.
    """
    day, value = series.within(after)
    good = np.flatnonzero(_eased(value, mean, ONSET_SHARE, rising))
    for first in good.tolist():
        row = day[first : first + ONSET_DAYS]
        in_a_row = set(range(first, first + ONSET_DAYS)) <= set(good.tolist())
        if in_a_row and row[-1] - row[0] < ONSET_WITHIN:
            return int(row[0]) - day_0.toordinal()
    return None


def duration(
    series: Dense,
    after: Period,
    day_0: date,
    mean: float,
    share: float,
    *,
    rising: bool = False,
    given_again: bool = False,
) -> Duration:
    """How long the trailing seven-day mean lay at the baseline less `share` of it, or below (R-RESP-6).

    Relief begins on the first such day and has ended on the first day from which 14 in a row lie above the line; its
    last day is then the middle of that day's seven. A trailing mean needs four logged days of the seven, all of them
    in `after`. `given_again`: the same treatment follows on the next day, so that relief that is still there then is
    told no further. An end is never foretold.
    """
    trail = trailing_means(series.cut(after))
    eased = _eased(trail, mean, share, rising)
    if not eased.any():
        return Duration()
    offset = (max(after.first, series.period.first) - day_0).days
    start = int(np.flatnonzero(eased)[0])
    above = ~np.isnan(trail) & ~eased
    above[:start] = False
    end = _first_of_run(above, PERSIST_DAYS)
    if end is not None:
        again = _first_of_run(eased[end:], PERSIST_DAYS)
        return Duration(
            from_day=start + offset,
            to_day=max(end - TRAIL_DAYS // 2, start) + offset,
            again_from_day=None if again is None else end + again + offset,
            ended=Ended.WORE_OFF,
        )
    last = int(np.flatnonzero(~np.isnan(series.cut(after)))[-1])
    since = _open_run(above, trail)
    return Duration(
        from_day=start + offset,
        to_day=last + offset,
        still=not given_again,
        wearing_off_since=None if since is None else max(since - TRAIL_DAYS // 2, start) + offset,
        ended=Ended.NEXT_TREATMENT if given_again else Ended.LAST_ENTRY,
    )


def trailing_means(value: Numbers) -> Numbers:
    """The mean of each day and the six before it, NaN with fewer than four logged days among them."""
    if not value.size:
        return value
    logged = ~np.isnan(value)
    total = np.cumsum(np.concatenate([[0.0], np.where(logged, value, 0.0)]))
    count = np.cumsum(np.concatenate([[0], logged.astype(np.int64)]))
    upper = np.arange(1, value.size + 1)
    lower = np.maximum(upper - TRAIL_DAYS, 0)
    n = count[upper] - count[lower]
    return np.where(n >= TRAIL_LEAST, (total[upper] - total[lower]) / np.maximum(n, 1), np.nan)


def days_after(day_0: date, first: int, last: date) -> Period | None:
    """The days from `first` days after to `last`; None where there are none."""
    if (last - day_0).days < first:
        return None
    return Period(day_0 + timedelta(days=first), last)


def _eased(value: Numbers, mean: float, share: float, rising: bool) -> Flags:
    with np.errstate(invalid="ignore"):
        eased: Flags = value >= mean * (1 + share) - _NEAR if rising else value <= mean * (1 - share) + _NEAR
    return eased


def _first_of_run(flags: Flags, length: int) -> int | None:
    """The first place from which `length` flags in a row are set."""
    if flags.size < length:
        return None
    runs = np.convolve(flags.astype(np.int64), np.ones(length, dtype=np.int64), mode="valid")
    whole = np.flatnonzero(runs == length)
    return int(whole[0]) if whole.size else None


def _open_run(above: Flags, trail: Numbers) -> int | None:
    """Where the run begins that is still open on the last day with a trailing mean."""
    known = np.flatnonzero(~np.isnan(trail))
    if not above[known[-1]]:
        return None
    below = np.flatnonzero(~above[: known[-1] + 1])
    return int(below[-1]) + 1
