"""A passphrase is set and changed in the second place too, and only by who knows the one of now (rows 22, 34)."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from painlog.domain.errors import InputRefusedError
from painlog.storage.backups.second import found_in
from painlog.storage.database import Database
from painlog.storage.keys import envelope
from painlog.storage.keys.envelope import WrongPassphraseError
from painlog.workflows import backing_up, protecting
from tests.storage.kept import CANARY, ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stick: Path) -> Iterator[Database]:
    """A plain diary with a plain copy in its second place."""
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)
    database = Database.open(tmp_path / "own" / "diary.painlog")
    add(database, ME, entry(ME, note=CANARY))
    backing_up.asked_for(database, NOW, str(stick))
    yield database
    database.close()


def readable(folder: Path) -> bool:
    return any(CANARY.encode() in one.read_bytes() for one in folder.rglob("*") if one.is_file())


def again(database: Database, key: bytes | None) -> Database:
    assert database.path is not None
    return Database.open(database.path, key)


def test_turned_on_the_second_place_is_encrypted_too(database: Database, stick: Path) -> None:
    assert readable(stick)
    protecting.turn_on(database, PASSPHRASE, SECRET, NOW, str(stick))
    assert not readable(stick)
    assert [one.entries for one in found_in(stick)] == [1]
    assert all(one.encrypted and one.still_good() for one in found_in(stick))


def test_a_stick_that_was_out_is_encrypted_when_it_gets_its_next_copy(database: Database, stick: Path) -> None:
    away = stick.rename(stick.with_name("away"))
    key = protecting.turn_on(database, PASSPHRASE, SECRET, NOW, str(stick))
    away.rename(stick)
    assert readable(stick)
    opened = again(database, key)
    add(opened, entry(ME))
    backing_up.at_close(opened, NOW, str(stick))
    opened.close()
    assert not readable(stick)
    assert sorted(one.entries for one in found_in(stick)) == [1, 2]


def test_a_new_passphrase_opens_the_copies_in_the_second_place(database: Database, stick: Path) -> None:
    opened = again(database, protecting.turn_on(database, PASSPHRASE, SECRET, NOW, str(stick)))
    protecting.change_passphrase(opened, PASSPHRASE, "another one", NOW, str(stick))
    opened.close()
    for copy in found_in(stick):
        own = envelope.read(copy.path)
        assert own is not None
        assert envelope.unwrap(own, "another one")
        with pytest.raises(WrongPassphraseError):
            envelope.unwrap(own, PASSPHRASE)


def test_who_does_not_know_it_changes_nothing(database: Database) -> None:
    opened = again(database, protecting.turn_on(database, PASSPHRASE, SECRET, NOW))
    acts: tuple[Callable[[], object], ...] = (
        lambda: protecting.change_passphrase(opened, "wrong", "another one", NOW),
        lambda: protecting.change_sheet(opened, "wrong", bytes(range(20)), NOW),
        lambda: protecting.turn_off(opened, "wrong", NOW),
    )
    for act in acts:
        with pytest.raises(WrongPassphraseError):
            act()
    protecting.must_know(opened, PASSPHRASE)
    opened.close()


@pytest.mark.parametrize(("first", "second"), [("short", "short"), ("long enough", "long enougH"), ("", "")])
def test_a_weak_or_mistyped_one_is_refused(first: str, second: str) -> None:
    with pytest.raises(InputRefusedError, match="Nothing was changed"):
        protecting.refuse_weak(first, second)
    protecting.refuse_weak("long enough", "long enough")
