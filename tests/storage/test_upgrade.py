"""An older diary is brought up to date whole or not at all, wherever it is cut short (safety row 14)."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from painlog.domain.errors import PainlogError
from painlog.storage import migrate, sqlite, upgrade
from painlog.storage.backups import copying
from painlog.storage.backups.backup import Why
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.storage.diary_file import State, look
from painlog.storage.errors import DiaryDamagedError, DiaryInUseError, NotSavedError
from painlog.storage.inspection import inspect
from painlog.storage.keys import envelope
from tests.storage.kept import KEY, PASSPHRASE, SECRET
from tests.storage.old_diary import RECORDS
from tests.storage.samples import person

ROOT = Path(__file__).resolve().parents[2]
STORED = Path(__file__).parent / "stored"
BOTH = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
STEPS = ("old-checked", "backed-up", "old-kept", "copied", "migrated", "checked", "ready", "replaced", "done")

OPEN_AND_DIE = """
import logging, os, signal, sys
from pathlib import Path
class Death(logging.Handler):
    def emit(self, record):
        if record.getMessage() == "update." + sys.argv[2]:
            os.kill(os.getpid(), signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
logging.getLogger("painlog").addHandler(Death())
logging.getLogger("painlog").setLevel(logging.INFO)
from painlog.storage.database import Database
Database.open(Path(sys.argv[1]), bytes.fromhex(sys.argv[3]) or None).close()
print("lived")
"""


@pytest.fixture
def old(tmp_path: Path, key: bytes | None) -> Path:
    """A copy of the stored diary of schema 1."""
    diary = tmp_path / "diary.painlog"
    if key is not None:
        envelope.write(envelope.wrap(key, PASSPHRASE, SECRET), diary)
    return Path(shutil.copy(STORED / f"schema_1{'_encrypted' if key else ''}.painlog", diary))


def _rows(path: Path, key: bytes | None) -> dict[str, list[Any]]:
    """Every row of every table but the diary's name for itself, which its first backup gives it."""
    raw = sqlite.connect(path, key, sqlite.Access.READ)
    names = [name for type_, name, *_ in sqlite.statements(raw) if type_ == "table"]
    found = {name: raw.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall() for name in names}
    raw.close()
    return {**found, "settings": [row for row in found["settings"] if row[0] != "diary_id"]}


def _records(path: Path, key: bytes | None) -> Any:
    database = Database.open(path, key)
    try:
        with database.diary() as diary:
            assert diary.check().ok
            return diary.records(private=True)
    finally:
        database.close()


@BOTH
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_the_diary_is_the_old_one_or_the_new(old: Path, key: bytes | None, step: str) -> None:
    before = _rows(old, key)
    words = [sys.executable, "-c", OPEN_AND_DIE, str(old), step, (key or b"").hex()]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == -signal.SIGKILL or os.name == "nt", ended.stderr
    assert "lived" not in ended.stdout
    if STEPS.index(step) < STEPS.index("replaced"):
        assert _rows(old, key) == before
    else:
        assert look(old, key) is State.CURRENT
    assert _records(old, key) == RECORDS
    assert not old.with_name(old.name + ".update").exists()


@BOTH
def test_a_checked_backup_is_made_before_anything_else(old: Path, key: bytes | None) -> None:
    Database.open(old, key).close()
    (backup,) = verified_backups(old)
    assert backup.why is Why.MIGRATION and backup.entries == len(RECORDS.entries) and backup.still_good()
    assert look(backup.path, key) is State.BEHIND


@BOTH
def test_the_old_file_is_kept_as_it_was_until_it_is_let_go(old: Path, key: bytes | None) -> None:
    Database.open(old, key).close()
    kept = upgrade.old_file(old)
    assert look(kept, key) is State.BEHIND and inspect(kept, key).ok
    Database.open(old, key).close()
    assert kept.exists()
    upgrade.forget_old_file(old)
    upgrade.forget_old_file(old)
    assert not kept.exists() and _records(old, key) == RECORDS


@pytest.mark.parametrize("key", [None])
@pytest.mark.parametrize("loss", ["DELETE FROM doses", "UPDATE entries SET note = note || ' '"])
def test_a_step_that_loses_or_alters_something_is_not_taken_over(
    old: Path, key: bytes | None, loss: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the check: rows counted and every old cell compared."""
    before, steps = _rows(old, key), migrate.upgrade

    def loses(connection: Any) -> None:
        connection.exec_driver_sql(loss)
        connection.commit()
        steps(connection)

    monkeypatch.setattr(migrate, "upgrade", loses)
    with pytest.raises(DiaryDamagedError):
        Database.open(old, key)
    assert _rows(old, key) == before
    monkeypatch.undo()
    assert _records(old, key) == RECORDS


@BOTH
@pytest.mark.parametrize("error", [NotSavedError(full=True), OSError(28, "full")], ids=["driver", "system"])
def test_without_room_for_a_copy_the_older_diary_can_be_read(
    old: Path, key: bytes | None, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _rows(old, key)

    def no_room(*_: Any) -> None:
        raise error

    monkeypatch.setattr(copying, "copy_pages", no_room)
    database = Database.open(old, key)
    assert "did not let painlog bring it up to date" in database.why_read_only
    with database.diary() as diary:
        assert diary.records(private=True) == RECORDS
        with pytest.raises(PainlogError):
            diary.add(person())
    database.close()
    assert _rows(old, key) == before


@pytest.mark.parametrize("key", [None])
def test_an_older_diary_that_is_damaged_is_not_brought_up_to_date(old: Path, key: bytes | None) -> None:
    content = bytearray(old.read_bytes())
    content[4096 * 3 : 4096 * 9] = b"\xff" * 4096 * 6
    old.write_bytes(content)
    with pytest.raises(DiaryDamagedError):
        Database.open(old, key)
    assert old.read_bytes() == content


@pytest.mark.parametrize("key", [None])
def test_nobody_else_opens_the_old_file_meanwhile(
    old: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = migrate.upgrade
    seen: list[bool] = []

    def looks(connection: Any) -> None:
        if not seen:
            seen.append(True)
            with pytest.raises(DiaryInUseError):
                Database.open(old, key)
        steps(connection)

    monkeypatch.setattr(migrate, "upgrade", looks)
    assert _records(old, key) == RECORDS and seen


@pytest.mark.parametrize("key", [None])
def test_a_file_that_was_replaced_while_it_was_opened_is_not_written_to(
    old: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two starts at once: what the second opened is no longer the diary when it gets the lock."""
    Database.open(old, key).close()
    take = sqlite.take
    stale: list[Any] = []

    def replaced(raw: Any) -> None:
        take(raw)
        if not stale:
            stale.append(raw)
            newer = Path(shutil.copy(old, old.with_name("newer")))
            newer.replace(old)

    monkeypatch.setattr(sqlite, "take", replaced)
    database = Database.open(old, key)
    assert database.raw is not stale[0]
    with database.diary() as diary:
        diary.add(person())
    database.close()
    assert len(_records(old, key).people) == len(RECORDS.people) + 1


@pytest.mark.parametrize("key", [None])
def test_no_journal_of_the_old_file_is_left_beside_the_new_one(
    old: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journal is rolled back into whatever file bears the name."""
    replace = Path.replace
    beside: list[str] = []

    def look_beside(self: Path, target: Path) -> Path:
        if target == old:
            beside.extend(one.name for one in old.parent.iterdir())
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", look_beside)
    Database.open(old, key).close()
    assert old.name + ".update" in beside and old.name + "-journal" not in beside
