"""The warning signs on the real window: at once, in place, with the numbers of the region."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from painlog.catalogue import warning_signs
from painlog.domain.codes import Form, Use
from painlog.domain.day import SideEffect
from painlog.domain.medicine import Dose, Ingredient, Limit, Medicine
from painlog.domain.moment import Moment
from painlog.domain.warning import WarningSign
from painlog.labels import warning_signs as words
from painlog.storage.diary import Diary
from painlog.storage.errors import NotSavedError
from painlog.ui.checkin.notesections import NoteSection
from painlog.ui.checkin.sidesection import SideEffectsSection
from painlog.ui.warnings.page import WarningsPage
from painlog.ui.warnings.rashdate import hours_since, hours_words
from painlog.ui.warnings.signpanel import SignPanel
from painlog.workflows.clock import now
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_checkin import opened
from tests.ui.test_history import entry
from tests.ui.test_summary import opened as summary_opened
from tests.ui.test_today import ANA, ENTER, MUM, THEN, entries, read

TODAY = NOON.date()
Fill = Callable[..., None]
CODES = [sign.code for sign in warning_signs.all()]
PAGES = ("today", "history", "trends", "medicines", "treatments", "appointments", "summary", "people", "settings")


def page(running: Running) -> WarningsPage:
    running.window.show_page("warnings")
    shown = running.window.page("warnings")
    assert isinstance(shown, WarningsPage)
    running.settle()
    return shown


def panel(running: Running, code: str) -> SignPanel:
    found = page(running).signs.ticks[code].panel
    assert found is not None
    return found


def texts(holder: QWidget) -> str:
    return "\n".join(label.text() for label in holder.findChildren(QLabel) if not label.isHidden())


def signs(path: Path) -> tuple[WarningSign, ...]:
    return read(path, lambda diary: diary.records().warning_signs)


@pytest.fixture
def running(start: Start, fill: Fill) -> Running:
    fill(ANA, MUM)
    return start()


@pytest.mark.parametrize("key", [*PAGES, "help"])
def test_r_rf_1_one_key_and_one_tap_lead_there_from_every_page(running: Running, key: str) -> None:
    """R-RF-1: one tap from every screen."""
    running.window.show_page(key)
    assert running.window.topbar.warnings.isVisible()
    QTest.keyClick(running.window, Qt.Key.Key_F2)
    assert running.window.here == "warnings"
    running.window.show_page(key)
    running.press(running.window.topbar.warnings)
    assert running.window.here == "warnings"


def test_r_rf_1_the_short_list_of_all_sixteen_is_in_the_check_in(running: Running, diary_path: Path) -> None:
    """R-RF-1, R-RF-2: as a short tick list in the daily form; the entry still saves."""
    running.keys("7")
    fold = running.today.rest.signs
    running.press(fold.button)
    assert fold.list is not None
    assert list(fold.list.ticks) == CODES
    assert len(CODES) == 16
    tick = fold.list.ticks["rf_7"]
    assert tick.words.text() == words.short("rf_7")
    running.press(tick.mark)
    assert tick.panel is not None
    assert words.tick("rf_7") in texts(tick.panel), "the whole text, not the short one alone"
    running.keys(ENTER, into=running.today.pad.save_button)
    running.settle()
    assert running.said == "Saved. Pain 7. For Ana."
    assert tick.panel is not None, "saving does not take the warning away"
    running.window.close()
    assert [entry.pain_average for entry in entries(diary_path)] == [7]
    assert [(sign.sign, sign.day, sign.read) for sign in signs(diary_path)] == [("rf_7", TODAY, False)]


@pytest.mark.parametrize("code", CODES)
def test_r_rf_2_the_whole_text_is_there_the_moment_it_is_ticked_before_anything_is_saved(
    running: Running, code: str
) -> None:
    """R-RF-2: at once on the tick, in place, before the save."""
    shown = page(running)
    tick = shown.signs.ticks[code]
    waiting: list[int] = []
    running.session.written.connect(waiting.append)
    tick.mark.click()
    assert waiting == []
    assert tick.panel is not None
    assert tick.panel.isVisible()
    region = running.session.settings.region
    told = words.what_to_do(code, region, warning_signs.numbers(region))
    assert told in texts(tick.panel)
    assert tick.panel.parentWidget() is tick
    running.settle()
    assert tick.panel is not None, "what was saved since does not take it away"


def test_r_rf_3_it_works_before_the_diary_is_open_and_where_nothing_can_be_saved(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-RF-3: works without anything but painlog itself."""
    running = start(settled=False)
    running.window.show_page("warnings")
    shown = running.window.page("warnings")
    assert isinstance(shown, WarningsPage)

    def full(*_values: object) -> None:
        raise NotSavedError(full=True)

    monkeypatch.setattr(Diary, "add", full)
    shown.signs.tick("rf_4")
    assert shown.signs.ticks["rf_4"].panel is not None
    running.settle()
    assert shown.signs.ticks["rf_4"].panel is not None
    assert "disk is full" in running.window.banner.text.text()


def test_r_rf_2_the_first_tick_of_a_new_diary_stays_in_sight(start: Start, diary_path: Path) -> None:
    running = start()
    shown = page(running)
    shown.signs.tick("rf_7")
    running.settle()
    assert running.session.person() is not None
    assert shown.signs.ticks["rf_7"].panel is not None
    running.window.close()
    assert [sign.sign for sign in signs(diary_path)] == ["rf_7"]


@pytest.mark.parametrize("region", ["us", "uk", "eu", "other"])
@pytest.mark.parametrize("code", CODES)
def test_r_rf_4_no_text_says_what_somebody_has(code: str, region: str) -> None:
    """R-RF-4: never "you have"."""
    for caregiver in (False, True):
        told = words.what_to_do(code, region, warning_signs.numbers(region), caregiver=caregiver)
        everything = f"{words.tick(code, caregiver=caregiver)} {told}".lower()
        assert "you have " not in everything.replace("if you have it", "")
        assert "{" not in everything


def test_r_rf_5_the_numbers_are_those_of_the_region_and_are_chosen_in_settings(running: Running) -> None:
    """R-RF-5: US 911, 988, 1-800-222-1222; UK 999, 111, 116 123; EU 112; else in words."""
    wanted = {
        "us": ("911", "988", "1-800-222-1222"),
        "uk": ("999", "116 123", "111"),
        "eu": ("112", "112", "112"),
        "other": ("local emergency number", "", ""),
    }
    for region, (emergency, crisis, poison) in wanted.items():
        running.window.show_page("settings")
        look = running.window.page("settings").look  # type: ignore[attr-defined]  # the settings' own
        running.press(next(b for b in look.region.findChildren(QAbstractButton) if b.text() == words.region(region)))
        assert running.session.settings.region == region
        shown = page(running)
        assert emergency in shown.emergency.text()
        for code, number in (("rf_7", emergency), ("rf_8", crisis), ("rf_11", poison)):
            shown.signs.tick(code)
            text = panel(running, code)
            assert number in texts(text)
            if region != "other":
                assert text.number.text() == number
                assert text.number.isVisible()
        running.settle()
    assert "call or text" in words.what_to_do("rf_8", "us", warning_signs.numbers("us"))


def test_the_number_to_call_is_large(running: Running) -> None:
    running.session.change_settings(region="us")
    page(running).signs.tick("rf_8")
    shown = panel(running, "rf_8")
    assert shown.number.fontMetrics().height() > 1.8 * shown.what.fontMetrics().height()


def test_r_rf_6_a_tick_is_written_down_and_read_only_when_the_person_says_so(
    running: Running, diary_path: Path
) -> None:
    """R-RF-6: logged with date, sign and read."""
    shown = page(running)
    shown.signs.tick("rf_9")
    running.settle()
    assert [(one.sign, one.read) for one in read_open(running)] == [("rf_9", False)]
    running.press(panel(running, "rf_9").read_button)
    running.settle()
    assert [(one.sign, one.read) for one in read_open(running)] == [("rf_9", True)]
    assert "What to do was read" in texts(shown.before)
    running.window.close()
    (sign,) = signs(diary_path)
    assert (sign.person_id, sign.day) == ("a", TODAY)


def test_r_rf_6_a_dismissed_warning_comes_back_on_the_next_tick(running: Running) -> None:
    shown = page(running)
    tick = shown.signs.ticks["rf_12"]
    for _time in range(3):
        tick.mark.click()
        panel(running, "rf_12").close_button.click()
        assert not tick.mark.isChecked()
    running.settle()
    assert len(read_open(running)) == 3


def test_r_rf_6_thoughts_of_self_harm_leave_no_trace_unless_the_person_says_so(
    running: Running,
) -> None:
    """RF-8: kind words, a large number, no form to finish; nothing stored unless the person says so."""
    shown = page(running)
    shown.signs.tick("rf_8")
    text = panel(running, "rf_8")
    assert "You do not have to carry this alone" in texts(text)
    assert words.why("now") not in texts(text)
    assert not text.read_button.isVisible()
    running.press(text.close_button)
    running.settle()
    assert read_open(running) == ()
    assert running.window.statusbar.undo.text() == "Undo", "there is nothing to take back"
    shown.signs.tick("rf_8")
    running.press(panel(running, "rf_8").keep_button)
    running.settle()
    assert [one.sign for one in read_open(running)] == ["rf_8"]


def test_r_rf_6_a_kept_note_of_self_harm_is_printed_only_while_it_is_ticked(start: Start, fill: Fill) -> None:
    """R-RF-6: off unless the person opts in for this print."""
    kept = WarningSign(id="k", person_id="a", day=TODAY, recorded_at=THEN, sign="rf_8", read=True)
    fill(ANA, kept, replace(kept, id="r", sign="rf_7"), *(entry(TODAY - timedelta(days=n), 2) for n in range(5)))
    running, page = summary_opened(start)
    page.view.set_value("words")
    page.view.chosen.emit("words")
    running.settle()
    assert words.short("rf_7") in page.words.toPlainText()
    assert "ending my life" not in page.words.toPlainText()
    assert not page.signs_wanted.isChecked()
    page.signs_wanted.click()
    running.settle()
    assert "ending my life" in page.words.toPlainText()
    running.window.show_page("today")
    running.window.show_page("summary")
    running.settle()
    assert not page.signs_wanted.isChecked(), "off by default each time"
    assert "ending my life" not in page.words.toPlainText()


def test_rf_6_asks_for_the_date_of_the_rash_and_says_the_hours_since(running: Running, diary_path: Path) -> None:
    page(running).signs.tick("rf_6")
    text = panel(running, "rf_6")
    assert text.rash is not None
    began = TODAY - timedelta(days=3)
    text.rash.when.day.set_value(began)
    assert "hours ago" in text.rash.hours.text()
    running.settle()
    running.press(text.read_button)
    running.settle()
    running.window.close()
    (sign,) = signs(diary_path)
    assert (sign.sign, sign.since, sign.read) == ("rf_6", began, True)


def test_the_hours_since_a_rash_are_one_number_with_a_clock_and_two_without() -> None:
    at = Moment.parse("2026-11-24T10:00+00:00")
    assert hours_since(Moment.parse("2026-11-22T08:30+00:00"), at) == (49, 49)
    assert hours_since(Moment.parse("2026-11-22"), at) == (34, 58)
    assert hours_since(Moment.parse("2026-11-24"), at) == (0, 10)
    assert hours_words(Moment.parse("2026-11-22"), at) == "That was between 34 and 58 hours ago."


def test_a_new_rash_on_today_leads_to_its_warning_at_once(running: Running) -> None:
    running.press(running.today.rest.episodes.card.rash_button)
    assert running.window.here == "warnings"
    assert page(running).signs.ticks["rf_6"].panel is not None


def test_r_rf_7_a_note_is_never_searched_for_signs(running: Running) -> None:
    """R-RF-7: no free-text scanning."""
    running.today.rest.log.open_more(True)
    more = running.today.rest.log.more
    assert more is not None
    note = more.section("note")
    assert isinstance(note, NoteSection)
    note.note.setPlainText("I want to end my life. Chest pain. Took too many tablets.")
    running.keys("7", ENTER, into=running.today.pad.save_button)
    running.settle()
    assert running.window.here == "today"
    assert read_open(running) == ()


def test_r_rf_8_a_caregiver_reads_the_same_of_somebody_else(running: Running, diary_path: Path) -> None:
    """R-RF-8: caregiver wording where the diary is of somebody else."""
    running.session.switch_to("m")
    running.settle()
    shown = page(running)
    assert shown.signs.ticks["rf_8"].words.text() == words.tick("rf_8", caregiver=True)
    shown.signs.tick("rf_9")
    assert "Stay with them" in texts(panel(running, "rf_9"))
    running.settle()
    running.session.switch_to("a")
    running.settle()
    assert shown.signs.ticks["rf_9"].panel is None, "what was ticked for one is not shown for another"
    assert shown.signs.ticks["rf_8"].words.text() == words.tick("rf_8")
    running.window.close()
    assert [sign.person_id for sign in signs(diary_path)] == ["m"]


JARGON = ("paresthesia", "saddle", "cauda", "hematemesis", "dyspnea", "sepsis", "acute", "incontinence", "onset")


@pytest.mark.parametrize("code", CODES)
def test_r_rf_9_the_words_are_plain_and_the_sentences_short(code: str) -> None:
    """R-RF-9: free of jargon, reading age about 11."""
    told = words.what_to_do(code, "us", warning_signs.numbers("us"))
    everything = f"{words.tick(code)}. {words.short(code)}. {told}"
    assert [word for word in JARGON if word in everything.lower()] == []
    for sentence in told.replace(";", ".").replace(":", ".").split("."):
        assert len(sentence.split()) <= 24, sentence


OPIOID = Medicine(
    id="o",
    person_id="a",
    recorded_at=THEN,
    name="Oxycodone",
    ingredients=(Ingredient(name="oxycodone", amount=5, unit="mg"),),
)
PATCH = Medicine(
    id="p",
    person_id="a",
    recorded_at=THEN,
    name="Fentanyl",
    form=Form.PATCH,
    use=Use.PATCH,
    ingredients=(Ingredient(name="fentanyl", amount=25, unit="mcg/h"),),
)
PARACETAMOL = Medicine(
    id="t",
    person_id="a",
    recorded_at=THEN,
    name="Paracetamol",
    ingredients=(Ingredient(name="paracetamol", amount=500, unit="mg"),),
)


def dose(id_: str, medicine: Medicine, units: float = 1) -> Dose:
    return Dose(id=id_, person_id="a", medicine_id=medicine.id, taken_at=now(), recorded_at=now(), units=units)


def test_severe_sleepiness_with_an_opioid_shows_its_warning_when_it_is_saved(start: Start, fill: Fill) -> None:
    """RF-10: numbers only."""
    fill(ANA, OPIOID, dose("d", OPIOID))
    running = start()
    effect = SideEffect(id="s", person_id="a", day=TODAY, recorded_at=now(), effect="sleepiness", severity=3)
    running.session.write(lambda diary: diary.add(effect), lambda _done: None)
    running.settle()
    assert running.window.here == "warnings"
    assert "Call whoever prescribed it now" in texts(panel(running, "rf_10"))
    running.press(panel(running, "rf_10").close_button)
    running.window.show_page("today")
    other = SideEffect(id="n", person_id="a", day=TODAY, recorded_at=now(), effect="nausea", severity=3)
    running.session.write(lambda diary: diary.add(other), lambda _done: None)
    running.settle()
    assert running.window.here == "today", "once for the same numbers"
    running.session.write(lambda diary: diary.add(dose("d2", OPIOID)), lambda _done: None)
    running.settle()
    assert running.window.here == "warnings", "and again for others"


def test_severe_sleepiness_ticked_in_the_check_in_shows_its_warning_each_time(start: Start, fill: Fill) -> None:
    """RF-10, R-RF-6: through the real check-in; lowered and said again, it is shown again."""
    fill(ANA, OPIOID, dose("d", OPIOID))
    running = start()
    for severity, place in (("3", "warnings"), ("1", "today"), ("3", "warnings")):
        running.window.show_page("today")
        section = opened(running, "side_effects")
        assert isinstance(section, SideEffectsSection)
        section.choices["sleepiness"].bring_back(severity)
        running.keys("4", ENTER, into=running.today.pad.save_button)
        running.settle()
        assert running.window.here == place


def test_sleepiness_without_an_opioid_or_not_severe_shows_nothing(start: Start, fill: Fill) -> None:
    fill(ANA, OPIOID)
    running = start()
    effect = SideEffect(id="s", person_id="a", day=TODAY, recorded_at=now(), effect="sleepiness", severity=3)
    running.session.write(lambda diary: diary.add(effect), lambda _done: None)
    running.settle()
    assert running.window.here == "today"


def test_more_acetaminophen_than_the_own_limit_shows_its_warning(start: Start, fill: Fill) -> None:
    """RF-11: the rolling 24 hours, against the person's own limit."""
    limit = Limit(id="l", person_id="a", recorded_at=THEN, ingredient="acetaminophen", amount=3, unit="g")
    fill(ANA, PARACETAMOL, limit, dose("d", PARACETAMOL, 6))
    running = start()
    running.session.write(lambda diary: diary.add(dose("d2", PARACETAMOL, 1)), lambda _done: None)
    running.settle()
    assert running.window.here == "warnings"
    assert panel(running, "rf_11").isVisible()


def test_pain_of_ten_is_no_emergency_by_itself(running: Running) -> None:
    running.keys("1", "0", ENTER)
    running.settle()
    assert running.window.here == "today"
    assert read_open(running) == ()


def read_open(running: Running) -> tuple[WarningSign, ...]:
    found: list[tuple[WarningSign, ...]] = []
    running.session.read(lambda diary: diary.records().warning_signs, found.append)
    running.settle()
    return found[0]
