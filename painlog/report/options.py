"""What a person chooses for a printed summary."""

from dataclasses import dataclass
from datetime import date

A4 = "a4"
LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryOptions:
    """The paper (`a4` or `letter`), the day it is printed on, the language of the page (`en`), and the main question.

    Without a `question` the first one noted for the next appointment is printed. With `body` a last page shows the
    body, with the days on which each area was marked, where any was. With `every_sign` the warning sign that is never
    printed by itself is printed as well (R-RF-6).
    """

    paper: str = A4
    printed_on: date
    language: str = "en"
    question: str = ""
    body: bool = False
    every_sign: bool = False
