"""Questions gathered for the next visit."""

from dataclasses import replace
from typing import Any

import pytest

from painlog.domain.appointment import Appointment
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.question import Question, open_questions
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.workflows.questions import in_new_order, keep_question, next_appointment

NOW = Moment.parse("2026-11-24T12:00")
ANA = Person(id="a", recorded_at=NOW, name="Ana")
MUM = Person(id="m", recorded_at=NOW, name="Mum")


def at(text: str, person: str = "a") -> Appointment:
    return Appointment(id=person + text, person_id=person, at=Moment.parse(text), recorded_at=NOW)


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


def texts(diary: Diary, person: str = "a") -> list[str]:
    return [one.text for one in diary.questions(person)]


def test_a_question_is_kept_once_behind_the_others_and_the_next_visit_is_told() -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, MUM, at("2026-12-01"), at("2027-01-01"), at("2026-11-25", "m"))
    for text in ("Why at night?", "How long still?", "Why at night?"):
        with database.diary() as diary:
            kept = keep_question(diary, "a", text, NOW)
            assert kept.coming == at("2026-12-01") and kept.question.text == text
    with database.diary() as diary:
        assert (texts(diary), texts(diary, "m")) == (["Why at night?", "How long still?"], [])
        diary.undo()
        assert texts(diary) == ["Why at night?"]
    database.close()


def test_a_question_needs_no_visit_and_may_be_asked_again() -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, at("2026-11-01"))
        kept = keep_question(diary, "a", "Why?", NOW)
        assert kept.coming is None and texts(diary) == ["Why?"]
        diary.change(replace(kept.question, asked_on=NOW.day))
        again = keep_question(diary, "a", "Why?", NOW)
        assert again.question.id != kept.question.id and texts(diary) == ["Why?", "Why?"]
    database.close()


def question(text: str, rank: int = 0, **given: Any) -> Question:
    return Question(id=text, person_id="a", recorded_at=NOW, text=text, rank=rank, **given)


def test_what_is_still_to_ask_leaves_out_what_was_asked_and_what_waits_for_a_later_visit() -> None:
    past, soon, later = at("2026-11-01"), at("2026-12-01"), at("2027-01-01")
    asked = question("asked", asked_on=NOW.day)
    waits = question("waits", appointment_id=later.id)
    missed = question("missed", 2, appointment_id=past.id)
    mine = question("mine", 1, appointment_id=soon.id)
    free = question("free", 3)
    found = open_questions([free, asked, waits, missed, mine], [past, later, soon], NOW.day)
    assert [one.text for one in found] == ["mine", "missed", "free"]


def test_a_new_order_keeps_the_ranks_where_they_differ() -> None:
    one, other = question("one", 3), question("other", 7)
    assert [(q.text, q.rank) for q in in_new_order([other, one])] == [("other", 3), ("one", 7)]
    same, too = question("same"), question("too")
    assert [(q.text, q.rank) for q in in_new_order([too, same])] == [("too", 0), ("same", 1)]
