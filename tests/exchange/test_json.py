"""The JSON file: typed, strict, and read by the same rules as CSV (safety row 19)."""

import json
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.errors import InputRefusedError
from painlog.domain.records import Records
from painlog.exchange.json_read import read_json
from painlog.exchange.json_write import json_text
from painlog.exchange.problem import ReadResult
from tests.exchange.exchangeable import NOW
from tests.exchange.files import read as read_csv_files

PEOPLE = [{"person": "ann", "name": "Ann"}]


def read_text(at: Path, text: str) -> ReadResult:
    (at / "in.json").write_text(text, "utf-8")
    return read_json(at / "in.json", now=NOW)


def read(at: Path, **tables: Any) -> ReadResult:
    return read_text(at, json.dumps({"painlog": 1, "people": PEOPLE, **tables}))


def test_numbers_lists_and_yes_are_typed(tmp_path: Path) -> None:
    records = read_csv_files(
        tmp_path,
        entries="person,felt_at,pain_now,pain_worst,words,areas\nann,2026-11-01,6,7.5,burning;a\\;b,knee_front_left:6\n",
        days="person,day,headache\nann,2026-11-01,yes\n",
        questionnaires="person,answered_on,name,items\nann,2026-11-01,peg,6;;4\n",
    ).records
    found = json.loads(json_text(records))
    entry = found["entries"][0]
    assert (entry["pain_now"], entry["pain_worst"], entry["pain_least"]) == (6, 7.5, None)
    assert entry["words"] == ["burning", "a;b"]
    assert entry["areas"] == ["knee_front_left:6"]
    assert found["days"][0]["headache"] is True
    assert found["questionnaires"][0]["items"] == [6, None, 4]


def test_an_empty_diary_has_every_list() -> None:
    assert json.loads(json_text(Records()))["doses"] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '"painlog"',
        "{}",
        '{"painlog": 2, "people": []}',
        '{"painlog": 1}',
        '{"painlog": 1, "people": {}}',
        '{"painlog": 1, "people": [], "people": []}',
        '{"painlog": 1, "people": [], "entries": [{"pain_now": NaN}]}',
        '{"painlog": 1, "people": [], "entries": [{"pain_now": -Infinity}]}',
        '{"painlog": 1, "people": [], "entries": [{"pain_now": ' + "9" * 5000 + "}]}",
        "[" * 100_000,
        '{"a":' * 100_000,
    ],
)
def test_other_json_is_refused_as_a_whole(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputRefusedError, match=r"Nothing was changed\."):
        read_text(tmp_path, text)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"person": "ann", "felt_at": "2026-11-01", "pain_now": 11}, "must be between 0 and 10"),
        ({"person": "ann", "felt_at": "2026-11-01", "pain_now": 10**400}, "is too large"),
        ({"person": "ann", "felt_at": "2026-11-01", "pain_now": True}, "is not a number"),
        ({"person": "ann", "felt_at": "2026-11-01", "note": {"a": 1}}, "A list or a row cannot stand here"),
        ({"person": "ann", "felt_at": "2026-11-01", "note": ["a"]}, "A list or a row cannot stand here"),
        ({"person": "ann", "felt_at": "2026-11-01", "words": [["a"]]}, "A list or a row cannot stand here"),
        ({"person": "ann"}, "felt_at: It must not be empty."),
        ({}, "person: It must not be empty."),
        ("ann", "not a row of named columns"),
        (None, "not a row of named columns"),
    ],
)
def test_bad_row_is_refused_with_its_number(tmp_path: Path, row: object, sentence: str) -> None:
    good = {"person": "ann", "felt_at": "2026-11-01", "pain_now": 5}
    result = read(tmp_path, entries=[good, row])
    assert len(result.records.entries) == 1
    assert str(result.problems[0]).startswith("entries, row 2: ")
    assert sentence in result.problems[0].reason


def test_a_table_that_is_no_list_costs_that_table(tmp_path: Path) -> None:
    result = read(tmp_path, entries="none", days=[{"person": "ann", "day": "2026-11-01"}])
    assert [problem.file for problem in result.problems] == ["entries"]
    assert len(result.records.days) == 1


def test_lone_surrogates_and_control_signs_are_taken_out_and_told(tmp_path: Path) -> None:
    text = '{"painlog": 1, "people": [{"person": "ann", "name": "A\\ud800n\\u0000n"}]}'
    result = read_text(tmp_path, text)
    assert result.records.people[0].name == "A\ufffdnn"
    assert "people: signs that no text can hold were taken out of 1 cell." in result.notes


def test_unknown_parts_and_columns_are_told(tmp_path: Path) -> None:
    result = read(tmp_path, horoscope=[], entries=[{"person": "ann", "felt_at": "2026-11-01", "shoe": {"size": 43}}])
    assert 'The part "horoscope" is not known and was not read.' in result.notes
    assert 'entries: the column "shoe" is not known and was not read.' in result.notes
