"""The timed sheet of a block: what was read, what may be filled in now, and what comes next."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt

from painlog.domain.treatment import Reading, Treatment
from painlog.i18n import _, ngettext
from painlog.ui.forms.reading import ReadingForm
from painlog.ui.session import AppSession
from painlog.ui.treatments.panel import Panel
from painlog.ui.treatments.words import line_words, reading_words
from painlog.ui.treatments.written import Written
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Action, Row, Rows
from painlog.workflows.block_sheet import Slot, baseline, may_be_filled, sheet
from painlog.workflows.clock import now


class SheetPanel(Panel):
    """Lines whose time has not come are counted, and only the next one is shown."""

    def __init__(self, session: AppSession, written: Written, treatment: Treatment) -> None:
        """With all readings so far."""
        super().__init__(session, written, treatment)
        how = _("Score only the pain that was treated, while you make the movement that usually hurts.")
        self.body.addWidget(Label(how, "hint"))
        self.time = Label("")
        self.now_button = Button(
            _("The injection is now"), lambda: say_injected(self.session, self.treatment), role="large"
        )
        self.time_button = Button(_("Add the time of the injection…"), self._change)
        self.list = Rows()
        self.to_come = Label("", "hint")
        self.body.addWidget(self.time)
        for button in (self.now_button, self.time_button):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.list)
        self.body.addWidget(self.to_come)
        self.fill()

    def fill(self) -> None:
        """All lines up to now."""
        moment, start = now(), self.treatment.started_at
        slots = sheet(self.treatment, self.written.readings)
        shown = [slot for slot in slots if slot.reading is not None or may_be_filled(slot, moment)]
        ahead = [slot for slot in slots if slot not in shown and slot.due_at is not None]
        following = [slot for slot in ahead if slot.due_minutes == ahead[0].due_minutes]
        self.rows = {_key(slot): self._row(slot) for slot in shown}
        coming = [Row(line_words(slot, start.day), _("Not yet")) for slot in following]
        self.list.show_rows([*self.rows.values(), *coming])
        later = len(ahead) - len(following)
        more = ngettext("{n} more line after that, to day 14.", "{n} more lines after that, to day 14.", later)
        self.to_come.setText(more.format(n=later) if later else "")
        self.to_come.setVisible(bool(later))
        self._show_time(start.clock is not None, start.day == moment.day)

    def _show_time(self, is_known: bool, is_today: bool) -> None:
        self.time.setText("" if is_known else _("The other lines are counted from the time of the injection."))
        self.time.setVisible(not is_known)
        self.now_button.setVisible(not is_known and is_today)
        self.time_button.setVisible(not is_known)

    def _row(self, slot: Slot) -> Row:
        reading, first = slot.reading, line_words(slot, self.treatment.started_at.day)
        if reading is None:
            return Row(first, _("Not written down"), [(_("Fill in"), partial(self._open, slot))])
        is_baseline = reading == baseline(self.treatment, self.written.readings, slot.side)
        actions: list[Action] = [
            (_("Change"), partial(self._open, slot)),
            (_("Delete"), partial(self._delete, reading)),
        ]
        return Row(first, reading_words(self.treatment, reading, is_baseline), actions)

    def _open(self, slot: Slot) -> None:
        self.open_form(ReadingForm(self.session, self.treatment, slot), _key(slot))

    def _change(self) -> None:
        self.change_wanted.emit(self.treatment)

    def _delete(self, reading: Reading) -> None:
        self.session.write(
            lambda diary: diary.delete("readings", reading.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a reading"),
        )


def say_injected(session: AppSession, block: Treatment) -> None:
    """Write down that the injection is now: the lines of the sheet are counted from here."""
    value = replace(block, started_at=now())
    session.write(
        lambda diary: diary.change(value),
        lambda _done: session.say(_("Saved. The readings are counted from now.")),
        undo=_("time of an injection"),
    )


def _key(slot: Slot) -> str:
    return f"{slot.due_minutes}/{slot.side or ''}/{slot.reading.id if slot.reading else ''}"
