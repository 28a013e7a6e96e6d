"""What goes to page two, and what does not."""

from hypothesis import given
from hypothesis import strategies as st

from painlog.report.fit import Measured, rows_that_fit
from painlog.report.page import Part

HEIGHTS = st.lists(st.floats(8, 60), max_size=30).map(tuple)


def _height(measured: dict[Part, Measured], shown: dict[Part, int]) -> float:
    return sum(block.height(shown[part]) for part, block in measured.items())


def test_all_rows_stay_where_they_fit() -> None:
    measured = {Part.MEDICINES: Measured(base=20, rows=(12.0,) * 8, pointer=12)}
    assert rows_that_fit(measured, 116) == {Part.MEDICINES: 8}


def test_one_row_too_many_makes_room_for_the_pointer_too() -> None:
    measured = {Part.MEDICINES: Measured(base=20, rows=(12.0,) * 8, pointer=12)}
    assert rows_that_fit(measured, 115) == {Part.MEDICINES: 6}


def test_the_longest_list_gives_up_rows_first() -> None:
    measured = {
        Part.TREATMENTS: Measured(base=20, rows=(12.0,) * 5, pointer=12),
        Part.MEDICINES: Measured(base=20, rows=(12.0,) * 30, pointer=12),
    }
    assert rows_that_fit(measured, 220) == {Part.TREATMENTS: 5, Part.MEDICINES: 9}


@given(HEIGHTS, HEIGHTS, HEIGHTS, st.floats(200, 800))
def test_the_blocks_never_take_more_than_the_room(
    treatments: tuple[float, ...], medicines: tuple[float, ...], stopped: tuple[float, ...], room: float
) -> None:
    measured = {
        Part.PAIN: Measured(base=60),
        Part.TREATMENTS: Measured(base=15, rows=treatments, pointer=12),
        Part.MEDICINES: Measured(base=15, rows=medicines, pointer=12),
        Part.STOPPED: Measured(base=15, rows=stopped, pointer=12),
    }
    assert _height(measured, rows_that_fit(measured, room)) <= room
