"""What is asked on Today beside the number: goals, keys that lead to a question, one question at a time."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from painlog.domain.goal import Goal
from painlog.domain.identity import new_id
from painlog.i18n import _
from painlog.ui import current
from painlog.ui.checkin.checkin import CheckIn
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.setup import section_words
from painlog.ui.insight import focus_in_sight
from painlog.ui.taborder import stops
from painlog.ui.today.calm import CalmBar
from painlog.ui.today.padlog import PadLog
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.ui.today.page import TodayPage

_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_QUESTIONS = {"a": "areas", "f": "words"}


class Asking:
    """Belongs to its page. `last` are the cards that Calm mode shows after the last question alone."""

    def __init__(self, page: "TodayPage", log: PadLog, last: tuple[QWidget, ...]) -> None:
        """All questions at once until the person is known."""
        self._page, self._session, self._log, self._last = page, page.session, log, last
        self._wired: CheckIn | None = None
        self.calm: CalmBar | None = None
        log.on_questions = self.refresh
        log.on_saved = self._begin_again

    def take_key(self, event: QKeyEvent) -> bool:
        """A where it hurts, F what it feels like, D a dose, F4 or = same as last time, F6 the next person."""
        if event.isAutoRepeat() or event.modifiers() & ~_PLAIN:
            return False
        if event.key() == Qt.Key.Key_F4 or event.text() == "=":
            self._log.fill_as_last_time()
        elif event.key() == Qt.Key.Key_F6:
            self._page.rest.go_to_next_person()
        elif event.text().casefold() in _QUESTIONS:
            self._log.go_to(_QUESTIONS[event.text().casefold()])
        elif event.text().casefold() == "d":
            self._go_to_doses()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Ask what the person logs."""
        more = self._log.more
        if more is not None and more is not self._wired:
            self._wired = more
            more.goal_added.connect(self._add_goal)
            more.goal_stopped.connect(self._stop_goal)
        self._show_calm()

    # --- one question at a time ------------------------------------------------------------------------

    def _show_calm(self) -> None:
        more, card = self._log.more, self._page.pad
        is_calm = self._log.setup.calm and more is not None
        if is_calm and self.calm is None:
            self.calm = CalmBar()
            self.calm.moved.connect(lambda _place: self._show_question())
            self.calm.skipped.connect(self._skip)
            self.calm.all_wanted.connect(self._leave_calm)
            card.calm_place.addWidget(self.calm)
        if self.calm is not None:
            self.calm.setVisible(is_calm)
        if is_calm:
            self._show_question()
        elif self.calm is not None:
            self._show_all()

    def _begin_again(self) -> None:
        if self.calm is not None:
            self.calm.go_to(0)

    def _leave_calm(self) -> None:
        self._log.choose_setup(replace(self._log.setup, calm=False, is_open=True))
        self._page.pad.more_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self) -> None:
        more, calm = self._log.more, self.calm
        assert more is not None and calm is not None  # Calm mode has both
        steps, words = more.steps(), section_words()
        calm.show_questions([_("Pain"), *(words[code] for code in steps), _("Medicines, and what was saved")])
        place = calm.place
        self._page.pad.asking.setVisible(place == 0)
        more.show_only(steps[place - 1] if 0 < place <= len(steps) else "")
        more.setVisible(True)
        self._page.pad.more_button.hide()
        for card in self._last:
            card.setVisible(place > len(steps))

    def _show_all(self) -> None:
        if self._log.more is not None:
            self._log.more.show_only(None)
        self._page.pad.asking.show()
        self._page.pad.more_button.show()
        for card in self._last:
            card.show()

    def _skip(self, place: int) -> None:
        more = self._log.more
        assert more is not None  # Calm mode has it
        if place == 0:
            self._page.pad.clear()
        elif place <= len(more.steps()):
            more.section(more.steps()[place - 1]).show_draft(Draft())

    # --- goals and doses -------------------------------------------------------------------------------

    def _add_goal(self, text: str) -> None:
        person = self._session.person()
        person_id = person.id if person is not None else ""

        def act(diary: "Diary") -> None:
            owner = person_id or current.remembered_or_me(diary).id
            moment = now()
            diary.add(Goal(id=new_id(), person_id=owner, recorded_at=moment, text=text, started=moment.day))

        self._session.write(
            act, lambda _done: self._session.say(_("Saved. Your goal is asked for.")), undo=_("add goal")
        )

    def _stop_goal(self, goal: Goal) -> None:
        stopped = replace(goal, stopped=now().day)
        said = _("This goal is no longer asked for. What was said of it stays.")
        self._session.write(
            lambda diary: diary.change(stopped), lambda _done: self._session.say(said), undo=_("stop goal")
        )

    def _go_to_doses(self) -> None:
        first = next(stops(self._page.rest.doses), None)
        if first is not None:
            focus_in_sight(first)
