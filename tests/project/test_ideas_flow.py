"""The pictures of functions show what went in and what came out."""

import math
from xml.etree import ElementTree

import numpy as np
import pytest

from workbook.diagram.ideas.flow import chains, cross_entropy_flow


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


@pytest.mark.parametrize(("logits", "label"), [([2.0, -1.0, 0.5], 1), ([0.0, 0.0], 0)])
def test_cross_entropy_flow_shows_the_loss_and_its_gradient(logits, label):
    functional = pytest.importorskip("torch").nn.functional
    picture = cross_entropy_flow(logits, label, functional.cross_entropy)
    total = sum(math.exp(z) for z in logits)
    p = [math.exp(z) / total for z in logits]
    slopes = [f"{one - (k == label):.3g}".replace("-", "−") for k, one in enumerate(p)]
    assert (
        f"the loss is {-math.log(p[label]):.3g}, its gradient {', '.join(slopes)}." in picture.alt
    )
    assert [f"{one:.3g}" in words(picture) for one in p] == [True] * len(p)


def test_the_gradient_is_that_of_the_loss_that_was_given():
    functional = pytest.importorskip("torch").nn.functional

    def twice(z, label):
        return 2 * functional.cross_entropy(z, label)

    picture = cross_entropy_flow([1.0, 1.0], 0, twice)
    assert "the loss is 1.39, its gradient −1, 1." in picture.alt  # 2 ln 2


def test_chains_shows_what_each_function_returns():
    picture = chains(np.array([1.0, 4.0]), {
        "roots": {"sqrt": np.sqrt, "sum": np.sum}, "plain": {"sum": np.sum}})  # fmt: skip
    assert words(picture) == ["roots", "1, 4", "sqrt", "1, 2", "sum", "3",
                              "plain", "1, 4", "sum", "5"]  # fmt: skip
    assert picture.alt == "roots: 1, 4 becomes 3; plain: 1, 4 becomes 5."
    other = chains(np.array([1.0, 4.0]), {"roots": {"sum": np.sum, "sqrt": np.sqrt}})
    assert "becomes 2.24" in other.alt  # the order of the functions
