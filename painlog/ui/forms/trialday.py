"""The form for one day of a trial: average pain, hours used, medicine, and what became possible."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment, TrialDay
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.pain import pain_band_word
from painlog.ui.forms.day import PastDay
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import NumberField
from painlog.ui.widgets.scores import Scores
from painlog.workflows.clock import now
from painlog.workflows.trial_days import has_hours


class TrialDayForm(ValueForm):
    """Fills in a day of a trial, or changes it."""

    def __init__(
        self,
        session: AppSession,
        trial: Treatment,
        day: date,
        old: TrialDay | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`old` is what stands for the day so far; None fills it in."""
        heading = _("Trial, {date}").format(date=day_text(day))
        undo = _("add a day of a trial") if old is None else _("change a day of a trial")
        super().__init__(session, heading, old, undo, parent)
        self._trial, self._old_day = trial, old
        self.day = PastDay(_("Day"), now().day, day)
        self.pain = Scores(_("Average pain of the day"), old.pain if old else None, pain_band_word)
        self.hours = NumberField(0, 24, old.hours_used if old else None)
        self.medicine = QLineEdit(old.medicine if old else "")
        self.possible = NoteField(old.possible if old else "")
        hours = Field(_("Hours used"), self.hours, _("How many hours of the day the device was on."))
        for part in (
            Field(_("Day"), self.day),
            self.pain,
            hours,
            Field(_("Pain medicine that day"), self.medicine, _("In your own words, such as: half of the usual.")),
            Field(_("What became possible"), self.possible, _("What you did that you could not do before.")),
        ):
            self.fields.addWidget(part)
        hours.setVisible(has_hours(trial.kind) or self.hours.value() is not None)  # a part of the window by now
        if old is not None:
            self.offer_delete(_("delete a day of a trial"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.pain.buttons[int(self.pain.value() or 0)]

    def draft_name(self) -> str:
        """Each day of each trial has its own."""
        return f"{super().draft_name()}/{self._trial.id}/{self.day.value() if self._old_day is None else ''}"

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.day, self.hours)

    def value(self, person_id: str) -> Value:
        """The day as typed."""
        day, old = self.day.value(), self._old_day
        assert day is not None  # `checked` saw to it
        return TrialDay(
            id=old.id if old else new_id(),
            person_id=self._trial.person_id,
            treatment_id=self._trial.id,
            day=day,
            recorded_at=old.recorded_at if old else now(),
            pain=self.pain.value(),
            hours_used=self.hours.value(),
            medicine=self.medicine.text().strip(),
            possible=self.possible.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. The day of 3 Nov 2026.`"""
        assert isinstance(value, TrialDay)
        return _("Saved. The day of {date}.").format(date=day_text(value.day))
