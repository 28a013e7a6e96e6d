"""What painlog is not, in words that most people can read."""

from painlog.i18n import _


def disclaimer() -> str:
    """What painlog is and is not (reference ux, part D: reading grade 3.4)."""
    return _(
        "Painlog is a diary. It is not a medical device. It does not find, treat or watch over any illness. It does "
        "not tell you what to do about your health. It shows you what you wrote, so you can talk about it with your "
        "doctor or nurse. If you have sudden, new or very bad pain, or you feel unsafe, call your local emergency "
        "number now. Painlog does not send alerts. No one reads what you write unless you show it to them."
    )
