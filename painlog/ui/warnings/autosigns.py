"""Shows a warning sign that numbers raise, as soon as a side effect or a dose is saved (RF-10, RF-11)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from painlog.ui.session import AppSession
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.analysis.warning_signs import AutoSign
    from painlog.storage.diary import Diary

_KINDS = frozenset({"side_effects", "doses"})


class AutoSigns(QObject):
    """Each finding is raised once while it stands; another dose or side effect makes it another one (R-RF-6)."""

    raised = Signal(str)  # the sign's code

    def __init__(self, session: AppSession) -> None:
        """Looks at the person of now, after every write that touches side effects or doses."""
        super().__init__(session)
        self._session = session
        self._standing: dict[str, frozenset[AutoSign]] = {}  # by person: what is raised now, and was shown
        session.changed.connect(self._on_changed)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        person = self._session.person()
        if person is None or not kinds & _KINDS:
            return
        person_id, at = person.id, now()

        def look(diary: "Diary") -> "tuple[AutoSign, ...]":
            from painlog.workflows.auto_signs import signs_now  # reads the catalogue: not at the start

            return signs_now(diary, person_id, at)

        self._session.read(look, lambda found: self._raise(person_id, found))

    def _raise(self, person_id: str, found: "tuple[AutoSign, ...]") -> None:
        shown = self._standing.get(person_id, frozenset())
        self._standing[person_id] = frozenset(found)
        person = self._session.person()
        if person is None or person.id != person_id:  # switched meanwhile: never shown for somebody else
            self._standing[person_id] = shown
            return
        for one in found:
            if one not in shown:
                self.raised.emit(one.sign)
