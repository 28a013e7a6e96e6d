"""Several words of which any number is ticked: one tab stop, arrows move, Space ticks."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Steady
from painlog.ui.widgets.flow import Flow

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Tick(Steady, QCheckBox):
    """A box that leaves arrows to those around it, and Enter to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's."""
        if event.key() in _ARROWS or event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Ticks(QWidget):
    """`Ticks(_("Words"), [("burning", _("Burning"))])`; what it does not know is kept as it came."""

    changed = Signal()  # by the person, not by `set_value`

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str]],
        value: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Options are (code, words); `name` says what is ticked, for screen readers."""
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._others: tuple[str, ...] = ()
        row = Flow(6, self)
        for code, words in options:
            box = _Tick(words.replace("&", "&&"))
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            box.clicked.connect(lambda _checked=False, box=box: self._on_clicked(box))
            self.boxes[code] = box
            row.addWidget(box)
        self.rename(name)
        self._stop_at(next(iter(self.boxes.values())))
        self.set_value(value)

    def value(self) -> tuple[str, ...]:
        """The codes that are ticked, in the order in which they are offered."""
        return (*(code for code, box in self.boxes.items() if box.isChecked()), *self._others)

    def set_value(self, codes: Iterable[str]) -> None:
        """Tick these and no others, without telling anybody."""
        wanted = tuple(codes)
        self._others = tuple(code for code in wanted if code not in self.boxes)
        for code, box in self.boxes.items():
            box.setChecked(code in wanted)

    def rename(self, name: str) -> None:
        """Tick something else than before, for screen readers."""
        for box in self.boxes.values():
            words = box.text().replace("&&", "&")
            box.setAccessibleName(_("{name}: {words}").format(name=name, words=words))

    def start(self) -> QWidget:
        """Where the keyboard comes in."""
        return next(box for box in self.boxes.values() if box.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def kept(self) -> list[str]:
        """For a draft."""
        return list(self.value())

    def bring_back(self, kept: list[str]) -> None:
        """From a draft."""
        self.set_value(kept)
        self.changed.emit()

    def _on_clicked(self, box: QCheckBox) -> None:
        self._stop_at(box)
        self.changed.emit()

    def _stop_at(self, box: QCheckBox) -> None:
        for other in self.boxes.values():
            other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: arrows go round the boxes."""
        boxes = list(self.boxes.values())
        here = next((place for place, box in enumerate(boxes) if box.hasFocus()), None)
        step = _ARROWS.get(Qt.Key(event.key()))
        if here is None or step is None:
            event.ignore()
            return
        there = boxes[(here + step) % len(boxes)]
        self._stop_at(there)
        there.setFocus(Qt.FocusReason.OtherFocusReason)
