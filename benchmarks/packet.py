"""How long the packet for a second opinion takes, from the open diary to the joined PDF: 1, 5 and 20 years, warm."""

import io
import statistics
import time
from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pypdf
from PIL import Image

from painlog.domain.document import Document, digest, media_type_of
from painlog.domain.moment import Moment
from painlog.report.packet.packet import Material
from painlog.storage.database import Database
from painlog.storage.diary import Diary
from painlog.workflows import packet
from painlog.workflows.demo import DEMO_PERSON, demo_records

END = date(2026, 11, 20)
GOAL = 4.0  # seconds (docs/performance.md)
PAGES = 60


def main() -> None:
    """Print n, min, median and max in seconds: reading, making, the whole; once with a long PDF and a photograph."""
    for years in (1, 5, 20):
        database = Database.in_memory()
        with database.diary() as diary:
            diary.add(*demo_records(years, END))
        with database.diary() as diary:
            _measure(diary, f"{years} years")
            if years == 5:
                _attach(diary)
                _measure(diary, "5 years, with documents")
        database.close()
    print(f"goal for the whole: {GOAL}")


def _measure(diary: Diary, what: str) -> None:
    material = packet.read_material(diary, DEMO_PERSON, END)
    _report(f"{what}, reading", lambda: packet.read_material(diary, DEMO_PERSON, END))
    _report(f"{what}, making", lambda: packet.make(material, printed_on=END))
    _report(f"{what}, the whole", lambda: packet.make(packet.read_material(diary, DEMO_PERSON, END), printed_on=END))
    made = packet.make(material, printed_on=END)
    _report(f"{what}, its tables beside it", lambda: packet.tables_of(made))
    _report_steps(f"{what}, longest step before Cancel is heard", material)


def _report_steps(what: str, material: Material) -> None:
    moments = [time.perf_counter()]
    packet.make(material, printed_on=END, step=lambda _done, _of: moments.append(time.perf_counter()))
    longest = max(after - before for before, after in pairwise(moments))
    print(f"{what:<52} {longest:.3f}")


def _attach(diary: Diary) -> None:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    for _number in range(PAGES):
        writer.add_blank_page(612, 792)
    writer.write(out)
    photo = io.BytesIO()
    Image.effect_noise((4000, 3000), 60).convert("RGB").save(photo, "JPEG", quality=90)
    for name, content in (("scan", out.getvalue()), ("photo", photo.getvalue())):
        media_type = media_type_of(content)
        assert media_type is not None
        diary.attach(
            Document(
                id=name,
                person_id=DEMO_PERSON,
                recorded_at=Moment(day=END),
                title=name,
                media_type=media_type,
                size=len(content),
                sha256=digest(content),
            ),
            content,
        )


def _report(what: str, work: Callable[[], object], n: int = 5) -> None:
    work()
    taken = []
    for _each in range(n):
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    print(f"{what:<52} n {n}  min {min(taken):.3f}  median {statistics.median(taken):.3f}  max {max(taken):.3f}")


if __name__ == "__main__":
    main()
