"""Sentences and names around what comes after a treatment: facts with a source, never a verdict (R-STAT-2)."""

from painlog.i18n import _
from painlog.labels.table import msgid, named

EXPECTED = {
    "diagnostic_nerve_block": msgid("The numb time is about 1 to 3 hours with lidocaine, 4 to 8 with bupivacaine."),
    "medial_branch_block": msgid("The numb time is about 1 to 3 hours with lidocaine, 4 to 8 with bupivacaine."),
    "therapeutic_nerve_block": msgid("Relief lasts months in some people, weeks or days in others."),
    "occipital_nerve_block": msgid("Relief lasts six months or more in some people, weeks or days in others."),
    "trigeminal_nerve_block": msgid("Relief lasts six months or more in some people, weeks or days in others."),
    "intercostal_nerve_block": msgid("Relief lasts months in some people, weeks or days in others."),
    "botulinum_toxin": msgid("Relief often lasts three to four months."),
    "disc_allograft": msgid("This is new. How long relief lasts is not well known."),
    "stem_cell_study": msgid("This is under study. How long relief lasts is not well known."),
    "radiofrequency_ablation": msgid("Relief often lasts 6 to 12 months."),
    "cooled_radiofrequency_ablation": msgid("Relief often lasts 6 to 12 months."),
    "spinal_cord_stimulator_trial": msgid("Most trials last 3 to 8 days, some up to 3 weeks."),
    "dorsal_root_stimulator_trial": msgid("Most trials last 3 to 8 days, some up to 3 weeks."),
    "peripheral_nerve_stimulator_trial": msgid("Most trials last 3 to 8 days, some up to 3 weeks."),
    "spinal_cord_stimulator": msgid("The battery can last up to ten years."),
    "dorsal_root_stimulator": msgid("The battery can last up to ten years."),
    "peripheral_nerve_stimulator": msgid("The battery can last up to ten years."),
    "multifidus_stimulator": msgid("Change is slow. Clinics do not look before four months."),
    "vertebroplasty": msgid("Relief, where it comes, often comes in the first days."),
    "kyphoplasty": msgid("Relief, where it comes, often comes in the first days."),
    "sacroplasty": msgid("Relief, where it comes, often comes in the first days."),
    "minimally_invasive_lumbar_decompression": msgid("Clinics look at how long people can stand and walk."),
}
TIMES = {
    "first_week": msgid("first week"),
    "first_4_weeks": msgid("first 4 weeks"),
    "week_2": msgid("around week 2"),
    "weeks_1_4": msgid("weeks 1 to 4"),
    "weeks_3_4": msgid("weeks 3 and 4"),
    "weeks_5_8": msgid("weeks 5 to 8"),
    "weeks_9_12": msgid("weeks 9 to 12"),
    "month_1": msgid("around month 1"),
    "month_3": msgid("around month 3"),
    "month_4": msgid("after month 4"),
    "month_6": msgid("around month 6"),
    "month_12": msgid("around month 12"),
    "month_24": msgid("around month 24"),
    "after_two_cycles": msgid("after two rounds"),
}
BASES = {
    "guideline": msgid("commonly used in guidelines"),
    "policy": msgid("commonly used by health insurers"),
    "trial": msgid("commonly used in trials"),
    "practice": msgid("commonly used in clinics"),
}
METRICS = {
    "pain": msgid("Pain"),
    "headache_days": msgid("Headache days"),
    "standing_minutes": msgid("Minutes standing"),
    "walking_minutes": msgid("Minutes walking"),
    "readings": msgid("Pain readings of one day"),
}


def expected_duration(kind: str) -> str:
    """What is commonly said of how long it takes or lasts; empty where nothing is known, and for own words."""
    return named(EXPECTED, kind) if kind in EXPECTED else ""


def window_time(code: str) -> str:
    """The time that a window or a threshold means, such as `around month 3`."""
    return named(TIMES, code)


def window_days(from_day: int, to_day: int) -> str:
    """The days of a window, counted from the treatment's own day, which is day 0."""
    return _("days {first} to {last}").format(first=from_day, last=to_day)


def threshold_basis(code: str) -> str:
    """Who commonly uses a threshold; stands beside the number together with its source."""
    return named(BASES, code)


def metric(code: str) -> str:
    """The name of the series that a treatment is looked at with."""
    return named(METRICS, code)
