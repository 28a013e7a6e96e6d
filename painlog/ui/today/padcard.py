"""The card that logs pain: which number, the pad, Save, and More; what is typed stays until it is saved."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from painlog.domain.codes import Measure, Relation, Reporter
from painlog.domain.entry import PAIN_FIELDS, Entry
from painlog.domain.errors import PainlogError
from painlog.domain.person import Person
from painlog.i18n import _
from painlog.labels import pain_band_word, reporter
from painlog.ui import current
from painlog.ui.session import AppSession
from painlog.ui.today.more import More
from painlog.ui.today.pad import Pad
from painlog.ui.today.values import Draft, entry_from, reporter_key, seems_swapped
from painlog.ui.today.words import FIELDS, question, saved_words, short_measure
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class PadCard(Card):
    """`day` is the past day that is filled in, None for today."""

    more_toggled = Signal(bool)

    def __init__(self, session: AppSession) -> None:
        """Ready for a number before the diary is open."""
        super().__init__(question(Measure.AVERAGE))
        self.session = session
        self.day: date | None = None
        self._person_id = ""
        self._drafts: dict[str, tuple[Measure, Draft]] = {}  # typed, not saved, of those not on the screen
        self._saving: Draft | None = None
        self._is_sure = False
        self._more: More | None = None
        self.measure = Choices(
            _("Which pain"), [(m.value, short_measure(m)) for m in (Measure.NOW, Measure.AVERAGE, Measure.WORST)],
            Measure.AVERAGE.value,
        )  # fmt: skip
        self.pad = Pad(question(Measure.AVERAGE))
        self.readout = Label(_("Press a number, or type it. Enter saves."), "hint")
        self.save_button = Button(_("Save"), self.save, role="main")
        self.save_button.leave_enter_to_page()
        self.more_button = Button(_("More…"), self._on_more, name=_("More: other numbers, a note, the time"))
        self.more_button.setCheckable(True)
        self.problem = Label("", "problem")
        self.said_by: Choices | None = None
        self._lay_out()
        self.pad.changed.connect(self._on_typed)
        self.measure.chosen.connect(self._on_measure_chosen)

    # --- what is typed ---------------------------------------------------------------------------------

    def draft(self) -> Draft:
        """What is typed, as far as it can be read."""
        pains: dict[str, float | None] = dict.fromkeys(PAIN_FIELDS)
        clock, note = None, ""
        if self._more is not None:
            pains = {field: scores.value() for field, scores in self._more.pains.items()}
            clock = None if self._more.clock.problem() else self._more.clock.value()
            note = self._more.note.toPlainText()
        pains[FIELDS[Measure(self.measure.value())]] = self.pad.value()
        said_by = Reporter(self.said_by.value()) if self.said_by is not None else Reporter.SELF
        return Draft(
            day=self.day,
            clock=clock,
            note=note,
            reporter=said_by,
            pain_now=pains["pain_now"],
            pain_average=pains["pain_average"],
            pain_worst=pains["pain_worst"],
            pain_least=pains["pain_least"],
        )

    def clear(self) -> None:
        """Empty everything but whose judgement it is."""
        self._show_draft(Draft())

    def show_person(self, person: Person | None, said_by: Reporter) -> None:
        """Ask for this person's number. What was typed for another is kept aside and comes back with them."""
        new_id = person.id if person else ""
        if new_id == self._person_id:
            self._name_save_button(person)
            return
        typed = (Measure(self.measure.value()), self.draft())
        measure = person.measure if person else Measure.AVERAGE
        if self._person_id:
            self._drafts[self._person_id] = typed
            measure, draft = self._drafts.pop(new_id, (measure, Draft()))
            self._set_measure(measure)
            self._show_draft(draft)
        else:
            self._set_measure(measure)  # typed before the diary was open: it is theirs
        self._person_id = new_id
        self._name_save_button(person)
        self._ask_who_says(person, said_by)

    def use_measure(self, measure: Measure) -> None:
        """The person chose another number to log, on the People page."""
        if self.draft().is_empty:
            self._set_measure(measure)

    def open_more(self, is_open: bool) -> None:
        """Show or fold away what may be added."""
        self.more_button.setChecked(is_open)
        if is_open and self._more is None:
            self._more = More(FIELDS[Measure(self.measure.value())])
            self._more_place.addWidget(self._more)
        if self._more is not None:
            self._more.setVisible(is_open)
        self.more_button.setText(_("Less") if is_open else _("More…"))

    # --- saving ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save what is typed, unless there is nothing, or something to ask first."""
        draft = self.draft()
        if self._saving is not None:
            return
        if draft.is_empty:
            self._say_problem(_("Choose a number first, from 0 to 10."))
            return
        if self._more is not None and self._more.clock.problem():
            self._say_problem(self._more.clock.problem())
            return
        if seems_swapped(draft) and not self._is_sure:
            self._ask_whether_swapped()
            return
        self._write(draft)

    def _write(self, draft: Draft) -> None:
        try:
            entry = entry_from(draft, self._person_id)
        except ValueError:
            self._say_problem(_("That time has not come yet, or the clock skipped it. Please check the time."))
            return
        self._saving = draft
        self._say_problem("")
        self.readout.setText(_("Saving…"))
        person_id = self._person_id

        def act(diary: "Diary") -> Entry:
            owner = person_id or current.remembered_or_me(diary).id
            saved = replace(entry, person_id=owner)
            diary.add(saved)
            diary.remember(reporter_key(owner), draft.reporter)
            return saved

        self.session.write(act, self._on_saved, self._on_failed, undo=_("add entry"))

    def _on_saved(self, entry: Entry) -> None:
        saved, self._saving = self._saving, None
        if self._person_id in ("", entry.person_id):
            if self.draft() == saved:
                self.clear()
            self._show_readout()
        else:
            self._drafts.pop(entry.person_id, None)
        people = current.kept(self.session.people())
        name = next((p.name for p in people if p.id == entry.person_id), "") if len(people) > 1 else ""
        self.session.say(saved_words(entry, name))

    def _on_failed(self, error: PainlogError) -> None:
        self._saving = None
        self._show_readout()
        self._say_problem(str(error))
        self.session.say(str(error))

    # --- inside ----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self.measure)
        self.body.addWidget(self.pad)
        self.body.addWidget(Label(_("0 is no pain. 10 is the worst pain you can think of."), "small"))
        self._who_place = QVBoxLayout()
        self.body.addLayout(self._who_place)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.save_button)
        line.addWidget(self.readout, 1)
        line.addWidget(self.more_button)
        self.body.addLayout(line)
        self.body.addWidget(self.problem)
        self.problem.hide()
        self._question = self._question_row()
        self.body.addWidget(self._question)
        self._more_place = QVBoxLayout()
        self.body.addLayout(self._more_place)

    def _question_row(self) -> QWidget:
        row = QWidget()
        buttons = Flow(8, row)
        buttons.addWidget(Button(_("Save as it is"), self._on_sure))
        buttons.addWidget(Button(_("Let me change it"), self._on_not_sure))
        row.hide()
        return row

    def _ask_whether_swapped(self) -> None:
        self.open_more(True)
        self._say_problem(
            _("Usually the least pain is the lowest number and the worst the highest. Did you swap these?")
        )
        self._question.show()

    def _on_sure(self) -> None:
        self._is_sure = True
        self.save()

    def _on_not_sure(self) -> None:
        self._say_problem("")
        self.pad.buttons[0].setFocus()

    def _say_problem(self, sentence: str) -> None:
        self._question.hide()
        self._is_sure = self._is_sure and bool(sentence)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            self.session.say(sentence)

    def _on_typed(self) -> None:
        self._is_sure = False
        self._say_problem("")
        self._show_readout()

    def _show_readout(self) -> None:
        score = self.pad.value()
        if score is None:
            self.readout.setText(_("Press a number, or type it. Enter saves."))
            return
        word = pain_band_word(int(score))
        self.readout.setText(_("{score} of 10: {word}. Not saved yet.").format(score=int(score), word=word))

    def _on_measure_chosen(self, code: str) -> None:
        self._set_measure(Measure(code))
        self._show_readout()

    def _set_measure(self, measure: Measure) -> None:
        self.measure.set_value(measure.value)
        self.heading.setText(question(measure))
        self.pad.rename(question(measure))
        if self._more is not None:
            self._more.leave_out(FIELDS[measure])

    def _show_draft(self, draft: Draft) -> None:
        self.pad.set_value(getattr(draft, FIELDS[Measure(self.measure.value())]))
        if self._more is not None:
            for field, scores in self._more.pains.items():
                scores.set_value(getattr(draft, field))
            self._more.note.setPlainText(draft.note)
            self._more.clock.set_value(draft.clock)
            self._more.leave_out(FIELDS[Measure(self.measure.value())])
        self._say_problem("")
        self._show_readout()

    def _on_more(self) -> None:
        self.open_more(self.more_button.isChecked())
        self.more_toggled.emit(self.more_button.isChecked())

    def _name_save_button(self, person: Person | None) -> None:
        several = len(current.kept(self.session.people())) > 1
        if person is not None and (several or person.relation is not Relation.ME):
            self.save_button.setText(_("Save for {name}").format(name=person.name))
        else:
            self.save_button.setText(_("Save"))

    def _ask_who_says(self, person: Person | None, said_by: Reporter) -> None:
        if self.said_by is not None:
            self.said_by.hide()
            self.said_by.deleteLater()
            self.said_by = None
        if person is not None and person.relation is not Relation.ME:
            self.said_by = Choices(_("Who says so"), [(r.value, reporter(r)) for r in Reporter], said_by.value)
            self._who_place.addWidget(self.said_by)
