"""Bringing files in, after a look at what they hold, and taking copies out."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.session import AppSession
from painlog.ui.settings import paths
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

if TYPE_CHECKING:
    from painlog.storage.database import Database
    from painlog.storage.diary import Diary
    from painlog.workflows.import_report import ImportReport
    from painlog.workflows.importing import ImportPlan


class ExchangeCard(Card):
    """An import is looked at first; it is one action, which one Undo takes back."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is chosen."""
        super().__init__(_("Bring in, take out"), parent)
        self._session = session
        self._plan: ImportPlan | None = None
        self.outcome = Label("", "hint")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(_("What the file holds"))
        self.report.setFixedHeight(theme.scaled(180))
        self.bring_in = Button(_("Bring it in"), self._on_bring_in, role="main")
        self.leave_it = Button(_("Leave it"), self._on_leave_it)
        self._answers = _row(self.bring_in, self.leave_it)
        self.body.addWidget(Label(_("painlog reads and writes CSV folders, zip files of them, and JSON."), "hint"))
        self.body.addWidget(
            _row(
                Button(_("Bring in a folder…"), lambda: self.look_at(paths.folder_to_read(self))),
                Button(_("Bring in a file…"), lambda: self.look_at(paths.file_to_read(self))),
                Button(_("Take out as CSV…"), lambda: self.take_out(paths.file_to_write(self, ".zip"))),
                Button(_("Take out as JSON…"), lambda: self.take_out(paths.file_to_write(self, ".json"))),
            )
        )
        for part in (self.outcome, self.report, self._answers):
            self.body.addWidget(part)
            part.hide()

    def look_at(self, path: Path | None) -> None:
        """Read a file or folder and show what bringing it in would do; nothing is written yet."""
        if path is None:
            return
        self._forget()
        self._say(_("Reading…"))
        self._session.read(lambda diary: _planned(diary, path), self._show_plan, self._on_failed)

    def take_out(self, path: Path | None) -> None:
        """Write a copy of everything, for its owner alone."""
        if path is None:
            return
        self._say(_("Writing…"))
        self._session.read(lambda diary: _write(diary, path), self._on_taken_out, self._on_failed)

    def _show_plan(self, plan: "ImportPlan") -> None:
        self._plan = plan
        self.report.setPlainText("\n".join(plan.report.lines()))
        self._say(_("Have a look. Nothing was changed yet."))
        self.report.show()
        self._answers.show()
        self.bring_in.setEnabled(bool(plan.new or plan.back))
        self.report.setFocus()

    def _on_bring_in(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._forget()
        self._say(_("Bringing it in…"))
        self._session.use(_back_up, lambda _none: self._write(plan), self._on_failed)

    def _write(self, plan: "ImportPlan") -> None:
        self._session.write(
            lambda diary: _carried_out(diary, plan), self._on_brought_in, self._on_failed, undo=_("import")
        )

    def _on_brought_in(self, report: "ImportReport") -> None:
        self._say(_("{summary} Undo takes it all back.").format(summary=report.summary()))

    def _on_leave_it(self) -> None:
        self._forget()
        self._say(_("Nothing was changed."))

    def _on_taken_out(self, count: int) -> None:
        self._say(_("A copy was written: {count} things. Anybody who has the file can read it.").format(count=count))

    def _on_failed(self, error: PainlogError) -> None:
        self._forget()
        self._say(str(error))

    def _forget(self) -> None:
        self._plan = None
        self.report.hide()
        self._answers.hide()

    def _say(self, sentence: str) -> None:
        self.outcome.setText(sentence)
        self.outcome.show()
        self._session.say(sentence)


def _planned(diary: "Diary", path: Path) -> "ImportPlan":
    from painlog.workflows.importing import plan_import

    return plan_import(diary, path)


def _back_up(database: "Database") -> None:
    """Raises NoBackupError, and then nothing is brought in."""
    from painlog.storage.backups.backup import Why
    from painlog.workflows import backing_up, clock

    backing_up.before(database, Why.IMPORT, clock.wall())


def _carried_out(diary: "Diary", plan: "ImportPlan") -> "ImportReport":
    from painlog.workflows.importing import carry_out

    return carry_out(diary, plan)


def _write(diary: "Diary", path: Path) -> int:
    from painlog.workflows.exporting import ExportFormat, write

    form = ExportFormat.JSON if path.suffix == ".json" else ExportFormat.CSV
    return sum(write(diary, path, form).values())


def _row(*buttons: Button) -> QWidget:
    row = QWidget()
    flow = Flow(10, row)
    for button in buttons:
        flow.addWidget(button)
    return row
