"""The notes of the week: a line for each day."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from painlog.labels.paper import paper_row, paper_section
from painlog.ui.paper.cell import label_width
from painlog.ui.paper.section import box_name
from painlog.ui.paper.weeks import short_day
from painlog.ui.widgets.label import Label
from painlog.workflows.paper_rows import WEEK_DAYS

_LONGEST = 2000


class NoteLines(QWidget):
    """A note is always added: what the diary has of that day stays beside it."""

    def __init__(self, changed: Callable[[], object]) -> None:
        """Empty."""
        super().__init__()
        self._labels = [Label() for _day in range(WEEK_DAYS)]
        self.lines = [QLineEdit() for _day in range(WEEK_DAYS)]
        self.grid = QGridLayout()
        self.grid.setVerticalSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Label(paper_section("notes"), "heading"))
        layout.addLayout(self.grid)
        for place, (label, line) in enumerate(zip(self._labels, self.lines, strict=True)):
            line.setMaxLength(_LONGEST)
            line.textEdited.connect(lambda _text: changed())
            self.grid.addWidget(label, place, 0)
            self.grid.addWidget(line, place, 1)
        self.grid.setColumnStretch(1, 1)

    def show_days(self, days: Sequence[date], today: date) -> None:
        """Empty lines of these days; a day to come takes none."""
        for day, label, line in zip(days, self._labels, self.lines, strict=True):
            label.setText(short_day(day))
            line.clear()
            line.setReadOnly(day > today)
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if day <= today else Qt.FocusPolicy.NoFocus)
            line.setAccessibleName(box_name(paper_row("note"), day))

    def rescale(self) -> None:
        """Take over the text size of now."""
        self.grid.setColumnMinimumWidth(0, label_width())
