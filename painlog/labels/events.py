"""Names around headaches, flares and appointments."""

from painlog.labels.table import msgid, named

EPISODE_KINDS = {
    "headache": msgid("Headache"),
    "flare": msgid("Flare"),
}
HEADACHE_FEATURES = {
    "one_sided": msgid("On one side"),
    "throbbing": msgid("Throbbing"),
    "worse_moving": msgid("Worse when moving"),
    "nausea": msgid("Feeling sick"),
    "vomiting": msgid("Throwing up"),
    "light": msgid("Light hurts"),
    "sound": msgid("Sound hurts"),
    "aura": msgid("Aura (such as lights or zigzags)"),
}
ACTIVITY_LOST = {
    "none": msgid("Did the usual things"),
    "half": msgid("Did about half"),
    "all": msgid("Could do nothing"),
}
APPOINTMENT_KINDS = {
    "visit": msgid("Visit"),
    "second_opinion": msgid("Second opinion"),
    "phone": msgid("Phone call"),
}


def episode_kind(code: str) -> str:
    """What an episode is."""
    return named(EPISODE_KINDS, code)


def headache_feature(code: str) -> str:
    """What was ticked of a headache; own words come back unchanged."""
    return named(HEADACHE_FEATURES, code)


def activity_lost(code: str) -> str:
    """How much of the usual activity an episode took."""
    return named(ACTIVITY_LOST, code)


def appointment_kind(code: str) -> str:
    """What an appointment is."""
    return named(APPOINTMENT_KINDS, code)
