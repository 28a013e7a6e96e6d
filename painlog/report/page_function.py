"""The block of function and sleep: what was possible lately and at first, and PHQ-4 where it is asked for."""

from datetime import date

from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text
from painlog.labels.numbers import number
from painlog.report.page import Block, Part
from painlog.report.page_pain import Figures, tenths


def function_block(figures: Figures) -> Block | None:
    """Standing, walking, sleep and mood, last against first 14 days; the PEG items; activity lost."""
    named = {
        "standing_minutes": _("Standing, min"),
        "walking_minutes": _("Walking, min"),
        "sleep_hours": _("Sleep, hours"),
        "sleep_quality": _("Sleep (10 best)"),
        "mood": _("Mood (10 best)"),
    }
    found = [(name, figures["function"][key]) for key, name in named.items() if _is_told(figures["function"][key])]
    rows = tuple(
        (name, _with_n(one["last_14"], one["last_14_n"]), _with_n(one["first_14"], one["first_14_n"]))
        for name, one in found
    )
    lines = tuple(line for line in (_peg_items(figures.get("peg") or {}), _activity(figures)) if line)
    if not rows and not lines:
        return None
    title = _("Function and sleep")
    head = (_("Mean a day"), _("Last 14 days"), _("First 14 days")) if rows else ()
    return Block(part=Part.FUNCTION, title=title, head=head, rows=rows, widths=(1.25, 1, 1), lines=lines)


def _is_told(one: Figures) -> bool:
    return one["last_14"] is not None or one["first_14"] is not None


def _with_n(value: float | None, n: int | None) -> str:
    """`18 (n 30)`; a number without its n is not printed (R-PRINT-2)."""
    return _("{value} (n {n})").format(value=tenths(value), n=n) if value is not None and n else "–"


def _peg_items(peg: Figures) -> str:
    """The three items of the latest PEG (clinical.md 1.3), 10 the worst."""
    latest = peg.get("latest")
    if not latest or len(latest.get("items") or ()) != 3:
        return ""
    pain, enjoyment, activity = (number(item) for item in latest["items"])
    said = _("PEG, {day} (10 worst): pain {pain}, enjoyment of life {enjoyment}, general activity {activity}.")
    day = day_text(date.fromisoformat(latest["answered_on"]))
    return said.format(day=day, pain=pain, enjoyment=enjoyment, activity=activity)


def _activity(figures: Figures) -> str:
    lost = figures.get("activity_lost") or {}
    if not lost.get("n_days"):
        return ""
    said = ngettext(
        "Usual activity lost: all on {all}, half on {half} of {n} day with a headache or flare.",
        "Usual activity lost: all on {all}, half on {half} of {n} days with a headache or flare.",
        lost["n_days"],
    )
    return said.format(all=lost["all_days"], half=lost["half_days"], n=lost["n_days"])


def mood_block(figures: Figures) -> Block | None:
    """PHQ-4, the latest and the first of the time (clinical.md 1.4): scores, no finding."""
    answered = figures.get("phq4") or ()
    if not answered:
        return None
    chosen = [answered[-1], answered[0]] if len(answered) > 1 else [answered[-1]]
    said = _("{day}: {score} of 12 (PHQ-2 {phq2}, GAD-2 {gad2})")
    lines = [
        said.format(
            day=day_text(date.fromisoformat(one["answered_on"])),
            score=number(one["score"]),
            phq2=number(one["phq2"]),
            gad2=number(one["gad2"]),
        )
        for one in chosen
    ]
    return Block(part=Part.MOOD, title=_("PHQ-4"), lines=tuple(lines))
