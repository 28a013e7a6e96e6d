"""What is said of backups and of the passphrase can be read by most people (ux rule 5: grade 6)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading import grade

TOP = Path(__file__).resolve().parents[1] / "painlog"
PLACES = (
    *("storage/backups", "storage/keys", "ui/backups", "ui/protect", "ui/lock"),
    *("workflows/restoring.py", "workflows/protecting.py", "workflows/merging.py", "report/recovery_sheet.py"),
    *("cli/backing.py", "cli/restoring.py", "cli/passphrase.py", "ui/cover.py", "ui/app.py", "ui/settings/safety.py"),
)
WORDS = 7  # a button or a heading is no sentence


def _sentences(place: str) -> Iterator[str]:
    found = TOP / place
    for file in sorted(found.glob("*.py")) if found.is_dir() else [found]:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                yield from (
                    one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


@pytest.mark.parametrize("place", PLACES)
def test_every_sentence_is_of_grade_six_or_less(place: str) -> None:
    hard = [text for text in _sentences(place) if len(text.split()) > WORDS and grade(text) > 6]
    assert hard == []


def test_a_hard_sentence_is_found() -> None:
    """The control."""
    assert grade("Cryptographic authentication of the encapsulated database encryption key was unsuccessful.") > 12
    assert grade("Your diary is safe. Try again.") < 3
