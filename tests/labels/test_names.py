"""Every code has one name, and no two codes of a list share a name."""

from collections.abc import Callable, Iterable

import pytest

from painlog.catalogue import (
    areas,
    care_roles,
    conditions,
    headache_features,
    medicine_classes,
    overuse,
    side_effects,
    treatments,
    warning_signs,
    words,
)
from painlog.catalogue.treatment_kind import Basis, Kind, Metric
from painlog.domain import codes
from painlog.labels import areas as area_names
from painlog.labels import conditions as condition_names
from painlog.labels import dates, events, medicines, packet, pain, people, response
from painlog.labels import side_effects as side_effect_names
from painlog.labels import treatments as treatment_names
from painlog.labels import warning_signs as sign_names
from painlog.labels import words as word_names

# The name function, its table, and every code that may come.
LISTS: dict[str, tuple[Callable[[str], str], dict[str, str], Iterable[str]]] = {
    "area": (area_names.area, area_names.AREAS, [area.code for area in areas.all()]),
    "area group": (area_names.area_group, area_names.GROUPS, areas.groups()),
    "view": (area_names.view, area_names.VIEWS, areas.View),
    "word": (word_names.word, word_names.WORDS, words.all()),
    "observed sign": (word_names.word, word_names.OBSERVED_SIGNS, words.observed_signs()),
    "side effect": (side_effect_names.side_effect, side_effect_names.SIDE_EFFECTS, side_effects.all()),
    "condition": (condition_names.condition, condition_names.CONDITIONS, [c.code for c in conditions.all()]),
    "condition group": (condition_names.condition, condition_names.GROUPS, conditions.groups()),
    "treatment": (treatment_names.treatment, treatment_names.TREATMENTS, [t.code for t in treatments.all()]),
    "treatment sort": (treatment_names.treatment_sort, treatment_names.SORTS, Kind),
    "metric": (response.metric, response.METRICS, Metric),
    "threshold basis": (response.threshold_basis, response.BASES, Basis),
    "window time": (
        response.window_time,
        response.TIMES,
        {w.at for t in treatments.all() for w in t.windows}
        | {th.at for t in treatments.all() for th in t.thresholds if th.at},
    ),
    "medicine class": (medicines.medicine_class, medicines.CLASSES, [c.code for c in medicine_classes.all()]),
    "overuse class": (medicines.overuse_class, medicines.OVERUSE_CLASSES, [c.code for c in overuse.all()]),
    "headache feature": (events.headache_feature, events.HEADACHE_FEATURES, headache_features.all()),
    "reporter": (people.reporter, people.REPORTERS, codes.Reporter),
    "source": (people.source, people.SOURCES, codes.Source),
    "relation": (people.relation, people.RELATIONS, codes.Relation),
    "measure": (pain.measure, pain.MEASURES, codes.Measure),
    "side": (pain.side, pain.SIDES, codes.Side),
    "form": (medicines.form, medicines.FORMS, codes.Form),
    "use": (medicines.use, medicines.USES, codes.Use),
    "dose status": (medicines.dose_status, medicines.DOSE_STATUSES, codes.DoseStatus),
    "episode kind": (events.episode_kind, events.EPISODE_KINDS, codes.EpisodeKind),
    "activity lost": (events.activity_lost, events.ACTIVITY_LOST, codes.ActivityLost),
    "appointment kind": (events.appointment_kind, events.APPOINTMENT_KINDS, codes.AppointmentKind),
    "scale": (pain.scale, pain.SCALES, codes.Scale),
    "pain word": (pain.pain_word, pain.BANDS, codes.PainWord),
    "trigger": (events.trigger, events.TRIGGERS, codes.Trigger),
    "CRPS group": (events.crps_group, events.CRPS_GROUPS, codes.CrpsGroup),
    "session kind": (events.session_kind, events.SESSION_KINDS, codes.SessionKind),
    "helped": (medicines.helped, medicines.HELPED, codes.Helped),
    "document kind": (packet.document_kind, packet.DOCUMENT_KINDS, codes.DocumentKind),
    "media type": (packet.media_type, packet.MEDIA_TYPES, codes.MediaType),
    "record state": (packet.record_state, packet.RECORD_STATES, codes.RecordState),
    "record kind": (packet.record_item, packet.RECORD_KINDS, codes.RecordKind),
    "mark shape": (people.mark_shape, people.MARK_SHAPES, codes.MarkShape),
    "care role": (people.care_role, people.CARE_ROLES, care_roles.all()),
    "warning sign": (sign_names.tick, sign_names.TICKS, [sign.code for sign in warning_signs.all()]),
    "warning level": (sign_names.level, sign_names.LEVELS, warning_signs.Level),
    "region": (sign_names.region, sign_names.REGIONS, warning_signs.regions()),
    "long month": (
        lambda code: dates.long_month_name(int(code)),
        dates.LONG_MONTHS,
        [str(month) for month in range(1, 13)],
    ),
    "short weekday": (
        lambda code: dates.short_weekday_name(int(code)),
        dates.SHORT_WEEKDAYS,
        [str(day) for day in range(1, 8)],
    ),
    "month": (lambda code: dates.month_name(int(code)), dates.MONTHS, [str(month) for month in range(1, 13)]),
}


@pytest.mark.parametrize("name", LISTS)
def test_every_code_has_a_name_and_no_name_lacks_a_code(name: str) -> None:
    _name_of, table, expected = LISTS[name]
    assert set(table) == set(expected)


@pytest.mark.parametrize("name", LISTS)
def test_names_are_distinct_within_their_list_and_are_no_codes(name: str) -> None:
    name_of, table, _expected = LISTS[name]
    names = [name_of(code) for code in table]
    assert len(set(names)) == len(names)
    assert not [text for text in names if "_" in text or not text.strip()]


def test_every_enum_of_the_domain_is_named_here() -> None:
    enums = {
        value for value in vars(codes).values() if isinstance(value, type) and value.__module__ == codes.__name__
    }
    assert enums <= {expected for _name_of, _table, expected in LISTS.values() if isinstance(expected, type)}


def test_own_words_come_back_unchanged() -> None:
    own = "<b>Aunt Rosa's</b> ointment, 50% {name}"
    for name_of in (
        treatment_names.treatment,
        word_names.word,
        side_effect_names.side_effect,
        condition_names.condition,
        events.headache_feature,
    ):
        assert name_of(own) == own
        assert name_of("") == ""
    assert response.expected_duration(own) == ""


def test_the_words_under_the_buttons_follow_the_bands() -> None:
    assert [pain.pain_band_word(score) for score in range(11)] == [
        "No pain",
        *["Mild"] * 3,
        *["Moderate"] * 3,
        *["Severe"] * 3,
        "Worst",
    ]


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_outside_the_scale_has_no_word(score: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        pain.pain_band_word(score)


def test_side_effects_have_four_strengths_in_words() -> None:
    assert len({side_effect_names.severity(strength) for strength in range(4)}) == 4


def test_window_days_are_told_in_words() -> None:
    assert response.window_days(1, 28) == "days 1 to 28"
