"""Text that the shipped fonts can print: what they lack becomes its name in brackets, what is invisible goes."""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from painlog.i18n import _, ngettext
from painlog.report import fonts

_MARKS_KEPT = 3  # on one letter: more would climb over the lines above
_NAMED_IN_A_RUN = 3  # a longer run of letters that no font has is counted, not spelled
_LONG_WORD = 20
_PIECE = 10
_ZERO_WIDTH_SPACE = "\u200b"
_JOINERS = "\u200c\u200d"
_EMOJI_PARTS = re.compile("[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_JOINED = re.compile("[^\\s\u200d](?:\u200d[^\\s\u200d])+")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_FIRST_FLAG_LETTER = 0x1F1E6


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """The text in characters that Fira Sans, Noto Sans or Noto Sans Arabic have, on one line.

    An emoji becomes `[grinning face]`; emoji joined to one picture are named together; a long run of letters in a
    script without a font is counted (`[12 characters: CJK]`). Control characters and direction controls
    go: they could turn the words around them. White space of any kind becomes one space.
    """
    plain = " ".join(unicodedata.normalize("NFC", text).split())
    if plain.isascii() and plain.isprintable():
        return plain
    named = _FLAG.sub(_flag_name, _JOINED.sub(_joined_name, _EMOJI_PARTS.sub("", plain)))
    return "".join(_runs(_clusters(named))).strip()


def isolated(text: str) -> str:
    """The text fenced off in its own direction, where it holds right-to-left letters and stands among others."""
    rtl = any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text)
    return f"\u2068{text}\u2069" if rtl else text


def breakable(text: str) -> str:
    """The text with places to break inside an endless word, so that it stays inside its column."""
    return " ".join(
        word if len(word) <= _LONG_WORD else _ZERO_WIDTH_SPACE.join(_pieces(word)) for word in text.split(" ")
    )


def _pieces(word: str) -> list[str]:
    return [word[start : start + _PIECE] for start in range(0, len(word), _PIECE)]


def _joined_name(match: re.Match[str]) -> str:
    parts = match.group().split("\u200d")
    if all(_has(part) for part in parts):
        return match.group()
    return "[" + ", ".join(_name(part) for part in parts) + "]"


def _flag_name(match: re.Match[str]) -> str:
    letters = "".join(chr(ord("A") + ord(char) - _FIRST_FLAG_LETTER) for char in match.group())
    return "[" + _("flag {letters}").format(letters=letters) + "]"


def _clusters(text: str) -> list[str]:
    """Each letter with the marks on it that one font can draw together; a mark that cannot stands alone."""
    clusters: list[str] = []
    for char in text:
        is_mark = unicodedata.category(char).startswith("M")
        if is_mark and clusters and len(clusters[-1]) <= _MARKS_KEPT and _has(clusters[-1] + char):
            clusters[-1] += char
        elif not is_mark or not _has(char):
            clusters.append(char)
    return clusters


def _runs(clusters: list[str]) -> list[str]:
    out: list[str] = []
    for script, group in groupby(clusters, key=_missing_script):
        run = list(group)
        if script is None:
            out.extend(_shown(cluster) for cluster in run)
        elif script and len(run) > _NAMED_IN_A_RUN:
            count = ngettext("{n} character: {script}", "{n} characters: {script}", len(run))
            out.append("[" + count.format(n=len(run), script=script) + "]")
        else:
            out.extend(f"[{_name(cluster)}]" for cluster in run)
    return out


def _shown(cluster: str) -> str:
    if cluster in _JOINERS:
        return cluster
    return "" if unicodedata.category(cluster[0]) in ("Cc", "Cf") else cluster


@cache
def _missing_script(cluster: str) -> str | None:
    """None for what can be printed or goes; the script's name for letters no font has; "" for other signs."""
    if unicodedata.category(cluster[0]) in ("Cc", "Cf") or _has(cluster):
        return None
    name = unicodedata.name(cluster[0], "")
    is_letter = unicodedata.category(cluster[0])[0] in "LM"
    return (name.split()[0] if name.startswith("CJK") else name.split()[0].capitalize()) if is_letter and name else ""


def _name(char: str) -> str:
    return unicodedata.name(char[0], "").lower() or _("unreadable character")


def _has(cluster: str) -> bool:
    points = {ord(char) for char in cluster if char not in _JOINERS}
    return any(points <= family for family in fonts.covered())
