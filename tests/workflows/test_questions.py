"""Questions gathered for the next visit."""

import pytest

from painlog.domain.appointment import Appointment
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.workflows.questions import keep_question, next_appointment, read_next

NOW = Moment.parse("2026-11-24T12:00")
ANA = Person(id="a", recorded_at=NOW, name="Ana")
MUM = Person(id="m", recorded_at=NOW, name="Mum")


def at(text: str, person: str = "a", questions: tuple[str, ...] = ()) -> Appointment:
    return Appointment(
        id=person + text, person_id=person, at=Moment.parse(text), recorded_at=NOW, questions=questions
    )


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("2026-11-25", True),
        ("2026-11-24", True),
        ("2026-11-24T12:00", True),
        ("2026-11-24T11:59", False),
        ("2026-11-23T18:00", False),
    ],
)
def test_what_is_still_to_come(text: str, ahead: bool) -> None:
    assert (next_appointment([at(text)], NOW) is not None) == ahead


def test_the_next_one_is_the_soonest() -> None:
    soon, late = at("2026-12-01T09:00"), at("2027-01-01")
    assert next_appointment([late, soon, at("2026-01-01")], NOW) == soon


def test_a_question_goes_to_the_next_visit_of_its_person_once() -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, MUM, at("2026-12-01", questions=("Why at night?",)), at("2027-01-01"), at("2026-11-25", "m"))
    with database.diary() as diary:
        keep_question(diary, "a", "How long still?", NOW)
        keep_question(diary, "a", "How long still?", NOW)
    with database.diary() as diary:
        coming = read_next(diary, "a", NOW)
        assert coming is not None and coming.questions == ("Why at night?", "How long still?")
        assert [one.questions for one in diary.appointments("m")] == [()]
        diary.undo()
        coming = read_next(diary, "a", NOW)
        assert coming is not None and coming.questions == ("Why at night?",)
    database.close()


def test_without_a_visit_ahead_nothing_is_kept() -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, at("2026-11-01"))
        assert keep_question(diary, "a", "Why?", NOW) is None
        assert diary.appointments("a")[0].questions == ()
    database.close()
