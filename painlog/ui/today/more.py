"""What may be said beside the one number: the other pains, where it hurts, the time, a note."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.labels.pain import pain_band_word
from painlog.ui import theme
from painlog.ui.bodymap.fold import WhereFold
from painlog.ui.forms.painnames import pain_names
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import TimeField
from painlog.ui.widgets.scores import Scores


class More(QWidget):
    """Built when it is first opened; nothing in it is needed."""

    def __init__(self, asked_by_pad: str = "") -> None:
        """`asked_by_pad` is the pain field that the pad asks for, so that it is not asked twice."""
        super().__init__()
        self.pains = {field: Scores(name, words=pain_band_word) for field, name in pain_names().items()}
        self.where = WhereFold()
        self.clock = TimeField()
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.scaled(96))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(16)
        for scores in self.pains.values():
            layout.addWidget(scores)
        layout.addWidget(self.where)
        layout.addWidget(Field(_("Note"), self.note, _("Anything you want to remember about it.")))
        layout.addWidget(Field(_("Time"), self.clock, _("Empty is now; on a past day, empty is no time.")))
        self.leave_out(asked_by_pad)

    def leave_out(self, asked_by_pad: str) -> None:
        """Do not ask for what the pad asks."""
        for field, scores in self.pains.items():
            if field == asked_by_pad:
                scores.set_value(None)
            scores.setVisible(field != asked_by_pad)
