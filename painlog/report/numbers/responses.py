"""The response to each treatment of a person, by the catalogue's windows and the person's own thresholds."""

from collections.abc import Iterable
from datetime import date

from painlog.analysis.readings import Readings
from painlog.analysis.response.codes import Metric
from painlog.analysis.response.cycles import cycles
from painlog.analysis.response.history import History, history_of
from painlog.analysis.response.plan import Plan, PlannedWindow, Threshold
from painlog.analysis.response.respond import respond
from painlog.analysis.response.values import Cycles, Response
from painlog.catalogue import anaesthetics, treatments
from painlog.domain.person import Person
from painlog.domain.records import Records
from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Treatment, numbered
from painlog.report.numbers.medicine_facts import medicine_facts


def plan_of(treatment: Treatment, own: Iterable[OwnThreshold] = ()) -> Plan:
    """How a treatment is looked at: the catalogue's row; beside it `own`, the thresholds of the clinic."""
    kind = treatments.facts(treatment.kind)
    numb = anaesthetics.find(treatment.drug)
    usual = [Threshold(percent=one.percent, points=one.points) for one in kind.thresholds]
    clinics = [Threshold(percent=one.percent, own=True) for one in own if one.kind == treatment.kind]
    return Plan(
        metric=Metric(kind.primary_metric.value),
        more_metrics=tuple(Metric(one.value) for one in kind.more_metrics),
        windows=tuple(PlannedWindow(from_day=one.from_day, to_day=one.to_day, at=one.at) for one in kind.windows),
        lag_days=kind.lag_days,
        own_dates=kind.own_dates,
        thresholds=(*usual, *clinics),
        repeat_days=kind.repeat_days,
        drug_key=numb.code if numb is not None else "",
        usual_hours=numb.hours if numb is not None else None,
    )


def history(records: Records, person: Person, as_of: date, readings: Readings | None = None) -> History:
    """A person's days up to `as_of`, with the series that their treatments are looked at with.

    `readings` are those of the entries up to that day, where they are at hand already.
    """
    facts = medicine_facts(records.medicines)
    return history_of(records, person.measure, as_of, facts, _metrics(records.treatments), readings)


def responses(days: History) -> tuple[Response, ...]:
    """The response to every treatment that began by then, the first one first."""
    return tuple(respond(one, plan_of(one, days.thresholds), days) for _number, one in numbered(days.treatments))


def all_cycles(days: History) -> tuple[Cycles, ...]:
    """The rounds of every kind of treatment that was given more than once, laid over one another."""
    last = {one.kind: one for one in days.treatments}
    found = (cycles(kind, plan_of(one, days.thresholds), days) for kind, one in last.items())
    return tuple(one for one in found if one is not None)


def _metrics(given: Iterable[Treatment]) -> frozenset[Metric]:
    plans = [plan_of(one) for one in given]
    return frozenset(metric for plan in plans for metric in (plan.metric, *plan.more_metrics))
