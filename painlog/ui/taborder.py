"""The order in which Tab goes: as things are laid out, whenever they were made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QStackedWidget, QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything inside that takes the keyboard by Tab now, in the order of the layouts."""
    if not widget.isVisible() or not widget.isEnabled():
        return
    if _takes_tab(widget):
        yield widget
        if widget.layout() is None:
            return  # what a control is made of inside is its own business
    for child in _laid_out(widget):
        yield from stops(child)


def next_stop(window: QWidget, here: QWidget | None, forward: bool) -> QWidget | None:
    """Where Tab, or Shift and Tab, goes from `here`; round and round."""
    found = list(stops(window))
    if not found:
        return None
    place = next((n for n, stop in enumerate(found) if here is not None and (stop is here)), None)
    if place is None:
        return found[0 if forward else -1]
    return found[(place + (1 if forward else -1)) % len(found)]


def _takes_tab(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    return not _is_unchosen(widget)


def _is_unchosen(widget: QWidget) -> bool:
    """Of buttons of which one is chosen, the chosen one is the stop; arrows move inside."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive() or group.checkedButton() is None:
        return False
    return group.checkedButton() is not widget


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield inside
        return
    if isinstance(widget, QStackedWidget):
        page = widget.currentWidget()
        if page is not None:
            yield page
        return
    layout = widget.layout()
    if layout is not None:
        yield from _in_layout(layout, _inside(widget))
        return
    yield from _inside(widget)


def _inside(widget: QWidget) -> list[QWidget]:
    return [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]


def _in_layout(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Asked by what is in it: `itemAt` would leave behind a Python object of an item that Qt deletes unseen."""
    inner = [child for child in layout.children() if isinstance(child, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(part), part) for part in widgets]
    placed += [(layout.indexOf(part), part) for part in inner]
    for place, part in sorted(placed, key=lambda one: one[0]):
        if isinstance(part, QLayout):
            yield from _in_layout(part, widgets)
        elif place >= 0:
            yield part
