"""The measures of a chart: margins, the 0-10 field with the marks above it, the lanes of medicines beneath."""

from painlog.report.chart_data import ChartData
from painlog.report.style import ChartStyle

TOP_OF_SCALE = 10
_UNDER_ZERO = 0.15  # of the scale: so that a line at 0 is not cut
_MARKS_HIGH = 2.2  # times the text size, like the numbers below
_CHANGES_HIGH = 1.9


class Frame:
    """All in points, but `per_point`, the scale's share of a point, and the heights on the scale made with it."""

    def __init__(self, data: ChartData, style: ChartStyle, size: tuple[float, float]) -> None:
        """Divide a size (width, height) among the parts."""
        self.width, self.height = size
        text = style.text_size
        self.left, self.right = 1.7 * text, 0.6 * text
        self.top = (1.5 if data.marks else 2.1) * text
        self.bottom = 1.6 * text
        self.lane = 2.2 * text
        self.gap = 0.5 * text if data.doses else 0.0
        self.marks = _MARKS_HIGH * text if data.marks else 1.0
        self.changes = _CHANGES_HIGH * text if data.changes else 0.0
        self.beneath = self.changes + self.gap + self.lane * len(data.doses)
        self.plot_width = self.width - self.left - self.right
        self.plot_height = max(1.0, self.height - self.top - self.bottom)
        field = max(1.0, self.plot_height - self.marks - self.beneath)
        self.per_point = (TOP_OF_SCALE + _UNDER_ZERO) / field

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The place of the axes: left, bottom, width, height as shares of the figure."""
        return (
            self.left / self.width,
            self.bottom / self.height,
            self.plot_width / self.width,
            self.plot_height / self.height,
        )

    @property
    def limits(self) -> tuple[float, float]:
        """The lowest and the highest value of the axes, lanes and marks included."""
        return -_UNDER_ZERO - self.beneath * self.per_point, TOP_OF_SCALE + self.marks * self.per_point

    @property
    def marks_at(self) -> float:
        """The height on the scale at which treatment marks stand."""
        return TOP_OF_SCALE + 0.52 * self.marks * self.per_point

    @property
    def changes_at(self) -> float:
        """The height on the scale at which changes of medicines stand."""
        return -_UNDER_ZERO - 0.56 * self.changes * self.per_point

    def lane_top(self, row: int) -> float:
        """The height on the scale at which a medicine's lane begins, 0 the first."""
        return -_UNDER_ZERO - (self.changes + self.gap + row * self.lane) * self.per_point


def beside_the_field(data: ChartData, style: ChartStyle) -> float:
    """The points of a chart's height that its 0-10 field does not get: title, marks, lanes and dates."""
    frame = Frame(data, style, (1.0, 1.0))
    return frame.top + frame.bottom + frame.beneath + frame.marks
