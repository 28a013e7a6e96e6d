"""A headache or a flare: something with a start, and mostly an end."""

from dataclasses import dataclass

from painlog.domain import check
from painlog.domain.codes import ActivityLost, EpisodeKind
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A headache or a flare; `ended_at` None is 'still going'. `peak` is 0-10. `features` are codes, or own words."""

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
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.between("peak", self.peak, 0, 10)
        if self.ended_at is not None and self.ended_at.day < self.started_at.day:
            raise check.IllegalValueError("ended_at", "must not be before the start")
