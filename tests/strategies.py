"""Hypothesis strategies for every kind of value: legal ones, with the odd texts and times that real life has."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, NamedTuple

from hypothesis import strategies as st

from painlog.domain import codes
from painlog.domain.appointment import Appointment
from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.day import DayState, SideEffect
from painlog.domain.document import MOST_BYTES, Document, digest
from painlog.domain.entry import PAIN_FIELDS, AreaMark, Entry, GoalScore
from painlog.domain.episode import Episode
from painlog.domain.goal import Goal
from painlog.domain.medicine import Dose, Ingredient, Limit, Medicine
from painlog.domain.moment import Moment
from painlog.domain.packet import RecordItem, Result
from painlog.domain.person import Person
from painlog.domain.question import LAST_RANK, Question
from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire
from painlog.domain.records import Records, Value
from painlog.domain.text import clean
from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import DUE_MINUTES, Reading, Session, Treatment, TrialDay
from painlog.domain.warning import WarningSign

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
    mark = st.builds(AreaMark, area=area, strength=scores(), words=_several(names()))
    return st.lists(mark, max_size=4, unique_by=lambda m: m.area).map(tuple)


def _several(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


_said = st.sampled_from([None, True, False])


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
        colour=st.sampled_from(["", "#2a6b62", "#000000"]),
        shape=st.none() | st.sampled_from(codes.MarkShape),
        note=texts(),
        main_question=texts(),
        decision=texts(),
        laxative=_said,
        naloxone_at_home=_said,
        benzodiazepine=_said,
        sleep_apnoea=_said,
        mme_exempt=st.booleans(),
        origin_id=texts(),
    )


def goals(person_id: str) -> st.SearchStrategy[Goal]:
    """A goal of that person."""
    return st.builds(
        Goal,
        id=ids(),
        person_id=st.just(person_id),
        recorded_at=moments(),
        text=names(),
        started=st.none() | st.dates(),
        stopped=st.none() | st.dates(),
        origin_id=texts(),
    )


def entries(person_id: str, goal_id: str = "") -> st.SearchStrategy[Entry]:
    """An entry of that person, in numbers or in words, with a score for that goal or without."""
    scores_of_goals: st.SearchStrategy[tuple[GoalScore, ...]] = st.just(())
    if goal_id:
        score = st.builds(GoalScore, goal_id=st.just(goal_id), score=st.floats(0, 10))
        scores_of_goals = st.lists(score, max_size=1).map(tuple)
    entry = _entries(person_id, scores_of_goals)
    return entry | st.builds(_in_words, entry, st.none() | st.sampled_from(codes.PainWord))


def _in_words(entry: Entry, word: codes.PainWord | None) -> Entry:
    pains: dict[str, Any] = dict.fromkeys(PAIN_FIELDS)
    return replace(entry, **pains, scale=codes.Scale.WORDS, pain_word=word)


def _entries(person_id: str, scores_of_goals: st.SearchStrategy[Any]) -> st.SearchStrategy[Entry]:
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
        worry=scores(),
        goals=scores_of_goals,
        private=st.booleans(),
        note=texts(),
        origin_id=texts(),
    )


@st.composite
def episodes(draw: st.DrawFn, person_id: str, medicine_id: str = "") -> Episode:
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
        trigger=draw(st.none() | st.sampled_from(codes.Trigger)),
        minutes_to_peak=draw(amounts()),
        eased_at=draw(st.none() | moments()),
        medicine_id=draw(st.sampled_from(["", medicine_id])),
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
        supply_units=draw(amounts()),
        supply_on=draw(st.none() | st.dates()),
        renew_by=draw(st.none() | st.dates()),
        dose_reached=draw(texts()),
        helped=draw(st.none() | st.sampled_from(codes.Helped)),
        for_oud=draw(st.booleans()),
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
        source=st.sampled_from(codes.Source),
        note=texts(),
        origin_id=texts(),
    )


def days(person_id: str) -> st.SearchStrategy[DayState]:
    """What was said of a day."""
    return st.builds(
        DayState,
        id=ids(),
        person_id=st.just(person_id),
        day=st.dates(),
        recorded_at=moments(),
        medicines_complete=_said,
        headache=_said,
        crps=st.lists(st.sampled_from(codes.CrpsGroup), unique=True).map(tuple),
        days_since_stool=amounts(),
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
        level=draw(texts()),
        device_settings=draw(texts()),
        complications=draw(texts()),
        stated_relief=draw(st.none() | st.floats(-100, 100)),
        remembered_before=draw(scores()),
        next_allowed=draw(st.none() | st.dates()),
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
        range_low=draw(st.none() | st.floats(-10, 0)),
        range_high=draw(st.none() | st.floats(1, 1e6)),
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
        outcome=texts(),
        origin_id=texts(),
    )


def _with_text(type_: Any, needed: str, **others: st.SearchStrategy[Any]) -> Callable[[str], st.SearchStrategy[Any]]:
    """Values of a type that must have one text."""
    return lambda person_id: st.builds(
        type_,
        id=ids(),
        person_id=st.just(person_id),
        recorded_at=moments(),
        **{needed: names()},
        **others,
        origin_id=texts(),
    )


_some_day = st.none() | st.dates()
conditions = _with_text(Condition, "condition", started=_some_day, note=texts())
allergies = _with_text(Allergy, "substance", reaction=texts())
implants = _with_text(Implant, "device", implanted=_some_day, mri_card=_said, note=texts())
care_team = _with_text(Carer, "name", role=texts(), place=texts(), phone=texts())
limits = _with_text(Limit, "ingredient", amount=st.floats(0, 1e6), unit=names(), given_by=texts())
warning_signs = _with_text(WarningSign, "sign", day=st.dates(), since=_some_day, read=st.booleans())

thresholds = _with_text(OwnThreshold, "kind", percent=st.floats(1, 100), given_by=texts())
record_items = _with_text(RecordItem, "item", state=st.sampled_from(codes.RecordState), place=texts(), note=texts())
results = _with_text(Result, "name", day=st.dates(), value=names(), unit=texts(), note=texts())
documents = _with_text(
    Document,
    "title",
    media_type=st.sampled_from(codes.MediaType),
    size=st.integers(1, MOST_BYTES),
    sha256=st.binary(max_size=4).map(digest),
    kind=st.sampled_from(codes.DocumentKind),
    dated_on=_some_day,
    file_name=texts(),
    note=texts(),
)


def questions(person_id: str, appointment_id: str = "") -> st.SearchStrategy[Question]:
    """A question of that person, for that appointment or for none."""
    return _with_text(
        Question,
        "text",
        appointment_id=st.sampled_from(["", appointment_id]),
        asked_on=_some_day,
        answer=texts(),
        rank=st.integers(0, LAST_RANK),
    )(person_id)


def _of_treatment(type_: Any, **others: st.SearchStrategy[Any]) -> Callable[[str, str], st.SearchStrategy[Any]]:
    """Values of a type that belongs to a treatment."""
    return lambda person_id, treatment_id: st.builds(
        type_,
        id=ids(),
        person_id=st.just(person_id),
        treatment_id=st.just(treatment_id),
        recorded_at=moments(),
        **others,
        origin_id=texts(),
    )


sessions = _of_treatment(
    Session, day=st.dates(), kind=st.sampled_from(codes.SessionKind), minutes=amounts(1440), note=texts()
)
readings = _of_treatment(
    Reading,
    taken_at=moments(),
    due_minutes=st.integers(*DUE_MINUTES),
    pain=st.floats(0, 10),
    side=st.none() | st.sampled_from(codes.Side),
    moving=st.booleans(),
    medicine_taken=st.booleans(),
)
trial_days = _of_treatment(
    TrialDay, day=st.dates(), pain=scores(), hours_used=amounts(24), medicine=texts(), possible=texts()
)


class Owned(NamedTuple):
    """The ids of a person, and of a medicine, a treatment, a goal and an appointment of theirs."""

    person: str
    medicine: str
    treatment: str
    goal: str
    appointment: str


# Each kind that belongs to a person.
OF_A_PERSON: dict[str, Callable[[Owned], st.SearchStrategy[Any]]] = {
    "goals": lambda own: goals(own.person),
    "entries": lambda own: entries(own.person, own.goal),
    "medicines": lambda own: medicines(own.person),
    "episodes": lambda own: episodes(own.person, own.medicine),
    "doses": lambda own: doses(own.person, own.medicine),
    "days": lambda own: days(own.person),
    "side_effects": lambda own: side_effects(own.person, own.medicine),
    "treatments": lambda own: treatments(own.person),
    "questionnaires": lambda own: questionnaires(own.person),
    "appointments": lambda own: appointments(own.person),
    "conditions": lambda own: conditions(own.person),
    "allergies": lambda own: allergies(own.person),
    "implants": lambda own: implants(own.person),
    "care_team": lambda own: care_team(own.person),
    "limits": lambda own: limits(own.person),
    "sessions": lambda own: sessions(own.person, own.treatment),
    "readings": lambda own: readings(own.person, own.treatment),
    "trial_days": lambda own: trial_days(own.person, own.treatment),
    "warning_signs": lambda own: warning_signs(own.person),
    "questions": lambda own: questions(own.person, own.appointment),
    "thresholds": lambda own: thresholds(own.person),
    "documents": lambda own: documents(own.person),
    "record_items": lambda own: record_items(own.person),
    "results": lambda own: results(own.person),
}


@st.composite
def records(draw: st.DrawFn, max_of_each: int = 2) -> Records:
    """A whole diary of one or two people, every link leading somewhere."""
    found: dict[str, list[Value]] = {kind: [] for kind in ("people", *OF_A_PERSON)}
    for person in draw(st.lists(people(), min_size=1, max_size=2, unique_by=lambda p: p.id)):
        found["people"].append(person)
        medicine, treatment, goal = draw(medicines(person.id)), draw(treatments(person.id)), draw(goals(person.id))
        found["medicines"].append(medicine)
        found["treatments"].append(treatment)
        found["goals"].append(goal)
        appointment = draw(appointments(person.id))
        found["appointments"].append(appointment)
        own = Owned(person.id, medicine.id, treatment.id, goal.id, appointment.id)
        for kind, strategy in OF_A_PERSON.items():
            found[kind] += draw(st.lists(strategy(own), max_size=max_of_each))
    return Records(**{kind: tuple(values) for kind, values in found.items()})  # type: ignore[arg-type]


def aware_datetimes() -> st.SearchStrategy[datetime]:
    """Instants with a time zone of the database, the autumn hour's second half too."""
    return st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1), timezones=st.timezones(), allow_imaginary=False)
