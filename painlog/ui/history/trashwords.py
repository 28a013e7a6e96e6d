"""What was deleted, in a few words, whatever its kind."""

from painlog.domain.appointment import Appointment
from painlog.domain.background import Condition
from painlog.domain.day import DayState
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.records import Value, kind_of
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.conditions import condition
from painlog.labels.dates import day_text, moment_text
from painlog.labels.events import appointment_kind
from painlog.ui.history.lines import line_of
from painlog.ui.history.otherlines import Other, what_of, when_of


def trashed_words(value: Value, medicine: Medicine | None = None) -> str:
    """`Entry: Average pain 6, 5 Mar 2026, 08:30`; `medicine` is that of a dose."""
    if isinstance(value, Other):
        return _("{what}, {when}").format(what=what_of(value), when=moment_text(when_of(value)))
    return _("{kind}: {what}").format(kind=kind_word(kind_of(value)), what=_what(value, medicine))


def kind_word(kind: str) -> str:
    """The name of one thing of a kind."""
    return {
        "people": _("Person"),
        "goals": _("Goal"),
        "entries": _("Entry"),
        "medicines": _("Medicine"),
        "episodes": _("Headache or flare"),
        "doses": _("Dose"),
        "days": _("What was said of a day"),
        "treatments": _("Treatment"),
        "appointments": _("Appointment"),
        "conditions": _("Condition"),
        "allergies": _("Allergy"),
        "implants": _("Implant"),
        "care_team": _("Care team"),
        "limits": _("Own limit"),
    }[kind]


def _what(value: Value, medicine: Medicine | None) -> str:
    if isinstance(value, Entry | Dose | Treatment | Episode):
        line = line_of(value, medicine)
        return _("{what}, {when}").format(what=line.what, when=moment_text(line.when))
    if isinstance(value, Appointment):
        return _("{what}, {when}").format(what=appointment_kind(value.kind), when=moment_text(value.at))
    if isinstance(value, Condition):
        return condition(value.condition)
    if isinstance(value, DayState):
        return day_text(value.day)
    return _named(value)


def _named(value: Value) -> str:
    """By its own words, or else by when it was written down."""
    for field in ("name", "text", "substance", "device", "ingredient"):
        own_words = getattr(value, field, "")
        if own_words:
            return str(own_words)
    return day_text(value.recorded_at.day)
