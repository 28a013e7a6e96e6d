r"""Several words in one cell, `burning;shooting`; a backslash keeps a `;` that belongs to a word: `a\;b`."""

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"\\[\\;\s]|.", re.DOTALL)


def split(text: str) -> list[str]:
    r"""The parts between the `;`, without the spaces around them; `\;`, `\\` and `\ ` stand for the sign itself.

    Empty parts are kept; an empty text has none.
    """
    if not text.strip():
        return []
    if "\\" not in text:
        return [part.strip() for part in text.split(";")]
    parts: list[list[str]] = [[]]
    for token in _TOKEN.findall(text):
        if token == ";":
            parts.append([])
        else:
            parts[-1].append(token)
    return [_plain(tokens) for tokens in parts]


def join(parts: Iterable[str]) -> str:
    """The parts as one cell that `split` takes apart again."""
    return ";".join(map(_escaped, parts))


def _plain(tokens: list[str]) -> str:
    while tokens and tokens[0].isspace():
        tokens.pop(0)
    while tokens and tokens[-1].isspace():
        tokens.pop()
    return "".join(token[-1] for token in tokens)


def _escaped(part: str) -> str:
    inner = part.strip()
    escaped = inner.replace("\\", "\\\\").replace(";", "\\;")
    if inner == part:
        return escaped
    if not inner:
        return _escaped_spaces(part)
    start = part.index(inner)
    return _escaped_spaces(part[:start]) + escaped + _escaped_spaces(part[start + len(inner) :])


def _escaped_spaces(spaces: str) -> str:
    return "".join("\\" + space for space in spaces)
