"""Which values are legal: small guards used by every value of the domain."""

from math import isfinite


class IllegalValueError(ValueError):
    """A value outside what it may be; `field` says which, `reason` in plain words why (no value in it)."""

    def __init__(self, field: str, reason: str) -> None:
        """Name the field and the reason."""
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def between(field: str, value: float | None, low: float, high: float) -> None:
    """Refuse a number outside low..high (both allowed); None is 'not given'. Raises IllegalValueError."""
    if value is not None and not low <= value <= high:
        raise IllegalValueError(field, f"must be between {low:g} and {high:g}")


def at_least(field: str, value: float | None, low: float) -> None:
    """Refuse a number under `low`, infinity and not-a-number; None is 'not given'. Raises IllegalValueError."""
    if value is not None and not low <= value < float("inf"):
        raise IllegalValueError(field, f"must be {low:g} or more")


def finite(field: str, value: float | None) -> None:
    """Refuse infinity and not-a-number; None is 'not given'. Raises IllegalValueError."""
    if value is not None and not isfinite(value):
        raise IllegalValueError(field, "must be a number")


def given(field: str, text: str) -> None:
    """Refuse an empty text. Raises IllegalValueError."""
    if not text.strip():
        raise IllegalValueError(field, "must not be empty")
