"""What the chapter on quantization computes is what both frameworks compute, code by code."""

import warnings
from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder.submission.modules import load
from oracles import quantization as known
from workbook.data import load as load_data
from workbook.pytorch_quantized import (
    Rounding,
    SeveralPerceptrons,
    accuracies,
    flat,
    ranges_of,
    train_several,
)

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def solution(track):
    return load(SOLUTIONS / track / "quantization.py", f"twins_{track}_quantization", track)


@pytest.fixture
def rng():
    return np.random.default_rng(6)


@pytest.fixture(autouse=True)
def _quiet():
    with warnings.catch_warnings(action="ignore"):  # quantized tensors are deprecated
        yield


def values(rng, *shape):
    """Numbers, some of which lie halfway between codes and some outside."""
    found = 3 * rng.normal(size=shape)
    found[rng.random(shape) < 0.3] = 0.125
    found[rng.random(shape) < 0.3] *= 40
    return found.astype(np.float32)


@pytest.mark.parametrize("zero_point", [0, 1, -7])
def test_codes_are_pytorchs(rng, zero_point):
    ours, given = solution("scratch"), values(rng, 30, 8)
    theirs = torch.quantize_per_tensor(torch.tensor(given), 0.25, zero_point, torch.qint8)
    mine = ours.quantize(given, 0.25, zero_point, -128, 127)
    np.testing.assert_array_equal(mine, theirs.int_repr().numpy())
    np.testing.assert_array_equal(ours.dequantize(mine, 0.25, zero_point), theirs.dequantize())


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_codes_of_channels_are_pytorchs(rng, axis):
    given = values(rng, 3, 4, 5)
    scale = 2.0 ** -rng.integers(0, 4, given.shape[axis])
    zeros = rng.integers(-9, 9, given.shape[axis])
    theirs = torch.quantize_per_channel(
        torch.tensor(given), torch.tensor(scale), torch.tensor(zeros), axis, torch.qint8
    )
    mine = solution("scratch").quantize(given, scale, zeros, -128, 127, axis)
    np.testing.assert_array_equal(mine, theirs.int_repr().numpy())


def test_fake_codes_are_pytorchs_in_results_and_gradients(rng):
    ours = solution("pytorch")
    given = torch.tensor(values(rng, 6, 9), requires_grad=True)
    upstream = torch.tensor(rng.normal(size=(6, 9)), dtype=torch.float32)
    scale = 2.0 ** -torch.arange(6.0)
    zeros = torch.arange(-2, 4, dtype=torch.int32)
    pairs = [
        (ours.fake_quantize(given, 0.25, 3, -8, 7),
         torch.fake_quantize_per_tensor_affine(given, 0.25, 3, -8, 7)),
        (ours.fake_quantize(given, scale[:, None], zeros[:, None], -8, 7),
         torch.fake_quantize_per_channel_affine(given, scale, zeros, 0, -8, 7)),
    ]  # fmt: skip
    for pair in pairs:
        assert torch.equal(*pair)
        slopes = [torch.autograd.grad(one, given, upstream)[0] for one in pair]
        assert torch.equal(*slopes)


def test_fake_codes_are_tensorflows_but_for_halves_and_ends(rng):
    tf = pytest.importorskip("tensorflow")
    ours = solution("tf")
    given = tf.constant(rng.uniform(-3, 2, size=500), tf.float32)
    low, high = 0.25 * (-8 - 2), 0.25 * (7 - 2)
    found = []
    for function in (
        lambda x: ours.fake_quantize(x, 0.25, 2.0, -8, 7),
        lambda x: tf.quantization.fake_quant_with_min_max_args(x, low, high, num_bits=4),
    ):
        with tf.GradientTape() as tape:
            tape.watch(given)
            result = function(given)
        found.append((result.numpy(), tape.gradient(result, given).numpy()))
    np.testing.assert_allclose(found[0][0], found[1][0], atol=1e-6)
    numbers = given.numpy()
    clear = np.minimum(abs(numbers - low), abs(numbers - high)) > 0.13
    np.testing.assert_array_equal(found[0][1][clear], found[1][1][clear])
    even = tf.quantization.quantize_and_dequantize_v2(
        given, -1.75, 1.75, num_bits=4, range_given=True, narrow_range=True,
        round_mode="HALF_TO_EVEN",
    )  # fmt: skip
    np.testing.assert_allclose(ours.fake_quantize(given, 0.25, 0.0, -7, 7), even, atol=1e-6)


def test_products_are_those_of_both_frameworks(rng):
    left = rng.integers(-128, 128, (32, 64)).astype(np.int8)
    right = rng.integers(-128, 128, (64, 16)).astype(np.int8)
    mine = solution("scratch").integer_matmul(left, right, 0, np.zeros(16, np.int8))
    theirs = torch._int_mm(torch.tensor(left), torch.tensor(right))
    np.testing.assert_array_equal(mine, theirs.numpy())
    tf = pytest.importorskip("tensorflow")
    np.testing.assert_array_equal(mine, tf.matmul(left, right, output_type=tf.int32).numpy())


def test_a_layer_has_the_codes_of_pytorchs_quantized_layer(rng):
    ours = solution("scratch")
    inputs, weight = rng.normal(size=(50, 80)), rng.normal(size=(30, 80))
    s_a, z_a = ours.affine_parameters(inputs.min(), inputs.max(), 7)  # x86 may add in 16 bits
    peaks = np.abs(weight).max(axis=1)
    s_w, z_w = ours.affine_parameters(-peaks, peaks, symmetric=True)
    a = ours.quantize(inputs, s_a, z_a, -128, 127)
    w = ours.quantize(weight, s_w, z_w, -127, 127, axis=0)
    y = ours.requantize(ours.integer_matmul(a, w.T, z_a, z_w), s_a * s_w / 0.3, 5, -128, 127)
    q_a = torch._make_per_tensor_quantized_tensor(
        torch.tensor(a.astype(int) + 128).to(torch.uint8), float(s_a), int(z_a) + 128
    )
    q_w = torch._make_per_channel_quantized_tensor(
        torch.tensor(w), torch.tensor(s_w), torch.tensor(z_w), 0
    )
    packed = torch.ops.quantized.linear_prepack(q_w, None)
    theirs = torch.ops.quantized.linear(q_a, packed, 0.3, 133).int_repr().numpy().astype(int)
    gap = theirs - 128 - y
    assert abs(gap).max() <= 1 and (gap != 0).mean() < 0.01  # PyTorch's multiplier is a float


@pytest.mark.parametrize("sparsity", [0.3, 0.5, 0.93])
def test_masks_are_those_of_pytorchs_pruning(rng, sparsity):
    from torch.nn.utils import prune

    torch.manual_seed(3)
    net = torch.nn.Sequential(torch.nn.Conv2d(2, 5, 3), torch.nn.Linear(7, 9))
    weights = [one.detach().numpy().copy() for one in net.parameters()]
    pairs = [(layer, "weight") for layer in net]
    prune.global_unstructured(pairs, prune.L1Unstructured, amount=sparsity)
    masks = solution("scratch").magnitude_masks(weights, sparsity)
    for mask, layer in zip(masks[::2], net, strict=True):
        np.testing.assert_array_equal(mask, layer.weight_mask.numpy() > 0)
    assert masks[1].all() and masks[3].all()


def test_networks_side_by_side_are_what_each_is_alone():
    train = load_data("digits").train
    several = train_several(SeveralPerceptrons([3, 4]), train, [3, 4], 1)
    alone = train_several(SeveralPerceptrons([4]), train, [4], 1)
    images = flat(train.images[:50])
    with torch.no_grad():
        torch.testing.assert_close(several(images)[1:], alone(images), rtol=1e-3, atol=1e-4)
    copies = several.repeated(3)
    found = accuracies(copies, train).reshape(3, 2)
    assert (found == accuracies(several, train)).all() and found.min() > 50


def test_networks_side_by_side_round_as_the_oracle_does(rng):
    images = rng.random((40, 1, 8, 8))  # digits have 17 shades, some of them halfway between codes
    nets = SeveralPerceptrons([5, 6, 7])
    rounding = Rounding(
        solution("pytorch").fake_quantize, torch.tensor([3, 2, 8]),
        torch.tensor([True, False, True]), 4, ranges_of(nets, images, 0.9),
    )  # fmt: skip
    with torch.no_grad():
        found = nets(flat(images[:9]), rounding).numpy()
    for number, (bits, each) in enumerate(((3, True), (2, False), (8, True))):
        maps = images[:9].reshape(9, 64)
        for layer, (weight, bias) in enumerate(zip(nets.weights, nets.biases, strict=True)):
            weight, bias = (one[number].detach().double().numpy() for one in (weight, bias))
            maps = np.maximum(maps, 0) if layer else maps
            low, high = (float(one[number]) for one in rounding.ranges[layer])
            maps, _ = known.faked(maps, *known.parameters(low, high, 4), -8, 7)
            columns = weight.T if each else weight.reshape(1, -1)
            scale, _ = known.parameters(columns.min(1), columns.max(1), bits, True)
            last = 2 ** (bits - 1) - 1
            maps = maps @ known.faked(weight, scale, 0, -last, last)[0] + bias
        np.testing.assert_allclose(found[number], maps, rtol=1e-3, atol=1e-3)


def test_a_keras_layer_comes_back_from_its_settings(rng, tmp_path):
    keras = pytest.importorskip("keras")
    ours = solution("tf")
    net = keras.Sequential([
        keras.Input((5,)),
        ours.QuantLinear(3, bits=4, per_channel=False, momentum=0.5, name="codes"),
    ])  # fmt: skip
    images = rng.normal(size=(6, 5)).astype("float32")
    net(images, training=True)
    net.save(tmp_path / "net.keras")
    again = keras.models.load_model(
        tmp_path / "net.keras", custom_objects={"QuantLinear": ours.QuantLinear}
    )
    layer = again.get_layer("codes")
    assert (layer.bits, layer.per_channel, layer.momentum) == (4, False, 0.5)
    assert float(layer.high) == float(net.get_layer("codes").high) > 0
    np.testing.assert_array_equal(again(images), net(images))
