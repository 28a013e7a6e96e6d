"""Schema 6: what schema 4 called the clock of a change is its mark, for a clock in doubt or a row recovered."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From schema 5 to 6; no painlog of schema 4 or 5 ever wrote one."""
    op.execute("ALTER TABLE changes RENAME COLUMN clock TO mark")


def downgrade() -> None:
    """From schema 6 to 5."""
    op.execute("ALTER TABLE changes RENAME COLUMN mark TO clock")
