"""A day of the calendar in words: what a screen reader says, and what the legend calls each shape."""

from painlog.i18n import _
from painlog.labels.dates import day_text, weekday_name
from painlog.labels.numbers import number
from painlog.labels.pain import pain_word
from painlog.ui.history.days import DayFacts, Mark


def mark_words(mark: Mark) -> str:
    """The name of a shape."""
    return {
        Mark.DOSE: _("Medicine"),
        Mark.TREATMENT: _("Treatment"),
        Mark.EPISODE: _("Headache or flare"),
        Mark.NOTE: _("Note"),
        Mark.PRIVATE: _("Private"),
    }[mark]


def word_text(facts: DayFacts) -> str:
    """The word of the words-only scale; empty where there is none."""
    return pain_word(facts.word) if facts.word is not None else ""


def value_text(facts: DayFacts) -> str:
    """What is printed large in the cell: the day's number, rounded to one decimal, or a dash, or nothing."""
    if facts.value is not None:
        return number(facts.value)
    return "–" if facts.is_written and facts.word is None else ""


def spoken_day(facts: DayFacts) -> str:
    """`Thursday 5 Mar 2026. Pain 6. Medicine. Note.`"""
    parts = [_("{weekday} {day}").format(weekday=weekday_name(facts.day), day=day_text(facts.day)), _pain(facts)]
    parts += [mark_words(mark) for mark in Mark if mark in facts.marks]
    return " ".join(f"{part}." for part in parts)


def _pain(facts: DayFacts) -> str:
    if facts.value is not None and facts.by_other:
        return _("Pain {score}, given by somebody else").format(score=value_text(facts))
    if facts.value is not None:
        return _("Pain {score}").format(score=value_text(facts))
    if facts.word is not None:
        return _("Pain: {word}").format(word=word_text(facts))
    return _("No number for the day") if facts.is_written else _("No entry")
