"""The Treatments page: every treatment by date, numbered as on the chart, and what belongs to each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Treatment, numbered
from painlog.i18n import _
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.threshold import ThresholdForm
from painlog.ui.forms.treatment import TreatmentForm
from painlog.ui.session import AppSession
from painlog.ui.treatments.finding import Finding
from painlog.ui.treatments.panel import Panel
from painlog.ui.treatments.row import TreatmentRow, panel_of
from painlog.ui.treatments.thresholds import ThresholdsCard
from painlog.ui.treatments.written import Written, read_written
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Rows

_OPEN = "open:"


class TreatmentsPage(FormPage):
    """Newest first; the number is the place in time, the same as on the chart."""

    kinds = frozenset({"treatments", "sessions", "readings", "trial_days", "thresholds"})

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Treatments"), parent)
        self.add_button = Button(_("Add a treatment"), self.add, role="main")
        self.blank_button = Button(_("Print a blank sheet…"), self.open_blank)
        self.empty = Label(
            _("No treatments yet. Add a block, an injection, an operation, or a course of therapy, with its date.")
        )
        self.finding = Finding()
        self.card = Card()
        self.thresholds = ThresholdsCard()
        self.panel: QWidget | None = None
        self._written = Written()
        self._rows: dict[str, TreatmentRow] = {}
        self._list = Rows()
        self._wanted = ""
        self._lay_out()
        self.finding.changed.connect(self._filter)

    def arrive(self, intent: str) -> None:
        """ "add" opens the form at once, "open:" and an id what belongs to that treatment."""
        if intent == "add":
            self.add()
        elif intent.startswith(_OPEN):
            self._wanted = intent.removeprefix(_OPEN)
            self.make_stale()

    def refresh(self) -> None:
        """Read the treatments of the person."""
        if self.session.person() is None:
            self.clear()
        self.ask(lambda diary, person: read_written(diary, person.id), self._show)

    def clear(self) -> None:
        """Take everything of the person away."""
        self.close_panel()
        self._show(Written())

    def has_unsaved(self) -> bool:
        """Whether a form is open, also one in a row of a panel."""
        return super().has_unsaved() or (isinstance(self.panel, Panel) and self.panel.form is not None)

    def add(self) -> None:
        """Open the form for a new treatment."""
        self._open(TreatmentForm(self.session))

    def edit(self, treatment: Treatment) -> None:
        """Open the form for a treatment."""
        self._open(TreatmentForm(self.session, treatment))

    def write_threshold(self, threshold: OwnThreshold | None = None) -> None:
        """Open the form for what the person's clinic uses."""
        self._open(ThresholdForm(self.session, threshold))

    def open_panel(self, treatment: Treatment) -> None:
        """Show the sessions, the timed sheet or the days of a treatment in place of the list."""
        make = panel_of(treatment)
        if make is not None:
            panel = make(self.session, self._written, treatment)
            panel.change_wanted.connect(self.edit)
            panel.closed.connect(self.close_panel)
            self._put_panel(panel)
            panel.first().setFocus()

    def open_blank(self) -> None:
        """Show what a blank sheet can be, to save or print one."""
        from painlog.ui.treatments.blank import BlankSheet  # brings the printing: only when it is wanted

        blank = BlankSheet(self.session)
        blank.closed.connect(self.close_panel)
        self._put_panel(blank)
        blank.save_button.setFocus()

    def open_paper(self, treatment: Treatment) -> None:
        """Show the sheet of what came after a treatment, to save or print."""
        from painlog.ui.treatments.paper import TreatmentSheet  # brings the printing: only when it is wanted

        sheet = TreatmentSheet(self.session, treatment)
        sheet.closed.connect(self.close_panel)
        self._put_panel(sheet)
        sheet.back.setFocus()

    def close_panel(self) -> None:
        """Back to the list."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        panel.hide()
        panel.deleteLater()
        if self.form is None:
            self.content.show()
            row = self._rows.get(panel.treatment.id) if isinstance(panel, Panel) else None
            (row.open_button if row is not None and row.open_button is not None else self.add_button).setFocus()

    def close_form(self) -> None:
        """Back to the list, or to the panel that the form was opened from."""
        was_open = self.form is not None
        super().close_form()
        if was_open and self.panel is not None:
            self.content.hide()
            self.panel.show()
            if isinstance(self.panel, Panel):
                self.panel.first().setFocus()

    def _open(self, form: TreatmentForm | ThresholdForm) -> None:
        if self.panel is not None:
            self.panel.hide()
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def _put_panel(self, panel: QWidget) -> None:
        self.close_form()
        self.close_panel()
        self.panel = panel
        self.content.hide()
        self.body.insertWidget(1, panel)
        panel.show()

    def _show(self, written: Written) -> None:
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        self._written = written
        in_order = reversed(numbered(written.treatments))
        self._rows = {one.id: self._row(number, one) for number, one in in_order}
        self._list.show_rows(list(self._rows.values()))
        self.finding.offer(written.treatments)
        self.thresholds.show_thresholds(written.thresholds)
        self.thresholds.setVisible(bool(written.treatments or written.thresholds))
        self._filter()
        self.empty.setVisible(not written.treatments and self.session.is_open)
        focus_named(self.content, name)
        self._show_panel(written)

    def _show_panel(self, written: Written) -> None:
        if isinstance(self.panel, Panel):
            treatment = written.treatment(self.panel.treatment.id)
            if treatment is None or panel_of(treatment) is not type(self.panel):
                self.close_panel()
            else:
                self.panel.show_written(written, treatment)
        wanted = written.treatment(self._wanted) if self._wanted else None
        if wanted is not None:
            self._wanted = ""
            self.open_panel(wanted)

    def _row(self, number: int, treatment: Treatment) -> TreatmentRow:
        acts: dict[str, Callable[[], object]] = {
            "change": partial(self.edit, treatment),
            "delete": partial(self._delete, treatment),
            "open": partial(self.open_panel, treatment),
            "sheet": partial(self.open_paper, treatment),
        }
        return TreatmentRow(self.session, number, treatment, self._written, acts)

    def _filter(self) -> None:
        self.card.hide()  # else all rows are laid out again for each that comes or goes
        for row in self._rows.values():
            row.setVisible(self.finding.finds(row.treatment, row.words))
        shown = sum(not row.isHidden() for row in self._rows.values())
        self.finding.say(shown, len(self._rows))
        self.card.setVisible(shown > 0)

    def _delete(self, treatment: Treatment) -> None:
        self.session.write(
            lambda diary: diary.delete("treatments", treatment.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a treatment"),
        )

    def _delete_threshold(self, threshold: OwnThreshold) -> None:
        self.session.write(
            lambda diary: diary.delete("thresholds", threshold.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete what my clinic uses"),
        )

    def _lay_out(self) -> None:
        top = QWidget()
        buttons = Flow(10, top)
        for button in (self.add_button, self.blank_button):
            buttons.addWidget(button)
        self.card.body.addWidget(self._list)
        for part in (top, self.empty, self.finding, self.card, self.thresholds):
            self.list.addWidget(part)
        for part in (self.empty, self.finding, self.card, self.thresholds):
            part.hide()
        self.thresholds.add_wanted.connect(self.write_threshold)
        self.thresholds.edit_wanted.connect(self.write_threshold)
        self.thresholds.delete_wanted.connect(self._delete_threshold)
