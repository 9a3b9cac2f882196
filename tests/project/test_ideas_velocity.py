"""The pictures of optimizers show what real walks and real optimizers remember."""

from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.velocity import optimizer_memory, velocity


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def walk(rate, momentum, steps=6):
    """By a loop over single numbers: down f = (x * x + 20 * y * y) / 2."""
    points, gradients, speed = [[10.0, 1.0]], [], [0.0, 0.0]
    for _ in range(steps):
        x, y = points[-1]
        gradients.append([x, 20 * y])
        speed = [momentum * v + g for v, g in zip(speed, gradients[-1], strict=True)]
        points.append([x - rate * speed[0], y - rate * speed[1]])
    return points, gradients


@pytest.mark.parametrize("at", [0, 3, 5])
def test_the_chain_of_gradients_leads_to_the_next_point(at):
    picture = velocity(*walk(0.07, 0.7), 0.07, 0.7, at)
    assert "leads to the next point" in picture.alt
    weights = [f"{0.7**age:.2g} × gradient {at - age}" for age in range(at + 1)]
    assert [word for word in words(picture) if "gradient" in word] == weights
    assert picture.svg().count("<polygon") == at + 1


def test_other_settings_than_those_of_the_walk_miss_it():
    assert "misses" in velocity(*walk(0.07, 0.7), 0.07, 0.6, 3).alt
    assert "misses" in velocity(*walk(0.07, 0.7), 0.05, 0.7, 3).alt
    points, gradients = walk(0.07, 0.7)
    assert "misses" in velocity(points, np.roll(gradients, 1, axis=0), 0.07, 0.7, 3).alt


def test_optimizer_memory_counts_what_pytorch_keeps():
    torch = pytest.importorskip("torch")
    optimizers = {}
    for name, kind, settings in (
        ("plain", torch.optim.SGD, {}),
        ("momentum", torch.optim.SGD, {"momentum": 0.9}),
        ("Adam", torch.optim.Adam, {}),
    ):
        layer = torch.nn.Linear(50, 20)
        optimizers[name] = kind(layer.parameters(), lr=0.1, **settings)
        layer(torch.ones(1, 50)).sum().backward()
        optimizers[name].step()
    shown = words(optimizer_memory(optimizers))
    assert [word for word in shown if word.endswith(" numbers")] == [
        f"{name}: {count:,} numbers"
        for name, count in (("plain", 2040), ("momentum", 3060), ("Adam", 4082))
    ]
    assert "momentum_buffer: 1,020" in shown and "exp_avg_sq: 1,020" in shown
