"""The History page: a calendar, and beside it everything of a month, of a day, or what a search finds."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from painlog.domain.day import SideEffect
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose
from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire
from painlog.domain.records import KINDS, kind_of
from painlog.domain.treatment import Treatment
from painlog.domain.warning import WarningSign
from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text
from painlog.ui import theme
from painlog.ui.announce import announce
from painlog.ui.forms.answers import AnswersForm
from painlog.ui.forms.clinicscore import ClinicScoreForm
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.entry import EntryForm
from painlog.ui.forms.episode import EpisodeForm
from painlog.ui.forms.formpage import FormPage
from painlog.ui.forms.sideeffect import SideEffectForm
from painlog.ui.forms.sign import SignForm
from painlog.ui.forms.treatment import TreatmentForm
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.history.beside import Beside
from painlog.ui.history.calendar import MonthCalendar
from painlog.ui.history.days import DayFacts, read_days
from painlog.ui.history.detail import Detail
from painlog.ui.history.lines import NOTES, OTHERS, PRIVATE, Line, lines
from painlog.ui.history.months import MonthChooser
from painlog.ui.history.table import REST, WHAT, LineTable
from painlog.ui.history.trash import TrashCard
from painlog.ui.session import AppSession
from painlog.ui.sight import bring_in_sight_soon
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
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
_SEARCH_PX = 280


class HistoryPage(FormPage):
    """Reads one month, so that twenty years open as fast as one; a search goes back half a year at a time."""

    kinds = frozenset(KINDS)
    widest = 1500

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("History"), parent)
        today = now().day
        self.months = MonthChooser(today)
        self.calendar = MonthCalendar(today)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search: a word of a note, a medicine, an area …"))
        self.search.setAccessibleName(_("Search everything that was written down"))
        self.search.setClearButtonEnabled(True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(_("Which kind of things are listed"))
        for code, words in _kinds():
            self.kind.addItem(words, code)
        self.count = Label("", "hint")
        self.whole_month = Button(_("Show the whole month"), lambda: self.show_day(None))
        self.model = LineTable(self)
        self.table = PlainTable(self.model, _("What was written down"), _TABLE_PX, wide=(WHAT, REST), spare=REST)
        self.detail = Detail()
        self.trash = TrashCard(session)
        self.trash_button = Button(_("What was deleted"), lambda: self.trash.open(self.trash.isHidden()))
        self.day: date | None = None
        self._lines: tuple[Line, ...] = ()
        self._show_list = False  # a day was chosen: bring its list in sight once it is there
        self._chosen = ""
        self._oldest: date | None = None
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._lay_out()
        self._connect()

    # --- reading -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the month, or search anew."""
        self.table.rescale()
        self.calendar.rescale()
        self.trash.refresh()
        known = self.session.person() is not None
        for part in (self.months, self.calendar, self.search, self.kind):
            part.setVisible(known)
        if not known:
            self.clear()
        wanted = self.search.text().casefold().split()
        self.months.setEnabled(not wanted)
        if wanted:
            self._search(now().day, wanted, so_far=0)
            return
        start, end = self.months.first_day(), self.months.last_day()
        self.ask(
            lambda diary, person: (
                lines(diary, person.id, start, end),
                read_days(diary, person, start, end),
                diary.first_day(person.id, private=True),
            ),
            self._show,
        )

    def show_day(self, day: date | None) -> None:
        """List one day, or the whole month."""
        self.day = day
        if self.search.text():
            self.search.clear()
        self.refresh()

    def clear(self) -> None:
        """Take everything of the person away."""
        self._chosen, self._oldest, self.day, self._lines = "", None, None, ()
        self.search.clear()
        self.kind.setCurrentIndex(0)
        self.calendar.show_month(())
        self.trash.clear()
        self._typed.stop()
        self.model.show(())
        self.detail.show_line(None)
        self.table.hide()
        self.count.setText(_("Nothing was written down yet.") if self.session.is_open else "")

    def _show(self, answer: tuple[tuple[Line, ...], tuple[DayFacts, ...], date | None]) -> None:
        self._lines, days, self._oldest = answer
        if self._oldest is not None:
            self.months.reach_back(self._oldest.year)
        self.calendar.show_month(days)
        self._list()

    def _list(self) -> None:
        """Show the lines of the month, or of the chosen day, that are of the chosen kind."""
        kind = str(self.kind.currentData())
        found = [line for line in self._lines if line.is_of(kind) and self.day in (None, line.when.day)]
        self.calendar.mark_listed(self.day)
        self.whole_month.setVisible(self.day is not None)
        self.model.show(found)
        self._say_count(len(found), searching=False)
        self._choose_again()
        if self._show_list:
            self._show_list = False
            announce(self.count, self.count.text())
            bring_in_sight_soon(self.table if found else self.count)

    def _search(self, end: date, wanted: list[str], so_far: int) -> None:
        """Look through half a year, show what is found, go on with the half year before."""
        start, kind = end - timedelta(days=_SEARCH_DAYS - 1), str(self.kind.currentData())

        def query(diary: "Diary", person: "Person") -> tuple[tuple[Line, ...], date | None]:
            found = tuple(
                line for line in lines(diary, person.id, start, end) if line.holds(wanted) and line.is_of(kind)
            )
            return found, self._oldest or diary.first_day(person.id, private=True)

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
            words = self._nothing()
        elif self.day is not None:
            words = _("{day}: {words}").format(day=day_text(self.day), words=words)
        if searching:
            words = _("{words} so far. Still looking …").format(words=words)
        elif found >= _MOST_FOUND and self.search.text().strip():
            words = _("{words}, and maybe more before. Add a word to find less.").format(words=words)
        self.count.setText(words)
        self.table.setVisible(found > 0)

    def _nothing(self) -> str:
        if self.search.text().strip():
            return _("Nothing was found.")
        if self.kind.currentData():
            return _("Nothing of this kind was written down.")
        if self.day is not None:
            return _("Nothing was written down on {day}.").format(day=day_text(self.day))
        return _("Nothing was written down in this month.")

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
        if isinstance(value, Episode):
            return EpisodeForm(self.session, value)
        if isinstance(value, Treatment):
            return TreatmentForm(self.session, value)
        if isinstance(value, SideEffect):
            return SideEffectForm(self.session, value)
        if isinstance(value, Questionnaire):
            asked_here = value.items or value.name in ITEM_LIMITS
            return AnswersForm(self.session, value) if asked_here else ClinicScoreForm(self.session, value)
        if isinstance(value, WarningSign):
            return SignForm(self.session, value)
        if isinstance(value, Dose) and line.medicine is not None:
            return DoseForm(self.session, line.medicine, value)
        return None

    def _on_day_chosen(self, day: date) -> None:
        """List the day; pressed again, the whole month."""
        self._show_list = True
        self.show_day(None if day == self.day else day)

    def _on_kind(self) -> None:
        if self.search.text().strip():
            self.refresh()
        else:
            self._list()

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

    def _lay_out(self) -> None:
        finding = Flow(10)
        for control in (self.search, self.kind):
            finding.addWidget(control)
        self.search.setMinimumWidth(theme.scaled(_SEARCH_PX))
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(finding)
        column.addWidget(self.count)
        column.addWidget(self.whole_month, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.table, self.detail):
            column.addWidget(part)
        self.whole_month.hide()
        self.list.addWidget(self.months)
        self.list.addWidget(Beside(self.calendar, listed))
        self.list.addWidget(self.trash_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.addWidget(self.trash)

    def _on_left(self, day: date) -> None:
        """The arrows went into another month."""
        self.months.set_month(day)
        self.show_day(None)

    def _connect(self) -> None:
        self.months.chosen.connect(lambda: self.show_day(None))
        self.calendar.chosen.connect(self._on_day_chosen)
        self.calendar.left.connect(self._on_left)
        self.calendar.months_wanted.connect(lambda months: self.months.step(months))
        self.trash.shown.connect(lambda: bring_in_sight_soon(self.trash))
        self.kind.activated.connect(lambda _index: self._on_kind())
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


def _kinds() -> tuple[tuple[str, str], ...]:
    """What the filter offers: a code and its words."""
    return (
        ("", _("Everything")),
        ("entries", _("Pain and how it was")),
        ("doses", _("Medicines taken")),
        ("treatments", _("Treatments")),
        ("episodes", _("Headaches and flares")),
        (OTHERS, _("Side effects and the rest")),
        (NOTES, _("With a note")),
        (PRIVATE, _("Private")),
    )
