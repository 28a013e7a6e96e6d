"""The figure of usual activity lost to headaches and flares: days, half and all."""

from datetime import date

from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_touched
from painlog.domain.codes import ActivityLost
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.report.numbers.plain import Figure, with_why

_ORDER = (ActivityLost.NONE, ActivityLost.HALF, ActivityLost.ALL)


def activity_figure(records: Records, period: Period) -> Figure:
    """Days on which half or all of usual activity was lost, of the `n_days` with a headache or flare that says so.

    Of several on one day the most lost counts.
    """
    lost: dict[date, ActivityLost] = {}
    for episode in records.episodes:
        if episode.activity_lost is not None:
            for day in days_touched(episode, period):
                lost[day] = max(lost.get(day, ActivityLost.NONE), episode.activity_lost, key=_ORDER.index)
    said = list(lost.values())
    figure: Figure = {
        "half_days": said.count(ActivityLost.HALF),
        "all_days": said.count(ActivityLost.ALL),
        "n_days": len(said),
    }
    return with_why(figure, "" if said else _("No headache or flare of this time says how much activity was lost."))
