"""A list to choose from by typing a part of a name; own words stay as they were typed."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from painlog.i18n import _


class SearchBox(QComboBox):
    """The value is the code of what was chosen, or own words."""

    def __init__(
        self, options: Iterable[tuple[str, str]], words: str = "", asking: str = "", parent: QWidget | None = None
    ) -> None:
        """`options` are (code, words); `words` stand there to begin with; `asking` is said where nothing is."""
        super().__init__(parent)
        self._asking = asking
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)
        offered = list(options)
        for code, name in offered:
            self.addItem(name, code)
        completer = QCompleter([name for _code, name in offered], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        self.setEditText(words)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Type a part of its name, or your own words"))

    def value(self) -> str:
        """The code of the catalogue, or own words; empty where nothing was typed."""
        text = self.currentText().strip()
        row = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(row)) if row >= 0 else text

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return "" if self.currentText().strip() else self._asking
