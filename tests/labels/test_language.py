"""Names follow the language of the moment of asking, not that of the start."""

import gettext
import re
from datetime import date

import pytest

from painlog import i18n
from painlog.labels import areas, dates, treatments
from painlog.labels.numbers import number, percent


class Shouting(gettext.NullTranslations):
    """A made-up language: everything louder, placeholders kept, numbers with a comma."""

    def gettext(self, message: str) -> str:
        return re.sub(r"\{\w+\}|[^{]+", lambda m: m[0] if m[0].startswith("{") else m[0].upper(), message)

    def pgettext(self, context: str, message: str) -> str:
        return "," if context == "decimal mark" else self.gettext(message)


def test_a_change_of_language_reaches_names_dates_and_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert areas.area("jaw_left") == "Left jaw"
    monkeypatch.setattr(i18n, "_translation", Shouting())
    assert areas.area("jaw_left") == "LEFT JAW"
    assert dates.day_text(date(2026, 11, 23)) == "23 NOV 2026"
    assert number(5.21) == "5,2"
    assert percent(44.3) == "44%"
    assert treatments.treatment("my own tea") == "my own tea"
