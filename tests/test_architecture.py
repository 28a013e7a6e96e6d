"""The laws of the house: who may import whom, style, types, one sentence for each file, Qt that counts right."""

import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

TOP = Path(__file__).resolve().parents[1]
HEAVY = {"sqlalchemy", "alembic", "matplotlib", "numpy", "typst", "pypdfium2", "fontTools", "PIL"}
NETWORK = {"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto"}


def _run(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False)


def _python(script: str) -> str:
    ended = _run(sys.executable, "-c", script)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("lint-imports", "--no-cache"),
        ("ruff", "check", "--no-cache", "."),
        ("ruff", "format", "--no-cache", "--check", "."),
        ("mypy", "--strict"),
    ],
    ids=lambda words: " ".join(words),
)
def test_the_house_keeps_its_laws(words: tuple[str, ...]) -> None:
    tool = Path(sys.executable).with_name(words[0])
    ended = _run(str(tool), *words[1:])
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_page_of_files_is_as_the_files_are() -> None:
    made = _python("import sys; sys.path.insert(0, 'docs'); import overview; sys.stdout.write(overview.overview())")
    assert (TOP / "docs" / "files.md").read_text("utf-8") == made, "run: python docs/overview.py"


def _loaded_by(module: str) -> set[str]:
    """The names of the packages that importing the module brings in."""
    script = f"import json, sys, {module}; print(json.dumps([name.split('.')[0] for name in sys.modules]))"
    return set(json.loads(_python(script)))


def test_the_window_is_built_with_qt_alone() -> None:
    assert not HEAVY & _loaded_by("painlog.ui.app")


def test_the_command_line_starts_without_anything_heavy() -> None:
    assert not (HEAVY | {"PySide6", "sqlcipher3"}) & _loaded_by("painlog.__main__")


class _Sender(QObject):
    sent = Signal()


def test_qt_does_not_lose_references_to_none_and_true(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python before 3.12 loses one at each call, until the program aborts."""
    label, sender = QLabel(), _Sender()
    qtbot.addWidget(label)
    label.setText("")
    before = sys.getrefcount(None), sys.getrefcount(True)
    for number in range(2000):
        label.setText(str(number % 2))
        label.setVisible(False)
        sender.sent.emit()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert abs(after[0] - before[0]) < 200
    assert abs(after[1] - before[1]) < 200


def test_the_pyside6_that_loses_references_is_not_installed() -> None:
    version = importlib.metadata.version("PySide6-Essentials")
    assert sys.version_info >= (3, 12) or version != "6.12.0"


def test_a_whole_run_opens_no_connection_and_loads_nothing_that_could() -> None:
    """safety.md A3: the window, logging, a chart and the PDF, with every connection an error."""
    script = f"""
import sys
def guard(event, arguments):
    if event in {sorted(NETWORK)!r}:
        raise RuntimeError("a connection was tried: " + event)
sys.addaudithook(guard)
from painlog.cli.command import main
assert main(["self-test"]) == 0
from_qt = [name for name in sys.modules if name.startswith("PySide6.Qt")]
assert not set(from_qt) & {{"PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtQml"}}, from_qt
print("guarded")
"""
    assert _python(script).endswith("guarded\n")


def test_the_guard_of_connections_would_notice_one() -> None:
    script = f"""
import sys
def guard(event, arguments):
    if event in {sorted(NETWORK)!r}:
        raise RuntimeError("a connection was tried")
sys.addaudithook(guard)
import socket
socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))
"""
    assert "a connection was tried" in _run(sys.executable, "-W", "ignore", "-c", script).stderr
