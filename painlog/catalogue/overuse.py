"""In which classes the days of a headache medicine are counted, and from how many days on (ICHD-3 8.2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from painlog.catalogue import ingredients
from painlog.catalogue.sources import Source
from painlog.catalogue.sources import get as source
from painlog.catalogue.tables import table

COMBINATION = "combination_analgesic"
MIX = "multiple_classes_none_individually_over"
_PAINKILLERS = frozenset({"paracetamol", "aspirin", "nsaid_other", "other_non_opioid", "opioid"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OveruseClass:
    """A class; `days_per_month` is the commonly used count, days and not doses (R-MOH-1); `ichd_3` its section."""

    code: str
    ichd_3: str
    days_per_month: int
    source: Source


@cache
def all() -> tuple[OveruseClass, ...]:
    """Every class, as in ICHD-3."""
    return tuple(
        OveruseClass(
            code=code, ichd_3=row["ichd_3"], days_per_month=row["days_per_month"], source=source(row["source"])
        )
        for code, row in table("overuse").items()
    )


def get(code: str) -> OveruseClass | None:
    """The class of that code, or None."""
    return next((one for one in all() if one.code == code), None)


def classes_of(names: Iterable[str]) -> frozenset[str]:
    """The classes in which a product with these ingredients counts; empty where no class knows any of them.

    A combination counts as `combination_analgesic` and in its own ingredients' classes (R-MOH-1): a painkiller with
    a painkiller of another class, or with caffeine or butalbital (ICHD-3 8.2.5).
    """
    known = [facts for facts in map(ingredients.find, names) if facts is not None]
    own = frozenset(facts.overuse_class for facts in known if facts.overuse_class)
    painkillers = own & _PAINKILLERS
    combined = len(painkillers) > 1 or (painkillers and any(facts.adjuvant for facts in known))
    return own | {COMBINATION} if combined else own
