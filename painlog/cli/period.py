"""The days that a command is about."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from painlog.cli.exits import WrongArgumentError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.domain.records import Records
    from painlog.storage.diary import Diary


def chosen(diary: "Diary", person_id: str, start: date | None, end: date | None) -> tuple[date, date]:
    """The first and last day asked for; what is left out is the first or last day with anything recorded.

    Raises WrongArgumentError where the days are the wrong way round, or nothing is recorded to go by.
    """
    if start is None or end is None:
        days = sorted(_days(diary.records(person_id)))
        if not days:
            raise WrongArgumentError(_("Nothing is recorded yet. Say which days with --from and --to."))
        start, end = start or days[0], end or days[-1]
    if start > end:
        raise WrongArgumentError(_("The first day (--from) is after the last day (--to). Nothing was made."))
    return start, end


def _days(records: "Records") -> Iterator[date]:
    yield from (entry.felt_at.day for entry in records.entries)
    yield from (episode.started_at.day for episode in records.episodes)
    yield from (dose.taken_at.day for dose in records.doses)
    yield from (state.day for state in records.days)
    yield from (effect.day for effect in records.side_effects)
    yield from (treatment.started_at.day for treatment in records.treatments)
    yield from (answers.answered_on for answers in records.questionnaires)
