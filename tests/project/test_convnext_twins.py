"""ConvNeXt and its parts are the libraries' own, and the same in both frameworks."""

from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder.submission.modules import load

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
SHAPE = ((1, 2, 1, 1), (4, 6, 5, 8))


def solution(track):
    return load(SOLUTIONS / track / "convnext.py", f"twins_{track}_convnext", track)


def test_the_smallest_network_has_the_costs_that_torchvision_publishes():
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    found = solution("scratch").convnext_costs([3, 3, 9, 3], [96, 192, 384, 768])
    meta = models.ConvNeXt_Tiny_Weights.DEFAULT.meta
    assert sum(pair[0] for pair in found.values()) == meta["num_params"]
    assert round(sum(pair[1] for pair in found.values()) / 1e9, 3) == meta["_ops"]


def test_either_state_fits_the_other_network():
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    ours = solution("pytorch").ConvNeXt((3, 3, 9, 3), (96, 192, 384, 768), num_classes=10).eval()
    theirs = models.convnext_tiny(num_classes=10).eval()
    ours.load_state_dict(theirs.state_dict())
    theirs.load_state_dict(ours.state_dict())
    images = torch.tensor(np.random.default_rng(2).normal(size=(1, 3, 40, 56))).float()
    with torch.no_grad():
        torch.testing.assert_close(ours(images), theirs(images))


@pytest.mark.parametrize("rate", [0.25, 0.7])
def test_with_the_same_noise_branches_are_missing_as_in_torchvision(rate):
    ops = pytest.importorskip("torchvision", reason="torchvision is not installed").ops
    branch, draws = torch.randn(64, 3, 2, 2, dtype=torch.float64), torch.rand(64)

    def bernoulli(noise, share):
        kept = (draws >= 1 - share).to(noise).reshape(noise.shape)
        return noise.copy_(kept)

    with patch.object(torch.Tensor, "bernoulli_", bernoulli):
        theirs = ops.stochastic_depth(branch, rate, "row", training=True)
    ours = solution("scratch").stochastic_depth(branch.numpy(), rate, draws.numpy())
    np.testing.assert_allclose(ours, theirs.numpy(), rtol=1e-12)


def test_a_network_carried_from_pytorch_answers_the_same_in_keras():
    pytest.importorskip("keras", reason="Keras is not installed")
    torch.manual_seed(3)
    here = solution("pytorch").ConvNeXt(*SHAPE, num_classes=7, layer_scale=0.5).eval()
    there = solution("tf").ConvNeXt(*SHAPE, num_classes=7)
    images = np.random.default_rng(2).normal(size=(2, 3, 36, 44)).astype("float32")
    there(images.transpose(0, 2, 3, 1))
    state = {name: one.numpy() for name, one in here.state_dict().items()}
    own = [name for name in state if not name.endswith("layer_scale")]
    for scale in (name for name in state if name.endswith("layer_scale")):
        last = scale.replace("layer_scale", "block.5.bias")
        own.insert(own.index(last) + 1, scale)  # PyTorch lists a block's own parameter first
    for variable, name in zip(there.trainable_variables, own, strict=True):
        array = state[name]
        if array.ndim == 4:
            array = array.transpose(2, 3, 1, 0)
        elif array.ndim == 2:
            array = array.T
        variable.assign(array.reshape(variable.shape))
    with torch.no_grad():
        expected = here(torch.tensor(images)).numpy()
    found = there(images.transpose(0, 2, 3, 1)).numpy()
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-4)
