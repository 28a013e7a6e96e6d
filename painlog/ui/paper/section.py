"""A part of the grid: a heading, the days over their columns, and rows of seven boxes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.labels.dates import day_month_text
from painlog.ui import theme
from painlog.ui.paper.cell import PaperCell, box_width, label_width
from painlog.ui.paper.weeks import short_day
from painlog.ui.widgets.label import Label
from painlog.workflows.paper_rows import WEEK_DAYS, PaperRow, row_hint, row_title
from painlog.workflows.paper_week import Cell


class GridSection(QWidget):
    """Rows are made when first needed, then used again: nothing is thrown away while the page is open."""

    def __init__(self, heading: str, changed: Callable[[], object]) -> None:
        """`heading` is translated; `changed` is called when something was typed."""
        super().__init__()
        self._changed = changed
        self._labels: list[Label] = []
        self._cells: list[list[PaperCell]] = []
        self._rows: Sequence[PaperRow] = ()
        self._days: Sequence[date] = ()
        self._heads = [Label("", "strong") for _day in range(WEEK_DAYS)]
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(6)
        self.grid.setVerticalSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Label(heading, "heading"))
        layout.addLayout(self.grid)
        for place, head in enumerate(self._heads, 1):
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            self.grid.addWidget(head, 0, place)
            self.grid.setColumnStretch(place, 1)

    def show_rows(
        self, rows: Sequence[PaperRow], days: Sequence[date], there: Mapping[Cell, str], today: date
    ) -> None:
        """Show these rows with what the diary has; the boxes are empty else."""
        self._rows, self._days = rows, days
        for head, day in zip(self._heads, days, strict=True):
            head.setText(short_day(day))
        while len(self._cells) < len(rows):
            self._add_row()
        for number, (label, cells) in enumerate(zip(self._labels, self._cells, strict=True)):
            is_used = number < len(rows)
            for widget in (label, *cells):
                widget.setVisible(is_used)
            if is_used:
                self._fill(rows[number], label, cells, there, today)
        self.setVisible(bool(rows))

    def boxes(self) -> Iterator[tuple[Cell, PaperCell]]:
        """Every box that is shown, row by row."""
        for row, cells in zip(self._rows, self._cells, strict=False):
            for day, cell in zip(self._days, cells, strict=True):
                yield (row.key, day), cell

    def rescale(self) -> None:
        """Take over the text size of now."""
        rescale(self.grid, self._labels)

    def _fill(
        self, row: PaperRow, label: Label, cells: list[PaperCell], there: Mapping[Cell, str], today: date
    ) -> None:
        title, hint = row_title(row), row_hint(row)
        label.setText(_("{title} ({hint})").format(title=title, hint=hint) if hint else title)
        for day, cell in zip(self._days, cells, strict=True):
            cell.show_box(row.kind, box_name(title, day), there.get((row.key, day), ""), day > today)

    def _add_row(self) -> None:
        place = len(self._cells) + 1
        label, cells = Label(), [PaperCell() for _day in range(WEEK_DAYS)]
        label.setFixedWidth(label_width())
        self.grid.addWidget(label, place, 0)
        for column, cell in enumerate(cells, 1):
            cell.textEdited.connect(lambda _text: self._changed())
            self.grid.addWidget(cell, place, column)
        self._labels.append(label)
        self._cells.append(cells)


class TickRow(QWidget):
    """The row of ticks under the medicines: that day, nothing else was taken (R-MED-1)."""

    def __init__(self, changed: Callable[[], object]) -> None:
        """Not ticked."""
        super().__init__()
        self.label = Label()
        self.ticks = [QCheckBox() for _day in range(WEEK_DAYS)]
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(6)
        self.grid.addWidget(self.label, 0, 0)
        for place, tick in enumerate(self.ticks, 1):
            tick.setMinimumSize(theme.TARGET_PX, theme.TARGET_PX)
            tick.clicked.connect(lambda _on: changed())
            self.grid.addWidget(tick, 0, place, Qt.AlignmentFlag.AlignHCenter)
            self.grid.setColumnStretch(place, 1)

    def show_days(self, row: PaperRow, days: Sequence[date], there: Mapping[Cell, str], today: date) -> None:
        """Show what was said of the days; those that were said, and those to come, take no tick."""
        self.label.setText(row_title(row))
        for day, tick in zip(days, self.ticks, strict=True):
            said = there.get((row.key, day), "")
            tick.setChecked(said == _("yes"))
            tick.setEnabled(not said)
            tick.setVisible(day <= today)
            name = box_name(row_title(row), day)
            tick.setAccessibleName(_("{name}: in the diary already").format(name=name) if said else name)

    def rescale(self) -> None:
        """Take over the text size of now."""
        rescale(self.grid, [self.label])


def rescale(grid: QGridLayout, labels: Sequence[Label]) -> None:
    """Give all grids the same columns, in the text size of now."""
    grid.setColumnMinimumWidth(0, label_width())
    for label in labels:
        label.setFixedWidth(label_width())
    for place in range(1, WEEK_DAYS + 1):
        grid.setColumnMinimumWidth(place, box_width())


def box_name(title: str, day: date) -> str:
    """Which box it is: `Worst pain, 23 Nov`."""
    return _("{row}, {day}").format(row=title, day=day_month_text(day))
