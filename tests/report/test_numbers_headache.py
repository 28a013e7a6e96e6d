from datetime import date
from typing import Any

from painlog.domain.codes import DoseStatus, Form, Use
from painlog.domain.records import Records
from painlog.report.numbers import figure_set
from painlog.report.numbers.text import as_text
from tests.analysis.made_up import at, day, dose, entry, headache, medicine, mg, person, state

TRIPTAN = medicine(mg("sumatriptan", 50))
IBUPROFEN = medicine(mg("ibuprofen", 400))


def headaches(last: int = 60, **given: Any) -> dict[str, Any]:
    found: Any = figure_set(Records(**given), person(), day(), day(last))["headache"]
    return dict(found)


def test_months_are_calendar_months_clipped_to_the_days_asked_for() -> None:
    """R-HA-3: always with the denominator."""
    months = headaches(last=33, episodes=(headache(at(30, "22:00"), at(31, "04:00")),))["months"]
    assert [(row["month"], row["from"], row["to"], row["days"]) for row in months] == [
        ("2026-08", "2026-08-01", "2026-08-31", 31),
        ("2026-09", "2026-09-01", "2026-09-03", 3),
    ]
    assert [(row["headache_days"], row["hours"], row["logged_days"], row["at_least"]) for row in months] == [
        (1, 2, 1, True),
        (1, 4, 1, True),
    ]


def test_a_headache_that_began_before_the_first_day_counts_from_it_on() -> None:
    """R-HA-2."""
    row = headaches(episodes=(headache(at(-1, "22:00"), at(0, "05:00")),))["months"][0]
    assert (row["headache_days"], row["hours"], row["qualifying_days"]) == (1, 5, 1)


def test_a_month_without_anything_is_none_and_not_nought() -> None:
    """R-PAIN-4."""
    first, second = headaches(last=60, days=(state(0, headache=False),))["months"]
    assert (first["headache_days"], first["hours"]) == (0, 0)
    assert second["headache_days"] is None and second["why"]


def test_without_any_word_of_headache_there_are_no_months() -> None:
    found = headaches(entries=(entry(pain_average=5),))
    assert found["months"] == [] and found["why"]


def test_acute_days_are_days_by_class_with_their_union() -> None:
    """R-MOH-1: 10 triptan days with 25 doses; ibuprofen on one of them and on four more."""
    doses = [dose(TRIPTAN, n % 10) for n in range(25)] + [dose(IBUPROFEN, n) for n in range(9, 14)]
    skipped = dose(TRIPTAN, 20, status=DoseStatus.SKIPPED)
    row = headaches(days=(state(0, headache=True),), medicines=(TRIPTAN, IBUPROFEN), doses=(*doses, skipped))[
        "months"
    ][0]
    assert row["acute_medicine_days"] == {"nsaid": 5, "triptan": 10, "any": 14}
    assert row["qualifying_days"] == 1


def test_a_combination_counts_in_its_classes_and_once_in_the_union() -> None:
    """R-MOH-1."""
    tablet = medicine(mg("paracetamol", 500), mg("codeine", 30))
    row = headaches(days=(state(0, headache=True),), medicines=(tablet,), doses=(dose(tablet),))["months"][0]
    assert row["acute_medicine_days"] == {"combination_analgesic": 1, "opioid": 1, "paracetamol": 1, "any": 1}


def test_gepants_are_listed_apart_and_not_counted_in_the_union() -> None:
    """R-MOH-3; they still make a headache day qualify (R-HA-1)."""
    gepant = medicine(mg("rimegepant", 75))
    row = headaches(days=(state(0, headache=True),), medicines=(gepant,), doses=(dose(gepant),))["months"][0]
    assert row["acute_medicine_days"] == {"gepant": 1, "any": 0}
    assert row["qualifying_days"] == 1


def test_creams_and_low_dose_aspirin_are_no_acute_medicine() -> None:
    """Clinical rules 2.4."""
    cream = medicine(mg("diclofenac", 10), form=Form.CREAM)
    aspirin, strong = medicine(mg("aspirin", 100)), medicine(mg("aspirin", 500))
    row = headaches(
        days=(state(0, headache=True),),
        medicines=(cream, aspirin, strong),
        doses=(dose(cream, 1), dose(aspirin, 2), dose(strong, 3)),
    )["months"][0]
    assert row["acute_medicine_days"] == {"aspirin": 1, "any": 1}


def test_a_painkiller_at_set_times_counts_its_days_but_makes_no_day_qualify() -> None:
    """R-MOH-2, R-HA-1."""
    regular = medicine(mg("paracetamol", 500), use=Use.REGULAR)
    row = headaches(days=(state(0, headache=True),), medicines=(regular,), doses=(dose(regular),))["months"][0]
    assert row["acute_medicine_days"]["any"] == 1
    assert row["qualifying_days"] == 0


def test_medicine_days_are_complete_when_every_day_is_confirmed() -> None:
    """R-MED-1."""
    confirmed = tuple(state(n, medicines_complete=True, headache=False) for n in range(31))
    assert headaches(last=30, days=confirmed)["months"][0]["medicine_days_complete"]
    assert not headaches(last=30, days=confirmed[1:])["months"][0]["medicine_days_complete"]
    taken_back = (*confirmed, state(3, medicines_complete=False))
    assert not headaches(last=30, days=taken_back)["months"][0]["medicine_days_complete"]


def test_the_text_says_at_least_where_days_are_missing() -> None:
    """R-HA-3."""
    records = Records(episodes=(headache(at(0, "09:00"), at(0, "10:00")),))
    text = as_text(figure_set(records, person(), day(), date(2026, 8, 31)))
    assert "Aug 2026: at least 1 day with headache, 1 logged of 31; qualifying 0, severe 0; hours 1" in text


def _overuse(last: int, **given: Any) -> Any:
    return headaches(last, medicines=(TRIPTAN, IBUPROFEN), **given)["overuse"]


def test_days_with_medicine_stand_beside_the_commonly_used_counts() -> None:
    """R-MOH-5: 25 doses of a triptan on ten of the last 30 days, and ibuprofen on 12 others."""
    doses = [dose(TRIPTAN, 60 - n % 10) for n in range(25)] + [dose(IBUPROFEN, n) for n in range(35, 47)]
    found = _overuse(60, days=(state(5, headache=True),), doses=tuple(doses))
    assert (found["from"], found["to"]) == (day(31).isoformat(), day(60).isoformat())
    assert found["state"] == "at_threshold" and found["mix"] is None and found["at_least"]
    assert found["classes"] == [
        {"class": "nsaid", "days": 12, "commonly_used": 15, "state": "near"},
        {"class": "triptan", "days": 10, "commonly_used": 10, "state": "at_threshold"},
    ]
    assert [block["headache_days"] for block in found["blocks"]] == [0, 1]


def test_three_blocks_with_headache_are_told_in_the_words_of_the_rule() -> None:
    """R-MOH-5: what the counts match, that only a clinician can tell, and what not to stop suddenly."""
    doses = [dose(TRIPTAN, n) for n in range(1, 91) if n % 3]
    records = Records(
        days=tuple(state(n, headache=True) for n in range(1, 91)), doses=tuple(doses), medicines=(TRIPTAN,)
    )
    figures: Any = figure_set(records, person(), day(), day(90))
    assert figures["headache"]["overuse"]["state"] == "pattern_3_months"
    text = as_text(figures)
    assert "triptan at least 20 days (10)" in text
    assert "Only a clinician can tell. Don't stop opioids or butalbital suddenly." in text


def test_below_the_counts_nothing_is_said() -> None:
    found: Any = figure_set(Records(days=(state(0, headache=True),)), person(), day(), day(60))
    assert found["headache"]["overuse"]["state"] == "below"
    assert "commonly used" not in as_text(found)


def test_a_short_period_has_no_overuse_and_says_why() -> None:
    found = headaches(20, days=(state(0, headache=True),))
    assert found["overuse"] is None and "30 days" in found["why"]
