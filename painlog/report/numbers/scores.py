"""The figures of PEG and PHQ-4: the latest score, the first, and the change between them."""

from collections.abc import Mapping, Sequence
from typing import Any

from painlog.i18n import _
from painlog.report.numbers.plain import Figure, with_why


def peg_figure(answered: Sequence[Mapping[str, Any]]) -> Figure:
    """The latest PEG of the period beside the first (R-PEG-1); `answered` are the questionnaire figures."""
    scored = [_row(one) for one in answered if one["name"] == "peg" and one["score"] is not None]
    latest, first = (scored[-1], scored[0]) if scored else (None, None)
    change = None
    if latest is not None and first is not None and len(scored) > 1:
        change = round(latest["score"] - first["score"], 1)
    figure: Figure = {"latest": latest, "first": first, "change_points": change, "n": len(scored)}
    if not scored:
        return with_why(figure, _("PEG was not answered in full in this time."))
    return with_why(figure, _("PEG was answered once; a change needs two answers.") if change is None else "")


def phq4_figure(answered: Sequence[Mapping[str, Any]]) -> list[Figure]:
    """PHQ-2 and GAD-2 of one day, and PHQ-4, their sum 0-12 (clinical.md 1.4), the oldest first."""
    days: dict[str, dict[str, float]] = {}
    for one in answered:
        if one["name"] in ("phq2", "gad2") and one["score"] is not None:
            days.setdefault(str(one["answered_on"]), {})[one["name"]] = one["score"]
    return [
        {"answered_on": day, "phq2": pair["phq2"], "gad2": pair["gad2"], "score": pair["phq2"] + pair["gad2"]}
        for day, pair in days.items()
        if len(pair) == 2
    ]


def _row(one: Mapping[str, Any]) -> dict[str, Any]:
    return {key: one[key] for key in ("answered_on", "score", "items")}
