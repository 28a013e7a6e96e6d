"""The short list of warning signs in the check-in of Today, folded away until it is wanted (R-RF-1)."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button

if TYPE_CHECKING:
    from painlog.ui.warnings.signlist import SignList


class SignsFold(QWidget):
    """The list is built when it is first opened; what is typed in the check-in stays as it is."""

    def __init__(self, session: AppSession, day: Callable[[], date]) -> None:
        """`day` is asked which day a tick is for."""
        super().__init__()
        self._session, self._day = session, day
        self.list: SignList | None = None
        self.button = Button(_("Any warning signs?"), self._on_pressed, name=_("Any warning signs? Open the list."))
        self.button.setCheckable(True)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(8)
        self._body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def open(self, is_open: bool = True) -> None:
        """Unfold, or fold away."""
        self.button.setChecked(is_open)
        if is_open and self.list is None:
            from painlog.ui.warnings.signlist import SignList  # reads the catalogue: not before it is wanted

            self.list = SignList(self._session, self._day, whole=False)
            self._body.addWidget(self.list)
        if self.list is not None:
            self.list.setVisible(is_open)

    def _on_pressed(self) -> None:
        self.open(self.button.isChecked())
