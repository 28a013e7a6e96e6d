"""A passphrase is set only with a sheet that was read, changed by who knows it, and taken away again (row 22)."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from painlog.config import settings
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.keys import envelope, finding, recoverycode
from painlog.ui import app
from painlog.ui.protect.firstchoice import FirstChoice
from painlog.ui.protect.page import ProtectPage
from painlog.ui.protect.sheetcard import SheetCard
from tests.storage.keys.ringfake import Store, install
from tests.storage.samples import entry
from tests.ui.conftest import Running, Start
from tests.ui.test_lock import Locked, texts
from tests.ui.test_session import ANA

Fill = Callable[..., None]
WORDS = "four plain good words"
CANARY = "medlar-canary"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)


def page(running: Running) -> ProtectPage:
    running.window.show_page("protect")
    running.settle()
    return cast(ProtectPage, running.window.page("protect"))


def read_off(card: SheetCard) -> None:
    """Type the four letters that are asked for, as somebody does who has the sheet."""
    for edit, (group, letter) in zip(card.letters, card.sheet.asked, strict=True):
        edit.setText(card.sheet.groups[group - 1][letter - 1].lower())


def turned_on(running: Running) -> tuple[ProtectPage, str]:
    shown = page(running)
    step = shown.turn_on
    step.first.edit.setText(WORDS)
    step.again.edit.setText(WORDS)
    running.press(step.next)
    code = " ".join(step.sheet.sheet.groups)
    read_off(step.sheet)
    step.turn_on.click()
    running.settle()
    return shown, code


def test_a_passphrase_is_turned_on_with_a_sheet_that_opens_the_diary(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, entry(ANA, note=CANARY))
    running = start()
    shown, code = turned_on(running)
    assert running.session.is_encrypted
    assert running.session.people() == (ANA,)
    assert "cannot promise" in shown.state.text()
    assert shown.keeping.isVisible()
    assert not shown.turn_on.isVisible()
    for file in diary_path.parent.rglob("*"):
        assert not file.is_file() or CANARY.encode() not in file.read_bytes()
    assert all(one.encrypted for one in verified_backups(diary_path))
    assert not any(code.split()[0] in text for text in texts()), "the code is gone from the screen"
    running.session.write(lambda diary: diary.add(entry(ANA)), lambda _none: None)
    running.settle()
    running.window.close()
    assert finding.unlocked(diary_path, WORDS) == finding.unlocked(diary_path, code)


@pytest.mark.parametrize(
    ("first", "again", "said"), [("short", "short", "too short"), (WORDS, WORDS + "!", "not the same")]
)
def test_a_weak_or_mistyped_passphrase_goes_no_further(
    start: Start, fill: Fill, first: str, again: str, said: str
) -> None:
    fill(ANA)
    running = start()
    step = page(running).turn_on
    step.first.edit.setText(first)
    step.again.edit.setText(again)
    running.press(step.next)
    assert said in running.said
    assert step.sheet.isHidden()


def test_without_the_four_letters_nothing_is_turned_on(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running = start()
    step = page(running).turn_on
    step.first.edit.setText(WORDS)
    step.again.edit.setText(WORDS)
    running.press(step.next)
    read_off(step.sheet)
    step.sheet.letters[2].setText("")
    step.turn_on.click()
    running.settle()
    assert "do not match" in step.sheet.problem.text()
    assert not running.session.is_encrypted
    assert not envelope.path_for(diary_path).exists()
    running.press(step.back)
    assert step.choose.isVisible()
    assert step.first.text() == ""


def test_the_sheet_is_saved_for_its_owner_alone(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(ANA)
    running = start()
    step = page(running).turn_on
    step.first.edit.setText(WORDS)
    step.again.edit.setText(WORDS)
    running.press(step.next)
    step.sheet.handout.save_to(tmp_path / "sheet.pdf")
    running.settle()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o777 == 0o600


def test_who_does_not_know_the_passphrase_changes_nothing(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running = start()
    shown, _code = turned_on(running)
    for typed in ("", "not that"):
        shown.keeping.now.edit.setText(typed)
        shown.keeping.first.edit.setText("another good one")
        shown.keeping.again.edit.setText("another good one")
        shown.keeping.change.click()
        running.settle()
        assert "did not work" in running.said
        shown.keeping.remove.click()
        running.settle()
        assert "did not work" in running.said
    assert running.session.is_encrypted
    running.window.close()
    assert finding.unlocked(diary_path, WORDS)


def test_the_passphrase_is_changed_with_the_sheet_where_it_is_forgotten(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    shown, code = turned_on(running)
    shown.keeping.now.edit.setText(code)
    shown.keeping.first.edit.setText("another good one")
    shown.keeping.again.edit.setText("another good one")
    shown.keeping.change.click()
    running.settle()
    assert "The passphrase is changed" in shown.state.text()
    running.window.close()
    assert finding.unlocked(diary_path, "another good one")
    with pytest.raises(envelope.WrongPassphraseError):
        finding.unlocked(diary_path, WORDS)


def test_a_new_sheet_takes_the_place_of_the_lost_one(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running = start()
    shown, code = turned_on(running)
    shown.keeping.now.edit.setText(WORDS)
    shown.keeping.new_sheet.click()
    card = shown.keeping.sheet
    newer = recoverycode.as_code(card.sheet.secret)
    read_off(card)
    shown.keeping.use_sheet.click()
    running.settle()
    assert "new sheet counts" in shown.state.text()
    running.window.close()
    assert finding.unlocked(diary_path, newer)
    with pytest.raises(envelope.WrongPassphraseError):
        finding.unlocked(diary_path, code)


def test_the_passphrase_is_taken_away_by_who_knows_it(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, entry(ANA))
    running = start()
    shown, _code = turned_on(running)
    shown.keeping.now.edit.setText(WORDS)
    shown.keeping.remove.click()
    running.settle()
    assert not running.session.is_encrypted
    assert "stay encrypted" in shown.state.text()
    assert shown.turn_on.isVisible()
    running.window.close()
    assert not finding.is_locked(diary_path)


def test_the_key_store_is_used_by_who_asks_for_it_at_a_start_and_never_after_a_lock(
    start: Start, fill: Fill, diary_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    store = Store()
    install(monkeypatch, store)
    fill(ANA)
    running = start()
    shown, _code = turned_on(running)
    shown = page(running)
    assert shown.keeping.key_store.isVisible()
    shown.keeping.key_store.click()
    running.settle()
    assert "did not work" in running.said
    assert store.held == {}
    shown.keeping.now.edit.setText(WORDS)
    shown.keeping.key_store.click()
    running.settle()
    assert settings.load().key_store
    assert len(store.held) == 1
    running.window.close()

    again = Locked(qtbot, app.start(diary_path))
    qtbot.waitUntil(lambda: again.app.lock_window is None, timeout=20_000)
    again.settle()
    assert again.app.session.people() == (ANA,)
    again.app.lock()
    again.looked()
    assert again.app.lock_window is not None
    again.unlock(WORDS)
    again.app.window.show_page("protect")
    again.settle()
    cast(ProtectPage, again.app.window.page("protect")).keeping.key_store.click()
    again.settle()
    assert store.held == {}
    assert not settings.load().key_store
    again.app.window.close()


def test_a_key_store_that_fails_leaves_the_passphrase(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store()
    install(monkeypatch, store)
    fill(ANA)
    running = start()
    turned_on(running)
    shown = page(running)
    store.fault = RuntimeError()
    shown.keeping.now.edit.setText(WORDS)
    shown.keeping.key_store.click()
    running.settle()
    assert "did not take the key" in shown.state.text()
    assert not settings.load().key_store


def test_the_mouse_alone_can_cover_and_lock(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    shown = page(running)
    assert shown.lock.isHidden()
    wanted: list[str] = []
    running.window.lock_wanted.disconnect()
    running.window.lock_wanted.connect(lambda: wanted.append("lock"))
    running.press(shown.cover)
    assert running.window.cover.is_on
    running.window.cover.take_off()
    running.session.is_encrypted = True
    shown.refresh()
    running.press(shown.lock)
    assert wanted == ["lock"]
    running.session.is_encrypted = False


def test_the_first_start_asks_once_and_is_in_nobodys_way(
    start: Start, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = app.start
    monkeypatch.setattr(app, "start", lambda path: honest(path, ask_first=True))
    running = start()
    choice = running.window.findChild(FirstChoice)
    assert isinstance(choice, FirstChoice)
    assert choice.isVisible()
    running.keys("7")
    assert any("7" in label.text() for label in running.today.findChildren(QLabel))
    running.press(choice.yes)
    running.settle()
    assert running.window.here == "protect"
    assert not choice.isVisible()
    running.window.close()
    again = start()
    assert again.window.findChild(FirstChoice) is None
