"""The chapter on attention: one block in both frameworks, its costs, the task of recall."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder.submission.modules import load
from workbook.pytorch_recall import (
    KEYS,
    PAIRS,
    VALUES,
    MeanBody,
    RecallNet,
    convolutions,
    draw_recall,
    train_recall,
)

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def solution(track):
    return load(SOLUTIONS / track / "attention.py", f"twins_{track}_attention", track)


@pytest.mark.parametrize("norm_first", [True, False])
def test_a_block_carried_from_pytorch_answers_the_same_in_keras(norm_first):
    pytest.importorskip("keras", reason="Keras is not installed")
    torch.manual_seed(3)
    here = torch.nn.TransformerEncoderLayer(
        12, 3, 20, dropout=0, activation="gelu", batch_first=True, norm_first=norm_first
    ).eval()
    there = solution("tf").TransformerBlock(12, 3, 20, norm_first=norm_first)
    inputs = np.random.default_rng(2).normal(size=(2, 5, 12)).astype("float32")
    there(inputs)
    state = {name: one.numpy() for name, one in here.state_dict().items()}
    weight, bias = state["self_attn.in_proj_weight"], state["self_attn.in_proj_bias"]
    values = [state["norm1.weight"], state["norm1.bias"]]
    for matrix, vector in zip(np.split(weight, 3), np.split(bias, 3), strict=True):
        values += [matrix.T.reshape(12, 3, 4), vector.reshape(3, 4)]
    values += [
        state["self_attn.out_proj.weight"].T.reshape(3, 4, 12), state["self_attn.out_proj.bias"],
        state["norm2.weight"], state["norm2.bias"],
        state["linear1.weight"].T, state["linear1.bias"],
        state["linear2.weight"].T, state["linear2.bias"],
    ]  # fmt: skip
    there.set_weights(values)
    with torch.no_grad():
        expected = here(torch.tensor(inputs)).numpy()
    np.testing.assert_allclose(there(inputs).numpy(), expected, rtol=1e-3, atol=1e-5)


def test_costs_are_what_pytorch_counts():
    from torch.utils.flop_counter import FlopCounterMode

    layer = torch.nn.MultiheadAttention(24, 3, batch_first=True).train()
    found = solution("scratch").attention_costs(5, 7, 24, 3)
    assert found["parameters"] == sum(one.numel() for one in layer.parameters())
    inputs, context = torch.randn(1, 5, 24), torch.randn(1, 7, 24)
    with FlopCounterMode(display=False) as counter:
        layer(inputs, context, context, need_weights=True)
    work = found["linear"] + found["scores"] + found["means"]
    assert counter.get_total_flops() == 2 * work


def test_the_later_value_is_asked_for():
    tokens, answers = draw_recall(50, torch.Generator().manual_seed(1))
    for row, answer in zip(tokens.tolist(), answers.tolist(), strict=True):
        *pairs, (asked, nothing) = row
        assert nothing == VALUES and len(pairs) == PAIRS
        assert sorted(key for key, _ in pairs) == sorted([*range(KEYS)] * 2)
        assert [value for key, value in pairs if key == asked][1] == answer
    assert len(set(answers.tolist())) == VALUES


def test_the_convolutions_see_every_place_and_the_mean_does():
    for body in (convolutions(6), MeanBody(6, 8)):
        inputs = torch.randn(1, PAIRS + 1, 6, requires_grad=True)
        body(inputs)[:, -1].sum().backward()
        assert (inputs.grad.abs().sum(dim=2) > 0).all()


def test_several_starts_train_as_each_alone():
    def make():
        return RecallNet(MeanBody(6, 8), 6)

    both = train_recall(make, [3, 4], steps=5, batch=8, test=100)
    assert both == [train_recall(make, [seed], steps=5, batch=8, test=100)[0] for seed in (3, 4)]


def test_networks_of_the_experiment_are_about_equally_large():
    ours = solution("pytorch")
    bodies = ours.TransformerBlock(32, 2, 128), convolutions(32), MeanBody(32, 78)
    sizes = [
        sum(one.numel() for one in RecallNet(body, 32, ours.LearnedPositions(17, 32)).parameters())
        for body in bodies
    ]
    assert max(sizes) < 1.02 * min(sizes), sizes


def test_layers_of_keras_are_saved_and_read_back(tmp_path):
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    ours = solution("tf")
    inputs = keras.Input((5, 12))
    found = ours.LearnedPositions(7, 12)(inputs)
    found = ours.TransformerBlock(12, 3, 20, norm_first=False, eps=1e-3, scale=0.7)(found)
    found = ours.MultiHeadAttention(12, 2)(found)
    net = keras.Model(inputs, found)
    net.save(tmp_path / "net.keras")
    parts = "LearnedPositions", "TransformerBlock", "MultiHeadAttention"
    again = keras.models.load_model(
        tmp_path / "net.keras", custom_objects={name: getattr(ours, name) for name in parts}
    )
    given = np.random.default_rng(2).normal(size=(2, 5, 12)).astype("float32")
    np.testing.assert_allclose(again(given).numpy(), net(given).numpy(), rtol=1e-5, atol=1e-6)
