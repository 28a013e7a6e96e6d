"""The use of medicines before and after a treatment: a number of its own beside relief (clinical.md 3.2, step 7)."""

import numpy as np

from painlog.analysis.days import Period
from painlog.analysis.response.codes import Why
from painlog.analysis.response.history import MedicineColumns
from painlog.analysis.response.values import MedicineChange

LEAST_DAYS = 5  # complete days in each phase, as a window needs logged days
WEEK = 7


def medicine_change(columns: MedicineColumns, before: Period, after: Period) -> MedicineChange:
    """Morphine milligrams a day, as-needed days and pump boluses a week, on complete days alone (R-MED-1).

    The two phases are compared only with five complete days in each; a percent needs something before. Where an
    opioid that is not in the table was taken on any of these days, milligrams are not compared (R-MED-7).
    """
    first, second = _complete(columns, before), _complete(columns, after)
    n_before, n_after = int(first.size), int(second.size)
    if min(n_before, n_after) < LEAST_DAYS:
        return MedicineChange(
            complete_days_before=n_before, complete_days_after=n_after, why=(Why.FEW_COMPLETE_DAYS,)
        )
    why: list[Why] = []
    mme = _mme(columns, first, second, why)
    needed = (float(columns.as_needed[first].mean() * WEEK), float(columns.as_needed[second].mean() * WEEK))
    boluses = _boluses(columns, first, second)
    return MedicineChange(
        complete_days_before=n_before,
        complete_days_after=n_after,
        mme_before=mme[0],
        mme_after=mme[1],
        mme_percent=_percent(mme),
        as_needed_before=needed[0],
        as_needed_after=needed[1],
        as_needed_percent=_percent(needed),
        boluses_before=boluses[0],
        boluses_after=boluses[1],
        why=tuple(why),
    )


Days = np.ndarray[tuple[int], np.dtype[np.int64]]
Pair = tuple[float | None, float | None]


def _complete(columns: MedicineColumns, period: Period) -> Days:
    shared = period.shared(columns.period)
    if shared is None:
        return np.empty(0, dtype=np.int64)
    first = (shared.first - columns.period.first).days
    return np.flatnonzero(columns.complete[first : first + shared.days]) + first


def _mme(columns: MedicineColumns, before: Days, after: Days, why: list[Why]) -> Pair:
    if not columns.has_opioid:
        return None, None
    if columns.left_out[before].any() or columns.left_out[after].any():
        why.append(Why.OPIOID_LEFT_OUT)
        return None, None
    return float(columns.mme[before].mean()), float(columns.mme[after].mean())


def _boluses(columns: MedicineColumns, before: Days, after: Days) -> Pair:
    if not columns.has_bolus:
        return None, None
    return float(columns.boluses[before].mean() * WEEK), float(columns.boluses[after].mean() * WEEK)


def _percent(pair: Pair) -> float | None:
    before, after = pair
    return 100 * (after - before) / before if before and after is not None else None
