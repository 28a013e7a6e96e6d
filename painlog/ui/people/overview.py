"""The caregiver's overview: everybody whose diary is kept, how the last 30 days were, and logging in one press."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from painlog.domain.person import Person
from painlog.i18n import _
from painlog.ui import icons, theme
from painlog.ui.people.glancewords import last_words, month_words
from painlog.ui.people.mark import mark_label
from painlog.ui.people.sparkline import Sparkline
from painlog.ui.widgets.button import Button, shortened
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Rows
from painlog.workflows.glance import Glance


class OverviewCard(Card):
    """Hidden where fewer than two people are kept."""

    log_wanted = Signal(str)  # the id of the person to log for

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until told."""
        super().__init__(_("At a glance"), parent)
        self.rows: dict[str, GlanceRow] = {}
        self._list = Rows()
        self.body.addWidget(self._list)
        self.hide()

    def show_people(self, everybody: Sequence[Person], glances: Sequence[Glance]) -> None:
        """Show a row for each glance; `everybody` says which mark is whose."""
        numbers = {person.id: (number, person) for number, person in enumerate(everybody)}
        known = [glance for glance in glances if glance.person_id in numbers]
        self.rows = {glance.person_id: self._row(*numbers[glance.person_id], glance) for glance in known}
        self._list.show_rows(list(self.rows.values()))
        self.setVisible(len(known) > 1)

    def _row(self, number: int, person: Person, glance: Glance) -> "GlanceRow":
        row = GlanceRow(number, person, glance)
        row.log_button.clicked.connect(lambda: self.log_wanted.emit(person.id))
        return row


class GlanceRow(QFrame):
    """One person: mark and name, the small line with its words, the last entry, and the way to Today."""

    def __init__(self, number: int, person: Person, glance: Glance) -> None:
        """`number` is the person's place among all people, for the mark."""
        super().__init__()
        self.setObjectName("row")
        self.month, self.last = Label(month_words(glance)), Label(last_words(glance), "small")
        colour = icons.person_colour(number, person.colour)
        self.line = Sparkline(glance.scores, self.month.text(), colour)
        words = _("Log for {name}")
        self.log_button = Button(words.format(name=shortened(person.name, 20)), name=words.format(name=person.name))
        beside = Flow(16)
        beside.addWidget(self.line)
        beside.addWidget(self.log_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 12)
        layout.setSpacing(theme.scaled(4))
        who = QHBoxLayout()
        who.setSpacing(12)
        layout.addLayout(who)
        who.addWidget(mark_label(number, person, 32))
        who.addWidget(Label(person.name, "heading"), 1)
        layout.addLayout(beside)
        layout.addWidget(self.month)
        layout.addWidget(self.last)
