"""Whom and what a row points to: its person in people.csv, its medicine in medicines.csv or in the diary."""

from collections.abc import Mapping

from painlog.domain.identity import id_from
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

# The (person, medicine) ids that a diary already has.
MedicineIds = frozenset[tuple[str, str]]


class Pointers:
    """The people and medicines read so far, by the ids that the files use."""

    def __init__(self, known_medicines: MedicineIds) -> None:
        """`known_medicines` may be pointed to without standing in the files."""
        self._people: dict[str, str] = {}
        self._medicines = set(known_medicines)

    def add_person(self, key: str, id: str) -> None:
        """A good row of people.csv."""
        self._people[key] = id

    def add_medicine(self, person_id: str, id: str) -> None:
        """A good row of medicines.csv."""
        self._medicines.add((person_id, id))

    def person(self, cells: Mapping[str, str]) -> str:
        """The id of the row's person. Raises CellError where people.csv does not have them."""
        key = cells.get("person", "")
        if not key.strip():
            raise CellError(_("person: It must not be empty."), "person")
        if key not in self._people:
            reason = _("The person {value} is not in people.csv, or the row there was refused.")
            raise CellError(reason.format(value=shown(key)), "person")
        return self._people[key]

    def medicine(self, cells: Mapping[str, str], person_id: str, *, required: bool) -> str:
        """The id of the row's medicine, "" for none. Raises CellError where that person has no such medicine."""
        key = cells.get("medicine", "")
        if not key.strip():
            if required:
                raise CellError(_("medicine: It must not be empty."), "medicine")
            return ""
        id = id_from("medicines", person_id, key)
        if (person_id, id) not in self._medicines:
            reason = _("The medicine {value} is not among this person's medicines, or its row was refused.")
            raise CellError(reason.format(value=shown(key)), "medicine")
        return id
