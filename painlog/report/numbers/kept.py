"""How well the diary was kept: days, entries, late ones, gaps, and who reported."""

from collections import Counter
from collections.abc import Sequence

from painlog.analysis.days import Period
from painlog.analysis.gaps import logged_days, longest_gap
from painlog.analysis.readings import Readings
from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry
from painlog.report.numbers.plain import Figure


def logging_figure(entries: Sequence[Entry], readings: Readings, period: Period) -> Figure:
    """The counts of all entries of the period, by whomever (R-PAIN-5, R-OBS-1); `readings` are of these entries."""
    days = [entry.felt_at.day for entry in entries]
    reporters = Counter(entry.reporter for entry in entries)
    return {
        "days": period.days,
        "logged_days": logged_days(days, period),
        "entries": len(entries),
        "late_entries": int(readings.late.sum()),
        "longest_gap_days": longest_gap(days, period),
        "by_reporter": {reporter.value: reporters[reporter] for reporter in Reporter},
    }
