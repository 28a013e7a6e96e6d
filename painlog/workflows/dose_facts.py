"""What the diary and the catalogue have to say about doses before they are saved."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from painlog.analysis import dose_facts as facts
from painlog.catalogue import ingredients
from painlog.domain.codes import Form, Relation, Use
from painlog.domain.medicine import Dose, Ingredient, Limit, Medicine
from painlog.domain.person import Person

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

USUAL_PARACETAMOL_MG = 4000.0  # R-MED-11: adults, Health Canada and labels
LESSER_PARACETAMOL_MG = 3000.0  # R-MED-11: the Extra Strength label
PARACETAMOL = "paracetamol"
ADULT_YEARS = 18
_MILLIGRAMS = {"mg": 1.0, "g": 1000.0, "mcg": 0.001, "µg": 0.001, "μg": 0.001, "ug": 0.001}
_ON_THE_SKIN = frozenset({Form.PATCH, Form.CREAM, Form.PUMP})


def dose_facts(diary: "Diary", doses: Sequence[Dose], person: Person) -> facts.Facts:
    """The facts of doses of one person that are to be saved together (R-MED-3, R-MED-4, R-MED-11, R-MED-12)."""
    if not doses:
        return facts.Facts()
    days = [dose.taken_at.day for dose in doses]
    medicines = diary.medicines(person.id)
    logged = diary.doses(
        person.id, min(days) - timedelta(days=facts.KETOROLAC_LOOK_BACK_DAYS), max(days) + timedelta(days=1)
    )
    return facts.dose_facts(doses, logged, background(medicines, diary.limits(person.id), person, max(days)))


def background(medicines: Iterable[Medicine], limits: Iterable[Limit], person: Person, day: date) -> facts.Background:
    """What a dose is looked at against, with the catalogue's classes and the person's own limits."""
    medicines = tuple(medicines)
    ceilings = {PARACETAMOL: facts.Ceiling(mg=USUAL_PARACETAMOL_MG, usual=True)}
    for limit in limits:
        each = _MILLIGRAMS.get(limit.unit.strip().casefold())
        if each is not None:
            ceilings[code_of(limit.ingredient)] = facts.Ceiling(mg=limit.amount * each)
    return facts.Background(
        products={medicine.id: product(medicine) for medicine in medicines},
        ceilings=ceilings,
        names=_names(medicines),
        adult=is_adult(person, day),
    )


def product(medicine: Medicine) -> facts.Product:
    """A medicine with what the catalogue knows of its ingredients; two lines of one ingredient are one."""
    by_code: dict[str, list[Ingredient]] = {}
    for one in medicine.ingredients:
        by_code.setdefault(code_of(one.name), []).append(one)
    on_the_skin = medicine.form in _ON_THE_SKIN or medicine.use in (Use.PATCH, Use.PUMP)
    return facts.Product(
        medicine=medicine,
        substances=tuple(_substance(code, same) for code, same in by_code.items()),
        adds_up=not on_the_skin,
    )


def code_of(name: str) -> str:
    """What an ingredient is called in the catalogue; its own name, in small letters, where it is not there."""
    known = ingredients.find(name)
    return known.code if known is not None else " ".join(name.casefold().split())


def is_adult(person: Person, day: date) -> bool:
    """Whether the person is 18 or more that day; a child whose birthday is not known is not taken for one."""
    if person.born is None:
        return person.relation is not Relation.CHILD
    born = person.born
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day)) >= ADULT_YEARS


def _substance(code: str, same: Sequence[Ingredient]) -> facts.Substance:
    known = ingredients.get(code)
    amounts = [_mg(one) for one in same]
    mg = None if None in amounts else sum(amount for amount in amounts if amount is not None)
    if known is None:
        return facts.Substance(code=code, mg=mg)
    return facts.Substance(
        code=code,
        mg=mg,
        nsaid=known.systemic_nsaid,
        opioid=known.medicine_class == "opioid",
        sedating=known.sedative is not None,
        keep_on=known.dont_stop_suddenly,
    )


def _mg(one: Ingredient) -> float | None:
    each = _MILLIGRAMS.get(one.unit.strip().casefold())
    return None if one.amount is None or each is None else one.amount * each


def _names(medicines: Iterable[Medicine]) -> dict[str, str]:
    """The ingredients as the person wrote them first: `acetaminophen` stays acetaminophen."""
    names: dict[str, str] = {}
    for medicine in medicines:
        for one in medicine.ingredients:
            names.setdefault(code_of(one.name), one.name)
    return names
