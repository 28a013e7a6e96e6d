"""Lower-case stable codes, as stored and as in the CSV layout; their names in words are painlog.labels' work."""

from enum import StrEnum


class Reporter(StrEnum):
    """Whose judgement an entry is (R-OBS-1); `self` alone counts as self-report."""

    SELF = "self"
    ASKED = "asked"
    OBSERVED = "observed"


class Source(StrEnum):
    """How an entry came into the diary (R-PAIN-1)."""

    TYPED = "typed"
    IMPORTED = "imported"


class Relation(StrEnum):
    """Who the person is to the one who keeps the diary."""

    ME = "me"
    CHILD = "child"
    PARENT = "parent"
    PARTNER = "partner"
    OTHER = "other"


class Measure(StrEnum):
    """Which of the day's pain numbers the trend follows (R-PAIN-3): one a person, never mixed."""

    AVERAGE = "average"
    WORST = "worst"
    NOW = "now"


class EpisodeKind(StrEnum):
    """What an episode is."""

    HEADACHE = "headache"
    FLARE = "flare"


class ActivityLost(StrEnum):
    """How much of the usual activity an episode took."""

    NONE = "none"
    HALF = "half"
    ALL = "all"


class Form(StrEnum):
    """What a medicine looks like."""

    TABLET = "tablet"
    CAPSULE = "capsule"
    LIQUID = "liquid"
    PATCH = "patch"
    INJECTION = "injection"
    CREAM = "cream"
    SPRAY = "spray"
    SUPPOSITORY = "suppository"
    PUMP = "pump"
    OTHER = "other"


class Use(StrEnum):
    """How a medicine is meant to be taken."""

    REGULAR = "regular"
    AS_NEEDED = "as_needed"
    PATCH = "patch"
    PUMP = "pump"


class DoseStatus(StrEnum):
    """What became of a dose."""

    TAKEN = "taken"
    SKIPPED = "skipped"
    LATE = "late"


class Side(StrEnum):
    """The person's own side."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDDLE = "middle"


class AppointmentKind(StrEnum):
    """What an appointment is."""

    VISIT = "visit"
    SECOND_OPINION = "second_opinion"
    PHONE = "phone"
