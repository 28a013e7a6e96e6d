"""The crash dialog: a bug of ours in plain words, with a report that may be copied and is sent nowhere."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from painlog.i18n import _
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.label import Label


class ErrorDialog(QDialog):
    """What happened, what is safe, what to do next; below it the report, which holds no diary words."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """`report` comes from painlog.config.crash."""
        super().__init__(parent)
        self.setWindowTitle("painlog")
        self.setMinimumSize(560, 420)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(_("Error report"))
        self.copy = Button(_("Copy the report"), self._on_copy)
        self.dismiss = Button(_("Close and go on"), self.accept, role="main")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(Label(_("Something went wrong in painlog"), "heading"))
        layout.addWidget(Label(_("It is a fault of the program, not yours. What you saved before is safe.")))
        layout.addWidget(
            Label(
                _(
                    "You can go on. If it happens again, close painlog and open it again. To have it repaired, copy "
                    "the report and give it to the makers. It holds no words of your diary. painlog sends nothing."
                )
            )
        )
        layout.addWidget(self.report, 1)
        buttons = QHBoxLayout()
        layout.addLayout(buttons)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        buttons.addWidget(self.dismiss)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(_("Copied"))
