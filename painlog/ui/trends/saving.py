"""A chart as a file, or on the clipboard: the same figure as on the screen, dark on white."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

from painlog.config import privatefile
from painlog.domain.errors import PainlogError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.report.style import ChartStyle
    from painlog.report.views.view import View

_LEAST_SIZE = (560.0, 260.0)  # points
_TEXT_PERCENT = 110.0
FORMATS = ("png", "svg", "pdf")


def filters() -> dict[str, str]:
    """The kinds of file in words, as Qt's dialog wants them; the ending by them."""
    return {_("Picture (*.png)"): "png", _("Drawing (*.svg)"): "svg", _("Page (*.pdf)"): "pdf"}


def with_ending(path: Path, wanted: str) -> Path:
    """The path with an ending that says what is in it: the one typed, else the one wanted."""
    if path.suffix.lower().removeprefix(".") in FORMATS:
        return path
    return path.with_name(f"{path.name}.{wanted}")


def save(path: Path, view: View, size: tuple[float, float]) -> Path:
    """Write the chart whole (0600), or leave what was there. Raises PainlogError with a sentence."""
    content = drawn(view, size, path.suffix.lower().removeprefix("."))
    try:
        privatefile.write(path, content)
    except OSError:
        raise PainlogError(
            _("The chart could not be saved there. Your diary is safe. Please choose another folder.")
        ) from None
    return path


def drawn(view: View, size: tuple[float, float], format: str) -> bytes:
    """The chart in one of FORMATS; `size` (width, height) in points, never too small to read."""
    from painlog.report import chart_file

    width, height = (max(wanted, least) for wanted, least in zip(size, _LEAST_SIZE, strict=True))
    return chart_file.FORMATS[format](view.figure(_style(), (width, height)))


def put_on_clipboard(picture: bytes) -> None:
    """Put a PNG on the clipboard."""
    QGuiApplication.clipboard().setImage(QImage.fromData(picture))


def _style() -> ChartStyle:
    from painlog.report import style

    return replace(style.LIGHT, paper="#ffffff").scaled(_TEXT_PERCENT)
