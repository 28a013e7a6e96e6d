"""Medicine ingredients used in pain care, found by any of their names."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from painlog.catalogue import medicine_classes
from painlog.catalogue.medicine_classes import Sedative
from painlog.catalogue.sources import Source
from painlog.catalogue.sources import get as source
from painlog.catalogue.spelling import plain
from painlog.catalogue.tables import table

_NOT_IN_TABLE = "not_in_table"


@dataclass(frozen=True, slots=True, kw_only=True)
class MmeFactor:
    """A row of the CDC 2022 table: morphine milligrams for one `unit` by that `route` (R-MED-5)."""

    factor: float
    route: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IngredientFacts:
    """What is known of an ingredient.

    `overuse_class` is where its days count in a headache diary (ICHD-3 8.2), None where they do not; `adjuvant`
    makes a painkiller into a combination (8.2.5). `mme` is the CDC 2022 factor; `mme_not_in_table` an opioid without
    one, so that a total is incomplete (R-MED-7). `systemic_nsaid` is the list of R-MED-12, `dont_stop_suddenly`
    R-MED-4.
    """

    code: str
    name: str
    also: tuple[str, ...] = ()
    medicine_class: str
    overuse_class: str | None = None
    adjuvant: bool = False
    mme: MmeFactor | None = None
    mme_not_in_table: bool = False
    systemic_nsaid: bool = False
    sedative: Sedative | None = None
    dont_stop_suddenly: bool = False
    rxcui: str = ""


@cache
def all() -> tuple[IngredientFacts, ...]:
    """Every ingredient, class by class."""
    return tuple(_facts(code, row) for code, row in table("ingredients")["ingredients"].items())


def get(code: str) -> IngredientFacts | None:
    """The ingredient of that code, or None."""
    return _by_code().get(code)


@lru_cache(maxsize=1024)
def find(name: str) -> IngredientFacts | None:
    """The ingredient of that name, or None.

    Case, accents, hyphens, other names (`acetaminophen`) and the salt after the name (`morphine sulfate`) do not
    matter. Nothing is guessed from a part of a name: a wrong ingredient would be worse than none.
    """
    words = plain(name).split()
    while words:
        found = _by_name().get(" ".join(words))
        if found is not None:
            return found
        if words[-1] not in _salts():
            return None
        words.pop()
    return None


def mme_table() -> Source:
    """The table that every factor is from; to be named beside every total (R-MED-6)."""
    return source(table("ingredients")["mme_source"])


@cache
def _by_code() -> dict[str, IngredientFacts]:
    return {facts.code: facts for facts in all()}


@cache
def _by_name() -> dict[str, IngredientFacts]:
    return {plain(name): facts for facts in all() for name in (facts.code, facts.name, *facts.also)}


@cache
def _salts() -> frozenset[str]:
    return frozenset(table("ingredients")["salts"])


def _facts(code: str, row: dict[str, Any]) -> IngredientFacts:
    of_class = medicine_classes.get(row["class"])
    mme = row.get("mme")
    return IngredientFacts(
        code=code,
        name=row.get("name", code.replace("_", " ")),
        also=tuple(row.get("also", ())),
        medicine_class=of_class.code,
        overuse_class=row.get("overuse"),
        adjuvant=row.get("adjuvant", False),
        mme=MmeFactor(**mme) if isinstance(mme, dict) else None,
        mme_not_in_table=mme == _NOT_IN_TABLE,
        systemic_nsaid=row.get("nsaid", False),
        sedative=Sedative(row["sedative"]) if "sedative" in row else of_class.sedative,
        dont_stop_suddenly=row.get("dont_stop_suddenly", of_class.dont_stop_suddenly),
        rxcui=row.get("rxcui", ""),
    )
