"""What to do about one warning sign: shown in its place the moment it is ticked, until it is closed (R-RF-2)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from painlog.catalogue import warning_signs
from painlog.i18n import _
from painlog.labels import warning_signs as words
from painlog.ui.warnings.rashdate import RashDate
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

SELF_HARM = "rf_8"  # kind words, and nothing kept unless the person says so


class SignPanel(QFrame):
    """Texts are read here and now, from what painlog ships: no network, no waiting (R-RF-3)."""

    read = Signal()  # "I have read this"
    kept = Signal()  # "Keep a note of it", for what is not kept by itself
    closed = Signal()

    def __init__(self, code: str, region: str, caregiver: bool, whole: bool = False) -> None:
        """`whole` shows the sign's own text as well, where only its short one was ticked."""
        super().__init__()
        self.setObjectName("sign")
        self.code = code
        sign, numbers = warning_signs.get(code), warning_signs.numbers(region)
        level = str(sign.level) if sign else "now"
        self.level = Label("" if code == SELF_HARM else words.level(level), "heading")
        self.why = Label(words.why(level))
        self.what = Label(words.what_to_do(code, region, numbers, caregiver=caregiver), "strong")
        self.number = Label(_number(code, level, numbers), "number")
        self.whole = Label(words.tick(code, caregiver=caregiver))
        self.rash = RashDate() if sign and sign.asks_since else None
        self.read_button = Button(_("I have read this"), self.read.emit, role="main")
        self.keep_button = Button(_("Keep a note in the diary"), self.kept.emit)
        self.close_button = Button(_("Close"), self.closed.emit, name=_("Close this warning"))
        self._lay_out(whole)

    def since(self) -> "date | None":
        """The day on which the rash began; None where it was not asked or not said."""
        return self.rash.day() if self.rash is not None else None

    def spoken(self) -> str:
        """All of it as one text, for screen readers."""
        parts = (self.level.text(), self.why.text() if self.code != SELF_HARM else "", self.what.text())
        return " ".join(part for part in parts if part)

    def _lay_out(self, whole: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        kind = self.code == SELF_HARM
        not_kept = Label(_("Nothing of this is written down, unless you choose to keep a note."), "small")
        parts: list[tuple[QWidget | None, bool]] = [
            (self.level, not kind),
            (self.whole, whole),
            (self.why, not kind),
            (self.number, bool(self.number.text())),
            (self.what, True),
            (self.rash, True),
            (not_kept, kind),
        ]
        for part, wanted in parts:
            if part is not None and wanted:
                layout.addWidget(part)
        place = QWidget()
        row = Flow(10, place)
        for button in ((self.keep_button,) if kind else (self.read_button,)) + (self.close_button,):
            row.addWidget(button)
        layout.addWidget(place)


def _number(code: str, level: str, numbers: dict[str, str]) -> str:
    """The number to call, alone and large; empty where painlog knows none or none is to be called."""
    name = {SELF_HARM: "crisis", "rf_11": "poison"}.get(code, "emergency")
    if level != "now":
        return ""
    return numbers[name] or numbers["emergency"]
