"""Which fields the form for a treatment shows at first, by its kind; all others are under "More"."""

from painlog.catalogue import treatments
from painlog.catalogue.treatment_kind import Kind

_DONE_BY = ("clinician", "place")
_JUDGED = ("relief", "complications")
_NEEDED: dict[Kind, tuple[str, ...]] = {
    Kind.BLOCK: ("level", "side", "drug", *_DONE_BY, *_JUDGED),
    Kind.INJECTION: ("level", "side", "drug", *_DONE_BY, *_JUDGED),
    Kind.ABLATION: ("level", "side", *_DONE_BY, *_JUDGED),
    Kind.TRIAL: ("ended", "level", "side", "device_settings", *_DONE_BY, *_JUDGED),
    Kind.IMPLANT: ("level", "side", "device_settings", *_DONE_BY, *_JUDGED),
    Kind.SURGERY: ("level", "side", *_DONE_BY, *_JUDGED),
    Kind.PUMP: ("drug", "device_settings", *_DONE_BY, *_JUDGED),
    Kind.COURSE: ("ended", *_DONE_BY, "relief"),
    Kind.DEVICE: ("side", "device_settings", "relief"),
    Kind.SELF_CARE: ("areas", "relief"),
}
_OWN_WORDS = ("areas", "side", *_DONE_BY, "relief")


def needed(code: str) -> tuple[str, ...]:
    """The names of the fields for a treatment of the catalogue or in own words; none while nothing was said."""
    if not code:
        return ()
    known = treatments.get(code)
    if known is None or code == treatments.OTHER:
        return _OWN_WORDS
    again = ("next_allowed",) if known.repeat_days is not None else ()
    return (*_NEEDED[known.kind], *again)


def kind_of(code: str) -> Kind | None:
    """The kind of a treatment of the catalogue; None for own words."""
    known = treatments.get(code)
    return None if known is None or code == treatments.OTHER else known.kind
