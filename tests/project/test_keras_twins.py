"""Networks of keras.applications and ours: equal outputs, and equal gradients entry by entry."""

from pathlib import Path

import numpy as np
import pytest
import torch  # noqa: F401  (first where both frameworks are in one process)
from paired_layers import assert_equal, gradients, keras_of_64_bits, used

from autograder.submission.modules import load
from probes.inception_twins import in_keras_applications
from probes.vgg import narrow_vgg16

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
TOP = {"weights": None, "classes": 7, "classifier_activation": None}


def solution(chapter):
    return load(SOLUTIONS / "tf" / f"{chapter}.py", f"keras_twins_{chapter}", "tf")


@pytest.fixture
def keras():
    with keras_of_64_bits() as found:
        yield found


def vgg16(keras):
    ours = solution("vgg").VGG("D", num_classes=7, width=4, hidden=9, size=64)
    kernels, biases = ours.get_weights()[::2], ours.get_weights()[1::2]
    layers = [
        {"name": "classifier.0" if kernel.shape[0] == 128 else "", "weight": kernel.T, "bias": bias}
        for kernel, bias in zip(kernels, biases, strict=True)
    ]
    return ours, narrow_vgg16(4, layers, 64), (64, 64, 3)


def mobilenet(keras):
    theirs = keras.applications.MobileNet((32, 32, 3), alpha=0.25, dropout=0.0, **TOP)
    ours = solution("mobilenet").MobileNet(7, width_mult=0.25, dropout=0.0, size=32)
    return ours, theirs, (32, 32, 3)


def mobilenet_v2(keras):
    theirs = keras.applications.MobileNetV2((32, 32, 3), alpha=0.35, **TOP)
    ours = solution("mobilenet").MobileNetV2(7, width_mult=0.35, dropout=0.0)
    return ours, theirs, (32, 32, 3)


def densenet(keras):
    config, size = (2, 1, 1, 2), (40, 56)
    settings = {"block_config": config, "size": size, "num_classes": 7}
    ours = solution("inception").DenseNet(block_config=config, num_classes=7)
    return ours, in_keras_applications("DenseNet", settings), (*size, 3)


def dense_block(keras):
    settings = {"layers": 3, "growth_rate": 4, "in_channels": 6}
    theirs = in_keras_applications("DenseBlock", settings)
    return solution("inception").DenseBlock(4, 3), theirs, (9, 7, 6)


def carry(keras, theirs, ours, rng):
    """Uneven numbers into a layer of theirs, and the same ones into its partner."""
    names = [one.name for one in theirs.weights]
    larger = 1.5 if "bias" in names else 1  # no normalization follows, and half of it is cut off
    values = [larger * rng.uniform(0.5, 1.5, one.shape) * one for one in theirs.get_weights()]
    for place, name in enumerate(names):
        if name in ("bias", "beta"):
            values[place] = 0.1 * rng.normal(size=values[place].shape)
    theirs.set_weights(values)
    shapes = [one.shape for one in ours.weights]  # Keras' head may be a 1x1 convolution
    ours.set_weights([one.reshape(shape) for one, shape in zip(values, shapes, strict=True)])
    if isinstance(theirs, keras.layers.BatchNormalization):
        assert abs(ours.epsilon - theirs.epsilon) < 1e-7  # DenseNet: 1e-5 and 1.001e-5
        ours.epsilon = theirs.epsilon


def settle(keras, net, images):
    """Statistics of real maps, or the signal dies on its way and nothing is compared."""
    for layer in net.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 0.0
    net(images, training=True)


@pytest.mark.parametrize("make", [vgg16, mobilenet, mobilenet_v2, densenet, dense_block])
def test_every_gradient_is_that_of_keras_applications(keras, make):
    keras.utils.set_random_seed(4)
    rng = np.random.default_rng(4)
    ours, theirs, size = make(keras)
    images = keras.ops.convert_to_tensor(rng.normal(size=(4, *size)))
    settle(keras, theirs, images)
    pairs = used(theirs, images), used(ours, images)
    assert sum(len(one.weights) for one in pairs[0]) == len(theirs.weights) == len(ours.weights)
    for pair in zip(*pairs, strict=True):
        carry(keras, *pair, rng)
    for training in (False, True)[: 1 if make is vgg16 else 2]:  # its dropout cannot be given
        want = gradients(theirs, pairs[0], images, training)
        found = gradients(ours, pairs[1], images, training)
        assert len(want[1]) == len(ours.trainable_weights)
        assert want[0][0].std(axis=0).max() > 0.01 * np.abs(want[0][0]).max()
        for one, other in zip(want, found, strict=True):
            assert_equal(one, other)
