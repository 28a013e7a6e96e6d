"""How well the diary was kept: days, entries, late ones, gaps, and who reported."""

from collections import Counter
from collections.abc import Sequence

from painlog.analysis.days import Period
from painlog.analysis.gaps import logged_days, longest_gap
from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry
from painlog.domain.lateness import is_late
from painlog.report.numbers.plain import Figure


def logging_figure(entries: Sequence[Entry], period: Period) -> Figure:
    """The counts of all entries of the period, by whomever (R-PAIN-5, R-OBS-1)."""
    days = [entry.felt_at.day for entry in entries]
    reporters = Counter(entry.reporter for entry in entries)
    return {
        "days": period.days,
        "logged_days": logged_days(days, period),
        "entries": len(entries),
        "late_entries": sum(is_late(entry.felt_at, entry.recorded_at) for entry in entries),
        "longest_gap_days": longest_gap(days, period),
        "by_reporter": {reporter.value: reporters[reporter] for reporter in Reporter},
    }
