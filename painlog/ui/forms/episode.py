"""The form for a headache or a flare: its times, how bad, and what a clinic asks of each."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from painlog.catalogue import headache_features
from painlog.domain.codes import ActivityLost, EpisodeKind, Trigger
from painlog.domain.episode import Episode
from painlog.domain.identity import new_id
from painlog.domain.medicine import Medicine
from painlog.domain.moment import Moment
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.labels.events import activity_lost, episode_kind, headache_feature, trigger
from painlog.ui.bodymap.fold import WhereFold
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import NumberField
from painlog.ui.widgets.scores import Scores
from painlog.ui.widgets.ticks import Ticks
from painlog.workflows.clock import now

_MOST_MINUTES = 24 * 60


class EpisodeForm(ValueForm):
    """Adds an episode, or changes one; nothing but the start is needed. `saved` and `cancelled`: it can be closed."""

    def __init__(
        self,
        session: AppSession,
        old: Episode | None = None,
        kind: EpisodeKind = EpisodeKind.HEADACHE,
        started: Moment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`old` is the episode to change; None adds one of that kind, that started then (today if not given)."""
        adding = old is None
        super().__init__(
            session,
            _("Add a headache or a flare") if adding else _("Change: {episode}").format(episode=_name(old, kind)),
            old,
            _("add a headache or a flare") if adding else _("change a headache or a flare"),
            parent,
        )
        self._episode = old
        moment = now()
        self.kind = Choices(_("What was it?"), [(k.value, episode_kind(k)) for k in EpisodeKind], _kind(old, kind))
        self.started = WhenField(_("Started"), moment, old.started_at if old else started or Moment(day=moment.day))
        self.ended = WhenField(_("It was over"), moment, old.ended_at if old else None, optional=True)
        self.peak = Scores(_("At its worst"), old.peak if old else None)
        codes = [(code, headache_feature(code)) for code in headache_features.all()]
        self.features = Ticks(_("How it was"), codes, old.features if old else ())
        self.trigger = Choices(_("How it began"), _options(Trigger, trigger), (old and old.trigger) or "")
        self.to_peak = NumberField(0, _MOST_MINUTES, old.minutes_to_peak if old else None)
        self.medicine = QComboBox()
        self.eased = WhenField(_("It eased"), moment, old.eased_at if old else None, optional=True)
        self.lost = Choices(
            _("Usual things"), _options(ActivityLost, activity_lost), (old and old.activity_lost) or ""
        )
        self.areas = WhereFold(old.areas if old else ())
        self.note = NoteField(old.note if old else "")
        self._lay_out()
        self._show_kind()
        self._read_medicines()
        if old is not None:
            self.offer_delete(_("delete a headache or a flare"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.started

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.started, self.ended, self.eased, self.to_peak, _Order(self))

    def value(self, person_id: str) -> Value:
        """The episode as typed."""
        started, old = self.started.value(), self._episode
        assert started is not None  # `checked` saw to it
        kind = EpisodeKind(self.kind.value())
        return Episode(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            kind=kind,
            started_at=started,
            recorded_at=old.recorded_at if old else now(),
            ended_at=self.ended.value(),
            peak=self.peak.value(),
            features=self.features.value() if kind is EpisodeKind.HEADACHE else (),
            activity_lost=ActivityLost(self.lost.value()) if self.lost.value() else None,
            areas=self.areas.value(),
            trigger=Trigger(self.trigger.value()) if self.trigger.value() and kind is EpisodeKind.FLARE else None,
            minutes_to_peak=self.to_peak.value() if kind is EpisodeKind.FLARE else None,
            eased_at=self.eased.value(),
            medicine_id=str(self.medicine.currentData() or ""),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Headache, 3 Nov 2026, 08:30.`"""
        assert isinstance(value, Episode)
        return _("Saved. {episode}, {when}.").format(
            episode=episode_kind(value.kind), when=moment_text(value.started_at)
        )

    def order_problem(self) -> str:
        """That something lies before the start; empty where all is in order."""
        started = self.started.value()
        for field in (self.ended, self.eased):
            moment = field.value()
            if started is not None and moment is not None and _is_before(moment, started):
                return _("The end lies before the start. Nothing was saved. Please check the dates and times.")
        return ""

    def _lay_out(self) -> None:
        self._flare = _column(
            Field(_("How it began"), self.trigger), Field(_("Minutes until it was at its worst"), self.to_peak)
        )
        self._headache = Field(_("How it was"), self.features, _("Tick what fits."))
        for part in (
            Field(_("What was it?"), self.kind),
            self.started,
            self.ended,
            self.peak,
            self._headache,
            self._flare,
            Field(_("Taken for it"), self.medicine),
            self.eased,
            Field(_("Usual things"), self.lost),
            self.areas,
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)
        self.kind.chosen.connect(lambda _code: self._show_kind())

    def _show_kind(self) -> None:
        is_headache = self.kind.value() == EpisodeKind.HEADACHE
        self._headache.setVisible(is_headache)
        self._flare.setVisible(not is_headache)

    def _read_medicines(self) -> None:
        self.medicine.addItem(_("Nothing, or not said"), "")
        known = self._episode.medicine_id if self._episode else ""
        if known:  # stays chosen until the names are read
            self.medicine.addItem(_("A medicine"), known)
            self.medicine.setCurrentIndex(1)
        if self.person is not None:
            person_id = self.person.id
            self.session.read(lambda diary: diary.medicines(person_id), self._show_medicines)

    def _show_medicines(self, medicines: tuple[Medicine, ...]) -> None:
        chosen = str(self.medicine.currentData() or "")
        day = self.started.typed_day() or now().day
        while self.medicine.count() > 1:
            self.medicine.removeItem(1)
        for one in medicines:
            if one.current_on(day) or one.id == chosen:
                self.medicine.addItem(one.name, one.id)
        self.medicine.setCurrentIndex(max(0, self.medicine.findData(chosen)))


class _Order:
    """The times of a form, looked at together."""

    def __init__(self, form: EpisodeForm) -> None:
        self._form = form

    def problem(self) -> str:
        """A sentence; empty where all is well."""
        return self._form.order_problem()

    def setFocus(self, reason: object, /) -> None:
        """Qt's: go to the end."""
        self._form.ended.setFocus()


def _options(codes: type[StrEnum], words: Callable[[str], str]) -> list[tuple[str, str]]:
    return [("", _("Not said")), *((code.value, words(code)) for code in codes)]


def _is_before(moment: Moment, started: Moment) -> bool:
    if moment.clock is None or started.clock is None:
        return moment.day < started.day
    return moment < started


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(16)
    for part in parts:
        layout.addWidget(part)
    return holder


def _kind(old: Episode | None, kind: EpisodeKind) -> str:
    return old.kind.value if old else kind.value


def _name(old: Episode | None, kind: EpisodeKind) -> str:
    return episode_kind(_kind(old, kind))
