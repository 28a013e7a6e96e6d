"""Where it hurts, folded away until it is wanted; what is marked stands beside the button in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.entry import AreaMark
from painlog.i18n import _
from painlog.labels.areas import marks_text
from painlog.ui.bodymap.keptmarks import as_kept, from_kept
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.ui.bodymap.where import Where


class WhereFold(QWidget):
    """The figure is built when it is first opened."""

    changed = Signal()

    def __init__(self, marks: Iterable[AreaMark] = ()) -> None:
        """With these areas marked, and folded."""
        super().__init__()
        self._value = tuple(marks)
        self.where: Where | None = None
        self.button = Button(_("Where it hurts…"), self._on_pressed)
        self.button.setCheckable(True)
        self.said = Label("")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(8)
        self._body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._body.addWidget(self.said)
        self.setFocusProxy(self.button)
        self._say()

    def value(self) -> tuple[AreaMark, ...]:
        """The marked areas, folded or not."""
        return self._value

    def set_value(self, marks: Iterable[AreaMark]) -> None:
        """Mark these areas and no others, without saying `changed`."""
        self._value = tuple(marks)
        if self.where is not None:
            self.where.set_value(self._value)
        self._say()

    def start(self) -> QWidget:
        """Where the keyboard comes in: on the figure once it is open, else at the button."""
        return self.button if self.where is None else self.where.start()

    def kept(self) -> list[list[object]]:
        """For a draft."""
        return as_kept(self.value())

    def bring_back(self, kept: list[list[Any]]) -> None:
        """From a draft."""
        self.set_value(from_kept(kept))
        self.changed.emit()

    def open(self, is_open: bool = True) -> None:
        """Unfold, or fold away."""
        self.button.setChecked(is_open)
        if is_open and self.where is None:
            from painlog.ui.bodymap.where import Where  # reads the drawings: not before they are wanted

            self.where = Where(self._value)
            self.where.changed.connect(self._on_changed)
            self._body.addWidget(self.where)
        if self.where is not None:
            self.where.setVisible(is_open)
        self._say()

    def _on_pressed(self) -> None:
        self.open(self.button.isChecked())

    def _on_changed(self) -> None:
        assert self.where is not None  # it is what changed
        self._value = self.where.value()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        words = marks_text(self._value)
        spoken = _("Where it hurts: {areas}").format(areas=words) if words else _("Where it hurts: nothing marked")
        self.button.setAccessibleName(spoken)
        self.said.setText(words)
        self.said.setVisible(bool(words) and not self.button.isChecked())
