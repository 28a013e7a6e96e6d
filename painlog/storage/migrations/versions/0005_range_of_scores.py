"""Schema 5: the range of a clinic's score, as two numbers of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From schema 4 to 5."""
    with op.batch_alter_table("questionnaires", recreate="always") as batch:
        batch.add_column(sa.Column("range_low", sa.Double()), insert_after="score")
        batch.add_column(sa.Column("range_high", sa.Double()), insert_after="range_low")


def downgrade() -> None:
    """From schema 5 to 4; the ranges are lost."""
    with op.batch_alter_table("questionnaires", recreate="always") as batch:
        batch.drop_column("range_low")
        batch.drop_column("range_high")
