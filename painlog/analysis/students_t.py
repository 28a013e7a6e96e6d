"""Student's t: the quantile that the plausible ranges need."""

import math

import numpy as np

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(100)
_HALVINGS = 60


def quantile(probability: float, freedom: float) -> float:
    """The t below which the share `probability` (0.5 to 0.9999) lies, for 2 or more degrees of freedom, whole or not.

    By halving an interval on the distribution's integral: good to 1e-9. Raises ValueError outside those bounds.
    """
    if not 0.5 <= probability <= 0.9999 or not 2 <= freedom < math.inf:
        raise ValueError("probability 0.5 to 0.9999 and 2 or more degrees of freedom")
    low, high = 0.0, 100.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _share_below(middle, freedom) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _share_below(t: float, freedom: float) -> float:
    # With t = sqrt(freedom) tan(angle) the density becomes a power of the cosine, smooth over the whole half line.
    angle = math.atan(t / math.sqrt(freedom))
    angles = angle * (_NODES + 1) / 2
    area = angle / 2 * float((_WEIGHTS * np.cos(angles) ** (freedom - 1)).sum())
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)
    return 0.5 + scale * area
