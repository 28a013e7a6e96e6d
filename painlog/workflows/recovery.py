"""The recovery sheet: a new code, its page to print, and the letters that are asked for before it counts."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from painlog.storage.keys import recoverycode
from painlog.storage.keys.recoverycode import GROUPS, IN_GROUP

ASKED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A code that was just made. `asked` are four places, each a group and a letter in it, counted from 1."""

    secret: bytes = field(repr=False)
    asked: tuple[tuple[int, int], ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The eight groups of the code."""
        return tuple(recoverycode.as_code(self.secret).split())

    def is_read(self, typed: Sequence[str]) -> bool:
        """Whether the four letters were read off the sheet."""
        right = [self.groups[group - 1][letter - 1] for group, letter in self.asked]
        return len(typed) == ASKED and all(map(recoverycode.same_letter, typed, right))


def new_sheet() -> Sheet:
    """A new code, and four places in different groups to ask for."""
    groups = sorted(secrets.SystemRandom().sample(range(1, GROUPS + 1), ASKED))
    return Sheet(
        secret=recoverycode.new_secret(),
        asked=tuple((group, 1 + secrets.randbelow(IN_GROUP)) for group in groups),
    )


def sheet_pdf(sheet: Sheet, paper: str, printed_on: date, language: str = "en") -> bytes:
    """The sheet to print, as a tagged PDF; `paper` is `a4` or `letter`."""
    from painlog.report.recovery_sheet import recovery_sheet_pdf  # brings Typst: only when it is wanted

    return recovery_sheet_pdf(sheet.groups, paper, printed_on, language)
