"""Which treatment it was: found by typing a part of its name, or told in own words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from painlog.catalogue import treatments
from painlog.i18n import _
from painlog.labels.treatments import treatment as treatment_name


class KindField(QComboBox):
    """All treatments of the catalogue; what is in none of them stays as it was typed."""

    def __init__(self, value: str = "", parent: QWidget | None = None) -> None:
        """`value` is a code of the catalogue or own words."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(30)
        for kind in treatments.all():
            if kind.code != treatments.OTHER:
                self.addItem(treatment_name(kind.code), kind.code)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setCurrentIndex(-1)
        self.setEditText(treatment_name(value) if value else "")
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Type a part of its name, or your own words"))

    def value(self) -> str:
        """The code of the catalogue, or own words."""
        text = self.currentText().strip()
        row = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(row)) if row >= 0 else text

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return "" if self.currentText().strip() else _("Please say which treatment it was.")
