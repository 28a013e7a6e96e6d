"""A clock that went back or far ahead: what is saved then is saved, marked, and keeps its order (rows 9, 10)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from painlog.domain.clock import doubt
from painlog.domain.mark import Mark
from painlog.storage import journal
from painlog.storage.database import Database
from tests.storage.samples import entry, person

ME = person()
TODAY = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that shows what it is told."""

    shows = TODAY

    @classmethod
    def now(cls, _zone: object) -> datetime:
        """What it shows."""
        return cls.shows

    fromisoformat = datetime.fromisoformat


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> type[Clock]:
    """The journal's clock."""
    Clock.shows = TODAY
    monkeypatch.setattr(journal, "datetime", Clock)
    return Clock


def _add(database: Database, **given: Any) -> str:
    one = entry(ME, **given)
    with database.diary() as diary:
        diary.add(one)
    return one.id


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (TODAY, None),
        (TODAY - timedelta(minutes=2), None),
        (TODAY - timedelta(minutes=2, seconds=1), Mark.CLOCK_BACK),
        (TODAY - timedelta(days=1), Mark.CLOCK_BACK),
        (datetime(1970, 1, 1, tzinfo=UTC), Mark.CLOCK_BACK),
        (TODAY + timedelta(days=366), None),
        (datetime(2099, 1, 1, tzinfo=UTC), Mark.CLOCK_AHEAD),
    ],
)
def test_when_a_clock_is_in_doubt(now: datetime, what: Mark | None) -> None:
    assert doubt(now, TODAY) is what
    assert doubt(now, None) is None


def test_what_a_doubtful_clock_writes_is_saved_marked_and_in_its_place(
    database: Database, clock: type[Clock]
) -> None:
    with database.diary() as diary:
        diary.add(ME)
    ids: list[str] = []
    for year in (2026, 1970, 2099, 2026):
        clock.shows = TODAY.replace(year=year) + timedelta(minutes=len(ids))
        ids.append(_add(database))
    with database.diary() as diary:
        assert [one.id for one in diary.records().entries] == ids
        assert diary.marks("entries") == {ids[1]: Mark.CLOCK_BACK, ids[2]: Mark.CLOCK_AHEAD}
        assert diary.check().ok
        assert diary.clock_doubt(datetime(2099, 1, 1, tzinfo=UTC)) is Mark.CLOCK_AHEAD
        assert diary.clock_doubt(TODAY + timedelta(hours=1)) is None


def test_a_clock_that_the_person_calls_right_is_in_doubt_no_more(database: Database, clock: type[Clock]) -> None:
    """After two years without an entry the clock is far ahead, and right."""
    with database.diary() as diary:
        diary.add(ME)
    later = clock.shows = TODAY + timedelta(days=800)
    first = _add(database)
    with database.diary() as diary:
        assert diary.clock_doubt(later) is Mark.CLOCK_AHEAD
        diary.clock_is_right(later)
    second = _add(database)
    clock.shows = later + timedelta(days=1)
    third = _add(database)
    with database.diary() as diary:
        assert diary.marks("entries").keys() == {first}
        assert diary.clock_doubt(later) is Mark.CLOCK_BACK
        assert [one.id for one in diary.records().entries] == [first, second, third]
        assert diary.check().ok


def test_a_new_diary_doubts_nothing(database: Database) -> None:
    with database.diary() as diary:
        assert diary.clock_doubt(datetime(1970, 1, 1, tzinfo=UTC)) is None
