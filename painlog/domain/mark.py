"""What is told beside a thing that was written down in an unusual way."""

from enum import StrEnum


class Mark(StrEnum):
    """Why: the computer's clock went back or was far ahead, or it was recovered from a damaged file."""

    CLOCK_BACK = "clock_back"
    CLOCK_AHEAD = "clock_ahead"
    RECOVERED = "recovered"
