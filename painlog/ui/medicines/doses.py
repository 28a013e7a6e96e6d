"""The doses of one medicine over a month, each to change or delete, and a past one to add."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.codes import DoseStatus
from painlog.domain.medicine import Dose, Medicine
from painlog.i18n import _
from painlog.labels.dates import moment_text, range_text
from painlog.labels.medicines import dose_status
from painlog.labels.numbers import number
from painlog.ui.forms.units import amount_words
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows
from painlog.workflows.clock import now

DOSE_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The doses of some days, both ends inside."""

    start: date
    end: date
    doses: tuple[Dose, ...]


class DoseList(QWidget):
    """What was taken in one stretch of days, the newest first."""

    add_wanted = Signal()
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    step_wanted = Signal(object)

    def __init__(self, medicine: Medicine, stretch: Stretch, parent: QWidget | None = None) -> None:
        """The doses are those of the medicine alone."""
        super().__init__(parent)
        days = range_text(stretch.start, stretch.end)
        found = [self._row(medicine, dose) for dose in reversed(stretch.doses)]
        title = _("Doses, {days}") if found else _("No doses written down, {days}")
        rows = Rows()
        rows.show_rows(found)
        buttons = Flow(8)
        for button in self._buttons(medicine, stretch):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 4, 0, 12)
        layout.addWidget(Label(title.format(days=days), "strong"))
        layout.addWidget(rows)
        layout.addLayout(buttons)

    def _buttons(self, medicine: Medicine, stretch: Stretch) -> Sequence[Button]:
        before, after = stretch.start - timedelta(days=1), stretch.end + timedelta(days=DOSE_DAYS)
        today = now().day
        add = Button(
            _("Add a past dose"), self.add_wanted.emit, name=_("Add a past dose: {name}").format(name=medicine.name)
        )
        earlier = Button(_("Earlier doses"), lambda: self.step_wanted.emit(before))
        later = Button(_("Later doses"), lambda: self.step_wanted.emit(min(after, today)))
        later.setEnabled(stretch.end < today)
        return (add, earlier, later)

    def _row(self, medicine: Medicine, dose: Dose) -> Row:
        return Row(
            dose_words(dose, medicine),
            pain_words(dose),
            [
                (_("Change"), lambda: self.edit_wanted.emit(dose)),
                (_("Delete"), lambda: self.delete_wanted.emit(dose)),
            ],
        )


def dose_words(dose: Dose, medicine: Medicine) -> str:
    """`3 Nov 2026, 08:30: 2 tablets`, with a word where it was skipped or late."""
    amount = amount_words(dose.units, medicine.form)
    said = dose_status(dose.status) if dose.status is not DoseStatus.TAKEN or not amount else ""
    what = ", ".join(part for part in (amount, said) if part)
    return _("{when}: {what}").format(when=moment_text(dose.taken_at), what=what)


def pain_words(dose: Dose) -> str:
    """The pain around a dose and its note; nothing where nothing was said."""
    parts = []
    if dose.pain_before is not None:
        parts.append(_("Pain before {score}").format(score=number(dose.pain_before)))
    if dose.pain_after is not None:
        parts.append(_("Pain after {score}").format(score=number(dose.pain_after)))
    if dose.note:
        parts.append(dose.note)
    return ". ".join(parts)
