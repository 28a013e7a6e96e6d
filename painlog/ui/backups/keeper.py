"""Has backups made while painlog is used: soon after the start, and at the first save of a day."""

from datetime import date

from PySide6.QtCore import QObject, QTimer

from painlog.ui.backups import words
from painlog.ui.session import AppSession
from painlog.workflows import backing_up, clock
from painlog.workflows.backing_up import Upkeep

START_AFTER_MS = 3000  # who starts painlog wants to write, not to wait


class Keeper(QObject):
    """Says what went wrong in the banner, and nothing when all went well."""

    def __init__(self, session: AppSession) -> None:
        """Lives as long as the session."""
        super().__init__(session)
        self._session = session
        self._done_on: date | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(START_AFTER_MS)
        self._timer.timeout.connect(self.begin)
        session.warmed.connect(self._timer.start)
        session.written.connect(self._on_written)
        session.closing.connect(self._timer.stop)

    def begin(self) -> None:
        """Finish what was cut short, make the backup that is missing, run the weekly test restore."""
        if self._may_back_up():
            now, place = clock.wall(), self._session.settings.backup_place
            self._session.use(lambda database: backing_up.after_opening(database, now, place), self._tell)

    def _on_written(self, is_saved: bool) -> None:
        now, place = clock.wall(), self._session.settings.backup_place
        if is_saved and self._may_back_up() and self._done_on != now.date():
            self._done_on = now.date()
            self._session.use(lambda database: backing_up.first_of_day(database, now, place), self._tell)

    def _may_back_up(self) -> bool:
        return self._session.is_open and self._session.path is not None and not self._session.read_only

    def _tell(self, done: Upkeep) -> None:
        if done.trouble is not None and not done.is_only_away:
            self._session.trouble(str(done.trouble))
        elif done.drill is not None and not done.drill.ok:
            self._session.trouble(words.drill(done.drill))
