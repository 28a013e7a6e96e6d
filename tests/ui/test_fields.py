"""Fields for numbers, times, dates and scores, as people type them."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from painlog.ui.widgets.dates import DateField, show_date
from painlog.ui.widgets.digits import erased, typed
from painlog.ui.widgets.numbers import NumberField, read_clock
from painlog.ui.widgets.scores import Scores


@pytest.mark.parametrize(
    ("text", "expected"),
    [("8", time(8)), ("8:30", time(8, 30)), ("830", time(8, 30)), ("20.15", time(20, 15)), ("8 pm", time(20)),
     ("12:05 a.m.", time(0, 5)), (" 0:00 ", time(0))],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(text: str, expected: time) -> None:
    assert read_clock(text) == expected


@pytest.mark.parametrize("text", ["25:00", "8:61", "noon", "13 pm", "", "1:2", "::", "-3"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a time|must be in"):
        read_clock(text)


@given(st.text(max_size=20))
def test_any_text_is_a_time_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert isinstance(read_clock(text), time)


@given(st.lists(st.integers(0, 9), max_size=12))
def test_any_digits_in_a_row_stay_between_0_and_10(digits: list[int]) -> None:
    score: int | None = None
    for digit in digits:
        score = typed(score, digit)
        assert 0 <= score <= 10
    if digits:
        assert score in (digits[-1], 10)
        assert erased(score) == (1 if score == 10 else None)


def test_a_number_outside_its_limits_has_a_problem(qtbot: QtBot) -> None:
    field = NumberField(0, 100)
    qtbot.addWidget(field)
    field.setText("101")
    assert field.problem() == "Please type a number from 0 to 100."
    field.setText("")
    assert (field.problem(), field.value()) == ("", None)


def test_a_date_that_does_not_exist_has_a_problem(qtbot: QtBot) -> None:
    field = DateField("Born")
    qtbot.addWidget(field)
    assert (field.problem(), field.value()) == ("", None)
    field.set_value(date(2024, 2, 29))
    assert field.value() == date(2024, 2, 29)
    field.findChildren(type(field._year))[1].setText("2023")
    assert "no such date" in field.problem()


def test_a_date_in_words_names_the_month(qtbot: QtBot) -> None:
    assert show_date(date(2026, 4, 3), weekday=True) == "Friday 3 April 2026"


def test_scores_are_set_by_digits_arrows_and_backspace(qtbot: QtBot) -> None:
    scores = Scores("Worst")
    qtbot.addWidget(scores)
    assert scores.title.text() == "Worst: not given"
    for key, expected in (("1", 1), ("0", 10), (Qt.Key.Key_Left, 9), (Qt.Key.Key_Backspace, None), ("7", 7)):
        QTest.keyClick(scores, key)  # type: ignore[arg-type]  # letters too
        assert scores.value() == expected
    assert scores.title.text() == "Worst: 7"


def test_a_decimal_from_a_file_is_kept_until_another_number_is_chosen(qtbot: QtBot) -> None:
    """R-PAIN-1: a file may hold decimals; the window never rounds them away."""
    scores = Scores("Average", 6.25)
    qtbot.addWidget(scores)
    assert (scores.value(), scores.title.text()) == (6.25, "Average: 6.25")
    scores.buttons[6].click()
    assert scores.value() == 6
