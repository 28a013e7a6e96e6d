"""Scrolls a page so far that the control with the keyboard is seen."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 60  # pixels that are seen above and below it
_LAID_OUT_MS = 30  # a question that was just opened takes its place first


def focus_in_sight(widget: QWidget, margin: int = _MARGIN) -> None:
    """Put the keyboard on a control, and bring it in sight with what is around it, once it is laid out."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    QTimer.singleShot(_LAID_OUT_MS, widget, lambda: _scroll_to(widget, margin))


def _scroll_to(widget: QWidget, margin: int) -> None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        parent.ensureWidgetVisible(widget, 0, margin)
