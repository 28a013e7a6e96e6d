"""One entry of the diary: pain, where, in which words, and how the day was."""

from dataclasses import dataclass

from painlog.domain import check
from painlog.domain.codes import PainWord, Reporter, Scale, Source
from painlog.domain.moment import Moment

PAIN_FIELDS = ("pain_now", "pain_average", "pain_worst", "pain_least")
SCORE_FIELDS = (*PAIN_FIELDS, "sleep_quality", "enjoyment", "activity", "mood", "worry")
DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaMark:
    """A body area marked as painful; `strength` 0-10 where it was given, `words` for the pain there: codes or own."""

    area: str
    strength: float | None = None
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("areas", self.area)
        check.between("areas", self.strength, 0, 10)
        for word in self.words:
            check.given("areas", word)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalScore:
    """How a personal goal went, 0 not at all to 10 fully; `goal_id` names the goal."""

    goal_id: str
    score: float

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.between("goals", self.score, 0, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was logged at one time.

    The four pains are 0-10, whole from the window and with decimals from a file (R-PAIN-1), none made from
    another (R-PAIN-2). `sleep_quality` and `mood` are 0-10 with 10 best; `enjoyment` and `activity` are PEG items,
    0-10 with 10 worst; `sleep_hours` is 0-24. `felt_at` is when it was, `recorded_at` when it was written down.
    `recorded_by` is who typed it. `scale` is the scale that was used: an entry in words has a `pain_word` and no
    pain number, and is never turned into one. `worry` is 0-10 with 10 worst. A `private` entry stays out of every
    report and count unless it is asked for.
    """

    id: str
    person_id: str
    felt_at: Moment
    recorded_at: Moment
    reporter: Reporter = Reporter.SELF
    recorded_by: str = ""
    source: Source = Source.TYPED
    pain_now: float | None = None
    pain_average: float | None = None
    pain_worst: float | None = None
    pain_least: float | None = None
    areas: tuple[AreaMark, ...] = ()
    words: tuple[str, ...] = ()
    sleep_quality: float | None = None
    sleep_hours: float | None = None
    enjoyment: float | None = None
    activity: float | None = None
    mood: float | None = None
    standing_minutes: float | None = None
    walking_minutes: float | None = None
    worry: float | None = None
    scale: Scale = Scale.NUMBERS
    pain_word: PainWord | None = None
    goals: tuple[GoalScore, ...] = ()
    private: bool = False
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        for field in SCORE_FIELDS:
            check.between(field, getattr(self, field), 0, 10)
        check.between("sleep_hours", self.sleep_hours, 0, 24)
        check.between("standing_minutes", self.standing_minutes, 0, DAY_MINUTES)
        check.between("walking_minutes", self.walking_minutes, 0, DAY_MINUTES)
        _each_area_once("areas", self.areas)
        if len({goal.goal_id for goal in self.goals}) != len(self.goals):
            raise check.IllegalValueError("goals", "each goal may be named once")
        if self.scale is Scale.WORDS and any(getattr(self, field) is not None for field in PAIN_FIELDS):
            raise check.IllegalValueError("scale", "an entry in words has no pain number")
        if self.scale is Scale.NUMBERS and self.pain_word is not None:
            raise check.IllegalValueError("scale", "an entry in numbers has no pain word")


def pains_in_order(entry: Entry) -> bool:
    """Whether least <= average <= worst, as far as they are given (R-PAIN-2: a soft question, never a block)."""
    given = [p for p in (entry.pain_least, entry.pain_average, entry.pain_worst) if p is not None]
    return given == sorted(given)


def _each_area_once(field: str, marks: tuple[AreaMark, ...]) -> None:
    if len({mark.area for mark in marks}) != len(marks):
        raise check.IllegalValueError(field, "each area may be named once")
