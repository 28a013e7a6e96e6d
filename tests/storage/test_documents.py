"""Documents keep their bytes apart; questions go where their appointment goes."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from painlog.domain.appointment import Appointment
from painlog.domain.check import IllegalValueError
from painlog.domain.codes import MediaType
from painlog.domain.document import Document, digest, media_type_of
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.storage.database import Database
from tests.storage.samples import moment, person

LETTER = b"%PDF-1.7\n" + bytes(range(256)) * 50


def letter(of: Person, content: bytes = LETTER) -> Document:
    return Document(
        id=f"doc {of.id}",
        person_id=of.id,
        recorded_at=moment(),
        title="A letter",
        media_type=MediaType.PDF,
        size=len(content),
        sha256=digest(content),
    )


def test_no_list_reads_the_bytes_of_a_document(database: Database) -> None:
    me, asked = person(), []
    with database.diary() as diary:
        diary.add(me)
        diary.attach(letter(me), LETTER)

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(database._engine, "before_cursor_execute", listen)
    with database.diary() as diary:
        assert diary.documents(me.id) == diary.records().documents == (letter(me),)
        assert diary.counts()["documents"] == 1
        assert not [one for one in asked if "document_bytes" in one]
        assert diary.document_bytes(letter(me).id) == LETTER
        assert [one for one in asked if "document_bytes" in one]


def test_other_bytes_than_a_document_speaks_of_are_refused(database: Database) -> None:
    me = person()
    with pytest.raises(IllegalValueError), database.diary() as diary:
        diary.add(me)
        diary.attach(letter(me), LETTER + b"!")
    with database.diary() as diary:
        assert diary.people() == ()


def test_a_deleted_document_comes_back_with_its_bytes(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me)
        diary.attach(letter(me), LETTER)
    with database.diary() as diary:
        diary.delete("documents", letter(me).id)
        assert diary.documents(me.id) == ()
    with database.diary() as diary:
        diary.undo()
        assert diary.documents(me.id) == (letter(me),) and diary.document_bytes(letter(me).id) == LETTER


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (LETTER, MediaType.PDF),
        (b"\x89PNG\r\n\x1a\n", MediaType.PNG),
        (b"\xff\xd8\xff\xe0", MediaType.JPEG),
        (b"MZ", None),
        (b"", None),
        (b" %PDF-", None),
    ],
)
def test_what_a_file_is_is_told_by_how_it_begins(content: bytes, media_type: MediaType | None) -> None:
    assert media_type_of(content) is media_type


def test_questions_move_with_their_appointment_and_stay_when_it_goes(database: Database) -> None:
    me, mum = person(), person(name="Mum")
    visit = Appointment(id="v", person_id=me.id, at=moment(), recorded_at=moment())
    asked = Question(id="q", person_id=me.id, recorded_at=moment(), text="Why?", appointment_id="v")
    with database.diary() as diary:
        diary.add(me, mum, visit, asked)
    with database.diary() as diary:
        diary.move("appointments", "v", mum.id)
        assert diary.questions(me.id) == () and diary.questions(mum.id) == (replace(asked, person_id=mum.id),)
    with database.diary() as diary:
        diary.delete("appointments", "v")
        assert diary.questions(mum.id) == (replace(asked, person_id=mum.id, appointment_id=""),)
    with database.diary() as diary:
        diary.undo()
        diary.undo()
        assert diary.questions(me.id) == (asked,) and diary.appointments(me.id) == (visit,)


def test_questions_stand_in_the_person_s_own_order(database: Database) -> None:
    me = person()
    ranks = {"b": 2, "a": 2, "c": 0}
    with database.diary() as diary:
        diary.add(
            me, *(Question(id=t, person_id=me.id, recorded_at=moment(), text=t, rank=r) for t, r in ranks.items())
        )
        assert [one.text for one in diary.questions(me.id)] == ["c", "b", "a"]


def test_what_is_forgotten_is_not_recalled(database: Database) -> None:
    with database.diary() as diary:
        diary.remember("draft", "half")
        diary.forget("draft")
        assert diary.recall("draft") is None
