"""Finds treatments in a long list: by a word, and by their sort."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.treatments import treatment_sort
from painlog.ui import theme
from painlog.ui.forms.treatmentfields import kind_of
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

FROM = 10  # with more than these a list is worth searching
_SEARCH_PX = 280
_ALL, _OWN = "", "own"


class Finding(QWidget):
    """Hidden while the list is short; then everything is found."""

    changed = Signal()

    def __init__(self) -> None:
        """Everything is found."""
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("A word, a name or a year"))
        self.search.setMinimumWidth(theme.scaled(_SEARCH_PX))
        self.sort = QComboBox()
        self.sort.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state = Label("", "small")
        row = Flow(16)
        row.addWidget(Field(_("Find a treatment"), self.search))
        row.addWidget(Field(_("What sort"), self.sort))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.state)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.sort.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def offer(self, treatments: Sequence[Treatment]) -> None:
        """Offer the sorts that are in the list; what is looked for stays."""
        chosen = self.sort.currentData()
        found = {_sort(one) for one in treatments}
        with QSignalBlocker(self.sort):
            self.sort.clear()
            self.sort.addItem(_("All"), _ALL)
            for code in sorted(found - {_OWN}, key=treatment_sort):
                self.sort.addItem(treatment_sort(code), code)
            if _OWN in found:
                self.sort.addItem(_("Own words"), _OWN)
            self.sort.setCurrentIndex(max(0, self.sort.findData(chosen)))
        self.setVisible(len(treatments) > FROM)

    def finds(self, treatment: Treatment, words: str) -> bool:
        """Whether a treatment, which is shown with these words, is looked for."""
        if self.isHidden():
            return True
        sort = self.sort.currentData() or _ALL
        wanted = self.search.text().casefold().split()
        return sort in (_ALL, _sort(treatment)) and all(part in words.casefold() for part in wanted)

    def say(self, shown: int, there: int) -> None:
        """Say how many are found."""
        words = _("{shown} of {there} shown").format(shown=shown, there=there)
        self.state.setText(words if shown < there else "")
        self.state.setVisible(shown < there)
        self.search.setAccessibleDescription(self.state.text())


def _sort(treatment: Treatment) -> str:
    kind = kind_of(treatment.kind)
    return kind.value if kind is not None else _OWN
