"""What was written down, each thing as one line: when, what, and the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from painlog.analysis.days import Period
from painlog.analysis.episode_days import days_listed
from painlog.domain.codes import DoseStatus, Reporter, Source
from painlog.domain.day import SideEffect
from painlog.domain.entry import Entry
from painlog.domain.episode import Episode
from painlog.domain.lateness import is_late
from painlog.domain.medicine import Dose, Medicine
from painlog.domain.moment import Moment
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import kind_of
from painlog.domain.treatment import Treatment
from painlog.domain.warning import WarningSign
from painlog.i18n import _
from painlog.labels.areas import area as area_name
from painlog.labels.areas import marks_text
from painlog.labels.dates import day_text
from painlog.labels.events import episode_kind
from painlog.labels.medicines import dose_status
from painlog.labels.numbers import number, percent
from painlog.labels.pain import side as side_name
from painlog.labels.people import reporter as reporter_name
from painlog.labels.people import source as source_name
from painlog.labels.treatments import treatment as treatment_name
from painlog.ui.entrywords import answers, marked, pain_line
from painlog.ui.forms.units import amount_words
from painlog.ui.history.otherlines import Other, others, rest_of, what_of, when_of
from painlog.workflows.clock import now

if TYPE_CHECKING:
    from painlog.storage.diary import Diary

Lived = Entry | Dose | Treatment | Episode | Other
LONGEST_EPISODE = timedelta(days=366)  # how far back one that reaches into the first day may have begun
NOTES, PRIVATE, OTHERS = "notes", "private", "others"  # beside the kinds of values, what the filter knows


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing of the diary in words. `medicine` is that of a dose."""

    value: Lived
    when: Moment
    what: str
    rest: str
    medicine: Medicine | None = None

    def holds(self, wanted: Sequence[str]) -> bool:
        """Whether every one of these words, in lower case, is in it."""
        text = f"{self.what} {self.rest}".casefold()
        return all(word in text for word in wanted)

    @property
    def is_private(self) -> bool:
        """Whether it is kept out of reports."""
        return isinstance(self.value, Entry) and self.value.private

    @property
    def has_form(self) -> bool:
        """Whether it can be changed here; parts of a course, a block or a trial are changed with their treatment."""
        value = self.value
        with_form = Entry | Treatment | Episode | SideEffect | Questionnaire | WarningSign
        return isinstance(value, with_form) or self.medicine is not None

    def is_of(self, kind: str) -> bool:
        """Whether it belongs to what the filter shows; an empty `kind` is everything."""
        if kind == NOTES:
            return bool(getattr(self.value, "note", ""))
        if kind == PRIVATE:
            return self.is_private
        if kind == OTHERS:
            return isinstance(self.value, Other)
        return kind in ("", kind_of(self.value))


def lines(diary: "Diary", person_id: str, start: date, end: date) -> tuple[Line, ...]:
    """Everything from one day to another, both inside, the newest first."""
    medicines = {medicine.id: medicine for medicine in diary.medicines(person_id)}
    found: list[Line] = [line_of(entry) for entry in diary.entries(person_id, start, end, private=True)]
    found += [line_of(dose, medicines.get(dose.medicine_id)) for dose in diary.doses(person_id, start, end)]
    found += [line_of(treatment) for treatment in diary.treatments(person_id, start, end)]
    found += [line_of(other) for other in others(diary, person_id, start, end)]
    found += _episode_lines(diary, person_id, start, end)
    return tuple(sorted(found, key=lambda line: line.when, reverse=True))


def _episode_lines(diary: "Diary", person_id: str, start: date, end: date) -> Iterator[Line]:
    """One for each day that an episode touches (R-HA-2); after its first day they say since when."""
    for episode in diary.episodes(person_id, start - min(LONGEST_EPISODE, start - date.min), end):
        line, first = line_of(episode), episode.started_at.day
        for day in days_listed(episode, Period(start, end), now().day):
            if day == first:
                yield line
            else:
                what = _("{episode}, since {day}").format(episode=line.what, day=day_text(first))
                yield replace(line, when=Moment(day=day), what=what)


def line_of(value: Lived, medicine: Medicine | None = None) -> Line:
    """One thing in words."""
    if isinstance(value, Entry):
        what = marked(pain_line(value) or _("Note"), value)
        return Line(value=value, when=value.felt_at, what=what, rest=_joined(_entry_rest(value)))
    if isinstance(value, Dose):
        name = medicine.name if medicine else _("A medicine")
        amount = amount_words(value.units, medicine.form) if medicine else ""
        what = ", ".join(part for part in (name, amount) if part)
        return Line(value=value, when=value.taken_at, what=what, rest=_joined(_dose_rest(value)), medicine=medicine)
    if isinstance(value, Treatment):
        what = treatment_name(value.kind)
        return Line(value=value, when=value.started_at, what=what, rest=_joined(_treatment_rest(value)))
    if isinstance(value, Episode):
        what = episode_kind(value.kind)
        return Line(value=value, when=value.started_at, what=what, rest=_joined(_episode_rest(value)))
    return Line(value=value, when=when_of(value), what=what_of(value), rest=_joined(rest_of(value)))


def _entry_rest(entry: Entry) -> Iterator[str]:
    yield marks_text(entry.areas) if entry.areas else ""
    yield from answers(entry)
    if entry.reporter is not Reporter.SELF:
        yield reporter_name(entry.reporter)
    if is_late(entry.felt_at, entry.recorded_at):
        yield _("written down late")
    if entry.source is Source.PAPER:
        yield source_name(entry.source)
    yield entry.note


def _dose_rest(dose: Dose) -> Iterator[str]:
    if dose.status is not DoseStatus.TAKEN:
        yield dose_status(dose.status)
    if dose.pain_before is not None:
        yield _("pain before {score}").format(score=number(dose.pain_before))
    if dose.pain_after is not None:
        yield _("pain after {score}").format(score=number(dose.pain_after))
    if dose.source is Source.PAPER:
        yield source_name(dose.source)
    yield dose.note


def _treatment_rest(treatment: Treatment) -> Iterator[str]:
    yield ", ".join(area_name(mark.area) for mark in treatment.areas)
    yield side_name(treatment.side) if treatment.side else ""
    yield from (treatment.drug, treatment.clinician, treatment.place)
    if treatment.stated_relief is not None:
        yield _("Own view of relief: {percent}").format(percent=percent(treatment.stated_relief))
    yield treatment.note


def _episode_rest(episode: Episode) -> Iterator[str]:
    if episode.peak is not None:
        yield _("worst {score}").format(score=number(episode.peak))
    yield ", ".join(area_name(mark.area) for mark in episode.areas)
    yield episode.note


def _joined(parts: Iterator[str]) -> str:
    return " · ".join(part for part in parts if part)
