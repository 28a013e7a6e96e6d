"""Side effects of the day, 0 to 3, those that opioids bring most often first; days since the last bowel movement."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.catalogue import side_effects as catalogue
from painlog.i18n import _
from painlog.labels.side_effects import severity, side_effect
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.section import Section
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.numbers import NumberField

_NOT_SAID = "-"
_NOTED_FROM = 3  # days: clinical.md 2.6


class SideEffectsSection(Section):
    """The four first ones stand open; the others are one press away."""

    def __init__(self) -> None:
        """With nothing said."""
        super().__init__()
        self.choices: dict[str, Choices] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.body.addLayout(self._rows)
        self.more_button = Button(_("More side effects…"), self.show_all)
        self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.stool = NumberField(0, 60)
        self.stool.textChanged.connect(self._on_stool_typed)
        self.body.addWidget(Field(_("Days since the last bowel movement"), self.stool))
        self.line = Label(_("That is three days or more. It stands in your diary for the next visit."), "hint")
        self.line.hide()
        self.body.addWidget(self.line)
        for code in catalogue.first():
            self._add(code)

    def show_all(self) -> None:
        """Ask for every one."""
        self.more_button.hide()
        for code in catalogue.all():
            if code not in self.choices:
                self._add(code)

    def answers(self) -> dict[str, Any]:
        """Those said, and the days."""
        said = tuple((code, int(one.value())) for code, one in self.choices.items() if one.value() != _NOT_SAID)
        return {"side_effects": said, "days_since_stool": None if self.stool.problem() else self.stool.value()}

    def show_draft(self, draft: Draft) -> None:
        """Those said, and the days."""
        said = dict(draft.side_effects)
        if set(said) - set(self.choices):
            self.show_all()
        for code, choices in self.choices.items():
            choices.set_value(str(said[code]) if code in said else _NOT_SAID)
        self.stool.set_value(draft.days_since_stool)

    def problem(self) -> str:
        """That of the days."""
        return self.stool.problem()

    def start(self) -> QWidget:
        """At the first one."""
        return next(iter(self.choices.values())).start()

    def kept(self) -> list[Any]:
        """For a draft."""
        return [{code: one.value() for code, one in self.choices.items()}, self.stool.text()]

    def bring_back(self, kept: list[Any]) -> None:
        """From a draft."""
        said, days = kept
        if set(said) - set(self.choices):
            self.show_all()
        for code, strength in said.items():
            self.choices[code].bring_back(strength)
        self.stool.setText(days)

    def _add(self, code: str) -> None:
        name = side_effect(code)
        strengths = [(_NOT_SAID, _("Not said")), *((str(n), f"{n} {severity(n)}") for n in range(4))]
        choices = Choices(name, strengths, _NOT_SAID)
        choices.chosen.connect(lambda _code: self.changed.emit())
        self.choices[code] = choices
        self._rows.addWidget(Field(name, choices))

    def _on_stool_typed(self) -> None:
        days = None if self.stool.problem() else self.stool.value()
        self.line.setVisible(days is not None and days >= _NOTED_FROM)
        self.changed.emit()
