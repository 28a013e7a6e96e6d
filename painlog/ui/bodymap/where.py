"""Where it hurts: on the figure or in the list, whichever is easier; both always say the same."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.entry import AreaMark
from painlog.i18n import _
from painlog.ui.bodymap.bodymap import BodyMap
from painlog.ui.bodymap.chosen import Chosen
from painlog.ui.forms.areas import AreaPicker
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.label import Label

FIGURE, LIST = "figure", "list"


class Where(QWidget):
    """`value()` are the marks, `changed` says the person changed them."""

    changed = Signal()

    def __init__(self, marks: Iterable[AreaMark] = (), seen_as: str = FIGURE) -> None:
        """With these areas marked; `seen_as` is what is in sight at first, FIGURE or LIST."""
        super().__init__()
        first = tuple(marks)
        self.seen_as = Choices(_("Seen as"), [(FIGURE, _("Figure")), (LIST, _("List"))], seen_as)
        self.map = BodyMap(first)
        self.list = AreaPicker(first)
        self.chosen = Chosen()
        self.hint = Label(_("Press where it hurts. Keys: arrows move, Space marks, 0 to 10 says how strong."), "hint")
        self._value = first
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self.seen_as, self.hint, self.map, self.list, self.chosen):
            layout.addWidget(part)
        self.setFocusProxy(self.seen_as)
        self.seen_as.chosen.connect(self.show_as)
        self.map.changed.connect(lambda: self._take(self.map.marks()))
        self.map.chosen.connect(self.chosen.choose)
        self.list.changed.connect(lambda: self._take(self.list.value()))
        self.chosen.strength_given.connect(self._on_strength)
        self.chosen.words_given.connect(self._on_words)
        self.chosen.removed.connect(self._on_removed)
        self.chosen.show_marks(first)
        self.show_as(seen_as)

    def value(self) -> tuple[AreaMark, ...]:
        """The marked areas."""
        return self._value

    def set_value(self, marks: Iterable[AreaMark]) -> None:
        """Mark these areas and no others, without saying `changed`."""
        self._value = tuple(marks)
        self.map.set_marks(self._value)
        self.list.set_value(self._value)
        self.chosen.show_marks(self._value)

    def start(self) -> QWidget:
        """Where the keyboard comes in: at an area of the figure, or in the list."""
        return self.map.start() if not self.map.isHidden() else self.list

    def show_as(self, seen_as: str) -> None:
        """Bring the figure or the list in sight."""
        self.seen_as.set_value(seen_as)
        for part, wanted in ((self.map, FIGURE), (self.hint, FIGURE), (self.list, LIST)):
            part.setVisible(seen_as == wanted)

    def _take(self, marks: tuple[AreaMark, ...]) -> None:
        known = {mark.area for mark in self._value}
        self.set_value(marks)
        new = [mark.area for mark in marks if mark.area not in known]
        if new:
            self.chosen.choose(new[-1])
        self.changed.emit()

    def _on_strength(self, code: str, strength: float | None) -> None:
        self._take(tuple(replace(one, strength=strength) if one.area == code else one for one in self._value))

    def _on_words(self, code: str, words: tuple[str, ...]) -> None:
        self._take(tuple(replace(one, words=words) if one.area == code else one for one in self._value))

    def _on_removed(self, code: str) -> None:
        self._take(tuple(mark for mark in self._value if mark.area != code))
        self.seen_as.setFocus(Qt.FocusReason.OtherFocusReason)
