"""The chapter on the vision transformer: equal cost, paired starts, positions of other sizes."""

from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from autograder.submission.modules import load
from workbook.diagram.network import record
from workbook.pytorch_patches import SIZES, answers_right, small_convolutions, train_starts

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def solution(track):
    path = SOLUTIONS / track / "vision_transformer.py"
    return load(path, f"twins_{track}_vision_transformer", track)


def work(net):
    return sum(node.multiply_adds for node in record(net, (1, 1, 8, 8)))


def test_both_networks_of_the_experiment_do_the_same_work():
    transformer = solution("pytorch").VisionTransformer(**SIZES)
    costs = {name: one for name, one in SIZES.items() if name != "num_heads"}
    counted = solution("scratch").transformer_costs(**costs)
    total = sum(counted[one] for one in ("patches", "attention", "mlp", "head"))
    assert work(transformer) == total
    assert counted["parameters"] == sum(one.numel() for one in transformer.parameters())
    assert work(small_convolutions()) == pytest.approx(total, rel=0.01)


@pytest.mark.parametrize("before, after", [((4, 4), (6, 7)), ((5, 3), (2, 3)), ((2, 2), (9, 9))])
def test_positions_are_enlarged_as_torch_does(before, after):
    rows = np.random.default_rng(0).normal(size=(1 + before[0] * before[1], 3))
    found = solution("scratch").resize_positions(rows, before, after)
    grid = torch.tensor(rows[1:]).T.reshape(1, 3, *before)
    want = functional.interpolate(grid, after, mode="bilinear", align_corners=True)
    assert np.allclose(found[1:], want[0].flatten(1).T) and np.array_equal(found[0], rows[0])


def test_starts_learn_from_the_images_of_their_own_seed_whatever_the_network():
    seen = {}

    class Watching(nn.Module):
        def __init__(self, width, name):
            super().__init__()
            self.first, self.name = nn.Linear(4, width), name
            self.last = nn.Linear(width, 3)

        def forward(self, images):
            seen.setdefault(self.name, []).append(images.detach().clone())
            return self.last(self.first(images.flatten(1)).relu())

    images = torch.arange(80.0).reshape(20, 1, 2, 2) / 80
    labels = torch.arange(20) % 3
    for name, width in (("narrow", 3), ("wide", 9)):
        nets = train_starts(lambda w=width, n=name: Watching(w, n), (0, 1), images, labels, 6,
                            1e-2, steps=15, batch=4)  # fmt: skip
        assert 0 <= answers_right(nets[0], images, labels) <= 1
        seen[name] = seen[name][:30]
    assert all(torch.equal(*pair) for pair in zip(seen["narrow"], seen["wide"], strict=True))
    for start in (0, 15):
        assert len(torch.cat(seen["wide"][start : start + 15]).unique(dim=0)) == 6
    assert not torch.equal(seen["wide"][0], seen["wide"][15]), "each start draws its own images"
