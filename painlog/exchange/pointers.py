"""Whom and what a row points to: its person in people.csv; its medicine and the like there or in the diary."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from painlog.domain.entry import GoalScore
from painlog.domain.identity import id_from, is_uuid
from painlog.exchange.layout import Pointer
from painlog.exchange.problem import CellError, shown
from painlog.i18n import _

# The (kind, person, id) of rows that a diary already has and that rows of a file may point to.
Known = frozenset[tuple[str, str, str]]


class Pointers:
    """What was read so far and may be pointed to, by the ids that the files use."""

    def __init__(self, known: Known) -> None:
        """`known` may be pointed to without standing in the files."""
        self._people: dict[str, str] = {}
        self._known = set(known)

    def add_person(self, key: str, id: str) -> None:
        """A good row of people.csv."""
        self._people[key] = id

    def add(self, kind: str, person_id: str, id: str) -> None:
        """A good row of another file."""
        self._known.add((kind, person_id, id))

    def person(self, cells: Mapping[str, str]) -> str:
        """The id of the row's person. Raises CellError where people.csv does not have them."""
        key = cells.get("person", "")
        if not key.strip():
            raise CellError(_("person: It must not be empty."), "person")
        if key not in self._people:
            reason = _("The person {value} is not in people.csv, or the row there was refused.")
            raise CellError(reason.format(value=shown(key)), "person")
        return self._people[key]

    def row(self, pointer: Pointer, cells: Mapping[str, str], person_id: str) -> str:
        """The id of the row that a column names, "" for none. Raises CellError where that person has no such row."""
        key = cells.get(pointer.name, "")
        if not key.strip():
            if pointer.required:
                raise CellError(_("{column}: It must not be empty.").format(column=pointer.name), pointer.name)
            return ""
        id = id_from(pointer.kind, person_id, key)
        if (pointer.kind, person_id, id) not in self._known:
            raise CellError(_unknown(pointer.kind).format(value=shown(key)), pointer.name)
        return id

    def goals(self, scores: Iterable[GoalScore], person_id: str) -> tuple[GoalScore, ...]:
        """The scores under the diary's ids. Raises CellError where that person has no such goal.

        A UUID stands for itself: scores stay with their entry when their goal is deleted.
        """
        return tuple(replace(score, goal_id=self._goal(score.goal_id, person_id)) for score in scores)

    def _goal(self, key: str, person_id: str) -> str:
        id = id_from("goals", person_id, key)
        if not is_uuid(key) and ("goals", person_id, id) not in self._known:
            raise CellError(_unknown("goals").format(value=shown(key)), "goals")
        return id


def _unknown(kind: str) -> str:
    sentences = {
        "medicines": _("The medicine {value} is not one of this person's, or its row was refused."),
        "treatments": _("The treatment {value} is not one of this person's, or its row was refused."),
        "appointments": _("The appointment {value} is not one of this person's, or its row was refused."),
        "goals": _("The goal {value} is not one of this person's, or its row was refused."),
    }
    return sentences[kind]
