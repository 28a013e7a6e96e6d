"""Short names of the classes of acute medicine, for a narrow column of the printed page."""

from painlog.labels.table import msgid, named

SHORT = {
    "triptan": msgid("triptan"),
    "ergotamine": msgid("ergot"),
    "opioid": msgid("opioid"),
    "combination_analgesic": msgid("combination"),
    "paracetamol": msgid("paracetamol"),
    "aspirin": msgid("aspirin"),
    "nsaid": msgid("NSAID"),
    "other_non_opioid": msgid("other painkiller"),
    "gepant": msgid("gepant"),
    "ditan": msgid("ditan"),
}


def acute_class(code: str) -> str:
    """The short name of a class whose days are counted."""
    return named(SHORT, code)
