"""The body on paper: the same drawing, a number for each marked area, and every number a figure."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest

from painlog.catalogue import areas
from painlog.domain.entry import AreaMark
from painlog.domain.records import Records
from painlog.report.bodyfigure import body_svg, body_text, colour_step, days_marked
from painlog.report.numbers import figure_set
from painlog.report.options import SummaryOptions
from painlog.report.parts import Extra, Part
from painlog.report.style import score_colour, score_ink
from painlog.report.summary import summary_pdf, summary_text
from tests.report import pdf
from tests.report.conftest import END, PRINTED

START = END - timedelta(days=89)
_SVG = "{http://www.w3.org/2000/svg}"
ALL = {area.code: number for number, area in enumerate(areas.all(), start=1)}


def numbers_in(svg: str) -> list[str]:
    return [
        text.text or "" for text in ElementTree.fromstring(svg).iter(f"{_SVG}text") if (text.text or "").isdigit()
    ]


def test_every_marked_area_has_its_number_once_and_no_other_number_is_printed() -> None:
    assert sorted(map(int, numbers_in(body_svg(ALL, 90)))) == list(range(1, 88))
    assert numbers_in(body_svg({}, 90)) == []


def test_an_area_that_is_not_drawn_is_in_the_words_alone() -> None:
    days = {"a place of its own": 4, "calf_left": 1}
    assert numbers_in(body_svg(days, 30)) == ["1"]
    assert body_text(days) == "Days marked: a place of its own 4 days; Left calf 1 day."


@pytest.mark.parametrize(
    ("days", "of_days", "step"),
    [
        (1, 30, 1),
        (3, 30, 1),
        (4, 30, 3),
        (7, 30, 3),
        (8, 30, 5),
        (15, 30, 5),
        (16, 30, 7),
        (23, 30, 9),
        (30, 30, 9),
        (1, 1, 9),
    ],
)
def test_the_colour_goes_by_the_share_of_days(days: int, of_days: int, step: int) -> None:
    assert colour_step(days, of_days) == step


def test_the_colours_stay_in_order_in_grey_print_and_their_digits_can_be_read() -> None:
    used = sorted({colour_step(days, 100) for days in range(1, 101)})
    greys = [_luminance(score_colour(step)) for step in used]
    assert len(used) == 5
    assert all(light - dark > 0.005 for light, dark in pairwise(greys))
    for step in used:
        lights = sorted((_luminance(score_colour(step)), _luminance(score_ink(step))))
        assert (lights[1] + 0.05) / (lights[0] + 0.05) > 4.5


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_page_with_the_body_comes_last_is_tagged_and_prints_figures_alone(alex: Records, paper: str) -> None:
    person = alex.people[0]
    figures: dict[str, Any] = figure_set(alex, person, START, END)
    options = SummaryOptions(paper=paper, printed_on=PRINTED, extra=frozenset({Extra.BODY}))
    without = summary_pdf(figures, alex, person, replace(options, extra=frozenset()))
    made = summary_pdf(figures, alex, person, options)
    assert pdf.page_count(made) == pdf.page_count(without) + 1
    first, bare = pdf.page_texts(made)[0], pdf.page_texts(without)[0]
    assert first.rpartition("page 1 of")[0] == bare.rpartition("page 1 of")[0]
    assert pdf.is_ua(made)
    assert sum(1 for tag, alt in pdf.tags(made) if tag == "/Figure" and "listed below" in alt) == 1
    last = " ".join(pdf.page_texts(made)[-1].split())
    assert body_text(days_marked(figures["areas"])) in last
    days = days_marked(figures["areas"])
    assert set(map(int, numbers_in(body_svg(days, 90)))) == set(days.values())
    assert set(map(int, re.findall(r"\d+", body_text(days)))) == set(days.values())


def test_without_a_marked_area_there_is_no_such_page(alex: Records) -> None:
    bare = replace(alex, entries=tuple(replace(entry, areas=()) for entry in alex.entries))
    person = bare.people[0]
    figures = figure_set(bare, person, START, END)
    options = SummaryOptions(printed_on=PRINTED, extra=frozenset({Extra.BODY}))
    made = summary_pdf(figures, bare, person, options)
    assert "Where it hurt" not in " ".join(pdf.page_texts(made))
    assert "Where it hurt" not in summary_text(figures, bare, person, options)


def test_the_words_name_every_area_of_the_page(alex: Records) -> None:
    marks = tuple(AreaMark(area=code) for code in ALL)
    everywhere = replace(alex, entries=(replace(alex.entries[-1], areas=marks),))
    person = everywhere.people[0]
    figures = figure_set(everywhere, person, START, END)
    options = SummaryOptions(printed_on=PRINTED, extra=frozenset({Extra.BODY}), dropped=frozenset({Part.BODY}))
    text = summary_text(figures, everywhere, person, options)
    assert text.count(" 1 day;") == 86
    assert (
        pdf.page_count(
            summary_pdf(
                figures, everywhere, person, SummaryOptions(printed_on=PRINTED, extra=frozenset({Extra.BODY}))
            )
        )
        >= 2
    )
