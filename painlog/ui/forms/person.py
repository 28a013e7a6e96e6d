"""The form for a person: name, mark, who they are, born, and which number they log."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painlog.domain.codes import Measure, Relation
from painlog.domain.identity import new_id
from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.i18n import _
from painlog.labels.people import relation
from painlog.ui.forms.form import Checked
from painlog.ui.forms.mark import MarkField
from painlog.ui.forms.needed import NeededText
from painlog.ui.forms.note import NoteField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now


def measure_words(measure: Measure) -> str:
    """Which number a person logs each day."""
    return {
        Measure.AVERAGE: _("Average pain of the last 24 hours"),
        Measure.WORST: _("Worst pain of the last 24 hours"),
        Measure.NOW: _("Pain right now"),
    }[measure]


class PersonForm(ValueForm):
    """Adds a person, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: Person | None = None, parent: QWidget | None = None) -> None:
        """`old` is the person to change; None adds one."""
        heading = _("Add a person") if old is None else _("Change {name}").format(name=old.name)
        undo = _("add a person") if old is None else _("change a person")
        super().__init__(session, heading, old, undo, parent)
        self.save_button.setText(_("Save"))
        self._old_person = old
        self.name = NeededText(_("Please write a name."), old.name if old else "")
        self.relation = Choices(
            _("Who is it?"), [(r.value, relation(r)) for r in Relation], old.relation if old else Relation.OTHER
        )
        self.born = DateField(_("Born"), old.born if old else None)
        self.measure = Choices(
            _("The number logged each day"),
            [(m.value, measure_words(m)) for m in Measure],
            old.measure if old else Measure.AVERAGE,
        )
        self.mark = MarkField(_place(session, old), old.colour if old else "", old.shape if old else None)
        self.note = NoteField(old.note if old else "")
        self.of_a_child = Label(
            _(
                "A child's diary starts with words in place of numbers, and asks for sleep, mood and worry beside "
                "pain; an entry says who told it. “What I log” on Today changes this."
            ),
            "hint",
        )
        for field in (
            Field(_("Name"), self.name, _("As it shall stand on the summary.")),
            Field(_("Who is it?"), self.relation),
            self.of_a_child,
            Field(_("Born"), self.born, _("If you like; it stands on the summary.")),
            Field(
                _("The number logged each day"),
                self.measure,
                _("The trend follows this one. If you change it, the trend starts anew with the other numbers."),
            ),
            Field(_("Mark beside the name"), self.mark, _("So that you see at once whose diary is open.")),
            Field(_("Note"), self.note),
        ):
            self.fields.addWidget(field)
        self.relation.chosen.connect(lambda _code: self._show_of_a_child())
        self._show_of_a_child()

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.name, self.born)

    def value(self, person_id: str) -> Value:
        """The person as typed."""
        old = self._old_person
        return Person(
            id=old.id if old else new_id(),
            recorded_at=old.recorded_at if old else now(),
            name=self.name.value(),
            born=self.born.value(),
            relation=Relation(self.relation.value()),
            measure=Measure(self.measure.value()),
            stopped=old.stopped if old else None,
            colour=self.mark.colour(),
            shape=self.mark.shape(),
            note=self.note.value(),
            main_question=old.main_question if old else "",
            decision=old.decision if old else "",
            laxative=old.laxative if old else None,
            naloxone_at_home=old.naloxone_at_home if old else None,
            benzodiazepine=old.benzodiazepine if old else None,
            sleep_apnoea=old.sleep_apnoea if old else None,
            mme_exempt=old.mme_exempt if old else False,
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Ana.`"""
        assert isinstance(value, Person)
        return _("Saved. {name}.").format(name=value.name)

    def _show_of_a_child(self) -> None:
        self.of_a_child.setVisible(self.relation.value() == Relation.CHILD)


def _place(session: AppSession, old: Person | None) -> int:
    """The person's place among all, from which a mark comes that is not chosen; a new one is the last."""
    people = session.people()
    return next((place for place, one in enumerate(people) if old is not None and one.id == old.id), len(people))
