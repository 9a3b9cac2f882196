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


def named_in_keras(named, heads):
    """Arrays of PyTorch's network, weights or gradients, as Keras holds them, part by part."""
    weight = named["conv_proj.weight"].transpose(2, 3, 1, 0)
    found = [named["class_token"], weight, named["conv_proj.bias"], named["encoder.pos_embedding"]]
    blocks = [name[: -len("ln_1.weight")] for name in named if name.endswith("ln_1.weight")]
    for block in blocks:
        own = {name.removeprefix(block): one for name, one in named.items()}
        found += [own["ln_1.weight"], own["ln_1.bias"]]
        parts = (np.split(own[f"self_attention.in_proj_{one}"], 3) for one in ("weight", "bias"))
        for matrix, vector in zip(*parts, strict=True):
            found += [matrix.T.reshape(len(vector), heads, -1), vector.reshape(heads, -1)]
        matrix = own["self_attention.out_proj.weight"].T
        found += [matrix.reshape(heads, -1, len(matrix)), own["self_attention.out_proj.bias"]]
        found += [own["ln_2.weight"], own["ln_2.bias"], own["mlp.0.weight"].T, own["mlp.0.bias"]]
        found += [own["mlp.3.weight"].T, own["mlp.3.bias"]]
    found += [named["encoder.ln.weight"], named["encoder.ln.bias"]]
    return [*found, named["heads.head.weight"].T, named["heads.head.bias"]]


def parts_in_keras(net):
    """The weights of Keras' network in the same order."""
    found = [net.class_token, *net.conv_proj.weights, net.encoder.pos_embedding]
    for block in net.encoder.blocks:
        layers = block.ln_1, block.self_attention, block.ln_2, block.mlp
        found += [one for layer in layers for one in layer.weights]
    return [*found, *net.encoder.ln.weights, *net.head.weights]


def test_a_network_carried_from_pytorch_learns_the_same_in_keras():
    tf = pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    rng, shape = np.random.default_rng(2), (12, 4, 2, 3, 12, 20)
    here = solution("pytorch").VisionTransformer(*shape, num_classes=7)
    there = solution("tf").VisionTransformer(*shape, num_classes=7)
    images = rng.normal(size=(3, 3, 12, 12)).astype("float32")
    given = torch.tensor(images), tf.constant(images.transpose(0, 2, 3, 1))
    there(given[1])
    with torch.no_grad():
        for one in here.parameters():  # also those that start at 0
            one += torch.tensor(0.2 * rng.normal(size=one.shape), dtype=torch.float32)
    weights = {name: one.detach().numpy() for name, one in here.named_parameters()}
    variables = parts_in_keras(there)
    assert len(variables) == len(there.trainable_variables)
    for variable, array in zip(variables, named_in_keras(weights, 3), strict=True):
        variable.assign(array)
    logits = here(given[0])
    (logits**2).sum().backward()
    slopes = {name: one.grad.numpy() for name, one in here.named_parameters()}
    with tf.GradientTape() as tape:
        answers = there(given[1])
        loss = tf.reduce_sum(answers**2)
    found = [answers, *tape.gradient(loss, [one.value for one in variables])]
    want = [logits.detach().numpy(), *named_in_keras(slopes, 3)]
    for one, other in zip(found, want, strict=True):
        atol = 1e-5 * max(np.abs(array).max() for array in want)
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=atol)
