"""Drawings of networks are made of what the networks execute."""

import math
from xml.etree import ElementTree

import pytest

from workbook.diagram.draw import Drawing, _lanes
from workbook.diagram.network import network, record
from workbook.diagram.nodes import Node


def torch_net(channels=6, skip=True):
    nn = pytest.importorskip("torch").nn

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.branch = nn.Sequential(
                nn.Conv2d(3, 3, 3, padding=1, bias=False), nn.BatchNorm2d(3), nn.ReLU(),
            )  # fmt: skip

        def forward(self, maps):
            out = self.branch(maps)
            return out + maps if skip else out

    return nn.Sequential(
        nn.Conv2d(1, 3, 1), Block(), nn.Conv2d(3, channels, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(channels * 4, 10),
    )  # fmt: skip


def keras_net():
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    import keras

    from workbook import tf  # noqa: F401

    layers = keras.layers
    inputs = keras.Input((8, 8, 1))
    maps = layers.Conv2D(3, 1)(inputs)
    branch = layers.Conv2D(3, 3, padding="same", use_bias=False)(maps)
    branch = layers.ReLU()(layers.BatchNormalization()(branch))
    maps = layers.Conv2D(6, 5, activation="relu")(layers.Add()([branch, maps]))
    return keras.Model(inputs, layers.Dense(10)(layers.Flatten()(layers.MaxPooling2D()(maps))))


def totals(nodes):
    return sum(one.parameters for one in nodes), sum(one.multiply_adds for one in nodes)


# By hand: weights and biases, and for each output as many products as it has weights.
PARAMETERS = (3 + 3) + (3 * 3 * 9 + 6) + (3 * 6 * 25 + 6) + (24 * 10 + 10)
PRODUCTS = 64 * 3 + 64 * 3 * 27 + 16 * 6 * 75 + 240


def test_rows_shapes_and_costs_are_those_of_the_network():
    nodes = record(torch_net(), (1, 1, 8, 8))
    assert [one.kind for one in nodes] == [
        "input", "conv", "conv", "batch norm", "ReLU", "sum", "conv", "ReLU", "max pooling",
        "flatten", "linear",
    ]  # fmt: skip
    assert nodes[6].shape == (6, 4, 4) and nodes[-1].shape == (10,)
    assert nodes[6].detail == "5×5"
    assert totals(nodes) == (PARAMETERS, PRODUCTS)


def test_the_twin_in_keras_has_the_same_rows():
    nodes = record(keras_net(), (1, 8, 8, 1))
    ours = record(torch_net(), (1, 1, 8, 8))
    assert totals(nodes) == totals(ours)
    kinds = [one.kind.replace("reshape", "flatten") for one in nodes]
    assert kinds == [one.kind for one in ours]
    assert [sorted(one.shape) for one in nodes] == [sorted(one.shape) for one in ours]


def test_a_skip_connection_is_an_arc():
    with_skip = network(torch_net(), (1, 1, 8, 8), whole=True)
    assert with_skip.skips() == [(1, 5)]
    assert with_skip.svg().count('class="skip"') == 1
    assert "sum (row 6) also takes the output of row 2" in with_skip.alt
    assert network(torch_net(skip=False), (1, 1, 8, 8), whole=True).skips() == []


def test_small_operations_join_the_one_before():
    drawing = network(torch_net(), (1, 1, 8, 8))
    labels = [one.label for one in drawing.nodes]
    assert labels[2:5] == ["conv 3×3 + batch norm + ReLU", "sum", "conv 5×5 + ReLU"]
    assert totals(drawing.nodes) == (PARAMETERS, PRODUCTS)


def test_blocks_are_folded():
    drawing = network(torch_net(), (1, 1, 8, 8), depth=1)
    assert [one.label for one in drawing.nodes][:4] == [
        "input",
        "conv 1×1",
        "Block",
        "conv 5×5 + ReLU",
    ]
    assert drawing.skips() == []
    assert totals(drawing.nodes) == (PARAMETERS, PRODUCTS)


def test_another_layer_makes_another_drawing():
    one, other = (network(torch_net(channels), (1, 1, 8, 8)) for channels in (6, 7))
    assert one.svg() != other.svg() and "7 × 4 × 4" in other.alt


def test_a_model_is_left_as_it_was():
    model = torch_net().train()
    model[1].eval()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    record(model, (1, 1, 8, 8))
    assert model.training and not model[1].training and model[2].training
    assert all((model.state_dict()[name] == value).all() for name, value in before.items())


def test_it_is_svg_whose_text_is_text():
    tree = ElementTree.fromstring(network(torch_net(), (1, 1, 8, 8), title="A <b>").svg())
    assert tree.get("role") == "img" and tree.get("aria-label").startswith("A <b>: an input")
    words = [one.text for one in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert "A <b>" in words and "3 × 8 × 8" in words


def test_the_longest_bar_is_the_largest_cost():
    nodes = [Node("input", (4,)), Node("linear", (2,), (0,), parameters=8, multiply_adds=8),
             Node("linear", (1,), (1,), parameters=2, multiply_adds=2)]  # fmt: skip
    tree = ElementTree.fromstring(Drawing("Two", nodes).svg())
    bars = [float(one.get("width")) for one in tree.iter() if one.get("class") == "bar"]
    assert bars[0] == bars[1] and math.isclose(bars[2], bars[0] / 4, rel_tol=0.02)


def test_arcs_of_one_lane_do_not_meet():
    lanes = _lanes([(0, 2), (1, 4), (2, 5), (5, 9), (0, 9)])
    for one, lane in lanes.items():
        others = [other for other in lanes if lanes[other] == lane and other != one]
        assert all(other[1] <= one[0] or one[1] <= other[0] for other in others)


def test_keras_convolutions_with_groups_are_seen():
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    import keras

    from workbook import tf  # noqa: F401

    layers = keras.layers
    model = keras.Sequential([
        keras.Input((6, 6, 4)), layers.Conv2D(8, 3, groups=2, activation="relu"),
        layers.Conv2D(2, 1),
    ])  # fmt: skip
    nodes = record(model, (1, 6, 6, 4))
    assert [(one.kind, one.detail, one.parameters, one.multiply_adds) for one in nodes] == [
        ("input", "", 0, 0), ("conv", "3×3", 8 * 18 + 8, 16 * 8 * 18), ("ReLU", "", 0, 0),
        ("conv", "1×1", 18, 16 * 16),
    ]  # fmt: skip


def test_keras_depthwise_convolutions_sum_over_places_alone():
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    import keras

    from workbook import tf  # noqa: F401

    layers = keras.layers
    model = keras.Sequential([keras.Input((6, 6, 4)), layers.DepthwiseConv2D(3)])
    nodes = record(model, (1, 6, 6, 4))
    assert totals(nodes) == (4 * 9 + 4, 4 * 16 * 9)


TOKENS, PLACES, DIM = 7, 3, 2


def tied_torch():
    torch = pytest.importorskip("torch")

    class Tied(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.tokens = torch.nn.Embedding(TOKENS, DIM)

        def forward(self, tokens):
            return self.tokens(tokens) @ self.tokens.weight.T

    return Tied()


def tied_keras():
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    import keras
    import tensorflow as tf

    class Tied(keras.Model):
        def __init__(self):
            super().__init__()
            self.tokens = self.add_weight(shape=(TOKENS, DIM))

        def call(self, tokens):
            made = tf.gather(self.tokens, tokens)
            return tf.matmul(made, self.tokens, transpose_b=True)

    return Tied()


@pytest.mark.parametrize("make", [tied_torch, tied_keras])
def test_weights_that_serve_twice_count_once(make):
    nodes = record(make(), (1, PLACES), "int32" if make is tied_keras else "int64")
    assert [(one.kind, one.shape) for one in nodes] == [
        ("input", (PLACES,)), ("embedding", (PLACES, DIM)), ("linear", (PLACES, TOKENS)),
    ]  # fmt: skip
    assert totals(nodes) == (TOKENS * DIM, PLACES * DIM * TOKENS)
    assert nodes[-1].parameters == 0


def test_rounding_has_a_row():
    torch = pytest.importorskip("torch")

    class Rounded(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.linear = torch.nn.Linear(4, 2)

        def forward(self, inputs):
            weight = (8 * self.linear.weight).round() / 8
            return torch.nn.functional.linear((8 * inputs).round() / 8, weight)

    nodes = record(Rounded(), (1, 4))
    assert [(one.kind, one.parameters) for one in nodes] == [
        ("input", 0), ("rounding", 0), ("linear", 8),
    ]  # fmt: skip


def test_networks_side_by_side_in_one_product():
    torch = pytest.importorskip("torch")

    class Several(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.weight = torch.nn.Parameter(torch.zeros(1, 5, 3))
            self.bias = torch.nn.Parameter(torch.zeros(1, 1, 3))

        def forward(self, inputs):
            return torch.baddbmm(self.bias, inputs, self.weight)

    nodes = record(Several(), (1, 4, 5))
    assert totals(nodes) == (5 * 3 + 3, 4 * 5 * 3)


def test_a_dense_layer_of_many_places_is_one_row():
    pytest.importorskip("tensorflow", reason="TensorFlow is not installed")
    import keras

    from workbook import tf  # noqa: F401

    model = keras.Sequential([keras.Input((4, 4, 3)), keras.layers.Dense(7)])
    nodes = record(model, (2, 4, 4, 3))
    assert [(one.kind, one.shape) for one in nodes] == [
        ("input", (4, 4, 3)), ("linear", (4, 4, 7)),
    ]  # fmt: skip
    assert totals(nodes) == (3 * 7 + 7, 16 * 3 * 7)
