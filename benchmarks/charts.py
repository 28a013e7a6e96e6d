"""How long the pain chart takes to draw: from 30 days to twenty years, on screen and as SVG for paper."""

import statistics
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta
from functools import partial
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg

from painlog.domain.records import Records, person_of
from painlog.report.chart_data import ChartData
from painlog.report.figures import as_svg, pain_chart
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.page_chart import chart_of
from painlog.report.style import LIGHT, PAPER
from painlog.workflows.demo import DEMO_PERSON, demo_records

END = date(2026, 11, 20)
SIZE = (750.0, 360.0)  # points: 1000 by 480 pixels at 96 dpi


def main() -> None:
    """Print n, min, median and max in milliseconds."""
    records = _of_person(demo_records(20, END))
    print("the 20-year demo diary; milliseconds")
    for days in (30, 90, 365, 730, 7305):
        figures: Any = figure_set(records, records.people[0], END - timedelta(days=days - 1), END)
        data = chart_of(figures, records, SummaryOptions(printed_on=END, whole_chart=True))
        _report(f"{days} days, drawn", partial(_drawn, data))
        _report(f"{days} days, as SVG", partial(_svg, data))


def _drawn(data: ChartData) -> None:
    canvas: Any = FigureCanvasAgg(pain_chart(data, LIGHT, SIZE))
    canvas.draw()


def _svg(data: ChartData) -> bytes:
    return as_svg(pain_chart(data, PAPER, (510.0, 200.0)))


def _report(what: str, work: Callable[[], object], n: int = 9) -> None:
    work()
    taken = []
    for _each in range(n):
        before = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - before))
    print(f"{what:<20} n {n}  min {min(taken):6.1f}  median {statistics.median(taken):6.1f}  max {max(taken):6.1f}")


def _of_person(records: Records) -> Records:
    parts: dict[str, Any] = {
        field.name: tuple(one for one in getattr(records, field.name) if person_of(one) == DEMO_PERSON)
        for field in fields(Records)
    }
    return Records(**parts)


if __name__ == "__main__":
    main()
