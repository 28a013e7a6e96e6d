"""The one-page summary for a specialist: as a tagged PDF, and as plain text for those who listen to it."""

from collections.abc import Iterator, Mapping
from typing import Any

from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.i18n import _, ngettext
from painlog.report import typesetting
from painlog.report.bodyfigure import body_svg, body_text, days_marked
from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import beside_the_field
from painlog.report.chart_text import chart_text, legend_text
from painlog.report.compose import chart_of, compose
from painlog.report.figures import as_svg, pain_chart
from painlog.report.fit import Measured, rows_that_fit
from painlog.report.options import SummaryOptions
from painlog.report.page import Block, Page, Part
from painlog.report.page_pain import Figures
from painlog.report.style import PAPER

_MOST_ROWS = 24  # measured a block: more never fit
_PLOT_LEAST, _PLOT_MOST = 80.0, 165.0  # points of the chart's 0-10 field
_GAP_MOST = 10.0
_SAFE = 1.5  # points kept free against rounding


def summary_pdf(figures: Figures, records: Records, person: Person, options: SummaryOptions) -> bytes:
    """The summary as PDF (PDF/UA-1): one page, a second only for what does not fit, and the body if it is asked for.

    `figures` is `figure_set` of this person and the dates to print; `records` are this person's.
    """
    page = compose(figures, records, person, options)
    data = chart_of(figures, records)
    blocks = [_block(block, data) for block in page.blocks]
    words = _words(page, data, options)
    found = typesetting.measure({**words, "blocks": blocks, "most_rows": _MOST_ROWS})
    beside = beside_the_field(data, PAPER)
    measured = {Part(one["part"]): _measured(one, beside) for one in found["blocks"]}
    room = found["room"] - found["top"] - found["gap"] * len(blocks) - _SAFE
    shown = rows_that_fit(measured, room)
    spare = max(0.0, room - sum(block.height(shown[part]) for part, block in measured.items()))
    plot = min(_PLOT_MOST, _PLOT_LEAST + spare)
    gap = min(_GAP_MOST, found["gap"] + (spare - (plot - _PLOT_LEAST)) / len(blocks))
    chart_height = beside + plot
    chart = as_svg(pain_chart(data, PAPER, (found["width"], chart_height)))
    filled = [{**block, **_shown(block, shown[Part(block["part"])])} for block in blocks]
    whole = {**words, "blocks": filled, "gap": gap, "chart_height": chart_height}
    marked = _marked(figures, options)
    body = body_svg(marked, figures["logging"]["days"]) if marked else ""
    return typesetting.pdf({**whole, **_body_words(marked)}, chart, options.printed_on, body)


def summary_text(figures: Figures, records: Records, person: Person, options: SummaryOptions) -> str:
    """The same summary as plain text, everything in full, one thing a line."""
    page = compose(figures, records, person, options)
    data = chart_of(figures, records)
    lines = [page.title, page.name, *(fact for fact in page.facts if fact), page.notice, page.scope]
    for block in page.blocks:
        lines += ["", block.title, *_block_lines(block, data)]
    if page.in_full:
        lines += ["", _("In full"), *page.in_full]
    marked = _marked(figures, options)
    if marked:
        lines += ["", _("Where it hurt"), body_text(marked)]
    return "\n".join(lines).replace("\u200b", "") + "\n"


def _marked(figures: Figures, options: SummaryOptions) -> dict[str, int]:
    return days_marked(figures["areas"]) if options.body else {}


def _body_words(marked: Mapping[str, int]) -> dict[str, Any]:
    how = _("The number is how many days the area was marked on; the darker, the more days.")
    return {
        "body_title": _("Where it hurt"),
        "body_how": how,
        "body_alt": _("The body from the front and from the back. The areas that were marked are listed below."),
        "body_list": body_text(marked),
    }


def _block_lines(block: Block, data: ChartData) -> Iterator[str]:
    if block.part is Part.CHART:
        yield chart_text(data)
    for big in block.numbers:
        yield f"{big.caption}: {big.number} ({big.note})"
    for row in block.rows:
        if block.head:
            yield "; ".join(f"{name}: {cell}" for name, cell in zip(block.head, row, strict=True))
        else:
            yield " ".join(row)
    yield from block.lines


def _words(page: Page, data: ChartData, options: SummaryOptions) -> dict[str, Any]:
    return {
        "title": page.title,
        "name": page.name,
        "facts": [fact for fact in page.facts if fact],
        "notice": page.notice,
        "scope": page.scope,
        "in_full": list(page.in_full),
        "in_full_title": _("In full"),
        "page_of": _("page {page} of {pages}"),
        "lang": options.language,
        "paper": options.paper,
        "chart_alt": chart_text(data),
    }


def _block(block: Block, data: ChartData) -> dict[str, Any]:
    return {
        "part": block.part.value,
        "title": block.title,
        "continued": _("{title}, continued").format(title=block.title),
        "lines": [*block.lines, *([legend_text(data)] if block.part is Part.CHART else [])],
        "numbers": [{"caption": one.caption, "number": one.number, "note": one.note} for one in block.numbers],
        "head": list(block.head),
        "rows": [list(row) for row in block.rows],
        "widths": list(block.widths),
        "pointer": _pointer(block.part, len(block.rows)),
    }


def _shown(block: Mapping[str, Any], shown: int) -> dict[str, Any]:
    return {"shown": shown, "pointer": _pointer(Part(block["part"]), len(block["rows"]) - shown)}


def _pointer(part: Part, n: int) -> str:
    """The line that says what stands on page two."""
    if part in (Part.MEDICINES, Part.STOPPED):
        return ngettext("{n} more medicine on page 2.", "{n} more medicines on page 2.", n).format(n=n)
    if part is Part.TREATMENTS:
        return ngettext("{n} more treatment on page 2.", "{n} more treatments on page 2.", n).format(n=n)
    if part is Part.QUESTIONS:
        return ngettext("{n} more question on page 2.", "{n} more questions on page 2.", n).format(n=n)
    return ngettext("{n} more row on page 2.", "{n} more rows on page 2.", n).format(n=n)


def _measured(found: Mapping[str, Any], beside: float) -> Measured:
    chart = beside + _PLOT_LEAST + 3.5 if found["part"] == Part.CHART else 0.0
    return Measured(base=found["base"] + chart, rows=tuple(found["rows"]), pointer=found["pointer"])
