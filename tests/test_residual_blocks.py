"""Tests of the chapter on residual blocks: shortcuts, blocks, their start and their gradients."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import common as oracles
from oracles import residual_blocks as by_hand
from probes import residual_blocks as probes

CHANNELS = [(4, 4, 1), (4, 7, 2)]  # into, out, stride: shapes agree, or both change


def example(rng, into, channels, stride=1, option="B", size=(7, 6), **kind):
    """Maps, the layers of a block, and what enters each of its activations."""

    def draw():
        maps = rng.normal(size=(3, into, *size))
        layers, _ = by_hand.block(rng, "", into, channels, stride, option, **kind)
        return maps, layers, by_hand.block_by_hand(maps, layers, stride, option)

    return by_hand.adequate(draw)


def check_block(ex, name, settings, given, cases):
    """Compare a block with the oracle: cases are (maps, layers, stride, option)."""
    for maps, layers, stride, option in cases:
        want = by_hand.block_by_hand(maps, layers, stride, option)
        got = ex.run(
            probes.maps_of, given=given, name=name, maps=maps, layers=layers, settings=settings,
        )  # fmt: skip
        assert_close(got, oracles.relu(want[-1]))


def check_training(ex, name, settings, case):
    """Compare a block with the oracle: evaluating, training, and with what that has moved."""
    maps, layers, *how = case
    ask = dict(name=name, maps=maps, layers=[dict(one) for one in layers], settings=settings)
    want = [by_hand.block_by_hand(maps, layers, *how, mode)[-1] for mode in (False, True)]
    want.append(by_hand.block_by_hand(maps, by_hand.moved(layers, ex.track), *how)[-1])
    got = ex.run(probes.maps_in_modes, given=("Shortcut",), **ask)
    assert_close(got, [oracles.relu(one) for one in want])


@task(
    "Shortcut",
    difficulty=2,
    minutes=25,
    hints=[
        "Option A is one slice and one padding: every second row and column, then zero maps "
        "behind the channels. Which axis holds the channels in your framework?",
        "Decide in the constructor whether there is a projection. Option B needs one when the "
        "stride is not 1, and also when only the channels change.",
    ],
)
class TestShortcut:
    @points(2, hint="Keep rows and columns 0, 2, 4, ...; append zero maps behind the others.")
    def test_option_a(self, ex, rng):
        for size in ((6, 5), (7, 8)):
            maps = rng.normal(size=(2, 3, *size))
            for out, stride in ((5, 2), (3, 1), (7, 1), (3, 2), (4, 3)):
                settings = dict(in_channels=3, out_channels=out, stride=stride, option="A")
                got = ex.run(probes.fresh, name="Shortcut", maps=maps, settings=settings)
                assert_close(got, by_hand.option_a(maps, out, stride))

    @points(1, hint="Slicing and padding have no parameters.")
    def test_option_a_has_no_parameters(self, ex):
        settings = dict(in_channels=3, out_channels=6, stride=2, option="A")
        maps = np.zeros((1, 3, 4, 4))
        assert ex.run(probes.parameters_of, name="Shortcut", maps=maps, settings=settings) == 0

    @points(2, hint="1x1 convolution with the stride, without bias, then batch normalization.")
    def test_projection(self, ex, rng):
        maps = rng.normal(size=(3, 4, 7, 6))
        for option, out, stride in (("B", 7, 2), ("B", 4, 2), ("B", 7, 1), ("C", 7, 2)):
            layers = by_hand.projection(rng, 4, out, stride)
            settings = dict(in_channels=4, out_channels=out, stride=stride, option=option)
            ask = dict(name="Shortcut", maps=maps, layers=layers, settings=settings)
            projected = by_hand.apply(layers[0], maps)
            want = [by_hand.apply(layers[1], projected, mode) for mode in (False, True)]
            after = by_hand.moved(layers, ex.track)
            want.append(by_hand.apply(after[1], projected))
            assert_close(ex.run(probes.maps_in_modes, **ask), want)

    @points(1, hint="Where the shapes agree, B is the identity; only C projects everywhere.")
    def test_shapes_that_agree(self, ex, rng):
        maps = rng.normal(size=(2, 5, 4, 6))
        settings = dict(in_channels=5, out_channels=5)
        ask = dict(name="Shortcut", maps=maps)
        assert_close(ex.run(probes.fresh, settings=settings, **ask), maps)
        assert ex.run(probes.parameters_of, settings=settings, **ask) == 0
        settings = dict(in_channels=5, out_channels=5, option="C")
        assert ex.run(probes.parameters_of, settings=settings, **ask) == 25 + 10

    @points(1, hint="Raise ValueError for an option that is none of the three.")
    def test_another_option(self, ex):
        assert ex.error("Shortcut", 4, 8, 2, "D") == "ValueError"


@task(
    "BasicBlock",
    difficulty=2,
    minutes=30,
    hints=[
        "Write the branch as a Sequential of five layers; the sixth thing, the last ReLU, comes "
        "after the addition.",
        "Use your Shortcut for the other path, with the same stride; with option None there is "
        "nothing to add.",
        "An operation in place, such as += on the input, changes what the shortcut hands on.",
    ],
)
class TestBasicBlock:
    @points(3, hint="Convolution, normalization, ReLU, convolution, normalization; add; ReLU.")
    def test_shapes_that_agree(self, ex, rng):
        maps, layers, _ = example(rng, 4, 4)
        settings = dict(in_channels=4, channels=4)
        check_block(ex, "BasicBlock", settings, ("Shortcut",), [(maps, layers, 1, "B")])

    @points(2, hint="The stride belongs to the first convolution and to the shortcut.")
    def test_stride_and_more_channels(self, ex, rng):
        for size in ((7, 6), (8, 5)):
            maps, layers, _ = example(rng, 4, 7, 2, "B", size)
            settings = dict(in_channels=4, channels=7, stride=2)
            check_block(ex, "BasicBlock", settings, ("Shortcut",), [(maps, layers, 2, "B")])

    @points(1, hint="Hand the option on to the shortcut.")
    def test_other_shortcuts(self, ex, rng):
        for option, (into, out, stride) in (("A", CHANNELS[1]), ("C", CHANNELS[0])):
            maps, layers, _ = example(rng, into, out, stride, option)
            settings = dict(in_channels=into, channels=out, stride=stride, option=option)
            case = [(maps, layers, stride, option)]
            check_block(ex, "BasicBlock", settings, ("Shortcut",), case)

    @points(2, hint="The plain twin has the same branch and the same last ReLU, and no shortcut.")
    def test_plain_twin(self, ex, rng):
        for into, out, stride in CHANNELS:
            maps, layers, _ = example(rng, into, out, stride, None)
            settings = dict(in_channels=into, channels=out, stride=stride, option=None)
            check_block(ex, "BasicBlock", settings, ("Shortcut",), [(maps, layers, stride, None)])

    @points(2, hint="While training, each of the two normalizations uses its batch's statistics.")
    def test_while_training(self, ex, rng):
        maps, layers, _ = example(rng, 4, 7, 2)
        settings = dict(in_channels=4, channels=7, stride=2)
        check_training(ex, "BasicBlock", settings, (maps, layers, 2, "B"))

    @points(1, hint="No biases: a batch normalization follows each convolution and has its own.")
    def test_parameters(self, ex):
        settings = dict(in_channels=4, channels=7, stride=2)
        got = ex.run(
            probes.parameters_of, given=("Shortcut",), name="BasicBlock",
            maps=np.zeros((1, 4, 6, 6)), settings=settings,
        )  # fmt: skip
        assert got == 4 * 7 * 9 + 14 + 7 * 7 * 9 + 14 + 4 * 7 + 14

    @points(1, hint="Write changed = changed + ..., not maps += ...: the input is not yours.")
    def test_leaves_its_input_alone(self, ex, rng):
        maps, layers, _ = example(rng, 4, 4)
        got = ex.run(
            probes.maps_afterwards, given=("Shortcut",), name="BasicBlock", maps=maps,
            layers=layers, settings=dict(in_channels=4, channels=4),
        )  # fmt: skip
        assert_close(got, maps, rtol=1e-7)

    @points(1, hint="`zero_last_gammas` will look for the last normalization in `self.branch`.")
    def test_keeps_its_branch(self, ex):
        settings, maps = dict(in_channels=4, channels=7), np.zeros((1, 4, 6, 6))
        got = ex.run(probes.branch_of, given=("Shortcut",), settings=settings, maps=maps)
        assert got == ["normalization"], "the last layer of the Sequential `self.branch`"

    @points(1, hint="Gradients must reach every parameter, through both paths.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        maps, layers, entering = example(rng, 4, 7, 2)
        largest = ex.run(
            probes.gradients_of, given=("Shortcut",), name="BasicBlock", maps=maps, layers=layers,
            settings=dict(in_channels=4, channels=7, stride=2),
            upstream=rng.normal(size=entering[-1].shape),
        )  # fmt: skip
        assert len(largest) == 9, "trainable tensors"
        assert all(one is not None and one > 0 for one in largest)


@task(
    "Bottleneck",
    difficulty=2,
    minutes=20,
    hints=[
        "Three convolutions: narrow (1x1), work (3x3), widen by four (1x1). Only two ReLUs stand "
        "inside the branch.",
        "The shortcut ends at 4 * channels maps, so in the first block of a network a projection "
        "is needed although the stride is 1.",
    ],
)
class TestBottleneck:
    SETTINGS = dict(in_channels=8, channels=2)

    @points(2, hint="After the third normalization comes the sum, and only then the ReLU.")
    def test_shapes_that_agree(self, ex, rng):
        maps, layers, _ = example(rng, 8, 2, bottleneck=True)
        check_block(ex, "Bottleneck", self.SETTINGS, ("Shortcut",), [(maps, layers, 1, "B")])

    @points(1, hint="The output has 4 * channels maps: the shortcut must lead there, too.")
    def test_more_channels(self, ex, rng):
        maps, layers, _ = example(rng, 5, 3, bottleneck=True)
        settings = dict(in_channels=5, channels=3)
        check_block(ex, "Bottleneck", settings, ("Shortcut",), [(maps, layers, 1, "B")])

    @points(2, hint="By default the 3x3 convolution has the stride, as in torchvision.")
    def test_stride_at_the_3x3(self, ex, rng):
        for size in ((7, 6), (9, 7)):
            maps, layers, _ = example(rng, 8, 2, 2, "B", size, bottleneck=True)
            settings = dict(stride=2, **self.SETTINGS)
            check_block(ex, "Bottleneck", settings, ("Shortcut",), [(maps, layers, 2, "B")])

    @points(2, hint="In the paper the first 1x1 convolution has the stride.")
    def test_stride_at_the_first_1x1(self, ex, rng):
        maps, layers, _ = example(rng, 8, 2, 2, "B", (9, 8), bottleneck=True, stride_at="1x1")
        for place in ("1x1", "3x3"):
            for conv, at in ((layers[0], "1x1"), (layers[2], "3x3")):
                conv["stride"] = 2 if at == place else 1
            settings = dict(stride=2, stride_at=place, **self.SETTINGS)
            check_block(ex, "Bottleneck", settings, ("Shortcut",), [(maps, layers, 2, "B")])

    @points(
        1, hint="A first 1x1 convolution with a stride of 2 never looks at odd rows or columns."
    )
    def test_what_the_stride_leaves_out(self, ex, rng):
        settings, maps = dict(in_channels=8, channels=2, stride=2), rng.normal(size=(12, 8, 6, 8))
        even = np.outer([1, 0] * 3, [1, 0] * 4)
        for place, want in (("1x1", even), ("3x3", np.ones((6, 8)))):
            got = ex.run(probes.seen_places, given=("Shortcut",), settings=settings, maps=maps,
                         place=place)  # fmt: skip
            assert_close(got, want)

    @points(1, hint="While training, every normalization uses its batch's statistics.")
    def test_while_training(self, ex, rng):
        maps, layers, _ = example(rng, 5, 3, 2, bottleneck=True)
        settings = dict(in_channels=5, channels=3, stride=2)
        check_training(ex, "Bottleneck", settings, (maps, layers, 2, "B"))

    @points(1, hint="No biases: a batch normalization follows each convolution and has its own.")
    def test_parameters(self, ex):
        settings = dict(in_channels=5, channels=3, stride=2)
        got = ex.run(
            probes.parameters_of, given=("Shortcut",), name="Bottleneck",
            maps=np.zeros((1, 5, 6, 6)), settings=settings,
        )  # fmt: skip
        assert got == (5 * 3 + 6) + (9 * 3 * 3 + 6) + (3 * 12 + 24) + (5 * 12 + 24)

    @points(1, hint="Write a new sum: what += changes in place may be the input itself.")
    def test_leaves_its_input_alone(self, ex, rng):
        maps, layers, _ = example(rng, 8, 2, bottleneck=True)
        got = ex.run(
            probes.maps_afterwards, given=("Shortcut",), name="Bottleneck", maps=maps,
            layers=layers, settings=self.SETTINGS,
        )  # fmt: skip
        assert_close(got, maps, rtol=1e-7)


@task(
    "PreActivationBlock",
    difficulty=2,
    minutes=20,
    hints=[
        "Compute the activated maps once: the branch goes on from them, and so does the "
        "projection, if there is one.",
        "Without a projection the raw input is added, not the activated one; and nothing follows "
        "the sum, so that it may be negative.",
    ],
)
class TestPreActivationBlock:
    @points(3, hint="Normalize, ReLU, convolve, twice; add the untouched input; nothing after.")
    def test_shapes_that_agree(self, ex, rng):
        self.check(ex, rng, dict(in_channels=4, channels=4, stride=1))

    @points(2, hint="The projection sees the activated maps and has no normalization.")
    def test_stride_or_more_channels(self, ex, rng):
        for channels, stride in ((7, 2), (4, 2), (7, 1)):
            self.check(ex, rng, dict(in_channels=4, channels=channels, stride=stride))

    def check(self, ex, rng, settings):
        def draw():
            maps, layers = by_hand.preactivated(rng, *settings.values())
            return maps, layers, by_hand.preactivated_by_hand(maps, layers)[1]

        maps, layers, _ = by_hand.adequate(draw)
        ask = dict(name="PreActivationBlock", maps=maps, layers=layers, settings=settings)
        ask["layers"] = [dict(one) for one in layers]
        want = [by_hand.preactivated_by_hand(maps, layers, mode)[0] for mode in (False, True)]
        want.append(by_hand.preactivated_by_hand(maps, by_hand.moved(layers, ex.track))[0])
        assert_close(ex.run(probes.maps_in_modes, **ask), want)

    @points(1, hint="Of negative maps the first ReLU leaves nothing, for the projection neither.")
    def test_negative_maps(self, ex, rng):
        maps = -1 - rng.random(size=(2, 4, 6, 5))
        for channels, stride, shape in ((7, 2, (3, 3)), (4, 2, (3, 3)), (7, 1, (6, 5))):
            settings = dict(in_channels=4, channels=channels, stride=stride)
            got = ex.run(probes.of_negative_maps, name="PreActivationBlock", maps=maps,
                         settings=settings)  # fmt: skip
            assert_close(got, np.zeros((2, channels, *shape)))

    @points(1, hint="No biases, and a projection without normalization.")
    def test_parameters(self, ex):
        ask, maps = dict(name="PreActivationBlock"), np.zeros((1, 4, 6, 6))
        both = dict(in_channels=4, channels=4), dict(in_channels=4, channels=7, stride=2)
        got = [ex.run(probes.parameters_of, maps=maps, settings=one, **ask) for one in both]
        branch = [8 + 4 * channels * 9 + 2 * channels + channels**2 * 9 for channels in (4, 7)]
        assert_close(got, [branch[0], branch[1] + 4 * 7])

    @points(1, hint="Write a new sum: what += changes in place may be the input itself.")
    def test_leaves_its_input_alone(self, ex, rng):
        maps, layers = by_hand.preactivated(rng, 4, 4, 1)
        got = ex.run(probes.maps_afterwards, name="PreActivationBlock", maps=maps, layers=layers,
                     settings=dict(in_channels=4, channels=4))  # fmt: skip
        assert_close(got, maps, rtol=1e-7)


@task(
    "zero_last_gammas",
    difficulty=1,
    minutes=10,
    hints=["The last layer of `block.branch` is a normalization: which of its tensors scales?"],
)
class TestZeroLastGammas:
    @points(2, hint="Only the scale of the last normalization becomes zero, in every block.")
    def test_zeroes_one_tensor_of_each_block(self, ex):
        got = ex.run(probes.after_zeroing, sizes=[(3, 1), (4, 2), (2, 3)], scale=0.75)
        want = []
        for layers in (1, 2, 3):
            want += [[0.75] * (4 * layers), [0.75] * (2 * layers + 4)]
            want[-2][4 * layers - 2] = 0.0
        assert_close([np.array(part) for block in got for part in block], [*map(np.array, want)])

    @points(1, hint="A zero is a start, not a sentence: the scale goes on learning.")
    def test_scales_can_still_learn(self, ex):
        got = ex.run(probes.kept_by_zeroing, scale=-1.5)
        assert got == {"the same tensors": True, "modes, formats, what learns": True}


@task(
    "gradient_norms",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: `torch.autograd.grad` gives gradients without touching `.grad`. TensorFlow: a "
        "GradientTape around the forward pass with training=True.",
        "Kernels of convolutions are the trainable tensors with four dimensions.",
    ],
)
class TestGradientNorms:
    @points(3, hint="Mean cross-entropy, training mode; a norm for each 4-D tensor.")
    def test_equals_finite_differences(self, ex, rng):
        weights, images, labels = self.example(rng)
        got = ex.run(probes.norms, weights=weights, images=images, labels=labels)
        assert_close(got, self.by_differences(weights, images, labels), rtol=2e-5)

    @points(1, hint="Old gradients do not matter, and are afterwards what they were.")
    def test_leaves_the_gradients_as_they_were(self, ex, rng):
        weights, images, labels = self.example(rng)
        got = ex.run(probes.norms_after_a_backward, weights=weights, images=images, labels=labels)
        assert_close(got["norms"], self.by_differences(weights, images, labels), rtol=2e-5)
        assert got["gradients"], "as they were"

    @points(1, hint="The mode does not matter, and is afterwards, layer by layer, what it was.")
    def test_leaves_the_modes_as_they_were(self, ex, rng):
        weights, images, labels = self.example(rng)
        got = ex.run(probes.norms_after_a_backward, weights=weights, images=images, labels=labels)
        modes = [number == 5 for number in range(9)] if ex.track == "pytorch" else []
        assert got["training"] == modes, "as they were"

    def example(self, rng):
        from autograder import fan_in

        weights = [fan_in(rng, *shape) for shape in ((3, 2, 3, 3), (5, 3, 2, 2), (4, 5))]
        return weights, rng.normal(size=(6, 2, 6, 5)), rng.integers(0, 4, size=6)

    def loss(self, weights, images, labels):
        maps = oracles.conv2d(images, weights[0])
        mean, var = maps.mean(axis=(0, 2, 3)), maps.var(axis=(0, 2, 3))
        maps = (maps - mean[:, None, None]) / np.sqrt(var + 1e-5)[:, None, None]
        maps = oracles.relu(oracles.conv2d(oracles.relu(maps), weights[1]))
        logits = oracles.linear(maps.mean(axis=(2, 3)), weights[2])
        return oracles.cross_entropy(logits, labels)

    def by_differences(self, weights, images, labels, step=1e-5):
        """The norms of the first two weights' gradients, by central differences."""
        norms = []
        for weight in weights[:2]:
            squares = 0.0
            for place in np.ndindex(weight.shape):
                ends = []
                for sign in (1, -1):
                    weight[place] += sign * step
                    ends.append(self.loss(weights, images, labels))
                    weight[place] -= sign * step
                squares += ((ends[0] - ends[1]) / (2 * step)) ** 2
            norms.append(math.sqrt(squares))
        return norms


@task(
    "he_normal",
    difficulty=1,
    minutes=10,
    hints=["Which of the four numbers of the shape count as inputs of one output value?"],
)
class TestHeNormal:
    SHAPE = (60, 25, 5, 3)

    @points(2, hint="The variance is 2 / fan; fan_in counts input channels, fan_out output ones.")
    def test_standard_deviation(self, ex):
        # 22,500 values: six standard errors are 3 % of the deviation, and 0.04 of the mean
        for mode, channels in (("fan_in", 25), ("fan_out", 60)):
            mean, deviation, _, shape = ex.run(probes.drawn, shape=self.SHAPE, mode=mode)
            assert abs(mean * math.sqrt(channels)) < 0.06 and shape == list(self.SHAPE)
            assert abs(deviation * math.sqrt(channels) - 1) < 0.03

    @points(1, hint="Without a mode, the fan is that of the inputs.")
    def test_fan_in_is_the_default(self, ex):
        _, deviation, _, _ = ex.run(probes.drawn, shape=self.SHAPE, mode=None)
        assert abs(deviation * 5 - 1) < 0.03

    @points(1, hint="The values are normal: their fourth moment is three times the squared one.")
    def test_normal(self, ex):
        assert ex.run(probes.drawn, shape=self.SHAPE, mode="fan_in")[2] == 3

    @points(1, hint="Draw from the generator that was passed, so that its seed tells the kernel.")
    def test_draws_from_the_generator(self, ex):
        got = ex.run(probes.draws, shape=(5, 4, 3, 2))
        assert got == {"equal with the same seed": True, "new in the next call": True}


@task(
    "block_cost",
    difficulty=2,
    minutes=20,
    hints=[
        "List the convolutions of the block: input channels, output channels, kernel size, size "
        "of the maps behind it. Both sums follow from the list.",
        "In a bottleneck with a stride the first convolution still works on the large maps.",
    ],
)
class TestBlockCost:
    @points(2, hint="Two 3x3 convolutions, each with 64 * 64 * 9 weights.")
    def test_basic_block(self, ex):
        assert ex.block_cost(64, 64, 56) == by_hand.cost_by_hand([(64, 64, 3, 56)] * 2)
        want = by_hand.cost_by_hand([(64, 96, 3, 14), (96, 96, 3, 14), (64, 96, 1, 14)])
        assert ex.block_cost(64, 96, 27, stride=2) == want
        assert ex.block_cost(64, 96, 28, stride=2) == want
        want = by_hand.cost_by_hand([(6, 10, 3, 5), (10, 10, 3, 5), (6, 10, 1, 5)])
        assert ex.block_cost(6, 10, 13, stride=3) == want

    @points(2, hint="The 3x3 convolution has the stride; the output has 4 * channels maps.")
    def test_bottleneck(self, ex):
        want = by_hand.cost_by_hand([(256, 64, 1, 56), (64, 64, 3, 56), (64, 256, 1, 56)])
        assert ex.block_cost(256, 64, 56, bottleneck=True) == want
        want = by_hand.cost_by_hand([(256, 128, 1, 57), (128, 128, 3, 29), (128, 512, 1, 29),
                             (256, 512, 1, 29)])  # fmt: skip
        assert ex.block_cost(256, 128, 57, 2, bottleneck=True) == want

    @points(1, hint="A projection is needed also when only the stride or only the width changes.")
    def test_when_there_is_a_projection(self, ex):
        want = by_hand.cost_by_hand([(8, 8, 3, 5), (8, 8, 3, 5), (8, 8, 1, 5)])
        assert ex.block_cost(8, 8, 10, stride=2) == want
        want = by_hand.cost_by_hand([(8, 12, 3, 7), (12, 12, 3, 7), (8, 12, 1, 7)])
        assert ex.block_cost(8, 12, 7) == want
        want = by_hand.cost_by_hand(
            [(64, 64, 1, 9), (64, 64, 3, 9), (64, 256, 1, 9), (64, 256, 1, 9)]
        )
        assert ex.block_cost(64, 64, 9, bottleneck=True) == want


@task(
    "chain_gradients",
    difficulty=1,
    minutes=10,
    hints=["The chain rule from the back: the last block's derivative first. What is the "
           "derivative of x + a * x?"],
)  # fmt: skip
class TestChainGradients:
    SLOPES = [0.5, -2.0, 0.25, 4.0]

    @points(1, hint="Of a plain chain, the product of the slopes from the block to the end.")
    def test_plain(self, ex):
        assert_close(ex.chain_gradients(self.SLOPES, False), [-1.0, -2.0, 1.0, 4.0])

    @points(2, hint="The derivative of x + a x is 1 + a.")
    def test_residual(self, ex):
        assert_close(ex.chain_gradients(self.SLOPES, True), [-9.375, -6.25, 6.25, 5.0])
        assert_close(ex.chain_gradients([-1.0, 3.0], True), [0.0, 4.0])

    @points(1, hint="A slope may be zero, so that nothing can be divided by it; a chain, empty.")
    def test_zero_slopes(self, ex):
        assert_close(ex.chain_gradients([2.0, 0.0, 3.0], False), [0.0, 0.0, 3.0])
        assert_close(ex.chain_gradients([2.0, 0.0, 3.0], True), [12.0, 4.0, 4.0])
        assert list(ex.chain_gradients([], True)) == []

    @points(1, hint="`slopes.reverse()` changes the list of the caller, `reversed` does not.")
    def test_leaves_the_slopes_alone(self, ex):
        got = ex.run(probes.slopes_afterwards, slopes=[*self.SLOPES, 8.0])
        assert_close(got, [*self.SLOPES, 8.0])


@task(
    "path_lengths",
    difficulty=1,
    minutes=10,
    hints=["Of three blocks, how many ways are there to choose the two whose branch is taken?"],
)
class TestPathLengths:
    @points(1, hint="One path takes no branch, one takes all of them; 2 ** blocks in all.")
    def test_three_blocks(self, ex):
        assert list(ex.path_lengths(3)) == [1, 3, 3, 1]

    @points(1, hint="As in Pascal's triangle, and in whole numbers.")
    def test_pascals_triangle(self, ex):
        row = [1]
        for blocks in range(62):
            assert list(ex.path_lengths(blocks)) == row
            row = [1, *(a + b for a, b in zip(row[1:], row, strict=False)), 1]
