"""The figure of softened probabilities has SciPy's softmax and entropy, in the script, too."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture
from scipy import special, stats

from workbook.movable.softened_digit import softened, softened_digit


def digits():
    rng = np.random.default_rng(4)
    return [
        {"image": rng.integers(17, size=(8, 8)), "label": label,
         "logits": np.round(9 * rng.normal(size=10), 3)} for label in (3, 8)
    ]  # fmt: skip


@pytest.mark.parametrize("number, power", [(0, -1), (1, 0), (1, 2.25), (0, 5)])
def test_probabilities_are_scipys(shown, number, power):
    own = digits()
    tab = shown(softened_digit(own))
    move(tab, number=number, power=power)
    want = special.softmax(own[number]["logits"] / 2.0**power)
    for found in (numbers(tab), softened(own[number]["logits"], 2.0**power)):
        assert found["probabilities"] == pytest.approx(want.tolist(), abs=1e-9)
        assert found["entropy"] == pytest.approx(stats.entropy(want, base=2), abs=1e-9)
        assert found["classes"] == pytest.approx(2 ** stats.entropy(want, base=2))
        assert found["wrong"] == pytest.approx(sorted(want)[-2])


def test_starts_as_its_picture(shown):
    starts_as_its_picture(shown, softened_digit(digits(), 1, 1.5), "softened_digit")
