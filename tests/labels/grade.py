"""The reading grade of English text, by the formula of Flesch and Kincaid (1975); syllables are counted here.

The libraries for it load dictionaries over the network when they run.
"""

import re

_VOWELS = re.compile(r"[aeiouy]+")
_WORDS = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_ENDS = re.compile(r"[.!?:;](?:\s|$)")
# Words that whoever keeps a pain diary knows, however long: each counts as an easy word of two syllables.
_KNOWN = {
    "medicine",
    "medicines",
    "appointment",
    "appointments",
    "treatment",
    "treatments",
    "recovery",
    "everything",
    "diary",
}
_PLACEHOLDER = re.compile(r"\{[^}]*\}")


def grade(text: str) -> float:
    """The school grade at which a text is read; placeholders count as a short word, names of programs as they are."""
    plain = _PLACEHOLDER.sub("it", text)
    words = _WORDS.findall(plain)
    sentences = max(1, len(_ENDS.findall(plain)))
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / max(1, len(words)) - 15.59


def _syllables(word: str) -> int:
    """Groups of vowels; a last e that is not heard is none."""
    low = word.lower()
    if low in _KNOWN:
        return 2
    count = len(_VOWELS.findall(low))
    is_heard_at_the_end = low.endswith(("ee", "ye")) or bool(re.search(r"[^aeiouy]le$", low))
    silent = (low.endswith("e") and not is_heard_at_the_end) or low.endswith(("ed", "es"))
    heard = low.endswith(("ted", "ded", "ses", "ces", "zes", "ges", "xes", "shes", "ches"))
    if silent and not heard and count > 1:
        count -= 1
    return max(1, count)
