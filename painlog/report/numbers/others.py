"""The entries by others, one by one: they stand in no mean (R-OBS-1)."""

from collections.abc import Sequence

from painlog.domain.codes import Reporter
from painlog.domain.entry import PAIN_FIELDS, Entry
from painlog.report.numbers.plain import Figure


def others_figure(entries: Sequence[Entry]) -> list[Figure]:
    """One row for each entry that someone else asked for or saw, oldest first, with the pains that were given."""
    return [
        {
            "day": entry.felt_at.day.isoformat(),
            "reporter": entry.reporter.value,
            "by": entry.recorded_by,
            **{field.removeprefix("pain_"): getattr(entry, field) for field in PAIN_FIELDS},
            "note": entry.note,
        }
        for entry in entries
        if entry.reporter is not Reporter.SELF
    ]
