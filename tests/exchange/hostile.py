"""Brings every hostile file into a diary, with no more memory than a small computer has; prints what came of each.

    python -m tests.exchange.hostile FOLDER [GUARD TO TAKE AWAY ...]

A line is `name outcome seconds`: `refused`, `taken`, or the name of an error that is a bug. The seconds are those of
the processor, so that a busy machine makes no difference. Guards are taken away for the control.
"""

import resource
import sys
import time
from pathlib import Path

from painlog.domain.errors import InputRefusedError
from painlog.exchange import archive, bounds
from painlog.storage.database import Database
from painlog.workflows.importing import import_into
from tests.exchange import corpus

MOST_MEMORY = 512 * corpus.MEBI


def main(at: Path, without: list[str]) -> None:
    """Build each file with all memory, then read it with little."""
    if "names" in without:
        archive._refuse_hostile = lambda members: None
    if "bounds" in without:
        bounds.refuse_endless = lambda content, most: None
    database = Database.open(at / "diary.painlog")
    files = at / "files"
    files.mkdir()
    for name, path in corpus.build(files):
        print(name, *_outcome(database, path), flush=True)
    database.close()


def _outcome(database: Database, path: Path) -> tuple[str, str]:
    _limit(MOST_MEMORY)
    start = time.process_time()
    try:
        import_into(database, path, strict=True)
        outcome = "taken"
    except InputRefusedError:
        outcome = "refused"
    except Exception as error:  # every other kind is what the test looks for
        outcome = type(error).__name__
    seconds = time.process_time() - start
    _limit(resource.RLIM_INFINITY)
    return outcome, f"{seconds:.2f}"


def _limit(most: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
