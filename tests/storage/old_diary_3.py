"""What tests/storage/stored/schema_3.painlog holds, which the last painlog that wrote schema 3 has made.

`MINE` was edited once (its note was `as it was`), and `GONE` was deleted, the last thing done. The encrypted copies
of all stored diaries have the key of tests.storage.kept.
"""

from painlog.domain.codes import MediaType
from painlog.domain.document import Document, digest
from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.packet import RecordItem, Result
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.records import Records
from painlog.domain.threshold import OwnThreshold
from tests.storage.old_diary import _AT, _DAY, _LATER, _id

LETTER = b"%PDF-1.7\nan example\n" + bytes(range(256)) * 40

ANN = Person(id=_id(101), recorded_at=_AT, name="Ann Example", main_question="What next?", sleep_apnoea=False)
MINE = Entry(id=_id(102), person_id=ANN.id, felt_at=_AT, recorded_at=_LATER, pain_now=4, note="as it is", mood=3.5)
GONE = Entry(id=_id(103), person_id=ANN.id, felt_at=_AT, recorded_at=_AT, pain_now=9)
TABLET = Medicine(id=_id(104), person_id=ANN.id, recorded_at=_AT, name="Example", dose_reached="two a day")
DOCUMENT = Document(
    id=_id(105),
    person_id=ANN.id,
    recorded_at=_AT,
    title="A letter",
    media_type=MediaType.PDF,
    size=len(LETTER),
    sha256=digest(LETTER),
    dated_on=_DAY,
)

RECORDS = Records(
    people=(ANN,),
    entries=(MINE,),
    medicines=(TABLET,),
    doses=(Dose(id=_id(106), person_id=ANN.id, medicine_id=TABLET.id, taken_at=_AT, recorded_at=_AT, units=1.5),),
    questions=(Question(id=_id(107), person_id=ANN.id, recorded_at=_AT, text="Is it safe?", rank=2),),
    thresholds=(OwnThreshold(id=_id(108), person_id=ANN.id, recorded_at=_AT, kind="botox", percent=40),),
    documents=(DOCUMENT,),
    record_items=(RecordItem(id=_id(109), person_id=ANN.id, recorded_at=_AT, item="mri"),),
    results=(Result(id=_id(110), person_id=ANN.id, recorded_at=_AT, day=_DAY, name="eGFR", value="72"),),
)
