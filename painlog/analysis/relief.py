"""How soon a medicine eased a headache or a flare (clinical.md 1.7)."""

from collections.abc import Iterable

from painlog.domain.codes import DoseStatus
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose
from painlog.domain.moment import minutes_between


def minutes_to_relief(episode: Episode, doses: Iterable[Dose]) -> float | None:
    """Minutes from the first dose of what was taken for an episode until it eased.

    None where it is not known: no medicine, no time of easing, or no dose of it with a clock from the start to then.
    """
    if episode.eased_at is None or not episode.medicine_id:
        return None
    waits = [
        wait
        for dose in doses
        if dose.medicine_id == episode.medicine_id
        and dose.status is not DoseStatus.SKIPPED
        and (since := minutes_between(episode.started_at, dose.taken_at)) is not None
        and since >= 0
        and (wait := minutes_between(dose.taken_at, episode.eased_at)) is not None
        and wait >= 0
    ]
    return max(waits, default=None)
