"""Why a number after a treatment is not there, and what must stand beside one that is: facts, never a verdict."""

from painlog.i18n import _, ngettext
from painlog.labels.numbers import number, percent
from painlog.labels.table import msgid, named

WHY = {
    "no_baseline": msgid(
        "No diary before this treatment, so relief cannot be worked out. "
        "You can add what you remember; it will be marked as memory."
    ),
    "no_end": msgid("Add the day on which it ended; painlog does not assume it."),
    "next_begun": msgid("The same treatment was given again before these days were over."),
    "low_baseline": msgid("Pain before was under 3, so the change is told in points only."),
    "no_reading_before": msgid("No reading in the hour before the block, so relief cannot be worked out."),
    "no_readings": msgid("No reading after the block."),
    "nothing_before": msgid("There was none before, so there is no percent."),
    "opioid_left_out": msgid("An opioid was taken that the table does not count, so the sums are not compared."),
}
NOTES = {
    "memory": msgid("The number before is from memory, not from the diary."),
    "short_baseline": msgid("Fewer days before the treatment than usual: the diary began shortly before."),
    "headache_without_end": msgid("A headache has no end written down. The days after it are not counted."),
    "medicine_taken": msgid("Pain medicine was taken while the block was read."),
    "unusually_high_before": msgid("Pain was unusually high just before; some improvement would be expected anyway."),
    "near_threshold": msgid("Too close to call: the plausible range lies on both sides of a common threshold."),
    "may_be_wearing_off": msgid("Relief may be wearing off; 14 days in a row are needed to say so."),
    "mixed": msgid("Mixed: something else also changed in this time."),
}
CHANGES = {
    "given": msgid("{what} given on {day}"),
    "started": msgid("{what} started on {day}"),
    "ended": msgid("{what} ended on {day}"),
    "stopped": msgid("{what} stopped on {day}"),
}


def why(code: str) -> str:
    """The sentence of a reason that needs no number."""
    return named(WHY, code)


def few_baseline_days(n: int, days: int) -> str:
    """Too few days logged before a treatment."""
    return ngettext(
        "Only {n} day logged in the {days} days before; that is too few to work out relief.",
        "Only {n} days logged in the {days} days before; that is too few to work out relief.",
        n,
    ).format(n=n, days=days)


def few_days(n: int, least: int) -> str:
    """Too few days logged in a window."""
    return ngettext(
        "Only {n} day logged; at least {least} are needed.", "Only {n} days logged; at least {least} are needed.", n
    ).format(n=n, least=least)


def gaps(n: int, days: int) -> str:
    """Too many days missing in a window."""
    return _("Logged {n} of {days} days: numbers may not represent the period.").format(n=n, days=days)


def too_early(time: str) -> str:
    """The window is still open; `time` is when clinics look, empty for a trial."""
    if not time:
        return _("Too early: these days are not over.")
    return _("Too early: clinics usually look at this time: {time}.").format(time=time)


def few_complete_days(before: int, after: int, least: int) -> str:
    """Too few days with all medicines in to compare their use (R-MED-1)."""
    return _(
        "Medicines are compared on days marked as having them all in: "
        "{before} before and {after} after, and {least} of each are needed."
    ).format(before=before, after=after, least=least)


def note(code: str) -> str:
    """What must stand beside a number."""
    return named(NOTES, code)


def change(code: str, what: str, day: str) -> str:
    """`gabapentin started on 1 Sep 2026`."""
    return named(CHANGES, code).format(what=what, day=day)


def mixed(changes: str) -> str:
    """What else changed in the days before or after: `mixed: gabapentin started on 1 Sep 2026`."""
    return _("mixed: {changes}").format(changes=changes)


def near_threshold(size: float, *, in_percent: bool = True) -> str:
    """`near 50%: too close to call`."""
    threshold = percent(size) if in_percent else points(size)
    return _("near {threshold}: too close to call").format(threshold=threshold)


def points(size: float) -> str:
    """`1 point`, `2.5 points`."""
    return ngettext("{n} point", "{n} points", 1 if size == 1 else 2).format(n=number(size))


def against_usual(usual_percent: float | None, usual_points: float) -> str:
    """Relief against the 60 days before the days before (R-STAT-1)."""
    size = points(usual_points) if usual_percent is None else percent(usual_percent)
    return _("Against the 60 days before that, the difference is {size}.").format(size=size)


def wearing_off(day: int) -> str:
    """`may be wearing off since day 40`."""
    return _("may be wearing off since day {day}").format(day=day)


def still_there(day: int) -> str:
    """`still present at day 96 (last entry)`."""
    return _("still present at day {day} (last entry)").format(day=day)


def open_days(first: int) -> str:
    """Days whose end was not entered: `from day 1`."""
    return _("from day {day}").format(day=first)
