"""MobileNetV2 of both tracks: equal at sizes that are odd throughout, and to torchvision's."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process
from torch import nn

from autograder.submission.modules import load

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def solution(track):
    return load(SOLUTIONS / track / "mobilenet.py", f"twins_{track}_mobilenet", track)


def in_keras(tensor):
    array = tensor.numpy()
    if array.ndim == 4:
        return array.transpose((2, 3, 0, 1) if array.shape[1] == 1 else (2, 3, 1, 0))
    return array.T


def settle(net):
    """Statistics of real maps, or the signal dies on its way and nothing is compared."""
    for layer in net.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.eps, layer.momentum = 1e-3, 1.0
    with torch.no_grad():
        net.train()(torch.tensor(np.random.default_rng(0).normal(size=(8, 3, 64, 64))).float())
    net.eval()


@pytest.fixture(scope="module")
def twins():
    here = solution("pytorch").MobileNetV2(5, width_mult=0.35).eval()
    there = solution("tf").MobileNetV2(5, width_mult=0.35)
    there(np.zeros((1, 32, 32, 3), np.float32))
    settle(here)
    state = here.state_dict().items()
    there.set_weights([in_keras(one) for name, one in state if "num_batches" not in name])
    return here, there


@pytest.mark.parametrize(("size", "agree"), [((65, 97), True), ((64, 97), False)])
def test_both_tracks_agree_where_the_border_is_symmetric(twins, size, agree):
    here, there = twins
    images = np.random.default_rng(1).normal(size=(2, 3, *size)).astype(np.float32)
    with torch.no_grad():
        ours = here(torch.tensor(images)).numpy()
    theirs = there(images.transpose(0, 2, 3, 1)).numpy()
    assert np.allclose(ours, theirs, rtol=1e-4, atol=1e-4 * np.abs(ours).max()) == agree


def test_either_state_fits_the_other_network():
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    ours, theirs = solution("pytorch").MobileNetV2().eval(), models.mobilenet_v2()
    settle(theirs)
    for layer in ours.modules():
        if isinstance(layer, nn.BatchNorm2d):
            layer.eps = 1e-3
    images = torch.tensor(np.random.default_rng(2).normal(size=(2, 3, 40, 56))).float()
    for source, target in ((theirs, ours), (ours, theirs)):
        with torch.no_grad():
            source.features[0][0].weight *= 2
        target.load_state_dict(source.state_dict())
        found = []
        for net in (ours, theirs):
            net.zero_grad()
            logits = net(images)
            (logits**2).sum().backward()
            found.append([logits.detach(), *(one.grad for one in net.parameters())])
        for one, other in zip(*found, strict=True):
            torch.testing.assert_close(one, other)
        assert found[0][0].std(dim=0).mean() > 0.01, "the logits depend on the image"
