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


def _link(name: str, kind: str, *, needed: bool = True) -> Column[Any]:
    return Column(name, String, ForeignKey(f"{kind}.id"), nullable=not needed)


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
    ]


TABLES: dict[str, Table] = {
    "people": Table(
        "people",
        metadata,
        _id(),
        *_text("name"),
        *_text_or_none("born"),
        *_text("relation", "measure"),
        *_text_or_none("stopped"),
        *_text("note"),
        *_kept(),
    ),
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
    ),
    "doses": _row(
        "doses",
        "taken_local",
        _link("medicine_id", "medicines"),
        *_moment("taken"),
        *_numbers("units"),
        *_text("status"),
        *_numbers("pain_before", "pain_after", "minutes_to_relief"),
        *_text("note"),
    ),
    "days": _row(
        "days",
        "day",
        *_text("day"),
        Column("medicines_complete", Boolean),
        Column("headache", Boolean),
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
        *_text("note"),
    ),
    "questionnaires": _row(
        "questionnaires",
        "answered_on",
        *_text("answered_on", "name"),
        *_lists("items"),
        *_numbers("score"),
    ),
    "appointments": _row(
        "appointments",
        "at_local",
        *_moment("at"),
        *_text("with_whom", "kind"),
        *_lists("questions"),
        *_text("outcome"),
    ),
}

# One row for each change, never altered. An action is what was done in one transaction; `before` is the row as it
# was before an edit; `undoes` names the action that this one takes back.
CHANGES = Table(
    "changes",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    *_text("action", "made_at", "person_id", "kind", "row_id", "what"),
    Column("before", JSON(none_as_null=True)),
    Column("undoes", String),
    Index("ix_changes_action", "action"),
    Index("ix_changes_row", "kind", "row_id"),
    Index("ix_changes_undoes", "undoes"),
    sqlite_autoincrement=True,  # a number that was given is never given again
)

SETTINGS = Table("settings", metadata, Column("key", String, primary_key=True), *_text("value"))

# Alembic's own table, made here for a new diary so that Alembic need not be imported.
STAMP = Table(
    "alembic_version",
    stamp_metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
