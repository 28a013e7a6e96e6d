"""What the catalogue knows of a person's medicines, as the response to a treatment needs it."""

from collections.abc import Iterable

from painlog.analysis.response.history import MedicineFacts
from painlog.catalogue import ingredients
from painlog.domain.codes import Form, Use
from painlog.domain.medicine import Medicine
from painlog.report.numbers.acute import as_needed
from painlog.report.numbers.opioids import for_use_disorder, sorted_opioids

# Medicines whose start or stop says nothing of pain. One that the catalogue does not know may be a painkiller, and
# its change is named: to say too much of what else changed is better than too little.
_NOT_FOR_PAIN = frozenset({"laxative", "anti_sickness", "naloxone", "antiviral"})


def medicine_facts(medicines: Iterable[Medicine]) -> MedicineFacts:
    """The facts of all of a person's medicines.

    Methadone and buprenorphine against opioid use disorder are left out of the milligrams (R-MED-8). What a pump
    gives never enters them (R-MED-9) and hides nothing either: the change of what is swallowed can still be told.
    """
    listed = list(medicines)
    opioids = sorted_opioids(listed)
    hidden = {one.id for one in listed if for_use_disorder(one)}
    pumped = frozenset(one.id for one in listed if one.use is Use.PUMP or one.form is Form.PUMP)
    return MedicineFacts(
        analgesics=frozenset(one.id for one in listed if may_be_for_pain(one)),
        as_needed=frozenset(as_needed(listed)),
        boluses=pumped,
        products={one: product for one, product in opioids.products.items() if one not in hidden},
        left_out=(frozenset(opioids.left_out) | hidden) - pumped,
    )


def may_be_for_pain(medicine: Medicine) -> bool:
    """Whether it is of a class that is used for pain, or of none that the catalogue knows."""
    names = [one.name for one in medicine.ingredients] or [medicine.name]
    known = [facts.medicine_class for facts in map(ingredients.find, names) if facts is not None]
    return not known or any(one not in _NOT_FOR_PAIN for one in known)
