"""What this computer's country uses: its paper, and the numbers to call."""

import os

_LETTER = {"US", "CA", "MX"}
_LETTER_NAMES = ("United States", "Canada", "Mexico")  # what Windows says instead of a country's code
_HELP = {"US": "us", "UNITED STATES": "us", "GB": "uk", "UK": "uk", "UNITED KINGDOM": "uk"}
# Where 112 is called: the European Union, and Iceland, Liechtenstein, Norway and Switzerland.
_EU = (
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
    "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip
_EU_NAMES = (
    "Austria", "Belgium", "Bulgaria", "Switzerland", "Cyprus", "Czech", "Germany", "Denmark", "Estonia", "Spain",
    "Finland", "France", "Greece", "Croatia", "Hungary", "Ireland", "Iceland", "Italy", "Liechtenstein", "Lithuania",
    "Luxembourg", "Latvia", "Malta", "Netherlands", "Norway", "Poland", "Portugal", "Romania", "Sweden", "Slovenia",
    "Slovakia",
)  # fmt: skip


def paper() -> str:
    """`letter` in the United States, Canada and Mexico, else `a4`."""
    country = _country("LC_PAPER")
    return "letter" if country.upper() in _LETTER or country.startswith(_LETTER_NAMES) else "a4"


def help_region() -> str:
    """Whose numbers to call are told with a warning sign (R-RF-5): `us`, `uk`, `eu`, or `other`."""
    country = _country("LC_ADDRESS")
    if country.upper() in _EU or country.startswith(_EU_NAMES):
        return "eu"
    return _HELP.get(country.upper(), "other")


def _country(variable: str) -> str:
    """The country's code, or its name on Windows; empty where the computer does not say."""
    return _locale_name(variable).partition("_")[2].partition(".")[0].partition("@")[0]


def _locale_name(special: str) -> str:
    """What the computer says of that one thing, or of everything, or of the language; empty where it says nothing."""
    for variable in ("LC_ALL", special, "LANG"):
        if os.environ.get(variable):
            return os.environ[variable]
    import locale

    return locale.getlocale()[0] or ""
