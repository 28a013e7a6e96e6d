"""The Backups page: the last verified backup, restores that are looked at first and undone, merges (rows 6, 33)."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from painlog.config import settings
from painlog.storage.backups.backup import Why
from painlog.storage.backups.shelf import verified_backups
from painlog.storage.database import Database
from painlog.ui.backups.page import BackupsPage
from painlog.ui.settings.page import SettingsPage
from painlog.workflows import clock
from tests.storage.kept import add
from tests.storage.samples import entry, moment
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_session import ANA

Fill = Callable[..., None]


def page(running: Running) -> BackupsPage:
    running.window.show_page("backups")
    running.settle()
    return cast(BackupsPage, running.window.page("backups"))


def count(running: Running) -> int:
    found: list[int] = []
    running.session.read(lambda diary: diary.counts()["entries"], found.append)
    running.settle()
    return found[0]


def test_the_last_verified_backup_is_shown_with_its_date_and_entries(start: Start, fill: Fill) -> None:
    fill(ANA, entry(ANA), entry(ANA))
    running = start()
    shown = page(running)
    assert "no backup yet" in shown.standing.newest.text()
    running.press(shown.standing.make_button)
    running.settle()
    words = shown.standing.newest.text()
    assert "2 entries" in words
    assert "12:00" in words
    assert "opened, checked and counted" in words
    running.window.show_page("settings")
    running.settle()
    assert cast(SettingsPage, running.window.page("settings")).safety.newest.text() == words


def test_a_day_of_use_ends_with_a_backup_and_begins_with_one(
    start: Start, fill: Fill, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA)
    running = start()
    running.session.write(lambda diary: diary.add(entry(ANA)), lambda _none: None)
    running.settle()
    assert [one.why for one in verified_backups(diary_path)] == [Why.DAY]
    running.session.write(lambda diary: diary.add(entry(ANA)), lambda _none: None)
    running.settle()
    running.window.close()
    assert [(one.why, one.entries) for one in verified_backups(diary_path)] == [(Why.CLOSE, 2), (Why.DAY, 1)]
    monkeypatch.setattr(clock, "wall", lambda: NOON + timedelta(days=1))
    again = start()
    again.session.write(lambda diary: diary.add(entry(ANA)), lambda _none: None)
    again.settle()
    assert [one.entries for one in verified_backups(diary_path)] == [3, 2, 1]


def test_soon_after_the_start_what_a_crash_left_is_backed_up_and_tested(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, entry(ANA))
    running = start()
    assert verified_backups(diary_path) == ()
    running.window.keeper.begin()
    running.settle()
    assert [one.entries for one in verified_backups(diary_path)] == [1]
    shown = page(running)
    assert "Last test restore: OK, 1 entry" in shown.standing.drill.text()


def test_a_damaged_backup_is_said_and_the_next_step_named(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, entry(ANA))
    running = start()
    shown = page(running)
    running.press(shown.standing.make_button)
    running.settle()
    file = verified_backups(diary_path)[0].path
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    shown.standing.test()
    running.settle()
    assert "1 backup is damaged" in shown.standing.outcome.text()
    assert "safe" in shown.standing.outcome.text()
    assert "Make a new backup" in running.said


def test_a_backup_that_cannot_be_made_is_said_in_the_banner(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    from painlog.storage.backups import copying

    def full(*_given: object) -> None:
        raise OSError(28, "")

    fill(ANA, entry(ANA))
    running = start()
    monkeypatch.setattr(copying, "copy_pages", full)
    running.window.keeper.begin()
    running.settle()
    assert "No backup was made: the disk is full" in running.window.banner.text.text()


def _two_states(running: Running, diary_path: Path) -> BackupsPage:
    """A backup with one entry, and a diary that has another one since."""
    shown = page(running)
    running.press(shown.standing.make_button)
    running.settle()
    late = entry(ANA, felt_at=moment("2026-11-20T09:00+01:00"))
    running.session.write(lambda diary: diary.add(late), lambda _none: None)
    running.settle()
    shown.refresh()
    running.settle()
    shown.restoring.choice.setCurrentIndex(len(verified_backups(diary_path)) - 1)
    return shown


def test_a_restore_is_looked_at_by_date_then_done_and_undone(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, entry(ANA))
    running = start()
    shown = _two_states(running, diary_path)
    card = shown.restoring
    assert card.restore_button.isHidden()
    running.press(card.compare_button)
    running.settle()
    assert card.report.toPlainText() == "20 Nov 2026 – goes: 1"
    assert "0 things would come back, 1 thing would go" in card.outcome.text()
    assert count(running) == 2
    running.press(card.restore_button)
    running.settle()
    assert count(running) == 1
    assert "Undo the last restore" in card.outcome.text()
    assert verified_backups(diary_path)[0].why in (Why.RESTORE, Why.DAY)
    card.undo()
    running.settle()
    assert count(running) == 2


def test_leaving_it_changes_nothing(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, entry(ANA))
    running = start()
    shown = _two_states(running, diary_path)
    shown.restoring.compare()
    running.settle()
    running.press(shown.restoring.leave_button)
    assert shown.restoring.report.isHidden()
    assert count(running) == 2


def test_a_damaged_backup_is_refused_and_the_diary_goes_on(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, entry(ANA))
    running = start()
    shown = _two_states(running, diary_path)
    oldest = verified_backups(diary_path)[-1]
    oldest.path.write_bytes(oldest.path.read_bytes()[:-1] + b"?")
    shown.restoring.restore()
    running.settle()
    assert "did not pass its check" in shown.restoring.outcome.text()
    assert count(running) == 2
    running.session.write(lambda diary: diary.add(entry(ANA)), lambda _none: None)
    running.settle()
    assert count(running) == 3


def test_backups_on_a_stick_are_found_and_a_folder_without_is_said(
    start: Start, fill: Fill, tmp_path: Path, diary_path: Path
) -> None:
    fill(ANA, entry(ANA))
    running = start()
    shown = page(running)
    empty, stick = tmp_path / "empty", tmp_path / "stick"
    for folder in (empty, stick):
        folder.mkdir()
    shown.standing.choose(stick)
    running.settle()
    assert "Second place" in shown.standing.place.text()
    assert "1 entry" in shown.standing.place.text()
    assert settings.load().backup_place == str(stick)
    shown.restoring.look_in(empty)
    assert "no backup in that folder" in shown.restoring.outcome.text()
    shown.restoring.look_in(stick)
    assert shown.restoring.choice.count() == 1
    running.press(shown.standing.no_place_button)
    running.settle()
    assert "none" in shown.standing.place.text()


def test_a_conflict_copy_is_named_looked_at_brought_in_and_undone(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, entry(ANA))
    copy = diary_path.with_name("diary (Ana's conflicted copy 2026-11-01).painlog")
    shutil.copy(diary_path, copy)
    other = Database.open(copy)
    add(other, entry(ANA))
    other.close()
    running = start()
    shown = page(running)
    assert copy.name in shown.copies.found.text()
    shown.copies.look_at(copy)
    running.settle()
    assert "New from the copy: 1 thing." in shown.copies.report.toPlainText()
    assert count(running) == 1
    running.press(shown.copies.bring_in)
    running.settle()
    assert count(running) == 2
    assert Why.MERGE in {one.why for one in verified_backups(diary_path)}
    running.session.undo()
    running.settle()
    assert count(running) == 1
    shown.copies.look_at(diary_path)
    assert "the diary itself" in shown.copies.outcome.text()


def test_a_diary_in_memory_has_nothing_to_back_up(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    running.session.path = None
    shown = page(running)
    assert "made-up" in shown.why_none.text()
    assert all(card.isHidden() for card in (shown.standing, shown.restoring, shown.copies))
