"""A treatment in the list: its number, its words, and the buttons that its kind has."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from painlog.catalogue.treatment_kind import Kind
from painlog.domain.codes import SessionKind
from painlog.domain.treatment import Treatment
from painlog.i18n import _, ngettext
from painlog.labels.treatments import treatment_sort
from painlog.ui import theme
from painlog.ui.forms.treatmentfields import kind_of
from painlog.ui.session import AppSession
from painlog.ui.treatments.course import CoursePanel, log_today, today_words
from painlog.ui.treatments.sheet import SheetPanel
from painlog.ui.treatments.trial import TrialPanel
from painlog.ui.treatments.words import course_words, details, title_words
from painlog.ui.treatments.written import Written
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row
from painlog.workflows.block_sheet import has_sheet
from painlog.workflows.trial_days import is_trial

_MARK_PX = 40


class TreatmentRow(Row):
    """`open_button` leads to what belongs to it, where its kind has something."""

    def __init__(
        self,
        session: AppSession,
        number: int,
        treatment: Treatment,
        written: Written,
        acts: Mapping[str, Callable[[], object]],
    ) -> None:
        """`acts` are "change", "delete", "open" and "sheet"."""
        sort = sort_words(treatment.kind)
        second = " · ".join(part for part in (sort, counted(treatment, written), details(treatment)) if part)
        first = title_words(treatment)
        words = (("sheet", _("What came after…")), ("change", _("Change")), ("delete", _("Delete")))
        actions = [(word, acts[act]) for act, word in words]
        super().__init__(first, second, actions, _number_mark(number))
        self.treatment, self.words = treatment, f"{first} {second}"
        self.open_button: Button | None = None
        if panel_of(treatment) is not None:
            self.open_button = Button(open_words(treatment), acts["open"], name=f"{open_words(treatment)}: {first}")
            self.put_below(self._more(session, first))

    def _more(self, session: AppSession, first: str) -> QWidget:
        place = QWidget()
        buttons = Flow(8)
        line = QHBoxLayout(place)  # begins where the words above it do
        line.setContentsMargins(theme.scaled(_MARK_PX) + 8, 0, 0, 0)
        line.addLayout(buttons)
        if kind_of(self.treatment.kind) is Kind.COURSE and self.treatment.ended_at is None:
            for kind in SessionKind:
                words = today_words(kind)
                buttons.addWidget(
                    Button(words, partial(log_today, session, self.treatment, kind), name=f"{words}: {first}")
                )
        if self.open_button is not None:
            buttons.addWidget(self.open_button)
        return place


def panel_of(treatment: Treatment) -> type[CoursePanel] | type[SheetPanel] | type[TrialPanel] | None:
    """What belongs to a treatment: sessions, a timed sheet or the days of a trial; None where nothing does."""
    if kind_of(treatment.kind) is Kind.COURSE:
        return CoursePanel
    if has_sheet(treatment.kind):
        return SheetPanel
    return TrialPanel if is_trial(treatment.kind) else None


def open_words(treatment: Treatment) -> str:
    """The words on the button that leads there."""
    panel = panel_of(treatment)
    if panel is CoursePanel:
        return _("All sessions…")
    return _("Timed sheet…") if panel is SheetPanel else _("Days of the trial…")


def sort_words(code: str) -> str:
    """What sort of treatment it is, in words; nothing for own words."""
    kind = kind_of(code)
    return treatment_sort(kind.value) if kind is not None else ""


def counted(treatment: Treatment, written: Written) -> str:
    """How much belongs to it, in words: `12 sessions, 9 home days`, `7 readings`, `5 days written down`."""
    panel = panel_of(treatment)
    if panel is CoursePanel:
        return course_words(written.sessions_of(treatment))
    if panel is SheetPanel:
        n = len(written.readings_of(treatment))
        return ngettext("{n} reading", "{n} readings", n).format(n=n) if n else ""
    n = len(written.days_of(treatment)) if panel is TrialPanel else 0
    return ngettext("{n} day written down", "{n} days written down", n).format(n=n) if n else ""


def _number_mark(number: int) -> Label:
    mark = Label(str(number), "strong", wrap=False)
    mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    mark.setMinimumWidth(theme.scaled(_MARK_PX))
    return mark
