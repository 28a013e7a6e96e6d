"""Names of side effects, and of how strong they are."""

from painlog.labels.table import msgid, named

SIDE_EFFECTS = {
    "nausea": msgid("Feeling sick"),
    "vomiting": msgid("Throwing up"),
    "sleepiness": msgid("Sleepiness"),
    "constipation": msgid("Constipation"),
    "itching": msgid("Itchy skin"),
    "dry_mouth": msgid("Dry mouth"),
    "dizziness": msgid("Dizziness"),
    "confusion": msgid("Confusion"),
    "low_mood": msgid("Low mood"),
    "sweating": msgid("Sweating"),
    "trouble_urinating": msgid("Trouble peeing"),
    "stomach_pain": msgid("Stomach pain"),
    "heartburn": msgid("Heartburn"),
    "weight_change": msgid("Weight change"),
    "swelling": msgid("Swelling"),
    "rash": msgid("Rash"),
    "falls": msgid("Falls"),
    "sexual_side_effects": msgid("Trouble with sex"),
    "withdrawal": msgid("Feeling bad when a dose wears off"),
    "soreness": msgid("Sore spot after the procedure"),
    "numbness": msgid("Numbness"),
    "weakness": msgid("Weakness"),
    "headache_on_standing": msgid("Headache when upright"),
    "fever": msgid("Fever"),
    "wound_problem": msgid("Wound problem"),
    "eyelid_droop": msgid("Drooping eyelid"),
    "neck_weakness": msgid("Weak neck"),
}
SEVERITIES = {
    "0": msgid("Not at all"),
    "1": msgid("A little"),
    "2": msgid("Quite a lot"),
    "3": msgid("Very much"),
}


def side_effect(code: str) -> str:
    """The name of a side effect; own words come back unchanged."""
    return named(SIDE_EFFECTS, code)


def severity(strength: int) -> str:
    """The word for how strong a side effect is, 0 none to 3 severe."""
    return named(SEVERITIES, str(strength))
