"""Days with acute medicine beside the commonly used counts, in a sentence: a count, never a diagnosis (R-MOH-5).

Those taken for other pain count too, which is said (R-MOH-2).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from painlog.analysis.overuse import OveruseState
from painlog.i18n import _
from painlog.labels.acute import acute_class
from painlog.labels.dates import range_text

_COUNTED = (OveruseState.NEAR, OveruseState.AT_THRESHOLD)


def overuse_words(found: Mapping[str, Any] | None) -> str:
    """What is near or at its count in the last 30 days, with both numbers; empty where all is below."""
    if found is None or found["state"] == OveruseState.BELOW:
        return ""
    rows = [(acute_class(row["class"]), row) for row in found["classes"]]
    if found["mix"] is not None:
        rows.append((_("all classes together"), found["mix"]))
    said = [_sentence(found, state, rows) for state in reversed(_COUNTED)]
    if found["state"] == OveruseState.PATTERN:
        said.append(
            _(
                "In each of the last 3 blocks of 30 days the diary matches the counts doctors use for "
                "medication-overuse headache. Only a clinician can tell. Don't stop opioids or butalbital suddenly."
            )
        )
    return " ".join(filter(None, said))


def _sentence(found: Mapping[str, Any], state: OveruseState, rows: list[tuple[str, Mapping[str, Any]]]) -> str:
    counted = [(name, row) for name, row in rows if row["state"] == state]
    if not counted:
        return ""
    days = _("{name} at least {days} days ({count})") if found["at_least"] else _("{name} {days} days ({count})")
    named = ", ".join(days.format(name=name, days=row["days"], count=row["commonly_used"]) for name, row in counted)
    when = range_text(date.fromisoformat(found["from"]), date.fromisoformat(found["to"]))
    if state is OveruseState.AT_THRESHOLD:
        text = _("{when}, taken for other pain too, at a commonly used count: {named}.")
    else:
        text = _("{when}, taken for other pain too, near a commonly used count: {named}.")
    return text.format(when=when, named=named)
