"""What one person logs: which questions stand open, numbers or words, one question at a time or all."""

import json
from dataclasses import asdict, dataclass

from painlog.domain.codes import Relation
from painlog.i18n import _

# In the order in which they are asked: what was possible comes before pain (ux.md B2, reactivity).
ORDER = (
    "peg",
    "moving",
    "sleep",
    "mood",
    "worry",
    "goals",
    "pains",
    "areas",
    "words",
    "side_effects",
    "note",
    "when",
)
USUAL = ("pains", "areas", "note", "when")
OF_A_CHILD = ("sleep", "mood", "worry", "areas", "note", "when")


def section_words() -> dict[str, str]:
    """What each question is called, by its code."""
    return {
        "peg": _("The past week (once a week)"),
        "moving": _("Standing and walking"),
        "sleep": _("Sleep"),
        "mood": _("Mood"),
        "worry": _("Worry"),
        "goals": _("My goals"),
        "pains": _("Worst, average and least pain"),
        "areas": _("Where it hurts"),
        "words": _("What it feels like"),
        "side_effects": _("Side effects"),
        "note": _("Note"),
        "when": _("Another day or time"),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """`sections` stand open under the pad; `in_words` asks for pain in words; `calm` asks one question at a time."""

    sections: tuple[str, ...] = USUAL
    in_words: bool = False
    calm: bool = False
    is_open: bool = False


def setup_for(relation: Relation) -> Setup:
    """What a person logs who never chose: a child in words, with sleep, mood and worry."""
    if relation is Relation.CHILD:
        return Setup(sections=OF_A_CHILD, in_words=True, is_open=True)
    return Setup()


def setup_key(person_id: str) -> str:
    """Where the diary remembers it."""
    return f"checkin/{person_id}"


def setup_text(setup: Setup) -> str:
    """As the diary keeps it."""
    return json.dumps(asdict(setup))


def read_setup(text: str | None, relation: Relation) -> Setup:
    """As it was kept; what cannot be read is as if never chosen."""
    try:
        kept = json.loads(text or "")
        return Setup(
            sections=tuple(code for code in ORDER if code in kept["sections"]),
            in_words=kept["in_words"] is True,
            calm=kept["calm"] is True,
            is_open=kept["is_open"] is True,
        )
    except (ValueError, KeyError, TypeError):
        return setup_for(relation)
