"""A word of the diary is in its file and its backups, and of an encrypted one nowhere (safety rows 24, 25)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from painlog.storage.database import Database
from painlog.storage.keys import encrypting, envelope
from tests.storage.kept import NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry, medicine, person

ROOT = Path(__file__).resolve().parents[2]
WORD = "Heronstep"
FOLDERS = ("home", "temporary", "diary")


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def encrypted(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def diary(tmp_path: Path, encrypted: bool, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A diary in which every text is that word; encrypted before it is used, as a new one is."""
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)
    for name in FOLDERS:
        (tmp_path / name).mkdir()
    path = tmp_path / "diary" / "diary.painlog"
    database = Database.open(path)
    if encrypted:
        database = Database.open(path, encrypting.turn_on(database, PASSPHRASE, SECRET, NOW))
    me = person(name=f"{WORD} Example", note=WORD)
    add(database, me, entry(me, note=WORD, words=(WORD,)), medicine(me, name=WORD, note=WORD))
    database.close()
    return path


def use(diary: Path, top: Path, end: str) -> None:
    """The real window, from start to end, with all its folders within `top`."""
    home, temporary = str(top / "home"), str(top / "temporary")
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), home)
    own = {**places, "PAINLOG_HOME": home, "TMPDIR": temporary, "TEMP": temporary, "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "tests.ui.canary_run", str(diary), WORD, PASSPHRASE, end]
    environment = {**os.environ, **own}
    ended = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert ended.stdout == "used\n", ended.stderr
    assert WORD not in ended.stderr


def holding(top: Path) -> set[Path]:
    """The files that hold the word, in any coding that something here writes."""
    return {file for file in top.rglob("*") if file.is_file() and _holds(file.read_bytes().lower())}


def _holds(content: bytes) -> bool:
    return any(WORD.lower().encode(coding) in content for coding in ("utf-8", "utf-16-le"))


@pytest.mark.parametrize("end", ["close", "kill"])
def test_a_word_of_the_diary_is_nowhere_else(tmp_path: Path, diary: Path, encrypted: bool, end: str) -> None:
    use(diary, tmp_path, end)
    found = holding(tmp_path)
    if encrypted:
        assert found == set()
    else:  # the control as well: the word is there to be found, the draft and the backups among it
        backups = {*diary.with_name("diary.backups").rglob("diary.painlog")}
        assert found - {diary.with_name("diary.painlog-journal")} == {diary, *backups}
    written = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert any(file.suffix == ".log" for file in written), "the log was looked at too"
    assert [file for file in (tmp_path / "temporary").rglob("*") if file.is_file()] == []
    assert end == "kill" or list(diary.parent.rglob("backup.json"))
    others = [file for file in written if file.stat().st_mode & 0o077]
    assert others == [] or os.name == "nt"
