"""Hostile zips are refused, with nothing on the disk and no more than the cap in memory (safety row 18)."""

import io
import stat
import zipfile
from pathlib import Path

import pytest

from painlog.domain.errors import InputRefusedError
from painlog.exchange import archive, folder
from painlog.exchange.csv_read import read_csv
from tests.exchange.exchangeable import NOW
from tests.exchange.files import PEOPLE

ENTRIES = "person,felt_at,pain_now\nann,2026-11-01,5\n"


def zipped(at: Path, *members: tuple[str | zipfile.ZipInfo, str]) -> Path:
    path = at / "in.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members:
            file.writestr(name, content)
    return path


def link(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return member


@pytest.mark.parametrize("top", ["", "diary/", "a/b/"])
def test_zip_is_read_from_its_top_or_its_one_folder(tmp_path: Path, top: str) -> None:
    result = read_csv(zipped(tmp_path, (top + "people.csv", PEOPLE), (top + "entries.csv", ENTRIES)), now=NOW)
    assert result.problems == ()
    assert len(result.records.entries) == 1


@pytest.mark.parametrize(
    "name",
    ["../entries.csv", "/entries.csv", "a/../../entries.csv", "..\\entries.csv", "C:\\entries.csv", "c:entries.csv"],
)
def test_zip_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputRefusedError, match="not built as an honest one"):
        read_csv(zipped(tmp_path, ("people.csv", PEOPLE), (name, ENTRIES)), now=NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["in.zip"]


def test_zip_with_a_link_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError, match="not built as an honest one"):
        read_csv(zipped(tmp_path, ("people.csv", PEOPLE), (link("entries.csv"), "/etc/passwd")), now=NOW)


def test_zip_with_a_name_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = zipped(tmp_path, ("people.csv", PEOPLE), ("people.csv", PEOPLE))
    with pytest.raises(InputRefusedError, match="not built as an honest one"):
        read_csv(path, now=NOW)


def test_zip_with_overlapping_members_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, ("people.csv", PEOPLE), ("entries.csv", ENTRIES))
    content = bytearray(path.read_bytes())
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = bytes(4)  # both entries of the directory now point to the first member
    path.write_bytes(content)
    with pytest.raises(InputRefusedError, match="not built as an honest one"):
        read_csv(path, now=NOW)


def test_zip_with_a_password_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path, ("people.csv", PEOPLE))
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(InputRefusedError, match="has a password"):
        read_csv(path, now=NOW)


def test_zip_with_too_many_members_is_refused(tmp_path: Path) -> None:
    members = [(f"{number}.csv", "") for number in range(archive.MOST_MEMBERS + 1)]
    with pytest.raises(InputRefusedError, match="more than 1,000 files"):
        read_csv(zipped(tmp_path, *members), now=NOW)


def test_bomb_is_stopped_at_the_cap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "MOST_BYTES", 100_000)
    with pytest.raises(InputRefusedError, match="more than painlog reads"):
        read_csv(zipped(tmp_path, ("people.csv", PEOPLE), ("entries.csv", "x" * 200_000)), now=NOW)


def test_broken_zip_is_refused_wherever_it_is_broken(tmp_path: Path) -> None:
    whole = zipped(tmp_path, ("people.csv", PEOPLE), ("entries.csv", ENTRIES)).read_bytes()
    for place in range(0, len(whole), 3):
        content = bytearray(whole)
        content[place] ^= 0xFF
        (tmp_path / "broken.zip").write_bytes(content)
        try:
            read_csv(tmp_path / "broken.zip", now=NOW)
        except InputRefusedError as error:
            assert "Nothing was changed." in str(error)


def test_zip_in_another_compression_is_refused_or_read(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("people.csv", PEOPLE)
    content = out.getvalue()
    (tmp_path / "in.zip").write_bytes(content[:40] + b"\xff\xff\xff" + content[43:])
    with pytest.raises(InputRefusedError, match=r"Nothing was changed\."):
        read_csv(tmp_path / "in.zip", now=NOW)
