"""How long the figures and the daily series of twenty years take: `python benchmarks/figures.py`.

Prints n, min, median and max in milliseconds: the whole figures as the summary works them out, and the daily series
from columns as Trends works it out, beside a floor: the same columns turned into numpy arrays and nothing more.
"""

import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

import numpy as np

from painlog.analysis.daily import daily_series
from painlog.analysis.days import Period
from painlog.analysis.readings import readings_of_columns
from painlog.domain.codes import Measure
from painlog.domain.columns import PainColumns
from painlog.domain.entry import AreaMark, Entry
from painlog.domain.medicine import Dose, Ingredient, Medicine
from painlog.domain.moment import Moment
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.report.numbers import figure_set
from painlog.report.numbers.treatments import treatment_figures

DAYS, ENTRIES_A_DAY, DOSES, RUNS = 7300, 6, 50_000, 9
START = date(2006, 11, 1)


def moments() -> list[Moment]:
    """One moment a day, shared by all that happened on it."""
    return [Moment(day=START + timedelta(days=n)) for n in range(DAYS)]


def made_up() -> Records:
    """Twenty years: six entries a day with an average, three areas and a word, 50,000 doses, 60 treatments."""
    chance, at = np.random.default_rng(1), moments()
    pains = chance.integers(0, 11, (DAYS, ENTRIES_A_DAY)).astype(float).tolist()
    marks = tuple(AreaMark(area=area, strength=5) for area in ("lower_back_left", "knee_front_left", "jaw_left"))
    entries = tuple(
        Entry(
            id=f"{n}-{place}",
            person_id="ann",
            felt_at=at[n],
            recorded_at=at[n],
            pain_average=pain,
            pain_now=pain,
            areas=marks,
            words=("burning",),
        )
        for n, pains_of_day in enumerate(pains)
        for place, pain in enumerate(pains_of_day)
    )
    opioid = Ingredient(name="hydrocodone", amount=5, unit="mg")
    tablet = Medicine(id="m", person_id="ann", recorded_at=at[0], name="Tablet", ingredients=(opioid,))
    doses = tuple(
        Dose(id=str(n), person_id="ann", medicine_id="m", taken_at=at[n % DAYS], recorded_at=at[n % DAYS], units=1)
        for n in range(DOSES)
    )
    return Records(entries=entries, medicines=(tablet,), doses=doses, treatments=treatments_of(at))


def treatments_of(at: list[Moment]) -> tuple[Treatment, ...]:
    """A treatment of a marked area every four months, of four kinds in turn."""
    kinds = ("radiofrequency_ablation", "epidural_steroid_injection", "botulinum_toxin", "spinal_cord_stimulator")
    where = (AreaMark(area="lower_back_left"),)
    return tuple(
        Treatment(
            id=f"t{n}",
            person_id="ann",
            kind=kinds[n % len(kinds)],
            started_at=at[100 + 120 * n],
            recorded_at=at[100 + 120 * n],
            areas=where,
        )
        for n in range(60)
    )


def columns_of(records: Records) -> PainColumns:
    """The entries as storage reads them for a chart."""
    empty = (None,) * len(records.entries)
    return PainColumns(
        day=tuple(entry.felt_at.day.toordinal() for entry in records.entries),
        average=tuple(entry.pain_average for entry in records.entries),
        worst=empty,
        least=empty,
        now=tuple(entry.pain_now for entry in records.entries),
        reporter=("self",) * len(records.entries),
        late=(False,) * len(records.entries),
    )


def milliseconds(task: Callable[[], object]) -> float:
    """How long one run takes."""
    begun = time.perf_counter()
    task()
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure the tasks in turn, A B C A B C, and print them."""
    records = made_up()
    columns = columns_of(records)
    person = Person(id="ann", recorded_at=records.entries[0].recorded_at, name="Ann Example")
    end = START + timedelta(days=DAYS - 1)
    period = Period(START, end)
    tasks: dict[str, Callable[[], object]] = {
        "floor: columns to arrays": lambda: readings_of_columns(columns),
        "daily series from columns": lambda: daily_series(readings_of_columns(columns), Measure.AVERAGE),
        "response to 60 treatments": lambda: treatment_figures(records, person, period),
        "all figures from values": lambda: figure_set(records, person, START, end),
    }
    found: dict[str, list[float]] = {name: [] for name in tasks}
    for _run in range(RUNS):
        for name, task in tasks.items():
            found[name].append(milliseconds(task))
    print(f"{'ms':30}{'n':>4}{'min':>9}{'median':>9}{'max':>9}")
    for name, times in found.items():
        print(f"{name:30}{len(times):4}{min(times):9.1f}{statistics.median(times):9.1f}{max(times):9.1f}")


if __name__ == "__main__":
    main()
