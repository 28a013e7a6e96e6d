"""The card in which a week on paper is typed: which week, whose answers, the grid, one Save."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.codes import Relation, Reporter
from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.labels.dates import range_text
from painlog.labels.people import reporter as reporter_name
from painlog.ui import drafts
from painlog.ui.announce import announce
from painlog.ui.forms.valueform import save_words
from painlog.ui.paper.grid import WeekGrid
from painlog.ui.paper.weeks import last_week
from painlog.ui.sight import bring_in_sight
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now
from painlog.workflows.paper_rows import WEEK_DAYS
from painlog.workflows.paper_week import PaperWeek, Written, read_week, save_week, written_words

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary
    from painlog.ui.page import Page

_WEEK = timedelta(days=WEEK_DAYS)


class TypingCard(Card):
    """What is typed is kept for the person and the week until it is saved; it is gone from the screen with them."""

    shown = Signal()  # a week stands in the grid

    def __init__(self, page: "Page") -> None:
        """The week that yesterday was in."""
        super().__init__(_("Type in a week from paper"))
        self._page, self._session = page, page.session
        self.first = last_week(now().day)
        self._is_saving = False
        self._shown = ("", self.first, Reporter.SELF)  # whose week is in the grid, and by whose judgement
        self.earlier = Button(_("Week before"), lambda: self.go_to(self.first - _WEEK))
        self.later = Button(_("Week after"), lambda: self.go_to(self.first + _WEEK))
        self.day = DateField(_("First day on the sheet"), self.first)
        self.show_button = Button(_("Show this week"), self._on_day_wanted)
        said_by = [(one.value, reporter_name(one)) for one in Reporter]
        self.reporter = Choices(_("Whose answers are on the sheet"), said_by, Reporter.SELF.value)
        self.reporter_field = Field(_("Whose answers are on the sheet"), self.reporter)
        self.dates = Label("", "heading")
        self.grid = WeekGrid()
        self.swapped = Label("", "hint")
        self.problem = Label("", "problem")
        self.save_button = Button(_("Save"), self.save, role="main")
        self._keeper = drafts.DraftKeeper(self._session, self.grid, self._draft)
        self._lay_out()
        self.grid.changed.connect(self._on_typed)
        self.grid.ended.connect(lambda: self.save_button.setFocus(Qt.FocusReason.TabFocusReason))
        self.reporter.chosen.connect(lambda _code: self.refresh())

    def go_to(self, first: date) -> None:
        """Show the week from that day; what is typed in this one is kept."""
        self.first = first
        self.day.set_value(first)
        self.refresh()

    def refresh(self) -> None:
        """Read the week; what is typed in it stays, where the diary has not got an answer meanwhile."""
        person = self._session.person()
        shown = (person.id if person else "", self.first, Reporter(self.reporter.value()))
        if shown != self._shown:
            self._keeper.keep()
            self._keeper.stop()
            self.grid.hide()
            self._complain("")
        self.save_button.setText(save_words(person))
        is_other = person is not None and person.relation is not Relation.ME
        if not is_other:
            self.reporter.set_value(Reporter.SELF.value)
        self.reporter_field.setVisible(is_other)
        for part in (self.save_button, self.earlier, self.later, self.show_button):
            part.setEnabled(person is not None)
        if person is not None:
            self._ask(shown)

    def save(self) -> None:
        """Write all that was typed as one action, unless something in it cannot be read."""
        sentence, box = self.grid.first_problem()
        self._complain(sentence, box)
        person, first, reporter = self._session.person(), self.first, Reporter(self.reporter.value())
        if sentence or person is None or self._is_saving:
            return
        typed = self.grid.typed()
        if not typed:
            self._complain(_("Nothing is typed yet. Type a number in any box, then save."), self.grid.first_open())
            return
        id_, key = person.id, self._key(person.id)
        self._keeper.stop()
        self._is_saving = True  # a disabled button would give the keyboard to whatever comes next

        def write(diary: "Diary") -> Written:
            diary.remember(key, "")
            return save_week(diary, id_, first, typed, reporter)

        self._session.write(write, self._on_saved, self._on_failed, undo=_("week from paper"))

    def has_unsaved(self) -> bool:
        """Whether something is typed and not saved."""
        return bool(self.grid.drafted())

    def rescale(self) -> None:
        """Take over the text size of now."""
        self.grid.rescale()

    # --- inside --------------------------------------------------------------------------------------

    def _ask(self, shown: tuple[str, date, Reporter]) -> None:
        _id, first, reporter = shown
        key = self._key(shown[0])

        def query(diary: "Diary", person: "Person") -> tuple[PaperWeek, str]:
            return read_week(diary, person.id, first, reporter), diary.recall(key) or ""

        def show(answer: tuple[PaperWeek, str]) -> None:
            if shown[1:] == (self.first, Reporter(self.reporter.value())):
                self._show(shown, *answer)

        self._page.ask(query, show)

    def _show(self, shown: tuple[str, date, Reporter], week: PaperWeek, kept: str) -> None:
        here = self.grid.drafted() if shown == self._shown else {}
        is_new = shown != self._shown or self.grid.week is None
        self._shown = shown
        self.rescale()
        self.grid.show_week(week, now().day)
        drafted = drafts.from_text(kept) if is_new else {}
        self.grid.bring_back({name: str(text) for name, text in {**drafted, **here}.items()})
        self.dates.setText(range_text(week.days[0], week.days[-1]))
        self.later.setEnabled(week.days[-1] < now().day)
        self.save_button.setEnabled(True)
        self.grid.show()
        self._keeper.start(self._key(shown[0]), kept)
        self._say_swapped()
        self.shown.emit()

    def _key(self, person_id: str) -> str:
        said_by = Reporter(self.reporter.value())
        return drafts.draft_key(person_id, f"paper/{self.first.isoformat()}/{said_by}")

    def _draft(self) -> str:
        return drafts.as_text(self.grid.drafted())

    def _on_day_wanted(self) -> None:
        sentence = self.day.problem()
        day = None if sentence else self.day.value()
        if day is None:
            self._complain(sentence or _("Please fill in the first day on the sheet."), self.day)
            return
        self._complain("")
        self.go_to(day)

    def _on_typed(self) -> None:
        self._keeper.touch()
        self._say_swapped()

    def _say_swapped(self) -> None:
        days = ", ".join(self.grid.swapped_days())
        words = _("{days}: least, average and worst are out of order. Did you swap them? You can save all the same.")
        self.swapped.setText(words.format(days=days) if days else "")
        self.swapped.setVisible(bool(days))

    def _on_saved(self, written: Written) -> None:
        self._is_saving = False
        self._session.say(written_words(written))
        self.grid.week = None  # what was typed is in the diary: nothing of it is brought back
        self._shown = ("", self.first, Reporter.SELF)
        self.refresh()

    def _on_failed(self, error: PainlogError) -> None:
        self._is_saving = False
        self._complain(str(error))
        self._keeper.start(self._key(self._shown[0]))
        self._keeper.touch()

    def _complain(self, sentence: str, where: QWidget | None = None) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
        if sentence and where is not None:
            where.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_in_sight(where)

    def _lay_out(self) -> None:
        steps = Flow(10)
        for button in (self.earlier, self.later):
            steps.addWidget(button)
        which = Flow(16)
        for part in (Field(_("First day on the sheet"), self.day), self.show_button):
            which.addWidget(part)
        how = _(
            "Tab goes along a row, Enter down a day. A grey box is in the diary already and stays as it is. "
            "All that you save here is marked as from paper."
        )
        for layout in (which, steps):
            self.body.addLayout(layout)
        for widget in (self.reporter_field, self.dates, Label(how, "hint"), self.grid, self.swapped, self.problem):
            self.body.addWidget(widget)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.swapped, self.problem, self.grid):
            widget.hide()
