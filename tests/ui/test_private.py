"""Entries kept out of reports: marked in the list, and in no chart, count or page unless they are asked for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt

from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.ui.forms.entry import EntryForm
from painlog.ui.history.days import Mark
from painlog.ui.history.table import WHAT
from painlog.ui.trends.page import TrendsPage
from tests.ui.conftest import Start
from tests.ui.test_history import TODAY, choose, entry, opened, shown
from tests.ui.test_summary import made, text_of
from tests.ui.test_summary import opened as summary_opened
from tests.ui.test_today import ANA
from tests.ui.test_trends import pain_of

Fill = Callable[..., None]


def private(days_ago: int, pain: float, note: str = "") -> Entry:
    return replace(entry(TODAY - timedelta(days=days_ago), pain, note=note), private=True)


def test_the_tick_in_the_form_keeps_an_entry_out_and_undo_takes_it_back(start: Start, fill: Fill) -> None:
    fill(ANA, entry(TODAY, 6, clock="00:00"))
    running, page = opened(start)
    choose(running, page, 0)
    running.press(page.detail.edit_button)
    form = page.form
    assert isinstance(form, EntryForm)
    assert form.private.text() == "Keep out of reports" and not form.private.isChecked()
    form.private.setChecked(True)
    running.press(form.save_button)
    running.settle()
    assert shown(page)[0][2] == "Average pain 6 (private)"
    assert page.model.index(0, WHAT).data(Qt.ItemDataRole.DecorationRole) is not None, "a shape beside the word"
    facts = next(cell.facts for cell in page.calendar.cells if cell.facts and cell.facts.day == TODAY)
    assert facts.value is None and facts.marks == {Mark.PRIVATE}
    running.session.undo()
    running.settle()
    assert shown(page)[0][2] == "Average pain 6"
    assert page.model.index(0, WHAT).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_filter_finds_private_entries(start: Start, fill: Fill) -> None:
    fill(ANA, entry(TODAY, 6, clock="00:00"), replace(private(0, 9), id="p", felt_at=Moment.parse(f"{TODAY}T00:00")))
    running, page = opened(start)
    page.kind.setCurrentIndex(page.kind.findData("private"))
    page.kind.activated.emit(page.kind.currentIndex())
    running.settle()
    assert [row[2] for row in shown(page)] == ["Average pain 9 (private)"]


def test_trends_does_not_count_them(start: Start, fill: Fill) -> None:
    fill(ANA, *(entry(TODAY - timedelta(days=n), 2) for n in range(1, 6)), private(7, 10))
    running = start()
    running.window.show_page("trends")
    page = running.window.page("trends")
    assert isinstance(page, TrendsPage)
    running.settle()
    chart = pain_of(page).chart
    assert len(chart.days) == 5 and max(chart.value) == 2


def test_the_summary_has_them_only_while_it_is_ticked(start: Start, fill: Fill) -> None:
    ordinary = [entry(TODAY - timedelta(days=n), 2) for n in range(1, 21)]
    fill(ANA, *ordinary, *(private(n, 10) for n in range(21, 31)))
    running, page = summary_opened(start)
    tick = page.private_wanted
    assert tick.text() == "Entries marked private" and not tick.isChecked()
    without = text_of(made(page).pdf)
    tick.click()
    running.settle()
    assert tick.isChecked()
    with_them = text_of(made(page).pdf)
    assert "20" in without and without != with_them
    running.window.show_page("today")
    running.window.show_page("summary")
    running.settle()
    assert not tick.isChecked(), "off by default each time"
    assert text_of(made(page).pdf) == without


def test_the_words_of_the_summary_have_them_only_while_it_is_ticked(start: Start, fill: Fill) -> None:
    fill(ANA, *(entry(TODAY - timedelta(days=n), 2) for n in range(1, 21)), private(22, 10))
    running, page = summary_opened(start)
    page.view.set_value("words")
    page.view.chosen.emit("words")
    running.settle()
    without = page.words.toPlainText()
    page.private_wanted.click()
    running.settle()
    assert page.words.toPlainText() not in ("", without)


def test_a_year_with_nothing_but_a_private_entry_can_be_reached_and_searched(start: Start, fill: Fill) -> None:
    fill(ANA, replace(private(2000, 9), note="long ago"))
    running, page = opened(start)
    assert page.months.year.itemText(page.months.year.count() - 1) == str((TODAY - timedelta(days=2000)).year)
    page.search.setText("long ago")
    running.qtbot.waitUntil(lambda: not page._typed.isActive(), timeout=5000)
    running.settle()
    assert [row[2] for row in shown(page)] == ["Average pain 9 (private)"]
