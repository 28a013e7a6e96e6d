"""Reads a PDF as a reader of it would: its text, its tags, its fonts."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject


def opened(pdf: bytes) -> pypdf.PdfReader:
    """The PDF, open."""
    return pypdf.PdfReader(io.BytesIO(pdf))


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in opened(pdf).pages]


def page_count(pdf: bytes) -> int:
    """How many pages it has."""
    return len(opened(pdf).pages)


def is_ua(pdf: bytes) -> bool:
    """Whether it says of itself that it keeps to PDF/UA-1; Typst writes that only when it has checked it."""
    root: Any = opened(pdf).root_object
    return "<pdfuaid:part>1" in root["/Metadata"].get_data().decode()


def tags(pdf: bytes) -> Iterator[tuple[str, str]]:
    """Every tag of the structure tree with its alternative text, which is empty for most."""
    root: Any = opened(pdf).root_object["/StructTreeRoot"]
    yield from _tags_below(root)


def _tags_below(node: DictionaryObject) -> Iterator[tuple[str, str]]:
    if "/S" in node:
        yield str(node["/S"]), str(node.get("/Alt", ""))
    below: Any = node.get("/K", ArrayObject())
    for child in below if isinstance(below, ArrayObject) else [below]:
        child = child.get_object()
        if isinstance(child, DictionaryObject):
            yield from _tags_below(child)


def fonts(pdf: bytes) -> dict[str, bool]:
    """The base names of its fonts, and whether each is embedded."""
    found: dict[str, bool] = {}
    for page in opened(pdf).pages:
        for font in _fonts_of(page["/Resources"].get_object(), set()):
            name, embedded = _described(font)
            found[name] = embedded
    return found


def _fonts_of(resources: Any, seen: set[int]) -> Iterator[Any]:
    for font in resources.get("/Font", DictionaryObject()).get_object().values():
        yield font.get_object()
    for form in resources.get("/XObject", DictionaryObject()).get_object().values():
        inner = form.get_object()
        if id(inner) not in seen and "/Resources" in inner:
            seen.add(id(inner))
            yield from _fonts_of(inner["/Resources"].get_object(), seen)


def _described(font: Any) -> tuple[str, bool]:
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    descriptor = inner["/FontDescriptor"].get_object()
    return str(font["/BaseFont"]), any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
