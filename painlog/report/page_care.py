"""The last blocks of the page in words: side effects and questions."""

from collections.abc import Iterable, Sequence
from datetime import date

from painlog.domain.appointment import Appointment
from painlog.domain.question import Question, open_questions
from painlog.i18n import _, ngettext
from painlog.labels import side_effects
from painlog.report.page import Block, Part, Words
from painlog.report.page_pain import Figures

_CELL_LETTERS = 110
_QUESTION_LETTERS = 170
_MOST_EFFECTS = 4
_MOST_QUESTIONS = 5


def effects_block(figures: Figures, wordbook: Words) -> Block | None:
    """The four side effects noted on most days."""
    found = sorted(figures.get("side_effects") or (), key=lambda one: -int(one["days"]))[:_MOST_EFFECTS]
    named = [
        wordbook.short(side_effects.side_effect(one["effect"]), _CELL_LETTERS).lower() for one in found if one["days"]
    ]
    if not named:
        return None
    days = [one["days"] for one in found]
    first = ngettext("{effect} {n} day", "{effect} {n} days", days[0]).format(effect=named[0], n=days[0])
    others = [f"{effect} {n}" for effect, n in zip(named[1:], days[1:], strict=False)]
    return Block(part=Part.EFFECTS, title=_("Side effects"), lines=(", ".join([first, *others]) + ".",))


def question_block(asked: Sequence[str], goals: Sequence[str], wordbook: Words) -> Block | None:
    """The main question for the top of the page; without one, what the person wants to do again."""
    if asked:
        return Block(
            part=Part.QUESTION, title=_("My main question"), lines=(wordbook.short(asked[0], _QUESTION_LETTERS),)
        )
    line = wordbook.line(goals, "; ", _QUESTION_LETTERS)
    return Block(part=Part.QUESTION, title=_("My goal"), lines=(line,)) if line else None


def questions_block(asked: Sequence[str], wordbook: Words, *, is_first: bool = False) -> Block | None:
    """The questions after the main one, five in all at most; `is_first` where that one is left out of this print."""
    rows = tuple(
        (_("{place}. {question}").format(place=place, question=wordbook.short(text, _QUESTION_LETTERS)),)
        for place, text in enumerate(asked[1:_MOST_QUESTIONS], 1 if is_first else 2)
    )
    title = _("Questions") if is_first else _("More questions")
    return Block(part=Part.QUESTIONS, title=title, rows=rows) if rows else None


def questions_for(
    questions: Iterable[Question], appointments: Iterable[Appointment], chosen: str, day: date
) -> list[str]:
    """The main question, then those that are still to ask at the next visit on or after that day."""
    noted = [one.text for one in open_questions(questions, appointments, day)]
    given = [chosen, *(text for text in noted if text != chosen)]
    return [text for text in given if text.strip()]
