"""A chart as a file: a picture in points (PNG), or a drawing (SVG, PDF); no date and no name of a program in it."""

import io
from collections.abc import Callable
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import FigureCanvasPdf

from painlog.report.figures import as_svg
from painlog.report.plot import Plot

PICTURE_DPI = 200.0
_NAMELESS = {"Creator": None, "Producer": None, "CreationDate": None}


def as_png(plot: Plot, dots_per_inch: float = PICTURE_DPI) -> bytes:
    """The chart as a picture."""
    out, canvas = io.BytesIO(), _canvas(FigureCanvasAgg, plot)
    canvas.print_figure(out, format="png", dpi=dots_per_inch, metadata={"Software": None})
    plot.take_apart()
    return out.getvalue()


def as_pdf(plot: Plot) -> bytes:
    """The chart as a page of its own size, its fonts in it."""
    out, canvas = io.BytesIO(), _canvas(FigureCanvasPdf, plot)
    with mpl.rc_context({"pdf.fonttype": 42}):
        canvas.print_figure(out, format="pdf", metadata=_NAMELESS)
    return out.getvalue()


FORMATS: dict[str, Callable[[Plot], bytes]] = {"png": as_png, "svg": as_svg, "pdf": as_pdf}


def _canvas(kind: Any, plot: Plot) -> Any:  # matplotlib's canvases are untyped
    return kind(plot)
