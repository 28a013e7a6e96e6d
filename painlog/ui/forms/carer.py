"""Who did it: somebody of the care team, or any other name."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from painlog.domain.background import Carer
from painlog.i18n import _


class CarerField(QComboBox):
    """A line to type in, that offers the names of the care team."""

    def __init__(self, value: str = "", parent: QWidget | None = None) -> None:
        """`value` is the name so far; the team is offered once it is read."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        self.setEditText(value)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText(_("Choose from your care team, or type a name"))

    def offer(self, team: Sequence[Carer]) -> None:
        """Offer these people, each name once; what is typed stays."""
        typed = self.currentText()
        self.clear()
        self.addItems(list(dict.fromkeys(carer.name for carer in team)))
        self.setCurrentIndex(-1)
        self.setEditText(typed)

    def value(self) -> str:
        """The name, without blanks around it."""
        return self.currentText().strip()
