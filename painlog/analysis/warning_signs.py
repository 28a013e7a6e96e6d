"""Warning signs that numbers alone may raise: RF-10 and RF-11, nothing else and nothing inferred (clinical.md 4)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from painlog.domain.codes import DoseStatus
from painlog.domain.day import SideEffect
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment, minutes_between

SLEEPINESS = "sleepiness"
SEVERE = 3
OPIOID_HOURS = 24
PATCH_HOURS = 72
LIMIT_HOURS = 24
_HOUR = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoSign:
    """A sign that numbers raise, and the ids of the values it comes from, so that it is shown once for them."""

    sign: str
    because: frozenset[str]


def auto_signs(
    at: Moment,
    *,
    side_effects: Iterable[SideEffect],
    doses: Sequence[Dose],
    opioids: Collection[str],
    patches: Collection[str],
    acetaminophen_mg: Mapping[str, float],
    limit_mg: float | None,
) -> tuple[AutoSign, ...]:
    """What the numbers of now raise.

    RF-10: sleepiness 3 written down today with a dose of an opioid in the 24 hours before, or an opioid patch put on
    in the 72 hours before, or either taken since. RF-11: more acetaminophen in any 24 hours that end within the last
    24 than `limit_mg`, the person's own limit (None: never). `opioids` and `patches` are ids of medicines with an
    opioid, patches among both; `acetaminophen_mg` is the mg in one unit of a medicine by its id. Pain, however high,
    raises nothing.
    """
    given = [dose for dose in doses if dose.status is not DoseStatus.SKIPPED and dose.taken_at <= at]
    found = [_sleepy(effect, given, opioids, patches) for effect in side_effects if _is_of_now(effect, at)]
    found.append(_over_limit(at, given, acetaminophen_mg, limit_mg) if limit_mg is not None else None)
    return tuple(one for one in found if one is not None)


def _is_of_now(effect: SideEffect, at: Moment) -> bool:
    severe = effect.effect == SLEEPINESS and effect.severity >= SEVERE
    return severe and effect.recorded_at.day == at.day and 0 <= (at.day - effect.day).days <= 1


def _sleepy(
    effect: SideEffect, doses: Iterable[Dose], opioids: Collection[str], patches: Collection[str]
) -> AutoSign | None:
    felt = effect.recorded_at if effect.recorded_at.day == effect.day else Moment(day=effect.day)
    near = {dose.id for dose in doses if dose.medicine_id in opioids and _near(dose, felt, patches)}
    return AutoSign(sign="rf_10", because=frozenset(near | {effect.id})) if near else None


def _near(dose: Dose, felt: Moment, patches: Collection[str]) -> bool:
    if dose.taken_at > felt:
        return True  # taken since then, and `at` is still the day on which it was written down
    if dose.medicine_id in patches:
        return _within(dose.taken_at, felt, PATCH_HOURS, 3)
    return _within(dose.taken_at, felt, OPIOID_HOURS, 1)


def _over_limit(
    at: Moment, doses: Sequence[Dose], mg_a_unit: Mapping[str, float], limit_mg: float
) -> AutoSign | None:
    mine = [dose for dose in doses if dose.medicine_id in mg_a_unit and dose.units is not None]
    for last in sorted(mine, key=lambda dose: dose.taken_at, reverse=True):
        if not _within(last.taken_at, at, LIMIT_HOURS, 0):
            break
        window = [dose for dose in mine if _within(dose.taken_at, last.taken_at, LIMIT_HOURS, 0)]
        if sum((dose.units or 0) * mg_a_unit[dose.medicine_id] for dose in window) > limit_mg:
            return AutoSign(sign="rf_11", because=frozenset(dose.id for dose in window))
    return None


def _within(earlier: Moment, later: Moment, hours: int, days: int) -> bool:
    """Whether it was less than so many hours before; where a clock is missing, at most so many days."""
    minutes = minutes_between(earlier, later)
    if minutes is not None:
        return 0 <= minutes < hours * _HOUR
    return 0 <= (later.day - earlier.day).days <= days
