"""The words of the command line and their help."""

import argparse
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from painlog.config.settings import PAPERS, Settings
from painlog.i18n import _

if TYPE_CHECKING:
    from datetime import date


def build(settings: Settings, argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser for these words; what it returns has `run`, the command's function.

    Where they ask for the window, it knows no command: to make them all takes 3 ms of the start.
    """
    parser = argparse.ArgumentParser(
        prog="painlog",
        description=_("A pain diary that stays on your computer. Without a command it opens its window."),
        epilog=_(
            "Exit status: 0 all went well; 1 a fault in painlog; 2 a wrong command; "
            "3 something was refused, all or in part, and why was printed. More: painlog COMMAND --help"
        ),
    )
    parser.add_argument("--version", action=_Version, nargs=0, help=_("print the version and end"))
    _add_diary(parser, default=None)
    parser.set_defaults(run=_runs("window"), settings=settings)
    if not _asks_for_window(argv):
        _add_commands(parser, settings)
    return parser


def _asks_for_window(argv: Sequence[str]) -> bool:
    """No word at all, or nothing but the diary; whatever else, all commands are there to tell what is wrong."""
    return not argv or (len(argv) == 2 and argv[0] == "--diary" and not argv[1].startswith("-"))


def _add_commands(parser: argparse.ArgumentParser, settings: Settings) -> None:
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    _add_demo(commands)
    _add_import(commands)
    _add_export(commands)
    _add_figures(commands)
    _add_summary(commands, settings)
    _add_week_sheet(commands, settings)
    _add_treatment_sheet(commands, settings)
    _add_packet(commands, settings)
    _add_backup(commands)
    _add_restore(commands)
    _command(commands, "check", "checking", _("check the diary file, and list its people and what it holds"))
    _add_exports(commands)
    _add_erase(commands)
    _command(commands, "self-test", "selftest", _("try the whole of painlog on a made-up diary"))


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo_ = _command(commands, "demo", "demo", _("look around in a made-up diary; your own is not touched"))
    demo_.add_argument("--years", type=_years, default=1, metavar="N", help=_("how many years of it, 1 to 20 (1)"))
    demo_.add_argument("--into", type=Path, metavar=_("FILE"), help=_("write it to a new diary file; open no window"))


def _add_import(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    import_ = _command(commands, "import", "importing", _("read files into the diary; can be undone"))
    import_.add_argument("paths", type=Path, nargs="+", metavar=_("PATH"), help=_("a folder or .zip of CSV files"))
    import_.add_argument("--strict", action="store_true", help=_("take nothing if anything cannot be taken"))


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = _command(commands, "export", "exporting", _("write the whole diary to files that others can read"))
    export.add_argument(
        "--format", choices=("csv", "json"), required=True, help=_("csv: a folder or .zip; json: a file")
    )
    export.add_argument("-o", "--output", type=Path, required=True, metavar=_("PATH"), help=_("where to"))


def _add_backup(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = _command(commands, "backup", "backing", _("make a backup that is opened, checked and counted"))
    backup.add_argument("--list", action="store_true", help=_("list the checked backups; make none"))
    backup.add_argument("--test", action="store_true", help=_("bring the newest one back as a test; make none"))
    backup.add_argument("--to", type=Path, metavar=_("FOLDER"), help=_("copy it there too (your second place)"))


def _add_restore(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    restore = _command(commands, "restore", "restoring", _("show what a backup would change, or bring it back"))
    restore.add_argument("number", type=int, nargs="?", metavar="N", help=_("its number (the newest)"))
    restore.add_argument("--from", type=Path, metavar=_("FOLDER"), help=_("look for it there, as on a stick"))
    restore.add_argument("--yes", action="store_true", help=_("do it; the diary of now is backed up first"))


def _add_exports(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    exports = _command(commands, "exports", "exported", _("list the files that were taken out, or delete one"))
    exports.add_argument("--delete", type=Path, metavar=_("FILE"), help=_("delete this one of them"))


def _add_erase(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    erase = _command(commands, "erase", "erasing", _("erase for good; a word is asked for first"))
    what = erase.add_mutually_exclusive_group(required=True)
    what.add_argument("--deleted", action="store_true", help=_("what was deleted, earlier versions, old backups"))
    what.add_argument("--all", action="store_true", help=_("the whole diary and all its backups"))


def _add_figures(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    figures_ = _command(commands, "figures", "figures", _("print the numbers behind the summary, as JSON"))
    _add_whose_and_when(figures_)
    figures_.add_argument("--text", action="store_true", help=_("as text to read"))


def _add_summary(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings) -> None:
    from painlog.report.parts import Extra, Part  # not for the first paint

    summary_ = _command(commands, "summary", "summary", _("make the page for a pain specialist, as a PDF"))
    _add_whose_and_when(summary_)
    _add_file_and_paper(summary_, settings)
    summary_.add_argument("--body", action="store_true", help=_("add a page with the body, front and back"))
    add_help, drop_help = (
        _("add pages after the first; may be given again"),
        _("leave a block out; may be given again"),
    )
    summary_.add_argument("--add", dest="extra", action="append", default=[], choices=list(Extra), help=add_help)
    summary_.add_argument(
        "--without", action="append", default=[], choices=list(Part), metavar="BLOCK", help=drop_help
    )
    summary_.add_argument("--demo", action="store_true", help=_("of a made-up diary, to see what it looks like"))


def _add_week_sheet(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings) -> None:
    sheet = _command(commands, "week-sheet", "weeksheet", _("make blank sheets to keep the diary on paper, as a PDF"))
    sheet.add_argument("--person", metavar="P", help=_("whose: a name or an id; not needed if there is only one"))
    sheet.add_argument("--from", dest="start", type=_day, metavar="D", help=_("first day of the first week (today)"))
    sheet.add_argument("--weeks", type=_weeks, default=1, metavar="N", help=_("how many weeks, 1 to 12 (1)"))
    _add_file_and_paper(sheet, settings)


def _add_treatment_sheet(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings) -> None:
    sheet = _command(commands, "treatment-sheet", "treatmentsheet", _("make the sheet of one treatment, as a PDF"))
    sheet.add_argument("--person", metavar="P", help=_("whose: a name or an id; not needed if there is only one"))
    which = _("its number, as on the Treatments page: 1 is the first one given; or its id")
    sheet.add_argument("--treatment", required=True, metavar="N", help=which)
    _add_file_and_paper(sheet, settings)


def _add_packet(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", settings: Settings) -> None:
    packet = _command(commands, "packet", "packet", _("make the packet for a second opinion"))
    packet.add_argument("--person", metavar="P", help=_("whose: a name or an id; not needed if there is only one"))
    where = _("a .pdf: one file; a folder or .zip: its parts and tables beside it")
    _add_file_and_paper(packet, settings, where)


def _add_file_and_paper(command: argparse.ArgumentParser, settings: Settings, where: str = "") -> None:
    meaning, name = where or _("where to"), _("PATH") if where else _("FILE.pdf")
    command.add_argument("-o", "--output", type=Path, required=True, metavar=name, help=meaning)
    paper_help = _("the paper ({paper}, from your settings)").format(paper=settings.paper)
    command.add_argument("--paper", choices=PAPERS, default=settings.paper, help=paper_help)


def _add_whose_and_when(command: argparse.ArgumentParser) -> None:
    command.add_argument("--person", metavar="P", help=_("whose: a name or an id; not needed if there is only one"))
    for option, name, meaning in (("--from", "start", _("first day")), ("--to", "end", _("last day"))):
        meaning = _("{meaning}, as 2026-12-31 (all there is)").format(meaning=meaning)
        command.add_argument(option, dest=name, type=_day, metavar="D", help=meaning)


def _add_diary(parser: argparse.ArgumentParser, default: str | None) -> None:
    meaning = _("the diary file to use (your usual one)")
    parser.add_argument("--diary", type=Path, default=default, metavar=_("FILE"), help=meaning)
    how = _("read the passphrase of an encrypted diary from this open file descriptor (it is asked for)")
    parser.add_argument("--passphrase-fd", type=int, default=default, metavar=_("NUMBER"), help=how)


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, module: str, meaning: str
) -> argparse.ArgumentParser:
    """A command that takes `--diary` too; left out there, the one before the command stands."""
    command = commands.add_parser(name, help=meaning, description=meaning[0].upper() + meaning[1:] + ".")
    command.set_defaults(run=_runs(module))
    _add_diary(command, default=argparse.SUPPRESS)
    return command


def _runs(module: str) -> Callable[[argparse.Namespace], int]:
    """What runs a command: its module is imported only then, so that the window waits for no other."""

    def run(arguments: argparse.Namespace) -> int:
        status: int = import_module(f"painlog.cli.{module}").run(arguments)
        return status

    return run


class _Version(argparse.Action):
    """Looks the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        from painlog.cli import console
        from painlog.config import crash

        console.say(f"painlog {crash.version()}")
        parser.exit()


def _day(text: str) -> "date":
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("not a day such as 2026-12-31")) from None


def _years(text: str) -> int:
    return _whole(text, 20)


def _weeks(text: str) -> int:
    return _whole(text, 12)


def _whole(text: str, most: int) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(_("a whole number from 1 to {most}").format(most=most))
