"""Headaches and flares as a part of Today: reads the day, and writes what is pressed."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from painlog.domain.codes import CrpsGroup, EpisodeKind
from painlog.domain.episode import Episode
from painlog.domain.identity import new_id
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.labels.dates import clock_text
from painlog.labels.events import episode_kind
from painlog.ui import current
from painlog.ui.episodes.card import EpisodesCard
from painlog.ui.episodes.day import EpisodeDay, crps_key, mark_day, read_episode_day
from painlog.ui.episodes.running import RunningCard
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.ui.forms.episode import EpisodeForm
    from painlog.ui.today.daybar import DayBar
    from painlog.ui.today.page import TodayPage

KINDS = frozenset({"episodes", "days", "conditions"})


class EpisodesToday:
    """`running` stands at the top of the page, `card` below; `show_day` is called with every refresh of the page."""

    def __init__(self, page: "TodayPage", day: "DayBar") -> None:
        """Belongs to its page, which lays both parts out."""
        self._session, self._day = page.session, day
        self._asked = 0
        self._person_id = ""
        self.running = RunningCard()
        self.card = EpisodesCard()
        self.running.over.connect(self.end)
        self.running.eased.connect(self.ease)
        self.running.details_wanted.connect(self.edit)
        self.card.start_wanted.connect(self.start)
        self.card.add_wanted.connect(self.add)
        self.card.change_wanted.connect(self.edit)
        self.card.delete_wanted.connect(self.delete)
        self.card.marks.headache_said.connect(lambda said: self._mark(_("headache of a day"), headache=said))
        self.card.marks.crps_said.connect(self._mark_crps)
        self.card.marks.crps_wanted.connect(self._turn_crps)

    @property
    def form(self) -> "EpisodeForm | None":
        """The form that is open, if one is."""
        return self.card.form

    def refresh(self) -> None:
        """Read the day of the person of now again."""
        person, day = self._session.person(), self._day.day()
        self._asked += 1
        asked = self._asked
        person_id = person.id if person else ""
        if person_id != self._person_id:
            self._person_id = person_id
            self.card.take_form()
            self._show(EpisodeDay(day=day))
        if not person_id:
            return

        def land(view: EpisodeDay) -> None:
            if asked == self._asked:
                self._show(view)

        self._session.read(lambda diary: read_episode_day(diary, person_id, day), land)

    def start(self, kind: EpisodeKind) -> None:
        """Write one down that starts now."""
        moment = now()
        episode = Episode(id=new_id(), person_id=self._person_id, kind=kind, started_at=moment, recorded_at=moment)
        words = {EpisodeKind.HEADACHE: _("start a headache"), EpisodeKind.FLARE: _("start a flare")}[kind]
        said = _("{episode} started at {time}.").format(episode=episode_kind(kind), time=_clock(moment))

        def act(diary: "Diary") -> None:
            diary.add(replace(episode, person_id=episode.person_id or current.remembered_or_me(diary).id))

        self._write(act, said, words)

    def end(self, episode: Episode) -> None:
        """It is over, now."""
        moment = now()
        said = _("{episode} over at {time}.").format(episode=episode_kind(episode.kind), time=_clock(moment))
        self._change(replace(episode, ended_at=moment), said, _("end a headache or a flare"))

    def ease(self, episode: Episode) -> None:
        """It eased, now; it goes on until it is over."""
        moment = now()
        said = _("{episode} eased at {time}.").format(episode=episode_kind(episode.kind), time=_clock(moment))
        self._change(replace(episode, eased_at=moment), said, _("ease a headache or a flare"))

    def add(self) -> None:
        """Open the form for one from before."""
        from painlog.ui.forms.episode import EpisodeForm

        self._open(EpisodeForm(self._session, started=Moment(day=self._day.day())), "")

    def edit(self, episode: Episode) -> None:
        """Open the form of one in its place in the list."""
        from painlog.ui.forms.episode import EpisodeForm

        self._open(EpisodeForm(self._session, episode), episode.id)

    def delete(self, episode: Episode) -> None:
        """Delete at once: Undo brings it back."""
        said = _("{episode} deleted. Undo brings it back.").format(episode=episode_kind(episode.kind))
        self._write(lambda diary: diary.delete("episodes", episode.id), said, _("delete a headache or a flare"))

    def _open(self, form: "EpisodeForm", episode_id: str) -> None:
        self.card.put_form(form, episode_id)
        form.saved.connect(self._close)
        form.cancelled.connect(self._close)
        form.show()
        form.begin(form.first())

    def _close(self) -> None:
        self.card.take_form()
        self.refresh()

    def _change(self, episode: Episode, said: str, undo: str) -> None:
        self._write(lambda diary: diary.change(episode), said, undo)

    def _write(self, act: "Callable[[Diary], None]", said: str, undo: str) -> None:
        self._session.write(act, lambda _done: self._session.say(said), undo=undo)

    def _mark(self, undo: str, **said: object) -> None:
        person_id, day = self._person_id, self._day.day()
        self._write(lambda diary: mark_day(diary, person_id, day, **said), _("Saved."), undo)

    def _mark_crps(self, groups: tuple[CrpsGroup, ...]) -> None:
        self._mark(_("CRPS of a day"), crps=groups)

    def _turn_crps(self, is_on: bool) -> None:
        person_id = self._person_id
        if person_id:
            self._session.write(
                lambda diary: diary.remember(crps_key(person_id), "on" if is_on else "off"),
                lambda _done: self.refresh(),
            )

    def _show(self, view: EpisodeDay) -> None:
        self.running.show_running(view)
        self.card.show_day(view, self._day.is_today())


def _clock(moment: Moment) -> str:
    return clock_text(moment.clock) if moment.clock is not None else ""
