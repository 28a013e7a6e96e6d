from dataclasses import replace

import pytest

from painlog.analysis.response.codes import Change, Note
from painlog.analysis.response.others import is_repeat
from painlog.analysis.response.values import Response
from painlog.domain.codes import Side
from painlog.domain.entry import AreaMark
from painlog.domain.medicine import Ingredient, Medicine
from painlog.domain.treatment import Treatment
from painlog.report.numbers.responses import responses
from tests.analysis.response.diaries import days_of, diary, on, response, treatment

INJECTION = treatment("trigger_point_injection")  # days 1-28
PAINS = dict.fromkeys(range(-14, 61), 6.0)


def tablet(**given: object) -> Medicine:
    holds = (Ingredient(name="gabapentin", amount=300, unit="mg"),)
    usual = {"id": "g", "person_id": "ann", "recorded_at": on(0), "name": "Gaba", "ingredients": holds}
    return Medicine(**{**usual, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(("n", "seen"), [(-15, False), (-14, True), (0, True), (28, True), (29, False)])
def test_another_treatment_from_the_baseline_to_the_windows_end_is_mixed(n: int, seen: bool) -> None:
    """Clinical rules 3.2, step 1."""
    other = treatment("epidural_steroid_injection", n)
    mine = of_injection(other)
    assert (Note.MIXED in mine.notes) is seen
    assert [one.change for one in mine.others] == ([Change.GIVEN] if seen else [])
    assert all(one.in_baseline is (n < 0) for one in mine.others)


def of_injection(*others: Treatment) -> Response:
    found = responses(days_of(diary(PAINS, INJECTION, *others), 60))
    return next(one for one in found if one.treatment_id == INJECTION.id)


def test_a_course_counts_on_the_days_it_starts_and_ends() -> None:
    course = treatment("physical_therapy", -60, ended_at=on(10))
    (found,) = of_injection(course).others
    assert (found.change, found.day, found.treatment_kind) == (Change.ENDED, on(10).day, "physical_therapy")
    through = replace(course, ended_at=on(200))
    assert of_injection(through).others == ()


@pytest.mark.parametrize(
    ("given", "change"), [({"started": on(5).day}, Change.STARTED), ({"stopped": on(5).day}, Change.STOPPED)]
)
def test_a_painkiller_that_starts_or_stops_is_named(given: dict[str, object], change: Change) -> None:
    """Clinical rules 3.2, step 1: a regimen change of an analgesic."""
    (found,) = response(diary(PAINS, INJECTION, medicines=(tablet(**given),)), 60).others
    assert (found.change, found.medicine_name, found.day) == (change, "Gaba", on(5).day)
    assert response(diary(PAINS, INJECTION, medicines=(tablet(started=on(-60).day),)), 60).others == ()


def test_the_same_is_the_same_kind_side_level_and_area_as_far_as_both_say() -> None:
    left = replace(INJECTION, side=Side.LEFT, level="L4", areas=(AreaMark(area="jaw_left"),))
    assert is_repeat(INJECTION, left) and is_repeat(left, INJECTION)
    assert not is_repeat(left, replace(left, side=Side.RIGHT))
    assert not is_repeat(left, replace(left, level="L5")) and is_repeat(left, replace(left, level="l4"))
    assert not is_repeat(left, replace(left, areas=(AreaMark(area="knee_front_left"),)))
    assert not is_repeat(left, replace(left, kind="epidural_steroid_injection"))
