"""The first sheet of the packet: the decision being faced, the questions, what was told, and what follows."""

from collections.abc import Iterator, Sequence

from painlog.domain.background import Condition
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.i18n import _
from painlog.labels.conditions import condition
from painlog.labels.dates import day_text
from painlog.report.sheets.response_page import fitted
from painlog.report.sheets.sheet import Section, Sheet

MOST_QUESTIONS = 5
_DECISION_LETTERS = 900
_QUESTION_LETTERS = 400
_LINE_LETTERS = 160
_BLANK = " …………………………………"


def cover(
    person: Person, conditions: Sequence[Condition], questions: Sequence[Question], parts: Sequence[str]
) -> Sheet:
    """The cover; `questions` in the person's order, at most five are printed; `parts` are the titles that follow."""
    return Sheet(
        title=_("For a second opinion"),
        facts=(_("Written by the patient, from a diary kept at home."),),
        sections=tuple(_sections(person, conditions, questions, parts)),
    )


def _sections(
    person: Person, conditions: Sequence[Condition], questions: Sequence[Question], parts: Sequence[str]
) -> Iterator[Section]:
    decision = fitted(person.decision, _DECISION_LETTERS) or _("Not written down yet.")
    yield Section(title=_("The decision being faced"), lines=(decision,), large=True)
    asked = tuple(fitted(one.text, _QUESTION_LETTERS) for one in questions[:MOST_QUESTIONS])
    yield Section(
        title=_("My questions"),
        lines=asked or (_("None written down yet."),),
        numbered=bool(asked),
        large=True,
    )
    goal = fitted(person.main_question, _QUESTION_LETTERS)
    if goal:
        yield Section(title=_("My main question or goal"), lines=(goal,))
    if conditions:
        yield Section(title=_("What I was told I have"), lines=tuple(condition_line(one) for one in conditions))
    yield Section(title=_("In this packet"), lines=tuple(parts), numbered=True)
    call = (_("Where I will be during the call (town, state):"), _("Interpreter, in which language:"))
    yield Section(title=_("To fill in for the call"), lines=tuple(line + _BLANK for line in call))


def condition_line(one: Condition) -> str:
    """`Spinal stenosis, since 3 May 2024: seen on the scan`."""
    name = fitted(condition(one.condition), _LINE_LETTERS)
    since = _("{condition}, since {day}").format(condition=name, day=day_text(one.started)) if one.started else name
    return f"{since}: {fitted(one.note, _LINE_LETTERS)}" if one.note.strip() else since
