"""The Help page: what painlog does, the keys, and what it is not; all of it without a network."""

from painlog.i18n import _
from painlog.ui.disclaimer import disclaimer
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label


class HelpPage(Page):
    """Short sections, one thought each."""

    def __init__(self, session: AppSession) -> None:
        """Nothing here changes."""
        super().__init__(session, _("Help"))
        for heading, lines in _sections():
            card = Card(heading)
            for line in lines:
                card.body.addWidget(Label(line))
            self.body.addWidget(card)
        self.body.addStretch()
        # The page itself takes the keyboard, so that arrow keys scroll it.
        self.setFocusPolicy(self.focusPolicy().StrongFocus)
        self.setAccessibleName(_("Help"))

    def take_focus(self) -> None:
        """The text itself."""
        self.setFocus()


def _sections() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            _("To log your pain"),
            (
                _("On Today, press a number, then Save. 0 is no pain, 10 is the worst pain you can think of."),
                _("Or type it: 7, then Enter. For ten, type 1 and then 0. Take all the time you need."),
                _("Nothing but the number is needed. A note, other numbers and another day are under More."),
                _("Under More, What I log says what is asked each time, in numbers or words, and one by one."),
                _("What you type is kept as you type it. If painlog closes, it is there again."),
            ),
        ),
        (
            _("If something went wrong"),
            (
                _("Undo takes back the last thing you did, also after you closed painlog. Or press Ctrl and Z."),
                _("Redo does it again. Or press Ctrl and Y. What you deleted is listed in History for 30 days."),
                _("Each thing you saved can be changed or deleted in the list below the numbers, or in History."),
            ),
        ),
        (
            _("Keys"),
            (
                _("Alt and 1 to 9: the pages, from the top. Ctrl and 1 to 9 do the same."),
                _("Tab: the next thing. Space or Enter: press it. Arrows: move inside a row of numbers."),
                _("On Today: A where it hurts, F what it feels like, D a dose, F4 as last time, F6 next person."),
                _("Ctrl and P: another person. F1: this page. F2: warning signs. Ctrl and Q: close painlog."),
                _("F3: cover the screen, and go on. Ctrl and L: lock a diary that has a passphrase."),
            ),
        ),
        (
            _("What is kept, and where"),
            (
                _("Your diary is one file on this computer. painlog never uses the network."),
                _("Settings shows where the file is, and when it was last backed up. A stick can be a second place."),
            ),
        ),
        (_("What painlog is not"), (disclaimer(),)),
    )
