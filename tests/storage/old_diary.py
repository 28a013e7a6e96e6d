"""What the stored diary of schema 1 holds: tests/storage/stored/schema_1.painlog was made of these values.

It was made by the last painlog that wrote schema 1; `MINE` was edited once (its note was `as it was`), and `GONE` was
deleted. The question stood as a text within the appointment.
"""

from datetime import date, time

from painlog.domain.appointment import Appointment
from painlog.domain.codes import EpisodeKind, Form, Measure, Relation, Reporter, Side
from painlog.domain.day import DayState, SideEffect
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.question import Question, id_of_noted
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment

_AT = Moment.parse("2026-11-01T09:00+01:00", "Europe/Berlin")
_LATER = Moment.parse("2026-11-01T13:30+01:00", "Europe/Berlin")
_DAY = date(2026, 11, 1)


def _id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


ANN = Person(id=_id(1), recorded_at=_AT, name="Ann Example", born=date(1970, 2, 3), relation=Relation.ME)
BEN = Person(
    id=_id(2), recorded_at=_AT, name="Ben Example", relation=Relation.CHILD, measure=Measure.WORST, note="made up"
)
MINE = Entry(
    id=_id(3),
    person_id=ANN.id,
    felt_at=_AT,
    recorded_at=_LATER,
    pain_now=4,
    pain_average=5,
    pain_worst=7,
    pain_least=2,
    areas=(AreaMark(area="knee_front_left", strength=6), AreaMark(area="lower_back_left")),
    words=("burning", "own words; and more"),
    sleep_hours=6.5,
    mood=4,
    note="as it is",
)
SEEN = Entry(id=_id(4), person_id=BEN.id, felt_at=_AT, recorded_at=_AT, reporter=Reporter.OBSERVED, pain_now=3)
GONE = Entry(id=_id(5), person_id=ANN.id, felt_at=_AT, recorded_at=_AT, pain_now=9)
TABLET = Medicine(
    id=_id(6),
    person_id=ANN.id,
    recorded_at=_AT,
    name="Example",
    ingredients=(Ingredient(name="ibuprofen", amount=400, unit="mg"),),
    form=Form.TABLET,
    times=(time(8), time(20)),
    max_per_day=3,
    started=_DAY,
)

RECORDS = Records(
    people=(ANN, BEN),
    entries=(MINE, SEEN),
    episodes=(
        Episode(id=_id(7), person_id=ANN.id, kind=EpisodeKind.HEADACHE, started_at=_AT, recorded_at=_AT, peak=8),
    ),
    medicines=(TABLET,),
    doses=(Dose(id=_id(8), person_id=ANN.id, medicine_id=TABLET.id, taken_at=_AT, recorded_at=_AT, units=1),),
    days=(DayState(id=_id(9), person_id=ANN.id, day=_DAY, recorded_at=_AT, headache=True),),
    side_effects=(
        SideEffect(
            id=_id(10),
            person_id=ANN.id,
            day=_DAY,
            recorded_at=_AT,
            effect="nausea",
            severity=2,
            medicine_id=TABLET.id,
        ),
    ),
    treatments=(
        Treatment(
            id=_id(11),
            person_id=ANN.id,
            kind="medial_branch_block",
            started_at=_AT,
            ended_at=_LATER,
            recorded_at=_LATER,
            side=Side.LEFT,
            stated_relief=80,
        ),
    ),
    questionnaires=(
        Questionnaire(
            id=_id(12), person_id=ANN.id, answered_on=_DAY, recorded_at=_AT, name="peg", items=(6, None, 4)
        ),
    ),
    appointments=(Appointment(id=_id(13), person_id=ANN.id, at=_LATER, recorded_at=_AT),),
    questions=(
        Question(
            id=id_of_noted(ANN.id, _id(13), "What next?"),
            person_id=ANN.id,
            recorded_at=_AT,
            text="What next?",
            appointment_id=_id(13),
        ),
    ),
)
