"""The translated name of every code: `labels.area("knee_front_left")`.

Each name stands once, in a table of this package (see table.py); the catalogue holds codes and facts only.
Dates and numbers in words are in labels.dates and labels.numbers.
"""

from painlog.labels.areas import area, area_group, view
from painlog.labels.conditions import condition
from painlog.labels.events import activity_lost, appointment_kind, episode_kind, headache_feature
from painlog.labels.medicines import dose_status, form, medicine_class, overuse_class, use
from painlog.labels.pain import measure, pain_band, pain_band_word, side
from painlog.labels.people import relation, reporter, source
from painlog.labels.response import expected_duration, metric, threshold_basis, window_days, window_time
from painlog.labels.side_effects import severity, side_effect
from painlog.labels.treatments import treatment, treatment_sort
from painlog.labels.words import word

__all__ = [
    "activity_lost",
    "appointment_kind",
    "area",
    "area_group",
    "condition",
    "dose_status",
    "episode_kind",
    "expected_duration",
    "form",
    "headache_feature",
    "measure",
    "medicine_class",
    "metric",
    "overuse_class",
    "pain_band",
    "pain_band_word",
    "relation",
    "reporter",
    "severity",
    "side",
    "side_effect",
    "source",
    "threshold_basis",
    "treatment",
    "treatment_sort",
    "use",
    "view",
    "window_days",
    "window_time",
    "word",
]
