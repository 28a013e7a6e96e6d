"""The button "Move to…" on a form: gives what is in it to another person, where it was written for the wrong one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from painlog.domain.person import Person
from painlog.i18n import _
from painlog.ui import current, icons, theme
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button


class MoveButton(Button):
    """Opens the names of the others whose diary is kept; hidden where there is nobody else."""

    wanted = Signal(object)  # the Person chosen

    def __init__(self, session: AppSession, person: Person | None, parent: QWidget | None = None) -> None:
        """`person` is whose it is now."""
        super().__init__(
            _("Move to…"), self.open_names, role="quiet", name=_("Move to another person"), parent=parent
        )
        self._session, self._person_id = session, person.id if person else ""
        if not (self._person_id and self._others()):
            self.hide()  # never shown from here: without a parent yet, it would be a window of its own

    def names(self) -> QMenu:
        """The names, each with its mark."""
        menu = QMenu(self)
        menu.setAccessibleName(_("Move to another person"))
        size = theme.scaled(22)
        for number, person in self._others():
            mark = icons.person_shape(number, size, person.colour, person.shape or "")
            action = menu.addAction(mark, person.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, person=person: self.wanted.emit(person))
        return menu

    def open_names(self) -> None:
        """Open the list under the button."""
        menu = self.names()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _others(self) -> list[tuple[int, Person]]:
        people = self._session.people()
        kept = current.kept(people)
        return [(place, one) for place, one in enumerate(people) if one in kept and one.id != self._person_id]
