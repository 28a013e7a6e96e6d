"""Buttons side by side, as wide as their words, on as many lines as they need."""

from PySide6.QtWidgets import QWidget

from painlog.ui.widgets.flow import Flow


def row(*parts: QWidget) -> QWidget:
    """A widget that holds them in their order."""
    holder = QWidget()
    flow = Flow(10, holder)
    for part in parts:
        flow.addWidget(part)
    return holder
