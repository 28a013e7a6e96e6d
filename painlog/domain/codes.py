"""Lower-case stable codes, as stored and as in the CSV layout; their names in words are painlog.labels' work."""

from enum import StrEnum


class Reporter(StrEnum):
    """Whose judgement an entry is (R-OBS-1); `self` alone counts as self-report."""

    SELF = "self"
    ASKED = "asked"
    OBSERVED = "observed"


class Source(StrEnum):
    """How an entry or a dose came into the diary (R-PAIN-1); `paper` was typed from a sheet filled in by hand."""

    TYPED = "typed"
    IMPORTED = "imported"
    PAPER = "paper"


class Scale(StrEnum):
    """How the pain of an entry was given; stored as it was, never converted."""

    NUMBERS = "numbers"
    WORDS = "words"


class PainWord(StrEnum):
    """Pain on the words-only scale."""

    NONE = "none"
    MILD = "mild"
    MODERATE = "moderate"
    SEVERE = "severe"
    WORST = "worst"


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


class Trigger(StrEnum):
    """What a flare began with (breakthrough pain, clinical.md 1.7)."""

    MOVEMENT = "movement"
    NOTHING = "nothing"
    END_OF_DOSE = "end_of_dose"


class CrpsGroup(StrEnum):
    """The four groups of symptoms that may be ticked for a day with CRPS (R-CRPS-1)."""

    SENSORY = "sensory"
    COLOUR_AND_WARMTH = "colour_and_warmth"
    SWELLING_AND_SWEAT = "swelling_and_sweat"
    MOVEMENT_AND_SKIN = "movement_and_skin"


class SessionKind(StrEnum):
    """What a part of a course was."""

    SESSION = "session"
    HOME = "home"


class MarkShape(StrEnum):
    """The shape beside a person's name, so that colour is never alone."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    SQUARE = "square"
    STAR = "star"


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


class Helped(StrEnum):
    """How much a medicine helped, as the person says."""

    NOT_AT_ALL = "not_at_all"
    A_LITTLE = "a_little"
    MUCH = "much"


class DocumentKind(StrEnum):
    """What a document is."""

    IMAGING_REPORT = "imaging_report"
    OPERATION_NOTE = "operation_note"
    LABORATORY = "laboratory"
    LETTER = "letter"
    OTHER = "other"


class MediaType(StrEnum):
    """What a document's bytes are."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"


class RecordState(StrEnum):
    """How far a record is that a second opinion asks for."""

    HAVE = "have"
    ASKED = "asked"
    NOT_YET = "not_yet"
    NOT_NEEDED = "not_needed"


class RecordKind(StrEnum):
    """The records that programmes for a second opinion commonly ask for (clinical.md 6.2)."""

    OFFICE_NOTES = "office_notes"
    IMAGING_FILES = "imaging_files"
    IMAGING_REPORTS = "imaging_reports"
    OPERATION_NOTES = "operation_notes"
    LABORATORY = "laboratory"
    PATHOLOGY = "pathology"
    NERVE_TESTS = "nerve_tests"
    THERAPY_NOTES = "therapy_notes"
    OPIOID_AGREEMENT = "opioid_agreement"
    IMPLANT_CARDS = "implant_cards"
    INSURANCE = "insurance"
