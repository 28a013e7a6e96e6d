"""Colours and sizes of the charts: light, dark, and paper that must still read when it is printed in grey."""

from dataclasses import dataclass, replace

# inferno turned over, 0 to 10: its lightness falls with every step, so the order stays in grey print and for every
# kind of colour vision; digits on it are black to 4 and white from 5.
SCORE_COLOURS = (
    "#f3f68a", "#f9cb35", "#fb9d07", "#f1731d", "#db503b", "#bc3754", "#952667", "#6f196e", "#490b6a", "#1f0c48",
    "#030210",
)  # fmt: skip
_DARK_DIGITS_TO = 4


def score_colour(score: float) -> str:
    """The colour of a pain score 0-10 (rounded to a whole one)."""
    return SCORE_COLOURS[_whole(score)]


def score_ink(score: float) -> str:
    """Black or white: the colour for the digits on `score_colour`."""
    return "#000000" if _whole(score) <= _DARK_DIGITS_TO else "#ffffff"


def _whole(score: float) -> int:
    return max(0, min(len(SCORE_COLOURS) - 1, round(score)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStyle:
    """How a chart is drawn; colours as #rrggbb, sizes in points."""

    paper: str
    ink: str
    quiet: str
    grid: str
    line: str
    band: str
    bars: str
    observed: str
    text_size: float = 9.0
    line_width: float = 1.3
    worst_line: str = ""  # where it is set, the worst is a line of that colour and there is no band

    def scaled(self, percent: float) -> "ChartStyle":
        """The same with text and lines at that percentage (100-200)."""
        factor = percent / 100
        return replace(self, text_size=self.text_size * factor, line_width=self.line_width * factor)


LIGHT = ChartStyle(
    paper="#ffffff",
    ink="#1d2329",
    quiet="#59636e",
    grid="#e3e6e9",
    line="#7a1f5c",
    band="#e9cfdc",
    bars="#4f6475",
    observed="#0b6e6e",
    text_size=10.0,
)

DARK = ChartStyle(
    paper="#1b1e22",
    ink="#e4e2dd",
    quiet="#a6abb1",
    grid="#363b41",
    line="#f3a06b",
    band="#57413b",
    bars="#8ba0b2",
    observed="#6fc7c0",
    text_size=10.0,
)

# Dark line, pale band and mid-grey bars: three clearly different greys when the colour is gone.
PAPER = replace(LIGHT, paper="none", grid="#dde0e3", text_size=10.0, line_width=1.1)

# The page has the worst pain as a light line in place of the band (clinical.md 6.1, 5).
PAPER_PAGE = replace(PAPER, worst_line="#a9929f")
