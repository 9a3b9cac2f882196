"""Tests of the chapter on VGG: costs and kernels of stacks, networks without shortcuts."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import common as oracles
from oracles import vgg as known
from probes import vgg as probes

# --- on paper

COSTS = ["parameters", "multiply_adds", "receptive_field"]


@task(
    "stack_costs",
    difficulty=1,
    minutes=10,
    hints=[
        "A kernel has before * after * size ** 2 weights, and each weight is used once at every "
        "place of the maps.",
        "How far does a value behind the second 3x3 convolution see? Each of the 3x3 values that "
        "it is made of saw 3x3 pixels of its own.",
    ],
)
class TestStackCosts:
    def compare(self, ex, *stack):
        got = ex.stack_costs(*stack)
        assert_close(got, known.stack_by_counting(*stack))
        assert {type(got[name]).__name__ for name in COSTS} == {"int"}, "ints"

    @points(2, hint="Two kernels: 2 x 3 x 9 and 3 x 5 x 25 weights, and 3 + 5 biases.")
    def test_two_kernels_by_hand(self, ex):
        got = ex.stack_costs([2, 3, 5], [3, 5], 7, 11)
        assert_close(got, {"parameters": 437, "multiply_adds": 429 * 77, "receptive_field": 7})

    @points(2, hint="27 C^2 weights against 49 C^2, for the same 7x7 pixels.")
    def test_three_small_kernels_and_a_large_one(self, ex):
        small, large = (
            ex.stack_costs([64] * 4, [3] * 3, 56, 56),
            ex.stack_costs([64] * 2, [7], 56, 56),
        )
        both = [[one[name] for name in COSTS] for one in (small, large)]
        weights = 27 * 64**2, 49 * 64**2
        want = [
            [weights[0] + 3 * 64, weights[0] * 56**2, 7],
            [weights[1] + 64, weights[1] * 56**2, 7],
        ]
        assert_steps(both, want, columns=COSTS, step="stack", fed=["3x3, 3x3, 3x3", "7x7"])

    @points(1, hint="A 1x1 kernel sees nothing new; a 5x5 kernel two pixels more on every side.")
    def test_kernels_of_several_sizes(self, ex):
        for channels, sizes in (([4, 2, 7], [1, 1]), ([3, 4, 2, 6, 5], [5, 1, 7, 3])):
            self.compare(ex, channels, sizes, 9, 4)

    @points(1, hint="Without a convolution a value sees its own pixel; behind one of 9x9, 9x9.")
    def test_short_stacks(self, ex):
        for channels, sizes in (([5], []), ([5, 2], [1]), ([2, 5], [9])):
            self.compare(ex, channels, sizes, 3, 8)


@task(
    "merged_kernel",
    difficulty=3,
    minutes=15,
    hints=[
        "Write the second convolution as a sum over its places (i, j). At each of them it mixes "
        "the M maps that the first one made, and looks i rows and j columns further on.",
        "So the place (i, j) of the second kernel adds a copy of the first kernel, mixed by an "
        "O x M matrix, to the rows i to i + kh and the columns j to j + kw of the result.",
    ],
)
class TestMergedKernel:
    def compare(self, ex, rng, channels, sizes):
        """The merged kernel against both convolutions in a row, on random maps."""
        first, second = (
            rng.normal(size=(after, before, *size))
            for before, after, size in zip(channels, channels[1:], sizes, strict=False)
        )
        got = ex.merged_kernel(first, second)
        shape = (channels[2], channels[0], *(np.sum(sizes, axis=0) - 1))
        assert np.shape(got) == shape, "the shape of the kernel"
        maps = rng.normal(size=(2, channels[0], 9, 11))
        assert_close(oracles.conv2d(maps, got), known.in_a_row(maps, [first, second]))

    @points(1, hint="(1, 2) and then (3, 5): the ends are 1 * 3 and 2 * 5, the middle is a sum.")
    def test_two_pairs_by_hand(self, ex):
        first, second = np.array([[[[1.0, 2.0]]]]), np.array([[[[3.0, 5.0]]]])
        assert_close(ex.merged_kernel(first, second), np.array([[[[3.0, 11.0, 10.0]]]]))

    @points(2, hint="The second kernel mixes the maps that the first one made: sum over M.")
    def test_several_channels(self, ex, rng):
        self.compare(ex, rng, (2, 4, 3), [(3, 3), (3, 3)])
        self.compare(ex, rng, (3, 1, 2), [(3, 3), (2, 2)])

    @points(2, hint="Heights add up, and so do widths: kh + lh - 1, kw + lw - 1.")
    def test_kernels_that_are_not_square(self, ex, rng):
        self.compare(ex, rng, (3, 2, 4), [(2, 5), (4, 3)])
        self.compare(ex, rng, (2, 3, 1), [(1, 4), (5, 2)])

    @points(1, hint="A 1x1 kernel mixes maps and moves nothing, in front and behind.")
    def test_with_a_1x1_kernel(self, ex, rng):
        self.compare(ex, rng, (4, 3, 2), [(1, 1), (3, 2)])
        self.compare(ex, rng, (4, 3, 2), [(3, 2), (1, 1)])

    @points(1, hint="The result is a kernel like any other and can be merged with the next.")
    def test_three_in_a_row(self, ex, rng):
        kernels = [rng.normal(size=shape) for shape in ((4, 2, 3, 3), (3, 4, 3, 3), (5, 3, 3, 3))]
        got = ex.run(probes.merged_in_turn, kernels=kernels)
        assert np.shape(got) == (5, 2, 7, 7), "three 3x3 kernels see 7x7"
        maps = rng.normal(size=(2, 2, 8, 9))
        assert_close(oracles.conv2d(maps, got), known.in_a_row(maps, kernels))

    @points(1, hint="Write into an array of your own.")
    def test_leaves_the_kernels_alone(self, ex, rng):
        first, second = rng.normal(size=(2, 3, 3, 3)), rng.normal(size=(2, 2, 1, 1))
        _, *after = ex.run(probes.merged, first=first, second=second)
        assert_close(after, [first, second], rtol=1e-12)


@task(
    "dense_kernel",
    difficulty=2,
    minutes=10,
    hints=[
        "A row of the weight has one number for each value of the maps, in the order in which "
        "they were flattened: a reshape gives every number its place back.",
        "With channels last, reshape to (O, H, W, C) and move the last axis to where it belongs.",
    ],
)
class TestDenseKernel:
    def compare(self, ex, rng, shape, more=(0, 0), channels_last=None):
        """The kernel on maps that are ``more`` larger than the layer was made for."""
        channels, height, width = shape
        weight = rng.normal(size=(5, channels * height * width))
        last = {} if channels_last is None else {"channels_last": channels_last}
        got = ex.dense_kernel(weight, height, width, **last)
        assert np.shape(got) == (5, *shape), "the shape of the kernel"
        maps = rng.normal(size=(2, channels, height + more[0], width + more[1]))
        want = known.dense_answers(maps, weight, height, width, bool(channels_last))
        assert_close(oracles.conv2d(maps, got), want)

    @points(2, hint="PyTorch flattens map by map: C, then H, then W.")
    def test_answers_of_the_layer(self, ex, rng):
        self.compare(ex, rng, (3, 4, 2))
        self.compare(ex, rng, (2, 3, 5), channels_last=False)

    @points(2, hint="Keras flattens place by place: H, then W, then C; the kernel is (O, C, H, W).")
    def test_channels_last(self, ex, rng):
        self.compare(ex, rng, (3, 4, 2), channels_last=True)
        self.compare(ex, rng, (4, 2, 3), channels_last=True)

    @points(1, hint="On larger maps the kernel has more places, and answers at each of them.")
    def test_larger_maps(self, ex, rng):
        for channels_last in (False, True):
            self.compare(ex, rng, (3, 2, 4), (3, 1), channels_last)

    @points(1, hint="A dense layer behind maps of 1x1 is a 1x1 convolution.")
    def test_maps_of_one_place(self, ex, rng):
        for channels_last in (False, True):
            self.compare(ex, rng, (6, 1, 1), (2, 1), channels_last)

    @points(1, hint="Raise ValueError if no number of maps has so many values.")
    def test_refuses_other_weights(self, ex, rng):
        cases = {
            (30, 4, 4): "ValueError",
            (6, 4, 3): "ValueError",
            (36, 4, 3): None,
            (12, 3, 4): None,
        }
        raised = {
            f"{inputs} inputs, {height}x{width}{' last' * last}": ex.error(
                "dense_kernel", rng.normal(size=(2, inputs)), height, width, last
            )
            for inputs, height, width in cases for last in (False, True)
        }  # fmt: skip
        assert raised == {
            f"{inputs} inputs, {height}x{width}{' last' * last}": want
            for (inputs, height, width), want in cases.items() for last in (False, True)
        }  # fmt: skip


@task(
    "vgg_costs",
    difficulty=2,
    minutes=20,
    hints=[
        "Each stage is a stack: what enters it, then as many times its channels as it has "
        "convolutions. `stack_costs` counts it at the size that the maps have there.",
        "A dense layer is a 1x1 convolution on maps of one value: so `stack_costs` counts the "
        "head, too. It is entered by 512 maps, five times halved.",
    ],
)
class TestVggCosts:
    DEFAULTS = dict(size=224, num_classes=1000, hidden=4096)

    def compare(self, ex, letter, **settings):
        got = ex.run(probes.costs, given=("stack_costs",), letter=letter, **settings)
        want = known.network_by_counting(letter, **{**self.DEFAULTS, **settings})
        assert_close(got, want, rtol=1e-12)
        kinds = {type(number).__name__ for pair in ("convolutions", "dense")
                 for number in got[pair]}  # fmt: skip
        assert kinds == {"int"}, "ints"

    @points(1, hint="11, 13, 16, 16 and 19, with the three dense layers.")
    def test_layers(self, ex):
        got = {
            letter: ex.run(probes.costs, given=("stack_costs",), letter=letter)["layers"]
            for letter in "ABCDE"
        }
        assert got == {"A": 11, "B": 13, "C": 16, "D": 16, "E": 19}

    @points(2, hint="138,357,544 parameters; 15.5 billion multiply-adds for one image.")
    def test_sixteen_layers_in_figures(self, ex):
        got = ex.run(probes.costs, given=("stack_costs",), letter="D")
        assert [*got["convolutions"]] == [14_714_688, 15_346_630_656]
        assert [*got["dense"]] == [123_642_856, 123_633_664]

    @points(2, hint="Go through table 1: the third kernel of C's later stages is 1x1.")
    def test_every_network(self, ex):
        for letter in "ABCDE":
            self.compare(ex, letter)

    @points(1, hint="Pooling rounds down; the first dense layer takes all values of all maps.")
    def test_other_sizes(self, ex):
        for letter, size in (("A", 100), ("C", 63), ("E", 32)):
            self.compare(ex, letter, size=size, num_classes=7, hidden=24)

    @points(1, hint="num_classes is the size of the last layer, hidden that of the two before.")
    def test_other_heads(self, ex):
        self.compare(ex, "B", num_classes=11, hidden=50)
        self.compare(ex, "B", num_classes=3)


# --- stages


@task(
    "conv_stage",
    difficulty=1,
    minutes=8,
    hints=[
        "Half a kernel of zeros on every side keeps the size: 1 for 3x3, 0 for 1x1.",
        "PyTorch wants to know how many maps come in. Behind the first convolution of a stage "
        "that number is another one.",
    ],
)
class TestConvStage:
    SIZES = [(3, 3), (3,), (3, 3, 1), (5, 1)]

    def example(self, rng, kernel_sizes, size):
        def draw():
            maps = rng.normal(size=(2, 4, *size))
            layers = known.stage(rng, 4, 5, kernel_sizes)
            return maps, layers, *known.stage_by_hand(maps, layers)

        arguments = dict(in_channels=4, channels=5, kernel_sizes=kernel_sizes)
        return *known.adequate(draw), arguments

    def compare(self, ex, rng, kernel_sizes, size):
        maps, layers, want, arguments = self.example(rng, kernel_sizes, size)
        got = ex.run(probes.stage_maps, maps=maps, layers=layers, arguments=arguments)
        assert_close(got, want)

    @points(2, hint="Convolution, ReLU, convolution, ReLU, pooling.")
    def test_two_kernels(self, ex, rng):
        self.compare(ex, rng, (3, 3), (6, 8))

    @points(2, hint="The border depends on the kernel: size // 2 on every side.")
    def test_other_kernels(self, ex, rng):
        for kernel_sizes in self.SIZES[1:]:
            self.compare(ex, rng, kernel_sizes, (8, 6))

    @points(1, hint="Pooling drops a last row or column that has no partner.")
    def test_odd_sizes(self, ex, rng):
        self.compare(ex, rng, (3, 3), (7, 10))
        self.compare(ex, rng, (3, 1), (4, 5))

    @points(1, hint="PyTorch: an nn.Sequential of plain layers. Keras: a list of layers.")
    def test_returns_the_layers(self, ex):
        for kernel_sizes in self.SIZES:
            arguments = dict(in_channels=4, channels=5, kernel_sizes=kernel_sizes)
            kinds = ex.run(probes.stage_layers, arguments=arguments)
            if ex.track == "pytorch":
                pairs = ["Conv2d", "ReLU"] * len(kernel_sizes)
                assert kinds == ["Sequential", *pairs, "MaxPool2d"]
            else:
                assert {kinds[0], *kinds[1:]} == {"list", "a layer"}

    @points(1, hint="Gradients must reach every kernel and every bias.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        maps, layers, want, arguments = self.example(rng, (3, 3), (6, 8))
        largest = ex.run(
            probes.stage_gradients, maps=maps, layers=layers, arguments=arguments,
            upstream=rng.normal(size=want.shape),
        )  # fmt: skip
        assert len(largest) == 4, "two kernels and two biases"
        assert [i for i, one in enumerate(largest) if not one] == [], "tensors without gradient"


# --- the networks of table 1

WIDTH = 8


def dropout_seen(outputs, parts=8):
    """What the outputs of a quiet network tell of its dropout, roughly, as they are random."""
    outputs = np.reshape(outputs, -1)
    left = np.abs(outputs) > 1e-4
    name = {8: "eighths", 16: "sixteenths"}[parts]
    return {
        f"percent left, in {name}": 100 / parts * float(np.round(parts * left.mean())),
        "values, in quarters": np.unique(np.round(4 * outputs) / 4).tolist(),
    }


@task(
    "VGG",
    difficulty=2,
    minutes=25,
    hints=[
        "Walk through the five stages with a variable for the maps that enter; each stage adds "
        "its layers to one long list.",
        "PyTorch: torchvision's names features.0, features.3 and so on come from one flat "
        "Sequential; a ReLU and a pooling count, too.",
        "Dropout stands behind the activation of the two hidden layers, not behind the logits.",
    ],
)
class TestVGG:
    GIVEN = ("conv_stage",)

    def sizes(self, ex):
        """Sizes of images; where the network averages, also ones that are not square."""
        return [(64, 45), (33, 96), (257, 40)] if ex.track == "pytorch" else [32, 72]

    def compare(self, ex, rng, letter, size):
        adaptive = 7 if ex.track == "pytorch" else None
        images, layers, want = known.example(rng, letter, size, WIDTH, adaptive=adaptive)
        ask = dict(letter=letter, width=WIDTH, layers=layers, images=images)
        assert_close(ex.run(probes.logits, given=self.GIVEN, **ask), want, rtol=2e-5)

    @points(3, hint="Five stages, each with the kernels of table 1; then the three dense layers.")
    def test_logits(self, ex, rng):
        for letter in "AD":
            self.compare(ex, rng, letter, self.sizes(ex)[0])

    @points(1, hint="B, C and E have their own lines in table 1; C has kernels of 1x1.")
    def test_logits_of_the_others(self, ex, rng):
        for letter in "BCE" if ex.track == "pytorch" else "CE":  # Keras builds slowly
            self.compare(ex, rng, letter, self.sizes(ex)[0])

    @points(1, hint="PyTorch: averages make 7x7 of any maps. Keras: size says what comes in.")
    def test_other_sizes(self, ex, rng):
        for size in self.sizes(ex)[1:]:
            self.compare(ex, rng, "A", size)

    @points(2, hint="The library's own network has the same layers, and you its names.")
    def test_equals_the_librarys_own(self, ex, rng):
        torch = ex.track == "pytorch"
        for letter in "AD" if torch else "D":
            side, adaptive = ((32, 45), 7) if torch else (64, None)
            images, layers, want = known.example(rng, letter, side, WIDTH, adaptive=adaptive)
            ask = dict(width=WIDTH, layers=layers, images=images)
            ask["upstream"] = rng.normal(size=want.shape)
            if torch:
                self.exchange(ex, ask | dict(letter=letter))
            else:
                got = ex.run(probes.keras_twin, given=self.GIVEN, **ask)
                assert_close(got, ex.oracle(known.kerases, **ask), rtol=1e-4)

    def exchange(self, ex, ask):
        """Logits and gradients with torchvision's state, as it is and larger; and the names."""
        got, state = ex.run(probes.exchanged, given=self.GIVEN, **ask)
        theirs = ex.oracle(known.torchvisions, **ask)
        for one, other in zip(got, theirs, strict=True):
            assert_close(one, other)
        names = [f"{one['name']}.{part}" for one in ask["layers"] for part in ("weight", "bias")]
        assert list(state) == names, "what torchvision's network loads"

    @points(1, hint="PyTorch: torchvision's names and shapes. Keras: count the weights of table 1.")
    def test_size_of_the_full_network(self, ex):
        if ex.track == "pytorch":
            for letter in "ABDE":
                got = ex.run(probes.names_and_shapes, given=self.GIVEN, letter=letter)
                want = ex.oracle(known.names_and_shapes, letter=letter)
                assert_steps(got, want, step="entry")
            return
        want = known.network_by_counting("A", 96, 1000, 40)  # less of a head than 4096
        ask = dict(settings=dict(letter="A", hidden=40, size=96), images=np.zeros((1, 3, 96, 96)))
        count = ex.run(probes.parameter_count, given=self.GIVEN, **ask)
        assert count == want["convolutions"][0] + want["dense"][0]

    @points(2, hint="Zero with the given probability behind both hidden layers, in training only.")
    def test_dropout(self, ex, rng):
        places, size = (49, 32) if ex.track == "pytorch" else (1, 32)
        layers = known.quiet(rng, WIDTH, 200, places)
        ask = dict(letter="A", width=WIDTH, layers=layers, images=np.zeros((2, 3, size, size)))
        often = dict(training=True, times=4)
        runs = {
            "in testing": {}, "by default": often, "with 0.125": dict(dropout=0.125, **often),
            "with 0": dict(dropout=0.0, training=True),
        }  # fmt: skip
        got = {name: dropout_seen(ex.run(probes.logits, given=self.GIVEN, **ask, **how))
               for name, how in runs.items()}  # fmt: skip
        everything = {"percent left, in eighths": 100.0, "values, in quarters": [1.0]}
        assert got == {
            "in testing": everything,
            "by default": {"percent left, in eighths": 25.0, "values, in quarters": [0.0, 4.0]},
            "with 0.125": {"percent left, in eighths": 75.0, "values, in quarters": [0.0, 1.25]},
            "with 0": everything,
        }, "a logit is scaled twice, where it is left"

    @points(1, hint="Raise ValueError for a letter that table 1 does not have.")
    def test_another_letter(self, ex):
        assert ex.error("VGG", "F") == "ValueError"

    @points(1, hint="Between images and logits every step must be one that gradients pass.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        adaptive = 7 if ex.track == "pytorch" else None
        images, layers, want = known.example(rng, "A", 32, WIDTH, adaptive=adaptive)
        ask = dict(letter="A", width=WIDTH, layers=layers, images=images)
        largest = ex.run(
            probes.gradients, given=self.GIVEN, upstream=rng.normal(size=want.shape), **ask
        )
        assert len(largest) == 22, "trainable tensors"
        assert [i for i, one in enumerate(largest) if not one] == [], "tensors without gradient"


# --- network in network


def left(percent, values):
    """What dropout of single values leaves of quiet maps."""
    return {"percent left, in sixteenths": percent, "values, in quarters": values,
            "maps with something left": 1.0}  # fmt: skip


BLOCKS = ((5, (6, 4, 5)), (3, (7, 6)), (3, (5,)))


@task(
    "NetworkInNetwork",
    difficulty=2,
    minutes=20,
    hints=[
        "Only the first convolution of a block has the block's kernel size; all others are 1x1. "
        "Hand the number of maps on from layer to layer.",
        "Append num_classes to the widths of the last block, and every block can be treated "
        "alike. Pooling and dropout stand between blocks.",
        "Equation 2 of the paper has a max(..., 0) at each layer, also at the last.",
    ],
)
class TestNetworkInNetwork:
    def compare(self, ex, rng, blocks, channels=2, classes=4, size=(10, 13)):
        images, layers, maps = known.mlpconv_example(rng, blocks, channels, classes, size)
        settings = dict(num_classes=classes, blocks=blocks)
        got = ex.run(probes.nin, images=images, layers=layers, settings=settings)
        assert_close(got[0], maps.mean(axis=(2, 3)))
        return got[1], maps

    @points(3, hint="Each block: one k x k convolution, then 1x1; a ReLU behind each of them.")
    def test_logits(self, ex, rng):
        self.compare(ex, rng, BLOCKS)

    @points(1, hint="One block or four: the last has no pooling behind it, all others have.")
    def test_other_numbers_of_blocks(self, ex, rng):
        self.compare(ex, rng, ((3, (5, 6)),))
        self.compare(ex, rng, ((1, (6,)), (5, (4, 6, 5, 7))), channels=5, classes=3)
        self.compare(ex, rng, ((3, (5,)), (3, (6,)), (1, (5,)), (1, (4,))), size=(19, 16))

    @points(1, hint="`features` ends with the last ReLU: one map for each class.")
    def test_class_maps(self, ex, rng):
        got, maps = self.compare(ex, rng, BLOCKS, size=(11, 9))
        assert_close(got, maps)

    @points(1, hint="Count: 966,986 for color images and the blocks of `CIFAR`.")
    def test_parameters(self, ex):
        assert ex.run(probes.nin_parameters, channels=3, settings={}) == 966_986
        got = ex.run(probes.nin_parameters, channels=1, settings=dict(num_classes=7))
        assert got == 966_986 - 2 * 25 * 192 - 3 * 193

    @points(2, hint="Single values vanish, in training only, between blocks and not behind them.")
    def test_dropout(self, ex, rng):
        two, three = ((1, (8,)),) * 2, ((1, (8,)),) * 3
        runs = {"in testing": (two, {}, False), "by default": (two, {}, True),
                "with 0.25, twice": (three, dict(dropout=0.25), True)}  # fmt: skip
        seen = {}
        for name, (blocks, more, training) in runs.items():
            layers = known.quiet_mlpconv(rng, blocks, 2, 8)
            _, maps = ex.run(
                probes.nin, images=np.zeros((12, 2, 32, 32)), layers=layers, training=training,
                settings=dict(num_classes=8, blocks=blocks, **more),
            )  # fmt: skip
            something = float(np.mean(maps.max(axis=(2, 3)) > 0))
            seen[name] = dropout_seen(maps, 16) | {"maps with something left": something}
        assert seen == {
            "in testing": left(100.0, [1.0]),
            "by default": left(50.0, [0.0, 2.0]),
            "with 0.25, twice": left(75.0, [0.0, 1.75]),
        }, "what is left, and by how much it is scaled"

    @points(1, hint="Gradients must reach every kernel and every bias.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        images, layers, _ = known.mlpconv_example(rng, BLOCKS, 2, 4, (10, 13))
        settings = dict(num_classes=4, blocks=BLOCKS)
        largest = ex.run(
            probes.nin_gradients, images=images, layers=layers, settings=settings,
            upstream=rng.normal(size=(3, 4)),
        )  # fmt: skip
        assert len(largest) == 14, "trainable tensors"
        assert [i for i, one in enumerate(largest) if not one] == [], "tensors without gradient"


# --- a head of convolutions


@task(
    "as_convolutions",
    difficulty=2,
    minutes=25,
    hints=[
        "Walk through the layers and keep a variable for the size of the next kernel: that of "
        "the flattened maps for the first linear layer, 1x1 ever after.",
        "The weights need no arithmetic, only another shape: what was flattened is folded back "
        "in the same order.",
    ],
)
class TestAsConvolutions:
    MAPS = (2, 3)  # behind a convolution of 3x3 without border, and pooling
    SIZE = (6, 9)

    def example(self, ex, rng, maps_size=MAPS, activation=oracles.relu):
        layers = known.headed(rng, 3, 5, maps_size, 8, 4)
        last = ex.track == "tf"
        return layers, lambda images: known.headed_by_hand(
            images, layers, maps_size, activation, channels_last=last
        )

    def compare(self, ex, rng, sizes, **how):
        layers, answer = self.example(ex, rng)
        batches = [rng.normal(size=(2, 3, *size)) for size in sizes]
        ask = dict(layers=layers, size=self.SIZE, maps_size=self.MAPS, batches=batches)
        assert_close(ex.run(probes.head_answers, **ask, **how), [answer(one) for one in batches],
                     rtol=2e-5)  # fmt: skip

    @points(2, hint="For images of the right size there is one place, with the network's answer.")
    def test_images_of_the_right_size(self, ex, rng):
        self.compare(ex, rng, [self.SIZE])
        if ex.track == "pytorch":  # a network in another number format
            self.compare(ex, rng, [self.SIZE], dtype="float64")

    @points(2, hint="A larger image gives a map of answers, one for each place of the kernel.")
    def test_larger_images(self, ex, rng):
        self.compare(ex, rng, [(10, 9), (6, 17), (13, 12)])

    @points(1, hint="By default PyTorch's maps are 7x7; Keras' Flatten knows what came in.")
    def test_maps_of_7x7(self, ex, rng):
        layers, answer = self.example(ex, rng, (7, 7))
        batches = [rng.normal(size=(1, 3, *size)) for size in ((16, 16), (18, 21))]
        ask = dict(layers=layers, size=(16, 16), batches=batches)
        got = ex.run(probes.head_answers, **ask)
        assert_close(got, [answer(one) for one in batches], rtol=2e-5)

    @points(1, hint="Whatever stands between the linear layers stays there.")
    def test_keeps_the_other_layers(self, ex, rng):
        layers, answer = self.example(ex, rng, activation=np.tanh)
        images = rng.normal(size=(2, 3, 8, 11))
        ask = dict(layers=layers, size=self.SIZE, maps_size=self.MAPS, batches=[images])
        ask |= dict(activation="tanh", rate=1.0)
        assert_close(ex.run(probes.head_answers, **ask), [answer(images)], rtol=2e-5)
        got = ex.run(probes.head_answers, training=True, **ask)  # all hidden values are dropped
        bias = layers[-1]["bias"][:, None, None]
        assert_close(got, [np.broadcast_to(bias, answer(images).shape)], rtol=2e-5)

    @points(1, hint="The weights go into new layers; the given network keeps its own.")
    def test_leaves_the_network_alone(self, ex, rng):
        layers, _ = self.example(ex, rng)
        ask = dict(layers=layers, size=self.SIZE, maps_size=self.MAPS)
        same = ex.run(probes.left_alone, images=rng.normal(size=(2, 3, *self.SIZE)), **ask)
        *weights, modes, answers = same
        got = {"weights": all(weights), "modes": modes, "answers": answers}
        assert got == dict.fromkeys(got, True), "what is as it was"

    @points(1, hint="The features are the network's own layers; the head has copies.")
    def test_what_is_shared(self, ex, rng):
        layers, _ = self.example(ex, rng)
        ask = dict(layers=layers, size=self.SIZE, maps_size=self.MAPS)
        got = ex.run(probes.what_is_shared, images=rng.normal(size=(2, 3, *self.SIZE)), **ask)
        want = {"the head's weights are shared": False, "the features are shared": True}
        assert got == want
