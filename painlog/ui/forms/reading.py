"""The form for one reading of a block's timed sheet: the pain, when it was really taken, what stood beside it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from painlog.domain.codes import Side
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.domain.treatment import Reading, Treatment
from painlog.i18n import _
from painlog.labels.block_sheet import due_words
from painlog.labels.numbers import number
from painlog.labels.pain import pain_band_word
from painlog.labels.pain import side as side_name
from painlog.ui.forms.form import Checked
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores
from painlog.workflows.block_sheet import Slot
from painlog.workflows.clock import now


class NeededScores(Scores):
    """Scores of which one must be chosen."""

    def problem(self) -> str:
        """What is wrong, in words; empty where a number is chosen."""
        return "" if self.value() is not None else _("Please choose a number from 0 to 10.")


class ReadingForm(ValueForm):
    """Fills in a line of the sheet, also from paper, or changes a reading."""

    def __init__(self, session: AppSession, block: Treatment, slot: Slot, parent: QWidget | None = None) -> None:
        """`slot` is the line; the time is now unless said otherwise, and a late one is stamped so."""
        old = slot.reading
        undo = _("add a reading") if old is None else _("change a reading")
        super().__init__(session, slot_words(slot), old, undo, parent)
        self._block, self._slot = block, slot
        moment = now()
        self.pain = NeededScores(_("The treated pain"), old.pain if old else None, pain_band_word)
        self.taken = WhenField(_("When you took it"), moment, old.taken_at if old else moment)
        self.moving = _tick(_("During my usual painful movement"), old.moving if old else True)
        self.medicine = _tick(_("Pain medicine since the last one"), old.medicine_taken if old else False)
        hint = Label(_("If you copy it from paper, write the time that stands there."), "hint")
        for part in (self.pain, self.taken, hint, self.moving, self.medicine):
            self.fields.addWidget(part)
        if old is not None:
            self.offer_delete(_("delete a reading"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.pain.buttons[int(self.pain.value() or 0)]

    def draft_name(self) -> str:
        """Each line of each block has its own."""
        return f"{super().draft_name()}/{self._block.id}/{self._slot.due_minutes}/{self._slot.side or ''}"

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.pain, self.taken)

    def value(self, person_id: str) -> Value:
        """The reading as typed."""
        taken, pain, old = self.taken.value(), self.pain.value(), self._slot.reading
        assert taken is not None and pain is not None  # `checked` saw to it
        return Reading(
            id=old.id if old else new_id(),
            person_id=self._block.person_id,
            treatment_id=self._block.id,
            taken_at=taken,
            recorded_at=old.recorded_at if old else now(),
            due_minutes=self._slot.due_minutes,
            pain=pain,
            side=old.side if old else self._slot.side,
            moving=self.moving.isChecked(),
            medicine_taken=self.medicine.isChecked(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Pain 3, 15 minutes after.`"""
        assert isinstance(value, Reading)
        return _("Saved. Pain {score}, {when}.").format(score=number(value.pain), when=slot_words(self._slot))


def slot_words(slot: Slot) -> str:
    """`15 minutes after`, and the side where there is one."""
    words = due_words(slot.due_minutes)
    if slot.side not in (Side.LEFT, Side.RIGHT):
        return words
    return _("{when}, {side}").format(when=words, side=side_name(slot.side))


def _tick(words: str, is_ticked: bool) -> QCheckBox:
    box = QCheckBox(words)
    box.setChecked(is_ticked)
    return box
