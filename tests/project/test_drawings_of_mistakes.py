"""Drawings follow the solutions: with a known mistake in one, what is drawn changes."""

import numpy as np
import pytest
from mistaken import differ, drawn, load
from tiny_book import ROOT

from workbook.diagram.ideas.attention import patches_to_tokens, soft_lookup
from workbook.diagram.ideas.augmented import padded_window, pasted_box
from workbook.diagram.ideas.channels import channels
from workbook.diagram.ideas.integers import integer_product
from workbook.diagram.network import network

SHAPES = {"pytorch": (1, 1, 28, 28), "tf": (1, 28, 28, 1)}
FIRST = {  # the first convolution, and the same with a kernel of 3
    "pytorch": ("kernel_size=5, padding=2", "kernel_size=3, padding=1"),
    "tf": ("Conv2D(6, 5, ", "Conv2D(6, 3, "),
}
NEEDS = {"pytorch": "torch", "tf": "tensorflow"}
IMAGE = np.arange(16).reshape(4, 4) % 7


@pytest.mark.parametrize("track", SHAPES)
def test_another_lenet_is_another_drawing(track):
    pytest.importorskip(NEEDS[track], reason="The framework is not installed")
    right, pooled, small, curved = drawn(
        "lenet", track, lambda module: network(module.LeNet(), SHAPES[track]),
        ["average-pooling", "layer-of-84-missing", "tanh-instead-of-relu"],
    )  # fmt: skip
    assert differ(right, pooled, small, curved)
    assert "max pooling" in right.alt and "average pooling" in pooled.alt
    assert len(small.nodes) == len(right.nodes) - 1
    assert "tanh" in curved.alt and "ReLU" in right.alt


@pytest.mark.parametrize("track", SHAPES)
def test_a_smaller_kernel_is_seen_in_shapes_and_costs(track):
    pytest.importorskip(NEEDS[track], reason="The framework is not installed")
    module = load("lenet", track)
    text = (ROOT / f"solutions/{track}/lenet.py").read_text("utf-8")
    first, smaller = FIRST[track]
    assert text.count(first) == 1
    patched = {"__name__": "patched_lenet"}
    exec(compile(text.replace(first, smaller), "lenet.py", "exec"), patched)
    right, other = (network(one(), SHAPES[track]) for one in (module.LeNet, patched["LeNet"]))
    assert differ(right, other) and "conv 3×3" in other.alt and "conv 3×3" not in right.alt
    assert other.nodes[1].parameters == 6 * 9 + 6
    assert other.nodes[1].multiply_adds * 25 == right.nodes[1].multiply_adds * 9


IDEAS = {
    ("attention", "scores-not-scaled"): lambda one: soft_lookup(
        one.attention, [[3, 0], [0, 2]], [[2, 0], [0, 2]], [[8, 0], [0, 6]]),
    ("augmentation", "rows-and-columns-exchanged"): lambda one: padded_window(
        one.padded_crops, IMAGE, 2, 0, 3),
    ("augmentation", "share-not-counted-anew"): lambda one: pasted_box(
        one.cut_box, (12, 12), 0.5, (2, 9), (6, 3)),
    ("convolution", "channels-averaged"): lambda one: channels(
        one.conv2d, np.stack([IMAGE, IMAGE.T]), np.ones((2, 2, 2, 2)), np.array([1, 0])),
    ("quantization", "left-zero-ignored"): lambda one: integer_product(
        one, [[0.6, -0.2], [2.0, 0.3]], [[0.5, -1.2], [0.9, 0.1]]),
    ("vision_transformer", "token-last"): lambda one: patches_to_tokens(
        one.cut_patches, one.embed_patches, IMAGE, np.ones((2, 1, 2, 2)), np.array([0, 1]),
        np.array([5, 6]), np.arange(10).reshape(5, 2)),
}  # fmt: skip


@pytest.mark.parametrize(("chapter", "mistake"), IDEAS)
def test_an_idea_follows_the_solution_that_it_reads(chapter, mistake):
    assert differ(*drawn(chapter, "scratch", IDEAS[chapter, mistake], [mistake]))


def test_ideas_of_training_follow_the_solutions():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    from workbook.diagram.ideas.averages import averaging
    from workbook.diagram.ideas.cache import key_value_cache
    from workbook.diagram.ideas.teaching import distillation_flow

    def written(module):
        torch.manual_seed(0)
        net = module.GPT(256, 24, 8, 2, 1)
        return key_value_cache(module.generate, net, torch.tensor([[65, 66]]), torch.rand(1, 3))

    assert differ(*drawn("language_model", "pytorch", written, ["all-tokens-again"]))
    assert differ(*drawn(
        "training_recipe", "pytorch", lambda one: averaging(one.swa, 6, 4),
        ["statistics-not-recomputed", "all-epochs-count"],
    ))  # fmt: skip
    assert differ(*drawn(
        "distillation", "pytorch",
        lambda one: distillation_flow(one.distillation_loss, [2, 1, -1], [6, 3, -2], 0, [4], 0.9),
        ["no-square", "alpha-exchanged"],
    ))  # fmt: skip
