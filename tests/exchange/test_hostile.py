"""Hostile files are refused within a second and 512 MB, and the diary stays as it is (safety rows 17 to 19)."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage.database import Database
from tests.exchange import corpus
from tests.storage.samples import person

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is capped in this way on Linux alone")
ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 1.0


def outcomes(place: Path, *without: str) -> dict[str, tuple[str, float]]:
    """What came of each file, and the seconds of work it took."""
    words = [sys.executable, "-m", "tests.exchange.hostile", str(place), *without]
    ended = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT, env=dict(os.environ))
    assert ended.returncode == 0, ended.stderr
    lines = [line.split() for line in ended.stdout.splitlines()]
    return {name: (outcome, float(seconds)) for name, outcome, seconds in lines}


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a diary of one person."""
    database = Database.open(tmp_path / "diary.painlog")
    with database.diary() as diary:
        diary.add(person())
    database.close()
    return tmp_path


def test_every_hostile_file_is_refused_at_once_and_changes_nothing(place: Path) -> None:
    before = fingerprint(place / "diary.painlog")
    found = outcomes(place)
    assert len(found) == len(corpus.ZIPS) + len(corpus.JSONS) + len(corpus.CSVS)
    assert {name: outcome for name, (outcome, _) in found.items() if outcome != "refused"} == {}
    assert {name: seconds for name, (_, seconds) in found.items() if seconds >= MOST_SECONDS} == {}
    assert fingerprint(place / "diary.painlog") == before
    assert {path.name for path in place.iterdir()} == {"diary.painlog", "files"}, "nothing was unpacked beside it"


@pytest.mark.long
def test_the_gate_sees_an_import_without_its_guards(place: Path) -> None:
    """The control: without the look at names, and without bounds, files are taken, or take too long."""
    found = outcomes(place, "names", "bounds")
    taken = {name for name, (outcome, _) in found.items() if outcome != "refused"}
    slow = {name for name, (_, seconds) in found.items() if seconds >= MOST_SECONDS}
    assert {"outside.zip", "device.zip", "link.zip", "stream.zip"} <= taken
    assert slow


def test_no_xml_is_read_at_all() -> None:
    """Row 17: there is no reader that a bomb of entities could reach."""
    script = (
        "import sys, painlog.workflows.importing, painlog.exchange.reading;"
        "print([name for name in sys.modules if name.split('.')[0] in ('xml', 'lxml', 'defusedxml')])"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ended.stdout.strip() == "[]"
