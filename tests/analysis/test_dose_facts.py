"""Facts before a dose is saved: hand-worked cases of clinical rules 2.1 to 2.4."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.day_window import Window, heaviest
from painlog.analysis.dose_facts import (
    Background,
    Ceiling,
    Fact,
    Facts,
    KetorolacDays,
    Product,
    SameIngredient,
    Spacing,
    Substance,
    TogetherWithOpioid,
    Total,
    TwoNsaids,
    Units,
    dose_facts,
)
from painlog.domain.codes import DoseStatus
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from tests.analysis.made_up import dose, medicine

PARACETAMOL = Substance(code="paracetamol", mg=500)
TYLENOL = Product(medicine=medicine(id="t", name="Tylenol"), substances=(PARACETAMOL,))
NORCO = Product(
    medicine=medicine(id="n", name="Norco"),
    substances=(
        Substance(code="hydrocodone", mg=5, opioid=True, keep_on=True),
        Substance(code="paracetamol", mg=325),
    ),
)
ADVIL = Product(
    medicine=medicine(id="i", name="Advil"), substances=(Substance(code="ibuprofen", mg=200, nsaid=True),)
)
ALEVE = Product(medicine=medicine(id="a", name="Aleve"), substances=(Substance(code="naproxen", mg=220, nsaid=True),))
GEL = Product(
    medicine=medicine(id="g", name="Gel"), substances=(Substance(code="diclofenac", nsaid=True),), adds_up=False
)
LYRICA = Product(
    medicine=medicine(id="l", name="Lyrica"), substances=(Substance(code="pregabalin", mg=75, sedating=True),)
)
USUAL = {"paracetamol": Ceiling(mg=4000, usual=True)}


def aspirin(mg: float | None) -> Product:
    return Product(
        medicine=medicine(id="s", name="Aspirin"), substances=(Substance(code="aspirin", mg=mg, nsaid=True),)
    )


def of(new: Dose, logged: list[Dose], *products: Product, **given: object) -> Facts:
    usual = {"products": {one.medicine.id: one for one in products}, "ceilings": USUAL}
    return dose_facts([new], logged, Background(**{**usual, **given}))  # type: ignore[arg-type]  # a test's own words


def only(kind: type[Fact], facts: Facts) -> Fact:
    (found,) = [fact for fact in facts.found if isinstance(fact, kind)]
    return found


def kinds(facts: Facts) -> set[type[Fact]]:
    return {type(fact) for fact in facts.found}


def test_the_first_dose_of_a_quiet_day_has_nothing_to_say() -> None:
    assert of(dose(ADVIL.medicine, 0, "08:00"), [], ADVIL) == Facts()


def test_a_combination_adds_to_the_total_of_each_ingredient() -> None:
    """R-MED-3: 4 x 325 mg and 2 x 500 mg of paracetamol are 2,300 mg."""
    logged = [dose(NORCO.medicine, 0, "08:00", units=2), dose(NORCO.medicine, 0, "14:00", units=2)]
    total = only(Total, of(dose(TYLENOL.medicine, 0, "20:00", units=2), logged, TYLENOL, NORCO))
    assert isinstance(total, Total)
    assert total.window == Window(amount=2300)
    assert not total.notable and not total.over


@pytest.mark.parametrize(
    ("tablets", "notable", "over"), [(5, False, False), (6, True, False), (8, True, False), (9, True, True)]
)
def test_the_note_begins_at_75_percent_and_the_alert_above_the_limit(tablets: int, notable: bool, over: bool) -> None:
    """R-MED-11: of 4,000 mg, 3,000 mg is a note; 4,000 mg is not yet above."""
    total = only(Total, of(dose(TYLENOL.medicine, 0, "08:00", units=tablets), [], TYLENOL))
    assert isinstance(total, Total)
    assert (total.notable, total.over) == (notable, over)


def test_under_18_the_usual_adult_limit_is_never_used() -> None:
    """R-MED-11: weight-based; ask. A number that a clinician gave still stands beside it."""
    new = dose(TYLENOL.medicine, 0, "08:00", units=9)
    total = only(Total, of(new, [], TYLENOL, adult=False))
    assert isinstance(total, Total)
    assert total.ceiling is None and total.by_weight and total.notable and not total.over
    own = only(Total, of(new, [], TYLENOL, adult=False, ceilings={"paracetamol": Ceiling(mg=1500)}))
    assert isinstance(own, Total)
    assert own.over and own.by_weight


def test_exactly_24_hours_ago_is_out_and_a_minute_less_is_in() -> None:
    """R-MED-11: rolling, so that every 24 hours hold three doses of one every eight hours."""
    new = dose(TYLENOL.medicine, 1, "08:00")
    at_edge = only(Total, of(new, [dose(TYLENOL.medicine, 0, "08:00")], TYLENOL))
    inside = only(Total, of(new, [dose(TYLENOL.medicine, 0, "08:01")], TYLENOL))
    assert isinstance(at_edge, Total) and isinstance(inside, Total)
    assert (at_edge.window.amount, inside.window.amount) == (500, 1000)


def test_a_dose_written_down_later_is_seen_with_what_came_after_it() -> None:
    """R-MED-11: eight tablets at noon and one at 8 in the evening, then one of 10 in the morning is remembered."""
    logged = [dose(TYLENOL.medicine, 0, "12:00", units=7), dose(TYLENOL.medicine, 0, "20:00", units=1)]
    total = only(Total, of(dose(TYLENOL.medicine, 0, "10:00", units=1), logged, TYLENOL))
    assert isinstance(total, Total)
    assert total.window.amount == 4500


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 10, 25), 25), (date(2026, 3, 29), 23)])
def test_the_night_of_the_clock_change_is_as_long_as_it_is(day: date, hours: int) -> None:
    """R-MED-11: from 03:30 to 03:30 of the next day are 25 hours in autumn and 23 in spring, not 24."""
    zone = "Europe/Berlin"
    before, after = Moment.at(day - timedelta(days=1), time(12), zone), Moment.at(day, time(12), zone)
    first = dose(TYLENOL.medicine, taken_at=before)
    facts = of(dose(TYLENOL.medicine, taken_at=after), [first], TYLENOL)
    spacing, total = only(Spacing, facts), only(Total, facts)
    assert isinstance(spacing, Spacing) and isinstance(total, Total)
    assert spacing.since == hours * 60
    assert total.window.amount == (1000 if hours < 24 else 500)


def test_the_hour_that_comes_twice_is_counted_twice() -> None:
    zone = "Europe/Berlin"
    night = date(2026, 10, 25)
    first = Moment.at(night, time(2, 30), zone)
    second = Moment.at(night, time(2, 30, fold=1), zone)
    spacing = only(Spacing, of(dose(ADVIL.medicine, taken_at=second), [dose(ADVIL.medicine, taken_at=first)], ADVIL))
    assert isinstance(spacing, Spacing)
    assert spacing.since == 60


def test_a_skipped_dose_and_the_old_version_of_a_changed_one_count_nothing() -> None:
    new = dose(TYLENOL.medicine, 0, "12:00", id="d")
    old = dose(TYLENOL.medicine, 0, "12:00", id="d", units=8)
    skipped = dose(TYLENOL.medicine, 0, "10:00", units=8, status=DoseStatus.SKIPPED)
    total = only(Total, of(new, [old, skipped], TYLENOL))
    assert isinstance(total, Total)
    assert total.window.amount == 500
    assert of(skipped, [new], TYLENOL) == Facts()


def test_what_is_not_known_is_said_and_never_made_up() -> None:
    """A dose without an amount makes a total 'at least'; one without a clock counts on its own day."""
    new = dose(TYLENOL.medicine, 1, "12:00")
    logged = [dose(TYLENOL.medicine, 1, "10:00", units=None), dose(TYLENOL.medicine, 1), dose(TYLENOL.medicine, 0)]
    total = only(Total, of(new, logged, TYLENOL))
    assert isinstance(total, Total)
    assert total.window == Window(amount=1000, at_least=True, without_time=True)


def test_the_gap_of_the_label_is_looked_at_on_both_sides() -> None:
    label = Product(medicine=medicine(id="i", name="Advil", min_hours_between=6.0))
    logged = [dose(label.medicine, 0, "08:00"), dose(label.medicine, 0, "19:59")]
    spacing = only(Spacing, of(dose(label.medicine, 0, "14:00"), logged, label))
    assert isinstance(spacing, Spacing)
    assert (spacing.since, spacing.until, spacing.notable) == (360, 359, True)
    just = only(Spacing, of(dose(label.medicine, 0, "14:00"), logged[:1], label))
    assert not just.notable


def test_the_maximum_of_the_label_counts_units_in_24_hours() -> None:
    label = Product(medicine=medicine(id="i", name="Advil", max_per_day=3.0))
    logged = [dose(label.medicine, 0, "10:00", units=2)]
    just, more = (only(Units, of(dose(label.medicine, 1, "08:00", units=n), logged, label)) for n in (1, 1.5))
    assert not just.notable and more.notable


def test_the_same_ingredient_in_two_products_is_named() -> None:
    """R-MED-12."""
    facts = of(dose(TYLENOL.medicine, 0, "12:00"), [dose(NORCO.medicine, 0, "10:00")], TYLENOL, NORCO)
    same = only(SameIngredient, facts)
    assert isinstance(same, SameIngredient)
    assert same.products == ("Norco", "Tylenol")
    assert facts.keep_on  # R-MED-4: Norco holds an opioid


def test_two_whole_body_anti_inflammatories_are_named_and_a_gel_is_not() -> None:
    """R-MED-12."""
    new = dose(ADVIL.medicine, 0, "12:00")
    two = only(TwoNsaids, of(new, [dose(ALEVE.medicine, 0, "08:00")], ADVIL, ALEVE, GEL))
    assert isinstance(two, TwoNsaids)
    assert two.names == ("ibuprofen", "naproxen")
    assert TwoNsaids not in kinds(of(new, [dose(GEL.medicine, 0, "08:00")], ADVIL, GEL))
    assert TwoNsaids not in kinds(of(new, [dose(ADVIL.medicine, 0, "08:00")], ADVIL))
    assert TwoNsaids not in kinds(of(dose(GEL.medicine, 0, "13:00"), [new], ADVIL, GEL))


@pytest.mark.parametrize(
    ("mg", "tablets", "counts"), [(81, 1, False), (100, 1, False), (325, 1, False), (325, 2, True), (None, 1, True)]
)
def test_low_dose_aspirin_is_no_second_anti_inflammatory(mg: float | None, tablets: int, counts: bool) -> None:
    """R-MED-12: above 325 mg a day it counts; of an unknown strength it is named."""
    product = aspirin(mg)
    logged = [dose(product.medicine, 0, f"{8 + n:02}:00") for n in range(tablets)]
    facts = of(dose(ADVIL.medicine, 0, "20:00"), logged, ADVIL, product)
    assert (TwoNsaids in kinds(facts)) is counts


def test_ketorolac_is_counted_in_days() -> None:
    """Clinical rules 2.4: more than five days in all; two doses on one day are one day."""
    toradol = Product(medicine=medicine(id="k"), substances=(Substance(code="ketorolac", mg=10, nsaid=True),))
    logged = [dose(toradol.medicine, n, clock) for n in range(5) for clock in ("08:00", "14:00")]
    assert KetorolacDays not in kinds(of(dose(toradol.medicine, 4, "20:00"), logged, toradol))
    assert only(KetorolacDays, of(dose(toradol.medicine, 5, "08:00"), logged, toradol)) == KetorolacDays(days=6)
    assert KetorolacDays not in kinds(of(dose(toradol.medicine, 33, "08:00"), logged, toradol))


@pytest.mark.parametrize(("new", "logged"), [(NORCO, LYRICA), (LYRICA, NORCO)])
def test_an_opioid_with_a_gabapentinoid_is_named_from_either_side(new: Product, logged: Product) -> None:
    """Clinical rules 2.2, R-MED-4."""
    facts = of(dose(new.medicine, 0, "12:00"), [dose(logged.medicine, 0, "08:00")], NORCO, LYRICA)
    found = only(TogetherWithOpioid, facts)
    assert isinstance(found, TogetherWithOpioid)
    assert (found.opioids, found.others) == (("hydrocodone",), ("pregabalin",))
    assert facts.keep_on
    assert TogetherWithOpioid not in kinds(
        of(dose(new.medicine, 1, "12:00"), [dose(logged.medicine, 0, "08:00")], NORCO, LYRICA)
    )


def test_a_third_medicine_is_not_asked_about_what_two_others_are() -> None:
    logged = [dose(NORCO.medicine, 0, "08:00"), dose(LYRICA.medicine, 0, "09:00")]
    assert not of(dose(ADVIL.medicine, 0, "12:00"), logged, NORCO, LYRICA, ADVIL).notable


def test_several_doses_saved_together_are_looked_at_together() -> None:
    """R-MED-12: each fact is told once."""
    at = "12:00"
    products = {one.medicine.id: one for one in (ADVIL, ALEVE, NORCO, TYLENOL)}
    new = [dose(products[id].medicine, 0, at, units=3) for id in ("i", "a", "n", "t")]
    facts = dose_facts(new, [], Background(products=products, ceilings=USUAL))
    assert len([fact for fact in facts.found if isinstance(fact, TwoNsaids)]) == 1
    assert len([fact for fact in facts.found if isinstance(fact, SameIngredient)]) == 1
    total = only(Total, facts)
    assert isinstance(total, Total)
    assert total.window.amount == 3 * 825


def test_a_pump_never_enters_a_total() -> None:
    """R-MED-9."""
    pump = Product(
        medicine=medicine(id="p"), substances=(Substance(code="morphine", mg=10, opioid=True),), adds_up=False
    )
    facts = of(dose(pump.medicine, 0, "12:00"), [], pump, ceilings={"morphine": Ceiling(mg=1)})
    assert Total not in kinds(facts)


MINUTES = st.lists(st.tuples(st.integers(-3000, 3000), st.integers(0, 8)), max_size=12)


@given(MINUTES)
def test_the_heaviest_24_hours_are_as_heavy_as_trying_them_all(doses: list[tuple[int, int]]) -> None:
    """R-MED-11: against a slow count over every minute, across the clock change of an autumn night."""
    start = datetime(2026, 10, 25, 0, 0, tzinfo=ZoneInfo("UTC"))
    of_: Medicine = medicine(id="t")

    def at(minutes: int) -> Moment:
        return Moment.of((start + timedelta(minutes=minutes)).astimezone(ZoneInfo("Europe/Berlin")), "Europe/Berlin")

    new = dose(of_, taken_at=at(0), units=1)
    others = [dose(of_, taken_at=at(minutes), units=units) for minutes, units in doses]
    every = [(0, 1), *doses]
    slow = max(sum(u for m, u in every if end - 1440 < m <= end) for end in range(0, 1440))
    assert heaviest(new, others, {"t": 1.0}) == Window(amount=slow)
