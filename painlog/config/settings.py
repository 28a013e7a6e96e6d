"""The person's settings: a small TOML file that may be read, edited and deleted by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from painlog.config import folders
from painlog.config import region as country

PAPERS = ("a4", "letter")
REGIONS = ("us", "uk", "eu", "other")
THEMES = ("system", "light", "dark")
TEXT_PERCENTS = range(100, 201)
LOCK_MINUTES = range(121)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the person chose. `language` and `diary` are empty for the usual one; `text_percent` is 100 to 200.
    `region` says whose numbers are told with a warning sign (R-RF-5). `backup_place` is a second folder for backups,
    empty for none; an encrypted diary locks itself after `lock_minutes` (0 to 120) without a key, 0 for never;
    `key_store` asks the computer's key store for its key at the start.

    `others` are the keys that this version does not know: they are kept. `refused` are the keys whose value could
    not be used, `set_aside` is where a settings file that could not be read at all was moved; none is saved.
    """

    paper: str = field(default_factory=country.paper)
    region: str = field(default_factory=country.help_region)
    theme: str = "system"
    text_percent: int = 100
    language: str = ""
    diary: str = ""
    backup_place: str = ""
    lock_minutes: int = 10
    key_store: bool = False
    others: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    refused: tuple[str, ...] = ()
    set_aside: Path | None = None

    def __post_init__(self) -> None:
        """Raises ValueError for a value that may not be."""
        for key, legal in _LEGAL.items():
            if not legal(getattr(self, key)):
                raise ValueError(f"not a legal {key}")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.isprintable()


_LEGAL: dict[str, Callable[[object], bool]] = {
    "paper": lambda value: value in PAPERS,
    "region": lambda value: value in REGIONS,
    "theme": lambda value: value in THEMES,
    "text_percent": lambda value: type(value) is int and value in TEXT_PERCENTS,
    "language": _is_text,
    "diary": _is_text,
    "backup_place": _is_text,
    "key_store": lambda value: type(value) is bool,
    "lock_minutes": lambda value: type(value) is int and value in LOCK_MINUTES,
}


def load(path: Path | None = None) -> Settings:
    """The saved settings, or the usual ones where there is no file.

    A file that is not TOML is moved aside (`set_aside` says where) and the usual settings are used; a single value
    that may not be is left out (`refused` names it). Never raises for what the file holds.
    """
    path = path or folders.settings_path()
    try:
        text = path.read_text("utf-8-sig")

        import tomllib  # 2 ms, at a start that counts them

        return _from(tomllib.loads(text))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):  # TOML and UTF-8 errors are ValueErrors
        return Settings(set_aside=_put_aside(path))


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings for their owner alone. Raises OSError, and then the file is as it was."""
    from painlog.config import privatefile, toml  # not at the start: only who changes a setting needs them

    path = path or folders.settings_path()
    values = {**settings.others, **{key: getattr(settings, key) for key in _LEGAL}}
    folders.private(path.parent)
    privatefile.write(path, toml.dumps(values).encode(), own=True)


def _from(values: dict[str, object]) -> Settings:
    known = {key: value for key, value in values.items() if key in _LEGAL}
    good: dict[str, Any] = {key: value for key, value in known.items() if _LEGAL[key](value)}
    others = {key: value for key, value in values.items() if key not in _LEGAL}
    return Settings(
        **good,
        others=MappingProxyType(others),
        refused=tuple(key for key in known if key not in good),
    )


def _put_aside(path: Path) -> Path:
    """Keep what was there under a name that is free; where it cannot be moved, it stays."""
    for number in range(1, 1000):
        aside = path.with_name(f"{path.stem}-unreadable-{number}{path.suffix}")
        if not aside.exists():
            break
    try:
        return path.rename(aside)
    except OSError:
        return path
