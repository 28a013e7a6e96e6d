"""`painlog erase`: what was deleted, or the whole diary, for good; a typed word is asked for first."""

import argparse
import sys
from typing import TYPE_CHECKING

from painlog.cli import console, diaryfile
from painlog.cli.exits import Exit
from painlog.domain.errors import InputRefusedError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.workflows.erasing import Erased


class NotMeantError(InputRefusedError):
    """The word was not typed."""


def run(arguments: argparse.Namespace) -> int:
    """Erase, then print what is out of reach. Raises NotMeantError and NotErasedError."""
    from painlog.workflows import clock, erasing

    with diaryfile.opened(arguments) as database:
        console.say(_whole() if arguments.all else _deleted())
        _ask(erasing.word())
        erased = erasing.erase_all(database) if arguments.all else erasing.erase_deleted(database, clock.wall())
    console.say(_("It is erased."))
    return _told(erased)


def _ask(word: str) -> None:
    from painlog.workflows import erasing

    console.say(_("Type {word} to go on:").format(word=word))
    console.finish()
    if not erasing.is_meant(sys.stdin.readline()):
        raise NotMeantError(_("Nothing was erased: the word was not typed. Your diary is as it was."))


def _told(erased: "Erased") -> int:
    for path in erased.out_of_reach:
        console.say(_("Not erased, look after it yourself: {path}").format(path=path))
    if erased.trouble is not None:
        console.complain(str(erased.trouble))
        return Exit.REFUSED
    return Exit.GOOD


def _deleted() -> str:
    return _(
        "This erases what you deleted, earlier versions, undo, unsaved words and all old backups. "
        "What is in your diary now stays, and gets a new backup. It cannot be taken back."
    )


def _whole() -> str:
    return _("This erases your whole diary and all its backups. It cannot be taken back.")
