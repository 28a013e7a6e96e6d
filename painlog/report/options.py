"""What a person chooses for a printed summary."""

from dataclasses import dataclass
from datetime import date

from painlog.report.parts import USUALLY_DROPPED, Extra, Part

A4 = "a4"
LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """The paper (`a4` or `letter`), the day it is printed on, the language of the page (`en`), and the main question.

    Without a `question` the first one noted for the next appointment is printed. `dropped` blocks leave no trace
    (R-PRINT-3); `extra` pages come after page one. The chart shows 90 days, or with `whole_chart` the whole time.
    With `every_sign` the warning sign that is never printed by itself is printed as well (R-RF-6).
    """

    paper: str = A4
    printed_on: date
    language: str = "en"
    question: str = ""
    dropped: frozenset[Part] = USUALLY_DROPPED
    extra: frozenset[Extra] = frozenset()
    whole_chart: bool = False
    every_sign: bool = False
