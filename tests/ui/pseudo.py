"""A language that nobody speaks: every message in brackets and 40 % longer, to see what is cut off or left out."""

import gettext
import re

_PARTS = re.compile(r"(\{[^{}]*\}|&&|\n)")
_WORD = re.compile(r"[^\W\d_]+")
_INNERMOST = re.compile(r"\[[^\[\]]*\]")


class Pseudo(gettext.NullTranslations):
    """Stands in for a catalogue."""

    def gettext(self, message: str) -> str:
        """Longer, in brackets."""
        return longer(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The same for that many."""
        return longer(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """The same in a context."""
        return longer(message)


def longer(message: str) -> str:
    """The message in brackets, 40 % longer in every word; placeholders and what has no words stay."""
    parts = _PARTS.split(message)
    if not any(_WORD.search(part) for part in parts[::2]):
        return message
    return "[" + "".join(part if n % 2 else _stretched(part) for n, part in enumerate(parts)) + "]"


def untranslated(text: str) -> set[str]:
    """The words of a text on the window that came through no translation; names stay as they were typed."""
    shorter = _INNERMOST.sub(" ", text)
    while shorter != text:
        text, shorter = shorter, _INNERMOST.sub(" ", shorter)
    return set(_WORD.findall(text))


def _stretched(part: str) -> str:
    return _WORD.sub(lambda word: word[0] + word[0][-1] * round(0.4 * len(word[0])), part)
