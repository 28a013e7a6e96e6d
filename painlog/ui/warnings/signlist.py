"""The warning signs to tick: what to do is shown at once, and then the tick is written down (R-RF-2, R-RF-6)."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from painlog.catalogue import warning_signs
from painlog.domain.codes import Relation
from painlog.i18n import _
from painlog.labels import warning_signs as words
from painlog.ui.announce import announce
from painlog.ui.session import AppSession
from painlog.ui.warnings.record import new_sign, note_read, note_tick
from painlog.ui.warnings.signpanel import SELF_HARM, SignPanel
from painlog.ui.warnings.signtick import SignTick


class SignList(QWidget):
    """All sixteen; of one person, and with the numbers of the region of now."""

    ticked = Signal(str)

    def __init__(self, session: AppSession, day: Callable[[], date], whole: bool) -> None:
        """`day` is asked which day a tick is for; `whole` shows the signs' own texts, else the short ones."""
        super().__init__()
        self._session, self._day, self._whole = session, day, whole
        self._shown: tuple[str, str] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.ticks: dict[str, SignTick] = {}
        self._kept: dict[str, str] = {}  # the id under which a tick was written down
        self.build()
        session.person_changed.connect(self.build)
        session.settings_changed.connect(self.build)

    def build(self) -> None:
        """Make the ticks, for the person and the region of now; nothing is made twice."""
        person = self._session.person()
        wanted = (person.id if person else "", self._session.settings.region)
        if wanted == self._shown or (self._shown == ("", wanted[1]) and self._any_open()):
            self._shown = wanted
            return
        self._shown = wanted
        self._kept.clear()
        for old in self.ticks.values():
            old.hide()
            old.deleteLater()
        self.ticks = {sign.code: self._tick(sign.code) for sign in warning_signs.all()}
        for tick in self.ticks.values():
            self._layout.addWidget(tick)

    def tick(self, code: str) -> None:
        """As if it was ticked by hand; one that is ticked is shown again."""
        tick = self.ticks[code]
        if tick.mark.isChecked():
            tick.clear()
        tick.mark.setChecked(True)
        if tick.panel is not None:
            tick.panel.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, code: str) -> SignTick:
        caregiver = not self._is_own()
        text = words.tick(code, caregiver=caregiver) if self._whole else words.short(code, caregiver=caregiver)
        tick = SignTick(code, text)
        tick.ticked.connect(lambda is_on: self._on_ticked(tick, is_on))
        return tick

    def _on_ticked(self, tick: SignTick, is_on: bool) -> None:
        """The text comes first and needs nothing; the diary is written after it."""
        if not is_on:
            tick.put_panel(None)
            return
        panel = SignPanel(tick.code, self._session.settings.region, not self._is_own(), whole=not self._whole)
        panel.read.connect(lambda: self._on_read(tick))
        panel.kept.connect(lambda: self._on_kept(tick))
        panel.closed.connect(tick.clear)
        tick.put_panel(panel)
        announce(panel, panel.spoken())
        QTimer.singleShot(0, panel, lambda: _bring_in_sight(tick))
        if tick.code != SELF_HARM:
            self._write_tick(tick.code)
        self.ticked.emit(tick.code)

    def _write_tick(self, code: str) -> None:
        sign = new_sign(code, self._person_id(), self._day())
        self._kept[code] = sign.id
        self._session.write(lambda diary: note_tick(diary, sign), lambda _done: None, undo=_("tick a warning sign"))

    def _on_read(self, tick: SignTick) -> None:
        panel = tick.panel
        assert panel is not None  # its button was pressed
        id_, since = self._kept[tick.code], panel.since()
        fresh = new_sign(tick.code, self._person_id(), self._day())
        self._session.write(
            lambda diary: note_read(diary, id_, since, fresh),
            lambda _done: self._session.say(_("Written down that you have read this.")),
            undo=_("read a warning sign"),
        )
        tick.clear()

    def _on_kept(self, tick: SignTick) -> None:
        sign = new_sign(tick.code, self._person_id(), self._day(), read=True)
        self._session.write(
            lambda diary: note_tick(diary, sign),
            lambda _done: self._session.say(_("A note is kept. It is not printed.")),
            undo=_("keep a note"),
        )
        tick.clear()

    def _any_open(self) -> bool:
        return any(tick.panel is not None for tick in self.ticks.values())

    def _is_own(self) -> bool:
        person = self._session.person()
        return person is None or person.relation is Relation.ME

    def _person_id(self) -> str:
        person = self._session.person()
        return person.id if person else ""


def _bring_in_sight(tick: SignTick) -> None:
    """Scroll so that the whole text is seen, its beginning first."""
    area = tick.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea) and tick.panel is not None:
        area.ensureWidgetVisible(tick.panel, 0, 20)
        area.ensureWidgetVisible(tick.mark, 0, 20)
