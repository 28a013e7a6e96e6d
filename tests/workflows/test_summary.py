"""The summary from an open diary: the right person's, on the right paper, with nothing left behind."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from painlog.storage.database import Database
from painlog.workflows.demo import DEMO_PERSON, demo_records
from painlog.workflows.summary import summary, summary_as_text
from tests.report import pdf

END = date(2026, 11, 20)
START = END - timedelta(days=89)
PRINTED = date(2026, 11, 24)


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    made = Database.in_memory()
    with made.diary() as diary:
        diary.add(*demo_records(1, END))
    yield made
    made.close()


def test_the_page_is_the_chosen_persons(database: Database) -> None:
    with database.diary() as diary:
        sam = diary.people()[2]
        text = pdf.page_texts(summary(diary, sam.id, START, END, printed_on=PRINTED))[0]
    assert "Sam Example" in text
    assert "Alex" not in text


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_the_paper_is_the_one_that_was_asked_for(database: Database, paper: str, width: int) -> None:
    with database.diary() as diary:
        made = summary(diary, DEMO_PERSON, START, END, paper, printed_on=PRINTED)
    assert int(pdf.opened(made).pages[0].mediabox.width) == width


def test_the_question_typed_for_this_page_stands_at_its_top(database: Database) -> None:
    with database.diary() as diary:
        made = summary(diary, DEMO_PERSON, START, END, question="Is there another way?", printed_on=PRINTED)
    text = pdf.page_texts(made)[0]
    assert text.index("Is there another way?") < text.index("How it was kept") < text.index("2. If the ablation")
    assert "What would help me" not in text


def test_the_questions_are_those_of_the_next_visit(database: Database) -> None:
    with database.diary() as diary:
        text = summary_as_text(diary, DEMO_PERSON, START, END, printed_on=PRINTED)
    assert "My main question\nWhat would help me" in text


def test_a_course_that_began_before_the_dates_is_still_on_the_page(database: Database) -> None:
    with database.diary() as diary:
        therapy = next(one for one in diary.treatments(DEMO_PERSON) if one.kind == "physical_therapy")
        assert therapy.ended_at is not None
        text = summary_as_text(diary, DEMO_PERSON, therapy.ended_at.day, END, printed_on=PRINTED)
    assert "Physical therapy" in text


def test_a_medicine_stopped_long_ago_is_still_named_with_its_reason(database: Database) -> None:
    with database.diary() as diary:
        text = summary_as_text(diary, DEMO_PERSON, START, END, printed_on=PRINTED)
    assert "Codeine 30 mg, 5 Mar 2026: constipation" in text


def test_a_medicine_stopped_after_the_dates_counts_as_in_use(database: Database) -> None:
    with database.diary() as diary:
        text = summary_as_text(diary, DEMO_PERSON, date(2026, 1, 1), date(2026, 2, 1), printed_on=PRINTED)
    assert "Medicines now: Codeine 30 mg" in text
    assert "Stopped" not in text


def test_nothing_is_left_in_the_folder_for_passing_files(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with database.diary() as diary:
        summary(diary, DEMO_PERSON, START, END, printed_on=PRINTED)
    assert list(tmp_path.iterdir()) == []


def test_a_person_renamed_is_printed_under_the_new_name(database: Database) -> None:
    with database.diary() as diary:
        alex = diary.person(DEMO_PERSON)
        diary.change(replace(alex, name="Sasha Example"))
        text = summary_as_text(diary, DEMO_PERSON, START, END, printed_on=PRINTED)
        diary.change(alex)
    assert "Sasha Example" in text


def test_the_very_first_and_last_days_of_the_calendar_can_be_asked_for(database: Database) -> None:
    with database.diary() as diary:
        assert summary_as_text(diary, DEMO_PERSON, date.min, date.min + timedelta(days=40), printed_on=PRINTED)
        assert summary_as_text(diary, DEMO_PERSON, date.max - timedelta(days=40), date.max, printed_on=PRINTED)
