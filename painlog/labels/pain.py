"""Words that stand with the 0-10 numbers and the pain measures."""

from painlog.labels.table import msgid, named

BANDS = {
    "none": msgid("No pain"),
    "mild": msgid("Mild"),
    "moderate": msgid("Moderate"),
    "severe": msgid("Severe"),
    "worst": msgid("Worst"),
}
MEASURES = {
    "average": msgid("Average pain of the day"),
    "worst": msgid("Worst pain of the day"),
    "now": msgid("Pain right now"),
}
SIDES = {
    "left": msgid("Left"),
    "right": msgid("Right"),
    "both": msgid("Both sides"),
    "middle": msgid("Middle"),
}
SCALES = {
    "numbers": msgid("Numbers, 0 to 10"),
    "words": msgid("Words only"),
}
_HIGHEST_OF_BAND = ((0, "none"), (3, "mild"), (6, "moderate"), (9, "severe"), (10, "worst"))


def pain_band(score: int) -> str:
    """The band of a whole score: none 0, mild 1-3, moderate 4-6, severe 7-9, worst 10 (docs/clinical.md).

    For wording only, never for a colour alone and never for a verdict. Raises ValueError outside 0-10.
    """
    if not 0 <= score <= 10:
        raise ValueError("a pain score is 0 to 10")
    return next(band for highest, band in _HIGHEST_OF_BAND if score <= highest)


def pain_band_word(score: int) -> str:
    """The word that stands under a 0-10 button. Raises ValueError outside 0-10."""
    return named(BANDS, pain_band(score))


def measure(code: str) -> str:
    """Which of the day's pain numbers is meant (R-PAIN-3)."""
    return named(MEASURES, code)


def pain_word(code: str) -> str:
    """Pain on the scale of words: the same words as stand under the numbers, never turned into one."""
    return named(BANDS, code)


def scale(code: str) -> str:
    """How pain is given."""
    return named(SCALES, code)


def side(code: str) -> str:
    """The person's own side."""
    return named(SIDES, code)
