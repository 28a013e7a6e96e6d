"""The body map: press where it hurts. Front and back, every area a button, Tab to a figure and arrows inside it."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from painlog.catalogue.areas import View
from painlog.catalogue.body import Point, drawing
from painlog.domain.entry import AreaMark
from painlog.ui.bodymap.areabutton import AreaButton
from painlog.ui.bodymap.look import strength_fill
from painlog.ui.bodymap.nearest import nearest
from painlog.ui.bodymap.picture import Picture
from painlog.ui.bodymap.pictures import Pictures

_FIRST = {View.FRONT: "breastbone", View.BACK: "spine_lower"}  # where Tab comes in as long as nothing is marked
_APART = 420.0  # the back figure stands to the right of the front one


class BodyMap(Pictures):
    """What is marked goes in with `set_marks` and comes out of `marks`; areas it does not draw are kept."""

    changed = Signal()  # by the person, not by `set_marks`
    chosen = Signal(str)  # the area that was pressed or that the keyboard came to

    def __init__(self, marks: Iterable[AreaMark] = ()) -> None:
        """With these areas marked."""
        self._marks: dict[str, AreaMark] = {}
        self._undone: dict[str, AreaMark] = {}  # a mark that was taken away by mistake comes back as it was
        super().__init__(self._make_button)
        self.buttons = {code: button for one in self.pictures.values() for code, button in one.buttons.items()}
        self.places = _places()
        for picture in self.pictures.values():
            picture.pressed.connect(lambda code: self.buttons[code].click())
        self._stops = dict(_FIRST)
        for code in self._stops.values():
            self.buttons[code].take_tab(True)
        self.set_marks(marks)

    def marks(self) -> tuple[AreaMark, ...]:
        """The marked areas, in the order in which they were marked."""
        return tuple(self._marks.values())

    def set_marks(self, marks: Iterable[AreaMark]) -> None:
        """Show these marks and no others."""
        self._marks = {mark.area: mark for mark in marks}
        for code, button in self.buttons.items():
            button.show_mark(self._marks.get(code))
        self._show()

    def set_strength(self, code: str, strength: float | None) -> None:
        """Mark an area with a strength 0-10, or with None."""
        self._put(replace(self._marks.get(code, AreaMark(area=code)), strength=strength))

    def start(self) -> AreaButton:
        """Where the keyboard comes in: an area of the front."""
        return self.buttons[self._stops[View.FRONT]]

    def restyle(self) -> None:
        """Take the text size and the colours of now."""
        super().restyle()
        self._show()

    def _make_button(self, code: str, picture: Picture) -> AreaButton:
        button = AreaButton(code, picture)
        button.leave_enter_to_page()
        button.clicked.connect(lambda: self._on_clicked(code))
        button.stepped.connect(lambda right, down: self._step(code, (right, down)))
        button.focused.connect(lambda: self._on_focused(code))
        button.typed.connect(lambda strength: self.set_strength(code, strength))
        return button

    def _on_clicked(self, code: str) -> None:
        if code in self._marks:
            self._undone[code] = self._marks.pop(code)
            self.buttons[code].show_mark(None)
            self._show()
            self.changed.emit()
        else:
            self._put(self._undone.pop(code, AreaMark(area=code)))

    def _put(self, mark: AreaMark) -> None:
        self._marks[mark.area] = mark
        if mark.area in self.buttons:
            self.buttons[mark.area].show_mark(mark)
        self._show()
        self.changed.emit()
        self.chosen.emit(mark.area)

    def _show(self) -> None:
        self.show_fills({code: strength_fill(mark.strength) for code, mark in self._marks.items()})

    def _step(self, code: str, way: tuple[int, int]) -> None:
        there = nearest(self.places, code, way)
        if there is not None:
            self.buttons[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focused(self, code: str) -> None:
        view = _view_of(code)
        self.buttons[self._stops[view]].take_tab(False)
        self._stops[view] = code
        self.buttons[code].take_tab(True)
        self.chosen.emit(code)


def _places() -> dict[str, Point]:
    front = {shape.code: shape.at for shape in drawing(View.FRONT).shapes}
    back = {shape.code: (shape.at[0] + _APART, shape.at[1]) for shape in drawing(View.BACK).shapes}
    return front | back


def _view_of(code: str) -> View:
    return next(view for view in View if any(shape.code == code for shape in drawing(view).shapes))
