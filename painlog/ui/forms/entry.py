"""The form that changes an entry: when it was, the four pains, where, and the note."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from painlog.domain.codes import Reporter
from painlog.domain.entry import Entry, pains_in_order
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.labels.people import reporter as reporter_name
from painlog.ui.bodymap.fold import WhereFold
from painlog.ui.forms.form import Checked
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.painnames import pain_names
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.forms.when import WhenField
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.scores import Scores
from painlog.workflows.clock import now


class EntryForm(ValueForm):
    """Changes an entry; what the form does not show stays as it was. `saved` and `cancelled` say it can be closed."""

    def __init__(self, session: AppSession, old: Entry, parent: QWidget | None = None) -> None:
        """The time it was written down stays, and the earlier version is kept."""
        super().__init__(session, _("Change this entry"), old, _("change an entry"), parent)
        self._entry = old
        self.felt = WhenField(_("Day"), now(), old.felt_at)
        self.pains = {field: Scores(name, getattr(old, field)) for field, name in pain_names().items()}
        self.areas = WhereFold(old.areas)
        reporters = [(reporter.value, reporter_name(reporter)) for reporter in Reporter]
        self.reporter = Choices(_("Whose view is it?"), reporters, old.reporter)
        self.note = NoteField(old.note)
        self.private = QCheckBox(_("Keep out of reports"))
        self.private.setChecked(old.private)
        self._swapped = Label(
            _("The least is above the worst or the average. Did you swap them? You can save it as it is.")
        )
        self._lay_out()
        self.offer_delete(_("delete an entry"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.felt

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.felt,)

    def value(self, person_id: str) -> Value:
        """The entry as typed."""
        felt = self.felt.value()
        assert felt is not None  # `checked` saw to it
        return replace(
            self._with_pains(),
            felt_at=felt,
            areas=self.areas.value(),
            reporter=Reporter(self.reporter.value()),
            note=self.note.value(),
            private=self.private.isChecked(),
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. The entry of 3 Nov 2026, 08:30.`"""
        assert isinstance(value, Entry)
        return _("Saved. The entry of {when}.").format(when=moment_text(value.felt_at))

    def _lay_out(self) -> None:
        self._swapped.hide()
        self.fields.addWidget(self.felt)
        for scores in self.pains.values():
            scores.changed.connect(self._ask_if_swapped)
            self.fields.addWidget(scores)
        for part in (
            self._swapped,
            self.areas,
            Field(_("Whose view is it?"), self.reporter),
            Field(_("Note"), self.note),
            self.private,
        ):
            self.fields.addWidget(part)

    def _ask_if_swapped(self) -> None:
        self._swapped.setVisible(not pains_in_order(self._with_pains()))

    def _with_pains(self) -> Entry:
        pains = self.pains
        return replace(
            self._entry,
            pain_now=pains["pain_now"].value(),
            pain_average=pains["pain_average"].value(),
            pain_worst=pains["pain_worst"].value(),
            pain_least=pains["pain_least"].value(),
        )
