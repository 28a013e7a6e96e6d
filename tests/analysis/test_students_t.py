import pytest

from painlog.analysis.students_t import quantile

# From printed tables of the t distribution (two-sided 95 % and 99 %, one-sided 95 %).
TABLE = [
    (0.975, 2, 4.302653),
    (0.975, 5, 2.570582),
    (0.975, 10, 2.228139),
    (0.975, 30, 2.042272),
    (0.975, 120, 1.979930),
    (0.995, 10, 3.169273),
    (0.995, 60, 2.660283),
    (0.95, 4, 2.131847),
]


@pytest.mark.parametrize(("probability", "freedom", "t"), TABLE)
def test_quantiles_equal_the_printed_table(probability: float, freedom: float, t: float) -> None:
    assert quantile(probability, freedom) == pytest.approx(t, abs=1e-6)


def test_many_degrees_of_freedom_come_to_the_normal_quantile() -> None:
    assert quantile(0.975, 1e7) == pytest.approx(1.959964, abs=1e-6)


def test_broken_degrees_of_freedom_lie_between_whole_ones() -> None:
    assert quantile(0.975, 7) < quantile(0.975, 6.5) < quantile(0.975, 6)


@pytest.mark.parametrize(("probability", "freedom"), [(0.4, 5), (1.0, 5), (0.975, 1.5), (0.975, float("inf"))])
def test_what_it_cannot_do_is_refused(probability: float, freedom: float) -> None:
    with pytest.raises(ValueError, match="degrees of freedom"):
        quantile(probability, freedom)
