"""The blank week sheet: the person's own rows, large boxes, tagged, whatever the names are."""

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest

from painlog.domain.codes import Use
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.medicine import Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.workflows.paper_sheet import week_sheets
from tests.report import pdf

FIRST = date(2026, 11, 23)
THEN = Moment(day=date(2026, 10, 1))
ANA = Person(id="a", recorded_at=THEN, name="Ana Example")
AREAS = ("lower_back_left", "shin_left", "groin_left", "jaw_left")


def medicine(number: int, name: str) -> Medicine:
    times = (time(8), time(20)) if number % 2 else ()
    use = Use.REGULAR if times else Use.AS_NEEDED
    return Medicine(id=f"m{number}", person_id="a", recorded_at=THEN, name=name, use=use, times=times)


@pytest.fixture
def database() -> Iterator[Database]:
    database = Database.in_memory()
    with database.diary() as diary:
        marks = tuple(AreaMark(area=code) for code in AREAS)
        diary.add(ANA, Entry(id="e", person_id="a", felt_at=THEN, recorded_at=THEN, pain_now=4, areas=marks))
    yield database
    database.close()


def printed(database: Database, person: Person = ANA, weeks: int = 1, paper: str = "a4") -> bytes:
    with database.diary() as diary:
        return week_sheets(diary, person, FIRST, weeks, paper, printed_on=FIRST)


def words_of(made: bytes) -> str:
    return " ".join(" ".join(pdf.page_texts(made)).replace("\u200b", "").split())


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_week_with_four_areas_and_four_medicines_is_one_tagged_page(database: Database, paper: str) -> None:
    with database.diary() as diary:
        diary.add(*(medicine(n, f"Medicine {n}") for n in range(4)))
    made = printed(database, paper=paper)
    assert pdf.is_ua(made) and pdf.page_count(made) == 1 and all(pdf.fonts(made).values())
    words = words_of(made)
    for row in ("Worst pain", "Average pain", "Least pain", "Hours of sleep", "Left lower back", "Left groin",
                "Medicine 3", "tablets; 2 times a day", "I took no other medicine", "23 to 29 Nov 2026",
                "Wednesday 25 Nov", "Ana Example", "page 1 of 1", "not a medical record"):  # fmt: skip
        assert row in words
    assert {tag.lstrip("/") for tag, _alt in pdf.tags(made)} >= {"TH", "TD", "H1", "H2"}


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_twelve_medicines_with_endless_and_foreign_names_stay_on_the_paper(database: Database, paper: str) -> None:
    """safety.md 15."""
    names = ("Hydrocodone with paracetamol and a very long addition on the label, slow release", "باراسيتامول",
             "布洛芬缓释胶囊", "Ibu \U0001f600 400", "x" * 300)  # fmt: skip
    with database.diary() as diary:
        diary.add(*(medicine(n, names[n % len(names)]) for n in range(12)))
    made = printed(database, Person(id="a", recorded_at=THEN, name="محمد " + "n" * 200), paper=paper)
    assert pdf.is_ua(made) and pdf.page_count(made) == 2
    words = words_of(made)
    assert "[grinning face]" in words and "[7 characters: CJK]" in words and "x" * 40 in words.replace(" ", "")
    assert words.count("Wednesday 25 Nov") == 3, "the days stand over the rows on page two again, and at the notes"


def test_each_week_is_a_page_of_its_own(database: Database) -> None:
    made = printed(database, weeks=3)
    pages = [" ".join(text.split()) for text in pdf.page_texts(made)]
    assert ["23 to 29 Nov" in pages[0], "30 Nov to 6 Dec" in pages[1], "7 to 13 Dec" in pages[2]] == [True] * 3


def test_a_medicine_of_another_week_and_of_another_person_is_not_on_it(database: Database) -> None:
    other = Person(id="b", recorded_at=THEN, name="Somebody")
    old = Medicine(id="o", person_id="a", recorded_at=THEN, name="Stopped", stopped=FIRST)
    theirs = Medicine(id="t", person_id="b", recorded_at=THEN, name="Theirs")
    late = Medicine(id="l", person_id="a", recorded_at=THEN, name="Begins", started=FIRST + timedelta(days=6))
    with database.diary() as diary:
        diary.add(other, old, theirs, late)
    words = words_of(printed(database))
    assert "Begins" in words and "Stopped" not in words and "Theirs" not in words and "Somebody" not in words
