"""The blank sheet of a block day: every line, large boxes, tagged, its fonts inside, two pages."""

from datetime import date

import pytest

from painlog.labels.block_sheet import due_words
from painlog.workflows.block_sheet import blank_sheet, due_minutes
from tests.report import pdf

DAY = date(2026, 3, 10)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("both", [False, True])
def test_the_blank_sheet_is_two_tagged_pages_with_every_line(paper: str, both: bool) -> None:
    made = blank_sheet(paper, both, DAY)
    assert pdf.is_ua(made) and pdf.page_count(made) == 2
    assert all(pdf.fonts(made).values())
    words = " ".join(" ".join(pdf.page_texts(made)).split())
    assert all(due_words(due) in words for due in due_minutes())
    assert ("Pain 0-10, left" in words) is both
    assert "page 1 of 2" in words and "not a medical record" in words


def test_the_blank_sheet_has_the_paper_that_was_asked_for_and_table_heads() -> None:
    width = {"a4": 595, "letter": 612}
    for paper, points in width.items():
        made = blank_sheet(paper, True, DAY)
        assert round(float(pdf.opened(made).pages[0].mediabox.width)) == points
    assert {tag.lstrip("/") for tag, _alt in pdf.tags(made)} >= {"TH", "TD", "H1"}


def test_the_blank_sheet_says_the_same_each_time_it_is_made() -> None:
    assert blank_sheet("a4", False, DAY) == blank_sheet("a4", False, DAY)
