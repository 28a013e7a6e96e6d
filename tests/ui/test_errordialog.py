"""The crash dialog: words that help, a report without diary words."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from painlog.ui.crashhook import CrashHook
from painlog.ui.errordialog import ErrorDialog


def test_a_bug_ends_in_a_dialog_whose_report_holds_no_diary_words(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before = sys.excepthook
    hook = CrashHook(lambda: window)
    try:
        raise ValueError("Ana took 3 Ibuprofen")
    except ValueError:
        sys.excepthook(*sys.exc_info())
    finally:
        hook.remove()
    assert sys.excepthook is before
    dialog = window.findChild(ErrorDialog)
    assert isinstance(dialog, ErrorDialog)
    dialog.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "Ana" not in copied
    assert "Ibuprofen" not in copied
    assert dialog.windowTitle() == "painlog"
    dialog.dismiss.click()
    assert not dialog.isVisible()


def test_ctrl_c_closes_the_window_and_shows_no_dialog(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    hook = CrashHook(lambda: window)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    hook.remove()
    assert not window.isVisible()
    assert window.findChild(ErrorDialog) is None
