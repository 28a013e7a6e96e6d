"""The card of what is due for renewal, and what is left of a medicine in words."""

from collections.abc import Callable

from painlog.analysis.supply import Supply
from painlog.domain.medicine import Medicine
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.ui.doses.day import Renewals
from painlog.ui.forms.units import amount_words
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows


class RenewalCard(Card):
    """What is needed anew before the next appointment, or in two weeks where there is none."""

    def __init__(self) -> None:
        """Hidden until something is due."""
        super().__init__(_("Due for renewal"))
        self._until = Label("", "hint")
        self._rows = Rows()
        self.body.addWidget(self._until)
        self.body.addWidget(self._rows)
        self.hide()

    def show_due(self, renewals: Renewals | None, change: Callable[[Medicine], None]) -> None:
        """Show what is due; `change` opens the form of a medicine."""
        due = renewals.due if renewals is not None else ()
        self._rows.show_rows([_row(one, change) for one in due])
        if renewals is not None:
            words = _("Before your appointment on {date}.") if renewals.is_appointment else _("Up to {date}.")
            self._until.setText(words.format(date=day_text(renewals.until)))
        self.setVisible(bool(due))


def supply_words(one: Supply) -> str:
    """`12 tablets left, enough until 3 Dec 2026 · renew by 1 Dec 2026`; nothing where nothing is known."""
    parts = []
    if one.left is not None:
        left = _("{amount} left").format(amount=amount_words(one.left, one.medicine.form))
        if one.lasts_until is not None and one.left > 0:
            words = _("{left}, at its set times enough until {date}")
            left = words.format(left=left, date=day_text(one.lasts_until))
        parts.append(left)
    if one.medicine.renew_by is not None:
        parts.append(_("renew by {date}").format(date=day_text(one.medicine.renew_by)))
    return " · ".join(parts)


def _row(one: Supply, change: Callable[[Medicine], None]) -> Row:
    medicine = one.medicine
    return Row(medicine.name, supply_words(one), [(_("Renewed…"), lambda: change(medicine))])
