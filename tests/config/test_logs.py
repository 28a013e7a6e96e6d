"""The log and the crash report never hold a diary word."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from painlog.config import crash, folders, logs

CANARY = "Heronstep"
log = logging.getLogger("painlog.storage.somewhere")


@pytest.fixture
def log_file(caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    """The log of this test; caplog, because these tests log faults on purpose."""
    path = logs.start()
    assert path is not None
    yield path
    logs.stop()


def _raise_with_words() -> None:
    try:
        raise KeyError(CANARY)
    except KeyError as error:
        note = CANARY
        raise ValueError(f"cannot save {note}") from error


def test_a_code_and_its_numbers_are_logged(log_file: Path) -> None:
    log.info("diary.opened entries=%d doses=%d", 12, 3)
    assert log_file.read_text().endswith("INFO painlog.storage.somewhere diary.opened entries=12 doses=3\n")


def test_no_way_of_logging_lets_a_diary_word_through(log_file: Path) -> None:
    log.warning("entry.refused note=%s", CANARY)
    log.warning(CANARY)
    log.warning(CANARY.lower())
    logging.getLogger("sqlalchemy").warning(f"insert.{CANARY.lower()}")  # noqa: G004 - libraries do what they like
    log.warning("a note of %s was refused", CANARY)
    log.warning(f"entry.refused {CANARY}")  # noqa: G004 - the mistake this test is about
    log.warning("entry.refused n=%d", 1, extra={"note": CANARY}, stack_info=True)
    log.error({"note": CANARY})
    logging.getLogger("sqlalchemy.engine").warning("INSERT %s", CANARY)
    logging.getLogger("py.warnings").warning("%s", CANARY)
    try:
        _raise_with_words()
    except ValueError:
        log.exception("entry.save")
    content = log_file.read_text()
    assert CANARY.lower() not in content.lower()
    assert "entry.refused note=str" in content
    assert "WARNING sqlalchemy\n" in content
    assert "WARNING sqlalchemy.engine\n" in content
    assert "ValueError" in content
    assert "KeyError" in content


def test_a_record_that_cannot_be_written_is_dropped_in_silence(
    log_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: object, _record: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(logs.WordlessFormatter, "format", full)
    log.warning("entry.refused note=%s", CANARY)
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_log_is_for_its_owner_alone_and_does_not_grow_for_ever(
    log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12_000):
        log.info("entry.saved n=%d", number)
    files = sorted(folders.log_folder().iterdir())
    assert [file.name for file in files] == ["painlog.log", "painlog.log.old"]
    assert all(file.stat().st_size < 250_000 for file in files)
    assert all(file.stat().st_mode & 0o777 == 0o600 for file in files)


def test_without_a_place_for_it_there_is_no_log_and_no_fault(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert logs.start(in_the_way / "log") is None


def test_a_crash_report_names_versions_kinds_and_our_own_lines_and_no_word() -> None:
    from painlog.domain.person import Person

    try:
        Person(id="1", name=CANARY, recorded_at=CANARY, born=CANARY)  # type: ignore[arg-type]  # any value will do
        Person(id="1", name="", note=CANARY, recorded_at=CANARY)  # type: ignore[arg-type]  # any value will do
    except ValueError as error:
        report = crash.report(error)
    assert CANARY not in report
    assert "IllegalValueError" in report
    assert "painlog/domain/check.py:" in report
    assert "test_logs" not in report
    assert report.startswith("painlog ")
    assert "PySide6-Essentials 6" in report


def test_a_crash_report_tells_of_the_error_behind_the_error_once() -> None:
    try:
        _raise_with_words()
    except ValueError as error:
        error.__cause__.__cause__ = error  # type: ignore[union-attr]  # a loop, which Python allows
        lines = list(crash.trace(error))
    assert lines == ["ValueError", "KeyError"]
