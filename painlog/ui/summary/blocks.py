"""Which blocks stand on the page, and which pages come after it: two lists to tick, beside the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.labels import summary_parts
from painlog.report.parts import Extra, Part
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.ticks import Ticks
from painlog.workflows.summary_choice import USUAL, Choice


class BlockChooser(QWidget):
    """`changed` when the person ticked something, not when a choice is shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """The usual choice at first."""
        super().__init__(parent)
        on_page, after_it = _("On the page"), _("On pages after it")
        self.blocks = Ticks(on_page, [(one.value, summary_parts.part(one)) for one in Part])
        self.whole_chart = QCheckBox(_("Chart of all the days"))
        self.extras = Ticks(after_it, [(one.value, summary_parts.extra(one)) for one in Extra])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Label(on_page, "strong"))
        layout.addWidget(Label(_("What is not ticked leaves no trace on paper."), "hint"))
        layout.addWidget(self.blocks)
        layout.addWidget(self.whole_chart)
        layout.addWidget(Label(after_it, "strong"))
        layout.addWidget(self.extras)
        self.show_choice(USUAL)
        self.blocks.changed.connect(self.changed)
        self.extras.changed.connect(self.changed)
        self.whole_chart.clicked.connect(self.changed)

    def choice(self) -> Choice:
        """What is ticked."""
        return Choice(kept=self.blocks.value(), extra=self.extras.value(), whole_chart=self.whole_chart.isChecked())

    def show_choice(self, choice: Choice) -> None:
        """Tick what was chosen, without telling anybody."""
        self.blocks.set_value(choice.kept)
        self.extras.set_value(choice.extra)
        self.whole_chart.setChecked(choice.whole_chart)
