"""A control with its name above it, a hint, and room for what is wrong with what was typed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from painlog.ui.widgets.label import Label


class Field(QWidget):
    """`Field(_("Name"), QLineEdit())`: the label is also what a screen reader says."""

    def __init__(self, name: str, control: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        """`hint` stands between the name and the control, and is the control's description."""
        super().__init__(parent)
        self.control = control
        self._hint = hint
        self._problem = Label("", "problem")
        self._problem.hide()
        label = Label(name, "strong")
        label.setBuddy(control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        if hint:
            layout.addWidget(Label(hint, "hint"))
        layout.addWidget(control)
        layout.addWidget(self._problem)
        control.setAccessibleName(name)
        control.setAccessibleDescription(hint)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong, under the control and to screen readers; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self._hint)
