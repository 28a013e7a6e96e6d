"""The command line's front door: reads the words, runs the command, turns what happened into an exit status."""

import logging
import sys
from collections.abc import Sequence

from painlog import i18n
from painlog.cli import console, parser
from painlog.cli.exits import Exit, status_of
from painlog.config import coredump, crash, folders, logs, network, settings
from painlog.domain.errors import PainlogError
from painlog.i18n import _

log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit status. Errors go to stderr in plain words, without a word of the diary."""
    console.steady()
    coredump.forbid()
    network.forbid()
    chosen = settings.load()
    i18n.install(chosen.language)
    words = sys.argv[1:] if argv is None else argv
    arguments = parser.build(chosen, words).parse_args(words)
    logs.start()
    folders.keep_font_list()
    try:
        status = int(arguments.run(arguments))
        console.finish()
    except PainlogError as error:
        console.complain(str(error))
        return status_of(error)
    except BrokenPipeError:
        console.let_go()
        return Exit.GOOD
    except KeyboardInterrupt:
        return Exit.STOPPED
    except Exception as error:  # our own fault, whatever it is
        return _own_up(error)
    else:
        return status
    finally:
        logs.stop()


def _own_up(error: Exception) -> Exit:
    log.error("cli.crash", exc_info=error)
    console.complain(_("This is a fault in painlog. What was saved before is safe."))
    console.complain(_("Please report it with these lines, which hold nothing of your diary:"))
    console.complain(crash.report(error))
    return Exit.BUG
