"""The steps from one schema of a diary to the next, for Alembic."""
