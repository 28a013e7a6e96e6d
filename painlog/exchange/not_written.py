"""The sentence for an export that could not be written."""

from collections.abc import Iterator
from contextlib import contextmanager

from painlog.domain.errors import PainlogError
from painlog.i18n import _


class NotWrittenError(PainlogError):
    """A file could not be written where the person wanted it; the diary is untouched."""


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Raise NotWrittenError in the place of an OSError."""
    try:
        yield
    except OSError as error:
        raise NotWrittenError(
            _(
                "The file could not be written there. Your diary is unchanged. "
                "Check that there is room and that you may write in that folder, or choose another one."
            )
        ) from error
