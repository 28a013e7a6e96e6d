"""Plain JSON from numbers: no NaN, no numpy, and a sentence beside every figure that is not there."""

import math
from datetime import date

from painlog.analysis.days import Period

Figure = dict[str, object]


def number(value: float | None) -> float | None:
    """A float, or None where there is none: for None, not-a-number, and sums beyond all measure."""
    return None if value is None or not math.isfinite(value) else float(value)


def day_of(ordinal: int) -> str:
    """The ISO date of an ordinal."""
    return date.fromordinal(int(ordinal)).isoformat()


def dates(period: Period) -> Figure:
    """The first and the last day of a period, as the figures write them."""
    return {"from": period.first.isoformat(), "to": period.last.isoformat()}


def with_why(figure: Figure, *reasons: str) -> Figure:
    """The figure with `why` beside it, where there are reasons; the figure alone where there are none."""
    given = [reason for reason in reasons if reason]
    return {**figure, "why": " ".join(given)} if given else figure
