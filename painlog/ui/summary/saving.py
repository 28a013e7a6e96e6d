"""Writes the PDF where the person wants it, for its owner alone."""

from pathlib import Path

from painlog.config import privatefile
from painlog.domain.errors import PainlogError
from painlog.i18n import _


def save(path: Path, pdf: bytes) -> Path:
    """Write the file whole (0600), or leave what was there. Raises PainlogError with a sentence."""
    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    try:
        privatefile.write(path, pdf)
    except OSError:
        raise PainlogError(
            _("The page could not be saved there. Your diary is safe. Please choose another folder.")
        ) from None
    return path
