"""The chapter on language models: one network in both frameworks, GPT-2's size, costs, the text."""

from pathlib import Path

import numpy as np
import pytest
import torch  # first where both frameworks are in one process

from autograder.submission.modules import load
from oracles import language_model as known
from workbook.data.prose import FILE, load_prose
from workbook.pytorch_text import bits_with_context, draw_windows, train_text, widen_start

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"


def solution(track):
    return load(SOLUTIONS / track / "language_model.py", f"twins_{track}_language", track)


def test_gpt2_small_has_the_number_of_parameters_of_the_published_weights():
    with torch.device("meta"):
        net = solution("pytorch").GPT(50257, 1024, 768, 12, 12)
    assert sum(one.numel() for one in net.parameters()) == 124_439_808


def test_a_network_carried_from_pytorch_writes_the_same_in_keras():
    pytest.importorskip("keras", reason="Keras is not installed")
    import tensorflow as tf

    here, there = solution("pytorch"), solution("tf")
    sizes = dict(vocabulary=11, length=12, dim=12, num_heads=3, num_layers=2)
    torch.manual_seed(4)
    net, twin = here.GPT(**sizes), there.GPT(**sizes)
    state = widen_start(net, 12, 3000).state_dict()  # clear preferences
    twin.set_weights([state[name].numpy() for name in known.gpt_shapes(**sizes)])
    rng = np.random.default_rng(2)
    tokens, draws = rng.integers(11, size=(3, 4)), rng.random((3, 8)).astype("float32")
    first = here.generate(net, torch.tensor(tokens), torch.tensor(draws), 0.8, 5)
    second = there.generate(twin, tf.constant(tokens), tf.constant(draws), 0.8, 5)
    np.testing.assert_array_equal(second.numpy(), first.numpy())
    with torch.no_grad():
        expected = net(first)[0].numpy()
    np.testing.assert_allclose(twin(second)[0].numpy(), expected, rtol=1e-3, atol=1e-4)


def test_costs_are_what_pytorch_counts():
    from torch.utils.flop_counter import FlopCounterMode

    ours, sizes = solution("pytorch"), dict(dim=24, num_layers=2, vocabulary=30)
    net = ours.GPT(30, 20, 24, 3, 2)
    for cached in (True, False):
        work, tokens, past = 0, torch.zeros(1, 5, dtype=torch.long), None
        for _ in range(4):
            new = tokens if past is None or not cached else tokens[:, -1:]
            with FlopCounterMode(display=False) as counter:
                _, past = net(new, past if cached else None)
            head = (new.shape[1] - 1) * 24 * 30  # of the places that are not asked for
            work += counter.get_total_flops() // 2 - head
            tokens = torch.cat([tokens, tokens[:, -1:]], dim=1)
        found, held = solution("scratch").generation_costs(5, 4, **sizes, cached=cached)
        assert found == work
        assert held == (sum(one.numel() for pair in past for one in pair) if cached else 0)


def test_layers_of_keras_are_saved_and_read_back(tmp_path):
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    ours = solution("tf")
    for layer in (ours.Block(12, 3, 0.1, 0.2), ours.CausalSelfAttention(12, 2, 0.3, 0.4)):
        inputs = keras.Input((5, 12))
        net = keras.Model(inputs, layer(inputs)[0])
        net.save(tmp_path / "net.keras")
        again = keras.models.load_model(
            tmp_path / "net.keras", custom_objects={type(layer).__name__: type(layer)}
        )
        given = np.random.default_rng(2).normal(size=(2, 5, 12)).astype("float32")
        np.testing.assert_allclose(again(given).numpy(), net(given).numpy(), rtol=1e-5, atol=1e-6)


def test_the_text_is_plain_divided_at_a_paragraph_and_not_repeated():
    train, held_out = load_prose()
    assert bytes([*train.tolist(), *held_out.tolist()]) == FILE.read_bytes()
    assert train[-1] == ord("\n") and max(train.max(), held_out.max()) < 128
    lines = FILE.read_text("ascii").splitlines()
    assert len(set(lines)) == len(lines) and min(map(len, lines)) >= 120
    assert 0.08 < len(held_out) / (len(train) + len(held_out)) < 0.12


def test_windows_and_contexts_are_those_of_the_text():
    tokens = torch.arange(50)
    inputs, targets = draw_windows(tokens, 300, 7, torch.Generator().manual_seed(1))
    assert (inputs[:, 1:] == targets[:, :-1]).all() and (targets == inputs + 1).all()
    assert inputs.min() == 0 and targets.max() == 49

    def counts(seen):  # logits that know how many tokens were seen, and the last one
        return torch.stack([seen * 0.1, torch.full(seen.shape, float(seen.shape[1]))], 2), None

    places = np.array([4, 6])
    found = bits_with_context(counts, np.array([0, 1, 1, 0, 1, 1, 0, 1]), 4, places)
    logits = np.array([[0.0, 4.0], [0.1, 4.0]])  # after token 3, which is 0, and token 5, a 1
    pairs = zip(logits, (1, 0), strict=True)
    want = [np.logaddexp.reduce(row) - row[target] for row, target in pairs]
    np.testing.assert_allclose(found, np.array(want) / np.log(2), rtol=1e-5)


def test_training_lowers_the_cost_and_repeats_itself():
    def trained():
        torch.manual_seed(1)
        net = widen_start(solution("pytorch").GPT(4, 6, 12, 2, 1), 12)
        return train_text(net, np.tile([0, 1, 2, 3, 3], 40), 6, 25, seed=1, batch=60)

    first = trained()
    assert first == trained() and first[-1] < 1.0 < first[0]


def test_a_network_of_keras_is_saved_and_read_back(tmp_path):
    keras = pytest.importorskip("keras", reason="Keras is not installed")
    ours = solution("tf")
    net = ours.GPT(vocabulary=9, length=7, dim=6, num_heads=2, num_layers=2)
    tokens = np.arange(10).reshape(2, 5) % 9
    expected = net(tokens)[0].numpy()
    net.save(tmp_path / "net.keras")
    again = keras.models.load_model(tmp_path / "net.keras", custom_objects=vars(ours))
    np.testing.assert_array_equal(again(tokens)[0].numpy(), expected)
