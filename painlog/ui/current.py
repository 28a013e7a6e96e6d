"""Whose diary is on the screen: kept in the diary itself, so that the next start shows the same person."""

from typing import TYPE_CHECKING

from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

_KEY = "current_person"


def kept(people: "tuple[Person, ...]") -> "tuple[Person, ...]":
    """Those whose diary is still kept (nobody who was stopped)."""
    return tuple(person for person in people if person.stopped is None)


def remembered(diary: "Diary") -> "Person | None":
    """The person shown last, else the first one whose diary is kept, else None."""
    people = kept(diary.people())
    last = diary.recall(_KEY)
    return next((person for person in people if person.id == last), people[0] if people else None)


def remember(diary: "Diary", person_id: str) -> None:
    """Show this person at the next start."""
    diary.remember(_KEY, person_id)


def typist(diary: "Diary", person_id: str) -> str:
    """Who types in the diary of that person (R-OBS-1): the name of "me" where it is somebody else's.

    Empty for one's own diary, which the person types, and where nobody in the diary is "me".
    """
    people = diary.people()
    if any(person.id == person_id and person.relation == "me" for person in people):
        return ""
    return next((person.name for person in people if person.relation == "me"), "")


def remembered_or_me(diary: "Diary") -> "Person":
    """The person shown last; in a diary without anybody a first one called "Me", added to it.

    So the very first score needs no set-up: the name can be changed on the People page.
    """
    from painlog.domain.codes import Relation
    from painlog.domain.identity import new_id
    from painlog.domain.person import Person
    from painlog.workflows.clock import now

    person = remembered(diary)
    if person is None:
        person = Person(id=new_id(), recorded_at=now(), name=_("Me"), relation=Relation.ME)
        diary.add(person)
        remember(diary, person.id)
    return person
