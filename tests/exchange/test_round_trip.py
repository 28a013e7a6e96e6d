"""What is written reads back the same, every kind and every text, in every form (docs/csv.md)."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from painlog.domain.identity import id_from
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.exchange.csv_read import read_csv
from painlog.exchange.csv_write import write_csv
from painlog.exchange.json_read import read_json
from painlog.exchange.json_write import write_json
from painlog.exchange.problem import ReadResult
from tests.exchange.exchangeable import NOW, records
from tests.exchange.files import read

Through = Callable[[Records, Path], ReadResult]


def through_folder(found: Records, folder: Path) -> ReadResult:
    write_csv(found, folder / "out")
    return read_csv(folder / "out", now=NOW)


def through_zip(found: Records, folder: Path) -> ReadResult:
    write_csv(found, folder / "out.zip")
    return read_csv(folder / "out.zip", now=NOW)


def through_json(found: Records, folder: Path) -> ReadResult:
    write_json(found, folder / "out.json")
    return read_json(folder / "out.json", now=NOW)


@pytest.mark.parametrize("through", [through_folder, through_zip, through_json])
@settings(deadline=None, max_examples=60)
@given(found=records())
def test_what_is_written_reads_back_the_same(through: Through, found: Records) -> None:
    with tempfile.TemporaryDirectory() as folder:
        result = through(found, Path(folder))
    assert result.problems == ()
    assert result.notes == ()
    assert result.records == found


OWN_IDS = {
    "people": "person,name\nann,Ann\n",
    "medicines": "medicine,person,name\nm 1,ann,X\n",
    "entries": "entry,person,felt_at\n=1,ann,2026-11-01\n",
    "doses": "dose,person,medicine,taken_at\nd;1,ann,m 1,2026-11-01\n",
    "side_effects": "id,person,day,effect,severity,medicine\ns1,ann,2026-11-01,nausea,2,m 1\n",
    "days": "person,day,headache\nann,2026-11-01,yes\n",
}


@pytest.mark.parametrize("through", [through_folder, through_zip, through_json])
def test_a_files_own_ids_come_back_and_lead_to_the_same_values(tmp_path: Path, through: Through) -> None:
    first = read(tmp_path, **OWN_IDS).records
    assert [value.origin_id for value in first] == ["ann", "=1", "m 1", "d;1", "", "s1"]
    assert through(first, tmp_path).records == first
    assert through(through(first, tmp_path).records, tmp_path).records == first


@pytest.mark.parametrize("origin", [" ", "ann", "'=1", "\\"])
def test_any_origin_id_comes_back(tmp_path: Path, origin: str) -> None:
    ann = Person(id=id_from("people", "", origin), recorded_at=NOW, name="Ann", origin_id=origin)
    moved = Person(id=id_from("people", "", "elsewhere"), recorded_at=NOW, name="Bob", origin_id=origin)
    for found in (Records(people=(ann,)), Records(people=(moved,))):
        assert through_folder(found, tmp_path).records == found
        assert through_json(found, tmp_path).records == found
