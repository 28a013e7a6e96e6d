"""What is known of the days after a treatment, as values; every number with its n and its days (clinical.md 3.2)."""

from dataclasses import dataclass
from datetime import date, timedelta

from painlog.analysis.days import Period
from painlog.analysis.response.codes import Change, Ended, Metric, Note, Why

RANGE_DAYS = 14  # clinical.md 3.2, step 4: a range is printed with 14 days or more on both sides


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadacheAlso:
    """Beside headache days, of the same days: where headache is there every day these can still fall.

    `hours_per_day` is over all logged days, `qualifying_days` and `severe_days` are for 28 days, `mean_peak` is over
    the `peak_n` headache days with a peak. None where it is not known.
    """

    hours_per_day: float | None
    qualifying_days: float | None
    severe_days: float | None
    mean_peak: float | None
    peak_n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """The days before a treatment (day 0 is not among them), or, with `remembered`, what the person remembers.

    `mean` and `median` are of the metric: pain 0-10, headache days for 28 days, minutes. None with a `why`.
    """

    mean: float | None
    median: float | None
    n_days: int
    period: Period | None
    remembered: bool = False
    why: Why | None = None
    also: HeadacheAlso | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherChange:
    """Something else that changed in the baseline or in a window: a treatment's kind or a medicine's name."""

    change: Change
    day: date
    treatment_id: str = ""
    treatment_kind: str = ""
    medicine_id: str = ""
    medicine_name: str = ""
    in_baseline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdSeen:
    """A threshold beside a window: percent or points, and whether the range spans it. No verdict.

    `own` is that of the person's own clinic; the others are commonly used.
    """

    percent: float | None
    points: float | None
    too_close_to_call: bool
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicineChange:
    """The use of medicines before and in a window, on complete days alone (R-MED-1): a number of its own, always.

    MME are a day, by the table that the figures name; as-needed days and pump boluses are for a week. Percent are
    changes: -35 is 35 percent less. Boluses are counted, never converted (R-MED-9).
    """

    complete_days_before: int
    complete_days_after: int
    mme_before: float | None = None
    mme_after: float | None = None
    mme_percent: float | None = None
    as_needed_before: float | None = None
    as_needed_after: float | None = None
    as_needed_percent: float | None = None
    boluses_before: float | None = None
    boluses_after: float | None = None
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Some days after a treatment, day 0 being its own day, both ends inside.

    `relief_points` is baseline less window (minutes: window less baseline), so that more is better; percent are of
    the baseline, for pain and headache days held between -100 and 100. `low` and `high` are the AR(1) 95 % range of
    the points (clinical.md 3.3), None under 7 days on either side; their percent take the baseline as fixed.
    `usual_*` is the relief against the mean of the 60 days before the baseline, where that one was unusually high
    (R-STAT-1).
    """

    from_day: int
    to_day: int | None
    at: str
    period: Period | None
    days: int
    n_days: int
    mean: float | None = None
    relief_points: float | None = None
    relief_percent: float | None = None
    low: float | None = None
    high: float | None = None
    low_percent: float | None = None
    high_percent: float | None = None
    usual_points: float | None = None
    usual_percent: float | None = None
    why: Why | None = None
    why_no_percent: Why | None = None
    range_is_printed: bool = False
    thresholds: tuple[ThresholdSeen, ...] = ()
    others: tuple[OtherChange, ...] = ()
    medicine: MedicineChange | None = None
    also: HeadacheAlso | None = None

    @property
    def name(self) -> str:
        """The stable name, as in the figures: `days 1-28`; `days 1-` where the end is not known."""
        return f"days {self.from_day}-{'' if self.to_day is None else self.to_day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """How long relief of a share of the baseline was there (R-RESP-6), in days after the treatment.

    `from_day` is None where it never was. `still` is 'still there at `to_day`', the last day known; an end is never
    foretold. `wearing_off_since` is set while fewer than 14 days in a row lie above the line. `again_from_day` says
    that it had ended and was there again later, for 14 days in a row.
    """

    from_day: int | None = None
    to_day: int | None = None
    still: bool = False
    wearing_off_since: int | None = None
    again_from_day: int | None = None
    ended: Ended | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesResponse:
    """One daily series before and after a treatment; `area` is set where it is the numbers of one body area."""

    metric: Metric
    baseline: Baseline
    windows: tuple[Window, ...] = ()
    area: str = ""
    onset_day: int | None = None
    relief_30: Duration = Duration()
    relief_50: Duration = Duration()
    usual_mean: float | None = None
    usual_n: int = 0
    notes: tuple[Note, ...] = ()

    @property
    def headline(self) -> Window | None:
        """The window to show where there is room for one: the first with 14 days, else the first with a mean."""
        known = [window for window in self.windows if window.mean is not None]
        return next((window for window in known if window.n_days >= RANGE_DAYS), known[0] if known else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursAbove:
    """Hours with relief of `percent` or more: `hours` between readings that show it, `at_most` to the next without.

    `at_most` is None where no reading says when it ended.
    """

    percent: float
    hours: float
    at_most: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockReading:
    """One reading of a block: minutes after it, pain 0-10, relief in percent of the one before it."""

    minutes: float
    pain: float
    relief_percent: float | None
    medicine_taken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockResponse:
    """The timed readings of a block on one side (`side` is a domain code, or empty).

    `before` is the last reading no more than 60 minutes before it, during the same movement; `peak_*` the most
    relief and when; `drug_key` the anaesthetic whose usual hours are known, `usual_hours` least and most.
    """

    treatment_id: str
    day: date
    side: str
    before: float | None
    readings: tuple[BlockReading, ...] = ()
    peak_percent: float | None = None
    peak_points: float | None = None
    peak_minutes: float | None = None
    onset_minutes: float | None = None
    hours_above: tuple[HoursAbove, ...] = ()
    last_minutes: float | None = None
    drug_key: str = ""
    usual_hours: tuple[float, float] | None = None
    why: Why | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockPair:
    """Two blocks of one kind and side, one after the other, to be shown side by side."""

    first: BlockResponse
    second: BlockResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialResponse:
    """A trial in two numbers, never one verdict: pain (or the other metric), and medicine."""

    pain: Window
    medicine: MedicineChange | None
    hours_used_mean: float | None = None
    hours_used_n: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleWeek:
    """One week of a cycle (1 is days 1-7): the mean of the metric over `n_days` logged days, None under 4."""

    week: int
    mean: float | None
    n_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """One of a row of the same treatment, from its day 0; `wore_off_week` is the week in which relief ended."""

    number: int
    treatment_id: str
    day: date
    weeks: tuple[CycleWeek, ...]
    relief_30: Duration
    relief_50: Duration
    days_to_next: int | None = None

    @property
    def wore_off_week_30(self) -> int | None:
        """The week in which relief of 30 percent ended, None where it is not known to have ended."""
        return _week(self.relief_30)

    @property
    def wore_off_week_50(self) -> int | None:
        """The week in which relief of half ended, None where it is not known to have ended."""
        return _week(self.relief_50)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycles:
    """All cycles of one repeated treatment, laid over one another from day 0, against the days before the first.

    `repeat_days` is the least number of days between two of them where a source gives one; `next_from` is the day
    that the clinic said, else that of the last plus these; `days_until_next` is from the day of asking, 0 where it
    has come.
    """

    kind: str
    metric: Metric
    baseline: Baseline
    cycles: tuple[Cycle, ...]
    repeat_days: int | None = None
    next_from: date | None = None
    days_until_next: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """All that is known of the days after one treatment.

    `main` is the metric that clinics look at (None for a block judged by readings alone), `more` the others beside
    it, `sites` the areas that the treatment names, each by its own numbers (R-PAIN-6). `stated_relief` is the
    person's own estimate in percent, kept apart. `others` are all changes of anything else, in any window.
    """

    treatment_id: str
    kind: str
    day: date
    main: SeriesResponse | None
    more: tuple[SeriesResponse, ...] = ()
    sites: tuple[SeriesResponse, ...] = ()
    blocks: tuple[BlockResponse, ...] = ()
    trial: TrialResponse | None = None
    others: tuple[OtherChange, ...] = ()
    notes: tuple[Note, ...] = ()
    stated_relief: float | None = None

    def on(self, days_after: int) -> date:
        """The date of a day after the treatment."""
        return self.day + timedelta(days=days_after)


def _week(relief: Duration) -> int | None:
    if relief.ended is not Ended.WORE_OFF or relief.to_day is None:
        return None
    return max((relief.to_day - 1) // 7 + 1, 1)
