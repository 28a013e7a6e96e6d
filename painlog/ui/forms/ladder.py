"""What a medicine came to: the dose that was reached and how much it helped, for the list of all that was tried."""

from typing import TypedDict

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from painlog.domain.codes import Helped
from painlog.domain.medicine import Medicine
from painlog.i18n import _
from painlog.labels.medicines import helped as helped_name
from painlog.ui.widgets.choices import Choices
from painlog.ui.widgets.field import Field


class CameTo(TypedDict):
    """The fields of a medicine that are asked here."""

    dose_reached: str
    helped: Helped | None
    for_oud: bool


class LadderFields(QWidget):
    """Asked in the medicine's own form and where it is stopped."""

    def __init__(self, medicine: Medicine | None = None, parent: QWidget | None = None) -> None:
        """With what is known of the medicine."""
        super().__init__(parent)
        self.reached = QLineEdit(medicine.dose_reached if medicine else "")
        answers = [("", _("Not said")), *((code.value, helped_name(code)) for code in Helped)]
        self.helped = Choices(_("How much did it help?"), answers, (medicine and medicine.helped) or "")
        self.for_oud = QCheckBox(_("It is for opioid-use disorder"))
        self.for_oud.setChecked(medicine is not None and medicine.for_oud)
        self.oud_field = Field(
            _("Opioid total (MME)"), self.for_oud, _("Then no opioid total is made of it, as the table asks.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(
            Field(_("Highest dose that was tried"), self.reached, _("In your own words, such as 60 mg a day."))
        )
        layout.addWidget(Field(_("How much did it help?"), self.helped))
        layout.addWidget(self.oud_field)

    def value(self) -> CameTo:
        """What was said."""
        code = self.helped.value()
        return CameTo(
            dose_reached=self.reached.text().strip(),
            helped=Helped(code) if code else None,
            for_oud=self.for_oud.isChecked(),
        )
