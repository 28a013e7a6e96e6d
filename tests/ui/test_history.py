"""The History page: a month at a time, found by words, changed with its earlier versions kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt

from painlog.domain.codes import EpisodeKind
from painlog.domain.day import SideEffect
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.episode import Episode
from painlog.domain.medicine import Dose
from painlog.domain.moment import Moment
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay
from painlog.domain.warning import WarningSign
from painlog.ui.forms.answers import AnswersForm
from painlog.ui.forms.clinicscore import ClinicScoreForm
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.entry import EntryForm
from painlog.ui.forms.sideeffect import SideEffectForm
from painlog.ui.forms.sign import SignForm
from painlog.ui.forms.treatment import TreatmentForm
from painlog.ui.history.page import HistoryPage
from painlog.ui.widgets.label import Label
from tests.ui.conftest import NOON, Running, Start
from tests.ui.test_today import ANA, IBUPROFEN, MUM

Fill = Callable[..., None]
TODAY = NOON.date()


def entry(day: date, pain: float, note: str = "", person: str = "a", clock: str = "08:30") -> Entry:
    felt = Moment.parse(f"{day}T{clock}")
    return Entry(
        id=f"{person}{day}{clock}", person_id=person, felt_at=felt, recorded_at=felt, pain_average=pain, note=note
    )


def dose(day: date) -> Dose:
    taken = Moment.parse(f"{day}T09:00")
    return Dose(id=f"d{day}", person_id="a", medicine_id="i", taken_at=taken, recorded_at=taken, units=2)


def opened(start: Start) -> tuple[Running, HistoryPage]:
    running = start()
    running.window.show_page("history")
    page = running.window.page("history")
    assert isinstance(page, HistoryPage)
    running.settle()
    return running, page


def shown(page: HistoryPage) -> list[tuple[str, ...]]:
    model = page.model
    return [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]


def choose(running: Running, page: HistoryPage, row: int) -> None:
    page.table.setFocus()
    page.table.selectRow(row)
    running.settle()


def search(running: Running, page: HistoryPage, text: str) -> None:
    page.search.setText(text)
    running.qtbot.waitUntil(lambda: not page._typed.isActive(), timeout=5000)
    running.settle()


def test_a_month_is_listed_newest_first_with_the_day_named_once(start: Start, fill: Fill) -> None:
    day = date(2026, 3, 5)
    fill(
        ANA,
        IBUPROFEN,
        entry(day, 6, note="after work"),
        dose(day),
        Treatment(id="t", person_id="a", kind="heat", started_at=Moment(day=day), recorded_at=Moment(day=day)),
        Episode(
            id="e",
            person_id="a",
            kind=EpisodeKind.HEADACHE,
            started_at=Moment.parse("2026-03-04T10:00"),
            recorded_at=Moment(day=day),
            peak=8,
        ),
        entry(date(2026, 2, 28), 1),
    )
    _running, page = opened(start)
    page.months.set_month(day)
    page.refresh()
    _running.settle()
    assert shown(page) == [
        ("Thursday 5 Mar 2026", "09:00", "Ibuprofen, 2 tablets", ""),
        ("", "08:30", "Average pain 6", "after work"),
        ("", "", "Heat", ""),
        ("Wednesday 4 Mar 2026", "10:00", "Headache", "worst 8"),
    ]
    assert page.count.text() == "4 things written down"
    spoken = page.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "5 Mar 2026"


def test_a_change_keeps_the_earlier_version_and_shows_it(start: Start, fill: Fill) -> None:
    fill(ANA, entry(TODAY, 6, note="first words", clock="00:00"))
    running, page = opened(start)
    choose(running, page, 0)
    assert page.detail.what.text() == "Average pain 6"
    running.press(page.detail.edit_button)
    form = page.form
    assert isinstance(form, EntryForm)
    form.pains["pain_average"].set_value(3)
    form.note.setPlainText("better words")
    running.press(form.save_button)
    running.settle()
    assert page.form is None
    assert page.detail.what.text() == "Average pain 3", "the same thing is chosen after the change"
    running.press(page.detail.versions_button)
    running.settle()
    before = [label.text() for label in page.detail.versions.findChildren(Label)]
    assert any("Average pain 6" in text for text in before) and "first words" in before
    running.session.undo()
    running.settle()
    assert page.detail.what.text() == "Average pain 6"


def test_what_an_entry_s_form_does_not_show_stays(start: Start, fill: Fill) -> None:
    old = Entry(
        id="x",
        person_id="a",
        felt_at=Moment.parse(f"{TODAY}T00:00:07"),
        recorded_at=Moment(day=TODAY),
        pain_average=5.4,
        sleep_hours=6.5,
        words=("burning",),
        areas=(AreaMark(area="calf_left", strength=3.3),),
    )
    fill(ANA, old)
    running, page = opened(start)
    choose(running, page, 0)
    running.press(page.detail.edit_button)
    assert isinstance(page.form, EntryForm)
    page.form.note.setPlainText("new")
    running.press(page.form.save_button)
    running.settle()
    line = page.chosen()
    assert line is not None and isinstance(line.value, Entry)
    now = line.value
    assert (now.pain_average, now.sleep_hours, now.words, now.areas) == (5.4, 6.5, ("burning",), old.areas)
    assert (now.felt_at, now.recorded_at, now.note) == (old.felt_at, old.recorded_at, "new")


def test_least_above_worst_is_asked_about_and_never_refused(start: Start, fill: Fill) -> None:
    """R-PAIN-2."""
    fill(ANA, entry(TODAY, 5, clock="00:00"))
    running, page = opened(start)
    choose(running, page, 0)
    running.press(page.detail.edit_button)
    form = page.form
    assert isinstance(form, EntryForm)
    form.pains["pain_least"]._pick(9)
    assert form._swapped.isVisible()
    running.press(form.save_button)
    running.settle()
    assert page.form is None


def test_each_kind_opens_its_own_form(start: Start, fill: Fill) -> None:
    moment = Moment(day=TODAY)
    fill(
        ANA,
        IBUPROFEN,
        Treatment(id="t", person_id="a", kind="heat", started_at=moment, recorded_at=moment),
        Dose(id="d", person_id="a", medicine_id="i", taken_at=moment, recorded_at=moment, units=1),
    )
    running, page = opened(start)
    found = set()
    for row in range(2):
        choose(running, page, row)
        page.edit()
        found.add(type(page.form))
        page.close_form()
    assert found == {DoseForm, TreatmentForm}


def test_delete_by_key_and_undo(start: Start, fill: Fill) -> None:
    fill(ANA, entry(TODAY, 6, clock="00:00"))
    running, page = opened(start)
    choose(running, page, 0)
    running.keys(Qt.Key.Key_Delete, into=page.table)
    running.settle()
    assert shown(page) == []
    assert not page.detail.isVisible()
    running.session.undo()
    running.settle()
    assert len(shown(page)) == 1


def test_a_search_finds_all_its_words_however_long_ago(start: Start, fill: Fill) -> None:
    long_ago = TODAY - timedelta(days=2000)
    fill(
        ANA,
        entry(TODAY, 6, note="gardening all day", clock="00:00"),
        entry(TODAY - timedelta(days=300), 2, note="no gardening"),
        entry(long_ago, 7, note="Gardening, all afternoon"),
    )
    running, page = opened(start)
    search(running, page, "GARDEN all")
    assert [row[3] for row in shown(page)] == ["gardening all day", "Gardening, all afternoon"]
    assert page.count.text() == "2 things written down"
    search(running, page, "swimming")
    assert page.count.text() == "Nothing was found."
    search(running, page, "")
    assert len(shown(page)) == 1


def test_the_months_reach_back_to_the_first_day_and_never_past_today(start: Start, fill: Fill) -> None:
    fill(ANA, entry(date(2009, 5, 1), 6))
    running, page = opened(start)
    assert page.months.year.itemText(page.months.year.count() - 1) == "2009"
    assert not page.months.later.isEnabled()
    running.press(page.months.earlier)
    running.settle()
    assert page.months.last_day() == TODAY.replace(day=1) - timedelta(days=1)
    assert page.months.later.isEnabled()


def test_a_search_for_one_person_never_shows_another_s_words(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, entry(TODAY, 6, note="secret", clock="00:00"))
    running, page = opened(start)
    page.search.setText("secret")
    page._typed.stop()
    page.refresh()  # an answer for Ana is on its way
    running.session.switch_to("m")
    assert shown(page) == [] and page.search.text() == ""
    running.settle()
    assert shown(page) == []


def test_a_note_is_shown_as_the_text_it_is(start: Start, fill: Fill) -> None:
    """Fault 16: markup and formulas stay text."""
    note = "<img src=file:///etc/passwd> $\\foo$ &amp; =1+1"
    fill(ANA, entry(TODAY, 6, note=note, clock="00:00"))
    running, page = opened(start)
    choose(running, page, 0)
    assert page.detail.rest.text() == note
    assert page.detail.rest.textFormat() is Qt.TextFormat.PlainText


def test_a_diary_without_anybody_shows_a_sentence_and_no_table(start: Start) -> None:
    _running, page = opened(start)
    assert page.count.text() == "Nothing was written down yet."
    assert not page.table.isVisible()


def test_side_effects_questionnaires_signs_and_parts_of_treatments_are_listed_too(start: Start, fill: Fill) -> None:
    moment = Moment(day=TODAY)
    course = Treatment(id="t", person_id="a", kind="physical_therapy", started_at=moment, recorded_at=moment)
    fill(
        ANA,
        course,
        SideEffect(id="s", person_id="a", day=TODAY, recorded_at=moment, effect="nausea", severity=2),
        Questionnaire(
            id="q", person_id="a", answered_on=TODAY, recorded_at=moment, name="peg", items=(4.0, 5.0, None)
        ),
        WarningSign(id="w", person_id="a", day=TODAY, recorded_at=moment, sign="rf_6"),
        Session(id="p", person_id="a", treatment_id="t", day=TODAY, recorded_at=moment, minutes=30, note="balance"),
        TrialDay(id="d", person_id="a", treatment_id="t", day=TODAY, recorded_at=moment, pain=3, possible="stairs"),
        Reading(id="r", person_id="a", treatment_id="t", taken_at=moment, recorded_at=moment, due_minutes=15, pain=2),
    )
    running, page = opened(start)
    page.kind.setCurrentIndex(page.kind.findData("others"))
    page.kind.activated.emit(page.kind.currentIndex())
    found = {row[2]: row[3] for row in shown(page)}
    assert len(found) == 6
    assert found["Questionnaire: PEG"] == "4, 5, –"
    assert found["Day of a stimulator trial"] == "pain 3 · stairs"
    assert found["Reading after a block: pain 2"] == ""
    assert "30 minutes · balance" in found.values()
    row = next(number for number, line in enumerate(shown(page)) if line[2].startswith("Side effect: "))
    choose(running, page, row)
    running.press(page.detail.edit_button)
    assert isinstance(page.form, SideEffectForm)
    page.form.strength.set_value("1")
    running.press(page.form.save_button)
    running.settle()
    line = page.chosen()
    assert line is not None and isinstance(line.value, SideEffect) and line.value.severity == 1
    choose(running, page, next(n for n, other in enumerate(shown(page)) if other[2] == "Questionnaire: PEG"))
    running.press(page.detail.delete_button)
    running.settle()
    assert len(shown(page)) == 5


def test_answers_a_clinics_score_and_a_warning_sign_are_changed_here(start: Start, fill: Fill) -> None:
    day = Moment(day=TODAY)
    peg = Questionnaire(id="p", person_id="a", answered_on=TODAY, recorded_at=day, name="peg", items=(6, None, 4))
    clinic = Questionnaire(id="c", person_id="a", answered_on=TODAY, recorded_at=day, name="Neck", score=7)
    sign = WarningSign(id="w", person_id="a", day=TODAY, recorded_at=day, sign="rf_6", since=TODAY, read=True)
    fill(ANA, peg, clinic, sign)
    running, page = opened(start)
    for row in range(page.model.rowCount()):
        choose(running, page, row)
        line = page.chosen()
        assert line is not None and page.detail.edit_button.isVisible()
        page.edit()
        form = page.form
        if isinstance(form, AnswersForm):
            form.items[1].setText("5")
        elif isinstance(form, SignForm):
            form.since.set_value(TODAY - timedelta(days=2))
        else:
            assert isinstance(form, ClinicScoreForm)
            form.high.setText("40")
        assert form is not None
        running.press(form.save_button)
        running.settle()
        assert page.form is None
    found: list[Records] = []
    running.session.read(lambda diary: diary.records(), found.append)
    running.settle()
    assert found[0].questionnaires == (replace(peg, items=(6, 5, 4)), replace(clinic, range_high=40))
    assert found[0].warning_signs == (replace(sign, since=TODAY - timedelta(days=2)),)


def test_what_belongs_to_a_treatment_says_where_it_is_changed(start: Start, fill: Fill) -> None:
    day = Moment(day=TODAY)
    course = Treatment(id="t", person_id="a", kind="massage", started_at=day, recorded_at=day)
    part = Session(id="s", person_id="a", treatment_id="t", day=TODAY, recorded_at=day)
    fill(ANA, course, part)
    running, page = opened(start)
    for row in range(page.model.rowCount()):
        choose(running, page, row)
        line = page.chosen()
        assert line is not None
        is_part = isinstance(line.value, Session)
        assert (page.detail.elsewhere.isVisible(), page.detail.edit_button.isVisible()) == (is_part, not is_part)
