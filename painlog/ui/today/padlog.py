"""What becomes of what is typed in the pad: kept until the diary has it, for the person it was typed for."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from painlog.domain.codes import Relation, Reporter
from painlog.domain.entry import PAIN_FIELDS, AreaMark, Entry
from painlog.domain.errors import PainlogError
from painlog.domain.person import Person
from painlog.i18n import _
from painlog.labels.people import reporter
from painlog.ui import current
from painlog.ui.session import AppSession
from painlog.ui.today.asking import FIELDS
from painlog.ui.today.more import More
from painlog.ui.today.padcard import PadCard
from painlog.ui.today.values import Draft, entry_from, reporter_key, seems_swapped
from painlog.ui.today.words import saved_words
from painlog.ui.widgets.button import shortened
from painlog.ui.widgets.choices import Choices

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class PadLog:
    """`day` is the past day that is filled in, None for today."""

    def __init__(self, session: AppSession, card: PadCard) -> None:
        """What is typed in the card so far is taken over."""
        self._session, self._card = session, card
        self.day: date | None = None
        self.more: More | None = None
        self.said_by: Choices | None = None
        self._person_id = ""
        self._asked_measure = ""  # what the person on the screen usually logs
        self._kept: dict[str, tuple[str, Draft]] = {}  # typed, not saved, of those not on the screen
        self._saving: Draft | None = None
        card.save_wanted.connect(self.save)
        card.sure.connect(lambda: self.save(is_sure=True))
        card.more_wanted.connect(self.open_more)
        card.measure.chosen.connect(self._leave_out)

    def draft(self) -> Draft:
        """What is typed, as far as it can be read."""
        pains: dict[str, float | None] = dict.fromkeys(PAIN_FIELDS)
        clock, note = None, ""
        areas: tuple[AreaMark, ...] = ()
        if self.more is not None:
            pains.update({field: scores.value() for field, scores in self.more.pains.items()})
            clock = None if self.more.clock.problem() else self.more.clock.value()
            note, areas = self.more.note.toPlainText(), self.more.where.value()
        pains[FIELDS[self._card.measure.value()]] = self._card.pad.value()
        return Draft(
            day=self.day,
            clock=clock,
            areas=areas,
            note=note,
            reporter=Reporter(self.said_by.value()) if self.said_by is not None else Reporter.SELF,
            pain_now=pains["pain_now"],
            pain_average=pains["pain_average"],
            pain_worst=pains["pain_worst"],
            pain_least=pains["pain_least"],
        )

    def show_person(self, person: Person, said_by: Reporter) -> None:
        """Ask for this person's number. What was typed for another is kept aside and comes back with them.

        What was typed before anybody was known belongs to the first who is shown.
        """
        if person.id != self._person_id:
            measure = person.measure.value
            if self._person_id:
                self._kept[self._person_id] = (self._card.measure.value(), self.draft())
                measure, draft = self._kept.pop(person.id, (measure, Draft()))
                self._show(measure, draft)
            else:
                self._ask_for(measure)
            self._person_id, self._asked_measure = person.id, person.measure.value
            self._ask_who_says(person, said_by)
        elif person.measure.value != self._asked_measure:
            self._asked_measure = person.measure.value
            self._ask_for(self._asked_measure)
        self._name_save_button(person)

    def open_more(self, is_open: bool) -> None:
        """Show or fold away what may be added."""
        card = self._card
        card.more_button.setChecked(is_open)
        card.more_button.setText(_("Less") if is_open else _("More…"))
        if is_open and self.more is None:
            self.more = More(FIELDS[card.measure.value()])
            card.more_place.addWidget(self.more)
        if self.more is not None:
            self.more.setVisible(is_open)

    def save(self, is_sure: bool = False) -> None:
        """Save what is typed, unless there is nothing, or something to ask first."""
        if self._saving is not None:
            return
        draft = self.draft()
        if draft.is_empty:
            self._refuse(_("Choose a number first, from 0 to 10."))
        elif self.more is not None and self.more.clock.problem():
            self._refuse(self.more.clock.problem())
        elif seems_swapped(draft) and not is_sure:
            self.open_more(True)
            self._refuse(
                _("Usually the least pain is the lowest number and the worst the highest. Did you swap these?"),
                ask_if_sure=True,
            )
        else:
            self._write(draft)

    def _write(self, draft: Draft) -> None:
        person_id = self._person_id
        try:
            entry = entry_from(draft, person_id)
        except ValueError:
            self._refuse(_("That time has not come yet, or the clock skipped it. Please check the time."))
            return
        self._saving = draft
        self._card.say_problem("")
        self._card.readout.setText(_("Saving…"))

        def act(diary: "Diary") -> Entry:
            owner = person_id or current.remembered_or_me(diary).id
            saved = replace(entry, person_id=owner)
            diary.add(saved)
            diary.remember(reporter_key(owner), draft.reporter)
            return saved

        self._session.write(act, self._on_saved, self._on_failed, undo=_("add entry"))

    def _on_saved(self, entry: Entry) -> None:
        saved, self._saving = self._saving, None
        if self._person_id in ("", entry.person_id):
            if self.draft() == saved:
                self._show(self._card.measure.value(), Draft())
            self._card.show_readout()
        else:
            self._kept.pop(entry.person_id, None)
        people = current.kept(self._session.people())
        name = next((person.name for person in people if person.id == entry.person_id), "")
        self._session.say(saved_words(entry, name if len(people) > 1 else ""))

    def _on_failed(self, error: PainlogError) -> None:
        self._saving = None
        self._card.show_readout()
        self._refuse(str(error))

    def _refuse(self, sentence: str, ask_if_sure: bool = False) -> None:
        self._card.say_problem(sentence, ask_if_sure)
        self._session.say(sentence)

    def _ask_for(self, measure: str) -> None:
        self._card.set_measure(measure)
        self._leave_out(measure)

    def _leave_out(self, measure: str) -> None:
        if self.more is not None:
            self.more.leave_out(FIELDS[measure])

    def _show(self, measure: str, draft: Draft) -> None:
        if self.more is not None:
            for field, scores in self.more.pains.items():
                scores.set_value(getattr(draft, field))
            self.more.where.set_value(draft.areas)
            self.more.note.setPlainText(draft.note)
            self.more.clock.set_value(draft.clock)
        self._ask_for(measure)
        self._card.pad.set_value(getattr(draft, FIELDS[measure]))
        self._card.say_problem("")
        self._card.show_readout()

    def _name_save_button(self, person: Person) -> None:
        several = len(current.kept(self._session.people())) > 1
        named = several or person.relation is not Relation.ME
        button = self._card.save_button
        button.setText(_("Save for {name}").format(name=shortened(person.name, 20)) if named else _("Save"))
        button.setAccessibleName(_("Save for {name}").format(name=person.name) if named else _("Save"))

    def _ask_who_says(self, person: Person, said_by: Reporter) -> None:
        if self.said_by is not None:
            self.said_by.hide()
            self.said_by.deleteLater()
            self.said_by = None
        if person.relation is not Relation.ME:
            self.said_by = Choices(_("Who says so"), [(r.value, reporter(r)) for r in Reporter], said_by.value)
            self._card.who_place.addWidget(self.said_by)
