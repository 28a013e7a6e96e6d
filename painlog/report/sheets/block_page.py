"""The filled sheet of a block: its readings, the most relief, hours with half and more, and the block before it."""

from collections.abc import Iterator, Sequence

from painlog.analysis.response.values import BlockPair, BlockReading, BlockResponse, HoursAbove, Response
from painlog.catalogue import anaesthetics
from painlog.domain.treatment import Treatment
from painlog.i18n import _
from painlog.labels.block_sheet import span_words
from painlog.labels.numbers import number, percent
from painlog.report.page import BigNumber
from painlog.report.sheets import response_words as words
from painlog.report.sheets.block_chart import block_chart, name_of
from painlog.report.sheets.response_page import (
    OwnLine,
    looked_for,
    own_estimate,
    title_of,
    to_know,
    treatment_facts,
)
from painlog.report.sheets.sheet import Section, Sheet, Table

SHOWN_SHARES = (50.0, 80.0)


def block_sheet_filled(
    number_of_it: int,
    treatment: Treatment,
    response: Response,
    pairs: Sequence[BlockPair] = (),
    own: Sequence[OwnLine] = (),
) -> Sheet:
    """The sheet of a block with its number in the diary; `pairs` set it beside the one before it."""
    return Sheet(
        title=title_of(number_of_it, treatment),
        facts=treatment_facts(treatment),
        sections=tuple(_sections(treatment, response, pairs, own)),
    )


def _sections(
    treatment: Treatment, response: Response, pairs: Sequence[BlockPair], own: Sequence[OwnLine]
) -> Iterator[Section]:
    several = len(response.blocks) > 1
    for block in response.blocks:
        title = _("Relief, {name}").format(name=name_of(block)) if several else _("Relief")
        yield Section(title=title, numbers=_numbers(block), lines=tuple(_lines(block)))
    picture = block_chart(response.blocks)
    if picture is not None and not pairs:  # beside the block before it there is one with both
        yield Section(title=_("Readings"), picture=picture)
    for block in response.blocks:
        if block.readings:
            title = _("Readings, {name}").format(name=name_of(block)) if several else _("Each reading")
            yield Section(title=title, table=_readings(block))
    for pair in pairs:
        yield _beside(pair)
    yield from own_estimate(treatment)
    yield from looked_for(treatment, own)
    yield from to_know(treatment, response)


def _numbers(block: BlockResponse) -> tuple[BigNumber, ...]:
    if block.peak_points is None:
        return ()
    at = "" if block.peak_minutes is None else _("at {time}").format(time=span_words(round(block.peak_minutes)))
    points = _("{n} points lower").format(n=number(block.peak_points))
    peak = percent(block.peak_percent) if block.peak_percent is not None else points
    note = f"{points}, {at}" if block.peak_percent is not None else at
    return (
        BigNumber(caption=_("Most relief"), number=peak, note=note),
        *(
            BigNumber(
                caption=_("With {percent} or more").format(percent=percent(share)),
                number=hours_words(above),
                note=_hours_note(above),
            )
            for share in SHOWN_SHARES
            if (above := _above(block, share)) is not None
        ),
    )


def _above(block: BlockResponse, share: float) -> HoursAbove | None:
    return next((one for one in block.hours_above if one.percent == share), None)


def hours_words(above: HoursAbove | None) -> str:
    """`3.5 hours`; a dash where relief could not be worked out."""
    return words.NONE if above is None else _("{n} hours").format(n=number(above.hours))


def _hours_note(above: HoursAbove) -> str:
    """Readings are some time apart: between two of them nobody knows."""
    if above.at_most is None:
        return _("as far as it was read")
    if number(above.at_most) == number(above.hours):
        return ""
    return _("at most {n}, to the next reading").format(n=number(above.at_most))


def _lines(block: BlockResponse) -> Iterator[str]:
    if block.why is not None:
        yield words.why_words(block.why)
    if block.before is not None:
        yield _("Pain before, in the last hour before the block: {pain}.").format(pain=number(block.before))
    if block.onset_minutes is not None:
        first = _("First reading with relief of 30% or more: after {time}.")
        yield first.format(time=span_words(round(block.onset_minutes)))
    if block.last_minutes is not None:
        yield _("Last reading: after {time}.").format(time=span_words(round(block.last_minutes)))
    yield usual_words(block)


def usual_words(block: BlockResponse) -> str:
    """How long the drug usually numbs, with its source; that it is not known, where it is not."""
    known = next((one for one in anaesthetics.all() if one.code == block.drug_key), None)
    if block.usual_hours is None or known is None:
        return _("How long the drug usually numbs is not known here: no single local anaesthetic was written down.")
    low, high = (number(hours) for hours in block.usual_hours)
    told = _("With {drug} the place is usually numb for {low} to {high} hours. Source: {source}")
    return told.format(drug=known.code, low=low, high=high, source=known.source.text.rstrip(".") + ".")


def _readings(block: BlockResponse) -> Table:
    head = (_("After"), _("Pain"), _("Relief"), _("Pain medicine taken"))
    return Table(head=head, rows=tuple(_reading_row(one) for one in block.readings), widths=(1.2, 1, 1, 1.6))


def _reading_row(one: BlockReading) -> tuple[str, ...]:
    return (
        span_words(round(one.minutes)),
        number(one.pain),
        words.NONE if one.relief_percent is None else percent(one.relief_percent),
        _("yes") if one.medicine_taken else _("no"),
    )


def _beside(pair: BlockPair) -> Section:
    """Two blocks of one kind and side: the same numbers, one column each, and no more made of it."""
    both = (pair.first, pair.second)
    rows = [
        (_("Pain before"), *(words.NONE if one.before is None else number(one.before) for one in both)),
        (_("Most relief"), *(_peak(one) for one in both)),
        *(
            (
                _("Hours with {percent} or more").format(percent=percent(share)),
                *(hours_words(_above(one, share)) for one in both),
            )
            for share in SHOWN_SHARES
        ),
        (_("Usually numb"), *(_usual(one) for one in both)),
    ]
    head = (_("Two blocks"), *(name_of(one) for one in both))
    table = Table(head=head, rows=tuple(rows), widths=(1.6, 1.3, 1.3))
    return Section(title=_("Beside the block before it"), picture=block_chart(both), table=table)


def _peak(block: BlockResponse) -> str:
    if block.peak_percent is not None:
        return percent(block.peak_percent)
    return words.NONE if block.peak_points is None else _("{n} points lower").format(n=number(block.peak_points))


def _usual(block: BlockResponse) -> str:
    if block.usual_hours is None:
        return words.NONE
    low, high = (number(hours) for hours in block.usual_hours)
    return _("{low} to {high} hours").format(low=low, high=high)
