"""The window: the rail, the person's name, the pages, and what just happened."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.banner import Banner
from painlog.ui.cover import KEY as COVER_KEY
from painlog.ui.cover import Cover
from painlog.ui.page import Page
from painlog.ui.rail import Rail
from painlog.ui.session import AppSession
from painlog.ui.statusbar import StatusBar
from painlog.ui.topbar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut

_SIGNS = "painlog.ui.warnings.autosigns"
_KEEPER = "painlog.ui.backups.keeper"


def places() -> tuple[tuple[str, str], ...]:
    """The pages of the rail in order: key and word."""
    return (
        ("today", _("Today")),
        ("history", _("History")),
        ("trends", _("Trends")),
        ("medicines", _("Medicines")),
        ("treatments", _("Treatments")),
        ("appointments", _("Appointments")),
        ("summary", _("Summary")),
        ("people", _("People")),
        ("settings", _("Settings")),
    )


class MainWindow(QMainWindow):
    """Pages are built at their first visit; the title says nothing of whose diary it is or what it holds."""

    painted = Signal()  # once: the window is on the screen and takes keys
    closed = Signal()  # for good: the diary is closed
    stayed = Signal()  # it was to be closed, and what was being saved could not be saved
    lock_wanted = Signal()
    finished = Signal()  # once, then: the page is whole, and there is time for the diary

    def __init__(self, session: AppSession) -> None:
        """Shows Today."""
        super().__init__()
        self.session = session
        self._has_painted = False
        self._is_closing = False
        self._pages: dict[str, Page] = {}
        self._here = ""
        self.setWindowTitle("painlog")
        self.rail = Rail(places())
        self.topbar = TopBar(session)
        self.banner = Banner()
        self.statusbar = StatusBar(session)
        self.cover = Cover(self)
        self.stack = QStackedWidget()
        self.stack.setObjectName("pages")
        self._lay_out()
        self._connect()
        self.resize(1280, 800)
        self.show_page("today")

    @property
    def here(self) -> str:
        """The key of the page that is seen."""
        return self._here

    def page(self, key: str) -> Page:
        """A page, built now if it was not yet: `painlog.ui.<key>.page.<Key>Page`."""
        if key not in self._pages:
            module = import_module(f"painlog.ui.{key}.page")
            page: Page = getattr(module, f"{key.title()}Page")(self.session)
            page.setObjectName("page")
            page.go.connect(self.show_page)
            self._pages[key] = page
            self.stack.addWidget(_scrolled(page, self.stack))
        return self._pages[key]

    def show_page(self, key: str, intent: str = "") -> None:
        """Go to a page, with something to do there or just looking."""
        page = self.page(key)
        self._here = key
        self.stack.setCurrentIndex(list(self._pages).index(key))
        self.rail.mark(key)
        page.arrive(intent)
        page.take_focus()

    def offer_passphrase(self) -> None:
        """Ask, above the page and in nobody's way, whether a new diary should have a passphrase."""
        from painlog.ui.protect.firstchoice import FirstChoice  # at the first start alone

        choice = FirstChoice()
        choice.wanted.connect(lambda: self.show_page("protect"))
        self._right.insertWidget(self._right.indexOf(self.stack), choice)

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = QHBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        self._right = right = QVBoxLayout()
        right.setSpacing(0)
        layout.addLayout(right, 1)
        for part in (self.topbar, self.banner):
            right.addWidget(part)
        right.addWidget(self.stack, 1)
        right.addWidget(self.statusbar)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.topbar.warnings_wanted.connect(lambda: self.show_page("warnings"))
        self.topbar.help_wanted.connect(lambda: self.show_page("help"))
        self.topbar.people_wanted.connect(lambda: self.show_page("people"))
        self.session.troubled.connect(self.banner.say)
        self.session.opened.connect(self._on_opened)
        self.session.written.connect(self._on_written)
        self.session.settings_changed.connect(self.restyle)
        self.session.lock_wanted.connect(self.lock_wanted)
        self.session.cover_wanted.connect(self.cover.put_on)
        QApplication.styleHints().colorSchemeChanged.connect(self.restyle)

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut  # not for the first paint

        for number, (key, _word) in enumerate(places(), 1):
            for keys in (f"Alt+{number}", f"Ctrl+{number}"):
                self._shortcut(keys).activated.connect(lambda key=key: self.show_page(key))
        self._shortcut("F1").activated.connect(lambda: self.show_page("help"))
        self._shortcut("F2").activated.connect(lambda: self.show_page("warnings"))
        self._shortcut(COVER_KEY).activated.connect(self.cover.toggle)
        self._shortcut("Ctrl+L").activated.connect(self.lock_wanted.emit)
        self._shortcut("Ctrl+P").activated.connect(self.topbar.open_switcher)
        self._shortcut("Ctrl+Q").activated.connect(self.close)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.session.undo)
        for keys in ("Ctrl+Shift+Z", "Ctrl+Y"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.session.redo)

    def _watch_signs(self) -> None:
        from painlog.ui.warnings.autosigns import AutoSigns  # not for the first paint

        self.signs = AutoSigns(self.session)
        self.signs.raised.connect(lambda code: self.show_page("warnings", code))

    def _keep_backups(self) -> None:
        from painlog.ui.backups.keeper import Keeper  # not for the first paint

        self.keeper = Keeper(self.session)

    def _shortcut(self, keys: str) -> "QShortcut":
        from PySide6.QtGui import QKeySequence, QShortcut

        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)
        return shortcut

    def _on_painted(self) -> None:
        self.painted.emit()
        QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        self.rail.fill()
        self._add_shortcuts()
        needed = [_SIGNS, _KEEPER, *(name for page in self._pages.values() for name in page.imports_later)]
        self.session.work(lambda: [import_module(name) for name in needed], lambda _modules: self._finish_pages())

    def _finish_pages(self) -> None:
        """What they are built of came in on the worker: in the window's thread it would hold up a key for 70 ms."""
        self._watch_signs()
        self._keep_backups()
        for page in list(self._pages.values()):
            page.finish()
        QTimer.singleShot(0, self.finished.emit)  # painted first: beside the worker's imports it takes 100 ms

    def _on_written(self, is_saved: bool) -> None:
        if not self._is_closing:
            return
        self._is_closing = is_saved
        if not is_saved:
            self.stayed.emit()
        if is_saved and not self.session.writes_waiting:
            self.close()

    def _on_opened(self) -> None:
        if not self.session.read_only:
            self.banner.hide()

    def restyle(self) -> None:
        """Take over the theme and text size of the settings, at once."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self.session.settings)
            self.rail.restyle()
            self.topbar.show_person()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: a key that nothing else took goes to the page, so that a number can be typed at once."""
        page = self._pages[self._here]
        if not self.cover.is_on and page.take_key(event):
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt's: Tab goes as things are laid out, not as they were made."""
        from painlog.ui import taborder  # not for the first paint

        stop = taborder.next_stop(self, QApplication.focusWidget(), forward)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: tells once that the window is on the screen."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self._on_painted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: a narrow window keeps its pages wide and the rail small."""
        super().resizeEvent(event)
        self.rail.set_narrow(self.width() < theme.scaled(760))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: what is being saved is waited for; if it cannot be saved, the window stays and says so."""
        if self.session.writes_waiting:
            event.ignore()
            self._is_closing = True
            return
        self.session.close()
        super().closeEvent(event)
        self.closed.emit()


def _scrolled(page: Page, stack: QStackedWidget) -> QScrollArea:
    """In its place from the start: each move to another parent has all within it styled anew."""
    area = QScrollArea(stack)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area
