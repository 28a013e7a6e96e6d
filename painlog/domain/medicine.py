"""A medicine as prescribed or bought, and the doses of it that were taken."""

from dataclasses import dataclass
from datetime import date, time

from painlog.domain import check
from painlog.domain.codes import DoseStatus, Form, Helped, Source, Use
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredient:
    """One ingredient of one unit (a tablet, 5 ml, a patch): `hydrocodone 5 mg`.

    `amount` is None where the strength is not known; `unit` is `mg`, `mcg/h`, `%` … as on the label.
    """

    name: str
    amount: float | None = None
    unit: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("ingredients", self.name)
        check.at_least("ingredients", self.amount, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Medicine:
    """What is to be taken: ingredients, form, schedule, and the label's own limits.

    `max_per_day` is in units; `min_hours_between` in hours; both copied by the person from the label, never ours.
    `stopped` is the first day without it. `supply_units` were left on the day `supply_on`; `renew_by` is the day by
    which a new prescription is needed. `dose_reached` is the highest dose that was tried, in own words; `helped` what
    the person says of it. `for_oud` where it is given for opioid-use disorder: no MME is made of it (R-MED-8).
    """

    id: str
    person_id: str
    recorded_at: Moment
    name: str
    ingredients: tuple[Ingredient, ...] = ()
    form: Form = Form.TABLET
    use: Use = Use.AS_NEEDED
    times: tuple[time, ...] = ()
    max_per_day: float | None = None
    min_hours_between: float | None = None
    indication: str = ""
    started: date | None = None
    stopped: date | None = None
    stop_reason: str = ""
    prescriber: str = ""
    supply_units: float | None = None
    supply_on: date | None = None
    renew_by: date | None = None
    dose_reached: str = ""
    helped: Helped | None = None
    for_oud: bool = False
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("name", self.name)
        check.at_least("supply_units", self.supply_units, 0)
        check.at_least("max_per_day", self.max_per_day, 0)
        check.at_least("min_hours_between", self.min_hours_between, 0)
        if self.started and self.stopped and self.stopped < self.started:
            raise check.IllegalValueError("stopped", "must not be before the start")

    def current_on(self, day: date) -> bool:
        """Whether it is in use on that day (a medicine without a start has always been)."""
        return (self.started is None or self.started <= day) and (self.stopped is None or day < self.stopped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """A dose that was taken, taken late, or skipped; `units` of the medicine, pain 0-10 before and after.

    `source` is how it came into the diary, as an entry's.
    """

    id: str
    person_id: str
    medicine_id: str
    taken_at: Moment
    recorded_at: Moment
    units: float | None = None
    status: DoseStatus = DoseStatus.TAKEN
    pain_before: float | None = None
    pain_after: float | None = None
    minutes_to_relief: float | None = None
    source: Source = Source.TYPED
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.at_least("units", self.units, 0)
        check.between("pain_before", self.pain_before, 0, 10)
        check.between("pain_after", self.pain_after, 0, 10)
        check.at_least("minutes_to_relief", self.minutes_to_relief, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The most of an ingredient in 24 hours, over all products, as a label or a clinician gave it to this person."""

    id: str
    person_id: str
    recorded_at: Moment
    ingredient: str
    amount: float
    unit: str = "mg"
    given_by: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("ingredient", self.ingredient)
        check.given("unit", self.unit)
        check.at_least("amount", self.amount, 0)
