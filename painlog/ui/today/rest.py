"""All of the Today page but the pad: which day, doses in one press, and what was saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from painlog.i18n import _
from painlog.ui import current, theme
from painlog.ui.appointments.today import QuestionToday
from painlog.ui.doses.today import DosesToday
from painlog.ui.drafts import draft_key
from painlog.ui.episodes.today import EpisodesToday
from painlog.ui.insight import focus_in_sight
from painlog.ui.today.daybar import DayBar
from painlog.ui.today.padlog import PadLog, next_person
from painlog.ui.today.questions import Asking
from painlog.ui.today.saved import SavedCard
from painlog.ui.today.values import CHECK_IN, DayView, read_day
from painlog.ui.treatments.due import DueToday
from painlog.ui.warnings.fold import SignsFold
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.ui.today.page import TodayPage


class TodayRest:
    """Belongs to its page, and lays itself around the pad."""

    def __init__(self, page: "TodayPage") -> None:
        """Adds to the page's body; what is typed in the pad stays."""
        self._page, self._session = page, page.session
        self.day = DayBar(page.heading)
        self.log = PadLog(page.session, page.pad, self.day.go_to)
        self.dosing = DosesToday(page, self.day)
        self.doses = self.dosing.card
        self.saved = SavedCard(page.session)
        self._shown_today = self.day.day()
        page.head.addWidget(self.day)
        self.welcome = Label(
            _("Welcome. Press a number, then Save: your diary begins. It stays on this computer."), "hint"
        )
        self.welcome.hide()
        self.due = DueToday(page)
        page.body.insertWidget(1, self.due)
        page.body.insertWidget(2, self.day.notice)
        page.body.insertWidget(3, self.welcome)
        for place, part in enumerate((self.doses, self.saved), 5):
            page.body.insertWidget(place, part)
        self.episodes = EpisodesToday(page, self.day)
        page.body.insertWidget(page.body.indexOf(page.pad), self.episodes.running)
        page.body.insertWidget(page.body.indexOf(self.doses) + 1, self.episodes.card)
        self.episodes.card.rash_wanted.connect(lambda: page.go.emit("warnings", "rf_6"))
        self.question = QuestionToday(page)
        page.body.insertWidget(page.body.indexOf(self.saved) + 1, self.question.line)
        self.paper = Button(_("Type in a week from paper…"), lambda: page.go.emit("paper", ""), role="quiet")
        page.body.insertWidget(page.body.indexOf(self.question.line) + 1, self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.signs = SignsFold(page.session, self.day.day)
        page.pad.body.addWidget(self.signs)
        self.day.changed.connect(self._on_day_changed)
        self.asking = Asking(page, self.log, (self.doses, self.saved, self.episodes.card, self.question.line))
        page.pad.next_person_wanted.connect(self.go_to_next_person)
        self._session.person_changed.connect(self._on_person_changed)
        self._session.opened.connect(self._recall_nobodys)
        self._watch_midnight()

    def refresh(self) -> None:
        """Read the day of the person of now; without one there is nothing to read."""
        self.day.show_day()
        self.welcome.setVisible(self._session.is_open and not self._session.people())
        day = self.day.day()
        self.episodes.refresh()
        self.dosing.refresh()
        self.question.refresh()
        self._page.ask(lambda diary, person: read_day(diary, person, day), self._show)

    def _show(self, view: DayView) -> None:
        person = self._session.person()
        if person is None:
            return
        self.log.show_person(person)
        self.log.show_view(view, person)
        self.asking.refresh()
        self.saved.show_day(view, person.id, self.day.is_today())

    def _on_day_changed(self) -> None:
        self.log.day = None if self.day.is_today() else self.day.day()
        self.refresh()

    def _on_person_changed(self) -> None:
        """At once, before the day is read: a number typed next is theirs whose name is on the button."""
        person = self._session.person()
        self.saved.leave_for(person.id if person is not None else "")
        if person is not None:
            self.log.show_person(person)

    def _recall_nobodys(self) -> None:
        """What was typed in a diary that has nobody in it yet."""
        key = draft_key("", CHECK_IN)
        if not self._session.people():
            self._session.read(lambda diary: diary.recall(key) or "", lambda text: self.log.recall(key, text))

    def go_to_next_person(self) -> None:
        """Show the next of those whose diary is kept; the keyboard is at Save again."""
        person = self._session.person()
        following = next_person(current.kept(self._session.people()), person) if person is not None else None
        if following is not None:
            self._session.switch_to(following.id)
            self._session.say(_("This is the diary of {name}.").format(name=following.name))
            focus_in_sight(self._page.pad.save_button, margin=theme.scaled(280))

    def _watch_midnight(self) -> None:
        timer = QTimer(self._page)
        timer.setInterval(60_000)
        timer.timeout.connect(self._on_minute)
        timer.start()

    def _on_minute(self) -> None:
        if self.day.is_today() and self._shown_today != self.day.day():
            self._shown_today = self.day.day()
            self._page.make_stale()
        self.dosing.tick()
