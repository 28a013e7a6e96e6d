"""The records to obtain: each with how far it is and where, saved as it is told."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from painlog.domain.codes import RecordState
from painlog.domain.identity import new_id
from painlog.domain.packet import RecordItem, checklist
from painlog.i18n import _
from painlog.labels.packet import record_item, record_state
from painlog.ui import theme
from painlog.ui.session import AppSession
from painlog.ui.widgets.addline import AddLine
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now

_LARGE = 130  # percent of text


class ChecklistCard(Card):
    """A line for each record that is commonly asked for, then the person's own. Lines are used again."""

    def __init__(self, session: AppSession) -> None:
        """Empty."""
        super().__init__(_("Records to obtain"))
        self.session = session
        self._items: dict[str, RecordItem] = {}
        self._person = ""
        self.lines: list[_Line] = []
        self.own = AddLine(_("Another record that I need"))
        self.grid = QGridLayout()
        self.grid.setVerticalSpacing(6)
        self.grid.setHorizontalSpacing(12)
        self.grid.setColumnStretch(2, 3)
        how = _("Programmes for a second opinion often ask for these. Not having one yet is fine.")
        self.body.addWidget(Label(how, "hint"))
        self.body.addLayout(self.grid)
        self.body.addWidget(self.own)
        self.own.entered.connect(self._on_own)

    def show_items(self, person_id: str, items: Sequence[RecordItem]) -> None:
        """Show what was said; a place that is being typed stays as it is typed."""
        is_same = person_id == self._person
        self._person = person_id
        self._items = {one.item: one for one in items}
        listed = checklist(items)
        while len(self.lines) < len(listed):
            self._add_line()
        for place, line in enumerate(self.lines):
            line.set_visible(place < len(listed))
            if place < len(listed):
                line.show_item(*listed[place], keep_typed=is_same)

    def rescale(self) -> None:
        """Take over the text size of now."""
        self.own.rescale()
        for row, line in enumerate(self.lines):
            self._place(line, row)

    def _place(self, line: "_Line", row: int) -> None:
        """In one line, or with large text the name over the other two."""
        is_large = theme.scaled(100) > _LARGE
        self.grid.setColumnStretch(0, 0 if is_large else 3)
        self.grid.addWidget(line.name, 2 * row, 0, 1, 3 if is_large else 1)
        self.grid.addWidget(line.state, 2 * row + is_large, 0 if is_large else 1)
        self.grid.addWidget(line.place, 2 * row + is_large, 1 if is_large else 2, 1, 2 if is_large else 1)

    def _add_line(self) -> None:
        line = _Line()
        self._place(line, len(self.lines))
        line.state.activated.connect(partial(self._on_state, line))
        line.place.editingFinished.connect(partial(self._on_place, line))
        self.lines.append(line)

    def _on_state(self, line: "_Line", _index: int) -> None:
        self._say(line.item, state=line.chosen())

    def _on_place(self, line: "_Line") -> None:
        before = self._items.get(line.item)
        if line.item and line.place.text().strip() != (before.place if before is not None else ""):
            self._say(line.item, place=line.place.text().strip())

    def _on_own(self, words: str) -> None:
        self._say(words, said=_("Added to the list."))
        self.own.empty()

    def _say(self, item: str, state: RecordState | None = None, place: str | None = None, said: str = "") -> None:
        """Write down what is known of a record, a new one or another version of it."""
        old, person_id = self._items.get(item), self._person
        if not person_id:
            return
        known = old or RecordItem(id=new_id(), person_id=person_id, recorded_at=now(), item=item)
        value = replace(
            known,
            state=known.state if state is None else state,
            place=known.place if place is None else place,
        )
        self._items[item] = value
        self.session.write(
            lambda diary: diary.add(value) if old is None else diary.change(value),
            lambda _done: self.session.say(said or _("Saved. {record}.").format(record=record_item(item))),
            undo=_("record to obtain"),
        )


class _Line:
    """One record: its name, how far it is, and where."""

    def __init__(self) -> None:
        self.item = ""
        self.name = Label()
        self.state = QComboBox()
        for state in RecordState:
            self.state.addItem(record_state(state), state.value)
        self.place = QLineEdit()
        self.place.setMaxLength(200)
        self.place.setPlaceholderText(_("Where it is"))

    def show_item(self, item: str, state: RecordState, place: str, keep_typed: bool) -> None:
        is_same, self.item = item == self.item, item
        name = record_item(item)
        self.name.setText(name)
        self.state.setAccessibleName(_("{record}: how far it is").format(record=name))
        self.place.setAccessibleName(_("{record}: where it is").format(record=name))
        self.state.setCurrentIndex(self.state.findData(state.value))
        if not (keep_typed and is_same and self.place.hasFocus()):
            self.place.setText(place)
            self.place.setCursorPosition(0)

    def chosen(self) -> RecordState:
        return RecordState(str(self.state.currentData()))

    def set_visible(self, is_visible: bool) -> None:
        parts: tuple[QWidget, ...] = (self.name, self.state, self.place)
        for part in parts:
            part.setVisible(is_visible)
