"""Marked areas as a draft keeps them, and back."""

from collections.abc import Iterable
from typing import Any

from painlog.domain.entry import AreaMark


def as_kept(marks: Iterable[AreaMark]) -> list[list[object]]:
    """For a draft: area, strength, and the words for the pain there."""
    return [[mark.area, mark.strength, *mark.words] for mark in marks]


def from_kept(kept: Iterable[list[Any]]) -> list[AreaMark]:
    """From a draft."""
    return [AreaMark(area=area, strength=strength, words=tuple(words)) for area, strength, *words in kept]
