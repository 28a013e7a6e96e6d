"""A question with three answers: yes, no, or not said."""

from PySide6.QtWidgets import QWidget

from painlog.i18n import _
from painlog.ui.widgets.choices import Choices

_CODES: dict[bool | None, str] = {True: "yes", False: "no", None: ""}


class YesNo(Choices):
    """`YesNo(_("MRI card"), None)`; what was not said stays so."""

    def __init__(self, name: str, value: bool | None, parent: QWidget | None = None) -> None:
        """`name` says what is asked, for screen readers."""
        options = [("yes", _("Yes")), ("no", _("No")), ("", _("Not said"))]
        super().__init__(name, options, _CODES[value], parent)

    def answer(self) -> bool | None:
        """What was answered; None where nothing was said."""
        return next(answer for answer, code in _CODES.items() if code == self.value())
