"""The Summary page: made on the worker, seen, heard, saved for its owner alone, printed."""

import stat
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from painlog.domain.appointment import Appointment
from painlog.domain.entry import Entry
from painlog.domain.errors import PainlogError
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.diary import Diary
from painlog.ui.period import Length, Period
from painlog.ui.summary import making
from painlog.ui.summary.page import SummaryPage
from painlog.ui.summary.pages import images
from painlog.ui.summary.printing import PRINT_DPI, paint, printer_for
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_today import ANA, MUM

Fill = Callable[..., None]
TODAY = NOON.date()


def entries(person: str = "a", pain: float = 6, days: int = 20) -> tuple[Entry, ...]:
    moments = [Moment(day=TODAY - timedelta(days=n)) for n in range(days)]
    return tuple(
        Entry(id=f"{person}{at.day}", person_id=person, felt_at=at, recorded_at=at, pain_average=pain)
        for at in moments
    )


def opened(start: Start) -> tuple[Running, SummaryPage]:
    running = start()
    running.window.show_page("summary")
    page = running.window.page("summary")
    assert isinstance(page, SummaryPage)
    running.settle()
    return running, page


def made(page: SummaryPage) -> making.Made:
    assert page.made is not None
    return page.made


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def test_the_page_is_made_and_seen_as_wide_as_there_is_room(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    assert page.made is not None
    assert "Ana" in text_of(page.made.pdf)
    (view,) = page.pages._views
    assert view.width() >= 280
    assert abs(view.height() / view.width() - 297 / 210) < 0.01 or page.session.settings.paper == "letter"
    width = view.width()
    running.press(page.larger)
    running.settle()
    assert page.pages._views[0].width() > width
    assert running.said == "The summary is ready."


def test_the_pdf_is_saved_whole_and_for_its_owner_alone(start: Start, fill: Fill, tmp_path: Path) -> None:
    """Fault 24."""
    fill(ANA, *entries())
    running, page = opened(start)
    path = tmp_path / "page"
    page.save_to(path)
    running.settle()
    saved = tmp_path / "page.pdf"
    assert page.made is not None
    assert saved.read_bytes() == page.made.pdf
    assert saved.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert running.said == f"Saved in {saved}."
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["page.pdf"]


def test_a_folder_that_takes_no_file_is_told_in_a_sentence(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    page.save_to(tmp_path / "no such folder" / "page.pdf")
    running.settle()
    assert "could not be saved there. Your diary is safe." in page.problem.text()
    assert page.problem.isVisible()


def test_the_words_say_what_the_page_says(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    running.press(page.view._buttons["words"])
    running.settle()
    assert page.words.isVisible() and not page.pages.isVisible()
    assert page.words.toPlainText().splitlines()[1] == "Ana"
    assert "median 6" in page.words.toPlainText()


def test_own_dates_are_asked_for_until_they_make_sense(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    running.press(page.dates.length._buttons["own"])
    running.press(page.dates.show_button)
    assert page.dates._problem.text() == "Please fill in both dates."
    page.dates.start.set_value(TODAY)
    page.dates.end.set_value(TODAY - timedelta(days=5))
    running.press(page.dates.show_button)
    assert "The last day lies before the first." in page.dates._problem.text()
    page.dates.start.set_value(date(2026, 1, 1))
    running.press(page.dates.show_button)
    running.settle()
    assert page.made is not None
    assert (page.made.period.start, page.made.period.end) == (date(2026, 1, 1), TODAY - timedelta(days=5))


def test_the_question_is_printed(start: Start, fill: Fill) -> None:
    fill(ANA, *entries())
    running, page = opened(start)
    page.question.setText("May I drive?")
    page.question.returnPressed.emit()
    running.settle()
    assert page.made is not None
    assert "May I drive?" in text_of(page.made.pdf)


def test_nothing_of_one_person_is_seen_or_saved_once_another_is_chosen(
    start: Start, fill: Fill, tmp_path: Path
) -> None:
    fill(ANA, MUM, *entries(pain=6))
    running, page = opened(start)
    page.question.setText("only mine")
    page.refresh()  # a page for Ana is on its way
    running.session.switch_to("m")
    assert page.made is None and page.pages._views == [] and page.question.text() == ""
    page.save_to(tmp_path / "x.pdf")
    running.settle()
    assert not (tmp_path / "x.pdf").exists()
    printed = text_of(made(page).pdf)
    assert "Mum" in printed and "Ana" not in printed


def test_a_page_that_lands_after_the_person_changed_is_never_shown(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA, MUM, *entries())
    running, page = opened(start)
    real = making.make

    def only_for_ana(diary: Diary, person: Person, wanted: making.Wanted, today: date) -> making.Made:
        if person.id == "m":
            raise PainlogError("Not now.")
        return real(diary, person, wanted, today)

    monkeypatch.setattr(making, "make", only_for_ana)
    page.refresh()
    running.session.switch_to("m")
    running.settle()
    assert page.made is None and page.pages._views == []
    assert page.problem.text() == "Not now."


def test_a_page_that_cannot_be_made_is_told_in_a_sentence(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA, *entries())
    running, page = opened(start)

    def refuse(*_anything: object) -> making.Made:
        raise PainlogError("The page could not be made.")

    monkeypatch.setattr(making, "make", refuse)
    page.refresh()
    running.settle()
    assert page.problem.text() == "The page could not be made."
    assert not page.save_button.isEnabled()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_printing_fills_each_sheet_with_a_page(start: Start, fill: Fill, tmp_path: Path, paper: str) -> None:
    fill(ANA, *entries())
    _running, page = opened(start)
    assert page.made is not None
    printer = printer_for(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pictures = making.pictures(page.made.pdf, PRINT_DPI)
    assert pictures[0].width > 2400
    paint(printer, images(pictures) * 2)
    printed = pypdf.PdfReader(tmp_path / "printed.pdf")
    assert len(printed.pages) == 2
    assert round(float(printed.pages[0].mediabox.width)) == (595 if paper == "a4" else 612)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
@pytest.mark.parametrize("folder_is_there", [True, False])
def test_the_print_window_is_asked_first_and_what_the_printer_says_is_told(
    start: Start, fill: Fill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder_is_there: bool
) -> None:
    """All but the system's own window, which a test cannot press: its answer stands in for it."""
    fill(ANA, *entries())
    running, page = opened(start)
    answers: list[QPrintDialog.DialogCode] = [QPrintDialog.DialogCode.Rejected, QPrintDialog.DialogCode.Accepted]
    at = tmp_path / "printed.pdf" if folder_is_there else tmp_path / "nowhere" / "printed.pdf"

    def to_a_file(paper: str) -> QPrinter:
        printer = printer_for(paper)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(at))
        return printer

    monkeypatch.setattr("painlog.ui.summary.printing.printer_for", to_a_file)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: answers.pop(0))
    page.print_page()
    running.settle()
    assert not at.exists() and running.said == "The summary is ready.", "Cancel prints nothing"
    page.print_page()
    running.settle()
    if folder_is_there:
        assert running.said == "Sent to the printer." and len(pypdf.PdfReader(at).pages) == 1
    else:
        assert page.problem.text().startswith("The printer did not answer. Nothing was printed.")


def test_the_days_since_the_last_visit_are_a_choice_where_there_was_one(start: Start, fill: Fill) -> None:
    day = Moment(day=TODAY - timedelta(days=8))
    fill(ANA, MUM, *entries(), *entries("m"), Appointment(id="v", person_id="a", at=day, recorded_at=day))
    running, page = opened(start)
    choice = page.dates.length._buttons[Length.SINCE_VISIT.value]
    assert choice.isVisible()
    running.press(choice)
    running.settle()
    assert made(page).period == Period(start=TODAY - timedelta(days=7), end=TODAY)
    running.session.switch_to("m")
    running.settle()
    assert not choice.isVisible()
    assert made(page).period.days == 90
