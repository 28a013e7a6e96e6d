"""Schema 4: every row carries a seal, every table a root, and a change says if the clock was in doubt."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SEALED = (
    "people", "goals", "entries", "medicines", "episodes", "doses", "days", "side_effects", "treatments",
    "questionnaires", "appointments", "conditions", "allergies", "implants", "care_team", "limits", "sessions",
    "readings", "trial_days", "warning_signs", "questions", "thresholds", "documents", "record_items", "results",
    "document_bytes", "changes", "settings",
)  # fmt: skip


def upgrade() -> None:
    """From schema 3 to 4; the seals themselves are set after the last step, over the rows as they are then."""
    op.add_column("changes", sa.Column("clock", sa.String()))
    for table in _SEALED:
        op.add_column(table, sa.Column("seal", sa.LargeBinary()))
    op.create_table(
        "roots",
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("total", sa.LargeBinary(), nullable=False),
    )


def downgrade() -> None:
    """From schema 4 to 3: nothing of the diary is lost, but a changed number is not noticed any more."""
    op.drop_table("roots")
    for table in _SEALED:
        op.drop_column(table, "seal")
    op.drop_column("changes", "clock")
