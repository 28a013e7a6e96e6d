"""What the Today page shows of one day of one person."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from painlog.domain.codes import Measure, Reporter
from painlog.domain.entry import Entry
from painlog.domain.goal import Goal
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.treatment import Treatment
from painlog.ui.checkin.saving import is_peg_due
from painlog.ui.checkin.setup import Setup, read_setup, setup_key
from painlog.ui.drafts import draft_key

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

CHECK_IN = "checkin"  # the name of its draft


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """All that the Today page shows of one day of one person."""

    day: date
    measure: Measure
    entries: tuple[Entry, ...]
    doses: tuple[Dose, ...]
    treatments: tuple[Treatment, ...]
    medicines: tuple[Medicine, ...]
    reporter: Reporter
    setup: Setup
    goals: tuple[Goal, ...]
    is_peg_due: bool
    draft: str  # what was typed and not saved, as the diary keeps it

    def medicine(self, medicine_id: str) -> Medicine | None:
        """The medicine of a dose, also a stopped one."""
        return next((medicine for medicine in self.medicines if medicine.id == medicine_id), None)


def read_day(diary: "Diary", person: "Person", day: date) -> DayView:
    """Read one day."""
    said = diary.recall(reporter_key(person.id))
    usual = Reporter.SELF if person.relation == "me" else Reporter.ASKED
    return DayView(
        day=day,
        measure=person.measure,
        entries=diary.entries(person.id, day, day, private=True),
        doses=diary.doses(person.id, day, day),
        treatments=diary.treatments(person.id, day, day),
        medicines=diary.medicines(person.id),
        reporter=Reporter(said) if said in set(Reporter) else usual,
        setup=read_setup(diary.recall(setup_key(person.id)), person.relation),
        goals=tuple(goal for goal in diary.goals(person.id) if goal.stopped is None or goal.stopped > day),
        is_peg_due=is_peg_due(diary, person.id, day),
        draft=diary.recall(draft_key(person.id, CHECK_IN)) or "",
    )


def reporter_key(person_id: str) -> str:
    """Where the diary remembers whose judgement this person's entries were last."""
    return f"reporter.{person_id}"
