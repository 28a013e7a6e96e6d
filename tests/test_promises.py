"""docs/promises.md names commands and tests that are there, for every promise and every fault."""

import re
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
PAGE = (TOP / "docs" / "promises.md").read_text("utf-8")
_TEST = re.compile(r"tests/[\w/.]+\w")


def missing(page: str) -> list[str]:
    """What is named as a test and is not there."""
    return [name for name in _TEST.findall(page) if not (TOP / name).exists()]


def test_every_test_that_is_named_is_there() -> None:
    assert len(_TEST.findall(PAGE)) > 80
    assert missing(PAGE) == []


def test_a_test_that_is_gone_would_be_found() -> None:
    """The control."""
    assert missing("`python3 start.py test tests/storage/test_gone.py`") == ["tests/storage/test_gone.py"]


def test_there_are_twelve_promises_and_thirty_seven_faults_each_with_its_proof() -> None:
    promises = re.findall(r"^\| (\d+) \| \*\*.+?\*\* \| (.+?) \| .+ \|$", PAGE, re.MULTILINE)
    assert [int(number) for number, _proof in promises] == list(range(1, 13))
    assert all(proof.startswith(("`python3 start.py test ", "[security.md]")) for _number, proof in promises)
    faults = re.findall(r"^\| (\d+) [^|]+ \| ([^|]+) \|$", PAGE, re.MULTILINE)
    assert [int(number) for number, _test in faults] == list(range(1, 38))
    assert all(_TEST.search(test) for _number, test in faults)
