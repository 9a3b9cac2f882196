"""Tests of the page on AlexNet: its sizes, the network in both shapes, a scale model, a port."""

import math

import numpy as np

from autograder import assert_close, assert_steps, fan_in, points, task
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
    def compare(self, ex, kernel_size, stride, want):
        """The answers for all sizes at once: {size: [positions, image, padding, overhang]}."""
        names = ["positions", "image", "padding", "overhang"]
        found = [ex.three_fixes(size, kernel_size, stride) for size in want]
        whole = [isinstance(one, dict) and sorted(one) == sorted(names) for one in found]
        got = [
            [one[name] for name in names] if right else one
            for one, right in zip(found, whole, strict=True)
        ]
        assert_steps(got, [*want.values()], columns=names, step="case", fed=[*want])
        assert {type(number).__name__ for row in got for number in row} == {"int"}, "ints"

    @points(2, hint="55 windows take 54 * 4 + 11 = 227 pixels: 3 more than there are.")
    def test_alexnet(self, ex):
        self.compare(ex, 11, 4, {224: [55, 227, 2, 3]})

    @points(1, hint="Windows that fit need no repair.")
    def test_windows_that_fit(self, ex):
        self.compare(ex, 11, 4, {227: [55, 227, 0, 0], 11: [1, 11, 0, 0]})
        self.compare(ex, 5, 3, {5: [1, 5, 0, 0], 17: [5, 17, 0, 0]})

    @points(2, hint="Count the windows that fit, then look at what is left at the edge.")
    def test_every_size(self, ex):
        for kernel_size, stride in ((3, 2), (7, 5), (11, 4)):
            sizes = range(kernel_size, kernel_size + 2 * stride + 1)
            want = {size: known.fixes(size, kernel_size, stride) for size in sizes}
            self.compare(ex, kernel_size, stride, want)


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
    def column(self, ex, name, layers, shape, want):
        """One column of the table."""
        rows = ex.shape_table(layers, shape)
        got = [tuple(row[name]) if name == "shape" else row[name] for row in rows]
        assert_steps(got, want, step="layer", fed=[layer["name"] for layer in layers])
        return got

    @points(2, hint="55, 27, 13 and 6: the maps of the paper; 9,216 values enter fc6.")
    def test_shapes_as_published(self, ex):
        self.column(ex, "name", PUBLISHED, (3, 227, 227), [one["name"] for one in PUBLISHED])
        self.column(ex, "shape", PUBLISHED, (3, 227, 227), SHAPES)

    @points(2, hint="One bias for each output channel; groups see a share of the channels.")
    def test_parameters_as_published(self, ex):
        got = self.column(ex, "parameters", PUBLISHED, (3, 227, 227), PARAMETERS)
        assert {type(number).__name__ for number in got} == {"int"}, (
            "numbers of parameters are ints"
        )

    @points(1, hint="Height and width may differ; windows that do not fit are dropped.")
    def test_odd_sizes(self, ex):
        self.column(ex, "shape", ODD, (2, 13, 20), [(6, 4, 7), (6, 3, 6), (9, 5, 8), (5, 1, 1)])
        self.column(ex, "parameters", ODD, (2, 13, 20), [198, 0, 171, 1805])
        self.column(ex, "shape", [pool("a", 2, 2)], (3, 5, 8), [(3, 2, 4)])
        self.column(ex, "shape", [], (3, 5, 8), [])

    @points(1, hint="A window fits if it is not larger than the image with its border.")
    def test_refuses_windows(self, ex):
        narrow, large = [conv("a", 4, 5, padding=1)], [pool("a", 4, 1)]
        cases = {
            "conv, too narrow": (narrow, (3, 9, 2)),
            "conv, too low": (narrow, (3, 2, 9)),
            "conv, just fits": (narrow, (3, 9, 3)),
            "pool, too narrow": (large, (3, 9, 3)),
            "pool, too low": (large, (3, 3, 9)),
            "pool, just fits": (large, (3, 4, 9)),
        }
        raised = {name: ex.error("shape_table", *case) for name, case in cases.items()}
        assert raised == {name: None if "fits" in name else "ValueError" for name in cases}

    @points(1, hint="The groups must divide the channels on both sides.")
    def test_refuses_groups(self, ex):
        cases = {"into 4": [conv("a", 4, 1, groups=3)], "into 6": [conv("a", 6, 1, groups=3)]}
        raised = {
            f"3 groups, {count} channels {name}": ex.error("shape_table", layers, (count, 9, 9))
            for count in (3, 4) for name, layers in cases.items()
        }  # fmt: skip
        assert raised == {
            "3 groups, 3 channels into 4": "ValueError",
            "3 groups, 3 channels into 6": None,
            "3 groups, 4 channels into 4": "ValueError",
            "3 groups, 4 channels into 6": "ValueError",
        }


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
    def compare(self, ex, layers, shape, want):
        got = ex.run(probes.multiply_adds, given=("shape_table",), layers=layers, shape=shape)
        assert_steps(got, [[*one] for one in want.items()], step="entry")
        assert {type(number).__name__ for _, number in got} == {"int"}, "multiply-adds are ints"

    @points(2, hint="conv1: 34,848 weights at 55 x 55 places.")
    def test_alexnet_as_published(self, ex):
        want = {
            "conv1": 105_415_200,
            "conv2": 223_948_800,
            "conv3": 149_520_384,
            "conv4": 112_140_288,
            "conv5": 74_760_192,
            "fc6": 37_748_736,
            "fc7": 16_777_216,
            "fc8": 4_096_000,
        }
        self.compare(ex, PUBLISHED, (3, 227, 227), want)

    @points(1, hint="Poolings do not appear; positions are height times width.")
    def test_odd_sizes(self, ex):
        self.compare(ex, ODD, (2, 13, 20), {"a": 192 * 28, "c": 162 * 40, "d": 1800})


@task(
    "ten_crops",
    difficulty=1,
    minutes=15,
    hints=["Five pairs of a top row and a left column; then the same five, mirrored."],
)
class TestTenCrops:
    def compare(self, ex, rng, shape, size, places, chosen):
        """What the chosen windows are, and where they were cut, in every image."""
        images = rng.normal(size=(3, 2, *shape))
        got = ex.ten_crops(images, size)
        assert np.shape(got) == (3, 10, 2, size, size)
        want = [(kind, *place) for kind in ("window", "mirrored") for place in places]
        for image, windows in zip(images, got, strict=True):
            found = [known.found_in(image, one) for one in windows]
            assert_steps([found[i] for i in chosen], [want[i] for i in chosen],
                         columns=("is", "row", "column"), step="window")  # fmt: skip

    @points(1, hint="Top left, top right, bottom left, bottom right.")
    def test_corners(self, ex, rng):
        places = [(0, 0), (0, 6), (3, 0), (3, 6), (1, 3)]
        self.compare(ex, rng, (8, 11), 5, places, [0, 1, 2, 3])

    @points(1, hint="The middle begins at (H - size) // 2 and (W - size) // 2.")
    def test_middle(self, ex, rng):
        self.compare(ex, rng, (8, 11), 5, [(0, 0), (0, 6), (3, 0), (3, 6), (1, 3)], [4])
        self.compare(ex, rng, (10, 12), 5, [(0, 0), (0, 7), (5, 0), (5, 7), (2, 3)], [4])
        self.compare(ex, rng, (13, 9), 4, [(0, 0), (0, 5), (9, 0), (9, 5), (4, 2)], [4])

    @points(1, hint="The last five are the mirror images of the first five, in their order.")
    def test_mirror_images(self, ex, rng):
        images = rng.normal(size=(3, 2, 8, 11))
        got = np.asarray(ex.ten_crops(images, 5))
        assert got.shape == (3, 10, 2, 5, 5)
        for windows in got:
            kinds = [known.kind_of(windows[i], windows[i + 5]) for i in range(5)]
            assert_steps(kinds, ["mirrored"] * 5, step="window")

    @points(1, hint="A window as large as the image has one place.")
    def test_windows_as_large_as_the_image(self, ex, rng):
        self.compare(ex, rng, (6, 6), 6, [(0, 0)] * 5, range(10))


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
        weight = rng.normal(size=(3 * 25, 6)) / 3
        for count in (4, 1):
            images = rng.normal(size=(count, 3, 7, 9))
            got, shapes = ex.run(
                probes.predicted, given=("ten_crops",), images=images, size=5, weight=weight
            )
            assert_close(got, self.expected(images, 5, weight))
            assert {tuple(shape) for shape in shapes} == {(3, 5, 5)}, "what the network is fed"

    @points(1, hint="Subtract the largest logit before the exponential.")
    def test_large_logits(self, ex, rng):
        images, near = rng.normal(size=(12, 2, 6, 6)), rng.normal(size=(32, 3))
        images[:, 1] = 0
        images[1, 1] = 1000  # all logits of one image are larger by as much
        for size in (1, 300):  # the logits of a window: close together, and far apart
            weight = size * near
            weight[16:] = 1 / 16
            got, _ = ex.run(
                probes.predicted, given=("ten_crops",), images=images, size=4, weight=weight
            )
            assert_close(got, self.expected(images, 4, weight))


# --- the networks

SHAPES_OF_THE_TWIN = (5, 6 * 3 * 4), (5, 5), (2, 5)


def start_said(bounds):
    """Where biases start, in words."""
    if bounds is None:
        return "missing"
    low, high = bounds
    return f"all {low:g}" if low == high else f"from {low:.2g} to {high:.2g}"


def assert_start_of_the_paper(found):
    """Normal numbers of deviation 0.01 and mean 0, up to six times the error of an estimate."""
    # the nearest quarter of a power of ten: a sample may be small
    rough = {name: float(f"{10 ** (round(4 * math.log10(one['deviation'])) / 4):.2g}")
             for name, one in found.items()}  # fmt: skip
    assert rough == dict.fromkeys(found, 0.01), "deviations, roughly"
    far = []
    for name, one in found.items():
        error = 6 / math.sqrt(one["count"])
        if abs(one["mean"]) > 0.01 * error or abs(one["deviation"] - 0.01) > 0.01 * error:
            far.append(f"{name}: mean and deviation")
        if abs(one["within"] - 0.6827) > 0.4655 * error:
            far.append(f"{name}: the share within one deviation")
    assert far == [], "what is too far from normal numbers of deviation 0.01"


def dropout_seen(outputs):
    """What the outputs of a quiet network tell of its dropout, roughly, as they are random."""
    left = np.abs(outputs) > 1e-4
    spread = np.abs(outputs[left] - np.median(outputs[left])).max(initial=0)
    return {
        "percent left, in eighths": 12.5 * float(np.round(8 * left.mean())),
        "values, in quarters": np.unique(np.round(4 * outputs) / 4).tolist(),
        "those left are alike": bool(spread < 1e-3),
    }


def seen(percent, values, alike=True):
    """The same, as it is expected."""
    names = ["percent left, in eighths", "values, in quarters", "those left are alike"]
    return dict(zip(names, [percent, values, alike], strict=True))


@task(
    "AlexNet",
    difficulty=3,
    minutes=50,
    hints=[
        "Write the list of the docstring down as layers, and check the sizes 55, 27, 13, 13, 13, "
        "6 with your own `shape_table`.",
        "The order in the first two stages is convolution, ReLU, response normalization, "
        "pooling. PyTorch divides alpha by n, TensorFlow counts neighbors on one side.",
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
        names = [entry[0] for entry in known.PUBLISHED]
        starts = dict(zip(names, [0, 1, 0, 1, 1, 1, 1, 0], strict=True))
        biases = {name: start_said(found.get(f"{name} bias")) for name in names}
        assert biases == {name: f"all {start}" for name, start in starts.items()}, "biases"
        weights = {name: found[f"{name} weight"] for name in names if f"{name} weight" in found}
        assert sorted(weights) == sorted(names), "layers with weights"
        assert_start_of_the_paper(weights)

    @points(2, hint="Zero with probability 0.5, behind the first and behind the second layer.")
    def test_dropout(self, ex, rng):
        layers = known.quiet(rng, known.PUBLISHED)
        inputs = dict(name="AlexNet", images=np.zeros((2, 3, 227, 227)), layers=layers)
        runs = {"in testing": {}, "in training": dict(training=True, times=4)}
        got = {name: dropout_seen(np.reshape(ex.run(probes.logits, **inputs, **how), -1))
               for name, how in runs.items()}  # fmt: skip
        want = {"in testing": seen(100.0, [1.0]), "in training": seen(25.0, [0.0, 4.0])}
        assert got == want, "a logit is doubled twice, where it is left"

    @points(1, hint="Between images and logits every step must be one that gradients pass.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        images, layers, answer = known.example(rng, known.PUBLISHED, 227, batch=1)
        upstream = rng.normal(size=answer.shape)
        inputs = dict(images=images, layers=layers, upstream=upstream)
        largest = ex.run(probes.gradients, name="AlexNet", **inputs)
        assert len(largest) == 16, "trainable tensors"
        assert [i for i, one in enumerate(largest) if not one] == [], "tensors without gradient"


@task(
    "AlexNetOneTower",
    difficulty=2,
    minutes=35,
    hints=[
        "The kernels: 64, 192, 384, 256, 256. No groups, no response normalization.",
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
        layers, images = known.quiet(rng, known.ONE_TOWER), np.zeros((2, 3, 224, 224))
        inputs = dict(name="AlexNetOneTower", images=images, layers=layers)
        often = dict(training=True, times=4)
        runs = {
            "in testing": {},
            "by default": often,
            "with 0.125": dict(dropout=0.125, **often),
            "with 0": dict(dropout=0.0, training=True),
        }
        got = {name: dropout_seen(np.reshape(ex.run(probes.logits, **inputs, **how), -1))
               for name, how in runs.items()}  # fmt: skip
        assert got == {
            "in testing": seen(100.0, [1.0]),
            "by default": seen(50.0, [0.0, 2.0], alike=False),
            "with 0.125": seen(87.5, [0.0, 1.25], alike=False),
            "with 0": seen(100.0, [1.0]),
        }, "features vanish, too, so that the logits that are left differ a little"

    @points(3, hint="Compare the names and shapes with torchvision's one by one.")
    def test_has_the_weights_of_torchvision(self, ex, rng):
        if ex.track == "tf":  # what a port fills: torchvision's shapes in Keras' layout
            weights = [known.shape_of(entry, 24, 7) for entry in known.ONE_TOWER]
            expected = [one[2:] + one[1::-1] for one in weights] + [one[:1] for one in weights]
            shapes = ex.run(probes.weight_shapes, name="AlexNetOneTower", size=224)
            assert sorted(map(tuple, shapes)) == sorted(expected), "shapes of the variables"
            return
        theirs = ex.oracle(known.names_and_shapes)
        assert_steps(ex.run(probes.names_and_shapes), theirs, ("name", "shape"), step="entry")
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
        "normalization.",
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
    def test_response_normalization(self, ex, rng):
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
        layers, images = known.quiet(rng, known.SMALL, 128, 128), np.zeros((10, 3, 28, 28))
        inputs = dict(name="SmallAlexNet", images=images, layers=layers)
        often = dict(training=True, times=6)
        runs = {"in testing": dict(dropout=0.125), "in training": dict(dropout=0.125, **often),
                "by default": often}  # fmt: skip
        got = {name: dropout_seen(np.reshape(ex.run(probes.logits, **inputs, **how), -1))
               for name, how in runs.items()}  # fmt: skip
        assert got == {
            "in testing": seen(100.0, [1.0]),
            "in training": seen(75.0, [0.0, 1.25]),
            "by default": seen(100.0, [1.0]),
        }, "in training 0.875 * 0.875 of the logits are left, and divided by that"

    @points(1, hint="Ten classes unless something else is said.")
    def test_has_159154_parameters(self, ex):
        count = ex.run(probes.parameter_count, name="SmallAlexNet", size=28)
        assert count == 159_154


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
            dict(kind="conv", weight=fan_in(rng, 4, 3, 3, 3), groups=1),
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
        got, _ = ex.run(probes.ported, kind="maps", inputs=images, state=self.state(layers))
        assert_close(got, self.answer(images, layers))

    @points(1, hint="A Flatten behind values that are flat already changes no order.")
    def test_without_maps(self, ex, rng):
        shapes = (5, 7), (5, 5), (2, 5)
        dense = [(fan_in(rng, *shape), rng.normal(size=shape[0])) for shape in shapes]
        layers = [{"weight": weight, "bias": bias} for weight, bias in dense]
        inputs = rng.normal(size=(4, 7))
        got, _ = ex.run(probes.ported, kind="no maps", inputs=inputs, state=self.state(layers))
        assert_close(got, self.classifier(inputs, dense))

    @points(1, hint="Read the arrays; the dictionary is needed again.")
    def test_leaves_the_state(self, ex, rng):
        state, images = self.state(self.twin(rng)), rng.normal(size=(4, 3, 11, 13))
        _, after = ex.run(probes.ported, kind="maps", inputs=images, state=state)
        assert sorted(after) == sorted(state), "names in the state afterwards"
        assert_close(after, state)

    @points(1, hint="Every array has a place, and every layer has its arrays: check both.")
    def test_refuses_what_does_not_fit(self, ex, rng):
        state = self.state(self.twin(rng))
        last = dict([*state.items()][-2:])
        cases = {
            "what fits": (11, state),
            "an array too many": (11, state | {"classifier.8.weight": np.eye(2, dtype="f4")}),
            "a layer too many": (11, state | {f"more.{name}": one for name, one in last.items()}),
            "a bias too few": (11, dict([*state.items()][:-1])),
            "a layer too few": (11, dict([*state.items()][:-2])),
            "maps of another size": (13, state),
        }
        raised = {name: ex.run(probes.refused, height=height, width=13, state=given)
                  for name, (height, given) in cases.items()}  # fmt: skip
        assert raised == {name: None if name == "what fits" else "ValueError" for name in cases}
