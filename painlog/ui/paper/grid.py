"""The grid: days across, the rows of the sheet down. Tab goes along a row, Enter and the arrows down a day."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.labels.dates import day_month_text
from painlog.labels.paper import paper_section
from painlog.ui.paper.cell import PaperCell
from painlog.ui.paper.notes import NoteLines
from painlog.ui.paper.section import GridSection, TickRow
from painlog.workflows.paper_rows import PAIN_ROWS, RowKind
from painlog.workflows.paper_week import Cell, PaperWeek, Typed

_DOWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_SECTIONS = {
    "pain": (*PAIN_ROWS, RowKind.SLEEP),
    "areas": (RowKind.AREA,),
    "medicines": (RowKind.MEDICINE,),
}


class WeekGrid(QWidget):
    """Boxes that the diary has an answer for are shown and cannot be written."""

    changed = Signal()
    ended = Signal()  # Enter in the last box

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self.week: PaperWeek | None = None
        self.sections = {code: GridSection(paper_section(code), self.changed.emit) for code in _SECTIONS}
        self.ticks = TickRow(self.changed.emit)
        self.notes = NoteLines(self.changed.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(18)
        for part in self.sections.values():
            layout.addWidget(part)
        layout.addWidget(self.ticks)
        layout.addWidget(self.notes)

    def show_week(self, week: PaperWeek, today: date) -> None:
        """Show a week with what the diary has of it, and nothing typed."""
        self.week = week
        for code, kinds in _SECTIONS.items():
            rows = [row for row in week.rows if row.kind in kinds]
            self.sections[code].show_rows(rows, week.days, week.there, today)
        complete = next(row for row in week.rows if row.kind is RowKind.COMPLETE)
        self.ticks.show_days(complete, week.days, week.there, today)
        self.notes.show_days(week.days, today)
        for box in self.findChildren(QWidget):
            if isinstance(box, QLineEdit | QCheckBox):
                box.removeEventFilter(self)
                box.installEventFilter(self)

    def rescale(self) -> None:
        """Take over the text size of now."""
        for section in self.sections.values():
            section.rescale()
        self.ticks.rescale()
        self.notes.rescale()

    def cells(self) -> Iterator[tuple[Cell, PaperCell]]:
        """Every box of a number that is shown."""
        for part in self.sections.values():
            yield from part.boxes()

    def first_problem(self) -> tuple[str, QWidget | None]:
        """What is wrong with the first box that cannot be read, and that box."""
        for _cell, box in self.cells():
            sentence = box.problem()
            if sentence:
                return _("{box}: {problem}").format(box=box.accessibleName(), problem=sentence), box
        return "", None

    def typed(self) -> dict[Cell, Typed]:
        """All that was typed. Raises InputRefusedError where `first_problem` has something to say."""
        found: dict[Cell, Typed] = {cell: box.value() for cell, box in self.cells() if box.is_typed()}
        return found | dict(self._ticked()) | dict(self._noted())

    def drafted(self) -> dict[str, str]:
        """What was typed as it stands there, for a draft; a tick is `x`."""
        texts: list[tuple[Cell, str]] = [(cell, box.text()) for cell, box in self.cells() if box.is_typed()]
        texts += [(cell, "x") for cell, _on in self._ticked()]
        texts += list(self._noted())
        return {f"{key}|{day.isoformat()}": text for (key, day), text in texts}

    def bring_back(self, drafted: dict[str, str]) -> None:
        """Type it there again, wherever a box is still free."""
        for (key, day), box in self.cells():
            text = drafted.get(f"{key}|{day.isoformat()}", "")
            if text and not box.is_locked:
                box.setText(text)
        for cell, tick in self._tick_boxes():
            tick.setChecked(tick.isChecked() or (tick.isEnabled() and _name(cell) in drafted))
        for cell, line in self._note_lines():
            if not line.isReadOnly():
                line.setText(drafted.get(_name(cell), line.text()))

    def swapped_days(self) -> list[str]:
        """The days whose typed least, average and worst are out of order (R-PAIN-2: asked, never refused)."""
        if self.week is None:
            return []
        of_row = {cell: box.value() for cell, box in self.cells() if box.is_typed() and not box.problem()}
        rows = {row.kind: row.key for row in self.week.rows}
        found = []
        for day in self.week.days:
            order = [of_row.get((rows[kind], day)) for kind in (RowKind.LEAST, RowKind.AVERAGE, RowKind.WORST)]
            given = [one for one in order if one is not None]
            if given != sorted(given):
                found.append(day_month_text(day))
        return found

    def first_open(self) -> QWidget | None:
        """The first box that takes something."""
        return next((box for column in self._columns() for box in column), None)

    def _ticked(self) -> Iterator[tuple[Cell, bool]]:
        return ((cell, True) for cell, tick in self._tick_boxes() if tick.isEnabled() and tick.isChecked())

    def _noted(self) -> Iterator[tuple[Cell, str]]:
        return ((cell, line.text().strip()) for cell, line in self._note_lines() if line.text().strip())

    def _tick_boxes(self) -> Iterator[tuple[Cell, QCheckBox]]:
        return ((cell, tick) for cell, tick in zip(self._of(RowKind.COMPLETE), self.ticks.ticks, strict=False))

    def _note_lines(self) -> Iterator[tuple[Cell, QLineEdit]]:
        return ((cell, line) for cell, line in zip(self._of(RowKind.NOTE), self.notes.lines, strict=False))

    def _of(self, kind: RowKind) -> list[Cell]:
        if self.week is None:
            return []
        key = next(row.key for row in self.week.rows if row.kind is kind)
        return [(key, day) for day in self.week.days]

    def _columns(self) -> list[list[QWidget]]:
        """The boxes that take something, day by day, each from the top down."""
        if self.week is None:
            return []
        pairs: list[tuple[Cell, QWidget]] = [(cell, box) for cell, box in self.cells() if not box.is_locked]
        pairs += [*self._tick_boxes(), *self._note_lines()]
        return [[box for (_key, day), box in pairs if day == one and _takes(box)] for one in self.week.days]

    def _step(self, here: QObject, down: bool) -> None:
        """To the next box of the day; past its last one, to the first of the next day."""
        order = [box for column in self._columns() for box in column]
        place = next((n for n, box in enumerate(order) if box is here), None)
        if place is None:
            return
        following = place + (1 if down else -1)
        if following >= len(order):
            self.ended.emit()
        elif following >= 0:
            order[following].setFocus(Qt.FocusReason.TabFocusReason if down else Qt.FocusReason.BacktabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: Enter and the arrows in a box."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        if event.key() in _DOWN or event.key() == Qt.Key.Key_Up:
            self._step(watched, event.key() in _DOWN)
            return True
        return False


def _takes(box: QWidget) -> bool:
    return box.isEnabled() and not box.isHidden() and box.focusPolicy() is not Qt.FocusPolicy.NoFocus


def _name(cell: Cell) -> str:
    return f"{cell[0]}|{cell[1].isoformat()}"
