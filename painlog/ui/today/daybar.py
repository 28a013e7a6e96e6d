"""Which day is being filled in: today, or up to seven days back (R-PAIN-5)."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.lateness import BACKFILL_DAYS, is_late
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.ui.today.words import day_words
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows import clock


class DayBar(QWidget):
    """`day` is None for today, whichever day that is, so that midnight moves along."""

    changed = Signal()

    def __init__(self, words: Label) -> None:
        """Starts on today; `words` is the heading that says which day it is. `notice` is laid out by the page."""
        super().__init__()
        self._day: date | None = None
        self.before = Button(_("‹ Day before"), lambda: self._step(-1), name=_("Day before"))
        self.after = Button(_("Day after ›"), lambda: self._step(1), name=_("Day after"))
        self.back = Button(_("Back to today"), lambda: self.go_to(None))
        self.notice = Label("", "problem")
        self.words = words
        row = Flow(8, self)
        for button in (self.back, self.before, self.after):
            row.addWidget(button)
        self.show_day()

    def day(self) -> date:
        """The day on the screen."""
        return self._day or clock.wall().date()

    def is_today(self) -> bool:
        """Whether it is today."""
        return self._day is None or self._day == clock.wall().date()

    def go_to(self, day: date | None) -> None:
        """Show a day of the last week; None is today."""
        self._day = None if day == clock.wall().date() else day
        self.show_day()
        self.changed.emit()

    def show_day(self) -> None:
        """Say which day it is, and that it is filled in later."""
        today, day = clock.wall().date(), self.day()
        self.words.setText(day_words(day, today))
        self.before.setEnabled((today - day).days < BACKFILL_DAYS)
        self.back.setVisible(day < today)
        self.after.setVisible(day < today)
        self.notice.setVisible(day < today)
        late = is_late(Moment(day=day), Moment(day=today))
        self.notice.setText(
            _("You are filling in a past day. It is more than two days ago, so it is shown as filled in late.")
            if late
            else _("You are filling in a past day. It is saved with the time you write it down.")
        )

    def _step(self, days: int) -> None:
        self.go_to(self.day() + timedelta(days=days))
