"""Any 24 hours around a dose: which other doses lie in them, and what adds up at the most."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from painlog.domain.medicine import Dose
from painlog.domain.moment import minutes_between

DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What adds up in 24 hours.

    `at_least`: a dose in them does not say how much. `without_time`: one has a day and no clock, and is counted
    because its day is the same.
    """

    amount: float
    at_least: bool = False
    without_time: bool = False


def minutes_apart(earlier: Dose, later: Dose) -> float | None:
    """Real minutes from one dose to another, negative where it came after; None where either has no clock.

    By the instants where both are known, so that the hour that comes twice on an autumn night is counted twice.
    """
    return minutes_between(earlier.taken_at, later.taken_at)


def near(dose: Dose, others: Iterable[Dose]) -> list[Dose]:
    """The other doses less than 24 hours before or after; without a clock, those of the same day."""
    return [one for one in others if _within(one, dose) or _within(dose, one)]


def heaviest(dose: Dose, others: Sequence[Dose], amounts: Mapping[str, float | None]) -> Window:
    """The most that adds up in any 24 hours with the dose in them. `amounts` is what one unit counts, by medicine id.

    24 hours reach back from a dose and leave out what was taken exactly 24 hours before it: one dose every eight
    hours is three in 24 hours, not four. For a dose taken now these are the last 24 hours; for one written down
    later, also those that end with a later dose. A medicine that is not in `amounts` counts nothing; None is 'not
    known'.
    """
    mine = [one for one in [dose, *others] if one.medicine_id in amounts]
    ends = [one for one in [dose, *mine] if one is dose or _within(dose, one)]
    windows = (_ending(end, dose, mine, amounts) for end in ends)
    return max(windows, key=lambda window: (window.amount, window.at_least, window.without_time))


def _ending(end: Dose, dose: Dose, doses: Iterable[Dose], amounts: Mapping[str, float | None]) -> Window:
    inside = [one for one in doses if one is dose or one is end or _within(one, end)]
    known = [(one.units, amounts[one.medicine_id]) for one in inside]
    return Window(
        amount=round(sum(units * each for units, each in known if units is not None and each is not None), 6),
        at_least=any(units is None or each is None for units, each in known),
        without_time=len(inside) > 1 and any(one.taken_at.clock is None for one in inside),
    )


def _within(dose: Dose, end: Dose) -> bool:
    """Whether a dose lies in the 24 hours that end with another one."""
    minutes = minutes_apart(dose, end)
    if minutes is None:
        return dose.taken_at.day == end.taken_at.day
    return 0 <= minutes < DAY_MINUTES
