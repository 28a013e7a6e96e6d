"""What becomes of what is typed in the pad: kept until the diary has it, for the person it was typed for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from painlog.domain.codes import PainWord, Relation, Reporter
from painlog.domain.entry import Entry
from painlog.domain.errors import PainlogError
from painlog.domain.goal import Goal
from painlog.domain.lateness import BACKFILL_DAYS
from painlog.domain.person import Person
from painlog.i18n import _
from painlog.ui import current, drafts
from painlog.ui.checkin.checkin import CheckIn
from painlog.ui.checkin.draft import Draft, entry_from, is_too_old, seems_swapped
from painlog.ui.checkin.saving import last_said, write_draft
from painlog.ui.checkin.setup import Setup, setup_for, setup_key, setup_text
from painlog.ui.checkin.whosays import WhoSays
from painlog.ui.insight import focus_in_sight
from painlog.ui.session import AppSession
from painlog.ui.today.asking import FIELDS
from painlog.ui.today.padcard import PadCard
from painlog.ui.today.values import CHECK_IN, DayView, reporter_key
from painlog.ui.today.words import saved_words
from painlog.ui.widgets.button import shortened
from painlog.workflows import clock

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class PadLog:
    """`day` is the past day that is filled in, None for today."""

    def __init__(self, session: AppSession, card: PadCard, go_to_day: Callable[[date], None]) -> None:
        """What is typed in the card so far is taken over; `go_to_day` shows the day that a draft is of."""
        self._session, self._card, self._go_to_day = session, card, go_to_day
        self.day: date | None = None
        self.more: CheckIn | None = None
        self.who: WhoSays | None = None
        self.setup = Setup()
        self.on_questions: Callable[[], None] = lambda: None  # what is asked changed: for Calm mode
        self.on_saved: Callable[[], None] = lambda: None  # all that was typed is in the diary
        self._person_id = ""
        self._asked_measure = ""  # what the person on the screen usually logs
        self._kept: dict[str, dict[str, Any]] = {}  # typed, not saved, of those not on the screen
        self._setups: dict[str, Setup] = {}
        self._relations: dict[str, Relation] = {}  # who each person was when their setup was shown
        self._recalled: set[str] = set()  # whose draft was asked of the diary since the start
        self._who_said: dict[str, Reporter] = {}
        self._goals: tuple[Goal, ...] = ()
        self._is_peg_due = True
        self._saving: Draft | None = None
        self.keeper = drafts.DraftKeeper(session, card, self._draft_text)
        self.keeper.start(drafts.draft_key("", CHECK_IN))
        card.save_wanted.connect(self.save)
        card.sure.connect(lambda: self.save(is_sure=True))
        card.more_wanted.connect(lambda is_open: self.choose_setup(replace(self.setup, is_open=is_open)))
        card.measure.chosen.connect(self._leave_out)
        card.typed.connect(self.keeper.touch)

    def draft(self) -> Draft:
        """What is typed, as far as it can be read."""
        said: dict[str, Any] = {"day": self.day}
        if self.more is not None:
            said |= self.more.answers()
        if self.who is not None:
            said |= {"reporter": self.who.reporter(), "words": (*said.get("words", ()), *self.who.ticked())}
        if self._card.word_pad is not None and self._card.is_in_words():
            said["pain_word"] = self._card.word_pad.value()
        else:
            said[FIELDS[self._card.measure.value()]] = self._card.pad.value()
        return Draft(**said)

    # --- whose it is -----------------------------------------------------------------------------------

    def show_person(self, person: Person) -> None:
        """Ask for this person's number. What was typed for another is kept aside and comes back with them.

        What was typed before anybody was known belongs to the first who is shown.
        """
        if person.id != self._person_id:
            self._change_person(person)
        elif person.relation is not self._relations[person.id]:
            self._begin(person)
        elif person.measure.value != self._asked_measure:
            self._asked_measure = person.measure.value
            self._ask_for(self._asked_measure)
        self._name_save_button(person)

    def show_view(self, view: DayView, person: Person) -> None:
        """Take over what the diary remembers of the person, once."""
        if person.id not in self._setups:
            self._setups[person.id] = view.setup
            self._show_setup(view.setup)
        self._goals, self._is_peg_due = view.goals, view.is_peg_due
        if self.more is not None:
            self._show_known(self.more)
        if person.id in self._recalled:
            return
        self._recalled.add(person.id)
        if self.who is not None:
            self.who.set_reporter(view.reporter)
            self._remember_who()
        self.recall(drafts.draft_key(person.id, CHECK_IN), view.draft)

    def recall(self, key: str, text: str) -> None:
        """Show the draft that the diary keeps under that key, beside what was typed since the start."""
        self.keeper.start(key, text)
        kept = drafts.from_text(text)
        if kept:
            typed = self._card.pad.value()
            self._bring_back(kept)
            if typed is not None:
                self._card.pad.bring_back(typed)
            self._go_back_to(kept)
        else:
            self.keeper.touch()

    def _change_person(self, person: Person) -> None:
        measure = person.measure.value
        if self._person_id:
            self.keeper.keep()
            self._kept[self._person_id] = self.kept()
            kept = self._kept.pop(person.id, None)
            self._show(measure, Draft())
            self._begin(person)
            if kept is not None:
                self._bring_back(kept)
        else:
            early = self._setups.pop("", None)
            if early is not None:
                self._setups[person.id] = early
            self.keeper.drop()
            self._begin(person)
            self._ask_for(measure)

    def _begin(self, person: Person) -> None:
        self._person_id, self._asked_measure = person.id, person.measure.value
        self._goals, self._is_peg_due = (), True  # until the day of this person is read
        if self._relations.get(person.id, person.relation) is not person.relation:
            self._setups.pop(person.id, None)  # a child's diary asks other things, unless something else was chosen
        self._relations[person.id] = person.relation
        self._ask_who_says(person)
        self._show_setup(self._setups.get(person.id, setup_for(person.relation)))
        if person.id in self._recalled:
            self.keeper.start(drafts.draft_key(person.id, CHECK_IN))

    # --- what is asked ---------------------------------------------------------------------------------

    def open_more(self, is_open: bool) -> None:
        """Show or fold away what may be added."""
        card = self._card
        card.more_button.setChecked(is_open)
        card.more_button.setText(_("Less") if is_open else _("More…"))
        if is_open and self.more is None:
            self.more = self._make_more()
            card.more_place.addWidget(self.more)
        if self.more is not None:
            self.more.setVisible(is_open)
        self.on_questions()

    def choose_setup(self, setup: Setup) -> None:
        """Log this from now on, and remember it for the person."""
        self._setups[self._person_id] = setup
        self._show_setup(setup)
        if self._person_id:
            self._session.keep(setup_key(self._person_id), setup_text(setup))

    def go_to(self, code: str) -> None:
        """Bring a question in sight and the keyboard to it."""
        self.open_more(True)
        assert self.more is not None  # it is open
        focus_in_sight(self.more.open(code).start())

    def fill_as_last_time(self) -> None:
        """Show what was said last time, to be looked at and saved."""
        person_id, said_by = self._person_id, self._reporter()
        today = self.day or clock.wall().date()

        def show(last: Draft | None) -> None:
            if last is None:
                self._session.say(_("There is nothing from last time yet."))
            elif person_id == self._person_id:
                draft = self.draft()
                self._show_draft(replace(last, note=draft.note, clock=draft.clock, private=draft.private))
                self._session.say(_("Filled in as last time. Look at it, then save."))

        self._session.read(lambda diary: last_said(diary, person_id, said_by, today), show)

    def _make_more(self) -> CheckIn:
        more = CheckIn(FIELDS[self._card.measure.value()])
        more.show_setup(self.setup)
        self._show_known(more)
        more.changed.connect(self.keeper.touch)
        more.changed.connect(lambda: self._card.say_problem(""))
        more.setup_chosen.connect(self.choose_setup)
        more.same_wanted.connect(self.fill_as_last_time)
        return more

    def _show_known(self, more: CheckIn) -> None:
        more.show_goals(self._goals)
        more.show_peg_due(self._is_peg_due)

    def _show_setup(self, setup: Setup) -> None:
        self.setup = setup
        self._card.ask_in_words(setup.in_words)
        if self.more is not None:
            self.more.show_setup(setup)
            self._show_known(self.more)
        self.open_more(setup.is_open or setup.calm)

    # --- saving ----------------------------------------------------------------------------------------

    def save(self, is_sure: bool = False) -> None:
        """Save what is typed, unless there is nothing, or something to ask first."""
        if self._saving is not None:
            return
        draft = self.draft()
        if self.more is not None and self.more.problem():
            self._refuse(self.more.problem())
        elif draft.is_empty:
            self._refuse(
                _("Choose a word first.") if self.setup.in_words else _("Choose a number first, from 0 to 10.")
            )
        elif is_too_old(draft):
            self._refuse(
                _(
                    "Pain can be filled in up to seven days back. Nothing was saved. Take the pain away to save the "
                    "rest, or choose a later day."
                )
            )
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
            saved = replace(entry, person_id=owner, recorded_by=current.typist(diary, owner))
            write_draft(diary, owner, draft, saved)
            diary.remember(reporter_key(owner), draft.reporter)
            diary.forget(drafts.draft_key(person_id, CHECK_IN))
            return saved

        self._session.write(act, self._on_saved, self._on_failed, undo=_("add entry"))

    def _on_saved(self, entry: Entry) -> None:
        saved, self._saving = self._saving, None
        if self._person_id in ("", entry.person_id):
            if self.draft() == saved:
                self._show(self._card.measure.value(), Draft())
                if self.more is not None:
                    self.more.fold_added()
                self.on_saved()
            self._card.show_readout()
            self.keeper.saved()
            self.on_questions()
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

    # --- what is typed ---------------------------------------------------------------------------------

    def kept(self) -> dict[str, Any]:
        """All that is typed, as a draft holds it."""
        word_pad = self._card.word_pad
        word = word_pad.value() if word_pad is not None else None
        return {
            "day": (self.day or clock.wall().date()).isoformat(),
            "measure": self._card.measure.value(),
            "pad": self._card.pad.value(),
            "word": word.value if word is not None else None,
            "who": self.who.kept() if self.who is not None else None,
            "more": self.more.kept() if self.more is not None else None,
        }

    def _draft_text(self) -> str:
        is_worth = not self.draft().is_empty or (self.more is not None and self.more.is_begun())
        return drafts.as_text(self.kept()) if is_worth and self._saving is None else ""

    def _bring_back(self, kept: dict[str, Any]) -> None:
        if kept.get("more"):
            self.open_more(True)
            assert self.more is not None  # it is open
            self.more.bring_back(kept["more"])
        if kept.get("who") and self.who is not None:
            self.who.bring_back(kept["who"])
        if kept.get("measure") in FIELDS:
            self._ask_for(kept["measure"])
        self._card.pad.bring_back(kept.get("pad"))
        if kept.get("word") and self._card.word_pad is not None:
            self._card.word_pad.choose(PainWord(kept["word"]))

    def _go_back_to(self, kept: dict[str, Any]) -> None:
        """What was typed on a day is about that day: show it, as long as it can be filled in (R-PAIN-5)."""
        day, today = date.fromisoformat(kept["day"]), clock.wall().date()
        if self.day is None and today - timedelta(days=BACKFILL_DAYS) <= day < today:
            self._go_to_day(day)

    def _show(self, measure: str, draft: Draft) -> None:
        self._ask_for(measure)
        if self.who is not None:
            self.who.clear()
        self._show_draft(draft)

    def _show_draft(self, draft: Draft) -> None:
        if self.more is None and replace(draft, pain_word=None) != Draft():
            self.open_more(True)
        if self.more is not None:
            self.more.show_draft(draft)
            self.more.setVisible(self._card.more_button.isChecked() or not draft.is_empty)
        self._card.pad.set_value(getattr(draft, FIELDS[self._card.measure.value()]))
        if self._card.word_pad is not None:
            self._card.word_pad.set_value(draft.pain_word)
        self._card.say_problem("")
        self._card.show_readout()
        self.keeper.touch()

    def _ask_for(self, measure: str) -> None:
        self._card.set_measure(measure)
        self._leave_out(measure)

    def _leave_out(self, measure: str) -> None:
        if self.more is not None:
            self.more.leave_out(FIELDS[measure])

    # --- who says so -----------------------------------------------------------------------------------

    def _reporter(self) -> Reporter:
        return self.who.reporter() if self.who is not None else Reporter.SELF

    def _name_save_button(self, person: Person) -> None:
        people = current.kept(self._session.people())
        named = len(people) > 1 or person.relation is not Relation.ME
        button = self._card.save_button
        button.setText(_("Save for {name}").format(name=shortened(person.name, 20)) if named else _("Save"))
        button.setAccessibleName(_("Save for {name}").format(name=person.name) if named else _("Save"))
        following = next_person(people, person)
        self._card.next_button.setVisible(following is not None)
        if following is not None:
            text = _("Next: {name} ›").format(name=shortened(following.name, 16))
            self._card.next_button.setText(text)
            self._card.next_button.setAccessibleName(_("Next person: {name} (F6)").format(name=following.name))

    def _ask_who_says(self, person: Person) -> None:
        if self.who is not None:
            self.who.hide()
            self.who.deleteLater()
            self.who = None
        if person.relation is not Relation.ME:
            self.who = WhoSays(self._said_by(person))
            self.who.changed.connect(self.keeper.touch)
            self.who.changed.connect(self._remember_who)
            self._card.who_place.addWidget(self.who)

    def _said_by(self, person: Person) -> Reporter:
        return self._who_said.get(person.id, Reporter.ASKED)

    def _remember_who(self) -> None:
        self._who_said[self._person_id] = self._reporter()


def next_person(people: tuple[Person, ...], person: Person) -> Person | None:
    """Who comes after a person among those whose diary is kept, round and round; None where there is nobody else."""
    ids = [one.id for one in people]
    if len(people) < 2 or person.id not in ids:
        return None
    return people[(ids.index(person.id) + 1) % len(people)]
