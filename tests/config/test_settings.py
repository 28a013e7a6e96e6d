"""The settings file: survives hands, newer versions and damage."""

import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.config import folders, settings, toml
from painlog.config.settings import Settings

words = st.text(st.characters(codec="utf-8"))
plain = st.one_of(words, st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.dates())
tables = st.dictionaries(words, st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(words, inner)))


def test_what_is_saved_is_loaded() -> None:
    chosen = Settings(paper="letter", theme="dark", text_percent=150, language="de", diary="/media/stick/a diary")
    settings.save(chosen)
    assert settings.load() == chosen


def test_without_a_file_the_usual_settings_are_used_and_none_is_made() -> None:
    assert settings.load() == Settings()
    assert not folders.settings_path().exists()


@pytest.mark.parametrize(
    "content", [b"paper = ", b"\xff\xfe\x00binary", b"[[[" * 9999, b'paper = "a4"\npaper = "a4"']
)
def test_a_file_that_cannot_be_read_is_kept_aside_and_the_usual_settings_are_used(content: bytes) -> None:
    path = folders.settings_path()
    folders.private(path.parent)
    path.write_bytes(content)
    loaded = settings.load()
    assert loaded.set_aside is not None
    assert loaded.set_aside.read_bytes() == content
    assert (loaded.paper, loaded.text_percent) == (Settings().paper, 100)
    assert not path.exists()
    settings.save(loaded)
    assert settings.load().set_aside is None


def test_a_second_broken_file_does_not_push_out_the_first() -> None:
    path = folders.settings_path()
    folders.private(path.parent)
    kept = []
    for content in ("one =", "two ="):
        path.write_text(content)
        kept.append(settings.load().set_aside)
    assert [each.read_text() for each in kept if each is not None] == ["one =", "two ="]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('paper = "a3"', "paper"),
        ('region = "mars"', "region"),
        ("theme = 3", "theme"),
        ("text_percent = 900", "text_percent"),
        ("text_percent = true", "text_percent"),
        ("text_percent = 120.0", "text_percent"),
        ("diary = [1]", "diary"),
        ('language = "\\u0000"', "language"),
    ],
)
def test_one_value_that_may_not_be_is_named_and_the_others_stand(line: str, key: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    other = 'theme = "dark"' if key != "theme" else 'paper = "letter"'
    path.write_text(f"{line}\n{other}\n")
    loaded = settings.load(path)
    assert loaded.refused == (key,)
    assert "dark" in (loaded.theme,) or loaded.paper == "letter"
    assert getattr(loaded, key) == getattr(Settings(), key)


def test_keys_of_a_newer_painlog_are_kept_when_an_older_one_saves(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "dark"\nreminders = ["08:00"]\n[sounds]\non = false\nsince = 2026-11-01\n')
    settings.save(settings.load(path), path)
    values = tomllib.loads(path.read_text())
    assert values["reminders"] == ["08:00"]
    assert values["sounds"] == {"on": False, "since": date(2026, 11, 1)}
    assert values["theme"] == "dark"


def test_a_file_from_notepad_with_a_mark_at_its_head_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbftheme = "light"\r\n')
    assert settings.load(path).theme == "light"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_file_is_for_its_owner_alone() -> None:
    settings.save(Settings())
    assert folders.settings_path().stat().st_mode & 0o777 == 0o600
    assert folders.config_folder().stat().st_mode & 0o777 == 0o700


def test_a_value_that_may_not_be_is_refused_in_the_program_too() -> None:
    with pytest.raises(ValueError, match="theme"):
        Settings(theme="purple")


@pytest.mark.parametrize(
    ("variable", "name", "paper"),
    [
        ("LANG", "en_US.UTF-8", "letter"),
        ("LANG", "fr_CA", "letter"),
        ("LANG", "es_MX.utf8@x", "letter"),
        ("LANG", "en_GB.UTF-8", "a4"),
        ("LANG", "C.UTF-8", "a4"),
        ("LC_ALL", "de_US", "letter"),
        ("LC_PAPER", "en_US", "letter"),
    ],
)
def test_the_paper_is_that_of_the_country(
    variable: str, name: str, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("LC_ALL", "LC_PAPER", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(variable, name)
    assert Settings().paper == paper


@pytest.mark.parametrize(
    ("variable", "name", "region"),
    [
        ("LANG", "en_US.UTF-8", "us"),
        ("LANG", "en_GB.UTF-8", "uk"),
        ("LANG", "de_DE@euro", "eu"),
        ("LANG", "en_IE", "eu"),
        ("LANG", "fr_CA", "other"),
        ("LANG", "C.UTF-8", "other"),
        ("LC_ADDRESS", "nb_NO", "eu"),
        ("LC_ALL", "en_AU", "other"),
    ],
)
def test_the_numbers_to_call_are_those_of_the_country(
    variable: str, name: str, region: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-RF-5."""
    for each in ("LC_ALL", "LC_ADDRESS", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(variable, name)
    assert Settings().region == region


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("English_United States", "us"),
        ("English_United Kingdom", "uk"),
        ("German_Germany", "eu"),
        ("x_Japan", "other"),
    ],
)
def test_windows_names_the_country_to_call_in_words(name: str, region: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in ("LC_ALL", "LC_ADDRESS", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (name, "1252"))
    assert Settings().region == region


def test_windows_names_the_country_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in ("LC_ALL", "LC_PAPER", "LANG"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: ("English_United States", "1252"))
    assert Settings().paper == "letter"


@given(tables)
def test_whatever_toml_can_say_is_written_so_that_it_reads_back(values: dict[str, object]) -> None:
    assert tomllib.loads(toml.dumps(values)) == values


def test_what_toml_has_no_word_for_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        toml.dumps({"a": object()})
