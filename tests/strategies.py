"""Hypothesis strategies for every kind of value: legal ones, with the odd texts and times that real life has."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from hypothesis import strategies as st

from painlog.domain import codes
from painlog.domain.appointment import Appointment
from painlog.domain.day import DayState, SideEffect
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire
from painlog.domain.records import Records, Value
from painlog.domain.text import clean
from painlog.domain.treatment import Treatment

ODD_TEXTS = (
    r"$\foo$",
    "<img src=file:///etc/passwd>",
    "&copy; %n {0} {name}",
    "=HYPERLINK(1)",
    "'=1+1",
    "@cmd",
    "＝1+1",
    'Schmerz; stärker, "sehr"\nzweite Zeile\ttab',
    "\u202eevil\u202c",
    "👩‍👩‍👧 ألم 痛み",
    " leading and trailing ",
    "\ufeffbom",
)
DIRTY_TEXTS = ("a\ud800b", "\udfff", "nul\x00here", "bell\x07", "line\r\nend\rmac", "\x0b\x0c\x1f")

_any_letter = st.characters(exclude_categories=())


def dirty_texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Any text at all: lone surrogates, NUL and other control characters too."""
    return st.sampled_from(ODD_TEXTS + DIRTY_TEXTS) | st.text(_any_letter, max_size=max_size)


def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Text as a diary keeps it: cleaned."""
    return dirty_texts(max_size).map(clean)


def names() -> st.SearchStrategy[str]:
    """Text that is not empty."""
    return texts().filter(lambda text: bool(text.strip()))


def ids() -> st.SearchStrategy[str]:
    """UUIDs."""
    return st.uuids(version=4).map(str)


def scores() -> st.SearchStrategy[float | None]:
    """0-10, whole or not, or not given."""
    return st.none() | st.integers(0, 10).map(float) | st.floats(0, 10)


def amounts(high: float = 1e6) -> st.SearchStrategy[float | None]:
    """Zero or more, or not given."""
    return st.none() | st.floats(0, high)


_clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59)) | st.times()
_any_days = st.dates(date(1990, 1, 1), date(2040, 12, 31)) | st.dates()


@st.composite
def moments(draw: st.DrawFn, days: st.SearchStrategy[date] = _any_days) -> Moment:
    """A day alone, a clock without an offset, or a clock with one, with or without a zone."""
    day = draw(days)
    if draw(st.integers(0, 3)) == 0:
        return Moment(day=day)
    offset = draw(st.none() | st.sampled_from([-300, 0, 60, 120, 345, 630, 840]) | st.integers(-1439, 1439))
    zone = draw(st.sampled_from(["", "Europe/Berlin", "Australia/Lord_Howe", "America/New_York"]))
    return Moment(day=day, clock=draw(_clocks), offset_minutes=offset, zone=zone)


@st.composite
def _spans(draw: st.DrawFn) -> dict[str, Moment | None]:
    first, second = draw(moments()), draw(st.none() | moments())
    if second is not None and second.day < first.day:
        first, second = second, first
    return {"started_at": first, "ended_at": second}


def area_marks() -> st.SearchStrategy[tuple[AreaMark, ...]]:
    """Areas, each once, with a strength or without."""
    area = st.sampled_from(["knee_front_left", "lower_back_left", "head_top"]) | names()
    mark = st.builds(AreaMark, area=area, strength=scores())
    return st.lists(mark, max_size=4, unique_by=lambda m: m.area).map(tuple)


def _several(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


def people() -> st.SearchStrategy[Person]:
    """Someone whose diary is kept."""
    return st.builds(
        Person,
        id=ids(),
        recorded_at=moments(),
        name=names(),
        born=st.none() | st.dates(),
        relation=st.sampled_from(codes.Relation),
        measure=st.sampled_from(codes.Measure),
        stopped=st.none() | st.dates(),
        note=texts(),
        origin_id=texts(),
    )


def entries(person_id: str) -> st.SearchStrategy[Entry]:
    """An entry of that person."""
    return st.builds(
        Entry,
        id=ids(),
        person_id=st.just(person_id),
        felt_at=moments(),
        recorded_at=moments(),
        reporter=st.sampled_from(codes.Reporter),
        recorded_by=texts(),
        source=st.sampled_from(codes.Source),
        pain_now=scores(),
        pain_average=scores(),
        pain_worst=scores(),
        pain_least=scores(),
        areas=area_marks(),
        words=_several(names()),
        sleep_quality=scores(),
        sleep_hours=amounts(24),
        enjoyment=scores(),
        activity=scores(),
        mood=scores(),
        standing_minutes=amounts(1440),
        walking_minutes=amounts(1440),
        note=texts(),
        origin_id=texts(),
    )


@st.composite
def episodes(draw: st.DrawFn, person_id: str) -> Episode:
    """A headache or a flare of that person."""
    return Episode(
        id=draw(ids()),
        person_id=person_id,
        kind=draw(st.sampled_from(codes.EpisodeKind)),
        **draw(_spans()),  # type: ignore[arg-type]  # started_at is never None
        recorded_at=draw(moments()),
        peak=draw(scores()),
        features=draw(_several(names())),
        activity_lost=draw(st.none() | st.sampled_from(codes.ActivityLost)),
        areas=draw(area_marks()),
        note=draw(texts()),
        origin_id=draw(texts()),
    )


@st.composite
def medicines(draw: st.DrawFn, person_id: str) -> Medicine:
    """A medicine of that person."""
    started, stopped = sorted([draw(st.dates()), draw(st.dates())])
    ingredient = st.builds(
        Ingredient, name=names(), amount=amounts(), unit=st.sampled_from(["", "mg", "mcg/h", "%"]) | texts(10)
    )
    return Medicine(
        id=draw(ids()),
        person_id=person_id,
        recorded_at=draw(moments()),
        name=draw(names()),
        ingredients=draw(_several(ingredient)),
        form=draw(st.sampled_from(codes.Form)),
        use=draw(st.sampled_from(codes.Use)),
        times=draw(_several(_clocks)),
        max_per_day=draw(amounts()),
        min_hours_between=draw(amounts()),
        indication=draw(texts()),
        started=draw(st.sampled_from([None, started])),
        stopped=draw(st.sampled_from([None, stopped])),
        stop_reason=draw(texts()),
        prescriber=draw(texts()),
        note=draw(texts()),
        origin_id=draw(texts()),
    )


def doses(person_id: str, medicine_id: str) -> st.SearchStrategy[Dose]:
    """A dose of that medicine."""
    return st.builds(
        Dose,
        id=ids(),
        person_id=st.just(person_id),
        medicine_id=st.just(medicine_id),
        taken_at=moments(),
        recorded_at=moments(),
        units=amounts(),
        status=st.sampled_from(codes.DoseStatus),
        pain_before=scores(),
        pain_after=scores(),
        minutes_to_relief=amounts(),
        note=texts(),
        origin_id=texts(),
    )


def days(person_id: str) -> st.SearchStrategy[DayState]:
    """What was said of a day."""
    said = st.sampled_from([None, True, False])
    return st.builds(
        DayState,
        id=ids(),
        person_id=st.just(person_id),
        day=st.dates(),
        recorded_at=moments(),
        medicines_complete=said,
        headache=said,
        origin_id=texts(),
    )


def side_effects(person_id: str, medicine_id: str = "") -> st.SearchStrategy[SideEffect]:
    """A side effect, put down to that medicine or to none."""
    return st.builds(
        SideEffect,
        id=ids(),
        person_id=st.just(person_id),
        day=st.dates(),
        recorded_at=moments(),
        effect=names(),
        severity=st.integers(0, 3),
        medicine_id=st.sampled_from(["", medicine_id]),
        origin_id=texts(),
    )


@st.composite
def treatments(draw: st.DrawFn, person_id: str) -> Treatment:
    """A treatment of that person."""
    return Treatment(
        id=draw(ids()),
        person_id=person_id,
        kind=draw(names()),
        **draw(_spans()),  # type: ignore[arg-type]  # started_at is never None
        recorded_at=draw(moments()),
        areas=draw(area_marks()),
        side=draw(st.none() | st.sampled_from(codes.Side)),
        clinician=draw(texts()),
        place=draw(texts()),
        drug=draw(texts()),
        stated_relief=draw(st.none() | st.floats(-100, 100)),
        note=draw(texts()),
        origin_id=draw(texts()),
    )


@st.composite
def questionnaires(draw: st.DrawFn, person_id: str) -> Questionnaire:
    """A questionnaire by its items, or by a clinic's score."""
    name = draw(st.sampled_from([*ITEM_LIMITS, "ODI"]))
    count, high = ITEM_LIMITS.get(name, (4, 100))
    item = st.none() | st.integers(0, high).map(float)
    return Questionnaire(
        id=draw(ids()),
        person_id=person_id,
        answered_on=draw(st.dates()),
        recorded_at=draw(moments()),
        name=name,
        items=tuple(draw(st.just([]) | st.lists(item, min_size=count, max_size=count))),
        score=draw(st.none() | st.floats(-1e6, 1e6)),
        origin_id=draw(texts()),
    )


def appointments(person_id: str) -> st.SearchStrategy[Appointment]:
    """A visit of that person."""
    return st.builds(
        Appointment,
        id=ids(),
        person_id=st.just(person_id),
        at=moments(),
        recorded_at=moments(),
        with_whom=texts(),
        kind=st.sampled_from(codes.AppointmentKind),
        questions=_several(names()),
        outcome=texts(),
        origin_id=texts(),
    )


# Each kind that belongs to a person, from the ids of a person and of a medicine of theirs.
OF_A_PERSON: dict[str, Callable[[str, str], st.SearchStrategy[Any]]] = {
    "entries": lambda person, _: entries(person),
    "episodes": lambda person, _: episodes(person),
    "medicines": lambda person, _: medicines(person),
    "doses": doses,
    "days": lambda person, _: days(person),
    "side_effects": side_effects,
    "treatments": lambda person, _: treatments(person),
    "questionnaires": lambda person, _: questionnaires(person),
    "appointments": lambda person, _: appointments(person),
}


@st.composite
def records(draw: st.DrawFn, max_of_each: int = 2) -> Records:
    """A whole diary of one or two people, every link leading somewhere."""
    found: dict[str, list[Value]] = {kind: [] for kind in ("people", *OF_A_PERSON)}
    for person in draw(st.lists(people(), min_size=1, max_size=2, unique_by=lambda p: p.id)):
        found["people"].append(person)
        medicine = draw(medicines(person.id))
        found["medicines"].append(medicine)
        for kind, strategy in OF_A_PERSON.items():
            found[kind] += draw(st.lists(strategy(person.id, medicine.id), max_size=max_of_each))
    return Records(**{kind: tuple(values) for kind, values in found.items()})  # type: ignore[arg-type]


def aware_datetimes() -> st.SearchStrategy[datetime]:
    """Instants with a time zone of the database, the autumn hour's second half too."""
    return st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1), timezones=st.timezones(), allow_imaginary=False)
