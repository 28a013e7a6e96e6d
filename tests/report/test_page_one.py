"""Page one under load: never over by accident, readable, in the order of clinical rules 6.1, tagged throughout."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from painlog.domain.codes import Reporter, Side, Use
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.page import Part
from painlog.report.parts import BANDS, Extra
from painlog.report.summary import summary_pdf, summary_text
from tests.report import pdf
from tests.report.conftest import END, PRINTED
from tests.report.printed import as_printed, numbers_printed

DAYS = 730
START = END - timedelta(days=DAYS - 1)
NAMES = {
    "plain": "Example",
    "long": "A very long name of a medicine or a person that never seems to come to its end at all, ever and on",
    "arabic": "سارة مثال الطويل جدا",
    "chinese": "例子例子例子例子",
    "emoji": "Sam 😀👩🏽\u200d👧 Example 🇺🇸",
    "unbroken": "W" * 120,
    "stacked": "e\u0301\u0301\u0301\u0301 x\u0651y \u202eb",
}


def loaded(name: str) -> tuple[Records, Person]:
    """Two years, an entry a day, 12 medicines in use and 6 stopped, 10 treatments, each named so."""
    someone = Person(id="p", recorded_at=Moment(day=START), name=name, laxative=True, main_question=f"{name}? " * 3)
    entries = tuple(_entry(n, name) for n in range(DAYS))
    medicines = tuple(_medicine(n, name) for n in range(18))
    doses = tuple(
        Dose(id=new_id(), person_id="p", medicine_id=one.id, taken_at=_at(n), recorded_at=_at(n), units=1)
        for one in medicines
        for n in range(0, 60, 7)
    )
    treatments = tuple(
        Treatment(
            id=new_id(), person_id="p", kind="botulinum_toxin" if n % 2 else name, started_at=_at(30 * n + 20),
            recorded_at=_at(30 * n + 20), side=Side.LEFT, drug=name, level=name, clinician=name, note=name,
            stated_relief=40,
        )
        for n in range(10)
    )  # fmt: skip
    questions = tuple(Question(id=new_id(), person_id="p", recorded_at=_at(n), text=f"{n} {name}?") for n in range(7))
    records = Records(
        people=(someone,),
        entries=entries,
        medicines=medicines,
        doses=doses,
        treatments=treatments,
        questions=questions,
    )
    return records, someone


def _at(days_before: int) -> Moment:
    return Moment(day=END - timedelta(days=days_before))


def _entry(n: int, name: str) -> Entry:
    at = _at(n)
    return Entry(
        id=new_id(), person_id="p", felt_at=at, recorded_at=at, recorded_by=name, note=name, words=(name,),
        pain_average=float(n % 9), pain_worst=float(n % 9 + 1), sleep_hours=7, standing_minutes=20, mood=5,
        areas=(AreaMark(area=name), AreaMark(area="lower_back_left", strength=5)),
        reporter=Reporter.OBSERVED if n % 50 == 3 else Reporter.SELF,
    )  # fmt: skip


def _medicine(n: int, name: str) -> Medicine:
    return Medicine(
        id=new_id(), person_id="p", recorded_at=_at(DAYS), name=f"{name} {n:02}", indication=name,
        ingredients=(Ingredient(name="oxycodone", amount=5, unit="mg"), Ingredient(name=name, amount=1, unit="mg")),
        use=Use.AS_NEEDED, max_per_day=4, started=_at(80 - n).day, stopped=_at(5).day if n >= 12 else None,
        stop_reason=name if n >= 12 else "",
    )  # fmt: skip


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("name", NAMES)
def test_twelve_medicines_and_ten_treatments_of_any_name_are_one_first_page(name: str, paper: str) -> None:
    records, someone = loaded(NAMES[name])
    figures: Any = figure_set(records, someone, START, END)
    made = summary_pdf(figures, records, someone, SummaryOptions(paper=paper, printed_on=PRINTED))
    texts = [" ".join(text.split()) for text in pdf.page_texts(made)]
    pages = len(texts)
    assert texts[0].endswith(f"page 1 of {pages}") and texts[1].endswith(f"page 2 of {pages}")
    assert pdf.is_ua(made)
    assert "more medicines on page 2." in texts[0] and "more treatments on page 2." in texts[0]
    assert "My main question" in texts[0] and "More questions" in texts[0], "the last block is on the first page"
    assert "Treatments, continued" in texts[1]


def test_all_that_does_not_fit_is_on_the_pages_after_it() -> None:
    records, someone = loaded("Example")
    made = summary_pdf(figure_set(records, someone, START, END), records, someone, SummaryOptions(printed_on=PRINTED))
    whole = " ".join(" ".join(pdf.page_texts(made)).split())
    assert all(one.name in whole for one in records.medicines)
    assert whole.count("Botulinum toxin injections, Example") == 5
    assert all(f"{n} {what}" in whole for n, what in zip(range(1, 11), ("Botulinum", "Example") * 5, strict=True))


def test_nothing_on_paper_is_smaller_than_ten_points() -> None:
    records, someone = loaded("Example")
    options = SummaryOptions(printed_on=PRINTED, dropped=frozenset(), extra=frozenset(Extra) - {Extra.BODY})
    made = summary_pdf(figure_set(records, someone, START, END), records, someone, options)
    sizes = set(_sizes(made))
    assert min(sizes) >= 10 and max(sizes) > 20


def _sizes(made: bytes) -> Iterator[float]:
    found: list[float] = []

    def see(text: str, matrix: list[float], of_text: list[float], _font: Any, size: float) -> None:
        if text.strip():
            found.append(round(size * math.hypot(*of_text[2:4]) * math.hypot(*matrix[2:4]), 2))

    for page in pdf.opened(made).pages:
        page.extract_text(visitor_text=see)
    yield from found


def test_the_blocks_stand_in_the_order_of_the_rules(alex: Records) -> None:
    """Clinical rules 6.1."""
    person = replace(alex.people[0], laxative=True)
    figures = figure_set(alex, person, END - timedelta(days=89), END)
    text = pdf.page_texts(summary_pdf(figures, alex, person, SummaryOptions(printed_on=PRINTED)))[0]
    order = (
        "Alex Example", "Patient-recorded; not a medical record.", "printed on", "My main question",
        "How it was kept",
        "Pain now", "PEG", "Where, front and back", "Average pain each day", "Function and sleep", "Treatments",
        "Medicines now", "MME", "Stopped, and why", "Headache", "Side effects", "Allergies", "Implants",
        "Patient says", "Warning signs", "More questions",
    )  # fmt: skip
    place = 0
    for words in order:
        place = text.index(words, place)
    assert {part for band in BANDS for column in band for part in column} == set(Part)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_page_that_can_be_asked_for_is_tagged_and_prints_figures_alone(alex: Records, paper: str) -> None:
    person = alex.people[0]
    figures: Any = figure_set(alex, person, END - timedelta(days=120), END)
    options = SummaryOptions(paper=paper, printed_on=PRINTED, dropped=frozenset(), extra=frozenset(Extra))
    made = summary_pdf(figures, alex, person, options)
    found = list(pdf.tags(made))
    assert pdf.is_ua(made)
    assert [bool(alt) for tag, alt in found if tag == "/Figure"] == [True] * 3
    assert {"/H1", "/Table", "/TH", "/TD"} <= {tag for tag, _alt in found}
    text = " ".join(" ".join(pdf.page_texts(made)).split())
    for title in ("Where it hurt", "All treatments", "All medicines", "Day by day"):
        assert title in text
    bare = summary_pdf(figures, alex, person, replace(options, extra=options.extra - {Extra.BODY}))
    assert set(numbers_printed(bare, alex)) <= as_printed(figures, daily=True)


def test_entries_by_others_are_listed_as_theirs_and_in_no_mean() -> None:
    """R-OBS-1."""
    records, someone = loaded("Example")
    figures = figure_set(records, someone, START, END)
    options = SummaryOptions(printed_on=PRINTED, extra=frozenset({Extra.CAREGIVERS}))
    text = summary_text(figures, records, someone, options)
    listed = text[text.index("Entries by others") :]
    assert listed.count("seen") == sum(entry.reporter is Reporter.OBSERVED for entry in records.entries)
    assert "These are in no mean of the patient's own entries." in listed


def test_without_entries_by_others_there_is_no_such_page(alex: Records) -> None:
    person = alex.people[0]
    figures = figure_set(alex, person, END - timedelta(days=30), END)
    options = SummaryOptions(printed_on=PRINTED, extra=frozenset({Extra.CAREGIVERS}))
    assert "Entries by others" not in " ".join(pdf.page_texts(summary_pdf(figures, alex, person, options)))
