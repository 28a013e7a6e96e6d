"""Two people's data never meet: a random walk through the real window, looked at before and after each reading."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from painlog.domain.appointment import Appointment
from painlog.domain.background import Allergy, Carer, Condition, Implant
from painlog.domain.codes import EpisodeKind, Relation
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.goal import Goal
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Value
from painlog.domain.treatment import Treatment
from painlog.storage.diary import Diary
from painlog.ui.window import places
from painlog.workflows.clock import now
from painlog.workflows.exporting import ExportFormat, write
from painlog.workflows.summary import summary_as_text
from tests.ui.conftest import Running, Start

PAGES = tuple(key for key, _word in places() if key != "settings")
MARKS = {"a": "zebra", "m": "walrus", "s": "ocelot"}  # a word that stands in everything of one person
PEOPLE = tuple(
    Person(id=id, recorded_at=Moment(day=now().day), name=name, relation=relation)
    for id, name, relation in (
        ("a", "Ana", Relation.ME),
        ("m", "Mum", Relation.PARENT),
        ("s", "Sam", Relation.CHILD),
    )
)
STEPS = 24


def everything_of(person: str) -> Iterator[Value]:
    """One of each kind, the person's word in its text."""
    word, today = MARKS[person], now().day
    at: dict[str, Any] = {"person_id": person, "recorded_at": Moment(day=today)}
    for ago in range(3):
        felt = Moment.parse(f"{today - timedelta(days=ago)}T00:0{ago}")
        yield Entry(id=f"e{person}{ago}", felt_at=felt, pain_average=3, note=f"{word} note {ago}", **at)
    felt = Moment.parse(f"{today}T00:00")
    part = Ingredient(name=f"{word}ol", amount=5, unit="mg")
    yield Medicine(id=f"med{person}", name=f"{word} tablets", ingredients=(part,), **at)
    yield Dose(id=f"d{person}", medicine_id=f"med{person}", taken_at=felt, units=1, note=f"{word} dose", **at)
    yield Treatment(id=f"t{person}", kind=f"{word} massage", started_at=felt, clinician=f"Dr {word}", **at)
    yield Episode(id=f"ep{person}", kind=EpisodeKind.FLARE, started_at=felt, note=f"{word} flare", **at)
    ahead = Moment(day=today + timedelta(days=9))
    yield Appointment(id=f"ap{person}", at=ahead, with_whom=f"Dr {word}", **at)
    yield Question(id=f"qu{person}", text=f"{word}?", appointment_id=f"ap{person}", **at)
    yield Goal(id=f"g{person}", text=f"{word} walks", **at)
    yield Condition(id=f"c{person}", condition=f"{word} ache", **at)
    yield Allergy(id=f"al{person}", substance=f"{word} pollen", **at)
    yield Implant(id=f"im{person}", device=f"{word} pump", **at)
    yield Carer(id=f"ca{person}", name=f"Nurse {word}", **at)
    yield Questionnaire(id=f"q{person}", answered_on=today, name=f"{word} score", score=1, **at)


def seen(window: QWidget) -> Iterator[str]:
    """Every text that is on the screen or told by it to a screen reader: labels, fields, buttons, tables, charts."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
            yield widget.currentText()
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from cells(widget)


def cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


def look(running: Running, own_word: list[str]) -> None:
    """Nothing of anybody else is seen; where something of the person's own is, is noted: the look is no empty one."""
    person = running.session.person()
    shown = person.id if person is not None else ""  # nobody, where the undo took everybody back
    text = "\n".join(seen(running.window)).casefold()
    for other, word in MARKS.items():
        if other != shown:
            assert word not in text, f"{word} is seen on {running.window.here} of {MARKS.get(shown)}"
        elif word in text:
            own_word.append(running.window.here)


def told_elsewhere(diary: Diary, person_id: str, folder: Path) -> str:
    """The export and the summary of one person, as text."""
    write(diary, folder, ExportFormat.CSV, person_id)
    files = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.csv")))
    today = now().day
    return f"{files}\n{summary_as_text(diary, person_id, today - timedelta(days=29), today)}".casefold()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_page_ever_shows_anything_of_somebody_else(
    start: Start, fill: Callable[..., None], seed: int, tmp_path: Path
) -> None:
    chance = Random(seed)
    fill(*PEOPLE, *(value for person in MARKS for value in everything_of(person)))
    running = start()
    own: list[str] = []
    for step in range(STEPS):
        what = chance.choice(("switch", "switch", "go", "go", "log", "undo", "quick"))
        if what == "go":
            running.window.show_page(chance.choice(PAGES))
        elif what == "log":
            running.window.show_page("today")
            running.settle()
            running.keys(str(chance.randint(0, 9)), Qt.Key.Key_Return, into=running.window)
        elif what == "undo":
            running.session.undo()
        elif what == "quick":  # two at once: what was asked for the first must not land at the second
            for person in chance.sample(sorted(MARKS), 2):
                running.session.switch_to(person)
        else:
            running.session.switch_to(chance.choice(sorted(MARKS)))
        look(running, own)  # before what is asked for has come back
        running.settle()
        look(running, own)
        if what == "undo":
            running.session.redo()
            running.settle()
        if step % 8 == 0:
            export(running, tmp_path / f"export{step}")
    assert len(set(own)) >= 3


def export(running: Running, folder: Path) -> None:
    person = running.session.person()
    if person is None:
        return
    told: list[str] = []
    running.session.read(lambda diary: told_elsewhere(diary, person.id, folder), told.append)
    running.settle()
    for other, word in MARKS.items():
        assert (word in told[0]) == (other == person.id)
