"""The Medicines page: what is taken now, what was stopped and why, and the doses of one of them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painlog.domain.identity import new_id
from painlog.domain.medicine import Dose, Limit, Medicine
from painlog.i18n import _
from painlog.labels.medicines import helped
from painlog.ui.doses.day import Renewals, read_renewals, supply_start
from painlog.ui.forms.dose import DoseForm
from painlog.ui.forms.formpage import FormPage, focus_named
from painlog.ui.forms.limit import LimitForm
from painlog.ui.forms.medicine import MedicineForm
from painlog.ui.forms.stopping import StopForm
from painlog.ui.forms.units import medicine_words
from painlog.ui.medicines.doses import DOSE_DAYS, DoseList, Stretch
from painlog.ui.medicines.limits import LimitsCard
from painlog.ui.medicines.supply import RenewalCard, supply_words
from painlog.ui.session import AppSession
from painlog.ui.widgets.button import Button
from painlog.ui.widgets.card import Card
from painlog.ui.widgets.label import Label
from painlog.ui.widgets.rows import Row, Rows
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.domain.person import Person
    from painlog.storage.diary import Diary


class MedicinesPage(FormPage):
    """Two lists, and under one medicine its doses."""

    kinds = frozenset({"medicines", "doses", "limits", "appointments", "people"})

    def __init__(self, session: AppSession, parent: QWidget | None = None) -> None:
        """Nothing is read before the page is seen."""
        super().__init__(session, _("Medicines"), parent)
        self._view = MedicinesView()
        self._open = ""
        self._until: date | None = None
        self.add_button = Button(_("Add a medicine"), self.add, role="main")
        self.empty = Label(_("No medicines yet. Add what you take, and a dose is one click on Today."))
        self.current = Card(_("Taken now"))
        self.stopped = Card(_("Stopped"))
        self._current_rows, self._stopped_rows = Rows(), Rows()
        self.current.body.addWidget(self._current_rows)
        self.stopped.body.addWidget(self._stopped_rows)
        self.renewals, self.limits = RenewalCard(), LimitsCard()
        self.limits.add_wanted.connect(lambda ingredient: self.edit_limit(None, ingredient))
        self.limits.edit_wanted.connect(lambda limit: self.edit_limit(limit))
        self.limits.delete_wanted.connect(self._delete_limit)
        for part in (self.empty, self.renewals, self.current, self.stopped, self.limits):
            part.hide()
            self.list.addWidget(part)
        self.list.insertWidget(0, self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def arrive(self, intent: str) -> None:
        """ "add" opens the form at once."""
        if intent == "add":
            self.add()

    def refresh(self) -> None:
        """Read the medicines, and the doses of the one that is open."""
        if self.session.person() is None:
            self.clear()
        wanted, until = self._open, self._until
        self.ask(lambda diary, person: _read(diary, person, wanted, until), self._show)

    def clear(self) -> None:
        """Take everything of the person away."""
        self._open, self._until = "", None
        self._show(MedicinesView())

    def add(self) -> None:
        """Open the form for a new medicine."""
        form = MedicineForm(self.session)
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def edit(self, medicine: Medicine) -> None:
        """Open the form for a medicine."""
        form = MedicineForm(self.session, medicine)
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def renew(self, medicine: Medicine) -> None:
        """Open the form for a medicine where its supply stands."""
        kept = next((one for one in self._view.medicines if one.id == medicine.id), medicine)
        form = MedicineForm(self.session, kept)
        form.saved.connect(self.close_form)
        self.open_form(form, form.supply.left)

    def stop(self, medicine: Medicine) -> None:
        """Open the form that stops a medicine."""
        form = StopForm(self.session, medicine)
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def start_again(self, medicine: Medicine) -> None:
        """Write down a new course of a stopped medicine, from today; the old course stays in the list."""
        again = replace(
            medicine,
            id=new_id(),
            recorded_at=now(),
            started=now().day,
            stopped=None,
            stop_reason="",
            dose_reached="",
            helped=None,
            origin_id="",
        )
        words = _("Saved. {medicine} starts again today.").format(medicine=medicine.name)
        self.session.write(
            lambda diary: diary.add(again), lambda _done: self.session.say(words), undo=_("start a medicine again")
        )

    def toggle_doses(self, medicine: Medicine) -> None:
        """Show the doses of a medicine under it, or put them away."""
        self._open = "" if self._open == medicine.id else medicine.id
        self._until = None
        self.refresh()

    def edit_dose(self, medicine: Medicine, dose: Dose | None) -> None:
        """Open the form for a dose, a new one where there is none."""
        form = DoseForm(self.session, medicine, dose)
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def edit_limit(self, limit: Limit | None, ingredient: str = "") -> None:
        """Open the form for a limit, a new one of that ingredient where there is none."""
        view = self._view
        names = {one.name for medicine in view.medicines for one in medicine.ingredients}
        form = LimitForm(self.session, limit, ingredient, view.limits, sorted(names, key=str.casefold))
        form.saved.connect(self.close_form)
        self.open_form(form, form.first())

    def _step(self, until: date) -> None:
        self._until = until
        self.refresh()

    def _show(self, view: "MedicinesView") -> None:
        self._view, stretch = view, view.stretch
        today = now().day
        focused = self.focusWidget()
        name = focused.accessibleName() if focused is not None and self.content.isAncestorOf(focused) else ""
        current = [medicine for medicine in view.medicines if medicine.stopped is None or medicine.stopped > today]
        stopped = sorted(
            (medicine for medicine in view.medicines if medicine not in current),
            key=lambda medicine: medicine.stopped or today,
            reverse=True,
        )
        self._current_rows.show_rows([self._row(medicine, stretch, current=True) for medicine in current])
        self._stopped_rows.show_rows([self._row(medicine, stretch, current=False) for medicine in stopped])
        self.current.setVisible(bool(current))
        self.stopped.setVisible(bool(stopped))
        self.empty.setVisible(not view.medicines and self.session.is_open)
        self.renewals.show_due(view.renewals, self.renew)
        person = self.session.person()
        self.limits.setVisible(person is not None)
        if person is not None:
            self.limits.show_limits(view.limits, view.medicines, person, today)
        focus_named(self.content, name)

    def _row(self, medicine: Medicine, stretch: Stretch | None, current: bool) -> Row:
        is_open = stretch is not None and medicine.id == self._open
        doses = _("Hide doses") if is_open else _("Doses")
        actions = [(doses, lambda: self.toggle_doses(medicine)), (_("Change"), lambda: self.edit(medicine))]
        if current:
            actions.append((_("Stop"), lambda: self.stop(medicine)))
        else:
            actions.append((_("Start again"), lambda: self.start_again(medicine)))
        row = Row(medicine.name, _second_line(medicine, self._view.supply(medicine) if current else ""), actions)
        if is_open and stretch is not None:
            doses_list = DoseList(medicine, stretch)
            doses_list.add_wanted.connect(lambda: self.edit_dose(medicine, None))
            doses_list.edit_wanted.connect(lambda dose: self.edit_dose(medicine, dose))
            doses_list.delete_wanted.connect(self._delete_dose)
            doses_list.step_wanted.connect(self._step)
            row.put_below(doses_list)
        return row

    def _delete_limit(self, limit: Limit) -> None:
        self.session.write(
            lambda diary: diary.delete("limits", limit.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a limit"),
        )

    def _delete_dose(self, dose: Dose) -> None:
        self.session.write(
            lambda diary: diary.delete("doses", dose.id),
            lambda _done: self.session.say(_("Deleted. Undo brings it back.")),
            undo=_("delete a dose"),
        )


def _second_line(medicine: Medicine, supply: str) -> str:
    words = medicine_words(medicine)
    if supply:
        words = f"{words}\n{supply}"
    if medicine.dose_reached:
        words = _("{words} · up to: {dose}").format(words=words, dose=medicine.dose_reached)
    if medicine.helped is not None:
        words = _("{words} · helped: {answer}").format(words=words, answer=helped(medicine.helped))
    if not medicine.stop_reason:
        return words
    return _("{words} · stopped: {reason}").format(words=words, reason=medicine.stop_reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicinesView:
    """All that the page shows of one person."""

    medicines: tuple[Medicine, ...] = ()
    stretch: Stretch | None = None
    limits: tuple[Limit, ...] = ()
    renewals: Renewals | None = None

    def supply(self, medicine: Medicine) -> str:
        """What is left of a medicine, in words."""
        supplies = self.renewals.supplies if self.renewals is not None else ()
        return next((supply_words(one) for one in supplies if one.medicine.id == medicine.id), "")


def _read(diary: "Diary", person: "Person", wanted: str, until: date | None) -> MedicinesView:
    medicines, today = diary.medicines(person.id), now().day
    doses = diary.doses(person.id, supply_start(medicines, today), today)
    medicine = next((medicine for medicine in medicines if medicine.id == wanted), None)
    return MedicinesView(
        medicines=medicines,
        stretch=_stretch(diary, medicine, until) if medicine is not None else None,
        limits=diary.limits(person.id),
        renewals=read_renewals(diary, person.id, medicines, doses, today),
    )


def _stretch(diary: "Diary", medicine: Medicine, until: date | None) -> Stretch:
    today = now().day
    end = until or min(medicine.stopped or today, today)
    start = end - timedelta(days=DOSE_DAYS - 1)
    doses = diary.doses(medicine.person_id, start, end)
    return Stretch(start=start, end=end, doses=tuple(dose for dose in doses if dose.medicine_id == medicine.id))
