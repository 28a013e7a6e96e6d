"""Typst: sets the page from the template of resources/summary, with the shipped fonts and nothing else."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import typst

from painlog import resources
from painlog.report import fonts

_TAGGED = "ua-1"
_SUMMARY = "summary.typ"


def measure(data: Mapping[str, Any]) -> dict[str, Any]:
    """The heights in points of the page's blocks and rows, and the room there is; see summary.typ."""
    text = typst.query(
        _template(_SUMMARY),
        "<heights>",
        field="value",
        one=True,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data), "mode": "measure"},
    )
    found: dict[str, Any] = json.loads(text)
    return found


def pdf(data: Mapping[str, Any], pictures: Mapping[str, str], printed_on: date) -> bytes:
    """The PDF: tagged, to PDF/UA-1. Should Typst refuse that, plain rather than none.

    `pictures` are SVG by name, as summary.typ knows them; an empty one is not there.
    """
    return _tagged(_SUMMARY, {"data": json.dumps(data), "mode": "print", **pictures}, printed_on)


def sheet(template: str, data: Mapping[str, Any], printed_on: date) -> bytes:
    """A page of another template of resources/summary, which takes words alone; tagged as the summary is."""
    return _tagged(template, {"data": json.dumps(data)}, printed_on)


def _tagged(template: str, inputs: dict[str, str], printed_on: date) -> bytes:
    try:
        return _compiled(template, inputs, printed_on, [_TAGGED])
    except typst.TypstError:
        return _compiled(template, inputs, printed_on, [])


def _compiled(template: str, inputs: dict[str, str], printed_on: date, standards: Any) -> bytes:
    return typst.compile(
        _template(template),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=standards,
        timestamp=datetime(printed_on.year, printed_on.month, printed_on.day, 12, tzinfo=UTC),
    )


def _template(name: str) -> bytes:
    return resources.path("summary", name).read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in fonts.font_folders()],
    )
