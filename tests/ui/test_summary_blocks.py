"""The list beside the page: what is not ticked is not printed, and each person's choice is remembered."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from painlog.report.parts import USUALLY_DROPPED, Part
from painlog.ui.summary.beside import Beside
from painlog.ui.summary.page import SummaryPage
from tests.ui.conftest import Running, Start
from tests.ui.test_summary import Fill, entries, made, opened, text_of
from tests.ui.test_today import ANA, MUM


def printed(running: Running, page: SummaryPage) -> str:
    running.settle()
    return text_of(made(page).pdf)


def tick(running: Running, page: SummaryPage, part: Part) -> None:
    box = page.blocks.blocks.boxes[part.value]
    box.click()
    running.settle()


def test_everything_but_what_is_asked_for_is_ticked_at_first(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    _running, page = opened(start)
    assert frozenset(page.blocks.blocks.value()) == frozenset(Part) - USUALLY_DROPPED
    assert page.blocks.extras.value() == ()


def test_a_block_that_is_not_ticked_leaves_the_page_at_once_and_comes_back(start: Start, fill: Fill) -> None:
    """R-PRINT-3."""
    fill(ANA, *entries())
    running, page = opened(start)
    assert "How it was kept" in printed(running, page)
    tick(running, page, Part.LOGGING)
    assert "How it was kept" not in printed(running, page)
    tick(running, page, Part.LOGGING)
    assert "How it was kept" in printed(running, page)


def test_each_persons_choice_is_remembered_after_a_restart(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, *entries(), *entries("m"))
    running, page = opened(start)
    tick(running, page, Part.CHART)
    page.blocks.extras.boxes["days"].click()
    running.settle()
    running.session.switch_to("m")
    assert "Gap: no entry" in printed(running, page)
    running.session.switch_to("a")
    assert "Gap: no entry" not in printed(running, page)
    running.window.close()
    running, page = opened(start)
    assert Part.CHART not in page.blocks.blocks.value() and page.blocks.extras.value() == ("days",)
    text = printed(running, page)
    assert "Gap: no entry" not in text and "Day by day" in text


def test_the_words_leave_out_what_the_page_leaves_out(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    tick(running, page, Part.LOGGING)
    running.press(page.view._buttons["words"])
    running.settle()
    assert "How it was kept" not in page.words.toPlainText() and "Ana" in page.words.toPlainText()


def test_the_list_stands_beside_the_page_and_under_it_in_a_narrow_window(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    beside = page.findChild(Beside)
    assert beside is not None

    def left(widget: QWidget) -> int:
        return widget.mapTo(page, QPoint(0, 0)).x()

    def top(widget: QWidget) -> int:
        return widget.mapTo(page, QPoint(0, 0)).y()

    running.window.resize(1300, 900)
    running.settle()
    assert beside.is_wide() and left(page.blocks) > left(page.pages)
    running.window.resize(700, 900)
    running.settle()
    assert not beside.is_wide() and left(page.blocks) == left(page.pages)
    assert top(page.blocks) > top(page.pages)
