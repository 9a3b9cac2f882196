"""Tests of the chapter on ConvNeXt: its parts on paper, its blocks, the whole network."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import convnext as known
from probes import convnext as probes

# --- on paper


@task(
    "layer_norm",
    difficulty=1,
    minutes=8,
    hints=[
        "`keepdims=True` leaves an axis of length one, so that mean and variance fit the values.",
        "Weight and bias have to lie along the same axis: reshape them to 1 everywhere else.",
    ],
)
class TestLayerNorm:
    def compare(self, ex, rng, shape, axis, eps=1e-6, scale=1.0):
        channels = shape[axis]
        values = scale * rng.normal(size=shape) + rng.normal(size=shape[1:])
        weight, bias = rng.uniform(0.5, 2, channels), rng.normal(size=channels)
        settings = {} if axis == -1 else {"axis": axis}
        settings |= {} if eps == 1e-6 else {"eps": eps}
        ask = dict(values=values, weight=weight, bias=bias, **settings)
        got, after = ex.run(probes.normalized, **ask)
        assert np.shape(got) == shape, "the shape of the answer"
        assert_close(got, known.normalized(values, weight, bias, axis, eps))
        assert_close(after, values)

    @points(1, hint="(1, 3, 8): mean 4; deviations -3, -1, 4; their mean square 26 / 3.")
    def test_three_channels_by_hand(self, ex):
        root = np.sqrt(26 / 3)
        got = ex.layer_norm(np.array([[1.0, 3.0, 8.0]]), np.array([1.0, 2.0, 1.0]),
                            np.array([0.0, 0.0, 10.0]), eps=0.0)  # fmt: skip
        assert_close(got, np.array([[-3 / root, -2 / root, 10 + 4 / root]]))

    @points(2, hint="Channels last: one mean for each place of each image.")
    def test_channels_last(self, ex, rng):
        self.compare(ex, rng, (2, 4, 3, 5), -1)
        self.compare(ex, rng, (3, 2, 5, 2), 3)
        self.compare(ex, rng, (3, 6, 2, 2), 3)

    @points(2, hint="Channels first: the same means, along axis 1.")
    def test_channels_first(self, ex, rng):
        self.compare(ex, rng, (2, 5, 4, 3), 1)
        self.compare(ex, rng, (4, 4, 4, 4), 1)

    @points(1, hint="An axis is an axis, whatever the number of the others.")
    def test_other_shapes(self, ex, rng):
        for shape, axis in (((7, 4), -1), ((2, 3, 4), 1), ((3, 5), 0), ((2, 3, 4, 2, 3), 2)):
            self.compare(ex, rng, shape, axis)

    @points(1, hint="eps is added to the variance, under the root.")
    def test_small_deviations(self, ex, rng):
        self.compare(ex, rng, (2, 3, 5), -1, scale=1e-3)
        self.compare(ex, rng, (2, 5, 3), 1, eps=0.5)
        values, ones = np.full((2, 3), 7.0), np.ones(3)
        assert_close(ex.layer_norm(values, ones, 2 * ones), np.full((2, 3), 2.0))


@task(
    "gelu",
    difficulty=1,
    minutes=6,
    hints=[
        "P(Z <= x) is (1 + erf(x / sqrt(2))) / 2.",
        "`math.erf` takes one number: go through `values.ravel()`, and give the shape back.",
    ],
)
class TestGelu:
    POINTS = np.array([[-6.0, -3.1, -1.0], [-0.75, -0.2, 0.0], [0.3, 0.9, 1.7], [2.6, 4.0, 9.0]])

    def compare(self, ex, values, **settings):
        got, after = ex.run(probes.weighed, values=values, **settings)
        assert np.shape(got) == values.shape, "the shape of the answer"
        assert_close(got, known.gelu(values, **settings), rtol=1e-12)
        assert_close(after, values)

    @points(1, hint="At 1: 84 % of a normal variable lie below.")
    def test_two_values(self, ex):
        got = ex.gelu(np.array([1.0, -1.0]))
        assert_close(got, np.array([0.8413447460685429, -0.15865525393145707]), rtol=1e-12)

    @points(2, hint="x times the probability, for values of both signs.")
    def test_exact(self, ex):
        self.compare(ex, self.POINTS)
        self.compare(ex, self.POINTS, approximate=False)

    @points(2, hint="0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))).")
    def test_approximate(self, ex):
        self.compare(ex, self.POINTS, approximate=True)

    @points(1, hint="Any shape: rows, maps, a single number in an array.")
    def test_shapes(self, ex, rng):
        for shape in ((5,), (2, 3, 2, 2), (1, 1), (0, 3)):
            self.compare(ex, rng.normal(size=shape))
            self.compare(ex, rng.normal(size=shape), approximate=True)


@task(
    "stochastic_depth",
    difficulty=1,
    minutes=8,
    hints=[
        "One draw decides about one image: reshape the decisions to (N, 1, 1, 1).",
        "What is divided by 1 - rate has the right mean: (1 - rate) * x / (1 - rate).",
    ],
)
class TestStochasticDepth:
    DRAWS = np.array([0.31, 0.05, 0.25, 0.9, 0.249, 0.0])

    def compare(self, ex, rng, shape, rate, draws):
        branch = rng.normal(size=(len(draws), *shape))
        got, after = ex.run(probes.missing, branch=branch, rate=rate, draws=draws)
        assert_close(got, known.missing_branches(branch, rate, draws))
        assert_close(after, branch)

    @points(1, hint="0.7 is kept at rate 0.5 and divided by 0.5; 0.2 is not kept.")
    def test_two_images_by_hand(self, ex):
        got = ex.stochastic_depth(np.array([[1.0, 3.0], [5.0, 7.0]]), 0.5, np.array([0.2, 0.7]))
        assert_close(got, np.array([[0.0, 0.0], [10.0, 14.0]]))

    @points(2, hint="Kept where the draw is not below the rate, as a whole.")
    def test_maps(self, ex, rng):
        self.compare(ex, rng, (4, 3, 2), 0.25, self.DRAWS)
        self.compare(ex, rng, (6, 6, 6), 0.3, self.DRAWS)

    @points(1, hint="Rows of features have no places.")
    def test_other_ranks(self, ex, rng):
        for shape in ((5,), (), (3, 4), (2, 2, 2, 2)):
            self.compare(ex, rng, shape, 0.2, self.DRAWS)

    @points(1, hint="Rate 0 keeps all, even a draw of 0; rate 1 nothing, and nothing is NaN.")
    def test_the_ends(self, ex, rng):
        self.compare(ex, rng, (2, 3), 0.0, self.DRAWS)
        got, _ = ex.run(
            probes.missing, branch=rng.normal(size=(6, 2)) - 9, rate=1.0, draws=self.DRAWS
        )
        assert_close(got, np.zeros((6, 2)))

    @points(1, hint="In evaluation every branch passes, unscaled.")
    def test_evaluation(self, ex, rng):
        branch = rng.normal(size=(6, 2, 3))
        for rate in (0.0, 0.4, 1.0):
            ask = dict(branch=branch, rate=rate, draws=self.DRAWS, training=False)
            assert_close(ex.run(probes.missing, **ask)[0], branch)

    @points(1, hint="Raise ValueError for a rate below 0 or above 1.")
    def test_refuses_other_rates(self, ex):
        raised = {
            f"{rate}, training {training}": ex.error(
                "stochastic_depth", np.ones((2, 3)), rate, np.array([0.1, 0.6]), training
            )
            for rate in (-0.1, 0.0, 1.0, 1.1) for training in (True, False)
        }  # fmt: skip
        assert raised == {
            f"{rate}, training {training}": None if 0 <= rate <= 1 else "ValueError"
            for rate in (-0.1, 0.0, 1.0, 1.1) for training in (True, False)
        }  # fmt: skip


@task(
    "drop_rates",
    difficulty=1,
    minutes=8,
    hints=[
        "Number the blocks through all stages. Between n blocks there are n - 1 steps.",
        "`np.linspace` gives all rates in a row; then cut the row into stages.",
    ],
)
class TestDropRates:
    def compare(self, ex, counts, last):
        got, want = ex.drop_rates(counts, last), known.growing(counts, last)
        assert [len(one) for one in got] == counts, "how many blocks each stage has"
        flat = [[rate for stage in some for rate in stage] for some in (got, want)]
        assert_close(np.array(flat[0]), np.array(flat[1]))

    @points(1, hint="Five blocks, four steps: 0, 0.1, 0.2, 0.3, 0.4.")
    def test_five_blocks_by_hand(self, ex):
        got = ex.drop_rates([2, 3], 0.4)
        assert_close(np.array(got[0]), np.array([0.0, 0.1]))
        assert_close(np.array(got[1]), np.array([0.2, 0.3, 0.4]))

    @points(2, hint="The rates go on from stage to stage.")
    def test_several_stages(self, ex):
        for counts, last in (([3, 3, 9, 3], 0.1), ([2], 0.5), ([1, 4, 1], 1.0), ([2, 2], 0.0)):
            self.compare(ex, counts, last)

    @points(1, hint="One block has no step to take; a stage without blocks has an empty list.")
    def test_few_blocks(self, ex):
        for counts in ([1], [0, 1], [0, 3], [2, 0, 1]):
            self.compare(ex, counts, 0.3)


@task(
    "convnext_costs",
    difficulty=2,
    minutes=20,
    hints=[
        "Keep two variables: how many maps enter, and how large they are. The stem divides the "
        "size by 4, each convolution between stages by 2.",
        "A kernel of a depthwise convolution sees one map, so 49 values make one. A layer "
        "normalization in front of a convolution has the width of the stage before.",
    ],
)
class TestConvnextCosts:
    def compare(self, ex, counts, widths, **settings):
        got = ex.run(probes.costs, counts=counts, widths=widths, **settings)
        want = known.costs(counts, widths, **{"size": 224, "num_classes": 1000, **settings})
        assert_close(got, want, rtol=1e-12)
        assert {type(one).__name__ for pair in got.values() for one in pair} == {"int"}, "ints"

    @points(2, hint="28,589,128 parameters and 4.46 billion multiply-adds in all.")
    def test_the_smallest_of_the_paper(self, ex):
        got = ex.run(probes.costs, counts=[3, 3, 9, 3], widths=[96, 192, 384, 768])
        assert sum(pair[0] for pair in got.values()) == 28_589_128
        assert sum(pair[1] for pair in got.values()) == 4_455_531_264

    @points(2, hint="Go through the list of layers: which of the four is each of them?")
    def test_each_kind(self, ex):
        self.compare(ex, [2, 1, 3], [5, 7, 12], size=48, num_classes=11)
        self.compare(ex, [3, 3, 27, 3], [128, 256, 512, 1024])

    @points(1, hint="What does not fill a kernel is dropped: 63 pixels are 15 places, then 7.")
    def test_other_sizes(self, ex):
        for size in (63, 100, 231):
            self.compare(ex, [1, 2, 2, 1], [4, 6, 10, 3], size=size)

    @points(1, hint="The last layer takes the last width; one stage has nothing between.")
    def test_other_shapes(self, ex):
        self.compare(ex, [1, 1], [8, 3], num_classes=1)
        self.compare(ex, [0, 2], [6, 5])
        self.compare(ex, [2], [9], size=32, num_classes=3)


# --- layer normalization


@task(
    "LayerNorm2d",
    difficulty=1,
    minutes=8,
    hints=[
        "`maps.mean(dim=1, keepdim=True)` has the shape (N, 1, H, W).",
        "By default `var` divides by C - 1; look for an argument.",
        "A parameter (C,) lies along the last axis: give it two more, `[:, None, None]`.",
    ],
)
class TestLayerNorm2d:
    def compare(self, ex, rng, shape, eps=None, scale=1.0):
        check_norm(ex, rng, shape, eps, scale)

    @points(3, hint="One mean and one variance for each place of each image.")
    def test_answers_and_gradients(self, ex, rng):
        self.compare(ex, rng, (2, 5, 4, 3))

    @points(1, hint="Sizes that are equal hide a wrong axis; one image alone is no exception.")
    def test_other_sizes(self, ex, rng):
        self.compare(ex, rng, (1, 4, 4, 4))
        self.compare(ex, rng, (3, 2, 1, 6))

    @points(1, hint="eps belongs under the root, beside the variance.")
    def test_eps(self, ex, rng):
        self.compare(ex, rng, (2, 3, 2, 4), scale=2e-3)
        self.compare(ex, rng, (2, 5, 3, 3), eps=0.5)

    @points(1, hint="Parameters weight, ones, and bias, zeros; no statistics are kept.")
    def test_start(self, ex, rng):
        check_norm_start(ex, rng)


@task(
    "LayerNorm",
    difficulty=1,
    minutes=8,
    hints=[
        "`ops.mean(values, axis=-1, keepdims=True)` has the shape (N, H, W, 1).",
        "In `build`, `shape[-1]` is the number of channels: `self.add_weight(shape=...)`.",
    ],
)
class TestKerasLayerNorm:
    @points(3, hint="One mean and one variance for each place of each image.")
    def test_answers_and_gradients(self, ex, rng):
        check_norm(ex, rng, (2, 5, 4, 3))

    @points(1, hint="Sizes that are equal hide a wrong axis; one image alone is no exception.")
    def test_other_sizes(self, ex, rng):
        check_norm(ex, rng, (1, 4, 4, 4))
        check_norm(ex, rng, (3, 2, 1, 6))

    @points(1, hint="epsilon belongs under the root, beside the variance.")
    def test_eps(self, ex, rng):
        check_norm(ex, rng, (2, 3, 2, 4), scale=2e-3)
        check_norm(ex, rng, (2, 5, 3, 3), eps=0.5)

    @points(1, hint="Weights gamma, ones, then beta, zeros; no statistics are kept.")
    def test_start(self, ex, rng):
        check_norm_start(ex, rng)

    @points(1, hint="The last axis, whatever the rank.")
    def test_rows(self, ex, rng):
        rows = rng.normal(size=(4, 3))
        got = ex.run(probes.norm_of_rows, rows=rows)
        assert_close(got, known.normalized(rows, np.ones(3), np.zeros(3), 1, 1e-6), rtol=1e-4)


def check_norm(ex, rng, shape, eps=None, scale=1.0):
    """Answers by hand, and answers and gradients of the library's layer."""
    maps = scale * rng.normal(size=shape) + rng.normal(size=(1, 1, *shape[2:]))
    weight, bias = rng.uniform(0.5, 2, shape[1]), rng.normal(size=shape[1])
    ask = dict(maps=maps, weight=weight, bias=bias, upstream=rng.normal(size=shape), eps=eps)
    got = ex.run(probes.norm, **ask)
    by_hand = known.normalized(maps, weight, bias, 1, 1e-6 if eps is None else eps)
    small = ex.track == "tf"  # where float32 has few digits left of a difference
    assert_close(got[0], by_hand, rtol=1e-3 if small else 1e-7)
    want = ex.oracle(known.librarys_norm, **ask)
    assert [None if one is None else np.shape(one) for one in got] == [*map(np.shape, want)]
    for one, other in zip(got, want, strict=True):
        assert_close(one, other, rtol=5e-3 if small else 1e-7)


def check_norm_start(ex, rng):
    maps = 3 + rng.normal(size=(4, 6, 3, 2))
    want = known.normalized(maps, np.ones(6), np.zeros(6), 1, 1e-6)
    for training in (False, True):
        start, answer = ex.run(probes.norm_start, maps=maps, training=training)
        assert_close(start, {"weight": np.ones(6), "bias": np.zeros(6)})
        assert_close(answer, want, rtol=1e-4 if ex.track == "tf" else 1e-9)


# --- stochastic depth


def dropping(branch, found):
    """What the outputs of a layer tell: how many images of each call are left, and how."""
    every = [np.asarray(one) / branch for one in found]
    torn = [any(float(np.ptp(one, axis=axis).max()) > 1e-3 for one in every)
            for axis in range(1, branch.ndim)]  # fmt: skip
    factors = [np.reshape(one, (len(branch), -1)) for one in every]
    kept = [one[:, 0] > 0 for one in factors]
    both = [bool(one.any() and not one.all()) for one in kept]
    return {
        "axes along which an image is torn": [axis for axis, one in enumerate(torn, 1) if one],
        "calls with some left, some not": float(np.mean(both)),
        "factors": sorted({round(float(one), 2) for some in factors for one in some[:, 0]}),
        "calls alike": len({one.tobytes() for one in kept}) < len(kept),
        "images alike": len({one.tobytes() for one in np.array(kept).T}) == 1,
        "left, in sixteenths": float(np.round(16 * np.mean(kept))),
    }


@task(
    "StochasticDepth",
    difficulty=1,
    minutes=10,
    hints=[
        "One random number for each image: shape (N, 1, 1, ...), so that it fits every rank.",
        "PyTorch: `self.training`. Keras: the argument `training`, and keras.random with a "
        "SeedGenerator.",
    ],
)
class TestStochasticDepthLayer:
    def branch(self, rng, shape=(500, 2, 3, 2)):
        return rng.uniform(0.5, 1.5, size=shape)

    @points(3, hint="Whole images vanish, others are divided by 1 - rate, anew in each call.")
    def test_training(self, ex, rng):
        branch = self.branch(rng)
        for rate, scale, left in ((0.25, 1.33, 12.0), (0.625, 2.67, 6.0)):
            found, after = ex.run(probes.dropped, branch=branch, rate=rate, times=8)
            assert dropping(branch, found) == {
                "axes along which an image is torn": [], "calls with some left, some not": 1.0,
                "factors": [0.0, scale], "calls alike": False, "images alike": False,
                "left, in sixteenths": left,
            }  # fmt: skip
            assert_close(after, branch, rtol=1e-6)

    @points(1, hint="In evaluation the branch passes, unscaled.")
    def test_evaluation(self, ex, rng):
        branch = self.branch(rng, (6, 3, 2, 2))
        for rate in (0.0, 0.4, 1.0):
            found, _ = ex.run(probes.dropped, branch=branch, rate=rate, training=False)
            assert_close(found[0], branch, rtol=1e-6)

    @points(1, hint="Rate 0 keeps everything; rate 1 nothing, and nothing is NaN.")
    def test_the_ends(self, ex, rng):
        branch = self.branch(rng, (40, 3, 2, 2))
        for rate, want in ((0.0, branch), (1.0, 0 * branch)):
            found, _ = ex.run(probes.dropped, branch=branch, rate=rate)
            assert_close(found[0], want, rtol=1e-6)

    @points(1, hint="Rows of features, and batches of one image.")
    def test_other_shapes(self, ex, rng):
        for shape in ((500, 4), (500, 2, 3)):
            branch = self.branch(rng, shape)
            found, _ = ex.run(probes.dropped, branch=branch, rate=0.5, times=8)
            assert {np.shape(one) for one in found} == {shape}, "the shape of the branch"
            got = dropping(branch, found)
            assert got["axes along which an image is torn"] == []
            assert got["factors"] == [0.0, 2.0]
        one = self.branch(rng, (1, 2, 3, 3))
        found, _ = ex.run(probes.dropped, branch=one, rate=0.5, times=40)
        factors = dropping(one, found)["factors"]
        assert len(factors) == 2, "how many answers come in 40 calls with one image"
        assert factors == [0.0, 2.0], "of 40 calls with one image"

    @points(1, hint="The draws must be part of what runs, not of what was written down once.")
    def test_in_a_graph(self, ex, rng):
        branch = self.branch(rng, (200, 3))
        found, _ = ex.run(probes.dropped, branch=branch, rate=0.5, times=4, graph=True)
        assert dropping(branch, found)["calls alike"] is False


# --- blocks


@task(
    "ConvNeXtBlock",
    difficulty=2,
    minutes=15,
    hints=[
        "A depthwise convolution has as many groups as maps; a kernel of 7x7 needs a border of 3.",
        "A linear layer acts on the last axis. So the axes are moved once, behind the "
        "convolution, and back at the end.",
        "The input is added last, to what layer scale and stochastic depth have left.",
    ],
)
class TestConvNeXtBlock:
    GIVEN = ("LayerNorm", "LayerNorm2d", "StochasticDepth")

    def given(self, ex):
        return self.GIVEN[1:] if ex.track == "pytorch" else (self.GIVEN[0], self.GIVEN[2])

    def loose(self, ex):
        return 1e-8 if ex.track == "pytorch" else 5e-4

    @points(3, hint="7x7 for each map, normalization, wide layer, GELU, narrow layer, scale, sum.")
    def test_maps(self, ex, rng):
        for channels, size in ((3, (5, 8)), (4, (9, 2))):
            maps, given = rng.normal(size=(2, channels, *size)), known.block(rng, channels)
            ask = dict(channels=channels, given_=given, maps=maps)
            got, after = self.run(ex, probes.block_maps, **ask)
            assert_close(got, maps + known.branch_by_hand(maps, given), rtol=self.loose(ex))
            assert_close(after, maps)

    def run(self, ex, probe, given_, **ask):
        return ex.run(probe, given=self.given(ex), **ask, weights=given_)

    @points(2, hint="The library's block has the same weights, by the same names or in this order.")
    def test_equals_the_librarys_own(self, ex, rng):
        maps, given = rng.normal(size=(2, 3, 6, 7)), known.block(rng, 3)
        ask = dict(channels=3, maps=maps, upstream=rng.normal(size=maps.shape))
        got = self.run(ex, probes.block, given_=given, **ask)
        want = ex.oracle(known.librarys_block, weights=given, **ask)
        assert len(got) == len(want), "gradients at the maps and at nine weights"
        for one, other in zip(got, want, strict=True):
            assert_close(one, other, rtol=self.loose(ex))

    @points(1, hint="Torchvision's keys, tensors that can be trained; in Keras the data's order.")
    def test_weights(self, ex):
        got = ex.run(probes.block_sizes, given=self.given(ex), maps=np.zeros((1, 3, 8, 8)))
        assert_steps(got, known.sizes(ex.track, known.block_shapes(3)), step="tensor")
        if ex.track == "tf":
            named = ex.run(probes.block_name, given=self.given(ex), name="mixer")
            assert named == "mixer", "the name is for the base class"
            return
        raised = ex.run(probes.what_a_step_raises, given=self.given(ex), maps=np.ones((2, 3, 8, 8)))
        assert raised == {"a step of SGD": None}, "what an optimizer raises"

    @points(1, hint="layer_scale is the start value; by default the block hands on its input.")
    def test_layer_scale(self, ex, rng):
        maps = rng.normal(size=(2, 5, 4, 4))
        start, answer = ex.run(probes.block_start, given=self.given(ex), maps=maps)
        assert_close(start, np.full(5, 1e-6), rtol=1e-5)
        assert_close(answer, maps, rtol=1e-4)
        start, answer = ex.run(
            probes.block_start, given=self.given(ex), maps=maps, layer_scale=0.25
        )
        assert_close(start, np.full(5, 0.25))
        assert float(np.abs(answer - maps).max()) > 1e-3, "a larger scale lets the branch in"

    @points(2, hint="The branch may be missing, never the input.")
    def test_stochastic_depth(self, ex, rng):
        maps, given = rng.normal(size=(400, 3, 2, 2)), known.block(rng, 3)
        branch = known.branch_by_hand(maps, given)
        seen = {}
        for name, training, settings in (
            ("in evaluation", False, {"rate": 0.5}), ("by default", True, {}),
            ("with 0.75", True, {"rate": 0.75}),
        ):  # fmt: skip
            ask = dict(channels=3, given_=given, maps=maps, training=training, **settings)
            got, _ = self.run(ex, probes.block_maps, **ask)
            factors = np.sum((got - maps) * branch, axis=(1, 2, 3)) / np.sum(
                branch**2, axis=(1, 2, 3)
            )
            left = float(np.abs(got - maps - factors[:, None, None, None] * branch).max() > 1e-3)
            seen[name] = {
                "factors": sorted({abs(round(float(one), 1)) for one in factors}),
                "left, in eighths": float(np.round(8 * np.mean(factors > 0.01))),
                "something else was added": left,
            }
        assert seen == {
            "in evaluation": self.seen([1.0], 8.0), "by default": self.seen([1.0], 8.0),
            "with 0.75": self.seen([0.0, 4.0], 2.0),
        }  # fmt: skip

    def seen(self, factors, left):
        return {"factors": factors, "left, in eighths": left, "something else was added": 0.0}


# --- the network


@task(
    "ConvNeXt",
    difficulty=3,
    minutes=20,
    hints=[
        "Go through the stages with a variable for the maps that enter: 3, then the width before.",
        "The stem normalizes behind its convolution, the others in front of it.",
        "There are sum(counts) - 1 steps from the first rate to the last.",
    ],
)
class TestConvNeXt:
    def given(self, ex):
        first = "LayerNorm2d" if ex.track == "pytorch" else "LayerNorm"
        return first, "StochasticDepth", "ConvNeXtBlock"

    def loose(self, ex):
        return 1e-7 if ex.track == "pytorch" else 3e-3

    @points(4, hint="Stem, stages, and between them normalization and a 2x2 convolution.")
    def test_equals_the_librarys_own(self, ex, rng):
        shape = dict(counts=[1, 2, 1, 1], widths=[4, 6, 5, 8], num_classes=7)
        images = rng.normal(size=(2, 3, 32, 36 if ex.track == "pytorch" else 32))
        ask = dict(weights=known.network(rng, **shape), images=images,
                   upstream=rng.normal(size=(2, 7)), **shape)  # fmt: skip
        got = ex.run(probes.network, given=self.given(ex), **ask)
        want = ex.oracle(known.librarys_network, **ask)
        assert len(got) == len(want), "logits, gradients at the images and at each weight"
        for one, other in zip(got, want, strict=True):
            assert_close(one, other, rtol=self.loose(ex))

    @points(2, hint="Any number of stages; images need not be square, nor fill the last kernel.")
    def test_other_shapes(self, ex, rng):
        for counts, widths, size in (([2], [5], (9, 14)), ([1, 0, 2], [4, 3, 6], (35, 26))):
            given = known.network(rng, counts, widths, 4)
            images = rng.normal(size=(2, 3, *size))
            ask = dict(counts=counts, widths=widths, weights=given, images=images, num_classes=4)
            got = ex.run(probes.logits, given=self.given(ex), **ask)
            assert_close(got, known.network_by_hand(images, given, counts), rtol=self.loose(ex))

    @points(1, hint="Where maps are small, the eps of their normalization counts: it is 1e-6.")
    def test_small_maps(self, ex, rng):
        given = known.network(rng, [1, 1], [4, 6], 5)
        for name, one in given.items():
            if name.startswith("features") and one.ndim == 1:
                one *= 0.01
        images = 0.01 * rng.normal(size=(3, 3, 16, 24))
        ask = dict(counts=[1, 1], widths=[4, 6], weights=given, images=images, num_classes=5)
        got = ex.run(probes.logits, given=self.given(ex), **ask)
        assert_close(got, known.network_by_hand(images, given, [1, 1]), rtol=self.loose(ex))

    @points(2, hint="Rates grow from 0 in the first block to `rate` in the last.")
    def test_stochastic_depth(self, ex, rng):
        seen = {}
        for names, counts, settings, number in (
            (["one stage"], [5], {"rate": 0.5}, 2500),
            (["two stages", "in evaluation"], [2, 1], {"rate": 1.0}, 2500),
            (["by default"], [2, 1], {}, 1000), (["one block"], [1], {"rate": 0.9}, 2500),
            (["two blocks"], [2], {"rate": 0.75}, 2500),
        ):  # fmt: skip
            width, total, size = 8, sum(counts), 4 * len(counts)
            ask = dict(counts=counts, widths=[width] * len(counts), num_classes=width,
                       weights=known.quiet(rng, counts, width, width),
                       modes=[True, False][: len(names)],
                       images=np.zeros((number, 3, size, size)), **settings)  # fmt: skip
            answers = ex.run(probes.logits_in_modes, given=self.given(ex), **ask)
            for name, answer in zip(names, answers, strict=True):
                left = answer[:, :total] > answer[:, total:].mean(axis=1, keepdims=True) + 1e-3
                seen[name] = np.round(8 * left.mean(axis=0)).tolist()
        assert seen == {
            "one stage": [8.0, 7.0, 6.0, 5.0, 4.0], "two stages": [8.0, 4.0, 0.0],
            "by default": [8.0] * 3, "one block": [8.0], "two blocks": [8.0, 2.0],
            "in evaluation": [8.0] * 3,
        }, "how often each block is left, in eighths"  # fmt: skip

    @points(1, hint="Every block starts with the layer scale; 1000 classes by default.")
    def test_start_and_size(self, ex, rng):
        counts, widths = [1, 2], [4, 6]
        names = known.shapes(counts, widths, 1000)
        places = [place for place, name in enumerate(names) if name.endswith("layer_scale")]
        for settings, value in (({}, 1e-6), ({"layer_scale": 0.5}, 0.5)):
            found, numbers = ex.run(
                probes.scales, given=self.given(ex), images=np.zeros((1, 3, 16, 16)),
                counts=counts, widths=widths, places=places, **settings,
            )  # fmt: skip
            assert_close(found, [np.full(width, value) for width in (4, 6, 6)], rtol=1e-5)
            assert numbers == sum(int(np.prod(shape)) for _, shape in names.values())

    @points(1, hint="PyTorch: the keys of torchvision. Keras: weights in the order of the data.")
    def test_names(self, ex):
        if ex.track == "pytorch":
            ask = dict(counts=[3, 3, 9, 3], widths=[6, 12, 24, 48])
            got = ex.run(probes.names_and_shapes, given=self.given(ex), **ask)
            assert_steps(got, ex.oracle(known.names_and_shapes, **ask), step="entry")
            return
        shape = dict(counts=[2, 1], widths=[4, 6], num_classes=3)
        got = ex.run(
            probes.network_sizes, given=self.given(ex), images=np.zeros((1, 3, 16, 16)), **shape
        )
        assert_steps(got, known.sizes(ex.track, known.shapes(**shape)), step="tensor")
