"""Whatever the bytes, reading gives a result or a plain refusal, never a traceback (safety rows 15, 18, 19)."""

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from painlog.domain.errors import InputRefusedError
from painlog.domain.records import Records
from painlog.exchange.csv_write import csv_files
from painlog.exchange.json_write import json_text
from painlog.exchange.layout import TABLES
from painlog.exchange.reading import read_any
from tests import strategies
from tests.exchange.exchangeable import NOW
from tests.exchange.files import PEOPLE

HEADERS = {kind: ",".join(table.header) for kind, table in TABLES.items()}
cells = st.sampled_from(["ann", "2026-11-01", "2026-11-01T09:00+01:00", "5", "peg", "yes", "1;2;3", "x 5 mg", "'"])
rows = st.lists(cells | strategies.dirty_texts(), max_size=26)


def read_bytes(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as place:
        at = Path(place)
        (at / "people.csv").write_text(PEOPLE)
        (at / name).write_bytes(content)
        try:
            result = read_any(at / name if name.endswith((".zip", ".json")) else at, now=NOW)
        except InputRefusedError as error:
            assert str(error)
        else:
            assert all(problem.reason for problem in result.problems)


@settings(deadline=None, max_examples=200)
@given(name=st.sampled_from(["people.csv", "entries.csv", "doses.csv", "in.zip", "in.json"]), content=st.binary())
@example(name="entries.csv", content=b'person,felt_at\n"' * 50)
@example(name="entries.csv", content=b'"\n' * 51)
def test_random_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    read_bytes(name, content)


@settings(deadline=None, max_examples=200)
@given(kind=st.sampled_from(sorted(TABLES)), lines=st.lists(rows, max_size=5))
def test_random_cells_are_read_or_refused(kind: str, lines: list[list[str]]) -> None:
    text = "\n".join([HEADERS[kind], *(",".join(line) for line in lines)])
    read_bytes(f"{kind}.csv", text.encode("utf-8", "surrogatepass"))


@settings(deadline=None, max_examples=100)
@given(found=strategies.records(1), data=st.data())
def test_damaged_exports_are_read_or_refused(found: Records, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(sorted(TABLES)))
    files = {f"{kind}.csv": csv_files(found)[f"{kind}.csv"], "in.json": json_text(found).encode()}
    name = data.draw(st.sampled_from(sorted(files)))
    content = bytearray(files[name])
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    read_bytes(name, bytes(content))
