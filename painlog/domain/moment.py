"""When something happened, as it was lived: the local day and clock, the offset and the zone, where known."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import total_ordering
from zoneinfo import ZoneInfo

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:[T ](?P<clock>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)(?P<offset>Z|[+-]\d{2}:\d{2})?)?",
    re.ASCII,
)
_DAY_MINUTES = 24 * 60


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A point in a life: a local day, and as much of the clock as is known.

    `clock` is None where only the day is known; `offset_minutes` (east of UTC, -1439 to 1439) is None where
    the file did not say it, and then there is no instant: painlog does not guess one. Two moments compare by
    what was lived (day, then clock, a day without a clock first), and equal clocks by the instant, so that
    01:30 and the second 01:30 of an autumn night stay in order.
    """

    day: date
    clock: time | None = None
    offset_minutes: int | None = None
    zone: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be. Raises ValueError."""
        if self.clock is None and (self.offset_minutes is not None or self.zone):
            raise ValueError("a day without a clock has no offset and no zone")
        if self.clock is not None and self.clock.tzinfo is not None:
            raise ValueError("the clock is local; the offset stands beside it")
        if self.clock is not None and self.clock.fold:
            object.__setattr__(self, "clock", self.clock.replace(fold=0))
        if self.offset_minutes is not None and abs(self.offset_minutes) >= _DAY_MINUTES:
            raise ValueError("an offset is less than a day")

    @classmethod
    def of(cls, aware: datetime, zone: str = "") -> "Moment":
        """The moment of an aware datetime; `zone` is its IANA name, if known. Raises ValueError if naive."""
        offset = aware.utcoffset()
        if offset is None:
            raise ValueError("a moment is made from an aware datetime")
        return cls(
            day=aware.date(),
            clock=aware.time(),
            offset_minutes=round(offset.total_seconds() / 60),
            zone=zone,
        )

    @classmethod
    def at(cls, day: date, clock: time, zone: str) -> "Moment":
        """A clock time read off the wall in an IANA zone.

        Raises ValueError where the clock skipped that time (spring), zoneinfo.ZoneInfoNotFoundError for an
        unknown zone. Of a time that comes twice (autumn) the first is meant, unless `clock.fold` is 1.
        """
        aware = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
        back = aware.astimezone(UTC).astimezone(ZoneInfo(zone))
        if back.replace(tzinfo=None) != aware.replace(tzinfo=None):
            raise ValueError("the clock skipped that time on that day")
        return cls.of(aware, zone)

    @classmethod
    def parse(cls, text: str, zone: str = "") -> "Moment":
        """Read ISO 8601: `2026-11-23`, `2026-11-23T08:30`, with seconds and `+01:00` or `Z` where known.

        Raises ValueError for anything else, and for a date or clock that does not exist.
        """
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError("not an ISO 8601 date or time")
        day = date.fromisoformat(match["day"])
        if match["clock"] is None:
            return cls(day=day)
        return cls(
            day=day,
            clock=time.fromisoformat(match["clock"]),
            offset_minutes=_offset_minutes(match["offset"]),
            zone=zone,
        )

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC, or None where the offset or the clock is not known, or UTC has no such year."""
        if self.clock is None or self.offset_minutes is None:
            return None
        offset = timezone(timedelta(minutes=self.offset_minutes))
        try:
            return datetime.combine(self.day, self.clock, tzinfo=offset).astimezone(UTC)
        except OverflowError:  # the first and the last night of the calendar
            return None

    def isoformat(self) -> str:
        """ISO 8601 as short as it can be without losing anything; `parse` reads it back (the zone apart)."""
        if self.clock is None:
            return self.day.isoformat()
        whole_minutes = not (self.clock.second or self.clock.microsecond)
        clock = self.clock.isoformat("minutes" if whole_minutes else "auto")
        return f"{self.day.isoformat()}T{clock}{_offset_text(self.offset_minutes)}"

    def __lt__(self, other: "Moment") -> bool:
        """Order as lived."""
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, bool, time, int]:
        later_offset_is_earlier = -(self.offset_minutes or 0)
        return self.day, self.clock is not None, self.clock or time(), later_offset_is_earlier


def _offset_minutes(text: str | None) -> int | None:
    if text is None:
        return None
    if text == "Z":
        return 0
    hours, minutes = int(text[1:3]), int(text[4:6])
    if minutes > 59:
        raise ValueError("an offset has at most 59 minutes")
    return (hours * 60 + minutes) * (-1 if text[0] == "-" else 1)


def _offset_text(minutes: int | None) -> str:
    if minutes is None:
        return ""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def minutes_between(earlier: Moment, later: Moment) -> float | None:
    """Minutes from one moment to another: by the instants where both are known, else by the wall clocks.

    None where either has no clock. Instants are subtracted in UTC: in the autumn hour two wall clocks of one
    zone would compare equal.
    """
    start, end = earlier.instant, later.instant
    if start is not None and end is not None:
        return (end - start).total_seconds() / 60
    if earlier.clock is None or later.clock is None:
        return None
    wall = datetime.combine(later.day, later.clock) - datetime.combine(earlier.day, earlier.clock)
    return wall.total_seconds() / 60
