"""Forms by kind, courses, block days and trials on the real window and a real diary file."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from painlog.catalogue import treatments as catalogue
from painlog.catalogue.treatment_kind import Kind
from painlog.domain.background import Carer
from painlog.domain.codes import SessionKind, Side
from painlog.domain.moment import Moment, minutes_between
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.ui import theme
from painlog.ui.forms.reading import ReadingForm
from painlog.ui.forms.session import SessionForm
from painlog.ui.forms.treatmentfields import needed
from painlog.ui.forms.trialday import TrialDayForm
from painlog.ui.taborder import stops
from painlog.ui.treatments import words
from painlog.ui.treatments.course import CoursePanel
from painlog.ui.treatments.due import DueToday
from painlog.ui.treatments.duerow import ReadingRow
from painlog.ui.treatments.page import TreatmentsPage
from painlog.ui.treatments.sheet import SheetPanel
from painlog.ui.treatments.trial import TrialPanel
from painlog.workflows import clock
from painlog.workflows.block_sheet import Slot, later
from painlog.workflows.trial_days import OFFERED_DAYS, days_so_far, is_running
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_today import ANA, MUM, read
from tests.ui.test_treatments import Fill, form_of, opened, treatment

NOW = Moment.of(NOON, clock.zone())
TODAY = NOW.day
YESTERDAY = TODAY - timedelta(days=1)


def act(kind: str, start: Moment | None = None, **more: object) -> Treatment:
    started = start or Moment(day=TODAY)
    return Treatment(id="t", person_id="a", kind=kind, started_at=started, recorded_at=NOW, **more)  # type: ignore[arg-type]  # by name


def ago(minutes: int) -> Moment:
    return later(NOW, -minutes)


def button(holder: QWidget, text: str) -> QAbstractButton:
    return next(one for one in holder.findChildren(QAbstractButton) if one.text() == text and one.isVisible())


def texts(holder: QWidget) -> str:
    return "\n".join(one.text() for one in holder.findChildren(QLabel) if one.isVisible())


def kept(path: Path, kind: str) -> tuple[object, ...]:
    found: tuple[object, ...] = read(path, lambda diary: getattr(diary.records(), kind))
    return found


def due(running: Running) -> DueToday:
    return running.today.rest.due


def panel(start: Start, value: Treatment) -> tuple[Running, TreatmentsPage]:
    running, page = opened(start)
    found = next(row for row in page._rows.values() if row.treatment.id == value.id)
    assert found.open_button is not None
    running.press(found.open_button)
    return running, page


# --- the form by kind -------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [one.code for one in catalogue.all()])
def test_every_treatment_shows_only_what_its_kind_needs_and_keeps_the_rest_under_more(code: str) -> None:
    fields = needed(code)
    kind = catalogue.facts(code).kind
    assert ("drug" in fields) is (kind in (Kind.BLOCK, Kind.INJECTION, Kind.PUMP))
    assert ("ended" in fields) is (kind in (Kind.TRIAL, Kind.COURSE))
    assert ("device_settings" in fields) is (kind in (Kind.TRIAL, Kind.IMPLANT, Kind.PUMP, Kind.DEVICE))
    assert "relief" in fields
    assert needed("") == ()


def test_the_form_changes_with_the_kind_and_more_shows_all_the_rest(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    page.add()
    form = form_of(page)
    assert not form.drug.isVisible() and not form.ended.isVisible() and form.note.isVisible()
    form.kind.setEditText("Medial branch block (test of facet joints)")
    assert form.drug.isVisible() and form.level.isVisible() and not form.device_settings.isVisible()
    form.drug.setText("lidocaine")
    form.kind.setEditText("Spinal cord stimulator, trial")
    assert form.ended.isVisible() and form.device_settings.isVisible()
    assert form.drug.isVisible(), "what says something is never saved out of sight"
    assert form.ended.value() is None, "an end is never assumed"
    assert not form.areas.isVisible()
    running.press(form.more)
    assert form.areas.isVisible() and form.more.text() == "Less"


def test_level_settings_and_complications_are_saved_and_a_clinician_is_offered_from_the_care_team(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, Carer(id="c", person_id="a", recorded_at=NOW, name="Dr Example", role="pain_doctor"))
    running, page = opened(start)
    page.add()
    running.settle()
    form = form_of(page)
    assert [form.clinician.itemText(row) for row in range(form.clinician.count())] == ["Dr Example"]
    form.kind.setEditText("Spinal cord stimulator, trial")
    form.level.setText("T8")
    form.device_settings.setText("Programme 2")
    form.complications.setPlainText("a sore place")
    form.clinician.setCurrentIndex(0)
    form.ended.set_value(TODAY + timedelta(days=6))
    running.press(form.save_button)
    running.settle()
    running.window.close()
    (value,) = kept(diary_path, "treatments")
    assert isinstance(value, Treatment)
    assert (value.level, value.device_settings, value.complications) == ("T8", "Programme 2", "a sore place")
    assert (value.clinician, value.ended_at) == ("Dr Example", Moment(day=TODAY + timedelta(days=6)))


# --- the list ---------------------------------------------------------------------------------------


def test_sixty_treatments_are_all_listed_and_found_by_a_word_or_a_sort(start: Start, fill: Fill) -> None:
    codes = [one.code for one in catalogue.all()]
    many = [
        replace(act(codes[n % len(codes)]), id=f"t{n}", started_at=Moment(day=TODAY - timedelta(days=n)))
        for n in range(60)
    ]
    fill(ANA, *many)
    _running, page = opened(start)
    assert len(page._rows) == 60 and page.finding.isVisible()
    page.finding.search.setText("kyphoplasty")
    assert {row.treatment.kind for row in page._rows.values() if not row.isHidden()} == {"kyphoplasty"}
    page.finding.search.setText("")
    page.finding.sort.setCurrentIndex(page.finding.sort.findData("trial"))
    shown = [row.treatment.kind for row in page._rows.values() if not row.isHidden()]
    assert shown and {catalogue.facts(kind).kind for kind in shown} == {Kind.TRIAL}
    assert page.finding.state.text() == f"{len(shown)} of 60 shown"
    page.refresh()
    assert page.finding.sort.currentData() == "trial"


def test_ten_treatments_need_no_search(start: Start, fill: Fill) -> None:
    fill(ANA, *(replace(act("heat"), id=f"t{n}") for n in range(10)))
    _running, page = opened(start)
    assert page.finding.isHidden()


# --- a course ---------------------------------------------------------------------------------------


def test_one_click_counts_a_session_and_home_exercise_today(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, act("physical_therapy"))
    running, page = opened(start)
    for text in ("Session today", "Home exercise today"):
        running.press(button(page, text))
        running.settle()
    assert "1 session, 1 home day" in texts(page)
    running.window.close()
    found = kept(diary_path, "sessions")
    assert {(one.day, one.kind, one.minutes) for one in found if isinstance(one, Session)} == {
        (TODAY, SessionKind.SESSION, None),
        (TODAY, SessionKind.HOME, None),
    }


def test_home_days_are_days_and_sessions_are_sessions() -> None:
    def part(day: date, kind: SessionKind) -> Session:
        return Session(id="x", person_id="a", treatment_id="t", day=day, recorded_at=NOW, kind=kind)

    home = [part(TODAY, SessionKind.HOME)] * 2 + [part(YESTERDAY, SessionKind.HOME)]
    assert words.course_words([part(TODAY, SessionKind.SESSION)] * 12 + home) == "12 sessions, 2 home days"
    assert words.course_words(()) == ""


def test_a_session_has_minutes_can_be_changed_and_deleted_and_comes_back(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, act("psychotherapy"))
    running, page = panel(start, act("psychotherapy"))
    course = page.panel
    assert isinstance(course, CoursePanel)
    course.minutes.setText("45")
    running.press(course.session_button)
    running.settle()
    assert "45 minutes" in texts(course) and course.minutes.text() == ""
    running.press(button(course, "Change"))
    running.settle()
    form = course.form
    assert isinstance(form, SessionForm)
    form.day.set_value(YESTERDAY)
    form.minutes.setText("50")
    running.press(form.save_button)
    running.settle()
    assert "50 minutes" in texts(course) and course.form is None
    running.press(button(course, "Delete"))
    running.settle()
    assert course.count.text() == "None yet."
    running.session.undo()
    running.settle()
    assert course.count.text() == "1 session"
    running.window.close()
    (value,) = kept(diary_path, "sessions")
    assert isinstance(value, Session) and (value.day, value.minutes) == (YESTERDAY, 50)


def test_a_session_of_the_future_or_too_long_is_not_saved(start: Start, fill: Fill) -> None:
    fill(ANA, act("exercise"))
    running, page = panel(start, act("exercise"))
    course = page.panel
    assert isinstance(course, CoursePanel)
    course.minutes.setText("lots")
    running.press(course.home_button)
    running.settle()
    assert course.count.text() == "None yet." and "number" in running.said
    running.press(course.add_button)
    form = course.form
    assert isinstance(form, SessionForm)
    form.day.set_value(TODAY + timedelta(days=1))
    running.press(form.save_button)
    assert form.problem() == "This lies in the future. Please check the date."


# --- a block day ------------------------------------------------------------------------------------


def test_the_reading_that_is_due_is_announced_once_and_is_one_row_on_top_of_today(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, act("medial_branch_block", ago(16), side=Side.LEFT))
    running = start()
    running.settle()
    card = due(running)
    (row,) = card.rows.values()
    assert isinstance(row, ReadingRow) and card.isVisible()
    assert (
        card.mapTo(running.window, card.rect().topLeft()).y()
        < running.today.pad.mapTo(running.window, running.today.pad.rect().topLeft()).y()
    )
    assert running.said == "An entry is due now. It is on top of the Today page."
    running.session.say("something else")
    card.look()
    assert running.said == "something else"
    row.scores.buttons[3].click()
    row.medicine.setChecked(True)
    running.press(row.save_button)
    running.settle()
    assert running.said == "Saved. Pain 3, 15 minutes after, Left."
    assert card.isHidden()
    running.window.close()
    (value,) = kept(diary_path, "readings")
    assert isinstance(value, Reading)
    assert (value.due_minutes, value.pain, value.side, value.moving, value.medicine_taken) == (
        15, 3, Side.LEFT, True, True,
    )  # fmt: skip
    since = minutes_between(NOW, value.taken_at)
    assert value.taken_at == value.recorded_at and since is not None and 0 <= since < 2


def test_both_sides_are_two_rows_and_a_late_one_is_stamped(start: Start, fill: Fill) -> None:
    fill(ANA, act("medial_branch_block", ago(27), side=Side.BOTH))
    running = start()
    running.settle()
    left, right = due(running).rows.values()
    assert isinstance(left, ReadingRow) and isinstance(right, ReadingRow)
    assert "Left" in left.scores.name and "Right" in right.scores.name
    left.scores.buttons[4].setFocus()
    running.keys("4", Qt.Key.Key_Return)
    running.settle()
    assert running.said == "Saved. Pain 4, 15 minutes after, Left. It is stamped: 12 minutes late."
    assert list(due(running).rows.values()) == [right]
    assert running.today.pad.pad.value() is None, "Enter in the row saves the row alone"


def test_a_row_without_a_number_is_asked_for_one(start: Start, fill: Fill) -> None:
    fill(ANA, act("diagnostic_nerve_block", ago(16)))
    running = start()
    running.settle()
    (row,) = due(running).rows.values()
    assert isinstance(row, ReadingRow)
    running.press(row.save_button)
    assert row.problem.isVisible() and running.said == "Please choose a number from 0 to 10."


def test_a_number_that_is_chosen_stays_while_the_next_reading_comes_due(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA, act("medial_branch_block", ago(16)))
    running = start()
    running.settle()
    (row,) = due(running).rows.values()
    assert isinstance(row, ReadingRow)
    row.scores.buttons[5].click()
    monkeypatch.setattr("painlog.ui.treatments.due.now", lambda: later(NOW, 16))
    due(running).look()
    assert next(iter(due(running).rows.values())) is row and len(due(running).rows) == 2
    assert running.said == "An entry is due now. It is on top of the Today page."


def test_another_person_s_reading_is_never_shown_not_even_half_typed(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, act("medial_branch_block", ago(16)))
    running = start()
    running.session.switch_to("a")
    running.settle()
    (row,) = due(running).rows.values()
    assert isinstance(row, ReadingRow)
    row.scores.buttons[5].click()
    running.session.switch_to("m")
    assert not due(running).rows and due(running).isHidden()
    running.settle()
    assert not any(isinstance(row, ReadingRow) for row in due(running).rows.values())


def test_a_block_day_begins_with_before_and_one_press_says_the_injection_is_now(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, act("medial_branch_block"))
    running = start()
    running.settle()
    (row,) = due(running).rows.values()
    assert isinstance(row, ReadingRow)
    row.scores.buttons[7].click()
    running.press(row.save_button)
    running.settle()
    running.press(button(due(running), "The injection is now"))
    running.settle()
    assert running.said == "Saved. The readings are counted from now."
    assert due(running).isHidden()
    running.window.close()
    (value,) = kept(diary_path, "treatments")
    assert isinstance(value, Treatment) and value.started_at.clock is not None


def test_the_sheet_shows_what_was_read_what_may_be_filled_in_and_what_comes_next(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    block = act("medial_branch_block", ago(50), side=Side.RIGHT)
    made = Reading(
        id="r", person_id="a", treatment_id="t", taken_at=ago(55), recorded_at=ago(55), due_minutes=0, pain=7,
        side=Side.RIGHT,
    )  # fmt: skip
    fill(ANA, block, made)
    running, page = panel(start, block)
    sheet = page.panel
    assert isinstance(sheet, SheetPanel)
    said = texts(sheet)
    assert "Before the injection, Right" in said and "the last one in the hour before" in said
    assert said.count("Not written down") == 3 and said.count("Not yet") == 1
    running.press(button(sheet, "Fill in"))
    running.settle()
    form = sheet.form
    assert isinstance(form, ReadingForm)
    running.press(form.save_button)
    assert form.problem() == "Please choose a number from 0 to 10."
    form.pain.set_value(2)
    running.press(form.save_button)
    running.settle()
    assert "Pain 2" in texts(sheet) and "35 minutes late" in texts(sheet)
    running.press(button(sheet, "Delete"))
    running.settle()
    assert "Pain 7" not in texts(sheet)
    running.window.close()
    (value,) = kept(diary_path, "readings")
    assert isinstance(value, Reading) and (value.due_minutes, value.side) == (15, Side.RIGHT)


def test_a_reading_copied_from_paper_keeps_its_own_time_and_says_when_it_was_written_down() -> None:
    block = act("medial_branch_block", ago(300))
    copied = Reading(
        id="r", person_id="a", treatment_id="t", taken_at=ago(285), recorded_at=NOW, due_minutes=15, pain=2,
        moving=False, medicine_taken=True,
    )  # fmt: skip
    said = words.reading_words(block, copied, False)
    assert "written down 4 hours 45 minutes after" in said and "late" not in said
    assert "not during the painful movement" in said and "pain medicine taken" in said
    early = replace(copied, recorded_at=copied.taken_at, due_minutes=0)
    assert "15 minutes after the injection" in words.reading_words(block, early, False)
    assert words.line_words(Slot(due_minutes=0, side=None), TODAY) == "Before the injection"


def test_a_block_without_a_time_asks_for_it(start: Start, fill: Fill) -> None:
    block = act("medial_branch_block", Moment(day=YESTERDAY))
    fill(ANA, block)
    running, page = panel(start, block)
    sheet = page.panel
    assert isinstance(sheet, SheetPanel)
    assert sheet.time_button.isVisible() and not sheet.now_button.isVisible()
    running.press(sheet.time_button)
    assert form_of(page).kind.value() == "medial_branch_block" and not sheet.isVisible()
    running.press(form_of(page).cancel_button)
    assert sheet.isVisible() and not page.content.isVisible()


def test_a_blank_sheet_is_saved_as_pdf(start: Start, fill: Fill, tmp_path: Path) -> None:
    fill(ANA)
    running, page = opened(start)
    running.press(page.blank_button)
    blank = page.panel
    assert blank is not None and not page.content.isVisible()
    blank.sides.set_value("both")  # type: ignore[attr-defined]  # a BlankSheet
    blank.save_to(tmp_path / "sheet")  # type: ignore[attr-defined]  # a BlankSheet
    running.settle()
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert running.said.startswith("Saved in ")
    blank.save_to(tmp_path / "no" / "where")  # type: ignore[attr-defined]  # a BlankSheet
    running.settle()
    assert "could not be saved there" in running.said
    running.press(blank.back)  # type: ignore[attr-defined]  # a BlankSheet
    assert page.content.isVisible()


# --- a trial ----------------------------------------------------------------------------------------


def test_today_s_row_of_a_trial_is_offered_on_today_while_it_runs(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, act("spinal_cord_stimulator_trial", Moment(day=YESTERDAY)))
    running = start()
    running.settle()
    running.press(button(due(running), "Fill in today…"))
    running.settle()
    form = due(running).findChild(TrialDayForm)
    assert isinstance(form, TrialDayForm)
    form.pain.set_value(4)
    form.hours.setText("9")
    form.medicine.setText("half")
    form.possible.setPlainText("took the stairs")
    running.press(form.save_button)
    running.settle()
    assert "average pain 4 · 9 hours used · medicine: half · possible: took the stairs" in texts(due(running))
    running.window.close()
    (value,) = kept(diary_path, "trial_days")
    assert isinstance(value, TrialDay)
    assert (value.day, value.pain, value.hours_used, value.medicine) == (TODAY, 4, 9, "half")


def test_a_trial_has_a_row_a_day_and_ends_only_when_the_person_says_so(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    trial = act("dorsal_root_stimulator_trial", Moment(day=TODAY - timedelta(days=3)))
    fill(ANA, trial)
    running, page = panel(start, trial)
    days = page.panel
    assert isinstance(days, TrialPanel)
    assert texts(days).count("Nothing written down") == 4
    assert "No end was entered. painlog does not guess it." in texts(days)
    running.press(button(days, "Fill in"))
    running.settle()
    form = days.form
    assert isinstance(form, TrialDayForm)
    form.hours.setText("6")
    running.press(form.save_button)
    running.settle()
    assert "6 hours used" in texts(days)
    running.press(days.end_button)
    running.settle()
    assert not days.end_button.isVisible()
    running.window.close()
    (value,) = kept(diary_path, "treatments")
    assert isinstance(value, Treatment) and value.ended_at == Moment(day=TODAY)


def test_a_trial_runs_from_its_start_to_the_end_that_was_entered() -> None:
    start, end = date(2026, 3, 1), date(2026, 3, 6)
    trial = act("spinal_cord_stimulator_trial", Moment(day=start), ended_at=Moment(day=end))
    assert [is_running(trial, start + timedelta(days=n)) for n in (-1, 0, 5, 6)] == [False, True, True, False]
    assert days_so_far(trial, date(2026, 4, 1))[::5] == (end, start)
    endless = replace(trial, ended_at=None)
    assert is_running(endless, start + timedelta(days=OFFERED_DAYS - 1))
    assert not is_running(endless, start + timedelta(days=OFFERED_DAYS))
    assert len(days_so_far(endless, date(2027, 3, 1))) == OFFERED_DAYS
    assert days_so_far(trial, start - timedelta(days=1)) == ()
    assert not is_running(treatment("b", start), start)


def test_another_page_may_open_what_belongs_to_a_treatment(start: Start, fill: Fill) -> None:
    fill(ANA, act("exercise"))
    running = start()
    running.window.show_page("treatments", "open:t")
    running.settle()
    page = running.window.page("treatments")
    assert isinstance(page, TreatmentsPage) and isinstance(page.panel, CoursePanel)


def test_a_panel_is_gone_with_its_treatment_and_with_its_person(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, act("exercise"))
    running, page = panel(start, act("exercise"))
    running.session.write(lambda diary: diary.delete("treatments", "t"), lambda _done: None)
    running.settle()
    assert page.panel is None and page.content.isVisible()
    running.session.undo()
    running.settle()
    page.open_panel(act("exercise"))
    running.session.switch_to("m")
    assert page.panel is None


def test_the_clock_is_looked_at_while_any_page_is_open(
    start: Start, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(ANA, act("medial_branch_block", ago(5)))
    running, _page = opened(start)
    running.settle()
    assert not due(running).rows
    running.session.say("something else")
    monkeypatch.setattr("painlog.ui.treatments.due.now", lambda: later(NOW, 11))
    timer = due(running).findChild(QTimer)
    assert isinstance(timer, QTimer) and timer.isActive() and timer.interval() <= 60_000
    timer.timeout.emit()
    assert running.said == "An entry is due now. It is on top of the Today page."
    assert len(due(running).rows) == 1


def test_a_reading_of_somebody_else_is_announced_once_with_whose_it_is(start: Start, fill: Fill) -> None:
    """Each reading due is announced in the app, whoever's diary is on the screen."""
    fill(ANA, MUM, replace(act("medial_branch_block", ago(16)), person_id="m"))
    running = start()
    running.settle()
    card = due(running)
    (row,) = card.rows.values()
    assert not isinstance(row, ReadingRow) and "Mum: a reading after a block is due" in texts(card)
    assert running.said == "A reading after a block is due for Mum. It is on top of the Today page."
    running.session.say("something else")
    card.look()
    assert running.said == "something else"
    running.press(button(card, "Show this diary"))
    running.settle()
    person = running.session.person()
    assert person is not None and person.id == "m"
    (row,) = card.rows.values()
    assert isinstance(row, ReadingRow)
    assert not running.said.startswith("An entry is due"), "it was said already"


def test_what_is_due_is_named_large_enough_and_reached_by_tab(start: Start, fill: Fill) -> None:
    trial = replace(act("spinal_cord_stimulator_trial", Moment(day=YESTERDAY)), id="s")
    fill(ANA, act("medial_branch_block", ago(16), side=Side.BOTH), trial, replace(act("exercise"), id="c"))
    running = start()
    running.settle()
    holders: list[QWidget] = [due(running)]
    running.window.show_page("treatments")
    running.settle()
    page = running.window.page("treatments")
    assert isinstance(page, TreatmentsPage)
    running.qtbot.wait(50)
    found = [(one, spoken(one)) for one in focusable(due(running))]
    for value in ("t", "s", "c"):
        row = page._rows[value]
        page.open_panel(row.treatment)
        running.qtbot.wait(50)
        assert page.panel is not None
        holders.append(page.panel)
        found += [(one, spoken(one)) for one in focusable(page.panel)]
        small = [name for one, name in found if one.isVisible() and min(one.width(), one.height()) < theme.TARGET_PX]
        assert small == [] and all(name.strip() for _one, name in found)
        assert set(stops(page.panel)) == set(focusable(page.panel))
        found.clear()
        page.close_panel()


def test_a_chosen_number_is_there_again_after_the_window_was_closed(start: Start, fill: Fill) -> None:
    fill(ANA, act("medial_branch_block", ago(16)))
    running = start()
    running.settle()
    (row,) = due(running).rows.values()
    assert isinstance(row, ReadingRow)
    row.scores.buttons[6].click()
    row.medicine.setChecked(True)
    running.window.close()
    again = start()
    again.settle()
    again.settle()
    (row,) = due(again).rows.values()
    assert isinstance(row, ReadingRow)
    assert row.scores.value() == 6 and row.medicine.isChecked()
    again.press(row.save_button)
    again.settle()
    assert due(again).isHidden()
