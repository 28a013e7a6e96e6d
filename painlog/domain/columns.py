"""A person's pain and doses as columns: what charts and long calculations read instead of values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class PainColumns:
    """One row per entry by its local time, all columns equally long.

    `day` is the person's own day as `date.toordinal()`; the pains are 0-10 or None where not given; `reporter` is
    the code of R-OBS-1; `late` says that it was written down more than 48 hours after (R-PAIN-5).
    """

    day: tuple[int, ...] = ()
    average: tuple[float | None, ...] = ()
    worst: tuple[float | None, ...] = ()
    least: tuple[float | None, ...] = ()
    now: tuple[float | None, ...] = ()
    reporter: tuple[str, ...] = ()
    late: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseColumns:
    """One row per dose by its local time, all columns equally long.

    `day` is the person's own day as `date.toordinal()`; `units` of the medicine, None where not said; `status` is
    a code of DoseStatus.
    """

    day: tuple[int, ...] = ()
    medicine_id: tuple[str, ...] = ()
    units: tuple[float | None, ...] = ()
    status: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberColumns:
    """One row per entry by its local time, all columns equally long: `numbers` by the name of the entry's field.

    The rest is as in PainColumns.
    """

    day: tuple[int, ...] = ()
    reporter: tuple[str, ...] = ()
    late: tuple[bool, ...] = ()
    numbers: Mapping[str, tuple[float | None, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaColumns:
    """One row per area marked in an entry, by its local time: `strength` 0-10, None where it was marked without."""

    day: tuple[int, ...] = ()
    reporter: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    strength: tuple[float | None, ...] = ()
