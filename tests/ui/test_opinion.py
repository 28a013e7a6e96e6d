"""The page for a second opinion: decision, questions, checklist, documents, results, and the packet with Cancel."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from painlog.domain.codes import DocumentKind, RecordState
from painlog.domain.document import Document
from painlog.domain.moment import Moment
from painlog.domain.packet import RecordItem
from painlog.domain.question import Question
from painlog.domain.records import Records
from painlog.labels.documents import size_words
from painlog.report.packet.packet import make_packet
from painlog.ui.forms.document import DocumentForm
from painlog.ui.forms.result import ResultForm
from painlog.ui.forms.specialist import SpecialistForm
from painlog.ui.opinion.page import OpinionPage
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from painlog.workflows import documents, packet
from tests.report.test_packet import pdf_of, picture
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_summary import text_of
from tests.ui.test_today import ANA, MUM, read

Fill = Callable[..., None]
THEN = Moment(day=NOON.date())


def opened(start: Start) -> tuple[Running, OpinionPage]:
    running = start()
    running.window.show_page("opinion")
    page = running.window.page("opinion")
    assert isinstance(page, OpinionPage)
    running.settle()
    return running, page


def written(path: Path) -> Records:
    return read(path, lambda diary: diary.records())


def words(page: QObject) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if not label.isHidden())


def test_it_is_reached_from_summary(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    running.window.show_page("summary")
    running.settle()
    running.press(running.window.page("summary").opinion_button)  # type: ignore[attr-defined]  # a SummaryPage
    assert running.window.here == "opinion"


def test_the_decision_is_written_down_and_shown(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running, page = opened(start)
    assert "Not written down yet" in page.decision.text()
    running.press(page.decision_button)
    assert isinstance(page.form, SpecialistForm)
    assert QApplication.focusWidget() is page.form.decision
    page.form.decision.setPlainText("Ablation again, or a stimulator?")
    running.press(page.form.save_button)
    running.settle()
    assert page.decision.text() == "Ablation again, or a stimulator?"
    running.window.close()
    assert written(diary_path).people[0].decision == "Ablation again, or a stimulator?"


def test_three_to_five_questions_are_asked_for(start: Start, fill: Fill) -> None:
    """Clinical rules 6.2."""
    asked = [Question(id=f"q{n}", person_id="a", recorded_at=THEN, text=f"Question {n}?", rank=n) for n in range(2)]
    fill(ANA, *asked)
    running, page = opened(start)
    assert page.counted.text() == "Three to five questions are best."
    page.question.line.setText("A third one?")
    running.press(page.question.button)
    running.settle()
    assert page.counted.text() == "3 questions stand on the cover."
    assert "A third one?" in words(page.questions)


def test_a_record_is_ticked_and_its_place_kept_at_once(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running, page = opened(start)
    line = next(one for one in page.checklist.lines if one.item == "imaging_files")
    line.state.setCurrentIndex(line.state.findData(RecordState.HAVE.value))
    line.state.activated.emit(line.state.currentIndex())
    line.place.setText("blue folder")
    line.place.editingFinished.emit()
    line.place.editingFinished.emit()
    page.checklist.own.line.setText("Letter of my employer")
    running.press(page.checklist.own.button)
    running.settle()
    assert running.said == "Added to the list."
    assert page.checklist.lines[11].name.text() == "Letter of my employer"
    running.window.close()
    first, own = written(diary_path).record_items
    assert (first.item, first.state, first.place) == ("imaging_files", RecordState.HAVE, "blue folder")
    assert (own.item, own.state) == ("Letter of my employer", RecordState.NOT_YET)


def test_the_checklist_is_each_person_s_own(start: Start, fill: Fill) -> None:
    mine = RecordItem(id="r", person_id="a", recorded_at=THEN, item="My own", place="drawer", state=RecordState.HAVE)
    fill(ANA, MUM, mine)
    running, page = opened(start)
    assert page.checklist.lines[11].place.text() == "drawer"
    running.session.switch_to("m")
    running.settle()
    assert page.checklist.lines[11].name.isHidden()
    assert all(not line.place.text() for line in page.checklist.lines[:11])


def press_named(running: Running, holder: QWidget, name: str) -> None:
    running.press(next(one for one in holder.findChildren(Button) if one.accessibleName() == name))


def add_document(running: Running, page: OpinionPage, path: Path) -> None:
    page.documents.load(path)
    running.settle()


def test_a_document_is_read_told_kept_and_removed(start: Start, fill: Fill, tmp_path: Path, diary_path: Path) -> None:
    fill(ANA)
    content, path = pdf_of(2), tmp_path / "MRI of the spine.pdf"
    path.write_bytes(content)
    running, page = opened(start)
    add_document(running, page, path)
    form = page.form
    assert isinstance(form, DocumentForm) and form.title.text() == "MRI of the spine"
    form.kind.set_value(DocumentKind.IMAGING_REPORT.value)
    form.dated.set_value(THEN.day)
    running.press(form.save_button)
    running.settle()
    assert running.said == "Saved in the diary. MRI of the spine."
    shown = words(page.documents)
    assert (
        "MRI of the spine" in shown
        and "Report of a scan or X-ray · dated " in shown
        and size_words(len(content)) in shown
    )
    path.unlink()
    press_named(running, page.documents, "Change: MRI of the spine")
    assert isinstance(page.form, DocumentForm)
    page.form.title.setText("MRI")
    running.press(page.form.save_button)
    running.settle()
    (one,) = page_documents(running)
    assert one.is_of(content) and one.title == "MRI" and one.file_name == "MRI of the spine.pdf"
    press_named(running, page.documents, "Remove: MRI")
    running.settle()
    assert running.said == "Removed. Undo brings it back."
    running.session.undo()
    running.settle()
    running.window.close()
    assert read(diary_path, lambda diary: diary.document_bytes(one.id)) == content


def test_a_document_is_never_offered_to_another_person(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(ANA, MUM)
    (tmp_path / "a.pdf").write_bytes(pdf_of(1))
    running, page = opened(start)
    page.documents.load(tmp_path / "a.pdf")
    running.session.switch_to("m")
    running.settle()
    assert page.form is None


def test_the_packet_of_one_person_is_stopped_when_another_is_chosen(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(ANA, MUM)
    running, page = opened(start)
    page.packet.save_pdf(tmp_path / "packet.pdf")
    running.session.switch_to("m")
    running.settle()
    assert not (tmp_path / "packet.pdf").exists() and page.packet.pdf_button.isEnabled()


def page_documents(running: Running) -> tuple[Document, ...]:
    found: list[tuple[Document, ...]] = []
    running.session.read(lambda diary: diary.documents("a"), found.append)
    running.settle()
    return found[0]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", pdf_of(1, password="x"), "is locked with a password"),
        ("a.pdf", b"%PDF-1.7 broken", "is damaged and cannot be read"),
        ("a.docx", b"PK\x03\x04", "Only PDFs and pictures (JPEG, PNG) can be added."),
        ("a.png", picture(form="PNG")[:100], "is damaged and cannot be read"),
    ],
)
def test_a_file_that_is_no_good_is_told_in_a_sentence(
    start: Start, fill: Fill, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    fill(ANA)
    (tmp_path / name).write_bytes(content)
    running, page = opened(start)
    add_document(running, page, tmp_path / name)
    assert page.form is None and sentence in page.documents.problem.text()
    add_document(running, page, tmp_path / "nothing")
    assert "This file cannot be read." in page.documents.problem.text()


def test_a_file_over_the_limit_is_not_even_read(
    start: Start, fill: Fill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MOST_BYTES", 10)
    fill(ANA)
    (tmp_path / "a.pdf").write_bytes(pdf_of(1))
    running, page = opened(start)
    add_document(running, page, tmp_path / "a.pdf")
    assert "Save it smaller" in page.documents.problem.text()


def test_a_result_is_typed_as_it_stands(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running, page = opened(start)
    running.press(page.results.add_button)
    form = page.form
    assert isinstance(form, ResultForm)
    running.press(form.save_button)
    assert form.problem() == "Please write what was measured."
    form.name.setText("Creatinine")
    form.value_box.setText("0,9")
    form.unit.setText("mg/dl")
    form.day.set_value(None)
    running.press(form.save_button)
    assert form.problem() == "Please fill in the day of the result."
    form.day.set_value(THEN.day)
    running.press(form.save_button)
    running.settle()
    assert "Creatinine: 0,9 mg/dl" in words(page.results)
    running.window.close()
    (one,) = written(diary_path).results
    assert (one.name, one.value, one.unit, one.day) == ("Creatinine", "0,9", "mg/dl", THEN.day)


def test_the_packet_is_saved_as_a_pdf_and_as_a_zip(start: Start, fill: Fill, tmp_path: Path) -> None:
    """Fault 24."""
    fill(ANA)
    running, page = opened(start)
    steps: list[tuple[int, int]] = []
    page.packet._told.stepped.connect(lambda done, of: steps.append((done, of)))
    page.packet.save_pdf(tmp_path / "packet")
    assert page.packet.cancel_button.isVisible() and not page.packet.pdf_button.isEnabled()
    running.settle()
    saved = tmp_path / "packet.pdf"
    assert "For a second opinion" in text_of(saved.read_bytes()) and "Ana" in text_of(saved.read_bytes())
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    assert running.said == f"Saved in {saved}. Whoever has it can read all of it."
    assert steps[-1][0] == steps[-1][1] and page.packet.progress.isHidden() and page.packet.pdf_button.isEnabled()
    page.packet.save_parts(tmp_path / "packet.zip")
    running.settle()
    with zipfile.ZipFile(tmp_path / "packet.zip") as archive:
        assert {"packet.pdf", "0-cover.pdf", "csv/people.csv"} <= set(archive.namelist())
    page.packet.save_pdf(tmp_path / "no" / "where.pdf")
    running.settle()
    assert "choose another folder" in page.packet.problem.text()


def test_cancel_stops_it_and_nothing_is_written(
    start: Start, fill: Fill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA)
    running, page = opened(start)
    usual = make_packet

    def cancelled(*given: object, **named: object) -> object:
        page.packet._stop.set()  # as Cancel does, in the midst of it
        return usual(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(packet, "make_packet", cancelled)
    page.packet.save_pdf(tmp_path / "packet.pdf")
    running.settle()
    assert page.packet.problem.text() == "Stopped. Nothing was made, and your diary is as it was."
    assert not (tmp_path / "packet.pdf").exists()
    page.packet.save_pdf(tmp_path / "packet.pdf")
    running.press(page.packet.cancel_button)
    running.settle()
    assert not (tmp_path / "packet.pdf").exists() and page.packet.cancel_button.isHidden()


def test_without_anybody_there_is_nothing_to_make(start: Start, tmp_path: Path) -> None:
    running, page = opened(start)
    page.packet.save_pdf(tmp_path / "packet.pdf")
    running.settle()
    assert "Nobody is in this diary yet." in page.packet.problem.text()
    assert not page.decision_button.isEnabled()
