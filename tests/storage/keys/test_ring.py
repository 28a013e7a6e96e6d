"""The computer's key store is one way more: whatever it does, the diary opens by its passphrase."""

from pathlib import Path

import pytest

from painlog.storage.database import Database
from painlog.storage.keys import envelope, finding, ring
from tests.storage.kept import KEY, PASSPHRASE, SECRET
from tests.storage.keys.ringfake import Store, install


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> Store:
    made = Store()
    install(monkeypatch, made)
    return made


@pytest.fixture
def locked(opened: Database, path: Path) -> Path:
    opened.close()
    return path


@pytest.mark.parametrize("key", [KEY], indirect=True)
class TestRing:
    def test_a_kept_key_opens_the_diary_and_a_forgotten_one_does_not(self, locked: Path, store: Store) -> None:
        assert ring.is_there()
        assert ring.key_for(locked) is None
        assert ring.keep(KEY)
        assert list(store.held) == [("painlog", envelope.id_of(KEY))]
        assert ring.key_for(locked) == KEY
        ring.forget(KEY)
        ring.forget(KEY)
        assert ring.key_for(locked) is None

    @pytest.mark.parametrize("held", ["", "rubbish", "00" * 32, KEY.hex()[:-2]])
    def test_a_key_that_is_not_the_diarys_is_passed_over(self, locked: Path, store: Store, held: str) -> None:
        store.held["painlog", envelope.id_of(KEY)] = held
        assert ring.key_for(locked) is None

    def test_a_key_store_that_fails_is_as_none(self, locked: Path, store: Store) -> None:
        ring.keep(KEY)
        store.fault = RuntimeError("the desktop has gone")
        assert ring.key_for(locked) is None
        assert not ring.keep(KEY)
        ring.forget(KEY)
        assert finding.unlocked(locked, PASSPHRASE) == KEY

    def test_without_the_library_or_a_store_nothing_is_offered(
        self, locked: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for found in (None, Store(priority=0), Store(priority=-1)):
            install(monkeypatch, found)
            assert not ring.is_there()
            assert not ring.keep(KEY)
            assert ring.key_for(locked) is None

    def test_a_damaged_diary_is_not_opened_by_it(self, locked: Path, store: Store) -> None:
        ring.keep(KEY)
        locked.write_bytes(b"x" * 3000 + locked.read_bytes()[3000:])
        assert ring.key_for(locked) is None

    def test_another_diary_with_that_name_is_asked_for_its_own_key(self, locked: Path, store: Store) -> None:
        ring.keep(KEY)
        envelope.write(envelope.wrap(bytes(32), PASSPHRASE, SECRET), locked)
        assert ring.key_for(locked) is None
