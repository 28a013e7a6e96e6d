"""The card of what the specialist reads first, on the People page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.person import Person
from painlog.i18n import _
from painlog.labels import people
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label


class SpecialistCard(Card):
    """Shows what is said; the page opens the form."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(_("For the specialist"), parent)
        self.said = Label("")
        self.button = Button(_("Change"), self.change_wanted.emit, name=_("Change: For the specialist"))
        self.body.addWidget(self.said)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_person(self, person: Person | None) -> None:
        """Replace what is shown."""
        self.said.setText("\n".join(lines(person)) if person else "")


def lines(person: Person) -> list[str]:
    """What is said, a line each; what was not said is not guessed."""
    answers = {True: _("yes"), False: _("no")}
    found = [
        _("Main question: {words}").format(words=person.main_question) if person.main_question else "",
        _("Decision: {words}").format(words=person.decision) if person.decision else "",
        *(
            _("{question}: {answer}").format(question=people.self_report(tick), answer=answers[getattr(person, tick)])
            for tick in people.SELF_REPORTS
            if getattr(person, tick) is not None
        ),
        _("Lines for opioid totals are left out") if person.mme_exempt else "",
    ]
    return [line for line in found if line] or [_("Nothing written down yet: your main question, and four ticks.")]
