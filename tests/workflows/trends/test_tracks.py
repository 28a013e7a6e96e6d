"""Daily numbers read from a diary: self-report alone on the line, everything else beside it, no day made up."""

from painlog.analysis.days import Period
from painlog.domain.codes import Reporter
from painlog.domain.entry import AreaMark
from painlog.domain.questionnaire import Questionnaire
from painlog.report.track import Track
from painlog.workflows.trends.tracks import (
    AREAS_DRAWN,
    area_tracks,
    function_kinds,
    mood_kinds,
    read_areas,
    read_function,
    read_tracks,
    sleep_kinds,
)
from tests.analysis.made_up import at, day, entry
from tests.workflows.trends.diary import diary_of

ANN = "ann-id"


def _days(track: Track) -> list[int]:
    return [number - day().toordinal() for number in track.days.tolist()]


def test_a_day_has_the_mean_of_its_numbers_and_a_day_without_is_not_there() -> None:
    """R-PAIN-4."""
    with diary_of(entry(0, sleep_hours=6), entry(0, sleep_hours=8), entry(1), entry(4, sleep_hours=5)) as diary:
        (hours,) = read_tracks(diary, ANN, sleep_kinds())
    assert _days(hours) == [0, 4]
    assert hours.value.tolist() == [7, 5]


def test_what_was_asked_or_seen_is_beside_the_line_and_never_on_it() -> None:
    """R-OBS-1."""
    entries = (
        entry(0, mood=8),
        entry(0, mood=2, reporter=Reporter.OBSERVED),
        entry(1, mood=3, reporter=Reporter.ASKED),
    )
    with diary_of(*entries) as diary:
        (mood,) = read_tracks(diary, ANN, mood_kinds())
    assert (_days(mood), mood.value.tolist()) == ([0], [8])
    assert mood.observed.value.tolist() == [2]
    assert mood.asked.at(day(1).toordinal()) == 3


def test_what_was_written_more_than_two_days_later_is_late() -> None:
    """R-PAIN-5: drawn hollow."""
    with diary_of(entry(0, worry=4, recorded_at=at(5)), entry(1, worry=4, recorded_at=at(2))) as diary:
        (worry,) = read_tracks(diary, ANN, mood_kinds())
    assert worry.late.tolist() == [True, False]


def test_private_entries_are_left_out() -> None:
    with diary_of(entry(0, mood=8, private=True)) as diary:
        assert read_tracks(diary, ANN, mood_kinds()) == []


def test_a_scale_is_fixed_by_the_whole_diary_and_holds_every_number() -> None:
    with diary_of(entry(0, standing_minutes=20), entry(90, standing_minutes=70)) as diary:
        (standing,) = read_tracks(diary, ANN, function_kinds()[:1])
    assert standing.top == 120
    assert standing.within(day().toordinal(), day(5).toordinal()).top == 120


def test_the_answers_of_a_week_stand_beside_the_days_and_are_not_mixed_with_them() -> None:
    """R-PEG-1 is about the score: here each item stands alone, and a missing one is missing."""
    asked = Questionnaire(
        id="q", person_id=ANN, answered_on=day(7), recorded_at=at(7), name="peg", items=(6, None, 4)
    )
    with diary_of(entry(0, enjoyment=5), asked) as diary:
        enjoyment, activity, pain = read_function(diary, ANN)
    assert (enjoyment.value.tolist(), enjoyment.answers.value.tolist()) == ([5], [])
    assert (activity.value.tolist(), activity.answers.value.tolist()) == ([], [4])
    assert pain.answers.at(day(7).toordinal()) == 6


def test_areas_are_those_marked_on_most_days_by_the_person_and_the_rest_is_counted() -> None:
    """R-PAIN-6 and R-OBS-1."""
    many = tuple(AreaMark(area=f"area {n}") for n in range(AREAS_DRAWN + 1))
    entries = (
        entry(0, areas=(AreaMark(area="hip", strength=4),)),
        entry(0, areas=(AreaMark(area="hip", strength=8),)),
        entry(1, areas=(AreaMark(area="hip"),)),
        entry(2, areas=(AreaMark(area="hip", strength=1),), reporter=Reporter.OBSERVED),
        entry(3, areas=many),
    )
    with diary_of(*entries) as diary:
        columns = read_areas(diary, ANN)
    found, more = area_tracks(columns, day().toordinal(), day(9).toordinal())
    assert found[0].name == "hip"
    assert (_days(found[0]), found[0].value.tolist()) == ([0], [6])
    assert found[0].unmarked.tolist() == [day(1).toordinal()], "marked without a number is no 0"
    assert more == 2
    later, _more = area_tracks(columns, *(one.toordinal() for one in (day(3), day(9))))
    assert "hip" not in {track.name for track in later}


def test_an_empty_diary_has_no_tracks() -> None:
    with diary_of() as diary:
        assert read_tracks(diary, ANN, sleep_kinds()) == []
        assert read_function(diary, ANN) == []
        assert area_tracks(read_areas(diary, ANN), 1, Period(day(), day(9)).last.toordinal()) == ([], 0)
