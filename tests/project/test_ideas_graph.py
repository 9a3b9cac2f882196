"""The pictures of records show what was recorded."""

import math
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from workbook.diagram.ideas.graph import graph
from workbook.diagram.ideas.graph import recorded as recorded_picture


def words(picture):
    return [one.text for one in ElementTree.fromstring(picture.svg()).iter() if one.text]


def node(value, *parents, gradient):
    return SimpleNamespace(value=value, parents=parents, gradient=gradient)


def picture_of(a_value, b_value):
    """Of y = tanh(ab + a), with gradients by calculus."""
    value = math.tanh(a_value * b_value + a_value)
    slope = 1 - value**2
    a = node(a_value, gradient=slope * (b_value + 1))
    b = node(b_value, gradient=slope * a_value)
    product = node(a_value * b_value, (a, b_value), (b, a_value), gradient=slope)
    total = node(a_value * b_value + a_value, (product, 1.0), (a, 1.0), gradient=slope)
    y = node(value, (total, slope), gradient=1.0)
    return graph(y, {"a": a, "b": b, "ab": product, "ab + a": total, "y": y})


@pytest.mark.parametrize(("a", "b"), [(0.5, -3.0), (0.2, 1.5)])
def test_graph_shows_values_derivatives_and_gradients(a, b):
    def y(a, b):
        return math.tanh(a * b + a)

    said, h = picture_of(a, b).alt.replace("−", "-"), 1e-6
    in_a, in_b = (y(a + h, b) - y(a - h, b)) / (2 * h), (y(a, b + h) - y(a, b - h)) / (2 * h)
    assert f"a is {a:.3g} with the gradient {in_a:.3g};" in said
    assert f"b is {b:.3g} with the gradient {in_b:.3g};" in said
    arrows = sorted(word for word in words(picture_of(a, b)) if word.startswith("×"))
    expected = (a, b, 1, 1, in_b / a)  # two paths lead to the sum; the slope of tanh
    assert arrows == sorted(f"× {one:.3g}".replace("-", "−") for one in expected)


def test_a_node_that_is_used_twice_by_one_has_two_arrows():
    x = node(3.0, gradient=6.0)
    square = node(9.0, (x, 3.0), (x, 3.0), gradient=1.0)
    picture = graph(square, {"x": x, "x · x": square})
    assert words(picture).count("× 3") == 2 and "x is 3 with the gradient 6" in picture.alt


def test_recorded_tells_a_leaf_without_a_path():
    torch = pytest.importorskip("torch")
    a, b = (torch.tensor(one, requires_grad=True) for one in (0.5, -3.0))
    whole = recorded_picture(torch.tanh(a * b + a), {"a": a, "b": b})
    assert words(whole) == ["a", "b", "Mul", "Add", "Tanh"] and "every one" in whole.alt
    cut = recorded_picture(torch.tanh(a.detach() * b + a.detach()), {"a": a, "b": b})
    assert "no path to a" in cut.alt and words(cut)[-2:] == ["a", "no path"]
    nothing = recorded_picture((a * b).detach(), {"a": a, "b": b})
    assert "no path to a, b" in nothing.alt
