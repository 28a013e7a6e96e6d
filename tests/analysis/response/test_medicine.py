from collections.abc import Iterable
from dataclasses import replace

import pytest

from painlog.analysis.response.codes import Why
from painlog.analysis.response.values import MedicineChange
from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.records import Records
from tests.analysis.response.diaries import diary, on, response, state, treatment

INJECTION = treatment("trigger_point_injection")
PAINS = dict.fromkeys(range(-14, 29), 6.0)
COMPLETE = tuple(state(n, medicines_complete=True) for n in range(-14, 29))


def medicine(name: str, **given: object) -> Medicine:
    holds = (Ingredient(name=name, amount=10, unit="mg"),)
    usual = {"id": name, "person_id": "ann", "recorded_at": on(-60), "name": name, "ingredients": holds}
    return Medicine(**{**usual, **given})  # type: ignore[arg-type]


def doses(of: Medicine, days: Iterable[int], units: float | None = 1) -> tuple[Dose, ...]:
    return tuple(
        Dose(id=f"{of.id}{n}", person_id="ann", medicine_id=of.id, taken_at=on(n), recorded_at=on(n), units=units)
        for n in days
    )


def change(*given: tuple[Medicine, tuple[Dose, ...]], days: tuple[object, ...] = COMPLETE) -> MedicineChange:
    records: Records = diary(
        PAINS,
        INJECTION,
        medicines=tuple(one for one, _doses in given),
        doses=tuple(dose for _one, taken in given for dose in taken),
        days=days,
    )
    main = response(records, 40).main
    assert main is not None and main.windows[0].medicine is not None
    return main.windows[0].medicine


def test_as_needed_days_are_days_a_week_before_and_after() -> None:
    """Clinical rules 3.2, step 7; R-MOH-1: days, not doses. 8 of 14 before, 8 of 28 after."""
    tablet = medicine("ibuprofen")
    twice = (*doses(tablet, range(-8, 0)), *doses(replace(tablet), range(1, 9)))
    again = tuple(replace(one, id=f"{one.id}b") for one in twice)
    found = change((tablet, (*twice, *again)))
    assert (found.as_needed_before, found.as_needed_after, found.as_needed_percent) == (4, 2, -50)
    assert (found.complete_days_before, found.complete_days_after) == (14, 28)


def test_morphine_milligrams_are_a_mean_of_complete_days() -> None:
    """R-MED-1 and R-MED-5: oxycodone 10 mg is 15 MME; the five days that were not confirmed are in neither phase."""
    tablet = medicine("oxycodone", use=Use.REGULAR)
    taken = (*doses(tablet, range(-14, 0), 2), *doses(tablet, range(1, 29)))
    found = change((tablet, taken), days=COMPLETE[5:])
    assert (found.mme_before, found.mme_after, found.mme_percent) == (30, 15, -50)
    assert found.complete_days_before == 9


@pytest.mark.parametrize(("complete", "known"), [(5, True), (4, False)])
def test_five_complete_days_are_needed_in_each_phase(complete: int, known: bool) -> None:
    tablet = medicine("ibuprofen")
    states = tuple(state(n, medicines_complete=True) for n in (*range(-complete, 0), *range(1, 29)))
    found = change((tablet, doses(tablet, range(-14, 29))), days=states)
    assert (found.as_needed_percent is not None) is known
    assert (Why.FEW_COMPLETE_DAYS in found.why) is not known


def test_none_before_has_no_percent() -> None:
    tablet = medicine("ibuprofen")
    found = change((tablet, doses(tablet, range(1, 5))))
    assert (found.as_needed_before, found.as_needed_after, found.as_needed_percent) == (0, 1, None)


def test_an_opioid_without_a_factor_is_not_compared() -> None:
    """R-MED-7, R-MED-8."""
    patch = medicine("buprenorphine", form=Form.PATCH, use=Use.PATCH)
    tablet = medicine("oxycodone")
    found = change((patch, doses(patch, range(-14, 29))), (tablet, doses(tablet, range(-14, 29))))
    assert found.mme_percent is None and Why.OPIOID_LEFT_OUT in found.why


def test_pump_boluses_are_counted_and_never_converted() -> None:
    """R-MED-9: three boluses a day before, one after; the tablets beside them can still be compared."""
    pump = medicine("morphine", form=Form.PUMP, use=Use.PUMP)
    tablet = medicine("oxycodone", use=Use.REGULAR)
    pressed = (*doses(pump, [*range(-14, 0)] * 3), *doses(pump, range(1, 29)))
    pressed = tuple(replace(one, id=f"b{place}") for place, one in enumerate(pressed))
    found = change((pump, pressed), (tablet, doses(tablet, range(-14, 29))))
    assert (found.boluses_before, found.boluses_after) == (21, 7)
    assert (found.mme_before, found.mme_after, found.mme_percent) == (15, 15, 0)


def test_a_medicine_that_is_not_for_pain_is_neither_counted_nor_named() -> None:
    laxative = medicine("senna", started=on(5).day)
    found = response(diary(PAINS, INJECTION, medicines=(laxative,), doses=doses(laxative, range(5))), 40)
    assert found.others == ()
