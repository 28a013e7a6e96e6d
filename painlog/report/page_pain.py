"""The upper part of the page in words: how well it was kept, the pain now against before, where, in which words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from painlog.domain.codes import Measure
from painlog.i18n import _, ngettext, pgettext
from painlog.labels import areas, words
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number
from painlog.report.page import Block, Part, Words, joined

Figures = Mapping[str, Any]
_MOST_AREAS = 3
_MOST_WORDS = 4
_NAME_LETTERS = 60


def tenths(value: float) -> str:
    """A mean or a score with its one decimal, also where that is 0: `4.0`."""
    text, mark = number(value), pgettext("decimal mark", ".")
    return text if mark in text else f"{text}{mark}0"


def changed(points: float) -> str:
    """A change with its sign: `-3.3`, `+0.4`, `0.0`."""
    return f"+{tenths(points)}" if points > 0 else tenths(points)


def logging_block(figures: Figures) -> Block:
    """How many days have an entry, how many came late, the longest gap, and whose judgement it was."""
    kept = figures["logging"]
    days = ngettext("Entries on {logged} of {days} day", "Entries on {logged} of {days} days", kept["days"])
    late = ngettext(
        "{late} of {n} late (over 48 h)",
        "{late} of {n} late (over 48 h)",
        kept["entries"],
    )
    gap = kept["longest_gap_days"] or 0
    told = (
        days.format(logged=kept["logged_days"], days=kept["days"]),
        late.format(late=kept["late_entries"], n=kept["entries"]) if kept["entries"] else "",
        ngettext("longest gap {n} day", "longest gap {n} days", gap).format(n=gap) if gap else "",
        _reporters(kept) if kept["entries"] else "",
    )
    return Block(part=Part.LOGGING, title=_("How it was kept"), lines=(joined(told, "; ") + ".",))


def _reporters(kept: Figures) -> str:
    """Who the entries are from (R-OBS-1)."""
    by = kept["by_reporter"]
    if not by.get("asked") and not by.get("observed"):
        return _("all by the patient")
    return _("by the patient {own}, asked {asked}, seen by someone else {seen}").format(
        own=by.get("self", 0), asked=by.get("asked", 0), seen=by.get("observed", 0)
    )


def pain_block(figures: Figures, wordbook: Words, *, with_areas: bool = True) -> Block:
    """The last 14 days, the 14 before, the first 14, the latest PEG; areas and words marked on most days."""
    found = figures["pain"]
    spans = ((_("Last 14 days"), "last_14"), (_("14 days before"), "previous_14"), (_("Baseline"), "baseline"))
    rows = [_span(name, found[key], found["measure"]) for name, key in spans if key in found and _told(found, key)]
    lines = (
        _areas(figures["areas"], wordbook) if with_areas else "",
        _words(figures["words"], wordbook),
        "" if found["n_days"] else str(found.get("why", "")),
    )
    return Block(
        part=Part.PAIN,
        title=_("Pain now, 0 to 10"),
        head=(_("Pain now, 0 to 10"), *_columns(found["measure"]), ""),
        rows=(*rows, *_peg(figures.get("peg") or {})),
        widths=(1.46, 0.85, *([0.64] * (len(_columns(found["measure"])) - 1)), 1.9),
        lines=tuple(line for line in lines if line),
    )


def _told(found: Figures, key: str) -> bool:
    """The last days stand there with a dash where nothing was logged; earlier ones only with a number."""
    return key == "last_14" or found[key]["mean"] is not None


def _columns(measure: str) -> tuple[str, ...]:
    if measure == Measure.WORST:
        return _("Worst"), _("Least")
    named = _("At the time") if measure == Measure.NOW else _("Average")
    return named, _("Worst"), _("Least")


def _span(name: str, part: Figures, measure: str) -> tuple[str, ...]:
    dates = range_text(date.fromisoformat(part["from"]), date.fromisoformat(part["to"]))
    given = [("least", part.get("least"), part.get("least_n"))]
    if measure != Measure.WORST:
        given.insert(0, ("worst", part.get("worst"), part.get("worst_n")))
    cells = [_value(part["mean"]), *(_value(value) for _key, value, _n in given)]
    other = {"worst": _("worst n {n}"), "least": _("least n {n}")}
    apart = [other[key].format(n=n) for key, value, n in given if value is not None and n != part["n_days"]]
    note = joined([_("n {n}").format(n=part["n_days"]), *apart, dates], ", ")
    return name, *cells, note


def _value(value: float | None) -> str:
    return "–" if value is None else tenths(value)


def _peg(peg: Figures) -> Iterable[tuple[str, ...]]:
    """The latest PEG score, the first of the time, and the change (R-PEG-1: the mean, one decimal, never the sum)."""
    latest, first = peg.get("latest"), peg.get("first")
    if not latest or not first:
        return
    note = _on(latest)
    if peg.get("change_points") is not None:
        note = _("{latest}; {score} on {day}, change {points}").format(
            latest=note, score=tenths(first["score"]), day=_on(first), points=changed(peg["change_points"])
        )
    yield _("PEG, 0 to 10"), tenths(latest["score"]), note


def _on(answer: Figures) -> str:
    return day_text(date.fromisoformat(answer["answered_on"]))


def _areas(marked: Sequence[Figures], wordbook: Words) -> str:
    named = [_area(area, wordbook.short(areas.area(area["area"]), _NAME_LETTERS)) for area in marked[:_MOST_AREAS]]
    return _("Most marked (darker): {areas}.").format(areas=", ".join(named)) if named else ""


def _area(area: Figures, name: str) -> str:
    days = ngettext("{name} {n} day", "{name} {n} days", area["days"]).format(name=name, n=area["days"])
    if area.get("mean") is None:
        return days
    if area.get("n") in (None, area["days"]):
        return _("{area_and_days} (mean {mean})").format(area_and_days=days, mean=tenths(area["mean"]))
    return _("{area_and_days} (mean {mean}, n {n})").format(
        area_and_days=days, mean=tenths(area["mean"]), n=area["n"]
    )


def _words(chosen: Sequence[Figures], wordbook: Words) -> str:
    named = [
        ngettext("{name} {n} day", "{name} {n} days", one["days"]).format(
            name=wordbook.short(words.word(one["word"]), _NAME_LETTERS).lower(), n=one["days"]
        )
        for one in chosen[:_MOST_WORDS]
    ]
    return _("Words: {words}.").format(words=", ".join(named)) if named else ""
