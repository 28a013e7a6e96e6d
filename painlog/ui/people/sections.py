"""What is kept about a person beside the diary: five lists, each with its form and its words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.conditions import condition
from painlog.labels.dates import day_text
from painlog.labels.numbers import number
from painlog.labels.people import care_role
from painlog.ui.forms.allergy import AllergyForm
from painlog.ui.forms.careteam import CarerForm
from painlog.ui.forms.clinicscore import ClinicScoreForm
from painlog.ui.forms.condition import ConditionForm
from painlog.ui.forms.implant import ImplantForm
from painlog.ui.forms.valueform import ValueForm

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

KINDS = ("conditions", "allergies", "implants", "care_team", "questionnaires")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One list. `form` takes the session and what to change; `delete` is what Undo would take back."""

    kind: str
    title: str
    empty: str
    add: str
    delete: str
    form: Callable[..., ValueForm]
    words: Callable[[Any], tuple[str, str]]


def sections() -> tuple[Section, ...]:
    """The lists in their order, in the language of now."""
    return (
        Section(
            kind="conditions",
            title=_("Conditions"),
            empty=_("None written down."),
            add=_("Add a condition"),
            delete=_("delete a condition"),
            form=ConditionForm,
            words=_condition,
        ),
        Section(
            kind="allergies",
            title=_("Allergies"),
            empty=_("None written down."),
            add=_("Add an allergy"),
            delete=_("delete an allergy"),
            form=AllergyForm,
            words=_allergy,
        ),
        Section(
            kind="implants",
            title=_("Implants"),
            empty=_("None written down."),
            add=_("Add an implant"),
            delete=_("delete an implant"),
            form=ImplantForm,
            words=_implant,
        ),
        Section(
            kind="care_team",
            title=_("Care team"),
            empty=_("Nobody written down."),
            add=_("Add somebody"),
            delete=_("delete from the care team"),
            form=CarerForm,
            words=_carer,
        ),
        Section(
            kind="questionnaires",
            title=_("Scores from a clinic"),
            empty=_("None written down."),
            add=_("Add a score"),
            delete=_("delete a score"),
            form=ClinicScoreForm,
            words=_score,
        ),
    )


def read_about(diary: "Diary", person_id: str) -> dict[str, tuple[Value, ...]]:
    """The values of each list; scores are the clinics' own (R-LIC-2), the newest first."""
    scores = [one for one in diary.questionnaires(person_id) if one.name not in ITEM_LIMITS]
    return {
        "conditions": diary.conditions(person_id),
        "allergies": diary.allergies(person_id),
        "implants": diary.implants(person_id),
        "care_team": diary.care_team(person_id),
        "questionnaires": tuple(reversed(scores)),
    }


def _condition(value: Condition) -> tuple[str, str]:
    since = _("since {date}").format(date=day_text(value.started)) if value.started else ""
    return condition(value.condition), _joined(since, value.note)


def _allergy(value: Allergy) -> tuple[str, str]:
    return value.substance, value.reaction


def _implant(value: Implant) -> tuple[str, str]:
    since = _("put in on {date}").format(date=day_text(value.implanted)) if value.implanted else ""
    cards = {True: _("MRI card: yes"), False: _("MRI card: no"), None: _("MRI card: not said")}
    return value.device, _joined(since, cards[value.mri_card], value.note)


def _carer(value: Carer) -> tuple[str, str]:
    return value.name, _joined(care_role(value.role) if value.role else "", value.place, value.phone)


def _score(value: Questionnaire) -> tuple[str, str]:
    if value.score is None:
        return value.name, day_text(value.answered_on)
    words = _("{name}: {number}").format(name=value.name, number=number(value.score, 2))
    return words, _joined(range_words(value), day_text(value.answered_on))


def range_words(value: Questionnaire) -> str:
    """`from 0 to 50`, or the end that is known; empty where neither is."""
    low, high = value.range_low, value.range_high
    if low is not None and high is not None:
        return _("from {low} to {high}").format(low=number(low, 2), high=number(high, 2))
    if high is not None:
        return _("at most {high}").format(high=number(high, 2))
    return "" if low is None else _("at least {low}").format(low=number(low, 2))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
