"""The block of treatments: before, after, how long, medicines beside it, the person's own estimate; no verdict."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels import areas, pain, response, treatments
from painlog.labels.dates import range_text
from painlog.labels.numbers import number, percent
from painlog.report.page import Block, Part, Words, joined
from painlog.report.page_pain import Figures, tenths

RANGE_DAYS = 14  # clinical.md 3.2, step 4: a range is printed with 14 days or more on both sides
_NAME_LETTERS = 80
_WHERE_LETTERS = 60
_NOTE_LETTERS = 220
_PAIN = "pain"
_MEDICINE = 5
WIDTHS = (2.35, 0.6, 1.2, 0.9, 1.15, 1.05, 0.7)


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
    known = {str(one["treatment"]): one for one in figures.get("treatments") or ()}
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
    """The window to print where there is room for one: the first with 14 days, else the first with a mean."""
    known = [window for window in row.get("windows") or () if window.get("mean") is not None]
    return next((window for window in known if window["n_days"] >= RANGE_DAYS), known[0] if known else None)


def response_cells(row: Figures) -> Iterator[str]:
    """Before, after, relief, onset and length, and the change of medicines."""
    before, window = row.get("baseline") or {}, headline(row)
    yield _before(before)
    yield _after(window) if window else "–"
    yield relief(window, before) if window else "–"
    yield _length(row)
    yield _medicine(row.get("medicine_change") or {})


def _before(before: Figures) -> str:
    if before.get("mean") is None:
        return "–"
    return tenths(before["mean"]) + "\n" + _("n {n}").format(n=before["n_days"])


def _after(window: Figures) -> str:
    n = _("n {n}").format(n=window["n_days"])
    return tenths(window["mean"]) + "\n" + joined([n, window_days(window)], ", ")


def window_days(window: Figures) -> str:
    """`day 1–28`, or from a day on, counted from the treatment's own day, which is day 0."""
    if window.get("to_day") is None:
        return _("day {day} on").format(day=window["from_day"])
    return _("day {first}–{last}").format(first=window["from_day"], last=window["to_day"])


def relief(window: Figures, before: Figures) -> str:
    """Percent and, with 14 days on both sides, its plausible range (3.2, 4); points alone under a baseline of 3."""
    enough = min(window["n_days"], before.get("n_days") or 0) >= RANGE_DAYS
    if window.get("relief_percent") is None:
        points = window.get("relief_points")
        return "–" if points is None else _("{points} points").format(points=tenths(points))
    said = percent(window["relief_percent"])
    if enough and window.get("low_percent") is not None and window.get("high_percent") is not None:
        low, high = number(window["low_percent"], 0), percent(window["high_percent"])
        return said + "\n" + _("{low} to {high}").format(low=low, high=high)
    if window.get("relief_points") is not None:
        return said + "\n" + _("{points} points").format(points=tenths(window["relief_points"]))
    return said


def _length(row: Figures) -> str:
    onset = row.get("onset_day")
    lines = [_("onset day {day}").format(day=onset)] if onset is not None else []
    for share in ("30", "50"):
        line = _lasting(row.get(f"relief_{share}") or {}, share)
        lines += [line] if line else []
    return "\n".join(lines) or "–"


def _lasting(found: Figures, share: str) -> str:
    """`30% until day 70`, or that it is still there on the last day known; an end is never foretold (R-RESP-6)."""
    if found.get("from_day") is None or found.get("to_day") is None:
        return ""
    said = _("{share}% still, day {day}") if found.get("still") else _("{share}% to day {day}")
    return said.format(share=share, day=found["to_day"])


def _medicine(change: Figures) -> str:
    lines = []
    if change.get("mme_percent") is not None:
        lines.append(_("MME {percent}").format(percent=_signed(change["mme_percent"])))
    if change.get("as_needed_days_percent") is not None:
        lines.append(_("as needed {percent}").format(percent=_signed(change["as_needed_days_percent"])))
    elif change.get("baseline_per_week") is not None and change.get("window_per_week") is not None:
        days = _("as needed {before} to {after} days a week")
        lines.append(days.format(before=tenths(change["baseline_per_week"]), after=tenths(change["window_per_week"])))
    return "\n".join(lines) or "–"


def _signed(share: float) -> str:
    return f"+{percent(share)}" if share > 0 else percent(share)


def remarks(row: Figures, unnamed: Collection[str] = ()) -> list[str]:
    """What must stand beside the numbers: mixed, too early, too few days, in the figures' own sentences."""
    window = headline(row)
    whys = [row.get("baseline", {}).get("why")] if row.get("baseline") else []
    windows = row.get("windows") or ()
    if window is None and windows:
        whys.append(windows[0].get("why"))
    elif window is not None:
        whys.append(window.get("why"))
    given = [*(str(why) for why in whys if why), *map(str, row.get("notes") or ())]
    return list(dict.fromkeys(_without(_sentence(note), unnamed) for note in given))


def _without(note: str, unnamed: Collection[str]) -> str:
    if any(name.casefold() in note.casefold() for name in unnamed):
        return _("Something else changed in this time too.")
    return note


def _sentence(text: str) -> str:
    text = text.strip()
    return text if not text or text.endswith((".", "!", "?")) else text + "."
