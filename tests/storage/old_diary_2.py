"""What the stored diary of schema 2 holds beside that of schema 1: tests/storage/stored/schema_2.painlog.

It was made by the last painlog that wrote schema 2, which kept an appointment's questions as texts within it: `VISIT`
had the first of its two, then both. `CANCELLED` had one and was deleted, the last thing done.
"""

from datetime import date

from painlog.domain.appointment import Appointment
from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.codes import CrpsGroup, EpisodeKind, MarkShape, PainWord, Scale, Trigger
from painlog.domain.day import DayState
from painlog.domain.entry import Entry, GoalScore
from painlog.domain.episode import Episode
from painlog.domain.goal import Goal
from painlog.domain.medicine import Limit, Medicine
from painlog.domain.person import Person
from painlog.domain.question import Question, id_of_noted
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.domain.warning import WarningSign
from tests.storage.old_diary import _AT, _DAY, _LATER, ANN, _id

VISIT = Appointment(id=_id(40), person_id=ANN.id, at=_LATER, recorded_at=_AT)
CANCELLED = Appointment(id=_id(41), person_id=ANN.id, at=_LATER, recorded_at=_AT)
CAY = Person(id=_id(20), recorded_at=_AT, name="Cay Example", colour="#2a6b62", shape=MarkShape.STAR)
GOAL = Goal(id=_id(21), person_id=ANN.id, recorded_at=_AT, text="walk to the shop", started=_DAY)
SUPPLIED = Medicine(
    id=_id(22), person_id=ANN.id, recorded_at=_AT, name="Patch", supply_units=4, supply_on=_DAY, renew_by=_DAY
)
COURSE = Treatment(id=_id(23), person_id=ANN.id, kind="physical_therapy", started_at=_AT, recorded_at=_AT, level="L4")

ADDED_IN_2 = (
    CAY,
    GOAL,
    Entry(
        id=_id(24), person_id=ANN.id, felt_at=_AT, recorded_at=_AT, scale=Scale.WORDS, pain_word=PainWord.MILD,
        worry=3, goals=(GoalScore(goal_id=GOAL.id, score=4),),
    ),
    Entry(id=_id(25), person_id=CAY.id, felt_at=_AT, recorded_at=_AT, pain_now=2, private=True),
    SUPPLIED,
    Episode(
        id=_id(26), person_id=ANN.id, kind=EpisodeKind.FLARE, started_at=_AT, recorded_at=_AT,
        trigger=Trigger.MOVEMENT, minutes_to_peak=5, eased_at=_LATER, medicine_id=SUPPLIED.id,
    ),
    DayState(
        id=_id(27), person_id=CAY.id, day=_DAY, recorded_at=_AT, crps=(CrpsGroup.SENSORY,), days_since_stool=2
    ),
    COURSE,
    Condition(id=_id(28), person_id=ANN.id, recorded_at=_AT, condition="migraine"),
    Allergy(id=_id(29), person_id=ANN.id, recorded_at=_AT, substance="penicillin", reaction="rash"),
    Implant(id=_id(30), person_id=ANN.id, recorded_at=_AT, device="pacemaker", implanted=date(2020, 1, 2)),
    Carer(id=_id(31), person_id=ANN.id, recorded_at=_AT, name="Dr Example"),
    Limit(id=_id(32), person_id=ANN.id, recorded_at=_AT, ingredient="paracetamol", amount=3000),
    Session(id=_id(33), person_id=ANN.id, treatment_id=COURSE.id, day=_DAY, recorded_at=_AT, minutes=30),
    Reading(
        id=_id(34), person_id=ANN.id, treatment_id=COURSE.id, taken_at=_LATER, recorded_at=_LATER, due_minutes=15,
        pain=3,
    ),
    TrialDay(id=_id(35), person_id=ANN.id, treatment_id=COURSE.id, day=_DAY, recorded_at=_AT, pain=4),
    WarningSign(id=_id(36), person_id=ANN.id, day=_DAY, recorded_at=_AT, sign="rf_6", since=_DAY, read=True),
)  # fmt: skip


def _noted(appointment: Appointment, text: str) -> Question:
    """What has become of a text within an appointment."""
    return Question(
        id=id_of_noted(ANN.id, appointment.id, text),
        person_id=ANN.id,
        recorded_at=_AT,
        text=text,
        appointment_id=appointment.id,
    )


NOTED = (_noted(VISIT, "What next?"), _noted(VISIT, "Why at night?"))
GONE_ALONG = _noted(CANCELLED, "Gone with it?")
