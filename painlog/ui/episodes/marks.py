"""What is marked for a whole day: a headache or none, and the four groups of CRPS symptoms (R-CRPS-1)."""

from textwrap import fill

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from painlog.domain.codes import CrpsGroup
from painlog.i18n import _, ngettext
from painlog.labels.events import crps_group
from painlog.ui.episodes.day import CRPS_DAYS, EpisodeDay
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.ticks import Ticks

_LINE = 40  # letters: a longer name takes a second line, so that it fits at twice the text size
_ANSWERS: dict[str, bool | None] = {"": None, "yes": True, "no": False}


class DayMarks(QWidget):
    """Says what was chosen; the ticks of CRPS are there for who has it, or wants them."""

    headache_said = Signal(object)  # True, False, or None for not said
    crps_said = Signal(tuple)
    crps_wanted = Signal(bool)

    def __init__(self) -> None:
        """Nothing said yet."""
        super().__init__()
        answers = [("", _("Not said")), ("yes", _("Yes")), ("no", _("No"))]
        self.headache = Choices(_("Headache on this day"), answers, "")
        self.listed = Label(_("Headache on this day: yes, as in the list."), "hint")
        self._headache_field = Field(_("Headache on this day"), self.headache)
        self.crps = Ticks(
            _("CRPS on this day"), [(group.value, fill(crps_group(group), _LINE)) for group in CrpsGroup]
        )
        self._crps_field = Field(_("CRPS on this day"), self.crps, _("Tick what you noticed. Only days are counted."))
        self.counts = Label("", "hint")
        self.menu_button = Button(_("More for this card…"), self.open_menu, role="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for part in (self._headache_field, self.listed, self._crps_field, self.counts):
            layout.addWidget(part)
        layout.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.listed.hide()
        self._show_crps(False)
        self.headache.chosen.connect(lambda code: self.headache_said.emit(_ANSWERS[code]))
        self.crps.changed.connect(lambda: self.crps_said.emit(tuple(CrpsGroup(c) for c in self.crps.value())))

    def show_day(self, view: EpisodeDay) -> None:
        """Show what was marked."""
        self.headache.set_value(next(code for code, said in _ANSWERS.items() if said is view.headache))
        self._headache_field.setVisible(not view.has_headache())
        self.listed.setVisible(view.has_headache())
        self.crps.set_value(view.crps)
        self._show_crps(view.crps_shown)
        self.counts.setText(_counts_words(view.crps_counts or {}))

    def menu(self) -> QMenu:
        """What may be turned on here."""
        menu = QMenu(self)
        menu.setAccessibleName(_("More for this card"))
        action = QAction(_("Ticks for CRPS"), menu)
        action.setCheckable(True)
        action.setChecked(not self._crps_field.isHidden())
        action.triggered.connect(lambda is_on: self.crps_wanted.emit(is_on))
        menu.addAction(action)
        return menu

    def open_menu(self) -> None:
        """Open it under the button."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _show_crps(self, is_shown: bool) -> None:
        self._crps_field.setVisible(is_shown)
        self.counts.setVisible(is_shown)


def _counts_words(counts: dict[CrpsGroup, int]) -> str:
    """`In the last 30 days: feeling on 4 days, …`: counts, and nothing made of them (R-CRPS-1)."""
    parts = [
        ngettext("{what}: {n} day", "{what}: {n} days", n).format(what=crps_group(group), n=n)
        for group, n in counts.items()
        if n
    ]
    if not parts:
        return ""
    return _("Ticked in the last {days} days. {counts}.").format(days=CRPS_DAYS, counts="; ".join(parts))
