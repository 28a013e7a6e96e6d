"""The warning signs in plain words: what to tick, and what to do (R-RF-4, R-RF-8, R-RF-9; docs/clinical.md).

Never "you have": a sign can be one of something serious, no more is said. A caregiver reads the same of someone else.
"""

from collections.abc import Mapping

from painlog.i18n import _
from painlog.labels.table import msgid, named

LEVELS = {
    "now": msgid("Get help now"),
    "today": msgid("Get care today"),
}
REGIONS = {
    "us": msgid("United States"),
    "uk": msgid("United Kingdom"),
    "eu": msgid("European Union"),
    "other": msgid("Another place"),
}
TICKS = {
    "rf_1": msgid(
        "Numb or tingling between the legs, new trouble starting, stopping or feeling pee, leaking pee or poo, "
        "both legs newly numb or weak, or a new loss of feeling during sex, with back pain"
    ),
    "rf_2": msgid(
        "New weakness, a foot or arm that gives way, a foot I cannot lift, unsteady walking, or clumsy hands"
    ),
    "rf_3": msgid(
        "Back pain with fever or chills, or new back pain after a spine injection, an implant, injected drugs, or "
        "with a weak immune system; or a wound that is red, leaking, or lies over a device"
    ),
    "rf_4": msgid(
        "The worst headache ever, at its peak within a minute; or a headache with a stiff neck and fever, "
        "confusion, a fit, fainting, new weakness, or trouble with speech or sight; or after a blow to the head; "
        "or in pregnancy; or a new one over age 50 with jaw pain or a sore scalp"
    ),
    "rf_5": msgid("A headache that is worse when upright, after a procedure on the spine"),
    "rf_6": msgid("A new rash that hurts and blisters, or is on one side only"),
    "rf_7": msgid(
        "Chest pain or pressure, pain that spreads to an arm or the jaw, short of breath, sudden sweating, or one "
        "calf swollen"
    ),
    "rf_8": msgid("Thoughts of ending my life or hurting myself"),
    "rf_9": msgid(
        "Very hard to wake, slow or noisy breathing, blue or grey lips, or tiny pupils, with an opioid, a patch "
        "or a calming medicine"
    ),
    "rf_10": msgid("Very sleepy or confused today, with an opioid or a calming medicine"),
    "rf_11": msgid("Took more paracetamol (acetaminophen) than the limit, or an extra or someone else's opioid"),
    "rf_12": msgid(
        "Black or bloody stool, or throwing up blood, with a painkiller such as ibuprofen, aspirin or a steroid"
    ),
    "rf_13": msgid("Sudden belly pain, a hard belly, cannot keep fluids down, or fainting"),
    "rf_14": msgid(
        "New back pain after cancer or weight loss that is worse lying down or at night, or new back pain after a "
        "fall or with weak bones"
    ),
    "rf_15": msgid(
        "With a pump or stimulator: the pain is suddenly back, itching, fever, stiff muscles, or the alarm sounds"
    ),
    "rf_16": msgid("One side of the face hangs, an arm is weak, or speech is unclear"),
}
# The same in a few words, for the short list; the whole text is shown with what to do.
SHORT = {
    "rf_1": msgid("Back pain, and numb between the legs or new trouble with pee or poo"),
    "rf_2": msgid("New weakness, or a foot or arm gives way"),
    "rf_3": msgid("Back pain with fever, or a red or leaking wound"),
    "rf_4": msgid("The worst headache ever, or a headache with something new"),
    "rf_5": msgid("A headache when upright, after a procedure on the spine"),
    "rf_6": msgid("A new rash that hurts"),
    "rf_7": msgid("Chest pain, short of breath, or one calf swollen"),
    "rf_8": msgid("Thoughts of ending my life or hurting myself"),
    "rf_9": msgid("Very hard to wake, slow breathing, or blue lips"),
    "rf_10": msgid("Very sleepy or confused, with a strong medicine"),
    "rf_11": msgid("Took too much of a painkiller"),
    "rf_12": msgid("Black or bloody stool, or throwing up blood"),
    "rf_13": msgid("Sudden belly pain, or fainting"),
    "rf_14": msgid("New back pain after cancer, weight loss or a fall"),
    "rf_15": msgid("Trouble with a pump or stimulator"),
    "rf_16": msgid("Face hangs, arm weak, or speech unclear"),
}
SHORT_OF_ANOTHER = {
    "rf_8": msgid("They speak of ending their life or hurting themselves"),
}
# What a caregiver reads in the place of it, where it differs.
TICKS_OF_ANOTHER = {
    "rf_1": msgid(
        "They have back pain, and: numb or tingling between the legs, new trouble starting, stopping or feeling "
        "pee, leaking pee or poo, both legs newly numb or weak, or a new loss of feeling during sex"
    ),
    "rf_2": msgid(
        "They have new weakness, a foot or arm that gives way, a foot they cannot lift, unsteady walking, or "
        "clumsy hands"
    ),
    "rf_8": msgid("They speak of ending their life or hurting themselves, or you fear they might"),
    "rf_9": msgid(
        "You can hardly wake them, they breathe slowly or noisily, have blue or grey lips, or tiny pupils, with "
        "an opioid, a patch or a calming medicine"
    ),
    "rf_10": msgid("They are very sleepy or confused today, with an opioid or a calming medicine"),
    "rf_11": msgid("They took more paracetamol (acetaminophen) than the limit, or an extra or someone else's opioid"),
}
ACTIONS = {
    "rf_1": msgid(
        "Go to an emergency department now. Don't wait for your appointment. Call {emergency} if you cannot go."
    ),
    "rf_2": msgid(
        "If it came suddenly or is getting worse, go to an emergency department now or call {emergency}. If not, "
        "call your doctor today."
    ),
    "rf_3": msgid(
        "It may be an infection: get seen today. With weakness, a stiff neck or confusion, call {emergency} now. "
        "Have a wound that is red or leaking, or lies over a device, looked at the same day."
    ),
    "rf_4": msgid(
        "Call {emergency} now. For a new headache over age 50 with jaw pain or a sore scalp: be seen by a doctor "
        "today."
    ),
    "rf_5": msgid("Call the clinic that did the procedure today."),
    "rf_6": msgid(
        "Phone a doctor today. Shingles medicine works best within 3 days of the rash; still call if it is later. "
        "If it is near the eye, on the forehead, the tip of the nose or the ear, or with a weak immune system: go "
        "to an emergency department the same day."
    ),
    "rf_7": msgid("Call {emergency} now."),
    "rf_8": msgid(
        "It is good that you said so. You do not have to carry this alone. You can talk to someone now: {crisis}. "
        "If you are in danger, call {emergency}."
    ),
    "rf_9": msgid(
        "Call {emergency} now. Give naloxone if you have it. Someone should stay and lay the person on their "
        "side. Take off a patch."
    ),
    "rf_10": msgid(
        "Call whoever prescribed it now, and ask someone to stay with you. If it gets hard to stay awake or to "
        "breathe, call {emergency}, and use naloxone if there is some."
    ),
    "rf_11": msgid("Call {poison} or {emergency} now, even if you feel well."),
    "rf_12": msgid("Go to an emergency department now, or call {emergency}."),
    "rf_13": msgid("Go to an emergency department now, or call {emergency}."),
    "rf_14": msgid(
        "Call your doctor within 24 hours. If there is weakness, or trouble with pee or poo, go to an emergency "
        "department now."
    ),
    "rf_15": msgid("Call the team that put in the device now. If you cannot reach them, call {emergency}."),
    "rf_16": msgid("Call {emergency} now."),
}
ACTIONS_OF_ANOTHER = {
    "rf_1": msgid(
        "Take them to an emergency department now. Don't wait for their appointment. Call {emergency} if you "
        "cannot go."
    ),
    "rf_2": msgid(
        "If it came suddenly or is getting worse, take them to an emergency department now or call {emergency}. "
        "If not, call their doctor today."
    ),
    "rf_8": msgid(
        "Stay with them and listen. You, or they, can talk to someone now: {crisis}. If they are in danger, call "
        "{emergency}."
    ),
    "rf_9": msgid(
        "Call {emergency} now. Give naloxone if you have it. Stay with them, and lay them on their side. Take off "
        "a patch."
    ),
    "rf_10": msgid(
        "Call whoever prescribed it now, and stay with them. If they get hard to wake, or breathe slowly, call "
        "{emergency}, and give naloxone if you have it."
    ),
    "rf_11": msgid("Call {poison} or {emergency} now, even if they seem well."),
    "rf_14": msgid(
        "Call their doctor within 24 hours. If there is weakness, or trouble with pee or poo, take them to an "
        "emergency department now."
    ),
}
CRISIS_LINES = {
    "us": msgid("{number} (call or text, day and night)"),
    "uk": msgid("{number} (Samaritans, day and night)"),
}
UNKNOWN_NUMBERS = {
    "emergency": msgid("your local emergency number"),
    "crisis": msgid("a crisis line where you live"),
    "poison": msgid("your local poison centre"),
}


def tick(sign: str, *, caregiver: bool = False) -> str:
    """The text beside the box; `caregiver` where someone ticks it for another person (R-RF-8)."""
    return named(TICKS_OF_ANOTHER if caregiver and sign in TICKS_OF_ANOTHER else TICKS, sign)


def short(sign: str, *, caregiver: bool = False) -> str:
    """The same in a few words (R-RF-1)."""
    return named(SHORT_OF_ANOTHER if caregiver and sign in SHORT_OF_ANOTHER else SHORT, sign)


def what_to_do(sign: str, region: str, numbers: Mapping[str, str], *, caregiver: bool = False) -> str:
    """What is shown at once on the tick (R-RF-2), with the numbers of the region (R-RF-5).

    `numbers` has `emergency`, `crisis` and `poison` (catalogue.warning_signs.numbers); an empty one is told in words.
    """
    actions = ACTIONS_OF_ANOTHER if caregiver and sign in ACTIONS_OF_ANOTHER else ACTIONS
    known = {name: number or named(UNKNOWN_NUMBERS, name) for name, number in numbers.items()}
    if numbers["crisis"]:
        known["crisis"] = named(CRISIS_LINES, region).format(number=numbers["crisis"])
    return named(actions, sign).format(**known)


def why(level: str) -> str:
    """The sentence that stands before what to do (R-RF-4)."""
    if level == "now":
        return _("These can be signs of something that needs emergency care.")
    return _("These can be signs of something that needs care today.")


def level(code: str) -> str:
    """When to get care."""
    return named(LEVELS, code)


def region(code: str) -> str:
    """Where the numbers to call hold."""
    return named(REGIONS, code)
