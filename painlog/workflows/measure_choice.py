"""Which pain number the trend of an imported person follows, where the file does not say (R-PAIN-3)."""

from collections.abc import Iterable
from dataclasses import replace

from painlog.domain.codes import Measure, Reporter
from painlog.domain.entry import Entry
from painlog.domain.person import Person
from painlog.domain.records import Value
from painlog.exchange.problem import ReadResult
from painlog.i18n import _


def with_measures(values: Iterable[Value], result: ReadResult) -> tuple[tuple[Value, ...], tuple[str, ...]]:
    """The values, new people with their measure chosen; and a sentence for each choice that is not the average.

    R-PAIN-3: the trend follows the average; another number only as a stated choice at set-up, which for someone
    who comes from a file is made here, once, from what their own entries hold, and said.
    """
    chosen: list[Value] = []
    sentences: list[str] = []
    for value in values:
        if isinstance(value, Person) and "measure" not in result.places["people", value.id].said:
            value = replace(value, measure=_measure(value, result.records.entries))
            sentences += _sentence(value)
        chosen.append(value)
    return tuple(chosen), tuple(sentences)


def _measure(person: Person, entries: Iterable[Entry]) -> Measure:
    own = [entry for entry in entries if entry.person_id == person.id and entry.reporter is Reporter.SELF]
    if any(entry.pain_average is not None for entry in own):
        return Measure.AVERAGE
    if any(entry.pain_worst is not None for entry in own):
        return Measure.WORST
    return Measure.NOW if any(entry.pain_now is not None for entry in own) else Measure.AVERAGE


def _sentence(person: Person) -> list[str]:
    if person.measure is Measure.WORST:
        said = _("{name}: the file gives no average pain, so the trend follows the worst pain of the day.")
    elif person.measure is Measure.NOW:
        said = _("{name}: the file gives no average pain, so the trend follows the pain at the time.")
    else:
        return []
    return [said.format(name=person.name) + " " + _("You can change this under People.")]
