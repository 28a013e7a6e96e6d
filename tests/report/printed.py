"""What is read back from a printed page: the numbers on it that are to be figures."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from painlog.domain.records import Records
from painlog.labels.dates import MONTHS
from painlog.labels.numbers import number
from painlog.report.page_pain import tenths
from tests.report import pdf

# Numbers that are no figures, by rule: dates by name; the diary's own words, strengths and limits; the numbers that
# name something (14 days, 0 to 10, 48 hours, page 2, PHQ-4); the ticks and marks of the chart; numbers of questions.
_FIXED = (
    r"page \d+ of \d+", r"\d+ more \w+ on page 2", r"last 14 days", r"first 14 days", r"14 days before",
    r"\b0 to 10\b", r"10 (best|worst)", r"48 (hours|h)", r"4 h or medicine", r"cdc 2022",
    r"at \d\d:\d\d(, \d\d:\d\d)*",
    r"at most \d+ a day", r"\n[M0-9 ,–]+(?=\n)", r"(\n|questions )\d\. ", r"(?<=\n)\d+  (?=\w)", r"\bM\d+",
    r"\b(30|50)% (still|to)", r"PHQ-[24]", r"GAD-2", r"of 12 \(",
)  # fmt: skip
_MONTHS = "|".join(MONTHS.values())
_DATE = (
    rf"(?<!\d)(\d{{1,2}}( (?:{_MONTHS}))?( \d{{4}})? to )?\d{{1,2}} (?:{_MONTHS})( \d{{4}})?|(?:{_MONTHS}) \d{{4}}"
)


def numbers_printed(made: bytes, records: Records) -> list[str]:
    """The numbers on all pages that are not fixed by rule and not the diary's own words."""
    text = "\n" + "\n".join(pdf.page_texts(made)) + "\n"
    for words in sorted(_own_words(records), key=len, reverse=True):
        text = re.sub(r"\s+".join(map(re.escape, words.split())), " ", text)
    text = re.sub(_DATE.replace(" ", r" \n?"), " ", text)
    for phrase in _FIXED:
        spaced = phrase if "\\n" in phrase or "\\w" in phrase else phrase.replace(" ", r"\s+")
        text = re.sub(spaced, "\n", text, flags=re.IGNORECASE)
    return re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", text)


def _own_words(records: Records) -> Iterator[str]:
    for medicine in records.medicines:
        yield from (f"{one.amount:g} {one.unit}" for one in medicine.ingredients if one.amount)
    yield from (one.drug for one in records.treatments if one.drug)


def _leaves(figure: object) -> Iterator[float]:
    if isinstance(figure, Mapping):
        for value in figure.values():
            yield from _leaves(value)
    elif isinstance(figure, list):
        for value in figure:
            yield from _leaves(value)
    elif isinstance(figure, int | float) and not isinstance(figure, bool):
        yield figure


def as_printed(figures: Mapping[str, Any], *, daily: bool = False) -> set[str]:
    """Every figure as it may stand on paper; the `daily` ones only for a page that lists them."""
    shown = {key: value for key, value in figures.items() if daily or key != "daily"}
    return {
        text for leaf in _leaves(shown) for text in (number(leaf), tenths(leaf), number(leaf, 0), number(leaf, 2))
    }
