"""What is said about files, backups and passphrases is read at grade 6: what happened, what is safe, what next."""

import ast
import re

import pytest

from tests.labels.grade import grade
from tests.labels.messages import ROOT, marked, messages

MOST = 6.0
AREA = (
    "painlog/storage/",
    "painlog/exchange/",
    "painlog/workflows/",
    "painlog/ui/backups/",
    "painlog/ui/lock/",
    "painlog/ui/protect/",
    "painlog/ui/errordialog.py",
    "painlog/cli/passphrase.py",
    "painlog/cli/output.py",
)
_FEWEST_WORDS = 7  # a grade of fewer says nothing
_SENTENCE = re.compile(r"[.!?:](?:\s|$)")


def sentences() -> list[tuple[str, str]]:
    """The messages of the area that are long enough to be judged."""
    found = [(place, text) for place, text in messages() if place.startswith(AREA)]
    return [(place, text) for place, text in found if len(text.split()) >= _FEWEST_WORDS and _SENTENCE.search(text)]


def test_every_message_is_read_at_grade_six() -> None:
    found = sentences()
    assert len(found) > 100
    assert [(round(grade(text), 1), place, text) for place, text in found if grade(text) > MOST] == []


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables"),
    [
        ("The cat sat on the mat.", 6, 1, 6),
        ("Your file is safe. Nothing was lost.", 7, 2, 8),
        ("Make room on the disk, then try again.", 8, 1, 9),
    ],
)
def test_the_grade_is_that_of_the_formula(text: str, words: int, sentences: int, syllables: int) -> None:
    """Counted by hand."""
    assert grade(text) == pytest.approx(0.39 * words / sentences + 11.8 * syllables / words - 15.59)


def test_a_hard_message_would_be_found() -> None:
    """The control."""
    assert grade("Cryptographic verification of the authenticated envelope was unsuccessful.") > 2 * MOST


def refusals() -> list[tuple[str, str]]:
    """What each error of the diary's file says."""
    found = []
    for path in sorted((ROOT / "painlog" / "storage").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                found += [(f"{path.name} {node.name}", text) for text in marked(ast.unparse(node))]
    return found


def test_every_error_of_the_file_says_what_happened_what_is_safe_and_what_next() -> None:
    found = refusals()
    assert len(found) > 15
    assert [(place, text) for place, text in found if len(_SENTENCE.findall(text)) < 3] == []
