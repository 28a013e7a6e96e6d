"""The printed recovery sheet of an encrypted diary: its code in eight groups, and what to do with it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.report import typesetting

_TEMPLATE = "recovery_sheet.typ"


def recovery_sheet_pdf(groups: Sequence[str], paper: str, printed_on: date, language: str = "en") -> bytes:
    """The sheet as PDF (PDF/UA-1); `groups` are the eight groups of the code, `paper` is `a4` or `letter`."""
    data = _words(printed_on) | {"groups": list(groups), "paper": paper, "lang": language}
    return typesetting.sheet(_TEMPLATE, data, printed_on)


def _words(printed_on: date) -> dict[str, Any]:
    return {
        "title": _("Recovery sheet for painlog"),
        "what": _("Did you forget the passphrase of your diary? This code opens the diary, and its backups."),
        "code_title": _("The code"),
        "head": _("Group and letters"),
        "letters": [
            _("There is no letter I, L, O or U in it. What looks like them is a 1 or a 0."),
            _("The last letter of each group checks the four before it, so a slip is found."),
        ],
        "how_title": _("How to use it"),
        "how": [
            _("Start painlog. It asks for the passphrase."),
            _("Type the code into that field, one group after the other. Capitals and spaces do not matter."),
            _("Set a new passphrase in Settings. This sheet goes on working."),
        ],
        "care_title": _("Keep it safe"),
        "care": [
            _("Whoever has this sheet and your diary can read it. Keep the two apart, for example with your papers."),
            _("Without the passphrase and without this sheet nobody can open the diary. There is no other way in."),
        ],
        "made": _("Made on {day}. A newer sheet for the same diary takes its place.").format(
            day=day_text(printed_on)
        ),
        "notice": _("painlog recovery sheet. It holds nothing of what is written in the diary."),
    }
