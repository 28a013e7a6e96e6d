"""How one kind of treatment is looked at: a row of the catalogue with the person's thresholds, for analysis."""

from dataclasses import dataclass

from painlog.analysis.response.codes import Metric


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWindow:
    """Days after day 0, both ends inside; `at` is the code of the time meant."""

    from_day: int
    to_day: int
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A commonly used size of change, in percent or in points of the metric; `own` is that of the person's clinic."""

    percent: float | None = None
    points: float | None = None
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to measure after a treatment, and when.

    `lag_days` days after day 0 are left out. `own_dates`: the one window runs from day 1 to the end that the person
    entered, never assumed. `repeat_days` is the least time between two of the same, where a source gives one.
    """

    metric: Metric = Metric.PAIN
    more_metrics: tuple[Metric, ...] = ()
    windows: tuple[PlannedWindow, ...] = ()
    lag_days: int = 0
    own_dates: bool = False
    thresholds: tuple[Threshold, ...] = ()
    repeat_days: int | None = None
    drug_key: str = ""
    usual_hours: tuple[float, float] | None = None
