"""A page that shows a list, or in its place one form to fill in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.ui.forms.form import Form
from painlog.ui.page import Page
from painlog.ui.session import AppSession


class FormPage(Page):
    """Lay the list out in `self.list`. Nothing of one person is seen once another one is chosen."""

    def __init__(self, session: AppSession, title: str, parent: QWidget | None = None) -> None:
        """`title` is the heading, already translated."""
        super().__init__(session, title, parent)
        self.content = QWidget()
        self.list = QVBoxLayout(self.content)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(16)
        self.form: Form | None = None
        self._opener = ""
        self._first: QWidget | None = None
        self._shown_person = ""
        self.body.addWidget(self.content)
        self.body.addStretch()
        session.person_changed.connect(self._on_person_changed)

    def clear(self) -> None:
        """Take everything of the person away. Pages override this."""

    def open_form(self, form: Form, first: QWidget) -> None:
        """Show a form in place of the list, the keyboard at its first field."""
        self.close_form()
        opener = self.focusWidget()
        self._opener = opener.accessibleName() if opener is not None else ""
        self.form, self._first = form, first
        form.cancelled.connect(self.close_form)
        self.content.hide()
        self.body.insertWidget(1, form)
        form.show()
        form.begin(first)

    def close_form(self) -> None:
        """Back to the list, the keyboard where it was."""
        if self.form is None:
            return
        form, self.form = self.form, None
        form.hide()
        form.deleteLater()
        self.content.show()
        focus_named(self.content, self._opener)

    def take_focus(self) -> None:
        """Into the form, where one is open."""
        if self.form is not None and self._first is not None:
            self._first.setFocus()
            return
        super().take_focus()

    def has_unsaved(self) -> bool:
        """Whether a form is open."""
        return self.form is not None

    def _on_person_changed(self) -> None:
        person = self.session.person()
        now = person.id if person is not None else ""
        if now != self._shown_person:
            self._shown_person = now
            self.close_form()
            self.clear()


def focus_named(holder: QWidget, name: str) -> None:
    """Put the keyboard on the control of that spoken name, if it is there."""
    for widget in holder.findChildren(QWidget) if name else ():
        if widget.accessibleName() == name and not widget.isHidden():
            widget.setFocus()
            return
