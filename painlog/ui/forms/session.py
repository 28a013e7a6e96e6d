"""The form for one part of a course: a session or exercise at home, on which day, for how long."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painlog.domain.codes import SessionKind
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.domain.treatment import Session, Treatment
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.events import session_kind
from painlog.ui.forms.day import PastDay
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import NumberField
from painlog.workflows.clock import now


class SessionForm(ValueForm):
    """Adds a part of a course on any past day, or changes one."""

    def __init__(
        self, session: AppSession, course: Treatment, old: Session | None = None, parent: QWidget | None = None
    ) -> None:
        """`old` is the part to change; None adds one, today unless said otherwise."""
        heading = _("Add one from another day") if old is None else _("Change this day of the course")
        undo = _("add to a course") if old is None else _("change a day of a course")
        super().__init__(session, heading, old, undo, parent)
        self._course, self._part = course, old
        today = now().day
        self.day = PastDay(_("Day"), today, old.day if old else today)
        kinds = [(kind.value, session_kind(kind)) for kind in SessionKind]
        self.kind = Choices(_("What"), kinds, old.kind if old else SessionKind.SESSION)
        self.minutes = NumberField(0, 24 * 60, old.minutes if old else None)
        self.note = NoteField(old.note if old else "")
        for part in (
            Field(_("Day"), self.day),
            Field(_("What"), self.kind),
            Field(_("Minutes, if you like"), self.minutes),
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete a day of a course"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.day

    def draft_name(self) -> str:
        """A part of one course is not one of another."""
        return f"{super().draft_name()}/{self._course.id}"

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.day, self.minutes)

    def value(self, person_id: str) -> Value:
        """The part as typed."""
        day, old = self.day.value(), self._part
        assert day is not None  # `checked` saw to it
        return Session(
            id=old.id if old else new_id(),
            person_id=self._course.person_id,
            treatment_id=self._course.id,
            day=day,
            recorded_at=old.recorded_at if old else now(),
            kind=SessionKind(self.kind.value()),
            minutes=self.minutes.value(),
            note=self.note.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Exercise at home, 3 Nov 2026.`"""
        assert isinstance(value, Session)
        return _("Saved. {what}, {date}.").format(what=session_kind(value.kind), date=day_text(value.day))
