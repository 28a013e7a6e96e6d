"""The body with the days on which each area was marked: the same drawing as on the screen, as SVG for paper."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from painlog.catalogue.areas import View
from painlog.catalogue.body import Box, Drawing, Path, Shape, digits_room, drawing, larger_beside, path_text
from painlog.i18n import _, ngettext
from painlog.labels.areas import area as area_name
from painlog.labels.areas import view as view_name
from painlog.report.style import score_colour, score_ink

# An area marked on up to that share of the days has the colour of that score: lightness falls step by step, so the
# order stays in grey print. The number of days always stands beside the colour.
_STEPS = ((0.1, 1), (0.25, 3), (0.5, 5), (0.75, 7), (1.0, 9))
_GAP, _TITLES, _HEAD_SCALE, _DIGITS = 24.0, 52.0, 2.4, 19.0
_SKIN, _EDGE, _QUIET, _INK = "#ffffff", "#8d949b", "#c3c8cd", "#3c444c"


def colour_step(days: int, of_days: int) -> int:
    """Which of the pain colours 0-10 stands for `days` out of `of_days` (1 or more)."""
    return next((step for share, step in _STEPS if days <= share * of_days), _STEPS[-1][1])


def days_marked(areas: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """The days of each area, from the figures' `areas`."""
    return {str(one["area"]): int(one["days"]) for one in areas}


def body_text(days: Mapping[str, int]) -> str:
    """The figure in words: every marked area with its days, most first."""
    ordered = sorted(days.items(), key=lambda pair: (-pair[1], pair[0]))
    named = [
        ngettext("{name} {n} day", "{name} {n} days", count).format(name=area_name(code), n=count)
        for code, count in ordered
    ]
    return _("Days marked: {areas}.").format(areas="; ".join(named)) if named else _("No area was marked.")


def body_svg(days: Mapping[str, int], of_days: int, font: str = "Fira Sans") -> str:
    """Front, both heads larger, and back, side by side; each marked area filled, with its days as a number."""
    front, back = drawing(View.FRONT), drawing(View.BACK)
    head = front.head
    wide, high = head.width * _HEAD_SCALE, head.height * _HEAD_SCALE
    middle = front.width + _GAP
    last = middle + wide + _GAP
    parts = [
        *_figure(front, _whole(front), (0.0, 0.0), 1.0, view_name(View.FRONT), days, of_days),
        *_figure(front, head, (middle, 0.0), _HEAD_SCALE, _("Face and neck, larger"), days, of_days),
        *_figure(back, back.head, (middle, high + _TITLES + _GAP), _HEAD_SCALE, _("Back of the head"), days, of_days),
        *_figure(back, _whole(back), (last, 0.0), 1.0, view_name(View.BACK), days, of_days),
    ]
    size = f'width="{last + back.width:g}" height="{front.height + _TITLES:g}"'
    view_box = f'viewBox="0 0 {last + back.width:g} {front.height + _TITLES:g}"'
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view_box} font-family="{escape(font)}">'
    return "\n".join([opening, *parts, "</svg>"])


def _figure(
    drawn: Drawing,
    part: Box,
    corner: tuple[float, float],
    scale: float,
    title: str,
    days: Mapping[str, int],
    of_days: int,
) -> list[str]:
    left, top = corner
    wide, high = part.width * scale, part.height * scale
    right, left_side = _("Patient's right"), _("Patient's left")
    sides = (right, left_side) if drawn.view is View.FRONT else (left_side, right)
    box = f"{part.left:g} {part.top:g} {part.width:g} {part.height:g}"
    at = f'x="{left:g}" y="{top + _TITLES:g}" width="{wide:g}" height="{high:g}"'
    return [
        _text(left + wide / 2, top + 18, title, 19, "middle", weight=600),
        _text(left, top + 42, sides[0], 18, "start"),
        _text(left + wide, top + 42, sides[1], 18, "end"),
        f'<svg {at} viewBox="{box}">',
        *_lines(drawn, scale),
        *_marks(drawn, days, of_days, scale),
        "</svg>",
    ]


def _lines(drawn: Drawing, scale: float) -> list[str]:
    return [
        *(_path(shape.path, _SKIN, _EDGE, 0.9 / scale) for shape in drawn.shapes),
        *(_path(line, "none", _QUIET, 0.9 / scale) for line in drawn.lines),
        _path(drawn.outline, "none", _INK, 1.7 / scale),
    ]


def _marks(drawn: Drawing, days: Mapping[str, int], of_days: int, scale: float) -> list[str]:
    marked = [shape for shape in drawn.shapes if days.get(shape.code)]
    fills = []
    for shape in marked:
        step = colour_step(days[shape.code], of_days)
        fills.append(_path(shape.path, score_colour(step), "#000000", 1.4 / scale))
    numbered = [shape for shape in marked if larger_beside(drawn, shape) == (scale > 1)]
    return [*fills, *_numbers(numbered, days, of_days, scale)]


def _numbers(shapes: Sequence[Shape], days: Mapping[str, int], of_days: int, scale: float) -> list[str]:
    written = []
    for shape in shapes:
        text = str(days[shape.code])
        high = min(_DIGITS / scale * (1.2 if scale > 1 else 1.0), digits_room(shape, len(text)))
        x, y = shape.at
        ink = score_ink(colour_step(days[shape.code], of_days))
        written.append(_text(x, y + high * 0.36, text, high, "middle", ink, 600))
    return written


def _path(path: Path, fill: str, stroke: str, width: float) -> str:
    pen = f'fill="{fill}" stroke="{stroke}" stroke-width="{width:.3g}" stroke-linejoin="round" stroke-linecap="round"'
    return f'<path d="{path_text(path)}" {pen}/>'


def _text(x: float, y: float, text: str, size: float, anchor: str, ink: str = "#1d2329", weight: int = 400) -> str:
    place = f'x="{x:.4g}" y="{y:.4g}" font-size="{size:.3g}" font-weight="{weight}" text-anchor="{anchor}"'
    return f'<text {place} fill="{ink}">{escape(text)}</text>'


def _whole(drawn: Drawing) -> Box:
    return Box(0.0, 0.0, drawn.width, drawn.height)
