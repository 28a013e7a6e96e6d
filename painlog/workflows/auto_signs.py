"""Reads what numbers alone may raise a warning sign from (RF-10, RF-11)."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from painlog.analysis.warning_signs import AutoSign, auto_signs
from painlog.catalogue import ingredients
from painlog.domain.codes import Use
from painlog.domain.medicine import Limit, Medicine
from painlog.domain.moment import Moment

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

_OPIOID = "opioid"
_ACETAMINOPHEN = "paracetamol"
_MG = {"mg": 1.0, "g": 1000.0}
_BACK_DAYS = 4  # a patch counts for 72 hours


def signs_now(diary: "Diary", person_id: str, at: Moment) -> tuple[AutoSign, ...]:
    """The signs that the numbers of a person raise at that moment."""
    start = at.day - timedelta(days=_BACK_DAYS)
    medicines = diary.medicines(person_id)
    opioids = {one.id for one in medicines if any(_is(name, _OPIOID) for name in _names(one))}
    return auto_signs(
        at,
        side_effects=diary.side_effects(person_id, start, at.day),
        doses=diary.doses(person_id, start, at.day),
        opioids=opioids,
        patches={one.id for one in medicines if one.id in opioids and one.use is Use.PATCH},
        acetaminophen_mg={one.id: mg for one in medicines if (mg := _acetaminophen_mg(one)) > 0},
        limit_mg=_limit_mg(diary.limits(person_id)),
    )


def _names(medicine: Medicine) -> list[str]:
    return [part.name for part in medicine.ingredients]


def _is(name: str, medicine_class: str) -> bool:
    facts = ingredients.find(name)
    return facts is not None and facts.medicine_class == medicine_class


def _is_acetaminophen(name: str) -> bool:
    facts = ingredients.find(name)
    return facts is not None and facts.code == _ACETAMINOPHEN


def _acetaminophen_mg(medicine: Medicine) -> float:
    return sum(
        (part.amount or 0) * _MG.get(part.unit.strip().lower(), 0)
        for part in medicine.ingredients
        if _is_acetaminophen(part.name)
    )


def _limit_mg(limits: Iterable[Limit]) -> float | None:
    """The lowest of the person's own limits of acetaminophen, None where there is none in mg or g."""
    found = [
        limit.amount * _MG[limit.unit.strip().lower()]
        for limit in limits
        if _is_acetaminophen(limit.ingredient) and limit.unit.strip().lower() in _MG
    ]
    return min(found, default=None)
