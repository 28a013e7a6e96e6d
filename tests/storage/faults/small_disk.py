"""Saves until the disk is full, with the ballast and without, then reads all of it: run on a disk of a few megabytes.

It prints `ACK n` for each save, `SPARE` when the ballast was given up, `FULL` when nothing more could be saved, and
`READ n` for the saves that were there and equal when the diary was opened again on the full disk.
"""

import sys
from pathlib import Path

from painlog.storage.ballast import SIZE, path_of
from painlog.storage.database import Database
from painlog.storage.errors import NotSavedError
from tests.storage.faults import oracle
from tests.storage.faults.writer import entry, first_free


def main(path: Path) -> None:
    """Fill the disk."""
    database = Database.open(path)
    number = first_free(database)
    path_of(path).write_bytes(bytes(SIZE))  # the disk is smaller than `ballast.keep` would have it
    while _saved(database, number):
        print("ACK", number, flush=True)
        if database.is_short_of_room:
            print("SPARE")
            database.is_short_of_room = False
        number += 1
    print("FULL")
    with database.diary() as diary:
        assert diary.counts()["entries"] == 2 * number
    database.close()
    path_of(path).unlink(missing_ok=True)
    _use_up(path.with_name("filler"))
    print("READ", oracle.assert_kept(path, range(number)))


def _saved(database: Database, number: int) -> bool:
    try:
        database.run(lambda diary: diary.add(entry(2 * number), entry(2 * number + 1)))
    except NotSavedError as error:
        assert error.full
        return False
    return True


def _use_up(filler: Path) -> None:
    """Not a byte is left."""
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]))
