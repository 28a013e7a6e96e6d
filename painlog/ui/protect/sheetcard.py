"""A new recovery sheet on the screen: its code, the page to print, and the four letters that show it was read."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from painlog.i18n import _
from painlog.ui import theme
from painlog.ui.session import AppSession
from painlog.ui.summary.handout import Failed, Handout
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label
from painlog.workflows import clock
from painlog.workflows.recovery import ASKED, new_sheet, sheet_pdf

_IN_ROW = 4


class SheetCard(Card):
    """The code is shown once; the diary keeps only what it opens."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """No sheet yet: see `renew`."""
        super().__init__(_("Your recovery sheet"), parent)
        self._session = session
        self.sheet = new_sheet()
        self.groups = [Label("", "strong", wrap=False) for _place in range(8)]
        self.letters = [QLineEdit() for _place in range(ASKED)]
        self.handout = Handout(session, "recovery-sheet.pdf", self._ask)
        self.body.addWidget(
            Label(
                _(
                    "Print this sheet now, or copy the code by hand. If you ever forget the passphrase, this code is "
                    "the only way in. Keep it with your papers, away from this computer."
                )
            )
        )
        self.body.addWidget(self._code())
        self.body.addWidget(self.handout)
        self.body.addWidget(
            Label(
                _("If you save it as a file: print it, then delete the file. Whoever has it can open your diary."),
                "hint",
            )
        )
        self.body.addWidget(Label(_("Now type four letters from your sheet, so that we know you have it."), "strong"))
        self.body.addWidget(self._letters())
        self.problem = Label("", "problem")
        self.body.addWidget(self.problem)
        self.renew()

    def renew(self) -> None:
        """Another code; the one before was never used."""
        self.sheet = new_sheet()
        for place, (label, group) in enumerate(zip(self.groups, self.sheet.groups, strict=True), 1):
            label.setText(f"{place}.  {group}")
        for edit, (group_number, letter) in zip(self.letters, self.sheet.asked, strict=True):
            edit.clear()
            edit.setAccessibleName(_("Group {group}, letter {letter}").format(group=group_number, letter=letter))
        for field, (group_number, letter) in zip(self._asked_labels, self.sheet.asked, strict=True):
            field.setText(_("Group {group}, letter {letter}").format(group=group_number, letter=letter))
        self.problem.setText("")

    def forget(self) -> None:
        """Take the code off the screen."""
        self.renew()
        for label in self.groups:
            label.setText("")

    def is_read(self) -> bool:
        """Whether the four letters are right; says so where they are not."""
        right = self.sheet.is_read([edit.text() for edit in self.letters])
        self.problem.setText(
            ""
            if right
            else _("These letters do not match. Nothing was changed. Look at the sheet and type them again.")
        )
        return right

    def _ask(self, done: Callable[[bytes], None], failed: Failed) -> None:
        made, settings, today = self.sheet, self._session.settings, clock.wall().date()
        self._session.work(lambda: sheet_pdf(made, settings.paper, today, settings.language or "en"), done, failed)

    def _code(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(theme.scaled(28))
        for place, label in enumerate(self.groups):
            label.setProperty("role", "heading")
            grid.addWidget(label, place // _IN_ROW, place % _IN_ROW)
        grid.setColumnStretch(_IN_ROW, 1)
        return holder

    def _letters(self) -> QWidget:
        holder = QWidget()
        flow = Flow(16, holder)
        self._asked_labels = []
        for edit in self.letters:
            edit.setMaxLength(1)
            edit.setFixedWidth(theme.scaled(160))
            field = Field(" ", edit)
            self._asked_labels.append(field.findChildren(Label)[0])
            flow.addWidget(field)
        return holder
