"""The classes of medicine, and what holds for every ingredient of a class."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from painlog.catalogue.tables import table


class Sedative(StrEnum):
    """Which kind of drowsy-making medicine it is, named beside an opioid of the same day (docs/clinical.md)."""

    BENZODIAZEPINE = "benzodiazepine"
    GABAPENTINOID = "gabapentinoid"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineClass:
    """A class; `dont_stop_suddenly` is R-MED-4."""

    code: str
    sedative: Sedative | None = None
    dont_stop_suddenly: bool = False


@cache
def all() -> tuple[MedicineClass, ...]:
    """Every class, painkillers first."""
    return tuple(
        MedicineClass(
            code=code,
            sedative=Sedative(row["sedative"]) if "sedative" in row else None,
            dont_stop_suddenly=row.get("dont_stop_suddenly", False),
        )
        for code, row in table("medicine_classes").items()
    )


def get(code: str) -> MedicineClass:
    """The class of that code. Raises KeyError: a code that the catalogue names is always there."""
    return _by_code()[code]


@cache
def _by_code() -> dict[str, MedicineClass]:
    return {medicine_class.code: medicine_class for medicine_class in all()}
