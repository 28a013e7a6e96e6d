"""Where an arrow key leads on the body: to the nearest area that way."""

from collections.abc import Mapping

from painlog.catalogue.body import Point

_ASIDE = 2.2  # a step straight ahead is better than one aside, even if it is longer


def nearest(places: Mapping[str, Point], here: str, way: tuple[int, int]) -> str | None:
    """The area that lies nearest to `here` in a direction ((1, 0) is to the right); None at the edge.

    Only what lies more that way than aside comes into question, unless there is nothing else.
    """
    x, y = places[here]
    found: list[tuple[bool, float, str]] = []
    for code, (other_x, other_y) in places.items():
        ahead = (other_x - x) * way[0] + (other_y - y) * way[1]
        aside = abs((other_x - x) * way[1]) + abs((other_y - y) * way[0])
        if ahead > 1:
            found.append((aside > ahead, ahead + _ASIDE * aside, code))
    return min(found)[2] if found else None
