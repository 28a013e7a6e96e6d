"""A shell, and a diary to use it on."""

from datetime import date
from pathlib import Path

import pytest

from painlog.cli import demo
from tests.cli.commands import Shell


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs commands."""
    return Shell(capsys)


@pytest.fixture(scope="session")
def demo_diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the made-up diary of three people. Only for reading."""
    path = tmp_path_factory.mktemp("diary") / "demo.painlog"
    demo.in_file(path).close()
    return path


@pytest.fixture
def small_folder(tmp_path: Path) -> Path:
    """A CSV folder with one person and two entries."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "people.csv").write_text("person,name\nann,Ann Example\n")
    day = date(2026, 3, 1).isoformat()
    rows = f"ann,{day}T08:00,{day}T08:01,4\nann,{day}T20:00,{day}T20:01,6\n"
    (folder / "entries.csv").write_text("person,felt_at,recorded_at,pain_now\n" + rows)
    return folder
