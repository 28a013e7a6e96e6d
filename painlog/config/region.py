"""Which paper this computer's country prints on."""

import os

_LETTER = {"US", "CA", "MX"}
_LETTER_NAMES = ("United States", "Canada", "Mexico")  # what Windows says instead of a country's code


def paper() -> str:
    """`letter` in the United States, Canada and Mexico, else `a4`."""
    name = _locale_name()
    country = name.partition("_")[2].partition(".")[0].partition("@")[0]
    return "letter" if country.upper() in _LETTER or country.startswith(_LETTER_NAMES) else "a4"


def _locale_name() -> str:
    """What the computer says of paper, or of everything, or of the language; empty where it says nothing."""
    for variable in ("LC_ALL", "LC_PAPER", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    import locale

    return locale.getlocale()[0] or ""
