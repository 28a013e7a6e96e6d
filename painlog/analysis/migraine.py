"""Days with a migraine-type headache, counted from what was ticked; never a diagnosis (R-HA-4)."""

from collections.abc import Collection, Iterable
from datetime import date

from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_touched
from painlog.domain.codes import EpisodeKind
from painlog.domain.episode import Episode

PAIN_FEATURES = 2  # of one-sided, throbbing, worse with activity, severe
_LIGHT_AND_SOUND = frozenset({"light", "sound"})
_STOMACH = frozenset({"nausea", "vomiting"})
_PAIN = frozenset({"one_sided", "throbbing", "worse_moving"})
_STRONG = 4.0  # of 10: moderate or more is the fourth feature of ICHD-3 1.1


def migraine_days(
    episodes: Iterable[Episode], period: Period, *, special_medicines: Collection[str] = ()
) -> set[date]:
    """The days touched by a headache of migraine type (R-HA-4, ICHD-3 1.3).

    That is two of the four features of pain and one of sickness or light with sound, or one that eased after a
    triptan or an ergot (`special_medicines`: the ids of these).
    """
    return {
        day
        for episode in episodes
        if episode.kind is EpisodeKind.HEADACHE and is_migraine_type(episode, special_medicines)
        for day in days_touched(episode, period)
    }


def is_migraine_type(episode: Episode, special_medicines: Collection[str] = ()) -> bool:
    """Whether what was ticked of a headache is of migraine type."""
    if episode.eased_at is not None and episode.medicine_id in special_medicines:
        return True
    ticked = frozenset(episode.features)
    of_pain = len(ticked & _PAIN) + int(episode.peak is not None and episode.peak >= _STRONG)
    return of_pain >= PAIN_FEATURES and bool(ticked & _STOMACH or ticked >= _LIGHT_AND_SOUND)
