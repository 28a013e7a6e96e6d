"""The form that changes a side effect: how strong it was."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from painlog.domain.day import SideEffect
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.side_effects import severity, side_effect
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label

_STRENGTHS = range(4)


class SideEffectForm(ValueForm):
    """Changes a side effect, or deletes it. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: SideEffect, parent: QWidget | None = None) -> None:
        """Which effect and which day stay as they were."""
        super().__init__(session, _("Change this side effect"), old, _("change a side effect"), parent)
        self._effect = old
        options = [(str(strength), severity(strength)) for strength in _STRENGTHS]
        self.strength = Choices(_("How strong"), options, str(old.severity))
        name = _("{effect}, {day}").format(effect=side_effect(old.effect), day=day_text(old.day))
        self.fields.addWidget(Label(name, "strong"))
        self.fields.addWidget(Field(_("How strong"), self.strength))
        self.offer_delete(_("delete a side effect"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.save_button

    def value(self, person_id: str) -> Value:
        """The side effect as chosen."""
        return replace(self._effect, severity=int(self.strength.value()))
