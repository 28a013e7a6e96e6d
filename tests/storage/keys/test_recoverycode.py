"""The printed code comes back as it was, and a slip is found in its group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painlog.storage.keys import recoverycode
from painlog.storage.keys.recoverycode import ALPHABET, WrongGroupError, as_code, as_secret

SECRETS = st.binary(min_size=20, max_size=20)
PLACES = st.integers(0, 39)


@given(SECRETS)
def test_a_code_comes_back_however_it_is_typed(secret: bytes) -> None:
    code = as_code(secret)
    assert len(code.split()) == 8
    for typed in (
        code,
        code.lower(),
        code.replace(" ", "-"),
        code.replace(" ", ""),
        code.replace("0", "o"),
        f" {code}\n",
    ):
        assert recoverycode.looks_like_one(typed)
        assert as_secret(typed) == secret


@given(SECRETS, PLACES, st.sampled_from(ALPHABET))
def test_one_wrong_letter_is_found_in_its_group(secret: bytes, place: int, letter: str) -> None:
    letters = list(as_code(secret).replace(" ", ""))
    if letters[place] == letter:
        return
    letters[place] = letter
    with pytest.raises(WrongGroupError) as caught:
        as_secret("".join(letters))
    assert caught.value.groups == (place // 5 + 1,)


@given(SECRETS, PLACES, PLACES)
def test_two_letters_of_a_group_changed_about_are_found(secret: bytes, one: int, other: int) -> None:
    letters = list(as_code(secret).replace(" ", ""))
    if one // 5 != other // 5 or letters[one] == letters[other]:
        return
    letters[one], letters[other] = letters[other], letters[one]
    with pytest.raises(WrongGroupError):
        as_secret("".join(letters))


@given(SECRETS, st.integers(0, 7), st.integers(0, 7))
def test_two_groups_changed_about_are_found(secret: bytes, one: int, other: int) -> None:
    groups = as_code(secret).split()
    if one == other or groups[one][:4] == groups[other][:4]:
        return
    groups[one], groups[other] = groups[other], groups[one]
    with pytest.raises(WrongGroupError):
        as_secret(" ".join(groups))


@given(st.text(max_size=60))
def test_any_text_is_a_code_or_refused(text: str) -> None:
    try:
        assert len(as_secret(text)) == 20
    except WrongGroupError as error:
        assert error.groups


def test_a_code_that_is_too_long_or_short_is_refused() -> None:
    code = as_code(bytes(20))
    for typed in (code[:-6], code + " AAAAA", ""):
        with pytest.raises(WrongGroupError):
            as_secret(typed)


def test_single_letters_can_be_asked_for() -> None:
    code = as_code(b"\xff" * 20)
    assert recoverycode.letter_at(code, 1) == code[0]
    assert recoverycode.letter_at(code, 6) == code[6]
    assert recoverycode.same_letter(" o ", "0")
    assert not recoverycode.same_letter("", "0")
