"""The card with one large button for each medicine in use: one press is one dose, now."""

from functools import partial
from textwrap import fill

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painlog.domain.medicine import Medicine
from painlog.i18n import _
from painlog.ui.forms.units import amount_words
from painlog.ui.today.words import medicine_line
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.flow import Flow
from painlog.ui.widgets.label import Label

_LINE = 30  # letters: a longer name takes a second line, so that it fits at twice the text size


class DosesCard(Card):
    """Says which medicine was taken, and where a medicine or a treatment is wanted that is not here."""

    taken = Signal(object)  # a Medicine
    medicine_wanted = Signal()
    treatment_wanted = Signal()

    def __init__(self) -> None:
        """Without medicines until they are read."""
        super().__init__(_("Medicines and treatments"))
        self.hint = Label("", "hint")
        self._place = QWidget()
        self._buttons = Flow(10, self._place)
        self._shown: tuple[Medicine, ...] = ()
        others = QWidget()
        row = Flow(10, others)
        row.addWidget(Button(_("Add a medicine…"), self.medicine_wanted.emit))
        row.addWidget(Button(_("Log a treatment…"), self.treatment_wanted.emit))
        self.body.addWidget(self.hint)
        self.body.addWidget(self._place)
        self.body.addWidget(others)
        self.show_medicines(())

    def show_medicines(self, medicines: tuple[Medicine, ...]) -> None:
        """Show the buttons; the same ones stay, so that a finger on one does not lose it."""
        self.hint.setText(
            _("One press logs one dose, now. You can change it below.")
            if medicines
            else _("Add your medicines once; then one press logs a dose.")
        )
        self._place.setVisible(bool(medicines))
        if medicines == self._shown:
            return
        self._shown = medicines
        self._buttons.clear()
        for medicine in medicines:
            text = f"{medicine_line(medicine)} · {amount_words(1, medicine.form)}"
            name = _("Log a dose: {medicine}").format(medicine=text)
            button = Button(fill(text, _LINE), partial(self.taken.emit, medicine), role="large", name=name)
            self._buttons.addWidget(button)
