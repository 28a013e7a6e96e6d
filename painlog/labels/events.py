"""Names around headaches, flares, days with CRPS, courses and appointments."""

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
TRIGGERS = {
    "movement": msgid("It began with a movement"),
    "nothing": msgid("It began out of nothing"),
    "end_of_dose": msgid("It began as a dose wore off"),
}
CRPS_GROUPS = {
    "sensory": msgid("Feeling: a light touch, cold or warmth hurts"),
    "colour_and_warmth": msgid("Skin: another colour or warmth than the other side"),
    "swelling_and_sweat": msgid("Swelling, or another sweating than the other side"),
    "movement_and_skin": msgid("Stiff, weak, shaking or cramping, or changed hair, nails or skin"),
}
SESSION_KINDS = {
    "session": msgid("Session"),
    "home": msgid("Exercise at home"),
}


def trigger(code: str) -> str:
    """What a flare began with."""
    return named(TRIGGERS, code)


def crps_group(code: str) -> str:
    """A group of symptoms that may be ticked for a day with CRPS (R-CRPS-1)."""
    return named(CRPS_GROUPS, code)


def session_kind(code: str) -> str:
    """What a part of a course was."""
    return named(SESSION_KINDS, code)


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
