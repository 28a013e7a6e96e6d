"""On top of Today: the readings that are due now, of everybody kept here, and today's row of a trial that runs."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from painlog.domain.codes import Relation
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.treatment import Reading, Treatment, TrialDay
from painlog.i18n import _
from painlog.ui import current
from painlog.ui.treatments.duerow import ReadingRow
from painlog.ui.treatments.sheet import say_injected
from painlog.ui.treatments.words import title_words, trial_day_words
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.rows import Row
from painlog.workflows.block_sheet import DAYS, due_now, has_sheet
from painlog.workflows.clock import now
from painlog.workflows.trial_days import OFFERED_DAYS, is_running

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.ui.page import Page

_KINDS = frozenset({"treatments", "readings", "trial_days", "people"})
_LOOK_MS = 15_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What may be asked for these days."""

    treatments: tuple[Treatment, ...] = ()
    readings: tuple[Reading, ...] = ()
    trial_days: tuple[TrialDay, ...] = ()


class DueToday(Card):
    """Hidden while nothing is due. Looks at the clock while the window is open; what comes due is said once.

    Of others whose diary is kept here it is named that something is due, and whose it is; it is filled in in theirs.
    """

    def __init__(self, page: "Page") -> None:
        """Reads for itself: it goes on while another page is seen."""
        super().__init__(_("Due now"))
        self._page, self._session = page, page.session
        self._asking = Asking()
        self._elsewhere: tuple[tuple[Person, Asking], ...] = ()
        self._person_id = ""
        self._asked = 0
        self._said: set[str] = set()
        self.rows: dict[str, QWidget] = {}
        self._facts: dict[str, object] = {}
        self.hide()
        self._session.changed.connect(self._on_changed)
        self._session.opened.connect(self.refresh)
        self._session.person_changed.connect(self.refresh)
        timer = QTimer(self)
        timer.setInterval(_LOOK_MS)
        timer.timeout.connect(self.look)
        timer.start()
        self.refresh()

    def refresh(self) -> None:
        """Read what may be due, for the person of now and for the others."""
        person = self._session.person()
        person_id = person.id if person is not None else ""
        self._asked += 1
        asked = self._asked
        if person_id != self._person_id:
            self._person_id = person_id
            self._asking, self._elsewhere = Asking(), ()
            self._clear()
        if not person_id or not self._session.is_open:
            return

        def land(found: tuple[Asking, tuple[tuple[Person, Asking], ...]]) -> None:
            if asked == self._asked:
                self._asking, self._elsewhere = found
                self.look()

        today = now()
        others = [one for one in current.kept(self._session.people()) if one.id != person_id]
        self._session.read(
            lambda diary: (
                read_asking(diary, person_id, today),
                tuple((one, read_asking(diary, one.id, today)) for one in others),
            ),
            land,
        )

    def look(self) -> None:
        """Show what is due by the clock of now, and say so where it was not said yet."""
        moment = now()
        readings = _readings_due(self._asking, moment)
        elsewhere = [(one, keys) for one, asking in self._elsewhere if (keys := set(_readings_due(asking, moment)))]
        due: dict[str, object] = {f"person/{one.id}": one for one, _keys in elsewhere}
        self._show({**readings, **self._injections(moment), **self._trials(moment), **due})
        person = self._session.person()
        for one, keys in [*elsewhere, *([(person, set(readings))] if person is not None else [])]:
            if keys - self._said:
                self._said |= keys
                self._session.say(_due_words(one, one is person))

    def _injections(self, moment: Moment) -> dict[str, object]:
        return {
            f"injection/{block.id}": block
            for block in self._asking.treatments
            if has_sheet(block.kind) and block.started_at == Moment(day=moment.day) and self._is_begun(block)
        }

    def _is_begun(self, block: Treatment) -> bool:
        return any(one.treatment_id == block.id for one in self._asking.readings)

    def _trials(self, moment: Moment) -> dict[str, object]:
        asking = self._asking
        filled = {one.treatment_id: one for one in asking.trial_days if one.day == moment.day}
        return {
            f"trial/{trial.id}": (trial, filled.get(trial.id), moment.day)
            for trial in asking.treatments
            if is_running(trial, moment.day)
        }

    def _show(self, wanted: dict[str, object]) -> None:
        """The rows that stay are the same ones: a finger on one does not lose it, and what is chosen is kept."""
        kept = {key: row for key, row in self.rows.items() if self._stays(key, wanted)}
        for key, row in self.rows.items():
            if key not in kept:
                self._take(row)
        self.rows = kept | {key: self._make(key, fact) for key, fact in wanted.items() if key not in kept}
        self._facts = {key: wanted.get(key, self._facts.get(key)) for key in self.rows}
        self.setVisible(bool(self.rows))

    def _stays(self, key: str, wanted: dict[str, object]) -> bool:
        row = self.rows[key]
        if isinstance(row, ReadingRow):
            return key in wanted or (not row.is_saved and row.scores.value() is not None)
        return key in wanted and wanted[key] == self._facts.get(key)

    def _clear(self) -> None:
        """Nothing of one person is seen once another one is chosen, not even what is not saved."""
        rows, self.rows = self.rows, {}
        for row in rows.values():
            self._take(row)
        self.hide()

    def _take(self, row: QWidget) -> None:
        focused = self.window().focusWidget()
        if focused is not None and row.isAncestorOf(focused):
            self._page.take_focus()
        row.hide()
        self.body.removeWidget(row)
        row.deleteLater()

    def _make(self, key: str, fact: object) -> QWidget:
        row = self._row(key, fact)
        self.body.addWidget(row)
        row.show()
        return row

    def _row(self, key: str, fact: object) -> QWidget:
        if isinstance(fact, Person):
            show = (_("Show this diary"), partial(self._session.switch_to, fact.id))
            return Row(_("{name}: a reading after a block is due").format(name=fact.name), "", [show])
        if isinstance(fact, Treatment):
            action = (_("The injection is now"), partial(say_injected, self._session, fact))
            return Row(title_words(fact), _("The readings are counted from it."), [action])
        assert isinstance(fact, tuple)  # a line of a sheet, or a day of a trial
        if key.startswith("reading/"):
            return ReadingRow(self._session, *fact)
        return self._trial_row(*fact)

    def _trial_row(self, trial: Treatment, filled: TrialDay | None, day: object) -> Row:
        words = trial_day_words(filled) if filled is not None else _("Nothing written down for today.")
        action = (_("Fill in today…") if filled is None else _("Change today…"), partial(self._open_trial, trial))
        return Row(title_words(trial), words, [action])

    def _open_trial(self, trial: Treatment) -> None:
        from painlog.ui.forms.trialday import TrialDayForm

        key = f"trial/{trial.id}"
        row = self.rows[key]
        today = now().day
        filled = next(
            (one for one in self._asking.trial_days if (one.treatment_id, one.day) == (trial.id, today)), None
        )
        assert isinstance(row, Row)  # the trial's own
        form = TrialDayForm(self._session, trial, today, filled)
        form.saved.connect(lambda: row.put_below(None))
        form.cancelled.connect(lambda: row.put_below(None))
        row.put_below(form)
        form.begin(form.first())

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _KINDS:
            self.refresh()


def _readings_due(asking: Asking, moment: Moment) -> dict[str, object]:
    return {
        f"reading/{block.id}/{slot.due_minutes}/{slot.side or ''}": (block, slot)
        for block in asking.treatments
        for slot in due_now(block, asking.readings, moment)
    }


def _due_words(person: Person, is_shown: bool) -> str:
    """What is said, with whose it is; one's own diary needs no name."""
    if not is_shown:
        return _("A reading after a block is due for {name}. It is on top of the Today page.").format(
            name=person.name
        )
    if person.relation is Relation.ME:
        return _("An entry is due now. It is on top of the Today page.")
    return _("An entry is due now for {name}. It is on top of the Today page.").format(name=person.name)


def read_asking(diary: "Diary", person_id: str, moment: Moment) -> Asking:
    """The treatments of the last weeks and what belongs to them."""
    first = moment.day - timedelta(days=max(DAYS + 1, OFFERED_DAYS))
    treatments = [
        one
        for one in diary.treatments(person_id, None, moment.day)
        if one.started_at.day >= first or is_running(one, moment.day)
    ]
    has_block = any(has_sheet(one.kind) for one in treatments)
    return Asking(
        treatments=tuple(treatments),
        readings=diary.readings(person_id) if has_block else (),
        trial_days=diary.trial_days(person_id, moment.day, moment.day),
    )
