"""The network with which the book starts: its derivatives are right, and it learns the digits."""

import numpy as np
import pytest

from workbook import by_hand
from workbook.data import load


@pytest.mark.parametrize("name", ["w1", "b1", "w2", "b2"])
def test_derivatives_are_those_of_finite_differences(name):
    rng = np.random.default_rng(3)
    weights = by_hand.start(sizes=(5, 7, 3))
    weights["b1"] += rng.normal(size=7)
    inputs, labels = rng.normal(size=(4, 5)), np.array([2, 0, 1, 2])
    _, gradients = by_hand.loss_and_gradients(weights, inputs, labels)
    for place in np.ndindex(weights[name].shape):
        around = []
        for step in (1e-5, -1e-5):
            moved = {key: value.copy() for key, value in weights.items()}
            moved[name][place] += step
            around.append(by_hand.loss_and_gradients(moved, inputs, labels)[0])
        slope = (around[0] - around[1]) / 2e-5
        assert gradients[name][place] == pytest.approx(slope, abs=1e-8)


def test_every_epoch_sees_every_example_once_in_another_order():
    found = by_hand.orders(10, 3)
    assert (np.sort(found, axis=1) == np.arange(10)).all()
    assert len({tuple(order) for order in found}) == 3


@pytest.mark.parametrize("seed", [0, 1])
def test_it_learns_the_digits(seed):
    digits = load("digits")
    weights = by_hand.start(seed)
    by_hand.train(weights, digits.train.images.reshape(-1, 64), digits.train.labels, seed=seed)
    logits, _ = by_hand.forward(weights, digits.test.images.reshape(-1, 64))
    assert (logits.argmax(axis=1) == digits.test.labels).mean() > 0.93
