"""What the Today page needs to know of headaches and flares, read in one go."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from painlog.analysis.crps import crps_days
from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_listed
from painlog.domain.codes import CrpsGroup, EpisodeKind
from painlog.domain.day import DayState
from painlog.domain.episode import Episode
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Medicine
from painlog.ui import current
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

_BACK_DAYS = 366  # one that began earlier and never ended is found in History
CRPS_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeDay:
    """The running episodes, those that touch a day (R-HA-2; running ones today too), and what was marked for it."""

    day: date
    running: tuple[Episode, ...] = ()
    episodes: tuple[Episode, ...] = ()
    headache: bool | None = None
    crps: tuple[CrpsGroup, ...] = ()
    crps_shown: bool = False
    crps_counts: dict[CrpsGroup, int] | None = None
    medicines: tuple[Medicine, ...] = ()
    doses: tuple[Dose, ...] = ()

    def medicine(self, episode: Episode) -> Medicine | None:
        """What was taken for an episode."""
        return next((one for one in self.medicines if one.id == episode.medicine_id), None)

    def has_headache(self) -> bool:
        """Whether a headache of the list touches the day."""
        return any(one.kind is EpisodeKind.HEADACHE for one in self.episodes)

    def can_start(self, kind: EpisodeKind) -> bool:
        """Whether none of that kind is running."""
        return all(one.kind is not kind for one in self.running)


def read_episode_day(diary: "Diary", person_id: str, day: date) -> EpisodeDay:
    """Read one day of a person."""
    today = max(now().day, day)
    known = diary.episodes(person_id, day - timedelta(days=_BACK_DAYS), today)
    state = state_of(diary, person_id, day)
    here = tuple(one for one in known if days_listed(one, Period(day, day), now().day))
    said = diary.recall(crps_key(person_id))
    shown = said == "on" or (said != "off" and _has_crps(diary, person_id))
    period = Period(day - timedelta(days=CRPS_DAYS - 1), day)
    first = min((one.started_at.day for one in here), default=day)
    return EpisodeDay(
        day=day,
        running=tuple(one for one in known if one.ended_at is None),
        episodes=here,
        headache=state.headache if state else None,
        crps=state.crps if state else (),
        crps_shown=shown,
        crps_counts=crps_days(diary.days(person_id, period.first, day), period) if shown else None,
        medicines=diary.medicines(person_id),
        doses=diary.doses(person_id, first, day + timedelta(days=1)) if here else (),
    )


def state_of(diary: "Diary", person_id: str, day: date) -> DayState | None:
    """What was said of a day so far."""
    return next(reversed(diary.days(person_id, day, day)), None)


def mark_day(diary: "Diary", person_id: str, day: date, **said: Any) -> None:
    """Say something of a day (`headache=True`, `crps=(…)`); whatever else was said of it stays."""
    person_id = person_id or current.remembered_or_me(diary).id
    state = state_of(diary, person_id, day)
    if state is None:
        diary.add(DayState(id=new_id(), person_id=person_id, day=day, recorded_at=now(), **said))
    else:
        diary.change(replace(state, **said))


def crps_key(person_id: str) -> str:
    """Where the diary remembers that somebody wants the ticks of CRPS."""
    return f"crps.{person_id}"


def _has_crps(diary: "Diary", person_id: str) -> bool:
    return any("crps" in one.condition.casefold() for one in diary.conditions(person_id))
