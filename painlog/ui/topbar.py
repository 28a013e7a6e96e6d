"""The bar at the top: whose diary this is, another person in two presses, and help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui import current, theme
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button, shortened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu


class TopBar(QFrame):
    """The person's name with their shape; it opens the list of people."""

    help_wanted = Signal()
    people_wanted = Signal()
    warnings_wanted = Signal()

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Shows a neutral word until the diary is open."""
        super().__init__(parent)
        self.setObjectName("topbar")
        self._session = session
        self.person = Button("", self.open_switcher)
        self.help = Button(_("Help"), self.help_wanted.emit, name=_("Help (F1)"))
        self.warnings = Button(_("Warning signs"), self.warnings_wanted.emit, name=_("Warning signs (F2)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(self.person)
        layout.addStretch()
        layout.addWidget(self.warnings)
        layout.addWidget(self.help)
        session.person_changed.connect(self.show_person)
        self.show_person()

    def show_person(self) -> None:
        """Show the name and the shape of the person of now."""
        person = self._session.person()
        if person is None:
            self.person.setText(_("My diary"))
            self.person.setAccessibleName(_("My diary. Choose a person."))
            return
        from painlog.ui import icons

        size = theme.scaled(22)
        self.person.setIconSize(QSize(size, size))
        self.person.setText(f" {shortened(person.name)}")
        self.person.setAccessibleName(_("Diary of {name}. Choose a person.").format(name=person.name))
        self.person.setIcon(
            icons.person_shape(_number(self._session, person.id), size, person.colour, person.shape or "")
        )

    def switcher(self) -> "QMenu":
        """The list of people whose diary is kept, and the way to the People page."""
        from PySide6.QtWidgets import QMenu

        from painlog.ui import icons

        menu = QMenu(self)
        menu.setAccessibleName(_("People"))
        size = theme.scaled(22)
        for person in current.kept(self._session.people()):
            number = _number(self._session, person.id)
            mark = icons.person_shape(number, size, person.colour, person.shape or "")
            action = menu.addAction(mark, person.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(person == self._session.person())
            action.triggered.connect(lambda _checked=False, id_=person.id: self._session.switch_to(id_))
        menu.addSeparator()
        menu.addAction(_("Add or change people…")).triggered.connect(self.people_wanted.emit)
        return menu

    def open_switcher(self) -> None:
        """Open the list under the name."""
        menu = self.switcher()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.person.mapToGlobal(self.person.rect().bottomLeft()))


def _number(session: AppSession, person_id: str) -> int:
    """Which of all people this is, the stopped ones counted, so that a shape never moves to somebody else."""
    return next((n for n, person in enumerate(session.people()) if person.id == person_id), 0)
