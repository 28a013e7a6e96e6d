"""The figures that the printed page asks for: baseline, PEG, PHQ-4, activity lost, 30 days, entries by others."""

from dataclasses import replace
from typing import Any

from painlog.domain.codes import ActivityLost, Reporter, Use
from painlog.domain.day import SideEffect
from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from tests.analysis.made_up import at, day, entry, flare, headache, medicine, state
from tests.report.test_numbers import figures


def answered(name: str, n: int, *items: float | None) -> Questionnaire:
    return Questionnaire(
        id=f"{name}{n}", person_id="ann-id", answered_on=day(n), recorded_at=at(n), name=name, items=items
    )


def test_the_baseline_is_the_first_fortnight_with_worst_and_least_of_their_own() -> None:
    """R-PAIN-2: the mean worst is of the worst that was given, never of the average."""
    entries = [entry(n, pain_average=6 if n < 14 else 2, pain_worst=8 if n == 3 else None) for n in range(60)]
    found = figures(Records(entries=(*entries, entry(5, pain_least=1))))["pain"]
    assert found["baseline"]["mean"] == 6 and found["baseline"]["n_days"] == 14
    assert (found["baseline"]["worst"], found["baseline"]["worst_n"]) == (8, 1)
    assert (found["baseline"]["least"], found["baseline"]["least_n"]) == (1, 1)
    assert found["last_14"]["worst"] is None and found["last_14"]["worst_n"] == 0


def test_in_a_short_time_there_is_no_baseline_and_it_says_why() -> None:
    entries = tuple(entry(n, pain_average=5) for n in range(41))
    short = figures(Records(entries=entries), last=40)["pain"]["baseline"]
    assert short["mean"] is None and short["n_days"] == 0 and "42 days" in short["why"]
    assert figures(Records(entries=entries), last=41)["pain"]["baseline"]["mean"] == 5


def test_what_others_saw_is_in_no_baseline() -> None:
    """R-OBS-1."""
    seen = entry(1, pain_average=9, pain_worst=10, pain_least=9, reporter=Reporter.OBSERVED)
    found = figures(Records(entries=(entry(1, pain_average=4, pain_least=2), seen)))["pain"]["baseline"]
    assert (found["mean"], found["worst"], found["least"]) == (4, None, 2)


def test_r_peg_1_the_latest_peg_beside_the_first_with_the_change() -> None:
    given = [answered("peg", 1, 6, 7, 4), answered("peg", 30, 1, None, 2), answered("peg", 60, 3, 2, 2)]
    peg = figures(Records(questionnaires=tuple(given)))["peg"]
    assert (peg["latest"]["score"], peg["first"]["score"], peg["change_points"]) == (2.3, 5.7, -3.4)
    assert (peg["latest"]["items"], peg["n"]) == ([3, 2, 2], 2)
    once = figures(Records(questionnaires=tuple(given[:1])))["peg"]
    assert once["change_points"] is None and "two answers" in once["why"]
    assert figures(Records())["peg"]["why"]


def test_phq_4_needs_both_pairs_on_one_day() -> None:
    given = [answered("phq2", 1, 1, 2), answered("gad2", 1, 3, 0), answered("phq2", 9, 3, 3)]
    assert figures(Records(questionnaires=tuple(given)))["phq4"] == [
        {"answered_on": "2026-08-02", "phq2": 3, "gad2": 3, "score": 6}
    ]


def test_of_several_on_a_day_the_most_activity_lost_counts() -> None:
    given = (
        flare(at(1, "09:00"), at(1, "10:00"), activity_lost=ActivityLost.HALF),
        headache(at(1, "22:00"), at(2, "03:00"), activity_lost=ActivityLost.ALL),
        flare(at(3, "09:00"), activity_lost=ActivityLost.NONE),
        flare(at(4, "09:00")),
        flare(at(5, "09:00"), activity_lost=ActivityLost.HALF),
    )
    lost = figures(Records(episodes=given))["activity_lost"]
    assert (lost["half_days"], lost["all_days"], lost["n_days"]) == (1, 2, 4)
    assert figures(Records())["activity_lost"]["why"]


def test_r_med_1_days_of_the_last_30_are_at_least_until_each_is_confirmed() -> None:
    tablet = medicine(id="m", use=Use.AS_NEEDED)
    doses = tuple(_dose(n) for n in (3, 70, 71, 91))
    found = _medicine(Records(medicines=(tablet,), doses=doses))
    assert found["last_30"] == {
        "days_used": 3, "days": 30, "complete_days": 0, "at_least": True, "from": "2026-10-02", "to": "2026-10-31"
    }  # fmt: skip
    sure = tuple(state(n, medicines_complete=True) for n in range(62, 92))
    assert _medicine(Records(medicines=(tablet,), doses=doses, days=sure))["last_30"]["at_least"] is False


def test_side_effects_stand_with_the_medicine_they_were_linked_to() -> None:
    tablet, other = medicine(id="m"), medicine(id="o")
    effect = SideEffect(
        id="s", person_id="ann-id", day=day(2), recorded_at=at(2), effect="nausea", severity=2, medicine_id="m"
    )
    records = Records(medicines=(tablet, other), side_effects=(effect, replace(effect, id="t", day=day(200))))
    rows = figures(records)["medicines"]
    assert [row["side_effects"] for row in rows] == [[{"effect": "nausea", "days": 1, "worst": 2}], []]


def test_entries_by_others_are_listed_one_by_one() -> None:
    """R-OBS-1."""
    seen = entry(2, reporter=Reporter.OBSERVED, recorded_by="Ben", pain_worst=8, note="held the leg")
    asked = entry(1, reporter=Reporter.ASKED, pain_average=3)
    found = figures(Records(entries=(entry(0, pain_average=5), asked, seen)))["by_others"]
    assert [one["reporter"] for one in found] == ["asked", "observed"]
    assert (found[1]["worst"], found[1]["by"], found[1]["note"]) == (8, "Ben", "held the leg")


def test_r_ha_4_migraine_days_stand_beside_the_months_headache_days() -> None:
    head = headache(at(1, "08:00"), at(1, "20:00"), features=("one_sided", "throbbing", "nausea"))
    month = figures(Records(episodes=(head, headache(at(2, "09:00")))))["headache"]["months"][0]
    assert (month["headache_days"], month["migraine_days"]) == (2, 1)
    unknown = figures(Records(entries=(_told(),), episodes=(headache(at(40, "09:00")),)))["headache"]["months"][2]
    assert unknown["migraine_days"] is None


def _told() -> Entry:
    return entry(0, pain_average=1)


def _dose(n: int) -> Dose:
    return Dose(id=f"{n}{id(object())}", person_id="ann-id", medicine_id="m", taken_at=at(n), recorded_at=at(n))


def _medicine(records: Records) -> dict[str, Any]:
    found: dict[str, Any] = figures(records)["medicines"][0]
    return found
