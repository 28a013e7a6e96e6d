"""The Settings page: another diary, a check, bringing in and taking out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QAbstractButton

from painlog.config import settings
from painlog.ui.settings import paths
from painlog.ui.settings.page import SettingsPage
from tests.ui.conftest import Running, Start
from tests.ui.test_session import ANA, MUM


def page(running: Running) -> SettingsPage:
    running.window.show_page("settings")
    running.settle()
    return cast(SettingsPage, running.window.page("settings"))


def press(running: Running, words: str) -> None:
    button = next(b for b in page(running).findChildren(QAbstractButton) if b.text() == words)
    button.click()
    running.settle()


def test_paper_is_taken_over_at_once(start: Start) -> None:
    running = start()
    press(running, "US Letter")
    assert settings.load().paper == "letter"
    press(running, "A4")
    assert settings.load().paper == "a4"


def test_settings_that_cannot_be_kept_are_said(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    running = start()

    def full(_settings: settings.Settings) -> None:
        raise OSError

    monkeypatch.setattr(settings, "save", full)
    press(running, "US Letter")
    assert "could not be kept" in running.window.banner.text.text()


def test_the_diarys_place_is_shown_and_it_can_be_checked(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    assert page(running).diary.place.text() == str(diary_path)
    press(running, "Check the diary")
    assert running.said == "The diary is in order: 0 entries, 0 doses, 0 treatments."


def test_another_diary_is_opened_and_kept_for_the_next_start(
    start: Start, fill: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA)
    running = start()
    other = tmp_path / "second" / "second.painlog"
    monkeypatch.setattr(paths, "diary_to_make", lambda _parent: other)
    press(running, "Make a new diary…")
    assert running.session.path == other
    assert running.session.people() == ()
    assert settings.load().diary == str(other)


def test_a_diary_that_cannot_be_opened_is_not_kept(
    start: Start, fill: Callable[..., None], tmp_path: Path, diary_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA)
    running = start()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Doctor, " * 100)
    monkeypatch.setattr(paths, "diary_to_open", lambda _parent: letter)
    press(running, "Open another diary…")
    assert settings.load().diary == ""
    assert page(running).diary.place.text() == str(diary_path)


def test_what_was_taken_out_comes_back_after_a_look_and_one_undo_takes_it_away(
    start: Start, fill: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA, MUM)
    running = start()
    copy = tmp_path / "copy.json"
    monkeypatch.setattr(paths, "file_to_write", lambda _parent, _ending: copy)
    press(running, "Take out as JSON…")
    assert "2 things" in running.said
    assert "Mum" in json.dumps(json.loads(copy.read_text()))
    running.window.close()

    second = start(path=tmp_path / "other" / "other.painlog")
    monkeypatch.setattr(paths, "file_to_read", lambda _parent: copy)
    press(second, "Bring in a file…")
    exchange = page(second).exchange
    assert exchange.report.isVisible()
    assert second.session.people() == ()
    press(second, "Bring it in")
    assert [person.name for person in second.session.people()] == ["Ana", "Mum"]
    assert second.window.statusbar.undo.text() == "Undo: import"
    second.session.undo()
    second.settle()
    assert second.session.people() == ()


def test_a_file_that_is_no_diary_is_refused_in_words(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    picture = tmp_path / "picture.png"
    picture.write_bytes(bytes(range(256)) * 20)
    monkeypatch.setattr(paths, "file_to_read", lambda _parent: picture)
    press(running, "Bring in a file…")
    exchange = page(running).exchange
    assert exchange.report.isHidden() or not exchange.bring_in.isEnabled()
    assert running.session.people() == ()


def test_no_path_chosen_changes_nothing(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    running = start()
    before = running.said
    monkeypatch.setattr(paths, "folder_to_read", lambda _parent: None)
    press(running, "Bring in a folder…")
    assert running.said == before
