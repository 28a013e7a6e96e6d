"""painlog's folders: private, in the system's places, movable."""

import os
import sys
from pathlib import Path

import pytest

from painlog.config import folders

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps others out by the folder's place")


def test_painlog_home_moves_every_folder(home: Path) -> None:
    every = (folders.data_folder(), folders.config_folder(), folders.cache_folder(), folders.log_folder())
    assert all(folder.is_relative_to(home) for folder in every)
    assert len(set(every)) == len(every)


def test_without_painlog_home_the_systems_own_places_are_used_and_never_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PAINLOG_HOME")
    places = (folders.diary_path(), folders.settings_path(), folders.log_folder(), folders.cache_folder())
    assert all("painlog" in place.parts or "painlog" in place.parent.parts for place in places)
    assert not any("Documents" in place.parts for place in places)


@posix
def test_a_folder_is_made_for_its_owner_alone_and_repaired_on_the_way(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert folders.private(folder).stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    assert folders.private(folder).stat().st_mode & 0o777 == 0o700


def test_the_list_of_fonts_stays_in_the_cache(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.delenv("MPLCONFIGDIR")
    folders.keep_font_list()
    assert Path(os.environ["MPLCONFIGDIR"]).is_relative_to(home / "cache")
