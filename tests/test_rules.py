"""Every clinical rule that painlog follows is named where it is used and by a test, so that neither goes unseen."""

import re
from collections import defaultdict
from pathlib import Path

from painlog.domain.questionnaire import ITEM_LIMITS
from tests.labels.messages import messages

TOP = Path(__file__).resolve().parents[1]
_RULE = re.compile(r"\bR-[A-Z]+-\d+\b")
_SECTION = re.compile(r"## (\d)")
# What painlog must never do is in no line of it: a test alone names it.
NEVER_DONE = {"R-LIC-1", "R-MED-10", "R-RF-7"}
# Instruments that are not free to be shipped, by names and words that only they have.
NOT_FREE = re.compile(
    r"oswestry|\bODI\b|\bHIT-?6|\bMIDAS\b|pain ?detect|\bDN4\b|brief pain inventory|\bBPI\b|\bPROMIS\b|flacc|painad|"
    r"wong-?baker|faces pain|\bLANSS\b|pittsburgh|\bPSQI\b|mcgill",
    re.IGNORECASE,
)


def named(folder: str) -> dict[str, set[str]]:
    """The rules that a folder's files name, with the files."""
    found = defaultdict[str, set[str]](set)
    for path in (TOP / folder).rglob("*.py"):
        if path != Path(__file__):
            for rule in _RULE.findall(path.read_text("utf-8")):
                found[rule].add(path.name)
    return found


def untested(code: set[str], tests: set[str]) -> set[str]:
    """The rules that code names and no test does."""
    return code - tests


def test_every_rule_that_code_names_is_named_by_a_test() -> None:
    code, tests = named("painlog"), named("tests")
    assert len(code) > 30
    assert untested(set(code), set(tests)) == set()


def test_a_rule_without_a_test_would_be_found() -> None:
    """The control."""
    assert untested({"R-PAIN-1", "R-PAIN-99"}, set(named("tests"))) == {"R-PAIN-99"}


def test_every_rule_of_the_reference_is_named_by_code_and_by_a_test(shared: Path) -> None:
    """Of its sections 1 to 3, 4 and 6; the fifth is on hospital records, which painlog does not read."""
    wanted, section = set[str](), ""
    for line in (shared / "reference" / "clinical.md").read_text("utf-8").splitlines():
        section = begun[1] if (begun := _SECTION.match(line)) else section
        if section in ("1", "2", "3", "4", "6"):
            wanted |= set(_RULE.findall(line))
    assert len(wanted) > 40
    assert wanted - set(named("tests")) - {"R-LIC-1", "R-MED-10"} == set(), "those two stand below"
    assert wanted - set(named("painlog")) == NEVER_DONE


def test_no_instrument_is_shipped_that_is_not_free() -> None:
    """R-LIC-1: PEG, PHQ-2 and GAD-2 alone; any other score is the clinic's own, by its name (R-LIC-2)."""
    assert set(ITEM_LIMITS) == {"peg", "phq2", "gad2"}
    text = [(place, found[0]) for place, said in messages() if (found := NOT_FREE.search(said)) is not None]
    assert [one for one in text if one[1] != "promis"] == []


def test_an_instrument_that_is_not_free_would_be_found() -> None:
    """The control."""
    assert NOT_FREE.search("Fill in the Oswestry disability index")
    assert not NOT_FREE.search("painlog cannot promise that")


def test_no_text_offers_to_convert_one_opioid_into_another() -> None:
    """R-MED-10: a total in one measure is shown, with what it leaves out; never what to change to."""
    offers = re.compile(r"equianalgesic|\b(convert|switch|rotate)\w*\b.*\b(opioid|morphine|mg)\b", re.IGNORECASE)
    assert offers.search("Convert oxycodone 20 mg to morphine")
    assert [(place, text) for place, text in messages() if offers.search(text)] == []
