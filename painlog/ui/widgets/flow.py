"""A layout that puts things side by side and starts a new line where the window ends."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class Flow(QLayout):
    """Left to right (right to left in such languages), then the next line."""

    def __init__(self, spacing: int = 8, parent: QWidget | None = None, even: bool = False) -> None:
        """`spacing` pixels between neighbours and between lines.

        `even` fills lines alike (6 and 5, not 10 and 1), and what can grow shares the width of the line.
        """
        super().__init__(parent)
        self._even = even
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # by width, as Qt asks for the same many times
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def clear(self) -> None:
        """Take out and delete every widget."""
        for widget in [widget for item in self._items if (widget := item.widget()) is not None]:
            self.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _place(self, rect: QRect, move: bool) -> int:
        """Lay out in `rect`, the middles of a line level; returns the height it takes."""
        top = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _item, size in line)
            if move:
                self._set(line, rect, top, height)
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        items = [item for item in self._items if not item.isEmpty()]
        in_line = self._even_count(items, width)
        share, odd = divmod(width + self.spacing(), in_line) if in_line else (0, 0)
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for number, item in enumerate(items):
            one_more = int(in_line > 0 and number % in_line < odd)
            size = _size(item, width, share - self.spacing() + one_more)
            full = left + size.width() > width
            if not lines or (lines[-1] and (full or (in_line and number % in_line == 0))):
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines

    def _set(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, top: int, height: int) -> None:
        left = rect.x()
        for item, size in line:
            x = rect.x() + rect.right() - left - size.width() + 1 if self._is_mirrored() else left
            item.setGeometry(QRect(x, top + (height - size.height()) // 2, size.width(), size.height()))
            left += size.width() + self.spacing()

    def _even_count(self, items: list[QLayoutItem], width: int) -> int:
        """How many equally wide things stand in each line; 0 where lines are just filled."""
        if not self._even or not items:
            return 0
        each = max(item.sizeHint().width() for item in items) + self.spacing()
        lines = ceil(len(items) / max(1, (width + self.spacing()) // each))
        return ceil(len(items) / lines)

    def _is_mirrored(self) -> bool:
        holder = self.parentWidget()
        return holder is not None and holder.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def addWidget(self, widget: QWidget) -> None:
        """Qt's, with an item made here: of one that Qt makes and deletes, a Python object would stay behind."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Qt's."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt's: None after the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt's: None after the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt's: as wide as it gets, no taller than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt's: narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Qt's: something in here has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Qt's."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Qt's: all in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Qt's: the widest one alone."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size


def _size(item: QLayoutItem, width: int, share: int) -> QSize:
    """As large as a thing likes to be, or its share, but no wider than there is room; what wraps grows taller."""
    size = item.sizeHint()
    size.setWidth(max(size.width(), min(share, item.maximumSize().width())))
    if size.width() > width:
        size.setWidth(max(width, item.minimumSize().width()))
        if item.hasHeightForWidth():
            size.setHeight(item.heightForWidth(size.width()))
    return size.expandedTo(item.minimumSize())
