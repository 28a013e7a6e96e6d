"""How fast each page opens on a full diary, and how long a key waits: `python benchmarks/pages.py`.

The real window on a real file: 5 people, one of them with 20 years (43,800 entries, 50,000 doses), 50 more entries
today, 12 current medicines, 60 treatments and 60 appointments. For each page, in milliseconds: `seen` is from the
change of page until it is built, painted and takes keys; `whole` until all that it reads has come back and is painted
too. The first opening builds the page; each later one reads everything anew. Then the screen is covered. Then a note
is typed with drafts on, in bursts, so that a draft is kept after each: how long a key takes, and the longest gap in
the event loop.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from trends import show, wait_until

DAYS, ENTRIES_A_DAY, TODAYS, DOSES, MEDICINES, TREATMENTS, RUNS = 7300, 6, 50, 50_000, 12, 60, 9
PAGES = (
    "today", "history", "trends", "medicines", "treatments", "appointments", "summary", "people", "settings",
    "warnings", "help",
)  # fmt: skip
BURSTS, KEYS = 6, 40
WORDS = "a dull ache after the stairs, better with heat "


def write_diary(path: Path) -> None:
    """The made-up diary."""
    from painlog.domain.identity import new_id
    from painlog.domain.moment import Moment
    from painlog.domain.person import Person
    from painlog.storage.database import Database
    from painlog.workflows import clock

    first = Moment(day=clock.now().day - timedelta(days=DAYS))
    names = ("Example", "Mum", "Sam", "Kim", "Lee")
    people = [Person(id=new_id(), recorded_at=first, name=name) for name in names]
    database = Database.open(path)
    with database.diary() as diary:
        diary.add(*people)
        diary.add(*_long_diary(people[0].id))
        for person in people[1:]:
            diary.add(*_entries(person.id, 365))
    database.close()


def _long_diary(person: str) -> Iterator[Any]:
    from painlog.domain.appointment import Appointment
    from painlog.domain.identity import new_id
    from painlog.domain.medicine import Dose, Ingredient, Limit, Medicine
    from painlog.domain.moment import Moment
    from painlog.domain.question import Question
    from painlog.domain.treatment import Treatment

    yield from _entries(person, DAYS)
    yield from _todays(person)
    at = _moments(DAYS)
    parts = (("acetaminophen", 325), ("ibuprofen", 200), ("hydrocodone", 5), ("pregabalin", 75))
    medicines = [
        Medicine(
            id=new_id(),
            person_id=person,
            recorded_at=at[0],
            name=f"Tablet {number}",
            ingredients=tuple(
                Ingredient(name=name, amount=amount, unit="mg") for name, amount in (parts[number % 4], parts[0])
            )[: 1 + (number % 4 > 0)],
            max_per_day=8,
            supply_units=40,
            supply_on=at[-1].day,
        )
        for number in range(MEDICINES)
    ]
    yield from medicines
    yield Limit(id=new_id(), person_id=person, recorded_at=at[0], ingredient="acetaminophen", amount=3000)
    for n in range(DOSES):
        day = at[n * DAYS // DOSES]
        medicine = medicines[n % MEDICINES].id
        yield Dose(id=new_id(), person_id=person, medicine_id=medicine, taken_at=day, recorded_at=day, units=1)
    kinds = ("medial_branch_block", "physical_therapy", "massage")
    for n in range(TREATMENTS):
        day = at[n * DAYS // TREATMENTS]
        yield Treatment(id=new_id(), person_id=person, kind=kinds[n % 3], started_at=day, recorded_at=day)
        visit = Moment(day=day.day + timedelta(days=200))
        yield Appointment(id=new_id(), person_id=person, at=visit, recorded_at=day)
        yield Question(id=new_id(), person_id=person, recorded_at=day, text="What next?")


def _entries(person: str, days: int) -> Iterator[Any]:
    import random

    from painlog.domain.entry import Entry
    from painlog.domain.identity import new_id

    chance = random.Random(1)
    for moment in _moments(days):
        for _n in range(ENTRIES_A_DAY):
            yield Entry(
                id=new_id(),
                person_id=person,
                felt_at=moment,
                recorded_at=moment,
                pain_average=chance.randint(2, 7),
                pain_worst=chance.randint(7, 10),
                pain_least=chance.randint(0, 2),
            )


def _todays(person: str) -> Iterator[Any]:
    from painlog.domain.entry import AreaMark, Entry
    from painlog.domain.identity import new_id
    from painlog.workflows import clock

    now = clock.now()
    marks = (AreaMark(area="knee_front_left", strength=6), AreaMark(area="lower_back_right", strength=4))
    for n in range(TODAYS):
        yield Entry(
            id=new_id(),
            person_id=person,
            felt_at=now,
            recorded_at=now,
            pain_average=n % 11,
            areas=marks,
            words=("burning", "aching"),
            note=f"{WORDS}{n}",
        )


def _moments(days: int) -> list[Any]:
    """One a day, up to yesterday."""
    from painlog.domain.moment import Moment
    from painlog.workflows import clock

    last = clock.now().day
    return [Moment(day=last - timedelta(days=days - n)) for n in range(days)]


def measure(path: Path) -> None:
    """Open the window on the diary, go through the pages, and type."""
    from painlog.ui import app

    running = app.start(path)
    wait_until(lambda: running.session.is_warm and not running.session.background.busy)
    _painted()
    for key in PAGES:
        other = "help" if key != "help" else "settings"
        running.window.show_page(other)
        _settled(running)
        first = _opened(running, key)
        later = []
        for _n in range(RUNS):
            running.window.show_page(other)
            _settled(running)
            running.window.page(key).make_stale()
            later.append(_opened(running, key))
        for place, name in enumerate(("seen", "whole")):
            show(f"{key}, {name}, first opening", [first[place]])
            show(f"{key}, {name}, later", [times[place] for times in later])
    _cover(running)
    _type(running)
    running.window.close()


def _cover(running: Any) -> None:
    """F3 over the fullest page, until nothing of it is on the screen (goal 100 ms, safety row 29)."""
    running.window.show_page("history")
    _settled(running)
    taken = []
    for _n in range(RUNS):
        begun = time.perf_counter()
        veil = running.window.cover.veil()
        taken.append((time.perf_counter() - begun) * 1000)
        veil.deleteLater()
        _painted()
    show("the cover, until the screen is blank", taken)


def _opened(running: Any, key: str) -> tuple[float, float]:
    begun = time.perf_counter()
    running.window.show_page(key)
    _painted()
    seen = time.perf_counter()
    _settled(running)
    return (seen - begun) * 1000, (time.perf_counter() - begun) * 1000


def _settled(running: Any) -> None:
    wait_until(lambda: not running.session.background.busy)
    _painted()


def _painted() -> None:
    """What was asked of Qt is laid out and painted; a layout in a layout takes a turn each."""
    from PySide6.QtWidgets import QApplication

    for _turn in range(3):
        QApplication.processEvents()


def _type(running: Any) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    note = _note(running)
    gaps, keys, before = [0.0], [], time.perf_counter()

    def tick() -> None:
        nonlocal before
        now = time.perf_counter()
        gaps.append((now - before) * 1000)
        before = now

    beat = QTimer()
    beat.timeout.connect(tick)
    beat.start(1)
    for _burst in range(BURSTS):
        gaps.append(0.0)
        for place in range(KEYS):
            begun = time.perf_counter()
            QTest.keyClicks(note, WORDS[place % len(WORDS)])
            keys.append((time.perf_counter() - begun) * 1000)
            _wait(0.02)
        _wait(1.5)  # the draft is kept
    show("a key of a note, drafts on", keys)
    kept = [gap for gap in gaps if gap]
    show("gaps in the event loop meanwhile", kept)


def _note(running: Any) -> Any:
    running.window.show_page("today")
    _settled(running)
    log = running.window.page("today").rest.log
    log.open_more(True)
    _settled(running)
    section = log.more.section("note")
    section.note.setFocus()
    _settled(running)
    return section.note


def _wait(seconds: float) -> None:
    end = time.perf_counter() + seconds
    wait_until(_passed(end))


def _passed(end: float) -> Callable[[], bool]:
    return lambda: time.perf_counter() >= end


def main() -> None:
    """Write the diary in a process of its own, then measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PAINLOG_HOME"] = folder
        path = Path(folder, "diary.painlog")
        if sys.argv[1:2] == ["--write"]:
            write_diary(Path(sys.argv[2]))
            return
        subprocess.run([sys.executable, __file__, "--write", str(path)], check=True)
        measure(path)


if __name__ == "__main__":
    main()
