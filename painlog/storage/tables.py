"""The tables of a diary: one for each kind of value, one for the journal of changes, one for small settings.

Every column holds text, a number, a yes or no, or a list as JSON, so that a row can stand in the journal as it is.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
)

metadata = MetaData()
stamp_metadata = MetaData()


def _text(*names: str) -> list[Column[Any]]:
    return [Column(name, String, nullable=False) for name in names]


def _text_or_none(*names: str) -> list[Column[Any]]:
    return [Column(name, String) for name in names]


def _numbers(*names: str) -> list[Column[Any]]:
    return [Column(name, Double) for name in names]


def _lists(*names: str) -> list[Column[Any]]:
    return [Column(name, JSON, nullable=False) for name in names]


def _moment(name: str, *, needed: bool = True) -> list[Column[Any]]:
    """A moment: the instant in UTC, where known; the local time as lived; minutes east of UTC; the IANA zone."""
    return [
        Column(f"{name}_utc", String),
        Column(f"{name}_local", String, nullable=not needed),
        Column(f"{name}_offset", Integer),
        Column(f"{name}_zone", String),
    ]


def _yes_or_no(*names: str) -> list[Column[Any]]:
    return [Column(name, Boolean, nullable=False) for name in names]


def _link(name: str, kind: str, *, needed: bool = True, constraint: str | None = None) -> Column[Any]:
    """A column that names a row of another kind; `constraint` is the name that a later step had to give it."""
    return Column(name, String, ForeignKey(f"{kind}.id", name=constraint), nullable=not needed)


def _id() -> Column[Any]:
    return Column("id", String, primary_key=True)


def _row(kind: str, lived: str, *columns: Column[Any]) -> Table:
    """A table of things that belong to a person and are read by when they were lived."""
    return Table(
        kind,
        metadata,
        _id(),
        _link("person_id", "people"),
        *columns,
        *_kept(),
        Index(f"ix_{kind}_lived", "person_id", lived),
    )


def _kept() -> list[Column[Any]]:
    """What every row carries: when it was written down, in which order, and whether it was deleted (UTC)."""
    return [
        *_moment("recorded"),
        *_text("origin_id"),
        Column("sequence", Integer, nullable=False, unique=True),
        Column("deleted_at", String),
        _seal(),
    ]


def _seal() -> Column[Any]:
    """What the row's other cells must fit; the last column of every table of the person's own words and numbers."""
    return Column("seal", LargeBinary)


TABLES: dict[str, Table] = {
    "people": Table(
        "people",
        metadata,
        _id(),
        *_text("name"),
        *_text_or_none("born"),
        *_text("relation", "measure"),
        *_text_or_none("stopped"),
        *_text("note", "colour"),
        *_text_or_none("shape"),
        *_text("main_question", "decision"),
        *(Column(name, Boolean) for name in ("laxative", "naloxone_at_home", "benzodiazepine", "sleep_apnoea")),
        *_yes_or_no("mme_exempt"),
        *_kept(),
    ),
    "goals": _row("goals", "sequence", *_text("text"), *_text_or_none("started", "stopped")),
    "entries": _row(
        "entries",
        "felt_local",
        *_moment("felt"),
        *_text("reporter", "recorded_by", "source"),
        *_numbers("pain_now", "pain_average", "pain_worst", "pain_least"),
        *_lists("areas", "words"),
        *_numbers("sleep_quality", "sleep_hours", "enjoyment", "activity", "mood"),
        *_numbers("standing_minutes", "walking_minutes"),
        *_text("note"),
        *_numbers("worry"),
        *_text("scale"),
        *_text_or_none("pain_word"),
        *_lists("goals"),
        *_yes_or_no("private"),
    ),
    "medicines": _row(
        "medicines",
        "sequence",
        *_text("name"),
        *_lists("ingredients"),
        *_text("form", "use"),
        *_lists("times"),
        *_numbers("max_per_day", "min_hours_between"),
        *_text("indication"),
        *_text_or_none("started", "stopped"),
        *_text("stop_reason", "prescriber", "note"),
        *_numbers("supply_units"),
        *_text_or_none("supply_on", "renew_by"),
        *_text("dose_reached"),
        *_text_or_none("helped"),
        *_yes_or_no("for_oud"),
    ),
    "episodes": _row(
        "episodes",
        "started_local",
        *_text("kind"),
        *_moment("started"),
        *_moment("ended", needed=False),
        *_numbers("peak"),
        *_lists("features"),
        *_text_or_none("activity_lost"),
        *_lists("areas"),
        *_text("note"),
        *_text_or_none("trigger"),
        *_numbers("minutes_to_peak"),
        *_moment("eased", needed=False),
        _link("medicine_id", "medicines", needed=False, constraint="fk_episodes_medicine"),
    ),
    "doses": _row(
        "doses",
        "taken_local",
        _link("medicine_id", "medicines"),
        *_moment("taken"),
        *_numbers("units"),
        *_text("status"),
        *_numbers("pain_before", "pain_after", "minutes_to_relief"),
        *_text("note", "source"),
    ),
    "days": _row(
        "days",
        "day",
        *_text("day"),
        Column("medicines_complete", Boolean),
        Column("headache", Boolean),
        *_lists("crps"),
        *_numbers("days_since_stool"),
    ),
    "side_effects": _row(
        "side_effects",
        "day",
        *_text("day", "effect"),
        Column("severity", Integer, nullable=False),
        _link("medicine_id", "medicines", needed=False),
    ),
    "treatments": _row(
        "treatments",
        "started_local",
        *_text("kind"),
        *_moment("started"),
        *_moment("ended", needed=False),
        *_lists("areas"),
        *_text_or_none("side"),
        *_text("clinician", "place", "drug"),
        *_numbers("stated_relief"),
        *_text("note", "level", "device_settings", "complications"),
        *_numbers("remembered_before"),
        *_text_or_none("next_allowed"),
    ),
    "questionnaires": _row(
        "questionnaires",
        "answered_on",
        *_text("answered_on", "name"),
        *_lists("items"),
        *_numbers("score", "range_low", "range_high"),
    ),
    "appointments": _row(
        "appointments",
        "at_local",
        *_moment("at"),
        *_text("with_whom", "kind", "outcome"),
    ),
    "conditions": _row("conditions", "sequence", *_text("condition"), *_text_or_none("started"), *_text("note")),
    "allergies": _row("allergies", "sequence", *_text("substance", "reaction")),
    "implants": _row(
        "implants",
        "sequence",
        *_text("device"),
        *_text_or_none("implanted"),
        Column("mri_card", Boolean),
        *_text("note"),
    ),
    "care_team": _row("care_team", "sequence", *_text("name", "role", "place", "phone")),
    "limits": _row(
        "limits",
        "sequence",
        *_text("ingredient"),
        Column("amount", Double, nullable=False),
        *_text("unit", "given_by"),
    ),
    "sessions": _row(
        "sessions",
        "day",
        _link("treatment_id", "treatments"),
        *_text("day", "kind"),
        *_numbers("minutes"),
        *_text("note"),
    ),
    "readings": _row(
        "readings",
        "taken_local",
        _link("treatment_id", "treatments"),
        *_moment("taken"),
        Column("due_minutes", Integer, nullable=False),
        Column("pain", Double, nullable=False),
        *_text_or_none("side"),
        *_yes_or_no("moving", "medicine_taken"),
    ),
    "trial_days": _row(
        "trial_days",
        "day",
        _link("treatment_id", "treatments"),
        *_text("day"),
        *_numbers("pain", "hours_used"),
        *_text("medicine", "possible"),
    ),
    "warning_signs": _row(
        "warning_signs", "day", *_text("day", "sign"), *_text_or_none("since"), *_yes_or_no("read")
    ),
    "questions": _row(
        "questions",
        "sequence",
        *_text("text"),
        _link("appointment_id", "appointments", needed=False),
        *_text_or_none("asked_on"),
        *_text("answer"),
        Column("rank", Integer, nullable=False),
    ),
    "thresholds": _row(
        "thresholds", "sequence", *_text("kind"), Column("percent", Double, nullable=False), *_text("given_by")
    ),
    "documents": _row(
        "documents",
        "sequence",
        *_text("title", "media_type"),
        Column("size", Integer, nullable=False),
        *_text("sha256", "kind"),
        *_text_or_none("dated_on"),
        *_text("file_name", "note"),
    ),
    "record_items": _row("record_items", "sequence", *_text("item", "state", "place", "note")),
    "results": _row("results", "day", *_text("day", "name", "value", "unit", "note")),
}

# What the documents hold, apart from their rows so that no list ever reads it.
DOCUMENT_BYTES = Table(
    "document_bytes",
    metadata,
    Column("document_id", String, ForeignKey("documents.id"), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    _seal(),
)

# One row for each change, never altered. An action is what was done in one transaction; `before` is the row as it
# was before an edit; `undoes` names the action that this one takes back.
CHANGES = Table(
    "changes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    *_text("action", "made_at", "person_id", "kind", "row_id", "what"),
    Column("before", JSON(none_as_null=True)),
    Column("undoes", String),
    Column("mark", String),  # domain.mark: the computer's clock was in doubt, or it was recovered
    _seal(),
    Index("ix_changes_action", "action"),
    Index("ix_changes_row", "kind", "row_id"),
    Index("ix_changes_undoes", "undoes"),
    sqlite_autoincrement=True,  # a number that was given is never given again
)

SETTINGS = Table("settings", metadata, Column("key", String, primary_key=True), *_text("value"), _seal())

# For each sealed table how many rows it has and the sum of their seals; and one row for the tables' own statements.
ROOTS = Table(
    "roots",
    metadata,
    Column("kind", String, primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("total", LargeBinary, nullable=False),
)

SEALED: dict[str, Table] = {**TABLES, "document_bytes": DOCUMENT_BYTES, "changes": CHANGES, "settings": SETTINGS}


# Alembic's own table, made here for a new diary so that Alembic need not be imported.
STAMP = Table(
    "alembic_version",
    stamp_metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
