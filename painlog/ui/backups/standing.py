"""How the diary stands with its backups: the newest one, the last test restore, the second place."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.i18n import _
from painlog.storage.backups.second import is_on_the_same_disk
from painlog.ui.backups import asking, words
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows import backing_up, clock
from painlog.workflows.backing_up import Standing, Upkeep


class StandingCard(Card):
    """Says when the last verified backup was made and how many entries it holds."""

    changed = Signal()  # there is a new backup, or another place

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read yet: see `show_standing`."""
        super().__init__(_("Your backups"), parent)
        self._session = session
        self.newest, self.drill, self.place = Label("", "strong"), Label(""), Label("")
        self.near = Label("", "hint")
        self.outcome = Label("", "problem")
        self.make_button = Button(_("Make a backup now"), self.make, role="main")
        self.test_button = Button(_("Test the backups now"), self.test)
        self.choose_button = Button(_("Choose a second place…"), lambda: self.choose(asking.place(self)))
        self.no_place_button = Button(_("No second place"), lambda: self._take(""))
        buttons = QWidget()
        flow = Flow(10, buttons)
        for button in (self.make_button, self.test_button, self.choose_button, self.no_place_button):
            flow.addWidget(button)
        for part in (self.newest, self.drill, self.place, self.near, buttons, self.outcome):
            self.body.addWidget(part)

    def show_standing(self, standing: Standing) -> None:
        """Say how things stand."""
        place, diary = self._session.settings.backup_place, self._session.path
        self.newest.setText(words.newest(standing.newest))
        self.drill.setText(words.drill(standing.drill))
        self.place.setText(words.second_place(place, standing.second))
        near = bool(place) and diary is not None and is_on_the_same_disk(diary, Path(place))
        self.near.setText(_("That place is on the same disk as your diary. A stick would be safer.") if near else "")
        self.near.setVisible(near)
        self.no_place_button.setVisible(bool(place))
        self.test_button.setEnabled(bool(standing.backups))

    def make(self) -> None:
        """Make one now, and copy it to the second place."""
        now, place = clock.wall(), self._session.settings.backup_place
        self._busy(_("Making a backup…"))
        self._session.use(lambda database: backing_up.asked_for(database, now, place), self._on_made, self._on_failed)

    def test(self) -> None:
        """Bring the newest one back as a test, and read the others."""
        now = clock.wall()
        self._busy(_("Testing the backups…"))
        self._session.use(
            lambda database: backing_up.test_now(database, now),
            lambda found: self._end(words.drill(found), is_good=found.ok),
            self._on_failed,
        )

    def choose(self, place: Path | None) -> None:
        """Copy backups there from now on, the newest one at once."""
        if place is not None:
            self._take(str(place))
            self.make()

    def _take(self, place: str) -> None:
        self._session.change_settings(backup_place=place)
        self.changed.emit()

    def _on_made(self, done: Upkeep) -> None:
        if done.trouble is not None:
            self._end(str(done.trouble), is_good=False)
        else:
            self._end(words.newest(done.backup), is_good=True)

    def _on_failed(self, error: Exception) -> None:
        self._end(str(error), is_good=False)

    def _busy(self, sentence: str) -> None:
        self.outcome.setText("")
        for button in (self.make_button, self.test_button):
            button.setEnabled(False)
        self._session.say(sentence)

    def _end(self, sentence: str, *, is_good: bool) -> None:
        self.make_button.setEnabled(True)
        self.outcome.setText("" if is_good else sentence)
        self._session.say(sentence)
        self.changed.emit()
