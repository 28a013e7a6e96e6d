"""The window: pages at their first visit, shortcuts, the switcher, help, themes and sizes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from painlog.config import settings
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.errors import NotSavedError
from painlog.ui import theme, window
from tests.ui.conftest import Running, Start
from tests.ui.test_session import ANA, MUM


@pytest.fixture
def running(start: Start, fill: Callable[..., None]) -> Running:
    fill(ANA, MUM)
    return start()


def test_only_today_is_built_at_the_start(running: Running) -> None:
    assert list(running.window._pages) == ["today"]
    running.window.show_page("people")
    assert list(running.window._pages) == ["today", "people"]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier])
def test_alt_or_ctrl_and_a_digit_go_to_a_page_and_type_nothing(
    running: Running, modifier: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(running.window, Qt.Key.Key_8, modifier)
    assert running.window.here == "people"
    QTest.keyClick(running.window, Qt.Key.Key_1, modifier)
    assert running.window.here == "today"
    assert running.today.pad.pad.value() is None


def test_a_number_typed_in_the_rail_goes_to_the_pad(running: Running) -> None:
    running.window.rail._buttons["today"].setFocus()
    running.keys("7")
    assert running.today.pad.pad.value() == 7


def test_closing_at_once_waits_for_what_is_being_saved(running: Running, diary_path: Path) -> None:
    running.keys("7", Qt.Key.Key_Return)
    running.window.close()
    assert running.window.isVisible()
    running.qtbot.waitUntil(lambda: not running.window.isVisible(), timeout=20_000)
    database = Database.open(diary_path)
    with database.diary() as diary:
        assert [entry.pain_average for entry in diary.records().entries] == [7]
    database.close()


def test_closing_stays_open_where_it_could_not_be_saved(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_values: object) -> None:
        raise NotSavedError(full=True)

    monkeypatch.setattr(Diary, "add", full)
    running.keys("7", Qt.Key.Key_Return)
    running.window.close()
    running.settle()
    assert running.window.isVisible()
    assert running.today.pad.pad.value() == 7
    assert "disk is full" in running.said


def test_f1_shows_help_and_no_page_of_the_rail_is_marked(running: Running) -> None:
    QTest.keyClick(running.window, Qt.Key.Key_F1)
    assert running.window.here == "help"
    assert not any(button.isChecked() for button in running.window.rail._buttons.values())


def test_the_switcher_lists_those_whose_diary_is_kept(running: Running) -> None:
    menu = running.window.topbar.switcher()
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == [
        "Ana",
        "Mum",
        "Add or change people…",
    ]
    menu.actions()[1].trigger()
    running.settle()
    assert running.window.topbar.person.text().strip() == "Mum"
    assert running.window.topbar.person.accessibleName() == "Diary of Mum. Choose a person."


def test_theme_and_text_size_change_at_once_and_are_kept(running: Running) -> None:
    before = running.window.rail.width()
    running.session.change_settings(theme="dark", text_percent=200)
    assert theme.tokens() is theme.DARK
    assert QApplication.font().pixelSize() == 2 * theme.TEXT_PX
    assert running.window.rail.width() != before
    assert settings.load().text_percent == 200
    running.session.change_settings(theme="light", text_percent=100)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("key", ["today", "people", "settings", "help"])
def test_nothing_is_cut_off_sideways_in_a_small_window(running: Running, key: str, percent: int) -> None:
    running.session.change_settings(text_percent=percent)
    running.window.resize(1024, 600)
    running.window.show_page(key)
    running.settle()
    QTest.qWait(0)
    area = running.window.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert (running.window.width(), running.window.height()) == (1024, 600)
    running.session.change_settings(text_percent=100)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2: 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_is_readable_and_edges_are_seen(tokens: theme.Tokens) -> None:
    """4.5:1 for text, 3:1 for controls and focus (WCAG 1.4.3, 1.4.11)."""
    for ground in (tokens.paper, tokens.surface, tokens.accent_soft):
        for ink in (tokens.ink, tokens.soft):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.accent, tokens.surface) >= 4.5
    assert contrast(tokens.on_notice, tokens.notice) >= 4.5
    for edge in (tokens.line, tokens.focus, *tokens.people):
        assert contrast(edge, tokens.surface) >= 3, edge
        assert contrast(edge, tokens.paper) >= 3, edge
    assert contrast(tokens.focus, tokens.paper) >= 3


def test_the_rail_has_its_pages_in_order() -> None:
    keys = [key for key, _word in window.places()]
    before, after = ["today", "history", "trends", "medicines", "treatments"], ["summary", "people", "settings"]
    assert keys == [*before, "appointments", *after]
