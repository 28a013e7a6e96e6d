"""What is shipped: the wheel runs by itself, the exact versions fit the ranges, start.py recovers."""

import importlib.metadata
import os
import site
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = Path(__file__).resolve().parents[1]
PINS = [
    Requirement(line)
    for line in (TOP / "requirements.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
HERE_PINS = {canonicalize_name(pin.name): pin for pin in PINS if pin.marker is None or pin.marker.evaluate()}


def _ranges() -> list[Requirement]:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["dependencies"] + project["optional-dependencies"]["dev"]
    return [Requirement(line) for line in lines]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    out = tmp_path_factory.mktemp("dist")
    words = ("-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(TOP))
    subprocess.run([sys.executable, *words], check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_the_resources_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for file in (TOP / "resources").rglob("*"):
        if file.is_file():
            assert f"painlog/resources/files/{file.relative_to(TOP / 'resources').as_posix()}" in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "docs/"))]
    assert [name for name in names if name.startswith("painlog/storage/migrations/versions/")]


def test_painlog_from_the_wheel_passes_its_self_test_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    """The libraries are those of this environment, lent by a .pth file; painlog itself comes from the wheel alone."""
    fresh = tmp_path / "fresh"
    venv.create(fresh, with_pip=False)
    python = fresh / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    packages = Path(_output(python, "import sysconfig; print(sysconfig.get_path('purelib'))"))
    zipfile.ZipFile(wheel).extractall(packages)
    (packages / "lent.pth").write_text("\n".join(site.getsitepackages()), "utf-8")
    where = _output(python, "import painlog.resources as r; print(r.root())")
    assert Path(where).is_relative_to(fresh)
    ended = subprocess.run([python, "-m", "painlog", "self-test"], cwd=tmp_path, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "painlog works on this computer." in ended.stdout


def _output(python: Path, code: str) -> str:
    ended = subprocess.run([python, "-c", code], cwd=python.parent, capture_output=True, text=True, check=True)
    return ended.stdout.strip()


def test_every_range_has_an_exact_version_that_fits_it() -> None:
    for wanted in _ranges():
        if wanted.marker is None or wanted.marker.evaluate():
            pin = HERE_PINS[canonicalize_name(wanted.name)]
            (exact,) = pin.specifier
            assert exact.operator == "=="
            assert wanted.specifier.contains(exact.version), f"{pin} does not fit {wanted}"


def test_the_exact_versions_fit_every_python_and_system_that_painlog_runs_on() -> None:
    """Whatever the marker, one name has one version for each Python from 3.11 to 3.14."""
    for name in {canonicalize_name(wanted.name) for wanted in _ranges()}:
        for minor in range(11, 15):
            place = {"python_version": f"3.{minor}", "python_full_version": f"3.{minor}.0"}
            fitting = [
                pin
                for pin in PINS
                if canonicalize_name(pin.name) == name and (pin.marker is None or pin.marker.evaluate(place))
            ]
            assert len(fitting) == 1, f"{name} on Python 3.{minor}"


def test_the_exact_versions_carry_no_address_and_no_option() -> None:
    content = (TOP / "requirements.txt").read_text("utf-8")
    lines = [line for line in content.splitlines() if not line.startswith("#")]
    assert "://" not in content
    assert not [line for line in lines if line.startswith("-") or "@" in line or "--hash" in line]
    assert not (TOP / "uv.lock").exists() or "uv.lock" in (TOP / ".gitignore").read_text("utf-8")


@pytest.mark.skipif("CI" not in os.environ, reason="a developer may try other versions; set CI to compare")
def test_the_exact_versions_are_the_installed_ones() -> None:
    other = {
        str(pin): importlib.metadata.version(name)
        for name, pin in HERE_PINS.items()
        if not pin.specifier.contains(importlib.metadata.version(name))
    }
    assert not other
