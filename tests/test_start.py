"""start.py makes its environment once, whatever came in between."""

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).resolve().parents[1]


class Place:
    """A checkout whose .venv is made without installing anything: what start.py runs is written down."""

    def __init__(self, folder: Path, start: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.start = start
        self.ran: list[list[str]] = []
        self.fails: Callable[[list[str]], bool] = lambda _words: False
        self._monkeypatch = monkeypatch
        monkeypatch.setattr(start, "run", self._run)
        monkeypatch.setattr(start, "become", self._become)

    def command(self, *words: str) -> list[str]:
        """Run start.py; what it ended as. `ran` then holds the set-up's programs."""
        self.ran.clear()
        with pytest.raises(_WentOnError) as became:
            self.start.main(list(words))
        return list(became.value.args)

    def installed(self) -> bool:
        """Whether the last command installed anything."""
        return any("-r" in words for words in self.ran)

    def _run(self, *words: str | Path, quiet: bool = False) -> bool:
        said = [str(word) for word in words]
        if quiet:
            return "painlog" not in said[-1] or self.start.STAMP.exists()
        self.ran.append(said)
        if self.fails(said):
            return False
        if "venv" in said:
            self.start.PYTHON.parent.mkdir(parents=True)
            self.start.PYTHON.touch()
        return True

    def _become(self, *words: str) -> None:
        raise _WentOnError(*words)


class _WentOnError(Exception):
    """What start.py went on as."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A checkout that was never set up."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for name in ("start.py", "requirements.txt", "pyproject.toml"):
        (folder / name).write_bytes((TOP / name).read_bytes())
    spec = importlib.util.spec_from_file_location("start_under_test", folder / "start.py")
    assert spec is not None
    assert spec.loader is not None
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    monkeypatch.chdir(folder)
    return Place(folder, start, monkeypatch)


def test_the_first_command_sets_up_and_the_second_does_not(place: Place) -> None:
    assert place.command("demo") == ["-m", "painlog", "demo"]
    assert place.installed()
    assert place.command("figures", "--text") == ["-m", "painlog", "figures", "--text"]
    assert place.ran == []


def test_test_runs_the_tests_with_what_follows(place: Place) -> None:
    assert place.command("test", "-k", "architecture") == ["-m", "pytest", "-k", "architecture"]


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_other_exact_versions_are_installed_at_the_next_command(place: Place, name: str) -> None:
    place.command("demo")
    with (place.folder / name).open("a") as file:
        file.write("\n# changed\n")
    place.command("demo")
    assert place.installed()
    assert not any("venv" in words for words in place.ran)


@pytest.mark.parametrize("cut", ["venv", "-r", "--editable", "compileall"])
def test_a_set_up_that_was_cut_short_is_made_anew_from_the_start(place: Place, cut: str) -> None:
    def stop(words: list[str]) -> bool:
        if cut in words:
            raise KeyboardInterrupt
        return False

    place.fails = stop
    with pytest.raises(KeyboardInterrupt):
        place.start.main(["demo"])
    place.fails = lambda _words: False
    place.command("demo")
    assert any("venv" in words for words in place.ran)
    assert place.installed()
    place.command("demo")
    assert place.ran == []


def test_an_install_that_fails_says_so_and_the_next_command_tries_again(place: Place) -> None:
    place.fails = lambda words: "-r" in words
    with pytest.raises(SystemExit, match="Setting up did not work"):
        place.start.main(["demo"])
    place.fails = lambda _words: False
    place.command("demo")
    assert place.installed()


def test_a_python_that_cannot_make_environments_is_told_in_a_sentence(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        place.start.main(["demo"])


@pytest.mark.parametrize("tool", ["uv", "virtualenv"])
def test_without_ensurepip_the_first_tool_that_is_there_is_used(
    place: Place, tool: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr("shutil.which", lambda name: f"/opt/{name}" if name == tool else None)
    place.fails = lambda words: False
    made = place.start.run

    def run(*words: str | Path, quiet: bool = False) -> bool:
        if not quiet and str(words[0]) == f"/opt/{tool}" and str(words[-1]) == str(place.start.VENV):
            return bool(made("venv", *words))
        return bool(made(*words, quiet=quiet))

    monkeypatch.setattr(place.start, "run", run)
    place.command("demo")
    assert f"/opt/{tool}" in place.ran[0]


def test_an_environment_that_lost_its_python_is_made_anew(place: Place) -> None:
    place.command("demo")
    place.start.PYTHON.unlink()
    place.command("demo")
    assert any("venv" in words for words in place.ran)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks files in another way")
def test_a_second_command_waits_for_the_first_ones_set_up(place: Place) -> None:
    other = f"import sys; sys.path.insert(0, {str(place.folder)!r}); import start\nwith start.alone(): print('in')"
    with place.start.alone():
        process = subprocess.Popen([sys.executable, "-c", other], stdout=subprocess.PIPE, text=True)
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.5)
    assert process.communicate(timeout=30)[0] == "in\n"


def test_the_file_is_readable_far_enough_for_an_old_python() -> None:
    """Python 3.6 to 3.10 must reach the sentence about the version: no syntax newer than theirs."""
    import ast

    ast.parse((TOP / "start.py").read_text("utf-8"), feature_version=(3, 7))


def test_all_tests_run_side_by_side_and_chosen_ones_as_they_were_asked_for(place: Place) -> None:
    side_by_side = ["-m", "pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"]
    assert place.command("test") == side_by_side
    assert place.command("test", "--long") == [*side_by_side, "--long"]
    assert place.command("test", "tests/ui", "-x") == ["-m", "pytest", "tests/ui", "-x"]
