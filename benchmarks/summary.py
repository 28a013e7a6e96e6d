"""How long the one-page summary takes from the open diary to the PDF: 1, 5 and 20 years, warm."""

import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from painlog.report.options import SummaryOptions
from painlog.report.summary import summary_pdf
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.workflows.demo import DEMO_PERSON, demo_records
from painlog.workflows.figures import figures
from painlog.workflows.summary import summary

END = date(2026, 11, 20)
GOALS = {1: None, 5: 0.8, 20: 1.2}  # seconds (docs/performance.md)


def main() -> None:
    """Print n, min, median and max in seconds: reading the values, setting the page, and the whole."""
    for years, goal in GOALS.items():
        database = Database.in_memory()
        with database.diary() as diary:
            diary.add(*demo_records(years, END))
        with database.diary() as diary:
            _measure(diary, years, END - timedelta(days=round(365.25 * years) - 1))
        print(f"{years} years, goal{'':<22} {goal or '-'}")
        database.close()


def _measure(diary: Diary, years: int, start: date) -> None:
    person, records = diary.person(DEMO_PERSON), diary.records(DEMO_PERSON, start, END)
    found = figures(diary, DEMO_PERSON, start, END)
    options = SummaryOptions(printed_on=END)
    _report(f"{years} years, reading the values", lambda: diary.records(DEMO_PERSON, start, END))
    _report(f"{years} years, setting the page", lambda: summary_pdf(found, records, person, options))
    _report(f"{years} years, the whole summary", lambda: summary(diary, DEMO_PERSON, start, END))


def _report(what: str, work: Callable[[], object], n: int = 5) -> None:
    work()
    taken = []
    for _each in range(n):
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    print(f"{what:<34} n {n}  min {min(taken):.3f}  median {statistics.median(taken):.3f}  max {max(taken):.3f}")


if __name__ == "__main__":
    main()
