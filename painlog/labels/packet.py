"""Names around the second-opinion packet: documents, and the records that are asked for."""

from painlog.labels.table import msgid, named

DOCUMENT_KINDS = {
    "imaging_report": msgid("Report of a scan or X-ray"),
    "operation_note": msgid("Operation note"),
    "laboratory": msgid("Laboratory result"),
    "letter": msgid("Letter"),
    "other": msgid("Another document"),
}
MEDIA_TYPES = {
    "application/pdf": msgid("PDF"),
    "image/png": msgid("Picture (PNG)"),
    "image/jpeg": msgid("Picture (JPEG)"),
}
RECORD_STATES = {
    "have": msgid("I have it"),
    "asked": msgid("Asked for"),
    "not_yet": msgid("I don't have this yet"),
    "not_needed": msgid("Not needed"),
}
RECORD_KINDS = {
    "office_notes": msgid("Notes of visits, the last one to two years"),
    "imaging_files": msgid("Scans and X-rays: the files themselves (DICOM)"),
    "imaging_reports": msgid("Scans and X-rays: the reports"),
    "operation_notes": msgid("Operation and procedure notes"),
    "laboratory": msgid("Laboratory results, with kidney and liver"),
    "pathology": msgid("Tissue results (pathology)"),
    "nerve_tests": msgid("Nerve tests (EMG)"),
    "therapy_notes": msgid("Notes of physical therapy and psychology"),
    "opioid_agreement": msgid("Opioid agreement"),
    "implant_cards": msgid("Cards of implants"),
    "insurance": msgid("Insurance and consent papers"),
}


def document_kind(code: str) -> str:
    """What a document is."""
    return named(DOCUMENT_KINDS, code)


def media_type(code: str) -> str:
    """What a document's bytes are."""
    return named(MEDIA_TYPES, code)


def record_state(code: str) -> str:
    """How far a record is that is asked for."""
    return named(RECORD_STATES, code)


def record_item(code: str) -> str:
    """The name of a record to obtain; own words come back unchanged."""
    return named(RECORD_KINDS, code)
