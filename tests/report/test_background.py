"""Allergies, implants and told conditions on the page (clinical.md 6.1, 10)."""

from dataclasses import replace
from datetime import date

from painlog.domain.background import Allergy, Condition, Implant
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.report.compose import compose
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.page import Block, Page, Part
from tests.report import pdf
from tests.report.conftest import END, PRINTED, print_page

DAY = Moment(day=END)
SOMEONE = Person(id="p", recorded_at=DAY, name="Pat Example")
OPTIONS = SummaryOptions(printed_on=PRINTED)
FULL = Records(
    conditions=(
        Condition(id="c", person_id="p", recorded_at=DAY, condition="migraine"),
        Condition(id="o", person_id="p", recorded_at=DAY, condition="My own ache"),
    ),
    allergies=(
        Allergy(id="a", person_id="p", recorded_at=DAY, substance="Penicillin", reaction="rash"),
        Allergy(id="b", person_id="p", recorded_at=DAY, substance="Latex"),
    ),
    implants=(
        Implant(
            id="i", person_id="p", recorded_at=DAY, device="Stimulator", implanted=date(2024, 3, 1), mri_card=True
        ),
        Implant(id="j", person_id="p", recorded_at=DAY, device="Pump"),
    ),
)


def composed(records: Records, options: SummaryOptions = OPTIONS) -> Page:
    return compose(figure_set(records, SOMEONE, END, END), records, SOMEONE, options)


def block(page: Page, part: Part) -> Block:
    return next(block for block in page.blocks if block.part is part)


def test_allergies_and_implants_stand_in_words() -> None:
    page = composed(FULL)
    assert list(map(_plain, block(page, Part.ALLERGIES).lines)) == ["Penicillin (rash); Latex"]
    assert list(map(_plain, block(page, Part.IMPLANTS).lines)) == [
        "Stimulator, put in on 1 Mar 2024, MRI card: yes; Pump, MRI card: not said"
    ]


def test_r_print_1_what_a_doctor_called_it_is_printed_only_where_it_is_asked_for() -> None:
    assert all(block.part is not Part.CONDITIONS for block in composed(FULL).blocks)
    asked = composed(FULL, replace(OPTIONS, dropped=frozenset()))
    assert (block(asked, Part.CONDITIONS).title, *map(_plain, block(asked, Part.CONDITIONS).lines)) == (
        "Told to the patient",
        "Migraine; My own ache",
    )


def test_what_nobody_wrote_down_leaves_no_trace() -> None:
    page = composed(Records(), replace(OPTIONS, dropped=frozenset()))
    assert not {Part.ALLERGIES, Part.IMPLANTS, Part.CONDITIONS} & {block.part for block in page.blocks}


def test_a_long_list_keeps_to_one_page_and_stands_in_full_on_the_next() -> None:
    many = tuple(
        Allergy(id=str(n), person_id="p", recorded_at=DAY, substance=f"Substance number {n}") for n in range(40)
    )
    made = print_page(Records(allergies=many), SOMEONE, 90, "letter")
    texts = pdf.page_texts(made)
    assert len(texts) == 2
    assert "Substance number 39" not in texts[0] and "Substance number 39" in texts[1]


def _plain(text: str) -> str:
    return text.translate({0x2068: None, 0x2069: None, 0x200B: None})
