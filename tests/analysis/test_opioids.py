from painlog.analysis.days import Period
from painlog.analysis.opioids import OpioidProduct, daily_mme
from painlog.domain.codes import DoseStatus
from tests.analysis.made_up import day, dose, medicine

WEEK = Period(day(0), day(6))
PATCH = OpioidProduct(mme=60, worn_hours=72)


def test_doses_of_a_day_add_up() -> None:
    """R-MED-5."""
    tablet = medicine()
    doses = [dose(tablet, 0, units=2), dose(tablet, 0, units=2), dose(tablet, 1, status=DoseStatus.SKIPPED)]
    found = daily_mme({tablet.id: OpioidProduct(mme=5)}, [*doses, dose(tablet, -1), dose(tablet, 7)], WEEK)
    assert found.tolist() == [20, 0, 0, 0, 0, 0, 0]


def test_a_patch_counts_once_on_each_day_it_is_worn() -> None:
    """R-MED-5: not times 24, not divided by 3; on the day of a change one patch."""
    patch = medicine()
    found = daily_mme({patch.id: PATCH}, [dose(patch, 0), dose(patch, 3)], WEEK)
    assert found.tolist() == [60] * 7


def test_a_change_of_strength_holds_from_the_day_of_the_change() -> None:
    patch = medicine()
    found = daily_mme({patch.id: PATCH}, [dose(patch, 1, units=1), dose(patch, 0, units=2)], WEEK)
    assert found.tolist() == [120, 60, 60, 60, 60, 0, 0]


def test_a_patch_that_is_not_changed_ends_with_its_hours() -> None:
    patch = medicine()
    assert daily_mme({patch.id: PATCH}, [dose(patch, 1)], WEEK).tolist() == [0, 60, 60, 60, 60, 0, 0]


def test_a_patch_put_on_before_the_period_still_counts_in_it() -> None:
    patch = medicine()
    assert daily_mme({patch.id: PATCH}, [dose(patch, -2)], WEEK).tolist() == [60, 60, 0, 0, 0, 0, 0]


def test_a_patch_replaced_on_the_same_day_counts_once_and_two_worn_together_twice() -> None:
    patch = medicine()
    one_day = Period(day(0), day(0))
    assert daily_mme({patch.id: PATCH}, [dose(patch), dose(patch)], one_day).tolist() == [60]
    assert daily_mme({patch.id: PATCH}, [dose(patch, units=2)], one_day).tolist() == [120]


def test_a_stopped_patch_counts_until_the_day_before() -> None:
    patch = medicine()
    stopped = OpioidProduct(mme=60, worn_hours=72, stopped=day(2))
    assert daily_mme({patch.id: stopped}, [dose(patch, 0)], WEEK).tolist() == [60, 60, 0, 0, 0, 0, 0]


def test_patches_of_two_strengths_add_up() -> None:
    """R-MED-5: the strengths worn."""
    low, high = medicine(), medicine()
    products = {low.id: OpioidProduct(mme=28.8, worn_hours=72), high.id: PATCH}
    assert daily_mme(products, [dose(low), dose(high)], Period(day(0), day(0))).tolist() == [88.8]
