"""Scores of the questionnaires that painlog may ask: PEG, PHQ-2 and GAD-2."""

from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire


def score(questionnaire: Questionnaire) -> float | None:
    """The score, or None where an item is missing.

    PEG: the mean of its three items, one decimal, 0.0-10.0, never the sum and never a whole number (R-PEG-1,
    clinical.md 1.3). PHQ-2 and GAD-2: the sum of two items, 0-6 (clinical.md 1.4). Any other: the clinic's own
    score, as it was given (R-LIC-2). A score that came without items stands, where the questionnaire can give it.
    """
    limits = ITEM_LIMITS.get(questionnaire.name)
    if limits is None:
        return questionnaire.score
    if not questionnaire.items:
        return _possible(questionnaire.score, limits[1] if questionnaire.name == "peg" else limits[0] * limits[1])
    given = [item for item in questionnaire.items if item is not None]
    if len(given) < limits[0]:
        return None
    return peg(given) if questionnaire.name == "peg" else float(sum(given))


def peg(items: list[float]) -> float:
    """The PEG score of three items 0-10: their mean, to one decimal (clinical.md 1.3)."""
    return round(sum(items) / len(items), 1)


def _possible(given: float | None, highest: float) -> float | None:
    return given if given is not None and 0 <= given <= highest else None
