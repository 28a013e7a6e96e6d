"""Where painlog keeps its files: the diary, the settings, the log and what may be made again."""

import os
from pathlib import Path

from platformdirs import PlatformDirs

HOME = "PAINLOG_HOME"

_DIRS = PlatformDirs("painlog", appauthor=False)


def data_folder() -> Path:
    """The folder of the diary: the system's own place for a program's data, never Documents."""
    return _folder("data", _DIRS.user_data_path)


def config_folder() -> Path:
    """The folder of the settings."""
    return _folder("config", _DIRS.user_config_path)


def cache_folder() -> Path:
    """The folder of what may be deleted at any time, such as matplotlib's list of fonts."""
    return _folder("cache", _DIRS.user_cache_path)


def log_folder() -> Path:
    """The folder of the log."""
    return _folder("log", _DIRS.user_log_path)


def diary_path() -> Path:
    """The diary that is opened where no other is named."""
    return data_folder() / "diary.painlog"


def envelope_path(diary: Path) -> Path:
    """Where the key of an encrypted diary lies, in its envelope: `diary.painlog` has `diary.painlog.key`."""
    return diary.with_name(f"{diary.name}.key")


def settings_path() -> Path:
    """The file of the settings."""
    return config_folder() / "settings.toml"


def keep_font_list() -> None:
    """Have matplotlib keep its list of fonts in painlog's cache: making it anew takes more than a second."""
    os.environ.setdefault("MPLCONFIGDIR", str(cache_folder() / "matplotlib"))


def private(folder: Path) -> Path:
    """The folder, made if it is missing, for its owner alone (0700). Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def _folder(name: str, usual: Path) -> Path:
    """`PAINLOG_HOME` moves every folder at once: for a stick, for a second diary, for tests."""
    home = os.environ.get(HOME, "")
    return Path(home).expanduser().absolute() / name if home else usual
