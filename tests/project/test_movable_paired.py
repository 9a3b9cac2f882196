"""The figure of two ways computes SciPy's paired intervals from the recorded runs."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture
from scipy import stats

from workbook.movable.paired_ways import paired, paired_ways

COUNTS = [2, 5, 10, 20]


@pytest.fixture(scope="module")
def accuracy():
    rng = np.random.default_rng(5)
    base = rng.normal(60, 8, size=(6, 1)) + np.linspace(0, 25, 4)  # (seeds, counts)
    return {name: base + rng.normal(gap, 3, size=(6, 4))
            for name, gap in (("scratch", 0), ("probe", 9), ("fine-tuned", 12))}  # fmt: skip


def by_scipy(first, second):
    """Means, lows and highs of the differences, by SciPy's paired t-test."""
    pairs = list(zip(first.T, second.T, strict=True))
    found = [stats.ttest_rel(*pair).confidence_interval() for pair in pairs]
    means = [sum(a - b for a, b in zip(*pair, strict=True)) / len(first) for pair in pairs]
    return {"means": means, "lows": [one.low for one in found],
            "highs": [one.high for one in found]}  # fmt: skip


@pytest.mark.parametrize("first, second", [("scratch", "probe"), ("fine-tuned", "probe")])
def test_the_intervals_are_those_of_a_paired_test(shown, accuracy, first, second):
    expected = by_scipy(accuracy[first], accuracy[second])
    ours = zip(*paired(accuracy[first], accuracy[second]), strict=True)
    for found, name in zip(ours, ("means", "lows", "highs"), strict=True):
        assert found == pytest.approx(expected[name])
    tab = shown(paired_ways(accuracy, COUNTS, "probe", "scratch"))
    move(tab, first=first, second=second, chosen=3)
    for name, values in numbers(tab).items():
        assert values == pytest.approx(expected[name], abs=1e-3), name
    assert "With 20 labels per class" in tab.locator("output").inner_text()


def test_it_says_who_is_ahead_only_where_the_interval_says_so(shown):
    base = np.array([[50.0, 50], [60, 61], [55, 52]])
    gaps = np.array([[5.0, -3], [6, 4], [5.5, 0]])
    tab = shown(paired_ways({"a": base, "b": base + gaps}, [1, 2], "a", "b"))
    assert "b is ahead" in tab.locator("output").inner_text()
    move(tab, first="b", second="a")
    assert "b is ahead" in tab.locator("output").inner_text()
    move(tab, chosen=1)
    assert "no difference shows" in tab.locator("output").inner_text()


def test_every_pair_finds_room_on_the_axis(accuracy):
    most = paired_ways(accuracy, COUNTS, "probe", "scratch").data["most"]
    for first in accuracy.values():
        for second in accuracy.values():
            for name, values in by_scipy(first, second).items():
                assert first is second or np.abs(values).max() <= most, name


def test_it_starts_as_its_picture(shown, accuracy):
    figure = paired_ways(accuracy, COUNTS, "probe", "scratch", 1)
    starts_as_its_picture(shown, figure, "paired_ways")
