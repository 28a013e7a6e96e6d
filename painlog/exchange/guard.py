"""Keeps a spreadsheet from running a text as a formula: a leading `'`, taken off again when read back."""

import re

# OWASP, CSV injection (CWE-1236): these at the start of a cell make it a formula, the full-width forms too.
_RISKY = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """The text with one more leading `'` where a spreadsheet might run it.

    A text that itself has quotation marks before such a sign gets one more too, so that taking one off is exact.
    """
    return "'" + text if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text
