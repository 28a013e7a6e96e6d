"""Made-up values, short to write down in a test."""

from typing import Any

from painlog.domain.entry import Entry
from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person


def moment(text: str = "2026-11-01T09:00+01:00") -> Moment:
    """A moment from its ISO text."""
    return Moment.parse(text)


def person(**given: Any) -> Person:
    """Ann Example, or as given."""
    return Person(**{"id": new_id(), "recorded_at": moment(), "name": "Ann Example", **given})


def entry(of: Person, **given: Any) -> Entry:
    """An entry of that person."""
    usual = {"id": new_id(), "person_id": of.id, "felt_at": moment(), "recorded_at": moment(), "pain_now": 5.0}
    return Entry(**{**usual, **given})


def medicine(of: Person, **given: Any) -> Medicine:
    """A medicine of that person."""
    return Medicine(**{"id": new_id(), "person_id": of.id, "recorded_at": moment(), "name": "Example", **given})


def dose(of: Medicine, **given: Any) -> Dose:
    """A dose of that medicine."""
    usual = {
        "id": new_id(),
        "person_id": of.person_id,
        "medicine_id": of.id,
        "taken_at": moment(),
        "recorded_at": moment(),
        "units": 1.0,
    }
    return Dose(**{**usual, **given})
