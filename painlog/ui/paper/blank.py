"""Blank week sheets to save or print: from which day, and how many weeks."""

from collections.abc import Callable

from painlog.i18n import _
from painlog.ui.paper.weeks import next_week
from painlog.ui.session import AppSession
from painlog.ui.summary.handout import Failed, Handout
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.dates import DateField
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.workflows.clock import now


class BlankWeeks(Card):
    """On the paper of the settings, with the name, areas and medicines of the person on the screen."""

    def __init__(self, session: AppSession) -> None:
        """The coming week."""
        super().__init__(_("Blank sheets to keep the diary on paper"))
        self.session = session
        self.first = DateField(_("First day"), next_week(now().day))
        weeks = [("1", _("1 week")), ("2", _("2 weeks")), ("4", _("4 weeks")), ("12", _("12 weeks"))]
        self.weeks = Choices(_("How many sheets"), weeks, "1")
        self.handout = Handout(session, "week-sheets.pdf", self._ask, self._problem)
        what = _("A page a week, with large boxes for pain, sleep, your own areas and your own medicines.")
        self.body.addWidget(Label(what))
        self.body.addWidget(Field(_("First day"), self.first))
        self.body.addWidget(Field(_("How many sheets"), self.weeks))
        self.body.addWidget(self.handout)

    def _problem(self) -> str:
        if self.session.person() is None:
            return _("Nobody is in this diary yet. Write down your pain on Today first.")
        if self.first.problem():
            return self.first.problem()
        return "" if self.first.value() else _("Please fill in the first day.")

    def _ask(self, done: Callable[[bytes], None], failed: Failed) -> None:
        from painlog.workflows.paper_sheet import week_sheets  # brings Typst: only when it is wanted

        person, first = self.session.person(), self.first.value()
        assert person is not None and first is not None  # `_problem` has been asked
        settings, weeks, today = self.session.settings, int(self.weeks.value()), now().day
        self.session.read(
            lambda diary: week_sheets(
                diary, person, first, weeks, settings.paper, language=settings.language or "en", printed_on=today
            ),
            done,
            failed,
        )
