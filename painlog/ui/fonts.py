"""The screen's font: Fira Sans from its package, the same family as on paper."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

_FAMILY = "Fira Sans"
_FILES = ("FiraSans-Regular.ttf", "FiraSans-SemiBold.ttf")
_FALLBACKS = ("Noto Sans", "Noto Sans Arabic")


def apply(app: QApplication, base_px: int, percent: int) -> int:
    """Set the application's font, never smaller than the system's own; returns its size in pixels."""
    system_px = _system_pixels(app)
    size = round(max(base_px, system_px) * percent / 100)
    font = QFont()
    font.setFamilies([_load(), *_FALLBACKS])
    font.setPixelSize(size)
    app.setFont(font)
    return size


@cache
def _system_pixels(app: QApplication) -> int:
    """What the system asked for, read once before our own font replaces it, without loading that font."""
    font, screen = app.font(), app.primaryScreen()
    if font.pixelSize() > 0 or screen is None:
        return font.pixelSize()
    return round(font.pointSizeF() * screen.logicalDotsPerInch() / 72)


@cache
def _load() -> str:
    """Register the two weights in use; the system's family where the package is missing."""
    folder = _folder()
    for name in _FILES:
        if folder is None or QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return _FAMILY


def _folder() -> Path | None:
    """Where the font package keeps its files, found without importing it (30 ms at the start)."""
    spec = find_spec("fontpkg_fira_sans")
    return Path(spec.origin).parent / "files" if spec is not None and spec.origin else None
