"""Student's t: the quantile that the plausible ranges need."""

import math
from statistics import NormalDist

import numpy as np

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(100)
_MOST_STEPS = 100
_NEAR = 1e-12


def quantile(probability: float, freedom: float) -> float:
    """The t below which the share `probability` (0.5 to 0.9999) lies, for 2 or more degrees of freedom, whole or not.

    By Newton's steps on the distribution's integral: good to 1e-9. The start, the first terms of Fisher's expansion
    from the normal quantile, lies below, and the integral bends down, so that every step stays below too.
    Raises ValueError outside those bounds.
    """
    if not 0.5 <= probability <= 0.9999 or not 2 <= freedom < math.inf:
        raise ValueError("probability 0.5 to 0.9999 and 2 or more degrees of freedom")
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)
    z = NormalDist().inv_cdf(probability)
    t = z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
    for _ in range(_MOST_STEPS):
        density = scale / math.sqrt(freedom) * (1 + t * t / freedom) ** (-(freedom + 1) / 2)
        step = (probability - _share_below(t, freedom, scale)) / density
        t += step
        if abs(step) < _NEAR * max(t, 1.0):
            break
    return t


def _share_below(t: float, freedom: float, scale: float) -> float:
    # With t = sqrt(freedom) tan(angle) the density becomes a power of the cosine, smooth over the whole half line.
    angle = math.atan(t / math.sqrt(freedom))
    angles = angle * (_NODES + 1) / 2
    area = angle / 2 * float((_WEIGHTS * np.cos(angles) ** (freedom - 1)).sum())
    return 0.5 + scale * area
