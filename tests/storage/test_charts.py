"""Columns for charts hold what the values hold, in the same order, and nothing private."""

from dataclasses import replace

from painlog.domain.codes import Reporter
from painlog.domain.entry import AreaMark
from painlog.domain.moment import Moment
from painlog.storage.database import Database
from tests.analysis.made_up import at, day, entry, person

ENTRIES = (
    entry(1, sleep_hours=7.5, mood=3),
    entry(0, mood=9, reporter=Reporter.OBSERVED, recorded_at=at(7)),
    entry(0, areas=(AreaMark(area="hip", strength=4), AreaMark(area="knee"))),
    entry(2, mood=1, private=True, areas=(AreaMark(area="hip"),)),
    entry(3, areas=(AreaMark(area="hip", strength=4), AreaMark(area="knee"))),
)


def test_numbers_stand_beside_their_days_in_lived_order_without_private_ones(database: Database) -> None:
    with database.diary() as diary:
        diary.add(person(), *ENTRIES)
        columns = diary.number_columns("ann-id", ("mood", "sleep_hours"))
        one_day = diary.number_columns("ann-id", ("mood",), day(1), day(1))
    assert columns.day == tuple(day(n).toordinal() for n in (0, 0, 1, 3))
    assert columns.numbers == {"mood": (9, None, 3, None), "sleep_hours": (None, None, 7.5, None)}
    assert columns.reporter == ("observed", "self", "self", "self")
    assert list(columns.late) == [True, False, False, False]
    assert one_day.numbers == {"mood": (3,)}


def test_areas_have_a_row_for_each_mark(database: Database) -> None:
    with database.diary() as diary:
        diary.add(person(), *ENTRIES)
        columns = diary.area_columns("ann-id")
    assert columns.area == ("hip", "knee", "hip", "knee")
    assert list(columns.strength) == [4, None, 4, None]
    assert columns.day == tuple(day(n).toordinal() for n in (0, 0, 3, 3))


def test_someone_without_entries_has_empty_columns(database: Database) -> None:
    with database.diary() as diary:
        diary.add(replace(person(), id="b"))
        assert diary.number_columns("b", ("mood",)).numbers == {"mood": ()}
        assert diary.area_columns("b").day == ()


def test_one_day_by_two_clocks_may_be_late_and_one_clock_is_not(database: Database) -> None:
    """R-PAIN-5: at the ends of the earth one date lasts 50 hours."""
    there = Moment.parse("2026-08-01T00:01+14:00")
    back = Moment.parse("2026-08-01T23:59-12:00")
    same = Moment.parse("2026-08-01T23:59+14:00")
    entries = (entry(felt_at=there, recorded_at=back, mood=1), entry(felt_at=there, recorded_at=same, mood=2))
    with database.diary() as diary:
        diary.add(person(), *entries)
        columns = diary.number_columns("ann-id", ("mood",))
    assert dict(zip(columns.numbers["mood"], columns.late, strict=True)) == {1: True, 2: False}
