"""A program that saves and tells: `ACK n` comes only after the commit of save n has returned.

    python -m tests.storage.faults.writer diary.painlog [--key HEX] [--saves N] [--tries N]

Save n is two entries, 2n and 2n + 1, that follow from their numbers alone, so that whoever reads the diary
afterwards knows what must stand there (see `oracle`). Numbers go on where the diary ends. A save that fails is told
as `NOT n NameOfTheError` and tried again; when all tries have failed the exit status is 3. A diary that cannot be
opened is told as `CLOSED NameOfTheError`, with status 2.
"""

import argparse
import sys
from pathlib import Path

from painlog.domain.entry import AreaMark, Entry
from painlog.domain.errors import PainlogError
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database

AT = Moment.parse("2026-11-01T09:00+01:00", "Europe/Berlin")
ME = Person(id=f"00000000-0000-4000-8000-{0:012}", recorded_at=AT, name="Ann Example")


def entry(number: int) -> Entry:
    """The entry of that number; every second one is long, so that a save touches several pages."""
    return Entry(
        id=f"00000000-0000-4000-8001-{number:012}",
        person_id=ME.id,
        felt_at=AT,
        recorded_at=AT,
        pain_now=float(number % 11),
        areas=(AreaMark(area="knee_front_left", strength=float(number % 10 + 1)),),
        note=f"note {number} " + "x" * (3000 * (number % 2)),
    )


def save(database: Database, number: int) -> None:
    """Save number `number`: two entries in one transaction."""
    with database.diary() as diary:
        diary.add(entry(2 * number), entry(2 * number + 1))


def first_free(database: Database) -> int:
    """The number of the next save; puts the person there in a new diary."""
    with database.diary() as diary:
        if not diary.people():
            diary.add(ME)
        return len(diary.known_ids("entries")) // 2


def main() -> int:
    """Save until killed, or as often as asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--key", type=bytes.fromhex, default=None, help="64 hex digits of an encrypted diary")
    parser.add_argument("--saves", type=int, default=sys.maxsize, help="how many (default: until killed)")
    parser.add_argument("--tries", type=int, default=3, help="how often one save is tried (default 3)")
    given = parser.parse_args()
    try:
        database = Database.open(given.path, given.key)
        first = first_free(database)
    except PainlogError as error:
        print("CLOSED", type(error).__name__, flush=True)
        return 2
    for number in range(first, first + given.saves):
        if not _saved(database, number, given.tries):
            return 3
    database.close()
    return 0


def _saved(database: Database, number: int, tries: int) -> bool:
    for _ in range(tries):
        try:
            save(database, number)
        except PainlogError as error:
            print("NOT", number, type(error).__name__, flush=True)
        else:
            print("ACK", number, flush=True)
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
