"""All that the Treatments page shows of a person, read at once."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from painlog.domain.threshold import OwnThreshold
from painlog.domain.treatment import Reading, Session, Treatment, TrialDay

if TYPE_CHECKING:
    from painlog.storage.diary import Diary


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Treatments in the order in which they were lived, and what belongs to them."""

    treatments: tuple[Treatment, ...] = ()
    sessions: tuple[Session, ...] = ()
    readings: tuple[Reading, ...] = ()
    trial_days: tuple[TrialDay, ...] = ()
    thresholds: tuple[OwnThreshold, ...] = ()

    def sessions_of(self, treatment: Treatment) -> tuple[Session, ...]:
        """The sessions of a course."""
        return tuple(one for one in self.sessions if one.treatment_id == treatment.id)

    def readings_of(self, treatment: Treatment) -> tuple[Reading, ...]:
        """The readings of a block."""
        return tuple(one for one in self.readings if one.treatment_id == treatment.id)

    def days_of(self, treatment: Treatment) -> tuple[TrialDay, ...]:
        """The days of a trial."""
        return tuple(one for one in self.trial_days if one.treatment_id == treatment.id)

    def treatment(self, id: str) -> Treatment | None:
        """The treatment of that id; None where it is gone."""
        return next((one for one in self.treatments if one.id == id), None)


def read_written(diary: "Diary", person_id: str) -> Written:
    """Everything about a person's treatments."""
    return Written(
        treatments=diary.treatments(person_id),
        sessions=diary.sessions(person_id),
        readings=diary.readings(person_id),
        trial_days=diary.trial_days(person_id),
        thresholds=diary.thresholds(person_id),
    )
