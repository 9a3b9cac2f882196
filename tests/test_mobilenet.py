"""Tests of the chapter on MobileNets: groups and their cost, blocks, and both networks."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import mobilenet as known
from probes import mobilenet as probes

LOOSE = {"pytorch": 1e-8, "tf": 3e-4}  # many layers of float32

# --- on paper


@task(
    "grouped_conv",
    difficulty=3,
    minutes=20,
    hints=[
        "With one group this is the convolution that you know. What must you cut, and what may "
        "you not cut, so that each group is such a convolution by itself?",
        "Group g has the channels g * C / groups to (g + 1) * C / groups of the images, and the "
        "kernels g * O / groups to (g + 1) * O / groups of the weight.",
    ],
)
class TestGroupedConv:
    def compare(self, ex, rng, channels, made, groups, kernel=(3, 3), **how):
        images = rng.normal(size=(2, channels, 6, 7))
        weight = rng.normal(size=(made, channels // groups, *kernel))
        got = ex.grouped_conv(images, weight, groups=groups, **how)
        assert_close(got, known.grouped(images, weight, groups, **how))

    @points(1, hint="groups=1 is the default: each kernel sees every map.")
    def test_one_group(self, ex, rng):
        images, weight = rng.normal(size=(2, 3, 5, 6)), rng.normal(size=(4, 3, 3, 3))
        assert_close(ex.grouped_conv(images, weight), known.grouped(images, weight))

    @points(2, hint="As many groups as maps: kernel c sees map c alone.")
    def test_depthwise(self, ex, rng):
        self.compare(ex, rng, 5, 5, 5)
        self.compare(ex, rng, 4, 4, 4, padding=1)

    @points(2, hint="Neighbors form a group, among the maps that enter and among those made.")
    def test_several_groups(self, ex, rng):
        self.compare(ex, rng, 6, 4, 2)
        self.compare(ex, rng, 6, 9, 3)

    @points(1, hint="Two kernels for each map: maps 0 and 1 that are made come from map 0.")
    def test_more_kernels_than_maps(self, ex, rng):
        self.compare(ex, rng, 3, 6, 3)

    @points(1, hint="1x1 kernels mix the maps of one place.")
    def test_pointwise(self, ex, rng):
        self.compare(ex, rng, 4, 6, 1, kernel=(1, 1))
        self.compare(ex, rng, 4, 6, 2, kernel=(1, 1))

    @points(2, hint="The zeros stand on all four sides; the kernel's steps begin at the corner.")
    def test_stride_and_padding(self, ex, rng):
        for stride, padding, kernel in ((2, 1, (3, 3)), (3, 2, (2, 3)), (2, 0, (3, 1))):
            self.compare(ex, rng, 4, 4, 4, kernel, stride=stride, padding=padding)
            self.compare(ex, rng, 4, 2, 2, kernel, stride=stride, padding=padding)

    @points(1, hint="Write into arrays of your own.")
    def test_leaves_what_is_given_alone(self, ex, rng):
        images, weight = rng.normal(size=(1, 2, 4, 4)), rng.normal(size=(2, 1, 3, 3))
        ask = dict(images=images, weight=weight, groups=2, padding=1)
        _, *after = ex.run(probes.convolved, **ask)
        assert_close(after, [images, weight], rtol=1e-12)


@task(
    "conv_costs",
    difficulty=1,
    minutes=10,
    hints=[
        "A map that is made has one kernel of kernel_size ** 2 weights for each map of its group.",
        "The weights are used once at each place. The maps do not depend on the groups.",
    ],
)
class TestConvCosts:
    NAMES = ("parameters", "multiply_adds", "bytes")

    def compare(self, ex, *arguments):
        got = ex.conv_costs(*arguments)
        assert_close(got, known.costs_by_counting(*arguments), rtol=1e-12)
        assert {type(got[name]).__name__ for name in self.NAMES} == {"int"}, "ints"

    @points(2, hint="4 x 2 x 9 weights, 72 x 30 products, 6 x 30 values of maps.")
    def test_by_hand(self, ex):
        got = ex.conv_costs(2, 4, 3, 5, 6)
        assert_close(got, {"parameters": 72, "multiply_adds": 2160, "bytes": 4 * 252})

    @points(2, hint="A depthwise kernel sees one map.")
    def test_depthwise(self, ex):
        self.compare(ex, 6, 6, 3, 7, 4, 6)
        self.compare(ex, 3, 12, 5, 4, 6, 3)

    @points(1, hint="A group has in_channels / groups maps.")
    def test_groups_of_several_maps(self, ex):
        self.compare(ex, 8, 12, 3, 5, 3, 4)
        self.compare(ex, 10, 4, 1, 3, 8, 2)

    @points(2, hint="Both together, divided by the usual convolution: 1 / out_channels + 1 / k^2.")
    def test_the_ratio_of_a_separable_convolution(self, ex):
        calls = [(64, 128, 3, 28, 28), (64, 64, 3, 28, 28, 64), (64, 128, 1, 28, 28)]
        plain, depthwise, pointwise = (ex.conv_costs(*call)["multiply_adds"] for call in calls)
        assert_close((depthwise + pointwise) / plain, 1 / 128 + 1 / 9, rtol=1e-12)


@task(
    "same_padding",
    difficulty=2,
    minutes=10,
    hints=[
        "The last of n places begins at (n - 1) * stride. Where does the kernel end that "
        "stands there?",
        "Round the number of places up, and half of the zeros down: -(-a // b) rounds up.",
    ],
)
class TestSamePadding:
    @points(2, hint="224 pixels, stride 2: 112 places, and only one row of zeros is needed.")
    def test_the_first_layer_by_hand(self, ex):
        cases = {(224, 3, 2): [0, 1], (225, 3, 2): [1, 1], (28, 3, 1): [1, 1], (8, 2, 1): [0, 1]}
        got = ex.run(probes.paddings, cases=[*cases])
        assert_steps(got, [*cases.values()], columns=["before", "after"], step="axis")

    @points(2, hint="As few zeros as will do, and the odd one behind.")
    def test_every_small_case(self, ex):
        cases = [(n, k, s) for n in range(1, 10) for k in range(1, 6) for s in range(1, 5)]
        got = ex.run(probes.paddings, cases=cases)
        want = [known.fewest_zeros(*case) for case in cases]
        assert_steps(got, want, columns=["before", "after"], step="axis", fed=cases)

    @points(1, hint="Numbers of zeros are ints, and never negative.")
    def test_ints(self, ex):
        cases = [(7, 1, 3), (8, 1, 2), (9, 4, 2)]
        assert ex.run(probes.kinds_of_paddings, cases=cases) == ["int"]


# --- channels and blocks


@task(
    "make_divisible",
    difficulty=1,
    minutes=8,
    hints=[
        "Add half of the divisor and cut down to a multiple: that rounds to the nearest.",
        "Three steps: round, take at least the divisor, and go one step up if 10 % are lost.",
    ],
)
class TestMakeDivisible:
    @points(1, hint="32 * 0.75 is 24; 16 * 0.35 is 5.6, and 8 is the least.")
    def test_by_hand(self, ex):
        got = ex.run(probes.rounded, values=[24.0, 5.6, 33, 12, 44.8, 1])
        assert got == [24, 8, 32, 16, 48, 8]

    @points(2, hint="18 would become 16, which is 11 % less: so it becomes 24.")
    def test_never_much_less(self, ex):
        got = ex.run(probes.rounded, values=[18, 17, 17.7, 17.8, 10, 26.0, 27])
        assert got == [24, 16, 16, 24, 16, 24, 32]

    @points(2, hint="The library's own function, on many values and divisors.")
    def test_like_the_library(self, ex):
        values = [number / 4 for number in range(1, 300)]
        for divisor in (8, 1, 4, 10):
            got = ex.run(probes.rounded, values=values, divisor=divisor)
            want = ex.oracle(known.libraries_rounding, values=values, divisor=divisor)
            assert_steps(got, want, step="value", fed=values)

    @points(1, hint="Layers want an int.")
    def test_ints(self, ex):
        kinds = {type(one).__name__ for one in ex.run(probes.rounded, values=[3.3, 24.0, 40])}
        assert kinds == {"int"}

    @points(1, hint="9 is not less than 90 % of 10, but as much.")
    def test_exactly_ninety_percent(self, ex):
        assert ex.run(probes.rounded, values=[10, 20, 30.0], divisor=9) == [9, 18, 27]


@task(
    "separable_block",
    difficulty=2,
    minutes=12,
    hints=[
        "Six layers: two convolutions, and a normalization and a ReLU6 behind each. PyTorch: "
        "`conv_norm` makes three of them, and groups=in_channels makes it depthwise.",
        "Keras: layers.DepthwiseConv2D. With stride 2 the zeros come from layers.ZeroPadding2D, "
        "so the convolution itself has padding='valid'.",
    ],
)
class TestSeparableBlock:
    def compare(self, ex, rng, channels, out, size, training=False, **more):
        net = known.Maps(rng, rng.normal(size=(3, channels, *size)), ex.track, training)
        maps = net.now
        net.separable(out, more.get("stride", 1))
        net.check()
        ask = dict(maps=maps, layers=net.layers, training=training)
        arguments = dict(in_channels=channels, out_channels=out, **more)
        got = ex.run(probes.separable_maps, arguments=arguments, **ask)
        assert_close(got, net.now, rtol=LOOSE[ex.track])

    @points(2, hint="Each map by itself, then 1x1 kernels; ReLU6 cuts at 0 and at 6.")
    def test_stride_1(self, ex, rng):
        self.compare(ex, rng, 6, 9, (7, 8))
        self.compare(ex, rng, 5, 5, (6, 5), stride=1)

    @points(1, hint="The stride is the depthwise convolution's. Where do its zeros stand?")
    def test_stride_2(self, ex, rng):
        self.compare(ex, rng, 6, 8, (8, 10), stride=2)

    @points(1, hint="PyTorch: a row on every side. Keras: one below and one at the right.")
    def test_odd_sizes(self, ex, rng):
        self.compare(ex, rng, 6, 8, (9, 7), stride=2)

    @points(1, hint="Both normalizations use the batch, the first one behind the stride.")
    def test_while_training(self, ex, rng):
        self.compare(ex, rng, 6, 7, (8, 6), training=True)
        self.compare(ex, rng, 6, 7, (8, 10), training=True, stride=2)

    @points(1, hint="Keras: take `batch_norm`, whose momentum is not the default.")
    def test_running_statistics(self, ex, rng):
        net = known.Maps(rng, rng.normal(size=(3, 6, 8, 7)), ex.track, training=True)
        ask = dict(maps=net.now, arguments=dict(in_channels=6, out_channels=7))
        net.separable(7, 1)
        got = ex.run(probes.separable_statistics, layers=net.check().layers, **ask)
        assert_close(got, np.sort(np.concatenate(net.statistics)), rtol=1e-4)

    @points(1, hint="PyTorch: an nn.Sequential. Keras: a list of layers.")
    def test_returns_the_layers(self, ex):
        ask = dict(in_channels=4, out_channels=8, stride=2)
        kind = ex.run(probes.separable_kind, arguments=ask)
        assert kind == {"pytorch": "Sequential", "tf": "list"}[ex.track]


@task(
    "MobileNet",
    difficulty=2,
    minutes=15,
    hints=[
        "A list of layers that grows: keras.Input, `conv_norm`, thirteen `separable_block`s, and "
        "three layers for the head.",
        "This version multiplies and cuts with int(); `make_divisible` belongs to version 2.",
    ],
)
class TestMobileNet:
    GIVEN = ("separable_block", "make_divisible")

    def example(self, rng, size, width_mult, classes=5):
        images = rng.normal(size=(2, 3, size, size))
        net = known.version_1(rng, images, width_mult, classes).check()
        return images, dict(width_mult=width_mult, layers=net.layers), net.now

    @points(4, hint="Logits and gradients of keras.applications.MobileNet.")
    def test_keras(self, ex, rng):
        images, ask, want = self.example(rng, 72, 0.3)  # the maps become odd, and cut are 9.6
        ask |= dict(name="MobileNet", images=images, upstream=rng.normal(size=want.shape))
        got = ex.run(probes.keras_twin, given=self.GIVEN, **ask)
        theirs = ex.oracle(known.kerases, **ask)
        assert_close(theirs["answer"], want, rtol=LOOSE["tf"])
        assert_close(got, theirs, rtol=LOOSE["tf"])

    @points(1, hint="With dropout 1 nothing but the last biases is left while training.")
    def test_dropout(self, ex, rng):
        images, ask, want = self.example(rng, 64, 0.25, classes=4)
        bias = ask["layers"][-1]["bias"]
        ask |= dict(images=images, dropout=1.0, modes=[False, True])
        found = ex.run(probes.v1_logits, given=self.GIVEN, **ask)
        for got, answer in zip(found, (want, bias), strict=True):
            assert_close(got, np.broadcast_to(answer, want.shape), rtol=LOOSE["tf"])

    @points(1, hint="4.2 million numbers in the full network.")
    def test_parameters(self, ex):
        assert ex.run(probes.parameters, given=self.GIVEN, name="MobileNet") == 4_231_976


@task(
    "InvertedResidual",
    difficulty=2,
    minutes=20,
    hints=[
        "Three convolutions: 1x1 and wider, depthwise, 1x1 and narrow. The last one has a "
        "normalization and nothing behind it.",
        "The addition needs equal shapes on both sides: stride 1 and equal numbers of maps.",
    ],
)
class TestInvertedResidual:
    def example(self, ex, rng, size, arguments, training=False):
        maps = rng.normal(size=(3, arguments[0], *size))
        net = known.Maps(rng, maps, ex.track, training)
        net.inverted(*arguments[1:])
        names = ("in_channels", "out_channels", "stride", "expand_ratio")
        ask = dict(maps=maps, layers=net.check().layers)
        return ask | dict(arguments=dict(zip(names, arguments, strict=True))), net

    def compare(self, ex, rng, size, arguments, training=False):
        ask, net = self.example(ex, rng, size, arguments, training)
        got = ex.run(probes.block_maps, training=training, **ask)
        assert_close(got, net.now, rtol=LOOSE[ex.track])

    @points(2, hint="Equal shapes: the input is added, and nothing follows the addition.")
    def test_with_its_addition(self, ex, rng):
        self.compare(ex, rng, (6, 7), (5, 5, 1, 3))

    @points(1, hint="Another number of maps: nothing is added.")
    def test_to_other_channels(self, ex, rng):
        self.compare(ex, rng, (5, 6), (5, 4, 1, 3))

    @points(2, hint="The depthwise convolution has the stride; nothing is added.")
    def test_stride_2(self, ex, rng):
        self.compare(ex, rng, (8, 6), (5, 5, 2, 4))
        self.compare(ex, rng, (7, 9), (4, 6, 2, 2))

    @points(1, hint="Without expansion there is no first 1x1 convolution.")
    def test_without_expansion(self, ex, rng):
        self.compare(ex, rng, (6, 5), (6, 6, 1, 1))
        self.compare(ex, rng, (6, 5), (6, 3, 1, 1))

    @points(1, hint="All normalizations use the batch while training.")
    def test_while_training(self, ex, rng):
        self.compare(ex, rng, (6, 6), (4, 4, 1, 3), training=True)

    @points(1, hint="Keras: take `batch_norm`, whose momentum is not the default.")
    def test_running_statistics(self, ex, rng):
        ask, net = self.example(ex, rng, (6, 6), (4, 4, 1, 3), training=True)
        got = ex.run(probes.block_statistics, **ask)
        assert_close(got, np.sort(np.concatenate(net.statistics)), rtol=1e-4)

    @points(1, hint="Gradients must reach every kernel and every normalization.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        ask, net = self.example(ex, rng, (6, 7), (5, 5, 1, 3))
        largest = ex.run(probes.block_gradients, upstream=rng.normal(size=net.now.shape), **ask)
        assert len(largest) == 9, "three kernels and three normalizations"
        assert [i for i, one in enumerate(largest) if not one] == [], "tensors without gradient"

    @points(1, hint="Two numbers for each map of a normalization; no convolution has a bias.")
    def test_sizes_of_the_parameters(self, ex, rng):
        ask, _ = self.example(ex, rng, (6, 7), (5, 4, 1, 3))
        kernels, norms = [5 * 15, 9 * 15, 15 * 4], [15, 15, 15, 15, 4, 4]
        assert ex.run(probes.block_sizes, **ask) == sorted(kernels + norms, reverse=True)


BLOCKS = ((1, 16, 1, 1), (4, 24, 2, 2), (3, 40, 1, 2))


@task(
    "MobileNetV2",
    difficulty=3,
    minutes=25,
    hints=[
        "Walk through the lines with a variable for the channels that enter; only the first block "
        "of a line gets the stride.",
        "Round each number of channels of the table, and begin each block with the rounded one "
        "before. The 1280 are multiplied by max(1.0, width_mult).",
    ],
)
class TestMobileNetV2:
    GIVEN = ("make_divisible", "InvertedResidual")

    def example(self, ex, rng, size, width_mult, classes=5, **more):
        images = rng.normal(size=(2, 3, *size))
        net = known.version_2(rng, images, ex.track, width_mult, classes, **more).check()
        return dict(width_mult=width_mult, layers=net.layers, images=images), net.now

    @points(3, hint="Lines of the table one after the other; widths by make_divisible.")
    def test_other_blocks(self, ex, rng):
        for width_mult, size in ((0.55, (23, 18)), (1.1, (12, 16))):
            ask, want = self.example(ex, rng, size, width_mult, blocks=BLOCKS)
            got = ex.run(probes.v2_logits, given=self.GIVEN, blocks=BLOCKS, **ask)
            assert_close(got, want, rtol=LOOSE[ex.track])

    @points(1, hint="With dropout 1 nothing but the last biases is left while training.")
    def test_dropout(self, ex, rng):
        ask, want = self.example(ex, rng, (12, 14), 0.5, blocks=BLOCKS[:2], training=True)
        bias = np.broadcast_to(ask["layers"][-1]["bias"], want.shape)
        for rate, answer in ((1.0, bias), (0.0, want)):
            more = dict(blocks=BLOCKS[:2], dropout=rate, training=True)
            got = ex.run(probes.v2_logits, given=self.GIVEN, **more, **ask)
            assert_close(got, answer, rtol=LOOSE[ex.track])

    @points(3, hint="The library's own network with the same weights: logits and gradients.")
    def test_the_library(self, ex, rng):
        size, width_mult = ((45, 38), 0.25) if ex.track == "pytorch" else ((40, 40), 0.35)
        ask, want = self.example(ex, rng, size, width_mult)
        ask["upstream"] = rng.normal(size=want.shape)
        if ex.track == "pytorch":
            got = ex.run(probes.exchanged, given=self.GIVEN, **ask)
            theirs = ex.oracle(known.torchvisions, **ask)
            assert_close(theirs[0]["answer"], want, rtol=LOOSE[ex.track])
            for one, other in zip(got, theirs, strict=True):
                assert_close(one, other, rtol=LOOSE[ex.track])
            return
        ask["name"] = "MobileNetV2"
        got = ex.run(probes.keras_twin, given=self.GIVEN, **ask)
        theirs = ex.oracle(known.kerases, **ask)
        assert_close(theirs["answer"], want, rtol=LOOSE[ex.track])
        assert_close(got, theirs, rtol=LOOSE[ex.track])

    @points(1, hint="3,504,872 parameters; in PyTorch under torchvision's names.")
    def test_size_of_the_full_network(self, ex):
        if ex.track == "pytorch":
            for width_mult in (1.0, 1.4):
                got = ex.run(probes.names_and_shapes, given=self.GIVEN, width_mult=width_mult)
                want = ex.oracle(known.names_and_shapes, width_mult=width_mult)
                assert_steps(got, want, step="entry")
        else:
            got = ex.run(probes.parameters, given=self.GIVEN, name="MobileNetV2")
            assert got == 3_504_872


@task(
    "SqueezeExcitation",
    difficulty=2,
    minutes=12,
    hints=[
        "Mean over height and width, two small layers, and a number between 0 and 1 for each map.",
        "Keep the axes of the mean (keepdim, keepdims): then the product with the maps needs no "
        "reshaping.",
    ],
)
class TestSqueezeExcitation:
    def example(self, rng, channels, middle, size=(4, 5)):
        while True:
            maps = 1 + rng.normal(size=(3, channels, *size))
            layers, want, entering = known.squeezed(rng, maps, middle)
            if 0.2 < np.mean(entering < 0) < 0.8:
                return dict(maps=maps, layers=layers), want

    @points(2, hint="Means, ReLU, sigmoid, and each map times its own number.")
    def test_scaled_maps(self, ex, rng):
        for channels, middle in ((8, 3), (3, 7)):
            ask, want = self.example(rng, channels, middle)
            assert_close(ex.run(probes.squeeze_maps, **ask), want, rtol=LOOSE[ex.track])

    @points(1, hint="Every image has means of its own; maps need not be square.")
    def test_other_sizes(self, ex, rng):
        ask, want = self.example(rng, 5, 4, size=(1, 6))
        assert_close(ex.run(probes.squeeze_maps, **ask), want, rtol=LOOSE[ex.track])

    @points(2, hint="torchvision.ops.SqueezeExcitation: names, answers and gradients.")
    def test_the_library(self, ex, rng):
        ask, want = self.example(rng, 6, 3)
        if ex.track == "pytorch":
            ask["upstream"] = rng.normal(size=want.shape)
            got = ex.run(probes.squeeze_maps, **ask)
            assert_close(got, ex.oracle(known.libraries_squeeze, **ask), rtol=LOOSE[ex.track])
        else:
            assert_close(ex.run(probes.squeeze_maps, **ask), want, rtol=LOOSE[ex.track])
