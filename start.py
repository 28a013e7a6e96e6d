"""Sets painlog up in .venv beside this file where needed, then runs it; needs nothing but Python 3.11 or newer.

python3 start.py demo        opens painlog on a made-up diary
python3 start.py test        runs the tests (what follows goes to pytest)
python3 start.py             opens your own diary; any other painlog command goes through as well
"""

import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

OLDEST = (3, 11)
if sys.version_info[:2] < OLDEST:
    sys.exit("painlog needs Python 3.11 or newer, and this is Python " + sys.version.split()[0] + ".")

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LOCK = HERE / ".venv.lock"
BEGUN = HERE / ".venv.begun"  # there while a set-up runs; found by the next one where that was cut short
STAMP = VENV / "painlog-ready"  # what was installed, written when all of it was
ALL_TESTS = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")  # side by side; each takes up to 1 GB
NO_VENV = (
    "This Python cannot make a virtual environment, which painlog needs; nothing was changed.\n"
    "On Debian or Ubuntu type: sudo apt install python3-venv\n"
    "Elsewhere install uv (https://docs.astral.sh/uv/). Then run the same command again."
)
NO_PACKAGES = (
    "Setting up did not work; why stands above. No diary was touched.\n"
    "Check that you are on the internet and have 1 GB of free disk space, then run the same command again."
)


def main(words: list[str]) -> NoReturn:
    """Set up, then run painlog or its tests; the exit status is theirs."""
    with alone():
        if not ready():
            set_up()
    if words[:1] == ["test"]:
        os.chdir(HERE)
        whole = not set(words[1:]) - {"--long"}  # nothing was chosen
        become("-m", "pytest", *(ALL_TESTS if whole else ()), *words[1:])
    become("-m", "painlog", *words)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """One set-up at a time. The lock is the system's own: it goes when its holder does, however that ends."""
    with LOCK.open("w") as file:
        if sys.platform == "win32":
            import msvcrt

            locked = False
            while not locked:  # the call gives up after ten seconds
                with contextlib.suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    locked = True
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def ready() -> bool:
    """Whether .venv holds what this checkout asks for, and its Python is still the one it was made with."""
    return not BEGUN.exists() and STAMP.is_file() and STAMP.read_text("utf-8") == asked() and runs("import painlog")


def asked() -> str:
    """What the stamp must say: a digest of what is to be installed, and where."""
    digest = hashlib.sha256(str(HERE).encode())
    for name in ("requirements.txt", "pyproject.toml"):
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()


def set_up() -> None:
    """Make .venv where it is missing or broken, install the exact versions and painlog itself, compile, stamp."""
    print("Setting painlog up in .venv. This happens once and takes a minute or two ...", file=sys.stderr, flush=True)
    broken = BEGUN.exists() or not runs("") or (STAMP.exists() and not runs("import painlog"))
    BEGUN.touch()
    if broken:
        make_venv()
    STAMP.unlink(missing_ok=True)
    install = installer()
    installed = run(*install, "-r", HERE / "requirements.txt") and run(
        *install, "--no-deps", "--no-build-isolation", "--editable", HERE
    )
    if not installed:
        sys.exit(NO_PACKAGES)
    run(PYTHON, "-m", "compileall", "-q", HERE / "painlog")  # else the first start is three times as slow
    STAMP.write_text(asked(), "utf-8")
    BEGUN.unlink()


def make_venv() -> None:
    """An empty virtual environment, by the first of the tools that this computer has."""
    if VENV.exists():
        shutil.rmtree(VENV)
    uv, virtualenv = shutil.which("uv"), shutil.which("virtualenv")
    if importlib.util.find_spec("ensurepip"):
        made = run(sys.executable, "-m", "venv", VENV)
    elif uv:
        made = run(uv, "venv", "--quiet", "--python", sys.executable, VENV)
    elif virtualenv:
        made = run(virtualenv, "--quiet", "--python", sys.executable, VENV)
    else:
        made = bool(importlib.util.find_spec("pip")) and run(sys.executable, "-m", "venv", "--without-pip", VENV)
    if not made:
        sys.exit(NO_VENV)


def installer() -> tuple[str | Path, ...]:
    """The words that install into .venv: its own pip, else uv, else the pip of this Python."""
    pip = ("install", "--quiet", "--disable-pip-version-check")
    if runs("import pip"):
        return (PYTHON, "-m", "pip", *pip)
    uv = shutil.which("uv")
    if uv:
        return (uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", PYTHON)
    return (sys.executable, "-m", "pip", "--python", PYTHON, *pip)


def runs(code: str) -> bool:
    """Whether the Python of .venv is there and runs these lines."""
    return PYTHON.exists() and run(PYTHON, "-c", code, quiet=True)


def run(*words: str | Path, quiet: bool = False) -> bool:
    """Run a program to its end; whether it said that all was well."""
    silence = subprocess.DEVNULL if quiet else None
    return subprocess.run([str(word) for word in words], stderr=silence, check=False).returncode == 0


def become(*words: str) -> NoReturn:
    """Go on as the Python of .venv; on Windows, which cannot, run it and wait."""
    if sys.platform == "win32":
        sys.exit(subprocess.run([str(PYTHON), *words], check=False).returncode)
    os.execv(PYTHON, [str(PYTHON), *words])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as trouble:
        sys.exit("Setting up did not work; no diary was touched. " + str(trouble))
