"""The form that changes an entry: when it was, its pain in numbers or in a word, where, the note, and the rest."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget
from shiboken6 import isValid

from painlog.domain.codes import PainWord, Reporter, Scale
from painlog.domain.entry import Entry, pains_in_order
from painlog.domain.goal import Goal
from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.dates import moment_text
from painlog.labels.pain import pain_word
from painlog.labels.people import reporter as reporter_name
from painlog.ui.bodymap.fold import WhereFold
from painlog.ui.forms.entrymore import EntryMore
from painlog.ui.forms.form import Checked
from painlog.ui.forms.moving import MoveButton
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
        steps = [("", _("Not said")), *((step.value, pain_word(step)) for step in PainWord)]
        self.word = Choices(_("Pain in a word"), steps, old.pain_word or "")
        self.areas = WhereFold(old.areas)
        reporters = [(reporter.value, reporter_name(reporter)) for reporter in Reporter]
        self.reporter = Choices(_("Whose view is it?"), reporters, old.reporter)
        self.note = NoteField(old.note)
        self.more = EntryMore(old)
        self.private = QCheckBox(_("Keep out of reports"))
        self.private.setChecked(old.private)
        self._swapped = Label(
            _("The least is above the worst or the average. Did you swap them? You can save it as it is.")
        )
        self._lay_out()
        self.offer_delete(_("delete an entry"))
        self.move_button = MoveButton(session, self.person)
        self.move_button.wanted.connect(self._move)
        self.buttons.addWidget(self.move_button)

    def begin(self, field: QWidget) -> None:
        """Its goals are read now: the entry knows them by their ids alone."""
        super().begin(field)
        if self._entry.goals:
            self.session.read(lambda diary: diary.goals(self._entry.person_id), self._on_goals)

    def _on_goals(self, goals: Sequence[Goal]) -> None:
        if isValid(self):
            self.more.show_goals(goals)

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.felt

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.felt, self.more)

    def value(self, person_id: str) -> Value:
        """The entry as typed."""
        felt = self.felt.value()
        assert felt is not None  # `checked` saw to it
        return replace(
            self._with_pains(),
            **self.more.values(),
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

    def _move(self, person: Person) -> None:
        """What is typed goes along; what belongs to something of this person's is refused, and nothing is changed."""
        self.save_and(
            lambda diary, value: diary.move("entries", value.id, person.id),
            _("move an entry"),
            _("Moved to {name}. Undo brings it back.").format(name=person.name),
        )

    def _lay_out(self) -> None:
        self._swapped.hide()
        self.fields.addWidget(self.felt)
        if self._entry.scale is Scale.WORDS:
            self.fields.addWidget(Field(_("Pain in a word"), self.word))
        else:
            for scores in self.pains.values():
                scores.changed.connect(self._ask_if_swapped)
                self.fields.addWidget(scores)
        for part in (
            self._swapped,
            self.areas,
            Field(_("Whose view is it?"), self.reporter),
            Field(_("Note"), self.note),
            self.more,
            self.private,
        ):
            self.fields.addWidget(part)

    def _ask_if_swapped(self) -> None:
        self._swapped.setVisible(not pains_in_order(self._with_pains()))

    def _with_pains(self) -> Entry:
        """In the scale that was used: a word is never turned into a number, nor a number into a word."""
        if self._entry.scale is Scale.WORDS:
            return replace(self._entry, pain_word=PainWord(self.word.value()) if self.word.value() else None)
        pains = self.pains
        return replace(
            self._entry,
            pain_now=pains["pain_now"].value(),
            pain_average=pains["pain_average"].value(),
            pain_worst=pains["pain_worst"].value(),
            pain_least=pains["pain_least"].value(),
        )
