"""What tests/storage/stored/schema_4.painlog holds, which the last painlog that wrote schema 4 has made."""

from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from tests.storage.old_diary import _AT, _DAY, _id

ANN = Person(id=_id(201), recorded_at=_AT, name="Ann Example")


def _score(number: int, score: float) -> Questionnaire:
    return Questionnaire(
        id=_id(number), person_id=ANN.id, answered_on=_DAY, recorded_at=_AT, name="Neck score", score=score
    )


RECORDS = Records(people=(ANN,), questionnaires=tuple(_score(n, n / 10) for n in range(202, 214)))
