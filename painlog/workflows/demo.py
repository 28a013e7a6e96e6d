"""A made-up diary to try painlog with: three people who do not exist, the same ones every time."""

from dataclasses import fields
from datetime import date
from typing import Any

import numpy as np

from painlog.domain.records import Records
from painlog.workflows.demo_alex import PERSON_ID, alex
from painlog.workflows.demo_family import mum, sam

_SEED = 20261124

DEMO_PERSON = PERSON_ID


def demo_records(years: int = 1, until: date | None = None) -> Records:
    """The diary of Alex, Mum and Sam Example up to and with `until` (today if not given).

    Alex has `years` (1 or more) of several entries a day, medicines, treatments, headaches and gaps; Mum and Sam some
    months. Twenty years make about 43,800 entries and 50,000 doses. Nothing in it is anyone's.
    """
    last = until or date.today()
    random = np.random.default_rng(_SEED)
    return _together(alex(max(1, years), last, random), mum(last, random), sam(last, random))


def _together(*parts: Records) -> Records:
    joined: dict[str, Any] = {
        field.name: tuple(value for part in parts for value in getattr(part, field.name)) for field in fields(Records)
    }
    return Records(**joined)
