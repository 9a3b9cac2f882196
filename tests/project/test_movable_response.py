"""The figure of local response normalization computes what PyTorch's layer does."""

import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.movable.response_normalization import (
    activations,
    normalized,
    response_normalization,
)


@pytest.mark.parametrize(
    "strength, size, power, beta",
    [(20, 5, -4, 0.75), (0, 1, 0, 1), (30, 11, -1.5, 0.5), (7, 3, -2, 0)],
)
def test_channels_are_normalized_as_torch_does(shown, strength, size, power, beta):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    layer = torch.nn.LocalResponseNorm(size, 10**power * size, beta, k=2.0)  # it takes the mean
    values = torch.tensor(activations(strength), dtype=torch.float64)
    expected = layer(values[None, :, None])[0, :, 0].tolist()
    assert normalized(values.tolist(), size, 10**power, beta) == pytest.approx(expected)
    tab = shown(response_normalization())
    move(tab, strength=strength, size=size, power=power, beta=beta)
    assert numbers(tab)["normalized"] == pytest.approx(expected)


def test_a_sum_by_hand():
    """1 / (2 + 0.5 * (1 + 4)) and 2 / (2 + 0.5 * (1 + 4 + 9)), and so on."""
    found = normalized([1.0, 2.0, 3.0], size=3, alpha=0.5, beta=1)
    assert found == pytest.approx([1 / 4.5, 2 / 9, 3 / 8.5])


def test_it_starts_as_its_picture(shown):
    starts_as_its_picture(shown, response_normalization(), "response_normalization")
