"""The note, and another day or time than now."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.section import Section
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import TimeField


class NoteSection(Section):
    """Own words, and whether the entry is for the person alone."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.scaled(96))
        self.private = QCheckBox(_("Private: keep out of reports"))
        self.note.textChanged.connect(self.changed)
        self.private.toggled.connect(lambda _is_on: self.changed.emit())
        self.body.addWidget(Field(_("Note"), self.note, _("Anything you want to remember about it.")))
        self.body.addWidget(self.private)

    def answers(self) -> dict[str, Any]:
        """Both."""
        return {"note": self.note.toPlainText(), "private": self.private.isChecked()}

    def show_draft(self, draft: Draft) -> None:
        """Both."""
        self.note.setPlainText(draft.note)
        self.private.setChecked(draft.private)

    def start(self) -> QWidget:
        """In the note."""
        return self.note


class WhenSection(Section):
    """Any past day and time; empty is the day that is shown, and now."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.day = DateField(_("Another day"))
        self.clock = TimeField()
        self.day.changed.connect(self.changed)
        self.clock.textChanged.connect(self.changed)
        self.body.addWidget(Field(_("Another day"), self.day, _("Empty is the day at the top.")))
        self.body.addWidget(Field(_("Time"), self.clock, _("Empty is now; on a past day, empty is no time.")))

    def answers(self) -> dict[str, Any]:
        """The time, and the day where one is given."""
        day = None if self.day.problem() else self.day.value()
        clock = None if self.clock.problem() else self.clock.value()
        return {"clock": clock} | ({} if day is None else {"day": day})

    def show_draft(self, draft: Draft) -> None:
        """The time; the day is empty again."""
        self.day.set_value(None)
        self.clock.set_value(draft.clock)

    def problem(self) -> str:
        """What cannot be read."""
        return self.day.problem() or self.clock.problem()

    def start(self) -> QWidget:
        """At the day."""
        return self.day
