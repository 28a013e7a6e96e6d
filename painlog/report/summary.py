"""The one-page summary for a specialist: as a tagged PDF, and as plain text for those who listen to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.i18n import _, ngettext
from painlog.report import typesetting
from painlog.report.bodyfigure import body_svg, body_text, days_marked
from painlog.report.chart_data import ChartData
from painlog.report.chart_frame import beside_the_field
from painlog.report.chart_text import chart_text, page_legend_text
from painlog.report.compose import compose
from painlog.report.figures import as_svg, pain_chart
from painlog.report.fit import Measured, bands_of, page_height, rows_that_fit
from painlog.report.options import SummaryOptions
from painlog.report.page import Block, ExtraPage, Page
from painlog.report.page_chart import chart_of
from painlog.report.page_pain import Figures
from painlog.report.parts import Extra, Part
from painlog.report.smallbody import small_body_share, small_body_svg
from painlog.report.style import PAPER_PAGE

_MOST_ROWS = 24  # measured a block: more never fit
_PLOT_LEAST, _PLOT_MOST = 74.0, 200.0  # points of the chart's 0-10 field
_PLOT_FINE = 105.0  # from there on the room between the bands comes first
_AIR = 5.0
_GAP_MOST = 15.0
_CUTS = (1.0, 0.5, 0.25, 0.12)  # of the letters that a text may have on page one, tried until it is one page
_SAFE = 1.5  # points kept free against rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Page one as it was measured: its blocks, the rows that stay, and whether all of it stays on one sheet."""

    words: dict[str, Any]
    blocks: list[dict[str, Any]]
    found: dict[str, Any]
    measured: dict[Part, Measured]
    shown: dict[Part, int]
    room: float

    @property
    def is_whole(self) -> bool:
        """Whether nothing runs over."""
        return page_height(self.measured, self.shown, self.found["inner_gap"]) <= self.room


def summary_pdf(figures: Figures, records: Records, person: Person, options: SummaryOptions) -> bytes:
    """The summary as PDF (PDF/UA-1): one page, a second only for what does not fit, and what was asked for.

    `figures` is `figure_set` of this person and the dates to print; `records` are this person's.
    """
    data = None if Part.CHART in options.dropped else chart_of(figures, records, options)
    beside = beside_the_field(data, PAPER_PAGE) if data is not None else 0.0
    pages = (compose(figures, records, person, options, share) for share in _CUTS)
    layouts = (_laid_out(page, data, beside, figures, options) for page in pages)
    layout = next(layouts)
    while not layout.is_whole and (tighter := next(layouts, None)):
        layout = tighter
    return _printed(layout, data, beside, figures, options)


def _laid_out(
    page: Page, data: ChartData | None, beside: float, figures: Figures, options: SummaryOptions
) -> _Layout:
    parts = [block.part for block in page.blocks]
    blocks = [_block(block, data, figures) for block in page.blocks]
    words = _words(page, data, options) | {"bands": bands_of(parts), "body_share": small_body_share()}
    found = typesetting.measure({**words, "blocks": blocks, "most_rows": _MOST_ROWS})
    measured = {Part(one["part"]): _measured(one, beside) for one in found["blocks"]}
    room = found["room"] - found["top"] - found["gap"] * len(bands_of(parts)) - _SAFE
    shown = rows_that_fit(measured, room, found["inner_gap"])
    return _Layout(words=words, blocks=blocks, found=found, measured=measured, shown=shown, room=room)


def _printed(
    layout: _Layout, data: ChartData | None, beside: float, figures: Figures, options: SummaryOptions
) -> bytes:
    found, measured, inner_gap = layout.found, layout.measured, layout.found["inner_gap"]
    bands = len(bands_of(measured))
    high = _plot_height(measured, layout.shown, layout.room, inner_gap)
    airy = _plot_height(measured, layout.shown, layout.room - bands * _AIR, inner_gap)
    plot = max(min(high, _PLOT_FINE), airy)
    taller = {**measured, Part.CHART: _with_plot(measured[Part.CHART], plot)} if Part.CHART in measured else measured
    spare = max(0.0, layout.room - page_height(taller, layout.shown, inner_gap))
    filled = [{**block, **_shown(block, layout.shown[Part(block["part"])])} for block in layout.blocks]
    gap = min(_GAP_MOST, found["gap"] + spare / max(1, bands))
    marked = _marked(figures, options)
    pictures = {
        "chart": _chart(data, found["chart_width"], beside + plot),
        "small_body": small_body_svg(days_marked(figures["areas"]), figures["logging"]["days"]),
        "body": body_svg(marked, figures["logging"]["days"]) if marked else "",
    }
    whole = {**layout.words, "blocks": filled, "gap": gap, "chart_height": beside + plot, **_body_words(marked)}
    return typesetting.pdf(whole, pictures, options.printed_on)


def _plot_height(
    measured: Mapping[Part, Measured], shown: Mapping[Part, int], room: float, inner_gap: float
) -> float:
    """As high as there is room, within limits: the chart grows into the column beside it without cost."""
    if Part.CHART not in measured:
        return 0.0
    for plot in range(round(_PLOT_MOST), round(_PLOT_LEAST), -2):
        taller = {**measured, Part.CHART: _with_plot(measured[Part.CHART], plot)}
        if page_height(taller, shown, inner_gap) <= room:
            return float(plot)
    return _PLOT_LEAST


def _with_plot(chart: Measured, plot: float) -> Measured:
    return Measured(base=chart.base + plot - _PLOT_LEAST, rows=chart.rows, pointer=chart.pointer)


def _chart(data: ChartData | None, width: float, height: float) -> str:
    return as_svg(pain_chart(data, PAPER_PAGE, (width, height))).decode() if data is not None else ""


def summary_text(figures: Figures, records: Records, person: Person, options: SummaryOptions) -> str:
    """The same summary as plain text, everything in full, one thing a line."""
    page = compose(figures, records, person, options)
    lines = [page.title, page.name, *(fact for fact in page.facts if fact), page.notice, page.scope]
    data = chart_of(figures, records, options)
    for block in page.blocks:
        lines += ["", block.title, *_block_lines(block, data, figures)]
    if page.in_full:
        lines += ["", _("In full"), *page.in_full]
    marked = _marked(figures, options)
    if marked:
        lines += ["", _("Where it hurt"), body_text(marked)]
    for extra in page.extra:
        lines += ["", extra.title, *extra.lines, *_rows_said(extra.head, extra.rows)]
    return "\n".join(lines).replace("\u200b", "") + "\n"


def _marked(figures: Figures, options: SummaryOptions) -> dict[str, int]:
    return days_marked(figures["areas"]) if Extra.BODY in options.extra else {}


def _body_words(marked: Mapping[str, int]) -> dict[str, Any]:
    how = _("The number is how many days the area was marked on; the darker, the more days.")
    return {
        "body_title": _("Where it hurt"),
        "body_how": how,
        "body_alt": _("The body from the front and from the back. The areas that were marked are listed below."),
        "body_list": body_text(marked),
    }


def _block_lines(block: Block, data: ChartData, figures: Figures) -> Iterator[str]:
    if block.part is Part.CHART:
        yield chart_text(data)
    if block.part is Part.BODY:
        yield body_text(days_marked(figures["areas"]))
    unders = block.under or ("",) * len(block.rows)
    for row, under in zip(_rows_said(block.head, block.rows), unders, strict=True):
        yield row
        if under:
            yield under
    yield from block.lines


def _rows_said(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """Each row in one line, every cell with the name of its column; the last of a short row spans the rest."""
    for row in rows:
        if not head:
            yield " ".join(row)
            continue
        cells = [cell.replace("\n", " ") for cell in row]
        named = [f"{name}: {cell}" if name else cell for name, cell in zip(head, cells, strict=False) if cell]
        yield "; ".join(named)


def _words(page: Page, data: ChartData | None, options: SummaryOptions) -> dict[str, Any]:
    return {
        "title": page.title,
        "name": page.name,
        "foot_name": page.foot_name,
        "facts": [fact for fact in page.facts if fact],
        "notice": page.notice,
        "scope": page.scope,
        "in_full": list(page.in_full),
        "in_full_title": _("In full"),
        "page_of": _("page {page} of {pages}"),
        "lang": options.language,
        "paper": options.paper,
        "chart_alt": chart_text(data) if data is not None else "",
        "sides": {"right": _("right"), "left": _("left")},
        "extra": [_extra(one) for one in page.extra],
    }


def _extra(page: ExtraPage) -> dict[str, Any]:
    return {
        "title": page.title,
        "head": list(page.head),
        "rows": [list(row) for row in page.rows],
        "widths": list(page.widths),
        "lines": list(page.lines),
        "columns": page.columns,
        "run_in": page.run_in,
    }


def _block(block: Block, data: ChartData | None, figures: Figures) -> dict[str, Any]:
    legend = [page_legend_text(data)] if block.part is Part.CHART and data is not None else []
    return {
        "part": block.part.value,
        "title": block.title,
        "continued": _("{title}, continued").format(title=block.title),
        "lines": [*block.lines, *legend],
        "alt": body_text(days_marked(figures["areas"])) if block.part is Part.BODY else "",
        "head": list(block.head),
        "rows": [list(row) for row in block.rows],
        "under": list(block.under or ("",) * len(block.rows)),
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
