"""The road from pages to the diary and back: reads, writes, the current person, the settings."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.ui import current
from painlog.ui.background import Background, tell

if TYPE_CHECKING:
    from painlog.config.settings import Settings
    from painlog.domain.person import Person
    from painlog.storage.database import Database
    from painlog.storage.diary import Diary

T = TypeVar("T")

# Imported on the worker after the diary is open, one job each, so that a save slips in between.
_HEAVY = (
    "numpy",
    "matplotlib",
    "matplotlib.figure",
    "matplotlib.backends.backend_agg",
    "painlog.report.warm",
    "painlog.ui.trends.series",
    "painlog.ui.trends.painview",
    "painlog.ui.trends.page",
)


class DiaryLockedError(PainlogError):
    """The diary has a passphrase, and was to be opened without."""

    def __init__(self, path: Path) -> None:
        """Say so."""
        self.path = path
        super().__init__(_("This diary has a passphrase. Nothing was changed. Unlock it to go on."))


class AppSession(QObject):
    """What every page is given.

    Reads and writes run on the worker in the order in which they were asked for. What is asked for before the
    diary is open waits for it; if it cannot be opened, it fails with the sentence that says why.
    """

    changed = Signal(frozenset)  # kinds that a write touched: {"entries", "doses"}
    person_changed = Signal()  # another person, or the same one with another name
    opened = Signal()  # the diary is open: people are known, reads answer at once (person_changed follows)
    warmed = Signal()  # numpy and matplotlib are in: a chart draws without a wait
    settings_changed = Signal()
    said = Signal(str)  # a sentence for the status line, also spoken
    troubled = Signal(str)  # a sentence for the banner: what happened, what is safe, what to do next
    undo_changed = Signal()
    written = Signal(bool)  # a write came to its end: whether it is in the diary
    lock_wanted = Signal()  # somebody pressed a button that locks
    cover_wanted = Signal()  # or one that covers the screen
    locked = Signal(object)  # the diary at this path has a passphrase that nobody was asked for: nothing was opened
    closing = Signal()  # the diary is about to be closed: the last moment to keep what is typed

    def __init__(self, settings: "Settings", parent: QObject | None = None) -> None:
        """Nothing is opened yet: see `open`."""
        super().__init__(parent)
        self.settings = settings
        self.background = Background(self)
        self.is_open = False
        self.is_warm = False
        self.read_only = False
        self.why_read_only = ""
        self.is_encrypted = False
        self.path: Path | None = None  # the file of the open diary; None for one in memory
        self.last_action = ""  # what Undo would take back, in words; empty where not known
        self.writes_waiting = 0  # asked for, and neither in the diary nor failed yet
        self._database: Database | None = None
        self._refusal: PainlogError | None = None
        self._people: tuple[Person, ...] = ()
        self._person_id = ""
        self._heavy = list(_HEAVY)
        self._early: list[Callable[[], None]] | None = []  # asked for before anybody asked to open a diary

    # --- whose diary ---------------------------------------------------------------------------------

    def person(self) -> "Person | None":
        """Whose diary is on the screen; None before the diary is open and in an empty one. Ask, never keep."""
        return next((person for person in self._people if person.id == self._person_id), None)

    def people(self) -> "tuple[Person, ...]":
        """Everybody in the diary, the stopped ones too, in the order in which they were added."""
        return self._people

    def switch_to(self, person_id: str) -> None:
        """Show another person's diary, and remember it in the diary."""
        if person_id == self._person_id:
            return
        self._person_id = person_id
        self.person_changed.emit()
        if not self.read_only:
            self._submit(lambda diary: current.remember(diary, person_id), _nothing, self._on_read_failed)

    # --- reading and writing -------------------------------------------------------------------------

    def read(
        self,
        query: "Callable[[Diary], T]",
        done: Callable[[T], None],
        failed: Callable[[PainlogError], None] | None = None,
    ) -> None:
        """Run `query(diary)` on the worker, then `done(result)`. A failed read shows in the banner by itself."""
        self._submit(query, done, failed or self._on_read_failed)

    def write(
        self,
        action: "Callable[[Diary], T]",
        done: Callable[[T], None],
        failed: Callable[[PainlogError], None] | None = None,
        undo: str = "",
    ) -> None:
        """Run `action(diary)` as one durable transaction; `done(result)` only after its commit returned.

        `failed(error)` gets a sentence to show beside what was typed, which must stay (without it the banner
        shows it). `undo` says in words what Undo would take back: _("delete entry"). Emits `changed`.
        """
        if self.read_only:
            (failed or self._on_read_failed)(PainlogError(self.why_read_only))
            return
        self.writes_waiting += 1

        def fail(error: PainlogError) -> None:
            tell(failed or self._on_read_failed, error)
            self._end_write(False)

        def act(diary: "Diary") -> "tuple[T, frozenset[str], tuple[Person, ...], Person | None]":
            result = action(diary)
            touched = frozenset(diary.changed)
            people = diary.people() if "people" in touched else self._people
            return result, touched, people, current.remembered(diary) if not self._person_id else None

        def land(answer: "tuple[T, frozenset[str], tuple[Person, ...], Person | None]") -> None:
            result, touched, people, first = answer
            self._on_written(touched, people, first, undo)
            tell(done, result)
            self._end_write(True)

        self._submit(act, land, fail)

    def keep(self, key: str, value: str) -> None:
        """Keep something small in the diary, such as what is typed, or forget it where it is empty.

        No undo step, nobody is told.

        What cannot be kept is passed over: saving it will say why.
        """
        if not self.read_only:
            self._submit(lambda diary: diary.remember(key, value) if value else diary.forget(key), _nothing, _nothing)

    def undo(self) -> None:
        """Take back the newest action that still stands, also one from before the last start."""
        self.write(lambda diary: diary.undo(), self._on_undone)

    def redo(self) -> None:
        """Do again what the newest undo took back, also one from before the last start."""
        self.write(lambda diary: diary.redo(), self._on_redone)

    def work(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run something slow that needs no diary (a PDF, an import's preview) on the worker."""

        def run() -> T:
            result = job()
            self._note_exports()
            return result

        self.background.submit(run, done, failed)

    def use(
        self,
        job: "Callable[[Database], T]",
        done: Callable[[T], None],
        failed: Callable[[PainlogError], None] | None = None,
    ) -> None:
        """Run `job(database)` on the worker, between transactions: a backup, a comparison with one."""
        refused = failed or self._on_read_failed
        self.background.submit(lambda: self._used(job), done, lambda error: self._on_failed(error, refused))

    def exchange(
        self,
        job: "Callable[[Database], bytes | None]",
        done: Callable[[], None],
        failed: Callable[[PainlogError], None],
    ) -> None:
        """Run a job that puts another file in the diary's place and returns its key; then open that.

        Where the job fails, the diary it left is opened again as it was, and `failed` is told why.
        """

        def land(answer: "tuple[Database, tuple[Person, ...], str]") -> None:
            self._on_opened(answer)
            done()

        self.closing.emit()  # what is typed is kept in the diary, and is in the backup that is made first
        self.background.submit(lambda: self._exchanged(job), land, lambda error: self._on_failed(error, failed))

    # --- what is shown to the person -----------------------------------------------------------------

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line and speak it: "Saved. Pain 7."."""
        self.said.emit(sentence)

    def trouble(self, sentence: str) -> None:
        """Show a sentence in the banner, until it is closed: what happened, what is safe, what to do next."""
        self.troubled.emit(sentence)

    def change_settings(self, **values: Any) -> None:
        """Take over and save settings (`theme="dark"`); a settings file that cannot be written is said."""
        from dataclasses import replace

        from painlog.config import settings as store

        self.settings = replace(self.settings, **values)
        self.settings_changed.emit()
        try:
            store.save(self.settings)
        except (OSError, PainlogError):
            self.trouble(
                _("The settings could not be kept. Your diary is safe. Check that the disk has room, then try again.")
            )

    # --- opening and closing -------------------------------------------------------------------------

    def open(self, path: Path, key: bytes | None = None) -> None:
        """Open a diary on the worker (made if missing), then import what charts need, piece by piece.

        `key` is that of an encrypted one; without it `locked` is emitted. Where another one is open it stays so
        until this one is; if this one cannot be opened, the banner says why.
        """

        def land(answer: "tuple[Database, tuple[Person, ...], str]") -> None:
            self.path = path
            self._on_opened(answer)

        self.background.submit(lambda: self._open_there(path, key), land, self._on_refused)
        self._submit_early()

    def open_made(self, make: "Callable[[], Database]") -> None:
        """Open what `make` returns on the worker: a diary in memory, for the demo and for tests."""
        self.background.submit(lambda: self._take(make()), self._on_opened, self._on_refused)
        self._submit_early()

    def skip_warming(self) -> None:
        """Leave out the heavy imports: for who will not draw a chart."""
        self._heavy.clear()

    def close(self) -> None:
        """Finish what was asked for and close the diary."""
        self.closing.emit()
        self.skip_warming()
        self.background.submit(self._close_there, _nothing)
        self.background.close()

    def _open_there(self, path: Path, key: bytes | None) -> "tuple[Database, tuple[Person, ...], str]":
        from painlog.storage.database import Database  # brings SQLAlchemy: 0.3 s
        from painlog.storage.keys import finding

        if key is None and finding.is_locked(path):
            raise DiaryLockedError(path)
        opened, before = Database.open(path, key), self._database
        if before is not None:
            self._back_up(before)
            before.close()
        return self._take(opened)

    def _take(self, database: "Database") -> "tuple[Database, tuple[Person, ...], str]":
        self._database = database
        with database.diary() as diary:
            shown = current.remembered(diary)
            return database, diary.people(), shown.id if shown else ""

    def _used(self, job: "Callable[[Database], T]") -> T:
        from painlog.storage.errors import disk_in_plain_words

        with disk_in_plain_words():
            return job(self._there())

    def _exchanged(self, job: "Callable[[Database], bytes | None]") -> "tuple[Database, tuple[Person, ...], str]":
        from painlog.storage.database import Database

        before = self._there()
        path, key = before.path, before.key
        if path is None:
            raise PainlogError(_("This is a made-up diary. It is not kept in a file. Nothing was changed."))
        try:
            key = self._used(job)
        finally:
            before.close()
            self._database = Database.open(path, key)
        return self._take(self._database)

    def _close_there(self) -> None:
        if self._database is not None:
            self._back_up(self._database)
            self._database.close()
            self._database = None

    def _back_up(self, database: "Database") -> None:
        """After a day of use. What goes wrong here is tried again, and told, at the next start."""
        from painlog.workflows import backing_up, clock

        backing_up.at_close(database, clock.wall(), self.settings.backup_place)

    def _there(self) -> "Database":
        if self._database is None:
            raise self._refusal or PainlogError(_("No diary is open. Nothing was saved. Open a diary in Settings."))
        return self._database

    def _on_opened(self, answer: "tuple[Database, tuple[Person, ...], str]") -> None:
        database, self._people, self._person_id = answer
        self.read_only, self.why_read_only = database.read_only, database.why_read_only
        self._refusal, self.is_open, self.last_action = None, True, ""
        self.is_encrypted = database.key is not None
        if self.read_only:
            self.trouble(self.why_read_only)
        self.opened.emit()
        self.person_changed.emit()
        self._warm_next(None)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, PainlogError):
            raise error
        if not self.is_open:  # else the diary that was open before still is
            self._refusal = error
        if isinstance(error, DiaryLockedError):
            self.locked.emit(error.path)
        else:
            self.trouble(str(error))

    def _warm_next(self, _module: object) -> None:
        if self._heavy:
            name = self._heavy.pop(0)
            self.background.submit(lambda: __import__(name), self._warm_next)
        elif not self.is_warm:
            self.is_warm = True
            self.warmed.emit()

    # --- inside --------------------------------------------------------------------------------------

    def _submit(
        self,
        query: "Callable[[Diary], T]",
        done: Callable[[T], None],
        failed: Callable[[PainlogError], None],
    ) -> None:
        def submit() -> None:
            self.background.submit(lambda: self._in_diary(query), done, lambda error: self._on_failed(error, failed))

        if self._early is None:
            submit()
        else:
            self._early.append(submit)

    def _submit_early(self) -> None:
        early, self._early = self._early or [], None
        for submit in early:
            submit()

    def _in_diary(self, query: "Callable[[Diary], T]") -> T:
        with self._there().diary() as diary:
            result = query(diary)
        self._note_exports()
        return result

    def _note_exports(self) -> None:
        """Have the diary list what was just taken out of it; where it cannot, that is tried again next time."""
        exported = sys.modules.get("painlog.config.privatefile")  # not imported yet: nothing was written
        if exported is None or not exported.taken_out() or self._database is None or self._database.read_only:
            return
        from painlog.workflows import exports

        with suppress(PainlogError), self._database.diary() as diary:
            exports.note(diary)

    def _on_failed(self, error: Exception, failed: Callable[[PainlogError], None]) -> None:
        if isinstance(error, PainlogError):
            tell(failed, error)
            return
        tell(
            failed, PainlogError(_("Something went wrong inside painlog. What was saved is safe. Please try again."))
        )
        raise error

    def _on_read_failed(self, error: PainlogError) -> None:
        self.trouble(str(error))

    def _on_written(
        self, touched: frozenset[str], people: "tuple[Person, ...]", first: "Person | None", undo: str
    ) -> None:
        self._people = people
        if first is not None:
            self._person_id = first.id
        if touched:
            self.last_action = undo
            self.undo_changed.emit()
        if "people" in touched:
            self._leave_who_stopped()
            self.person_changed.emit()
        if touched:
            self.changed.emit(touched)

    def _end_write(self, is_saved: bool) -> None:
        self.writes_waiting -= 1
        self.written.emit(is_saved)

    def _leave_who_stopped(self) -> None:
        """Show somebody else where the one on the screen was deleted, or stopped while others go on."""
        person, still = self.person(), current.kept(self._people)
        if still and (person is None or person.stopped is not None):
            self._person_id = still[0].id

    def _on_undone(self, undone: object) -> None:
        self.say(_("Undone.") if undone is not None else _("There is nothing to undo."))

    def _on_redone(self, redone: object) -> None:
        self.say(_("Done again.") if redone is not None else _("There is nothing to do again."))


def _nothing(_result: object) -> None:
    """For a write whose end nobody waits for."""
