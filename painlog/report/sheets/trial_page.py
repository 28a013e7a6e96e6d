"""The sheet of a trial of a stimulator or a pump: two numbers, pain and medicine, never one verdict."""

from collections.abc import Iterator, Sequence

from painlog.analysis.response.codes import Metric
from painlog.analysis.response.history import History
from painlog.analysis.response.values import Response, SeriesResponse, TrialResponse
from painlog.domain.treatment import Treatment, TrialDay
from painlog.i18n import _, ngettext
from painlog.labels.dates import day_text
from painlog.labels.numbers import number, percent
from painlog.report.page import BigNumber
from painlog.report.sheets import response_words as words
from painlog.report.sheets.response_chart import legend, response_chart
from painlog.report.sheets.response_page import (
    OwnLine,
    fitted,
    looked_for,
    medicine_section,
    own_estimate,
    title_of,
    to_know,
    treatment_facts,
)
from painlog.report.sheets.sheet import Section, Sheet, Table

_CELL = 160


def trial_sheet(
    number_of_it: int,
    treatment: Treatment,
    response: Response,
    history: History,
    days: Sequence[TrialDay],
    own: Sequence[OwnLine] = (),
) -> Sheet:
    """The sheet of a trial with its number in the diary; `days` are its own rows."""
    settings = fitted(treatment.device_settings, _CELL)
    facts = (*treatment_facts(treatment), _("Settings: {words}").format(words=settings) if settings else "")
    return Sheet(
        title=title_of(number_of_it, treatment),
        facts=facts,
        sections=tuple(_sections(treatment, response, history, days, own)),
    )


def _sections(
    treatment: Treatment, response: Response, history: History, days: Sequence[TrialDay], own: Sequence[OwnLine]
) -> Iterator[Section]:
    main, trial = response.main, response.trial
    if main is not None and trial is not None:
        series = history.series.get(main.metric)
        last = treatment.ended_at.day if treatment.ended_at is not None else history.as_of
        picture = None if series is None else response_chart(main, series, response.day, min(last, history.as_of))
        yield Section(
            title=_("Two numbers, side by side"),
            numbers=(_pain(main, trial), *_medicine(trial)),
            picture=picture,
            lines=(*_why_lines(main, trial), *([legend()] if picture is not None else [])),
        )
        yield from medicine_section(trial.pain)
    if days:
        yield Section(title=_("Each day of the trial"), table=_days(days), lines=tuple(_hours(trial)))
    yield from own_estimate(treatment)
    yield from looked_for(treatment, own)
    yield from to_know(treatment, response)


def _pain(main: SeriesResponse, trial: TrialResponse) -> BigNumber:
    window, baseline = trial.pain, main.baseline
    counted = "" if window.period is None else words.days_and_dates(window.n_days, window.period)
    note = _("{before} before ({before_n}); {after} during the trial ({after_n})").format(
        before=words.size(main.metric, baseline.mean),
        before_n=words.baseline_note(baseline) or words.NONE,
        after=words.size(main.metric, window.mean),
        after_n=counted or words.NONE,
    )
    caption = _("Pain") if main.metric is Metric.PAIN else _("What was measured")
    return BigNumber(
        caption=caption,
        number=words.difference(main.metric, window.relief_points, window.relief_percent),
        note=note,
    )


def _medicine(trial: TrialResponse) -> Iterator[BigNumber]:
    change = trial.medicine
    if change is None or (change.mme_after is None and change.as_needed_after is None):
        yield BigNumber(caption=_("Medicine"), number=words.NONE, note=_("not enough was written down, see below"))
        return
    if change.mme_before is not None and change.mme_after is not None:
        yield _changed(
            _("Opioid dose (MME a day, CDC 2022)"), change.mme_before, change.mme_after, change.mme_percent
        )
    if change.as_needed_before is not None and change.as_needed_after is not None:
        yield _changed(
            _("Days a week with as-needed pain medicine"),
            change.as_needed_before,
            change.as_needed_after,
            change.as_needed_percent,
        )


def _changed(caption: str, before: float, after: float, changed: float | None) -> BigNumber:
    note = _("{before} before, {after} during the trial").format(before=number(before), after=number(after))
    if changed is None or number(changed, 0) == "0":
        told = _("no change") if number(before) == number(after) else number(after)
    else:
        words_ = _("{size} less") if changed < 0 else _("{size} more")
        told = words_.format(size=percent(abs(changed)))
    return BigNumber(caption=caption, number=told, note=note)


def _why_lines(main: SeriesResponse, trial: TrialResponse) -> Iterator[str]:
    why = words.why_words(main.baseline.why, None, main.baseline), words.why_words(trial.pain.why, trial.pain)
    yield from (line for line in why if line)
    range_ = words.plausible(trial.pain, main.metric)
    if range_ != words.NONE:
        yield _("Plausible range of the difference in pain: {range}.").format(range=range_)


def _days(days: Sequence[TrialDay]) -> Table:
    head = (_("Day"), _("Average pain"), _("Hours used"), _("Medicine"), _("What was possible"))
    rows = tuple(
        (
            day_text(one.day),
            words.NONE if one.pain is None else number(one.pain),
            words.NONE if one.hours_used is None else number(one.hours_used),
            fitted(one.medicine, _CELL) or words.NONE,
            fitted(one.possible, _CELL) or words.NONE,
        )
        for one in days
    )
    return Table(head=head, rows=rows, widths=(1.1, 0.9, 0.9, 1.6, 2.2))


def _hours(trial: TrialResponse | None) -> Iterator[str]:
    if trial is not None and trial.hours_used_mean is not None:
        mean = ngettext(
            "Mean of the hours used: {hours} (n {n} day).", "Mean of the hours used: {hours} (n {n} days).",
            trial.hours_used_n,
        )  # fmt: skip
        yield mean.format(hours=number(trial.hours_used_mean), n=trial.hours_used_n)
