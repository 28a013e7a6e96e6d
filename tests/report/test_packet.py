"""The packet for a second opinion: whole, tagged, of one person alone, whatever was added and however it is named."""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import Image

from painlog.domain.background import Allergy, Condition, Implant
from painlog.domain.codes import DocumentKind, Helped, MediaType, RecordState
from painlog.domain.document import Document, digest, media_type_of
from painlog.domain.medicine import Medicine
from painlog.domain.moment import Moment
from painlog.domain.packet import RecordItem, Result
from painlog.domain.person import Person
from painlog.domain.question import Question
from painlog.domain.questionnaire import Questionnaire
from painlog.domain.records import Records
from painlog.domain.treatment import Treatment
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.packet.documents import DocumentRefusedError, check, ready
from painlog.report.packet.packet import Material, Packet, make_packet
from painlog.report.packet.timeline import timeline
from painlog.report.sheets.treatment_sheets import judged
from tests.report import pdf
from tests.report.conftest import END
from tests.report.test_treatment_sheets import as_printed, entries, numbers_in

DAY = Moment(day=date(2026, 3, 1))
PARTS = ("cover", "summary", "timeline", "tried", "responses", "medicines", "results", "records", "documents")


def pdf_of(pages: int, password: str = "", author: str = "", text: str = "Scan") -> bytes:
    """A PDF as a hospital would send it."""
    writer = pypdf.PdfWriter()
    for number in range(pages):
        writer.add_blank_page(612, 792)
        writer.pages[number].merge_page(_with_text(f"{text} page {number + 1}"))
    if author:
        writer.add_metadata({"/Author": author, "/Title": author})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _with_text(text: str) -> pypdf.PageObject:
    content = f"BT /F1 24 Tf 72 700 Td ({text}) Tj ET".encode()
    raw = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    raw += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
    raw += b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    raw += b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n" % (len(content), content)
    raw += b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    document = pypdfium2.PdfDocument(raw)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return pypdf.PdfReader(out).pages[0]


def picture(size: tuple[int, int] = (1200, 900), form: str = "JPEG", turned: int = 0, note: str = "") -> bytes:
    image, out = Image.new("RGB", size, "#335577"), io.BytesIO()
    exif = Image.Exif()
    if turned:
        exif[0x0112] = turned
    if note:
        exif[0x010E] = note
    image.save(out, form, exif=exif)
    return out.getvalue()


def document(id_: str, content: bytes, title: str = "MRI report", **more: Any) -> Document:
    media_type = more.pop("media_type", media_type_of(content))
    return Document(
        id=id_, person_id="a", recorded_at=DAY, title=title, media_type=media_type, size=len(content),
        sha256=digest(content), **more,
    )  # fmt: skip


def answered(name: str, day: int, **more: Any) -> Questionnaire:
    return Questionnaire(id=name, person_id="a", answered_on=date(2026, 3, day), recorded_at=DAY, name=name, **more)


def made(
    records: Records, contents: dict[str, bytes] | None = None, paper: str = "a4", day: date = END, **more: Any
) -> Packet:
    person = records.people[0]
    start = day - timedelta(days=89)
    material = Material(
        person=person,
        records=records,
        figures=figure_set(records, person, start, day),
        summary_records=records,
        found=judged(records, person, day),
        questions=records.questions,
        contents=dict(contents or {}),
    )
    return make_packet(material, SummaryOptions(paper=paper, printed_on=day), **more)


@pytest.fixture(scope="module")
def whole(alex: Records) -> Packet:
    return made(alex)


def words_of(content: bytes) -> str:
    return " ".join(" ".join(pdf.page_texts(content)).replace("\u200b", "").split())


def part(packet: Packet, code: str) -> str:
    return next(words_of(one.pdf) for one in packet.parts if one.name.endswith(f"-{code}"))


def test_every_part_is_there_tagged_and_in_the_whole(whole: Packet) -> None:
    """Clinical rules 6.2."""
    assert [one.name for one in whole.parts] == [f"{n}-{code}" for n, code in enumerate(PARTS)]
    assert all(pdf.is_ua(one.pdf) and all(pdf.fonts(one.pdf).values()) for one in whole.parts)
    assert pdf.page_count(whole.pdf) == sum(pdf.page_count(one.pdf) for one in whole.parts)
    everything = words_of(whole.pdf)
    for one in whole.parts:
        assert words_of(one.pdf) in everything


def test_the_joined_pdf_keeps_the_tags_of_every_part(whole: Packet) -> None:
    """Nothing was appended, so it is PDF/UA-1 as a whole, and says so."""
    assert pdf.is_ua(whole.pdf)
    tags = list(pdf.tags(whole.pdf))
    assert len(tags) == sum(len(list(pdf.tags(one.pdf))) for one in whole.parts)
    assert sum(tag == "/Document" for tag, _alt in tags) == len(PARTS)
    reader = pdf.opened(whole.pdf)
    root: Any = reader.root_object["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    keys, pages = list(numbers[::2]), [page["/StructParents"] for page in reader.pages]
    assert keys == sorted(set(keys)) and set(pages) <= set(keys)
    assert root["/ParentTreeNextKey"] == len(keys)
    names = [str(one) for one in root["/IDTree"]["/Names"][::2]]
    assert names == sorted(set(names)), "an id names one cell alone"
    for page, number in zip(reader.pages, pages, strict=True):
        for element in numbers[2 * keys.index(number) + 1]:
            home = element.get_object().get("/Pg")
            assert home is None or home.get_object() == page


def test_every_number_of_the_responses_is_a_figure(alex: Records, whole: Packet) -> None:
    figures: Any = figure_set(alex, alex.people[0], END - timedelta(days=364), END)
    text = re.sub(r"(part \d+|\d+  [A-Z])", " ", "\n".join(pdf.page_texts(_pdf(whole, "responses"))))
    named = re.sub(r"Hours with\s+\d+% or\s+more", " ", text)
    numbered_from_1 = {str(number) for number in range(1, len(alex.treatments) + 1)}
    assert set(numbers_in(named)) - as_printed(figures) - numbered_from_1 == set()
    assert len(numbers_in(named)) > 60


def _pdf(packet: Packet, code: str) -> bytes:
    return next(one.pdf for one in packet.parts if one.name.endswith(f"-{code}"))


def test_the_cover_has_the_decision_and_at_most_five_numbered_questions() -> None:
    person = replace(ANA, decision="Ablation again, or a stimulator?", main_question="Stand for an hour")
    asked = tuple(Question(id=f"q{n}", person_id="a", recorded_at=DAY, text=f"Question {n}?") for n in range(7))
    told = Condition(id="c", person_id="a", recorded_at=DAY, condition="spinal_stenosis", started=date(2024, 5, 3))
    words = part(made(Records(people=(person,), questions=asked, conditions=(told,))), "cover")
    assert "Ablation again, or a stimulator?" in words
    assert "1. Question 0?" in words and "5. Question 4?" in words and "Question 5?" not in words
    assert "Narrow spinal canal (stenosis), since 3 May 2024" in words
    assert "Records to obtain" in words and "Where I will be during the call" in words


def test_an_empty_diary_makes_a_packet_that_says_what_is_missing() -> None:
    packet = made(Records(people=(ANA,)))
    assert "Not written down yet." in part(packet, "cover")
    assert "Nothing with a date was written down yet." in part(packet, "timeline")
    assert "None was added." in part(packet, "documents")
    assert pdf.is_ua(packet.pdf)


def test_the_ladder_tells_dose_reached_dates_help_side_effects_and_why_it_stopped() -> None:
    pill = Medicine(
        id="m",
        person_id="a",
        recorded_at=DAY,
        name="Gabapentin",
        started=date(2026, 1, 5),
        stopped=date(2026, 2, 9),
        stop_reason="too sleepy",
        dose_reached="1800 mg a day",
        helped=Helped.A_LITTLE,
    )
    given = Treatment(
        id="t", person_id="a", kind="epidural_steroid_injection", started_at=DAY, recorded_at=DAY, stated_relief=30,
        complications="headache",
    )  # fmt: skip
    words = part(made(Records(people=(ANA,), medicines=(pill,), treatments=(given,))), "tried")
    for piece in ("Gabapentin", "1800 mg a day", "5 Jan to 9 Feb 2026", "too sleepy", "A little", "30%", "headache"):
        assert piece in words


def test_results_records_and_background_stand_in_their_parts() -> None:
    result = Result(
        id="r", person_id="a", recorded_at=DAY, day=date(2026, 2, 1), name="Creatinine", value="0.9", unit="mg/dl"
    )
    items = (
        RecordItem(
            id="i", person_id="a", recorded_at=DAY, item="imaging_files", state=RecordState.HAVE, place="blue folder"
        ),
        RecordItem(id="j", person_id="a", recorded_at=DAY, item="Letter of my employer", state=RecordState.ASKED),
    )
    packet = made(
        Records(
            people=(ANA,),
            results=(result,),
            record_items=items,
            allergies=(Allergy(id="al", person_id="a", recorded_at=DAY, substance="Penicillin", reaction="rash"),),
            implants=(Implant(id="im", person_id="a", recorded_at=DAY, device="Pacemaker"),),
            questionnaires=(
                answered("peg", 2, items=(6, 7, 4)),
                answered("phq2", 2, items=(3, 3)),
                answered("Oswestry", 1, score=42, range_low=0, range_high=100),
            ),
        )
    )
    assert "1 Feb 2026 Creatinine 0.9 mg/dl" in part(packet, "results")
    results = part(packet, "results")
    assert "2 Mar 2026 PEG: pain, enjoyment, activity 5.7 0 to 10" in results
    assert "1 Mar 2026 Oswestry 42 0 to 100" in results and "phq" not in results.casefold()
    records = part(packet, "records")
    assert "I have it blue folder" in records and "Letter of my employer Asked for" in records
    assert records.count("I don't have this yet") == 10
    assert "Penicillin: rash" in part(packet, "medicines") and "Pacemaker" in part(packet, "medicines")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_timeline_is_one_page_however_much_there_was(paper: str) -> None:
    days = [date(2020, 1, 1) + timedelta(days=40 * n) for n in range(40)]
    medicines = tuple(
        Medicine(
            id=f"m{n}",
            person_id="a",
            recorded_at=DAY,
            name=f"Medicine {n} {'WIDE ' * 20}",
            started=day,
            indication="M" * 90,
        )
        for n, day in enumerate(days)
    )
    treatments = tuple(
        Treatment(id=f"t{n}", person_id="a", kind="physical_therapy", started_at=Moment(day=day), recorded_at=DAY)
        for n, day in enumerate(days[:10])
    )
    records = Records(people=(ANA,), medicines=medicines, treatments=treatments)
    table = timeline(records, ANA, END).sections[-1].table
    assert table is not None and 15 <= len(table.rows) < 50
    assert sum("Physical therapy" in row[1] for row in table.rows) == 10
    logged = tuple(entries(date(2026, 6, 1), END, 6))
    packet = made(replace(records, entries=logged), paper=paper)
    sheet = next(one.pdf for one in packet.parts if one.name.endswith("timeline"))
    assert pdf.page_count(sheet) == 1 and f"{50 - len(table.rows)} more are not shown here" in words_of(sheet)


# --- documents ----------------------------------------------------------------------------------------------------


def with_documents(**contents: bytes) -> tuple[Records, dict[str, bytes]]:
    documents = tuple(document(id_, content, title=id_.upper()) for id_, content in contents.items())
    return Records(people=(ANA,), documents=documents), contents


def test_documents_are_listed_appended_page_by_page_and_pictures_fitted_on_a_page() -> None:
    records, contents = with_documents(
        scan=pdf_of(3), photo=picture(), wide=picture((3000, 200), "PNG"), high=picture((300, 4000))
    )
    packet = made(records, contents)
    parts = {one.name: one.pdf for one in packet.parts}
    assert packet.problems == ()
    assert pdf.page_count(parts["8-documents"]) == 4, "the list, and a page for each picture"
    assert pdf.page_count(parts["document-3"]) == 3
    assert pdf.page_texts(packet.pdf)[-3:] == ["Scan page 1", "Scan page 2", "Scan page 3"]
    listed = words_of(parts["8-documents"])
    assert "SCAN Another document – 3 pages" in listed and "PHOTO Another document – 1 page" in listed
    alts = [alt for tag, alt in pdf.tags(parts["8-documents"]) if tag == "/Figure"]
    assert len(alts) == 3 and all("A picture that the person added" in alt for alt in alts)
    assert pdf.is_ua(parts["8-documents"])


def test_a_packet_with_foreign_pages_claims_no_more_than_it_keeps() -> None:
    """Its own parts stay tagged; the pages of others hold no tags, so the whole is not called PDF/UA."""
    records, contents = with_documents(scan=pdf_of(1))
    packet = made(records, contents)
    assert not pdf.is_ua(packet.pdf) and all(pdf.is_ua(one.pdf) for one in packet.parts[: len(PARTS)])
    ours = sum(len(list(pdf.tags(one.pdf))) for one in packet.parts[: len(PARTS)])
    assert len(list(pdf.tags(packet.pdf))) == ours
    assert str(pdf.opened(packet.pdf).root_object["/Lang"]) == "en"


@pytest.mark.parametrize(
    ("content", "media_type", "sentence"),
    [
        (pdf_of(1, password="secret"), MediaType.PDF, "is locked with a password"),
        (pdf_of(1)[:300], MediaType.PDF, "is damaged and cannot be read"),
        (b"%PDF-1.7 nothing more", MediaType.PDF, "is damaged and cannot be read"),
        (picture()[:400], MediaType.JPEG, "is damaged and cannot be read"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, MediaType.PNG, "is damaged and cannot be read"),
    ],
)
def test_a_document_that_cannot_be_read_is_named_and_the_rest_is_made(
    content: bytes, media_type: MediaType, sentence: str
) -> None:
    with pytest.raises(DocumentRefusedError, match=sentence):
        check(media_type, content, "Scan")
    one = document("d", content, title="Scan", media_type=media_type)
    packet = made(Records(people=(ANA,), documents=(one,)), {"d": content})
    assert len(packet.problems) == 1 and sentence in packet.problems[0]
    assert sentence in part(packet, "documents") and pdf.is_ua(packet.pdf)


def test_a_pdf_that_only_forbids_changes_is_taken() -> None:
    locked = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of(2)))
    locked.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    locked.write(out)
    assert check(MediaType.PDF, out.getvalue(), "Letter") == 2


def test_a_document_whose_bytes_are_not_its_own_is_not_put_in() -> None:
    one = document("d", pdf_of(1))
    assert "damaged" in ready(one, pdf_of(2)).problem
    assert "damaged" in ready(one, None).problem


def test_a_picture_is_turned_upright_and_made_small() -> None:
    shown = ready(document("p", picture((4000, 3000), turned=6)), picture((4000, 3000), turned=6)).picture
    assert shown is not None
    jpeg = Image.open(io.BytesIO(_embedded(shown.svg)))
    assert jpeg.height > jpeg.width and max(jpeg.size) <= 2000 and not jpeg.getexif()


def _embedded(svg: str) -> bytes:
    import base64

    found = re.search(r"base64,([^\"]+)", svg)
    assert found is not None
    return base64.b64decode(found[1])


def test_a_picture_of_too_many_pixels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("painlog.report.packet.documents._MOST_PIXELS", 1000)
    with pytest.raises(DocumentRefusedError, match="too large a picture"):
        check(MediaType.JPEG, picture(), "Scan")


# --- nobody else ----------------------------------------------------------------------------------------------------

CANARY = "Zyxwvutsrq"


def inside(content: bytes) -> Iterator[bytes]:
    """Every byte of a file, as it stands and with all that is packed in it unpacked."""
    yield content
    yield content.replace(b"\x00", b"")
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        try:
            unpacked = zlib.decompressobj().decompress(found[1])
        except zlib.error:
            continue
        yield unpacked
        yield unpacked.replace(b"\x00", b"")


def test_nothing_of_what_stood_beside_a_document_s_pages_comes_along() -> None:
    records, contents = with_documents(
        scan=pdf_of(1, author=CANARY), photo=picture(note=CANARY), png=picture(form="PNG", note=CANARY)
    )
    assert any(CANARY.encode() in layer for layer in inside(contents["photo"]))
    packet = made(records, contents)
    for one in (packet.pdf, *(part.pdf for part in packet.parts)):
        assert not any(CANARY.encode() in layer for layer in inside(one))
        assert CANARY not in words_of(one)
        information = pdf.opened(one).metadata
        assert information is None or information.author is None


# --- names, paper, stopping ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_twelve_medicines_ten_treatments_and_foreign_names_stay_on_the_paper(paper: str) -> None:
    """safety.md 15 and 16."""
    names = ("باراسيتامول", "布洛芬缓释胶囊", "Ibu 😀 400", "x" * 300, "<b>&copy; $\\foo$ #let {0} %n</b>")
    person = replace(ANA, name="محمد " + "n" * 200, decision="😀 " + "d" * 3000, main_question="布" * 300)
    medicines = tuple(
        Medicine(
            id=f"m{n}",
            person_id="a",
            recorded_at=DAY,
            name=names[n % 5],
            stop_reason="r" * 300,
            dose_reached="9 " * 90,
        )
        for n in range(12)
    )
    treatments = tuple(
        Treatment(id=f"t{n}", person_id="a", kind=names[n % 5], started_at=DAY, recorded_at=DAY, level="l" * 200)
        for n in range(10)
    )
    questions = tuple(Question(id=f"q{n}", person_id="a", recorded_at=DAY, text="？" * 2000) for n in range(5))
    content = pdf_of(1)
    listed = (document("d", content, title=names[0] + "t" * 400, kind=DocumentKind.LETTER),)
    records = Records(
        people=(person,), medicines=medicines, treatments=treatments, questions=questions, documents=listed
    )
    packet = made(records, {"d": content}, paper)
    assert all(pdf.is_ua(one.pdf) for one in packet.parts[: len(PARTS)])
    width = {"a4": 595, "letter": 612}[paper]
    assert {round(float(page.mediabox.width)) for page in pdf.opened(packet.pdf).pages[:-1]} == {width}
    assert "<b>&copy; $\\foo$ #let {0} %n</b>" in part(packet, "timeline") or "[grinning face]" in part(
        packet, "tried"
    )


def test_progress_is_told_to_the_end_and_whoever_is_told_may_stop_it(alex: Records) -> None:
    told: list[tuple[int, int]] = []
    made(alex, step=lambda done, of: told.append((done, of)))
    assert [done for done, _of in told] == list(range(1, len(PARTS) + 2)) and told[-1][0] == told[-1][1]

    class StopError(Exception):
        pass

    def stop(done: int, _of: int) -> None:
        if done == 3:
            raise StopError

    with pytest.raises(StopError):
        made(alex, step=stop)


ANA = Person(id="a", recorded_at=DAY, name="Ana Example", born=date(1970, 2, 1))
