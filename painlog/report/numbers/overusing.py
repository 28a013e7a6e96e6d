"""Days with acute medicine beside the counts commonly used for overuse, as a figure (R-MOH-1 to R-MOH-5)."""

from collections.abc import Collection, Mapping
from datetime import date

from painlog.analysis.days import Period
from painlog.analysis.overuse import BLOCK_DAYS, BLOCKS, BlockUse, ClassDays, block_use, blocks_before, overuse_state
from painlog.i18n import _
from painlog.report.numbers.acute import mix_threshold, thresholds
from painlog.report.numbers.plain import Figure, dates


def overuse_figure(
    on: Mapping[str, Collection[date]], headache: Collection[date], complete: Collection[date], period: Period
) -> Figure | None:
    """The last 30 days of the period, and up to three blocks of 30 days in it; None where it has fewer days.

    `on` are the days with each class, `headache` the headache days, `complete` those whose medicines are all in.
    """
    blocks = [
        block_use(block, on, thresholds(), mix_threshold(), headache)
        for block in blocks_before(period.last, min(BLOCKS, period.days // BLOCK_DAYS))
        if period.days >= BLOCK_DAYS
    ]
    if not blocks:
        return None
    newest = blocks[0]
    return {
        **dates(newest.period),
        "state": overuse_state(blocks).value,
        "classes": [{"class": code, **_count(found)} for code, found in newest.classes.items()],
        "mix": None if newest.mix is None else _count(newest.mix),
        "at_least": not all(day in complete for day in newest.period),
        "blocks": [_block(block) for block in blocks],
    }


def why_no_overuse() -> str:
    """The sentence for a period that is too short."""
    return _("Days with medicine are set beside the commonly used counts from 30 days on.")


def _count(found: ClassDays) -> Figure:
    return {"days": found.days, "commonly_used": found.threshold, "state": found.state.value}


def _block(block: BlockUse) -> Figure:
    return {**dates(block.period), "state": block.state.value, "headache_days": block.headache_days}
