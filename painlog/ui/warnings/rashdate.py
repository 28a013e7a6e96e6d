"""When a rash began, and how many hours ago that is (RF-6)."""

from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.moment import Moment, minutes_between
from painlog.i18n import _, ngettext
from painlog.ui.forms.when import WhenField
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now


class RashDate(QWidget):
    """Asks for a day and, where it is known, a time; the hours since then stand beneath at once."""

    def __init__(self) -> None:
        """Nothing is assumed."""
        super().__init__()
        self.when = WhenField(_("When did the rash begin?"), now(), None, optional=True)
        self.hours = Label("", "strong")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.when)
        layout.addWidget(self.hours)
        self.when.day.changed.connect(self._show)
        self.when.clock.textChanged.connect(lambda _text: self._show())
        self._show()

    def day(self) -> date | None:
        """The day, as far as it can be read."""
        return None if self.when.problem() else self.when.typed_day()

    def _show(self) -> None:
        if self.when.typed_day() is None:  # not typed to its end yet
            self.hours.setText("")
        elif self.when.problem():
            self.hours.setText(self.when.problem())
        else:
            since = self.when.value()
            self.hours.setText(hours_words(since, now()) if since is not None else "")
        self.hours.setVisible(bool(self.hours.text()))


def hours_words(since: Moment, at: Moment) -> str:
    """How many hours ago: one number with a clock, from and to without one."""
    least, most = hours_since(since, at)
    if least == most:
        return ngettext("That was {n} hour ago.", "That was {n} hours ago.", most).format(n=most)
    return _("That was between {least} and {most} hours ago.").format(least=least, most=most)


def hours_since(since: Moment, at: Moment) -> tuple[int, int]:
    """The least and the most whole hours since then, 0 or more; alike where the clock is known."""
    minutes = minutes_between(since, at)
    if minutes is not None:
        hours = max(0, int(minutes // 60))
        return hours, hours
    clock = at.clock or time(12)
    first = datetime.combine(at.day, clock) - datetime.combine(since.day, time(0))
    last = first - timedelta(days=1)
    hour = timedelta(hours=1)
    return max(0, last // hour), max(0, first // hour)
