"""The sheet of a treatment from the diary: of one person, without what is private, with the clinic's threshold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from painlog.domain.person import Person
from painlog.domain.threshold import OwnThreshold
from painlog.storage.database import Database
from painlog.storage.errors import NotInDiaryError
from painlog.workflows.treatment_sheet import treatment_sheet, treatment_sheet_text
from tests.report import pdf
from tests.report.test_treatment_sheets import ANA, DAY_0, LAST, ablation, moment, treatment


@pytest.fixture
def database() -> Iterator[Database]:
    """Ana's ablation; a treatment of somebody else."""
    other = Person(id="b", recorded_at=moment(DAY_0), name="Ben Example")
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*ablation(), other, replace(treatment("physical_therapy", id_="x"), person_id="b"))
    yield database
    database.close()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_is_one_tagged_page_on_the_paper_that_was_asked_for(database: Database, paper: str) -> None:
    with database.diary() as diary:
        made = treatment_sheet(diary, "a", "t", paper, printed_on=LAST)
        assert made == treatment_sheet(diary, "a", "t", paper, printed_on=LAST)
    assert pdf.is_ua(made) and pdf.page_count(made) == 1
    assert round(float(pdf.opened(made).pages[0].mediabox.width)) == {"a4": 595, "letter": 612}[paper]


def test_what_is_private_counts_nowhere_on_it(database: Database) -> None:
    with database.diary() as diary:
        told = treatment_sheet_text(diary, "a", "t", LAST)
        for one in diary.entries("a", DAY_0 + timedelta(days=20), DAY_0 + timedelta(days=23)):
            diary.change(replace(one, private=True, pain_average=10.0))
        assert "(n 28)" in told and "(n 24)" in treatment_sheet_text(diary, "a", "t", LAST)


def test_the_threshold_of_the_own_clinic_stands_on_it(database: Database) -> None:
    with database.diary() as diary:
        diary.add(
            OwnThreshold(
                id="o", person_id="a", recorded_at=moment(DAY_0), kind="radiofrequency_ablation", percent=80,
                given_by="Dr Example",
            )
        )  # fmt: skip
        assert "My clinic uses 80%. (Dr Example)" in treatment_sheet_text(diary, "a", "t", LAST)


def test_a_treatment_of_somebody_else_is_not_there(database: Database) -> None:
    with database.diary() as diary:
        for person, wanted in (("a", "x"), ("a", "nothing"), ("nobody", "t")):
            with pytest.raises(NotInDiaryError):
                treatment_sheet(diary, person, wanted)
        assert ANA.name not in treatment_sheet_text(diary, "b", "x", LAST)


def test_a_treatment_to_come_is_told_as_such(database: Database) -> None:
    late = treatment("radiofrequency_ablation", LAST + timedelta(days=30), "late")
    with database.diary() as diary:
        diary.add(late)
        assert "still to come" in treatment_sheet_text(diary, "a", "late", LAST)
