"""Ends painlog as if its window were closed when the system asks it to end: what is typed and asked for is kept.

A log-off reaches Qt by itself where the desktop has a session manager; elsewhere, and at a shutdown, the system
sends a signal. Sleep needs nothing: what is typed is kept a second after the last key.
"""

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget


class LogOff(QObject):
    """Closes the window when the system says that painlog must end."""

    def __init__(self, window: Callable[[], QWidget]) -> None:
        """From here on, until `remove`; `window` is asked for the one that is on the screen then."""
        super().__init__(QApplication.instance())
        self._window = window
        self._listener = _Listener(self.end) if os.name == "posix" else None  # Windows sends no signals
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.commitDataRequest.connect(self._on_log_off)

    def remove(self) -> None:
        """Leave signals to who had them before."""
        if self._listener is not None:
            self._listener.remove()

    def end(self) -> None:
        """Close the window."""
        self._window().close()

    def _on_log_off(self, _manager: QSessionManager) -> None:
        self.end()


class _Listener(QObject):
    """Hears the system's signals to end, and closes the window in its own thread and time."""

    def __init__(self, close: Callable[[], None]) -> None:
        """A signal leaves a byte in a pipe, and the byte wakes the window."""
        super().__init__(QApplication.instance())
        self._reading, self._writing = os.pipe()
        for end in (self._reading, self._writing):
            os.set_blocking(end, False)
        self._wakeup = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _nothing) for number in (signal.SIGTERM, signal.SIGHUP)}
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: close())

    def remove(self) -> None:
        """Leave signals to who had them before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        for end in (self._reading, self._writing):
            os.close(end)


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Python's own part; what is to be done comes through the pipe."""
