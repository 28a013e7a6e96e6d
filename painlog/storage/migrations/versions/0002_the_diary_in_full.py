"""Schema 2: all that a person or a caregiver logs; what schema 1 did not ask reads as not given."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NOTHING = ""
_NO_LIST = "[]"


def upgrade() -> None:
    """From schema 1 to 2."""
    _make_background()
    _make_parts_of_treatments()
    _widen("people", "note", _text("colour"), sa.Column("shape", sa.String()))
    _widen(
        "entries",
        "note",
        sa.Column("worry", sa.Double()),
        _text("scale", "numbers"),
        sa.Column("pain_word", sa.String()),
        _list("goals"),
        sa.Column("private", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _widen(
        "medicines",
        "note",
        sa.Column("supply_units", sa.Double()),
        sa.Column("supply_on", sa.String()),
        sa.Column("renew_by", sa.String()),
    )
    _widen(
        "episodes",
        "note",
        sa.Column("trigger", sa.String()),
        sa.Column("minutes_to_peak", sa.Double()),
        sa.Column("eased_utc", sa.String()),
        sa.Column("eased_local", sa.String()),
        sa.Column("eased_offset", sa.Integer()),
        sa.Column("eased_zone", sa.String()),
        sa.Column("medicine_id", sa.String(), sa.ForeignKey("medicines.id", name="fk_episodes_medicine")),
    )
    _widen("days", "headache", _list("crps"), sa.Column("days_since_stool", sa.Double()))
    _widen("treatments", "note", *map(_text, ("level", "device_settings", "complications")))


def downgrade() -> None:
    """From schema 2 to 1; what only schema 2 can hold is lost."""
    _narrow("treatments", "level", "device_settings", "complications")
    _narrow("days", "crps", "days_since_stool")
    eased = ("eased_utc", "eased_local", "eased_offset", "eased_zone")
    _narrow("episodes", "trigger", "minutes_to_peak", *eased, "medicine_id")
    _narrow("medicines", "supply_units", "supply_on", "renew_by")
    _narrow("entries", "worry", "scale", "pain_word", "goals", "private")
    _narrow("people", "colour", "shape")
    for kind in (
        "warning_signs", "trial_days", "readings", "sessions", "limits",
        "care_team", "implants", "allergies", "conditions", "goals",
    ):  # fmt: skip
        op.drop_table(kind)


def _text(name: str, default: str = _NOTHING) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def _list(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False, server_default=_NO_LIST)


def _widen(table: str, after: str, *columns: sa.Column[Any]) -> None:
    """Add columns behind one that is there; the defaults are for the old rows alone, and are taken off again."""
    needed = [column.name for column in columns if column.server_default is not None]
    with op.batch_alter_table(table, recreate="always") as batch:
        for column in columns:
            batch.add_column(column, insert_after=after)
            after = column.name
    if needed:
        with op.batch_alter_table(table, recreate="always") as batch:
            for name in needed:
                batch.alter_column(name, server_default=None)


def _narrow(table: str, *columns: str) -> None:
    with op.batch_alter_table(table, recreate="always") as batch:
        for column in columns:
            batch.drop_column(column)


def _make_background() -> None:
    """What stands behind the pain, and what is wished for."""
    op.create_table(
        "goals",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("started", sa.String()),
        sa.Column("stopped", sa.String()),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_goals_lived", "goals", ["person_id", "sequence"])
    op.create_table(
        "conditions",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("condition", sa.String(), nullable=False),
        sa.Column("started", sa.String()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_conditions_lived", "conditions", ["person_id", "sequence"])
    op.create_table(
        "allergies",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("substance", sa.String(), nullable=False),
        sa.Column("reaction", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_allergies_lived", "allergies", ["person_id", "sequence"])
    op.create_table(
        "implants",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("implanted", sa.String()),
        sa.Column("mri_card", sa.Boolean()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_implants_lived", "implants", ["person_id", "sequence"])
    op.create_table(
        "care_team",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_care_team_lived", "care_team", ["person_id", "sequence"])
    op.create_table(
        "limits",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("ingredient", sa.String(), nullable=False),
        sa.Column("amount", sa.Double(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_limits_lived", "limits", ["person_id", "sequence"])


def _make_parts_of_treatments() -> None:
    """The sessions, readings and days of treatments, and the warning signs that were ticked."""
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("treatment_id", sa.String(), sa.ForeignKey("treatments.id"), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("minutes", sa.Double()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_sessions_lived", "sessions", ["person_id", "day"])
    op.create_table(
        "readings",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("treatment_id", sa.String(), sa.ForeignKey("treatments.id"), nullable=False),
        sa.Column("taken_utc", sa.String()),
        sa.Column("taken_local", sa.String(), nullable=False),
        sa.Column("taken_offset", sa.Integer()),
        sa.Column("taken_zone", sa.String()),
        sa.Column("due_minutes", sa.Integer(), nullable=False),
        sa.Column("pain", sa.Double(), nullable=False),
        sa.Column("side", sa.String()),
        sa.Column("moving", sa.Boolean(), nullable=False),
        sa.Column("medicine_taken", sa.Boolean(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_readings_lived", "readings", ["person_id", "taken_local"])
    op.create_table(
        "trial_days",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("treatment_id", sa.String(), sa.ForeignKey("treatments.id"), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("pain", sa.Double()),
        sa.Column("hours_used", sa.Double()),
        sa.Column("medicine", sa.String(), nullable=False),
        sa.Column("possible", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_trial_days_lived", "trial_days", ["person_id", "day"])
    op.create_table(
        "warning_signs",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("sign", sa.String(), nullable=False),
        sa.Column("since", sa.String()),
        sa.Column("read", sa.Boolean(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_warning_signs_lived", "warning_signs", ["person_id", "day"])
