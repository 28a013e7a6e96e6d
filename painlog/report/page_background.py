"""What stands behind the pain, on the page: allergies, implants, what the person ticked of themselves, conditions."""

from painlog.domain.background import Allergy, Implant
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.labels import conditions
from painlog.labels.dates import day_text
from painlog.report.page import Block, Part, Words, joined

_LINE_LETTERS = 170


def allergies_block(records: Records, wordbook: Words) -> Block | None:
    """What the person does not tolerate, and what it does."""
    return _list(Part.ALLERGIES, _("Allergies"), [_allergy(one) for one in records.allergies], wordbook)


def implants_block(records: Records, wordbook: Words) -> Block | None:
    """Devices in the body, with their date and whether there is an MRI card (clinical.md 6.1, 10)."""
    return _list(Part.IMPLANTS, _("Implants"), [_implant(one) for one in records.implants], wordbook)


def conditions_block(records: Records, wordbook: Words) -> Block | None:
    """The conditions as the patient was told them, which is no finding of painlog's (R-PRINT-1)."""
    names = [conditions.condition(one.condition) for one in records.conditions]
    return _list(Part.CONDITIONS, _("Told to the patient"), names, wordbook)


def care_block(person: Person) -> Block | None:
    """What the person said of themselves (clinical.md 6.1): yes or no; what was not said is left out."""
    asked = (
        (_("laxative"), person.laxative),
        (_("naloxone at home"), person.naloxone_at_home),
        (_("benzodiazepine"), person.benzodiazepine),
        (_("sleep apnoea"), person.sleep_apnoea),
    )
    answers = {True: _("{what}: yes"), False: _("{what}: no")}
    line = "; ".join(answers[said].format(what=what) for what, said in asked if said is not None)
    return Block(part=Part.CARE, title=_("Patient says"), lines=(line,)) if line else None


def _list(part: Part, title: str, texts: list[str], wordbook: Words) -> Block | None:
    line = wordbook.line(texts, "; ", _LINE_LETTERS)
    return Block(part=part, title=title, lines=(line,)) if line else None


def _allergy(one: Allergy) -> str:
    if one.reaction:
        return _("{substance} ({reaction})").format(substance=one.substance, reaction=one.reaction)
    return one.substance


def _implant(one: Implant) -> str:
    cards = {True: _("MRI card: yes"), False: _("MRI card: no"), None: _("MRI card: not said")}
    put_in = _("put in on {day}").format(day=day_text(one.implanted)) if one.implanted else ""
    return joined([one.device, put_in, cards[one.mri_card]], ", ")
