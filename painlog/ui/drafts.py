"""What is typed and not saved yet: kept in the diary a second after the last key, and brought back."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from painlog.ui.session import AppSession

KEEP_AFTER_MS = 1000
_PLAIN = (QLineEdit, QPlainTextEdit, QComboBox, QCheckBox)


@runtime_checkable
class Keeps(Protocol):
    """A control of several parts that can tell what stands in it, as JSON can hold it, and take it back."""

    def kept(self) -> Any:
        """What stands in it."""

    def bring_back(self, kept: Any, /) -> None:
        """Show that again, as if the person had typed it."""


def draft_key(person_id: str, form: str) -> str:
    """Where the diary keeps what is typed in a form for a person."""
    return f"draft/{person_id}/{form}"


def typed_in(holder: QWidget) -> dict[str, Any]:
    """What stands in every control of a form, by the control's name and its number among those of that name."""
    return {name: _read(control) for name, control in _named(holder)}


def bring_back(holder: QWidget, typed: dict[str, Any], untouched: dict[str, Any]) -> None:
    """Show what was typed in those controls that still stand as in `untouched`: newer words are never lost."""
    for name, control in _named(holder):
        if name in typed and _read(control) == untouched.get(name):
            _show(control, typed[name])


def typed_in_one(part: QWidget) -> Any:
    """What stands in a part of a form, whether it is one control or holds several."""
    return part.kept() if isinstance(part, Keeps) else typed_in(part)


def show_in_one(part: QWidget, typed: Any) -> None:
    """Show it there again."""
    if isinstance(part, Keeps):
        part.bring_back(typed)
    else:
        bring_back(part, typed, typed_in(part))


class DraftKeeper(QObject):
    """Keeps what `read` returns under `key`: soon after `touch`, at once where the keyboard leaves `holder`.

    `read` returns text, empty where there is nothing worth keeping. The write goes through the worker: typing never
    waits for the disk.
    """

    def __init__(self, session: AppSession, holder: QWidget, read: Callable[[], str]) -> None:
        """Lives as long as `holder`; keeps nothing before a key is given."""
        super().__init__(holder)
        self._session, self._holder, self._read = session, holder, read
        self._key = ""
        self._last = ""
        self._watched: set[QWidget] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        holder.installEventFilter(self)
        session.closing.connect(self.keep)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def start(self, key: str, last: str = "") -> None:
        """Keep under that key from now on; `last` is what the diary holds there."""
        self._key, self._last = key, last
        self.watch()

    def watch(self) -> None:
        """Listen to every control there is by now."""
        for _name, control in _named(self._holder):
            if control not in self._watched:
                self._watched.add(control)
                for signal in _signals(control):
                    signal.connect(self.touch)

    def touch(self) -> None:
        """Something was typed: keep it in a second, unless more is typed until then."""
        self._timer.start()

    def keep(self) -> None:
        """Keep it now, where it differs from what is kept."""
        self._timer.stop()
        if not self._key:
            return
        text = self._read()
        if text != self._last:
            self._last = text
            self._session.keep(self._key, text)

    def stop(self) -> None:
        """Keep nothing more: it is being saved."""
        self._timer.stop()
        self._key = ""

    def saved(self) -> None:
        """The diary has taken what was kept, and forgot it: only what was typed since is kept."""
        self._last = ""
        self.keep()

    def drop(self) -> None:
        """Forget what is kept: it is saved, or not wanted."""
        key = self._key
        self.stop()
        if key and self._last:
            self._session.keep(key, "")

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._holder.isAncestorOf(now):
            self.watch()
        elif old is not None and self._holder.isAncestorOf(old):
            self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's: the form is left."""
        if event.type() == QEvent.Type.Hide:
            self.keep()
        return False


def as_text(value: Any) -> str:
    """A draft as the diary keeps it; empty for nothing."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def from_text(text: str | None) -> dict[str, Any]:
    """A draft as it was kept; what cannot be read is nothing."""
    try:
        value = json.loads(text or "{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _named(holder: QWidget) -> Iterator[tuple[str, QWidget]]:
    numbers: dict[str, int] = {}
    for control in _controls(holder):
        name = control.accessibleName() or type(control).__name__
        numbers[name] = numbers.get(name, -1) + 1
        yield f"{name}#{numbers[name]}", control


def _controls(holder: QWidget) -> Iterator[QWidget]:
    for child in holder.children():
        if not isinstance(child, QWidget) or child.isWindow():
            continue
        if isinstance(child, (*_PLAIN, Keeps)):
            yield child
        else:
            yield from _controls(child)


def _read(control: QWidget) -> Any:
    if isinstance(control, Keeps):
        return control.kept()
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QComboBox):
        return control.currentText()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    return control.text() if isinstance(control, QLineEdit) else None


def _show(control: QWidget, typed: Any) -> None:
    if isinstance(control, Keeps):
        control.bring_back(typed)
    elif isinstance(control, QCheckBox):
        control.setChecked(typed is True)
    elif isinstance(control, QComboBox):
        control.setCurrentText(str(typed))
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(str(typed))
    elif isinstance(control, QLineEdit):
        control.setText(str(typed))


def _signals(control: QWidget) -> Iterator[SignalInstance]:
    for name in ("changed", "chosen", "textChanged", "currentTextChanged", "toggled"):
        signal = getattr(control, name, None)
        if isinstance(signal, SignalInstance):
            yield signal
