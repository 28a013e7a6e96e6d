"""Starts the window: painted with Qt alone, then the diary and the heavy imports come in behind it."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

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
    from painlog.ui.lock.idle import Idle
    from painlog.ui.lock.window import LockWindow


class App:
    """What runs: Qt's application, and either the session and its window, or the window that asks for a passphrase.

    Locking closes the one and opens the other: what was on the screen, and the key, are gone meanwhile.
    """

    def __init__(self, qt: QApplication, settings_: settings.Settings, diary: Path) -> None:
        """Made by `start`; nothing is shown yet."""
        self.qt, self.diary = qt, diary
        self.lock_window: LockWindow | None = None
        self._settings = settings_
        self._here = "today"
        self._is_other = False  # the diary was chosen just now: once it is open, the settings name it
        self.idle: Idle | None = None
        self._leaving: list[QObject] = []
        self._has_left = False  # the window was closed for the lock, and waits for nobody
        self.session, self.window = self._made()

    def on_screen(self) -> QWidget:
        """The window that is there: the diary's, or the one that asks for its passphrase."""
        return self.lock_window or self.window

    def show(self, make: "Callable[[], Database] | None" = None, key: bytes | None = None) -> None:
        """Show the window; the diary, or what `make` makes, opens after the first paint."""
        session = self.session

        def open_behind() -> None:
            coredump.hide()
            if make is not None:
                session.open_made(make)
            else:
                session.open(self.diary, key)
            _say_about_settings(session, self._settings)

        session.locked.connect(self._on_locked)
        session.opened.connect(self._on_opened)
        self.window.finished.connect(open_behind)
        self.window.lock_wanted.connect(self.lock)
        self.window.show()

    def show_locked(self, *, ask_key_store: bool = False) -> None:
        """Ask for the passphrase of the diary; at a start, where that is wanted, the computer's key store first."""
        from painlog.ui.lock.window import LockWindow

        before = self.on_screen().geometry()
        self.lock_window = LockWindow(self.diary, ask_key_store=ask_key_store)
        self.lock_window.unlocked.connect(self._on_unlocked)
        self.lock_window.other_wanted.connect(self._on_other)
        self.lock_window.setGeometry(before)
        self.lock_window.show()

    def lock(self) -> None:
        """Blank the window at once, keep what is typed in the encrypted diary, close it and drop the key.

        What is being saved comes to its end first; if it cannot be saved, the window stays and says so.
        """
        if self.lock_window is not None:
            return
        if self.session.is_open and not self.session.is_encrypted:
            self.session.say(_("This diary has no passphrase, so it was not locked. You can set one in Settings."))
            return
        self._lock(self.session.path or self.diary)

    def _lock(self, diary: Path) -> None:
        self.diary = diary
        self._here, self._settings = self.window.here, self.session.settings
        self.window.cover.put_on()
        self.window.closed.connect(self._on_closed)
        self.window.stayed.connect(self._on_stayed)
        self.show_locked()
        self.window.close()

    def _made(self) -> tuple[AppSession, MainWindow]:
        session = AppSession(self._settings)
        return session, MainWindow(session)

    def _on_locked(self, diary: Path) -> None:
        """A diary has a passphrase: the one of the start whose key file is lost, or one chosen in Settings."""
        if self.lock_window is None:
            self._is_other = self.session.is_open
            self._lock(diary)

    def _on_other(self, diary: Path) -> None:
        """From the locked window to another diary."""
        asked = self.lock_window
        if asked is None or self._is_still_saving():
            return
        self.diary, self._is_other, self._here = diary, True, "today"
        if folders.envelope_path(diary).exists():
            self.show_locked()
            asked.close()
            self._leave(asked)
        else:
            self._on_unlocked(None)

    def _on_opened(self) -> None:
        """Only an encrypted diary is locked when nobody is there."""
        if self.session.path is not None:
            self.diary = self.session.path
        if self._is_other:
            self._is_other = False
            self.session.change_settings(diary=str(self.diary))
        if self.idle is None and self.session.is_encrypted:
            from painlog.ui.lock.idle import Idle

            self.idle = Idle(parent=self.session)
            self.idle.warned.connect(self._on_warned)
            self.idle.woken.connect(self.window.banner.hide)
            self.idle.ended.connect(self.lock)
            self.session.settings_changed.connect(self._watch)
        self._watch()

    def _watch(self) -> None:
        if self.idle is not None:
            self.idle.start(self.session.settings.lock_minutes if self.session.is_encrypted else 0)

    def _on_warned(self) -> None:
        self.session.trouble(
            _("painlog will lock your diary in 30 seconds. What you typed is kept. Press any key to go on.")
        )

    def _on_stayed(self) -> None:
        """What was being saved could not be: it is still typed there, and the banner says why."""
        asked, self.lock_window = self.lock_window, None
        if asked is not None:
            asked.close()
            self._leave(asked)
        self.window.cover.take_off()
        self._watch()

    def _on_closed(self) -> None:
        """The window was closed for the lock: nothing of the diary is left in it."""
        if self.idle is not None:
            self.idle.stop()
            self.idle = None
        self.window.cover.end()
        self._leave_window()

    def _leave_window(self) -> None:
        if not self._has_left:
            self._leave(self.window, self.session)
        self._has_left = True

    def _leave(self, *gone: QObject) -> None:
        """Have Qt delete them, in the window's thread.

        Python's hold on them outlasts that: were it dropped before, the worker could come to collect them, and the
        process would crash.
        """
        for one in gone:
            one.deleteLater()
        self._leaving = [*self._leaving[-3:], *gone]

    def _is_still_saving(self) -> bool:
        """Whether the window that was locked waits for a save: it is not to be left before."""
        return self.session.is_open and not self._has_left

    def _on_unlocked(self, key: bytes | None) -> None:
        asked = self.lock_window
        if asked is None or self._is_still_saving():
            return
        self._leave_window()  # the one that a locked start never showed
        self.session, self.window = self._made()
        self._has_left = False
        self.window.setGeometry(asked.geometry())
        self.show(key=key)
        if self._here != "today":
            self.window.finished.connect(lambda: self.window.show_page(self._here))
        self.lock_window = None
        asked.close()
        self._leave(asked)


def start(diary: Path | None = None, make: "Callable[[], Database] | None" = None, *, ask_first: bool = False) -> App:
    """Show the window; the diary opens after the first paint, or after its passphrase.

    `diary` is the file to open, the settings' own where it is None; `make` returns an open database instead (the
    demo). With `ask_first` a diary that is made now is offered a passphrase. The caller runs `app.qt.exec()`.
    """
    chosen = settings.load()
    i18n.install(chosen.language)
    folders.keep_font_list()
    qt = _application()
    theme.apply(qt, chosen)
    path = diary or _diary_of(chosen)
    app = App(qt, chosen, path)
    if make is None and folders.envelope_path(path).exists():
        app.show_locked(ask_key_store=chosen.key_store)
    else:
        if ask_first and make is None and not path.exists():
            app.window.offer_passphrase()
        app.show(make)
    return app


def run(diary: Path | None = None, make: "Callable[[], Database] | None" = None) -> int:
    """Run the window until it is closed; the exit status."""
    app = start(diary, make, ask_first=True)
    hook, log_off = CrashHook(app.on_screen), LogOff(app.on_screen)
    if app.lock_window is not None:
        gc.enable()
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
