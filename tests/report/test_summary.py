"""The page: always one, with everything on it or on the next, and no number that is not a figure."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.codes import Measure, Use
from painlog.domain.entry import Entry
from painlog.domain.identity import new_id
from painlog.domain.medicine import Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.exchange.csv_read import read_csv
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.page import Words
from painlog.report.page_pain import tenths
from painlog.report.summary import summary_pdf, summary_text
from painlog.workflows.demo import demo_records
from tests.report import pdf
from tests.report.conftest import END, PRINTED, of_person, print_page
from tests.report.printed import as_printed, numbers_printed

DAY = Moment(day=END)
SOMEONE = Person(id="p", recorded_at=DAY, name="Pat Example")
START = END - timedelta(days=89)
NASTY = (
    "$\\foo$",
    "<img src=x onerror=y>",
    "#let x = 1; #panic()",
    "`raw` *bold* _it_ @ref <label> \\ // /* ",
    "😀👩🏽\u200d👧",
    "سارة مثال",
    "中文中文中文中文",
    "a\u202eb\u2066c",
    "lone \ud800 surrogate",
    "e\u0301\u0301\u0301\u0301\u0301",
    "x\u0651y",
    '"]}); {{page}} {pages} \n\t',
    "=HYPERLINK()",
)


def _medicine(name: str, **fields: Any) -> Medicine:
    return Medicine(id=new_id(), person_id="p", recorded_at=DAY, name=name, **fields)


def _treatment(days_before: int, kind: str = "massage") -> Treatment:
    at = Moment(day=END - timedelta(days=days_before))
    return Treatment(id=new_id(), person_id="p", kind=kind, started_at=at, recorded_at=at)


def _entry(day: date, pain: float) -> Entry:
    at = Moment(day=day)
    return Entry(id=new_id(), person_id="p", felt_at=at, recorded_at=at, pain_average=pain)


def _only_one_first_page(made: bytes, name: str = "Pat Example") -> None:
    """Page one ends where it was meant to: page two opens with the name, as only a deliberate page does."""
    texts = pdf.page_texts(made)
    assert "page 1 of" in texts[0]
    assert all(text.startswith(name) for text in texts[1:2])


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_diary_with_nothing_in_it_is_one_calm_page(paper: str) -> None:
    made = print_page(Records(), SOMEONE, 90, paper)
    assert pdf.page_count(made) == 1
    text = pdf.page_texts(made)[0]
    assert "Entries on 0 of 90 days" in text
    assert "no entries" in text
    assert "Medicines" not in text
    assert "Headache" not in text


def test_one_entry_is_one_page() -> None:
    made = print_page(Records(entries=(_entry(END, 7),)), SOMEONE, 90)
    assert pdf.page_count(made) == 1
    assert "7.0" in pdf.page_texts(made)[0]


@pytest.mark.parametrize("count", [1, 12, 60])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_long_medicine_list_goes_to_page_two_in_full(count: int, paper: str) -> None:
    listed = tuple(_medicine(f"Madeupine{index:02}x") for index in range(count))
    made = print_page(Records(medicines=listed, entries=(_entry(END, 4),)), SOMEONE, 90, paper)
    _only_one_first_page(made)
    assert (pdf.page_count(made) > 1) == (count > 20)
    whole = " ".join(pdf.page_texts(made))
    assert all(medicine.name in whole for medicine in listed)
    on_first = sum(medicine.name in pdf.page_texts(made)[0] for medicine in listed)
    if count == 60:
        assert on_first >= 4
        assert f"{count - on_first} more medicines on page 2." in pdf.page_texts(made)[0]


def test_a_strength_stays_after_a_name_written_from_right_to_left() -> None:
    words = Words()
    line = words.line(("سارة", "5 mg"), " ", 50)
    assert line == "\u2068سارة\u2069 5 mg"


def test_forty_treatments_are_all_there_and_the_newest_come_first() -> None:
    treatments = tuple(_treatment(days, f"own words {days:02}") for days in range(40))
    made = print_page(Records(treatments=treatments), SOMEONE, 90)
    _only_one_first_page(made)
    texts = pdf.page_texts(made)
    assert "own words 00" in texts[0]
    assert all(f"own words {days:02}" in " ".join(texts) for days in range(40))


@pytest.mark.parametrize("letters", ["W", "Long name "])
def test_a_name_of_three_hundred_letters_is_cut_on_page_one_and_whole_on_page_two(letters: str) -> None:
    name = (letters * 300)[:299] + "Z"
    medicine = _medicine(name, stop_reason=name, stopped=END - timedelta(days=2), indication=name)
    records = Records(medicines=(medicine, _medicine(name, indication=name)), treatments=(_treatment(3, name),))
    made = print_page(records, replace(SOMEONE, name=name), 90)
    texts = pdf.page_texts(made)
    assert "page 1 of 2" in texts[0].replace("\n", " ")
    assert "Z" in texts[1].replace("\u200b", "")


def test_twenty_years_with_everything_are_one_first_page() -> None:
    records = demo_records(20, END)
    person = records.people[0]
    for paper in ("a4", "letter"):
        made = print_page(of_person(records, person.id), person, 7305, paper)
        _only_one_first_page(made, "Alex Example")
        assert pdf.page_count(made) <= 5


@pytest.mark.parametrize("text", NASTY)
def test_whatever_is_typed_is_printed_as_the_text_it_is_and_tagged(text: str) -> None:
    records = Records(
        medicines=(
            _medicine(
                text, ingredients=(Ingredient(name=text, amount=5, unit=text),), indication=text, use=Use.AS_NEEDED
            ),
            _medicine(text, stopped=END, stop_reason=text),
        ),
        treatments=(replace(_treatment(5, text), clinician=text, drug=text),),
        entries=(replace(_entry(END, 5), words=(text,), recorded_by=text),),
    )
    figures = figure_set(records, replace(SOMEONE, name=text), START, END)
    options = SummaryOptions(printed_on=PRINTED, question=text)
    made = summary_pdf(figures, records, replace(SOMEONE, name=text), options)
    assert pdf.is_ua(made)
    if text.isascii() and "\n" not in text:
        assert text.strip() in " ".join(pdf.page_texts(made)[0].split())


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_page_is_tagged_named_and_in_a_language(alex: Records, paper: str) -> None:
    made = print_page(alex, alex.people[0], 365, paper)
    reader = pdf.opened(made)
    root: Any = reader.root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Pain summary"
    assert pdf.is_ua(made)
    found = list(pdf.tags(made))
    body, chart = (alt for tag, alt in found if tag == "/Figure")
    assert body.startswith("Days marked: Left lower back")
    assert "0 days without an entry. We do not guess." in chart
    assert "Treatments: 8 Botulinum toxin" in chart
    assert [tag for tag, _alt in found].count("/Title") == 1
    assert {"/H1", "/TH", "/TD", "/Table"} <= {tag for tag, _alt in found}


def test_every_font_is_ours_and_embedded(alex: Records) -> None:
    found = pdf.fonts(print_page(alex, alex.people[0]))
    assert found
    assert all(embedded and "FiraSans" in name for name, embedded in found.items())


def test_the_same_diary_prints_the_same_bytes(alex: Records) -> None:
    assert print_page(alex, alex.people[0]) == print_page(alex, alex.people[0])


def test_should_typst_refuse_the_tagged_page_there_is_a_plain_one(
    alex: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("painlog.report.page.printable", lambda text: text)
    made = print_page(alex, replace(alex.people[0], name="中"))
    assert not pdf.is_ua(made)
    assert "Pain summary" in pdf.page_texts(made)[0]


def test_no_word_of_the_page_judges_or_names_a_cause(alex: Records) -> None:
    """R-PRINT-1, R-STAT-2."""
    person = alex.people[0]
    figures = figure_set(alex, person, END - timedelta(days=364), END)
    text = summary_text(figures, alex, person, SummaryOptions(printed_on=PRINTED)).lower()
    for word in (
        "because",
        "worked",
        "effective",
        "caused",
        "recommend",
        "should",
        "diagnos",
        "improved",
        "responder",
    ):
        assert word not in text.replace("do i still", "")


def _moved(figure: Any, places: Iterator[int], key: str = "") -> Any:
    """The figures with counts of a thousand and more and measures over 100, no two alike."""
    if isinstance(figure, dict):
        kept = ("daily", "treatments", "earlier_treatments")
        return {name: value if name in kept else _moved(value, places, name) for name, value in figure.items()}
    if isinstance(figure, list):
        return [_moved(value, places, key) for value in figure]
    if isinstance(figure, bool) or key == "worst" or not isinstance(figure, int | float):
        return figure
    return 1000 + next(places) if isinstance(figure, int) else 100 + next(places) * 3.7


def test_every_number_on_the_page_is_a_figure(alex: Records) -> None:
    person = alex.people[0]
    figures: Any = figure_set(alex, person, END - timedelta(days=364), END)
    made = summary_pdf(figures, alex, person, SummaryOptions(printed_on=PRINTED, dropped=frozenset()))
    found = numbers_printed(made, alex)
    assert len(found) > 60
    assert set(found) <= as_printed(figures)


def test_no_number_on_the_page_comes_from_anywhere_else(alex: Records) -> None:
    """With figures that no diary could give, the page prints exactly those."""
    person = alex.people[0]
    figures: Any = _moved(figure_set(alex, person, END - timedelta(days=364), END), itertools.count())
    figures |= {"treatments": [], "earlier_treatments": []}
    made = summary_pdf(figures, alex, person, SummaryOptions(printed_on=PRINTED))
    found = set(numbers_printed(made, alex))
    stated = {f"{one.stated_relief:g}" for one in alex.treatments if one.stated_relief is not None}
    assert len(found) > 60
    assert found - stated <= as_printed(figures)


def test_the_large_numbers_are_the_figures_they_say_they_are(alex: Records) -> None:
    person = alex.people[0]
    figures: Any = figure_set(alex, person, END - timedelta(days=364), END)
    text = pdf.page_texts(summary_pdf(figures, alex, person, SummaryOptions(printed_on=PRINTED)))[0]
    for name, key in (("Last 14 days", "last_14"), ("14 days before", "previous_14"), ("Baseline", "baseline")):
        part = figures["pain"][key]
        means = " ".join(tenths(part[pain]) for pain in ("mean", "worst", "least"))
        assert f"{name} {means} n {part['n_days']}, " in text
    assert f"PEG, 0 to 10 {tenths(figures['peg']['latest']['score'])} " in text


@pytest.mark.parametrize("year", range(2016, 2024))
def test_any_year_of_the_real_diary_is_one_page_of_its_figures(shared: Path, year: int) -> None:
    records = read_csv(shared / "samples" / "real_diary", now=Moment(day=PRINTED)).records
    person = replace(records.people[0], measure=Measure.WORST)
    start, end = date(year - 1, 11, 25), date(year, 11, 12)
    figures: Any = figure_set(records, person, start, end)
    made = summary_pdf(figures, records, person, SummaryOptions(printed_on=PRINTED))
    assert pdf.page_count(made) == 1
    assert set(numbers_printed(made, records)) <= as_printed(figures)


def test_the_text_for_listeners_holds_every_row(alex: Records) -> None:
    person = alex.people[0]
    figures = figure_set(alex, person, END - timedelta(days=364), END)
    text = summary_text(figures, alex, person, SummaryOptions(printed_on=PRINTED))
    for medicine in alex.medicines:
        assert medicine.name in text
    assert "Radiofrequency ablation" in text
    assert "Patient-recorded; not a medical record." in text
    assert "on page 2" not in text
