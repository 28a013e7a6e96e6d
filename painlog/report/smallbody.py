"""The body of page one: front and back, small; the darker an area, the more days it was marked on."""

from collections.abc import Mapping

from painlog.catalogue.areas import View
from painlog.catalogue.body import Drawing, drawing, path_text
from painlog.report.bodyfigure import colour_step
from painlog.report.style import score_colour

_GAP = 70.0
_PAPER, _EDGE, _MARKED_EDGE = "#f4f3f2", "#5c646c", "#2b2f33"
_OUTLINE, _MARK = 4.0, 2.5


def small_body_svg(days: Mapping[str, int], of_days: int) -> str:
    """Both views side by side, without words: these stand beside it in the page's own type."""
    front, back = drawing(View.FRONT), drawing(View.BACK)
    wide, high = front.width + _GAP + back.width, max(front.height, back.height)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}" height="{high:g}" viewBox="0 0 {wide:g} {high:g}">'
    )
    parts = [*_view(front, 0.0, days, of_days), *_view(back, front.width + _GAP, days, of_days)]
    return "\n".join([opening, *parts, "</svg>"])


def small_body_share() -> float:
    """Its height as a share of its width."""
    front, back = drawing(View.FRONT), drawing(View.BACK)
    return max(front.height, back.height) / (front.width + _GAP + back.width)


def _view(drawn: Drawing, left: float, days: Mapping[str, int], of_days: int) -> list[str]:
    marked = [shape for shape in drawn.shapes if days.get(shape.code)]
    fills = [
        _path(path_text(shape.path), score_colour(colour_step(days[shape.code], of_days)), _MARKED_EDGE, _MARK)
        for shape in marked
    ]
    outline = path_text(drawn.outline)
    return [
        f'<g transform="translate({left:g} 0)">',
        _path(outline, _PAPER, "none", 0),
        *fills,
        _path(outline, "none", _EDGE, _OUTLINE),
        "</g>",
    ]


def _path(path: str, fill: str, stroke: str, width: float) -> str:
    return f'<path d="{path}" fill="{fill}" stroke="{stroke}" stroke-width="{width:g}" stroke-linejoin="round"/>'
