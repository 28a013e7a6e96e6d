"""The code on the printed recovery sheet: 160 random bits in eight groups of five, each with its own check letter.

The letters are those of Crockford's base 32: no I, L, O or U, so that nothing reads as something else. The last
letter of a group checks the four before it and the group's place, so that a slip is found in its group.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, IN_GROUP = 8, 5
SECRET_BYTES = 20

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, "\n": None, "\t": None, "\r": None})
_FIELD = 0b100101  # x^5 + x^2 + 1 makes the 32 letters a field


class WrongGroupError(ValueError):
    """A code that was not read or typed right; `groups` are the numbers of the groups that do not hold, from 1."""

    def __init__(self, groups: tuple[int, ...]) -> None:
        """Name the groups and nothing of what is in them."""
        super().__init__("groups " + " ".join(map(str, groups)))
        self.groups = groups


def new_secret() -> bytes:
    """A secret for a new sheet."""
    return secrets.token_bytes(SECRET_BYTES)


def as_code(secret: bytes) -> str:
    """The secret as eight groups with a space between."""
    number = int.from_bytes(secret, "big")
    letters = [ALPHABET[number >> 5 * place & 31] for place in reversed(range(SECRET_BYTES * 8 // 5))]
    quads = ["".join(letters[start : start + 4]) for start in range(0, len(letters), 4)]
    return " ".join(quad + _check_letter(quad, place) for place, quad in enumerate(quads))


def looks_like_one(text: str) -> bool:
    """Whether a text has the length and the letters of a code; a passphrase hardly ever does."""
    plain = _plain(text)
    return len(plain) == GROUPS * IN_GROUP and all(letter in ALPHABET for letter in plain)


def as_secret(text: str) -> bytes:
    """The secret of a code that was typed, in capitals or not, with spaces and hyphens anywhere.

    Raises WrongGroupError with the groups to look at again.
    """
    plain = _plain(text)
    groups = [plain[start : start + IN_GROUP] for start in range(0, len(plain), IN_GROUP)]
    wrong = tuple(place for place, group in enumerate(groups, 1) if not _holds(group, place - 1))
    if wrong or len(groups) != GROUPS:
        raise WrongGroupError(wrong or tuple(range(min(len(groups), GROUPS) + 1, GROUPS + 1)) or (GROUPS,))
    number = 0
    for letter in "".join(group[:-1] for group in groups):
        number = number << 5 | ALPHABET.index(letter)
    return number.to_bytes(SECRET_BYTES, "big")


def letter_at(code: str, place: int) -> str:
    """The letter at a place of a code, from 1, the spaces not counted."""
    return _plain(code)[place - 1]


def same_letter(typed: str, letter: str) -> bool:
    """Whether what was typed is that letter, as a reader of the sheet would take it."""
    return _plain(typed) == letter


def _plain(text: str) -> str:
    return text.upper().translate(_READ_AS)


def _holds(group: str, place: int) -> bool:
    whole = len(group) == IN_GROUP and all(letter in ALPHABET for letter in group)
    return whole and place < GROUPS and _check_letter(group[:-1], place) == group[-1]


def _check_letter(quad: str, place: int) -> str:
    """A weighted sum over the field: no single slip and no two letters changed about leave it as it is."""
    found, weight = place + 1, 2
    for letter in quad:
        found ^= _times(ALPHABET.index(letter), weight)
        weight = _times(weight, 2)
    return ALPHABET[found]


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 32:
            one ^= _FIELD
        other >>= 1
    return product
