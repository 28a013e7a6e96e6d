"""A trial of a stimulator or a pump: a row a day, from its start to its end or to today."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt

from painlog.domain.moment import Moment
from painlog.domain.treatment import Treatment, TrialDay
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.ui.forms.trialday import TrialDayForm
from painlog.ui.session import AppSession
from painlog.ui.treatments.panel import Panel
from painlog.ui.treatments.words import trial_day_words
from painlog.ui.treatments.written import Written
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows.clock import now
from painlog.workflows.trial_days import days_so_far


class TrialPanel(Panel):
    """The newest day first; a day without anything says so."""

    def __init__(self, session: AppSession, written: Written, treatment: Treatment) -> None:
        """With all days so far."""
        super().__init__(session, written, treatment)
        self.dates = Label("", "hint")
        self.end_button = Button(_("The trial ends today"), self._end)
        self.list = Rows()
        self.body.addWidget(self.dates)
        self.body.addWidget(self.end_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.list)
        self.fill()

    def fill(self) -> None:
        """One row for each day of the trial, and for any other day that was filled in."""
        trial, today = self.treatment, now().day
        filled = self.written.days_of(trial)
        empty = {*days_so_far(trial, today)} - {one.day for one in filled}
        lines: list[tuple[date, TrialDay | None]] = [
            *((one.day, one) for one in filled),
            *((day, None) for day in empty),
        ]
        lines.sort(key=lambda line: line[0], reverse=True)
        self.rows = {one.id if one else day.isoformat(): self._row(day, one) for day, one in lines}
        self.list.show_rows(list(self.rows.values()))
        self.dates.setText(_("No end was entered. painlog does not guess it.") if trial.ended_at is None else "")
        for part in (self.dates, self.end_button):
            part.setVisible(trial.ended_at is None)

    def _row(self, day: date, filled: TrialDay | None) -> Row:
        number = (day - self.treatment.started_at.day).days
        words = _("{date}, first day") if number == 0 else _("{date}, day {n}")
        first = words.format(date=day_text(day), n=number + 1)
        if filled is None:
            return Row(first, _("Nothing written down"), [(_("Fill in"), partial(self._open, day, None))])
        actions: list[Action] = [
            (_("Change"), partial(self._open, day, filled)),
            (_("Delete"), partial(self._delete, filled)),
        ]
        return Row(first, trial_day_words(filled), actions)

    def _open(self, day: date, filled: TrialDay | None) -> None:
        form = TrialDayForm(self.session, self.treatment, day, filled)
        self.open_form(form, filled.id if filled else day.isoformat())

    def _end(self) -> None:
        value = replace(self.treatment, ended_at=Moment(day=now().day))
        self.session.write(
            lambda diary: diary.change(value),
            lambda _done: self.session.say(_("Saved. Today is the last day of the trial.")),
            undo=_("end of a trial"),
        )

    def _delete(self, filled: TrialDay) -> None:
        self.session.write(
            lambda diary: diary.delete("trial_days", filled.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a day of a trial"),
        )
