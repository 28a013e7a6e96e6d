"""Side effects: on how many days, and how bad at worst (clinical.md 2.6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from painlog.domain.day import SideEffect


@dataclass(frozen=True, slots=True, kw_only=True)
class SideEffectCount:
    """A side effect, the days with it (severity 1 or more), and its worst severity, 1 mild to 3 severe."""

    effect: str
    days: int
    worst: int


def side_effect_counts(side_effects: Iterable[SideEffect]) -> list[SideEffectCount]:
    """Every side effect that was there, most days first; a day marked 0, none, is a day without it."""
    days: dict[str, set[date]] = {}
    worst: dict[str, int] = {}
    for one in side_effects:
        if one.severity > 0:
            days.setdefault(one.effect, set()).add(one.day)
            worst[one.effect] = max(worst.get(one.effect, 0), one.severity)
    counts = [SideEffectCount(effect=effect, days=len(on), worst=worst[effect]) for effect, on in days.items()]
    return sorted(counts, key=lambda count: (-count.days, -count.worst, count.effect))
