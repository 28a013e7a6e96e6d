"""Treatments: what is measured after them, when, and which size of change is commonly looked for."""

from functools import cache
from typing import Any

from painlog.catalogue.sources import get as source
from painlog.catalogue.tables import table
from painlog.catalogue.treatment_kind import Basis, Kind, Metric, Readings, Threshold, TreatmentKind, Window

OTHER = "other"


@cache
def all() -> tuple[TreatmentKind, ...]:
    """Every treatment, in the order in which they are offered; `other` stands last."""
    return tuple(_treatment(code, row) for code, row in table("treatments").items())


def get(code: str) -> TreatmentKind | None:
    """The treatment of that code, or None for own words."""
    return _by_code().get(code)


def facts(code: str) -> TreatmentKind:
    """The treatment of that code; for own words the general one, with its plain four weeks."""
    return get(code) or _by_code()[OTHER]


@cache
def _by_code() -> dict[str, TreatmentKind]:
    return {treatment.code: treatment for treatment in all()}


def _treatment(code: str, row: dict[str, Any]) -> TreatmentKind:
    return TreatmentKind(
        code=code,
        kind=Kind(row["kind"]),
        used_for=tuple(row.get("used_for", ())),
        lag_days=row.get("lag_days", 0),
        primary_metric=Metric(row["metric"]),
        more_metrics=tuple(Metric(metric) for metric in row.get("more_metrics", ())),
        windows=tuple(_window(window) for window in row.get("windows", ())),
        windows_source=source(row["windows_source"]) if "windows_source" in row else None,
        own_dates=row.get("own_dates", False),
        repeat_days=row.get("repeat_days"),
        readings=_readings(row["readings"]) if "readings" in row else None,
        thresholds=tuple(_threshold(threshold) for threshold in row.get("thresholds", ())),
        expected_source=source(row["expected_source"]) if "expected_source" in row else None,
    )


def _window(row: dict[str, Any]) -> Window:
    first, last = row["days"]
    return Window(from_day=first, to_day=last, at=row["at"])


def _readings(row: dict[str, Any]) -> Readings:
    (often, seldom), (short, long) = row["every_minutes"], row["hours"]
    return Readings(every_minutes=(often, seldom), hours=(short, long), source=source(row["source"]))


def _threshold(row: dict[str, Any]) -> Threshold:
    return Threshold(
        percent=row.get("percent"),
        points=row.get("points"),
        at=row.get("at", ""),
        basis=Basis(row["basis"]),
        source=source(row["source"]),
    )
