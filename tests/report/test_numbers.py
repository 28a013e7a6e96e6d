import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from painlog.domain.codes import Measure, PainWord, Reporter, Scale
from painlog.domain.day import SideEffect
from painlog.domain.entry import AreaMark
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.domain.warning import WarningSign
from painlog.report.numbers import figure_set
from painlog.report.numbers.text import as_text
from tests.analysis.made_up import at, day, entry, flare, person, state
from tests.strategies import records

ANN = person(origin_id="ann")
KEYS = [
    *("person", "from", "to", "logging", "pain", "daily", "areas", "words", "function", "questionnaires"),
    *("headache", "flares", "medicines", "opioid_mme", "side_effects", "treatments", "pain_words", "warning_signs"),
    *("crps", "earlier_treatments", "cycles", "peg", "phq4", "activity_lost", "by_others"),
]


def figures(given_: Records, last: int = 91, **of_person: Any) -> dict[str, Any]:
    """The figures of Ann's 92 days from the first of August to the last of October, or to day `last`."""
    return figure_set(given_, replace(ANN, **of_person), day(), day(last))


def entries_of(*values: float | None, **given_: Any) -> Records:
    """An entry a day with those average pains."""
    return Records(entries=tuple(entry(n, pain_average=value, **given_) for n, value in enumerate(values)))


def test_the_keys_are_the_documented_ones_in_their_order() -> None:
    found = figures(Records())
    assert list(found) == KEYS
    assert (found["person"], found["from"], found["to"]) == ("ann", "2026-08-01", "2026-10-31")
    assert figures(Records(), origin_id="")["person"] == ANN.id


def test_nothing_logged_is_none_with_a_reason_and_never_nought() -> None:
    """R-PAIN-4."""
    found = figures(Records())
    for figure in (found["pain"], found["pain"]["last_14"], found["function"]["mood"], found["opioid_mme"]):
        assert figure["why"]
    assert found["pain"]["mean"] is found["pain"]["trend"] is found["pain"]["last_14"]["mean"] is None
    assert found["daily"] == found["areas"] == found["words"] == found["headache"]["months"] == []
    assert found["logging"]["longest_gap_days"] == 92


def test_logging_counts_everyone_and_pain_only_the_person() -> None:
    """R-OBS-1."""
    observed = entry(3, pain_average=9, reporter=Reporter.OBSERVED, areas=(AreaMark(area="jaw_left"),), mood=1)
    asked = entry(3, pain_average=8, reporter=Reporter.ASKED, words=("burning",))
    late = entry(0, pain_average=2, recorded_at=at(3))
    found = figures(Records(entries=(observed, asked, late)))
    assert found["logging"] == {
        "days": 92,
        "logged_days": 2,
        "entries": 3,
        "late_entries": 1,
        "longest_gap_days": 88,
        "by_reporter": {"self": 1, "asked": 1, "observed": 1},
    }
    assert (found["pain"]["mean"], found["pain"]["n_days"]) == (2, 1)
    assert found["areas"] == found["words"] == [] and found["function"]["mood"]["n_days"] == 0


def test_pain_is_worked_out_from_daily_values() -> None:
    busy_day = tuple(entry(0, pain_average=value) for value in (8, 8, 8, 8))
    found = figures(Records(entries=(*busy_day, entry(1, pain_average=1), entry(2, pain_average=3))))["pain"]
    assert (found["mean"], found["median"], found["lowest"], found["highest"]) == (4, 3, 1, 8)
    assert (found["n_days"], found["trend"]) == (3, None)
    assert "28" in found["why"]


def test_lowest_and_highest_are_of_the_same_measure() -> None:
    """R-PAIN-3: the day's worst is in its row, not in the averages."""
    found = figures(Records(entries=(entry(pain_average=5, pain_worst=9, pain_least=2),)))
    assert (found["pain"]["lowest"], found["pain"]["highest"]) == (5, 5)
    assert found["daily"] == [
        {"day": "2026-08-01", "value": 5.0, "worst": 9.0, "least": 2.0, "n_readings": 1, "late": False}
    ]


def test_the_last_two_weeks_end_with_the_last_day() -> None:
    found = figures(entries_of(*([2.0] * 14 + [4.0] * 14)), last=27)["pain"]
    nothing = {"worst": None, "worst_n": 0, "least": None, "least_n": 0}
    assert found["last_14"] == {"mean": 4, "n_days": 14, **nothing, "from": "2026-08-15", "to": "2026-08-28"}
    assert found["previous_14"] == {"mean": 2, "n_days": 14, **nothing, "from": "2026-08-01", "to": "2026-08-14"}
    assert found["trend"]["n_days"] == 28 and found["trend"]["points_per_month"] > 0
    assert "why" not in found


def test_days_outside_are_left_out_of_everything() -> None:
    inside = entries_of(*[5.0] * 10)
    outside = tuple(entry(n, pain_average=9, mood=9, words=("burning",)) for n in (-1, 10))
    assert figures(replace(inside, entries=inside.entries + outside), last=9) == figures(inside, last=9)


def test_a_short_period_says_that_the_weeks_before_lie_outside() -> None:
    found = figures(entries_of(*[5.0] * 10), last=9)["pain"]
    assert (found["last_14"]["from"], found["last_14"]["n_days"]) == ("2026-08-01", 10)
    assert found["previous_14"]["mean"] is None and "before" in found["previous_14"]["why"]


def test_without_the_chosen_measure_it_names_what_is_logged_and_where_to_change() -> None:
    """R-PAIN-3: never swapped silently."""
    worst = Records(entries=(entry(0, pain_worst=7), entry(1, pain_worst=5)))
    found = figures(worst)["pain"]
    assert found["mean"] is None and found["measure"] == "average"
    assert "Worst pain was, on 2 days" in found["why"] and "People" in found["why"]
    assert figures(worst, measure=Measure.WORST)["pain"]["mean"] == 6


def test_one_reading_of_now_a_day_gives_no_value_but_stays_a_row() -> None:
    """R-PAIN-3."""
    found = figures(Records(entries=(entry(pain_now=4),)), measure=Measure.NOW)
    assert found["daily"][0]["value"] is None and found["daily"][0]["n_readings"] == 1
    assert found["pain"]["n_days"] == 0 and found["pain"]["why"]


def test_numbers_from_others_alone_say_so() -> None:
    """R-OBS-1."""
    found = figures(entries_of(5.0, reporter=Reporter.OBSERVED))["pain"]
    assert found["mean"] is None and "others" in found["why"]


def test_function_has_its_first_and_last_two_weeks() -> None:
    given_ = Records(entries=tuple(entry(n, standing_minutes=10 + n) for n in (0, 13, 14, 77, 78, 91)))
    found = figures(given_)["function"]["standing_minutes"]
    assert (found["mean"], found["n_days"]) == (10 + 273 / 6, 6)
    assert (found["first_14"], found["first_14_n"]) == (16.5, 2)
    assert (found["last_14"], found["last_14_n"]) == (94.5, 2)


def test_questionnaires_stand_in_their_order_with_a_reason_for_no_score() -> None:
    rows = [("phq2", 9, (1, None)), ("peg", 4, (6, 7, 4)), ("peg", 99, (1, 1, 1))]
    answers = tuple(
        Questionnaire(id=name, person_id=ANN.id, answered_on=day(n), recorded_at=at(n), name=name, items=tuple(items))
        for name, n, items in rows
    )
    found = figures(Records(questionnaires=answers))["questionnaires"]
    assert found[0] == {"name": "peg", "answered_on": "2026-08-05", "score": 5.7, "items": [6, 7, 4]}
    assert found[1]["score"] is None and found[1]["why"] and len(found) == 2


def test_flares_and_side_effects_carry_what_they_are_made_of() -> None:
    nausea = SideEffect(id="s", person_id=ANN.id, day=day(), recorded_at=at(), effect="nausea", severity=2)
    outside = replace(nausea, day=day(92), severity=3)
    found = figures(Records(episodes=(flare(at(0, "10:00")),), side_effects=(nausea, outside)))
    assert found["flares"]["count"] == 1 and found["flares"]["median_minutes"] is None and found["flares"]["why"]
    assert found["side_effects"] == [{"effect": "nausea", "days": 1, "worst": 2}]


def test_treatments_carry_what_was_written_down_and_nothing_invented() -> None:
    injection = Treatment(
        id="x", origin_id="t1", person_id=ANN.id, kind="botulinum_toxin", started_at=at(19), recorded_at=at(19)
    )
    course = replace(injection, id="y", origin_id="", started_at=at(-9), ended_at=at(0), stated_relief=60.0, note="n")
    gone = replace(injection, id="z", origin_id="", started_at=at(-19))
    found = figures(Records(treatments=(injection, course, gone)))
    (first, second), (before,) = found["treatments"], found["earlier_treatments"]
    assert (first["treatment"], first["started_at"], first["stated_relief_percent"]) == ("y", "2026-07-23", 60.0)
    assert (second["treatment"], second["started_at"]) == ("t1", "2026-08-20")
    assert second["stated_relief_percent"] is None and before["treatment"] == "z"
    assert "n" in first["notes"] and all(row["mean"] is None and row["why"] for row in first["windows"])
    assert first["baseline"]["mean"] is None and first["baseline"]["why"]


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="first day"):
        figure_set(Records(), ANN, day(1), day(0))


@settings(deadline=None, max_examples=40)
@given(records(max_of_each=3), st.data())
def test_any_diary_gives_pure_json_and_words(given_: Records, data: st.DataObject) -> None:
    """No NaN, no numpy, no exception, whatever was logged and whichever days are asked for."""
    of = data.draw(st.sampled_from(given_.people))
    days = [e.felt_at.day for e in given_.entries] + [d.taken_at.day for d in given_.doses] + [day()]
    start = data.draw(st.sampled_from(days))
    end = min(start.toordinal() + data.draw(st.integers(0, 400)), date.max.toordinal())
    own = {
        name: tuple(v for v in getattr(given_, name) if v.person_id == of.id)
        for name in given_.counts()
        if name != "people"
    }
    found = figure_set(Records(people=(of,), **own), of, start, date.fromordinal(end))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert as_text(found).endswith("\n")


@given(st.lists(st.tuples(st.integers(0, 91), st.none() | st.floats(0, 10)), max_size=60))
def test_the_mean_lies_between_lowest_and_highest(rows: list[tuple[int, float | None]]) -> None:
    found = figures(Records(entries=tuple(entry(n, pain_average=value) for n, value in rows)))
    pain, logging = found["pain"], found["logging"]
    assert pain["n_days"] <= logging["logged_days"] <= logging["entries"] == len(rows)
    assert logging["logged_days"] + logging["longest_gap_days"] <= 92
    if pain["mean"] is not None:
        assert pain["lowest"] - 1e-9 <= pain["mean"] <= pain["highest"] + 1e-9
        assert pain["lowest"] <= pain["median"] <= pain["highest"]


def test_a_confirmed_day_alone_is_no_entry() -> None:
    assert figures(Records(days=(state(0, medicines_complete=True),)))["logging"]["logged_days"] == 0


def test_the_text_holds_the_numbers_of_the_figures() -> None:
    text = as_text(figures(entries_of(*[2.0] * 14, *[4.0] * 16), last=29))
    assert "Mean 3.1, median 4, lowest 2, highest 4, on 30 days" in text


def test_pain_in_words_is_counted_in_days_and_never_a_number() -> None:
    """R-OBS-1: what the person gave themselves; a word is never turned into a number."""
    in_words = {"scale": Scale.WORDS}
    found = figures(
        Records(
            entries=(
                entry(0, pain_word=PainWord.SEVERE, **in_words),
                entry(0, pain_word=PainWord.SEVERE, **in_words),
                entry(1, pain_word=PainWord.NONE, **in_words),
                entry(2, pain_word=PainWord.WORST, reporter=Reporter.OBSERVED, **in_words),
            )
        )
    )
    assert found["pain_words"] == [{"word": "none", "days": 1}, {"word": "severe", "days": 1}]
    assert found["daily"] == [] and found["pain"]["mean"] is None
    assert found["logging"]["logged_days"] == 3
    assert "Severe: 1 day" in as_text(found)


def test_warning_signs_are_listed_but_for_the_one_that_is_never_printed() -> None:
    """R-RF-6."""
    signs = tuple(
        WarningSign(id=f"{sign}{n}", person_id=ANN.id, day=day(n), recorded_at=at(n), sign=sign)
        for sign, n in (("rf_2", 0), ("rf_8", 0), ("rf_6", 1), ("rf_6", 1), ("rf_6", 2), ("rf_7", 99))
    )
    found = figures(Records(warning_signs=signs))
    assert found["warning_signs"] == [{"sign": "rf_6", "days": 2}, {"sign": "rf_2", "days": 1}]
    assert "A new rash that hurts and blisters, or is on one side only: 2 days" in as_text(found)
