"""One question of the check-in: takes a part of the draft, and shows it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.checkin.draft import Draft
from painlog.ui.widgets.scores import Scores


class Section(QWidget):
    """Nothing in it is needed."""

    changed = Signal()

    def __init__(self) -> None:
        """With nothing said."""
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)

    def answers(self) -> dict[str, Any]:
        """The fields of a Draft that are answered here, as far as they can be read."""
        raise NotImplementedError

    def show_draft(self, draft: Draft) -> None:
        """Show what a draft says."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return ""

    def start(self) -> QWidget:
        """Where the keyboard comes in."""
        return self


class ScoreSection(Section):
    """Questions that are answered 0 to 10, by the field of the draft that each fills."""

    def __init__(self, questions: dict[str, str]) -> None:
        """Each question says what 0 and 10 mean."""
        super().__init__()
        self.scores = {field: Scores(question) for field, question in questions.items()}
        for scores in self.scores.values():
            scores.changed.connect(self.changed)
            self.body.addWidget(scores)

    def answers(self) -> dict[str, Any]:
        """By field."""
        return {field: scores.value() for field, scores in self.scores.items()}

    def show_draft(self, draft: Draft) -> None:
        """By field."""
        for field, scores in self.scores.items():
            scores.set_value(getattr(draft, field))

    def start(self) -> QWidget:
        """At the first question."""
        return next(iter(self.scores.values())).start()


class MoodSection(ScoreSection):
    """Mood."""

    def __init__(self) -> None:
        """10 is best."""
        super().__init__({"mood": _("Mood (0 very bad, 10 very good)")})


class WorrySection(ScoreSection):
    """Worry."""

    def __init__(self) -> None:
        """10 is worst."""
        super().__init__({"worry": _("Worry (0 none, 10 very much)")})
