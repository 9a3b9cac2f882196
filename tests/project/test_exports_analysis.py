"""Item analysis against NumPy, SciPy and sums by hand."""

import numpy as np
import pytest
from marking_records import PAGE, SAYS, record, write
from scipy import stats

from autograder.exports.analysis import correlation, items, summary, wilson
from autograder.exports.record import read_records

PASSED = [((a, b), (c,)) for a, b, c in [
    (True, True, True), (True, False, True), (True, False, False), (False, False, False),
    (True, True, False), (False, True, True),
]]  # fmt: skip


@pytest.fixture
def group(tmp_path):
    """Six submissions, of which three make the same mistake and one makes it in two tests."""
    says = [(None, None), (SAYS, None), (SAYS, None), (SAYS, "Other."), (None, None), (None, None)]
    made = [record(f"s{i}", *one) for i, one in enumerate(zip(PASSED, says, strict=True))]
    made[3]["tasks"][0]["mistakes"] *= 2
    return read_records(write(tmp_path, *made))


def test_the_class(group):
    found = summary(group)
    marks = [6, 3, 1, 0, 4, 5]
    assert (found.count, found.mean, found.median) == (6, np.mean(marks), np.median(marks))
    assert (found.lowest, found.highest, found.possible) == (0, 6, 6)


def test_share_mean_and_discrimination(group):
    net, count = items(group)
    points = np.array([[a * 1 + b * 3, c * 2] for (a, b), (c,) in PASSED], float)  # (6, 2)
    assert net.right == 2 and count.right == 3
    assert net.mean == pytest.approx(points[:, 0].mean() / 4)
    expected = np.corrcoef(points[:, 0] / 4, points[:, 1])[0, 1]
    assert net.discrimination == pytest.approx(expected)
    assert count.discrimination == pytest.approx(expected)  # with two tasks it is the same


def test_tests_are_items_too(group):
    shape, values = items(group)[0].tests
    points = np.array([[a * 1, b * 3, c * 2] for (a, b), (c,) in PASSED], float)  # (6, 3)
    assert (shape.right, values.right) == (4, 3)
    for column, test in enumerate((shape, values)):
        rest = points.sum(axis=1) - points[:, column]
        expected = stats.pointbiserialr(points[:, column] > 0, rest).statistic
        assert test.discrimination == pytest.approx(expected)


def test_a_submission_counts_once_for_a_mistake(group):
    net, other = items(group)
    assert [(count, one.says, one.page) for count, one in net.mistakes] == [(3, SAYS, PAGE)]
    assert [(count, one.says) for count, one in other.mistakes] == [(1, "Other.")]


def test_where_all_are_equal_nothing_is_discriminated(tmp_path):
    found = items(read_records(write(tmp_path, record("a"), record("b"))))
    assert [one.discrimination for one in found] == [None, None]
    assert correlation([1.0], [2.0]) is None


@pytest.mark.parametrize("right, count", [(0, 3), (1, 3), (3, 3), (17, 40), (999, 1000)])
def test_the_interval_is_wilsons(right, count):
    expected = stats.binomtest(right, count).proportion_ci(method="wilson")
    assert wilson(right, count) == pytest.approx((expected.low, expected.high), abs=1e-9)
