"""Starts the window: painted with Qt alone, then the diary and the heavy imports come in behind it."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from painlog import i18n
from painlog.config import coredump, folders, settings
from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.crashhook import CrashHook
from painlog.ui.logoff import LogOff
from painlog.ui.session import AppSession
from painlog.ui.window import MainWindow

if TYPE_CHECKING:
    from painlog.storage.database import Database


class App:
    """What runs: Qt's application, the session and the window."""

    def __init__(self, qt: QApplication, session: AppSession, window: MainWindow) -> None:
        """Made by `start`."""
        self.qt, self.session, self.window = qt, session, window


def start(diary: Path | None = None, make: "Callable[[], Database] | None" = None) -> App:
    """Show the window; the diary opens after the first paint.

    `diary` is the file to open, the settings' own where it is None; `make` returns an open database instead (the
    demo). The caller runs `app.qt.exec()`.
    """
    chosen = settings.load()
    i18n.install(chosen.language)
    folders.keep_font_list()
    qt = _application()
    theme.apply(qt, chosen)
    session = AppSession(chosen)
    window = MainWindow(session)

    def open_behind() -> None:
        coredump.hide()
        if make is not None:
            session.open_made(make)
        else:
            session.open(diary or _diary_of(chosen))
        _say_about_settings(session, chosen)

    window.finished.connect(open_behind)
    window.show()
    return App(qt, session, window)


def run(diary: Path | None = None, make: "Callable[[], Database] | None" = None) -> int:
    """Run the window until it is closed; the exit status."""
    app = start(diary, make)
    hook, log_off = CrashHook(app.window), LogOff(app.window)
    app.window.finished.connect(_look_for_garbage)
    try:
        return app.qt.exec()
    finally:
        log_off.remove()
        hook.remove()


def _look_for_garbage() -> None:
    """From the first paint on, and not among what came in before it."""
    gc.freeze()
    gc.enable()


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    qt = QApplication([*sys.argv[:1], "-style", "fusion"])  # setStyle would return it, with 4 ms of Python classes
    qt.setApplicationName("painlog")
    qt.setDesktopFileName("painlog")
    return qt


def _diary_of(chosen: settings.Settings) -> Path:
    return Path(chosen.diary) if chosen.diary else folders.diary_path()


def _say_about_settings(session: AppSession, chosen: settings.Settings) -> None:
    if chosen.set_aside is not None:
        session.trouble(
            _(
                "The settings file could not be read, so the usual settings are used. Your diary is safe. The old "
                "file was kept beside the new one."
            )
        )
    elif chosen.refused:
        session.trouble(
            _("One setting could not be used, so the usual one is. Your diary is safe. See the Settings page.")
        )
