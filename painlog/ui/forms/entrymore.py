"""All of an entry beside pain, areas and note: words, sleep, mood, worry, moving and goals, folded away if empty."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.catalogue import words as catalogue
from painlog.domain.entry import DAY_MINUTES, Entry, GoalScore
from painlog.domain.goal import Goal
from painlog.i18n import _
from painlog.labels.words import word
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.numbers import NumberField
from painlog.ui.widgets.scores import Scores
from painlog.ui.widgets.ticks import Ticks


class EntryMore(QWidget):
    """What is not touched stays as it was, to the last decimal."""

    def __init__(self, old: Entry, parent: QWidget | None = None) -> None:
        """Open where the entry has any of it. Goals come with `show_goals`."""
        super().__init__(parent)
        self._entry = old
        self.words = Ticks(_("What it feels like"), [(code, word(code)) for code in catalogue.all()], old.words)
        self.scores = {field: Scores(name, getattr(old, field)) for field, name in _score_names(old).items()}
        self.numbers = {
            field: NumberField(0, most, getattr(old, field)) for field, (_name, most) in _number_names().items()
        }
        self.goals: dict[str, Scores] = {}
        self.button = Button(_("More of this entry"), self._toggle)
        self.button.setCheckable(True)
        self.inside = QWidget()
        self._layout = QVBoxLayout(self.inside)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self.inside)
        self._lay_out()
        self.open(_has_any(old))

    def open(self, is_open: bool) -> None:
        """Unfold it, or fold it away."""
        self.button.setChecked(is_open)
        self.inside.setVisible(is_open)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Ask for the goals that the entry has a number for."""
        said = {score.goal_id: score.score for score in self._entry.goals}
        for goal in goals:
            if goal.id in said and goal.id not in self.goals:
                name = _("{goal} (0 not at all, 10 fully)").format(goal=goal.text)
                self.goals[goal.id] = Scores(name, said[goal.id])
                self._layout.addWidget(self.goals[goal.id])

    def values(self) -> dict[str, Any]:
        """The fields of an Entry as they stand here. Raises ValueError where `problem()` has something to say."""
        ticked = self.words.value()
        scores: dict[str, Any] = {field: scores.value() for field, scores in self.scores.items()}
        numbers = {field: number.value() for field, number in self.numbers.items()}
        unchanged = set(ticked) == set(self._entry.words)
        return scores | numbers | {"words": self._entry.words if unchanged else ticked, "goals": self._goal_scores()}

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return next((number.problem() for number in self.numbers.values() if number.problem()), "")

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Qt's: unfold, and go to the first number that is wrong."""
        self.open(True)
        wrong = next((number for number in self.numbers.values() if number.problem()), None)
        (wrong or self.words.start()).setFocus(reason)

    def _goal_scores(self) -> tuple[GoalScore, ...]:
        """Those that are shown as they stand here; one whose goal is gone stays."""
        kept = []
        for score in self._entry.goals:
            shown = self.goals.get(score.goal_id)
            value = score.score if shown is None else shown.value()
            if value is not None:
                kept.append(GoalScore(goal_id=score.goal_id, score=value))
        return tuple(kept)

    def _toggle(self) -> None:
        self.open(self.button.isChecked())

    def _lay_out(self) -> None:
        self._layout.addWidget(Label(_("What it feels like"), "strong"))
        self._layout.addWidget(self.words)
        for scores in self.scores.values():
            self._layout.addWidget(scores)
        for field, (name, _most) in _number_names().items():
            self._layout.addWidget(Field(name, self.numbers[field]))


def _score_names(entry: Entry) -> dict[str, str]:
    names = {
        "sleep_quality": _("Sleep last night (0 very bad, 10 very good)"),
        "mood": _("Mood (0 very bad, 10 very good)"),
        "worry": _("Worry (0 none, 10 very much)"),
    }
    asked_weekly = {
        "enjoyment": _("In the way of enjoying life (0 not at all, 10 fully)"),
        "activity": _("In the way of what you do (0 not at all, 10 fully)"),
    }
    return names | {field: name for field, name in asked_weekly.items() if getattr(entry, field) is not None}


def _number_names() -> dict[str, tuple[str, float]]:
    return {
        "sleep_hours": (_("Hours of sleep"), 24),
        "standing_minutes": (_("Standing, in minutes"), DAY_MINUTES),
        "walking_minutes": (_("Walking, in minutes"), DAY_MINUTES),
    }


def _has_any(entry: Entry) -> bool:
    fields = (*_score_names(entry), *_number_names())
    return bool(entry.words or entry.goals) or any(getattr(entry, field) is not None for field in fields)
