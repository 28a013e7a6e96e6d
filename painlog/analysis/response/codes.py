"""The codes of a treatment's response; painlog.labels says them in words."""

from enum import StrEnum


class Metric(StrEnum):
    """Which daily series is looked at; `readings` is pain read many times in one day."""

    PAIN = "pain"
    HEADACHE_DAYS = "headache_days"
    STANDING_MINUTES = "standing_minutes"
    WALKING_MINUTES = "walking_minutes"
    READINGS = "readings"


class Why(StrEnum):
    """Why a number is not there (clinical.md 3.2, step 8)."""

    NO_BASELINE = "no_baseline"  # nothing logged in the days before
    FEW_BASELINE_DAYS = "few_baseline_days"  # fewer than 10 of 14, 5 of 7
    FEW_DAYS = "few_days"  # fewer than 5 days of the window
    GAPS = "gaps"  # more than 30 percent of the window is missing
    TOO_EARLY = "too_early"  # the window is still open
    NEXT_BEGUN = "next_begun"  # the same treatment was given again before these days
    NO_END = "no_end"  # a trial without the end that the person must enter
    LOW_BASELINE = "low_baseline"  # R-RESP-5: a baseline under 3 has points alone
    NO_READING_BEFORE = "no_reading_before"  # a block without a reading in the hour before
    NO_READINGS = "no_readings"  # a block without readings after it
    FEW_COMPLETE_DAYS = "few_complete_days"  # R-MED-1: too few days with all medicines in
    NOTHING_BEFORE = "nothing_before"  # a change in percent of nought
    OPIOID_LEFT_OUT = "opioid_left_out"  # R-MED-7: what was taken is not in the table


class Note(StrEnum):
    """What must stand beside a number that is there."""

    MIXED = "mixed"  # something else changed in the baseline or the window
    UNUSUALLY_HIGH_BEFORE = "unusually_high_before"  # R-STAT-1
    NEAR_THRESHOLD = "near_threshold"  # the range spans a common threshold: too close to call
    MEMORY = "memory"  # the baseline is what the person remembers
    SHORT_BASELINE = "short_baseline"  # 7 days, where 14 were not to be had
    HEADACHE_WITHOUT_END = "headache_without_end"  # days after its start are not known
    MEDICINE_TAKEN = "medicine_taken"  # a block was read with medicine taken
    MAY_BE_WEARING_OFF = "may_be_wearing_off"  # under 14 days above the line so far (R-RESP-6)


class Change(StrEnum):
    """What happened to something else."""

    GIVEN = "given"
    STARTED = "started"
    ENDED = "ended"
    STOPPED = "stopped"


class Ended(StrEnum):
    """Why relief is told no further (R-RESP-6)."""

    WORE_OFF = "wore_off"
    LAST_ENTRY = "last_entry"
    NEXT_TREATMENT = "next_treatment"
