"""What belongs to one treatment, in place of the list: a way back, a heading, rows that can be changed in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.ui.forms.form import Form
from painlog.ui.forms.formpage import focus_named
from painlog.ui.session import AppSession
from painlog.ui.treatments.words import title_words
from painlog.ui.treatments.written import Written
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.rows import Row

if TYPE_CHECKING:
    from painlog.ui.forms.valueform import ValueForm


class Panel(QWidget):
    """`closed` asks for the list again. While a form is open in a row, the rows stay as they are."""

    closed = Signal()
    change_wanted = Signal(object)  # the Treatment

    def __init__(self, session: AppSession, written: Written, treatment: Treatment) -> None:
        """`written` is all that was read for the page."""
        super().__init__()
        self.session, self.written, self.treatment = session, written, treatment
        self.form: Form | None = None
        self.rows: dict[str, Row] = {}
        self.back = Button(_("Back to all treatments"), self.closed.emit)
        self.card = Card(title_words(treatment))
        self.body = self.card.body
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.card)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.back

    def show_written(self, written: Written, treatment: Treatment) -> None:
        """Show what is in the diary now."""
        self.written, self.treatment = written, treatment
        self.card.heading.setText(title_words(treatment))
        if self.form is None:
            self._refill()

    def fill(self) -> None:
        """Make the rows. Panels override this."""

    def open_form(self, form: "ValueForm", key: str = "") -> None:
        """Show a form under a row, or at the end."""
        self.close_form()
        self.form = form
        form.saved.connect(self._on_done)
        form.cancelled.connect(self._on_done)
        row = self.rows.get(key)
        if row is not None:
            row.put_below(form)
        else:
            self.body.addWidget(form)
            form.show()
        form.begin(form.first())

    def close_form(self) -> None:
        """Take the open form away."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = None

    def _on_done(self) -> None:
        key = self._row_of(self.form)
        self.close_form()
        self.fill()
        self._focus(key)

    def _refill(self) -> None:
        """Fill again, and leave the keyboard where it was: on the same button, or at least in the same row."""
        here = self.focusWidget()
        name = here.accessibleName() if here is not None and self.isAncestorOf(here) else ""
        key = self._row_of(here)
        self.fill()
        if key:
            self._focus(key)
        focus_named(self.card, name)

    def _row_of(self, widget: QWidget | None) -> str:
        found = (key for key, row in self.rows.items() if widget is not None and row.isAncestorOf(widget))
        return next(found, "")

    def _focus(self, key: str) -> None:
        row = self.rows.get(key)
        button = row.findChild(Button) if row is not None else None
        (button or self.first()).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
