"""The form for a score that a clinic gave: its name, the number, its range, the day (R-LIC-2)."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painlog.domain.identity import new_id
from painlog.domain.questionnaire import ITEM_LIMITS, Questionnaire
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.numbers import NumberField
from painlog.workflows.clock import now

_FAR = 1_000_000.0  # no score is beyond it; it keeps slips of the keyboard out


class ClinicScoreForm(ValueForm):
    """Adds a score, or changes one. `saved` and `cancelled` say that it can be closed.

    The number stands as the clinic gave it: its items are the clinic's and are not asked here.
    """

    def __init__(self, session: AppSession, old: Questionnaire | None = None, parent: QWidget | None = None) -> None:
        """`old` is the score to change; None adds one of today."""
        heading = _("Add a score from a clinic") if old is None else _("Change this score")
        undo = _("add a score") if old is None else _("change a score")
        super().__init__(session, heading, old, undo, parent)
        self._questionnaire = old
        self.name = NeededText(_("Please write the name of the score."), old.name if old else "")
        self.score = NeededNumber(old.score if old else None)
        self.low = NumberField(-_FAR, _FAR, old.range_low if old else None)
        self.high = HighestField(self.low, old.range_high if old else None)
        self.day = NeededDay(old)
        for part in (
            Field(
                _("Name of the score"),
                self.name,
                _("As the clinic calls it."),
            ),
            Field(_("Number"), self.score),
            Field(_("Lowest number it can have"), self.low, _("If you know it.")),
            Field(_("Highest number it can have"), self.high, _("If you know it.")),
            Field(_("Day"), self.day),
        ):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete a score"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.name

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.name, self.score, self.low, self.high, self.day)

    def value(self, person_id: str) -> Value:
        """The score as typed."""
        old, name, day = self._questionnaire, self.name.value(), self.day.value()
        assert day is not None  # `checked` saw to it
        return Questionnaire(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            answered_on=day,
            recorded_at=old.recorded_at if old else now(),
            # A clinic's own score is never taken for the items that are asked here.
            name=name.upper() if name in ITEM_LIMITS else name,
            score=self.score.value(),
            range_low=self.low.value(),
            range_high=self.high.value(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Neck score, 3 Nov 2026.`"""
        assert isinstance(value, Questionnaire)
        return _("Saved. {name}, {date}.").format(name=value.name, date=day_text(value.answered_on))


class NeededNumber(NumberField):
    """A number that must be there."""

    def __init__(self, value: float | None) -> None:
        """Of any range: only the clinic knows it."""
        super().__init__(-_FAR, _FAR, value)

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return super().problem() if self.text().strip() else _("Please type the number that the clinic gave.")


class HighestField(NumberField):
    """The highest number of a score: above the lowest, where both are known."""

    def __init__(self, low: NumberField, value: float | None) -> None:
        """`low` is the field of the lowest."""
        super().__init__(-_FAR, _FAR, value)
        self._lowest = low

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        wrong = super().problem()
        if wrong or self._lowest.problem():
            return wrong
        low, high = self._lowest.value(), self.value()
        is_odd = low is not None and high is not None and high <= low
        return _("It must be more than the lowest number.") if is_odd else ""


class NeededDay(DateField):
    """A day that must be there."""

    def __init__(self, old: Questionnaire | None) -> None:
        """Today, unless said otherwise."""
        super().__init__(_("Day"), old.answered_on if old else now().day)

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        wrong = super().problem()
        return wrong or ("" if self.value() is not None else _("Please say which day it was."))
