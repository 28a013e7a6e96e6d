"""What is typed in the check-in, before it is in the diary, and the entry that becomes of it."""

from dataclasses import dataclass
from datetime import date, time

from painlog.domain.codes import PainWord, Reporter, Scale
from painlog.domain.entry import PAIN_FIELDS, AreaMark, Entry, GoalScore, pains_in_order
from painlog.domain.identity import new_id
from painlog.domain.lateness import BACKFILL_DAYS
from painlog.domain.moment import Moment
from painlog.workflows import clock

# What an entry holds besides whose it is, when it was, and who says so.
ENTRY_FIELDS = (
    *PAIN_FIELDS,
    "pain_word",
    "areas",
    "words",
    "sleep_quality",
    "sleep_hours",
    "mood",
    "worry",
    "standing_minutes",
    "walking_minutes",
    "goals",
    "note",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """All that can be said at one time. `day` is None for today; `peg` are its three items, of the past week."""

    day: date | None = None
    clock: time | None = None
    pain_now: float | None = None
    pain_average: float | None = None
    pain_worst: float | None = None
    pain_least: float | None = None
    pain_word: PainWord | None = None
    areas: tuple[AreaMark, ...] = ()
    words: tuple[str, ...] = ()
    sleep_quality: float | None = None
    sleep_hours: float | None = None
    mood: float | None = None
    worry: float | None = None
    standing_minutes: float | None = None
    walking_minutes: float | None = None
    goals: tuple[GoalScore, ...] = ()
    peg: tuple[float | None, ...] = ()
    side_effects: tuple[tuple[str, int], ...] = ()
    days_since_stool: float | None = None
    private: bool = False
    note: str = ""
    reporter: Reporter = Reporter.SELF

    @property
    def has_entry(self) -> bool:
        """Whether anything is said that an entry holds."""
        said = (getattr(self, field) for field in ENTRY_FIELDS if field != "note")
        return bool(self.note.strip()) or any(one is not None and one != () for one in said)

    @property
    def has_pain(self) -> bool:
        """Whether a pain is given, in numbers or in words."""
        return self.pain_word is not None or any(getattr(self, field) is not None for field in PAIN_FIELDS)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing worth saving."""
        return not (self.has_entry or self.side_effects or self.has_peg or self.days_since_stool is not None)

    @property
    def has_peg(self) -> bool:
        """Whether any of its three items is given."""
        return any(item is not None for item in self.peg)


def felt_at(day: date | None, time_of_day: time | None) -> Moment:
    """When it was: now where nothing was said; a past day without a time has no clock.

    Raises ValueError for a time that has not come yet or that the clock skipped.
    """
    now = clock.now()
    if time_of_day is None:
        if day is not None and day > now.day:
            raise ValueError("that day has not come yet")
        return now if day is None or day == now.day else Moment(day=day)
    on = day or now.day
    moment = Moment.at(on, time_of_day, now.zone) if now.zone else Moment(day=on, clock=time_of_day)
    if moment > now:
        raise ValueError("that time has not come yet")
    return moment


def is_too_old(draft: Draft) -> bool:
    """Whether a pain is given for a day more than seven days back (R-PAIN-5); anything else may be older."""
    return draft.has_pain and draft.day is not None and (clock.now().day - draft.day).days > BACKFILL_DAYS


def entry_from(draft: Draft, person_id: str) -> Entry:
    """The entry of a draft, written down now. Raises ValueError for a time that cannot be."""
    return Entry(
        id=new_id(),
        person_id=person_id,
        felt_at=felt_at(draft.day, draft.clock),
        recorded_at=clock.now(),
        reporter=draft.reporter,
        pain_now=draft.pain_now,
        pain_average=draft.pain_average,
        pain_worst=draft.pain_worst,
        pain_least=draft.pain_least,
        scale=Scale.NUMBERS if draft.pain_word is None else Scale.WORDS,
        pain_word=draft.pain_word,
        areas=draft.areas,
        words=draft.words,
        sleep_quality=draft.sleep_quality,
        sleep_hours=draft.sleep_hours,
        mood=draft.mood,
        worry=draft.worry,
        standing_minutes=draft.standing_minutes,
        walking_minutes=draft.walking_minutes,
        goals=draft.goals,
        private=draft.private,
        note=draft.note.strip(),
    )


def draft_of(entry: Entry) -> Draft:
    """What was said in an entry, to be said again: without its time, its note and who said so."""
    said = {field: getattr(entry, field) for field in ENTRY_FIELDS if field != "note"}
    return Draft(**said)


def seems_swapped(draft: Draft) -> bool:
    """Whether least, average and worst are out of order (R-PAIN-2: asked softly, never refused)."""
    moment = Moment(day=date.min)
    tried = Entry(
        id="",
        person_id="",
        felt_at=moment,
        recorded_at=moment,
        pain_average=draft.pain_average,
        pain_worst=draft.pain_worst,
        pain_least=draft.pain_least,
    )
    return not pains_in_order(tried)
