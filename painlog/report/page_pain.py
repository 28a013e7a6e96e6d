"""The upper half of the page in words: how well it was kept, the pain, function and sleep."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from painlog.i18n import _, ngettext, pgettext
from painlog.labels import areas, pain, words
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number
from painlog.report.page import BigNumber, Block, Part, Words, joined

Figures = Mapping[str, Any]
_MOST_NAMED = 4
_NAME_LETTERS = 60
_FUNCTIONS = 5


def tenths(value: float) -> str:
    """A mean or a score with its one decimal, also where that is 0: `4.0`."""
    text, mark = number(value), pgettext("decimal mark", ".")
    return text if mark in text else f"{text}{mark}0"


def logging_block(figures: Figures) -> Block:
    """How many days have an entry, how many came late, the longest gap, and whose judgement it was."""
    kept = figures["logging"]
    days = ngettext("Entries on {logged} of {days} day", "Entries on {logged} of {days} days", kept["days"])
    late = ngettext(
        "{late} of {n} written over 48 hours later",
        "{late} of {n} written over 48 hours later",
        kept["entries"],
    )
    gap = kept["longest_gap_days"] or 0
    told = (
        days.format(logged=kept["logged_days"], days=kept["days"]),
        late.format(late=kept["late_entries"], n=kept["entries"]) if kept["entries"] else "",
        ngettext("longest gap {n} day", "longest gap {n} days", gap).format(n=gap) if gap else "",
        _reporters(kept),
    )
    return Block(part=Part.LOGGING, title=_("How it was kept"), lines=(joined(told, "; ") + ".",))


def _reporters(kept: Figures) -> str:
    """Who the entries are from, where it was not the patient alone (R-OBS-1)."""
    by = kept["by_reporter"]
    if not by.get("asked") and not by.get("observed"):
        return ""
    return _("by the patient {own}, asked {asked}, seen by someone else {seen}").format(
        own=by.get("self", 0), asked=by.get("asked", 0), seen=by.get("observed", 0)
    )


def pain_block(figures: Figures, wordbook: Words) -> Block:
    """The last 14 days, the 14 before, the whole time, and the latest PEG; areas and words most marked."""
    found = figures["pain"]
    return Block(
        part=Part.PAIN,
        title=_("Pain now: means of {measure}, 0 to 10 (higher = more pain)").format(
            measure=pain.measure(found["measure"]).lower()
        ),
        numbers=(
            _mean_of(_("Last 14 days"), found["last_14"]),
            _mean_of(_("14 days before"), found["previous_14"]),
            _whole(found),
            *_peg(figures.get("questionnaires", ())),
        ),
        lines=tuple(
            line for line in (_areas(figures["areas"], wordbook), _words(figures["words"], wordbook)) if line
        ),
    )


def _mean_of(caption: str, part: Figures) -> BigNumber:
    dates = range_text(date.fromisoformat(part["from"]), date.fromisoformat(part["to"]))
    if part["mean"] is None:
        return BigNumber(caption=caption, number="–", note=_("no own number, {dates}").format(dates=dates))
    note = _("n {n}, {dates}")
    return BigNumber(caption=caption, number=tenths(part["mean"]), note=note.format(n=part["n_days"], dates=dates))


def _whole(found: Figures) -> BigNumber:
    caption = _("Whole time")
    if found["mean"] is None:
        return BigNumber(caption=caption, number="–", note=_("no own number"))
    note = _("n {n}, median {median}, {low} to {high}")
    return BigNumber(
        caption=caption,
        number=tenths(found["mean"]),
        note=note.format(
            n=found["n_days"],
            median=number(found["median"]),
            low=number(found["lowest"]),
            high=number(found["highest"]),
        ),
    )


def _peg(answered: Iterable[Figures]) -> list[BigNumber]:
    """The latest PEG score beside the first of the time (R-PEG-1: the mean, one decimal, never the sum)."""
    scores = [one for one in answered if one["name"] == "peg" and one.get("score") is not None]
    scores.sort(key=lambda one: str(one["answered_on"]))
    if not scores:
        return []
    first, last = scores[0], scores[-1]
    note = day_text(date.fromisoformat(last["answered_on"]))
    if len(scores) > 1:
        before = _("first {score} on {day}").format(
            score=tenths(first["score"]), day=day_text(date.fromisoformat(first["answered_on"]))
        )
        note = joined([note, before], "; ")
    return [BigNumber(caption=_("PEG score, 0 to 10"), number=tenths(last["score"]), note=note)]


def _areas(marked: Sequence[Figures], wordbook: Words) -> str:
    named = [_area(area, wordbook.short(areas.area(area["area"]), _NAME_LETTERS)) for area in marked[:_MOST_NAMED]]
    return _("Areas marked most: {areas}.").format(areas=", ".join(named)) if named else ""


def _area(area: Figures, name: str) -> str:
    days = ngettext("{name} {n} day", "{name} {n} days", area["days"]).format(name=name, n=area["days"])
    if area.get("mean") is None:
        return days
    return _("{area_and_days} (mean {mean})").format(area_and_days=days, mean=tenths(area["mean"]))


def _words(chosen: Sequence[Figures], wordbook: Words) -> str:
    named = [
        ngettext("{name} {n} day", "{name} {n} days", one["days"]).format(
            name=wordbook.short(words.word(one["word"]), _NAME_LETTERS).lower(), n=one["days"]
        )
        for one in chosen[:_MOST_NAMED]
    ]
    return _("Words for it: {words}.").format(words=", ".join(named)) if named else ""


def function_block(figures: Figures) -> Block | None:
    """Standing, walking, sleep and mood: the means of the last and first 14 days and of the whole time."""
    named = {
        "standing_minutes": _("Standing, min"),
        "walking_minutes": _("Walking, min"),
        "sleep_hours": _("Sleep, hours"),
        "sleep_quality": _("Sleep (10 best)"),
        "mood": _("Mood (10 best)"),
    }
    found = {key: one for key, one in figures["function"].items() if key in named and one["mean"] is not None}
    if not found:
        return None
    spans = (
        (_("Last 14 days"), "last_14", "last_14_n"),
        (_("First 14 days"), "first_14", "first_14_n"),
        (_("Whole time"), "mean", "n_days"),
    )
    rows = tuple((name, *(_with_n(one[key], one.get(n)) for one in found.values())) for name, key, n in spans)
    title = _("Function, mean a day")
    head = (title, *(named[key] for key in found))
    share = _FUNCTIONS / len(found)
    return Block(part=Part.FUNCTION, title=title, head=head, rows=rows, widths=(1.45, *[share] * len(found)))


def _with_n(value: float | None, n: int | None) -> str:
    """`18 (n 30)`; a number without its n is not printed (R-PRINT-2)."""
    return _("{value} (n {n})").format(value=tenths(value), n=n) if value is not None and n else "–"
