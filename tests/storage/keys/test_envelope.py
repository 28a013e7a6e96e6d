"""The envelope gives its key to the passphrase and to the sheet, and to nothing else (safety rows 21, 22)."""

import json
import stat
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from painlog.storage import sealed
from painlog.storage.keys import envelope, recoverycode
from painlog.storage.keys.envelope import WrongCodeError, WrongPassphraseError

KEY = bytes(range(32))
SECRET = bytes(range(20))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)


def test_the_real_numbers_are_those_that_were_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    made = envelope.wrap(KEY, "pass", SECRET)
    assert (made.passphrase.passes, made.passphrase.memory) == (3, 128 * 1024 * 1024)
    assert envelope.unwrap(made, "pass") == KEY


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=()), max_size=40), st.text(max_size=40))
def test_any_passphrase_opens_and_any_other_does_not(passphrase: str, other: str) -> None:
    made = envelope.wrap(KEY, passphrase, SECRET)
    assert envelope.unwrap(made, passphrase) == KEY
    if normalize("NFC", passphrase) != normalize("NFC", other):
        with pytest.raises((WrongPassphraseError, WrongCodeError)):
            envelope.unwrap(made, other)


def test_a_letter_typed_in_two_ways_is_one_passphrase() -> None:
    assert envelope.unwrap(envelope.wrap(KEY, "café", SECRET), "cafe\N{COMBINING ACUTE ACCENT}") == KEY


def test_the_sheet_opens_it_and_a_slip_is_named() -> None:
    made = envelope.wrap(KEY, "pass", SECRET)
    code = recoverycode.as_code(SECRET)
    assert envelope.unwrap(made, code.lower()) == KEY
    slip = ("0" if code[0] != "0" else "1") + code[1:]
    with pytest.raises(WrongCodeError, match="group 1"):
        envelope.unwrap(made, slip)
    with pytest.raises(WrongPassphraseError):
        envelope.unwrap(made, recoverycode.as_code(bytes(20)))


def test_a_passphrase_that_looks_like_a_code_still_opens() -> None:
    odd = "A" * 40
    assert envelope.unwrap(envelope.wrap(KEY, odd, SECRET), odd) == KEY


def test_another_passphrase_leaves_the_sheet_and_another_sheet_the_passphrase() -> None:
    made = envelope.wrap(KEY, "old", SECRET)
    changed = envelope.with_passphrase(made, KEY, "new")
    assert envelope.unwrap(changed, "new") == envelope.unwrap(changed, recoverycode.as_code(SECRET)) == KEY
    with pytest.raises(WrongPassphraseError):
        envelope.unwrap(changed, "old")
    resheeted = envelope.with_sheet(made, KEY, bytes(20))
    assert envelope.unwrap(resheeted, "old") == envelope.unwrap(resheeted, recoverycode.as_code(bytes(20))) == KEY
    with pytest.raises(WrongPassphraseError):
        envelope.unwrap(resheeted, recoverycode.as_code(SECRET))


def test_the_file_is_its_owners_and_comes_back(tmp_path: Path) -> None:
    diary = tmp_path / "diary.painlog"
    made = envelope.wrap(KEY, "pass", SECRET)
    envelope.write(made, diary)
    assert envelope.read(diary) == made
    assert stat.S_IMODE(envelope.path_for(diary).stat().st_mode) == 0o600
    assert KEY.hex() not in envelope.path_for(diary).read_text()


def test_every_damaged_byte_of_the_file_is_noticed(tmp_path: Path) -> None:
    """Safety row 21: damage is never taken for a wrong passphrase."""
    diary = tmp_path / "diary.painlog"
    made = envelope.wrap(KEY, "pass", SECRET)
    envelope.write(made, diary)
    file = envelope.path_for(diary)
    whole = file.read_bytes()
    for place in range(len(whole)):
        for bit in (1, 16):
            damaged = bytearray(whole)
            damaged[place] ^= bit
            file.write_bytes(damaged)
            assert envelope.read(diary) in (None, made)
    for length in range(0, len(whole) - 1, 7):
        file.write_bytes(whole[:length])
        assert envelope.read(diary) is None


def test_weakened_numbers_and_swapped_wraps_open_nothing() -> None:
    made = envelope.wrap(KEY, "pass", SECRET)
    forged = replace(made, passphrase=replace(made.passphrase, passes=2))
    with pytest.raises(WrongPassphraseError):
        envelope.unwrap(forged, "pass")
    with pytest.raises(WrongPassphraseError):
        envelope.unwrap(replace(made, key_id="0" * 16), "pass")


def test_a_forged_file_cannot_ask_for_all_the_memory(tmp_path: Path) -> None:
    diary = tmp_path / "diary.painlog"
    envelope.write(envelope.wrap(KEY, "pass", SECRET), diary)
    values = json.loads(envelope.path_for(diary).read_text())
    del values["check"]
    values["passphrase"]["memory_bytes"] = 1 << 44
    sealed.write(envelope.path_for(diary), values)
    assert envelope.read(diary) is None


def test_the_keys_name_tells_nothing_of_it() -> None:
    assert envelope.id_of(KEY) != envelope.id_of(bytes(32))
    assert len(envelope.id_of(KEY)) == 16
    assert envelope.id_of(KEY) not in KEY.hex()
