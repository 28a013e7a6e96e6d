"""A missing screen or library is told in a sentence, before Qt ends the program."""

import sys
from pathlib import Path

import pytest

from painlog.cli import screen
from tests.cli.commands import in_own_process


def _trouble(environment: dict[str, str], lacks: str = "", answers: bool = True) -> str:
    return screen.trouble(environment, lambda library: library != lacks, lambda: answers)


def test_an_x_server_that_answers_is_a_screen() -> None:
    assert _trouble({"DISPLAY": ":0"}) == ""


def test_without_a_screen_the_sentence_says_what_works_without_one() -> None:
    sentence = _trouble({})
    assert "no screen was found" in sentence
    assert "painlog summary --demo -o summary.pdf" in sentence
    assert "Your diary is safe." in sentence


def test_an_x_server_that_does_not_answer_is_no_screen() -> None:
    assert "does not answer" in _trouble({"DISPLAY": ":9"}, answers=False)


def test_a_wayland_screen_needs_its_socket(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "no screen was found" in _trouble(environment)
    (tmp_path / "wayland-0").touch()
    assert _trouble(environment, lacks="libxcb-cursor.so.0") == ""


@pytest.mark.parametrize("platform", ["offscreen", "offscreen:size=800x600", "minimal", "vnc;xcb"])
def test_a_platform_without_a_screen_needs_none(platform: str) -> None:
    assert _trouble({"QT_QPA_PLATFORM": platform}, lacks="libxcb-cursor.so.0") == ""


def test_a_platform_that_is_asked_for_needs_its_own_screen(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "no screen was found" in _trouble({"QT_QPA_PLATFORM": "xcb", **wayland})
    assert "no screen was found" in _trouble({"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"})
    assert _trouble({"QT_QPA_PLATFORM": "wayland", **wayland}) == ""


def test_xcb_that_is_asked_for_needs_its_libraries_even_beside_wayland(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    sentence = _trouble({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0", **wayland}, lacks="libxcb-cursor.so.0")
    assert "libxcb-cursor.so.0" in sentence


@pytest.mark.parametrize(("library", "package"), [*screen.ANY_WINDOW.items(), *screen.X_WINDOW.items()])
def test_each_missing_library_is_named_with_its_package(library: str, package: str) -> None:
    sentence = _trouble({"DISPLAY": ":0"}, lacks=library)
    assert f"lacks {library};" in sentence
    assert f"sudo apt install {package}\n" in sentence


def test_a_missing_library_of_every_window_is_told_without_a_screen_too() -> None:
    assert "libEGL.so.1" in _trouble({"QT_QPA_PLATFORM": "offscreen"}, lacks="libEGL.so.1")


def test_a_library_that_is_not_there_does_not_load() -> None:
    assert not screen.loads("libheronstep.so.9")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the question")
@pytest.mark.parametrize("display", ["", ":987"])
@pytest.mark.parametrize("command", [(), ("demo",)])
def test_painlog_without_a_screen_ends_in_a_sentence_and_not_in_qts_abort(
    command: tuple[str, ...], display: str
) -> None:
    environment = {"DISPLAY": display, "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    status, out, err = in_own_process(*command, environment=environment)
    assert (status, out) == (3, "")
    assert err.startswith("painlog cannot open its window")
    assert "summary --demo" in err


def test_the_readme_and_the_ci_name_every_package() -> None:
    top = Path(__file__).resolve().parents[2]
    readme, ci = (top / "README.md").read_text("utf-8"), (top / ".ci" / "run").read_text("utf-8")
    assert " ".join([*screen.ANY_WINDOW.values(), *screen.X_WINDOW.values()]) + "\n" in readme
    assert f'libraries="{" ".join(screen.ANY_WINDOW.values())}"' in ci
