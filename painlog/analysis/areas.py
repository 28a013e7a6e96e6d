"""Where it hurts and in which words: on how many days, and how strongly."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from painlog.domain.codes import PainWord, Reporter
from painlog.domain.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaCount:
    """An area, the days on which it was marked, and the mean (0-10) of its `n` own numbers; None without any."""

    area: str
    days: int
    mean: float | None
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordCount:
    """A word for the pain, and the days on which it was chosen."""

    word: str
    days: int


def area_counts(entries: Iterable[Entry]) -> list[AreaCount]:
    """Every area that the person marked, most days first (R-OBS-1: self-report alone).

    The mean is over all numbers given to the area itself, each mark alike, so that with one entry a day it is
    the mean over days; the entry's overall pain is never taken for the area's (R-PAIN-2).
    """
    days: dict[str, set[date]] = {}
    strengths: dict[str, list[float]] = {}
    for entry in _own(entries):
        for mark in entry.areas:
            days.setdefault(mark.area, set()).add(entry.felt_at.day)
            numbers = strengths.setdefault(mark.area, [])
            if mark.strength is not None:
                numbers.append(mark.strength)
    counts = [_area(area, len(on), strengths[area]) for area, on in days.items()]
    return sorted(counts, key=lambda count: (-count.days, count.area))


def word_counts(entries: Iterable[Entry]) -> list[WordCount]:
    """Every word that the person chose for the pain, most days first (R-OBS-1: self-report alone)."""
    days: dict[str, set[date]] = {}
    for entry in _own(entries):
        for word in entry.words:
            days.setdefault(word, set()).add(entry.felt_at.day)
    counts = [WordCount(word=word, days=len(on)) for word, on in days.items()]
    return sorted(counts, key=lambda count: (-count.days, count.word))


def pain_word_counts(entries: Iterable[Entry]) -> list[WordCount]:
    """Every word of the scale of words and its days, mildest first, without those never given (R-OBS-1)."""
    days: dict[PainWord, set[date]] = {}
    for entry in _own(entries):
        if entry.pain_word is not None:
            days.setdefault(entry.pain_word, set()).add(entry.felt_at.day)
    return [WordCount(word=word.value, days=len(days[word])) for word in PainWord if word in days]


def _own(entries: Iterable[Entry]) -> Iterable[Entry]:
    return (entry for entry in entries if entry.reporter is Reporter.SELF)


def _area(area: str, days: int, numbers: list[float]) -> AreaCount:
    mean = float(np.mean(numbers)) if numbers else None
    return AreaCount(area=area, days=days, mean=mean, n=len(numbers))
