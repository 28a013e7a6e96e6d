"""What no honest file has: more of something than a diary of a lifetime would need (safety rows 18, 19).

Looked for in the bytes, before a reader makes a hundred times their size of them.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from painlog.domain.errors import InputRefusedError
from painlog.i18n import _

# A made-up diary of twenty years has 110,000 rows, 2.2 million commas and 150,000 lists.
MOST_IN_CSV: Mapping[bytes, int] = {b"\n": 1_000_000, b"\r": 1_000_000, b",": 10_000_000}
MOST_IN_JSON: Mapping[bytes, int] = {b"{": 1_000_000, b"[": 1_000_000, b",": 10_000_000}


def refuse_endless(content: bytes, most: Mapping[bytes, int]) -> None:
    """Raises InputRefusedError where a sign that parts rows, lists or cells stands more often than `most` says."""
    if any(len(content) > limit and content.count(sign) > limit for sign, limit in most.items()):
        raise InputRefusedError(too_much())


@contextmanager
def within_memory() -> Iterator[None]:
    """Raise InputRefusedError where reading a file would take more memory than the computer gives."""
    try:
        yield
    except MemoryError:
        raise InputRefusedError(too_much()) from None


def too_much() -> str:
    """The sentence for more rows than painlog reads."""
    return _("This file holds far more than a diary can hold. It was not read. Nothing was changed.")
