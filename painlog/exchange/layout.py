"""The CSV layout as data: which file has which columns, what each holds, and which field it fills."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from painlog.domain import codes
from painlog.domain.document import MOST_BYTES
from painlog.domain.question import LAST_RANK
from painlog.domain.treatment import DUE_MINUTES
from painlog.exchange import cells
from painlog.exchange.cells import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its name, the field of the value, the kind of cell, and a line for docs/csv.md.

    `zone` is the name of the column that holds the IANA zone of a moment. A column without a field holds what
    stands elsewhere too: in another file, or in a document.
    """

    name: str
    field: str
    cell: Cell
    about: str
    zone: str = ""
    required: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names that it has in the header: its own, and its zone's."""
        return (self.name, self.zone) if self.zone else (self.name,)


class Pointer(NamedTuple):
    """A column that names a row of another file, and whether it may be empty."""

    name: str
    kind: str
    required: bool

    @property
    def field(self) -> str:
        """The field of the value that holds the link."""
        return f"{self.name}_id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One file of the layout; `key` is its id column, `recorded_from` the field that a missing recorded_at follows.

    `owned` files have the column `person`. `medicine`, `treatment` and `appointment` say whether there is a column of
    that name that points to medicines.csv and so on: "" no, "optional", "required".
    """

    kind: str
    key: str
    columns: tuple[Column, ...]
    recorded_from: str = ""
    owned: bool = True
    medicine: str = ""
    treatment: str = ""
    appointment: str = ""

    @property
    def pointers(self) -> tuple[Pointer, ...]:
        """The columns that point to rows of other files, the person apart."""
        pairs = (
            ("medicine", "medicines", self.medicine),
            ("treatment", "treatments", self.treatment),
            ("appointment", "appointments", self.appointment),
        )
        return tuple(Pointer(name, kind, needed == "required") for name, kind, needed in pairs if needed)

    @property
    def header(self) -> tuple[str, ...]:
        """All columns in the order in which they are written."""
        pointers = (("person",) if self.owned else ()) + tuple(pointer.name for pointer in self.pointers)
        own = tuple(name for column in self.columns for name in column.names)
        return (self.key, *pointers, *own, ORIGIN)

    @property
    def required(self) -> tuple[str, ...]:
        """The columns without which no row can be read."""
        own = tuple(column.name for column in self.columns if column.required)
        pointers = tuple(pointer.name for pointer in self.pointers if pointer.required)
        return (("person",) if self.owned else (self.key,)) + pointers + own

    @property
    def number_columns(self) -> frozenset[str]:
        """The columns that are numbers to a spreadsheet, and so are never guarded."""
        return frozenset(column.name for column in self.columns if column.cell.shape is cells.Shape.NUMBER)


ORIGIN = "origin"
QUESTIONS_NOTED = "questions"
CONTENT = "file"


def _text(name: str, about: str, field: str = "", *, required: bool = False) -> Column:
    return Column(name=name, field=field or name, cell=cells.TEXT, about=about, required=required)


def _score(name: str, about: str, *, required: bool = False) -> Column:
    return Column(name=name, field=name, cell=cells.SCORE, about=about, required=required)


def _amount(name: str, about: str, low: float = 0, high: float | None = None, *, required: bool = False) -> Column:
    return Column(name=name, field=name, cell=cells.number(low, high), about=about, required=required)


def _one_of(name: str, kind: Cell, about: str, *, required: bool = False) -> Column:
    return Column(name=name, field=name, cell=kind, about=about, required=required)


def _day(name: str, about: str, *, required: bool = False) -> Column:
    return Column(name=name, field=name, cell=cells.DAY, about=about, required=required)


def _moment(name: str, zone: str, about: str, *, required: bool = False) -> Column:
    return Column(name=name, field=name, cell=cells.MOMENT, about=about, zone=zone, required=required)


def _areas(about: str) -> Column:
    return Column(name="areas", field="areas", cell=cells.AREAS, about=about)


def _area_words() -> Column:
    about = "words for the pain in one of the areas, as knee_front_left:burning"
    return Column(name="area_words", field="areas", cell=cells.AREA_WORDS, about=about)


_RECORDED = _moment("recorded_at", "recorded_zone", "when it was written down")
_NOTE = _text("note", "own words")

PEOPLE = Table(
    kind="people",
    key="person",
    owned=False,
    columns=(
        _text("name", "the person's name", required=True),
        _day("born", "day of birth"),
        _one_of("relation", cells.code(codes.Relation), "who the person is to the keeper of the diary; me if empty"),
        _one_of("measure", cells.code(codes.Measure), "which pain number the trend follows"),
        _day("stopped", "the day from which the diary is no longer kept"),
        _NOTE,
        _RECORDED,
        _text("colour", "the person's colour on the screen, as #2a6b62"),
        _one_of("shape", cells.code(codes.MarkShape), "the person's shape on the screen"),
        _text("main_question", "the main question or goal for the specialist"),
        _text("decision", "the decision being faced"),
        _one_of("laxative", cells.YES_NO, "whether a laxative is taken"),
        _one_of("naloxone_at_home", cells.YES_NO, "whether there is naloxone at home"),
        _one_of("benzodiazepine", cells.YES_NO, "whether a benzodiazepine is taken"),
        _one_of("sleep_apnoea", cells.YES_NO, "whether the person has sleep apnoea"),
        _one_of("mme_exempt", cells.YES_NO, "yes: lines of MME do not apply to this person; no if empty"),
    ),
)
ENTRIES = Table(
    kind="entries",
    key="entry",
    recorded_from="felt_at",
    columns=(
        _moment("felt_at", "felt_zone", "when it was felt", required=True),
        _RECORDED,
        _one_of("reporter", cells.code(codes.Reporter), "whose judgement it is; self if empty"),
        _text("recorded_by", "who wrote it down"),
        _one_of("source", cells.code(codes.Source), "how it came into the diary; imported if empty"),
        _score("pain_now", "pain at that time"),
        _score("pain_average", "average pain in the last 24 hours"),
        _score("pain_worst", "worst pain in the last 24 hours"),
        _score("pain_least", "least pain in the last 24 hours"),
        _areas("where, and how strong there"),
        _one_of("words", cells.WORDS, "what it is like: codes or own words; sign_face and so on: what somebody saw"),
        _score("sleep_quality", "10 is best"),
        _amount("sleep_hours", "hours slept", 0, 24),
        _score("enjoyment", "PEG: how much pain kept the person from enjoying life, 10 is worst"),
        _score("activity", "PEG: how much pain kept the person from general activity, 10 is worst"),
        _score("mood", "10 is best"),
        _amount("standing_minutes", "minutes standing that day", 0, 1440),
        _amount("walking_minutes", "minutes walking that day", 0, 1440),
        _NOTE,
        _score("worry", "10 is worst"),
        _one_of("scale", cells.code(codes.Scale), "how pain was given; numbers if empty"),
        _one_of("pain_word", cells.code(codes.PainWord), "pain on the scale of words, with no pain number beside it"),
        _one_of("goals", cells.GOALS, "how the person's goals went: ids of goals.csv, 10 is fully"),
        _one_of("private", cells.YES_NO, "yes: left out of every report and count; no if empty"),
        _area_words(),
    ),
)
EPISODES = Table(
    kind="episodes",
    key="episode",
    recorded_from="started_at",
    medicine="optional",
    columns=(
        _one_of("kind", cells.code(codes.EpisodeKind), "what it was", required=True),
        _moment("started_at", "started_zone", "its start", required=True),
        _moment("ended_at", "ended_zone", "its end; empty: still going"),
        _score("peak", "pain at its worst"),
        _one_of("features", cells.WORDS, "codes or own words"),
        _one_of("activity_lost", cells.code(codes.ActivityLost), "how much of the usual activity it took"),
        _areas("where, and how strong there"),
        _NOTE,
        _RECORDED,
        _one_of("trigger", cells.code(codes.Trigger), "what a flare began with"),
        _amount("minutes_to_peak", "minutes until it was at its worst"),
        _moment("eased_at", "eased_zone", "when it eased"),
        _area_words(),
    ),
)
MEDICINES = Table(
    kind="medicines",
    key="medicine",
    recorded_from="started",
    columns=(
        _text("name", "the name on the box", required=True),
        _one_of("ingredients", cells.INGREDIENTS, "what one unit holds"),
        _one_of("form", cells.code(codes.Form), "tablet if empty"),
        _one_of("use", cells.code(codes.Use), "as_needed if empty"),
        _one_of("times", cells.CLOCKS, "when it is to be taken"),
        _amount("max_per_day", "units, from the label"),
        _amount("min_hours_between", "hours, from the label"),
        _text("for", "what it is for", "indication"),
        _day("started", "first day"),
        _day("stopped", "first day without it"),
        _text("stop_reason", "why it was stopped"),
        _text("prescriber", "who prescribed it"),
        _NOTE,
        _RECORDED,
        _amount("supply_units", "units that were left on supply_on"),
        _day("supply_on", "the day on which they were counted"),
        _day("renew_by", "the day by which a new prescription is needed"),
        _text("dose_reached", "the highest dose that was tried"),
        _one_of("helped", cells.code(codes.Helped), "how much it helped, as the person says"),
        _one_of("for_oud", cells.YES_NO, "yes: given for opioid-use disorder, no MME is made of it; no if empty"),
    ),
)
DOSES = Table(
    kind="doses",
    key="dose",
    recorded_from="taken_at",
    medicine="required",
    columns=(
        _moment("taken_at", "taken_zone", "when it was taken, or would have been", required=True),
        _amount("units", "how many units"),
        _one_of("status", cells.code(codes.DoseStatus), "taken if empty"),
        _score("pain_before", "pain before it"),
        _score("pain_after", "pain after it"),
        _amount("minutes_to_relief", "minutes until it helped"),
        _NOTE,
        _RECORDED,
        _one_of("source", cells.code(codes.Source), "how it came into the diary; imported if empty"),
    ),
)
DAYS = Table(
    kind="days",
    key="id",
    recorded_from="day",
    columns=(
        _day("day", "the day", required=True),
        _one_of("medicines_complete", cells.YES_NO, "yes: nothing else was taken that day"),
        _one_of("headache", cells.YES_NO, "whether there was a headache"),
        _RECORDED,
        _one_of("crps", cells.several(codes.CrpsGroup), "the groups of symptoms that were there, with CRPS"),
        _amount("days_since_stool", "days since the last bowel movement"),
    ),
)
SIDE_EFFECTS = Table(
    kind="side_effects",
    key="id",
    recorded_from="day",
    medicine="optional",
    columns=(
        _day("day", "the day", required=True),
        _text("effect", "a code or own words", required=True),
        _one_of("severity", cells.whole(0, 3), "0 none to 3 severe", required=True),
        _RECORDED,
    ),
)
TREATMENTS = Table(
    kind="treatments",
    key="treatment",
    recorded_from="started_at",
    columns=(
        _text("kind", "a key of the catalogue, or own words", required=True),
        _moment("started_at", "started_zone", "when it was, or its start", required=True),
        _moment("ended_at", "ended_zone", "its end"),
        _areas("where it was given"),
        _one_of("side", cells.code(codes.Side), "the person's own side"),
        _text("clinician", "who gave it"),
        _text("place", "where"),
        _text("drug", "what was given"),
        _amount("stated_relief", "percent, the person's own estimate", -100, 100),
        _NOTE,
        _RECORDED,
        _text("level", "the level or nerve that was treated"),
        _text("device_settings", "how a device was set"),
        _text("complications", "what went wrong"),
        _area_words(),
        _score("remembered_before", "pain before it as the person remembers it, where no diary was kept"),
        _day("next_allowed", "the first day on which it may be given again, as the clinic said"),
    ),
)
QUESTIONNAIRES = Table(
    kind="questionnaires",
    key="id",
    recorded_from="answered_on",
    columns=(
        _day("answered_on", "the day", required=True),
        _text("name", "peg, phq2, gad2, or the clinic's own name", required=True),
        _one_of("items", cells.ANSWERS, "the answers in their order; an empty one was not answered"),
        _one_of("score", cells.ANY_NUMBER, "the clinic's score"),
        _RECORDED,
        _one_of("range_low", cells.ANY_NUMBER, "the lowest number that the clinic's score can have"),
        _one_of("range_high", cells.ANY_NUMBER, "the highest"),
    ),
)
APPOINTMENTS = Table(
    kind="appointments",
    key="appointment",
    recorded_from="at",
    columns=(
        _moment("at", "at_zone", "when", required=True),
        _text("with", "with whom", "with_whom"),
        _one_of("kind", cells.code(codes.AppointmentKind), "visit if empty"),
        Column(
            name=QUESTIONS_NOTED,
            field="",
            cell=cells.WORDS,
            about="what to ask: repeats questions.csv, or adds to it what is not there",
        ),
        _text("outcome", "what came of it"),
        _RECORDED,
    ),
)

GOALS = Table(
    kind="goals",
    key="goal",
    recorded_from="started",
    columns=(
        _text("text", "the goal in own words", required=True),
        _day("started", "first day"),
        _day("stopped", "first day on which it is no longer asked for"),
        _RECORDED,
    ),
)
CONDITIONS = Table(
    kind="conditions",
    key="id",
    recorded_from="started",
    columns=(
        _text("condition", "a key of the catalogue, or own words", required=True),
        _day("started", "since when"),
        _NOTE,
        _RECORDED,
    ),
)
ALLERGIES = Table(
    kind="allergies",
    key="id",
    columns=(
        _text("substance", "what is not tolerated", required=True),
        _text("reaction", "what it does"),
        _RECORDED,
    ),
)
IMPLANTS = Table(
    kind="implants",
    key="id",
    recorded_from="implanted",
    columns=(
        _text("device", "what it is", required=True),
        _day("implanted", "since when"),
        _one_of("mri_card", cells.YES_NO, "whether there is a card for the MRI room"),
        _NOTE,
        _RECORDED,
    ),
)
CARE_TEAM = Table(
    kind="care_team",
    key="id",
    columns=(
        _text("name", "who", required=True),
        _text("role", "a code or own words"),
        _text("place", "where"),
        _text("phone", "a telephone number"),
        _RECORDED,
    ),
)
LIMITS = Table(
    kind="limits",
    key="id",
    columns=(
        _text("ingredient", "what the limit is for, over all medicines", required=True),
        _amount("amount", "the most in 24 hours, from a label or a clinician", required=True),
        _text("unit", "mg if empty"),
        _text("given_by", "who gave it"),
        _RECORDED,
    ),
)
SESSIONS = Table(
    kind="sessions",
    key="id",
    recorded_from="day",
    treatment="required",
    columns=(
        _day("day", "the day", required=True),
        _one_of("kind", cells.code(codes.SessionKind), "session if empty; home is exercise at home"),
        _amount("minutes", "how long", 0, 1440),
        _NOTE,
        _RECORDED,
    ),
)
READINGS = Table(
    kind="readings",
    key="id",
    recorded_from="taken_at",
    treatment="required",
    columns=(
        _moment("taken_at", "taken_zone", "when it was made", required=True),
        _one_of(
            "due_minutes", cells.whole(*DUE_MINUTES), "when it was due, in minutes after the block", required=True
        ),
        _score("pain", "the treated pain alone", required=True),
        _one_of("side", cells.code(codes.Side), "the person's own side"),
        _one_of("moving", cells.YES_NO, "whether it was during the usual painful movement; yes if empty"),
        _one_of("medicine_taken", cells.YES_NO, "whether a medicine for pain was taken; no if empty"),
        _RECORDED,
    ),
)
TRIAL_DAYS = Table(
    kind="trial_days",
    key="id",
    recorded_from="day",
    treatment="required",
    columns=(
        _day("day", "the day", required=True),
        _score("pain", "average pain of the day"),
        _amount("hours_used", "hours in use", 0, 24),
        _text("medicine", "what was taken"),
        _text("possible", "what became possible"),
        _RECORDED,
    ),
)
WARNING_SIGNS = Table(
    kind="warning_signs",
    key="id",
    recorded_from="day",
    columns=(
        _day("day", "the day", required=True),
        _text("sign", "its code, rf_1 to rf_16", required=True),
        _day("since", "the day on which a rash began"),
        _one_of("read", cells.YES_NO, "whether what to do was read; no if empty"),
        _RECORDED,
    ),
)

QUESTIONS = Table(
    kind="questions",
    key="question",
    appointment="optional",
    columns=(
        _text("text", "what to ask", required=True),
        _day("asked_on", "the day on which it was asked; empty: still open"),
        _text("answer", "what was said"),
        _one_of("rank", cells.whole(0, LAST_RANK), "its place in the person's own order, 0 the first; 0 if empty"),
        _RECORDED,
    ),
)
THRESHOLDS = Table(
    kind="thresholds",
    key="id",
    columns=(
        _text("kind", "a key of the catalogue of treatments, or own words", required=True),
        _amount("percent", "the relief in percent that the clinic uses", 1, 100, required=True),
        _text("given_by", "who uses it"),
        _RECORDED,
    ),
)
DOCUMENTS = Table(
    kind="documents",
    key="document",
    columns=(
        _text("title", "what it is called", required=True),
        _one_of("kind", cells.code(codes.DocumentKind), "other if empty"),
        _day("dated_on", "the day that stands on it"),
        _text("file_name", "the name its file had"),
        _one_of("media_type", cells.code(codes.MediaType), "what it is; as the file begins if empty"),
        _one_of("size", cells.whole(1, MOST_BYTES), "bytes; counted if empty"),
        _text("sha256", "the SHA-256 of its bytes; calculated if empty"),
        _NOTE,
        _RECORDED,
        Column(
            name=CONTENT,
            field="",
            cell=cells.TEXT,
            about="its file in the folder documents, as scan.pdf; in JSON its bytes in base64",
        ),
    ),
)
RECORD_ITEMS = Table(
    kind="record_items",
    key="id",
    columns=(
        _text("item", "a code, or own words", required=True),
        _one_of("state", cells.code(codes.RecordState), "not_yet if empty"),
        _text("place", "where it is"),
        _NOTE,
        _RECORDED,
    ),
)
RESULTS = Table(
    kind="results",
    key="id",
    recorded_from="day",
    columns=(
        _day("day", "the day", required=True),
        _text("name", "what was measured", required=True),
        _text("value", "as it stands on paper", required=True),
        _text("unit", "as it stands on paper"),
        _NOTE,
        _RECORDED,
    ),
)

# In the order in which they are read: each file after those it points to.
TABLES = {
    table.kind: table
    for table in (
        PEOPLE, GOALS, ENTRIES, MEDICINES, EPISODES, DOSES, DAYS, SIDE_EFFECTS, TREATMENTS, QUESTIONNAIRES,
        APPOINTMENTS, CONDITIONS, ALLERGIES, IMPLANTS, CARE_TEAM, LIMITS, SESSIONS, READINGS, TRIAL_DAYS,
        WARNING_SIGNS, QUESTIONS, THRESHOLDS, DOCUMENTS, RECORD_ITEMS, RESULTS,
    )
}  # fmt: skip


@cache
def shapes_of(kind: str) -> dict[str, cells.Shape]:
    """How each column of a file stands in JSON, in the order of its header."""
    table = TABLES[kind]
    own = {column.name: column.cell.shape for column in table.columns}
    return {name: own.get(name, cells.Shape.TEXT) for name in table.header}
