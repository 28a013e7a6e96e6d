"""The form for the relief in percent that the person's own clinic uses for a treatment."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from painlog.catalogue import treatments
from painlog.domain.identity import new_id
from painlog.domain.records import Value
from painlog.domain.threshold import OwnThreshold
from painlog.i18n import _
from painlog.labels.numbers import percent
from painlog.labels.response import threshold_basis
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.forms.form import Checked
from painlog.ui.forms.kinds import KindField
from painlog.ui.forms.valueform import ValueForm
from painlog.ui.session import AppSession
from painlog.ui.widgets.field import Field
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.numbers import NumberField
from painlog.workflows.clock import now


class NeededPercent(NumberField):
    """1 to 100, and not nothing."""

    def __init__(self, value: float | None) -> None:
        """`value` is what stands there to begin with."""
        super().__init__(1, 100, value)

    def problem(self) -> str:
        """What is wrong with what was typed, in words; empty where all is well."""
        return super().problem() or ("" if self.text().strip() else _("Please type the percent that it uses."))


class ThresholdForm(ValueForm):
    """Adds a threshold, or changes one. `saved` and `cancelled` say that it can be closed."""

    def __init__(self, session: AppSession, old: OwnThreshold | None = None, parent: QWidget | None = None) -> None:
        """`old` is the threshold to change; None adds one."""
        heading = _("Add what my clinic uses") if old is None else _("Change what my clinic uses")
        super().__init__(session, heading, old, _("change what my clinic uses"), parent)
        self._threshold = old
        self.kind = KindField(old.kind if old else "")
        self.percent = NeededPercent(old.percent if old else None)
        self.given_by = QLineEdit(old.given_by if old else "")
        self.common = Label("", "hint")
        hint = _("How much less pain it asks for before it goes on, such as 80.")
        self.fields.addWidget(Field(_("Treatment"), self.kind))
        self.fields.addWidget(self.common)
        self.fields.addWidget(Field(_("Relief in percent"), self.percent, hint))
        self.fields.addWidget(Field(_("Who uses it"), self.given_by, _("If you like: the clinic or the insurer.")))
        self.kind.currentTextChanged.connect(lambda _text: self._show_common())
        self._show_common()
        if old is not None:
            self.offer_delete(_("delete what my clinic uses"))

    def first(self) -> QWidget:
        """Where the keyboard starts."""
        return self.kind

    def checked(self) -> Sequence[Checked]:
        """What can be wrong."""
        return (self.kind, self.percent)

    def value(self, person_id: str) -> Value:
        """The threshold as typed."""
        old, typed = self._threshold, self.percent.value()
        assert typed is not None  # `checked` saw to it
        return OwnThreshold(
            id=old.id if old else new_id(),
            person_id=old.person_id if old else person_id,
            recorded_at=old.recorded_at if old else now(),
            kind=self.kind.value(),
            percent=typed,
            given_by=self.given_by.text().strip(),
            origin_id=old.origin_id if old else "",
        )

    def saved_words(self, value: Value) -> str:
        """`Saved. Medial branch block: 80 %.`"""
        assert isinstance(value, OwnThreshold)
        return _("Saved. {name}: {percent}.").format(name=treatment_name(value.kind), percent=percent(value.percent))

    def _show_common(self) -> None:
        words = common_words(self.kind.value())
        self.common.setText(words)
        self.common.setVisible(bool(words))


def common_words(code: str) -> str:
    """`50 % is commonly used by health insurers.`; empty where the catalogue has none in percent."""
    known = treatments.get(code) if code else None
    found = [one for one in known.thresholds if one.percent is not None] if known else []
    sentences = (
        _("{percent}: {basis}").format(percent=percent(one.percent or 0), basis=threshold_basis(one.basis))
        for one in found
    )
    return "; ".join(dict.fromkeys(sentences))
