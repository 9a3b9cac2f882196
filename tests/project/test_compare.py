"""Comparing plain data: what agrees, what does not, and what is said about it."""

import numpy as np
import pytest

from autograder import assert_close
from autograder.diagnosis.compare import Mismatch
from autograder.submission.plain import NotPlainError, plain, same


def test_rounding_noise_of_either_format_is_no_difference():
    want = np.array([1.0, -1000.0])
    assert_close(want + 1e-8, want)
    assert_close((want + 1e-3).astype(np.float32), want)


def test_a_float64_result_is_held_to_float64():
    with pytest.raises(Mismatch):
        assert_close(np.array([1.0, 2.0 + 1e-6]), np.array([1.0, 2.0]))


def test_the_place_and_size_of_the_largest_difference_are_named():
    got = np.zeros((2, 3))
    got[1, 2] = 0.5
    with pytest.raises(Mismatch) as error:
        assert_close(got, np.zeros((2, 3)))
    assert error.value.how == (
        "at 1 of 6 places; the largest difference, 0.5, is at [1, 2]: 0.5 instead of 0"
    )


@pytest.mark.parametrize(
    ("got", "how"),
    [
        (np.zeros(3), r"the shape is \(3,\), expected \(2,\)"),
        ([0.0, "a"], "not a number"),
        (None, "None came: is a `return` missing"),
        ([[1.0], [1.0, 2.0]], "not a regular array"),
    ],
)
def test_something_of_another_form_is_a_mismatch_too(got, how):
    with pytest.raises(Mismatch, match=how):
        assert_close(got, np.zeros(2))


def test_nan_agrees_with_nan_alone():
    assert_close(np.array([np.nan, 1.0]), np.array([np.nan, 1.0]))
    with pytest.raises(Mismatch):
        assert_close(np.array([np.nan, 1.0]), np.array([0.0, 1.0]))
    with pytest.raises(Mismatch):
        assert_close(np.array([np.inf, 1.0]), np.array([1.0, 1.0]))


def test_lists_and_dictionaries_of_arrays_are_compared_item_by_item():
    want = {"maps": [np.ones(2), np.zeros((1, 3))], "count": 4}
    assert_close({"maps": [np.ones(2), np.zeros((1, 3))], "count": 4}, want)
    for got in ({"maps": [np.ones(2)], "count": 4}, {"count": 4}, [np.ones(2)]):
        with pytest.raises(Mismatch):
            assert_close(got, want)


def test_whole_numbers_are_compared_exactly():
    with pytest.raises(Mismatch):
        assert_close(10**9, 10**9 + 1)
    assert not same(10**9, 10**9 + 1)


def test_same_tells_numbers_types_and_shapes_apart():
    assert same([1, 2.0, "a", None], [1, 2.0, "a", None])
    assert same(np.array([1.0, np.nan]), np.array([1.0, np.nan]))
    for left, right in ((1.0, 1.1), (np.ones(2), np.ones(3)), ("a", "b"), ([1], (1,)), (None, 0)):
        assert not same(left, right)


class LikeEverything(np.ndarray):
    def __eq__(self, other):
        return True


def test_what_passes_is_a_copy_of_the_bare_data():
    array = np.arange(3.0)
    copy = plain({"a": [array, np.float32(1.5)]}, "here")
    array[0] = 9
    assert copy["a"][0][0] == 0 and type(copy["a"][1]) is float
    assert type(plain(np.ones(2).view(LikeEverything), "here")) is np.ndarray


@pytest.mark.parametrize("value", [object(), {1, 2}, np.array([object()]), [lambda: 0], range(3)])
def test_anything_else_is_refused_by_its_place(value):
    with pytest.raises(NotPlainError, match=r"^here"):
        plain(value, "here")
