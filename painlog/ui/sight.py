"""Scrolls a page so that something on it is seen."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND_PX = 60


def bring_in_sight(widget: QWidget) -> None:
    """Scroll what holds the widget until it is seen, with a little around it."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        parent.ensureWidgetVisible(widget, 0, _AROUND_PX)


def bring_in_sight_soon(widget: QWidget) -> None:
    """The same, once what was just shown is laid out."""
    QTimer.singleShot(0, widget, lambda: bring_in_sight(widget))
