"""The transplant matches Keras networks by what they compute, not by how they are written."""

import keras
import numpy as np
import pytest
import tensorflow as tf
import transplant_cases as cases
from keras import layers

from autograder import assert_close
from autograder.networks import parting
from autograder.networks import tf as kit
from autograder.submission.errors import LayersDifferError
from oracles import common as oracles


def sequential():
    return keras.Sequential([
        layers.Conv2D(4, 3, padding="same", activation="relu"), layers.MaxPooling2D(2),
        layers.Conv2D(6, 2, activation="tanh"), layers.Flatten(),
        layers.Dense(8, activation="relu"), layers.Dense(5),
    ])  # fmt: skip


def functional():
    images = keras.Input((9, 7, 2))
    maps = layers.ReLU()(layers.Conv2D(4, 3)(layers.ZeroPadding2D(1)(images)))
    maps = layers.Conv2D(6, 2)(layers.MaxPooling2D(2)(maps))
    maps = layers.Activation("tanh")(maps)
    hidden = layers.Dense(8, activation="relu")(layers.Reshape((36,))(maps))
    return keras.Model(images, layers.Dense(5)(hidden))


class Shuffled(keras.Model):
    """Layers declared backwards; the maps are permuted before they are flattened."""

    def __init__(self):
        super().__init__()
        self.out, self.hidden = layers.Dense(5), layers.Dense(8)
        self.two, self.one = layers.Conv2D(6, 2), layers.Conv2D(4, 3, padding="same")

    def call(self, images):
        maps = tf.nn.max_pool2d(keras.ops.relu(self.one(images)), 2, 2, "VALID")
        maps = tf.transpose(keras.ops.tanh(self.two(maps)), (0, 3, 1, 2))
        return self.out(tf.maximum(self.hidden(tf.reshape(maps, (-1, 36))), 0.0))


class Raw(keras.Model):
    """Variables without layers, of both kinds, and matrices in both orientations."""

    def __init__(self):
        super().__init__()
        shapes = [(3, 3, 2, 4), (4,), (2, 2, 4, 6), (6,), (36, 8), (8,)]
        self.p = [self.add_weight(shape=shape) for shape in shapes]
        self.last = tf.Variable(tf.random.normal((5, 8)))
        self.last_bias = self.add_weight(shape=(5,))

    def call(self, images):
        maps = tf.nn.conv2d(images, self.p[0], 1, "SAME") + self.p[1]
        maps = tf.nn.max_pool2d(tf.nn.relu(maps), 2, 2, "VALID")
        maps = tf.nn.conv2d(maps, self.p[2], 1, "VALID")
        features = tf.reshape(tf.tanh(tf.nn.bias_add(maps, self.p[3])), (-1, 36))
        hidden = tf.nn.relu(features @ self.p[4] + self.p[5])
        return tf.einsum("ni,oi->no", hidden, tf.convert_to_tensor(self.last)) + self.last_bias


def last_convolutions():
    return keras.Sequential([
        layers.Conv2D(4, 3, padding="same", activation="relu"), layers.MaxPooling2D(2),
        layers.Conv2D(6, 2, activation="tanh"), layers.Conv2D(8, (3, 2), activation="relu"),
        layers.Conv2D(5, 1), layers.Flatten(),
    ])  # fmt: skip


class Unfolded(keras.Model):
    """Convolutions as patches and products, in several manners and layouts of the weights."""

    def __init__(self, first, second):
        super().__init__()
        shapes = {
            "columns": ((18, 4), (16, 6)),
            "rows": ((4, 18), (6, 16)),
            "whole": ((3, 3, 2, 4), (2, 2, 4, 6)),
            "channels": ((4, 2, 3, 3), (6, 4, 2, 2)),
        }
        self.first, self.second = getattr(self, first[0]), getattr(self, second[0])
        self.w1 = self.add_weight(shape=shapes[first[1]][0])
        self.w2 = self.add_weight(shape=shapes[second[1]][1])
        more = [(4,), (6,), (8, 36), (8,), (5, 8), (5,)]
        self.p = [self.add_weight(shape=shape) for shape in more]

    def call(self, images):
        maps = self.first(images, self.w1, 3, "SAME") + self.p[0]
        maps = tf.nn.max_pool2d(tf.nn.relu(maps), 2, 2, "VALID")
        maps = tf.tanh(self.second(maps, self.w2, 2, "VALID") + self.p[1])
        hidden = tf.reshape(maps, (-1, 36))
        hidden = tf.nn.relu(tf.tensordot(hidden, self.p[2], [[1], [1]]) + self.p[3])
        return tf.matmul(hidden, self.p[4], transpose_b=True) + self.p[5]

    def patches(self, maps, size, padding):
        return tf.image.extract_patches(
            maps, [1, size, size, 1], [1, 1, 1, 1], [1, 1, 1, 1], padding
        )

    def matmul(self, maps, weight, size, padding):
        return self.patches(maps, size, padding) @ tf.reshape(weight, (-1, weight.shape[-1]))

    def flat(self, maps, weight, size, padding):
        cut = self.patches(maps, size, padding)
        out = tf.matmul(tf.reshape(cut, (-1, cut.shape[-1])), weight, transpose_b=True)
        return tf.reshape(out, (*cut.shape[:3], -1))

    def einsum(self, maps, weight, size, padding):
        cut = self.patches(maps, size, padding)
        cut = tf.reshape(cut, (*cut.shape[:3], size, size, -1))
        return tf.einsum("nhwijc,ocij->nhwo", cut, weight)

    def dots(self, maps, weight, size, padding):
        cut = self.patches(maps, size, padding)
        cut = tf.reshape(cut, (*cut.shape[:3], size, size, -1))
        return tf.tensordot(cut, weight, 3)

    def pieces(self, maps, size, padding):
        more = size - 1 if padding == "SAME" else 0
        sides = [more // 2, more - more // 2]
        maps = tf.pad(maps, [[0, 0], sides, sides, [0, 0]])
        height, width = maps.shape[1] - size + 1, maps.shape[2] - size + 1
        for i in range(size):
            for j in range(size):
                yield i, j, maps[:, i : i + height, j : j + width]

    def offsets(self, maps, weight, size, padding):
        return sum(cut @ weight[i, j] for i, j, cut in self.pieces(maps, size, padding))

    def slow(self, maps, weight, size, padding):
        cuts = self.pieces(maps, size, padding)
        parts = [tf.reduce_sum(cut[..., None] * weight[i, j], 3) for i, j, cut in cuts]
        return tf.add_n(parts)

    def stacked(self, maps, weight, size, padding):
        cuts = tf.concat([cut for _, _, cut in self.pieces(maps, size, padding)], -1)
        return keras.ops.dot(cuts, weight)


UNFOLDED = {
    "matmul": "whole columns", "flat": "rows", "einsum": "channels", "dots": "whole",
    "offsets": "whole", "slow": "whole", "stacked": "columns",
}  # fmt: skip


@pytest.mark.parametrize("style", [(a, b) for a, many in UNFOLDED.items() for b in many.split()])
def test_unfolded_convolutions_are_convolutions(style):
    other = ("matmul", "columns")
    for net in (Unfolded(style, other), Unfolded(other, style)):
        net = kit.transplant(net, cases.layers(), cases.IMAGES)
        assert_close(kit.forward(net, cases.IMAGES), cases.expected())


@pytest.mark.parametrize("make", [sequential, functional, Shuffled, Raw, last_convolutions])
def test_right_networks_get_the_weights_however_they_are_written(make):
    net = kit.transplant(make(), cases.layers(), cases.IMAGES)
    assert_close(kit.forward(net, cases.IMAGES), cases.expected())


def without_tanh():
    net = sequential()
    net.layers[2].activation = keras.activations.linear
    return net


def with_softmax():
    return keras.Sequential([sequential(), layers.Softmax()])


@pytest.mark.parametrize("make", [without_tanh, with_softmax])
def test_networks_that_compute_something_else_do_not_agree(make):
    net = kit.transplant(make(), cases.layers(), cases.IMAGES)
    gap = np.abs(kit.forward(net, cases.IMAGES) - cases.expected()).max()
    assert gap > 1e-3


def test_a_wrong_layer_is_shown_beside_the_expected_ones():
    net = keras.Sequential([layers.Flatten(), layers.Dense(3)])
    with pytest.raises(LayersDifferError) as error:
        kit.transplant(net, cases.layers(), cases.IMAGES)
    assert "1. linear 3x126 + bias" in str(error.value)
    assert "1. conv 4x2x3x3 + bias" in str(error.value)


class Sparse(keras.Model):
    """A convolution whose weights are put together from fewer variables."""

    def __init__(self, style):
        super().__init__()
        self.style = style
        shape = (9, 3, 3) if style == "scatter" else (3, 3, 3, 4)
        self.kernels, self.bias = self.add_weight(shape=shape), self.add_weight(shape=(4,))

    def call(self, images):
        if self.style == "scatter":
            places = np.argwhere(cases.MASK)
            kernel = tf.scatter_nd(places, tf.convert_to_tensor(self.kernels), (4, 3, 3, 3))
            kernel = tf.transpose(kernel, (2, 3, 1, 0))
        else:
            kernel = self.kernels * cases.MASK.T.astype("float32")
        return tf.nn.conv2d(images, kernel, 1, "VALID") + self.bias


@pytest.mark.parametrize("style", ["scatter", "mask"])
def test_weights_that_are_put_together_in_the_forward_pass_are_set_too(style):
    net = kit.transplant(Sparse(style), cases.SPARSE_LAYERS, cases.SPARSE_IMAGES)
    want = oracles.conv2d(cases.SPARSE_IMAGES, cases.SPARSE, cases.BIASES[0])
    assert_close(kit.forward(net, cases.SPARSE_IMAGES), want)


class Residual(keras.Model):
    def __init__(self, shortcut_first):
        super().__init__()
        self.scale = self.add_weight(shape=(4,))
        self.shortcut = layers.Conv2D(4, 1, use_bias=False)
        self.conv = layers.Conv2D(4, 3, padding="same", use_bias=not shortcut_first)
        self.norm = layers.BatchNormalization()
        self.shortcut_first = shortcut_first

    def call(self, images, training=False):
        if self.shortcut_first:
            shortcut = self.shortcut(images)
            maps = shortcut + self.norm(self.conv(images), training=training)
        else:
            maps = self.norm(self.conv(images), training=training) + self.shortcut(images)
        return tf.nn.relu(maps) * self.scale


@pytest.mark.parametrize("shortcut_first", [True, False])
def test_branches_and_batch_normalization_are_matched_in_any_order(shortcut_first):
    net = kit.transplant(Residual(shortcut_first), cases.NORM_LAYERS, cases.IMAGES)
    assert_close(kit.forward(net, cases.IMAGES), cases.expected_norm(eps=1e-3))


def test_something_that_is_no_network_is_refused():
    with pytest.raises(TypeError, match="a Keras model or layer is expected, not a function"):
        kit.transplant(lambda x: x, cases.layers(), cases.IMAGES)


def test_a_trace_says_where_networks_part():
    described = cases.layers()
    traces = [kit.trace(kit.transplant(make(), described, cases.IMAGES), cases.IMAGES)
              for make in (sequential, functional, without_tanh)]  # fmt: skip
    right, alike, wrong = traces
    assert parting.parting(alike, right) is None
    assert "equal up to conv 2; what enters linear 3 differs" in parting.parting(wrong, right)
    patches = Unfolded(("offsets", "whole"), ("slow", "whole"))
    kit.transplant(patches, described, cases.IMAGES)
    assert parting.parting(kit.trace(patches, cases.IMAGES), right) is None


class ByTransform(keras.Model):
    """A right layer that the grader cannot follow."""

    def __init__(self):
        super().__init__()
        self.kernel = self.add_weight(shape=(3, 126))

    def call(self, images):
        rows = tf.reshape(images, (-1, 1, 126))
        return tf.reduce_logsumexp(rows * self.kernel, 2)


def test_a_layer_that_cannot_be_seen_is_not_called_wrong():
    layer = {"kind": "conv", "weight": np.ones((3, 2, 9, 7))}
    with pytest.raises(LayersDifferError, match="cannot see how a multiplication uses .* or repo"):
        kit.transplant(ByTransform(), [layer], cases.IMAGES)
