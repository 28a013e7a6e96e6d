"""The field that charts are drawn in: a matplotlib figure that knows where its days and its scale lie.

It has no Axes. Their ticks and spines are never shown here, and to make and clear them takes longer than to draw
all the rest of a chart.
"""

from matplotlib.figure import Figure
from matplotlib.transforms import Affine2D, Transform

_INCH = 72.0
Range = tuple[float, float]


class Plot(Figure):
    """`box` is the field (left, bottom, width, height as shares of the figure); `across` and `up` are its ranges."""

    def __init__(
        self, size: tuple[float, float], box: tuple[float, float, float, float], across: Range, up: Range, paper: str
    ) -> None:
        """`size` is (width, height) in points; `paper` is the ground's colour, or `none`."""
        super().__init__(figsize=(size[0] / _INCH, size[1] / _INCH), facecolor=paper)
        self.box, self.across, self.up = box, across, up
        left, bottom, width, height = box
        wide, high = width / (across[1] - across[0]), height / (up[1] - up[0])
        field = Affine2D().translate(-across[0], -up[0]).scale(wide, high).translate(left, bottom)
        margin = Affine2D().translate(0, -up[0]).scale(width, high).translate(left, bottom)
        self.data: Transform = field + self.transFigure
        self.margin: Transform = margin + self.transFigure  # x is a share of the field's width

    def take_apart(self) -> None:
        """Let go of all that was drawn: each thing holds the list that it is in, and words hold the whole picture."""
        for kept in (self.artists, self.lines, self.patches, self.texts):
            kept.clear()
        self.clear()


def field_points(plot: Plot) -> tuple[float, float]:
    """The width of a plot's field in points, and how much of its scale is one point high."""
    width, height = (float(inches) * _INCH for inches in plot.get_size_inches())
    return width * plot.box[2], (plot.up[1] - plot.up[0]) / (height * plot.box[3])
