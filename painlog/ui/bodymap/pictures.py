"""The four pictures of the body together: front and back, and both heads larger; for marking and for looking."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from painlog.catalogue.areas import View
from painlog.catalogue.body import drawing
from painlog.i18n import _
from painlog.labels.areas import view as view_name
from painlog.ui import theme
from painlog.ui.bodymap.areabutton import AreaButton
from painlog.ui.bodymap.arrangement import Place, arranged, height
from painlog.ui.bodymap.look import Fill
from painlog.ui.bodymap.picture import Picture

_MOST = 1.5  # larger, and a figure is no longer seen at one look


class Pictures(QWidget):
    """Side by side where there is room; the figure never turns around in languages written from the right."""

    def __init__(self, make: Callable[[str, Picture], AreaButton] | None = None) -> None:
        """`make` makes the button of an area, where areas can be marked."""
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        front, back = drawing(View.FRONT), drawing(View.BACK)
        self.pictures = {
            Place.FRONT: Picture(front, view_name(View.FRONT), make=make),
            Place.FACE: Picture(front, _("Face and neck, larger"), head=True, make=make),
            Place.BACK: Picture(back, view_name(View.BACK), make=make),
            Place.NAPE: Picture(back, _("Back of the head, larger"), head=True, make=make),
        }
        for picture in self.pictures.values():
            picture.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_fills(self, fills: Mapping[str, Fill]) -> None:
        """Fill these areas in every picture that shows them."""
        for picture in self.pictures.values():
            picture.show_fills(fills)

    def sizes(self, scale: float) -> dict[Place, QSize]:
        """How large the pictures are at a scale."""
        return {place: picture.size_at(scale) for place, picture in self.pictures.items()}

    def hasHeightForWidth(self) -> bool:
        """Qt's."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's."""
        return height(arranged(width, _wish(), self.sizes)[1])

    def sizeHint(self) -> QSize:
        """Qt's: all side by side."""
        sizes = self.sizes(_wish())
        across = sizes[Place.FRONT].width() * 2 + sizes[Place.FACE].width() + 32
        return QSize(across, self.heightForWidth(across))

    def minimumSizeHint(self) -> QSize:
        """Qt's: one figure at 90 %."""
        return QSize(300, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: another text size or other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self.isVisible():
            self.restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: the text size or the colours may have changed meanwhile."""
        super().showEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Take the text size and the colours of now."""
        self._arrange()

    def _arrange(self) -> None:
        scale, places = arranged(self.width(), _wish(), self.sizes)
        for place, picture in self.pictures.items():
            picture.set_scale(scale)
            picture.move(places[place].topLeft())
        if height(places) != self.height():
            self.updateGeometry()


def _wish() -> float:
    return min(_MOST, theme.scaled(100) / 100)
