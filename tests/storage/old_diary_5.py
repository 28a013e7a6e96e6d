"""What tests/storage/stored/schema_5.painlog holds, which the last painlog that wrote schema 5 has made."""

from painlog.domain.entry import Entry
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from tests.storage.old_diary import _AT, _DAY, _id

ANN = Person(id=_id(301), recorded_at=_AT, name="Ann Example")
RECORDS = Records(
    people=(ANN,),
    entries=(Entry(id=_id(302), person_id=ANN.id, felt_at=_AT, recorded_at=_AT, pain_now=4.5, note="as it is"),),
    questionnaires=(
        Questionnaire(
            id=_id(303),
            person_id=ANN.id,
            answered_on=_DAY,
            recorded_at=_AT,
            name="Neck score",
            score=12,
            range_low=0,
            range_high=50,
        ),
    ),
)
