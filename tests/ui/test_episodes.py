"""Headaches and flares on the real window and a real diary file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from painlog.domain.background import Condition
from painlog.domain.codes import ActivityLost, CrpsGroup, EpisodeKind, Trigger
from painlog.domain.day import DayState
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment
from painlog.ui.episodes.today import EpisodesToday
from painlog.ui.history.lines import lines
from painlog.ui.history.page import HistoryPage
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_today import ANA, ENTER, IBUPROFEN, MUM, THEN, read

TODAY = NOON.date()
YESTERDAY = TODAY - timedelta(days=1)
Fill = Callable[..., None]


def at(day: date, hour: int, minute: int = 0) -> Moment:
    return Moment.at(day, time(hour, minute), "UTC")


def episode(id_: str, start: Moment, end: Moment | None = None, **more: object) -> Episode:
    kind = more.pop("kind", EpisodeKind.HEADACHE)
    return Episode(id=id_, person_id="a", kind=kind, started_at=start, recorded_at=start, ended_at=end, **more)  # type: ignore[arg-type]  # by name


def part(running: Running) -> EpisodesToday:
    return running.today.rest.episodes


def button(holder: QWidget, words: str) -> QAbstractButton:
    return next(one for one in holder.findChildren(QAbstractButton) if one.text() == words and not one.isHidden())


def texts(holder: QWidget) -> str:
    return "\n".join(label.text() for label in holder.findChildren(QLabel) if not label.isHidden())


def episodes(path: Path) -> tuple[Episode, ...]:
    return read(path, lambda diary: diary.records().episodes)


def states(path: Path) -> tuple[DayState, ...]:
    return read(path, lambda diary: diary.records().days)


@pytest.mark.parametrize(
    ("kind", "words"), [(EpisodeKind.HEADACHE, "Start a headache"), (EpisodeKind.FLARE, "Start a flare")]
)
def test_one_click_starts_it_and_one_click_ends_it(
    start: Start, fill: Fill, diary_path: Path, kind: EpisodeKind, words: str
) -> None:
    fill(ANA)
    running = start()
    running.press(button(part(running).card, words))
    running.settle()
    assert "started at" in running.said
    top = part(running).running
    assert top.isVisible()
    assert top.y() < running.today.pad.y(), "a running one stands above the pad"
    assert part(running).card.starts[kind].isHidden()
    running.press(button(top, "It is over"))
    running.settle()
    assert "over at" in running.said
    assert not top.isVisible()
    running.window.close()
    (saved,) = episodes(diary_path)
    assert (saved.kind, saved.person_id) == (kind, "a")
    assert saved.ended_at is not None
    assert saved.started_at.day == TODAY


def test_it_starts_in_a_new_diary_without_anybody(start: Start, diary_path: Path) -> None:
    running = start()
    running.press(button(part(running).card, "Start a headache"))
    running.settle()
    assert part(running).running.isVisible()
    running.window.close()
    assert len(episodes(diary_path)) == 1


def test_one_that_is_still_going_is_listed_today_and_on_its_first_day(start: Start, fill: Fill) -> None:
    """R-HA-2: it counts on both days; the days between are not made up (R-PAIN-4)."""
    began = TODAY - timedelta(days=2)
    fill(ANA, episode("e", at(began, 22)))
    running = start()
    assert "Headache, since " in texts(part(running).card)
    running.window.show_page("history")
    page = running.window.page("history")
    assert isinstance(page, HistoryPage)
    running.settle()
    rows = (page.model.line(row) for row in range(page.model.rowCount()))
    lines = [line for line in rows if line is not None and isinstance(line.value, Episode)]
    assert [line.when.day for line in lines] == [TODAY, began]
    assert "since" in lines[0].what and lines[1].what == "Headache"


def test_it_eased_is_written_down_and_it_goes_on(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA, episode("e", at(YESTERDAY, 22), kind=EpisodeKind.FLARE))
    running = start()
    top = part(running).running
    assert "Flare since" in texts(top)
    running.press(button(top, "It eased"))
    running.settle()
    assert top.isVisible()
    assert "eased at" in texts(top)
    running.window.close()
    (saved,) = episodes(diary_path)
    assert saved.eased_at is not None
    assert saved.ended_at is None


def test_all_features_of_a_headache_can_be_told(start: Start, fill: Fill, diary_path: Path) -> None:
    """Clinical rules 1.6: one-sided, throbbing, worse with activity, nausea, vomiting, light, sound, aura."""
    fill(ANA, IBUPROFEN, episode("e", at(YESTERDAY, 8)))
    running = start()
    running.press(button(part(running).running, "Details…"))
    running.settle()
    form = part(running).form
    assert form is not None
    for tick in form.features.boxes.values():
        running.press(tick)
    form.peak.buttons[8].click()
    button(form.lost, "Did about half").click()
    form.medicine.setCurrentIndex(form.medicine.findText("Ibuprofen"))
    form.ended.day.set_value(YESTERDAY)
    form.ended.clock.set_value(time(11))
    running.press(form.save_button)
    running.settle()
    assert part(running).form is None
    running.window.close()
    (saved,) = episodes(diary_path)
    assert set(saved.features) == {
        *("one_sided", "throbbing", "worse_moving", "nausea", "vomiting", "light", "sound", "aura")
    }
    assert (saved.peak, saved.activity_lost, saved.medicine_id) == (8, ActivityLost.HALF, "i")
    assert saved.ended_at == at(YESTERDAY, 11) or (saved.ended_at and saved.ended_at.clock == time(11))


def test_a_flare_has_what_a_clinic_asks_of_breakthrough_pain(start: Start, fill: Fill, diary_path: Path) -> None:
    """Clinical rules 1.7: peak, minutes to peak, trigger, medicine, and when it eased."""
    flare = episode("e", at(YESTERDAY, 8), at(YESTERDAY, 10), kind=EpisodeKind.FLARE)
    fill(ANA, IBUPROFEN, flare, episode("f", at(TODAY, 0), at(TODAY, 0), kind=EpisodeKind.FLARE))
    running = start()
    running.today.rest.day.go_to(YESTERDAY)
    running.settle()
    running.press(button(part(running).card.rows["e"], "Change"))
    running.settle()
    form = part(running).form
    assert form is not None
    assert form.features.isHidden() or not form.features.isVisible()
    button(form.trigger, "It began as a dose wore off").click()
    form.to_peak.setText("10")
    form.medicine.setCurrentIndex(form.medicine.findText("Ibuprofen"))
    form.eased.day.set_value(YESTERDAY)
    form.eased.clock.set_value(time(9))
    form.save()
    running.settle()
    running.window.close()
    saved = next(one for one in episodes(diary_path) if one.id == "e")
    assert (saved.trigger, saved.minutes_to_peak, saved.medicine_id) == (Trigger.END_OF_DOSE, 10, "i")
    assert saved.eased_at is not None
    assert saved.eased_at.clock == time(9)


def test_the_minutes_to_relief_are_worked_out_from_when_it_eased(start: Start, fill: Fill) -> None:
    flare = episode("e", at(YESTERDAY, 8), at(YESTERDAY, 10), kind=EpisodeKind.FLARE)
    flare = replace(flare, medicine_id="i", eased_at=at(YESTERDAY, 9))
    dose = Dose(id="d", person_id="a", medicine_id="i", taken_at=at(YESTERDAY, 8, 20), recorded_at=THEN, units=1)
    fill(ANA, IBUPROFEN, flare, dose)
    running = start()
    running.today.rest.day.go_to(YESTERDAY)
    running.settle()
    assert "40 minutes after the medicine" in texts(part(running).card.rows["e"])


def test_r_ha_2_one_across_midnight_is_listed_on_both_days(start: Start, fill: Fill, diary_path: Path) -> None:
    """R-HA-2: a headache across midnight counts on both days."""
    before = YESTERDAY - timedelta(days=1)
    fill(ANA, episode("e", at(before, 22), at(YESTERDAY, 3)))
    running = start()
    assert "e" not in part(running).card.rows
    running.today.rest.day.go_to(YESTERDAY)
    running.settle()
    assert "e" in part(running).card.rows
    assert not part(running).card.marks.listed.isHidden()
    running.today.rest.day.go_to(before)
    running.settle()
    assert "e" in part(running).card.rows
    running.window.close()
    shown = read(diary_path, lambda diary: lines(diary, "a", before, YESTERDAY))
    assert [line.when.day for line in shown] == [YESTERDAY, before]
    only = read(diary_path, lambda diary: lines(diary, "a", YESTERDAY, YESTERDAY))
    assert [line.value.id for line in only] == ["e"]


def test_one_from_before_is_added_edited_deleted_and_undone(start: Start, fill: Fill, diary_path: Path) -> None:
    fill(ANA)
    running = start()
    running.press(part(running).card.add_button)
    form = part(running).form
    assert form is not None
    form.started.day.set_value(YESTERDAY)
    form.started.clock.set_value(time(9))
    form.ended.day.set_value(YESTERDAY)
    form.ended.clock.set_value(time(8))
    form.save()
    assert "before the start" in form.problem()
    form.ended.clock.set_value(time(12))
    form.save()
    running.settle()
    running.today.rest.day.go_to(YESTERDAY)
    running.settle()
    (row,) = part(running).card.rows.values()
    running.press(button(row, "Delete"))
    running.settle()
    assert part(running).card.rows == {}
    running.session.undo()
    running.settle()
    assert len(part(running).card.rows) == 1
    running.window.close()
    (saved,) = episodes(diary_path)
    assert saved.started_at.clock == time(9)


def test_history_opens_the_form_of_a_headache(start: Start, fill: Fill) -> None:
    fill(ANA, episode("e", at(TODAY, 0), at(TODAY, 0)))
    running = start()
    running.window.show_page("history")
    running.settle()
    page = running.window.page("history")
    page.table.selectRow(0)  # type: ignore[attr-defined]  # the history's own
    page.edit()  # type: ignore[attr-defined]  # the history's own
    assert type(page.form).__name__ == "EpisodeForm"  # type: ignore[attr-defined]  # the history's own


def test_more_than_four_flares_a_day_bring_a_neutral_line(start: Start, fill: Fill) -> None:
    """Clinical rules 1.7: more than 4 a day, a neutral line; 4 bring none."""
    flares = [episode(f"e{n}", at(YESTERDAY, n), at(YESTERDAY, n, 30), kind=EpisodeKind.FLARE) for n in range(4)]
    fill(ANA, *flares)
    running = start()
    running.today.rest.day.go_to(YESTERDAY)
    running.settle()
    assert part(running).card.notice.isHidden()
    running.session.write(
        lambda diary: diary.add(episode("e9", at(YESTERDAY, 9), at(YESTERDAY, 10), kind=EpisodeKind.FLARE)),
        lambda _done: None,
    )
    running.settle()
    assert "clinicians often review regular medicine" in part(running).card.notice.text()


def test_headache_on_this_day_is_marked_and_the_rest_of_the_day_stays(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    fill(ANA, DayState(id="s", person_id="a", day=TODAY, recorded_at=THEN, medicines_complete=True))
    running = start()
    running.press(button(part(running).card.marks.headache, "No"))
    running.settle()
    running.window.close()
    (state,) = states(diary_path)
    assert (state.headache, state.medicines_complete) == (False, True)


def test_r_crps_1_ticks_are_there_for_who_has_it_and_only_days_are_counted(
    start: Start, fill: Fill, diary_path: Path
) -> None:
    """R-CRPS-1: four groups as ticks per day, counts of days, never whether criteria are met."""
    fill(ANA, Condition(id="c", person_id="a", recorded_at=THEN, condition="crps_arm"))
    running = start()
    marks = part(running).card.marks
    assert len([one for one in marks.crps.boxes.values() if one.isVisible()]) == 4
    running.press(marks.crps.boxes["sensory"])
    running.settle()
    running.press(marks.crps.boxes["movement_and_skin"])
    running.settle()
    words = marks.counts.text()
    assert words.count("1 day") == 2
    assert not any(word in words.lower() for word in ("criteria", "meets", "budapest", "diagnos"))
    running.window.close()
    (state,) = states(diary_path)
    assert state.crps == (CrpsGroup.SENSORY, CrpsGroup.MOVEMENT_AND_SKIN)


def test_the_ticks_of_crps_are_turned_on_in_the_menu_of_the_card_and_stay(start: Start, fill: Fill) -> None:
    fill(ANA)
    running = start()
    marks = part(running).card.marks
    assert not marks.crps.isVisible()
    (action,) = marks.menu().actions()
    action.trigger()
    running.settle()
    assert marks.crps.isVisible()
    running.window.close()
    assert part(start()).card.marks.crps.isVisible()


def test_what_runs_for_one_person_is_never_seen_for_another(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, episode("e", at(YESTERDAY, 22)))
    running = start()
    assert part(running).running.isVisible()
    running.press(button(part(running).running, "Details…"))
    running.session.switch_to("m")
    assert part(running).form is None
    assert not part(running).running.isVisible()
    running.settle()
    assert not part(running).running.isVisible()


def test_a_number_is_still_logged_with_two_keys_while_a_headache_runs(start: Start, fill: Fill) -> None:
    fill(ANA, episode("e", at(YESTERDAY, 22)))
    running = start()
    running.keys("7", ENTER)
    running.settle()
    assert running.said == "Saved. Pain 7."


@pytest.mark.parametrize("percent", [100, 200])
def test_all_of_it_is_named_large_enough_and_not_cut_off(start: Start, fill: Fill, percent: int) -> None:
    crps = Condition(id="c", person_id="a", recorded_at=THEN, condition="crps_arm")
    fill(ANA, IBUPROFEN, crps, episode("e", at(YESTERDAY, 22)), episode("f", at(TODAY, 0), at(TODAY, 0), peak=3))
    running = start()
    running.session.change_settings(text_percent=percent)
    running.window.resize(1024, 700)
    running.settle()
    part(running).add()
    running.settle()
    for holder in (part(running).running, part(running).card):
        for widget in focusable(holder):
            assert spoken(widget).strip(), type(widget).__name__
            assert min(widget.width(), widget.height()) >= 44, spoken(widget)
            assert widget.width() >= min(widget.minimumSizeHint().width(), 900), spoken(widget)
        labels = holder.findChildren(QLabel)
        assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    area = running.window.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert part(running).card.minimumSizeHint().width() <= area.viewport().width()
