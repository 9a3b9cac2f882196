"""The picture of distillation shows what the loss gives, by the formula."""

from xml.etree import ElementTree

import numpy as np
import pytest
from scipy.special import log_softmax, softmax

torch = pytest.importorskip("torch", reason="PyTorch is not installed")

from workbook.diagram.ideas.teaching import distillation_flow  # noqa: E402

V, Z, LABEL = np.array([6.0, 3.0, -2.0]), np.array([2.0, 1.0, -1.0]), 1


def loss(logits, teacher, labels, temperature, alpha, squared=True):
    p = (teacher / temperature).softmax(1)
    q = (logits / temperature).log_softmax(1)
    soft = (p * (p.log() - q)).sum() * (temperature**2 if squared else 1)
    return alpha * soft - (1 - alpha) * logits.log_softmax(1)[0, labels[0]]


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def number(value):
    return f"{value:.3f}".replace("-", "−")


@pytest.mark.parametrize("temperature", [1, 4])
def test_probabilities_losses_and_the_gradient_are_those_of_the_formula(temperature):
    picture = distillation_flow(loss, Z, V, LABEL, [temperature], 0.75)
    p, q = softmax(V / temperature), softmax(Z / temperature)
    soft = temperature**2 * (p * (np.log(p) - np.log(q))).sum()
    hard = -log_softmax(Z)[LABEL]
    slope = 0.75 * temperature * (q - p) + 0.25 * (softmax(Z) - np.eye(3)[LABEL])
    shown = words(picture)
    for row in (p, q, slope):
        assert all(number(one) in shown for one in row)
    assert f"the soft loss is {number(soft)}, that of the label {number(hard)}" in picture.alt
    assert number(slope[2]) in picture.alt


def test_a_loss_without_the_square_looks_different():
    def plain(*given):
        return loss(*given, squared=False)

    right, wrong = (distillation_flow(one, Z, V, LABEL, [1, 4], 0.9) for one in (loss, plain))
    assert right.svg() != wrong.svg() and right.alt != wrong.alt
