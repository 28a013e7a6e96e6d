"""What is dropped leaves no trace on paper, in no alternative text and in no word (R-PRINT-3)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from painlog.domain.day import SideEffect
from painlog.domain.moment import Moment
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.page import Part
from painlog.report.summary import summary_pdf, summary_text
from tests.report import pdf
from tests.report.conftest import END, PRINTED

START = END - timedelta(days=150)
# Words that only the block has; what is not named here has no data of its own in this diary.
TRACES = {
    Part.QUESTION: ("What would help me to stand",),
    Part.CONDITIONS: ("Told to the patient", "radiculopathy"),
    Part.LOGGING: ("How it was kept", "longest gap"),
    Part.PAIN: ("Baseline", "PEG, 0 to 10", "burning"),
    Part.BODY: ("front and back", "buttock", "Days marked", "right left"),
    Part.CHART: ("Light line", "each day", "We do not guess"),
    Part.FUNCTION: ("Function and sleep", "Standing", "Usual activity", "enjoyment"),
    Part.MOOD: ("PHQ-4", "GAD-2"),
    Part.TREATMENTS: ("Botulinum", "ablation", "Onset", "ZZ note"),
    Part.MEDICINES: ("Duloxetine", "Sumatriptan", "MME", "as needed", "Lidocaine patch", "Medicine "),
    Part.STOPPED: ("Gabapentin", "too sleepy", "Stopped"),
    Part.HEADACHE: ("Headache Days", "4 h or medicine", "Acute medicine"),
    Part.EFFECTS: ("sleepiness", "feeling sick"),
    Part.ALLERGIES: ("Penicillin",),
    Part.IMPLANTS: ("Dental implant", "MRI"),
    Part.WARNINGS: ("Warning signs", "New weakness"),
    Part.QUESTIONS: ("More questions", "If the ablation wears off"),
}
# Words of a block that another block also says by right: a question may name an ablation.
ALSO = {Part.TREATMENTS: (Part.QUESTIONS,), Part.MEDICINES: (Part.QUESTIONS,)}


@pytest.fixture(scope="module")
def everything(alex: Records) -> Records:
    """Alex's diary with PHQ-4 and a side effect that is linked to a medicine."""
    at = Moment(day=END)
    alex_id = alex.people[0].id
    asked = [
        Questionnaire(id=name, person_id=alex_id, answered_on=END, recorded_at=at, name=name, items=(1, 2))
        for name in ("phq2", "gad2")
    ]
    linked = SideEffect(
        id="s", person_id=alex_id, day=END, recorded_at=at, effect="sleepiness", severity=2,
        medicine_id=next(one.id for one in alex.medicines if one.name == "Duloxetine"),
    )  # fmt: skip
    return replace(
        alex,
        questionnaires=(*alex.questionnaires, *asked),
        side_effects=(*alex.side_effects, linked),
        treatments=tuple(replace(one, level="ZZ note") for one in alex.treatments),
    )


def read(records: Records, *dropped: Part) -> str:
    """Every word of every page and every alternative text."""
    person = records.people[0]
    figures = figure_set(records, person, START, END)
    options = SummaryOptions(printed_on=PRINTED, dropped=frozenset(dropped), whole_chart=True)
    made = summary_pdf(figures, records, person, options)
    alternatives = [alt for _tag, alt in pdf.tags(made)]
    told = summary_text(figures, records, person, options)
    return " ".join(" ".join([*pdf.page_texts(made), *alternatives, told]).split())


def test_what_is_looked_for_is_there_when_nothing_is_dropped(everything: Records) -> None:
    text = read(everything)
    missing = [(part, words) for part, traces in TRACES.items() for words in traces if words not in text]
    assert not missing


@pytest.mark.parametrize("part", TRACES)
def test_a_dropped_block_leaves_no_trace(everything: Records, part: Part) -> None:
    """R-PRINT-3."""
    text = read(everything, part, *ALSO.get(part, ()))
    assert [words for words in TRACES[part] if words in text] == []


def test_a_page_without_a_single_block_is_still_a_page(everything: Records) -> None:
    text = read(everything, *Part)
    assert "Alex Example" in text and "Pain summary" in text


def test_a_change_of_a_medicine_that_is_left_out_is_told_without_its_name(everything: Records) -> None:
    with_name = read(everything)
    assert "Mixed: Lidocaine patch started" in with_name
    text = read(everything, Part.MEDICINES, Part.QUESTIONS)
    assert "Lidocaine" not in text and "Mixed: something else changed too." in text


def test_each_mark_of_the_chart_stands_with_its_medicine_and_goes_with_the_chart(everything: Records) -> None:
    text = read(everything)
    assert "Gabapentin 300 mg (M1), " in text and "Lidocaine patch 5 % (M2)" in text
    assert "M1 Gabapentin stopped" in text and "M2 Lidocaine patch begun" in text
    assert "(M" not in read(everything, Part.CHART)


def test_without_the_main_question_the_others_begin_at_one(everything: Records) -> None:
    text = read(everything, Part.QUESTION)
    assert "More questions" not in text and "Questions 1. If the ablation wears off" in text
