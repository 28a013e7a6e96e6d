"""The road to the diary: order, the current person, errors, read-only diaries."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from painlog.domain.errors import PainlogError
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.ui.background import Background
from painlog.ui.page import Page
from painlog.ui.session import AppSession
from tests.ui.conftest import Start

THEN = Moment(day=date(2026, 1, 5))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
MUM = Person(id="m", recorded_at=THEN, name="Mum")


def test_jobs_run_one_after_another_and_come_back_in_order(qtbot: QtBot) -> None:
    background, came = Background(), list[int]()
    for number in range(20):
        background.submit(lambda number=number: number, came.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not background.busy)
    assert came == list(range(20))
    background.close()


def test_an_error_in_a_job_comes_back_as_an_error(qtbot: QtBot) -> None:
    background, came = Background(), list[Exception]()

    def fail() -> None:
        raise ZeroDivisionError

    background.submit(fail, lambda _result: None, came.append)
    qtbot.waitUntil(lambda: not background.busy)
    assert [type(error) for error in came] == [ZeroDivisionError]
    background.close()


def test_the_next_start_shows_the_same_person(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    assert running.session.person() == ANA
    running.session.switch_to("m")
    running.settle()
    running.window.close()
    again = start()
    assert again.session.person() == MUM


def test_a_stopped_person_leaves_the_screen(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    running.session.write(
        lambda diary: diary.change(Person(id="a", recorded_at=THEN, name="Ana", stopped=THEN.day)), lambda _done: None
    )
    running.settle()
    assert running.session.person() == MUM
    running.session.undo()
    running.settle()
    assert [person.stopped for person in running.session.people()] == [None, None]


def test_changed_names_the_kinds_and_comes_only_after_the_commit(
    start: Start, fill: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA)
    running = start()
    steps: list[object] = []
    running.session.changed.connect(steps.append)
    running.session.write(lambda diary: diary.add(MUM), lambda _done: steps.append("done"))
    assert steps == []
    running.settle()
    assert steps == [frozenset({"people"}), "done"]


def test_a_failed_write_writes_nothing_and_emits_nothing(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    changed: list[object] = []
    failed: list[PainlogError] = []
    running.session.changed.connect(changed.append)

    def half(diary: object) -> None:
        diary.add(MUM)  # type: ignore[attr-defined]
        raise PainlogError("no")

    running.session.write(half, lambda _done: changed.append("done"), failed.append)
    running.settle()
    assert ([str(error) for error in failed], changed) == (["no"], [])
    assert running.session.people() == (ANA,)


def test_a_bug_in_a_write_fails_it_and_still_reaches_the_crash_dialog(
    start: Start, fill: Callable[..., None], qtbot: QtBot
) -> None:
    fill(ANA)
    running = start()
    failed: list[PainlogError] = []
    with qtbot.captureExceptions() as caught:
        running.session.write(lambda _diary: 1 / 0, lambda _done: None, failed.append)
        running.settle()
    assert [error[0] for error in caught] == [ZeroDivisionError]
    assert "safe" in str(failed[0])


def test_a_read_only_diary_says_why_and_takes_nothing(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    database = Database.open(diary_path)
    database.close()
    running = start()
    running.session.read_only, running.session.why_read_only = True, "This diary is for reading."
    failed: list[PainlogError] = []
    running.session.write(lambda diary: diary.add(MUM), lambda _done: None, failed.append)
    assert [str(error) for error in failed] == ["This diary is for reading."]


def test_a_diary_of_a_newer_painlog_opens_with_a_banner(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    _make_newer(diary_path)
    running = start()
    assert running.session.read_only
    assert "newer painlog" in running.window.banner.text.text()
    assert running.window.banner.isVisible()
    assert running.window.statusbar.undo.isHidden()


def _make_newer(path: Path) -> None:
    from sqlcipher3 import dbapi2

    raw = dbapi2.connect(str(path))
    version = raw.execute("PRAGMA user_version").fetchone()[0]
    raw.execute(f"PRAGMA user_version = {version + 1}")
    raw.commit()
    raw.close()


class _Names(Page):
    """Shows a person's name, read from the diary."""

    kinds = frozenset({"people"})

    def __init__(self, session: AppSession) -> None:
        super().__init__(session, "Names")
        self.shown: list[str] = []

    def refresh(self) -> None:
        self.ask(lambda diary, person: diary.person(person.id).name, self.shown.append)


def test_an_answer_for_the_person_before_is_dropped(start: Start, fill: Callable[..., None], qtbot: QtBot) -> None:
    fill(ANA, MUM)
    running = start()
    page = _Names(running.session)
    qtbot.addWidget(page)
    page.show()
    running.session.switch_to("m")
    running.settle()
    assert page.shown[-1] == "Mum"
    assert "Ana" not in page.shown


def test_another_diary_that_cannot_be_opened_leaves_this_one_open(
    start: Start, fill: Callable[..., None], tmp_path: Path
) -> None:
    fill(ANA)
    running = start()
    other = tmp_path / "letter.txt"
    other.write_text("Dear Doctor, " * 100)
    running.session.open(other)
    running.settle()
    assert "not a painlog diary" in running.window.banner.text.text()
    assert running.session.person() == ANA
    running.session.write(lambda diary: diary.add(MUM), lambda _done: None)
    running.settle()
    assert running.session.people() == (ANA, MUM)
