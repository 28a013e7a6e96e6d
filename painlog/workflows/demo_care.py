"""What stands around the made-up diary: goals, conditions, the care team, courses, a trial, a warning sign."""

from datetime import date, timedelta

from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.codes import RecordKind, RecordState, SessionKind, Side
from painlog.domain.goal import Goal
from painlog.domain.identity import id_from
from painlog.domain.medicine import Limit
from painlog.domain.packet import RecordItem, Result
from painlog.domain.records import Records
from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.domain.warning import WarningSign
from painlog.workflows.demo_clock import moment

_TRIAL_DAYS = 6
_SHEET = ((-15, 7.0), (15, 4.0), (30, 2.0), (45, 2.0), (60, 1.0), (120, 2.0), (180, 3.0), (240, 5.0), (300, 6.0))


def background(person: str, until: date) -> Records:
    """The person's goals, conditions, allergy, implant, care team and own limit, and a warning sign of last month."""
    day = until - timedelta(days=340)
    at = moment(day, 9 * 60)

    def _id(kind: str, what: str) -> str:
        return id_from(kind, person, what)

    texts = ("Walk to the market and back", "Stand long enough to cook")
    told = ("radiculopathy", "migraine")
    team = (("Dr Example", "pain_doctor"), ("Example Physio", "physical_therapist"))
    return Records(
        goals=tuple(
            Goal(id=_id("goals", text), person_id=person, recorded_at=at, text=text, started=day) for text in texts
        ),
        conditions=tuple(
            Condition(id=_id("conditions", name), person_id=person, recorded_at=at, condition=name) for name in told
        ),
        allergies=(
            Allergy(
                id=_id("allergies", "1"), person_id=person, recorded_at=at, substance="Penicillin", reaction="Rash"
            ),
        ),
        implants=(
            Implant(
                id=_id("implants", "1"), person_id=person, recorded_at=at, device="Dental implant", mri_card=False
            ),
        ),
        care_team=tuple(
            Carer(id=_id("care_team", name), person_id=person, recorded_at=at, name=name, role=role)
            for name, role in team
        ),
        limits=(
            Limit(
                id=_id("limits", "1"),
                person_id=person,
                recorded_at=at,
                ingredient="paracetamol",
                amount=3000.0,
                given_by="Dr Example",
            ),
        ),
        warning_signs=(
            WarningSign(
                id=_id("warning_signs", "1"),
                person_id=person,
                day=until - timedelta(days=33),
                recorded_at=moment(until - timedelta(days=33), 20 * 60),
                sign="rf_2",
                read=True,
            ),
        ),
        thresholds=(
            OwnThreshold(
                id=_id("thresholds", "1"),
                person_id=person,
                recorded_at=at,
                kind="medial_branch_block",
                percent=80.0,
                given_by="Dr Example",
            ),
        ),
        record_items=tuple(
            RecordItem(
                id=_id("record_items", item), person_id=person, recorded_at=at, item=item, state=state, place=place
            )
            for item, state, place in _RECORD_ITEMS
        ),
        results=(
            Result(
                id=_id("results", "1"),
                person_id=person,
                recorded_at=at,
                day=until - timedelta(days=50),
                name="Creatinine",
                value="0.9",
                unit="mg/dl",
            ),
        ),
    )


_RECORD_ITEMS = (
    (RecordKind.IMAGING_FILES, RecordState.ASKED, "Example Hospital, radiology"),
    (RecordKind.IMAGING_REPORTS, RecordState.HAVE, "blue folder"),
    (RecordKind.OPERATION_NOTES, RecordState.NOT_YET, ""),
    (RecordKind.PATHOLOGY, RecordState.NOT_NEEDED, ""),
)


def sessions(course: Treatment) -> tuple[Session, ...]:
    """Two sessions a week of a course, and exercise at home on the days between."""
    first = course.started_at.day
    last = course.ended_at.day if course.ended_at else first
    days = [first + timedelta(days=offset) for offset in range(0, (last - first).days, 2)]
    return tuple(
        Session(
            id=id_from("sessions", course.person_id, day.isoformat()),
            person_id=course.person_id,
            treatment_id=course.id,
            day=day,
            recorded_at=moment(day, 19 * 60),
            kind=SessionKind.HOME if number % 2 else SessionKind.SESSION,
            minutes=20.0 if number % 2 else 45.0,
        )
        for number, day in enumerate(days)
    )


def readings(block: Treatment) -> tuple[Reading, ...]:
    """The timed sheet of a block day."""
    day, start = block.started_at.day, 10 * 60
    return tuple(
        Reading(
            id=id_from("readings", block.person_id, f"{day.toordinal()}.{due}"),
            person_id=block.person_id,
            treatment_id=block.id,
            taken_at=moment(day, start + due),
            recorded_at=moment(day, start + due),
            due_minutes=due,
            pain=pain,
            side=Side.LEFT,
        )
        for due, pain in _SHEET
    )


def trial(person: str, until: date) -> Records:
    """A stimulator trial of last month, and its days."""
    first = until - timedelta(days=40)
    trial = Treatment(
        id=id_from("treatments", person, "trial"),
        person_id=person,
        kind="peripheral_nerve_stimulator_trial",
        started_at=moment(first, 9 * 60),
        ended_at=moment(first + timedelta(days=_TRIAL_DAYS), 9 * 60),
        recorded_at=moment(first, 18 * 60),
        side=Side.RIGHT,
        clinician="Dr Example",
        level="Hip",
        device_settings="Programme 2",
    )
    days = tuple(
        TrialDay(
            id=id_from("trial_days", person, str(number)),
            person_id=person,
            treatment_id=trial.id,
            day=first + timedelta(days=number),
            recorded_at=moment(first + timedelta(days=number), 20 * 60),
            pain=5.0 - number // 2,
            hours_used=8.0 + number,
            possible="Took the stairs" if number == _TRIAL_DAYS - 1 else "",
        )
        for number in range(_TRIAL_DAYS)
    )
    return Records(treatments=(trial,), trial_days=days)
