"""The packet for a second opinion from the open diary: read at once, made with progress, written for its owner."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from painlog.catalogue import warning_signs
from painlog.config import privatefile
from painlog.domain.errors import PainlogError
from painlog.domain.question import open_questions
from painlog.domain.records import Records
from painlog.exchange.csv_write import csv_files
from painlog.i18n import _
from painlog.report.numbers import figure_set
from painlog.report.options import A4, SummaryOptions
from painlog.report.packet.background import KEPT_BACK
from painlog.report.packet.packet import Material, Packet, Step, make_packet
from painlog.report.sheets.treatment_sheets import judged
from painlog.storage.diary import Diary
from painlog.workflows import clock
from painlog.workflows.figure_records import figure_records
from painlog.workflows.packet_folder import TABLES, WHOLE, is_packet, remove_parts
from painlog.workflows.treatment_sheet import own_lines

SUMMARY_DAYS = 90
_ANY_DAY = (2000, 1, 1, 0, 0, 0)  # the same packet makes the same zip


class PacketStoppedError(PainlogError):
    """The person stopped the making; nothing was written."""

    def __init__(self) -> None:
        """With the sentence that says so."""
        super().__init__(_("Stopped. Nothing was made, and your diary is as it was."))


class PacketNotWrittenError(PainlogError):
    """The place takes no files."""

    def __init__(self) -> None:
        """With the sentence that says so."""
        super().__init__(_("The packet could not be saved there. Your diary is safe. Please choose another folder."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A packet, and the diary of the person that goes beside it as tables."""

    packet: Packet
    records: Records


def read_material(diary: Diary, person_id: str, printed_on: date | None = None) -> Material:
    """All that the packet of one person is made of, and nothing of anybody else; private entries are left out.

    Raises NotInDiaryError for an unknown person.
    """
    as_of = printed_on or clock.now().day
    person = diary.person(person_id)
    start = max(as_of, date.min + timedelta(days=SUMMARY_DAYS)) - timedelta(days=SUMMARY_DAYS - 1)
    # One read for all of it, results of long ago too: of a long diary that is half the work.
    known = figure_records(diary, person_id, date.min, as_of)
    records = replace(known, treatments=diary.treatments(person_id), appointments=diary.appointments(person_id))
    return Material(
        person=person,
        records=records,
        figures=figure_set(known, person, start, as_of),
        summary_records=replace(known, appointments=records.appointments),
        found=judged(records, person, as_of, own_lines(diary, person_id)),
        questions=open_questions(records.questions, records.appointments, as_of),
        contents={one.id: diary.document_bytes(one.id) for one in records.documents},
    )


def make(
    material: Material,
    paper: str = A4,
    *,
    language: str = "en",
    printed_on: date | None = None,
    step: Step = lambda _done, _of: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Made:
    """Make the packet, away from the diary. `step(done, of)` is told on the way; `stopped` is asked as often.

    Raises PacketStoppedError once `stopped` says so.
    """

    def go_on(done: int, of: int) -> None:
        if stopped():
            raise PacketStoppedError
        step(done, of)

    options = SummaryOptions(paper=paper, printed_on=printed_on or clock.now().day, language=language or "en")
    go_on(0, 1)
    packet = make_packet(material, options, go_on)
    return Made(packet=packet, records=material.records)


def write_pdf(made: Made, path: Path) -> Path:
    """Write the one PDF (0600). Raises PacketNotWrittenError."""
    path = path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")
    _write(path, made.packet.pdf)
    return path


def write_parts(made: Made, path: Path) -> Path:
    """Write the PDF, its parts and the tables: a zip where the name ends in `.zip`, else a folder.

    The folder is made 0700 if missing, every file is 0600. Raises PacketNotWrittenError.
    """
    files = all_files(made)
    if path.suffix.lower() == ".zip":
        _write(path, _zipped(files))
        return path
    try:
        if is_packet(path):
            remove_parts(path)  # nothing of an earlier packet stays
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        (path / TABLES).mkdir(mode=0o700, exist_ok=True)
        for name, content in files.items():
            privatefile.write(path / name, content, own=True)
    except OSError:
        raise PacketNotWrittenError from None
    privatefile.tell(path)  # the folder as one
    return path


def all_files(made: Made) -> dict[str, bytes]:
    """Every file of the folder by name; no name says anything of anybody."""
    parts = {f"{one.name}.pdf": one.pdf for one in made.packet.parts}
    tables = {f"{TABLES}/{name}": content for name, content in tables_of(made).items()}
    return {WHOLE: made.packet.pdf, **parts, **tables}


def tables_of(made: Made) -> dict[str, bytes]:
    """The tables of the person alone, by file name; documents are in the packet as pages.

    What is not printed unless it is asked for is not in them either: the sign of R-RF-6, PHQ-2 and GAD-2.
    """
    records = made.records
    kept_back = {sign.code for sign in warning_signs.all() if sign.unprinted}
    return csv_files(
        replace(
            records,
            warning_signs=tuple(one for one in records.warning_signs if one.sign not in kept_back),
            questionnaires=tuple(one for one in records.questionnaires if one.name not in KEPT_BACK),
        )
    )


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, _ANY_DAY)
            member.external_attr = 0o600 << 16
            packed = zipfile.ZIP_STORED if name.endswith(".pdf") else zipfile.ZIP_DEFLATED
            archive.writestr(member, content, compress_type=packed)
    return out.getvalue()


def _write(path: Path, content: bytes) -> None:
    try:
        privatefile.write(path, content)
    except OSError:
        raise PacketNotWrittenError from None
