"""A person whose diary this is."""

import re
from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.codes import MarkShape, Measure, Relation
from painlog.domain.moment import Moment

_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone whose pain is logged here.

    `measure` is the number the person chose at set-up for the trend and the pad (R-PAIN-3). `stopped` is the day
    from which the diary is no longer kept: the person leaves the switcher, nothing is deleted. `origin_id` is
    the id that a foreign file gave, kept for its next export. `colour` (`#2a6b62`) and `shape` mark the person on the
    screen; where they are not chosen the window gives them.

    `main_question` and `decision` are for the specialist: the question or goal, and the decision being faced. The
    four ticks are the person's own report (clinical.md 6.1), None is not said. `mme_exempt` where the lines of MME
    do not apply to this person (cancer, palliative care, sickle cell: clinical.md 2.2).
    """

    id: str
    recorded_at: Moment
    name: str
    born: date | None = None
    relation: Relation = Relation.ME
    measure: Measure = Measure.AVERAGE
    stopped: date | None = None
    colour: str = ""
    shape: MarkShape | None = None
    note: str = ""
    main_question: str = ""
    decision: str = ""
    laxative: bool | None = None
    naloxone_at_home: bool | None = None
    benzodiazepine: bool | None = None
    sleep_apnoea: bool | None = None
    mme_exempt: bool = False
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("name", self.name)
        if self.colour and not _COLOUR.fullmatch(self.colour):
            raise check.IllegalValueError("colour", "must be # and six digits 0-9 or a-f")
