"""Each bad input gets a sentence that names the file, the line and the reason; good rows go in all the same."""

from pathlib import Path

import pytest

from tests.exchange.files import read

GOOD = "ann,2026-11-01T09:00,6\n"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("ann,2026-11-01T09:00,11", 'pain_now: "11" must be between 0 and 10.'),
        ("ann,2026-11-01T09:00,-1", 'pain_now: "-1" must be between 0 and 10.'),
        ("ann,2026-11-01T09:00,bad", 'pain_now: "bad" is not a number.'),
        ("ann,2026-11-01T09:00,nan", 'pain_now: "nan" is not a number.'),
        ("ann,2026-11-01T09:00,1e999", 'pain_now: "1e999" is too large.'),
        ('ann,2026-11-01T09:00,"1,5"', 'pain_now: "1,5" can be read in two ways: write the number with a point'),
        ("bob,2026-11-01T09:00,6", 'The person "bob" is not in people.csv, or the row there was refused.'),
        (",2026-11-01T09:00,6", "person: It must not be empty."),
        ("ann,,6", "felt_at: It must not be empty."),
        ("ann,2026-02-30,6", 'felt_at: "2026-02-30" is not a date or time that exists'),
        ("ann,2026-11-01T25:00,6", 'felt_at: "2026-11-01T25:00" is not a date or time that exists'),
        ("ann,01.11.2026,6", 'felt_at: "01.11.2026" is not a date or time that exists'),
        ("ann,2026-11-01T09:00,6,too,many", "The row has 5 cells, but the header names 3 columns."),
        ('ann,2026-11-01T09:00,"6"7', "A quotation mark stands where none may be, or is never closed."),
    ],
)
def test_bad_row_is_refused_with_its_line_and_reason(tmp_path: Path, row: str, sentence: str) -> None:
    result = read(tmp_path, entries=f"person,felt_at,pain_now\n{GOOD}{row}\nann,2026-11-02T09:00,5\n")
    assert [(problem.file, problem.line) for problem in result.problems] == [("entries.csv", 3)]
    assert sentence in str(result.problems[0])
    assert [entry.pain_now for entry in result.records.entries] == [6, 5]


@pytest.mark.parametrize(
    ("column", "cell", "sentence"),
    [
        ("areas", "knee_left", 'areas: "knee_left" is no body area that painlog knows. Did you mean "'),
        ("areas", "knee_front_left:11", 'areas: "knee_front_left:11" must be between 0 and 10.'),
        ("areas", "knee_front_left:x", 'areas: "x" is not a number.'),
        ("areas", "knee_front_left;knee_front_left", "names an area twice"),
        ("reporter", "me", 'reporter: "me" is none of: self, asked, observed.'),
        ("sleep_hours", "25", 'sleep_hours: "25" must be between 0 and 24.'),
        ("felt_zone", "../../etc", "is not the name of a time zone"),
        ("recorded_at", "yesterday", 'recorded_at: "yesterday" is not a date or time that exists'),
    ],
)
def test_bad_cell_is_named_by_its_column(tmp_path: Path, column: str, cell: str, sentence: str) -> None:
    result = read(tmp_path, entries=f"person,felt_at,{column}\nann,2026-11-01T09:00,{cell}\n")
    assert result.records.entries == ()
    assert result.problems[0].column == column
    assert sentence in result.problems[0].reason


@pytest.mark.parametrize(
    ("file", "rows", "sentence"),
    [
        ("episodes", "person,kind,started_at,ended_at\nann,flare,2026-11-02,2026-11-01", "not be before the start"),
        ("medicines", "person,name,ingredients\nann,X,5 mg", "an ingredient without a name"),
        ("medicines", 'person,name,ingredients\nann,X,"x 1,5 mg"', "can be read in two ways"),
        ("medicines", "person,name,times\nann,X,8 o'clock", "is not a clock time"),
        ("medicines", "person,name,times\nann,X,24:00", "is not a clock time"),
        ("medicines", "person,name,started\nann,X,2026-11-01T08:00", "must be a day without a time"),
        ("medicines", "person,name,max_per_day\nann,X,-1", "must be 0 or more"),
        ("doses", "person,medicine,taken_at\nann,m9,2026-11-01", 'The medicine "m9" is not one of this person'),
        ("doses", "person,medicine,taken_at\nann,,2026-11-01", "medicine: It must not be empty."),
        ("days", "person,day,headache\nann,2026-11-01,maybe", "must be yes or no"),
        ("days", "person,day,headache\nann,2026-11-01,yes\nann,2026-11-01,no", "Line 2 speaks of the same day"),
        ("side_effects", "person,day,effect,severity\nann,2026-11-01,nausea,1.5", "must be a whole number"),
        (
            "questionnaires",
            "person,answered_on,name,items\nann,2026-11-01,peg,1;2",
            "This questionnaire has 3 answers.",
        ),
        ("questionnaires", "person,answered_on,name,items\nann,2026-11-01,phq2,1;9", "It must be between 0 and 3."),
        ("people", "person,name\n,Nobody", "person: It must not be empty."),
        ("people", "person,name\nann,  ", "name: It must not be empty."),
    ],
)
def test_bad_row_of_any_file_is_refused(tmp_path: Path, file: str, rows: str, sentence: str) -> None:
    result = read(tmp_path, **{file: rows})
    assert len(result.problems) == 1
    assert sentence in result.problems[0].reason


def test_medicine_of_another_person_is_refused(tmp_path: Path) -> None:
    result = read(
        tmp_path,
        people="person,name\nann,Ann\nbob,Bob\n",
        medicines="medicine,person,name\nm1,bob,X\n",
        doses="person,medicine,taken_at\nann,m1,2026-11-01\nbob,m1,2026-11-01\n",
    )
    assert [problem.line for problem in result.problems] == [2]
    assert len(result.records.doses) == 1


def test_line_is_the_physical_line_where_the_row_starts(tmp_path: Path) -> None:
    rows = 'person,felt_at,note\r\nann,2026-11-01,"two\r\nlines"\r\n\r\nann,never,x\r\n'
    result = read(tmp_path, entries=rows)
    assert [problem.line for problem in result.problems] == [5]
    assert result.records.entries[0].note == "two\nlines"


def test_quotation_mark_never_closed_costs_one_row(tmp_path: Path) -> None:
    rows = 'person,felt_at,note\nann,2026-11-01,"never closed\nann,2026-11-02,b\nann,2026-11-03,c\n'
    result = read(tmp_path, entries=rows)
    assert [problem.line for problem in result.problems] == [2]
    assert [entry.note for entry in result.records.entries] == ["b", "c"]


def test_a_long_cell_is_shortened_in_its_sentence(tmp_path: Path) -> None:
    result = read(tmp_path, entries="person,felt_at\nann," + "9" * 100_000 + "\n")
    assert len(result.problems[0].reason) < 200


def test_signs_that_turn_the_writing_do_not_reach_the_sentence(tmp_path: Path) -> None:
    result = read(tmp_path, entries="person,felt_at\nann,\u202e2026\u202c\n")
    assert '"2026" is not a date' in result.problems[0].reason


def test_an_id_used_for_two_rows_is_refused_and_the_very_same_row_is_counted_once(tmp_path: Path) -> None:
    rows = "entry,person,felt_at,pain_now\n1,ann,2026-11-01,5\n1,ann,2026-11-01,5\n1,ann,2026-11-01,6\n"
    result = read(tmp_path, entries=rows)
    assert len(result.records.entries) == 1
    assert [str(p) for p in result.problems] == [
        "entries.csv, line 4: Its id stands in line 2 already, with other content."
    ]
    assert "entries.csv, line 3: the same as line 2, counted once." in result.notes


def test_a_doubled_person_does_not_swallow_their_rows(tmp_path: Path) -> None:
    result = read(tmp_path, people="person,name\nann,Ann\nann,Other\n", entries="person,felt_at,pain_now\n" + GOOD)
    assert [problem.line for problem in result.problems] == [3]
    assert len(result.records.entries) == 1
