"""The made-up diary: the same every time, rich enough to try everything, and nobody's."""

from datetime import date, time, timedelta

import pytest

from painlog.domain.codes import Form, Relation, Reporter, Use
from painlog.domain.lateness import is_late
from painlog.domain.moment import Moment
from painlog.domain.records import Records, kind_of, person_of
from painlog.workflows.demo import DEMO_PERSON, demo_records

END = date(2026, 11, 20)


@pytest.fixture(scope="module")
def year() -> Records:
    return demo_records(1, END)


def test_it_is_the_same_every_time(year: Records) -> None:
    assert demo_records(1, END) == year


def test_ids_are_given_once(year: Records) -> None:
    ids = [(kind_of(value), value.id) for value in year]
    assert len(set(ids)) == len(ids)


def test_everything_belongs_to_one_of_three_made_up_people(year: Records) -> None:
    assert [person.name for person in year.people] == ["Alex Example", "Mum Example", "Sam Example"]
    assert [person.relation for person in year.people] == [Relation.ME, Relation.PARENT, Relation.CHILD]
    assert {person_of(value) for value in year} == {person.id for person in year.people}
    assert year.people[0].id == DEMO_PERSON


def test_nothing_happens_after_its_last_day(year: Records) -> None:
    assert max(entry.felt_at.day for entry in year.entries) == END
    assert max(dose.taken_at.day for dose in year.doses) == END
    assert all(entry.recorded_at.day <= END for entry in year.entries)


def test_it_has_something_of_everything_to_try(year: Records) -> None:
    assert any(medicine.supply_units and medicine.renew_by for medicine in year.medicines)
    empty = {kind for kind, count in year.counts().items() if not count}
    assert empty == {"documents"}, "a made-up document would be no document"
    assert {Use.REGULAR, Use.AS_NEEDED, Use.PATCH} <= {medicine.use for medicine in year.medicines}
    assert Form.PATCH in {medicine.form for medicine in year.medicines}
    assert any(medicine.stopped and medicine.stop_reason for medicine in year.medicines)
    assert {entry.reporter for entry in year.entries} == set(Reporter)
    assert any(is_late(entry.felt_at, entry.recorded_at) for entry in year.entries)
    assert {"epidural_steroid_injection", "medial_branch_block", "radiofrequency_ablation", "botulinum_toxin"} <= {
        treatment.kind for treatment in year.treatments
    }
    assert any(appointment.at.day > END for appointment in year.appointments)
    assert any(question.asked_on is None for question in year.questions)


def test_it_has_days_without_an_entry_as_real_diaries_have(year: Records) -> None:
    mine = {entry.felt_at.day for entry in year.entries if entry.person_id == DEMO_PERSON}
    assert 15 <= 365 - len(mine) <= 60


def test_entries_come_in_the_order_they_were_written_down(year: Records) -> None:
    written = [entry.recorded_at for entry in year.entries if entry.person_id == DEMO_PERSON]
    assert written == sorted(written)


def test_doses_are_of_medicines_in_use_that_day(year: Records) -> None:
    medicines = {medicine.id: medicine for medicine in year.medicines}
    assert all(medicines[dose.medicine_id].current_on(dose.taken_at.day) for dose in year.doses)


def test_twenty_years_are_as_many_as_the_measurements_need() -> None:
    counts = demo_records(20, END).counts()
    assert 43_000 <= counts["entries"] <= 45_000
    assert 49_000 <= counts["doses"] <= 52_000
    first = min(entry.felt_at.day for entry in demo_records(20, END).entries)
    assert END - first <= timedelta(days=7305)


def test_without_a_last_day_it_ends_at_this_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    present = Moment(day=END, clock=time(12, 30), offset_minutes=60)
    monkeypatch.setattr("painlog.workflows.demo.now", lambda: present)
    written = [(value.recorded_at.day, value.recorded_at.clock) for value in demo_records()]
    assert max(moment for moment in written if moment[1] is not None) < (END, time(12, 30))
    assert END in {entry.felt_at.day for entry in demo_records().entries}
