"""On how many of the last 30 days each area was marked: a number in every area, a colour beside it, and in words."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from painlog.i18n import _
from painlog.labels.dates import range_text
from painlog.report.bodyfigure import body_text, colour_step
from painlog.ui.bodymap.look import step_fill
from painlog.ui.bodymap.pictures import Pictures
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary

DAYS = 30


def days_by_area(diary: "Diary", person: "Person", last: date) -> dict[str, int]:
    """On how many of the 30 days up to `last` the person marked each area (R-OBS-1: self-report alone)."""
    from painlog.analysis.areas import area_counts  # brings numpy: on the worker

    entries = diary.entries(person.id, last - timedelta(days=DAYS - 1), last)
    return {count.area: count.days for count in area_counts(entries)}


class HeatCard(Card):
    """Shows what it is given; nothing here can be pressed."""

    def __init__(self) -> None:
        """Hidden until there is something to show."""
        super().__init__(_("Where it hurt in the last 30 days"))
        self.words = Label("")
        self.pictures = Pictures()
        self._dates = Label("", "hint")
        how = _("The number says on how many days you marked the area. The darker, the more days.")
        for part in (self._dates, self.words, self.pictures, Label(how, "small")):
            self.body.addWidget(part)
        self.hide()

    def show_days(self, days: Mapping[str, int], last: date) -> None:
        """Show on how many of the 30 days up to `last` each area was marked; hidden where none was."""
        self._dates.setText(range_text(last - timedelta(days=DAYS - 1), last))
        self.words.setText(body_text(days))
        self.pictures.show_fills({code: step_fill(colour_step(n, DAYS), str(n)) for code, n in days.items()})
        self.setVisible(bool(days))

    def clear(self) -> None:
        """Take everything of the person away."""
        self.words.setText("")
        self.pictures.show_fills({})
        self.hide()
