"""What was noted on the same days as pain, in some days of the diary (R-STAT-2)."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from painlog.analysis.patterns import Pattern, patterns
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.report.figures import scale_title
from painlog.report.together import Column, Couple, Together
from painlog.report.views.togetherview import TogetherView
from painlog.workflows.trends.daily import Daily

LEAST_EACH = 20  # days on either side before anything is said of the two


def together_view(daily: Daily, start: date, end: date) -> TogetherView:
    """At most three things of the days from `start` to `end`; each with 20 days or more on either side."""
    inside = {
        field: {day: value for day, value in daily.by_day(field).items() if start <= day <= end}
        for field in daily.tracks.keys() - daily.counted
    }
    pain = {day: value for day, value in daily.pain_by_day().items() if start <= day <= end}
    found = patterns(pain, inside)
    shown = [one for one in found.found if min(one.low_n, one.high_n) >= LEAST_EACH]
    return TogetherView(
        start=start,
        end=end,
        data=Together(title=scale_title(daily.measure), couples=[_couple(one, daily) for one in shown]),
        patterns=shown,
        checked=found.checked,
        nothing=_nothing(found.checked, shown),
    )


def _couple(one: Pattern, daily: Daily) -> Couple:
    track = daily.tracks[one.other]
    pairs = np.array(one.pairs, dtype=np.float64)
    less = pairs[:, 1] <= one.split
    split = track.says.format(value=number(one.split))
    return Couple(
        name=track.name,
        less=Column(
            name=_("{n} or less").format(n=split),
            sign=_("≤ {n}").format(n=number(one.split)),
            value=pairs[less, 2],
            mean=one.low_mean,
        ),
        more=Column(
            name=_("more than {n}").format(n=split),
            sign=_("> {n}").format(n=number(one.split)),
            value=pairs[~less, 2],
            mean=one.high_mean,
        ),
    )


def _nothing(checked: int, shown: Sequence[Pattern]) -> str:
    if shown:
        return ""
    if not checked:
        return _(
            "Nothing to show yet. It takes 30 days with a pain number and another number of the same day, "
            "such as sleep or mood. Choose more days, or write down more on Today."
        )
    return _("Nothing stood out in these days. That is an answer too. Choose more days to look again.")
