"""VGG with all its maps is the libraries' own network, in outputs and in gradients."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process
from torch import nn

from autograder.submission.modules import load

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
HIDDEN = 24  # instead of 4096: the head alone would hold 120 million numbers


def solution(track):
    return load(SOLUTIONS / track / "vgg.py", f"twins_{track}_vgg", track)


def torchvisions(name):
    """torchvision's network with a narrow head, its weights not yet written."""
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    with torch.device("meta"):
        net = getattr(models, name)()
        for place, sizes in ((0, (25088, HIDDEN)), (3, (HIDDEN, HIDDEN)), (6, (HIDDEN, 10))):
            net.classifier[place] = nn.Linear(*sizes)
    return net.to_empty(device="cpu").eval()


def passed(net, images):
    """Logits, and the gradients of their sum of squares at every parameter."""
    net.zero_grad()
    logits = net(images)
    (logits**2).sum().backward()
    return [logits.detach(), *(one.grad for one in net.parameters())]


@pytest.mark.parametrize(("letter", "name"), [("A", "vgg11"), ("D", "vgg16")])
def test_either_state_fits_the_other_network(letter, name):
    ours = solution("pytorch").VGG(letter, num_classes=10, hidden=HIDDEN).eval()
    theirs = torchvisions(name)
    theirs.load_state_dict(ours.state_dict())
    images = torch.tensor(np.random.default_rng(2).normal(size=(1, 3, 40, 56))).float()
    for one, other in zip(passed(ours, images), passed(theirs, images), strict=True):
        torch.testing.assert_close(one, other)
    with torch.no_grad():
        theirs.features[0].weight *= 2
    assert not torch.allclose(ours(images), theirs(images))
    ours.load_state_dict(theirs.state_dict())
    torch.testing.assert_close(ours(images), theirs(images))


def test_the_convolutions_are_those_of_keras():
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    import tensorflow as tf

    theirs = keras.applications.VGG16(weights=None, include_top=False, input_shape=(32, 32, 3))
    ours = solution("tf").VGG("D", num_classes=10, hidden=HIDDEN, size=32)
    flatten = next(layer for layer in ours.layers if isinstance(layer, keras.layers.Flatten))
    ours = keras.Model(ours.inputs, flatten.input)
    theirs.set_weights(ours.get_weights())
    images = tf.constant(np.random.default_rng(2).normal(size=(2, 32, 32, 3)), tf.float32)
    found = []
    for net in (ours, theirs):
        with tf.GradientTape() as tape:
            maps = net(images)
            loss = tf.reduce_sum(maps**2)
        found.append([maps, *tape.gradient(loss, net.trainable_variables)])
    assert len(found[0]) == 1 + 26
    for one, other in zip(*found, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-5, atol=1e-5)
