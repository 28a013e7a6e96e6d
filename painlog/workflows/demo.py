"""A made-up diary to try painlog with: three people who do not exist, the same ones every time."""

from dataclasses import fields
from datetime import date, time
from typing import Any

import numpy as np

from painlog.domain.moment import Moment
from painlog.domain.records import Records, Value
from painlog.workflows.clock import now
from painlog.workflows.demo_alex import PERSON_ID, alex
from painlog.workflows.demo_family import mum, sam

_SEED = 20261124

DEMO_PERSON = PERSON_ID


def demo_records(years: int = 1, until: date | None = None) -> Records:
    """The diary of Alex, Mum and Sam Example up to and with `until` (if not given, up to this moment on the clock).

    Alex has `years` (1 or more) of several entries a day, medicines, treatments, headaches and gaps; Mum and Sam some
    months. Twenty years make about 43,800 entries and 50,000 doses. Nothing in it is anyone's.
    """
    present = now()
    last = until or present.day
    random = np.random.default_rng(_SEED)
    records = _together(alex(max(1, years), last, random), mum(last, random), sam(last, random))
    return records if until is not None else _written_by(present, records)


def _written_by(present: Moment, records: Records) -> Records:
    """What was written down by then, as clocks show it: the demo lives in a zone of its own."""

    def is_written(value: Value) -> bool:
        at = value.recorded_at
        return (at.day, at.clock or time.min) <= (present.day, present.clock or time.max)

    kept: dict[str, Any] = {
        field.name: tuple(filter(is_written, getattr(records, field.name))) for field in fields(Records)
    }
    return Records(**kept)


def _together(*parts: Records) -> Records:
    joined: dict[str, Any] = {
        field.name: tuple(value for part in parts for value in getattr(part, field.name)) for field in fields(Records)
    }
    return Records(**joined)
