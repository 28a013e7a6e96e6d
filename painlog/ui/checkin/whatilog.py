"""The menu "What I log": which questions stand open for this person, in which scale, and how many at a time."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from painlog.i18n import _
from painlog.ui.checkin.setup import ORDER, Setup, section_words
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.ticks import Ticks


class WhatILog(Card):
    """What is chosen counts at once."""

    chosen = Signal(object)  # a Setup

    def __init__(self) -> None:
        """Shows the usual until told."""
        super().__init__(_("What I log"))
        self._setup = Setup()
        words = section_words()
        self.sections = Ticks(_("What I log"), [(code, words[code]) for code in ORDER])
        scales = [("numbers", _("Numbers, 0 to 10")), ("words", _("Words only"))]
        self.scale = Choices(_("Pain in"), scales, "numbers")
        self.calm = QCheckBox(_("One question at a time"))
        self.body.addWidget(Label(_("What is ticked stands open each time. Nothing in it is needed."), "hint"))
        self.body.addWidget(self.sections)
        self.body.addWidget(Field(_("Pain in"), self.scale, _("Words stay words: they are never made into numbers.")))
        self.body.addWidget(self.calm)
        self.sections.changed.connect(self._on_chosen)
        self.scale.chosen.connect(lambda _code: self._on_chosen())
        self.calm.clicked.connect(lambda _is_on: self._on_chosen())

    def show_setup(self, setup: Setup) -> None:
        """Show what is chosen."""
        self._setup = setup
        self.sections.set_value(setup.sections)
        self.scale.set_value("words" if setup.in_words else "numbers")
        self.calm.setChecked(setup.calm)

    def _on_chosen(self) -> None:
        self._setup = replace(
            self._setup,
            sections=self.sections.value(),
            in_words=self.scale.value() == "words",
            calm=self.calm.isChecked(),
        )
        self.chosen.emit(self._setup)
