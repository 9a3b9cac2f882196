"""Tests of the page on AlexNet: its sizes, the network in both shapes, a scale model, a port."""

import math

import numpy as np

from autograder import assert_close, fan_in, points, task
from oracles import alexnet as known
from oracles import common as oracles
from probes import alexnet as probes

# --- sizes, by hand


def conv(name, out, kernel_size, stride=1, padding=0, groups=1):
    sizes = {"out": out, "kernel_size": kernel_size, "stride": stride}
    return {"name": name, "kind": "conv", **sizes, "padding": padding, "groups": groups}


def pool(name, kernel_size=3, stride=2):
    return {"name": name, "kind": "pool", "kernel_size": kernel_size, "stride": stride}


def linear(name, out):
    return {"name": name, "kind": "linear", "out": out}


PUBLISHED = [
    conv("conv1", 96, 11, stride=4),
    pool("pool1"),
    conv("conv2", 256, 5, padding=2, groups=2),
    pool("pool2"),
    conv("conv3", 384, 3, padding=1),
    conv("conv4", 384, 3, padding=1, groups=2),
    conv("conv5", 256, 3, padding=1, groups=2),
    pool("pool5"),
    linear("fc6", 4096),
    linear("fc7", 4096),
    linear("fc8", 1000),
]
SHAPES = [
    (96, 55, 55), (96, 27, 27), (256, 27, 27), (256, 13, 13), (384, 13, 13), (384, 13, 13),
    (256, 13, 13), (256, 6, 6), (4096, 1, 1), (4096, 1, 1), (1000, 1, 1),
]  # fmt: skip
PARAMETERS = [
    34_944, 0, 307_456, 0, 885_120, 663_936, 442_624, 0, 37_752_832, 16_781_312, 4_097_000
]  # fmt: skip
ODD = [  # on 2 x 13 x 20: sides that differ, a window that does not fit, three groups
    conv("a", 6, 4, stride=3, padding=1),
    pool("b", 2, 1),
    conv("c", 9, 3, padding=2, groups=3),
    linear("d", 5),
]


@task(
    "three_fixes",
    difficulty=1,
    minutes=15,
    hints=[
        "(224 - 11) / 4 + 1 = 54.25. Which whole number of windows covers the image to its edge?",
        "So many windows take (positions - 1) * stride + kernel_size pixels. By how many is "
        "that more than the image has? Shared out on two sides, it must be rounded up.",
    ],
)
class TestThreeFixes:
    @points(2, hint="55 windows take 54 * 4 + 11 = 227 pixels: 3 more than there are.")
    def test_alexnet(self, ex):
        expected = {"positions": 55, "image": 227, "padding": 2, "overhang": 3}
        assert ex.three_fixes(224, 11, 4) == expected

    @points(1, hint="Windows that fit need no repair.")
    def test_windows_that_fit(self, ex):
        expected = {"positions": 55, "image": 227, "padding": 0, "overhang": 0}
        assert ex.three_fixes(227, 11, 4) == expected
        expected = {"positions": 1, "image": 5, "padding": 0, "overhang": 0}
        assert ex.three_fixes(5, 5, 3) == expected

    @points(2, hint="Count the windows that fit, then look at what is left at the edge.")
    def test_every_size(self, ex):
        for kernel_size, stride in ((3, 2), (7, 5), (11, 4)):
            for size in range(kernel_size, kernel_size + 2 * stride + 1):
                positions = 1
                while (positions - 1) * stride + kernel_size < size:
                    positions += 1
                overhang = (positions - 1) * stride + kernel_size - size
                padding = 0
                while (size + 2 * padding - kernel_size) // stride + 1 < positions:
                    padding += 1
                assert ex.three_fixes(size, kernel_size, stride) == {
                    "positions": positions,
                    "image": size + overhang,
                    "padding": padding,
                    "overhang": overhang,
                }


@task(
    "shape_table",
    difficulty=2,
    minutes=25,
    hints=[
        "Carry the shape (C, H, W) from layer to layer; a pooling keeps C.",
        "A kernel of a convolution with groups has C // groups * kernel_size ** 2 weights and "
        "one bias.",
    ],
)
class TestShapeTable:
    @points(3, hint="55, 27, 13 and 6: the maps of the paper; 9,216 values enter fc6.")
    def test_alexnet_as_published(self, ex):
        rows = ex.shape_table(PUBLISHED, (3, 227, 227))
        names = [layer["name"] for layer in PUBLISHED]
        assert [row["name"] for row in rows] == names
        assert [tuple(row["shape"]) for row in rows] == SHAPES
        assert [row["parameters"] for row in rows] == PARAMETERS

    @points(2, hint="Height and width may differ; windows that do not fit are dropped.")
    def test_odd_sizes(self, ex):
        rows = ex.shape_table(ODD, (2, 13, 20))
        assert [tuple(row["shape"]) for row in rows] == [
            (6, 4, 7), (6, 3, 6), (9, 5, 8), (5, 1, 1)
        ]  # fmt: skip
        assert [row["parameters"] for row in rows] == [198, 0, 171, 1805]

    @points(1, hint="No window fits, or the groups do not divide both channel counts.")
    def test_refuses_what_does_not_fit(self, ex):
        narrow = [conv("a", 4, 5, padding=1)]
        assert ex.error("shape_table", narrow, (3, 9, 2)) == "ValueError"
        assert ex.error("shape_table", narrow, (3, 9, 3)) is None
        assert ex.error("shape_table", [conv("a", 4, 1, groups=3)], (3, 9, 9)) == "ValueError"
        assert ex.error("shape_table", [conv("a", 3, 1, groups=3)], (4, 9, 9)) == "ValueError"


def work(ex, layers, shape):
    counts = ex.run(probes.multiply_adds, given=("shape_table",), layers=layers, shape=shape)
    return dict(counts)


@task(
    "multiply_adds",
    difficulty=2,
    minutes=15,
    hints=[
        "Each weight of a convolution is used once at every position of the output map.",
        "Take the biases out of the parameters: one for each output channel.",
    ],
)
class TestMultiplyAdds:
    @points(2, hint="conv1: 34,848 weights at 55 x 55 places.")
    def test_alexnet_as_published(self, ex):
        assert work(ex, PUBLISHED, (3, 227, 227)) == {
            "conv1": 105_415_200,
            "conv2": 223_948_800,
            "conv3": 149_520_384,
            "conv4": 112_140_288,
            "conv5": 74_760_192,
            "fc6": 37_748_736,
            "fc7": 16_777_216,
            "fc8": 4_096_000,
        }

    @points(1, hint="Poolings do not appear; positions are height times width.")
    def test_odd_sizes(self, ex):
        assert work(ex, ODD, (2, 13, 20)) == {"a": 192 * 28, "c": 162 * 40, "d": 1800}


@task(
    "ten_crops",
    difficulty=1,
    minutes=15,
    hints=["Five pairs of a top row and a left column; then the same five, mirrored."],
)
class TestTenCrops:
    @points(2, hint="Top left, top right, bottom left, bottom right, middle; then mirrored.")
    def test_order(self, ex, rng):
        images = rng.normal(size=(3, 2, 8, 11))
        got = ex.ten_crops(images, 5)
        assert got.shape == (3, 10, 2, 5, 5)
        for i, (top, left) in enumerate([(0, 0), (0, 6), (3, 0), (3, 6), (1, 3)]):
            window = images[:, :, top : top + 5, left : left + 5]
            assert_close(got[:, i], window)
            assert_close(got[:, i + 5], np.flip(window, axis=3))


@task(
    "predict_ten_crops",
    difficulty=2,
    minutes=15,
    hints=[
        "The network takes one axis of windows: make (N * 10, C, size, size), and undo it after.",
        "First the softmax of each window's logits, then the mean over ten.",
    ],
)
class TestPredictTenCrops:
    def expected(self, images, size, weight):
        crops = []
        for mirrored in (images, images[..., ::-1]):
            down, right = (side - size for side in images.shape[2:])
            middle = (down // 2, right // 2 if mirrored is images else right - right // 2)
            for top, left in [(0, 0), (0, right), (down, 0), (down, right), middle]:
                crops.append(mirrored[:, :, top : top + size, left : left + size])
        result = np.zeros((len(images), weight.shape[1]))
        for crop in crops:
            logits = crop.reshape(len(crop), -1) @ weight
            result += np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None]) / 10
        return result

    @points(2, hint="The mean of ten probabilities, not the softmax of a mean of logits.")
    def test_mean_of_the_probabilities(self, ex, rng):
        images, weight = rng.normal(size=(4, 3, 7, 9)), rng.normal(size=(3 * 25, 6)) / 3
        got, shapes = ex.run(
            probes.predicted, given=("ten_crops",), images=images, size=5, weight=weight
        )
        assert_close(got, self.expected(images, 5, weight))
        assert all(shape == [3, 5, 5] for shape in shapes)

    @points(1, hint="Subtract the largest logit before the exponential.")
    def test_large_logits(self, ex, rng):
        images, weight = rng.normal(size=(2, 1, 6, 6)), 300 * rng.normal(size=(16, 3))
        got, _ = ex.run(
            probes.predicted, given=("ten_crops",), images=images, size=4, weight=weight
        )
        assert_close(got, self.expected(images, 4, weight))


# --- the networks

SHAPES_OF_THE_TWIN = (5, 6 * 3 * 5), (5, 5), (2, 5)


def close_to_the_paper(found):
    """Deviation 0.01 and mean 0, up to six times the error of an estimate from so many weights."""
    for name, (mean, deviation, count) in found.items():
        assert abs(mean) < 6 * 0.01 / math.sqrt(count), name
        assert abs(deviation - 0.01) < 6 * 0.01 / math.sqrt(2 * count), name


@task(
    "AlexNet",
    difficulty=3,
    minutes=50,
    hints=[
        "Write the list of the docstring down as layers, and check the sizes 55, 27, 13, 13, 13, "
        "6 with your own `shape_table`.",
        "The order in the first two stages is convolution, ReLU, response normalisation, "
        "pooling. PyTorch divides alpha by n, TensorFlow counts neighbours on one side.",
        "Dropout follows the two hidden layers: the paper sets *their* outputs to zero.",
    ],
)
class TestAlexNet:
    @points(1, hint="Without the groups there would be 62,378,344.")
    def test_has_60965224_parameters(self, ex):
        count = ex.run(probes.parameter_count, name="AlexNet", size=227)
        assert count == 60_965_224

    @points(5, hint="Go through the docstring line by line: order, windows, padding, constants.")
    def test_computes_the_reference_function(self, ex, rng):
        images, layers, answer = known.example(rng, known.PUBLISHED, 227)
        assert_close(ex.run(probes.logits, name="AlexNet", images=images, layers=layers), answer)

    @points(2, hint="Deviation 0.01; ones in conv 2, 4, 5 and the two hidden layers.")
    def test_start_values(self, ex):
        found = ex.run(probes.start_values, layers=known.constant(known.PUBLISHED))
        weights = {name: value for name, value in found.items() if "weight" in name}
        starts = [0, 1, 0, 1, 1, 1, 1, 0]
        names = [entry[0] for entry in known.PUBLISHED]
        biases = {f"{name} bias": [s, s] for name, s in zip(names, starts, strict=True)}
        assert_close({name: found.get(name) for name in biases}, biases)
        assert len(weights) == 8
        close_to_the_paper(weights)

    @points(2, hint="Zero with probability 0.5, behind the first and behind the second layer.")
    def test_dropout(self, ex, rng):
        layers = known.quiet(rng, known.PUBLISHED)
        images = np.zeros((1, 3, 227, 227))
        inputs = dict(name="AlexNet", images=images, layers=layers)
        assert_close(ex.run(probes.logits, **inputs), np.ones((1, 200)))
        got = np.concatenate(ex.run(probes.logits, **inputs, training=True, times=2))
        kept = np.abs(got - 4) < 1e-4  # doubled twice
        assert np.all(kept | (np.abs(got) < 1e-4)), "each logit is 0 or 4 times its value"
        spread = math.sqrt(0.25 * 0.75 / got.size)
        assert abs(kept.mean() - 0.25) < 6 * spread, "one logit in four is left"

    @points(1, hint="Between images and logits every step must be one that gradients pass.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        images, layers, answer = known.example(rng, known.PUBLISHED, 227, batch=1)
        upstream = rng.normal(size=answer.shape)
        inputs = dict(images=images, layers=layers, upstream=upstream)
        largest = ex.run(probes.gradients, name="AlexNet", **inputs)
        assert len(largest) == 16, "trainable tensors"
        assert all(one is not None and one > 0 for one in largest)


@task(
    "AlexNetOneTower",
    difficulty=2,
    minutes=35,
    hints=[
        "The kernels: 64, 192, 384, 256, 256. No groups, no response normalisation.",
        "PyTorch: two `nn.Sequential` named `features` and `classifier`; the number of a layer "
        "in them is part of its parameters' names, so activations and dropouts count.",
        "Here dropout stands *in front of* the first and the second linear layer.",
    ],
)
class TestAlexNetOneTower:
    @points(1, hint="Add up with your own `shape_table`.")
    def test_has_61100840_parameters(self, ex):
        count = ex.run(probes.parameter_count, name="AlexNetOneTower", size=224)
        assert count == 61_100_840

    @points(4, hint="Two zeros on each side of the image: 55 positions, not 54 and not 56.")
    def test_computes_the_reference_function(self, ex, rng):
        images, layers, answer = known.example(rng, known.ONE_TOWER, 224, alpha=0)
        got = ex.run(probes.logits, name="AlexNetOneTower", images=images, layers=layers)
        assert_close(got, answer)

    @points(2, hint="In front of both hidden layers: features and values between them vanish.")
    def test_dropout(self, ex, rng):
        layers, images = known.quiet(rng, known.ONE_TOWER), np.zeros((1, 3, 224, 224))
        inputs = dict(name="AlexNetOneTower", images=images, layers=layers)
        assert_close(ex.run(probes.logits, **inputs), np.ones((1, 200)))
        inputs |= dict(training=True, times=2)
        got = np.stack(ex.run(probes.logits, **inputs, dropout=0.5))[:, 0]  # (times, 200)
        zero = np.abs(got) < 1e-4
        assert abs(zero.mean() - 0.5) < 6 * math.sqrt(0.25 / got.size), "half of the logits vanish"
        sums = np.array([row[~gone].mean() for row, gone in zip(got, zero, strict=True)])
        assert np.abs(sums - 2).max() > 1e-5, "features vanish, too: their mean is not quite 1"
        assert np.abs(sums - 2).max() < 6 * 2 / math.sqrt(9216), "the features' mean stays near 1"
        got = np.concatenate(ex.run(probes.logits, **inputs, dropout=0.0))
        assert_close(got, np.ones((2, 200)))

    @points(3, hint="Compare the names and shapes with torchvision's one by one.")
    def test_has_the_weights_of_torchvision(self, ex, rng):
        if ex.track == "tf":  # what a port fills: torchvision's shapes in Keras' layout
            weights = [known.shape_of(entry, 24, 7) for entry in known.ONE_TOWER]
            expected = [one[2:] + one[1::-1] for one in weights] + [one[:1] for one in weights]
            shapes = ex.run(probes.weight_shapes, name="AlexNetOneTower", size=224)
            assert sorted(map(tuple, shapes)) == sorted(expected)
            return
        theirs = ex.oracle(known.names_and_shapes)
        assert ex.run(probes.names_and_shapes) == theirs
        batches = [rng.normal(size=(2, 3, *size)) for size in ((224, 224), (131, 180))]
        want = ex.oracle(known.drawn_logits, shapes=theirs, batches=batches)
        ours, back = ex.run(probes.exchanged, shapes=theirs, batches=batches)
        assert_close(ours, want)
        assert_close(back, want)


@task(
    "SmallAlexNet",
    difficulty=2,
    minutes=30,
    hints=[
        "A layer that does nothing (`nn.Identity`, or none at all) stands where there is no "
        "normalisation.",
        "28 pixels, padded to 34, give 15, then 7, 3 and 1, with windows of 3 as with 2.",
    ],
)
class TestSmallAlexNet:
    def compare(self, ex, rng, oracle, **settings):
        inputs = known.example(rng, known.SMALL, 28, batch=5, scale=2.0, **oracle)
        images, layers, answer = inputs
        inputs = dict(name="SmallAlexNet", images=images, layers=layers)
        assert_close(ex.run(probes.logits, **inputs, **settings), answer)

    @points(3, hint="An activation behind every layer but the last; three poolings.")
    def test_default_arguments(self, ex, rng):
        self.compare(ex, rng, {"alpha": None})

    @points(1, hint="The paper's alpha multiplies the sum of the squares.")
    def test_response_normalisation(self, ex, rng):
        self.compare(ex, rng, {"alpha": 0.75}, alpha=0.75)

    @points(1, hint="With alpha = 0 the values are still divided by k to the power of beta.")
    def test_only_none_means_none(self, ex, rng):
        self.compare(ex, rng, {"alpha": 0.0}, alpha=0.0)

    @points(1, hint="All three poolings look at 2x2 values then.")
    def test_pooling_without_overlap(self, ex, rng):
        oracle = {"alpha": None, "overlapping": False}
        self.compare(ex, rng, oracle, overlapping=False)

    @points(1, hint="tanh takes the place of all seven ReLUs.")
    def test_tanh(self, ex, rng):
        oracle = {"alpha": None, "activation": np.tanh}
        self.compare(ex, rng, oracle, activation="tanh")

    @points(2, hint="Behind both hidden layers, in training only, with the argument's p.")
    def test_dropout(self, ex, rng):
        layers, images = known.quiet(rng, known.SMALL, 128, 128), np.zeros((1, 3, 28, 28))
        inputs = dict(name="SmallAlexNet", images=images, layers=layers, dropout=0.2)
        assert_close(ex.run(probes.logits, **inputs), np.ones((1, 128)))
        got = np.concatenate(ex.run(probes.logits, **inputs, training=True, times=12))
        kept = np.abs(got - 1 / 0.64) < 1e-4
        assert np.all(kept | (np.abs(got) < 1e-4)), "what is left is divided by 0.8 twice"
        assert abs(kept.mean() - 0.64) < 6 * math.sqrt(0.64 * 0.36 / got.size)


@task(
    "port_weights",
    difficulty=3,
    minutes=30,
    hints=[
        "Walk through `model.layers` and take two arrays whenever a layer has weights.",
        "Split the inputs of the first dense layer into (C, H, W), and put C last.",
    ],
)
class TestPortWeights:
    def twin(self, rng):
        layers = [
            dict(kind="conv", weight=fan_in(rng, 4, 3, 3, 2), groups=1),
            dict(kind="conv", weight=fan_in(rng, 6, 2, 3, 3), groups=2),
            *(dict(kind="linear", weight=fan_in(rng, *shape)) for shape in SHAPES_OF_THE_TWIN),
        ]
        for layer in layers:
            layer["bias"] = 0.3 * rng.normal(size=len(layer["weight"]))
        return layers

    def answer(self, images, layers):
        conv1, conv2, *dense = [(one["weight"], one["bias"]) for one in layers]
        maps = oracles.relu(oracles.conv2d(images, *conv1))
        maps = oracles.relu(oracles.conv2d(maps, *conv2, groups=2))
        return self.classifier(oracles.max_pool2d(maps, 2), dense)

    def classifier(self, values, dense):
        for weight, bias in dense[:-1]:
            values = oracles.relu(oracles.linear(values, weight, bias))
        return oracles.linear(values, *dense[-1])

    def state(self, layers):
        names = ["features.0", "features.3", "classifier.1", "classifier.4", "classifier.6"]
        return {
            f"{name}.{role}": layer[role].astype(np.float32)
            for name, layer in zip(names[-len(layers) :], layers, strict=True)
            for role in ("weight", "bias")
        }

    @points(4, hint="Kernels to (kh, kw, I, O), matrices to (in, out), and C, H, W to H, W, C.")
    def test_equal_outputs(self, ex, rng):
        layers, images = self.twin(rng), rng.normal(size=(4, 3, 11, 13))
        got = ex.run(probes.ported, kind="maps", inputs=images, state=self.state(layers))
        assert_close(got, self.answer(images, layers))

    @points(1, hint="A Flatten behind values that are flat already changes no order.")
    def test_without_maps(self, ex, rng):
        shapes = (5, 7), (5, 5), (2, 5)
        dense = [(fan_in(rng, *shape), rng.normal(size=shape[0])) for shape in shapes]
        layers = [{"weight": weight, "bias": bias} for weight, bias in dense]
        inputs = rng.normal(size=(4, 7))
        got = ex.run(probes.ported, kind="no maps", inputs=inputs, state=self.state(layers))
        assert_close(got, self.classifier(inputs, dense))

    @points(1, hint="Every array has a place, and every layer has its arrays: check both.")
    def test_refuses_what_does_not_fit(self, ex, rng):
        layers = self.twin(rng)
        state = self.state(layers)
        assert ex.run(probes.refused, height=11, width=13, state=state) is None
        more = state | {"classifier.8.weight": np.eye(2, dtype=np.float32)}
        assert ex.run(probes.refused, height=11, width=13, state=more) == "ValueError"
        fewer = dict(list(state.items())[:-2])
        assert ex.run(probes.refused, height=11, width=13, state=fewer) == "ValueError"
        assert ex.run(probes.refused, height=13, width=13, state=state) == "ValueError"
