"""Notices that nobody is there: after so many minutes without a key or the mouse, first a warning, then the lock."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

WARN_SECONDS = 30
_LOOK_MS = 1000
_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """Watches only while it runs. `clock` gives seconds; one that counts on while the computer sleeps."""

    warned = Signal()  # 30 seconds are left
    woken = Signal()  # after the warning somebody is there again
    ended = Signal()  # the time is over: lock

    def __init__(self, clock: Callable[[], float] = time.time, parent: QObject | None = None) -> None:
        """At rest."""
        super().__init__(parent)
        self._clock = clock
        self._seconds = 0.0
        self._last = 0.0
        self._has_warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: int) -> None:
        """Watch from now on; 0 minutes is not at all."""
        self.stop()
        app = QApplication.instance()
        if minutes <= 0 or app is None:
            return
        self._seconds, self._has_warned, self._last = minutes * 60.0, False, self._clock()
        app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def look(self) -> None:
        """Whether it is time; asked every second. A clock that was set back counts from there."""
        since = self._clock() - self._last
        if since < 0:
            self._last = self._clock()
        elif since >= self._seconds:
            self.stop()
            self.ended.emit()
        elif since >= self._seconds - WARN_SECONDS and not self._has_warned:
            self._has_warned = True
            self.warned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: a key, the mouse, a finger."""
        if event.type() in _USED:
            self._last = self._clock()
            if self._has_warned:
                self._has_warned = False
                self.woken.emit()
        return False
