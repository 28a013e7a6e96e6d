"""The opioid figure: morphine milligrams a day by the CDC 2022 table, and what that table leaves out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from painlog.analysis.days import Period
from painlog.analysis.medicines import taken
from painlog.analysis.opioids import OpioidProduct, daily_mme
from painlog.catalogue import ingredients
from painlog.catalogue.ingredients import IngredientFacts
from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.report.numbers.headaches import complete_days
from painlog.report.numbers.plain import Figure, number, with_why

TABLE = "CDC 2022"  # R-MED-6: the table stands beside every number
_SWALLOWED = frozenset({Form.TABLET, Form.CAPSULE, Form.LIQUID})
_MILLIGRAMS = {"mg": 1.0, "g": 1000.0, "mcg": 0.001, "µg": 0.001, "μg": 0.001, "ug": 0.001}
_MCG_PER_HOUR = frozenset({"mcg/h", "mcg/hr", "mcg/hour", "µg/h", "μg/h", "ug/h"})
_PATCH_HOURS = 72.0  # worn three days, unless the person's label says otherwise
_FOR_USE_DISORDER = frozenset({"methadone", "buprenorphine"})
# What a person may write as the reason; "dependence" and "substitution" are the older words (R-MED-8).
_USE_DISORDER_WORDS = ("oud", "use disorder", "addiction", "dependence", "dependency", "substitution")


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedOpioids:
    """A person's opioids: those that the table counts, by medicine id, and what is left out, by medicine id."""

    products: dict[str, OpioidProduct]
    left_out: dict[str, str]


def opioid_figure(records: Records, period: Period) -> Figure:
    """Morphine milligrams a day over all days of the period (R-MED-5 to R-MED-9).

    A day without a logged dose counts nothing, so the mean is a floor (`at_least`) until every day's medicines are
    confirmed (R-MED-1). `incomplete` says that something taken is not in the numbers; `left_out` names it.
    """
    opioids = {medicine.id: medicine for medicine in records.medicines if _opioids_of(medicine)}
    doses = [
        dose for dose in taken(records.doses) if dose.medicine_id in opioids and dose.taken_at.day <= period.last
    ]
    here = [dose for dose in doses if period.holds(dose.taken_at.day)]
    found = sorted_opioids(opioids.values())
    by_day = daily_mme(found.products, doses, period)
    figure: Figure = {
        "table": TABLE,
        "mean_per_day": None,
        "highest_day": None,
        "n_days": period.days,
        "at_least": len(complete_days(records, period)) < period.days,
        "left_out": _left_out(found, opioids, here),
    }
    figure["incomplete"] = bool(figure["left_out"])
    if any(for_use_disorder(opioids[one]) for one in {dose.medicine_id for dose in here}):
        return with_why(figure, _("Not shown: this sum is not meant for medicines against opioid use disorder."))
    if not here and not by_day.any():
        return with_why(figure, _("No opioid was logged in this time."))
    return {**figure, "mean_per_day": number(by_day.mean()), "highest_day": number(by_day.max())}


def for_use_disorder(medicine: Medicine) -> bool:
    """Whether it is methadone or buprenorphine against opioid use disorder, by the reason written (R-MED-8)."""
    words = medicine.indication.casefold()
    codes = {facts.code for facts in _opioids_of(medicine).values()}
    said = any(word in words.split() if word == "oud" else word in words for word in _USE_DISORDER_WORDS)
    return said and bool(codes & _FOR_USE_DISORDER)


def _opioids_of(medicine: Medicine) -> dict[Ingredient, IngredientFacts]:
    known = {one: ingredients.find(one.name) for one in medicine.ingredients}
    return {one: facts for one, facts in known.items() if facts and (facts.mme or facts.mme_not_in_table)}


def sorted_opioids(medicines: Iterable[Medicine]) -> SortedOpioids:
    """Those of the medicines that hold an opioid, each counted or left out (R-MED-7, R-MED-9)."""
    products: dict[str, OpioidProduct] = {}
    left_out: dict[str, str] = {}
    for medicine in filter(_opioids_of, medicines):
        counted = [_per_unit(one, facts, medicine) for one, facts in _opioids_of(medicine).items()]
        if any(mme is None for mme in counted):
            left_out[medicine.id] = _name(medicine)
        else:
            products[medicine.id] = OpioidProduct(
                mme=sum(mme for mme in counted if mme is not None),
                worn_hours=(medicine.min_hours_between or _PATCH_HOURS) if _is_patch(medicine) else None,
                stopped=medicine.stopped,
            )
    return SortedOpioids(products=products, left_out=left_out)


def _per_unit(ingredient: Ingredient, facts: IngredientFacts, medicine: Medicine) -> float | None:
    """Morphine milligrams of one unit (of a day with a patch); None where the table has none (R-MED-7, R-MED-9)."""
    if facts.mme is None or ingredient.amount is None or medicine.use is Use.PUMP:
        return None
    unit = ingredient.unit.strip().casefold()
    if facts.mme.route == "transdermal":
        fits = _is_patch(medicine) and unit in _MCG_PER_HOUR
        return ingredient.amount * facts.mme.factor if fits else None
    if medicine.form not in _SWALLOWED or _is_patch(medicine) or unit not in _MILLIGRAMS:
        return None
    return ingredient.amount * _MILLIGRAMS[unit] * facts.mme.factor


def _is_patch(medicine: Medicine) -> bool:
    return medicine.form is Form.PATCH or medicine.use is Use.PATCH


def _left_out(found: SortedOpioids, opioids: dict[str, Medicine], doses: Sequence[Dose]) -> list[str]:
    names = [found.left_out[dose.medicine_id] for dose in doses if dose.medicine_id in found.left_out]
    uncounted = [
        _("{medicine}: doses without an amount").format(medicine=_name(opioids[dose.medicine_id]))
        for dose in doses
        if dose.units is None and dose.medicine_id in found.products
    ]
    return sorted(set(names + uncounted))


def _name(medicine: Medicine) -> str:
    names = " + ".join(facts.name for facts in _opioids_of(medicine).values())
    if medicine.form is Form.PUMP or medicine.use is Use.PUMP:
        return _("{medicine} pump").format(medicine=names)
    if _is_patch(medicine):
        return _("{medicine} patch").format(medicine=names)
    if medicine.form is Form.INJECTION:
        return _("{medicine} injection").format(medicine=names)
    if medicine.form is Form.SPRAY:
        return _("{medicine} spray").format(medicine=names)
    return names
