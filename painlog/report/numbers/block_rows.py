"""The figures of a block by its timed readings."""

from painlog.analysis.response.codes import Metric
from painlog.analysis.response.values import BlockResponse
from painlog.labels import response_notes
from painlog.report.numbers.plain import Figure, with_why


def block_row(found: BlockResponse) -> Figure:
    """One side of a block: peak relief, hours at or above 50 and 80 percent, and the drug's usual hours."""
    return with_why(
        {
            "side": found.side,
            "before": found.before,
            "peak_relief_percent": found.peak_percent,
            "peak_relief_points": found.peak_points,
            "peak_minutes": found.peak_minutes,
            "onset_minutes": found.onset_minutes,
            "hours_above": [
                {"percent": one.percent, "hours": one.hours, "at_most_hours": one.at_most}
                for one in found.hours_above
            ],
            "readings": [
                {
                    "minutes": one.minutes,
                    "pain": one.pain,
                    "relief_percent": one.relief_percent,
                    "medicine_taken": one.medicine_taken,
                }
                for one in found.readings
            ],
            "drug": found.drug_key or None,
            "usual_hours": None if found.usual_hours is None else list(found.usual_hours),
        },
        "" if found.why is None else response_notes.why(found.why),
    )


def readings_row(blocks: tuple[BlockResponse, ...]) -> Figure:
    """What stands in place of a daily series for a block that is judged by its readings alone."""
    return {
        "metric": Metric.READINGS.value,
        "baseline": _baseline(blocks[0]) if blocks else None,
        "windows": [],
        "onset_day": None,
        "relief_30": None,
        "relief_50": None,
    }


def _baseline(block: BlockResponse) -> Figure:
    """The reading before the block, as a baseline of one day."""
    there = block.before is not None
    day = block.day.isoformat()
    figure: Figure = {"mean": block.before, "n_days": int(there), "from": day, "to": day}
    return with_why(figure, "" if there else response_notes.why("no_reading_before"))
