"""The card of medicines: what is due, one press for one dose, several at once, and the end of the day's medicines."""

from datetime import date
from functools import partial
from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.analysis.supply import Supply
from painlog.domain.medicine import Medicine
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.labels.dates import clock_text, day_text
from painlog.ui.doses.askafter import AfterList
from painlog.ui.doses.close import CloseDay
from painlog.ui.doses.day import DoseDay
from painlog.ui.doses.due import DueList
from painlog.ui.doses.road import DoseRoad
from painlog.ui.forms.units import amount_words
from painlog.ui.session import AppSession
from painlog.ui.today.words import medicine_line
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

_LINE = 30  # letters: a longer name takes a second line, so that it fits at twice the text size


class DosesCard(Card):
    """Says which medicine was taken, and where a medicine or a treatment is wanted that is not here."""

    taken = Signal(object)  # a Medicine
    several_wanted = Signal()
    medicines_wanted = Signal()
    medicine_wanted = Signal()
    treatment_wanted = Signal()

    def __init__(self, session: AppSession) -> None:
        """Without medicines until they are read."""
        super().__init__(_("Medicines and treatments"))
        self.hint = Label("", "hint")
        self.after, self.due = AfterList(), DueList()
        self.road = DoseRoad(session)
        self.close_day = CloseDay()
        self.sheet_place = QVBoxLayout()
        self._place = QWidget()
        self._buttons = Flow(10, self._place)
        self._shown: list[tuple[str, str, Medicine]] = []
        self._pressed: list[Button] = []
        self.several_button = Button(_("Log several…"), self.several_wanted.emit, name=_("Log several doses at once"))
        self.renewals = QWidget()
        self._renewal_words = Label("")
        self._lay_out()
        self.show_day(DoseDay(day=date.min), None)

    def show_day(self, view: DoseDay, now: Moment | None) -> None:
        """Show a day; what stays the same is not touched, so that a finger on a button does not lose it."""
        medicines = view.current()
        self.hint.setText(_hint(view, now))
        self.several_button.setVisible(len(medicines) > 1)
        self.close_day.show_day(view, now)
        self._show_renewals(view.renewals)
        self._show_buttons(view, now)
        if now is not None:
            self.due.show_due(view, now)
            self.after.show_asked(view, now)

    def _show_buttons(self, view: DoseDay, now: Moment | None) -> None:
        wanted = [(*_button_words(view, medicine, now), medicine) for medicine in view.pressed()]
        self._place.setVisible(bool(wanted))
        if [each[2] for each in self._shown] != [each[2] for each in wanted]:
            self._buttons.clear()
            self._pressed = [Button("", partial(self.taken.emit, each[2]), role="large") for each in wanted]
            for button in self._pressed:
                self._buttons.addWidget(button)
        if wanted != self._shown:
            for button, (text, name, _medicine) in zip(self._pressed, wanted, strict=True):
                button.setText(text)
                button.setAccessibleName(name)
        self._shown = wanted

    def _show_renewals(self, renewals: tuple[Supply, ...]) -> None:
        names = ", ".join(renewal_words(one) for one in renewals)
        self._renewal_words.setText(_("Due for renewal: {medicines}.").format(medicines=names))
        self.renewals.setVisible(bool(renewals))

    def _lay_out(self) -> None:
        others = QWidget()
        row = Flow(10, others)
        row.addWidget(self.several_button)
        row.addWidget(Button(_("Add a medicine…"), self.medicine_wanted.emit))
        row.addWidget(Button(_("Log a treatment…"), self.treatment_wanted.emit))
        renewals = QVBoxLayout(self.renewals)
        renewals.setContentsMargins(0, 0, 0, 0)
        renewals.addWidget(self._renewal_words)
        renewals.addWidget(Button(_("See Medicines"), self.medicines_wanted.emit), 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.after, self.due, self.hint, self._place, self.road):
            self.body.addWidget(part)
        self.body.addLayout(self.sheet_place)
        for part in (others, self.close_day, self.renewals):
            self.body.addWidget(part)


def renewal_words(one: Supply) -> str:
    """`Ibuprofen (by 3 Dec 2026)`."""
    due_on = one.due_on
    assert due_on is not None  # else it is not due
    return _("{medicine} (by {date})").format(medicine=one.medicine.name, date=day_text(due_on))


def _hint(view: DoseDay, now: Moment | None) -> str:
    if not view.current():
        return _("Add your medicines once; then one press logs a dose.")
    if not view.pressed():
        return ""
    if now is not None and view.day != now.day:
        return _("One press logs one dose of that day. You can change it below.")
    return _("One press logs one dose, now. You can change it below.")


def _button_words(view: DoseDay, medicine: Medicine, now: Moment | None) -> tuple[str, str]:
    """What stands on a button, and what is spoken: the last dose is part of both."""
    text = f"{medicine_line(medicine)} · {amount_words(1, medicine.form)}"
    name = _("Log a dose: {medicine}").format(medicine=text)
    shown, last = fill(text, _LINE), last_words(view, medicine, now)
    return (f"{shown}\n{last}", f"{name}. {last}") if last else (shown, name)


def last_words(view: DoseDay, medicine: Medicine, now: Moment | None) -> str:
    """When it was taken last, where that was today or yesterday: `Last at 08:30`."""
    last = view.last(medicine)
    if last is None or now is None or view.day != now.day or last.taken_at.clock is None:
        return ""
    clock = clock_text(last.taken_at.clock)
    days = (view.day - last.taken_at.day).days
    if days > 1:
        return ""
    return _("Last: yesterday, {time}").format(time=clock) if days else _("Last: {time}").format(time=clock)
