"""The days on which symptoms of CRPS were ticked: counts, and nothing made of them (R-CRPS-1)."""

from collections.abc import Iterable

from painlog.analysis.days import Period
from painlog.domain.codes import CrpsGroup
from painlog.domain.day import DayState


def crps_days(states: Iterable[DayState], period: Period) -> dict[CrpsGroup, int]:
    """On how many days of a period each of the four groups was ticked; never whether criteria are met (R-CRPS-1)."""
    ticked = {(state.day, group) for state in states if period.holds(state.day) for group in state.crps}
    return {group: sum(one is group for _day, one in ticked) for group in CrpsGroup}
