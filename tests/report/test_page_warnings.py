"""Warning signs and CRPS on the printed page: dates and days, never what is not to be printed."""

from datetime import date, timedelta

from painlog.domain.moment import Moment
from painlog.domain.warning import WarningSign
from painlog.report.page import Part
from painlog.report.page_crps import crps_block
from painlog.report.page_warnings import warnings_block

END = date(2026, 11, 24)
FIGURES = {"from": "2026-11-01", "to": END.isoformat()}


def sign(code: str, day: date) -> WarningSign:
    return WarningSign(id=f"{code}{day}", person_id="a", day=day, recorded_at=Moment(day=day), sign=code)


def test_r_rf_6_each_sign_is_printed_with_its_dates_the_latest_first() -> None:
    ticked = [sign("rf_7", date(2026, 11, 3)), sign("rf_6", END), sign("rf_6", END), sign("rf_6", date(2026, 11, 20))]
    block = warnings_block(ticked, FIGURES)
    assert block is not None
    assert (block.part, block.title) == (Part.WARNINGS, "Warning signs")
    assert block.rows == (
        ("A new rash that hurts: 24 Nov 2026, 20 Nov 2026",),
        ("Chest pain, short of breath, or one calf swollen: 3 Nov 2026",),
    )


def test_r_rf_6_thoughts_of_self_harm_and_other_periods_are_never_printed() -> None:
    assert warnings_block([sign("rf_8", END), sign("rf_7", END + timedelta(days=1))], FIGURES) is None


def test_r_rf_6_thoughts_of_self_harm_are_printed_where_the_person_asked_for_it_in_this_print() -> None:
    block = warnings_block([sign("rf_8", END)], FIGURES, every_sign=True)
    assert block is not None
    assert block.rows == (("Thoughts of ending my life or hurting myself: 24 Nov 2026",),)


def test_many_dates_of_one_sign_are_counted_rather_than_listed() -> None:
    ticked = [sign("rf_7", END - timedelta(days=n)) for n in range(9)]
    block = warnings_block(ticked, FIGURES)
    assert block is not None
    assert block.rows[0][0].endswith("and 3 more")


def test_r_crps_1_days_are_printed_and_never_whether_criteria_are_met() -> None:
    """R-CRPS-1: counts of days."""
    block = crps_block({**FIGURES, "crps": [{"group": "sensory", "days": 3}]})
    assert block is not None
    assert block.rows == (("Feeling: a light touch, cold or warmth hurts: 3 of 24 days",),)
    assert "criteria" not in f"{block.title}{block.rows}"
    assert crps_block({**FIGURES, "crps": []}) is None
