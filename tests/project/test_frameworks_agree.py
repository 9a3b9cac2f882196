"""NumPy, PyTorch and TensorFlow compute the same numbers: solutions, oracles, frameworks."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder import assert_close
from autograder.networks.toolkits import toolkit
from autograder.submission.modules import load
from oracles import common as oracles
from oracles import lenet as oracle
from probes import lenet as probes

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
CONVOLUTIONS = [
    {"size": (7, 10), "kernel": (3, 2), "stride": 1, "padding": 0},
    {"size": (9, 5), "kernel": (2, 3), "stride": 2, "padding": 1},
    {"size": (11, 8), "kernel": (5, 5), "stride": 3, "padding": 2},
]
POOLINGS = [{"kernel_size": 2}, {"kernel_size": 3, "stride": 2}, {"kernel_size": 2, "stride": 3}]


def solution(track, chapter):
    return load(SOLUTIONS / track / f"{chapter}.py", f"agree_{track}_{chapter}", track)


@pytest.fixture(scope="module", autouse=True)
def lenets():
    """The grader's loader imports the frameworks in an order in which they live together."""
    return {track: solution(track, "lenet") for track in ("pytorch", "tf")}


@pytest.fixture(scope="module")
def convolution():
    return solution("scratch", "convolution")


@pytest.fixture
def rng():
    return np.random.default_rng(7)


def torch_conv2d(images, weight, bias, stride, padding, groups=1):
    tensors = [torch.tensor(array) for array in (images, weight, bias)]
    maps = torch.nn.functional.conv2d(*tensors, stride=stride, padding=padding, groups=groups)
    return maps.numpy()


def tf_conv2d(images, weight, bias, stride, padding):
    import tensorflow as tf

    border = [[0, 0], [padding, padding], [padding, padding], [0, 0]]
    images, weight = images.transpose(0, 2, 3, 1), weight.transpose(2, 3, 1, 0)
    return (tf.nn.conv2d(images, weight, stride, border) + bias).numpy().transpose(0, 3, 1, 2)


@pytest.mark.parametrize("case", CONVOLUTIONS, ids=str)
def test_conv2d(convolution, rng, case):
    images = rng.normal(size=(2, 3, *case["size"]))
    weight, bias = rng.normal(size=(4, 3, *case["kernel"])), rng.normal(size=4)
    arguments = images, weight, bias, case["stride"], case["padding"]
    ours = convolution.conv2d(*arguments)
    assert_close(ours, torch_conv2d(*arguments))
    assert_close(ours, tf_conv2d(*arguments))
    assert_close(ours, oracles.conv2d(*arguments))


@pytest.mark.parametrize("case", POOLINGS, ids=str)
def test_pooling(convolution, rng, case):
    import tensorflow as tf

    images = rng.normal(size=(2, 3, 9, 7))
    last = images.transpose(0, 2, 3, 1)  # (N, H, W, C)
    stride = case.get("stride", case["kernel_size"])
    for name in ("max_pool2d", "avg_pool2d"):
        ours = getattr(convolution, name)(images, **case)
        in_torch = getattr(torch.nn.functional, name)(torch.tensor(images), **case)
        in_tf = getattr(tf.nn, name)(last, case["kernel_size"], stride, "VALID")
        assert_close(ours, in_torch.numpy())
        assert_close(in_tf.numpy().transpose(0, 3, 1, 2), ours)  # the mean is float32
        assert_close(ours, getattr(oracles, name)(images, **case))


def test_sizes_and_costs(convolution):
    for size, kernel, stride, padding, dilation in ((9, 3, 1, 0, 1), (12, 4, 3, 2, 2)):
        layer = torch.nn.Conv2d(2, 5, kernel, stride, padding, dilation)
        maps = layer(torch.zeros(1, 2, size, size + 3))
        rows = convolution.conv_output_size(size, kernel, stride, padding, dilation)
        columns = convolution.conv_output_size(size + 3, kernel, stride, padding, dilation)
        assert maps.shape[2:] == (rows, columns)
    layer = torch.nn.Conv2d(2, 5, 3, stride=2, padding=1)
    parameters, multiply_adds = convolution.conv_cost(2, 5, 3, 9, 12, stride=2, padding=1)
    assert parameters == sum(p.numel() for p in layer.parameters())
    assert multiply_adds == layer(torch.zeros(1, 2, 9, 12)).numel() * 2 * 3 * 3


def test_oracles_with_groups(rng):
    images, bias = rng.normal(size=(2, 6, 8, 7)), rng.normal(size=9)
    arguments = images, rng.normal(size=(9, 2, 3, 3)), bias, 2, 1, 3
    assert_close(oracles.conv2d(*arguments), torch_conv2d(*arguments))


def test_oracle_of_the_loss(rng):
    logits, labels = 1000 * rng.normal(size=(6, 5)), rng.integers(0, 5, size=6)
    loss = torch.nn.functional.cross_entropy(torch.tensor(logits), torch.tensor(labels))
    assert_close(oracles.cross_entropy(logits, labels), loss.item())


@pytest.mark.parametrize("track", ["pytorch", "tf"])
def test_lenet_is_the_same_function_in_both_tracks(lenets, rng, track):
    """Both tracks equal one NumPy function, and so each other."""
    images, layers, answers = oracle.example(rng)
    assert_close(probes.logits(lenets[track], images, layers), answers["fc3"])


def test_what_lenet_sees_is_the_same_in_both_tracks(lenets, rng):
    images, layers, _ = oracle.example(rng)
    torch_lenet, tf_lenet = lenets.values()
    kernels = probes.filters(torch_lenet, images, layers)
    assert_close(probes.filters(tf_lenet, images, layers), kernels, rtol=1e-5)
    maps = probes.maps(torch_lenet, images, layers)
    assert_close(probes.maps(tf_lenet, images, layers), maps)
    work = probes.multiply_adds_of_lenet(torch_lenet)
    assert probes.multiply_adds_of_lenet(tf_lenet) == work


def test_losses_equal_the_frameworks_own(lenets, rng):
    import keras

    scores, labels = 30 * rng.normal(size=(5, 7)), rng.integers(0, 7, size=5)
    for track, lenet in lenets.items():
        kit = toolkit(lenet)
        ours = lenet.cross_entropy(kit.tensor(scores), kit.tensor(labels))
        if track == "pytorch":
            own = torch.nn.functional.cross_entropy(kit.tensor(scores), kit.tensor(labels))
        else:
            own = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(
                kit.tensor(labels), kit.tensor(scores)
            )
        assert_close(kit.array(ours), kit.array(own))


@pytest.mark.parametrize("shape", [{}, {"pct_start": 0.4, "div_factor": 10.0}], ids=str)
def test_one_cycle_equals_the_schedule_of_torch(shape):
    one_cycle = solution("scratch", "lenet").one_cycle
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.02, total_steps=37, **shape)
    for step in range(37):
        assert_close(one_cycle(step, 37, 0.02, **shape), scheduler.get_last_lr()[0])
        optimizer.step()
        if step < 36:
            scheduler.step()
