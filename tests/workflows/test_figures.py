from collections.abc import Iterator
from typing import Any

import pytest

from painlog.domain.codes import Form, Use
from painlog.domain.moment import Moment
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.storage.errors import NotInDiaryError
from painlog.workflows.figures import as_text, figures
from tests.analysis.made_up import at, day, dose, entry, headache, medicine, mg, person


@pytest.fixture
def diary() -> Iterator[Diary]:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(person())
        yield diary
    database.close()


def test_the_figures_of_a_diary_are_those_of_its_days(diary: Diary) -> None:
    diary.add(*(entry(n, pain_average=n) for n in range(10)))
    found: Any = figures(diary, "ann-id", day(2), day(4))
    assert (found["pain"]["mean"], found["logging"]["entries"]) == (3, 3)
    assert "Mean 3, median 3, lowest 2, highest 4, on 3 days" in as_text(found)


def test_a_deleted_entry_counts_nowhere(diary: Diary) -> None:
    wrong = entry(0, pain_average=9)
    diary.add(wrong, entry(0, pain_average=1))
    diary.delete("entries", wrong.id)
    found: Any = figures(diary, "ann-id", day(0), day(0))
    assert found["pain"]["mean"] == found["logging"]["entries"] == 1


def test_another_persons_days_count_nowhere(diary: Diary) -> None:
    diary.add(person(id="ben-id"), entry(0, person_id="ben-id", pain_average=9), entry(0, pain_average=1))
    found: Any = figures(diary, "ann-id", day(0), day(0))
    assert found["pain"]["mean"] == 1


def test_a_patch_and_a_headache_of_the_evening_before_are_read_too(diary: Diary) -> None:
    """R-MED-5, R-HA-2."""
    patch = medicine(mg("fentanyl", 25, "mcg/h"), form=Form.PATCH, use=Use.PATCH)
    diary.add(patch, dose(patch, -1), headache(at(-1, "22:00"), at(0, "05:00")))
    found: Any = figures(diary, "ann-id", day(0), day(0))
    assert found["opioid_mme"]["highest_day"] == 60
    assert found["headache"]["months"][0]["hours"] == 5


def test_an_unknown_person_is_refused(diary: Diary) -> None:
    with pytest.raises(NotInDiaryError):
        figures(diary, "nobody", day(0), day(0))


def test_the_first_days_of_the_calendar_can_be_asked_for(diary: Diary) -> None:
    first = Moment.parse("0001-01-01").day
    found: Any = figures(diary, "ann-id", first, first)
    assert found["logging"]["logged_days"] == 0
