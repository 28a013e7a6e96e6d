"""docs/csv.md names every file and column, as the layout has them."""

import re
from pathlib import Path

import pytest

from painlog.domain.records import KINDS
from painlog.exchange.layout import ORIGIN, TABLES, Table

DOCS = Path(__file__).resolve().parents[2] / "docs"
NOT_A_COLUMN = {"id", "person_id", "medicine_id", "treatment_id", "appointment_id", "origin_id"}


def table_text(table: Table) -> str:
    """The table of a file as it stands in docs/csv.md."""
    lines = ["| column | holds | meaning |", "|---|---|---|", *_pointers(table)]
    for column in table.columns:
        lines.append(_line(column.name, column.cell.says, column.about, required=column.required))
        if column.zone:
            lines.append(_line(column.zone, "time zone", f"the IANA zone of {column.name}"))
    lines.append(_line(ORIGIN, "text", "see Ids"))
    return "\n".join(lines)


def _pointers(table: Table) -> list[str]:
    lines = [_line(table.key, "text", "the row's id", required=not table.owned)]
    if table.owned:
        lines.append(_line("person", "text", "whose it is: an id of people.csv", required=True))
    return lines + [
        _line(pointer.name, "text", f"an id of {pointer.kind}.csv", required=pointer.required)
        for pointer in table.pointers
    ]


def _line(name: str, holds: str, about: str, *, required: bool = False) -> str:
    return f"| {name}{' (needed)' if required else ''} | {holds} | {about} |"


@pytest.mark.parametrize("kind", TABLES)
def test_every_file_and_column_is_documented(kind: str) -> None:
    text = (DOCS / "csv.md").read_text("utf-8")
    assert f"### {kind}.csv" in text
    assert table_text(TABLES[kind]) in text


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_has_its_column(kind: str) -> None:
    fields = {column.field for column in TABLES[kind].columns if column.field}
    assert fields == set(KINDS[kind].__dataclass_fields__) - NOT_A_COLUMN


@pytest.mark.parametrize("kind", TABLES)
def test_no_column_stands_twice(kind: str) -> None:
    assert len(set(TABLES[kind].header)) == len(TABLES[kind].header)


def test_columns_of_the_reference_are_all_there(shared: Path) -> None:
    reference = (shared / "reference" / "csv.md").read_text("utf-8")
    for line in re.findall(r"^\| \w+\.csv \|.*$", reference, re.MULTILINE):
        kind, described = line.split(".")[0].strip("| "), line
        table = TABLES[kind]
        listed = re.sub(r"\([^()]*\)", "", described.split("|")[2]).replace("item values or score", "items, score")
        assert {name.strip() for name in listed.split(",")} <= set(table.header)
