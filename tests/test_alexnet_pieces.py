"""Tests of the page on AlexNet's pieces: normalization, pooling, dropout, towers, augmentation."""

import math

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from autograder import assert_close, points, task
from oracles import alexnet as known
from oracles import alexnet_pieces as oracle
from oracles import common as oracles
from probes import alexnet_pieces as probes

# --- the tests


@task(
    "epochs_to_reach",
    difficulty=1,
    minutes=15,
    hints=["Between 30 % after epoch 1 and 20 % after epoch 2, 25 % is passed at 1.5."],
)
class TestEpochsToReach:
    def compare(self, ex, target, cases):
        """The answers for all lists of errors at once."""
        assert_close([ex.epochs_to_reach(errors, target) for errors, _ in cases],
                     [want for _, want in cases])  # fmt: skip

    @points(2, hint="The share of the epoch is (before - target) / (before - after).")
    def test_between_two_epochs(self, ex):
        descents = [([0.75, 0.375, 0.125, 0.0625], 2.5), ([1.25, 1.0, 0.75, 0.0], 3 + 2 / 3)]
        self.compare(ex, 0.25, descents)

    @points(1, hint="At or below the target: an error equal to it is enough, also 0.")
    def test_exactly_at_the_target(self, ex):
        cases = [([0.75, 0.25, 0.5, 0.0], 2.0), ([0.75, 0.25], 2.0), ([1.0, 0.5, 0.25], 3.0)]
        self.compare(ex, 0.25, cases)
        self.compare(ex, 0.0, [([0.75, 0.0], 2.0), ([0.5, 0.25, 0.0], 3.0)])

    @points(1, hint="The first time counts; an error may rise, before and afterwards.")
    def test_the_first_time(self, ex):
        rising = [([0.5, 0.125, 0.75, 0.0], 1 + 0.25 / 0.375), ([1, 0.5, 0.0, 0.5, 0.75], 2.5)]
        self.compare(ex, 0.25, [*rising, ([0.5, 1.0, 0.0], 2.75)])

    @points(1, hint="Never is math.inf; after the first epoch at the earliest is 1.")
    def test_never_and_at_once(self, ex):
        cases = [([0.5, 0.375, 0.3125], math.inf), ([], math.inf)]
        self.compare(ex, 0.25, [*cases, ([0.125, 0.0625], 1.0), ([0.25, 0.5], 1.0)])

    @points(1, hint="A training that blew up has errors that are no numbers.")
    def test_not_a_number(self, ex):
        nan = math.nan
        never = [([0.5, nan, nan], math.inf), ([nan], math.inf)]
        later = [([nan, 0.5, 0.375, 0.125], 3.5), ([0.5, 0.125, nan], 1 + 0.25 / 0.375)]
        whole = [([0.5, nan, 0.125], 3.0), ([nan, 0.125], 2.0), ([nan, nan, 0.0, nan], 3.0)]
        self.compare(ex, 0.25, [*never, *later, *whole, ([1, nan, 0.2, 0.1], 3.0)])


@task(
    "local_response_norm",
    difficulty=2,
    minutes=25,
    hints=[
        "Square the maps, add zero channels before the first and behind the last one, and add "
        "up shifted copies.",
        "PyTorch divides alpha by the number of channels in the window, also at the edges, where "
        "fewer exist; TensorFlow does not divide, and is told how many lie on one side.",
    ],
)
class TestLocalResponseNorm:
    def compare(self, ex, maps, n, k, alpha, beta):
        if ex.track == "pytorch":
            settings = dict(size=n, k=k, alpha=alpha * n, beta=beta)
        else:
            settings = dict(depth_radius=n // 2, bias=k, alpha=alpha, beta=beta)
        want = known.response_norm(maps, n, k, alpha, beta)
        assert_close(ex.run(probes.normalized, maps=maps, **settings), want)

    @points(2, hint="k + alpha * sum of squares, to the power of beta, over n = 5 channels.")
    def test_constants_of_the_paper(self, ex, rng):
        self.compare(ex, 60 * rng.normal(size=(2, 9, 4, 5)), 5, 2.0, 1e-4, 0.75)

    @points(2, hint="Each argument matters; windows reach over channels, not over positions.")
    def test_other_constants(self, ex, rng):
        self.compare(ex, rng.normal(size=(3, 5, 6, 2)), 7, 0.5, 0.75, 1.5)
        self.compare(ex, rng.normal(size=(2, 4, 3, 5)), 1, 1.5, 0.5, 0.5)

    @points(1, hint="The default arguments are those of the framework's function.")
    def test_default_arguments(self, ex, rng):
        maps = 5 * rng.normal(size=(2, 14, 3, 4))
        if ex.track == "pytorch":
            want = known.response_norm(maps, 3, 1.0, 1e-4 / 3, 0.75)
            assert_close(ex.run(probes.normalized, maps=maps, size=3), want)
        else:
            want = known.response_norm(maps, 11, 1.0, 1.0, 0.5)
            assert_close(ex.run(probes.normalized, maps=maps), want)

    @points(1, hint="Write the sum yourself: the framework's own function is not to be used.")
    def test_without_the_function_itself(self, ex, rng):
        settings = {"pytorch": {"size": 5}, "tf": {"depth_radius": 2}}[ex.track]
        used = ex.run(probes.used, name="local_response_norm", maps=rng.normal(size=(1, 6, 2, 3)),
                      settings=settings)  # fmt: skip
        ready_made = {"local_response_norm", "lrn"}
        assert sorted(ready_made & set(used)) == [], "functions that are not to be used"


@task(
    "response_norm_arguments",
    difficulty=1,
    minutes=10,
    hints=["What must PyTorch be told, so that its alpha / n is the paper's alpha?"],
)
class TestResponseNormArguments:
    @points(2, hint="In PyTorch alpha is divided by n; in TensorFlow n = 5 is a radius of 2.")
    def test_both_layers_compute_the_formula(self, ex, rng):
        maps = 10 * rng.normal(size=(2, 9, 3, 4))
        for n, k, alpha, beta in (
            (5, 2.0, 1e-4, 0.75), (3, 1.0, 0.25, 0.5), (9, 4.0, 0.5, 1.0), (1, 0.5, 2.0, 1.5)
        ):  # fmt: skip
            found = ex.response_norm_arguments(n, k, alpha, beta)
            want = known.response_norm(maps, n, k, alpha, beta)
            assert set(found) == {"pytorch", "tf"}
            assert set(found["pytorch"]) == {"size", "alpha", "beta", "k"}
            assert set(found["tf"]) == {"depth_radius", "bias", "alpha", "beta"}
            assert_close(oracle.convention(maps, "pytorch", found["pytorch"]), want)
            assert_close(oracle.convention(maps, "tf", found["tf"]), want)

    @points(1, hint="PyTorch has a window for n = 4, TensorFlow has not.")
    def test_refuses_even_windows(self, ex):
        raised = {n: ex.error("response_norm_arguments", n, 2.0, 1e-4, 0.75) for n in (2, 3, 4)}
        assert raised == {2: "ValueError", 3: None, 4: "ValueError"}


@task(
    "max_pool",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: `tensor.unfold` gives the windows. TensorFlow: nine shifted copies, taken in "
        "steps of the stride, hold the nine values of each window.",
        "How many windows fit? The last one must end inside the maps.",
    ],
)
class TestMaxPool:
    @points(2, hint="Windows of 3x3, two apart: neighbors share a row or a column.")
    def test_overlapping_windows(self, ex, rng):
        for height, width in ((13, 9), (8, 7), (6, 12)):
            maps = rng.normal(size=(2, 3, height, width))
            oracles.assert_unique_maxima(maps, 3, 2)
            assert_close(ex.run(probes.pooled, maps=maps), oracles.max_pool2d(maps, 3, 2))

    @points(1, hint="A padding with zeros would beat negative values.")
    def test_negative_maps(self, ex, rng):
        maps = -1 - rng.random(size=(2, 3, 8, 6))
        assert_close(ex.run(probes.pooled, maps=maps), oracles.max_pool2d(maps, 3, 2))

    @points(1, hint="Use both arguments; windows need not overlap.")
    def test_other_windows(self, ex, rng):
        for kernel_size, stride in ((2, 2), (4, 3), (3, 1), (2, 3)):
            maps = rng.normal(size=(2, 3, 9, 11))
            got = ex.run(probes.pooled, maps=maps, kernel_size=kernel_size, stride=stride)
            assert_close(got, oracles.max_pool2d(maps, kernel_size, stride))

    @points(1, hint="A value that is the largest of two windows gets both gradients.")
    def test_gradients(self, ex, rng):
        maps, upstream = rng.normal(size=(2, 3, 7, 9)), rng.normal(size=(2, 3, 3, 4))
        got = ex.run(probes.pooled_backward, maps=maps, upstream=upstream)
        assert_close(got, oracle.gradient_by_hand(maps, upstream, 3, 2))

    @points(1, hint="Take the maxima yourself: no pooling of the framework's.")
    def test_without_poolings(self, ex, rng):
        used = ex.run(probes.used, name="max_pool", maps=rng.normal(size=(1, 2, 7, 9)))
        assert [one for one in used if "pool" in one] == [], "functions that are not to be used"


@task(
    "max_pool_backward",
    difficulty=2,
    minutes=20,
    hints=[
        "Loop over the outputs. Where in its window of the maps does the largest value stand?",
        "Add the gradient there; do not write it: another window may have been there before.",
    ],
)
class TestMaxPoolBackward:
    @points(3, hint="Where windows overlap, gradients add up.")
    def test_overlapping_windows(self, ex, rng):
        maps = rng.normal(size=(2, 3, 9, 7))
        oracles.assert_unique_maxima(maps, 3, 2)
        upstream = rng.normal(size=(2, 3, 4, 3))
        want = oracle.gradient_by_hand(maps, upstream, 3, 2)
        assert_close(ex.max_pool_backward(maps, upstream), want)

    @points(1, hint="What no window reaches gets zero; values may all be negative.")
    def test_other_windows(self, ex, rng):
        for kernel_size, stride, shape in ((4, 3, (2, 3)), (2, 3, (3, 4)), (1, 2, (5, 6))):
            maps, upstream = -1 - rng.random(size=(2, 3, 9, 11)), rng.normal(size=(2, 3, *shape))
            got = ex.max_pool_backward(maps, upstream, kernel_size=kernel_size, stride=stride)
            assert_close(got, oracle.gradient_by_hand(maps, upstream, kernel_size, stride))

    @points(1, hint="Of several largest values only the first one receives.")
    def test_equal_values(self, ex):
        maps = np.ones((1, 1, 5, 5))
        maps[0, 0, 0, 0] = 0
        want = np.zeros((1, 1, 5, 5))
        want[0, 0, [0, 0, 2, 2], [1, 2, 0, 2]] = [1, 2, 3, 4]
        got = ex.max_pool_backward(maps, np.array([[[[1.0, 2.0], [3.0, 4.0]]]]))
        assert_close(got, want)

    @points(1, hint="The gradient is a float array, whatever the maps are.")
    def test_maps_of_whole_numbers(self, ex, rng):
        maps = rng.permutation(2 * 7 * 9).reshape(1, 2, 7, 9) - 50
        upstream = 0.25 + 2 * rng.random(size=(1, 2, 3, 4))
        want = oracle.gradient_by_hand(maps, upstream, 3, 2)
        assert_close(ex.max_pool_backward(maps, upstream), want)


@task(
    "saturated_share",
    difficulty=2,
    minutes=15,
    hints=[
        "The derivative of the *sum* of all outputs with respect to one input is that unit's "
        "own slope.",
        "Compare the slopes' sizes with the threshold, and take the mean of the answers.",
    ],
)
class TestSaturatedShare:
    def compare(self, ex, cases):
        """The shares in all cases at once: (activation, inputs, settings, what is expected)."""
        got = [ex.run(probes.share, name=name, inputs=np.array(inputs), **settings)
               for name, inputs, settings, _ in cases]  # fmt: skip
        assert_close(got, [want for *_, want in cases])

    @points(2, hint="tanh has slope 1 - tanh(x)^2: under 0.05 beyond 2.2 on both sides.")
    def test_known_activations(self, ex):
        inputs = [[-3.0, -2.0, -0.5, 0.25], [0.5, 2.0, 2.5, 4.0]]
        cases = [("tanh", {}, 3 / 8), ("relu", {}, 3 / 8), ("sigmoid", {}, 2 / 8)]
        self.compare(ex, [(name, inputs, how, want) for name, how, want in cases])

    @points(1, hint="Under the threshold that is passed; a slope as large as it is not.")
    def test_other_thresholds(self, ex):
        inputs = [[-3.0, -2.0, -0.5, 0.25], [0.5, 2.0, 2.5, 4.0]]
        cases = [("tanh", 0.5, 5 / 8), ("tanh", 0.005, 1 / 8), ("relu", 1.0, 3 / 8)]
        self.compare(ex, [(name, inputs, {"threshold": t}, want) for name, t, want in cases])

    @points(1, hint="Any function will do; the slope of x^3 / 3 is x^2.")
    def test_any_activation(self, ex):
        inputs = [-4.0, -0.5, -0.125, 0.0625, 0.75]
        self.compare(ex, [("cubic", inputs, {"threshold": 0.25 + 1e-3}, 3 / 5)])

    @points(1, hint="The sign of a slope does not count: a steep fall passes gradients on.")
    def test_falling_activations(self, ex):
        inputs = [-4.0, -0.5, -0.125, 0.0625, 0.75, 2.5, 3.0]
        cases = [("hill", 0.625, 3 / 7), ("falling", 0.05, 3 / 7), ("hill", 1.25, 4 / 7)]
        self.compare(ex, [(name, inputs, {"threshold": t}, want) for name, t, want in cases])

    @points(1, hint="Measure on a copy: nothing that a training needs may change.")
    def test_leaves_the_inputs_alone(self, ex):
        got = ex.run(probes.share_alone, inputs=1.25 * np.array([-2.0, -0.25, 0.5, 1.25, 0.125]))
        assert_close(got.pop("shares"), [1 / 5] * 2)
        assert got == {"no gradient asked for": True, "their values": True}

    @points(1, hint="Inputs may come out of a computation, whose gradients stay what they are.")
    def test_inputs_of_a_graph(self, ex):
        got = ex.run(probes.share_of_trained, inputs=np.array([-2.0, -0.25, 0.5, 1.25, 0.125]))
        assert_close(got.pop("shares"), [2 / 5] * 2)
        assert got == {"their gradient": True, "their values": True}


@task(
    "PaperDropout",
    difficulty=2,
    minutes=25,
    hints=[
        "Nothing is scaled in training. In testing every value is multiplied by 1 - p.",
        "PyTorch: `torch.Generator().manual_seed(seed)`, passed to `torch.rand`. Keras: a "
        "`keras.random.SeedGenerator`, passed to `keras.random.uniform`.",
    ],
)
class TestPaperDropout:
    @points(2, hint="In training a value becomes zero or stays what it was; nothing is scaled.")
    def test_training(self, ex, rng):
        inputs = 1 + rng.random(size=(2000, 3))
        train = [ex.run(probes.dropped, inputs=inputs, training=True, p=p)[0] for p in (0.3, 0.8)]
        assert_close([sorted(set(np.unique((one / inputs).round(5)))) for one in train],
                     [[0, 1], [0, 1]])  # fmt: skip

    @points(1, hint="p is the probability of a zero.")
    def test_share_of_zeros(self, ex, rng):
        inputs = 1 + rng.random(size=(2000, 3))
        train = [ex.run(probes.dropped, inputs=inputs, training=True, p=p)[0] for p in (0.3, 0.8)]
        shares = [np.mean(one == 0) for one in train]  # their error is 0.006
        assert_close([float(share.round(1)) for share in shares], [0.3, 0.8])

    @points(2, hint="In testing every value is multiplied by 1 - p.")
    def test_testing(self, ex, rng):
        inputs = rng.normal(size=(7, 8))
        got = [ex.run(probes.dropped, inputs=inputs, training=False, p=p) for p in (0.25, 0.8, 0)]
        assert_close(got, [[(1 - p) * inputs] for p in (0.25, 0.8, 0)])

    @points(1, hint="One draw for each value, not one for a row or a map.")
    def test_each_value_by_itself(self, ex):
        (rows,) = ex.run(probes.dropped, inputs=np.ones((300, 5)), training=True, p=0.5)
        (maps,) = ex.run(probes.dropped, inputs=np.ones((4, 3, 8, 10)), training=True, p=0.5)
        mixed = [np.sum((rows != 0).any(axis=axis) & (rows == 0).any(axis=axis)) for axis in (1, 0)]
        mixed += [np.sum((maps != 0).any(axis=axis) & (maps == 0).any(axis=axis))
                  for axis in ((2, 3), 1)]  # fmt: skip
        names = ["rows", "columns", "maps", "places of the maps"]
        got = {name: bool(one > 0) for name, one in zip(names, mixed, strict=True)}
        assert got == dict.fromkeys(names, True), "where zeros and other values stand side by side"

    @points(1, hint="A layer like others: it has a name, and without `training` it is in testing.")
    def test_as_a_layer(self, ex, rng):
        inputs = 1 + rng.random(size=(4, 50))
        got = ex.run(probes.as_a_layer, inputs=inputs, p=0.25)
        assert_close(got.pop("factors"), [0.75])
        assert got == {"name": "dropped" if ex.track == "tf" else None}

    @points(
        1, hint="p = 0.5 unless something else is said; inputs have any shape. With 0 all stay."
    )
    def test_default_and_zero(self, ex, rng):
        inputs = 1 + rng.random(size=(9, 3, 8, 10))
        (train,) = ex.run(probes.dropped, inputs=inputs, training=True)
        (test,) = ex.run(probes.dropped, inputs=inputs, training=False)
        (all_of_them,) = ex.run(probes.dropped, inputs=inputs, training=True, p=0.0)
        got = [float(np.mean(train == 0).round(1)), float(np.mean(test / inputs)),
               float(np.mean(all_of_them == 0))]  # fmt: skip
        assert_close(got, [0.5, 0.5, 0.0])

    @points(1, hint="A new mask in every call.")
    def test_masks_differ(self, ex):
        inputs = dict(inputs=np.ones((20, 20)), training=True, times=2)
        ways = {"no seed": {}, "a seed": {"seed": 3}}
        if ex.track == "tf":  # where a line of Python's runs only once
            ways |= {f"{name}, in a graph": how | {"graph": True} for name, how in ways.items()}
        masks = {name: ex.run(probes.dropped, **inputs, **how) for name, how in ways.items()}
        differ = {name: bool(np.any(one != other)) for name, (one, other) in masks.items()}
        assert differ == dict.fromkeys(ways, True), "whether the second mask is another one"

    @points(2, hint="The seed makes a generator of the layer's own, once; 0 is a seed, too.")
    def test_seed(self, ex):
        inputs = dict(inputs=np.ones((9, 11)), training=True, times=3)
        first, zero = (ex.run(probes.dropped, **inputs, seed=seed) for seed in (7, 0))
        again = ex.run(probes.dropped, **inputs, seed=7, disturb=True)
        same = {
            "the same seed, other draws between": again,
            "another seed": ex.run(probes.dropped, **inputs, seed=8),
            "0, other draws between": ex.run(probes.dropped, **inputs, seed=0, disturb=True),
        }
        to = {"0, other draws between": zero}
        equal = {name: bool(np.array_equal(masks, to.get(name, first)))
                 for name, masks in same.items()}  # fmt: skip
        assert equal == {
            "the same seed, other draws between": True,
            "another seed": False,
            "0, other draws between": True,
        }, "whether the masks are the same"

    @points(1, hint="Two layers do not share a generator, and leave the global one alone.")
    def test_generators_of_their_own(self, ex):
        got = ex.run(probes.two_layers, inputs=np.ones((9, 11)), seed=7)
        assert got == {"the first is not disturbed": True, "the second draws the same": True,
                       "draws elsewhere go on": True}  # fmt: skip

    @points(1, hint="The gradient passes where the value passed.")
    def test_gradient(self, ex, rng):
        inputs = 1 + rng.random(size=(8, 9))
        outputs, gradient = ex.run(probes.dropout_gradient, inputs=inputs)
        pairs = {(bool(o), float(g.round(5))) for o, g in zip(outputs.flat, gradient.flat)}  # noqa: B905
        assert sorted(pairs) == [(False, 0.0), (True, 1.0)], "(does it pass, its gradient)"


@task(
    "inverted_weights",
    difficulty=1,
    minutes=10,
    hints=[
        "Write down what the layer sees in training: mask * x here, mask * x / (1 - p) there.",
    ],
)
class TestInvertedWeights:
    @points(2, hint="Only what is multiplied by the inputs changes; the bias is not.")
    def test_equal_in_training_and_testing(self, ex, rng):
        for p in (0.5, 0.2):
            weight, bias = rng.normal(size=(4, 7)), rng.normal(size=4)
            new_weight, new_bias = ex.inverted_weights(weight, bias, p)
            inputs, mask = rng.normal(size=(5, 7)), rng.random(size=(5, 7)) >= p
            paper = [oracles.linear(one, weight, bias) for one in (mask * inputs, (1 - p) * inputs)]
            inverted = [
                oracles.linear(one, np.asarray(new_weight), np.asarray(new_bias))
                for one in (mask * inputs / (1 - p), inputs)
            ]
            assert_close(inverted, paper)


@task(
    "grouped_conv2d",
    difficulty=2,
    minutes=20,
    hints=[
        "Split the images along the channels, and the kernels along the output channels.",
        "One ordinary convolution for each pair; then put the maps one behind another.",
    ],
)
class TestGroupedConv2d:
    @points(3, hint="The first half of the kernels sees the first half of the channels.")
    def test_two_towers(self, ex, rng):
        images, weight = rng.normal(size=(3, 4, 7, 9)), rng.normal(size=(6, 2, 3, 3))
        inputs = dict(images=images, weight=weight, bias=rng.normal(size=6), groups=2)
        got = ex.run(probes.convolved, **inputs, padding=1)
        assert_close(got, oracles.conv2d(**inputs, padding=1))

    @points(1, hint="Any number of towers; one tower is an ordinary convolution.")
    def test_other_numbers_of_towers(self, ex, rng):
        for groups in (1, 3):
            weight = rng.normal(size=(9, 6 // groups, 2, 3))
            images, bias = rng.normal(size=(2, 6, 5, 8)), rng.normal(size=9)
            inputs = dict(images=images, weight=weight, bias=bias, groups=groups)
            assert_close(ex.run(probes.convolved, **inputs, padding=0), oracles.conv2d(**inputs))

    @points(1, hint="Each kernel is as deep as the images that it is used on.")
    def test_ordinary_convolutions_only(self, ex, rng):
        images, weight = rng.normal(size=(2, 6, 5, 8)), rng.normal(size=(9, 2, 2, 3))
        inputs = dict(images=images, weight=weight, bias=rng.normal(size=9), groups=3)
        depths = ex.run(probes.depths, **inputs)
        assert [pair for pair in depths if pair[0] != pair[1]] == [], "(kernels, images) in depth"


@task(
    "block_diagonal",
    difficulty=2,
    minutes=15,
    hints=["Start from zeros of the full shape; each group fills one block of it."],
)
class TestBlockDiagonal:
    @points(2, hint="Blocks: the first kernels at the first channels, and so on.")
    def test_an_ordinary_convolution_gives_the_same(self, ex, rng):
        for groups, out, inside in ((2, 6, 2), (3, 9, 2), (1, 4, 3)):
            weight = rng.normal(size=(out, inside, 3, 2))
            full = ex.block_diagonal(weight, groups)
            assert full.shape == (out, inside * groups, 3, 2)
            images = rng.normal(size=(2, inside * groups, 6, 7))
            want = oracles.conv2d(images, weight, groups=groups)
            assert_close(oracles.conv2d(images, full), want)

    @points(1, hint="All else is zero.")
    def test_share_of_zeros(self, ex, rng):
        full = ex.block_diagonal(1 + rng.random(size=(6, 2, 3, 3)), 3)
        assert np.count_nonzero(full) == 6 * 2 * 9


@task(
    "paper_step",
    difficulty=2,
    minutes=15,
    hints=[
        "The rate multiplies the decay and the gradient, not the velocity that is left over.",
        "Compute the new v from the old w; only then change w.",
    ],
)
class TestPaperStep:
    def compare(self, ex, rng, rates, **settings):
        momentum, decay = settings.get("momentum", 0.9), settings.get("weight_decay", 5e-4)
        weights = [3 * rng.normal(size=(2, 3)), 3 * rng.normal(size=4)]
        gradients = [[rng.normal(size=one.shape) for one in weights] for _ in rates]
        got = ex.run(
            probes.descended, weights=weights, gradients=gradients, rates=rates, **settings
        )
        want, velocities = [], [np.zeros(one.shape) for one in weights]
        for step, rate in zip(gradients, rates, strict=True):
            velocities = [
                momentum * v - decay * rate * w - rate * g
                for v, w, g in zip(velocities, weights, step, strict=True)
            ]
            weights = [w + v for w, v in zip(weights, velocities, strict=True)]
            want += [*weights, *velocities, *step]
        assert_close(got, want)

    @points(2, hint="v = 0.9 v - 0.0005 * lr * w - lr * gradient, then w = w + v.")
    def test_constants_of_the_paper(self, ex, rng):
        self.compare(ex, rng, [0.5, 0.5, 0.5])

    @points(2, hint="A velocity keeps the rate that it was made with.")
    def test_the_rate_changes(self, ex, rng):
        self.compare(ex, rng, [0.5, 0.5, 0.0625, 0.0625], momentum=0.75, weight_decay=0.25)

    @points(1, hint="Zero is a number, too: for the momentum, the decay and the rate.")
    def test_zeros(self, ex, rng):
        self.compare(ex, rng, [0.5, 0.25], momentum=0.0, weight_decay=0.25)
        self.compare(ex, rng, [0.5, 0.0, 0.25], momentum=0.75, weight_decay=0.0)


@task(
    "random_crop_flip",
    difficulty=2,
    minutes=20,
    hints=[
        "A window of 3 fits into 5 pixels at three places: 0, 1 and 2.",
        "Draw a new place, and a new decision about the mirror, for every image.",
    ],
)
class TestRandomCropFlip:
    @points(2, hint="Each result must be a window of its own image, or its mirror image.")
    def test_windows_of_their_images(self, ex, rng):
        images = rng.normal(size=(4, 3, 7, 10))
        *batches, _ = ex.run(probes.crops, images=images, size=5, seed=1, times=12)
        assert {np.shape(got) for got in batches} == {(4, 3, 5, 5)}
        found = {found_in(*pair)[0] for got in batches for pair in zip(images, got, strict=True)}
        assert found == {"window", "mirrored"}, "what the results are"

    @points(2, hint="3 places down, 4 across: each is as likely as any other.")
    def test_every_place_is_as_likely(self, ex, rng):
        image, times = rng.normal(size=(1, 1, 6, 7)), 200
        *batches, _ = ex.run(
            probes.crops, images=np.repeat(image, 12, axis=0), size=4, seed=2, times=times
        )
        found = [found_in(image[0], one) for one in np.concatenate(batches)]
        places, p = [place for _, place in found if place], 1 / 12
        assert sorted(set(places)) == [*np.ndindex(3, 4)], "the places that are drawn"
        limit = 6 * math.sqrt(len(found) * p * (1 - p))
        often = [one for one in np.ndindex(3, 4) if abs(places.count(one) - len(found) * p) > limit]
        assert often == [], "places that are drawn more or less often than others"
        mirrored = np.mean([kind == "mirrored" for kind, _ in found])
        assert round(4 * mirrored) / 4 == 0.5, "the share of mirrored windows"

    @points(1, hint="A place, and a decision about the mirror, for each image.")
    def test_images_are_cut_independently(self, ex, rng):
        images = np.repeat(rng.normal(size=(1, 1, 9, 9)), 60, axis=0)
        got, _ = ex.run(probes.crops, images=images, size=3, seed=3)
        kinds, places = zip(*[found_in(images[0], one) for one in got], strict=True)
        rows, columns = ({place and place[axis] for place in places} for axis in (0, 1))
        differ = {"rows": len(rows) > 1, "columns": len(columns) > 1, "mirror": len(set(kinds)) > 1}
        together = len(set(places)) <= max(len(rows), len(columns))
        differ["columns within a row"] = not together
        assert differ == dict.fromkeys(differ, True), "what differs from image to image"

    @points(1, hint="All chance comes from the generator that was passed.")
    def test_draws_from_its_generator(self, ex, rng):
        images = rng.normal(size=(8, 1, 9, 9))
        first, second, again = ex.run(probes.crops_with_other_draws, images=images, size=3)
        got = {"the same generator": np.array_equal(first, second),
               "the same one, once more": np.array_equal(first, again)}  # fmt: skip
        want = {"the same generator": True, "the same one, once more": False}
        assert got == want, "whether the windows are the same"

    @points(1, hint="A window as large as the image has one place.")
    def test_windows_as_large_as_the_image(self, ex, rng):
        images = rng.normal(size=(3, 2, 4, 4))
        batches = ex.run(probes.crops_or_error, images=images, size=4, times=12)
        assert not isinstance(batches, str), "a window of 4 fits into 4 pixels"
        found = {found_in(*pair) for got in batches for pair in zip(images, got, strict=True)}
        assert found == {("window", (0, 0)), ("mirrored", (0, 0))}

    @points(1, hint="Work on copies.")
    def test_leaves_the_images(self, ex, rng):
        images = rng.normal(size=(12, 3, 7, 10))
        for size in (5, 7):
            _, after = ex.run(probes.crops, images=images, size=size, seed=5)
            assert bool(np.array_equal(after, images)) is True, "the images are as they were"


def found_in(image, result):
    """What a result is of an image (C, H, W), and at which place it was cut."""
    kinds = {"window": result, "mirrored": result[:, :, ::-1], "upside down": result[:, ::-1],
             "turned": result[:, ::-1, ::-1], "transposed": result.swapaxes(1, 2)}  # fmt: skip
    places = sliding_window_view(image, result.shape[1:], axis=(1, 2))  # (C, rows, columns, s, s)
    for kind, window in kinds.items():
        if window.shape[1:] == result.shape[1:]:
            same = np.isclose(places, window[:, None, None]).all(axis=(0, 3, 4))
            if same.any():
                return kind, tuple(map(int, np.argwhere(same)[0]))
    return "nothing of its image", None


@task(
    "color_components",
    difficulty=2,
    minutes=20,
    hints=[
        "Bring the channels to the front and flatten all else: three rows, a column per pixel.",
        "`np.linalg.eigh` takes symmetric matrices; in which order do its values come?",
    ],
)
class TestColorComponents:
    def images(self, rng):
        colors = rng.normal(size=(3, 3)) @ np.diag([0.3, 0.1, 0.04])
        pixels = rng.normal(size=(5 * 6 * 4, 3)) @ colors.T + [0.5, 0.2, 0.7]
        return pixels.reshape(5, 6, 4, 3).transpose(0, 3, 1, 2)

    def covariance(self, images):
        mean = [images[:, c].mean() for c in range(3)]
        return np.array([
            [np.mean((images[:, a] - mean[a]) * (images[:, b] - mean[b])) for b in range(3)]
            for a in range(3)
        ])  # fmt: skip

    @points(3, hint="Column i belongs to value i; the mean color is taken away first.")
    def test_values_and_vectors(self, ex, rng):
        images = self.images(rng)
        _, matrix, products = ex.run(probes.covariance_again, images=images)
        assert_close(matrix, self.covariance(images))
        assert_close(products, np.eye(3))

    @points(1, hint="Take the mean away on a copy.")
    def test_leaves_the_images(self, ex, rng):
        images = self.images(rng)[:1]
        after = ex.run(probes.images_after_components, images=images)
        assert bool(np.array_equal(after, images)) is True, "the images are as they were"

    @points(1, hint="The largest first.")
    def test_order(self, ex, rng):
        images = self.images(rng)
        values, _, _ = ex.run(probes.covariance_again, images=images)
        want = np.sort(np.linalg.svd(self.covariance(images))[1])[::-1]
        assert_close(values, want)


@task(
    "shift_colors",
    difficulty=1,
    minutes=10,
    hints=["One color for each image: vectors @ (alphas * values)."],
)
class TestShiftColors:
    @points(2, hint="alpha times eigenvalue times eigenvector, added to every pixel.")
    def test_each_image_its_own_color(self, ex, rng):
        images, alphas = rng.random(size=(4, 3, 5, 6)), rng.normal(size=(4, 3))
        values, vectors = np.array([3.0, 1.0, 0.25]), np.linalg.qr(rng.normal(size=(3, 3)))[0]
        got, _ = ex.run(probes.shifted, images=images, components=[values, vectors], alphas=alphas)
        want = images.copy()
        for n in range(4):
            for i in range(3):
                for c in range(3):
                    want[n, c] += alphas[n, i] * values[i] * vectors[c, i]
        assert_close(got, want)

    @points(1, hint="Add to a copy: what was passed is needed again in the next epoch.")
    def test_leaves_the_images(self, ex, rng):
        images, alphas = rng.random(size=(2, 3, 4, 5)), rng.normal(size=(2, 3))
        components = [np.array([3.0, 1.0, 0.25]), np.linalg.qr(rng.normal(size=(3, 3)))[0]]
        _, after = ex.run(probes.shifted, images=images, components=components, alphas=alphas)
        assert bool(np.array_equal(after, images)) is True, "the images are as they were"
