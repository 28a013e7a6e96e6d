"""Which treatment it was: found by typing a part of its name, or told in own words."""

from PySide6.QtWidgets import QWidget

from painlog.catalogue import treatments
from painlog.i18n import _
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.widgets.searchbox import SearchBox


class KindField(SearchBox):
    """All treatments of the catalogue; what is in none of them stays as it was typed."""

    def __init__(self, value: str = "", parent: QWidget | None = None) -> None:
        """`value` is a code of the catalogue or own words."""
        offered = [
            (kind.code, treatment_name(kind.code)) for kind in treatments.all() if kind.code != treatments.OTHER
        ]
        words = treatment_name(value) if value else ""
        super().__init__(offered, words, _("Please say which treatment it was."), parent)
