"""What the figures of some days are made of: those days, and as far before them as any figure looks back."""

from dataclasses import replace
from datetime import date, timedelta

from painlog.analysis.response.history import LOOK_BACK_DAYS
from painlog.domain.records import Records
from painlog.storage.diary import Diary

# A patch of the first day may have been put on before it.
DAYS_BEFORE = timedelta(days=31)


def figure_records(diary: Diary, person_id: str, start: date, end: date, *, private: bool = False) -> Records:
    """The records of a person for the figures of `start` to `end`.

    Every treatment and every headache or flare up to `end`, however long ago it began (a headache may last for
    months), and the days from before the first treatment on: what came after it is set against them.
    """
    treatments = diary.treatments(person_id, None, end)
    began = min((one.started_at.day for one in treatments), default=date.max)
    first = min(_before(start, DAYS_BEFORE), _before(began, timedelta(days=LOOK_BACK_DAYS)))
    records = diary.records(person_id, first, end, private=private)
    return replace(records, treatments=treatments, episodes=diary.episodes(person_id, None, end))


def _before(day: date, span: timedelta) -> date:
    return max(day, date.min + span) - span
