"""The Backups page: what is safe, bringing a backup back, a second place, copies to be brought in."""

from pathlib import Path

from painlog.i18n import _
from painlog.storage.backups.backup import Backup, Why
from painlog.storage.database import Database
from painlog.ui.backups.copies import CopiesCard
from painlog.ui.backups.restoring import RestoreCard
from painlog.ui.backups.standing import StandingCard
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.line import row
from painlog.workflows import backing_up, merging
from painlog.workflows.backing_up import Standing


class BackupsPage(Page):
    """Reads notes beside backups and no diary; each card does its work on the worker."""

    def __init__(self, session: AppSession) -> None:
        """Shows how things stand."""
        super().__init__(session, _("Backups"))
        self.back = Button(_("Back to Settings"), lambda: self.go.emit("settings", ""))
        self.why_none = Label("")
        self.standing = StandingCard(session)
        self.restoring = RestoreCard(session)
        self.copies = CopiesCard(session)
        for part in (row(self.back), self.why_none, self.standing, self.restoring, self.copies):
            self.body.addWidget(part)
        self.body.addStretch()
        self.standing.changed.connect(self.refresh)
        self.restoring.restored.connect(self.refresh)
        session.opened.connect(self.refresh)

    def refresh(self) -> None:
        """Show how things stand with the diary of now."""
        session, path = self.session, self.session.path
        can_back_up = session.is_open and path is not None and not session.read_only
        self.why_none.setText(_why_none(session))
        self.why_none.setVisible(not can_back_up)
        for card in (self.standing, self.restoring, self.copies):
            card.setVisible(can_back_up)
        if can_back_up:
            session.use(_read, self._show)

    def arrive(self, intent: str) -> None:
        """What was looked at here before is not shown again."""
        self.restoring.forget()
        self.copies.forget()
        self.refresh()

    def _show(self, read: tuple[Standing, tuple[Path, ...]]) -> None:
        standing, copies = read
        self.standing.show_standing(standing)
        self.restoring.show_backups(standing.backups, _newest_undo(standing.backups))
        self.copies.show_copies(copies)


def _read(database: Database) -> tuple[Standing, tuple[Path, ...]]:
    return backing_up.standing(database.path), merging.conflict_copies(database)


def _newest_undo(backups: tuple[Backup, ...]) -> Backup | None:
    return next((one for one in backups if one.why is Why.RESTORE), None)


def _why_none(session: AppSession) -> str:
    if session.path is None:
        return _("This is a made-up diary. It is not kept in a file, so there is nothing to back up.")
    return session.why_read_only
