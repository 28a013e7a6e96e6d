"""Nothing that a person can type may keep a page from being printed."""

from hypothesis import given
from hypothesis import strategies as st

from painlog.report import fonts
from painlog.report.printable import breakable, isolated, printable


def test_text_that_the_fonts_have_stays_as_it_is() -> None:
    for text in ("Zoë Núñez", "5 mg ≥ 3 – 4 µg", "Привет", "$\\foo$ #let <img src=x> \\ *b* _i_", "سارة"):
        assert printable(text) == text


def test_an_emoji_becomes_its_name_in_brackets() -> None:
    assert printable("ok 😀!") == "ok [grinning face]!"


def test_joined_emoji_are_named_together_without_skin_tones() -> None:
    assert printable("👩🏽\u200d👧") == "[woman, girl]"
    assert printable("🇩🇪") == "[flag DE]"
    assert printable("1\ufe0f\u20e3") == "1"


def test_letters_without_a_font_are_named_and_long_runs_counted() -> None:
    assert printable("中") == "[cjk unified ideograph-4e2d]"
    assert printable("x" + "中文" * 6) == "x[12 characters: CJK]"


def test_controls_that_could_turn_the_text_around_go() -> None:
    assert printable("a\u202eb\u0007c\u2066d\ufeff") == "abcd"
    assert printable("one\n two\u2028three\t4") == "one two three 4"


def test_a_lone_surrogate_and_private_signs_are_said_to_be_unreadable() -> None:
    assert printable("a\ud800b") == "a[unreadable character]b"
    assert printable("\ue000") == "[unreadable character]"


def test_marks_that_no_font_can_place_do_not_stay_on_their_letter() -> None:
    assert printable("z\u20dd") == "z[combining enclosing circle]"
    assert len(printable("a" + "\u0301" * 50)) < 8


def test_right_to_left_names_are_fenced_and_others_are_not() -> None:
    assert isolated("سارة") == "\u2068سارة\u2069"
    assert isolated("Ann") == "Ann"


def test_an_endless_word_can_be_broken() -> None:
    assert max(len(piece) for piece in breakable("x" * 300).split("\u200b")) == 10
    assert breakable("short words stay") == "short words stay"


@given(st.text(st.characters(), max_size=60))
def test_whatever_is_typed_only_covered_characters_are_left(text: str) -> None:
    known = frozenset().union(*fonts.covered())
    assert all(ord(char) in known or char in "\u200c\u200d" for char in printable(text))


def test_every_font_file_for_the_window_is_there() -> None:
    assert all(file.is_file() for file in fonts.font_files())
