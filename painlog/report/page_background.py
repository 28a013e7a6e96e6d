"""What stands behind the pain, on the page: allergies and implants, and the conditions for its head."""

from painlog.domain.background import Allergy, Implant
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.labels import conditions
from painlog.labels.dates import day_text
from painlog.report.page import Block, Part, Words, joined

_LINE_LETTERS = 170
_HEAD_LETTERS = 110


def background_block(records: Records, wordbook: Words) -> Block | None:
    """Allergies, and implants with their date and whether there is an MRI card (clinical.md 6.1, 10)."""
    found = (
        wordbook.line([_allergy(one) for one in records.allergies], "; ", _LINE_LETTERS),
        wordbook.line([_implant(one) for one in records.implants], "; ", _LINE_LETTERS),
    )
    said = (_("Allergies: {names}"), _("Implants: {names}"))
    lines = tuple(words.format(names=names) for words, names in zip(said, found, strict=True) if names)
    return Block(part=Part.BACKGROUND, title=_("Allergies and implants"), lines=lines) if lines else None


def _allergy(one: Allergy) -> str:
    if one.reaction:
        return _("{substance} ({reaction})").format(substance=one.substance, reaction=one.reaction)
    return one.substance


def _implant(one: Implant) -> str:
    cards = {True: _("MRI card: yes"), False: _("MRI card: no"), None: _("MRI card: not said")}
    put_in = _("put in on {day}").format(day=day_text(one.implanted)) if one.implanted else ""
    return joined([one.device, put_in, cards[one.mri_card]], ", ")


def conditions_fact(records: Records, wordbook: Words) -> str:
    """For the head of the page: the conditions as the patient was told them, which is no finding of painlog's."""
    names = [conditions.condition(one.condition) for one in records.conditions]
    told = wordbook.line(names, ", ", _HEAD_LETTERS)
    return _("Conditions, as told by the patient: {names}").format(names=told) if told else ""
