"""docs/promises.md names tests that are there, for every promise and every fault; no page names one that is gone."""

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


def test_every_page_of_docs_that_is_named_anywhere_is_there() -> None:
    """In the code, the tests, the benchmarks, and in the pages themselves."""
    named = {
        (path.relative_to(TOP).as_posix(), name)
        for folder in ("painlog", "tests", "benchmarks", "docs", "resources")
        for path in (TOP / folder).rglob("*")
        if path.suffix in (".py", ".md", ".toml", ".typ")
        for name in re.findall(r"docs/[\w/-]+\.(?:md|py)", path.read_text("utf-8"))
    }
    assert len(named) > 20
    assert [(place, name) for place, name in sorted(named) if not (TOP / name).exists()] == []
