"""What was deleted comes back for 30 days; what was undone can be done again, also after a restart."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from painlog.ui.history.page import HistoryPage
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label
from tests.ui.conftest import Running, Start
from tests.ui.test_appointments import SOON
from tests.ui.test_history import TODAY, dose, entry, opened, shown
from tests.ui.test_today import ANA, IBUPROFEN, MUM

Fill = Callable[..., None]


def delete(running: Running, *what: tuple[str, str]) -> None:
    for kind, id_ in what:
        running.session.write(lambda diary, kind=kind, id_=id_: diary.delete(kind, id_), lambda _done: None)  # type: ignore[misc]
        running.settle()


def listed(page: HistoryPage) -> list[str]:
    return [
        row.text() for row in page.trash._rows.findChildren(Label) if row.isVisible() and not row.property("role")
    ]


def bring_back(page: HistoryPage) -> list[Button]:
    return [one for one in page.trash.findChildren(Button) if one.isVisible()]


def test_what_was_deleted_is_listed_newest_first_and_brought_back(start: Start, fill: Fill) -> None:
    lived = entry(TODAY, 6, clock="00:00", note="all of it")
    fill(ANA, MUM, IBUPROFEN, lived, dose(TODAY), SOON, entry(TODAY, 9, person="m", clock="00:00"))
    running, page = opened(start)
    delete(
        running,
        ("entries", lived.id),
        ("appointments", SOON.id),
        ("entries", f"m{TODAY}00:00"),
        ("doses", f"d{TODAY}"),
    )
    assert shown(page) == []
    running.press(page.trash_button)
    running.settle()
    words = listed(page)
    assert len(words) == 3, "nothing of another person's"
    assert words[0].startswith("Dose: Ibuprofen, 2 tablets") and words[1].startswith("Appointment: Visit")
    assert words[2].startswith("Entry: Average pain 6")
    times = [label.text() for label in page.trash._rows.findChildren(Label) if label.text().startswith("Deleted ")]
    assert len(times) == 3
    running.press(bring_back(page)[2])
    running.settle()
    assert [(row[2], row[3]) for row in shown(page)] == [("Average pain 6", "all of it")]
    assert len(listed(page)) == 2, "what came back is no longer among the deleted"
    running.session.undo()
    running.settle()
    assert shown(page) == [] and len(listed(page)) == 3


def test_a_deleted_medicine_is_one_line_and_comes_back_with_its_doses(start: Start, fill: Fill) -> None:
    fill(ANA, IBUPROFEN, dose(TODAY))
    running, page = opened(start)
    delete(running, ("medicines", "i"))
    running.press(page.trash_button)
    running.settle()
    assert [words.split(",")[0] for words in listed(page)] == ["Medicine: Ibuprofen"]
    running.press(bring_back(page)[0])
    running.settle()
    assert [row[2] for row in shown(page)] == ["Ibuprofen, 2 tablets"]


def test_a_deleted_person_can_be_brought_back_from_another_s_history(start: Start, fill: Fill) -> None:
    fill(ANA, MUM, entry(TODAY, 9, person="m", clock="00:00"))
    running, page = opened(start)
    delete(running, ("people", "m"))
    running.press(page.trash_button)
    running.settle()
    assert listed(page) == ["Person: Mum"]
    running.press(bring_back(page)[0])
    running.settle()
    assert [person.name for person in running.session.people()] == ["Ana", "Mum"]


def test_nothing_deleted_is_said_and_the_list_closes_again(start: Start, fill: Fill) -> None:
    fill(ANA)
    running, page = opened(start)
    running.press(page.trash_button)
    running.settle()
    assert page.trash._hint.text() == "Nothing was deleted in the last 30 days."
    QTest.keyClick(page.trash_button, Qt.Key.Key_Space)
    assert not page.trash.isVisible()


def test_another_person_s_deleted_things_are_gone_from_the_list_at_once(start: Start, fill: Fill) -> None:
    lived = entry(TODAY, 6, clock="00:00")
    fill(ANA, MUM, lived)
    running, page = opened(start)
    delete(running, ("entries", lived.id))
    running.press(page.trash_button)
    running.settle()
    running.session.switch_to("m")
    assert listed(page) == []
    running.settle()
    assert listed(page) == []


def test_undo_and_redo_by_key_and_by_button_also_after_a_restart(start: Start, fill: Fill) -> None:
    lived = entry(TODAY, 6, clock="00:00")
    fill(ANA, lived)
    running, page = opened(start)
    bar = running.window.statusbar
    delete(running, ("entries", lived.id))
    assert bar.undo.isVisible() and not bar.redo.isVisible(), "there is nothing to do again"
    QTest.keyClick(running.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    running.settle()
    assert len(shown(page)) == 1
    running.settle()
    assert bar.redo.isVisible()
    running.window.close()

    running, page = opened(start)
    assert running.window.statusbar.redo.isVisible()
    running.press(running.window.statusbar.redo)
    running.settle()
    assert shown(page) == [] and running.said == "Done again."
    QTest.keyClick(running.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    running.settle()
    for key, modifier in (
        (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ):
        assert len(shown(page)) == 1
        QTest.keyClick(running.window, key, modifier)
        running.settle()
        assert shown(page) == []
        running.session.undo()
        running.settle()
    running.session.redo()
    running.settle()
    running.session.redo()
    running.settle()
    assert running.said == "There is nothing to do again."
    assert not running.window.statusbar.redo.isVisible()
