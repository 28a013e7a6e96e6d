"""The figures of treatments in words: before, after, how long, medicines, and what else changed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from painlog.i18n import _
from painlog.labels import areas, response, response_notes
from painlog.labels.dates import day_text, range_text
from painlog.labels.numbers import number, percent
from painlog.labels.treatments import treatment
from painlog.report.numbers.text_parts import days, or_why

Row = Mapping[str, Any]


def treatment_lines(rows: list[Row]) -> Iterator[str]:
    """Each treatment with what came after it, one line below the other."""
    for row in rows:
        yield began(row)
        yield from (f"  {line}" for line in _response(row))


def began(row: Row) -> str:
    """The treatment, its day, and the person's own estimate where there is one."""
    text = _("{treatment}, {day}").format(
        treatment=treatment(row["kind"]), day=day_text(date.fromisoformat(row["started_at"][:10]))
    )
    if row["stated_relief_percent"] is None:
        return text
    return _("{began}: own estimate of relief {percent}").format(
        began=text, percent=percent(row["stated_relief_percent"])
    )


def _response(row: Row) -> Iterator[str]:
    yield from _series(row)
    for block in row["blocks"]:
        yield from _block(block)
    if row["windows"]:
        yield _medicine(row["medicine_change"])
    for series in row["more"]:
        yield from _series(series)
    for series in row["sites"]:
        yield areas.area(series["area"])
        yield from (f"  {line}" for line in _series(series))
    yield from row["notes"]


def _series(series: Row) -> Iterator[str]:
    if not series["windows"]:
        return
    yield _before(series)
    for window in series["windows"]:
        yield window_text(window)
    if series["onset_day"] is not None:
        yield _("First three days at 70 percent or less: from day {day}").format(day=series["onset_day"])
    for share, key in ((30, "relief_30"), (50, "relief_50")):
        if series[key]["from_day"] is not None:
            yield _lasted(share, series[key])


def _before(series: Row) -> str:
    before, name = series["baseline"], response.metric(series["metric"])
    if before["mean"] is None:
        return or_why(name, before)
    if before["remembered"]:
        return _("{name} before, from memory: {mean}").format(name=name, mean=number(before["mean"]))
    when = range_text(date.fromisoformat(before["from"]), date.fromisoformat(before["to"]))
    return _("{name} before: mean {mean}, on {days}, {dates}").format(
        name=name, mean=number(before["mean"]), days=days(before["n_days"]), dates=when
    )


def window_text(window: Row) -> str:
    """`days 1 to 28: mean 3.4, on 26 days; 2.7 points lower, 44% (plausible range 20% to 69%)`."""
    name = (
        response.window_days(window["from_day"], window["to_day"])
        if window["to_day"] is not None
        else response_notes.open_days(window["from_day"])
    )
    if window["mean"] is None:
        return or_why(name, window)
    text = _("{name}: mean {mean}, on {days}").format(
        name=name, mean=number(window["mean"]), days=days(window["n_days"])
    )
    if window["relief_points"] is None:
        return text
    return "; ".join([text, *_relief(window)])


def _relief(window: Row) -> Iterator[str]:
    text = _("relief {points} points").format(points=number(window["relief_points"]))
    if window["relief_percent"] is None:
        yield text
        return
    if not window["range_is_printed"]:
        yield _("{text}, {percent}").format(text=text, percent=percent(window["relief_percent"]))
        return
    yield _("{text}, {percent} (plausible range {low} to {high})").format(
        text=text,
        percent=percent(window["relief_percent"]),
        low=percent(window["low_percent"]),
        high=percent(window["high_percent"]),
    )


def _lasted(share: int, duration: Row) -> str:
    text = _("Relief of {share} percent or more: day {first} to day {last}")
    if duration["still"]:
        text = _("Relief of {share} percent or more: from day {first}, still present at day {last} (last entry)")
    said = text.format(share=share, first=duration["from_day"], last=duration["to_day"])
    if duration["again_from_day"] is None:
        return said
    return _("{said}, and again from day {day}").format(said=said, day=duration["again_from_day"])


def _medicine(change: Row) -> str:
    if change["baseline_per_week"] is None:
        return _("Medicines: {why}").format(why=change["why"])
    text = _("As-needed medicine: {before} days a week before, {after} after").format(
        before=number(change["baseline_per_week"]), after=number(change["window_per_week"])
    )
    if change["mme_before"] is None:
        return text
    return _("{text}; MME a day {before} before, {after} after").format(
        text=text, before=number(change["mme_before"]), after=number(change["mme_after"])
    )


def _block(block: Row) -> Iterator[str]:
    if block["peak_relief_points"] is None:
        yield _("Readings: {why}").format(why=block["why"])
        return
    text = _("Readings: before {before}, most relief {points} points at {minutes} minutes").format(
        before=number(block["before"]),
        points=number(block["peak_relief_points"]),
        minutes=number(block["peak_minutes"], 0),
    )
    yield text if block["peak_relief_percent"] is None else f"{text}, {percent(block['peak_relief_percent'])}"
    for one in block["hours_above"]:
        yield _("Hours with {share} or more relief: {hours}").format(
            share=percent(one["percent"]), hours=number(one["hours"])
        )
