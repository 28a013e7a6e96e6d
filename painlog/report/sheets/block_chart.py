"""The readings of one block, or of two over one another: pain by hours after it, and the time it is usually numb."""

from collections.abc import Sequence
from math import ceil

from painlog.analysis.response.values import BlockResponse
from painlog.i18n import _
from painlog.labels.dates import day_text
from painlog.labels.numbers import number
from painlog.labels.pain import side
from painlog.report.sheets import pen
from painlog.report.sheets.pen import Pen
from painlog.report.sheets.sheet import Picture

_HEIGHT = 172.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 26.0, 8.0, 34.0, 20.0
_HOUR = 60.0
_DAY = 24 * _HOUR
_LEAST_HOURS = 8


def block_chart(blocks: Sequence[BlockResponse]) -> Picture | None:
    """The first day of up to two blocks; None where nothing was read."""
    drawn = [one for one in blocks if any(reading.minutes <= _DAY for reading in one.readings)][:2]
    if not drawn:
        return None
    latest = max(reading.minutes for one in drawn for reading in one.readings if reading.minutes <= _DAY)
    frame = _Frame(max(_LEAST_HOURS, ceil(latest / _HOUR)))
    ink = Pen(_HEIGHT)
    _usual(ink, frame, drawn[-1])
    _axes(ink, frame)
    for place, one in enumerate(drawn):
        _readings(ink, frame, one, place)
    _key(ink, drawn)
    counted = ", ".join(f"{name_of(one)}: {len(one.readings)}" for one in drawn)
    alt = _("Pain by hours after the block. Readings: {counted}. They stand in the table.").format(counted=counted)
    return Picture(svg=ink.svg(), alt=alt)


def name_of(block: BlockResponse) -> str:
    """`20 Aug 2026, left`."""
    day = day_text(block.day)
    return _("{day}, {side}").format(day=day, side=side(block.side).lower()) if block.side else day


class _Frame:
    """Where hours and scores stand on the sheet."""

    def __init__(self, hours: int) -> None:
        self.hours = hours

    def x(self, minutes: float) -> float:
        inset = 14.0  # room for the reading before
        width = pen.WIDTH - _LEFT - _RIGHT - inset
        return _LEFT + inset + width * minutes / _HOUR / self.hours

    def y(self, pain: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * pain / 10


def _usual(ink: Pen, frame: _Frame, block: BlockResponse) -> None:
    """The time the place is usually numb: surely dark to its least, paler to its most."""
    if block.usual_hours is None:
        return
    least, most = (min(hours, frame.hours) * _HOUR for hours in block.usual_hours)
    top, bottom = frame.y(10), frame.y(0)
    ink.box(frame.x(0), top, frame.x(least) - frame.x(0), bottom - top, "#e3e6e9")
    ink.box(frame.x(least), top, frame.x(most) - frame.x(least), bottom - top, "#f1f2f4")
    low, high = (number(hours) for hours in block.usual_hours)
    words = _("usually numb {low} to {high} hours").format(low=low, high=high)
    left = pen.WIDTH - _RIGHT - pen.text_width(words)
    ink.box(left - 16, 15.5, 12, 9, "#e3e6e9")
    ink.text((left, 23.2), words)


def _axes(ink: Pen, frame: _Frame) -> None:
    for score in range(0, 11, 2):
        ink.line((_LEFT, frame.y(score)), (pen.WIDTH - _RIGHT, frame.y(score)))
        ink.text((_LEFT - 5, frame.y(score) + 3.2), str(score), anchor="end")
    ink.text((0, 9), _("Pain, 0 to 10, while making the usual painful movement (higher = more pain)"))
    every = 1 if frame.hours <= 12 else 4
    for hour in range(0, frame.hours + 1, every):
        ink.line((frame.x(hour * _HOUR), frame.y(0)), (frame.x(hour * _HOUR), frame.y(0) + 3), pen.QUIET)
        words = _("{n} h").format(n=hour) if hour else _("block")
        ink.text((frame.x(hour * _HOUR), frame.y(0) + 14), words, anchor="middle")


def _readings(ink: Pen, frame: _Frame, block: BlockResponse, place: int) -> None:
    points = [(frame.x(one.minutes), frame.y(one.pain)) for one in block.readings if one.minutes <= _DAY]
    if block.before is not None:
        points.insert(0, (_LEFT + 4.0, frame.y(block.before)))
    colour = pen.LINE if place == 0 else pen.INK
    ink.path(points, colour, 1.3, "" if place == 0 else "4 2.5")
    ink.dots(points, colour, 2.2, hollow=place > 0)


def _key(ink: Pen, blocks: Sequence[BlockResponse]) -> None:
    left = _LEFT
    for place, one in enumerate(blocks):
        colour = pen.LINE if place == 0 else pen.INK
        ink.path([(left, 20.0), (left + 18, 20.0)], colour, 1.3, "" if place == 0 else "4 2.5")
        ink.dots([(left + 9, 20.0)], colour, 2.2, hollow=place > 0)
        words = name_of(one)
        ink.text((left + 24, 23.2), words, pen.INK)
        left += 24 + pen.text_width(words) + 26
