"""The form for a document: its title, what it is, the day that stands on it; the file was read before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from painlog.domain.codes import DocumentKind, MediaType
from painlog.domain.document import Document, digest
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.packet import document_kind
from painlog.ui.forms.form import Checked
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A file that was read and can be put into a packet."""

    name: str
    content: bytes
    media_type: MediaType
    pages: int


class DocumentForm(ValueForm):
    """Adds a document that was read, or changes what is said of one. `saved` and `cancelled` say it can be closed."""

    def __init__(
        self,
        session: AppSession,
        old: Document | None = None,
        loaded: Loaded | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """One of `old` and `loaded` is given."""
        heading = _("Add a document") if old is None else _("Change what is said of a document")
        undo = _("add a document") if old is None else _("change a document")
        super().__init__(session, heading, old, undo, parent)
        self._document, self._loaded = old, loaded
        start = old.title if old else (loaded.name.rpartition(".")[0] if loaded else "")
        self.title = NeededText(_("Please write a title."), start)
        kinds = [(kind.value, document_kind(kind)) for kind in DocumentKind]
        self.kind = Choices(_("What it is"), kinds, (old.kind if old else DocumentKind.OTHER).value)
        self.dated = DateField(_("Day on the document"), old.dated_on if old else None)
        self.note = NoteField(old.note if old else "")
        for part in (
            Field(_("Title"), self.title, _("It stands in the list of documents.")),
            Field(_("What it is"), self.kind),
            Field(_("Day on the document"), self.dated, _("If there is one.")),
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(part)

    def draft_name(self) -> str:
        """What is typed for one file is not for another."""
        return f"{super().draft_name()}/{digest(self._loaded.content)[:12]}" if self._loaded else super().draft_name()

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.title

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.title, self.dated)

    def save(self) -> None:
        """Write it, with its bytes where it is new."""
        loaded = self._loaded
        if loaded is None:
            super().save()
            return

        def attach(diary: "Diary", value: Value) -> None:
            assert isinstance(value, Document)
            diary.attach(value, loaded.content)

        self.save_and(attach)

    def value(self, person_id: str) -> Value:
        """The document as it is told."""
        told = {
            "title": self.title.value(),
            "kind": DocumentKind(self.kind.value()),
            "dated_on": self.dated.value(),
            "note": self.note.value(),
        }
        if self._document is not None:
            return replace(self._document, **told)  # type: ignore[arg-type]  # the fields of the form
        loaded = self._loaded
        assert loaded is not None  # one of the two is given
        return Document(
            id=new_id(),
            person_id=person_id,
            recorded_at=now(),
            media_type=loaded.media_type,
            size=len(loaded.content),
            sha256=digest(loaded.content),
            file_name=loaded.name,
            **told,  # type: ignore[arg-type]  # the fields of the form
        )

    def saved_words(self, value: Value) -> str:
        """`Saved in the diary. MRI report.`"""
        assert isinstance(value, Document)
        return _("Saved in the diary. {title}.").format(title=value.title)
