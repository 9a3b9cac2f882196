"""The figure of the next byte computes what the task's oracle does, and shows what was written."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from oracles.language_model import distribution
from workbook.movable.next_byte import chances, next_byte

POWERS, CHOICES = range(-3, 3), (1, 3, 10, 100)


def figure(**settings):
    rng = np.random.default_rng(3)
    logits = np.round(3 * rng.normal(size=(5, 14)), 2)
    logits[2, 3:6] = logits[2].max() - 1  # ties
    written = {f"{power} {top_k}": f" {power}/{top_k}" for power in POWERS for top_k in CHOICES}
    names = [f"<{one}>" for one in range(14)]
    return logits, next_byte("a net", names, logits, written, **settings)


@pytest.mark.parametrize("place, power, top_k", [(2, 0, 3), (2, -3, 10), (4, 2, 100), (0, 1, 1)])
def test_probabilities_are_those_of_slow_loops(shown, place, power, top_k):
    logits, drawn = figure()
    expected = distribution(logits[place], 2.0**power, top_k)
    tab = shown(drawn)
    move(tab, place=place, power=power, top_k=top_k)
    found = numbers(tab)
    assert found["probabilities"] == pytest.approx(expected.tolist(), abs=1e-9)
    assert found["written"] == f" {power}/{top_k}"
    own = chances(logits[place], 2.0**power, top_k)
    assert own["probabilities"] == pytest.approx(expected, abs=1e-12)
    assert found["entropy"] == pytest.approx(own["entropy"], abs=1e-9)


def test_bars_start_as_their_picture(shown):
    starts_as_its_picture(shown, figure(place=1, power=1, top_k=10)[1], "next_byte")
