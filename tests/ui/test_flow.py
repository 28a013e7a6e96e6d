"""Things side by side: even lines share the width, and what changed is measured anew."""

from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from painlog.config.settings import Settings
from painlog.ui import theme
from painlog.ui.today.pad import Pad
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.flow import Flow


def test_the_numbers_of_the_pad_fill_the_line_from_edge_to_edge(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Settings())  # a test before this one may have left the text twice the size
    pad = Pad("Pain")
    qtbot.addWidget(pad)
    pad.resize(1401, 100)
    pad.show()
    qtbot.waitUntil(lambda: pad.buttons[-1].geometry().right() == pad.width() - 1)
    places = [button.geometry() for button in pad.buttons]
    assert places[0].left() == 0
    assert {right.left() - left.right() - 1 for left, right in pairwise(places)} == {pad.gap}
    assert max(place.width() for place in places) - min(place.width() for place in places) <= 1


def test_a_line_that_grew_longer_breaks_anew(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Flow(8, holder)
    row.addWidget(Button("Short"))
    width = row.sizeHint().width() + 20
    one_line = row.heightForWidth(width)
    row.addWidget(Button("Another one"))
    assert row.heightForWidth(width) > one_line
    row.setGeometry(QRect(0, 0, width, 200))
