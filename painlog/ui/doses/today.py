"""Medicines as a part of Today: reads the day, and writes what is pressed."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from shiboken6 import isValid

from painlog.domain.codes import DoseStatus
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.i18n import _
from painlog.labels.medicines import dose_status
from painlog.ui.checkin.draft import felt_at
from painlog.ui.doses.day import DoseDay, dismissed_key, dose_at, read_dose_day
from painlog.ui.episodes.day import mark_day
from painlog.ui.today.doses import DosesCard
from painlog.ui.today.words import dose_line
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary
    from painlog.ui.doses.several import SeveralForm
    from painlog.ui.today.daybar import DayBar
    from painlog.ui.today.page import TodayPage

KINDS = frozenset({"doses", "medicines", "days", "appointments"})
RECENT = 50  # doses that are not asked about: the older ones are past asking


class DosesToday:
    """`card` is laid out by the page; `refresh` is called with every refresh of the page, `tick` every minute."""

    def __init__(self, page: "TodayPage", day: "DayBar") -> None:
        """Belongs to its page."""
        self._session, self._day = page.session, day
        self._asked, self._person_id = 0, ""
        self._view: DoseDay | None = None
        self.sheet: SeveralForm | None = None
        self.card = DosesCard(page.session)
        self.card.taken.connect(self.take)
        self.card.due.answered.connect(self.answer)
        self.card.after.answered.connect(self.tell_after)
        self.card.after.dismissed.connect(self.dismiss)
        self.card.close_day.said.connect(self.close_day)
        self.card.several_wanted.connect(self.open_sheet)
        self.card.medicine_wanted.connect(lambda: page.go.emit("medicines", "add"))
        self.card.medicines_wanted.connect(lambda: page.go.emit("medicines", ""))
        self.card.treatment_wanted.connect(lambda: page.go.emit("treatments", "add"))

    @property
    def is_open(self) -> bool:
        """Whether something is ticked or asked that is not saved."""
        return self.sheet is not None or self.card.road.card is not None

    def refresh(self) -> None:
        """Read the day of the person of now again."""
        person, day = self._session.person(), self._day.day()
        self._asked += 1
        asked = self._asked
        person_id = person.id if person else ""
        if person_id != self._person_id or (self._view is not None and self._view.day != day):
            self._leave(person_id, day)
        if not person_id:
            return

        def land(view: DoseDay) -> None:
            if asked == self._asked:
                self._view = view
                self.tick()

        self._session.read(lambda diary: read_dose_day(diary, person_id, day), land)

    def tick(self) -> None:
        """Show what the clock says is due and to be asked."""
        if self._view is not None:
            self.card.show_day(self._view, now())

    def take(self, medicine: Medicine) -> None:
        """One unit, now; on a past day at a time not said."""
        self._log(dose_at(medicine, felt_at(self._past_day(), None), 1), medicine)

    def answer(self, medicine: Medicine, at: Moment | None, status: DoseStatus, units: float) -> None:
        """What became of a dose at a set time."""
        self._log(dose_at(medicine, at or felt_at(self._past_day(), None), units, status), medicine)

    def tell_after(self, dose: Dose, pain: float) -> None:
        """The pain after a dose, told later."""

        def act(diary: "Diary") -> None:
            kept = diary.get("doses", dose.id)
            assert isinstance(kept, Dose)  # what is asked about is in the diary
            diary.change(replace(kept, pain_after=pain))

        said = _("Saved. Pain {score} after the dose.").format(score=round(pain))
        self._session.write(act, lambda _done: self._session.say(said), undo=_("pain after a dose"))

    def dismiss(self, dose: Dose) -> None:
        """Do not ask about this dose again; its form still can."""
        view = self._view
        if view is None:
            return
        recent = [one.id for one in view.doses if one.id in view.dismissed][-RECENT:]
        self._session.keep(dismissed_key(dose.person_id), " ".join([*recent, dose.id]))
        self._view = replace(view, dismissed=view.dismissed | {dose.id})
        self.tick()

    def close_day(self, is_complete: bool) -> None:
        """R-MED-1: all medicines of the day are in, or that is no longer said."""
        person_id, day = self._person_id, self._day.day()
        said = _("Saved. All medicines of the day are in.") if is_complete else _("The day is open again.")
        self._session.write(
            lambda diary: mark_day(diary, person_id, day, medicines_complete=is_complete or None),
            lambda _done: self._session.say(said),
            undo=_("close the day's medicines") if is_complete else _("open the day's medicines"),
        )

    def open_sheet(self) -> None:
        """Tick several medicines at once."""
        from painlog.ui.doses.several import SeveralForm  # 14 ms that nobody needs before

        person, view = self._session.person(), self._view
        if person is None or view is None:
            return
        self._close_sheet()
        self.card.road.put_away()
        sheet = SeveralForm(self._session, view, person, self._past_day())
        sheet.cancelled.connect(self._on_sheet_left)
        sheet.made.connect(self._log_several)
        self.sheet = sheet
        self.card.sheet_place.addWidget(sheet)
        sheet.show()
        sheet.begin(sheet.first())

    def _log_several(self, doses: tuple[Dose, ...], words: str) -> None:
        sheet = self.sheet
        assert sheet is not None  # it was just filled in

        def saved() -> None:
            if isValid(sheet):
                sheet.forget()
            if self.sheet is sheet:
                self._on_sheet_left()

        def again(sentence: str) -> None:
            if self.sheet is sheet:
                sheet.show()
                sheet.show_problem(sentence)
                sheet.save_button.setFocus()

        self.card.road.log(
            doses, words, saved=saved, failed=lambda error: again(str(error)), not_now=lambda: again("")
        )
        sheet.hide()

    def _log(self, dose: Dose, medicine: Medicine) -> None:
        words = dose_line(dose, medicine)
        if dose.status is not DoseStatus.TAKEN:
            words = f"{words}, {dose_status(dose.status)}"
        self.card.road.log((dose,), words)

    def _past_day(self) -> date | None:
        return None if self._day.is_today() else self._day.day()

    def _on_sheet_left(self) -> None:
        self._close_sheet()
        self.card.several_button.setFocus()

    def _close_sheet(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.hide()
            sheet.deleteLater()

    def _leave(self, person_id: str, day: date) -> None:
        """Another person or another day: nothing of the one before stays."""
        self._person_id = person_id
        self._close_sheet()
        self.card.road.put_away()
        self._view = DoseDay(day=day)
        self.tick()
