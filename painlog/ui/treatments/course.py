"""A course: one press for a session or exercise at home today, how many so far, and the list of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.codes import SessionKind
from painlog.domain.identity import new_id
from painlog.domain.treatment import Session, Treatment
from painlog.i18n import _
from painlog.ui.forms.session import SessionForm
from painlog.ui.session import AppSession
from painlog.ui.treatments.panel import Panel
from painlog.ui.treatments.words import course_words, session_words
from painlog.ui.treatments.written import Written
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.numbers import NumberField
from painlog.ui.widgets.rows import Row, Rows
from painlog.workflows.clock import now


class CoursePanel(Panel):
    """The newest first."""

    def __init__(self, session: AppSession, written: Written, treatment: Treatment) -> None:
        """With all sessions so far."""
        super().__init__(session, written, treatment)
        self.count = Label("", "strong")
        self.minutes = NumberField(0, 24 * 60)
        self.problem = Label("", "problem")
        self.problem.hide()
        self.session_button, self.home_button = (
            Button(today_words(kind), partial(self._add_today, kind), role="large") for kind in SessionKind
        )
        self.add_button = Button(_("Add one from another day…"), self._add)
        self.list = Rows()
        place = QWidget()
        buttons = Flow(10, place)
        for button in (self.session_button, self.home_button):
            buttons.addWidget(button)
        for part in (self.count, place, Field(_("Minutes, if you like"), self.minutes), self.problem):
            self.body.addWidget(part)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.list)
        self.fill()

    def first(self) -> QWidget:
        """At the button that is pressed most."""
        return self.session_button

    def fill(self) -> None:
        """The count and the list."""
        parts = sorted(self.written.sessions_of(self.treatment), key=lambda one: one.day, reverse=True)
        self.count.setText(course_words(parts) or _("None yet."))
        self.rows = {part.id: self._row(part) for part in parts}
        self.list.show_rows(list(self.rows.values()))

    def _row(self, part: Session) -> Row:
        actions = [(_("Change"), partial(self._change, part)), (_("Delete"), partial(self._delete, part))]
        return Row(session_words(part), part.note, actions)

    def _add_today(self, kind: SessionKind) -> None:
        problem = self.minutes.problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
            self.session.say(problem)
            return
        log_today(self.session, self.treatment, kind, self.minutes.value(), self.minutes.clear)

    def _add(self) -> None:
        self.open_form(SessionForm(self.session, self.treatment))

    def _change(self, part: Session) -> None:
        self.open_form(SessionForm(self.session, self.treatment, part), part.id)

    def _delete(self, part: Session) -> None:
        self.session.write(
            lambda diary: diary.delete("sessions", part.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a day of a course"),
        )


def today_words(kind: SessionKind) -> str:
    """The words on the button for today."""
    return {SessionKind.SESSION: _("Session today"), SessionKind.HOME: _("Home exercise today")}[kind]


def log_today(
    session: AppSession,
    course: Treatment,
    kind: SessionKind,
    minutes: float | None = None,
    done: Callable[[], object] | None = None,
) -> None:
    """Write one down for today; `done` is called once it is in the diary."""
    moment = now()
    part = Session(
        id=new_id(), person_id=course.person_id, treatment_id=course.id, day=moment.day, recorded_at=moment,
        kind=kind, minutes=minutes,
    )  # fmt: skip

    def landed(_none: None) -> None:
        session.say(_("Saved. {what}.").format(what=session_words(part)))
        if done is not None:
            done()

    session.write(lambda diary: diary.add(part), landed, undo=_("add to a course"))
