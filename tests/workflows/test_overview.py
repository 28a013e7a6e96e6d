"""The caregiver's overview: the last 30 days by one kind of reporter, the last entry, the gap."""

from datetime import date, timedelta
from typing import Any

from painlog.domain.codes import Measure, Relation, Reporter
from painlog.domain.entry import Entry
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.storage.database import Database
from painlog.workflows.glance import Glance
from painlog.workflows.overview import overview

TODAY = date(2026, 11, 24)
ANA = Person(id="a", recorded_at=Moment(day=TODAY), name="Ana")
MUM = Person(id="m", recorded_at=Moment(day=TODAY), name="Mum", relation=Relation.PARENT, measure=Measure.WORST)


def entry(person: str, days_ago: int, clock: str = "08:30", **said: Any) -> Entry:
    felt = Moment.parse(f"{TODAY - timedelta(days=days_ago)}T{clock}")
    return Entry(id=f"{person}{days_ago}{clock}{said}", person_id=person, felt_at=felt, recorded_at=felt, **said)


def glances(*entries: Entry) -> tuple[Glance, ...]:
    database = Database.in_memory()
    with database.diary() as diary:
        diary.add(ANA, MUM, *entries)
        found = overview(diary, diary.people(), TODAY)
    database.close()
    return found


def test_thirty_days_are_told_with_their_middle_and_their_ends() -> None:
    pains = {0: 7.0, 1: 4.0, 5: 2.0, 29: 4.0, 30: 10.0}
    ana, mum = glances(*(entry("a", ago, pain_average=pain) for ago, pain in pains.items()))
    assert (ana.median, ana.least, ana.most, ana.n_days) == (4, 2, 7, 4)
    assert [ana.scores[29], ana.scores[28], ana.scores[24], ana.scores[0]] == [7, 4, 2, 4]
    assert (mum.median, mum.n_days, mum.last, mum.gap_days) == (None, 0, None, None)


def test_what_others_say_is_never_mixed_with_self_report() -> None:
    """R-OBS-1."""
    own = [entry("m", ago, pain_worst=2) for ago in (1, 2)]
    asked = [entry("m", ago, "20:00", pain_worst=8, reporter=Reporter.ASKED) for ago in (1, 2, 3)]
    _ana, mum = glances(*own, *asked)
    assert (mum.reporter, mum.median, mum.least, mum.most, mum.n_days) == (Reporter.ASKED, 8, 8, 8, 3)
    _ana, mum = glances(*own, *asked[:2])
    assert (mum.reporter, mum.median, mum.n_days) == (Reporter.SELF, 2, 2)


def test_the_number_is_the_one_that_the_person_logs() -> None:
    """R-PAIN-3."""
    _ana, mum = glances(entry("m", 0, pain_worst=6, pain_average=3), entry("m", 1, pain_average=1))
    assert (mum.median, mum.n_days, mum.entry_days) == (6, 1, 2)


def test_the_last_entry_may_be_long_ago_or_private() -> None:
    ana, mum = glances(entry("a", 400, pain_average=3), entry("m", 3, note="kept", private=True))
    assert (ana.gap_days, ana.entry_days) == (400, 0)
    assert (mum.gap_days, mum.entry_days) == (3, 0)
    assert mum.last == Moment.parse(f"{TODAY - timedelta(days=3)}T08:30")
