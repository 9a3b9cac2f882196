"""GoogLeNet and DenseNet are torchvision's own, and the same in both frameworks."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process
from paired_layers import assert_equal, gradients, keras_of_64_bits, used, used_in_pytorch
from torch import nn

from autograder.submission.modules import load
from probes.inception_twins import in_torchvision

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
SMALL = {
    "GoogLeNet": {"shrink": 8, "dropout": 0.0, "dropout_aux": 0.0},
    "DenseNet": {"growth_rate": 5, "block_config": (2, 3), "stem": 6, "bottleneck": 2},
}


def solution(track):
    return load(SOLUTIONS / track / "inception.py", f"twins_{track}_inception", track)


def models():
    return pytest.importorskip("torchvision", reason="torchvision is not installed").models


@pytest.fixture(autouse=True)
def _seed():
    torch.manual_seed(2)


def drawn(*shape):
    return np.random.default_rng(2).normal(size=shape)


def settle(net, images):
    """Statistics of real maps, or the signal dies on its way and nothing is compared."""
    for layer in net.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.momentum = 1.0
    with torch.no_grad():
        net.train()(images)
    return net


def passed(net, images):
    """Outputs, and the gradients of their squares at every parameter, by its name."""
    outputs = net(images)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    sum((one**2).sum() for one in outputs).backward()
    found = {name: one.grad for name, one in net.named_parameters()}
    return [one.detach().numpy() for one in outputs], found


@pytest.mark.parametrize("name, heads", [("GoogLeNet", 3), ("DenseNet", 1)])
def test_in_training_all_outputs_and_gradients_are_torchvisions(name, heads):
    models()
    settings = {"num_classes": 7, **SMALL[name]}
    theirs = in_torchvision(name, settings)
    ours = getattr(solution("pytorch"), name)(**settings).double()
    ours.load_state_dict(theirs.state_dict())
    images = torch.tensor(drawn(3, 3, 96, 72))
    found, want = passed(ours.train(), images), passed(theirs.train(), images)
    assert len(found[0]) == heads and found[1].keys() == want[1].keys()
    assert_equal(want[0], found[0])
    for logits in want[0]:
        assert logits.std(axis=0).max() > 0.01, "the logits depend on the image"
    assert_equal(*([one[1][name].numpy() for name in want[1]] for one in (want, found)))
    for name, one in theirs.state_dict().items():  # means and variances of the images, too
        torch.testing.assert_close(ours.state_dict()[name], one)


@pytest.mark.parametrize("name", SMALL)
def test_at_full_size_either_state_fits_the_other_network(name):
    theirs = {
        "GoogLeNet": lambda: models().GoogLeNet(init_weights=False),
        "DenseNet": models().DenseNet,
    }[name]()
    settle(theirs, torch.tensor(drawn(2, 3, 64, 64)).float())
    ours, images = getattr(solution("pytorch"), name)(), torch.tensor(drawn(1, 3, 48, 80)).float()
    seen = []
    for source, target in ((theirs, ours), (ours, theirs)):
        with torch.no_grad():
            next(source.parameters())[::2] *= 3
            target.load_state_dict(source.state_dict())
            one, other = source.eval()(images), target.eval()(images)
        torch.testing.assert_close(one, other)
        seen.append(one)
    assert not torch.allclose(*seen), "the logits depend on the first kernels"


def in_keras(module, parameter, corners):
    """An array of PyTorch in Keras' layout; behind 4x4 maps, values were flattened H, W, C."""
    array = parameter.detach().numpy()
    if array.ndim == 4:
        return array.transpose(2, 3, 1, 0)
    if array.ndim == 2 and module in corners:
        array = array.reshape(len(array), -1, 4, 4).transpose(0, 2, 3, 1).reshape(len(array), -1)
    return array.T


def carry(modules, layers, corners):
    """The weights and statistics of PyTorch's modules into Keras' layers."""
    for module, layer in zip(modules, layers, strict=True):
        values = [in_keras(module, one, corners) for one in module.parameters()]
        if isinstance(module, nn.BatchNorm2d):
            values += [module.running_mean.numpy(), module.running_var.numpy()]
        layer.set_weights(values)


@pytest.fixture
def keras():
    with keras_of_64_bits() as found:
        yield found


@pytest.mark.parametrize("name", SMALL)
def test_a_network_carried_from_pytorch_learns_the_same_in_keras(keras, name):
    here = getattr(solution("pytorch"), name)(num_classes=7, **SMALL[name]).double()
    there = getattr(solution("tf"), name)(num_classes=7, **SMALL[name])
    images = drawn(4, 3, 72, 88)
    given = torch.tensor(images), images.transpose(0, 2, 3, 1)
    settle(here, given[0])
    corners = [one.fc1 for one in here.modules() if hasattr(one, "fc1")]
    modules, layers = used_in_pytorch(here, given[0]), used(there, given[1], training=True)
    carry(modules, layers, corners)
    for training in (False, True):
        here.zero_grad()
        outputs, _ = passed(here.train(training), given[0])
        reached = used(there, given[1], training=training)  # in evaluation no auxiliary heads
        pairs = [pair for pair in zip(modules, layers, strict=True) if pair[1] in reached]
        found = gradients(there, [layer for _, layer in pairs], given[1], training)
        assert_equal(outputs, found[0])
        learned = [(module, one) for module, _ in pairs for one in module.parameters()]
        slopes = [in_keras(module, one.grad, corners) for module, one in learned]
        assert_equal(slopes, found[1])
    assert len(pairs) == len(modules) and len(outputs) == (3 if corners else 1)
