"""The one type family of screen and paper, Fira Sans, and the two that stand in where it has no glyph."""

import importlib.util
from functools import cache
from pathlib import Path

FAMILY = "Fira Sans"
FAMILIES = (FAMILY, "Noto Sans", "Noto Sans Arabic")
_PACKAGES = ("fontpkg_fira_sans", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic")

# The few of eighteen weights that painlog uses; the others would only cost time and memory.
_WEIGHTS = ("Regular", "Italic", "Medium", "SemiBold", "Bold")


@cache
def font_folders() -> tuple[Path, ...]:
    """The folders of the shipped fonts, Fira Sans first. Raises FileNotFoundError where one is not installed."""
    return tuple(_folder(package) for package in _PACKAGES)


@cache
def font_files() -> tuple[Path, ...]:
    """The font files that the window loads: five of Fira Sans, then the upright fallbacks."""
    return (*(font_folders()[0] / f"FiraSans-{weight}.ttf" for weight in _WEIGHTS), *_fallback_files())


@cache
def chart_families() -> list[str]:
    """The families for matplotlib's texts; tells matplotlib's font manager where they are, once."""
    from matplotlib import font_manager

    fira = (font_folders()[0] / f"FiraSans-{weight}.ttf" for weight in ("Regular", "SemiBold"))
    for file in (*fira, *_fallback_files()):
        font_manager.fontManager.addfont(str(file))
    return list(FAMILIES)


@cache
def covered() -> tuple[frozenset[int], ...]:
    """The code points of each family, in the order of FAMILIES."""
    regular = (font_folders()[0] / "FiraSans-Regular.ttf", *_fallback_files())
    return tuple(_code_points(file) for file in regular)


def _code_points(file: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _fallback_files() -> tuple[Path, ...]:
    noto, arabic = font_folders()[1:]
    return noto / "NotoSans[wdth,wght].ttf", arabic / "NotoSansArabic[wdth,wght].ttf"


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(package)
    return Path(spec.origin).parent / "files"
