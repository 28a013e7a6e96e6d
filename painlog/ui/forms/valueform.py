"""What every form for one value of the diary does: check, build, write, and only then say "Saved"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from painlog.domain.check import IllegalValueError
from painlog.domain.codes import Relation
from painlog.domain.errors import PainlogError
from painlog.domain.person import Person
from painlog.domain.records import Value, kind_of
from painlog.i18n import _
from painlog.ui import current, drafts
from painlog.ui.forms.form import Checked, Form
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


class ValueForm(Form):
    """Adds or changes one value. Subclasses lay out fields, name those to check, and build the value.

    The value belongs to the person who was on the screen when the form was opened: a page closes its form when the
    person changes. What was typed stays until the diary has taken it.
    """

    saved = Signal()

    def __init__(
        self, session: AppSession, heading: str, old: Value | None, undo: str, parent: QWidget | None = None
    ) -> None:
        """`old` is the value to change, None to add one; `undo` is what Undo would take back, in words."""
        self.person = session.person()
        super().__init__(heading, save_words(self.person), parent)
        self.session = session
        self._old, self._undo = old, undo
        self._untouched: dict[str, Any] = {}
        self._keeper = drafts.DraftKeeper(session, self, self._draft)
        self._key = ""
        self.save_wanted.connect(self.save)
        self.cancelled.connect(self._keeper.drop)

    def offer_delete(self, undo: str) -> None:
        """Put a Delete button beside Save; `undo` is what Undo would take back, in words."""
        self.delete_button = Button(_("Delete"), lambda: self._delete(undo), role="quiet")
        self.buttons.addWidget(self.delete_button)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.save_button

    def draft_name(self) -> str:
        """Which form this is among those of the person: each kind of form, and each changed value, has its own."""
        kind = type(self).__name__.removesuffix("Form").lower()
        return f"{kind}/{self._old.id}" if self._old is not None else kind

    def begin(self, field: QWidget) -> None:
        """Start at a field; what was typed here before and never saved is there again."""
        super().begin(field)
        self._untouched = drafts.typed_in(self)
        self._key = drafts.draft_key(self.person.id if self.person else "", self.draft_name())
        self._keeper.watch()
        self.session.read(lambda diary: diary.recall(self._key) or "", self._on_recalled, lambda _error: None)

    def checked(self) -> Sequence[Checked]:
        """The controls that can be wrong, in their order on the form."""
        return ()

    def value(self, person_id: str) -> Value:
        """What was typed, as a value. Raises IllegalValueError where two fields do not go together."""
        raise NotImplementedError

    def saved_words(self, value: Value) -> str:
        """What is said once it is saved."""
        return _("Saved.")

    def save(self) -> None:
        """Write it, unless something is wrong with it."""
        self.save_and(None)

    def save_and(self, then: "Callable[[Diary, Value], None] | None", undo: str = "", said: str = "") -> None:
        """Write it and do `then` with it, as one action; neither where one of them is refused.

        `undo` and `said` stand in for the form's own words of it.
        """
        if not self.sound(*self.checked()):
            return
        try:
            value = self.value(self.person.id if self.person else "")
        except IllegalValueError as refusal:
            self.show_problem(_sentence(refusal))
            return
        self.wait()
        self._keeper.stop()
        adding, key = self._old is None, self._key

        def act(diary: "Diary") -> None:
            _write(diary, value, adding)
            if then is not None:
                then(diary, value)
            if key:
                diary.forget(key)

        words = said or self.saved_words(value)
        self.session.write(act, lambda _done: self._on_saved(words), self._on_failed, undo or self._undo)

    def _delete(self, undo: str) -> None:
        old = self._old
        assert old is not None  # only what is in the diary can be deleted
        self.wait()
        self._keeper.drop()
        self.session.write(
            lambda diary: diary.delete(kind_of(old), old.id), lambda _done: self._on_deleted(), self._on_failed, undo
        )

    def _on_deleted(self) -> None:
        self.session.say(_("Deleted. Undo brings it back."))
        self.saved.emit()

    def _on_saved(self, said: str) -> None:
        self.session.say(said)
        self.saved.emit()

    def _on_failed(self, error: PainlogError) -> None:
        self.show_problem(str(error))
        self.session.say(str(error))
        self._keeper.start(self._key)
        self._keeper.touch()

    def _draft(self) -> str:
        typed = drafts.typed_in(self)
        changed = {name: value for name, value in typed.items() if self._untouched.get(name) != value}
        return drafts.as_text({"from": self._base(), "typed": changed} if changed else None)

    def _on_recalled(self, text: str) -> None:
        if not isValid(self):
            return
        self._keeper.start(self._key, text)
        kept = drafts.from_text(text)
        if kept.get("from") == self._base():
            drafts.bring_back(self, kept.get("typed", {}), self._untouched)

    def _base(self) -> dict[str, Any]:
        """What a draft was typed over: one for a value that was changed since is not shown over the newer one."""
        return {} if self._old is None else self._untouched


def save_words(person: Person | None) -> str:
    """The words on a save button: whose diary it goes into, unless it is one's own (fault 35)."""
    if person is None or person.relation is Relation.ME:
        return _("Save")
    return _("Save for {name}").format(name=person.name)


def _write(diary: "Diary", value: Value, adding: bool) -> None:
    if not isinstance(value, Person) and not value.person_id:
        value = replace(value, person_id=current.remembered_or_me(diary).id)
    if adding:
        diary.add(value)
    else:
        diary.change(value)


def _sentence(refusal: IllegalValueError) -> str:
    if refusal.field in ("stopped", "ended_at"):
        return _("The end lies before the start. Nothing was saved. Please check both dates.")
    return _("Something here cannot be saved as it is. Nothing was saved. Please check what you typed.")
