"""safety.md rows 24 and 25: a diary word is found in the diary and in chosen exports, and nowhere else."""

from pathlib import Path

import pytest

from tests.cli.commands import in_own_process

CANARY = "Heronstep"


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A CSV folder whose every free text holds the word, and one row that is refused."""
    folder = tmp_path / "marked"
    folder.mkdir()
    (folder / "people.csv").write_text(f"person,name,note\nann,{CANARY} Example,{CANARY}\n")
    (folder / "entries.csv").write_text(
        "person,felt_at,recorded_at,pain_now,note\n"
        f"ann,2026-03-01T08:00,2026-03-01T08:01,4,{CANARY}\n"
        f"ann,2026-03-02T08:00,2026-03-02T08:01,99,{CANARY}\n"
    )
    return folder


def test_a_diary_word_is_nowhere_but_where_the_person_put_it(tmp_path: Path, marked: Path) -> None:
    home, temporary, chosen = (tmp_path / name for name in ("home", "temporary", "chosen"))
    for folder in (home, temporary, chosen):
        folder.mkdir()
    environment = {"HOME": str(home), "PAINLOG_HOME": str(home), "TMPDIR": str(temporary), "TEMP": str(temporary)}
    diary = chosen / "diary.painlog"
    whole = [("--from", "2026-03-01"), ("--to", "2026-03-31")]
    days = [word for pair in whole for word in pair]
    commands: list[tuple[int, tuple[str | Path, ...]]] = [
        (3, ("import", marked)),
        (0, ("export", "--format", "csv", "-o", chosen / "out")),
        (0, ("export", "--format", "json", "-o", chosen / "out.json")),
        (0, ("figures", *days)),
        (0, ("figures", "--text", *days)),
        (0, ("summary", *days, "-o", chosen / "summary.pdf")),
        (0, ("check",)),
        (2, ("figures", "--person", CANARY)),
        (3, ("import", diary)),
        (0, ("self-test",)),
    ]
    for status, words in commands:
        ended = in_own_process(*words, "--diary", diary, environment=environment)
        assert ended[0] == status, ended
    found = {file for file in tmp_path.rglob("*") if file.is_file() and _holds(file)}
    assert {file for file in found if not file.is_relative_to(chosen)} == set(marked.iterdir())
    assert diary in found
    assert list(temporary.iterdir()) == []
    assert not list(home.rglob("*.painlog"))


def _holds(file: Path) -> bool:
    content = file.read_bytes().lower()
    return any(CANARY.lower().encode(coding) in content for coding in ("utf-8", "utf-16-le"))
