"""How hard a text is to read: the Flesch-Kincaid grade, with syllables counted by groups of vowels."""

import re

_WORD = re.compile(r"[A-Za-z']+")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """The school year in which most can read it; short sentences of short words have a low one."""
    sentences = [one for one in re.split(r"[.!?:;]+(?:\s|$)", text) if _WORD.search(one)]
    words = _WORD.findall(text)
    syllables = sum(_syllables(word.lower()) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    silent = word.endswith("e") and not word.endswith(("le", "ee"))
    quiet_ed = word.endswith("ed") and not word.endswith(("ted", "ded"))
    return max(1, len(_VOWELS.findall(word)) - silent - quiet_ed)
