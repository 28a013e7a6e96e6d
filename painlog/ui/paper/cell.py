"""One box of the grid: takes a score, hours or units, or shows what the diary has already."""

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QLineEdit

from painlog.domain.errors import InputRefusedError
from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.widgets.numbers import read_number
from painlog.ui.widgets.quantity import parse
from painlog.workflows.paper_rows import RowKind

_LONGEST = 8
_MOST_HOURS = 24
_SCORES = range(11)


class PaperCell(QLineEdit):
    """`key` and `day` say which box of the sheet it is; a locked one is passed over by the keyboard."""

    def __init__(self) -> None:
        """Belongs to no box yet."""
        super().__init__()
        self.kind = RowKind.WORST
        self.is_locked = False
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(theme.TARGET_PX)

    def show_box(self, kind: RowKind, name: str, there: str, is_ahead: bool) -> None:
        """Take the place of a box: `there` is what the diary has, `is_ahead` a day that has not come."""
        self.kind, self.is_locked = kind, bool(there) or is_ahead
        self.setMaxLength(max(_LONGEST, len(there)))
        self.setText(there)
        self.setReadOnly(self.is_locked)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self.is_locked else Qt.FocusPolicy.StrongFocus)
        said = _("{name}: in the diary already").format(name=name) if there else name
        self.setAccessibleName(said)
        self.setToolTip(said if there else "")
        self.setCursorPosition(0)

    def is_typed(self) -> bool:
        """Whether the person typed something here."""
        return not self.is_locked and bool(self.text().strip())

    def value(self) -> float:
        """What was typed. Raises InputRefusedError with a sentence."""
        text = self.text().strip()
        if self.kind is RowKind.MEDICINE:
            return parse(text, QLocale().decimalPoint()) or 0.0
        if self.kind is RowKind.SLEEP:
            return _hours(text)
        return _score(text)

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        try:
            if self.is_typed():
                self.value()
        except InputRefusedError as refusal:
            return str(refusal)
        return ""

    def sizeHint(self) -> QSize:
        """Qt's: as narrow as a box may be; the room there is makes it wider."""
        return QSize(box_width(), super().sizeHint().height())


def box_width() -> int:
    """How wide a box is at least: two digits, and no less than a finger."""
    return max(theme.TARGET_PX, 30 + theme.scaled(19))


def label_width() -> int:
    """How wide the words at the left of a row are; with large text they take more lines instead."""
    return theme.scaled(230 if theme.scaled(100) <= 130 else 130)


def _score(text: str) -> float:
    """A whole number from 0 to 10 (R-PAIN-1)."""
    if not text.isdecimal() or int(text) not in _SCORES:
        raise InputRefusedError(_("Please type a whole number from 0 to 10."))
    return float(int(text))


def _hours(text: str) -> float:
    try:
        hours = read_number(text)
    except ValueError:
        hours = -1.0
    if not 0 <= hours <= _MOST_HOURS:
        raise InputRefusedError(
            _("Please type hours from 0 to 24, such as 7 or 6{point}5.").format(point=QLocale().decimalPoint())
        )
    return hours
