"""Who says so: the person, the person when asked, or somebody who saw it, and then which signs were seen."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.catalogue.words import observed_signs
from painlog.domain.codes import Reporter
from painlog.i18n import _
from painlog.labels.people import reporter
from painlog.labels.words import word
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.ticks import Ticks


class WhoSays(QWidget):
    """The signs are asked for in what was observed alone (clinical.md 1.5, R-OBS-1), and are never scored."""

    changed = Signal()

    def __init__(self, said_by: Reporter, signs: tuple[str, ...] = ()) -> None:
        """With these chosen."""
        super().__init__()
        self.choices = Choices(_("Who says so"), [(one.value, reporter(one)) for one in Reporter], said_by.value)
        self.hint = Label(_("If the person can answer, ask first. Tick what you see; nothing is added up."), "hint")
        self.signs = Ticks(_("Seen"), [(code, word(code)) for code in observed_signs()], signs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.choices, self.hint, self.signs):
            layout.addWidget(part)
        self.choices.chosen.connect(lambda _code: self._on_chosen())
        self.signs.changed.connect(self.changed)
        self._show()

    def reporter(self) -> Reporter:
        """Whose judgement it is."""
        return Reporter(self.choices.value())

    def ticked(self) -> tuple[str, ...]:
        """The signs that were seen; none where nobody observed."""
        return self.signs.value() if self.reporter() is Reporter.OBSERVED else ()

    def clear(self) -> None:
        """Without signs; who says so stays as it is."""
        self.signs.set_value(())

    def set_reporter(self, said_by: Reporter) -> None:
        """Choose without telling anybody."""
        self.choices.set_value(said_by.value)
        self._show()

    def kept(self) -> list[Any]:
        """For a draft."""
        return [self.choices.value(), list(self.signs.value())]

    def bring_back(self, kept: list[Any]) -> None:
        """From a draft."""
        said_by, signs = kept
        self.choices.bring_back(said_by)
        self.signs.bring_back(signs)

    def _on_chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        is_seen = self.reporter() is Reporter.OBSERVED
        self.hint.setVisible(is_seen)
        self.signs.setVisible(is_seen)
