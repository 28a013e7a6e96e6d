"""A moment as its four columns, and back."""

from collections.abc import Sequence
from datetime import date, time

from painlog.domain.moment import Moment
from painlog.storage.columnwise import Once, built

ENDS = ("utc", "local", "offset", "zone")
READ = ENDS[1:]  # the UTC column is for asking, the others hold all there is


def moment_cells(moment: Moment | None) -> tuple[str | None, str | None, int | None, str | None]:
    """A moment as its four columns: UTC, local, offset in minutes, zone; all None for no moment."""
    if moment is None:
        return None, None, None, None
    local = moment.day.isoformat()
    if moment.clock is not None:
        local += f"T{moment.clock.isoformat()}"
    instant = moment.instant
    return (instant.isoformat() if instant else None), local, moment.offset_minutes, moment.zone


def moments_of(
    local: Sequence[str | None], offset: Sequence[int | None], zone: Sequence[str | None]
) -> list[Moment | None]:
    """The moments of three columns; None where there is no local time."""
    there = [text for text in local if text is not None]
    if len(there) < len(local):
        return [moment_of(*cells) for cells in zip(local, offset, zone, strict=True)]
    days, clocks, zones = Once(date.fromisoformat), Once(_clock), Once(lambda name: name or "")
    columns = {
        "day": [days[text[:10]] for text in there],
        "clock": [clocks[text[11:]] for text in there],
        "offset_minutes": offset,
        "zone": [zones[name] for name in zone],
    }
    return [*built(Moment, len(there), columns)]


def moment_of(local: str | None, offset: int | None, zone: str | None) -> Moment | None:
    """The moment of one row."""
    return None if local is None else moments_of([local], [offset], [zone])[0]


def _clock(text: str) -> time | None:
    return time.fromisoformat(text) if text else None
