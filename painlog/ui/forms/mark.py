"""A person's mark on the screen: a colour and a shape, both always shown together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.codes import MarkShape
from painlog.i18n import _
from painlog.labels.people import mark_shape
from painlog.ui import icons, theme
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.label import Label

_PIXELS = 40


class MarkField(QWidget):
    """Shows what is chosen; where nothing is, the mark comes from the person's place among all."""

    changed = Signal()

    def __init__(self, number: int, colour: str, shape: MarkShape | None, parent: QWidget | None = None) -> None:
        """`number` is that place, 0 first; `colour` as the diary keeps it, empty where not chosen."""
        super().__init__(parent)
        self._number = number
        self._own = "" if colour in theme.LIGHT.people else colour  # one that came with a file
        names = (_("Green"), _("Brown"), _("Violet"), _("Plum"), _("Olive"), _("Blue"))
        colours = [("", _("As it comes")), *zip(theme.LIGHT.people, names, strict=True)]
        if self._own:
            colours.append((self._own, _("The one it has")))
        shapes = [("", _("As it comes")), *((one.value, mark_shape(one)) for one in MarkShape)]
        self.picture = Label("", wrap=False)
        self.colours = Choices(_("Colour"), colours, colour)
        self.shapes = Choices(_("Shape"), shapes, shape or "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self.picture, Label(_("Colour")), self.colours, Label(_("Shape")), self.shapes):
            layout.addWidget(part)
        for choices in (self.colours, self.shapes):
            choices.chosen.connect(lambda _code: self._show())
        self._show()

    def colour(self) -> str:
        """As the diary keeps it; empty where it comes from the place."""
        return self.colours.value()

    def shape(self) -> MarkShape | None:
        """The shape, None where it comes from the place."""
        return MarkShape(self.shapes.value()) if self.shapes.value() else None

    def _show(self) -> None:
        size = theme.scaled(_PIXELS)
        mark = icons.person_shape(self._number, size, self.colour(), self.shapes.value())
        self.picture.setPixmap(mark.pixmap(size, size))
        self.changed.emit()
