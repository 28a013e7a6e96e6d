"""How painlog looks, prints and speaks: theme, text size, paper, language; each change at once."""

from PySide6.QtWidgets import QWidget

from painlog import resources
from painlog.config.settings import REGIONS
from painlog.i18n import _
from painlog.labels.warning_signs import region as region_name
from painlog.ui.session import AppSession
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field

PERCENTS = (100, 125, 150, 175, 200)


class LookCard(Card):
    """Nothing to save: what is chosen is taken over."""

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Shows the settings of now."""
        super().__init__(_("Look and paper"), parent)
        settings = session.settings
        themes = [("system", _("As the computer")), ("light", _("Light")), ("dark", _("Dark"))]
        papers = [("a4", _("A4")), ("letter", _("US Letter"))]
        nearest = min(PERCENTS, key=lambda percent: abs(percent - settings.text_percent))
        self.theme = Choices(_("Colours"), themes, settings.theme)
        self.text = Choices(_("Text size"), [(str(p), f"{p} %") for p in PERCENTS], str(nearest))
        self.paper = Choices(_("Paper"), papers, settings.paper)
        regions = [(code, region_name(code)) for code in REGIONS]
        self.region = Choices(_("Numbers to call"), regions, settings.region)
        self.region.chosen.connect(lambda code: session.change_settings(region=code))
        self.theme.chosen.connect(lambda code: session.change_settings(theme=code))
        self.text.chosen.connect(lambda code: session.change_settings(text_percent=int(code)))
        self.paper.chosen.connect(lambda code: session.change_settings(paper=code))
        self.body.addWidget(Field(_("Colours"), self.theme))
        self.body.addWidget(Field(_("Text size"), self.text))
        self.body.addWidget(Field(_("Paper"), self.paper, _("For the summary.")))
        self.body.addWidget(Field(_("Numbers to call"), self.region, _("For the page of warning signs.")))
        self._add_languages(session)

    def _add_languages(self, session: AppSession) -> None:
        languages = _languages()
        if len(languages) < 2:
            return
        chosen = session.settings.language if session.settings.language in languages else "en"
        language = Choices(_("Language"), [(code, code) for code in languages], chosen)
        language.chosen.connect(lambda code: session.change_settings(language=code))
        self.body.addWidget(Field(_("Language"), language, _("From the next start on.")))


def _languages() -> list[str]:
    """English, and every language that has a catalogue."""
    found = {path.parents[1].name for path in resources.path("locale").glob("*/LC_MESSAGES/*.mo")}
    return ["en", *sorted(found - {"en"})]
