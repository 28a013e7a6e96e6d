"""Personal goals, one to three in own words: how each went, 0 to 10; begun and stopped in place."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.entry import GoalScore
from painlog.domain.goal import MOST_AT_ONCE, Goal
from painlog.i18n import _
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.section import Section
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores


class GoalsSection(Section):
    """Says that a goal is wanted or stopped; the page writes it and shows the goals anew."""

    added = Signal(str)
    stopped = Signal(object)  # a Goal

    def __init__(self) -> None:
        """Without goals until they are shown."""
        super().__init__()
        self._goals: tuple[Goal, ...] = ()
        self.scores: dict[str, Scores] = {}
        self._rows: list[QWidget] = []
        self.text = QLineEdit()
        self.add_button = Button(_("Add this goal"), self._on_add)
        self._adding = Field(
            _("A goal of mine"), self.text, _("In your own words: walk the dog, read to the children.")
        )
        self.text.textChanged.connect(self.changed)
        self.text.returnPressed.connect(self._on_add)
        self.body.addWidget(Label(_("My goals"), "strong"))
        self.body.addWidget(self._adding)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_goals(self, goals: tuple[Goal, ...]) -> None:
        """Ask for these; what is typed for one that stays, stays."""
        if goals == self._goals:
            return
        said = {goal_id: scores.value() for goal_id, scores in self.scores.items()}
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._goals, self.scores = goals, {}
        self._rows = [self._row(goal, said.get(goal.id)) for goal in goals]
        for place, row in enumerate(self._rows, 1):
            self.body.insertWidget(place, row)
        has_room = len(goals) < MOST_AT_ONCE
        self._adding.setVisible(has_room)
        self.add_button.setVisible(has_room)

    def answers(self) -> dict[str, Any]:
        """The goals that were given a number."""
        said = ((goal_id, scores.value()) for goal_id, scores in self.scores.items())
        return {"goals": tuple(GoalScore(goal_id=one, score=score) for one, score in said if score is not None)}

    def show_draft(self, draft: Draft) -> None:
        """The numbers of the goals that are still asked for."""
        said = {goal.goal_id: goal.score for goal in draft.goals}
        for goal_id, scores in self.scores.items():
            scores.set_value(said.get(goal_id))

    def start(self) -> QWidget:
        """At the first goal, or where one is added."""
        return next((scores.start() for scores in self.scores.values()), self.text)

    def kept(self) -> list[Any]:
        """For a draft."""
        return [{goal_id: scores.value() for goal_id, scores in self.scores.items()}, self.text.text()]

    def bring_back(self, kept: list[Any]) -> None:
        """From a draft."""
        said, text = kept
        for goal_id, score in said.items():
            if goal_id in self.scores:
                self.scores[goal_id].bring_back(score)
        self.text.setText(text)

    def _row(self, goal: Goal, said: float | None) -> QWidget:
        row = QWidget()
        line = Flow(8, row)
        name = _("{goal} (0 not at all, 10 fully)").format(goal=goal.text)
        scores = Scores(name, said)
        scores.changed.connect(self.changed)
        self.scores[goal.id] = scores
        line.addWidget(scores)
        stop = _("Stop this goal: {goal}").format(goal=goal.text)
        line.addWidget(Button(_("Stop this goal"), lambda: self.stopped.emit(goal), name=stop))
        return row

    def _on_add(self) -> None:
        text = self.text.text().strip()
        if text:
            self.text.clear()
            self.added.emit(text)
