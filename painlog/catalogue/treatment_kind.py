"""What the catalogue says of one treatment, as values."""

from dataclasses import dataclass
from enum import StrEnum

from painlog.catalogue.sources import Source


class Kind(StrEnum):
    """What sort of act it is; decides the form and the usual windows."""

    BLOCK = "block"
    INJECTION = "injection"
    ABLATION = "ablation"
    TRIAL = "trial"
    IMPLANT = "implant"
    SURGERY = "surgery"
    PUMP = "pump"
    COURSE = "course"
    DEVICE = "device"
    SELF_CARE = "self_care"


class Metric(StrEnum):
    """Which series is looked at; `readings` is pain read many times in one day."""

    PAIN = "pain"
    HEADACHE_DAYS = "headache_days"
    STANDING_MINUTES = "standing_minutes"
    WALKING_MINUTES = "walking_minutes"
    READINGS = "readings"


class Basis(StrEnum):
    """Who commonly uses a threshold."""

    GUIDELINE = "guideline"
    POLICY = "policy"
    TRIAL = "trial"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Days after the treatment, day 0 being its own day, both ends inside; `at` is the time that is meant."""

    from_day: int
    to_day: int
    at: str

    @property
    def name(self) -> str:
        """The stable name, as in the figures: `days 1-28`."""
        return f"days {self.from_day}-{self.to_day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """How often pain is read after a block (minutes, least and most) and for how long (hours, least and most)."""

    every_minutes: tuple[int, int]
    hours: tuple[int, int]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """A commonly used size of change, in percent or in points of the metric, one of the two; never a verdict."""

    percent: float | None
    points: float | None
    at: str
    basis: Basis
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatmentKind:
    """One treatment of the catalogue.

    `used_for` are codes of conditions or of their groups, empty for most kinds of pain. `lag_days` days are left out:
    after day 0, or, with `own_dates`, from day 0 on. `own_dates`: the window runs to the end that the person entered.
    `repeat_days` is the least time from one to the next, None where `windows_source` gives none.
    `expected_source` is where the sentence of labels.expected_duration comes from, None where there is none.
    """

    code: str
    kind: Kind
    used_for: tuple[str, ...] = ()
    lag_days: int = 0
    primary_metric: Metric = Metric.PAIN
    more_metrics: tuple[Metric, ...] = ()
    windows: tuple[Window, ...] = ()
    windows_source: Source | None = None
    own_dates: bool = False
    repeat_days: int | None = None
    readings: Readings | None = None
    thresholds: tuple[Threshold, ...] = ()
    expected_source: Source | None = None
