"""Says a sentence to screen readers: saved, an error, another person."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Have the sentence spoken where a screen reader runs; it does not interrupt what is being read."""
    if sentence:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 1 ms that the first paint need not wait

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
