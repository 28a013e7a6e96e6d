"""The figures of body areas, pain words, and function."""

from collections.abc import Sequence

from painlog.analysis.areas import area_counts, pain_word_counts, word_counts
from painlog.analysis.days import Period
from painlog.analysis.function import FUNCTION_FIELDS, daily_means, mean_within
from painlog.domain.entry import Entry
from painlog.i18n import _
from painlog.report.numbers.plain import Figure, with_why

FORTNIGHT = 14


def areas_figure(entries: Sequence[Entry]) -> list[Figure]:
    """One row for each area that the person marked, most days first."""
    return [
        with_why(
            {"area": count.area, "days": count.days, "mean": count.mean, "n": count.n},
            _("This area was marked without a number.") if count.mean is None else "",
        )
        for count in area_counts(entries)
    ]


def words_figure(entries: Sequence[Entry]) -> list[Figure]:
    """One row for each word that the person chose, most days first."""
    return [{"word": count.word, "days": count.days} for count in word_counts(entries)]


def pain_words_figure(entries: Sequence[Entry]) -> list[Figure]:
    """One row for each word of the scale of words that the person gave, mildest first; no number is made of it."""
    return [{"word": count.word, "days": count.days} for count in pain_word_counts(entries)]


def function_figure(entries: Sequence[Entry], period: Period) -> Figure:
    """Standing, walking, sleep and mood: the mean of the daily values, and of the first and last 14 days."""
    return {field: _one_field(entries, field, period) for field in FUNCTION_FIELDS}


def _one_field(entries: Sequence[Entry], field: str, period: Period) -> Figure:
    daily = daily_means(entries, field)
    mean, n_days = mean_within(daily, period)
    first, first_n = mean_within(daily, period.opening(FORTNIGHT))
    last, last_n = mean_within(daily, period.closing(FORTNIGHT))
    figure: Figure = {
        "mean": mean,
        "n_days": n_days,
        "first_14": first,
        "last_14": last,
        "first_14_n": first_n,
        "last_14_n": last_n,
    }
    if mean is None:
        return with_why(figure, _("This was not logged in this time."))
    return with_why(
        figure,
        _("It was not logged in the first 14 days.") if first is None else "",
        _("It was not logged in the last 14 days.") if last is None else "",
    )
