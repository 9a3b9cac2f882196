"""Tests of the chapter on ResNet: stages, networks, their size and work, missing blocks."""

import numpy as np

from autograder import assert_close, points, task
from oracles import residual_blocks as blocks
from oracles import resnet as by_hand
from probes import resnet as probes

LOOSE = {"pytorch": 1e-8, "tf": 2e-4}  # many layers of float32


@task(
    "stage",
    difficulty=2,
    minutes=15,
    hints=[
        "Only the first block gets the stride. Ask each block for its `out_channels`: that is "
        "what enters the next one.",
    ],
)
class TestStage:
    @points(3, hint="The first block has the stride and changes the width, the others do not.")
    def test_basic_blocks(self, ex, rng):
        for option, count in (("B", 3), ("A", 2), (None, 2)):
            kind = dict(option=option)
            self.check(ex, rng, dict(in_channels=4, channels=6, count=count, stride=2), kind)

    @points(2, hint="A bottleneck answers with four times its channels.")
    def test_bottlenecks(self, ex, rng):
        kind = dict(bottleneck=True)
        self.check(ex, rng, dict(in_channels=5, channels=2, count=3, stride=1), kind)
        self.check(ex, rng, dict(in_channels=8, channels=2, count=2, stride=2), kind)

    @points(1, hint="An nn.Sequential in PyTorch, a list in Keras, of `count` blocks.")
    def test_returns_the_blocks(self, ex):
        arguments = dict(in_channels=4, channels=4, count=3, stride=1, option="A")
        assert tuple(ex.run(probes.is_sequential, arguments=arguments)) == (True, 3)

    def check(self, ex, rng, shape, kind):
        maps = rng.normal(size=(2, shape["in_channels"], 9, 7))
        into, before, chain = shape["in_channels"], [], []
        for number in range(shape["count"]):
            stride = shape["stride"] if number == 0 else 1
            layers, before = blocks.block(
                rng, f"{number}.", into, shape["channels"], stride, before=before, **kind
            )
            chain.append((layers, stride))
            into = shape["channels"] * (4 if kind.get("bottleneck") else 1)
        got = ex.run(
            probes.stage_maps, maps=maps, layers=[one for part, _ in chain for one in part],
            arguments=shape | kind,
        )  # fmt: skip
        for layers, stride in chain:
            entering = blocks.block_by_hand(maps, layers, stride, kind.get("option", "B"))
            maps = np.maximum(entering[-1], 0)
        assert_close(got, maps)


BASIC = dict(counts=(1, 2, 1, 1), bottleneck=False, num_classes=7, width=4)
WIDE = dict(counts=(2, 1, 1, 2), bottleneck=True, num_classes=5, width=4)


@task(
    "ResNet",
    difficulty=3,
    minutes=40,
    hints=[
        "Use `stage` four times. With bottlenecks, a stage is entered by four times the channels "
        "of the one before; the first one is entered by `width` maps.",
        "Between conv1 and layer1 stand a normalization, a ReLU and the max pooling; between "
        "layer4 and fc the mean over height and width.",
        "The names conv1, bn1, layer1 to layer4 and fc are all that torchvision's state needs: "
        "`Block` has its names already.",
    ],
)
class TestResNet:
    @points(2, hint="The names and shapes of torchvision's state, no more and no less.")
    def test_names_and_shapes(self, ex):
        for settings in (BASIC, WIDE):
            expected = by_hand.shapes(**settings)
            shapes, total = ex.run(
                probes.tensors_by_name, given=("stage",), names=list(expected), settings=settings
            )
            assert shapes == {name: list(shape) for name, shape in expected.items()}
            assert total == sum(int(np.prod(shape)) for shape in expected.values())

    @points(3, hint="Convolution, normalization, ReLU, max pooling; four stages; mean; fc.")
    def test_logits_of_basic_blocks(self, ex, rng):
        self.check(ex, rng, BASIC, sizes=[(37, 50), (64, 47)])

    @points(3, hint="The same with bottlenecks, evaluating and training.")
    def test_logits_of_bottlenecks(self, ex, rng):
        self.check(ex, rng, WIDE, sizes=[(45, 38)])

    def check(self, ex, rng, settings, sizes):
        shapes = by_hand.shapes(**settings)
        state = probes.state(shapes, seed=11)
        batches = [rng.normal(size=(3, 3, *size)) for size in sizes]
        kind = settings["counts"], settings["bottleneck"]
        want = [
            by_hand.logits(state, images, *kind, mode)
            for mode in (False, True)
            for images in batches
        ]
        ask = dict(batches=batches, settings=settings, shapes=shapes, seed=11)
        got = ex.run(probes.resnet_logits, given=("stage",), **ask)
        assert_close(got, want, rtol=LOOSE[ex.track])


@task(
    "build_resnet",
    difficulty=1,
    minutes=10,
    hints=["Count: a basic block has two convolutions, a bottleneck three; two layers stand "
           "outside the stages. Table 1 has the rest."],
)  # fmt: skip
class TestBuildResnet:
    GIVEN = ("stage", "ResNet")

    @points(2, hint="Table 1 gives the number of blocks in each stage.")
    def test_blocks(self, ex):
        for depth, counts in by_hand.COUNTS.items():
            found, convolutions = ex.run(probes.depths, given=self.GIVEN, depth=depth)
            assert (tuple(found), convolutions) == (counts, [3 if depth >= 50 else 2])

    @points(2, hint="As many as torchvision's, in the linear layer, too.")
    def test_parameters(self, ex):
        counts = {18: 11_689_512, 50: 25_557_032}
        if ex.track == "pytorch":  # Keras takes seconds for each
            counts |= {34: 21_797_672, 101: 44_549_160, 152: 60_192_808}
        for depth, count in counts.items():
            ask = dict(make="build_resnet", arguments=dict(depth=depth))
            assert ex.run(probes.parameters, given=self.GIVEN, **ask) == count, f"ResNet-{depth}"

    @points(2, hint="torchvision's weights give torchvision's logits, in both modes.")
    def test_logits_of_torchvisions_weights(self, ex, rng):
        images = rng.normal(size=(2, 3, 33, 40))
        for depth in (18, 50) if ex.track == "pytorch" else (18,):
            kind = by_hand.COUNTS[depth], depth >= 50
            ask = dict(depth=depth, images=images, shapes=by_hand.shapes(*kind), seed=depth)
            if ex.track == "pytorch":
                got = ex.run(probes.exchanged, given=self.GIVEN, **ask)
                assert_close(got, ex.oracle(by_hand.exchanged, **ask), rtol=1e-8)
            else:
                got = ex.run(probes.logits_at_full_size, given=self.GIVEN, **ask)
                state = probes.state(ask["shapes"], depth)
                want = [by_hand.logits(state, images, *kind, mode) for mode in (False, True)]
                assert_close(got, want, rtol=LOOSE[ex.track])

    @points(1, hint="num_classes is the number of logits.")
    def test_number_of_classes(self, ex):
        arguments = dict(depth=18, num_classes=10)
        got = ex.run(probes.parameters, given=self.GIVEN, make="build_resnet", arguments=arguments)
        assert got == 11_689_512 - 990 * 513

    @points(1, hint="Raise ValueError for a depth that table 1 does not have.")
    def test_another_depth(self, ex):
        assert ex.error("build_resnet", 20) == "ValueError"


def small_example(rng, depth=8, option="A", size=(13, 10), channels=2, widths=(4, 6, 9)):
    """Settings of a CifarResNet, images, and its layers by parts."""
    settings = dict(depth=depth, option=option, num_classes=5, widths=widths)
    parts = by_hand.small(rng, depth, option, widths, 5, channels)
    images = rng.normal(size=(3, channels, *size))
    return settings | dict(in_channels=channels), images, parts


@task(
    "CifarResNet",
    difficulty=2,
    minutes=30,
    hints=[
        "n = (depth - 2) / 6 blocks in each of three stages: chain the blocks of three `stage` "
        "calls in one sequence.",
        "The stem keeps the size of the image: 3x3, stride 1, and no pooling behind it.",
    ],
)
class TestCifarResNet:
    @points(2, hint="269,722 parameters for 20 layers with option A, as for its plain twin.")
    def test_parameters(self, ex):
        counts = {(20, "A"): 269_722, (20, "B"): 272_474, (20, None): 269_722}
        deeper = {32: 464_154, 44: 658_586, 56: 853_018, 110: 1_727_962}
        if ex.track == "tf":  # Keras takes seconds for each
            deeper = {}
            del counts[20, None]
        counts |= {(depth, "A"): count for depth, count in deeper.items()}
        for (depth, option), count in counts.items():
            arguments = dict(depth=depth, option=option)
            got = ex.run(
                probes.parameters, given=("stage",), make="CifarResNet", arguments=arguments
            )
            assert got == count, f"depth {depth}, option {option}"

    @points(3, hint="Stem, three stages, mean over all places, linear layer.")
    def test_logits(self, ex, rng):
        for depth, option in ((8, "A"), (14, "B")):
            settings, images, parts = small_example(rng, depth, option)
            got = self.ask(ex, images, parts, settings)
            assert_close(got, by_hand.small_by_hand(images, parts, option), LOOSE[ex.track])

    @points(2, hint="Hand the option on: None makes plain blocks of all of them.")
    def test_plain_twin(self, ex, rng):
        settings, images, parts = small_example(rng, 14, None)
        got = self.ask(ex, images, parts, settings)
        assert_close(got, by_hand.small_by_hand(images, parts, None), LOOSE[ex.track])

    @points(1, hint="While training, every normalization uses the statistics of its batch.")
    def test_while_training(self, ex, rng):
        settings, images, parts = small_example(rng)
        got = self.ask(ex, images, parts, settings, training=True)
        want = by_hand.small_by_hand(images, parts, "A", training=True)
        assert_close(got, want, LOOSE[ex.track])

    @points(1, hint="stem, blocks and head, one after another, are the whole network.")
    def test_its_parts(self, ex, rng):
        settings, images, parts = small_example(rng, 14)
        got, count = ex.run(
            probes.parts_in_turn, given=("stage",), images=images, layers=by_hand.flat(parts),
            settings=settings,
        )  # fmt: skip
        assert count == 6
        assert_close(got, by_hand.small_by_hand(images, parts, "A"), LOOSE[ex.track])

    @points(1, hint="The depth is 6n + 2 with n at least 1.")
    def test_another_depth(self, ex):
        for depth in (18, 21, 2):
            assert ex.run(probes.refusal, depth=depth) == "ValueError"

    def ask(self, ex, images, parts, settings, training=False):
        layers = by_hand.flat(parts)
        return ex.run(
            probes.small_logits, given=("stage",), images=images, layers=layers, settings=settings,
            training=training,
        )  # fmt: skip


@task(
    "logits_without",
    difficulty=2,
    minutes=20,
    hints=[
        "Walk through model.blocks with `enumerate`, and leave a dropped block's answer unused.",
        "Batch normalization behaves differently while training: evaluation mode for all of it, "
        "stem and head included.",
    ],
)
class TestLogitsWithout:
    GIVEN = ("stage", "CifarResNet")

    @points(3, hint="A dropped block hands on what it gets; numbers begin with 0.")
    def test_drops_blocks(self, ex, rng):
        self.check(ex, rng, "A", [[], [0], [5], [1, 3]])

    @points(1, hint="A plain network loses the block altogether.")
    def test_plain_network(self, ex, rng):
        self.check(ex, rng, None, [[3]])

    @points(1, hint="The whole network evaluates meanwhile, stem and head included.")
    def test_evaluation_mode(self, ex, rng):
        self.check(ex, rng, "A", [[1]], training=True)

    @points(1, hint="ValueError where the channels change.")
    def test_refuses_blocks_that_change_the_channels(self, ex, rng):
        settings, images, parts = small_example(rng, 14)
        ask = dict(images=images, layers=by_hand.flat(parts), settings=settings)
        got = ex.run(probes.modes_after, given=self.GIVEN, drops=[[2], [4]], **ask)
        assert [one[0] for one in got] == ["ValueError", "ValueError"], "block 2, block 4"

    @points(1, hint="ValueError where only height and width change, too.")
    def test_refuses_blocks_that_change_the_size(self, ex, rng):
        settings, images, parts = small_example(rng, 8, widths=(4, 4, 4))
        ask = dict(images=images, layers=by_hand.flat(parts), settings=settings)
        got = ex.run(probes.modes_after, given=self.GIVEN, drops=[[0], [1], [2]], **ask)
        assert [one[0] for one in got] == [False, "ValueError", "ValueError"], "blocks 0, 1, 2"

    @points(1, hint="Each layer has its own mode afterwards, also after an error.")
    def test_modes_and_gradients(self, ex, rng):
        settings, images, parts = small_example(rng, 14)
        ask = dict(images=images, layers=by_hand.flat(parts), settings=settings)
        found = [
            ex.run(probes.modes_after, given=self.GIVEN, drops=[[1], [2]], training=mode, **ask)
            for mode in (False, True)
        ]
        assert found == [[[False, {}], ["ValueError", {}]]] * 2, "gradients, changed modes"

    def check(self, ex, rng, option, drops, training=False):
        settings, images, parts = small_example(rng, 14, option)
        got = ex.run(
            probes.without, given=self.GIVEN, images=images, layers=by_hand.flat(parts),
            settings=settings, drops=drops, training=training,
        )  # fmt: skip
        want = [by_hand.small_by_hand(images, parts, option, dropped=one) for one in drops]
        assert_close(got, want, LOOSE[ex.track])


@task(
    "multiply_adds",
    difficulty=3,
    minutes=30,
    hints=[
        "Carry two things from block to block: how many maps there are, and how large they are.",
        "A convolution costs input channels * output channels * kernel height * kernel width for "
        "each place of its *output*.",
        "In a bottleneck with the stride at the 3x3, the first 1x1 still works on the large maps.",
    ],
)
class TestMultiplyAdds:
    @points(3, hint="1.8 billion for ResNet-18, 3.7 for ResNet-34.")
    def test_basic_blocks(self, ex):
        assert ex.multiply_adds([2, 2, 2, 2], False) == 1_814_073_344
        assert ex.multiply_adds([3, 4, 6, 3], False) == 3_663_761_408
        assert ex.multiply_adds([3, 4, 6, 3], False, stride_at="1x1") == 3_663_761_408

    @points(3, hint="With the stride at the 3x3 convolution: 4.1 billion for ResNet-50.")
    def test_bottlenecks(self, ex):
        assert ex.multiply_adds([3, 4, 6, 3], True) == 4_089_184_256
        assert ex.multiply_adds([3, 8, 36, 3], True, stride_at="3x3") == 11_513_626_624

    @points(2, hint="With the stride at the first 1x1, as in the paper: 3.86 billion.")
    def test_stride_at_the_first_1x1(self, ex):
        assert ex.multiply_adds([3, 4, 6, 3], True, stride_at="1x1") == 3_857_973_248
        assert ex.multiply_adds([3, 4, 23, 3], True, stride_at="1x1") == 7_570_194_432

    @points(1, hint="Each stride divides the size and rounds up: 75, 38, 19, 10, 5, 3.")
    def test_other_sizes(self, ex):
        # stem, layer1, layer2, layer3, layer4, fc of a network with one block in each stage
        parts = [147 * 64 * 38**2, 2 * 9 * 64**2 * 19**2,
                 (9 * 3 * 64 * 128 + 64 * 128) * 10**2, (9 * 3 * 128 * 256 + 128 * 256) * 5**2,
                 (9 * 3 * 256 * 512 + 256 * 512) * 3**2, 512_000]  # fmt: skip
        assert ex.multiply_adds([1, 1, 1, 1], False, size=75) == sum(parts)
        parts[1:4:2] = [2 * parts[1], parts[3] + 2 * 9 * 256**2 * 5**2]
        assert ex.multiply_adds([2, 1, 2, 1], False, size=75) == sum(parts), "two more blocks"


def small_state(rng):
    """A state of PyTorch with all kinds of layers, in an order that is not alphabetical."""
    sizes = {"stem.0.weight": (3, 2, 5, 4), "stem.0.bias": (3,), "bn.weight": (3,), "bn.bias": (3,),
             "bn.running_mean": (3,), "bn.running_var": (3,), "a.1.conv.weight": (2, 3, 1, 1),
             "fc.weight": (4, 6), "fc.bias": (4,)}  # fmt: skip
    state = {name: rng.normal(size=shape) for name, shape in sizes.items()}
    items = list(state.items())
    return dict([*items[:6], ("bn.num_batches_tracked", np.array(3)), *items[6:]])


@task(
    "keras_weights",
    difficulty=2,
    minutes=20,
    hints=[
        "Split each key at its last dot. Four dimensions mean a convolution, two a linear layer.",
        "The counter of a batch normalization has no place in Keras.",
    ],
)
class TestKerasWeights:
    @points(2, hint="(out, in, kh, kw) becomes (kh, kw, in, out), and (out, in) (in, out).")
    def test_kernels(self, ex, rng):
        state = small_state(rng)
        got = ex.keras_weights(state)
        conv, dense = state["stem.0.weight"], state["fc.weight"]
        want = np.array([[[[conv[o, i, y, x] for o in range(3)] for i in range(2)]
                          for x in range(4)] for y in range(5)])  # fmt: skip
        assert_close(got["stem.0"], [want, state["stem.0.bias"]])
        want = np.array([[dense[o, i] for o in range(4)] for i in range(6)])
        assert_close(got["fc"], [want, state["fc.bias"]])
        assert [one.shape for one in got["a.1.conv"]] == [(1, 1, 3, 2)]

    @points(2, hint="Scale, shift, mean, variance: whatever their order in the state.")
    def test_batch_normalization(self, ex, rng):
        state = small_state(rng)
        want = [state[f"bn.{p}"] for p in ("weight", "bias", "running_mean", "running_var")]
        assert_close(ex.keras_weights(state)["bn"], want)
        assert_close(ex.keras_weights(dict(reversed(state.items())))["bn"], want)

    @points(1, hint="One entry for each layer, in the order in which the names appear.")
    def test_names(self, ex, rng):
        assert list(ex.keras_weights(small_state(rng))) == ["stem.0", "bn", "a.1.conv", "fc"]


@task(
    "random_direction",
    difficulty=2,
    minutes=15,
    hints=[
        "For a tensor of shape (out, in, kh, kw), sum the squares over all axes but the first, "
        "and keep the dimensions for the division.",
    ],
)
class TestRandomDirection:
    SHAPES = [(6, 2, 3, 3), (6,), (5, 6, 1, 2), (5,), (4, 30)]

    def example(self, rng):
        scales = (1.0, 1.0, 0.01, 1.0, 30.0)
        weights = [s * rng.normal(size=shape) for s, shape in zip(scales, self.SHAPES, strict=True)]
        weights[0][3] *= 50  # filters of one tensor differ in length
        return weights

    @points(3, hint="Each filter of the direction is as long as the filter of the weights.")
    def test_lengths_of_filters(self, ex, rng):
        weights = self.example(rng)
        got = ex.run(probes.direction_summary, weights=weights)
        assert got["shapes"] == [list(shape) for shape in self.SHAPES]
        for weight, lengths in zip(weights, got["lengths"], strict=True):
            want = [np.linalg.norm(one) for one in weight] if weight.ndim > 1 else 0 * weight
            assert_close(lengths, np.array(want))

    @points(1, hint="A filter has one length, over all its inputs and places; no part has its own.")
    def test_filters_with_few_weights(self, ex):
        weights = [np.zeros((3, 4, 2, 5)), np.zeros((3, 6))]
        weights[0][:, 1, 1, 2], weights[1][:, 4] = [2.0, -3.0, 0.5], [1.0, 4.0, -0.25]
        got = ex.run(probes.direction, weights=weights)
        assert [int(np.count_nonzero(one)) for one in got] == [3 * 4 * 2 * 5, 3 * 6]

    @points(1, hint="Draw with the generator that you were given.")
    def test_directions_are_random(self, ex, rng):
        got = ex.run(probes.direction_summary, weights=self.example(rng))
        assert got["differ"] == [True, False, True, False, True]

    @points(1, hint="The entries are normal, as many positive as negative, and not the weights.")
    def test_has_no_part_of_the_weights(self, ex):
        weights = [np.ones((40, 500))]
        (got,) = ex.run(probes.direction, weights=weights)
        signs = np.sign(got).mean()  # 20,000 coins: six deviations are 0.043
        assert abs(signs) < 0.05 and abs((got**4).mean() - 3) < 0.3
