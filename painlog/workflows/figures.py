"""The figures of a person from the open diary, as plain values or as text."""

from collections.abc import Mapping
from datetime import date, timedelta

from painlog.report.numbers import figure_set
from painlog.report.numbers.text import as_text as text_of
from painlog.storage.diary import Diary

# A headache or a patch of the first day may have begun before it.
DAYS_BEFORE = timedelta(days=31)


def figures(diary: Diary, person_id: str, start: date, end: date) -> dict[str, object]:
    """The figures of a person's local days from `start` to `end`, both included, ready for JSON (docs/figures.md).

    Raises NotInDiaryError for an unknown person, ValueError where `end` is before `start`.
    """
    person = diary.person(person_id)
    first = max(start, date.min + DAYS_BEFORE) - DAYS_BEFORE
    return figure_set(diary.records(person_id, first, end), person, start, end)


def as_text(figures: Mapping[str, object]) -> str:
    """The figures in words, for a person to read."""
    return text_of(figures)
