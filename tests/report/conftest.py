"""A made-up diary and its printed page, for the tests of the report."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta
from typing import Any

import pytest

from painlog.domain.person import Person
from painlog.domain.records import Records, person_of
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.summary import summary_pdf
from painlog.workflows.demo import demo_records

END = date(2026, 11, 20)
PRINTED = date(2026, 11, 24)
Printer = Callable[..., bytes]


def of_person(records: Records, person_id: str) -> Records:
    """The records of one person alone."""
    parts: dict[str, Any] = {
        field.name: tuple(value for value in getattr(records, field.name) if person_of(value) == person_id)
        for field in fields(Records)
    }
    return Records(**parts)


@pytest.fixture(scope="session")
def alex() -> Records:
    """A year of Alex Example."""
    records = demo_records(1, END)
    return of_person(records, records.people[0].id)


def print_page(records: Records, person: Person, days: int = 365, paper: str = "a4") -> bytes:
    """The summary of the last days of these records."""
    start = END - timedelta(days=days - 1)
    figures = figure_set(records, person, start, END)
    return summary_pdf(figures, records, person, SummaryOptions(paper=paper, printed_on=PRINTED))
