"""What belongs to a day or a treatment, in words: side effects, questionnaires, warning signs, parts of courses."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from painlog.domain.day import SideEffect
from painlog.domain.moment import Moment
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.treatment import Reading, Session, TrialDay
from painlog.domain.warning import WarningSign
from painlog.i18n import _
from painlog.labels.events import session_kind
from painlog.labels.numbers import number
from painlog.labels.side_effects import severity, side_effect
from painlog.labels.warning_signs import short

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

Other = SideEffect | Questionnaire | WarningSign | Session | Reading | TrialDay


def others(diary: "Diary", person_id: str, start: date, end: date) -> Iterator[Other]:
    """All of them from one day to another, both inside."""
    yield from diary.side_effects(person_id, start, end)
    yield from diary.questionnaires(person_id, start, end)
    yield from diary.warning_signs(person_id, start, end)
    yield from diary.sessions(person_id, start, end)
    yield from diary.trial_days(person_id, start, end)
    yield from (reading for reading in diary.readings(person_id) if start <= reading.taken_at.day <= end)


def when_of(value: Other) -> Moment:
    """When it was."""
    if isinstance(value, Reading):
        return value.taken_at
    return Moment(day=value.answered_on if isinstance(value, Questionnaire) else value.day)


def what_of(value: Other) -> str:
    """Its first words."""
    if isinstance(value, SideEffect):
        effect, strength = side_effect(value.effect), severity(value.severity)
        return _("Side effect: {effect}, {strength}").format(effect=effect, strength=strength)
    if isinstance(value, Questionnaire):
        return _("Questionnaire: {name}").format(name=value.name.upper() if value.items else value.name)
    if isinstance(value, WarningSign):
        return _("Warning sign: {sign}").format(sign=short(value.sign))
    if isinstance(value, Session):
        return session_kind(value.kind)
    if isinstance(value, Reading):
        return _("Reading after a block: pain {score}").format(score=number(value.pain))
    return _("Day of a stimulator trial")


def rest_of(value: Other) -> Iterator[str]:
    """All else that was written down."""
    if isinstance(value, Questionnaire):
        yield ", ".join("–" if item is None else number(item) for item in value.items)
        yield "" if value.score is None else _("score {n}").format(n=number(value.score))
    elif isinstance(value, Session):
        yield "" if value.minutes is None else _("{n} minutes").format(n=number(value.minutes))
        yield value.note
    elif isinstance(value, TrialDay):
        yield "" if value.pain is None else _("pain {score}").format(score=number(value.pain))
        yield "" if value.hours_used is None else _("used {n} hours").format(n=number(value.hours_used))
        yield from (value.medicine, value.possible)
