"""Going nearer, farther, earlier and later over places in a row: days as ordinals, or days after a treatment."""

_NEARER = 1.5  # how many times fewer places one notch shows


def nearer(
    shown: tuple[int, int], notches: int, at: int | None, limits: tuple[int, int], least: int
) -> tuple[int, int]:
    """The places to show so many notches nearer (farther if negative); the place `at` stays where it is.

    Never fewer than `least` places, and none outside of `limits`.
    """
    first, last = shown
    count = last - first + 1
    most = max(limits[1] - limits[0] + 1, least)
    wanted = min(max(round(count / _NEARER**notches), least), most)
    if wanted == count:
        return shown
    at = last if at is None else at
    start = at - round((at - first + 0.5) / count * wanted - 0.5)
    return moved((start, start + wanted - 1), 0, limits)


def moved(shown: tuple[int, int], places: int, limits: tuple[int, int]) -> tuple[int, int]:
    """As many places, so many later (earlier if negative), as far as the limits allow."""
    count = shown[1] - shown[0] + 1
    start = min(shown[0] + places, limits[1] - count + 1)
    start = max(start, min(limits[0], limits[1] - count + 1))
    return start, start + count - 1
