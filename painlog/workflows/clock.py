"""What time it is, as it is lived here: asked by everything that stamps, replaced by tests."""

from datetime import datetime

from painlog.domain.moment import Moment


def now() -> Moment:
    """This moment, to the second, with the zone of this computer (empty where it cannot be told)."""
    return Moment.of(wall().replace(microsecond=0), zone())


def wall() -> datetime:
    """The clock of this computer, with its offset; the one place that looks at it for `now`."""
    return datetime.now().astimezone()


def zone() -> str:
    """The IANA name of this computer's zone, or empty where it cannot be told."""
    from tzlocal import get_localzone_name  # 15 ms, so not at the start

    try:
        return str(get_localzone_name() or "")
    except LookupError:
        return ""
