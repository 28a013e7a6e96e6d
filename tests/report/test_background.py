"""Allergies, implants and told conditions on the page (clinical.md 6.1, 10)."""

from datetime import date

from painlog.domain.background import Allergy, Condition, Implant
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.report.compose import compose
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.page import Page, Part
from painlog.report.summary import summary_text
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


def composed(records: Records) -> Page:
    return compose(figure_set(records, SOMEONE, END, END), records, SOMEONE, OPTIONS)


def test_allergies_and_implants_stand_in_words() -> None:
    found = next(block for block in composed(FULL).blocks if block.part is Part.BACKGROUND)
    plain = [_plain(line) for line in found.lines]
    assert plain == [
        "Allergies: Penicillin (rash); Latex",
        "Implants: Stimulator, put in on 1 Mar 2024, MRI card: yes; Pump, MRI card: not said",
    ]


def test_conditions_stand_in_the_head_as_what_the_patient_was_told() -> None:
    """R-PRINT-1: no diagnosis of painlog's own."""
    assert any(
        fact.endswith("as told by the patient: Migraine, My own ache") for fact in map(_plain, composed(FULL).facts)
    )


def test_what_nobody_wrote_down_leaves_no_trace() -> None:
    page = composed(Records())
    assert all(block.part is not Part.BACKGROUND for block in page.blocks)
    assert "told by the patient" not in summary_text(
        figure_set(Records(), SOMEONE, END, END), Records(), SOMEONE, OPTIONS
    )


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
