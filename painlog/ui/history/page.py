"""The History page: everything that was written down, a month at a time, or found by its words."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose
from painlog.domain.records import kind_of
from painlog.domain.treatment import Treatment
from painlog.i18n import _, ngettext
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.entry import EntryForm
from painlog.ui.forms.formpage import FormPage
from painlog.ui.forms.treatment import TreatmentForm
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.history.detail import Detail
from painlog.ui.history.lines import Line, lines
from painlog.ui.history.months import MonthChooser
from painlog.ui.history.table import REST, WHAT, LineTable
from painlog.ui.session import AppSession
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.plaintable import PlainTable
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

_TYPED_MS = 300
_SEARCH_DAYS = 182
_MOST_FOUND = 300
_TABLE_PX = 420


class HistoryPage(FormPage):
    """Reads one month, so that twenty years open as fast as one; a search goes back half a year at a time."""

    kinds = frozenset({"entries", "doses", "treatments", "episodes", "medicines"})
    widest = 1400

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("History"), parent)
        self.months = MonthChooser(now().day)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search: a word of a note, a medicine, an area …"))
        self.search.setAccessibleName(_("Search everything that was written down"))
        self.search.setClearButtonEnabled(True)
        self.count = Label("", "hint")
        self.model = LineTable(self)
        self.table = PlainTable(self.model, _("What was written down"), _TABLE_PX, wide=(WHAT, REST), spare=REST)
        self.detail = Detail()
        self._chosen = ""
        self._oldest: date | None = None
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        for part in (self.months, self.search, self.count, self.table, self.detail):
            self.list.addWidget(part)
        self._connect()

    # --- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the month, or search anew."""
        self.table.rescale()
        if self.session.person() is None:
            self.clear()
        wanted = self.search.text().casefold().split()
        self.months.setEnabled(not wanted)
        if wanted:
            self._search(now().day, wanted, so_far=0)
            return
        start, end = self.months.first_day(), self.months.last_day()
        self.ask(lambda diary, person: (lines(diary, person.id, start, end), diary.first_day(person.id)), self._show)

    def clear(self) -> None:
        """Take everything of the person away."""
        self._chosen, self._oldest = "", None
        self.search.clear()
        self._typed.stop()
        self.model.show(())
        self.detail.show_line(None)
        self.table.hide()
        self.count.setText(_("Nothing was written down yet.") if self.session.is_open else "")

    def _show(self, answer: tuple[tuple[Line, ...], date | None]) -> None:
        found, self._oldest = answer
        if self._oldest is not None:
            self.months.reach_back(self._oldest.year)
        self.model.show(found)
        self._say_count(len(found), searching=False)
        self._choose_again()

    def _search(self, end: date, wanted: list[str], so_far: int) -> None:
        """Look through half a year, show what is found, go on with the half year before."""
        start = end - timedelta(days=_SEARCH_DAYS - 1)

        def query(diary: "Diary", person: "Person") -> tuple[tuple[Line, ...], date | None]:
            found = tuple(line for line in lines(diary, person.id, start, end) if line.holds(wanted))
            return found, self._oldest or diary.first_day(person.id)

        def show(answer: tuple[tuple[Line, ...], date | None]) -> None:
            found, self._oldest = answer
            if so_far:
                self.model.append(found)
            else:
                self.model.show(found)
            total = so_far + len(found)
            more = self._oldest is not None and self._oldest < start and total < _MOST_FOUND
            self._say_count(total, searching=more)
            if more:
                self._search(start - timedelta(days=1), wanted, total)
            else:
                self._choose_again()

        self.ask(query, show)

    def _say_count(self, found: int, searching: bool) -> None:
        words = ngettext("{n} thing written down", "{n} things written down", found).format(n=found)
        if not found and not searching:
            words = (
                _("Nothing was found.")
                if self.search.text().strip()
                else _("Nothing was written down in this month.")
            )
        if searching:
            words = _("{words} so far. Still looking …").format(words=words)
        elif found >= _MOST_FOUND and self.search.text().strip():
            words = _("{words}, and maybe more before. Add a word to find less.").format(words=words)
        self.count.setText(words)
        self.table.setVisible(found > 0)

    # --- one thing -----------------------------------------------------------------------------------

    def chosen(self) -> Line | None:
        """The line that is chosen in the table."""
        return self.model.line(self.table.currentIndex().row())

    def edit(self) -> None:
        """Open the form for the chosen thing."""
        line = self.chosen()
        form = self._form_for(line) if line is not None else None
        if form is not None:
            form.saved.connect(self.close_form)
            self.open_form(form, form.first())

    def delete(self) -> None:
        """Delete the chosen thing: Undo brings it back."""
        line = self.chosen()
        if line is None:
            return
        kind, id_ = kind_of(line.value), line.value.id
        self.session.write(
            lambda diary: diary.delete(kind, id_),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete from the history"),
        )

    def show_versions(self) -> None:
        """Read how the chosen thing was before."""
        line = self.chosen()
        if line is not None:
            kind, id_ = kind_of(line.value), line.value.id
            self.ask(
                lambda diary, _person: diary.versions(kind, id_), lambda found: self.detail.show_versions(line, found)
            )

    def _form_for(self, line: Line) -> ValueForm | None:
        value = line.value
        if isinstance(value, Entry):
            return EntryForm(self.session, value)
        if isinstance(value, Treatment):
            return TreatmentForm(self.session, value)
        if isinstance(value, Dose) and line.medicine is not None:
            return DoseForm(self.session, line.medicine, value)
        return None

    def _on_chosen(self, index: QModelIndex) -> None:
        line = self.model.line(index.row())
        self._chosen = line.value.id if line is not None else ""
        self.detail.show_line(line)

    def _choose_again(self) -> None:
        """After reading, the same thing is chosen as before, if it is still there."""
        row = self.model.row_of(self._chosen) if self._chosen else -1
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, WHAT))
            self.table.scrollTo(self.model.index(row, WHAT))
        self.detail.show_line(self.model.line(row))

    def _connect(self) -> None:
        self.months.chosen.connect(self.refresh)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self.refresh)
        selection = self.table.selectionModel()
        selection.currentRowChanged.connect(lambda index, _before: self._on_chosen(index))
        self.detail.edit_wanted.connect(self.edit)
        self.detail.delete_wanted.connect(self.delete)
        self.detail.versions_wanted.connect(self.show_versions)
        self.table.activated.connect(lambda _index: self.edit())

    def take_key(self, event: QKeyEvent) -> bool:
        """Delete deletes the chosen thing."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.delete()
            return True
        return False
