"""The names of the summary's blocks, and of the pages that can come after the first."""

from painlog.labels.table import msgid, named

PARTS = {
    "question": msgid("My main question"),
    "conditions": msgid("What I was told I have"),
    "logging": msgid("How it was kept"),
    "pain": msgid("Pain now and before"),
    "body": msgid("The body"),
    "chart": msgid("Chart"),
    "function": msgid("Function and sleep"),
    "mood": msgid("Mood and worry (PHQ-4)"),
    "treatments": msgid("Treatments"),
    "medicines": msgid("Medicines now"),
    "stopped": msgid("Medicines stopped"),
    "headache": msgid("Headache days"),
    "effects": msgid("Side effects"),
    "allergies": msgid("Allergies"),
    "implants": msgid("Implants"),
    "care": msgid("What I ticked of myself"),
    "crps": msgid("CRPS days"),
    "warnings": msgid("Warning signs"),
    "questions": msgid("More questions"),
}
EXTRAS = {
    "body": msgid("The body, large"),
    "treatments": msgid("All treatments"),
    "medicines": msgid("All medicines"),
    "caregivers": msgid("Entries by others"),
    "days": msgid("Day by day"),
}


def part(code: str) -> str:
    """A block of page one."""
    return named(PARTS, code)


def extra(code: str) -> str:
    """A page after the first."""
    return named(EXTRAS, code)
