"""Entries as columns: the pain numbers of a diary side by side, ready for sums."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry
from painlog.domain.lateness import is_late

Numbers = NDArray[np.float64]
Days = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Readings:
    """One item an entry in every column, all of one length.

    `day` is the local day as a proleptic ordinal (`date.toordinal`); the four pains are 0-10, NaN where not given;
    `own` says that the person answered for themselves (reporter `self`, R-OBS-1); `late` that the entry was written
    down more than 48 hours after (R-PAIN-5).
    """

    day: Days
    average: Numbers
    worst: Numbers
    least: Numbers
    now: Numbers
    own: Flags
    late: Flags


def readings_of(entries: Sequence[Entry]) -> Readings:
    """The columns of some entries, in any order."""
    return readings(
        day=[entry.felt_at.day.toordinal() for entry in entries],
        average=[entry.pain_average for entry in entries],
        worst=[entry.pain_worst for entry in entries],
        least=[entry.pain_least for entry in entries],
        now=[entry.pain_now for entry in entries],
        own=[entry.reporter is Reporter.SELF for entry in entries],
        late=[is_late(entry.felt_at, entry.recorded_at) for entry in entries],
    )


def readings(
    *,
    day: Sequence[int],
    average: Sequence[float | None],
    worst: Sequence[float | None],
    least: Sequence[float | None],
    now: Sequence[float | None],
    own: Sequence[bool],
    late: Sequence[bool],
) -> Readings:
    """Columns from plain sequences of one length, None where a number was not given (as storage reads them)."""
    return Readings(
        day=np.array(day, dtype=np.int64),
        average=np.array(average, dtype=np.float64),
        worst=np.array(worst, dtype=np.float64),
        least=np.array(least, dtype=np.float64),
        now=np.array(now, dtype=np.float64),
        own=np.array(own, dtype=np.bool_),
        late=np.array(late, dtype=np.bool_),
    )
