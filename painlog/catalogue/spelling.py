"""Makes spellings of one name equal: case, accents, hyphens and spaces do not matter."""

import re
import unicodedata

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """The name in lower case, without accents, with one space between words; empty for a name without letters."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return _BETWEEN_WORDS.sub(" ", bare).strip()
