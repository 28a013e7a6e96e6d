"""`painlog exports`: which files were taken out of the diary, and deletes them."""

import argparse
from typing import TYPE_CHECKING

from painlog.cli import console, diaryfile
from painlog.cli.exits import Exit, WrongArgumentError
from painlog.i18n import _

if TYPE_CHECKING:
    from painlog.workflows.exports import Export


def run(arguments: argparse.Namespace) -> int:
    """List them, or delete one. Raises WrongArgumentError, NotDeletedError."""
    from painlog.workflows import exports

    with diaryfile.opened(arguments) as database, database.diary() as diary:
        found = exports.made(diary)
        if arguments.delete is None:
            _list(found)
            return Exit.GOOD
        path = arguments.delete.absolute()
        if path not in [one.path for one in found]:
            raise WrongArgumentError(_("That file is not on the list, so it was left as it is. See: painlog exports"))
        exports.delete(diary, path)
    console.say(_("It is deleted. Copies of it elsewhere, as in a mail or a bin, are not."))
    return Exit.GOOD


def _list(found: "tuple[Export, ...]") -> None:
    for one in found:
        when = one.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        console.say(
            f"{when}  {one.path}" if one.is_there else _("{when}  {path} (gone)").format(when=when, path=one.path)
        )
    if not found:
        console.say(_("No file that painlog wrote is on the list."))
