"""Questions about the day and the week: the PEG items, sleep, standing and walking."""

from typing import Any

from PySide6.QtWidgets import QWidget

from painlog.domain.entry import DAY_MINUTES
from painlog.i18n import _
from painlog.ui.checkin.draft import Draft
from painlog.ui.checkin.section import ScoreSection, Section
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.numbers import NumberField
from painlog.ui.widgets.scores import Scores


class PegSection(Section):
    """The three PEG items of the past week (R-PEG-1); kept as a questionnaire, not as daily values."""

    def __init__(self) -> None:
        """Each 0 to 10, 10 worst."""
        super().__init__()
        self.items = (
            Scores(_("Pain on average, in the past week (0 none, 10 as bad as you can imagine)")),
            Scores(_("How much did pain get in the way of enjoying life, in the past week (0 not at all, 10 fully)")),
            Scores(_("How much did pain get in the way of what you do, in the past week (0 not at all, 10 fully)")),
        )
        self.body.addWidget(Label(_("Once a week. All three make one score."), "hint"))
        for item in self.items:
            item.changed.connect(self.changed)
            self.body.addWidget(item)

    def answers(self) -> dict[str, Any]:
        """The three items, None for one that is not answered."""
        items = tuple(item.value() for item in self.items)
        return {"peg": items if any(item is not None for item in items) else ()}

    def show_draft(self, draft: Draft) -> None:
        """The three items."""
        for item, value in zip(self.items, draft.peg or (None,) * 3, strict=True):
            item.set_value(value)

    def start(self) -> QWidget:
        """At the first item."""
        return self.items[0].start()


class NumberSection(Section):
    """Numbers to type, by the field of the draft that each fills."""

    def __init__(self, fields: dict[str, Field]) -> None:
        """Each field holds a NumberField."""
        super().__init__()
        self.numbers: dict[str, NumberField] = {}
        for code, field in fields.items():
            control = field.control
            assert isinstance(control, NumberField)
            control.textChanged.connect(self.changed)
            self.numbers[code] = control
            self.body.addWidget(field)

    def answers(self) -> dict[str, Any]:
        """By field; what cannot be read is not given yet."""
        return {code: None if number.problem() else number.value() for code, number in self.numbers.items()}

    def show_draft(self, draft: Draft) -> None:
        """By field."""
        for code, number in self.numbers.items():
            number.set_value(getattr(draft, code))

    def problem(self) -> str:
        """The first one's."""
        return next((number.problem() for number in self.numbers.values() if number.problem()), "")

    def start(self) -> QWidget:
        """At the first number."""
        return next(iter(self.numbers.values()))


class MovingSection(NumberSection):
    """How long one could stand and walk."""

    def __init__(self) -> None:
        """In minutes."""
        super().__init__(
            {
                "standing_minutes": Field(_("Standing, in minutes"), NumberField(0, DAY_MINUTES)),
                "walking_minutes": Field(_("Walking, in minutes"), NumberField(0, DAY_MINUTES)),
            }
        )


class SleepSection(Section):
    """How well and how long."""

    def __init__(self) -> None:
        """Quality with 10 best."""
        super().__init__()
        self.quality = ScoreSection({"sleep_quality": _("Sleep last night (0 very bad, 10 very good)")})
        self.hours = NumberSection({"sleep_hours": Field(_("Hours of sleep"), NumberField(0, 24))})
        for part in (self.quality, self.hours):
            part.changed.connect(self.changed)
            self.body.addWidget(part)

    def answers(self) -> dict[str, Any]:
        """Both."""
        return self.quality.answers() | self.hours.answers()

    def show_draft(self, draft: Draft) -> None:
        """Both."""
        self.quality.show_draft(draft)
        self.hours.show_draft(draft)

    def problem(self) -> str:
        """That of the hours."""
        return self.hours.problem()

    def start(self) -> QWidget:
        """At the quality."""
        return self.quality.start()
