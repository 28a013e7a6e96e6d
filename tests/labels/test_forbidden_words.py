"""No text names a cause, a verdict, a diagnosis, a p-value or advice (R-STAT-2, R-MED-4, R-PRINT-1)."""

import re

import pytest

from tests.labels.messages import marked, messages

# What must not be said, and a sentence that says it: each is shown to be found.
FORBIDDEN = {
    r"\bbecause\b": "Pain was lower because of the injection.",
    r"\bworked\b(?! out)": "The block worked.",
    r"\bworks\b": "This medicine works for you.",
    r"\b(in)?effective(ly|ness)?\b": "An effective treatment.",
    r"\bcaus(e|es|ed|ing)\b": "Poor sleep caused the pain.",
    r"\b(due|thanks|owing) to\b": "Less pain due to the ablation.",
    r"\b(leads?|led) to\b": "Standing led to more pain.",
    r"\bresult(s|ed)? in\b": "The dose resulted in sleepiness.",
    r"\btrigger(s|ed|ing)?\b(?! point)": "Weather triggers your pain.",
    r"\bimprove(s|d|ment)?\b": "You improved.",
    r"\b(non-?)?responders?\b": "You are a responder.",
    r"\b(success|successful(ly)?|unsuccessful)\b": "The trial was a success.",
    r"\bdiagnos(e|es|ed|is|tic)\b": "Your diagnosis is migraine.",
    r"\byou (probably |may |might )?have (migraine|a|an|the)\b": "You may have a nerve problem.",
    r"\bp[- ]?values?\b": "The p-value is small.",
    r"\bp ?[<=] ?0": "The change is clear (p < 0.05).",
    r"\bsignifican(t|tly|ce)\b": "A significant change.",
    r"\brecommend(s|ed|ation|ations)?\b": "We recommend a second block.",
    r"\badvis(e|es|ed|able)\b|\badvice\b": "We advise rest.",
    r"\byou (should|ought)\b": "You should rest.",
    r"\btake (more|less|fewer|another|an extra)\b": "Take more of it at night.",
    r"\b(increase|reduce|lower|raise|halve|double|skip|adjust)\b[^.]*\bdoses?\b": "Reduce your dose by half.",
    r"\b(stop|start|keep|avoid) (taking|using)\b": "Stop taking naproxen.",
    r"\b(switch|convert) (from|to)\b[^.]*\b(mg|opioid|dose)\b": "Switch to 20 mg of morphine.",
}
# Texts that must say such a word: what a file is called by its owner, the words of clinical.md itself (section 4 and
# R-STAT-1), and what is said of the program, never of a body.
ALLOWED = frozenset(
    {
        ("painlog/cli/selftest.py", r"\bworks\b"),
        ("painlog/labels/warning_signs.py", r"\bworks\b"),
        ("painlog/labels/conditions.py", r"\bcaus(e|es|ed|ing)\b"),
        ("painlog/labels/response_notes.py", r"\bimprove(s|d|ment)?\b"),
        ("resources/catalogue/sources.toml", r"\brecommend(s|ed|ation|ations)?\b"),
    }
)


def said(text: str) -> list[str]:
    """The forbidden patterns that a text holds."""
    return [pattern for pattern in FORBIDDEN if re.search(pattern, text, re.IGNORECASE)]


def test_no_message_template_or_file_says_a_forbidden_word() -> None:
    found = [
        (place, pattern, text)
        for place, text in messages()
        for pattern in said(text)
        if (place, pattern) not in ALLOWED
    ]
    assert found == []


@pytest.mark.parametrize(("pattern", "sentence"), FORBIDDEN.items())
def test_each_forbidden_word_would_be_found(pattern: str, sentence: str) -> None:
    source = f'from painlog.i18n import _\nprint(_("""{sentence}"""))\n'
    assert [pattern in said(text) for text in marked(source)] == [True]


def test_nothing_is_allowed_that_is_not_there_any_more() -> None:
    there = {(place, pattern) for place, text in messages() for pattern in said(text)}
    assert there >= ALLOWED


def test_every_sort_of_text_is_looked_through() -> None:
    places = [place for place, _text in messages()]
    assert len(places) > 2000
    for kind in (
        "painlog/labels/", "painlog/report/", "painlog/ui/", "painlog/cli/", "resources/catalogue/", "summary.typ"
    ):  # fmt: skip
        assert any(kind in place for place in places), kind


def test_what_a_plural_and_a_named_message_say_is_read_too() -> None:
    source = '_("one"); ngettext("two", "three", n); pgettext("context", "four"); msgid("five"); other("six")'
    assert sorted(marked(source)) == ["five", "four", "one", "three", "two"]
