"""Schema 3: questions on their own, documents, the packet's lists, and what the specialist's page asks of a person.

The questions within an appointment become rows that point to it. Their sequence numbers are negative: the journal
counts up from 1, and these were in no action of its own.
"""

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op

from painlog.domain.question import id_of_noted

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_RECORDED = ("recorded_utc", "recorded_local", "recorded_offset", "recorded_zone")
_WITH_AREAS = ("entries", "episodes", "treatments")


def upgrade() -> None:
    """From schema 2 to 3."""
    _make_lists()
    _make_questions_and_documents()
    _widen(
        "people",
        "shape",
        _text("main_question"),
        _text("decision"),
        *(sa.Column(name, sa.Boolean()) for name in ("laxative", "naloxone_at_home", "benzodiazepine")),
        sa.Column("sleep_apnoea", sa.Boolean()),
        _no("mme_exempt"),
    )
    _widen("medicines", "renew_by", _text("dose_reached"), sa.Column("helped", sa.String()), _no("for_oud"))
    _widen("doses", "note", _text("source", "typed"))
    _widen(
        "treatments",
        "complications",
        sa.Column("remembered_before", sa.Double()),
        sa.Column("next_allowed", sa.String()),
    )
    _move_questions_out()
    _narrow("appointments", "questions")


def downgrade() -> None:
    """From schema 3 to 2; what only schema 3 can hold is lost."""
    _widen("appointments", "kind", sa.Column("questions", sa.JSON(), nullable=False, server_default="[]"))
    _move_questions_in()
    _take_words_off_areas()
    op.execute("UPDATE entries SET source = 'typed' WHERE source = 'paper'")
    _narrow("treatments", "remembered_before", "next_allowed")
    _narrow("doses", "source")
    _narrow("medicines", "dose_reached", "helped", "for_oud")
    ticks = ("laxative", "naloxone_at_home", "benzodiazepine", "sleep_apnoea")
    _narrow("people", "main_question", "decision", *ticks, "mme_exempt")
    for kind in ("document_bytes", "documents", "results", "record_items", "thresholds", "questions"):
        op.drop_table(kind)


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())


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


def _make(kind: str, lived: str, *columns: sa.Column[Any]) -> None:
    """A table of things that belong to a person, as every kind has it."""
    op.create_table(
        kind,
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("person_id", sa.String(), sa.ForeignKey("people.id"), nullable=False),
        *columns,
        sa.Column("recorded_utc", sa.String()),
        sa.Column("recorded_local", sa.String(), nullable=False),
        sa.Column("recorded_offset", sa.Integer()),
        sa.Column("recorded_zone", sa.String()),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, unique=True),
        sa.Column("deleted_at", sa.String()),
    )
    op.create_index(f"ix_{kind}_lived", kind, ["person_id", lived])


def _needed(*names: str) -> Iterable[sa.Column[Any]]:
    return (sa.Column(name, sa.String(), nullable=False) for name in names)


def _make_lists() -> None:
    percent: sa.Column[Any] = sa.Column("percent", sa.Double(), nullable=False)
    _make("thresholds", "sequence", *_needed("kind"), percent, *_needed("given_by"))
    _make("record_items", "sequence", *_needed("item", "state", "place", "note"))
    _make("results", "day", *_needed("day", "name", "value", "unit", "note"))


def _make_questions_and_documents() -> None:
    _make(
        "questions",
        "sequence",
        *_needed("text"),
        sa.Column("appointment_id", sa.String(), sa.ForeignKey("appointments.id")),
        sa.Column("asked_on", sa.String()),
        *_needed("answer"),
        sa.Column("rank", sa.Integer(), nullable=False),
    )
    _make(
        "documents",
        "sequence",
        *_needed("title", "media_type"),
        sa.Column("size", sa.Integer(), nullable=False),
        *_needed("sha256", "kind"),
        sa.Column("dated_on", sa.String()),
        *_needed("file_name", "note"),
    )
    op.create_table(
        "document_bytes",
        sa.Column("document_id", sa.String(), sa.ForeignKey("documents.id"), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )


def _move_questions_out() -> None:
    """Each text a row that points to its appointment, deleted where that is; the same text once."""
    connection = op.get_bind()
    columns = ("id", "person_id", "questions", *_RECORDED, "deleted_at")
    found = connection.execute(
        sa.text(f"SELECT {', '.join(columns)} FROM appointments WHERE questions != '[]' ORDER BY sequence")
    ).all()
    rows = [
        {
            **{name: getattr(one, name) for name in ("person_id", *_RECORDED, "deleted_at")},
            "id": id_of_noted(one.person_id, one.id, text),
            "text": text,
            "appointment_id": one.id,
        }
        for one in found
        for text in dict.fromkeys(json.loads(one.questions))
        if text.strip()
    ]
    names = ("id", "person_id", "text", "appointment_id", *_RECORDED, "deleted_at", "sequence")
    insert = sa.text(
        f"INSERT INTO questions ({', '.join(names)}, answer, rank, origin_id) "
        f"VALUES ({', '.join(f':{name}' for name in names)}, '', 0, '')"
    )
    for place, row in enumerate(rows):
        connection.execute(insert, {**row, "sequence": place - len(rows)})


def _move_questions_in() -> None:
    """The questions of an appointment as its list of texts; those without one are lost."""
    connection = op.get_bind()
    found = connection.execute(
        sa.text(
            "SELECT q.appointment_id, q.text FROM questions q JOIN appointments a ON a.id = q.appointment_id "
            "WHERE q.deleted_at IS a.deleted_at ORDER BY q.rank, q.sequence"
        )
    ).all()
    texts: dict[str, list[str]] = {}
    for one in found:
        texts.setdefault(one.appointment_id, []).append(one.text)
    for id_, lines in texts.items():
        connection.execute(
            sa.text("UPDATE appointments SET questions = :lines WHERE id = :id"),
            {"id": id_, "lines": json.dumps(lines)},
        )


def _take_words_off_areas() -> None:
    connection = op.get_bind()
    for table in _WITH_AREAS:
        found = connection.execute(sa.text(f"SELECT id, areas FROM {table} WHERE areas LIKE '%\"words\"%'")).all()
        for one in found:
            bare = [{key: part for key, part in mark.items() if key != "words"} for mark in json.loads(one.areas)]
            connection.execute(
                sa.text(f"UPDATE {table} SET areas = :areas WHERE id = :id"),
                {"id": one.id, "areas": json.dumps(bare)},
            )
