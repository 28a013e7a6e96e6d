"""Headaches and flares in words."""

from collections.abc import Iterator
from datetime import date

from painlog.analysis.relief import minutes_to_relief
from painlog.domain.codes import EpisodeKind
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.i18n import _, ngettext
from painlog.labels.areas import marks_text
from painlog.labels.dates import clock_text, day_text
from painlog.labels.events import activity_lost, episode_kind, headache_feature, trigger
from painlog.labels.numbers import number


def times_words(episode: Episode, day: date) -> str:
    """`Headache, 14:20 to 18:05`; a time of another day is named with its day."""
    kind = episode_kind(episode.kind)
    start = _time(episode.started_at, day)
    if episode.ended_at is None:
        return _("{episode}, since {start}").format(episode=kind, start=start)
    return _("{episode}, {start} to {end}").format(episode=kind, start=start, end=_time(episode.ended_at, day))


def running_words(episode: Episode, day: date) -> str:
    """`Headache since 14:20`, and when it eased."""
    since = _("{episode} since {start}").format(
        episode=episode_kind(episode.kind), start=_time(episode.started_at, day)
    )
    if episode.eased_at is None:
        return since
    return _("{since}, eased at {time}").format(since=since, time=_time(episode.eased_at, day))


def detail_words(episode: Episode, medicine: Medicine | None, doses: tuple[Dose, ...] = ()) -> str:
    """What was told of it beside its times, in one line; empty where nothing was."""
    return " · ".join(part for part in _details(episode, medicine, doses) if part)


def _details(episode: Episode, medicine: Medicine | None, doses: tuple[Dose, ...]) -> Iterator[str]:
    if episode.peak is not None:
        yield _("worst {score}").format(score=number(episode.peak))
    yield ", ".join(headache_feature(code) for code in episode.features)
    if episode.trigger is not None:
        yield trigger(episode.trigger)
    if episode.minutes_to_peak is not None:
        minutes = round(episode.minutes_to_peak)
        yield ngettext("{n} minute to its worst", "{n} minutes to its worst", minutes).format(n=minutes)
    if medicine is not None:
        yield _("taken: {medicine}").format(medicine=medicine.name)
    if episode.eased_at is not None:
        yield _eased(episode, doses)
    if episode.activity_lost is not None:
        yield activity_lost(episode.activity_lost)
    yield marks_text(episode.areas) if episode.areas else ""
    yield episode.note


def _eased(episode: Episode, doses: tuple[Dose, ...]) -> str:
    assert episode.eased_at is not None  # asked by `_details`
    eased = _("eased at {time}").format(time=_time(episode.eased_at, episode.started_at.day))
    minutes = minutes_to_relief(episode, doses)
    if minutes is None:
        return eased
    after = ngettext("{n} minute after the medicine", "{n} minutes after the medicine", round(minutes))
    return f"{eased}, {after.format(n=round(minutes))}"


def flare_notice(episodes: tuple[Episode, ...], day: date) -> str:
    """The neutral line of clinical.md 1.7 where more than four flares began on the day; empty otherwise."""
    flares = sum(one.kind is EpisodeKind.FLARE and one.started_at.day == day for one in episodes)
    if flares <= 4:
        return ""
    return _(
        "{n} flares on this day. With more than 4 flares a day, clinicians often review regular medicine."
    ).format(n=flares)


def _time(moment: Moment, day: date) -> str:
    if moment.clock is None:
        return day_text(moment.day)
    clock = clock_text(moment.clock)
    if moment.day == day:
        return clock
    return _("{day}, {time}").format(day=day_text(moment.day), time=clock)
