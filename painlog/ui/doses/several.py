"""The sheet to log several doses at once: tick medicines, units of each, one time, one Save."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from textwrap import fill
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget
from shiboken6 import isValid

from painlog.domain.medicine import Dose, Medicine
from painlog.domain.person import Person
from painlog.i18n import _
from painlog.ui import drafts
from painlog.ui.checkin.draft import felt_at
from painlog.ui.doses.day import DoseDay, dose_at
from painlog.ui.forms.form import Form
from painlog.ui.forms.units import amount_words, unit_words
from painlog.ui.forms.valueform import save_words
from painlog.ui.session import AppSession
from painlog.ui.today.words import medicine_line
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.numbers import TimeField
from painlog.ui.widgets.quantityfield import QuantityField

_LINE = 30  # letters: a longer name takes a second line, so that it fits at twice the text size


class SeveralRow(QFrame):
    """A medicine to tick, and how much of it; typing an amount ticks it."""

    def __init__(self, medicine: Medicine, units: float) -> None:
        """`units` is what is usual."""
        super().__init__()
        self.setObjectName("row")
        self.medicine = medicine
        line = medicine_line(medicine)
        self.tick = QCheckBox(fill(line, _LINE).replace("&", "&&"))
        self.tick.setAccessibleName(line)
        self.tick.setMinimumHeight(44)
        name = _("How much of {medicine}").format(medicine=medicine.name)
        self.units = QuantityField(name, partial(unit_words, medicine.form), units)
        self.units.changed.connect(lambda: self.tick.setChecked(True))
        row = Flow(12, self)
        row.setContentsMargins(0, 4, 0, 4)
        for part in (self.tick, self.units):
            row.addWidget(part)

    def problem(self) -> str:
        """What is wrong with a ticked amount, in words."""
        if not self.tick.isChecked():
            return ""
        if self.units.problem():
            return self.units.problem()
        words = _("Please type how much {medicine} it was, or take its tick away.")
        return "" if self.units.value() else words.format(medicine=self.medicine.name)


class SeveralForm(Form):
    """`made` gives the doses and their words once they are sound; whoever saves them closes the sheet.

    What is ticked and typed is kept as a draft, for the person and the day.
    """

    made = Signal(object, str)

    def __init__(
        self, session: AppSession, view: DoseDay, person: Person, day: date | None, parent: QWidget | None = None
    ) -> None:
        """Every medicine in use on the day; `day` is None for today."""
        super().__init__(_("Log several doses"), save_words(person), parent)
        self._session, self._day = session, day
        self._key = drafts.draft_key(person.id, f"several/{view.day.isoformat()}")
        self._untouched: dict[str, Any] = {}
        self._keeper = drafts.DraftKeeper(session, self, self._draft)
        self.rows = [SeveralRow(medicine, _usual(view, medicine)) for medicine in view.current()]
        self.clock = TimeField()
        self.fields.addWidget(Label(_("Tick what was taken together."), "hint"))
        for row in self.rows:
            self.fields.addWidget(row)
        hint = _("Empty is now.") if day is None else _("Empty is no time.")
        self.fields.addWidget(Field(_("Time of all of them"), self.clock, hint))
        self.save_wanted.connect(self._on_save)
        self.cancelled.connect(self._keeper.drop)

    def begin(self, field: QWidget) -> None:
        """Start at a field; what was ticked here before and never saved is there again."""
        super().begin(field)
        self._untouched = drafts.typed_in(self)
        self._keeper.watch()
        self._session.read(lambda diary: diary.recall(self._key) or "", self._on_recalled, lambda _error: None)

    def forget(self) -> None:
        """It is saved: nothing of it is kept."""
        self._keeper.drop()

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.rows[0].tick if self.rows else self.clock

    def _draft(self) -> str:
        typed = drafts.typed_in(self)
        return drafts.as_text({name: value for name, value in typed.items() if self._untouched.get(name) != value})

    def _on_recalled(self, text: str) -> None:
        if isValid(self):
            self._keeper.start(self._key, text)
            drafts.bring_back(self, drafts.from_text(text), self._untouched)

    def _on_save(self) -> None:
        ticked = [row for row in self.rows if row.tick.isChecked()]
        if not ticked:
            self.show_problem(_("Tick at least one medicine first. Nothing was saved."), self.first())
            return
        for row in ticked:
            if row.problem():
                self.show_problem(row.problem(), row.units.box)
                return
        if not self.sound(self.clock):
            return
        try:
            at = felt_at(self._day, self.clock.value())
        except ValueError:
            sentence = _("That time has not come yet, or the clock skipped it. Please check the time.")
            self.show_problem(sentence, self.clock)
            return
        self.wait()
        doses = [dose_at(row.medicine, at, row.units.value()) for row in ticked]
        self.made.emit(tuple(doses), several_words([row.medicine for row in ticked], doses))


def several_words(medicines: Sequence[Medicine], doses: Sequence[Dose]) -> str:
    """`Ibuprofen · 1 tablet, Lyrica · 2 capsules`."""
    pairs = zip(medicines, doses, strict=True)
    return ", ".join(f"{medicine.name} · {amount_words(dose.units, medicine.form)}" for medicine, dose in pairs)


def _usual(view: DoseDay, medicine: Medicine) -> float:
    last = view.last(medicine)
    return (last.units if last is not None else None) or 1.0
