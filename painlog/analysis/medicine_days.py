"""The days on which medicines were taken, by class, from columns: fast for twenty years of doses."""

from collections.abc import Collection, Mapping

import numpy as np

from painlog.analysis.readings import Days
from painlog.domain.codes import DoseStatus
from painlog.domain.columns import DoseColumns


def days_of_doses(columns: DoseColumns, classes: Mapping[str, Collection[str]]) -> dict[str, Days]:
    """The day (an ordinal) of each dose that was taken, class by class; one day as often as there were doses.

    `classes` are those of a medicine by its id: a combination counts in each of its own (R-MOH-1). Skipped doses
    are none; medicines that are not there count nowhere.
    """
    day = np.array(columns.day, dtype=np.int64)
    skipped = np.array([status == DoseStatus.SKIPPED for status in columns.status], dtype=np.bool_)
    place = {medicine: number for number, medicine in enumerate(classes)}
    owner = np.array([place.get(medicine, -1) for medicine in columns.medicine_id], dtype=np.int64)
    names = sorted({code for codes in classes.values() for code in codes})
    found = {}
    for name in names:
        mine = [place[medicine] for medicine, codes in classes.items() if name in codes]
        taken = day[np.isin(owner, mine) & ~skipped]
        if taken.size:
            found[name] = np.sort(taken)
    return found
