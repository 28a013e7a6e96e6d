"""The sheet of a treatment on its page: made on the worker, seen, heard, saved for its owner alone."""

import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.ui.treatments.page import TreatmentsPage
from painlog.ui.treatments.paper import TreatmentSheet
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_summary import text_of
from tests.ui.test_today import ANA
from tests.ui.test_treatments import opened, treatment

Fill = Callable[..., None]
TODAY = NOON.date()
GIVEN = treatment("t", TODAY - timedelta(days=40))


def entries() -> tuple[Entry, ...]:
    moments = [Moment(day=TODAY - timedelta(days=n)) for n in range(60)]
    return tuple(Entry(id=f"{at.day}", person_id="a", felt_at=at, recorded_at=at, pain_average=5) for at in moments)


def sheet_of(running: Running, page: TreatmentsPage) -> TreatmentSheet:
    row = page._rows["t"]
    running.press(row.findChildren(type(page.add_button))[0])
    running.settle()
    assert isinstance(page.panel, TreatmentSheet) and not page.content.isVisible()
    return page.panel


def test_the_sheet_is_seen_heard_and_left_by_escape(start: Start, fill: Fill) -> None:
    fill(ANA, GIVEN, *entries())
    running, page = opened(start)
    sheet = sheet_of(running, page)
    shown = sheet.preview.shown
    assert shown is not None and "Ana" in text_of(shown.pdf)
    assert len(sheet.preview.pages._views) == 1
    running.press(sheet.preview.view._buttons["words"])
    assert sheet.preview.words.isVisible() and not sheet.preview.pages.isVisible()
    assert "Medial branch block" in sheet.preview.words.toPlainText()
    sheet.back.setFocus()
    running.keys(Qt.Key.Key_Escape)
    assert page.content.isVisible() and page.panel is None


def test_the_sheet_is_saved_for_its_owner_alone(start: Start, fill: Fill, tmp_path: Path) -> None:
    """Fault 24."""
    fill(ANA, GIVEN, *entries())
    running, page = opened(start)
    sheet = sheet_of(running, page)
    sheet.preview.handout.save_to(tmp_path / "sheet")
    running.settle()
    saved = tmp_path / "sheet.pdf"
    assert sheet.preview.shown is not None and saved.read_bytes() == sheet.preview.shown.pdf
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    sheet.preview.handout.save_to(tmp_path / "no" / "where.pdf")
    running.settle()
    assert "could not be saved there" in sheet.preview.handout.problem.text()


def test_a_treatment_that_is_gone_meanwhile_is_told_in_a_sentence(start: Start, fill: Fill) -> None:
    fill(ANA, GIVEN)
    running, page = opened(start)
    running.session.write(lambda diary: diary.delete("treatments", "t"), lambda _done: None)
    page.open_paper(GIVEN)
    running.settle()
    assert isinstance(page.panel, TreatmentSheet)
    assert page.panel.preview.handout.problem.text()


def test_a_sheet_that_is_left_before_it_is_made_is_no_trouble(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(ANA, GIVEN, *entries())
    running, page = opened(start)
    page.open_paper(GIVEN)
    sheet = page.panel
    assert isinstance(sheet, TreatmentSheet)
    sheet.preview.handout.save_to(tmp_path / "sheet.pdf")
    page.close_panel()
    running.settle()
    for _turn in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    running.settle()
    assert page.content.isVisible() and page.panel is None
    assert (tmp_path / "sheet.pdf").exists(), "what was to be saved is saved"
