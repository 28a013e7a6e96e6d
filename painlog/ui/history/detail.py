"""One thing of the history in full: all its words, what can be done with it, and how it was before."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.entry import Entry
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.ui.history.lines import Line, line_of
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from painlog.storage.answers import Version


class Detail(Card):
    """Hidden until something is chosen."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    versions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent=parent)
        self.when = Label("", "heading")
        self.what = Label("", "strong")
        self.rest = Label("")
        self.written = Label("", "small")
        self.edit_button = Button(_("Change"), self.edit_wanted.emit)
        self.delete_button = Button(_("Delete"), self.delete_wanted.emit)
        self.versions_button = Button(_("Earlier versions"), self.versions_wanted.emit)
        self.versions = Rows()
        buttons = Flow(8)
        for button in (self.edit_button, self.delete_button, self.versions_button):
            buttons.addWidget(button)
        for part in (self.when, self.what, self.rest, self.written):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.elsewhere = Label(_("It belongs to a treatment: change it on the Treatments page."), "hint")
        self.body.addWidget(self.elsewhere)
        self.body.addWidget(self.versions)
        self.hide()

    def show_line(self, line: Line | None) -> None:
        """Show a thing in full, or nothing."""
        self.setVisible(line is not None)
        self.versions.show_rows([])
        if line is None:
            return
        self.when.setText(moment_text(line.when))
        self.what.setText(line.what)
        self.rest.setText(line.rest)
        self.rest.setVisible(bool(line.rest))
        self.written.setText(_("Written down {when}").format(when=moment_text(line.value.recorded_at)))
        self.edit_button.setVisible(line.has_form)
        self.elsewhere.setVisible(not line.has_form)

    def show_versions(self, line: Line, versions: "Sequence[Version]") -> None:
        """Show how it was before each change, the newest first."""
        rows = [_version_row(line, version) for version in versions]
        self.versions.show_rows(rows or [Label(_("It was never changed."), "hint")])


def _version_row(line: Line, version: "Version") -> Row:
    value = version.value
    if not isinstance(value, type(line.value)):
        raise TypeError("a version is of the same kind as what it became")
    before = line_of(value, line.medicine)
    until = _("Until {when}: {what}").format(when=_local(version.replaced_at), what=before.what)
    felt = (
        moment_text(before.when) if isinstance(value, Entry | Dose | Treatment) and before.when != line.when else ""
    )
    return Row(until, " · ".join(part for part in (felt, before.rest) if part))


def _local(instant: datetime) -> str:
    return moment_text(Moment.of(instant.astimezone()))
