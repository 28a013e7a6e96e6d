"""The sheet of one treatment: what came after it, seen, heard, saved as PDF or printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.ui.session import AppSession
from painlog.ui.summary.preview import Preview, Shown
from painlog.ui.treatments.words import title_words
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class TreatmentSheet(QWidget):
    """In place of the list; `closed` asks for the list again."""

    closed = Signal()

    def __init__(self, session: AppSession, treatment: Treatment) -> None:
        """On the paper of the settings."""
        super().__init__()
        self.session, self.treatment = session, treatment
        self.back = Button(_("Back to all treatments"), self.closed.emit)
        self.card = Card(title_words(treatment))
        self.preview = Preview(session, "treatment.pdf", _("The sheet in words"), self._read)
        self.card.body.addWidget(self.preview)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.card)
        self.preview.refresh()

    def _read(self, diary: "Diary") -> Shown:
        from painlog.workflows.treatment_sheet import treatment_sheet, treatment_sheet_text  # brings numpy and Typst

        settings, today, one = self.session.settings, now().day, self.treatment
        pdf = treatment_sheet(
            diary, one.person_id, one.id, settings.paper, language=settings.language or "en", printed_on=today
        )
        return Shown(pdf=pdf, words=treatment_sheet_text(diary, one.person_id, one.id, today))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
