"""The check-in on the real window: as many or as few questions as wanted, and how many presses that takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget

from painlog.domain.codes import PainWord, Relation, Reporter, Scale
from painlog.domain.entry import AreaMark, Entry, GoalScore
from painlog.domain.goal import Goal
from painlog.domain.medicine import Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.storage.database import Database
from painlog.ui import theme
from painlog.ui.checkin.checkin import CheckIn
from painlog.ui.checkin.daysections import MovingSection, PegSection, SleepSection
from painlog.ui.checkin.goals import GoalsSection
from painlog.ui.checkin.notesections import NoteSection, WhenSection
from painlog.ui.checkin.painsections import AreasSection, PainsSection, WordsSection
from painlog.ui.checkin.section import MoodSection, Section, WorrySection
from painlog.ui.checkin.setup import ORDER, Setup, setup_for
from painlog.ui.checkin.sidesection import SideEffectsSection
from painlog.ui.today.padlog import PadLog
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_accessibility import focusable, spoken
from tests.ui.test_accessible_pages import cut_off

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
THEN = Moment(day=date(2026, 1, 5))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
MUM = Person(id="m", recorded_at=THEN, name="Mum", relation=Relation.PARENT)
KIM = Person(id="k", recorded_at=THEN, name="Kim", relation=Relation.CHILD)
IBUPROFEN = Medicine(
    id="i",
    person_id="a",
    recorded_at=THEN,
    name="Ibuprofen",
    ingredients=(Ingredient(name="ibuprofen", amount=400, unit="mg"),),
)
WALK = Goal(id="g", person_id="a", recorded_at=THEN, text="Walk the dog")


class Hand:
    """Counts what a person does: each key and each click is one action."""

    def __init__(self, running: Running) -> None:
        self.running, self.actions = running, 0

    def keys(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            self.actions += 1
            self.running.keys(key)

    def click(self, button: QWidget) -> None:
        self.actions += 1
        assert button.isVisible(), button.accessibleName()
        self.running.press(button)


def everything(path: Path) -> Records:
    database = Database.open(path)
    with database.diary() as diary:
        found = diary.records(private=True)
    database.close()
    return found


def dose_button(running: Running) -> QAbstractButton:
    """Once it is on the screen."""
    card = running.today.rest.doses

    def shown() -> list[QAbstractButton]:
        return [b for b in card.findChildren(QAbstractButton) if b.isVisible() and "Ibuprofen" in b.text()]

    running.qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()[0]


def log_of(running: Running) -> PadLog:
    return running.today.rest.log


def more_of(running: Running) -> CheckIn:
    log = log_of(running)
    log.open_more(True)
    assert log.more is not None
    return log.more


def opened(running: Running, code: str) -> Section:
    return more_of(running).open(code)


def save(running: Running) -> None:
    running.keys(ENTER, into=running.today.pad.save_button)
    running.settle()


# --- how many presses -------------------------------------------------------------------------------------


def test_from_a_closed_program_to_saved_is_three_presses(start: Start, diary_path: Path) -> None:
    """Starting it is one, then 7 and Enter (ux.md B3 rule 1)."""
    hand = Hand(start(settled=False))
    hand.actions = 1
    hand.running.qtbot.waitUntil(lambda: hand.running.window.isActiveWindow(), timeout=20_000)
    hand.keys("7", ENTER)
    hand.running.settle()
    assert hand.running.said == "Saved. Pain 7."
    assert hand.actions == 3


def test_a_check_in_by_keys_alone_takes_twelve(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    """A number, a dose, two areas and two words (ux.md B3 rule 2)."""
    fill(ANA, IBUPROFEN)
    hand = Hand(start())
    dose_button(hand.running)
    hand.keys("7", "d", SPACE)
    hand.running.settle()
    hand.keys("a", SPACE, Qt.Key.Key_Down, SPACE)
    hand.keys("f", SPACE, Qt.Key.Key_Right, SPACE)
    hand.keys(ENTER)
    hand.running.settle()
    assert hand.actions <= 12
    hand.running.window.close()
    found = everything(diary_path)
    (entry,) = found.entries
    assert (entry.pain_average, len(entry.areas), len(entry.words), len(found.doses)) == (7, 2, 2, 1)


def test_a_check_in_by_mouse_alone_takes_twelve(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    fill(ANA, IBUPROFEN)
    hand = Hand(start())
    pad, log = hand.running.today.pad, log_of(hand.running)
    hand.click(pad.pad.buttons[7])
    hand.click(dose_button(hand.running))
    hand.running.settle()
    hand.click(pad.more_button)
    assert log.more is not None
    areas = log.more.section("areas")
    assert isinstance(areas, AreasSection)
    hand.click(areas.where.button)
    assert areas.where.where is not None
    figure = areas.where.where.map
    for code in ("knee_front_left", "knee_front_right"):
        hand.actions += 1
        figure.buttons[code].click()  # its outline is held by the tests of the figure
    hand.click(log.more.others["words"])
    words = log.more.section("words")
    assert isinstance(words, WordsSection)
    hand.click(words.ticks.boxes["burning"])
    hand.click(words.ticks.boxes["numb"])
    hand.click(pad.save_button)
    hand.running.settle()
    assert hand.actions <= 12
    hand.running.window.close()
    found = everything(diary_path)
    (entry,) = found.entries
    assert (entry.pain_average, len(entry.areas), len(entry.words), len(found.doses)) == (7, 2, 2, 1)


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_one_score_for_each_of_three_people_takes_ten(
    start: Start, fill: Callable[..., None], diary_path: Path, way: str
) -> None:
    fill(ANA, MUM, replace(KIM, relation=Relation.OTHER))
    hand = Hand(start())
    pad = hand.running.today.pad
    for number, score in enumerate((7, 5, 3)):
        if way == "keys":
            hand.keys(str(score), ENTER)
        else:
            hand.click(pad.pad.buttons[score])
            hand.click(pad.save_button)
        if number < 2 and way == "keys":
            hand.keys(Qt.Key.Key_F6)
        elif number < 2:
            hand.click(pad.next_button)
        hand.running.settle()
    assert hand.actions <= 10
    hand.running.window.close()
    said = {(entry.person_id, entry.pain_average, entry.reporter) for entry in everything(diary_path).entries}
    assert said == {("a", 7, Reporter.SELF), ("m", 5, Reporter.ASKED), ("k", 3, Reporter.ASKED)}


def test_a_number_typed_right_after_the_next_person_key_is_theirs(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    """Not even a diary on a slow disk puts it down to the one before."""
    fill(ANA, MUM)
    running = start()
    running.keys("7", ENTER, Qt.Key.Key_F6, "5", ENTER)
    running.settle()
    running.keys(ENTER)
    running.settle()
    running.window.close()
    said = {(entry.person_id, entry.pain_average) for entry in everything(diary_path).entries}
    assert said == {("a", 7), ("m", 5)}


def test_what_a_key_leads_to_is_in_sight(start: Start, fill: Callable[..., None]) -> None:
    """WCAG 2.2, 2.4.11: the keyboard is never out of sight."""
    fill(ANA, MUM)
    running = start()

    def is_seen() -> bool:
        here = running.window.focusWidget()
        return here is not None and not here.visibleRegion().isEmpty()

    for key in ("f", Qt.Key.Key_F6, "a"):
        running.keys(key)
        running.qtbot.waitUntil(is_seen, timeout=20_000)
        running.settle()


# --- the questions ----------------------------------------------------------------------------------------


def test_every_question_is_saved_where_it_belongs(start: Start, fill: Callable[..., None], diary_path: Path) -> None:
    fill(ANA, WALK)
    running = start()
    running.keys("6")
    sleep, moving, peg = opened(running, "sleep"), opened(running, "moving"), opened(running, "peg")
    mood, worry, pains = opened(running, "mood"), opened(running, "worry"), opened(running, "pains")
    words, side, goals, note = (
        opened(running, "words"),
        opened(running, "side_effects"),
        opened(running, "goals"),
        opened(running, "note"),
    )
    assert isinstance(sleep, SleepSection) and isinstance(moving, MovingSection) and isinstance(peg, PegSection)
    assert isinstance(mood, MoodSection) and isinstance(worry, WorrySection) and isinstance(pains, PainsSection)
    assert isinstance(words, WordsSection) and isinstance(side, SideEffectsSection)
    assert isinstance(goals, GoalsSection) and isinstance(note, NoteSection)
    sleep.quality.scores["sleep_quality"].bring_back(4)
    sleep.hours.numbers["sleep_hours"].setText("6.5")
    moving.numbers["standing_minutes"].setText("20")
    moving.numbers["walking_minutes"].setText("15")
    for item, score in zip(peg.items, (6, 7, 4), strict=True):
        item.bring_back(score)
    mood.scores["mood"].bring_back(5)
    worry.scores["worry"].bring_back(3)
    pains.pains["pain_worst"].bring_back(8)
    pains.pains["pain_least"].bring_back(2)
    words.ticks.boxes["burning"].click()
    assert list(side.choices)[:4] == ["nausea", "vomiting", "sleepiness", "constipation"]
    side.choices["constipation"].bring_back("2")
    side.choices["nausea"].bring_back("0")
    side.stool.setText("3")
    assert side.line.isVisible()
    goals.scores["g"].bring_back(7)
    note.note.setPlainText("a good walk")
    save(running)
    assert running.said == "Saved. Pain 6."
    running.window.close()
    found = everything(diary_path)
    (entry,) = found.entries
    assert (entry.pain_average, entry.pain_worst, entry.pain_least, entry.pain_now) == (6, 8, 2, None)
    assert (entry.sleep_quality, entry.sleep_hours, entry.mood, entry.worry) == (4, 6.5, 5, 3)
    assert (entry.standing_minutes, entry.walking_minutes) == (20, 15)
    assert (entry.words, entry.goals) == (("burning",), (GoalScore(goal_id="g", score=7),))
    assert (entry.enjoyment, entry.activity) == (None, None), "the week's questions are not the day's"
    (answered,) = found.questionnaires
    assert (answered.name, answered.items) == ("peg", (6, 7, 4))
    assert {(one.effect, one.severity) for one in found.side_effects} == {("constipation", 2), ("nausea", 0)}
    assert [state.days_since_stool for state in found.days] == [3]


def test_a_side_effect_said_twice_on_a_day_is_one_with_its_earlier_version(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    for severity in ("1", "3"):
        side = opened(running, "side_effects")
        assert isinstance(side, SideEffectsSection)
        side.choices["nausea"].bring_back(severity)
        save(running)
    running.window.close()
    assert [one.severity for one in everything(diary_path).side_effects] == [3]
    assert everything(diary_path).entries == (), "nothing of an entry was said"


@pytest.mark.parametrize(
    ("days", "items", "is_due"), [(6, (1, 2, 3), False), (7, (1, 2, 3), True), (1, (1, None, 3), True)]
)
def test_the_weekly_question_is_asked_a_week_after_the_last_whole_one(
    start: Start, fill: Callable[..., None], days: int, items: tuple[float | None, ...], is_due: bool
) -> None:
    """clinical.md 1.3, R-PEG-1: all three make the score."""
    on = NOON.date() - timedelta(days=days)
    fill(ANA, Questionnaire(id="q", person_id="a", answered_on=on, recorded_at=THEN, name="peg", items=items))
    running = start()
    more = more_of(running)
    running.today.refresh()
    running.settle()
    assert more.others["peg"].isVisible() is is_due
    if is_due:
        peg = more.open("peg")
        assert isinstance(peg, PegSection)
        assert all("past week" in item.name for item in peg.items)


def test_what_was_possible_is_asked_before_pain() -> None:
    """ux.md B2, reactivity."""
    assert max(ORDER.index(code) for code in ("peg", "moving", "sleep", "mood", "goals")) < ORDER.index("pains")


def test_goals_are_begun_and_stopped_in_place_and_three_are_the_most(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    goals = opened(running, "goals")
    assert isinstance(goals, GoalsSection)
    for text in ("Walk the dog", "Read to the children", "Bake bread"):
        goals.text.setText(text)
        goals.add_button.click()
        running.settle()
    assert len(goals.scores) == 3
    assert not goals.add_button.isVisible()
    stop = next(b for b in goals.findChildren(QAbstractButton) if b.accessibleName() == "Stop this goal: Bake bread")
    stop.click()
    running.settle()
    assert len(goals.scores) == 2
    running.window.close()
    assert [goal.text for goal in everything(diary_path).goals if goal.stopped] == ["Bake bread"]


def test_what_i_log_is_remembered_for_each_person(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA, MUM)
    running = start()
    running.press(running.today.pad.more_button)
    more = more_of(running)
    assert "sleep" not in more.steps()
    running.press(more.what_button)
    running.press(more.what.sections.boxes["sleep"])
    running.press(more.what.sections.boxes["pains"])
    assert "sleep" in more.steps()
    running.session.switch_to("m")
    running.settle()
    assert log_of(running).setup == Setup()
    assert not more.isVisible()
    running.session.switch_to("a")
    running.settle()
    assert more.isVisible()
    running.window.close()
    again = start()
    log = log_of(again)
    assert log.more is not None
    assert log.more.isVisible()
    assert log.more.steps() == ["sleep", "areas", "note", "when"]
    assert log.more.section("sleep").isVisible()


# --- same as last time ------------------------------------------------------------------------------------


def last_entry(**said: object) -> Entry:
    felt = Moment(day=NOON.date() - timedelta(days=2))
    known = Entry(
        id="e",
        person_id="a",
        felt_at=felt,
        recorded_at=felt,
        pain_average=4,
        pain_worst=6,
        areas=(AreaMark(area="knee_front_left", strength=5),),
        words=("burning",),
        mood=7,
        note="long ago",
    )
    return replace(known, **said)  # type: ignore[arg-type]  # fields of an entry


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, "="])
def test_same_as_last_time_is_one_key_and_enter_saves(
    start: Start, fill: Callable[..., None], diary_path: Path, key: str | Qt.Key
) -> None:
    fill(ANA, last_entry())
    running = start()
    running.keys(key)
    running.settle()
    assert running.today.pad.pad.value() == 4
    assert log_of(running).draft().mood == 7
    assert everything_of(running) == 1, "nothing is saved before Enter"
    save(running)
    running.window.close()
    newest = max(everything(diary_path).entries, key=lambda entry: entry.felt_at)
    assert (newest.pain_average, newest.pain_worst, newest.mood, newest.words) == (4, 6, 7, ("burning",))
    assert newest.areas == (AreaMark(area="knee_front_left", strength=5),)
    assert newest.note == ""


def everything_of(running: Running) -> int:
    found: list[int] = []
    running.session.read(lambda diary: len(diary.entries("a")), found.append)
    running.settle()
    return found[0]


def test_same_as_last_time_never_takes_what_somebody_else_saw(start: Start, fill: Callable[..., None]) -> None:
    """R-OBS-1."""
    fill(ANA, last_entry(reporter=Reporter.OBSERVED))
    running = start()
    running.keys(Qt.Key.Key_F4)
    running.settle()
    assert running.today.pad.pad.value() is None
    assert running.said == "There is nothing from last time yet."


# --- words, calm, who says so -----------------------------------------------------------------------------


def test_words_are_stored_as_words_and_digits_choose_nothing(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    fill(ANA)
    running = start()
    log_of(running).choose_setup(Setup(in_words=True))
    pad = running.today.pad
    assert pad.word_pad is not None
    assert not pad.pad.isVisible()
    assert [button.text() for button in pad.word_pad.buttons.values()] == [
        "No pain (N)",
        "Mild (M)",
        "Moderate (O)",
        "Severe (S)",
        "Worst (W)",
    ]
    sizes = [min(button.width(), button.height()) for button in pad.word_pad.buttons.values()]
    assert min(sizes) >= theme.PAD_PX
    running.keys("7", into=running.today)
    assert log_of(running).draft().is_empty
    assert pad.pad.value() is None
    assert "in words" in running.said
    running.keys("o", into=running.today)
    assert pad.readout.text() == "Moderate. Not saved yet."
    save(running)
    running.window.close()
    (entry,) = everything(diary_path).entries
    assert (entry.scale, entry.pain_word, entry.pain_average) == (Scale.WORDS, PainWord.MODERATE, None)


def test_words_are_chosen_with_arrows_too(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    log_of(running).choose_setup(Setup(in_words=True))
    word_pad = running.today.pad.word_pad
    assert word_pad is not None
    word_pad.buttons[PainWord.NONE].setFocus()
    running.keys(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert word_pad.value() is PainWord.MILD


def test_a_childs_diary_is_in_words_with_worry_mood_and_sleep(start: Start, fill: Callable[..., None]) -> None:
    fill(KIM)
    running = start()
    log = log_of(running)
    assert log.setup == setup_for(Relation.CHILD)
    assert running.today.pad.is_in_words()
    assert log.more is not None
    assert {"sleep", "mood", "worry"} <= set(log.more.steps())
    assert log.more.section("worry").isVisible()


def test_calm_asks_one_question_at_a_time_with_save_in_reach(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    """ux.md B3 rule 3."""
    fill(ANA)
    running = start()
    log_of(running).choose_setup(Setup(sections=("sleep", "mood"), calm=True))
    rest, pad = running.today.rest, running.today.pad
    calm, more = rest.asking.calm, more_of(running)
    assert calm is not None

    def seen() -> list[str]:
        asked = ["pain"] if pad.asking.isVisible() else []
        return asked + [code for code in ORDER if code in more.steps() and more.section(code).isVisible()]

    assert seen() == ["pain"]
    assert not rest.doses.isVisible()
    running.keys("6", into=running.today)
    running.press(calm.next)
    assert seen() == ["sleep"]
    assert pad.save_button.isVisible()
    sleep = more.section("sleep")
    assert isinstance(sleep, SleepSection)
    sleep.hours.numbers["sleep_hours"].setText("7")
    running.press(calm.skip)
    assert seen() == ["mood"]
    running.press(calm.back)
    assert seen() == ["sleep"]
    assert sleep.hours.numbers["sleep_hours"].text() == "", "skipped is not answered"
    save(running)
    assert seen() == ["pain"], "the next check-in begins at the beginning"
    running.press(calm.all)
    assert seen() == ["pain", "sleep", "mood"]
    assert rest.doses.isVisible()
    running.window.close()
    (entry,) = everything(diary_path).entries
    assert (entry.pain_average, entry.sleep_hours) == (6, None)


def test_signs_are_asked_for_in_what_was_observed_alone(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    """clinical.md 1.5, R-OBS-1."""
    fill(MUM)
    running = start()
    who = log_of(running).who
    assert who is not None
    assert not who.signs.isVisible()
    who.choices.bring_back("observed")
    assert who.signs.isVisible()
    assert "ask first" in who.hint.text()
    running.press(who.signs.boxes["sign_face"])
    running.keys("4", into=running.today)
    save(running)
    running.window.close()
    (entry,) = everything(diary_path).entries
    assert (entry.reporter, entry.words) == (Reporter.OBSERVED, ("sign_face",))


# --- when -------------------------------------------------------------------------------------------------


def when_of(running: Running, day: date) -> WhenSection:
    when = opened(running, "when")
    assert isinstance(when, WhenSection)
    when.day.set_value(day)
    return when


def test_any_past_day_can_be_written_but_pain_only_seven_days_back(
    start: Start, fill: Callable[..., None], diary_path: Path
) -> None:
    """R-PAIN-5."""
    fill(ANA)
    running = start()
    long_ago = NOON.date() - timedelta(days=40)
    when_of(running, long_ago)
    note = opened(running, "note")
    assert isinstance(note, NoteSection)
    note.note.setPlainText("the fall")
    running.keys("7", into=running.today)
    save(running)
    assert "seven days back" in running.said
    running.keys(Qt.Key.Key_Backspace, into=running.today)
    save(running)
    assert running.said == "Saved."
    when = when_of(running, NOON.date() - timedelta(days=3))
    when.clock.setText("14:30")
    running.keys("5", into=running.today)
    save(running)
    running.window.close()
    old, new = sorted(everything(diary_path).entries, key=lambda entry: entry.felt_at)
    assert (old.felt_at.day, old.note, old.pain_average) == (long_ago, "the fall", None)
    assert (new.felt_at.day, str(new.felt_at.clock), new.pain_average) == (
        NOON.date() - timedelta(days=3),
        "14:30:00",
        5,
    )


def test_a_day_that_has_not_come_is_refused_in_words(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    when_of(running, NOON.date() + timedelta(days=1))
    running.keys("5", into=running.today)
    save(running)
    assert "not come yet" in running.said


def test_more_than_six_entries_a_day_get_one_quiet_line(start: Start, fill: Callable[..., None]) -> None:
    """ux.md B2, reactivity."""
    today = Moment(day=NOON.date())
    six = [Entry(id=str(n), person_id="a", felt_at=today, recorded_at=today, pain_average=n) for n in range(6)]
    fill(ANA, *six)
    running = start()
    assert not running.today.rest.saved.many.isVisible()
    running.keys("5", ENTER)
    running.settle()
    assert running.today.rest.saved.many.isVisible()


# --- for everybody ----------------------------------------------------------------------------------------


def all_open(running: Running) -> CheckIn:
    """Every question there is, the menu, and the signs."""
    log_of(running).choose_setup(Setup(sections=ORDER, is_open=True))
    more = more_of(running)
    more.what_button.click()
    who = log_of(running).who
    assert who is not None
    who.choices.bring_back("observed")
    side = more.section("side_effects")
    assert isinstance(side, SideEffectsSection)
    side.show_all()
    running.settle()
    return more


def cut(part: QWidget) -> list[str]:
    return [cut_off(widget) for widget in part.findChildren(QWidget) if widget.isVisible() and cut_off(widget)]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("in_words", [False, True])
def test_every_question_is_named_large_enough_and_not_cut_off(
    start: Start, fill: Callable[..., None], percent: int, in_words: bool
) -> None:
    fill(MUM, replace(WALK, person_id="m"))
    running = start()
    running.session.settings = replace(running.session.settings, text_percent=percent)
    running.session.settings_changed.emit()
    try:
        all_open(running)
        if in_words:
            log_of(running).choose_setup(Setup(sections=ORDER, in_words=True, is_open=True))
        pad = running.today.pad
        running.qtbot.waitUntil(lambda: cut(pad) == [], timeout=20_000)  # once all is laid out
        stops = [widget for widget in focusable(pad) if not isinstance(widget, QScrollBar)]
        assert [type(widget).__name__ for widget in stops if not spoken(widget).strip()] == []
        small = [(spoken(w), w.width(), w.height()) for w in stops if min(w.width(), w.height()) < theme.TARGET_PX]
        assert small == []
    finally:
        running.session.settings = replace(running.session.settings, text_percent=100)
        running.session.settings_changed.emit()


def test_tab_reaches_every_question_and_leaves_them(start: Start, fill: Callable[..., None]) -> None:
    fill(MUM, replace(WALK, person_id="m"))
    running = start()
    all_open(running)
    pad = running.today.pad
    pad.save_button.setFocus()
    seen: set[QWidget] = set()
    for _step in range(300):
        running.keys(Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        seen.add(here)
        if here is pad.save_button:
            break
    assert [spoken(widget) for widget in set(focusable(pad)) - seen] == []
    assert any(not pad.isAncestorOf(widget) for widget in seen), "and out again"


def test_typing_never_waits_for_the_disk(start: Start, fill: Callable[..., None]) -> None:
    fill(ANA)
    running = start()
    disk = Event()
    running.session.work(disk.wait, lambda _done: None)
    try:
        for digit in "123":
            running.keys(digit, into=running.today)
            log_of(running).keeper.keep()
        assert running.today.pad.pad.value() == 3
        assert running.session.background.busy
    finally:
        disk.set()
    running.settle()
