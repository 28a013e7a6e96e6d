"""The medicine figures: days, doses, units, schedule, and pain before and after."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import asdict
from datetime import date

from painlog.analysis.days import Period
from painlog.analysis.medicines import MedicineUse, Schedule, medicine_use, schedule, taken, used_in
from painlog.analysis.side_effects import side_effect_counts
from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.records import Records
from painlog.i18n import _
from painlog.report.numbers.headaches import complete_days
from painlog.report.numbers.plain import Figure, dates, number, with_why

LATELY = 30  # clinical.md 6.1, 8: as-needed days of 30


def medicines_figure(records: Records, period: Period) -> list[Figure]:
    """One row for each medicine in use in the period or with a dose in it, in the order they were written down."""
    doses: dict[str, list[Dose]] = defaultdict(list)
    for dose in records.doses:
        if period.holds(dose.taken_at.day):
            doses[dose.medicine_id].append(dose)
    complete = complete_days(records, period)
    rows = []
    for medicine in records.medicines:
        of_it = doses[medicine.id]
        if of_it or used_in(medicine, period):
            row = _row(medicine, medicine_use(of_it), schedule(medicine, of_it, complete, period))
            row["last_30"] = _lately(of_it, complete, period.closing(LATELY))
            row["side_effects"] = _effects(medicine, records, period)
            rows.append(row)
    return rows


def _lately(doses: Iterable[Dose], complete: Collection[date], days: Period) -> Figure:
    """Days with a dose of the last 30; `at_least` until each of them is confirmed as complete (R-MED-1)."""
    used = sum(map(days.holds, {dose.taken_at.day for dose in taken(doses)}))
    sure = sum(day in complete for day in days)
    return {
        "days_used": used,
        "days": days.days,
        "complete_days": sure,
        "at_least": sure < days.days,
        **dates(days),
    }


def _effects(medicine: Medicine, records: Records, period: Period) -> list[Figure]:
    """The side effects that the person linked to this medicine."""
    linked = (one for one in records.side_effects if one.medicine_id == medicine.id and period.holds(one.day))
    return [asdict(count) for count in side_effect_counts(linked)]


def _row(medicine: Medicine, use: MedicineUse, plan: Schedule | None) -> Figure:
    pumped = medicine.use is Use.PUMP or medicine.form is Form.PUMP
    figure: Figure = {
        "medicine": medicine.origin_id or medicine.id,
        "name": medicine.name,
        "use": medicine.use.value,
        "days_used": use.days_used,
        "doses": use.doses,
        "units": None if pumped else number(use.units),
        "units_n": use.units_n,
        "per_day_max": None if pumped else number(use.per_day_max),
        "taken_of_scheduled": plan.percent if plan else None,
        "taken": plan.taken if plan else None,
        "scheduled": plan.scheduled if plan else None,
        "complete_days": plan.days if plan else None,
        "mean_change_points": use.mean_change,
        "change_n": use.change_n,
    }
    return with_why(figure, _why_no_units(use, pumped), _why_no_schedule(medicine, plan), _why_no_change(use))


def _why_no_units(use: MedicineUse, pumped: bool) -> str:
    if pumped:
        return _("Doses from a pump are not added up.")
    if use.units is not None:
        return ""
    return _("No dose says how much was taken.") if use.doses else _("No dose was logged in this time.")


def _why_no_schedule(medicine: Medicine, plan: Schedule | None) -> str:
    if medicine.use is not Use.REGULAR:
        return ""
    if plan is None:
        return _("This medicine has no set times.")
    if plan.percent is None:
        return _("No day was marked as having all its medicines in.")
    return ""


def _why_no_change(use: MedicineUse) -> str:
    if use.mean_change is not None or not use.doses:
        return ""
    return _("No dose has the pain both before and after.")
