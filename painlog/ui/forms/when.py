"""When something was: a date and, where it is known, a clock time."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.numbers import TimeField


class WhenField(QWidget):
    """A moment that may not lie in the future, unless `ahead`. What is not touched stays as it was, with its zone."""

    def __init__(
        self,
        name: str,
        now: Moment,
        value: Moment | None,
        optional: bool = False,
        ahead: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what happened then ("Started"); the zone of a new moment is that of `now`."""
        super().__init__(parent)
        self._now, self._kept, self._optional, self._ahead = now, value, optional, ahead
        self.day = DateField(name, value.day if value else None)
        self.clock = TimeField(value.clock if value else None)
        parts = Flow(16)
        parts.addWidget(Field(name, self.day))
        parts.addWidget(Field(_("Time, if you know it"), self.clock))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(parts)
        self.setFocusProxy(self.day)

    def value(self) -> Moment | None:
        """The moment; None where nothing was typed. Raises ValueError where `problem()` has something to say."""
        day = self.day.value()
        clock = self.clock.value()
        if day is None:
            return None
        if self._kept is not None and (day, _minutes(clock)) == (self._kept.day, _minutes(self._kept.clock)):
            return self._kept
        if clock is None:
            return Moment(day=day)
        return Moment.at(day, clock, (self._kept and self._kept.zone) or self._now.zone or "UTC")

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        sentence = self.day.problem() or self.clock.problem()
        if sentence:
            return sentence
        try:
            value = self.value()
        except ValueError:
            return _("The clocks were changed that night, and this time was skipped. Please check the time.")
        if value is None:
            return "" if self._optional else _("Please fill in the date.")
        return _("This lies in the future. Please check the date and the time.") if self._is_ahead(value) else ""

    def typed_day(self) -> date | None:
        """The date as far as it can be read."""
        return None if self.day.problem() else self.day.value()

    def _is_ahead(self, value: Moment) -> bool:
        if self._ahead or value is self._kept:
            return False
        return value.day > self._now.day or (value.day == self._now.day and value > self._now and not self._optional)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Qt's: go to the day."""
        self.day.setFocus(reason)


def _minutes(clock: object) -> str:
    return "" if clock is None else str(clock)[:5]
