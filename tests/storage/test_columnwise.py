"""Values read a column at a time equal those made one by one."""

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from painlog.domain.check import IllegalValueError
from painlog.domain.medicine import Ingredient
from painlog.domain.records import Records, kind_of
from painlog.storage import reads
from painlog.storage.codec import CODECS
from painlog.storage.columnwise import Once, built
from painlog.storage.database import Database
from painlog.storage.moments import moments_of
from tests import strategies
from tests.storage.samples import entry, moment, person

BAD = "refused"


@given(strategies.records())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_many_rows_and_one_row_of_the_journal_mean_the_same(records: Records) -> None:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(*records)
        for value in records:
            again = diary.get(kind_of(value), value.id)
            alone = CODECS[kind_of(value)].value_of(CODECS[kind_of(value)].row(value))
            assert again == alone == value
            assert (repr(again), hash(again)) == (repr(alone), hash(alone))
    database.close()


def test_a_column_that_is_missing_or_short_is_no_value_at_all() -> None:
    (half,) = built(Ingredient, 1, {"name": ["ibuprofen"]})
    with pytest.raises(AttributeError):
        _ = half.amount


def test_a_moment_without_a_zone_has_an_empty_one_and_a_row_without_a_time_no_moment() -> None:
    found = moments_of(["2026-06-01T08:30:00", None, "2026-06-01"], [60, None, None], [None, None, None])
    assert found == [moment("2026-06-01T08:30+01:00"), None, moment("2026-06-01")]


def test_what_was_read_is_frozen_and_a_changed_copy_is_checked(database: Database) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me, entry(me))
        found = diary.entries(me.id)[0]
    with pytest.raises(AttributeError):
        found.note = "other"  # type: ignore[misc]  # that it is refused is the test
    with pytest.raises(IllegalValueError):
        replace(found, pain_now=11.0)


def test_a_meaning_is_worked_out_once_for_equal_cells() -> None:
    asked: list[str] = []

    def upper(cell: str) -> str:
        asked.append(cell)
        return cell.upper()

    once = Once(upper)
    assert [once[cell] for cell in ("a", "b", "a", "a")] == ["A", "B", "A", "A"]
    assert asked == ["a", "b"]


@pytest.fixture
def collecting() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


@pytest.mark.usefixtures("collecting")
def test_garbage_is_collected_again_after_reading_even_when_reading_fails(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = person()
    with database.diary() as diary:
        diary.add(me)
        assert diary.people() == (me,)
        assert gc.isenabled()

        def refuse(*_given: object) -> None:
            assert not gc.isenabled()
            raise RuntimeError(BAD)

        monkeypatch.setattr(reads, "driver_rows", refuse)
        with pytest.raises(RuntimeError, match=BAD):
            diary.people()
    assert gc.isenabled()
