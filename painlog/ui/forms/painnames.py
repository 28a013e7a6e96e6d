"""The names of an entry's four pains, the same in every form and list."""

from painlog.i18n import _


def pain_names() -> dict[str, str]:
    """The names of an entry's four pains, by field."""
    return {
        "pain_now": _("Pain right now"),
        "pain_average": _("Average pain"),
        "pain_worst": _("Worst pain"),
        "pain_least": _("Least pain"),
    }
