"""A file that cannot be read costs that file and no other, and is named."""

import random
from pathlib import Path

import pytest

from painlog.domain.codes import Source
from painlog.domain.errors import InputRefusedError
from painlog.exchange.reading import read_any
from tests.exchange.exchangeable import NOW
from tests.exchange.files import folder, read

ENTRIES = "person,felt_at,pain_now,note\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"\n\n", "The file is empty"),
        (b"\xef\xbb\xbf", "The file is empty"),
        (f"{ENTRIES}ann,2026-11-01,5,schön\n".encode("latin-1"), "not UTF-8 text, first seen in line 2"),
        (f"{ENTRIES}ann,2026-11-01,5,x\n".encode("utf-16"), "not UTF-8 text, first seen in line 1"),
        (f"{ENTRIES}ann,2026-11-01,5,x\n".encode("utf-16-le"), "The file is not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(1).randbytes(500), "not UTF-8 text"),
        (b"ann,2026-11-01,5,x\n", "The column person is missing, so no row can be read."),
        (b"person;felt_at;pain_now\nann;2026-11-01;5\n", "There must be a comma between two columns."),
        (b"person,felt_at,note,note\nann,2026-11-01,x,y\n", 'The column "note" stands in the header twice'),
    ],
)
def test_unreadable_file_is_named_and_the_others_go_in(tmp_path: Path, content: bytes, sentence: str) -> None:
    result = read(tmp_path, entries=content, days="person,day,headache\nann,2026-11-01,yes\n")
    assert [problem.file for problem in result.problems] == ["entries.csv"]
    assert sentence in str(result.problems[0])
    assert result.records.entries == ()
    assert len(result.records.days) == 1


def test_a_bom_blank_lines_other_order_and_capital_names_are_read(tmp_path: Path) -> None:
    result = read(tmp_path, entries="\ufeffPain_Now, Felt_At ,person\r\n\r\n7,2026-11-01T09:00+01:00,ann\r\n")
    assert result.problems == ()
    assert result.records.entries[0].pain_now == 7


def test_unknown_columns_and_files_are_told(tmp_path: Path) -> None:
    at = folder(tmp_path / "in", entries="person,felt_at,shoe_size\nann,2026-11-01,43\n", horoscope="x\n1\n")
    result = read_any(at, now=NOW)
    assert 'entries.csv: the column "shoe_size" is not known and was not read.' in result.notes
    assert 'The file "horoscope.csv" is not known and was not read.' in result.notes
    assert len(result.records.entries) == 1


def test_a_short_row_is_read_and_told(tmp_path: Path) -> None:
    result = read(tmp_path, entries=ENTRIES + "ann,2026-11-01\n")
    assert result.problems == ()
    assert "entries.csv, line 2: the row is short; its last 2 cells count as empty." in result.notes


def test_texts_of_all_sorts_are_kept_as_they_are(tmp_path: Path) -> None:
    texts = [r"$\foo$", "<img src=x>", "=1+1", "👩‍👩‍👧", "\u202eevil", "x" * 10_000_000]
    rows = "".join(f"ann,2026-11-0{day},5,{text}\n" for day, text in enumerate(texts, 1))
    result = read(tmp_path, entries=ENTRIES + rows)
    assert result.problems == ()
    assert [entry.note for entry in result.records.entries] == texts


def test_signs_that_no_text_can_hold_are_taken_out_and_told(tmp_path: Path) -> None:
    rows = ENTRIES.encode() + b"ann,2026-11-01,5,a\x00b\x07\nann,2026-11-02,5,a\xed\xa0\x80b\n"
    result = read(tmp_path, entries=rows)
    assert [entry.note for entry in result.records.entries] == ["ab", "a\ufffdb"]
    assert "entries.csv: signs that no text can hold were taken out of 2 cells." in result.notes


def test_entries_of_a_file_are_marked_as_imported_unless_it_says_otherwise(tmp_path: Path) -> None:
    """R-PAIN-1."""
    result = read(tmp_path, entries="person,felt_at,source\nann,2026-11-01,\nann,2026-11-01,typed\n")
    assert [entry.source for entry in result.records.entries] == [Source.IMPORTED, Source.TYPED]


def test_decimals_of_a_file_are_kept_as_they_are(tmp_path: Path) -> None:
    """R-PAIN-1."""
    result = read(tmp_path, entries="person,felt_at,pain_now\nann,2026-11-01,7.929570270187812\n")
    assert result.records.entries[0].pain_now == 7.929570270187812


def test_own_words_are_accepted(tmp_path: Path) -> None:
    result = read(tmp_path, entries="person,felt_at,words\nann,2026-11-01,burning; like glass ;;\n")
    assert result.records.entries[0].words == ("burning", "like glass")


def test_without_people_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "entries.csv").write_text(ENTRIES)
    with pytest.raises(InputRefusedError, match=r"The folder has no people\.csv"):
        read_any(tmp_path, now=NOW)


@pytest.mark.parametrize("name", ["missing", "a.csv", "a.txt", "a.json", "a.zip"])
def test_a_path_that_is_nothing_painlog_knows_is_refused(tmp_path: Path, name: str) -> None:
    if name != "missing":
        (tmp_path / name).write_bytes(b"\x00\x01\x02")
    with pytest.raises(InputRefusedError, match=r"Nothing was changed\."):
        read_any(tmp_path / name, now=NOW)
