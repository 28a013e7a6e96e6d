"""Every schema that was ever written opens as it was, plain and encrypted, and is sealed then (safety row 14)."""

import shutil
from pathlib import Path

import pytest

from painlog.domain.records import Records
from painlog.storage.database import Database
from painlog.storage.diary_file import SCHEMA, State, look
from painlog.storage.inspection import inspect
from painlog.storage.keys import envelope
from tests.storage import old_diary_3 as third
from tests.storage import old_diary_4 as fourth
from tests.storage import old_diary_5 as fifth
from tests.storage.kept import PASSPHRASE, SECRET
from tests.storage.old_diary import RECORDS as FIRST
from tests.storage.test_old_diaries import _all_of_schema_2

STORED = Path(__file__).parent / "stored"
HELD = {1: FIRST, 2: _all_of_schema_2(), 3: third.RECORDS, 4: fourth.RECORDS, 5: fifth.RECORDS}


@pytest.fixture
def diary(tmp_path: Path, schema: int, key: bytes | None, quick_passphrases: None) -> Path:
    """A copy of a stored diary, and the envelope of its key."""
    path = tmp_path / "diary.painlog"
    if key is not None:
        envelope.write(envelope.wrap(key, PASSPHRASE, SECRET), path)
    return Path(shutil.copy(STORED / f"schema_{schema}{'_encrypted' if key else ''}.painlog", path))


def test_there_is_a_stored_diary_of_every_earlier_schema() -> None:
    names = {one.name for one in STORED.iterdir()}
    assert names == {f"schema_{n}{end}.painlog" for n in range(1, SCHEMA) for end in ("", "_encrypted")}


@pytest.mark.parametrize("schema", HELD)
def test_a_stored_diary_opens_with_all_it_held(diary: Path, schema: int, key: bytes | None) -> None:
    assert look(diary, key) is State.BEHIND
    database = Database.open(diary, key)
    with database.diary() as opened:
        assert _by_id(opened.records(private=True)) == _by_id(HELD[schema])
        assert opened.check().ok
    database.close()
    report = inspect(diary, key)
    assert look(diary, key) is State.CURRENT and report.ok and report.rows > 5


@pytest.mark.parametrize("schema", [3])
def test_a_document_of_schema_3_has_its_bytes_and_its_journal(diary: Path, key: bytes | None) -> None:
    database = Database.open(diary, key)
    with database.diary() as opened:
        assert opened.document_bytes(third.DOCUMENT.id) == third.LETTER
        assert opened.recall("draft") == "half a sentence"
        assert opened.undo() is not None
        assert opened.get("entries", third.GONE.id) == third.GONE
        assert opened.check().ok
    database.close()


def _by_id(records: Records) -> dict[str, object]:
    return {value.id: value for value in records}
