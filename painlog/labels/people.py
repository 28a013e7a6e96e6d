"""Names around people: who they are, whose judgement an entry is, how it came in."""

from painlog.labels.table import msgid, named

REPORTERS = {
    "self": msgid("The person wrote it"),
    "asked": msgid("The person was asked and answered"),
    "observed": msgid("Someone watched and guessed"),
}
REPORTER_MARKS = {
    "self": msgid("own"),
    "asked": msgid("asked"),
    "observed": msgid("seen"),
}
RELATIONS = {
    "me": msgid("Me"),
    "child": msgid("My child"),
    "parent": msgid("My parent"),
    "partner": msgid("My partner"),
    "other": msgid("Someone else"),
}
SOURCES = {
    "typed": msgid("Typed"),
    "imported": msgid("Imported"),
    "paper": msgid("From a paper sheet"),
}
SELF_REPORTS = {
    "laxative": msgid("Takes a laxative"),
    "naloxone_at_home": msgid("Naloxone at home"),
    "benzodiazepine": msgid("Takes a benzodiazepine"),
    "sleep_apnoea": msgid("Sleep apnoea"),
}
MARK_SHAPES = {
    "circle": msgid("Circle"),
    "diamond": msgid("Diamond"),
    "triangle": msgid("Triangle"),
    "square": msgid("Square"),
    "star": msgid("Star"),
}
CARE_ROLES = {
    "family_doctor": msgid("Family doctor"),
    "pain_doctor": msgid("Pain doctor"),
    "surgeon": msgid("Surgeon"),
    "neurologist": msgid("Neurologist"),
    "nurse": msgid("Nurse"),
    "physical_therapist": msgid("Physical therapist"),
    "psychologist": msgid("Psychologist"),
    "pharmacist": msgid("Pharmacist"),
    "carer": msgid("Carer"),
    "contact": msgid("Person to call"),
}


def mark_shape(code: str) -> str:
    """The shape beside a person's name."""
    return named(MARK_SHAPES, code)


def care_role(code: str) -> str:
    """What somebody of the care team is; own words come back unchanged."""
    return named(CARE_ROLES, code)


def reporter(code: str) -> str:
    """Whose judgement an entry is (R-OBS-1)."""
    return named(REPORTERS, code)


def reporter_mark(code: str) -> str:
    """The same in one word, to stand in a list (R-OBS-1)."""
    return named(REPORTER_MARKS, code)


def relation(code: str) -> str:
    """Who a person is to the one who keeps the diary."""
    return named(RELATIONS, code)


def source(code: str) -> str:
    """How an entry came into the diary (R-PAIN-1)."""
    return named(SOURCES, code)


def self_report(code: str) -> str:
    """One of the four ticks of the specialist's page (clinical.md 6.1), as the person says it."""
    return named(SELF_REPORTS, code)
