"""Copies of the diary that a synced folder made: looked at, then brought in by one action that Undo takes back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage.backups.backup import Why
from painlog.ui import theme
from painlog.ui.backups import asking, words
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row
from painlog.workflows import backing_up, clock, merging
from painlog.workflows.merging import MergePlan

if TYPE_CHECKING:
    from painlog.storage.database import Database


class CopiesCard(Card):
    """The copy itself is only read, and stays where it is."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is chosen."""
        super().__init__(_("Bring in another copy of this diary"), parent)
        self._session = session
        self._plan: MergePlan | None = None
        self.found = Label("")
        self.outcome = Label("", "strong")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(_("What the copy would bring"))
        self.report.setFixedHeight(theme.scaled(160))
        self.bring_in = Button(_("Bring it in"), self._on_bring_in, role="main")
        self.leave = Button(_("Leave it"), self.forget)
        self.body.addWidget(
            Label(
                _("Where two computers wrote in one diary, there are two copies. Here they become one."),
                "hint",
            )
        )
        for part in (
            self.found,
            row(Button(_("Choose a copy…"), lambda: self.look_at(self._asked()))),
            self.outcome,
            self.report,
            row(self.bring_in, self.leave),
        ):
            self.body.addWidget(part)
        self.forget()

    def show_copies(self, copies: tuple[Path, ...]) -> None:
        """Name those that stand beside the diary."""
        self.found.setText(
            _("Beside your diary: {names}").format(names=", ".join(one.name for one in copies)) if copies else ""
        )
        self.found.setVisible(bool(copies))

    def look_at(self, path: Path | None) -> None:
        """Compare a copy with the diary; nothing is written."""
        if path is None:
            return
        if path == self._session.path:
            self._say(_("That is the diary itself. Nothing was changed. Choose the other copy."))
            return
        self._say(_("Reading…"))
        self._session.use(lambda database: _planned(database, path), self._show_plan, self._on_failed)

    def forget(self) -> None:
        """Nothing was looked at."""
        self._plan = None
        for part in (self.report, self.bring_in, self.leave):
            part.hide()
        self._say("")

    def _asked(self) -> Path | None:
        return asking.copy(self, self._session.path or Path.home())

    def _show_plan(self, plan: MergePlan) -> None:
        self._plan = plan
        lines = list(words.merge(plan))
        self.report.setPlainText("\n".join(lines))
        self.report.setVisible(plan.changes > 0)
        for button in (self.bring_in, self.leave):
            button.setVisible(plan.changes > 0)
        self._say(_("Have a look. Nothing was changed yet.") if plan.changes else lines[0])

    def _on_bring_in(self) -> None:
        plan, now = self._plan, clock.wall()
        if plan is None:
            return
        self.forget()
        self._say(_("Bringing it in…"))
        self._session.use(
            lambda database: backing_up.before(database, Why.MERGE, now),
            lambda _none: self._write(plan),
            self._on_failed,
        )

    def _write(self, plan: MergePlan) -> None:
        self._session.write(
            lambda diary: merging.carry_out(diary, plan),
            lambda _none: self._say(
                _("Brought in: {things}. Undo takes it all back.").format(things=words.things(plan.changes))
            ),
            self._on_failed,
            undo=_("bring in a copy"),
        )

    def _on_failed(self, error: PainlogError) -> None:
        self.forget()
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.outcome.setText(sentence)
        self.outcome.setVisible(bool(sentence))
        if sentence:
            self._session.say(sentence)


def _planned(database: "Database", path: Path) -> MergePlan:
    with database.diary() as diary:
        return merging.plan_merge(diary, path, database.key)
