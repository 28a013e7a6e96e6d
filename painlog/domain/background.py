"""What stands behind a person's pain: conditions, allergies, implants, and those who care for them."""

from dataclasses import dataclass
from datetime import date

from painlog.domain import check
from painlog.domain.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition as the person was told it; `condition` is a key of the catalogue or own words."""

    id: str
    person_id: str
    recorded_at: Moment
    condition: str
    started: date | None = None
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("condition", self.condition)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy:
    """What a person does not tolerate, and what it does."""

    id: str
    person_id: str
    recorded_at: Moment
    substance: str
    reaction: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("substance", self.substance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Implant:
    """A device in the body; `mri_card` is whether there is a card for the MRI room, None not said."""

    id: str
    person_id: str
    recorded_at: Moment
    device: str
    implanted: date | None = None
    mri_card: bool | None = None
    note: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("device", self.device)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carer:
    """Somebody of the care team; `role` is a code or own words."""

    id: str
    person_id: str
    recorded_at: Moment
    name: str
    role: str = ""
    place: str = ""
    phone: str = ""
    origin_id: str = ""

    def __post_init__(self) -> None:
        """Raises IllegalValueError."""
        check.given("name", self.name)
