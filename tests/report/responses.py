"""Made-up figures of what came after treatments, in the shape that the figures have."""

from collections.abc import Mapping
from typing import Any

ENOUGH = {
    "name": "days 1-28", "from_day": 1, "to_day": 28, "mean": 3.4, "n_days": 26, "relief_points": 2.7,
    "relief_percent": 44.3, "low_percent": 20.1, "high_percent": 68.5, "why": None,
}  # fmt: skip
LATER = {
    **ENOUGH,
    "name": "days 29-56",
    "from_day": 29,
    "to_day": 56,
    "mean": 4.6,
    "n_days": 22,
    "relief_percent": 24.6,
}
TOO_FEW = {
    "name": "days 1-28", "from_day": 1, "to_day": 28, "mean": None, "n_days": 3, "relief_points": None,
    "relief_percent": None, "low_percent": None, "high_percent": None,
    "why": "Only 3 days logged; at least 5 are needed.",
}  # fmt: skip
KNOWN: dict[str, Any] = {
    "metric": "pain",
    "baseline": {"mean": 6.1, "n_days": 14, "from": "2026-08-06", "to": "2026-08-19"},
    "windows": [ENOUGH, LATER],
    "onset_day": 6,
    "relief_30": {"from_day": 6, "to_day": 71, "still": True},
    "relief_50": {"from_day": 9, "to_day": 41, "still": False},
    "medicine_change": {
        "mme_percent": -20.0, "as_needed_days_percent": -35.0, "baseline_per_week": 4.0, "window_per_week": 2.6,
    },
    "notes": ["mixed: Gabapentin stopped on 29 Jul 2026"],
}  # fmt: skip
UNKNOWN: dict[str, Any] = {
    **KNOWN,
    "windows": [TOO_FEW],
    "onset_day": None,
    "relief_30": {},
    "relief_50": {},
    "notes": [],
}


def with_responses(figures: Mapping[str, Any]) -> dict[str, Any]:
    """The figures with a response for each treatment: every third without enough days."""
    rows = [{**one, **(UNKNOWN if n % 3 == 2 else KNOWN)} for n, one in enumerate(figures["treatments"])]
    return {**figures, "treatments": rows}
