"""The ingredients of a medicine: name, amount and unit of each, as on the label."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from painlog.domain.medicine import Ingredient
from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.quantityfield import QuantityField

UNITS = ("mg", "mcg", "g", "mcg/h", "mg/ml", "ml", "%", "units")


class IngredientRow(QWidget):
    """One ingredient of one tablet, patch or spoon."""

    def __init__(self, names: Sequence[str], value: Ingredient | None = None, parent: QWidget | None = None) -> None:
        """`names` are offered while typing."""
        super().__init__(parent)
        self.name = QLineEdit(value.name if value else "")
        self.name.setPlaceholderText(_("Ingredient"))
        self.name.setAccessibleName(_("Ingredient"))
        self.name.setMinimumWidth(theme.scaled(280))
        self.name.setCompleter(_completer(names, self.name))
        self.unit = QComboBox()
        self.unit.setEditable(True)
        self.unit.addItems(UNITS)
        self.unit.setAccessibleName(_("Unit"))
        self.unit.setMinimumWidth(theme.scaled(110))
        self.unit.setCurrentText(value.unit if value else UNITS[0])
        self.amount = QuantityField(_("Amount"), self.unit.currentText(), value.amount if value else None)
        self.amount.box.setPlaceholderText(_("Amount"))
        self.remove = Button(_("Remove"), role="quiet", name=_("Remove this ingredient"))
        self.unit.currentTextChanged.connect(self.amount.set_thing)
        row = Flow(8, self)
        for part in (self.name, self.amount, self.unit, self.remove):
            row.addWidget(part)
        self.setFocusProxy(self.name)

    def value(self) -> Ingredient | None:
        """The ingredient; None where no name was typed. Raises InputRefusedError for the amount."""
        name = self.name.text().strip()
        if not name:
            return None
        return Ingredient(name=name, amount=self.amount.value(), unit=self.unit.currentText().strip())

    def problem(self) -> str:
        """What is missing, in words; empty where all is well. The amount speaks for itself."""
        if not self.name.text().strip() and self.amount.box.text().strip():
            return _("This amount has no ingredient. Please write its name.")
        return ""


class IngredientRows(QWidget):
    """All ingredients of a medicine, with room for one more."""

    changed = Signal()

    def __init__(
        self, names: Sequence[str], values: Sequence[Ingredient] = (), parent: QWidget | None = None
    ) -> None:
        """An empty row is there where there are no ingredients yet."""
        super().__init__(parent)
        self._names = names
        self._rows: list[IngredientRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.add_button = Button(_("Add an ingredient"), self._on_add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._list)
        layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for value in values or (None,):
            self._add(value)

    def rows(self) -> tuple[IngredientRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def value(self) -> tuple[Ingredient, ...]:
        """The ingredients that have a name. Raises InputRefusedError."""
        found = (row.value() for row in self._rows)
        return tuple(ingredient for ingredient in found if ingredient is not None)

    def kept(self) -> list[list[str]]:
        """For a draft: the texts of each row."""
        return [[row.name.text(), row.amount.box.text(), row.unit.currentText()] for row in self._rows]

    def bring_back(self, kept: list[list[str]]) -> None:
        """From a draft."""
        for number, (name, amount, unit) in enumerate(kept):
            row = self._rows[number] if number < len(self._rows) else self._add(None)
            row.name.setText(name)
            row.unit.setCurrentText(unit)
            row.amount.box.setText(amount)
        self.changed.emit()

    def _on_add(self) -> None:
        self._add(None).name.setFocus()

    def _add(self, value: Ingredient | None) -> IngredientRow:
        row = IngredientRow(self._names, value)
        row.remove.clicked.connect(lambda: self._drop(row))
        for signal in (row.name.textChanged, row.unit.currentTextChanged, row.amount.changed):
            signal.connect(self.changed)
        self._rows.append(row)
        self._list.addWidget(row)
        return row

    def _drop(self, row: IngredientRow) -> None:
        self._rows.remove(row)
        self.add_button.setFocus()
        row.hide()
        row.deleteLater()


def _completer(names: Sequence[str], field: QLineEdit) -> QCompleter:
    completer = QCompleter(list(names), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
