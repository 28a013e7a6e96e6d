from datetime import time
from typing import Any

import pytest

from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.records import Records
from painlog.report.numbers import figure_set
from tests.analysis.made_up import day, dose, medicine, mg, person, state

# Medicine, units a day, morphine milligrams: the cases of clinical rules 2.2, by the CDC 2022 table (R-MED-5).
MME_CASES = [
    (medicine(mg("hydrocodone", 5), mg("acetaminophen", 325)), 4, 20),
    (medicine(mg("oxycodone", 10)), 2, 30),
    (medicine(mg("fentanyl", 25, "mcg/h"), form=Form.PATCH, use=Use.PATCH), 1, 60),
    (medicine(mg("methadone", 10)), 3, 141),
    (medicine(mg("tramadol", 50)), 4, 40),
    (medicine(mg("codeine", 30)), 4, 18),
    (medicine(mg("hydromorphone", 4)), 4, 80),
    (medicine(mg("tapentadol", 100)), 2, 80),
    (medicine(mg("oxymorphone", 10)), 2, 20 * 3),
    (medicine(mg("Morphine sulfate", 0.03, "g")), 1, 30),
]
# Opioids that the table leaves out (R-MED-7, R-MED-9), and their names on the page.
LEFT_OUT = [
    (medicine(mg("buprenorphine", 20, "mcg/h"), form=Form.PATCH, use=Use.PATCH), "buprenorphine patch"),
    (medicine(mg("fentanyl", 100, "mcg"), form=Form.SPRAY), "fentanyl spray"),
    (medicine(mg("morphine", 10), form=Form.INJECTION), "morphine injection"),
    (medicine(mg("morphine", 1), form=Form.PUMP, use=Use.PUMP), "morphine pump"),
    (medicine(mg("morphine", 10), use=Use.PUMP), "morphine pump"),
    (medicine(mg("dihydrocodeine", 60)), "dihydrocodeine"),
    (medicine(mg("morphine", 10, "mg/ml"), form=Form.LIQUID), "morphine"),
    (medicine(Ingredient(name="oxycodone")), "oxycodone"),
]


def figures(*medicines: Medicine, doses: tuple[Dose, ...] = (), last: int = 0, **given: Any) -> dict[str, Any]:
    records = Records(medicines=medicines, doses=doses, **given)
    return figure_set(records, person(), day(), day(last))


@pytest.mark.parametrize(("product", "units", "mme"), MME_CASES)
def test_mme_follows_the_cdc_2022_table(product: Medicine, units: float, mme: float) -> None:
    found = figures(product, doses=(dose(product, units=units),))["opioid_mme"]
    assert found["table"] == "CDC 2022"
    assert found["highest_day"] == pytest.approx(mme, abs=1e-9)
    assert (found["left_out"], found["incomplete"]) == ([], False)


@pytest.mark.parametrize(("product", "name"), LEFT_OUT)
def test_what_the_table_does_not_hold_is_named_and_not_counted(product: Medicine, name: str) -> None:
    """R-MED-7, R-MED-9: the total is 0 and incomplete."""
    found = figures(product, doses=(dose(product),))["opioid_mme"]
    assert (found["highest_day"], found["left_out"], found["incomplete"]) == (0, [name], True)


def test_the_mean_is_over_all_days_and_a_floor_until_they_are_confirmed() -> None:
    """R-MED-1."""
    tablet = medicine(mg("morphine", 10))
    doses = (dose(tablet, 0, units=4), dose(tablet, 2, units=2))
    found = figures(tablet, doses=doses, last=3)["opioid_mme"]
    assert (found["mean_per_day"], found["highest_day"], found["n_days"], found["at_least"]) == (15, 40, 4, True)
    confirmed = tuple(state(n, medicines_complete=True) for n in range(4))
    assert not figures(tablet, doses=doses, last=3, days=confirmed)["opioid_mme"]["at_least"]


def test_treatment_of_opioid_use_disorder_hides_the_number() -> None:
    """R-MED-8."""
    tablet = medicine(mg("methadone", 10), indication="For opioid use disorder")
    found = figures(tablet, doses=(dose(tablet),))["opioid_mme"]
    assert found["mean_per_day"] is None and found["why"]
    for_pain = medicine(mg("methadone", 10), indication="loud, cloudy days")
    assert figures(for_pain, doses=(dose(for_pain),))["opioid_mme"]["mean_per_day"] == 47


def test_a_dose_that_does_not_say_how_much_makes_the_sum_incomplete() -> None:
    tablet = medicine(mg("morphine", 10))
    found = figures(tablet, doses=(dose(tablet), dose(tablet, units=None)))["opioid_mme"]
    assert (found["highest_day"], found["incomplete"]) == (10, True)
    assert "without an amount" in found["left_out"][0]


def test_other_medicines_are_no_opioids() -> None:
    tablet = medicine(mg("ibuprofen", 400))
    found = figures(tablet, doses=(dose(tablet),))["opioid_mme"]
    assert found["mean_per_day"] is None and found["left_out"] == [] and found["why"]


def test_a_row_for_each_medicine_used_or_current() -> None:
    used, current = medicine(name="Used", stopped=day(-5)), medicine(name="Current", origin_id="m2")
    gone = medicine(name="Gone", stopped=day(0))
    rows = figures(used, current, gone, doses=(dose(used, pain_before=7, pain_after=4),))["medicines"]
    assert [(row["medicine"], row["name"]) for row in rows] == [(used.id, "Used"), ("m2", "Current")]
    first = rows[0]
    assert (first["use"], first["days_used"], first["doses"], first["units"]) == ("as_needed", 1, 1, 1.0)
    assert (first["mean_change_points"], first["change_n"], first["taken_of_scheduled"]) == (-3, 1, None)
    assert "why" not in first and rows[1]["why"]


def test_taken_of_scheduled_is_a_percent_with_its_counts() -> None:
    """R-MED-2."""
    tablet = medicine(use=Use.REGULAR, times=(time(8), time(20)))
    confirmed = (state(0, medicines_complete=True),)
    row = figures(tablet, doses=(dose(tablet),), days=confirmed)["medicines"][0]
    assert (row["taken_of_scheduled"], row["taken"], row["scheduled"], row["complete_days"]) == (50, 1, 2, 1)
    unconfirmed = figures(tablet, doses=(dose(tablet),))["medicines"][0]
    assert unconfirmed["taken_of_scheduled"] is None and "marked" in unconfirmed["why"]


def test_doses_from_a_pump_are_never_added_up() -> None:
    """R-MED-9."""
    pump = medicine(mg("morphine", 1), form=Form.PUMP, use=Use.PUMP)
    row = figures(pump, doses=(dose(pump), dose(pump)))["medicines"][0]
    assert (row["doses"], row["units"], row["per_day_max"]) == (2, None, None)
    assert "pump" in row["why"]
