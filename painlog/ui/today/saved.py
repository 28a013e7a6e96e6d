"""The list of what was saved for the day: the newest first, each with Change and Delete in words."""

from typing import TYPE_CHECKING

from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.records import kind_of
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.taborder import stops
from painlog.ui.today.values import DayView
from painlog.ui.today.words import clock_words, dose_details, dose_line, entry_details, entry_line, treatment_line
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from painlog.ui.forms.valueform import ValueForm

_MANY = 6  # ux.md B2: asking oneself more often than that changes what is felt
Saved = Entry | Dose | Treatment


class SavedCard(Card):
    """While a form is open in the list, the list stays as it is; what came in meanwhile is shown after."""

    def __init__(self, session: AppSession) -> None:
        """Empty until the day is read."""
        super().__init__(_("Saved today"))
        self._session = session
        self._view: DayView | None = None
        self._shown_for: tuple[str, object] = ("", None)
        self.form: ValueForm | None = None
        self.rows: dict[str, Row] = {}
        self._hint = Label(_("Nothing yet. One number is enough."), "hint")
        self.many = Label(_("More than six entries on this day. Fewer are fine: one or two say enough."), "hint")
        self.many.hide()
        self._list = Rows()
        self.body.addWidget(self._hint)
        self.body.addWidget(self.many)
        self.body.addWidget(self._list)

    def leave_for(self, person_id: str) -> None:
        """Another person is shown from now on: nothing of the one before stays, not even while their day is read."""
        if self._shown_for[0] not in ("", person_id):
            self._view, self._shown_for = None, ("", None)
            self._show_rows()

    def show_day(self, view: DayView, person_id: str, is_today: bool) -> None:
        """Show what was saved for a person's day."""
        self._view = view
        self.many.setVisible(sum(not entry.private for entry in view.entries) > _MANY)
        self.heading.setText(_("Saved today") if is_today else _("Saved for this day"))
        if self.form is not None and self._shown_for == (person_id, view.day):
            return
        self._shown_for = (person_id, view.day)
        self._show_rows()

    def _show_rows(self) -> None:
        self.form = None
        view = self._view
        values: list[Saved] = [*view.entries, *view.doses, *view.treatments] if view else []
        values.sort(key=_when, reverse=True)
        self.rows = {value.id: self._row(value) for value in values}
        self._list.show_rows(list(self.rows.values()))
        self._hint.setVisible(not values)

    def _row(self, value: Saved) -> Row:
        first, second = self._words(value)
        actions = [(_("Change"), lambda: self.edit(value)), (_("Delete"), lambda: self.delete(value))]
        if isinstance(value, Dose) and self._medicine_of(value) is None:
            actions = actions[1:]
        return Row(f"{clock_words(_when(value))}   {first}", second, actions)

    def _words(self, value: Saved) -> tuple[str, str]:
        if isinstance(value, Entry):
            return entry_line(value), entry_details(value)
        if isinstance(value, Dose):
            return dose_line(value, self._medicine_of(value)), dose_details(value)
        return treatment_line(value), value.note

    def edit(self, value: Saved) -> None:
        """Open the form in place, under the row; another open one is closed."""
        self._close_form()
        form = self._make_form(value)
        form.saved.connect(self._show_rows_later)
        form.cancelled.connect(self._close_form)
        self.form = form
        self.rows[value.id].put_below(form)
        form.begin(next(stops(form), form.save_button))

    def delete(self, value: Saved) -> None:
        """Delete at once: Undo brings it back."""
        kind = kind_of(value)
        words, said = _delete_words(value)
        self._session.write(
            lambda diary: diary.delete(kind, value.id), lambda _done: self._session.say(said), undo=words
        )

    def _make_form(self, value: Saved) -> "ValueForm":
        if isinstance(value, Entry):
            from painlog.ui.forms.entry import EntryForm

            return EntryForm(self._session, value)
        if isinstance(value, Dose):
            from painlog.ui.forms.dose import DoseForm

            medicine = self._medicine_of(value)
            assert medicine is not None  # its row has no Change
            return DoseForm(self._session, medicine, value)
        from painlog.ui.forms.treatment import TreatmentForm

        return TreatmentForm(self._session, value)

    def _show_rows_later(self) -> None:
        self._close_form()
        self._show_rows()

    def _close_form(self) -> None:
        self.form = None
        for row in self.rows.values():
            row.put_below(None)

    def _medicine_of(self, dose: Dose) -> Medicine | None:
        return self._view.medicine(dose.medicine_id) if self._view else None


def _when(value: Saved) -> Moment:
    if isinstance(value, Entry):
        return value.felt_at
    return value.taken_at if isinstance(value, Dose) else value.started_at


def _delete_words(value: Saved) -> tuple[str, str]:
    if isinstance(value, Entry):
        return _("delete entry"), _("Entry deleted. Undo brings it back.")
    if isinstance(value, Dose):
        return _("delete dose"), _("Dose deleted. Undo brings it back.")
    return _("delete treatment"), _("Treatment deleted. Undo brings it back.")
