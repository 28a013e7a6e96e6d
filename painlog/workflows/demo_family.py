"""Mum Example and Sam Example: a parent whose pain is asked for or seen, and a child."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from painlog.domain.codes import EpisodeKind, Measure, Relation, Reporter, Use
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.episode import Episode
from painlog.domain.identity import id_from
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.workflows.demo_care import trial
from painlog.workflows.demo_clock import moment

_MUM = id_from("people", "", "demo mum")
_SAM = id_from("people", "", "demo sam")
_MUM_DAYS, _SAM_DAYS = 240, 150


def mum(until: date, random: np.random.Generator) -> Records:
    """A parent with hip pain: three entries in four are her own words, asked for; the others were only seen."""
    days = _days(until, _MUM_DAYS)
    medicine = Medicine(
        id=id_from("medicines", _MUM, "paracetamol"),
        person_id=_MUM,
        recorded_at=moment(days[0], 600),
        name="Paracetamol",
        ingredients=(Ingredient(name="paracetamol", amount=500.0, unit="mg"),),
        use=Use.AS_NEEDED,
        max_per_day=6.0,
        started=days[0],
    )
    person = Person(
        id=_MUM,
        recorded_at=moment(days[0], 600),
        name="Mum Example",
        born=date(1941, 2, 3),
        relation=Relation.PARENT,
        measure=Measure.WORST,
        note="Made-up person",
    )
    return replace(
        trial(_MUM, until),
        people=(person,),
        entries=tuple(_mum_entries(days, random)),
        medicines=(medicine,),
        doses=tuple(_mum_doses(days, medicine, random)),
    )


def sam(until: date, random: np.random.Generator) -> Records:
    """A child with belly pain and headaches, with sleep and mood beside them."""
    days = _days(until, _SAM_DAYS)
    person = Person(
        id=_SAM,
        recorded_at=moment(days[0], 600),
        name="Sam Example",
        born=date(until.year - 11, 9, 9),
        relation=Relation.CHILD,
        note="Made-up person",
    )
    return Records(
        people=(person,),
        entries=tuple(_sam_entries(days, random)),
        episodes=tuple(_sam_headaches(days, random)),
    )


def _mum_entries(days: list[date], random: np.random.Generator) -> Iterator[Entry]:
    for day in days:
        kept, who, level = random.random(), random.random(), 5.2 + 1.4 * random.standard_normal()
        if kept > 0.72:
            continue
        at = moment(day, 18 * 60 + int(who * 60))
        seen = who > 0.74
        yield Entry(
            id=id_from("entries", _MUM, day.isoformat()),
            person_id=_MUM,
            felt_at=at,
            recorded_at=at,
            reporter=Reporter.OBSERVED if seen else Reporter.ASKED,
            recorded_by="Alex Example",
            pain_worst=float(min(10, max(0, round(level)))),
            areas=(AreaMark(area="hip_side_right"),),
            note="Held the rail on the stairs." if seen and who > 0.95 else "",
        )


def _mum_doses(days: list[date], medicine: Medicine, random: np.random.Generator) -> Iterator[Dose]:
    for day, roll in zip(days, random.random(len(days)).tolist(), strict=True):
        if roll < 0.4:
            at = moment(day, 9 * 60 + int(roll * 400))
            yield Dose(
                id=id_from("doses", _MUM, day.isoformat()),
                person_id=_MUM,
                medicine_id=medicine.id,
                taken_at=at,
                recorded_at=at,
                units=2.0 if roll < 0.2 else 1.0,
            )


def _sam_entries(days: list[date], random: np.random.Generator) -> Iterator[Entry]:
    for day in days:
        kept, level = random.random(), 3.1 + 1.5 * random.standard_normal()
        if kept > 0.6:
            continue
        average = min(9, max(0, round(level)))
        at = moment(day, 19 * 60)
        yield Entry(
            id=id_from("entries", _SAM, day.isoformat()),
            person_id=_SAM,
            felt_at=at,
            recorded_at=at,
            recorded_by="Sam Example",
            pain_average=float(average),
            pain_worst=float(min(10, average + 1)),
            areas=(AreaMark(area="upper_belly_left"),) if average else (),
            sleep_quality=float(8 - average // 2),
            mood=float(9 - average // 2),
        )


def _sam_headaches(days: list[date], random: np.random.Generator) -> Iterator[Episode]:
    for day, roll in zip(days, random.random(len(days)).tolist(), strict=True):
        if roll < 0.08:
            start, length = 15 * 60, 60 + int(roll * 2000)
            yield Episode(
                id=id_from("episodes", _SAM, day.isoformat()),
                person_id=_SAM,
                kind=EpisodeKind.HEADACHE,
                started_at=moment(day, start),
                recorded_at=moment(day, start + length),
                ended_at=moment(day, start + length),
                peak=float(3 + int(roll * 50)),
            )


def _days(until: date, count: int) -> list[date]:
    return [until - timedelta(days=count - 1 - offset) for offset in range(count)]
