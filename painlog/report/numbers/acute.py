"""Which medicines are acute ones, and in which classes their days count (R-MOH-1 to R-MOH-3)."""

from collections.abc import Iterable

from painlog.catalogue import ingredients, overuse
from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Ingredient, Medicine

# A cream stays in the skin, a patch and a pump are not taken for a headache.
_NOT_ACUTE_FORMS = frozenset({Form.CREAM, Form.PATCH, Form.PUMP})
_NOT_ACUTE_USES = frozenset({Use.PATCH, Use.PUMP})
_LISTED_APART = frozenset({"gepant", "ditan"})  # R-MOH-3: not in ICHD-3, listed but not counted in "any"
_FIGURE_NAMES = {"nsaid_other": "nsaid"}
_LOW_DOSE_ASPIRIN_MG = 100  # clinical.md 2.4: taken for the heart, not for pain

ANY = "any"


def acute_classes(medicines: Iterable[Medicine]) -> dict[str, frozenset[str]]:
    """The classes of each acute medicine by its id, taken when needed or at set times (R-MOH-2).

    Medicines of no such class are not there.
    """
    classes = {medicine.id: _classes(medicine) for medicine in medicines}
    return {medicine_id: found for medicine_id, found in classes.items() if found}


def as_needed(medicines: Iterable[Medicine]) -> dict[str, frozenset[str]]:
    """Those that are taken when needed: a painkiller at set times is not taken for a headache (R-HA-1)."""
    return acute_classes(medicine for medicine in medicines if medicine.use is Use.AS_NEEDED)


def counted(code: str) -> bool:
    """Whether days of this class count in the union of all classes (R-MOH-1, R-MOH-3)."""
    return code not in _LISTED_APART


def thresholds() -> dict[str, int]:
    """The commonly used count of days a month of each class that counts, by its name in the figures (R-MOH-1)."""
    return {
        _FIGURE_NAMES.get(one.code, one.code): one.days_per_month for one in overuse.all() if one.code != overuse.MIX
    }


def mix_threshold() -> int:
    """The count for any classes together, where none alone is at its own (ICHD-3 8.2.6)."""
    found = overuse.get(overuse.MIX)
    assert found is not None  # a test of the catalogue holds it
    return found.days_per_month


def _classes(medicine: Medicine) -> frozenset[str]:
    if medicine.form in _NOT_ACUTE_FORMS or medicine.use in _NOT_ACUTE_USES:
        return frozenset()
    names = [one.name for one in medicine.ingredients if not _low_dose_aspirin(one)]
    known = [facts for facts in map(ingredients.find, names) if facts is not None]
    apart = {facts.medicine_class for facts in known} & _LISTED_APART
    return frozenset(_FIGURE_NAMES.get(code, code) for code in overuse.classes_of(names)) | apart


def _low_dose_aspirin(ingredient: Ingredient) -> bool:
    facts = ingredients.find(ingredient.name)
    small = ingredient.unit.strip() == "mg" and (ingredient.amount or 0) <= _LOW_DOSE_ASPIRIN_MG
    return facts is not None and facts.code == "aspirin" and ingredient.amount is not None and small
