"""Schema 1: people and everything that is logged of them, the journal of changes, small settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From nothing to schema 1."""
    op.create_table(
        "people",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("born", sa.String()),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("stopped", sa.String()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("felt_utc", sa.String()),
        sa.Column("felt_local", sa.String(), nullable=False),
        sa.Column("felt_offset", sa.Integer()),
        sa.Column("felt_zone", sa.String()),
        sa.Column("reporter", sa.String(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("pain_now", sa.Double()),
        sa.Column("pain_average", sa.Double()),
        sa.Column("pain_worst", sa.Double()),
        sa.Column("pain_least", sa.Double()),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("sleep_quality", sa.Double()),
        sa.Column("sleep_hours", sa.Double()),
        sa.Column("enjoyment", sa.Double()),
        sa.Column("activity", sa.Double()),
        sa.Column("mood", sa.Double()),
        sa.Column("standing_minutes", sa.Double()),
        sa.Column("walking_minutes", sa.Double()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_entries_lived", "entries", ["person_id", "felt_local"])
    op.create_table(
        "episodes",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("started_utc", sa.String()),
        sa.Column("started_local", sa.String(), nullable=False),
        sa.Column("started_offset", sa.Integer()),
        sa.Column("started_zone", sa.String()),
        sa.Column("ended_utc", sa.String()),
        sa.Column("ended_local", sa.String()),
        sa.Column("ended_offset", sa.Integer()),
        sa.Column("ended_zone", sa.String()),
        sa.Column("peak", sa.Double()),
        sa.Column("features", sa.JSON(), nullable=False),
        sa.Column("activity_lost", sa.String()),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_episodes_lived", "episodes", ["person_id", "started_local"])
    op.create_table(
        "medicines",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("ingredients", sa.JSON(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.Column("max_per_day", sa.Double()),
        sa.Column("min_hours_between", sa.Double()),
        sa.Column("indication", sa.String(), nullable=False),
        sa.Column("started", sa.String()),
        sa.Column("stopped", sa.String()),
        sa.Column("stop_reason", sa.String(), nullable=False),
        sa.Column("prescriber", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_medicines_lived", "medicines", ["person_id", "sequence"])
    op.create_table(
        "doses",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("medicine_id", sa.String(), sa.ForeignKey("medicines.id"), nullable=False),
        sa.Column("taken_utc", sa.String()),
        sa.Column("taken_local", sa.String(), nullable=False),
        sa.Column("taken_offset", sa.Integer()),
        sa.Column("taken_zone", sa.String()),
        sa.Column("units", sa.Double()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("pain_before", sa.Double()),
        sa.Column("pain_after", sa.Double()),
        sa.Column("minutes_to_relief", sa.Double()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_doses_lived", "doses", ["person_id", "taken_local"])
    op.create_table(
        "days",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("medicines_complete", sa.Boolean()),
        sa.Column("headache", sa.Boolean()),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_days_lived", "days", ["person_id", "day"])
    op.create_table(
        "side_effects",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("severity", sa.Integer(), nullable=False),
        sa.Column("medicine_id", sa.String(), sa.ForeignKey("medicines.id")),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_side_effects_lived", "side_effects", ["person_id", "day"])
    op.create_table(
        "treatments",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("started_utc", sa.String()),
        sa.Column("started_local", sa.String(), nullable=False),
        sa.Column("started_offset", sa.Integer()),
        sa.Column("started_zone", sa.String()),
        sa.Column("ended_utc", sa.String()),
        sa.Column("ended_local", sa.String()),
        sa.Column("ended_offset", sa.Integer()),
        sa.Column("ended_zone", sa.String()),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("side", sa.String()),
        sa.Column("clinician", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("drug", sa.String(), nullable=False),
        sa.Column("stated_relief", sa.Double()),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_treatments_lived", "treatments", ["person_id", "started_local"])
    op.create_table(
        "questionnaires",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("answered_on", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("score", sa.Double()),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_questionnaires_lived", "questionnaires", ["person_id", "answered_on"])
    op.create_table(
        "appointments",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("at_utc", sa.String()),
        sa.Column("at_local", sa.String(), nullable=False),
        sa.Column("at_offset", sa.Integer()),
        sa.Column("at_zone", sa.String()),
        sa.Column("with_whom", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index("ix_appointments_lived", "appointments", ["person_id", "at_local"])
    op.create_table(
        "changes",
        sa.Column("sequence", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row_id", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True)),
        sa.Column("undoes", sa.String()),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_changes_action", "changes", ["action"])
    op.create_index("ix_changes_row", "changes", ["kind", "row_id"])
    op.create_index("ix_changes_undoes", "changes", ["undoes"])
    op.create_table(
        "settings",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )


def downgrade() -> None:
    """From schema 1 to nothing."""
    op.drop_table("settings")
    op.drop_table("changes")
    op.drop_table("appointments")
    op.drop_table("questionnaires")
    op.drop_table("treatments")
    op.drop_table("side_effects")
    op.drop_table("days")
    op.drop_table("doses")
    op.drop_table("medicines")
    op.drop_table("episodes")
    op.drop_table("entries")
    op.drop_table("people")
