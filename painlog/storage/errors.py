"""What can go wrong with a diary file, each told in plain words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from painlog.domain.errors import PainlogError
from painlog.i18n import _
from painlog.storage import disk, sqlite


class DiaryInUseError(PainlogError):
    """Another painlog has the file open."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This diary is already open in another painlog window. Nothing was changed. "
                "Use that window, or close it and try again."
            )
        )


class NotADiaryError(PainlogError):
    """The file is something else, or its head is damaged."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _("This file is not a painlog diary, or it is damaged. Nothing in it was changed. Choose another file.")
        )


class DiaryDamagedError(PainlogError):
    """The file holds pages that cannot be read."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This diary file is damaged. painlog did not try to repair it, so nothing more is lost. "
                "Keep the file, and open a backup if you have one."
            )
        )


class RowDamagedError(DiaryDamagedError):
    """One row is not as it was written down; nothing is built upon it."""

    def __init__(self) -> None:
        """Say so."""
        PainlogError.__init__(
            self,
            _(
                "Not saved: what stands here is no longer as you wrote it. The file is damaged; nothing was changed. "
                "Open Settings and choose Check the diary."
            ),
        )


class DiaryOutOfReachError(PainlogError):
    """The file or its folder cannot be made or opened."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "painlog could not open or make the diary file there. Nothing was changed. "
                "Check that the folder exists and that you may write in it, or choose another place."
            )
        )


class DiaryReadOnlyError(PainlogError):
    """Something was to be written into a diary that is open for reading only; str() is the reason."""


class NotSavedError(PainlogError):
    """A transaction failed; the diary is as it was before."""

    def __init__(self, *, full: bool = False) -> None:
        """Say so; `full` where the disk has no room left."""
        self.full = full
        if full:
            super().__init__(
                _(
                    "Not saved: the disk is full. What you typed is still here, and the diary is safe. "
                    "Make some room on the disk, then save again."
                )
            )
        else:
            super().__init__(
                _(
                    "Not saved: the disk did not answer as it should. What you typed is still here, "
                    "and what was saved before is safe. Try again; if it goes on, check the disk."
                )
            )


class NotSureError(PainlogError):
    """The disk failed at the end of a commit, and does not let us look: the transaction may stand or not."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "painlog cannot tell if this was saved: the disk did not answer. What you typed is still here, "
                "and what was saved before is safe. Check the disk, and look at the list before you save it again."
            )
        )


class NotInDiaryError(PainlogError):
    """What was to be changed, or what a new value belongs to, is not in the diary or was deleted."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This was not saved: what it belongs to is no longer in the diary. "
                "The rest is safe. Look at the list again, or undo the delete."
            )
        )


class NotMovedError(PainlogError):
    """A value belongs to something of its person's, so it cannot go to another one alone."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This was not moved: it belongs together with a medicine, a treatment or a goal of this person. "
                "Nothing was changed. Write it down for the other person, then delete it here."
            )
        )


class SameDayError(PainlogError):
    """What is said of a whole day would stand there twice."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            _(
                "This was not done: the diary already says this of that day. Nothing was changed. "
                "Change the day that is there, or delete it first."
            )
        )


NEWER = 1
MEDIUM = 2
NOT_UPDATED = 3
FULL = 4


def why_read_only(reason: int) -> str:
    """The sentence for a diary that is open for reading only.

    NEWER: of a newer painlog. MEDIUM: where nobody can write. NOT_UPDATED: an older one, and the disk has no room.
    FULL: not a byte is left on the disk.
    """
    if reason == NEWER:
        return _(
            "This diary was made by a newer painlog. You can read, print and export it here, but not change it. "
            "Update painlog to write in it."
        )
    if reason == FULL:
        return _(
            "The disk is full, so nothing can be saved now. What was saved is safe; you can read, print and export "
            "it. Make some room on the disk, then start painlog again."
        )
    if reason == NOT_UPDATED:
        return _(
            "This diary is of an older painlog, and the disk did not let painlog bring it up to date. It was not "
            "changed. You can read, print and export it. Make some room on the disk, then start painlog again."
        )
    return _(
        "This diary is in a place where painlog cannot write. You can read, print and export it, but not change it. "
        "Copy it to a folder of your own to write in it."
    )


def plain_error(error: BaseException | None) -> PainlogError | None:
    """The world's fault behind a driver's error, in plain words; None where the fault is ours."""
    if sqlite.is_no_text(error):
        return DiaryDamagedError()
    match sqlite.code_of(error):
        case sqlite.BUSY | sqlite.LOCKED:
            return DiaryInUseError()
        case sqlite.CORRUPT | sqlite.NOTADB:
            return DiaryDamagedError()
        case sqlite.FULL:
            return NotSavedError(full=True)
        case sqlite.IOERR | sqlite.CANTOPEN:
            return NotSavedError()
        case sqlite.READONLY | sqlite.PERM:
            return DiaryReadOnlyError(why_read_only(MEDIUM))
    return None


@contextmanager
def as_it_was_written() -> Iterator[None]:
    """What cannot be made a value again was one when it was written: raises DiaryDamagedError, without its words."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError):
        raise DiaryDamagedError from None


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Tell the world's faults as PainlogError; ours go on as they are."""
    try:
        yield
    except (DBAPIError, sqlite.dbapi.Error, UnicodeDecodeError) as error:
        plain = _first_plain(error)
        if plain is None:
            raise
        raise plain from error


def _first_plain(error: BaseException | None) -> PainlogError | None:
    """The world's fault behind an error, or behind what it came after: where the disk fails, tidying fails too."""
    while error is not None:
        plain = plain_error(error.orig if isinstance(error, DBAPIError) else error)
        if plain is not None:
            return plain
        error = error.__context__
    return None


@contextmanager
def disk_in_plain_words() -> Iterator[None]:
    """As `in_plain_words`, and what the disk refuses outside SQLite too: files that are copied, renamed, erased."""
    try:
        with in_plain_words():
            yield
    except OSError as error:
        raise NotSavedError(full=error.errno in disk.FULL) from error
