"""Small CSV folders for the tests."""

from pathlib import Path

from painlog.exchange.csv_read import read_csv
from painlog.exchange.problem import ReadResult
from tests.exchange.exchangeable import NOW

PEOPLE = "person,name\nann,Ann Example\n"


def folder(at: Path, **files: str | bytes) -> Path:
    """A folder with `<name>.csv` for each file, and a people.csv where none is given."""
    at.mkdir(exist_ok=True)
    for name, content in {"people": PEOPLE, **files}.items():
        (at / f"{name}.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    return at


def read(at: Path, **files: str | bytes) -> ReadResult:
    """What a folder with these files reads as."""
    return read_csv(folder(at / "in", **files), now=NOW)
