"""Answers of the worker reach who asked, as long as it is there."""

from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

from tests.ui.conftest import Running, Start


class Asker(QWidget):
    """Counts what it is told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.told = 0

    def take(self, _answer: Any) -> None:
        self.told += 1


def asked(running: Running, gone: bool) -> int:
    asker = Asker(running.window)
    running.session.read(lambda diary: diary.people(), asker.take)
    running.session.write(lambda diary: diary.remember("k", "v"), asker.take)
    if gone:
        Shiboken.delete(asker)
    running.settle()
    return asker.told


def test_an_answer_is_given_to_who_asked(start: Start) -> None:
    assert asked(start(), gone=False) == 2


def test_a_form_that_was_closed_is_given_no_answer(start: Start) -> None:
    assert asked(start(), gone=True) == 0
