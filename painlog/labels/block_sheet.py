"""The lines of a block's timed sheet in words: when they are due, and how late a reading was."""

from painlog.i18n import _, ngettext

_HOUR, _DAY = 60, 24 * 60


def due_words(due_minutes: int) -> str:
    """`Before the injection`, `15 minutes after`, `2 hours after`, `Day 3`."""
    if due_minutes <= 0:
        return _("Before the injection")
    if due_minutes >= _DAY and due_minutes % _DAY == 0:
        return _("Day {n}").format(n=due_minutes // _DAY)
    return _("{time} after").format(time=span_words(due_minutes))


def late_words(minutes: int) -> str:
    """`12 minutes late`, `3 minutes early`, `2 hours 5 minutes late`."""
    if minutes < 0:
        return _("{time} early").format(time=span_words(-minutes))
    return _("{time} late").format(time=span_words(minutes))


def span_words(minutes: int) -> str:
    """A stretch of time by its two largest parts: `45 minutes`, `2 hours 5 minutes`, `1 day 3 hours`."""
    days, rest = divmod(minutes, _DAY)
    hours, left = divmod(rest, _HOUR)
    parts = []
    if days:
        parts.append(ngettext("{n} day", "{n} days", days).format(n=days))
    if hours:
        parts.append(ngettext("{n} hour", "{n} hours", hours).format(n=hours))
    if (left and not days) or not parts:
        parts.append(ngettext("{n} minute", "{n} minutes", left).format(n=left))
    return " ".join(parts)
