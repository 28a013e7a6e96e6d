"""The figures of a person from the open diary, as plain values or as text."""

from collections.abc import Mapping
from datetime import date

from painlog.report.numbers import figure_set
from painlog.report.numbers.text import as_text as text_of
from painlog.storage.diary import Diary
from painlog.workflows.figure_records import figure_records


def figures(diary: Diary, person_id: str, start: date, end: date) -> dict[str, object]:
    """The figures of a person's local days from `start` to `end`, both included, ready for JSON (docs/figures.md).

    Raises NotInDiaryError for an unknown person, ValueError where `end` is before `start`.
    """
    person = diary.person(person_id)
    return figure_set(figure_records(diary, person_id, start, end), person, start, end)


def as_text(figures: Mapping[str, object]) -> str:
    """The figures in words, for a person to read."""
    return text_of(figures)
