"""A week from paper: what the diary has is shown and never written, the rest comes in as one action."""

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest

from painlog.domain.check import IllegalValueError
from painlog.domain.codes import DoseStatus, Reporter, Source, Use
from painlog.domain.day import DayState
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.lateness import is_late
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.workflows import clock
from painlog.workflows.paper_rows import RowKind, paper_rows, remember_printed, week_of
from painlog.workflows.paper_week import Typed, Written, read_week, save_week, written_words

TODAY = clock.now().day
MONDAY = TODAY - timedelta(days=20)
WEEK = week_of(MONDAY)
THEN = Moment(day=MONDAY - timedelta(days=60))
ANA = Person(id="a", recorded_at=THEN, name="Ana")
TABLET = Medicine(
    id="i",
    person_id="a",
    recorded_at=THEN,
    name="Ibuprofen",
    ingredients=(Ingredient(name="ibuprofen", amount=400, unit="mg"),),
)
TWICE = Medicine(
    id="g", person_id="a", recorded_at=THEN, name="Gabapentin", use=Use.REGULAR, times=(time(8), time(20))
)
PUMP = Medicine(id="p", person_id="a", recorded_at=THEN, name="Pump", use=Use.PUMP)
OLD = Medicine(id="o", person_id="a", recorded_at=THEN, name="Old", stopped=MONDAY)


@pytest.fixture
def database() -> Iterator[Database]:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, TABLET, TWICE, PUMP, OLD)
    yield database
    database.close()


def said(day: date, id_: str = "e", **fields: object) -> Entry:
    return Entry(id=id_, person_id="a", felt_at=Moment(day=day), recorded_at=Moment(day=day), **fields)  # type: ignore[arg-type]


def cell(kind: RowKind, day: date, of: str = "") -> tuple[str, date]:
    return f"{kind}/{of}", day


def test_the_rows_are_pain_sleep_own_areas_and_the_medicines_of_that_week(database: Database) -> None:
    marks = (AreaMark(area="lower_back_left"), AreaMark(area="own words"))
    with database.diary() as diary:
        diary.add(said(MONDAY - timedelta(days=9), pain_worst=6, areas=marks))
        rows = paper_rows(diary, "a", MONDAY)
    assert [(row.kind, row.area or (row.medicine.name if row.medicine else "")) for row in rows] == [
        (RowKind.WORST, ""),
        (RowKind.AVERAGE, ""),
        (RowKind.LEAST, ""),
        (RowKind.SLEEP, ""),
        (RowKind.AREA, "lower_back_left"),
        (RowKind.MEDICINE, "Gabapentin"),
        (RowKind.MEDICINE, "Ibuprofen"),
        (RowKind.COMPLETE, ""),
        (RowKind.NOTE, ""),
    ]


def test_the_grid_asks_for_the_areas_that_the_sheet_was_printed_with(database: Database) -> None:
    with database.diary() as diary:
        diary.add(said(MONDAY - timedelta(days=9), areas=(AreaMark(area="lower_back_left"),)))
        remember_printed(diary, "a", paper_rows(diary, "a", MONDAY))
        later = [said(MONDAY + timedelta(days=n), f"k{n}", areas=(AreaMark(area="shin_left"),)) for n in range(5)]
        diary.add(*later)
        rows = paper_rows(diary, "a", TODAY)
    assert [row.area for row in rows if row.area] == ["lower_back_left"]


def save(diary: Diary, typed: dict[tuple[str, date], Typed]) -> Written:
    return save_week(diary, "a", MONDAY, typed)


def test_a_week_comes_in_as_one_action_late_as_it_is(database: Database) -> None:
    """R-PAIN-5: written down now, felt then."""
    typed: dict[tuple[str, date], Typed] = {
        cell(RowKind.WORST, WEEK[0]): 8.0,
        cell(RowKind.AVERAGE, WEEK[0]): 5.0,
        cell(RowKind.LEAST, WEEK[0]): 2.0,
        cell(RowKind.SLEEP, WEEK[0]): 6.5,
        cell(RowKind.NOTE, WEEK[0]): "walked",
        cell(RowKind.AVERAGE, WEEK[2]): 4.0,
        cell(RowKind.MEDICINE, WEEK[0], "i"): 1.5,
        cell(RowKind.COMPLETE, WEEK[0]): True,
    }
    with database.diary() as diary:
        written = save(diary, typed)
    with database.diary() as diary:
        first, second = diary.entries("a")
        (dose,) = diary.doses("a")
        (day,) = diary.days("a")
    assert (first.pain_worst, first.pain_average, first.pain_least, first.sleep_hours) == (8, 5, 2, 6.5)
    assert (first.note, first.felt_at, second.felt_at) == ("walked", Moment(day=WEEK[0]), Moment(day=WEEK[2]))
    assert {first.source, second.source, dose.source} == {Source.PAPER}
    assert is_late(first.felt_at, first.recorded_at) and first.recorded_at.day == TODAY
    assert (dose.units, dose.taken_at, dose.status) == (1.5, Moment(day=WEEK[0]), DoseStatus.TAKEN)
    assert day.medicines_complete is True
    assert written == Written(days=2, doses=1)
    with database.diary() as diary:
        diary.undo()
        assert (diary.entries("a"), diary.doses("a"), diary.days("a")) == ((), (), ())


def test_what_the_diary_has_is_shown_and_never_written_again(database: Database) -> None:
    with database.diary() as diary:
        diary.add(
            said(WEEK[0], pain_average=6, areas=(AreaMark(area="shin_left", strength=3),)),
            said(WEEK[0], "f", pain_average=7, private=True),
            Dose(id="d", person_id="a", medicine_id="i", taken_at=Moment(day=WEEK[0]), recorded_at=THEN, units=2),
            Dose(id="u", person_id="a", medicine_id="g", taken_at=Moment(day=WEEK[0]), recorded_at=THEN),
            DayState(id="s", person_id="a", day=WEEK[0], recorded_at=THEN, medicines_complete=False),
        )
        there = read_week(diary, "a", MONDAY).there
        assert there == {
            cell(RowKind.AVERAGE, WEEK[0]): "6, 7",
            cell(RowKind.AREA, WEEK[0], "shin_left"): "3",
            cell(RowKind.MEDICINE, WEEK[0], "i"): "2",
            cell(RowKind.MEDICINE, WEEK[0], "g"): "1 dose",
            cell(RowKind.COMPLETE, WEEK[0]): "no",
        }
        before = diary.records(private=True)
        written = save(diary, dict.fromkeys(there, 1.0))
        assert diary.records(private=True) == before
    assert written == Written(left_out=5)
    assert "5 boxes were in the diary already and stay as they are." in written_words(written)


def test_what_somebody_saw_does_not_stand_in_for_what_the_person_wrote(database: Database) -> None:
    """R-OBS-1."""
    with database.diary() as diary:
        diary.add(said(WEEK[0], pain_average=6, reporter=Reporter.OBSERVED))
        assert read_week(diary, "a", MONDAY).there == {}
        assert read_week(diary, "a", MONDAY, Reporter.OBSERVED).there == {cell(RowKind.AVERAGE, WEEK[0]): "6"}
        save_week(diary, "a", MONDAY, {cell(RowKind.AVERAGE, WEEK[0]): 4.0}, Reporter.ASKED)
        assert [one.reporter for one in diary.entries("a")] == [Reporter.OBSERVED, Reporter.ASKED]


@pytest.mark.parametrize(
    ("medicine", "units", "doses"),
    [
        ("i", 3.0, [(3.0, DoseStatus.TAKEN)]),
        ("i", 0.0, []),
        ("g", 2.0, [(1.0, DoseStatus.TAKEN)] * 2),
        ("g", 1.0, [(1.0, DoseStatus.TAKEN)]),
        ("g", 4.0, [(2.0, DoseStatus.TAKEN)] * 2),
        ("g", 0.0, [(None, DoseStatus.SKIPPED)] * 2),
    ],
)
def test_units_of_a_day_become_as_many_doses_as_there_are_set_times(
    database: Database, medicine: str, units: float, doses: list[tuple[float | None, DoseStatus]]
) -> None:
    """R-MED-2: taken of scheduled is not lost on paper; docs/clinical.md says how."""
    with database.diary() as diary:
        save(diary, {cell(RowKind.MEDICINE, WEEK[1], medicine): units})
        assert [(dose.units, dose.status) for dose in diary.doses("a")] == doses


def test_two_tablets_at_once_stay_one_dose_where_two_are_usual(database: Database) -> None:
    with database.diary() as diary:
        diary.add(Dose(id="d", person_id="a", medicine_id="g", taken_at=THEN, recorded_at=THEN, units=2))
    with database.diary() as diary:
        usual = Dose(id="e", person_id="a", medicine_id="g", taken_at=Moment(day=WEEK[0]), recorded_at=THEN, units=2)
        diary.add(usual)
        save(diary, {cell(RowKind.MEDICINE, WEEK[1], "g"): 2.0})
        assert [dose.units for dose in diary.doses("a", WEEK[1], WEEK[1])] == [2.0]


def test_what_was_said_of_the_day_stays_beside_the_tick(database: Database) -> None:
    with database.diary() as diary:
        diary.add(DayState(id="s", person_id="a", day=WEEK[0], recorded_at=THEN, headache=True))
        save(diary, {cell(RowKind.COMPLETE, WEEK[0]): True})
        (day,) = diary.days("a")
    assert (day.headache, day.medicines_complete) == (True, True)


def test_a_day_to_come_and_a_number_that_cannot_be_are_refused_and_nothing_is_written(database: Database) -> None:
    soon = TODAY + timedelta(days=1)
    with pytest.raises(ValueError, match="not come yet"), database.diary() as diary:
        save_week(diary, "a", TODAY, {cell(RowKind.AVERAGE, soon): 4.0})
    with pytest.raises(IllegalValueError), database.diary() as diary:
        save(diary, {cell(RowKind.AVERAGE, WEEK[0]): 4.0, cell(RowKind.WORST, WEEK[1]): 11.0})
    with database.diary() as diary:
        assert diary.entries("a") == ()
