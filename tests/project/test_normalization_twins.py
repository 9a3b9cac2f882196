"""Normalizations are the libraries' own, both ways, and whole models survive the exchange."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder.submission.modules import load

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def solution(track):
    return load(SOLUTIONS / track / "normalization.py", f"twins_{track}_normalization", track)


def test_either_state_fits_the_other_layer():
    ours, theirs = solution("pytorch").GroupNorm(3, 12), torch.nn.GroupNorm(3, 12)
    torch.nn.init.normal_(theirs.weight)
    ours.load_state_dict(theirs.state_dict())
    theirs.load_state_dict(ours.state_dict())
    maps = torch.randn(2, 12, 4, 5)
    torch.testing.assert_close(ours(maps), theirs(maps))
    ours, theirs = solution("pytorch").RMSNorm(7), torch.nn.RMSNorm(7, eps=1e-6)
    torch.nn.init.normal_(theirs.weight)
    ours.load_state_dict(theirs.state_dict())
    theirs.load_state_dict(ours.state_dict())
    rows = torch.randn(2, 3, 7)
    torch.testing.assert_close(ours(rows), theirs(rows))


@pytest.mark.parametrize("groups", [1, 2, 6])
def test_the_tracks_group_alike(groups):
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    rng = np.random.default_rng(1)
    maps, (gamma, beta) = rng.normal(size=(2, 6, 4, 3)), rng.normal(size=(2, 6))
    want = solution("scratch").group_norm(maps, groups, gamma, beta, eps=1e-3)
    here = solution("pytorch").GroupNorm(groups, 6, eps=1e-3).double()
    here.load_state_dict({"weight": torch.tensor(gamma), "bias": torch.tensor(beta)})
    np.testing.assert_allclose(here(torch.tensor(maps)).detach().numpy(), want, rtol=1e-10)
    there = solution("tf").GroupNorm(groups)
    last = keras.ops.convert_to_tensor(np.moveaxis(maps, 1, -1), "float32")
    there.build(last.shape)
    there.set_weights([gamma, beta])
    found = np.moveaxis(np.array(there(last)), -1, 1)
    np.testing.assert_allclose(found, want, rtol=1e-3, atol=1e-4)


def test_a_resnet_of_torchvision_is_that_with_group_norm_from_the_start():
    models = pytest.importorskip("torchvision", reason="torchvision is not installed").models
    torch.manual_seed(0)
    ours = solution("pytorch").replace_batch_norms(models.resnet18(num_classes=5), groups=16)
    theirs = models.resnet18(num_classes=5, norm_layer=lambda count: torch.nn.GroupNorm(16, count))
    theirs.load_state_dict(ours.state_dict())
    images = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        torch.testing.assert_close(ours(images), theirs(images))


def test_a_network_of_keras_applications_can_be_exchanged():
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    options = dict(alpha=0.25, weights=None, classes=5, dropout=0.0)  # in training it is random
    model = keras.applications.MobileNet((32, 32, 3), **options)
    new = solution("tf").replace_batch_norms(model, groups=8)
    kinds = [type(one).__name__ for one in new.layers]
    assert "BatchNormalization" not in kinds
    assert kinds.count("GroupNormalization") == 27
    images = np.random.default_rng(0).normal(size=(3, 32, 32, 3)).astype("float32")
    together, alone = new(images, training=True), new(images[:1], training=True)
    np.testing.assert_allclose(together[:1], alone, rtol=1e-4, atol=1e-6)
