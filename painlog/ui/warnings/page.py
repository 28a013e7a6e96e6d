"""The page of warning signs: all sixteen in full, and what was ticked before."""

from typing import TYPE_CHECKING

from painlog.catalogue import warning_signs
from painlog.domain.warning import WarningSign
from painlog.i18n import _
from painlog.labels import warning_signs as words
from painlog.labels.dates import day_text
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.warnings.signlist import SignList
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class WarningsPage(Page):
    """Reached by F2 and by the button at the top from every page (R-RF-1); works without a diary."""

    kinds = frozenset({"warning_signs"})

    def __init__(self, session: AppSession) -> None:
        """The list is there at once; what was ticked before is read when the page is seen."""
        super().__init__(session, _("Warning signs"))
        self.emergency = Label("", "title")
        self.hint = Label(
            _("Tick what is there now. What to do is shown at once. Nothing needs to be saved first."), "hint"
        )
        self.region = Label("", "small")
        self.signs = SignList(session, lambda: now().day, whole=True)
        self.region_button = Button(_("Change the region…"), lambda: self.go.emit("settings", ""), role="quiet")
        self.before = Card(_("Ticked before"))
        self._rows = Rows()
        self._intent = ""
        self.before.body.addWidget(self._rows)
        list_card = Card()
        list_card.body.addWidget(self.signs)
        for part in (self.emergency, self.hint, list_card, self.before, self.region, self.region_button):
            self.body.addWidget(part)
        self.body.addStretch()
        self.before.hide()
        self._show_region()
        session.settings_changed.connect(self._show_region)

    def refresh(self) -> None:
        """Read what was ticked before."""
        if self.session.person() is None:
            self._show(())
        self.ask(lambda diary, person: _recorded(diary, person.id), self._show)

    def arrive(self, intent: str) -> None:
        """A sign to show at once, as if it was ticked here."""
        self._intent = intent if intent in self.signs.ticks else ""
        if self._intent:
            self.signs.tick(self._intent)

    def take_focus(self) -> None:
        """To the sign that was asked for, else to the first tick."""
        tick = self.signs.ticks[self._intent] if self._intent else next(iter(self.signs.ticks.values()))
        target = tick.panel.close_button if tick.panel is not None else tick.mark
        target.setFocus()

    def _show_region(self) -> None:
        region = self.session.settings.region
        number = warning_signs.numbers(region)["emergency"]
        self.emergency.setText(
            _("In an emergency, call {number}.").format(number=number)
            if number
            else _("In an emergency, call your local emergency number.")
        )
        self.region.setText(_("Numbers to call: {region}.").format(region=words.region(region)))

    def _show(self, found: tuple[WarningSign, ...]) -> None:
        self.before.setVisible(bool(found))
        self._rows.show_rows([self._row(sign) for sign in reversed(found)])

    def _row(self, sign: WarningSign) -> Row:
        when = day_text(sign.day)
        first = _("{day}: {sign}").format(day=when, sign=words.short(sign.sign))
        parts = [_("What to do was read") if sign.read else _("Not marked as read")]
        if sign.since is not None:
            parts.append(_("the rash began {day}").format(day=day_text(sign.since)))
        return Row(first, " · ".join(parts), [(_("Delete"), lambda: self._delete(sign))])

    def _delete(self, sign: WarningSign) -> None:
        self.session.write(
            lambda diary: diary.delete("warning_signs", sign.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a warning sign"),
        )


def _recorded(diary: "Diary", person_id: str) -> tuple[WarningSign, ...]:
    return diary.warning_signs(person_id)[-50:]
