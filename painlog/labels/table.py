"""Tables of names: English in the source, another language when a name is asked for.

Every name that a person reads stands once, in a table of this package; the files of resources/catalogue/ hold codes
and facts only. `msgid` marks a name for the extraction (resources/locale/README.md) and leaves it as it is; `named`
translates it at the moment of asking, so that a change of language needs no restart.
"""

from collections.abc import Mapping

from painlog.i18n import _ as translated


def msgid(message: str) -> str:
    """The same text, marked as one to translate."""
    return message


def named(names: Mapping[str, str], code: str) -> str:
    """The translated name of a code; a code that the table does not know (own words) comes back unchanged."""
    name = names.get(code)
    return code if name is None else translated(name)
