"""An entry in words, the same in every list: its pain first, then all else that was answered."""

from collections.abc import Iterator

from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.labels.pain import pain_word
from painlog.labels.people import reporter_mark
from painlog.labels.words import word
from painlog.ui.forms.painnames import pain_names


def pain_line(entry: Entry) -> str:
    """Its pain in numbers or in a word; empty where none was given."""
    if entry.pain_word is not None:
        return _("Pain: {word}").format(word=pain_word(entry.pain_word))
    given = [(name, getattr(entry, field)) for field, name in pain_names().items()]
    return ", ".join(
        _("{pain} {score}").format(pain=name, score=number(score)) for name, score in given if score is not None
    )


def marked(line: str, entry: Entry) -> str:
    """The same line with the marks of the entry: asked or seen where it is no self-report (R-OBS-1), and private."""
    if entry.reporter is not Reporter.SELF:
        line = _("{what} ({mark})").format(what=line, mark=reporter_mark(entry.reporter))
    return _("{what} (private)").format(what=line) if entry.private else line


def answers(entry: Entry) -> Iterator[str]:
    """What was answered beside pain and areas, each in a few words."""
    if entry.words:
        yield ", ".join(word(code) for code in entry.words)
    for field, words in _sentences().items():
        value = getattr(entry, field)
        if value is not None:
            yield words.format(n=number(value))
    if entry.goals:
        yield _("goals {scores}").format(scores=", ".join(number(goal.score) for goal in entry.goals))


def _sentences() -> dict[str, str]:
    return {
        "sleep_quality": _("sleep {n}"),
        "sleep_hours": _("{n} hours of sleep"),
        "mood": _("mood {n}"),
        "worry": _("worry {n}"),
        "enjoyment": _("in the way of joy {n}"),
        "activity": _("in the way of doing {n}"),
        "standing_minutes": _("stood {n} minutes"),
        "walking_minutes": _("walked {n} minutes"),
    }
