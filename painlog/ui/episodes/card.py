"""The card "Headache or flare": start one in a press, add one from before, and those of the day."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.codes import EpisodeKind
from painlog.domain.episode import Episode
from painlog.i18n import _
from painlog.ui.episodes.day import EpisodeDay
from painlog.ui.episodes.marks import DayMarks
from painlog.ui.episodes.words import detail_words, flare_notice, times_words
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from painlog.ui.forms.episode import EpisodeForm


class EpisodesCard(Card):
    """While a form is open in the list, the list stays as it is; what came in meanwhile is shown after."""

    start_wanted = Signal(object)  # an EpisodeKind, now
    add_wanted = Signal()  # one from before, with its times
    change_wanted = Signal(object)  # an Episode
    delete_wanted = Signal(object)
    rash_wanted = Signal()

    def __init__(self) -> None:
        """Without a day until it is read."""
        super().__init__(_("Headache or flare"))
        self.hint = Label(
            _("One press starts it, now. You can change the time, and add the rest if you like."), "hint"
        )
        self.starts = {
            EpisodeKind.HEADACHE: self._start(EpisodeKind.HEADACHE, _("Start a headache")),
            EpisodeKind.FLARE: self._start(EpisodeKind.FLARE, _("Start a flare")),
        }
        self.add_button = Button(_("Add one from before…"), self.add_wanted.emit, role="large")
        self.rash_button = Button(_("A new rash…"), self.rash_wanted.emit, role="large")
        self.notice = Label("", "hint")
        self.marks = DayMarks()
        self.rows: dict[str, Row] = {}
        self.form: EpisodeForm | None = None
        self._list = Rows()
        self._lay_out()

    def show_day(self, view: EpisodeDay, is_today: bool) -> None:
        """Show what was going on on a day."""
        self.hint.setVisible(is_today)
        for kind, button in self.starts.items():
            button.setVisible(is_today and view.can_start(kind))
        self.notice.setText(flare_notice(view.episodes, view.day))
        self.notice.setVisible(bool(self.notice.text()))
        self.marks.show_day(view)
        if self.form is None:
            self.rows = {one.id: self._row(one, view) for one in view.episodes}
            self._list.show_rows(list(self.rows.values()))

    def put_form(self, form: "EpisodeForm", episode_id: str = "") -> None:
        """Show a form under the row of an episode, or at the end where it has none."""
        self.take_form()
        self.form = form
        row = self.rows.get(episode_id)
        if row is not None:
            row.put_below(form)
        else:
            self.body.addWidget(form)

    def take_form(self) -> None:
        """Take the form away."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = None

    def _lay_out(self) -> None:
        place = QWidget()
        buttons = Flow(10, place)
        for button in (*self.starts.values(), self.add_button, self.rash_button):
            buttons.addWidget(button)
        for part in (self.hint, place, self._list, self.notice, self.marks):
            self.body.addWidget(part)

    def _start(self, kind: EpisodeKind, words: str) -> Button:
        return Button(words, partial(self.start_wanted.emit, kind), role="large")

    def _row(self, episode: Episode, view: EpisodeDay) -> Row:
        actions = [
            (_("Change"), partial(self.change_wanted.emit, episode)),
            (_("Delete"), partial(self.delete_wanted.emit, episode)),
        ]
        return Row(times_words(episode, view.day), detail_words(episode, view.medicine(episode), view.doses), actions)
