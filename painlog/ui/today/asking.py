"""Which of the pains the pad asks for, in words; kept free of heavy imports, for the first paint."""

from painlog.i18n import _

# Codes of domain.Measure and the field of an entry that each fills, in the order in which they are offered.
FIELDS = {"now": "pain_now", "average": "pain_average", "worst": "pain_worst"}
USUAL = "average"


def question(measure: str) -> str:
    """What the pad asks for."""
    return {
        "now": _("Pain right now"),
        "average": _("Pain on average, last 24 hours"),
        "worst": _("Worst pain, last 24 hours"),
    }[measure]


def short_question(measure: str) -> str:
    """The same in a word or two, for buttons."""
    return {"now": _("Right now"), "average": _("Average"), "worst": _("Worst")}[measure]
