"""The drawing of the body, front and back: which outline belongs to which area. Read from resources/body/*.svg."""

import re
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree

from painlog import resources
from painlog.catalogue.areas import View

_SVG = "{http://www.w3.org/2000/svg}"
_WORD = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?")
_POINTS = {"M": 1, "L": 1, "C": 3, "Z": 0}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """One step of a path: M goes to a point, L draws a line, C a Bézier curve (two handles, the end), Z closes."""

    step: str
    points: tuple[Point, ...] = ()


Path = tuple[Stroke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The outline of one area; `at` is where its number is written.

    `box` can be pressed as well, where the area alone is small.
    """

    code: str
    at: Point
    path: Path
    box: Box | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One view of the body, in units of which one is a logical pixel at 100 %.

    The person's own left is on the right of the front view and on the left of the back view. `head` is the part
    that is shown a second time, larger; `lines` (eyes, kneecaps, toes) mean nothing and cannot be marked.
    """

    view: View
    width: float
    height: float
    head: Box
    shapes: tuple[Shape, ...]
    lines: tuple[Path, ...]
    outline: Path


@cache
def drawing(view: View) -> Drawing:
    """The drawing of one view, its areas in the order of the catalogue."""
    root = ElementTree.fromstring(resources.path("body", f"{view}.svg").read_text("utf-8"))
    whole = _box(root.attrib["viewBox"])
    paths = {path.get("id", ""): path for path in root.iter(f"{_SVG}path")}
    head = root.find(f"{_SVG}view[@id='head']")
    areas, lines = root.find(f"{_SVG}g[@id='areas']"), root.find(f"{_SVG}g[@id='lines']")
    assert head is not None and areas is not None and lines is not None  # our own file
    return Drawing(
        view=view,
        width=whole.width,
        height=whole.height,
        head=_box(head.attrib["viewBox"]),
        shapes=tuple(_shape(path) for path in areas),
        lines=tuple(read_path(path.attrib["d"]) for path in lines),
        outline=read_path(paths["outline"].attrib["d"]),
    )


def read_path(text: str) -> Path:
    """The steps of an SVG path of absolute M, L, C and Z. Raises ValueError for anything else."""
    words = _WORD.findall(text)
    if "".join(words) != re.sub(r"[\s,]", "", text):
        raise ValueError("a path of absolute M, L, C and Z was expected")
    path, place = [], 0
    while place < len(words):
        step = words[place]
        if step not in _POINTS:
            raise ValueError("each step of the path needs its letter")
        end = place + 1 + 2 * _POINTS[step]
        numbers = [float(word) for word in words[place + 1 : end]]
        path.append(Stroke(step, tuple(zip(numbers[::2], numbers[1::2], strict=True))))
        place = end
    return tuple(path)


def bounds(path: Path) -> Box:
    """The smallest box around the points of a path, handles included."""
    points = [point for stroke in path for point in stroke.points]
    left, top = min(x for x, _y in points), min(y for _x, y in points)
    return Box(left, top, max(x for x, _y in points) - left, max(y for _x, y in points) - top)


def mirrored(path: Path, width: float) -> Path:
    """The path as in a mirror on the middle of a drawing of that width."""
    return tuple(Stroke(one.step, tuple((round(width - x, 1), y) for x, y in one.points)) for one in path)


def path_text(path: Path) -> str:
    """The path as SVG writes it; `read_path` reads it back."""
    return " ".join(" ".join([one.step, *(f"{x:g} {y:g}" for x, y in one.points)]) for one in path)


def digits_room(shape: Shape, digits: int) -> float:
    """How high so many digits may be that are written into an area, in units of the drawing."""
    box = bounds(shape.path)
    return min(box.width * (0.8 if digits == 1 else 0.56), box.height * 0.75)


def larger_beside(drawn: Drawing, shape: Shape) -> bool:
    """Whether an area is shown a second time, larger, and is marked and numbered there."""
    return inside(shape, drawn.head)


def inside(shape: Shape, frame: Box) -> bool:
    """Whether the area lies wholly in a part of the drawing."""
    box = bounds(shape.path)
    right, bottom = frame.left + frame.width, frame.top + frame.height
    return box.left >= frame.left and box.left + box.width <= right and box.top + box.height <= bottom


def _shape(path: ElementTree.Element) -> Shape:
    box = path.get("data-hit")
    x, y = map(float, path.attrib["data-at"].split())
    return Shape(code=path.attrib["id"], at=(x, y), path=read_path(path.attrib["d"]), box=_box(box) if box else None)


def _box(text: str) -> Box:
    left, top, width, height = map(float, text.split())
    return Box(left, top, width, height)
