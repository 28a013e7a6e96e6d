"""The card of what the person's own clinics use: the relief in percent for a kind of treatment."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.threshold import OwnThreshold
from painlog.i18n import _
from painlog.labels.numbers import percent
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.forms.threshold import common_words
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows


class ThresholdsCard(Card):
    """Shows what it is told; the page opens the form and deletes."""

    add_wanted = Signal()
    edit_wanted = Signal(object)  # the threshold
    delete_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(_("What my clinic uses"), parent)
        hint = _("How much relief your clinic asks for before it goes on. It stands beside the usual numbers.")
        self._rows = Rows()
        self.add_button = Button(_("Add a number of my clinic"), self.add_wanted.emit)
        self.body.addWidget(Label(hint, "hint"))
        self.body.addWidget(self._rows)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_thresholds(self, thresholds: Sequence[OwnThreshold]) -> None:
        """Replace what is shown."""
        self._rows.show_rows([self._row(one) for one in thresholds])

    def _row(self, one: OwnThreshold) -> Row:
        name = _("{treatment}: {percent}").format(treatment=treatment_name(one.kind), percent=percent(one.percent))
        said = " · ".join(part for part in (one.given_by, common_words(one.kind)) if part)
        actions = [
            (_("Change"), lambda: self.edit_wanted.emit(one)),
            (_("Delete"), lambda: self.delete_wanted.emit(one)),
        ]
        return Row(name, said, actions)
