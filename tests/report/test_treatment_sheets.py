"""The sheets of treatments: facts with n and dates, no verdict, tagged, every number a figure, whatever the names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from painlog.domain.codes import Side, Use
from painlog.domain.day import DayState
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Reading, Treatment, TrialDay, numbered
from painlog.labels.numbers import number
from painlog.report.numbers import figure_set
from painlog.report.sheets.response_page import OwnLine
from painlog.report.sheets.setting import sheets_pdf
from painlog.report.sheets.sheet import Sheets, sheets_text
from painlog.report.sheets.treatment_sheets import document, judged, sheets_of
from tests.report import pdf
from tests.report.conftest import END

DAY_0 = date(2026, 5, 4)
LAST = date(2026, 9, 30)
ANA = Person(id="a", recorded_at=Moment(day=DAY_0), name="Ana Example", born=date(1970, 2, 1))
# Numbers that are no figures, by rule: the shares of relief, the scales, and the words of windows and sources.
_FIXED = re.compile(
    r"(Source: .*)|((relief|a gain|a change) of \d+% or more)|(mean of 7 days)"
    r"|(Days? in 28)|(for 28 days)|(0 to 10)|(14 days in a row)"
    r"|(pain of 7 or more)|(of 4 hours or more)|(CDC 2022)|((With|Hours with) \d+% or more)|(Wore off \(\d+%\))"
    r"|((around |after )?(month|week)s? \d+( to \d+| and \d+)?)|(Only \d+ days? logged in the \d+)|(first \d weeks)"
    r"|(about 1 to 3 hours with lidocaine, 4 to 8)|(lasts \d+ to \d+ months)|(3 to 8 days, some up to 3)"
    r"|(page \d+ of \d+)|(at least 5 are needed)|(and 5 of each)|(30%( or more)?: day)|(24 hours)|(day 0)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(\d{1,2}( [A-Z][a-z]{2})?( \d{4})? to )?\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)( \d{4})?"
)


def moment(day: date, clock: time | None = None) -> Moment:
    return Moment(day=day, clock=clock)


def days_of(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def entries(first: date, last: date, pain: float, area: str = "") -> Iterator[Entry]:
    for n, day in enumerate(days_of(first, last)):
        marks = (AreaMark(area=area, strength=pain),) if area else ()
        value = pain + (n % 2 * 2 - 1)
        yield Entry(
            id=f"{day}", person_id="a", felt_at=moment(day), recorded_at=moment(day), pain_average=value, areas=marks
        )


def treatment(kind: str, day: date = DAY_0, id_: str = "t", **more: Any) -> Treatment:
    at = more.pop("at", moment(day))
    return Treatment(id=id_, person_id="a", kind=kind, started_at=at, recorded_at=moment(day), **more)


def ablation(**more: Any) -> Records:
    """Pain of 6 before, of 3 from day 15 on."""
    soon = DAY_0 + timedelta(days=14)
    logged = (
        *entries(DAY_0 - timedelta(days=40), soon, 6, "lower_back_left"),
        *entries(soon + timedelta(days=1), LAST, 3, "lower_back_left"),
    )
    given = treatment(
        "radiofrequency_ablation", areas=(AreaMark(area="lower_back_left"),), side=Side.LEFT, stated_relief=70, **more
    )
    return Records(people=(ANA,), entries=logged, treatments=(given,))


def sheets(records: Records, id_: str = "t", as_of: date = LAST, **own: Any) -> Sheets:
    found = judged(records, records.people[0], as_of, own.get("own"))
    return document(records.people[0], as_of, sheets_of(found, id_))


def text_of(records: Records, id_: str = "t", as_of: date = LAST, **own: Any) -> str:
    return sheets_text(sheets(records, id_, as_of, **own))


def leaves(figure: object) -> Iterator[float]:
    if isinstance(figure, Mapping):
        for value in figure.values():
            yield from leaves(value)
    elif isinstance(figure, list):
        for value in figure:
            yield from leaves(value)
    elif isinstance(figure, int | float) and not isinstance(figure, bool):
        yield figure


def as_printed(figures: Mapping[str, Any]) -> set[str]:
    parts = [figures[key] for key in ("treatments", "earlier_treatments", "cycles")]
    found = list(leaves(parts)) + [abs(value) for value in leaves(parts)]
    names = re.findall(r"\d+", " ".join(str(part) for part in parts if part))
    return {number(one) for one in found} | {number(one, 0) for one in found} | set(names)


def numbers_in(text: str) -> list[str]:
    plain = _FIXED.sub(" ", _DATE.sub(" ", re.sub(r"\s+", " ", text.replace("\u200b", ""))))
    return re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", plain)


# --- one treatment's response ---------------------------------------------------------------------------------


def test_what_came_before_and_after_stands_with_its_n_its_dates_and_no_verdict() -> None:
    """R-PRINT-1, R-PRINT-2, clinical.md 3.2."""
    text = text_of(ablation())
    assert "Recorded pain was 50% lower in days 17 to 44 (n 28) than in the 14 days before (n 14)." in text
    assert "Before: 6 (n 14 days, 20 Apr to 3 May 2026)" in text
    assert "After, days 17 to 44: 3 (n 28 days, 21 May to 17 Jun 2026)" in text
    assert "Difference: 50% lower (3 points lower, plausible range" in text
    assert "Logged: 28 of 28; Mean: 3; Difference: 3 points lower (50%)" in text
    assert "Remark: Too early: not over yet." in text
    assert "70% relief, as the person put it; it is not worked out from the diary." in text
    assert "50%, around month 6: commonly used by health insurers. Source:" in text
    assert "Left lower back; Before: 6; After: 3" in text


@pytest.mark.parametrize(
    "word", ["because", "worked", "effective", "caused", "improved", "success", "failed", "should"]
)
def test_no_sheet_says_what_made_it_so(word: str, alex: Records) -> None:
    """R-STAT-2, R-MED-4. "Worked out" is arithmetic."""
    for _place, one in numbered(alex.treatments):
        text = text_of(alex, one.id, END).lower().replace("worked out", "")
        assert re.search(rf"\b{word}\b", text) is None


def test_a_percent_is_not_told_of_a_low_baseline() -> None:
    """R-RESP-5."""
    records = replace(ablation(), entries=tuple(entries(DAY_0 - timedelta(days=20), LAST, 2)))
    text = text_of(records)
    assert "Recorded pain was the same in days 17 to 44" in text
    assert "Pain before was under 3, so the change is told in points only." in text


def test_too_few_days_and_no_diary_before_are_said_in_words() -> None:
    """clinical.md 3.2, step 8."""
    none = text_of(replace(ablation(), entries=tuple(entries(DAY_0, LAST, 3))))
    assert "No diary before this treatment, so relief cannot be worked out." in none
    few = tuple(one for one in ablation().entries if one.felt_at.day.day % 3 == 0)
    assert "that is too few to work out relief." in text_of(replace(ablation(), entries=few))
    gaps = tuple(one for one in ablation().entries if one.felt_at.day <= DAY_0 or one.felt_at.day.day % 2)
    assert "of 28 days: numbers may not represent the period." in text_of(replace(ablation(), entries=gaps))


def test_a_range_is_printed_from_14_days_on_both_sides_on() -> None:
    """clinical.md 3.2, step 4."""
    assert "Plausible range: 3" in text_of(ablation())
    short = tuple(one for one in ablation().entries if one.felt_at.day >= DAY_0 - timedelta(days=13))
    text = text_of(replace(ablation(), entries=short))
    assert "(n 13)" in text and "lausible range" not in text.replace("Plausible range: –", "")


def test_what_else_changed_is_named_with_its_day() -> None:
    pill = Medicine(
        id="m", person_id="a", recorded_at=moment(DAY_0), name="Gabapentin", started=DAY_0 + timedelta(days=20)
    )
    text = text_of(replace(ablation(), medicines=(pill,)))
    assert "Mixed, see below." in text
    assert "Mixed: Gabapentin started on 24 May 2026." in text


def test_the_threshold_of_the_own_clinic_stands_beside_the_common_one() -> None:
    own = {"radiofrequency_ablation": [OwnLine(percent=80, given_by="Dr Example")]}
    text = text_of(ablation(), own=own)
    assert "My clinic uses 80%. (Dr Example)" in text
    assert "commonly used by health insurers" in text


def test_a_treatment_to_come_says_so() -> None:
    late = treatment("radiofrequency_ablation", LAST + timedelta(days=9))
    assert "still to come" in text_of(replace(ablation(), treatments=(late,)))


def test_medicine_is_a_number_of_its_own() -> None:
    """clinical.md 3.2, step 7; R-MED-1."""
    pill = Medicine(
        id="m",
        person_id="a",
        recorded_at=moment(DAY_0),
        name="Morphine",
        ingredients=(Ingredient(name="morphine", amount=10, unit="mg"),),
        use=Use.AS_NEEDED,
    )
    every = list(days_of(DAY_0 - timedelta(days=14), DAY_0 + timedelta(days=44)))
    states = tuple(
        DayState(id=f"d{day}", person_id="a", day=day, recorded_at=moment(day), medicines_complete=True)
        for day in every
    )
    doses = tuple(
        Dose(id=f"x{day}", person_id="a", medicine_id="m", taken_at=moment(day), recorded_at=moment(day), units=1)
        for n, day in enumerate(every)
        if day < DAY_0 or n % 2
    )
    text = text_of(replace(ablation(), medicines=(pill,), days=states, doses=doses))
    assert "Opioids: 10 MME a day before, 5 after, 50% less (CDC 2022 table)." in text
    assert "Days with as-needed pain medicine: 7 a week before, 3.5 after, 50% less." in text
    assert "Counted on days with all medicines written down: 14 before, 28 after." in text


# --- blocks, trials, rounds -------------------------------------------------------------------------------------


def block(id_: str = "t", day: date = DAY_0, pains: tuple[float, ...] = (4, 2, 1, 2, 5)) -> tuple[Records, Treatment]:
    at = Moment(day=day, clock=time(10))
    given = treatment("medial_branch_block", day, id_, at=at, drug="bupivacaine 0.5 %", side=Side.LEFT)
    dues = (15, 60, 120, 240, 360)
    made = [(0, time(9, 50), 8.0)]
    made += [(due, time(10 + due // 60, due % 60), pain) for due, pain in zip(dues, pains, strict=True)]
    readings = tuple(
        Reading(
            id=f"{id_}{due}",
            person_id="a",
            treatment_id=id_,
            taken_at=Moment(day=day, clock=clock),
            recorded_at=moment(day),
            due_minutes=due,
            pain=pain,
        )
        for due, clock, pain in made
    )
    return Records(people=(ANA,), treatments=(given,), readings=readings), given


def test_a_block_tells_peak_relief_hours_and_the_usual_time_of_its_drug() -> None:
    """clinical.md 3.1: peak relief, hours at or above 50 % and 80 %, against the drug's usual duration."""
    text = text_of(block()[0])
    assert "Most relief: 88% (7 points lower, at 2 hours)" in text
    assert "With 50% or more:" in text and "With 80% or more:" in text and "Hours with" not in text
    assert "Pain before, in the last hour before the block: 8." in text
    assert "With bupivacaine the place is usually numb for 4 to 8 hours." in text
    assert "After: 2 hours; Pain: 1; Relief: 88%; Pain medicine taken: no" in text
    assert "80%: commonly used by health insurers." in text


def test_two_blocks_stand_side_by_side() -> None:
    first, given = block()
    second, later = block("u", DAY_0 + timedelta(days=30), (8, 8, 7, 8, 8))
    both = Records(people=(ANA,), treatments=(given, later), readings=(*first.readings, *second.readings))
    text = text_of(both, "u")
    assert "Most relief; 4 May 2026, left: 88%; 3 Jun 2026, left: 13%" in text
    assert "Beside the block before it" not in text_of(both, "t")


def test_a_block_without_a_reading_before_says_so() -> None:
    records, _given = block()
    records = replace(records, readings=records.readings[1:])
    assert "No reading in the hour before the block" in text_of(records)


def trial(ended: bool = True) -> Records:
    start, end = DAY_0, DAY_0 + timedelta(days=8)
    given = treatment(
        "spinal_cord_stimulator_trial", ended_at=moment(end) if ended else None, device_settings="program 2"
    )
    rows = tuple(
        TrialDay(
            id=f"r{day}", person_id="a", treatment_id="t", day=day, recorded_at=moment(day), pain=3, hours_used=9
        )
        for day in days_of(start, end)
    )
    before = tuple(entries(start - timedelta(days=20), start - timedelta(days=1), 6))
    return Records(people=(ANA,), entries=before, treatments=(given,), trial_days=rows)


def test_a_trial_is_two_numbers_and_its_days_and_never_one_verdict() -> None:
    text = text_of(trial())
    assert "Two numbers, side by side" in text
    assert "Pain: 3 points lower (50%) (6 before (n 14 days, 20 Apr to 3 May 2026); 3 during the trial" in text
    assert "Day: 6 May 2026; Average pain: 3; Hours used: 9" in text
    assert "Mean of the hours used: 9 (n 9 days)." in text
    assert "Settings: program 2" in text


def test_a_trial_without_an_end_asks_for_it() -> None:
    assert "Add the day on which it ended; painlog does not assume it." in text_of(trial(ended=False))


def test_rounds_are_laid_over_one_another_with_a_row_each(alex: Records) -> None:
    given = [one for one in alex.treatments if one.kind == "botulinum_toxin"]
    made = sheets(alex, given[1].id, END)
    rounds = made.sheets[-1]
    assert rounds.title == "Botulinum toxin injections: all rounds"
    (table,) = (one.table for one in rounds.sections if one.table is not None)
    assert table.head[1:5] == ("Before", "Weeks 1 to 4", "Weeks 5 to 8", "Weeks 9 to 12")
    assert len(table.rows) == len(given)
    assert [row[-1] for row in table.rows] == ["84"] * (len(given) - 1) + ["–"]


# --- on paper ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_treatment_of_a_diary_is_one_tagged_page_and_one_for_all_rounds(alex: Records, paper: str) -> None:
    found = judged(alex, alex.people[0], END)
    for _place, one in found.numbered:
        listed = sheets_of(found, one.id)
        made = sheets_pdf(document(alex.people[0], END, listed), paper, END)
        assert pdf.is_ua(made) and pdf.page_count(made) == len(listed) and all(pdf.fonts(made).values())
        pictures = sum(part.picture is not None for sheet in listed for part in sheet.sections)
        alts = [alt for tag, alt in pdf.tags(made) if tag == "/Figure"]
        assert len(alts) == pictures and all(len(alt) > 30 for alt in alts)
        assert {tag.lstrip("/") for tag, _alt in pdf.tags(made)} >= {"H1", "H2", "TH", "TD"}
        assert str(pdf.opened(made).root_object["/Lang"]) == "en"


def test_every_number_on_the_sheets_is_a_figure(alex: Records) -> None:
    person = alex.people[0]
    figures: Any = figure_set(alex, person, END - timedelta(days=364), END)
    allowed = as_printed(figures)
    for place, one in numbered(alex.treatments):
        text = (
            re.sub(rf"{place}  ", "", text_of(alex, one.id, END))
            .replace(one.drug or "\0", "")
            .replace(one.note or "\0", "")
        )
        strange = set(numbers_in(text)) - allowed
        assert strange == set(), one.kind
    made_up = [(ablation(), "t"), (block()[0], "t"), (trial(), "t")]
    for records, id_ in made_up:
        figures = figure_set(records, ANA, DAY_0 - timedelta(days=40), LAST)
        text = text_of(records, id_).replace("bupivacaine 0.5 %", "").replace("program 2", "").replace("\n1  ", "\n")
        assert set(numbers_in(text)) - as_printed(figures) == set()


def test_the_pdf_says_what_the_words_say(alex: Records) -> None:
    given = next(one for one in alex.treatments if one.kind == "radiofrequency_ablation")
    made = sheets(alex, given.id, END)
    printed = "".join("".join(pdf.page_texts(sheets_pdf(made, "a4", END))).split()).replace("\u200b", "")
    alts = {part.picture.alt for sheet in made.sheets for part in sheet.sections if part.picture is not None}
    for line in sheets_text(made).splitlines():
        cells = [] if line in alts or line == made.title else re.split(r"; |: ", line)
        assert [cell for cell in cells if "".join(cell.split()) not in printed] == [] or "(" in line


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_long_foreign_and_hostile_words_are_printed_as_they_are_and_stay_tagged(paper: str) -> None:
    """safety.md 15 and 16."""
    hostile = "<img src=x> $\\foo$ #let &copy; {0} %n " + "n" * 200
    given = replace(
        ablation().treatments[0],
        kind="鍼治療 " + "k" * 120,
        clinician="د. محمد " * 20,
        place="🏥 " + "p" * 150,
        note=hostile * 5,
        complications="😀" * 50,
        level=hostile,
    )
    person = replace(ANA, name="محمد " + "n" * 200)
    records = replace(ablation(), people=(person,), treatments=(given,))
    made = sheets_pdf(sheets(records), paper, LAST)
    assert pdf.is_ua(made) and pdf.page_count(made) <= 2
    words = " ".join(pdf.page_texts(made))
    assert (
        "<img src=x>" in words.replace("\n", " ") and "{0}" in words and "[grinning face]" in words.replace("\n", " ")
    )


def test_after_decompression_standing_and_walking_minutes_are_told() -> None:
    """clinical.md 3.1: minutes, where more is better."""

    def minutes(day: date) -> tuple[float, float]:
        return (10, 20) if day <= DAY_0 else (25, 15)

    logged = tuple(
        replace(one, standing_minutes=minutes(one.felt_at.day)[0], walking_minutes=minutes(one.felt_at.day)[1])
        for one in entries(DAY_0 - timedelta(days=30), LAST, 6)
    )
    given = treatment("minimally_invasive_lumbar_decompression")
    records = Records(people=(ANA,), entries=logged, treatments=(given,))
    text = text_of(records)
    assert re.search(r"Recorded (standing|walking) time was \d+% (longer|shorter) in days", text)
    assert "A gain of 50% or more, as the mean of 7 days: from day 4" in text and "elief" not in text
    assert "15 minutes more (150%)" in text and "5 minutes fewer (25%)" in text
    made = sheets_pdf(sheets(records), "a4", LAST)
    assert pdf.is_ua(made) and pdf.page_count(made) == 1
