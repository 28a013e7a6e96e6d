"""The Today page: log a number, a dose, a treatment for a day of the last week; below it, what was saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from painlog.domain.medicine import Dose, Medicine
from painlog.i18n import _
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.today.daybar import DayBar
from painlog.ui.today.doses import DosesCard
from painlog.ui.today.padcard import PadCard
from painlog.ui.today.saved import SavedCard
from painlog.ui.today.values import DayView, dose_now, read_day
from painlog.ui.today.words import dose_line
from painlog.ui.widgets.scores import BACK, digit_of

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MORE = "today.more"


class TodayPage(Page):
    """Digits, Backspace and Enter work wherever the keyboard is, unless it is in a text field."""

    kinds = frozenset({"entries", "doses", "treatments", "medicines", "people"})

    def __init__(self, session: AppSession) -> None:
        """Takes a number before the diary is open."""
        super().__init__(session, _("Today"))
        self.heading.hide()
        self.day = DayBar()
        self.pad = PadCard(session)
        self.doses = DosesCard()
        self.saved = SavedCard(session)
        for part in (self.day, self.pad, self.doses, self.saved):
            self.body.addWidget(part)
        self.body.addStretch()
        self._shown_today = self.day.day()
        self.day.changed.connect(self._on_day_changed)
        self.doses.taken.connect(self._on_taken)
        self.doses.medicine_wanted.connect(lambda: self.go.emit("medicines", "add"))
        self.doses.treatment_wanted.connect(lambda: self.go.emit("treatments", "add"))
        self.pad.more_toggled.connect(self._on_more_toggled)
        session.opened.connect(self._read_more)
        self._watch_midnight()

    def refresh(self) -> None:
        """Read the day of the person of now."""
        self.day.show_day()
        person = self.session.person()
        if person is None:
            return
        day = self.day.day()
        self.ask(lambda diary, who: read_day(diary, who, day), self._show)

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits choose, Backspace clears, Enter saves, once however long it is held."""
        digit = digit_of(event)
        if event.isAutoRepeat():
            return event.key() in _ENTER or digit is not None
        if digit is not None:
            self.pad.pad.type_digit(digit)
        elif event.key() in _ENTER:
            self.pad.save()
        elif event.key() in BACK:
            self.pad.pad.erase()
        else:
            return False
        return True

    def take_focus(self) -> None:
        """The keyboard starts at Save: digits work there, and Enter saves."""
        self.pad.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_unsaved(self) -> bool:
        """Whether a number or a note is typed and not saved."""
        return not self.pad.draft().is_empty or self.saved.form is not None

    def _show(self, view: DayView) -> None:
        person = self.session.person()
        if person is None:
            return
        self.pad.show_person(person, view.reporter)
        self.doses.show_medicines(view.current_medicines())
        self.saved.show_day(view, person.id, self.day.is_today())

    def _on_day_changed(self) -> None:
        self.pad.day = None if self.day.is_today() else self.day.day()
        self.refresh()

    def _on_taken(self, medicine: Medicine) -> None:
        day = None if self.day.is_today() else self.day.day()

        def act(diary: "Diary") -> Dose:
            dose = dose_now(medicine, day)
            diary.add(dose)
            return dose

        def done(dose: Dose) -> None:
            self.session.say(_("Saved. {dose}.").format(dose=dose_line(dose, medicine)))

        self.session.write(act, done, undo=_("add dose"))

    def _on_more_toggled(self, is_open: bool) -> None:
        if self.session.is_open and not self.session.read_only:
            self.session.write(lambda diary: diary.remember(_MORE, "open" if is_open else ""), lambda _done: None)

    def _read_more(self) -> None:
        self.session.read(lambda diary: diary.recall(_MORE), lambda said: self.pad.open_more(said == "open"))

    def _watch_midnight(self) -> None:
        timer = QTimer(self)
        timer.setInterval(60_000)
        timer.timeout.connect(self._on_minute)
        timer.start()

    def _on_minute(self) -> None:
        if self.day.is_today() and self._shown_today != self.day.day():
            self._shown_today = self.day.day()
            self.make_stale()
