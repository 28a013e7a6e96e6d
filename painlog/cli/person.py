"""Finds the person that a command is about."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from painlog.cli.exits import WrongArgumentError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.domain.person import Person


def chosen(people: "Sequence[Person]", wanted: str | None) -> "Person":
    """The person with that id, that id in a foreign file, or that name; the only one where none is asked for.

    Raises WrongArgumentError, whose sentence says how to see who is there.
    """
    if not people:
        raise WrongArgumentError(_("Nobody is in this diary yet. Start painlog and add a person, or import files."))
    found = [person for person in people if wanted is None or _is(person, wanted)]
    if len(found) == 1:
        return found[0]
    if wanted is None:
        raise WrongArgumentError(
            _("This diary is of more than one person. Say whose with --person; `painlog check` lists them.")
        )
    if found:
        raise WrongArgumentError(
            _("More than one person has that name. Use the id instead; `painlog check` lists them.")
        )
    raise WrongArgumentError(_("Nobody in this diary has that name or id. `painlog check` lists who is there."))


def _is(person: "Person", wanted: str) -> bool:
    return wanted in (person.id, person.origin_id) or person.name.casefold() == wanted.strip().casefold()
