"""Alex Example: back and leg pain with migraine, logged several times a day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from painlog.domain.appointment import Appointment
from painlog.domain.codes import ActivityLost, AppointmentKind, EpisodeKind, Side
from painlog.domain.day import DayState, SideEffect
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.episode import Episode
from painlog.domain.identity import id_from
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.workflows import demo_care
from painlog.workflows.demo_clock import moment
from painlog.workflows.demo_course import Course, course
from painlog.workflows.demo_medicines import doses, medicines

PERSON_ID = id_from("people", "", "demo alex")
_EVENING = 20 * 60 + 30
_READINGS = (7 * 60 + 20, 10 * 60, 12 * 60 + 40, 15 * 60 + 30, 18 * 60, 22 * 60)
_SKIPS_BEDTIME = 0.35
_WORDS = ("aching", "burning", "shooting", "stiff", "stabbing", "pins_and_needles", "throbbing")
_AREAS = ("lower_back_left", "spine_lower", "buttock_left", "thigh_back_left", "calf_left", "lower_back_right")
_AREA_SHARE = (0.86, 0.62, 0.41, 0.37, 0.22, 0.18)
_EFFECTS = (("constipation", 0.10), ("sleepiness", 0.07), ("nausea", 0.05), ("dry_mouth", 0.03), ("dizziness", 0.02))


def alex(years: int, until: date, random: np.random.Generator) -> Records:
    """Alex's whole diary of so many years up to and with `until`."""
    way = course(years, until, random)
    acts = tuple(_treatments(way))
    background = demo_care.background(PERSON_ID, until)
    entries = sorted(_entries(way, random), key=lambda entry: entry.recorded_at)
    return replace(
        background,
        people=(_person(way.days[0]),),
        entries=tuple(entries),
        episodes=tuple(_episodes(way, random)),
        medicines=medicines(PERSON_ID, way),
        doses=doses(PERSON_ID, way, random),
        days=tuple(_day_states(way, random)),
        side_effects=tuple(_side_effects(way, random)),
        treatments=acts,
        sessions=tuple(one for act in acts if act.ended_at for one in demo_care.sessions(act)),
        readings=tuple(one for act in acts if act.kind == "medial_branch_block" for one in demo_care.readings(act)),
        questionnaires=tuple(_pegs(way, random)),
        appointments=tuple(_appointments(until)),
        questions=tuple(_questions(until)),
    )


def _person(first: date) -> Person:
    return Person(
        id=PERSON_ID,
        recorded_at=moment(first, 540),
        name="Alex Example",
        born=date(1974, 5, 17),
        note="Made-up person",
        main_question="What would help me to stand long enough for work again?",
        decision="Whether to have the ablation again, or a stimulator.",
        laxative=True,
        naloxone_at_home=False,
        benzodiazepine=False,
    )


def _entries(way: Course, random: np.random.Generator) -> Iterator[Entry]:
    late = random.random(len(way.days)) < 0.03
    for index in np.flatnonzero(way.logged).tolist():
        day, level = way.days[index], float(way.level[index])
        recorded = day + timedelta(days=3) if late[index] and index + 3 < len(way.days) else day
        if recorded == day:
            yield from _readings(day, level, random)
        yield _evening(day, recorded, level, random)


def _readings(day: date, level: float, random: np.random.Generator) -> Iterator[Entry]:
    """The pads of the day: what it was just then."""
    spread = random.normal(0, 1.1, len(_READINGS)).tolist()
    shift = random.integers(0, 45, len(_READINGS)).tolist()
    count = len(_READINGS) - int(random.random() < _SKIPS_BEDTIME)
    for minute, away, later in list(zip(_READINGS, spread, shift, strict=True))[:count]:
        at = moment(day, minute + later)
        yield Entry(
            id=_id("now", day, minute),
            person_id=PERSON_ID,
            felt_at=at,
            recorded_at=at,
            recorded_by="Alex Example",
            pain_now=float(min(10, max(0, round(level + away)))),
        )


def _evening(day: date, recorded: date, level: float, random: np.random.Generator) -> Entry:
    chance = random.random(24).tolist()
    average = round(level)
    worst = min(10, average + 1 + int(chance[0] * 2.4))
    least = max(0, average - 1 - int(chance[1] * 2.2))
    areas = [area for area, share, roll in zip(_AREAS, _AREA_SHARE, chance[2:8], strict=True) if roll < share]
    words = [word for word, roll in zip(_WORDS, chance[8:15], strict=True) if roll < 0.24]
    return Entry(
        id=_id("evening", day),
        person_id=PERSON_ID,
        recorded_by="Alex Example",
        felt_at=moment(day, _EVENING),
        recorded_at=moment(recorded, _EVENING + int(chance[15] * 40)),
        pain_average=float(average),
        pain_worst=float(worst),
        pain_least=float(least),
        areas=tuple(
            AreaMark(area=area, strength=float(worst if n == 0 else average)) for n, area in enumerate(areas)
        ),
        words=tuple(words),
        sleep_quality=float(round(min(10, max(0, 8.6 - 0.6 * level + 2 * chance[16])))),
        sleep_hours=round(2 * (7.4 - 0.25 * level + 1.6 * chance[17])) / 2,
        mood=float(round(min(10, max(0, 8.8 - 0.5 * level + 1.5 * chance[18])))),
        standing_minutes=5.0 * round((34 - 3 * level + 14 * chance[19]) / 5) if chance[20] < 0.5 else None,
        walking_minutes=5.0 * round((42 - 3.4 * level + 16 * chance[21]) / 5) if chance[20] < 0.5 else None,
        note=_NOTES[int(chance[22] * len(_NOTES))] if chance[23] < 0.05 else "",
    )


def _episodes(way: Course, random: np.random.Generator) -> Iterator[Episode]:
    for index in np.flatnonzero(way.headache & way.logged).tolist():
        day = way.days[index]
        roll = random.random(9).tolist()
        start = 7 * 60 + int(roll[0] * 9 * 60)
        peak = 4 + int(roll[1] * 6)
        features = [name for name, r in zip(_FEATURES, roll[2:8], strict=True) if r < 0.55]
        lost = ActivityLost.ALL if peak >= 9 else ActivityLost.HALF if peak >= 7 else ActivityLost.NONE
        length = 90 + int(roll[8] * 9 * 60)
        yield Episode(
            id=_id("headache", day),
            person_id=PERSON_ID,
            kind=EpisodeKind.HEADACHE,
            started_at=moment(day, start),
            recorded_at=moment(day, start + length),
            ended_at=moment(day, start + length),
            peak=float(peak),
            features=tuple(features),
            activity_lost=lost,
            areas=(AreaMark(area="forehead_left"),),
        )


def _day_states(way: Course, random: np.random.Generator) -> Iterator[DayState]:
    complete = random.random(len(way.days)) < 0.85
    for index in np.flatnonzero(way.logged).tolist():
        day = way.days[index]
        yield DayState(
            id=_id("day", day),
            person_id=PERSON_ID,
            day=day,
            recorded_at=moment(day, _EVENING + 41),
            medicines_complete=True if complete[index] else None,
            headache=bool(way.headache[index]),
        )


def _side_effects(way: Course, random: np.random.Generator) -> Iterator[SideEffect]:
    for effect, share in _EFFECTS:
        for index in np.flatnonzero(way.logged & (random.random(len(way.days)) < share)).tolist():
            day = way.days[index]
            yield SideEffect(
                id=_id(effect, day),
                person_id=PERSON_ID,
                day=day,
                recorded_at=moment(day, _EVENING + 42),
                effect=effect,
                severity=1 + int(random.random() < 0.3),
            )


def _treatments(way: Course) -> Iterator[Treatment]:
    for day, act in way.acts:
        is_head = act.kind == "botulinum_toxin"
        areas = ("forehead_left",) if is_head else ("lower_back_left",)
        yield Treatment(
            id=_id(act.kind, day),
            person_id=PERSON_ID,
            kind=act.kind,
            started_at=moment(day, 10 * 60),
            recorded_at=moment(day, 18 * 60),
            ended_at=moment(day + timedelta(days=act.course), 10 * 60) if act.course else None,
            areas=tuple(AreaMark(area=area) for area in areas),
            side=Side.BOTH if is_head else Side.LEFT,
            clinician="Example Physio" if act.course else "Dr Example",
            place="Example Spine Clinic",
            drug=act.drug,
            stated_relief=act.stated,
            note=act.note,
        )


def _pegs(way: Course, random: np.random.Generator) -> Iterator[Questionnaire]:
    for index, day in enumerate(way.days):
        if day.weekday() == 6 and way.logged[index]:
            level = float(way.level[max(0, index - 6) : index + 1].mean())
            items = (round(level), round(level + random.normal(0.2, 0.7)), round(level + random.normal(-0.3, 0.7)))
            yield Questionnaire(
                id=_id("peg", day),
                person_id=PERSON_ID,
                answered_on=day,
                recorded_at=moment(day, _EVENING + 43),
                name="peg",
                items=tuple(float(min(10, max(0, item))) for item in items),
            )


def _appointments(until: date) -> Iterator[Appointment]:
    for days, outcome in ((-96, "radiofrequency ablation done"), (-5, "come back with the diary")):
        day = until + timedelta(days=days)
        yield Appointment(
            id=_id("visit", day),
            person_id=PERSON_ID,
            at=moment(day, 9 * 60),
            recorded_at=moment(day, 12 * 60),
            with_whom="Dr Example, pain clinic",
            outcome=outcome,
        )
    yield Appointment(
        id=_id("second opinion", until),
        person_id=PERSON_ID,
        at=moment(until + timedelta(days=6), 9 * 60),
        recorded_at=moment(until - timedelta(days=5), 19 * 60),
        with_whom="Dr Sample, spine clinic",
        kind=AppointmentKind.SECOND_OPINION,
    )


def _questions(until: date) -> Iterator[Question]:
    for rank, text in enumerate(_QUESTIONS):
        yield Question(
            id=_id(f"question {rank}", until),
            person_id=PERSON_ID,
            recorded_at=moment(until + timedelta(days=rank - len(_QUESTIONS)), 19 * 60),
            text=text,
            appointment_id="" if rank else _id("second opinion", until),
            rank=rank,
        )


def _id(what: str, day: date, minute: int = 0) -> str:
    return id_from(what, PERSON_ID, f"{day.toordinal()}.{minute}")


_FEATURES = ("one_sided", "throbbing", "nausea", "light", "sound", "worse_moving")
_QUESTIONS = (
    "If the ablation wears off, is it done again or is something else tried first?",
    "Could the neck be part of the headaches?",
)
_NOTES = (
    "Long drive to my sister.",
    "Gardening, then the leg started.",
    "Good day. Walked to the market.",
    "Bad night, woke at 3.",
    "Rain all day.",
    "New cushion at work.",
)
