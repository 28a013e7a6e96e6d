"""What one unit of a medicine is called."""

from painlog.domain.codes import Form
from painlog.i18n import ngettext


def unit_words(form: Form, n: float | None) -> str:
    """`tablet` for one or less, `tablets` for more; `units` for a form without a word of its own."""
    count = 1 if n is not None and n <= 1 else 2
    return {
        Form.TABLET: ngettext("tablet", "tablets", count),
        Form.CAPSULE: ngettext("capsule", "capsules", count),
        Form.PATCH: ngettext("patch", "patches", count),
        Form.INJECTION: ngettext("injection", "injections", count),
        Form.SPRAY: ngettext("spray", "sprays", count),
        Form.SUPPOSITORY: ngettext("suppository", "suppositories", count),
    }.get(form, ngettext("unit", "units", count))
