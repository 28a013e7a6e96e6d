"""The days of a trial: which there are so far, and whether it runs."""

from datetime import date, timedelta

from painlog.catalogue import treatments
from painlog.catalogue.treatment_kind import Kind
from painlog.domain.treatment import Treatment

OFFERED_DAYS = 60  # a trial without an end is offered no longer on the Today page; nothing is assumed of it


def is_trial(kind: str) -> bool:
    """Whether a treatment of that kind is the trial of a device."""
    return treatments.facts(kind).kind is Kind.TRIAL


def has_hours(kind: str) -> bool:
    """Whether hours of use say something: of a stimulator they do, of a pump they do not."""
    return is_trial(kind) and "pump" not in kind


def days_so_far(trial: Treatment, today: date) -> tuple[date, ...]:
    """Every day of a trial from its start to its end or to today, the newest first; at most the last 60."""
    last = today if trial.ended_at is None else min(today, trial.ended_at.day)
    count = (last - trial.started_at.day).days + 1
    return tuple(last - timedelta(days=back) for back in range(min(max(count, 0), OFFERED_DAYS)))


def is_running(trial: Treatment, today: date) -> bool:
    """Whether today is a day of the trial, as far as the person entered its dates."""
    if not is_trial(trial.kind) or today < trial.started_at.day:
        return False
    if trial.ended_at is not None:
        return today <= trial.ended_at.day
    return (today - trial.started_at.day).days < OFFERED_DAYS
