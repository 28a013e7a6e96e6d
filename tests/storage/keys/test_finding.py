"""Which key opens a diary, and what is said where none does (safety rows 21, 22)."""

from pathlib import Path

import pytest

from painlog.storage.backups.backup import Why
from painlog.storage.backups.make import make
from painlog.storage.database import Database
from painlog.storage.errors import DiaryDamagedError
from painlog.storage.keys import envelope, finding, recoverycode
from painlog.storage.keys.envelope import NoEnvelopeError, WrongPassphraseError
from painlog.storage.keys.finding import DiaryMissingError
from tests.storage.kept import KEY, NOW, PASSPHRASE, SECRET


@pytest.fixture
def closed(opened: Database, path: Path) -> Path:
    """A closed diary with one backup."""
    make(opened, Why.ASKED, NOW)
    opened.close()
    return path


def _files(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {one: (one.read_bytes(), one.stat().st_mtime_ns) for one in folder.rglob("*") if one.is_file()}


def test_an_encrypted_diary_is_locked_and_a_plain_or_missing_one_is_not(
    closed: Path, key: bytes | None, tmp_path: Path
) -> None:
    assert finding.is_locked(closed) == (key is not None)
    assert not finding.is_locked(tmp_path / "none.painlog")


def test_a_plain_diary_beside_an_envelope_is_plain(closed: Path, key: bytes | None) -> None:
    if key is None:
        envelope.write(envelope.wrap(KEY, PASSPHRASE, SECRET), closed)
        assert not finding.is_locked(closed)


@pytest.mark.parametrize("key", [KEY], indirect=True)
class TestEncrypted:
    def test_the_passphrase_and_the_sheet_open_it(self, closed: Path) -> None:
        assert finding.unlocked(closed, PASSPHRASE) == KEY
        assert finding.unlocked(closed, recoverycode.as_code(SECRET)) == KEY

    def test_a_wrong_passphrase_is_said_and_writes_no_byte(self, closed: Path) -> None:
        before = _files(closed.parent)
        for _attempt in range(5):
            with pytest.raises(WrongPassphraseError, match="did not work"):
                finding.unlocked(closed, "not that")
        assert _files(closed.parent) == before

    def test_a_damaged_diary_is_told_apart_from_a_wrong_passphrase(self, closed: Path) -> None:
        whole = bytearray(closed.read_bytes())
        whole[200] ^= 1
        closed.write_bytes(whole)
        before = _files(closed.parent)
        with pytest.raises(DiaryDamagedError):
            finding.unlocked(closed, PASSPHRASE)
        with pytest.raises(WrongPassphraseError):
            finding.unlocked(closed, "not that")
        assert _files(closed.parent) == before

    def test_a_lost_envelope_comes_back_from_a_backup(self, closed: Path) -> None:
        envelope.path_for(closed).unlink()
        assert finding.is_locked(closed)
        with pytest.raises(WrongPassphraseError):
            finding.unlocked(closed, "not that")
        assert not envelope.path_for(closed).exists()
        assert finding.unlocked(closed, PASSPHRASE) == KEY
        assert envelope.read(closed) is not None

    def test_a_damaged_envelope_comes_back_from_a_backup(self, closed: Path) -> None:
        envelope.path_for(closed).write_text("{}")
        assert finding.unlocked(closed, PASSPHRASE) == KEY
        assert envelope.read(closed) is not None

    def test_an_older_passphrase_in_a_backup_does_not_open_the_diary(self, closed: Path) -> None:
        now = envelope.read(closed)
        assert now is not None
        envelope.write(envelope.with_passphrase(now, KEY, "newer"), closed)
        with pytest.raises(WrongPassphraseError):
            finding.unlocked(closed, PASSPHRASE)
        assert finding.unlocked(closed, "newer") == KEY

    def test_where_the_file_is_gone_no_new_diary_is_made(self, closed: Path) -> None:
        closed.rename(closed.with_name("elsewhere"))
        assert finding.is_locked(closed)
        with pytest.raises(WrongPassphraseError):
            finding.unlocked(closed, "not that")
        with pytest.raises(DiaryMissingError, match="Nothing was made"):
            finding.unlocked(closed, PASSPHRASE)
        assert not closed.exists()

    def test_without_any_envelope_it_is_no_diary_that_can_be_unlocked(self, closed: Path) -> None:
        for one in closed.parent.rglob("*.key"):
            one.unlink()
        assert not finding.is_locked(closed)
        with pytest.raises(NoEnvelopeError):
            finding.unlocked(closed, PASSPHRASE)
