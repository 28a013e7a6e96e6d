"""One reading that is due: 0 to 10, two ticks, and Save."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from painlog.domain.codes import Side
from painlog.domain.errors import PainlogError
from painlog.domain.identity import new_id
from painlog.domain.treatment import Reading, Treatment
from painlog.i18n import _
from painlog.labels.block_sheet import late_words
from painlog.labels.numbers import number
from painlog.labels.pain import pain_band_word
from painlog.labels.pain import side as side_name
from painlog.ui import drafts
from painlog.ui.forms.reading import slot_words
from painlog.ui.forms.valueform import save_words
from painlog.ui.session import AppSession
from painlog.ui.treatments.words import line_words
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores
from painlog.workflows.block_sheet import Slot, is_in_time, minutes_late
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReadingRow(QWidget):
    """What is saved is stamped with the time of the press, and says how late that is."""

    def __init__(self, session: AppSession, block: Treatment, slot: Slot, parent: QWidget | None = None) -> None:
        """`slot` is the line of the block's sheet that is due."""
        super().__init__(parent)
        self._session, self._block, self._slot = session, block, slot
        self.is_saved = False
        words = line_words(slot, now().day)
        self.scores = Scores(_asked(slot.side), words=pain_band_word)
        self.moving = QCheckBox(_("During my usual painful movement"))
        self.moving.setChecked(True)
        self.medicine = QCheckBox(_("Pain medicine since the last one"))
        self.problem = Label("", "problem")
        self.problem.hide()
        name = _("Save: {what}").format(what=words)
        self.save_button = Button(save_words(session.person()), self.save, role="main", name=name)
        line = Flow(16)
        for part in (self.moving, self.medicine, self.save_button):
            line.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(8)
        layout.addWidget(Label(words, "small"))
        layout.addWidget(self.scores)
        layout.addLayout(line)
        layout.addWidget(self.problem)
        self._keep_draft()

    def save(self) -> None:
        """Write it down as taken now; without a number it is asked for."""
        pain = self.scores.value()
        if pain is None:
            self._complain(_("Please choose a number from 0 to 10."))
            self.scores.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._complain("")
        self.save_button.setEnabled(False)
        reading, key = self._reading(pain), self._key
        self._keeper.stop()

        def act(diary: "Diary") -> None:
            diary.add(reading)
            diary.forget(key)

        self._session.write(act, lambda _none: self._on_saved(reading), self._on_failed, _("add a reading"))
        self.is_saved = True  # the row may go as soon as the diary is read again

    def _reading(self, pain: float) -> Reading:
        moment = now()
        return Reading(
            id=new_id(),
            person_id=self._block.person_id,
            treatment_id=self._block.id,
            taken_at=moment,
            recorded_at=moment,
            due_minutes=self._slot.due_minutes,
            pain=pain,
            side=self._slot.side,
            moving=self.moving.isChecked(),
            medicine_taken=self.medicine.isChecked(),
        )

    def _on_saved(self, reading: Reading) -> None:
        said = _("Saved. Pain {score}, {when}.").format(score=number(reading.pain), when=slot_words(self._slot))
        late = minutes_late(self._block, reading)
        if late is not None and not is_in_time(reading.due_minutes, late):
            said = _("{saved} It is stamped: {late}.").format(saved=said, late=late_words(late))
        self._session.say(said)

    def _on_failed(self, error: PainlogError) -> None:
        self.is_saved = False
        self.save_button.setEnabled(True)
        self._keeper.start(self._key)
        self._keeper.touch()
        self._complain(str(error))

    def _keep_draft(self) -> None:
        """A number that is chosen and not saved is there again after a crash, as long as it is due."""
        block, slot = self._block, self._slot
        self._key = drafts.draft_key(block.person_id, f"due/{block.id}/{slot.due_minutes}/{slot.side or ''}")
        self._keeper = drafts.DraftKeeper(self._session, self, self._draft)
        self._untouched = drafts.typed_in(self)
        self._session.read(lambda diary: diary.recall(self._key) or "", self._on_recalled, lambda _error: None)

    def _draft(self) -> str:
        typed = drafts.typed_in(self)
        return drafts.as_text(typed if typed != self._untouched else None)

    def _on_recalled(self, text: str) -> None:
        if isValid(self) and not self.is_saved:
            self._keeper.start(self._key, text)
            drafts.bring_back(self, drafts.from_text(text), self._untouched)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            self._session.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter saves this row, not the page's number."""
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.save()
            return
        super().keyPressEvent(event)


def _asked(side: Side | None) -> str:
    if side not in (Side.LEFT, Side.RIGHT):
        return _("The treated pain")
    return _("The treated pain, {side}").format(side=side_name(side))
