"""The form for the answers to a questionnaire that is asked here, such as PEG, once they were given."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.ui.forms.day import PastDay
from painlog.ui.forms.form import Checked
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import NumberField
from painlog.workflows.clock import now


class AnswersForm(ValueForm):
    """Changes the answers, or deletes them. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Questionnaire, parent: QWidget | None = None) -> None:
        """`old` is of a name in ITEM_LIMITS, or has items of its own."""
        heading = _("Change the answers: {name}").format(name=old.name.upper())
        super().__init__(session, heading, old, _("change answers"), parent)
        self._answered = old
        count, high = ITEM_LIMITS.get(old.name, (len(old.items), 10))
        self.day = PastDay(_("Day"), max(now().day, old.answered_on), old.answered_on)
        self.items = [NumberField(0, high, item) for item in (old.items or (None,) * count)]
        self.fields.addWidget(Field(_("Day"), self.day))
        hint = _("0 to {high}. Empty is not answered.").format(high=high)
        for number, item in enumerate(self.items, start=1):
            self.fields.addWidget(Field(_("Answer {n}").format(n=number), item, hint))
        self.offer_delete(_("delete answers"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.items[0]

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.day, *self.items)

    def value(self, person_id: str) -> Value:
        """The answers as typed."""
        day = self.day.value()
        assert day is not None  # `checked` saw to it
        return replace(self._answered, answered_on=day, items=tuple(item.value() for item in self.items))
