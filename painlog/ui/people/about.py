"""One list about a person, as a card: what is there with Change and Delete, and a button to add."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.records import Value
from painlog.i18n import _
from painlog.ui.people.sections import Section
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows


class AboutCard(Card):
    """Shows what it is told; the page opens the forms."""

    add_wanted = Signal()
    edit_wanted = Signal(object)  # the value
    delete_wanted = Signal(object)

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(section.title, parent)
        self.section = section
        self.rows: dict[str, Row] = {}
        self._empty = Label(section.empty, "hint")
        self._list = Rows()
        self.add_button = Button(section.add, self.add_wanted.emit)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._list)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_values(self, values: Sequence[Value]) -> None:
        """Replace what is shown."""
        self.rows = {value.id: self._row(value) for value in values}
        self._list.show_rows(list(self.rows.values()))
        self._empty.setVisible(not values)

    def _row(self, value: Value) -> Row:
        first, second = self.section.words(value)
        actions = [
            (_("Change"), lambda: self.edit_wanted.emit(value)),
            (_("Delete"), lambda: self.delete_wanted.emit(value)),
        ]
        return Row(first, second, actions)
