"""Which blocks and pages of a summary a person wants: chosen beside the page, remembered in the diary."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from painlog.report.parts import USUALLY_DROPPED, Extra, Part

_KEPT = tuple(part.value for part in Part if part not in USUALLY_DROPPED)


@dataclass(frozen=True, slots=True)
class Choice:
    """The codes of the blocks that are `kept` and of the `extra` pages, in their order on paper.

    `whole_chart` draws the whole time in place of 90 days. `every_sign` prints the warning sign that is never
    printed by itself (R-RF-6); it is for one print and never remembered.
    """

    kept: tuple[str, ...] = _KEPT
    extra: tuple[str, ...] = ()
    whole_chart: bool = False
    every_sign: bool = False


USUAL = Choice()


def choice_key(person_id: str) -> str:
    """Where the diary keeps the choice for a person's summary."""
    return f"summary.choice.{person_id}"


def choice_text(choice: Choice) -> str:
    """The choice as the diary keeps it: what differs from the usual, so that a block of a later version is there."""
    kept = {
        "dropped": [code for code in _KEPT if code not in choice.kept],
        "added": [code for code in choice.kept if code not in _KEPT],
        "extra": list(choice.extra),
        "whole_chart": choice.whole_chart,
    }
    return json.dumps(kept)


def read_choice(text: str | None) -> Choice:
    """The choice that was kept; the usual one where there is none, or where it cannot be read."""
    try:
        kept = json.loads(text or "{}")
        dropped, added = _codes(kept.get("dropped")), _codes(kept.get("added"))
        return Choice(
            kept=tuple(part for part in Part if part in added or (part in _KEPT and part not in dropped)),
            extra=tuple(extra for extra in Extra if extra in _codes(kept.get("extra"))),
            whole_chart=kept.get("whole_chart") is True,
        )
    except (ValueError, AttributeError):
        return USUAL


def with_extra(choice: Choice, extra: Iterable[str]) -> Choice:
    """The same choice with these pages after page one."""
    wanted = frozenset(extra)
    return replace(choice, extra=tuple(one.value for one in Extra if one in wanted))


def _codes(listed: object) -> frozenset[str]:
    return frozenset(code for code in listed if isinstance(code, str)) if isinstance(listed, list) else frozenset()
