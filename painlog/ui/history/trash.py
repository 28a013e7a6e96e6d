"""What was deleted in the last 30 days, each with the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Value, kind_of, person_of
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.ui.history.trashwords import trashed_words
from painlog.ui.session import AppSession
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows

if TYPE_CHECKING:
    from painlog.storage.answers import Trashed
    from painlog.storage.diary import Diary

_MOST_SHOWN = 100

Found = tuple["Trashed", Medicine | None]


class TrashCard(Card):
    """Read when it is opened, and again after each change while it is seen; the newest first."""

    shown = Signal()  # the rows are there

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Hidden and empty."""
        super().__init__(_("Deleted in the last 30 days"), parent)
        self._session = session
        self._rows = Rows()
        self._hint = Label("", "hint")
        self.body.addWidget(self._hint)
        self.body.addWidget(self._rows)
        self.hide()

    def open(self, is_open: bool) -> None:
        """Show it and read, or hide it."""
        self.clear()
        self.setVisible(is_open)
        self.refresh()

    def clear(self) -> None:
        """Take every row away."""
        self._rows.show_rows([])
        self._hint.setText("")

    def refresh(self) -> None:
        """Read anew, if it is seen."""
        person = self._session.person()
        if self.isHidden() or person is None:
            return
        self._session.read(lambda diary: _read(diary, person.id), lambda found: self._show(person, found))

    def _show(self, person: Person, found: tuple[Found, ...]) -> None:
        now = self._session.person()
        if now is None or now.id != person.id or self.isHidden():
            return
        self._rows.show_rows([self._row(trashed, medicine) for trashed, medicine in found[:_MOST_SHOWN]])
        words = _("What you bring back is as it was. After 30 days it is no longer listed here.")
        if not found:
            words = _("Nothing was deleted in the last 30 days.")
        elif len(found) > _MOST_SHOWN:
            words = _("The newest {n} are listed here.").format(n=_MOST_SHOWN)
        self._hint.setText(words)
        self.shown.emit()

    def _row(self, trashed: "Trashed", medicine: Medicine | None) -> Row:
        when = moment_text(Moment.of(trashed.deleted_at.astimezone().replace(microsecond=0)))
        return Row(
            trashed_words(trashed.value, medicine),
            _("Deleted {when}").format(when=when),
            [(_("Bring back"), lambda: self._bring_back(trashed.value))],
        )

    def _bring_back(self, value: Value) -> None:
        kind, id_ = kind_of(value), value.id
        self._session.write(
            lambda diary: diary.restore(kind, id_),
            lambda _done: self._session.say(_("It is back, as it was.")),
            undo=_("bring back"),
        )


def _read(diary: "Diary", person_id: str) -> tuple[Found, ...]:
    """What was deleted of that person, and every person that was; a dose with its medicine, if that is there."""
    medicines = {medicine.id: medicine for medicine in diary.medicines(person_id)}
    mine = [one for one in diary.trash() if isinstance(one.value, Person) or person_of(one.value) == person_id]
    return tuple((one, medicines.get(one.value.medicine_id) if isinstance(one.value, Dose) else None) for one in mine)
