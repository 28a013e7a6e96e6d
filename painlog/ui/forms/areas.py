"""Body areas to tick in a list that can be searched: the equal path beside any body map."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from painlog.catalogue import areas as catalogue
from painlog.domain.entry import AreaMark
from painlog.i18n import _
from painlog.labels.areas import area as area_name
from painlog.labels.areas import marks_text
from painlog.ui import theme
from painlog.ui.bodymap.keptmarks import as_kept, from_kept
from painlog.ui.widgets.label import Label

_CODE = Qt.ItemDataRole.UserRole
_ROWS_SEEN = 5


class AreaPicker(QWidget):
    """Areas with check boxes. One tab stop; arrows move, Space ticks; what is ticked is read back in words."""

    changed = Signal()

    def __init__(self, marks: Sequence[AreaMark] = (), parent: QWidget | None = None) -> None:
        """`marks` are ticked at first and keep the strength they came with."""
        super().__init__(parent)
        self._old = {mark.area: mark for mark in marks}
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search: back, knee, left …"))
        self.search.setAccessibleName(_("Search areas"))
        self.search.textChanged.connect(self._filter)
        self.list = _TickList(self._items())
        self.list.setAccessibleName(_("Areas"))
        self.list.setFixedHeight(theme.scaled(theme.TARGET_PX * _ROWS_SEEN))
        self.list.ticked.connect(self._on_ticked)
        self._heard = Label("", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.search, self.list, self._heard):
            layout.addWidget(part)
        self.setFocusProxy(self.search)
        self._on_ticked()

    def value(self) -> tuple[AreaMark, ...]:
        """The ticked areas."""
        return tuple(self._old.get(code, AreaMark(area=code)) for code in self.list.codes())

    def set_value(self, marks: Sequence[AreaMark]) -> None:
        """Tick these areas and no others, without saying `changed`."""
        self._old |= {mark.area: mark for mark in marks}
        wanted = {mark.area for mark in marks}
        with QSignalBlocker(self.list):
            for code in {*self.list.codes(), *wanted}:
                self.list.tick(code, code in wanted)
        self._say()

    def kept(self) -> list[list[object]]:
        """For a draft."""
        return as_kept(self.value())

    def bring_back(self, kept: list[list[Any]]) -> None:
        """From a draft."""
        self.set_value(from_kept(kept))
        self.changed.emit()

    def tick(self, code: str, ticked: bool = True) -> None:
        """Tick an area, or take its tick away."""
        self.list.tick(code, ticked)

    def heard(self) -> str:
        """What is ticked, in words."""
        return self._heard.text()

    def _items(self) -> list[tuple[str, str, bool]]:
        codes = [area.code for area in catalogue.all()]
        others = [code for code in self._old if code not in codes]
        return [(code, area_name(code), code in self._old) for code in (*others, *codes)]

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        self.list.show_only(lambda words: all(part in words.casefold() for part in wanted))

    def _on_ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = marks_text(self.value())
        self._heard.setText(_("Chosen: {areas}").format(areas=words) if words else _("No area chosen"))


class _TickList(QListWidget):
    """A list whose lines are ticked by a click anywhere on them, and by Space."""

    ticked = Signal()

    def __init__(self, items: Sequence[tuple[str, str, bool]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = Qt.CheckState.Unchecked
        self._show_boxes()
        height = QSize(0, theme.scaled(theme.TARGET_PX))
        for code, words, is_ticked in items:
            item = QListWidgetItem(words, self)
            item.setData(_CODE, code)
            item.setSizeHint(height)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
        self.itemPressed.connect(self._on_pressed)
        self.itemClicked.connect(self._on_clicked)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def codes(self) -> tuple[str, ...]:
        return tuple(item.data(_CODE) for item in self._items() if item.checkState() is Qt.CheckState.Checked)

    def tick(self, code: str, is_ticked: bool) -> None:
        for item in self._items():
            if item.data(_CODE) == code:
                item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)

    def show_only(self, wanted: Callable[[str], bool]) -> None:
        for item in self._items():
            item.setHidden(not wanted(item.text()))

    def _show_boxes(self) -> None:
        """Boxes that can be told apart in any colours: an empty frame, or a filled one."""
        colours, side = theme.tokens(), theme.scaled(20)
        self.setStyleSheet(
            f"QListView::indicator {{ width: {side}px; height: {side}px; border: 2px solid {colours.line}; }}"
            f"QListView::indicator:checked {{ background: {colours.accent}; border: 2px solid {colours.ink}; }}"
        )

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _on_pressed(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        if item.checkState() is self._pressed:  # the box itself was not hit: Qt changes it only then
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
