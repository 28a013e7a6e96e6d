"""A headache or a flare: something with a start, and mostly an end."""

from dataclasses import dataclass

from painlog.domain import check
from painlog.domain.codes import ActivityLost, EpisodeKind, Trigger
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A headache or a flare; `ended_at` None is 'still going'. `peak` is 0-10. `features` are codes, or own words.

    `medicine_id` is what was taken for it, `eased_at` when it eased; with `trigger` and `minutes_to_peak` that is
    what a clinic asks of breakthrough pain (clinical.md 1.7).
    """

    id: str
    person_id: str
    kind: EpisodeKind
    started_at: Moment
    recorded_at: Moment
    ended_at: Moment | None = None
    peak: float | None = None
    features: tuple[str, ...] = ()
    activity_lost: ActivityLost | None = None
    areas: tuple[AreaMark, ...] = ()
    trigger: Trigger | None = None
    minutes_to_peak: float | None = None
    eased_at: Moment | None = None
    medicine_id: str = ""
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.between("peak", self.peak, 0, 10)
        check.at_least("minutes_to_peak", self.minutes_to_peak, 0)
        if self.ended_at is not None and self.ended_at.day < self.started_at.day:
            raise check.IllegalValueError("ended_at", "must not be before the start")
