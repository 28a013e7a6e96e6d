"""The Treatments page: every treatment by date, numbered as on the chart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.areas import area as area_name
from painlog.labels.dates import day_text
from painlog.labels.numbers import percent
from painlog.labels.pain import side as side_name
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui import theme
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.treatment import TreatmentForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows


class TreatmentsPage(FormPage):
    """Newest first; the number is the place in time, the same as on the chart."""

    kinds = frozenset({"treatments"})

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Treatments"), parent)
        self.add_button = Button(_("Add a treatment"), self.add, role="main")
        self.empty = Label(
            _("No treatments yet. Add a block, an injection, an operation, or a course of therapy, with its date.")
        )
        self.card = Card()
        self._rows = Rows()
        self.card.body.addWidget(self._rows)
        self.list.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.empty, self.card):
            part.hide()
            self.list.addWidget(part)

    def arrive(self, intent: str) -> None:
        """ "add" opens the form at once."""
        if intent == "add":
            self.add()

    def refresh(self) -> None:
        """Read the treatments of the person."""
        if self.session.person() is None:
            self.clear()
        self.ask(lambda diary, person: diary.treatments(person.id), self._show)

    def clear(self) -> None:
        """Take everything of the person away."""
        self._show(())

    def add(self) -> None:
        """Open the form for a new treatment."""
        self._open(TreatmentForm(self.session))

    def edit(self, treatment: Treatment) -> None:
        """Open the form for a treatment."""
        self._open(TreatmentForm(self.session, treatment))

    def _open(self, form: TreatmentForm) -> None:
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def _show(self, treatments: tuple[Treatment, ...]) -> None:
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        numbered = list(enumerate(treatments, 1))
        self._rows.show_rows([self._row(number, treatment) for number, treatment in reversed(numbered)])
        self.card.setVisible(bool(treatments))
        self.empty.setVisible(not treatments and self.session.is_open)
        focus_named(self.content, name)

    def _row(self, number: int, treatment: Treatment) -> Row:
        first = _("{treatment}, {date}").format(treatment=treatment_name(treatment.kind), date=dates_words(treatment))
        actions = [
            (_("Change"), lambda: self.edit(treatment)),
            (_("Delete"), lambda: self._delete(treatment)),
        ]
        return Row(first, details(treatment), actions, _number_mark(number))

    def _delete(self, treatment: Treatment) -> None:
        self.session.write(
            lambda diary: diary.delete("treatments", treatment.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a treatment"),
        )


def dates_words(treatment: Treatment) -> str:
    """The day, or the first and the last."""
    start = day_text(treatment.started_at.day)
    if treatment.ended_at is None:
        return start
    return _("{start} to {end}").format(start=start, end=day_text(treatment.ended_at.day))


def details(treatment: Treatment) -> str:
    """All else that was written down, in one line."""
    relief = treatment.stated_relief
    parts = [
        ", ".join(area_name(mark.area) for mark in treatment.areas),
        side_name(treatment.side) if treatment.side else "",
        treatment.drug,
        ", ".join(part for part in (treatment.clinician, treatment.place) if part),
        "" if relief is None else _("Own view of relief: {percent}").format(percent=percent(relief)),
        treatment.note,
    ]
    return " · ".join(part for part in parts if part)


def _number_mark(number: int) -> Label:
    mark = Label(str(number), "strong", wrap=False)
    mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    mark.setMinimumWidth(theme.scaled(40))
    return mark
