"""Entries as columns: the pain numbers of a diary side by side, ready for sums."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from painlog.analysis.days import Period
from painlog.domain.codes import Reporter
from painlog.domain.columns import PainColumns
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

    def within(self, period: Period) -> "Readings":
        """Those of some days; all of them as they are where none lies outside."""
        keep = (self.day >= period.first.toordinal()) & (self.day <= period.last.toordinal())
        if keep.all():
            return self
        return Readings(**{field.name: getattr(self, field.name)[keep] for field in fields(self)})


def readings_of(entries: Sequence[Entry]) -> Readings:
    """The columns of some entries, in any order."""
    return readings_of_columns(
        PainColumns(
            day=tuple(entry.felt_at.day.toordinal() for entry in entries),
            average=tuple(entry.pain_average for entry in entries),
            worst=tuple(entry.pain_worst for entry in entries),
            least=tuple(entry.pain_least for entry in entries),
            now=tuple(entry.pain_now for entry in entries),
            reporter=tuple(entry.reporter for entry in entries),
            late=tuple(is_late(entry.felt_at, entry.recorded_at) for entry in entries),
        )
    )


def readings_of_columns(columns: PainColumns) -> Readings:
    """The same from plain columns, as storage reads them for a chart: fast for twenty years of entries."""
    return Readings(
        day=np.array(columns.day, dtype=np.int64),
        average=np.array(columns.average, dtype=np.float64),
        worst=np.array(columns.worst, dtype=np.float64),
        least=np.array(columns.least, dtype=np.float64),
        now=np.array(columns.now, dtype=np.float64),
        own=np.array([reporter == Reporter.SELF for reporter in columns.reporter], dtype=np.bool_),
        late=np.array(columns.late, dtype=np.bool_),
    )
