"""The Settings page: a card for each thing that can be set, looked at, or taken along."""

from painlog.config import crash
from painlog.i18n import _
from painlog.ui.disclaimer import disclaimer
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from painlog.ui.settings.diaryfile import DiaryFileCard
from painlog.ui.settings.exchange import ExchangeCard
from painlog.ui.settings.look import LookCard
from painlog.ui.settings.safety import SafetyCard
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label


class SettingsPage(Page):
    """Every choice works at once; there is nothing to save."""

    def __init__(self, session: AppSession) -> None:
        """Shows the settings of now."""
        super().__init__(session, _("Settings"))
        self.look = LookCard(session)
        self.diary = DiaryFileCard(session)
        self.safety = SafetyCard(session)
        self.safety.go.connect(lambda page: self.go.emit(page, ""))
        self.exchange = ExchangeCard(session)
        for card in (self.look, self.diary, self.safety, self.exchange, _about()):
            self.body.addWidget(card)
        self.body.addStretch()

    def refresh(self) -> None:
        """Show how things stand with the backups."""
        self.safety.refresh()


def _about() -> Card:
    card = Card(_("About painlog"))
    for line in (
        _("Version {version}").format(version=crash.version()),
        disclaimer(),
        _(
            "painlog is free software under the GNU General Public License, version 3 or later. It comes without any "
            "warranty. It is built on Qt and PySide6 (LGPL), SQLite and SQLCipher, SQLAlchemy, matplotlib and Typst. "
            "The letters are Fira Sans (SIL Open Font License)."
        ),
    ):
        card.body.addWidget(Label(line))
    return card
