"""Words in the person's language: gettext, over the catalogues of resources/locale."""

import gettext as _gettext

from painlog import resources

_DOMAIN = "painlog"
_translation: _gettext.NullTranslations = _gettext.NullTranslations()


def install(language: str = "") -> None:
    """Use a language (`de`, `pt_BR`), or the system's where it is empty; English where there is no catalogue."""
    global _translation
    _translation = _gettext.translation(
        _DOMAIN,
        localedir=str(resources.path("locale")),
        languages=[language] if language else None,
        fallback=True,
    )


def _(message: str) -> str:
    """The message in the person's language."""
    return _translation.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """The message for that many, in the person's language."""
    return _translation.ngettext(one, many, n)


def pgettext(context: str, message: str) -> str:
    """The message in the person's language, where one English word has several meanings."""
    return _translation.pgettext(context, message)
