"""What is going on now, at the top of Today: since when, and one press to say that it eased or is over."""

from functools import partial

from PySide6.QtCore import Signal

from painlog.domain.episode import Episode
from painlog.i18n import _
from painlog.ui.episodes.day import EpisodeDay
from painlog.ui.episodes.words import detail_words, running_words
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.rows import Action, Row, Rows


class RunningCard(Card):
    """Hidden while nothing is running."""

    over = Signal(object)  # an Episode
    eased = Signal(object)
    details_wanted = Signal(object)

    def __init__(self) -> None:
        """Hidden."""
        super().__init__()
        self.rows: dict[str, Row] = {}
        self._list = Rows()
        self.body.addWidget(self._list)
        self._shown: object = None
        self.hide()

    def show_running(self, view: EpisodeDay) -> None:
        """Show what is running; the same buttons stay, so that a finger on one does not lose it."""
        shown = (view.running, view.medicines, view.day)
        if shown != self._shown:
            self._shown = shown
            self.rows = {one.id: self._row(one, view) for one in view.running}
            self._list.show_rows(list(self.rows.values()))
        self.setVisible(bool(view.running))

    def _row(self, episode: Episode, view: EpisodeDay) -> Row:
        actions: list[Action] = [(_("It is over"), partial(self.over.emit, episode))]
        if episode.eased_at is None:
            actions.append((_("It eased"), partial(self.eased.emit, episode)))
        actions.append((_("Details…"), partial(self.details_wanted.emit, episode)))
        return Row(running_words(episode, view.day), detail_words(episode, view.medicine(episode)), actions)
