"""Codes and integer products of the chapter on quantization are TensorFlow's, one by one."""

from pathlib import Path

import numpy as np
import pytest
import torch  # noqa: F401  (first where both frameworks are in one process)

from autograder.submission.modules import load

tf = pytest.importorskip("tensorflow", reason="TensorFlow is not installed")

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
EIGHT = {"min_val": -128, "max_val": 127}
SUMS = {"min_val": -(2**31), "max_val": 2**31 - 1}


@pytest.fixture(scope="module")
def ours():
    path = SOLUTIONS / "scratch" / "quantization.py"
    return load(path, "in_tensorflow_quantization", "scratch")


@pytest.fixture
def rng():
    return np.random.default_rng(6)


def codes(tensor):
    """A quantized tensor's integers."""
    return tf.bitcast(tensor, tf.int8 if tensor.dtype == tf.qint8 else tf.int32).numpy()


def ends(**ranges):
    """The smallest and largest codes of the tensors of an operation, by its names for them."""
    return {
        f"{prefix}quantization_{side}": value
        for prefix, one in ranges.items()
        for side, value in one.items()
    }


@pytest.mark.parametrize("low, high", [(-1.0, 2.5), (-3.0, 0.25), (0.0, 2.0), (-2.0, 2.0)])
def test_codes_of_a_range_are_tensorflows(ours, rng, low, high):
    given = rng.uniform(low - 1, high + 1, size=9000).astype(np.float32)  # some have no code
    mine = ours.quantize(given, *ours.affine_parameters(low, high), -128, 127)
    assert len(np.unique(mine)) == 256
    theirs = tf.quantization.quantize(given, low, high, tf.qint8, mode="MIN_FIRST")
    np.testing.assert_array_equal(mine, codes(theirs[0]))


@pytest.mark.parametrize("lowest", [-128, -127])
def test_symmetric_codes_are_tensorflows_at_halves_too(ours, rng, lowest):
    given = np.concatenate([np.arange(-300, 301) / 8, 9 * rng.normal(size=600)])
    given = given.astype(np.float32)
    theirs = tf.quantization.quantize(
        given, lowest / 4, 127 / 4, tf.qint8, mode="SCALED", round_mode="HALF_TO_EVEN",
        narrow_range=lowest == -127,
    )  # fmt: skip
    mine = ours.quantize(given, np.float32(0.25), 0, lowest, 127)
    np.testing.assert_array_equal(mine, codes(theirs[0]))


@pytest.mark.parametrize("left_zero", [0, 5, -128, 127])
def test_integer_products_are_tensorflows(ours, rng, left_zero):
    left = rng.integers(-128, 128, (32, 300)).astype(np.int8)
    right = rng.integers(-128, 128, (300, 16)).astype(np.int8)
    left[:2], right[:, 0], right[:, 1] = -128, -128, 127
    zeros = rng.integers(-128, 128, 16).astype(np.int32)
    ones, nothing = np.ones(16, np.float32), np.zeros(16, np.int32)
    theirs = tf.raw_ops.UniformQuantizedDot(
        lhs=tf.bitcast(left, tf.qint8), lhs_scales=1.0, lhs_zero_points=left_zero,
        rhs=tf.bitcast(right, tf.qint8), rhs_scales=ones, rhs_zero_points=zeros,
        output_scales=ones, output_zero_points=nothing, Tout=tf.qint32,
        rhs_quantization_axis=1, output_quantization_axis=1,
        **ends(lhs_=EIGHT, rhs_=EIGHT, output_=SUMS),
    )  # fmt: skip
    mine = ours.integer_matmul(left, right, left_zero, zeros)
    np.testing.assert_array_equal(mine, codes(theirs))


def test_rounded_sums_are_tensorflows(ours, rng):
    sums = rng.integers(-(10**6), 10**6, (500, 16)).astype(np.int32)
    multiplier = rng.uniform(1e-5, 2e-4, 16).astype(np.float32)
    theirs = tf.raw_ops.UniformRequantize(
        input=tf.bitcast(sums, tf.qint32), input_scales=multiplier,
        input_zero_points=np.zeros(16, np.int32), output_scales=1.0, output_zero_points=5,
        Tout=tf.qint8, input_quantization_axis=1, **ends(input_=SUMS, output_=EIGHT),
    )  # fmt: skip
    mine = ours.requantize(sums, multiplier.astype(float), 5, -128, 127)
    np.testing.assert_array_equal(mine, codes(theirs))
