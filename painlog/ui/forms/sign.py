"""The form for a warning sign that was ticked: which day it was, and since when a rash was there."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from painlog.domain.records import Value
from painlog.domain.warning import WarningSign
from painlog.i18n import _
from painlog.labels.warning_signs import short
from painlog.ui.forms.day import PastDay
from painlog.ui.forms.form import Checked
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now


class SignForm(ValueForm):
    """Changes the days, or deletes the tick. Which sign it was, and that it was read, stay as they were."""

    def __init__(self, session: AppSession, old: WarningSign, parent: QWidget | None = None) -> None:
        """`old` is the tick to change."""
        super().__init__(session, _("Change this warning sign"), old, _("change a warning sign"), parent)
        self._sign = old
        self.day = PastDay(_("Day"), max(now().day, old.day), old.day)
        self.since = DateField(_("Since"), old.since)
        since = Field(_("Since"), self.since, _("The day on which the rash began, if you know it."))
        self.fields.addWidget(Label(short(old.sign), "strong"))
        self.fields.addWidget(Field(_("Day"), self.day))
        self.fields.addWidget(since)
        since.setVisible(old.since is not None or old.sign == "rf_6")
        self.offer_delete(_("delete a warning sign"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.day

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.day, self.since)

    def value(self, person_id: str) -> Value:
        """The tick with the days as typed."""
        day = self.day.value()
        assert day is not None  # `checked` saw to it
        return replace(self._sign, day=day, since=self.since.value())
