"""Names around medicines: what they look like, how they are taken, what became of a dose, their classes."""

from painlog.labels.table import msgid, named

FORMS = {
    "tablet": msgid("Tablet"),
    "capsule": msgid("Capsule"),
    "liquid": msgid("Liquid"),
    "patch": msgid("Patch"),
    "injection": msgid("Injection"),
    "cream": msgid("Cream or gel"),
    "spray": msgid("Spray"),
    "suppository": msgid("Suppository"),
    "pump": msgid("Pump"),
    "other": msgid("Another form"),
}
USES = {
    "regular": msgid("At set times"),
    "as_needed": msgid("When needed"),
    "patch": msgid("Worn as a patch"),
    "pump": msgid("Given by a pump"),
}
DOSE_STATUSES = {
    "taken": msgid("Taken"),
    "skipped": msgid("Skipped"),
    "late": msgid("Taken late"),
}
HELPED = {
    "not_at_all": msgid("Not at all"),
    "a_little": msgid("A little"),
    "much": msgid("Much"),
}
CLASSES = {
    "paracetamol": msgid("Paracetamol (acetaminophen)"),
    "nsaid": msgid("Anti-inflammatory painkiller (NSAID)"),
    "opioid": msgid("Opioid"),
    "gabapentinoid": msgid("Nerve pain medicine (gabapentinoid)"),
    "anticonvulsant": msgid("Medicine first made for fits"),
    "antidepressant": msgid("Antidepressant"),
    "triptan": msgid("Triptan"),
    "ergot": msgid("Ergot"),
    "gepant": msgid("Gepant"),
    "ditan": msgid("Ditan"),
    "cgrp_antibody": msgid("CGRP antibody"),
    "muscle_relaxant": msgid("Muscle relaxant"),
    "benzodiazepine": msgid("Benzodiazepine"),
    "other_sedative": msgid("Another calming or sleep medicine"),
    "steroid": msgid("Steroid"),
    "antiviral": msgid("Medicine against a virus"),
    "topical": msgid("Skin patch, cream or gel"),
    "capsaicin": msgid("Capsaicin (chilli)"),
    "cannabinoid": msgid("Cannabis medicine"),
    "botulinum_toxin": msgid("Botulinum toxin"),
    "laxative": msgid("Laxative"),
    "anti_sickness": msgid("Medicine against feeling sick"),
    "naloxone": msgid("Naloxone (opioid emergency medicine)"),
    "other": msgid("Another class"),
}
OVERUSE_CLASSES = {
    "ergotamine": msgid("Ergots"),
    "triptan": msgid("Triptans"),
    "paracetamol": msgid("Paracetamol (acetaminophen)"),
    "nsaid_other": msgid("Anti-inflammatory painkillers"),
    "aspirin": msgid("Aspirin"),
    "other_non_opioid": msgid("Other painkillers that are not opioids"),
    "opioid": msgid("Opioids"),
    "combination_analgesic": msgid("Combination painkillers"),
    "multiple_classes_none_individually_over": msgid("Any of these classes together"),
}


def form(code: str) -> str:
    """What a medicine looks like."""
    return named(FORMS, code)


def use(code: str) -> str:
    """How a medicine is meant to be taken."""
    return named(USES, code)


def dose_status(code: str) -> str:
    """What became of a dose."""
    return named(DOSE_STATUSES, code)


def medicine_class(code: str) -> str:
    """The name of a class of medicine."""
    return named(CLASSES, code)


def overuse_class(code: str) -> str:
    """The name of a class whose days are counted in a headache diary."""
    return named(OVERUSE_CLASSES, code)


def helped(code: str) -> str:
    """How much a medicine helped, as the person says."""
    return named(HELPED, code)
