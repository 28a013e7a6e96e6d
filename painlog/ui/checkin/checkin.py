"""All questions beside the one number: those that stand open for the person, the others one press away."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.entry import PAIN_FIELDS
from painlog.domain.goal import Goal
from painlog.i18n import _
from painlog.ui import drafts
from painlog.ui.checkin.daysections import MovingSection, PegSection, SleepSection
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.goals import GoalsSection
from painlog.ui.checkin.notesections import NoteSection, WhenSection
from painlog.ui.checkin.painsections import AreasSection, PainsSection, WordsSection
from painlog.ui.checkin.section import MoodSection, Section, WorrySection
from painlog.ui.checkin.setup import ORDER, Setup, section_words
from painlog.ui.checkin.sidesection import SideEffectsSection
from painlog.ui.checkin.whatilog import WhatILog
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

_MADE: dict[str, Callable[[], Section]] = {
    "peg": PegSection,
    "moving": MovingSection,
    "sleep": SleepSection,
    "mood": MoodSection,
    "worry": WorrySection,
    "goals": GoalsSection,
    "pains": PainsSection,
    "areas": AreasSection,
    "words": WordsSection,
    "side_effects": SideEffectsSection,
    "note": NoteSection,
    "when": WhenSection,
}


class CheckIn(QWidget):
    """A question is built when it is first seen; what is put away says nothing any more."""

    changed = Signal()
    setup_chosen = Signal(object)  # a Setup
    same_wanted = Signal()
    goal_added = Signal(str)
    goal_stopped = Signal(object)  # a Goal

    def __init__(self, asked_by_pad: str = "") -> None:
        """`asked_by_pad` is the pain field that the pad asks for, so that it is not asked twice."""
        super().__init__()
        self.setup = Setup()
        self.is_peg_due = True
        self._goals: tuple[Goal, ...] = ()
        self._asked_by_pad = asked_by_pad
        self._added: set[str] = set()  # opened for this time
        self._only = ""
        self._built: dict[str, Section] = {}
        self.same_button = Button(_("Same as last time (F4)"), self.same_wanted.emit)
        self.what_button = Button(_("What I log…"), self._on_what_pressed)
        self.what_button.setCheckable(True)
        self.what = WhatILog()
        self.what.chosen.connect(self.setup_chosen)
        self.others = {code: self._make_other(code, words) for code, words in section_words().items()}
        self._lay_out()
        self.show_setup(self.setup)

    def section(self, code: str) -> Section:
        """A question, built now if it was not yet."""
        if code not in self._built:
            section = _MADE[code]()
            section.changed.connect(self.changed)
            if isinstance(section, PainsSection):
                section.leave_out(self._asked_by_pad)
            if isinstance(section, GoalsSection):
                section.added.connect(self.goal_added)
                section.stopped.connect(self.goal_stopped)
                section.show_goals(self._goals)
            place = sum(1 for other in self._built if ORDER.index(other) < ORDER.index(code))
            self._place.insertWidget(place, section)
            self._built[code] = section
        return self._built[code]

    def show_setup(self, setup: Setup) -> None:
        """Have these questions stand open; what is typed in the others that are open stays."""
        self.setup = setup
        self.what.show_setup(setup)
        self._show()

    def show_goals(self, goals: tuple[Goal, ...]) -> None:
        """The goals of the person on the screen."""
        self._goals = goals
        section = self._built.get("goals")
        if isinstance(section, GoalsSection):
            section.show_goals(goals)

    def show_peg_due(self, is_due: bool) -> None:
        """The weekly question is asked again a week after it was answered."""
        self.is_peg_due = is_due
        self._show()

    def leave_out(self, asked_by_pad: str) -> None:
        """Do not ask for what the pad asks."""
        self._asked_by_pad = asked_by_pad
        section = self._built.get("pains")
        if isinstance(section, PainsSection):
            section.leave_out(asked_by_pad)

    def open(self, code: str) -> Section:
        """Bring a question in sight, for this time."""
        if code not in self.setup.sections:
            self._added.add(code)
        self._show()
        return self.section(code)

    def steps(self) -> list[str]:
        """The questions that are asked now, in their order."""
        wanted = {*self.setup.sections, *self._added}
        return [code for code in ORDER if code in wanted and self._may_ask(code)]

    def show_only(self, code: str | None) -> None:
        """One question alone; all that are asked for None, none of them for an empty code."""
        self._only = "" if code is None else (code or "-")
        self._show()

    def answers(self) -> dict[str, Any]:
        """The fields of a Draft that are answered."""
        said: dict[str, Any] = {}
        for code in self.steps():
            if code in self._built:
                said |= self._built[code].answers()
        return said

    def show_draft(self, draft: Draft) -> None:
        """Show what a draft says; a question that it answers is opened."""
        for code in ORDER:
            if code in self._built:
                self._built[code].show_draft(draft)
        others = [field for field in PAIN_FIELDS if field != self._asked_by_pad]
        if self._may_ask("pains") and any(getattr(draft, field) is not None for field in others):
            self.open("pains").show_draft(draft)
        empty = Draft()
        for code, fields in _FIELDS.items():
            is_said = any(getattr(draft, field) != getattr(empty, field) for field in fields)
            if is_said and self._may_ask(code):
                self.open(code).show_draft(draft)

    def fold_added(self) -> None:
        """Put away what was opened for one time."""
        self._added.clear()
        self._show()

    def problem(self) -> str:
        """The first thing that is wrong with what was typed; empty where all is well."""
        problems = (self._built[code].problem() for code in self.steps() if code in self._built)
        return next((sentence for sentence in problems if sentence), "")

    def is_begun(self) -> bool:
        """Whether something is typed that is no answer yet: a half number, a time, a goal."""
        goals, when = self._built.get("goals"), self._built.get("when")
        has_goal = isinstance(goals, GoalsSection) and bool(goals.text.text().strip())
        has_time = isinstance(when, WhenSection) and any(one is not None for one in when.answers().values())
        return has_goal or has_time or bool(self.problem())

    def kept(self) -> dict[str, Any]:
        """For a draft: what stands in each open question."""
        return {code: drafts.typed_in_one(self._built[code]) for code in self.steps() if code in self._built}

    def bring_back(self, kept: dict[str, Any]) -> None:
        """From a draft; questions that had something in them are opened."""
        for code, typed in kept.items():
            if code in _MADE and self._may_ask(code):
                section = self.open(code)
                drafts.show_in_one(section, typed)

    def _may_ask(self, code: str) -> bool:
        if code == "peg":
            return self.is_peg_due
        return not (code == "pains" and self.setup.in_words)

    def _show(self) -> None:
        steps = self.steps()
        for code in steps:
            self.section(code)
        for code, section in self._built.items():
            is_asked = code in steps
            if not is_asked:
                section.show_draft(Draft())
            section.setVisible(is_asked and self._only in ("", code))
        for code, button in self.others.items():
            button.setVisible(code not in self.setup.sections and self._may_ask(code))
            button.setChecked(code in self._added)
        for part in (self._top, self._others_place, self.keys):
            part.setVisible(not self._only)
        self.what.setVisible(not self._only and self.what_button.isChecked())

    def _make_other(self, code: str, words: str) -> Button:
        button = Button(words, lambda: self._on_other_pressed(code), name=_("Also log: {what}").format(what=words))
        button.setCheckable(True)
        return button

    def _on_other_pressed(self, code: str) -> None:
        if self.others[code].isChecked():
            self.open(code).start().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._added.discard(code)
            self._show()
            self.changed.emit()

    def _on_what_pressed(self) -> None:
        self._show()
        if self.what_button.isChecked():
            self.what.sections.start().setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(16)
        self._top = QWidget()
        top = Flow(8, self._top)
        for button in (self.same_button, self.what_button):
            top.addWidget(button)
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        self._others_place = QWidget()
        others = Flow(8, self._others_place)
        for button in self.others.values():
            others.addWidget(button)
        self.keys = Label(
            _("Keys: A where it hurts, F what it feels like, D a dose, F4 same as last time, F6 the next person."),
            "small",
        )
        layout.addWidget(self._top)
        layout.addWidget(self.what)
        layout.addLayout(self._place)
        layout.addWidget(self._others_place)
        layout.addWidget(self.keys)


# The fields of a draft that each question answers: an answer opens it.
_FIELDS = {
    "peg": ("peg",),
    "moving": ("standing_minutes", "walking_minutes"),
    "sleep": ("sleep_quality", "sleep_hours"),
    "mood": ("mood",),
    "worry": ("worry",),
    "goals": ("goals",),
    "areas": ("areas",),
    "words": ("words",),
    "side_effects": ("side_effects", "days_since_stool"),
}
