"""What is written reads back the same, every kind and every text, in every form (docs/csv.md)."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from painlog.domain.records import Records
from painlog.exchange.csv_read import read_csv
from painlog.exchange.csv_write import write_csv
from painlog.exchange.json_read import read_json
from painlog.exchange.json_write import write_json
from painlog.exchange.problem import ReadResult
from tests.exchange.exchangeable import NOW, records

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
@settings(deadline=None, max_examples=150)
@given(found=records())
def test_what_is_written_reads_back_the_same(through: Through, found: Records) -> None:
    with tempfile.TemporaryDirectory() as folder:
        result = through(found, Path(folder))
    assert result.problems == ()
    assert result.notes == ()
    assert result.records == found
