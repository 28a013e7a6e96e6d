"""Questions about the pain itself: the other numbers, where it is, what it feels like."""

from typing import Any

from PySide6.QtWidgets import QWidget

from painlog.catalogue import words as catalogue
from painlog.i18n import _
from painlog.labels.pain import pain_band_word
from painlog.labels.words import word
from painlog.ui.bodymap.fold import WhereFold
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.section import Section
from painlog.ui.forms.painnames import pain_names
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores
from painlog.ui.widgets.ticks import Ticks


class PainsSection(Section):
    """The pains that the pad does not ask for."""

    def __init__(self) -> None:
        """`leave_out` says which one the pad asks for."""
        super().__init__()
        self.pains = {field: Scores(name, words=pain_band_word) for field, name in pain_names().items()}
        for scores in self.pains.values():
            scores.changed.connect(self.changed)
            self.body.addWidget(scores)

    def leave_out(self, asked_by_pad: str) -> None:
        """Do not ask for what the pad asks."""
        for field, scores in self.pains.items():
            if field == asked_by_pad:
                scores.set_value(None)
            scores.setVisible(field != asked_by_pad)

    def answers(self) -> dict[str, Any]:
        """By field."""
        return {field: scores.value() for field, scores in self.pains.items()}

    def show_draft(self, draft: Draft) -> None:
        """By field."""
        for field, scores in self.pains.items():
            scores.set_value(getattr(draft, field))

    def start(self) -> QWidget:
        """At the first that is asked."""
        return next(scores.start() for scores in self.pains.values() if not scores.isHidden())


class AreasSection(Section):
    """Where it hurts."""

    def __init__(self) -> None:
        """Folded away until it is wanted."""
        super().__init__()
        self.where = WhereFold()
        self.where.changed.connect(self.changed)
        self.body.addWidget(self.where)

    def answers(self) -> dict[str, Any]:
        """The marked areas."""
        return {"areas": self.where.value()}

    def show_draft(self, draft: Draft) -> None:
        """The marked areas."""
        self.where.set_value(draft.areas)

    def start(self) -> QWidget:
        """On the figure, unfolded."""
        self.where.open()
        return self.where.start()


class WordsSection(Section):
    """What it feels like, in words: ticked and counted, never scored."""

    def __init__(self) -> None:
        """Every word of the catalogue."""
        super().__init__()
        self.ticks = Ticks(_("What it feels like"), [(code, word(code)) for code in catalogue.all()])
        self.ticks.changed.connect(self.changed)
        self.body.addWidget(Label(_("What it feels like"), "strong"))
        self.body.addWidget(self.ticks)

    def answers(self) -> dict[str, Any]:
        """The ticked words."""
        return {"words": self.ticks.value()}

    def show_draft(self, draft: Draft) -> None:
        """The ticked words; signs that somebody saw stand elsewhere."""
        self.ticks.set_value(code for code in draft.words if not catalogue.is_sign(code))

    def start(self) -> QWidget:
        """At the first word."""
        return self.ticks.start()
