"""A locked diary: asked for its passphrase, locked when nobody is there, not on the screen then (rows 21, 23)."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from painlog.config import settings
from painlog.storage.backups.shelf import shelf
from painlog.storage.database import Database
from painlog.storage.errors import DiaryInUseError, NotSavedError
from painlog.storage.keys import encrypting, envelope, finding, recoverycode
from painlog.ui import app
from painlog.ui.app import App
from painlog.ui.drafts import DraftKeeper
from painlog.ui.lock.idle import Idle
from tests.storage.kept import ME, NOW, PASSPHRASE, SECRET, add
from tests.storage.samples import entry
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_accessible_pages import cut_off

CANARY = "quince-canary"


@pytest.fixture
def locked(diary_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An encrypted diary on the disk, with a word to look for."""
    monkeypatch.setattr(envelope, "MEMORY_BYTES", 1 << 14)
    monkeypatch.setattr(envelope, "PASSES", 1)
    database = Database.open(diary_path)
    add(database, ME, entry(ME, note=CANARY))
    encrypting.turn_on(database, PASSPHRASE, SECRET, NOW)
    return diary_path


class Locked:
    """A running painlog that may be locked."""

    def __init__(self, qtbot: QtBot, running: App) -> None:
        self.qtbot, self.app = qtbot, running

    def unlock(self, typed: str = PASSPHRASE) -> None:
        asked = self.app.lock_window
        assert asked is not None
        self.looked()
        asked.passphrase.edit.setText(typed)
        asked.unlock()
        self.qtbot.waitUntil(lambda: not asked.busy, timeout=20_000)
        if self.app.lock_window is None:
            self.settle()

    def looked(self) -> None:
        """Wait until the locked window has looked at the file."""
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.app.lock_window is None or not self.app.lock_window.busy, timeout=20_000)

    def settle(self) -> None:
        session = self.app.session
        session.skip_warming()
        self.qtbot.waitUntil(lambda: session.is_open and not session.background.busy, timeout=20_000)

    @property
    def problem(self) -> str:
        asked = self.app.lock_window
        assert asked is not None
        return asked.passphrase.edit.accessibleDescription()


@pytest.fixture
def running(qtbot: QtBot, locked: Path) -> Iterator[Locked]:
    started = Locked(qtbot, app.start(locked))
    yield started
    if started.app.lock_window is not None:
        started.app.lock_window.close()
        started.app.lock_window.deleteLater()
    else:
        started.app.window.close()
        started.app.window.deleteLater()


def texts() -> list[str]:
    """Every word a screen reader finds in any window of painlog."""
    found: list[str] = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            _collect(QAccessible.queryAccessibleInterface(window), found)
    return found


def _collect(node: QAccessibleInterface, found: list[str]) -> None:
    kinds = (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    found.extend(node.text(kind) for kind in kinds)
    for number in range(node.childCount()):
        child = node.child(number)
        if child is not None:
            _collect(child, found)


def test_nothing_is_opened_before_the_passphrase(running: Locked, locked: Path) -> None:
    assert running.app.lock_window is not None
    assert running.app.lock_window.isVisible()
    assert not running.app.window.isVisible()
    assert not running.app.session.is_open
    assert running.app.lock_window.windowTitle() == "painlog"
    assert isinstance(QApplication.focusWidget(), QLineEdit) or running.app.lock_window.passphrase.edit.hasFocus()


def test_a_wrong_passphrase_is_said_as_often_as_it_comes_and_the_right_one_opens(running: Locked) -> None:
    for attempt in range(4):
        running.unlock(f"wrong {attempt}")
        assert "did not work" in running.problem
        assert "safe" in running.problem
    running.unlock("")
    assert "Nothing was typed" in running.problem
    running.unlock()
    assert running.app.lock_window is None
    assert running.app.window.isVisible()
    assert [person.name for person in running.app.session.people()] == [ME.name]
    assert running.app.session.is_encrypted


def test_the_code_of_the_sheet_opens_it_and_a_slip_is_named(running: Locked) -> None:
    code = recoverycode.as_code(SECRET)
    running.unlock("1" + code[1:])
    assert "group 1" in running.problem
    running.unlock(code.lower())
    assert running.app.lock_window is None


def test_a_passphrase_is_hidden_can_be_shown_and_pasted(running: Locked) -> None:
    asked = running.app.lock_window
    assert asked is not None
    field = asked.passphrase
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    field.shown.setChecked(True)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    QGuiApplication.clipboard().setText(PASSPHRASE)
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == PASSPHRASE
    QGuiApplication.clipboard().clear()


def test_a_damaged_diary_is_not_called_a_wrong_passphrase(running: Locked, locked: Path) -> None:
    running.looked()
    whole = bytearray(locked.read_bytes())
    whole[300] ^= 1
    locked.write_bytes(whole)
    running.unlock()
    assert "damaged" in running.problem


def test_of_a_damaged_diary_the_newest_backup_is_offered_and_the_file_kept(running: Locked, locked: Path) -> None:
    running.looked()
    damaged = b"x" * 3000 + locked.read_bytes()[3000:]
    locked.write_bytes(damaged)
    running.unlock("not that")
    asked = running.app.lock_window
    assert asked is not None
    assert asked.rescue_button.isHidden()
    running.unlock()
    running.looked()
    running.looked()
    assert "1 entry" in asked.rescue_words.text()
    assert "not in it" in asked.rescue_words.text()
    asked.rescue_button.click()
    running.qtbot.waitUntil(lambda: running.app.lock_window is None, timeout=20_000)
    running.settle()
    assert [person.name for person in running.app.session.people()] == [ME.name]
    assert [one.read_bytes() for one in locked.parent.glob("*set-aside*.painlog")] == [damaged]


def test_of_a_diary_that_is_gone_none_is_made_anew_and_the_newest_backup_is_offered(
    running: Locked, locked: Path
) -> None:
    running.looked()
    locked.unlink()
    running.unlock()
    assert "not there now" in running.problem
    assert not locked.exists()
    running.looked()
    running.looked()
    asked = running.app.lock_window
    assert asked is not None
    assert "1 entry" in asked.rescue_words.text()
    asked.rescue_button.click()
    running.qtbot.waitUntil(lambda: running.app.lock_window is None, timeout=20_000)
    running.settle()
    assert [person.name for person in running.app.session.people()] == [ME.name]


def test_without_a_good_backup_it_says_so(running: Locked, locked: Path) -> None:
    running.looked()
    locked.write_bytes(b"x" * 3000 + locked.read_bytes()[3000:])
    shutil.rmtree(shelf(locked))
    running.unlock()
    running.looked()
    asked = running.app.lock_window
    assert asked is not None
    assert "no good backup" in asked.rescue_words.text()
    assert asked.rescue_button.isHidden()


def test_locking_leaves_no_word_and_no_key(running: Locked, locked: Path, qtbot: QtBot) -> None:
    running.unlock()
    running.app.window.show_page("history")
    running.settle()
    assert any(CANARY in text for text in texts()), "the control: the word is there while the diary is open"
    before = running.app.window
    before.lock_wanted.emit()
    assert running.app.lock_window is not None
    assert not before.isVisible()
    assert not any(CANARY in text or ME.name in text for text in texts())
    assert running.app.session.background._executor is None
    assert running.app.session._database is None
    running.unlock()
    assert running.app.window is not before
    assert running.app.window.isVisible()


def test_what_is_typed_is_the_same_after_the_lock_and_encrypted_meanwhile(
    running: Locked, locked: Path, qtbot: QtBot
) -> None:
    typed = f"half a {CANARY}"
    running.unlock()
    line, keeper = _draft(running, typed)
    keeper.touch()
    running.app.lock()
    assert CANARY.encode() not in b"".join(one.read_bytes() for one in locked.parent.rglob("*") if one.is_file())
    assert not any(CANARY in text for text in texts())
    running.unlock()
    kept: list[str | None] = []
    running.app.session.read(lambda diary: diary.recall("draft/test"), kept.append)
    running.settle()
    assert kept == [typed]
    assert line is not None


def _draft(running: Locked, typed: str) -> tuple[QLineEdit, DraftKeeper]:
    """A field on the page with something typed in it, kept as every form keeps it."""
    line = QLineEdit(running.app.window.page("today"))
    keeper = DraftKeeper(running.app.session, line, line.text)
    keeper.start("draft/test")
    line.setText(typed)
    return line, keeper


def test_an_open_dialog_goes_with_the_lock_and_does_not_come_back(running: Locked, qtbot: QtBot) -> None:
    running.unlock()
    dialog = QDialog(running.app.window)
    dialog.setWindowTitle("painlog")
    QTimer.singleShot(50, running.app.lock)
    dialog.exec()
    qtbot.waitUntil(lambda: running.app.lock_window is not None and running.app.lock_window.isVisible(), timeout=5000)
    visible = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert visible == [running.app.lock_window]
    running.unlock()
    assert running.app.window.isVisible()


def test_the_page_is_the_same_after_the_lock(running: Locked, qtbot: QtBot) -> None:
    running.unlock()
    running.app.window.show_page("settings")
    running.app.lock()
    running.unlock()
    qtbot.waitUntil(lambda: running.app.window.here == "settings", timeout=10_000)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_locked_window_is_named_large_enough_and_not_cut_off(
    locked: Path, qtbot: QtBot, percent: int, request: pytest.FixtureRequest
) -> None:
    settings.save(replace(settings.load(), text_percent=percent))
    running: Locked = request.getfixturevalue("running")
    asked = running.app.lock_window
    assert asked is not None
    asked.resize(1024, 600)
    running.unlock("wrong")
    asked.help_button.click()
    for _turn in range(5):
        QApplication.processEvents()
    wanted = focusable(asked)
    assert len(wanted) == 6
    assert [one for one in wanted if not spoken(one).strip()] == []
    assert [one for one in wanted if min(one.width(), one.height()) < 44] == []
    assert [cut_off(one) for one in asked.findChildren(QWidget) if one.isVisible() and cut_off(one)] == []


def test_from_the_locked_window_another_diary_can_be_made(running: Locked, locked: Path, tmp_path: Path) -> None:
    asked = running.app.lock_window
    assert asked is not None
    running.looked()
    assert asked.others.isHidden()
    asked.help_button.click()
    assert asked.others.isVisible()
    asked.go_to(None)
    assert running.app.lock_window is asked
    asked.go_to(tmp_path / "second" / "second.painlog")
    running.settle()
    assert running.app.session.path == tmp_path / "second" / "second.painlog"
    assert settings.load().diary == str(running.app.session.path)
    running.app.session.open(locked)
    running.qtbot.waitUntil(lambda: running.app.lock_window is not None, timeout=20_000)
    running.looked()
    running.unlock()
    assert running.app.session.path == locked
    assert settings.load().diary == str(locked)


def test_a_locked_diary_that_is_chosen_from_the_locked_window_asks_for_its_own_passphrase(
    running: Locked, locked: Path, tmp_path: Path
) -> None:
    other = tmp_path / "second.painlog"
    encrypting.turn_on(Database.open(other), "another passphrase", SECRET, NOW)
    first = running.app.lock_window
    assert first is not None
    running.looked()
    first.go_to(other)
    running.looked()
    running.unlock()
    assert "did not work" in running.problem
    running.unlock("another passphrase")
    assert running.app.session.path == other


def test_a_diary_without_a_passphrase_is_not_locked(qtbot: QtBot, diary_path: Path) -> None:
    started = Locked(qtbot, app.start(diary_path))
    started.settle()
    started.app.lock()
    assert started.app.lock_window is None
    assert "no passphrase" in started.app.window.statusbar.text.text()
    started.app.window.close()


def test_what_cannot_be_saved_keeps_the_window_and_is_said(
    running: Locked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.unlock()
    session = running.app.session
    failed: list[object] = []

    def full(_diary: object) -> None:
        raise NotSavedError(full=True)

    session.write(full, lambda _done: None, failed.append)
    running.app.lock()
    qtbot.waitUntil(lambda: bool(failed), timeout=10_000)
    assert running.app.lock_window is None
    assert running.app.window.isVisible()
    assert not running.app.window.cover.is_on
    assert session.is_open


def test_a_plain_diary_beside_an_envelope_opens_without_asking(qtbot: QtBot, diary_path: Path) -> None:
    Database.open(diary_path).close()
    envelope.write(envelope.wrap(bytes(32), "x", SECRET), diary_path)
    started = Locked(qtbot, app.start(diary_path))
    assert started.app.lock_window is not None
    qtbot.waitUntil(lambda: started.app.lock_window is None, timeout=20_000)
    started.settle()
    assert not started.app.session.is_encrypted
    started.app.window.close()


def test_an_encrypted_diary_whose_envelope_is_lost_is_asked_for_too(qtbot: QtBot, locked: Path) -> None:
    envelope.path_for(locked).unlink()
    started = Locked(qtbot, app.start(locked))
    qtbot.waitUntil(lambda: started.app.lock_window is not None, timeout=20_000)
    started.unlock()
    assert started.app.session.is_open
    started.app.window.close()


class Clock:
    """Seconds that go as the test says."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def idle(qtbot: QtBot) -> Iterator[tuple[Idle, Clock, list[str]]]:
    clock, told = Clock(), list[str]()
    watch = Idle(clock)
    watch.warned.connect(lambda: told.append("warned"))
    watch.woken.connect(lambda: told.append("woken"))
    watch.ended.connect(lambda: told.append("ended"))
    yield watch, clock, told
    watch.stop()


Watch = tuple[Idle, Clock, list[str]]


def test_after_ten_minutes_less_thirty_seconds_it_warns_and_then_locks(idle: Watch) -> None:
    watch, clock, told = idle
    watch.start(10)
    for seconds in (0, 300, 269):
        clock.now += seconds
        watch.look()
    assert told == []
    clock.now += 2
    watch.look()
    watch.look()
    assert told == ["warned"]
    clock.now += 30
    watch.look()
    assert told == ["warned", "ended"]


@pytest.mark.parametrize("used", [Qt.Key.Key_A, None])
def test_a_key_or_the_mouse_begins_the_time_anew(idle: Watch, qtbot: QtBot, used: Qt.Key | None) -> None:
    watch, clock, told = idle
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    watch.start(10)
    clock.now += 580
    watch.look()
    if used is not None:
        QTest.keyClick(window, used)
    else:
        QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    clock.now += 500
    watch.look()
    assert told == ["warned", "woken"]


def test_a_sleep_of_the_computer_counts_and_a_clock_set_back_does_not_lock(idle: Watch) -> None:
    watch, clock, told = idle
    watch.start(10)
    clock.now -= 90_000
    watch.look()
    assert told == []
    clock.now += 8 * 3600
    watch.look()
    assert told == ["ended"]


def test_never_is_never(idle: Watch) -> None:
    watch, clock, told = idle
    watch.start(0)
    clock.now += 10**6
    assert not watch._timer.isActive()
    assert told == []


def test_the_running_window_watches_as_the_settings_say_and_only_while_encrypted(running: Locked) -> None:
    running.unlock()
    idle = running.app.idle
    assert idle is not None
    assert idle._seconds == 600
    running.app.session.change_settings(lock_minutes=5)
    assert idle._seconds == 300
    assert settings.load().lock_minutes == 5
    running.app.session.change_settings(lock_minutes=0)
    assert not idle._timer.isActive()
    idle.warned.emit()
    assert "30 seconds" in running.app.window.banner.text.text()
    idle.ended.emit()
    assert running.app.lock_window is not None


def test_two_windows_on_one_locked_diary_are_told(running: Locked, locked: Path) -> None:
    other = Database.open(locked, finding.unlocked(locked, PASSPHRASE))
    running.unlock()
    assert str(DiaryInUseError()) == running.problem
    other.close()
