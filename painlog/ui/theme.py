"""Colours and sizes of the window: tokens, and the one style sheet made of them."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from painlog import resources
from painlog.ui import fonts

if TYPE_CHECKING:
    from painlog.config.settings import Settings

TEXT_PX = 17  # ux.md B2: 16 or more by default; Fira Sans' letters are a little larger than most
TARGET_PX = 44  # nothing that can be pressed is smaller
PAD_PX = 76  # the numbers of the pad: 20 mm

# Pain 0 to 10, lightness falling evenly, made of matplotlib's inferno: readable in grey and with any colour sight.
PAIN_COLOURS = (
    "#f3f68a", "#f9cb35", "#fb9d07", "#f1731d", "#db503b", "#bc3754",
    "#952667", "#6f196e", "#490b6a", "#1f0c48", "#030210",
)  # fmt: skip


class Tokens(NamedTuple):
    """The colours of one theme. Text is at least 4.5:1 on its ground, controls and focus 3:1."""

    name: str
    paper: str  # behind everything
    surface: str  # cards and fields
    ink: str
    soft: str  # quieter text
    line: str  # edges of controls
    faint: str  # edges of cards, only decoration
    accent: str
    on_accent: str
    accent_soft: str  # what is chosen or pointed at
    focus: str
    notice: str  # ground of banners
    on_notice: str
    notice_line: str
    people: tuple[str, ...]  # colours of the shapes beside names


LIGHT = Tokens(
    name="light", paper="#f5f0e6", surface="#fffcf6", ink="#2b2926", soft="#5d564c", line="#857b6b",
    faint="#e0d7c6", accent="#2c6663", on_accent="#ffffff", accent_soft="#dfeae6", focus="#1f5fa8",
    notice="#faebd0", on_notice="#463210", notice_line="#9a6412",
    people=("#2c6663", "#8a4b16", "#5a4a96", "#7a3b5e", "#3f6212", "#28518c"),
)  # fmt: skip
DARK = Tokens(
    name="dark", paper="#1f1d1b", surface="#292724", ink="#e8e1d5", soft="#b9b0a2", line="#8d8576",
    faint="#3b3833", accent="#85c2b9", on_accent="#12211f", accent_soft="#30423f", focus="#9ccaff",
    notice="#40341f", on_notice="#f3dfb6", notice_line="#c79a4b",
    people=("#85c2b9", "#e0a46f", "#b7a8ee", "#e09ac0", "#a8cc7a", "#93bdf2"),
)  # fmt: skip

_now = LIGHT
_percent = 100


def tokens() -> Tokens:
    """The colours in use now. Ask while painting, never keep."""
    return _now


def scaled(pixels: float) -> int:
    """Logical pixels at 100 % text, in pixels at the chosen text size."""
    return round(pixels * _percent / 100)


def choose(settings: "Settings") -> Tokens:
    """The colours for the settings: light, dark, or as the system has it, with more contrast where it asks."""
    hints = QApplication.styleHints()
    dark = settings.theme == "dark" or (settings.theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    chosen = DARK if dark else LIGHT
    return _high_contrast(chosen) if _wants_contrast() else chosen


def apply(app: QApplication, settings: "Settings") -> None:
    """Give the whole application the chosen colours, font and text size; may be called again at any time."""
    global _now, _percent
    _now = choose(settings)
    _percent = max(100, min(200, settings.text_percent))
    size = fonts.apply(app, TEXT_PX, _percent)
    app.setPalette(_palette(_now))
    app.setStyleSheet(_style_sheet(_now, size))


def _wants_contrast() -> bool:
    hints = QApplication.styleHints()
    accessibility = getattr(hints, "accessibility", lambda: None)()
    wish = getattr(accessibility, "contrastPreference", lambda: None)()
    return getattr(wish, "name", "") == "HighContrast"


def _high_contrast(theme: Tokens) -> Tokens:
    if theme is DARK:
        return theme._replace(paper="#000000", surface="#000000", ink="#ffffff", soft="#ffffff", line="#ffffff",
                       faint="#ffffff", focus="#ffff00")  # fmt: skip
    return theme._replace(paper="#ffffff", surface="#ffffff", ink="#000000", soft="#000000", line="#000000",
                   faint="#000000", accent="#003d3a", focus="#0000cc")  # fmt: skip


def _palette(theme: Tokens) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.paper), (roles.WindowText, theme.ink), (roles.Base, theme.surface),
        (roles.AlternateBase, theme.paper), (roles.Text, theme.ink), (roles.Button, theme.surface),
        (roles.ButtonText, theme.ink), (roles.Highlight, theme.accent), (roles.HighlightedText, theme.on_accent),
        (roles.PlaceholderText, theme.soft), (roles.ToolTipBase, theme.surface), (roles.ToolTipText, theme.ink),
        (roles.Link, theme.accent),
    ):  # fmt: skip
        palette.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.ButtonText, roles.WindowText):
        palette.setColor(disabled, role, QColor(theme.soft))
    return palette


def _style_sheet(theme: Tokens, text: int) -> str:
    values = {field: getattr(theme, field) for field in theme._fields if field != "people"}
    sizes = {
        "text": text, "small": round(text * 0.88), "heading": round(text * 1.2), "big": round(text * 1.65),
        "huge": round(text * 2.4),
        "target": TARGET_PX - 6, "large": round(max(TARGET_PX, text * 2.4)), "pad": scaled(4), "wide": scaled(10),
        "pad_1": scaled(4) - 1, "pad_2": scaled(4) - 2, "wide_1": scaled(10) - 1, "wide_2": scaled(10) - 2,
        "wide_3": scaled(10) - 3,
        "tick": round(max(22, text * 1.25)),
    }  # fmt: skip
    arrow = resources.path("window", f"arrow-{theme.name}.svg").as_posix()
    return _SHEET.format(arrow=arrow, **values, **{f"{name}_px": f"{value}px" for name, value in sizes.items()})


_SHEET = """
QScrollArea {{ border: none; }}
QLabel[role="title"] {{ font-size: {big_px}; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {heading_px}; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="hint"] {{ color: {soft}; }}
QLabel[role="small"] {{ color: {soft}; font-size: {small_px}; }}
QLabel[role="problem"] {{ color: {on_notice}; background: {notice}; border-left: 4px solid {notice_line};
    padding: {pad_px} {wide_px}; }}
QLabel[role="number"] {{ font-size: {huge_px}; font-weight: 600; }}
#sign {{ background: {notice}; border: 2px solid {notice_line}; border-radius: 12px; }}
#sign QLabel {{ color: {on_notice}; }}
#card {{ background: {surface}; border: 1px solid {faint}; border-radius: 12px; }}
#rail {{ background: {surface}; border-right: 1px solid {faint}; }}
#railpage {{ background: {surface}; }}
#topbar {{ background: {surface}; border-bottom: 1px solid {faint}; }}
#statusbar {{ background: {surface}; border-top: 1px solid {faint}; }}
#banner {{ background: {notice}; border-bottom: 2px solid {notice_line}; }}
#banner QLabel {{ color: {on_notice}; }}
#row {{ border-bottom: 1px solid {faint}; }}

QPushButton {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; min-height: {target_px};
    padding: 2px {wide_px}; margin: 0; }}
QPushButton:hover {{ background: {accent_soft}; }}
QPushButton:pressed {{ background: {accent_soft}; border: 2px solid {accent}; padding: 1px {wide_1_px}; }}
QPushButton:checked {{ background: {accent_soft}; border: 2px solid {accent}; padding: 1px {wide_1_px};
    font-weight: 600; }}
QPushButton:disabled {{ color: {soft}; border: 1px dashed {line}; }}
QPushButton[role="main"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; font-weight: 600;
    min-height: {large_px}; padding: 2px 24px; }}
QPushButton[role="main"]:disabled {{ background: {surface}; color: {soft}; border: 1px dashed {line}; }}
QPushButton[role="large"] {{ min-height: {large_px}; padding: {pad_px} {wide_px}; }}
QPushButton[role="large"]:pressed, QPushButton[role="large"]:checked {{ padding: {pad_1_px} {wide_1_px}; }}
QPushButton[role="main"]:pressed {{ padding: 1px 23px; }}
QPushButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; color: {accent};
    text-decoration: underline; padding: 2px {wide_px}; }}
QPushButton[role="rail"] {{ background: transparent; border: 1px solid transparent; text-align: left;
    padding: 2px {wide_px}; }}
QPushButton[role="rail"]:hover {{ background: {accent_soft}; }}
QPushButton[role="rail"]:checked {{ background: {accent_soft}; border: 1px solid transparent;
    border-left: 4px solid {accent}; padding: 2px {wide_px} 2px {wide_3_px}; font-weight: 600; }}
QPushButton:focus, QPushButton[role]:focus {{ border: 3px solid {focus}; padding: 0 {wide_2_px}; }}
QPushButton[role="main"]:focus {{ padding: 0 22px; }}
QPushButton[role="large"]:focus {{ padding: {pad_2_px} {wide_2_px}; }}

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {{ background: {surface};
    border: 1px solid {line}; border-radius: 8px; min-height: {target_px}; padding: 2px 8px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus {{
    border: 3px solid {focus}; padding: 0 6px; }}
QLineEdit:read-only {{ background: {paper}; }}
QComboBox::drop-down {{ width: 32px; border: none; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line};
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QComboBox QAbstractItemView::item {{ min-height: {target_px}; padding: 2px 8px; }}
QCheckBox, QRadioButton {{ min-height: {target_px}; spacing: 10px; padding: 2px 6px; border: 3px solid transparent;
    border-radius: 8px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 3px solid {focus}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {tick_px}; height: {tick_px}; }}
QCheckBox::indicator:unchecked {{ border: 1px solid {line}; border-radius: 4px; background: {surface}; }}
QMenu {{ background: {surface}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ min-height: {target_px}; padding: 6px 24px 6px 12px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QTableView, QListView, QTreeView {{ background: {surface}; border: 1px solid {line}; border-radius: 8px;
    gridline-color: {faint}; alternate-background-color: {paper}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 3px solid {focus}; }}
QHeaderView::section {{ background: {paper}; border: none; border-bottom: 1px solid {line};
    padding: 8px; font-weight: 600; }}
QListView::item, QTreeView::item {{ min-height: {target_px}; padding: 2px 6px; }}
QProgressBar {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; min-height: 20px;
    text-align: center; }}
QProgressBar::chunk {{ background: {accent_soft}; border-radius: 7px; }}
QScrollBar:vertical {{ background: transparent; width: 18px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 18px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 5px; min-height: 44px; min-width: 44px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
"""
