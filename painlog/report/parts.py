"""The blocks of the summary in the order of clinical rules 6.1, and the pages that can be asked for after it."""

from enum import StrEnum


class Part(StrEnum):
    """A block of page one; each but the head can be left out (R-PRINT-3)."""

    QUESTION = "question"
    CONDITIONS = "conditions"
    LOGGING = "logging"
    PAIN = "pain"
    BODY = "body"
    CHART = "chart"
    FUNCTION = "function"
    MOOD = "mood"
    TREATMENTS = "treatments"
    MEDICINES = "medicines"
    STOPPED = "stopped"
    HEADACHE = "headache"
    EFFECTS = "effects"
    ALLERGIES = "allergies"
    IMPLANTS = "implants"
    CARE = "care"
    CRPS = "crps"
    WARNINGS = "warnings"
    QUESTIONS = "questions"


class Extra(StrEnum):
    """What is printed after page one where it is asked for."""

    BODY = "body"
    TREATMENTS = "treatments"
    MEDICINES = "medicines"
    CAREGIVERS = "caregivers"
    DAYS = "days"


# Left out until they are asked for: PHQ-4 (clinical.md 6.1, 6), and what a doctor called it (R-PRINT-1).
USUALLY_DROPPED = frozenset({Part.MOOD, Part.CONDITIONS})

# How the blocks stand on the sheet: bands from top to bottom, each of one or two columns, each of some blocks.
BANDS: tuple[tuple[tuple[Part, ...], ...], ...] = (
    ((Part.QUESTION,),),
    ((Part.CONDITIONS,),),
    ((Part.LOGGING,),),
    ((Part.PAIN,), (Part.BODY,)),
    ((Part.CHART,), (Part.FUNCTION, Part.MOOD)),
    ((Part.TREATMENTS,),),
    ((Part.MEDICINES,),),
    ((Part.STOPPED,),),
    ((Part.HEADACHE,),),
    ((Part.EFFECTS, Part.ALLERGIES, Part.IMPLANTS), (Part.CARE, Part.CRPS, Part.WARNINGS)),
    ((Part.QUESTIONS,),),
)
