"""The block of treatments: before, after, how long, medicines beside it, the person's own estimate; no verdict."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels import areas, pain, response, treatments
from painlog.labels import response_notes as notes
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number, percent
from painlog.report.page import Block, Part, Words, joined
from painlog.report.page_pain import Figures, tenths
from painlog.report.printable import printable

_NAME_LETTERS = 80
_WHERE_LETTERS = 60
_NOTE_LETTERS = 220
_PAIN = "pain"
_TOLD_WITH_NUMBERS = frozenset({"mixed", "near_threshold", "may_be_wearing_off"})
_MEDICINE = 5
WIDTHS = (2.1, 0.8, 1.58, 1.52, 1.9, 1.74, 0.74)


def treatments_block(
    numbered: Sequence[tuple[int, Treatment]],
    figures: Figures,
    wordbook: Words,
    *,
    medicines: bool = True,
    unnamed: Collection[str] = (),
) -> Block | None:
    """The treatments with the numbers of the chart, the newest first; without `medicines` no word of their use.

    `unnamed` are names of medicines that are left out of this print: what changed is said, and not which.
    """
    if not numbered:
        return None
    known = known_rows(figures)
    newest = list(reversed(numbered))
    found = [known.get(one.origin_id or one.id, {}) for _place, one in newest]
    rows = [
        (treatment_name(place, one, wordbook, metric_of(row)), *response_cells(row), own_estimate(one))
        for (place, one), row in zip(newest, found, strict=True)
    ]
    title = _("Treatments")
    names = (title, _("Before"), _("After"), _("Relief"), _("Onset, length"), _("Medicine"), _("Own view"))
    kept = [0, *(place for place in range(1, len(names)) if _is_said(rows, place, medicines))]
    return Block(
        part=Part.TREATMENTS,
        title=title,
        head=tuple(names[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in rows),
        under=tuple(wordbook.line(remarks(row, unnamed), " ", _NOTE_LETTERS) for row in found),
        widths=tuple(WIDTHS[place] for place in kept),
    )


def known_rows(figures: Figures) -> dict[str, Figures]:
    """What the figures know of each treatment, of the period and before it."""
    return {
        str(one["treatment"]): one for key in ("earlier_treatments", "treatments") for one in figures.get(key) or ()
    }


def _is_said(rows: Sequence[tuple[str, ...]], place: int, medicines: bool) -> bool:
    return (medicines or place != _MEDICINE) and any(row[place] != "–" for row in rows)


def metric_of(row: Figures) -> str:
    """What the numbers are of, where it is not pain."""
    metric = str(row.get("metric") or _PAIN)
    return "" if metric == _PAIN else response.metric(metric).lower()


def treatment_name(place: int, one: Treatment, wordbook: Words, measured: str = "") -> str:
    """`7  Nerve block, drug`, and under it the date, where, and what was `measured`."""
    last = one.ended_at.day if one.ended_at else one.started_at.day
    where = [areas.area(mark.area) for mark in one.areas[:2]]
    if not where and one.side is not None:
        where = [pain.side(one.side)]
    name = wordbook.line((treatments.treatment(one.kind), one.drug), ", ", _NAME_LETTERS)
    place_text = wordbook.line((one.level, ", ".join(where)), ", ", _WHERE_LETTERS)
    return f"{place}  {name}\n" + joined([range_text(one.started_at.day, last), place_text, measured], ", ")


def own_estimate(one: Treatment) -> str:
    """The percent of relief as the person states it; it stands apart from every number of painlog's."""
    return percent(one.stated_relief) if one.stated_relief is not None else "–"


def headline(row: Figures) -> Mapping[str, Any] | None:
    """The window to print where there is room for one, as the figures name it."""
    return next((window for window in row.get("windows") or () if window["name"] == row.get("headline")), None)


def response_cells(row: Figures) -> Iterator[str]:
    """Before, after, relief, onset and length, and the change of medicines."""
    if row.get("blocks"):
        yield from _block_cells(row["blocks"][0])
        return
    before, window = row.get("baseline") or {}, headline(row)
    yield _before(before)
    yield after(window) if window else "–"
    yield relief(window) if window else "–"
    yield _length(row)
    yield medicine_change(row.get("medicine_change") or {})


def _block_cells(block: Figures) -> Iterator[str]:
    """A block by its timed sheet: the reading before, the lowest after, the most relief, hours at 50 and 80 %."""
    least = min(block["readings"], key=lambda one: float(one["pain"]), default=None)
    yield tenths(block["before"]) if block.get("before") is not None else "–"
    yield tenths(least["pain"]) + "\n" + _("({n} min after)").format(n=number(least["minutes"])) if least else "–"
    peak = block.get("peak_relief_percent")
    yield percent(peak) + "\n" + _("(at its peak)") if peak is not None else "–"
    hours = _("{share}% or more for {hours} h")
    yield (
        "\n".join(
            hours.format(share=number(one["percent"]), hours=number(one["hours"]))
            for one in block.get("hours_above") or ()
        )
        or "–"
    )
    yield "–"


def _before(before: Figures) -> str:
    if before.get("mean") is None:
        return "–"
    if before.get("remembered"):
        return tenths(before["mean"]) + "\n" + _("(from memory)")
    return tenths(before["mean"]) + "\n" + _("(n {n})").format(n=before["n_days"])


def after(window: Figures) -> str:
    """The mean of a window with its days."""
    n = _("(n {n}, {days})").format(n=window["n_days"], days=window_days(window))
    return tenths(window["mean"]) + "\n" + n


def window_days(window: Figures) -> str:
    """`day 1–28`, or from a day on, counted from the treatment's own day, which is day 0."""
    if window.get("to_day") is None:
        return _("day {day} on").format(day=window["from_day"])
    return _("day {first}–{last}").format(first=window["from_day"], last=window["to_day"])


def relief(window: Figures) -> str:
    """Percent and, with 14 days on both sides, its plausible range (3.2, 4); else the points."""
    points = window.get("relief_points")
    if window.get("relief_percent") is None:
        return "–" if points is None else _("{points} points").format(points=tenths(points))
    said = percent(window["relief_percent"])
    if window.get("range_is_printed") and window.get("low_percent") is not None:
        low, high = number(window["low_percent"], 0), percent(window["high_percent"])
        return said + "\n" + _("({low} to {high})").format(low=low, high=high)
    return said if points is None else said + "\n" + _("({points} points)").format(points=tenths(points))


def _length(row: Figures) -> str:
    onset = row.get("onset_day")
    lines = [_("onset day {day}").format(day=onset)] if onset is not None else []
    for share in ("30", "50"):
        line = _lasting(row.get(f"relief_{share}") or {}, share)
        lines += [line] if line else []
    return ";\n".join(lines) or "–"


def _lasting(found: Figures, share: str) -> str:
    """`30% until day 70`, or that it is still there on the last day known; an end is never foretold (R-RESP-6)."""
    if found.get("from_day") is None or found.get("to_day") is None:
        return ""
    said = _("{share}% still, day {day}") if found.get("still") else _("{share}% to day {day}")
    return said.format(share=share, day=found["to_day"])


def medicine_change(change: Figures) -> str:
    """The change of opioids and of as-needed days, beside the relief and never in it, with the days on both sides."""
    lines = []
    if change.get("mme_percent") is not None:
        lines.append(_("MME {percent}").format(percent=_signed(change["mme_percent"])))
    if change.get("as_needed_days_percent") is not None:
        lines.append(_("as needed {percent}").format(percent=_signed(change["as_needed_days_percent"])))
    if not lines:
        return "–"
    n = _("n {before}, {after}")
    lines.append(n.format(before=change["complete_days_before"], after=change["complete_days_after"]))
    return ";\n".join(lines)


def _signed(share: float) -> str:
    return f"+{percent(share)}" if share > 0 else percent(share)


def remarks(row: Figures, unnamed: Collection[str] = ()) -> list[str]:
    """What must stand beside the numbers on page one: too early, too few days, mixed, near a common threshold."""
    window, windows = headline(row), row.get("windows") or ()
    nearest = window or (windows[0] if windows else {})
    before = row.get("baseline") or {}
    said = [before.get("why"), nearest.get("why"), _mixed(nearest.get("mixed") or (), unnamed)]
    said += [_near(seen) for seen in nearest.get("too_close_to_call") or ()]
    said += [notes.note(code) for code in row.get("codes") or () if code not in _TOLD_WITH_NUMBERS]
    if nearest.get("against_usual_points") is not None:
        said.append(notes.against_usual(nearest.get("against_usual_percent"), nearest["against_usual_points"]))
    said += [notes.wearing_off(day) for day in [_wearing_off(row)] if day is not None]
    return list(dict.fromkeys(_sentence(text) for text in said if text))


def _mixed(changed: Sequence[Figures], unnamed: Collection[str]) -> str:
    """`mixed: gabapentin started on 1 Sep 2026`; a medicine that this print leaves out is not named."""
    named = [one for one in changed if one["what"] not in unnamed]
    told = [notes.change(one["change"], printable(str(one["what"])), _day(one["day"])) for one in named]
    if len(named) < len(changed):
        told.append(_("something else changed too"))
    return notes.mixed("; ".join(told)) if told else ""


def _near(seen: Figures) -> str:
    if seen.get("percent") is not None:
        return notes.near_threshold(seen["percent"])
    return notes.near_threshold(seen["points"], in_percent=False)


def _wearing_off(row: Figures) -> int | None:
    since = [(row.get(f"relief_{share}") or {}).get("wearing_off_since") for share in ("50", "30")]
    return next((day for day in since if day is not None), None)


def _day(text: str) -> str:
    return day_text(date.fromisoformat(text))


def _sentence(text: str) -> str:
    text = text.strip()
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else text + "."
