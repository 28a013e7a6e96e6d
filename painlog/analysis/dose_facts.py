"""The facts about a dose before it is saved: since the last one, what adds up in 24 hours, what goes with what."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from painlog.analysis.day_window import Window, heaviest, minutes_apart, near
from painlog.domain.codes import DoseStatus
from painlog.domain.medicine import Dose, Medicine

NEAR_PERCENT = 75  # R-MED-11
ASPIRIN_COUNTS_OVER_MG = 325  # R-MED-12, in 24 hours
KETOROLAC_DAYS = 5  # clinical rules 2.4
KETOROLAC_LOOK_BACK_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    """An ingredient of one unit. `mg` is milligrams in a unit, None where they are not known or do not add up."""

    code: str
    mg: float | None = None
    nsaid: bool = False  # whole-body, of the list of R-MED-12
    opioid: bool = False
    sedating: bool = False  # a sedative or a gabapentinoid (clinical rules 2.2)
    keep_on: bool = False  # must not be stopped suddenly (R-MED-4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A medicine and what is in a unit of it; `adds_up` is False for pumps, patches and creams (R-MED-9)."""

    medicine: Medicine
    substances: tuple[Substance, ...] = ()
    adds_up: bool = True

    def holds(self, code: str) -> bool:
        """Whether that ingredient is in it."""
        return any(one.code == code for one in self.substances)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """The most of an ingredient in 24 hours; `usual` is the usual adult limit, not one that the person wrote down."""

    mg: float
    usual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """All that a dose is looked at against. `ceilings` and `names` are by ingredient code.

    `adult` is False under 18 and where it is not known whether a child is.
    """

    products: Mapping[str, Product]
    ceilings: Mapping[str, Ceiling] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    adult: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Spacing:
    """Minutes since the last dose of the medicine and until the next one logged; `gap_hours` is the label's."""

    medicine: str
    since: float | None = None
    until: float | None = None
    gap_hours: float | None = None

    @property
    def notable(self) -> bool:
        """Whether it is nearer than the label says."""
        return self.gap_hours is not None and any(
            minutes is not None and minutes < self.gap_hours * 60 for minutes in (self.since, self.until)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Units of the medicine in 24 hours, this dose too, beside the label's own maximum."""

    medicine: Medicine
    window: Window
    most: float

    @property
    def notable(self) -> bool:
        """Whether it is more than the label says."""
        return self.window.amount > self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """Milligrams of an ingredient in 24 hours over all products, this dose too (R-MED-3, R-MED-11)."""

    code: str
    name: str
    window: Window
    ceiling: Ceiling | None = None
    by_weight: bool = False  # under 18: no limit is computed

    @property
    def over(self) -> bool:
        """Whether it is above the limit."""
        return self.ceiling is not None and self.window.amount > self.ceiling.mg

    @property
    def notable(self) -> bool:
        """Whether it is at 75 % of the limit or more, or goes by weight."""
        return self.by_weight or (
            self.ceiling is not None and self.window.amount * 100 >= self.ceiling.mg * NEAR_PERCENT
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SameIngredient:
    """The same ingredient in two or more products within 24 hours."""

    name: str
    products: tuple[str, ...]
    notable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoNsaids:
    """Two different whole-body anti-inflammatory painkillers within 24 hours (R-MED-12)."""

    names: tuple[str, ...]
    notable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class KetorolacDays:
    """Ketorolac on more than five days of the last thirty (clinical rules 2.4)."""

    days: int
    notable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TogetherWithOpioid:
    """An opioid and a sedative or gabapentinoid within 24 hours (clinical rules 2.2)."""

    opioids: tuple[str, ...]
    others: tuple[str, ...]
    notable: bool = True


Fact = Spacing | Units | Total | SameIngredient | TwoNsaids | KetorolacDays | TogetherWithOpioid


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What there is to say of doses; `keep_on` adds "do not stop suddenly" (R-MED-4)."""

    found: tuple[Fact, ...] = ()
    keep_on: bool = False

    @property
    def notable(self) -> bool:
        """Whether there is anything to say before saving. Never a reason not to save."""
        return any(fact.notable for fact in self.found)


def dose_facts(new: Sequence[Dose], logged: Iterable[Dose], background: Background) -> Facts:
    """The facts of doses that are to be saved together, beside those that are in the diary.

    `logged` need hold no more than the day before to the day after (30 days for ketorolac); a version of a new dose
    in it is left out, and so is what was skipped. Facts, never a block, never advice (R-MED-4).
    """
    ids = {dose.id for dose in new}
    fresh = [dose for dose in new if _counts(dose, background)]
    others = [dose for dose in logged if dose.id not in ids and _counts(dose, background)]
    found: list[Fact] = []
    for dose in fresh:
        rest = [*others, *(one for one in fresh if one is not dose)]
        found.extend(fact for fact in _facts_of(dose, rest, background) if fact not in found)
    named = {one.id: one for dose in fresh for one in [dose, *near(dose, others)]}.values()
    keep_on = any(one.keep_on for dose in named for one in background.products[dose.medicine_id].substances)
    return Facts(found=tuple(found), keep_on=keep_on)


def _counts(dose: Dose, background: Background) -> bool:
    return dose.status is not DoseStatus.SKIPPED and dose.medicine_id in background.products


def _facts_of(dose: Dose, others: Sequence[Dose], background: Background) -> list[Fact]:
    product = background.products[dose.medicine_id]
    close = near(dose, others)
    found: list[Fact | None] = [_spacing(dose, others, product), _units(dose, others, product)]
    found.extend(_total(one, dose, others, background) for one in product.substances if product.adds_up)
    found.extend(_same(one, dose, close, background) for one in product.substances)
    found.append(_nsaids(dose, close, background))
    found.append(_ketorolac(dose, others, background))
    found.append(_with_opioid(dose, close, background))
    return [fact for fact in found if fact is not None]


def _spacing(dose: Dose, others: Sequence[Dose], product: Product) -> Spacing | None:
    same = [minutes_apart(one, dose) for one in others if one.medicine_id == dose.medicine_id]
    since = min((minutes for minutes in same if minutes is not None and minutes >= 0), default=None)
    until = min((-minutes for minutes in same if minutes is not None and minutes < 0), default=None)
    if since is None and until is None:
        return None
    medicine = product.medicine
    return Spacing(medicine=medicine.name, since=since, until=until, gap_hours=medicine.min_hours_between)


def _units(dose: Dose, others: Sequence[Dose], product: Product) -> Units | None:
    medicine = product.medicine
    if medicine.max_per_day is None:
        return None
    amounts = {medicine.id: 1.0}
    return Units(medicine=medicine, window=heaviest(dose, others, amounts), most=medicine.max_per_day)


def _total(one: Substance, dose: Dose, others: Sequence[Dose], background: Background) -> Total | None:
    ceiling = background.ceilings.get(one.code)
    by_weight = one.code == "paracetamol" and not background.adult
    if ceiling is not None and ceiling.usual and not background.adult:
        ceiling = None
    if ceiling is None and not by_weight:
        return None
    amounts = {
        id: substance.mg
        for id, product in background.products.items()
        for substance in product.substances
        if product.adds_up and substance.code == one.code
    }
    return Total(
        code=one.code,
        name=_name(one.code, background),
        window=heaviest(dose, others, amounts),
        ceiling=ceiling,
        by_weight=by_weight,
    )


def _same(one: Substance, dose: Dose, close: Sequence[Dose], background: Background) -> SameIngredient | None:
    ids = {dose.medicine_id, *(other.medicine_id for other in close)}
    holding = [background.products[id].medicine.name for id in ids if background.products[id].holds(one.code)]
    if len(holding) < 2:
        return None
    return SameIngredient(name=_name(one.code, background), products=tuple(sorted(holding, key=str.casefold)))


def _nsaids(dose: Dose, close: Sequence[Dose], background: Background) -> TwoNsaids | None:
    mine = _nsaid_codes(dose, close, background)
    codes = mine.union(*(_nsaid_codes(other, [dose, *close], background) for other in close))
    if not mine or len(codes) < 2:
        return None
    return TwoNsaids(names=tuple(sorted(_name(code, background) for code in codes)))


def _nsaid_codes(dose: Dose, close: Sequence[Dose], background: Background) -> set[str]:
    """The whole-body NSAIDs of a dose; aspirin only where its 24 hours come to more than 325 mg, or are not known."""
    product = background.products[dose.medicine_id]
    codes = {one.code for one in product.substances if one.nsaid and product.adds_up}
    if "aspirin" in codes:
        amounts = {
            id: one.mg
            for id, other in background.products.items()
            for one in other.substances
            if one.code == "aspirin" and other.adds_up
        }
        window = heaviest(dose, [one for one in close if one is not dose], amounts)
        if window.amount <= ASPIRIN_COUNTS_OVER_MG and not window.at_least:
            codes.discard("aspirin")
    return codes


def _ketorolac(dose: Dose, others: Sequence[Dose], background: Background) -> KetorolacDays | None:
    def is_it(one: Dose) -> bool:
        product = background.products[one.medicine_id]
        return product.adds_up and product.holds("ketorolac")

    if not is_it(dose):
        return None
    last = dose.taken_at.day
    days = {last, *(one.taken_at.day for one in others if is_it(one))}
    recent = [day for day in days if 0 <= (last - day).days < KETOROLAC_LOOK_BACK_DAYS]
    return KetorolacDays(days=len(recent)) if len(recent) > KETOROLAC_DAYS else None


def _with_opioid(dose: Dose, close: Sequence[Dose], background: Background) -> TogetherWithOpioid | None:
    mine = background.products[dose.medicine_id].substances
    all_ = {one for each in [dose, *close] for one in background.products[each.medicine_id].substances}
    opioids = tuple(sorted({_name(one.code, background) for one in all_ if one.opioid}))
    others = tuple(sorted({_name(one.code, background) for one in all_ if one.sedating and not one.opioid}))
    concerned = any(one.opioid or one.sedating for one in mine)
    return TogetherWithOpioid(opioids=opioids, others=others) if concerned and opioids and others else None


def _name(code: str, background: Background) -> str:
    return background.names.get(code, code)
