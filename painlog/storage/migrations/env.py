"""Alembic's way in: it runs the steps on the connection it was given, in the transaction that is open."""

from alembic import context

from painlog.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
