"""The pages of a PDF on the screen, as wide as there is room or larger."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.summary.making import Picture

_SETTLED_MS = 150
_WIDEST = 1000
ZOOMS = (1.0, 1.25, 1.5, 2.0)


class PageViews(QScrollArea):
    """Shows pictures of pages under each other; `wanted` asks for pictures of a width in device pixels."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self._zoom = 0
        self._views: list[_PageView] = []
        self._sheet = QWidget()
        self._sheet.setObjectName("page")
        self._layout = QVBoxLayout(self._sheet)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(lambda: self.wanted.emit(self.pixels()))

    def pixels(self) -> int:
        """How wide a page is to be, in device pixels."""
        return round(self._page_width() * self.devicePixelRatioF())

    def can_zoom(self, larger: bool) -> bool:
        """Whether there is a next size that way."""
        return 0 <= self._zoom + (1 if larger else -1) < len(ZOOMS)

    def zoom(self, larger: bool) -> None:
        """The next size that way."""
        if self.can_zoom(larger):
            self._zoom += 1 if larger else -1
            self._fit()
            self.wanted.emit(self.pixels())

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Replace the pages."""
        for old in self._views:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._views = [_PageView(_image(picture)) for picture in pictures]
        for number, view in enumerate(self._views, 1):
            said = _("Page {number} of {count} as a picture. Choose Words to read it.")
            view.setAccessibleName(said.format(number=number, count=len(self._views)))
            self._layout.addWidget(view)
        self._fit()

    def _page_width(self) -> int:
        return round(min(_WIDEST, max(280, self.viewport().width())) * ZOOMS[self._zoom])

    def _fit(self) -> None:
        for view in self._views:
            view.set_width(self._page_width())
        spacing = self._layout.spacing() * max(0, len(self._views) - 1)
        bar = self.horizontalScrollBar().sizeHint().height() if self._zoom else 0
        self.setFixedHeight(sum(view.height() for view in self._views) + spacing + bar + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: the pages follow at once, sharper ones come when the size has settled."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._views:
            self._fit()
            self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: the room may have changed meanwhile."""
        super().showEvent(event)
        if self._views:
            self._settled.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt's: nobody is looking, so no sharper picture is needed."""
        super().hideEvent(event)
        self._settled.stop()


class _PageView(QWidget):
    """One page, drawn into whatever size it has."""

    def __init__(self, image: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        self.setFixedSize(QSize(width, round(width * self._image.height() / max(1, self._image.width()))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _image(picture: Picture) -> QImage:
    """The picture as Qt's own, its pixels copied."""
    channels = picture.stride // max(1, picture.width)
    kind = QImage.Format.Format_RGBX8888 if channels >= 4 else QImage.Format.Format_RGB888
    return QImage(picture.pixels, picture.width, picture.height, picture.stride, kind).copy()


def images(pictures: Sequence[Picture]) -> list[QImage]:
    """All pictures as Qt's own, for the printer."""
    return [_image(picture) for picture in pictures]
