"""Takes every error that nobody caught, so that a bug ends in a dialog and not in silence."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from painlog.ui.errordialog import ErrorDialog


class CrashHook:
    """Takes every error that nobody caught: logs where it was, and shows the dialog, one at a time."""

    def __init__(self, window: Callable[[], QWidget]) -> None:
        """`window` is asked for the window that is on the screen. Errors in slots reach `sys.excepthook` too."""
        self._window = window
        self._dialog: ErrorDialog | None = None
        self._before = sys.excepthook
        sys.excepthook = self._take

    def remove(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import logging

        from painlog.config import crash
        from painlog.ui.errordialog import ErrorDialog

        if issubclass(kind, KeyboardInterrupt):
            self._window().close()
            return
        logging.getLogger(__name__).error("ui.crash", exc_info=(kind, error, trace))
        if self._dialog is None or not self._dialog.isVisible():
            self._dialog = ErrorDialog(crash.report(error), self._window())
            self._dialog.open()
