from hypothesis import given
from hypothesis import strategies as st

from painlog.analysis.areas import AreaCount, WordCount, area_counts, word_counts
from painlog.domain.codes import Reporter
from painlog.domain.entry import AreaMark, Entry
from tests.analysis.made_up import entry

MARKS = st.lists(
    st.builds(
        AreaMark,
        area=st.sampled_from(["knee_front_left", "neck_front", "jaw_left"]),
        strength=st.none() | st.floats(0, 10),
    ),
    unique_by=lambda mark: mark.area,
).map(tuple)


def mark(area: str, strength: float | None = None) -> AreaMark:
    return AreaMark(area=area, strength=strength)


def test_days_count_once_and_numbers_each() -> None:
    found = area_counts(
        [
            entry(0, areas=(mark("jaw_left", 2),)),
            entry(0, areas=(mark("jaw_left", 4),)),
            entry(1, areas=(mark("jaw_left", 9),)),
            entry(2, areas=(mark("jaw_left"),)),
        ]
    )
    assert found == [AreaCount(area="jaw_left", days=3, mean=5.0, n=3)]


def test_an_area_without_a_number_has_no_mean() -> None:
    """R-PAIN-2: the entry's pain is never taken for the area's."""
    assert area_counts([entry(pain_now=7, areas=(mark("jaw_left"),))]) == [
        AreaCount(area="jaw_left", days=1, mean=None, n=0)
    ]


def test_what_others_marked_is_not_counted() -> None:
    """R-OBS-1."""
    seen = entry(areas=(mark("jaw_left", 8),), words=("burning",), reporter=Reporter.OBSERVED)
    assert not area_counts([seen]) and not word_counts([seen])


def test_words_count_by_day_most_first() -> None:
    found = word_counts(
        [entry(0, words=("aching", "burning")), entry(0, words=("burning",)), entry(1, words=("burning",))]
    )
    assert found == [WordCount(word="burning", days=2), WordCount(word="aching", days=1)]


@given(st.lists(st.tuples(st.integers(0, 5), MARKS)))
def test_a_mean_lies_between_the_numbers_it_is_made_of(rows: list[tuple[int, tuple[AreaMark, ...]]]) -> None:
    entries: list[Entry] = [entry(n, areas=marks) for n, marks in rows]
    for count in area_counts(entries):
        numbers = [m.strength for e in entries for m in e.areas if m.area == count.area and m.strength is not None]
        assert count.n == len(numbers)
        assert count.mean is None if not numbers else min(numbers) - 1e-9 <= (count.mean or 0) <= max(numbers) + 1e-9
        assert count.days == len({e.felt_at.day for e in entries if count.area in {m.area for m in e.areas}})
