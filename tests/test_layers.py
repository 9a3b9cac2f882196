"""Tests of the chapter on layers: modules with the framework's weights, and how they start."""

import math

import numpy as np

from autograder import assert_close, fan_in, points, task
from oracles import common as oracles
from oracles import layers as oracle
from probes import layers as probes


def norm_example(rng, *shapes):
    """Batches, scale and shift, and statistics, all far from zeros and ones."""
    channels = shapes[0][1]
    size = np.array([3.0, 0.05, 1.0, 0.4])[:channels]  # in the second one epsilon shows
    place = np.array([-2.0, 0.5, 4.0, 0.0])[:channels]
    batches = [
        oracle.over_channels(place, len(shape))
        + oracle.over_channels(size, len(shape)) * rng.normal(size=shape)
        for shape in shapes
    ]
    weights = [rng.uniform(0.5, 2, channels), rng.normal(size=channels)]
    statistics = [rng.normal(size=channels), rng.uniform(0.3, 3, channels)]
    return batches, weights, statistics


DEFAULTS = {"pytorch": (1e-5, 0.1), "tf": (1e-3, 0.01)}  # epsilon, share of the new statistics


def norm_settings(track, eps, share_of_new):
    """The arguments that mean this in a framework."""
    if track == "pytorch":
        return {"eps": eps, "momentum": share_of_new}
    return {"epsilon": eps, "momentum": 1 - share_of_new}


def handed_on(ex, **ask):
    """Outputs of a fresh layer, and of what took its settings or weights over."""
    weights, goal, own, other = ex.run(probes.handed_on, **ask)
    if ex.track == "pytorch":
        assert weights == goal, "weights of the layer, and of the framework's own"
        other = ex.oracle(oracle.outputs_of_the_library, weights=other, **ask)
    else:
        assert goal == weights, "weights of a copy of the layer, and of the layer"
    return own, other


def check_own(ex, name, sizes, inputs):
    """Not the framework's layer in disguise; and in Keras it takes a name."""
    got = ex.run(probes.ready_made, name=name, sizes=sizes, inputs=inputs)
    assert got == [], "ready-made layers or functions of the framework that are used"
    named = ex.run(probes.names_kept, sizes={name: sizes})
    assert named == {name: None if ex.track == "pytorch" else True}, "takes the name that is given"


# --- the tests


@task(
    "Linear",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: call `super().__init__()` first, then wrap each weight in `nn.Parameter`. Keras: "
        "make the weights in `build(self, input_shape)` by `self.add_weight`.",
        "PyTorch: `self.bias = None` if there is none. Keras: `get_config` returns the base "
        "class's dictionary with your own arguments added.",
    ],
)
class TestLinear:
    SIZES = (5, 3)

    def weights(self, rng):
        return [fan_in(rng, 3, 5), rng.normal(size=3)]

    @points(2, hint="Inputs times the matrix, plus the bias, with the framework's own layout.")
    def test_takes_the_weights_of_the_framework(self, ex, rng):
        inputs, weights = rng.normal(size=(4, 5)), self.weights(rng)
        ask = dict(name="Linear", sizes=self.SIZES, inputs=inputs, weights=weights)
        assert_close(ex.run(probes.outputs, **ask), inputs @ weights[0].T + weights[1])

    @points(1, hint="Only the last axis is multiplied, whatever stands before it.")
    def test_any_number_of_axes(self, ex, rng):
        weights = self.weights(rng)
        for shape in ((2, 3, 5), (6, 5)):
            inputs = rng.normal(size=shape)
            ask = dict(name="Linear", sizes=self.SIZES, inputs=inputs, weights=weights)
            assert_close(ex.run(probes.outputs, **ask), inputs @ weights[0].T + weights[1])

    @points(1, hint="Without a bias there is one weight, and nothing is added.")
    def test_without_bias(self, ex, rng):
        inputs, weight = rng.normal(size=(4, 5)), fan_in(rng, 3, 5)
        ask = dict(name="Linear", sizes=self.SIZES, inputs=inputs, bias=False)
        shape = (3, 5) if ex.track == "pytorch" else (5, 3)
        assert ex.run(probes.registered, **ask)["trained"] == [shape]
        assert_close(ex.run(probes.outputs, weights=[weight], **ask), inputs @ weight.T)

    @points(2, hint="nn.Parameter or add_weight: an ordinary tensor is not seen by the model.")
    def test_model_sees_its_weights(self, ex, rng):
        ask = dict(name="Linear", sizes=self.SIZES, inputs=rng.normal(size=(4, 5)))
        pytorch = ex.track == "pytorch"
        got = ex.run(probes.registered, **ask)
        assert got["trained"] == [(3,), (3, 5) if pytorch else (5, 3)]
        assert got["before"] == (None if pytorch else 0), "weights before any inputs came"

    @points(1, hint="Use the parameters themselves: detach, .data or numpy cut the gradient off.")
    def test_gradients(self, ex, rng):
        inputs, weights = rng.normal(size=(4, 5)), self.weights(rng)
        upstream = rng.normal(size=(4, 3))
        ask = dict(name="Linear", sizes=self.SIZES, inputs=inputs, weights=weights)
        expected = [upstream @ weights[0], upstream.T @ inputs, upstream.sum(axis=0)]
        assert_close(ex.run(probes.gradients, upstream=upstream, **ask), expected)

    @points(1, hint="nn.Linear: uniform, limit 1 / sqrt(in). Keras: glorot_uniform, bias zero.")
    def test_start_values(self, ex, rng):
        ask = dict(name="Linear", sizes=(150, 100), inputs=rng.normal(size=(2, 150)))
        weight, bias = ex.run(probes.start_values, **ask)
        pytorch = ex.track == "pytorch"
        limit = 1 / math.sqrt(150) if pytorch else math.sqrt(6 / 250)
        assert_close(np.abs(weight).max(), limit, rtol=0.01)
        assert oracle.kolmogorov_smirnov(weight, oracle.uniform_distribution(limit)) < 3
        if pytorch:
            reach = round(float(np.abs(bias).max()) / limit, 1)
            assert reach <= 1.0, "the largest bias, in units of the limit"
            assert np.abs(bias).max() <= limit * (1 + 1e-6)
            assert oracle.kolmogorov_smirnov(bias, oracle.uniform_distribution(limit)) < 3
        else:
            assert_close(bias, np.zeros(100))

    @points(1, hint="PyTorch: names as in nn.Linear. Keras: every argument in get_config.")
    def test_hands_its_settings_and_weights_on(self, ex, rng):
        for settings in ({}, {"bias": False}):
            ask = dict(name="Linear", sizes=self.SIZES, inputs=rng.normal(size=(4, 5)), **settings)
            own, other = handed_on(ex, **ask)
            assert_close(own, other)
        kept = ex.run(probes.names_of_a_copy, name="Linear", sizes=self.SIZES)
        given = {"name": "stem", "trainable": False, "dtype": "float64"}
        assert kept == (None if ex.track == "pytorch" else {"the layer": given, "a copy": given})

    @points(1, hint="Derive it from the base class, and make its weights yourself.")
    def test_is_your_own(self, ex, rng):
        check_own(ex, "Linear", self.SIZES, rng.normal(size=(4, 5)))


@task(
    "Conv2d",
    difficulty=2,
    minutes=20,
    hints=[
        "The same plan as in Linear: keep the settings, make two weights, call one function.",
        "`functional.conv2d(images, weight, bias, stride, padding)`; `tf.nn.conv2d(images, "
        'kernel, strides, "SAME")`, to which the bias is added.',
    ],
)
class TestConv2d:
    SIZES = (2, 4, 3)  # in, out, kernel size

    def example(self, rng):
        return rng.normal(size=(3, 2, 8, 7)), [fan_in(rng, 4, 2, 3, 3), rng.normal(size=4)]

    @points(2, hint="Weights in the framework's own layout; each map has its own bias.")
    def test_takes_the_weights_of_the_framework(self, ex, rng):
        images, weights = self.example(rng)
        ask = dict(name="Conv2d", sizes=self.SIZES, inputs=images, weights=weights)
        assert_close(ex.run(probes.outputs, **ask), oracle.conv2d_by_hand(images, *weights))

    @points(2, hint="Keep stride and padding, and hand both on to the convolution.")
    def test_stride_and_padding(self, ex, rng):
        images, weights = self.example(rng)
        padding = 2 if ex.track == "pytorch" else "same"
        for settings in (dict(stride=2), dict(padding=padding), dict(stride=3, padding=padding)):
            ask = dict(name="Conv2d", sizes=self.SIZES, inputs=images, weights=weights)
            got = ex.run(probes.outputs, **ask, **settings)
            assert_close(got, oracle.conv2d_by_hand(images, *weights, **settings))

    @points(1, hint="Without a bias there is one weight, and nothing is added.")
    def test_without_bias(self, ex, rng):
        images, weights = self.example(rng)
        ask = dict(name="Conv2d", sizes=self.SIZES, inputs=images, bias=False)
        shape = (4, 2, 3, 3) if ex.track == "pytorch" else (3, 3, 2, 4)
        assert ex.run(probes.registered, **ask)["trained"] == [shape]
        got = ex.run(probes.outputs, weights=weights[:1], **ask)
        assert_close(got, oracle.conv2d_by_hand(images, weights[0]))

    @points(1, hint="Kernel and bias are weights that the model sees, and the gradient reaches.")
    def test_model_trains_its_weights(self, ex, rng):
        images, weights = self.example(rng)
        ask = dict(name="Conv2d", sizes=self.SIZES, inputs=images)
        shapes = [(4,), (4, 2, 3, 3)] if ex.track == "pytorch" else [(3, 3, 2, 4), (4,)]
        assert ex.run(probes.registered, **ask)["trained"] == shapes
        upstream = rng.normal(size=(3, 4, 6, 5))
        got = ex.run(probes.gradients, weights=weights, upstream=upstream, **ask)
        patches = oracles.windows(images, 3)
        assert_close(got[1], np.einsum("nchwij,nohw->ocij", patches, upstream))
        assert_close(got[2], upstream.sum(axis=(0, 2, 3)))

    @points(1, hint="PyTorch: names as in nn.Conv2d. Keras: every argument in get_config.")
    def test_hands_its_settings_and_weights_on(self, ex, rng):
        images, _ = self.example(rng)
        padding = 1 if ex.track == "pytorch" else "same"
        for settings in (dict(stride=2), dict(padding=padding, bias=False)):
            ask = dict(name="Conv2d", sizes=self.SIZES, inputs=images, **settings)
            own, other = handed_on(ex, **ask)
            assert_close(own, other)

    @points(1, hint="Kernels of one pixel and of an even side slide like any other.")
    def test_other_sizes_of_kernels(self, ex, rng):
        padding = 1 if ex.track == "pytorch" else "same"
        for side, stride in ((1, 2), (4, 3), (2, 1)):
            images, weights = rng.normal(size=(1, 3, 7, 9)), [fan_in(rng, 5, 3, side, side)]
            settings = dict(stride=stride, padding=padding)
            ask = dict(name="Conv2d", sizes=(3, 5, side), inputs=images, bias=False, **settings)
            got = ex.run(probes.outputs, weights=weights, **ask)
            assert_close(got, oracle.conv2d_by_hand(images, *weights, **settings))

    @points(1, hint="Derive it from the base class, and make its weights yourself.")
    def test_is_your_own(self, ex, rng):
        check_own(ex, "Conv2d", self.SIZES, rng.normal(size=(1, 2, 5, 4)))


@task(
    "BatchNorm",
    difficulty=3,
    minutes=30,
    hints=[
        "The mode chooses mean and variance; the line that normalizes is the same for both.",
        "PyTorch: `register_buffer` for what is stored and not trained, and update it in "
        "`torch.no_grad()`. Keras: `add_weight(..., trainable=False)` and `assign`.",
        "The channels stand on axis 1 in PyTorch and on the last one in Keras; the statistics run "
        "over all other axes, however many there are.",
    ],
)
class TestBatchNorm:
    def compare(self, ex, steps, weights, statistics, eps=None, share_of_new=None, **settings):
        default = DEFAULTS[ex.track]
        if eps is not None:
            settings = norm_settings(ex.track, eps, share_of_new)
        got = ex.run(
            probes.normalized, steps=steps, weights=weights, statistics=statistics, **settings
        )
        expected = oracle.batch_norm_by_hand(
            ex.track, steps, weights, statistics,
            default[0] if eps is None else eps,
            default[1] if share_of_new is None else share_of_new,
        )  # fmt: skip
        return got, *expected

    @points(1, hint="Scale 1, shift 0, mean 0, variance 1; only the first two are trained.")
    def test_fresh_layer(self, ex, rng):
        got = ex.run(probes.norm_start, inputs=rng.normal(size=(4, 3, 2, 2)))
        ones, zeros = np.ones(3), np.zeros(3)
        assert_close(got["state"], [ones, zeros, zeros, ones])
        assert got["trained"] == [(3,), (3,)]
        assert got["seen"] == (0 if ex.track == "pytorch" else None), "batches seen at the start"

    @points(2, hint="In evaluation the stored statistics normalize, and nothing changes.")
    def test_evaluation(self, ex, rng):
        batches, weights, statistics = norm_example(rng, (5, 3, 4, 2), (2, 3, 3, 3))
        steps = [("eval", batch) for batch in batches]
        got, said, states = self.compare(ex, steps, weights, statistics)
        assert_close(got["outputs"], said)
        assert_close(got["statistics"][-1], states[-1])

    @points(2, hint="In training the batch's own mean and *biased* variance normalize it.")
    def test_training_normalizes_by_the_batch(self, ex, rng):
        batches, weights, statistics = norm_example(rng, (3, 4, 2, 3))
        got, said, _ = self.compare(ex, [("train", batches[0])], weights, statistics)
        assert_close(got["outputs"], said)

    @points(3, hint="Who weighs what? PyTorch's momentum weighs the new value, Keras' the old.")
    def test_statistics_follow_the_batches(self, ex, rng):
        shapes = (3, 4, 2, 3), (5, 4, 2, 2), (2, 4, 3, 1)
        batches, weights, statistics = norm_example(rng, *shapes)
        steps = [("train", batch) for batch in batches]
        got, _, states = self.compare(ex, steps, weights, statistics)
        for mine, expected in zip(got["statistics"], states, strict=True):
            assert_close(mine, expected)

    @points(2, hint="The order of events: train, train, evaluate, train with other settings.")
    def test_both_modes_with_other_settings(self, ex, rng):
        shapes = (3, 4, 2, 3), (5, 4, 2, 2), (4, 4, 3, 1), (2, 4, 1, 3), (1, 4, 2, 2)
        batches, weights, statistics = norm_example(rng, *shapes)
        steps = list(zip(("train", "train", "eval", "train", "eval"), batches, strict=True))
        got, said, states = self.compare(ex, steps, weights, statistics, 0.02, 0.3)
        assert_close(got["outputs"], said)
        for mine, expected in zip(got["statistics"], states, strict=True):
            assert_close(mine, expected)
        assert got["seen"] == (3 if ex.track == "pytorch" else None), "batches in training mode"

    @points(1, hint="Without positions (N, C) the statistics run over the batch alone.")
    def test_rows_of_values(self, ex, rng):
        batches, weights, statistics = norm_example(rng, (5, 3), (4, 3))
        steps = [("train", batches[0]), ("eval", batches[1])]
        got, said, states = self.compare(ex, steps, weights, statistics)
        assert_close(got["outputs"], said)
        assert_close(got["statistics"][0], states[0])

    @points(1, hint="Mean and variance depend on the batch: let the gradient pass through them.")
    def test_gradients(self, ex, rng):
        [batch], weights, statistics = norm_example(rng, (4, 2, 3, 2))
        upstream, axes = rng.normal(size=batch.shape), (0, 2, 3)
        root = np.sqrt(batch.var(axes, keepdims=True) + 1e-3)
        unit = (batch - batch.mean(axes, keepdims=True)) / root
        pull = upstream - upstream.mean(axes, keepdims=True)
        pull = pull - unit * (upstream * unit).mean(axes, keepdims=True)
        scale = oracle.over_channels(weights[0], 4)
        expected = [scale / root * pull, (upstream * unit).sum(axes), upstream.sum(axes)]
        ask = dict(batch=batch, weights=weights, statistics=statistics, upstream=upstream)
        settings = norm_settings(ex.track, 1e-3, 0.1)
        assert_close(ex.run(probes.norm_gradients, **ask, **settings), expected)

    @points(1, hint="Running statistics are numbers, not results with a graph: update without it.")
    def test_statistics_stay_out_of_the_gradient(self, ex, rng):
        batches, weights, statistics = norm_example(rng, (4, 3), (4, 3))
        steps = [("train", batch) for batch in batches]
        got, _, _ = self.compare(ex, steps, weights, statistics)
        attached = {"buffers with a gradient": got["attached"]}
        assert attached == {"buffers with a gradient": 0 if ex.track == "pytorch" else None}

    @points(1, hint="Keras: trainable=False means evaluation. PyTorch: only the mode counts.")
    def test_frozen(self, ex, rng):
        batches, weights, statistics = norm_example(rng, (4, 3, 2, 2), (3, 3, 2, 2))
        steps = [("train", batches[0]), ("eval", batches[1])]
        got, _, _ = self.compare(ex, steps, weights, statistics, freeze=True)
        if ex.track == "tf":
            steps = [("eval", batch) for batch in batches]
        eps, share_of_new = DEFAULTS[ex.track]
        said, states = oracle.batch_norm_by_hand(
            ex.track, steps, weights, statistics, eps, share_of_new
        )
        assert_close(got["outputs"], said)
        assert_close(got["statistics"][-1], states[-1])

    @points(1, hint="A fresh PyTorch module trains; a Keras layer trains only where it is told.")
    def test_mode_that_nobody_chose(self, ex, rng):
        [batch], weights, statistics = norm_example(rng, (4, 3, 2, 2))
        ask = dict(batch=batch, weights=weights, statistics=statistics)
        steps = [("train" if ex.track == "pytorch" else "eval", batch), ("eval", batch)]
        eps, share_of_new = DEFAULTS[ex.track]
        said, _ = oracle.batch_norm_by_hand(ex.track, steps, weights, statistics, eps, share_of_new)
        assert_close(ex.run(probes.norm_without_a_mode, **ask), said)

    @points(1, hint="Momentum 0 and 1 are momenta: the new statistics do nothing, or are all.")
    def test_ends_of_the_momentum(self, ex, rng):
        batches, weights, statistics = norm_example(rng, (3, 4, 2, 3), (2, 4, 3, 2), (1, 4, 2, 2))
        steps = list(zip(("train", "train", "eval"), batches, strict=True))
        for share in (0.0, 1.0):
            got, said, states = self.compare(ex, steps, weights, statistics, 0.0625, share)
            assert_close(got["outputs"], said)
            for mine, expected in zip(got["statistics"], states, strict=True):
                assert_close(mine, expected)

    @points(1, hint="Write no result into the inputs: others may need them still.")
    def test_leaves_its_inputs_alone(self, ex, rng):
        inputs = rng.normal(size=(4, 3, 2, 2)) + 2
        sizes = (3,) if ex.track == "pytorch" else ()
        got = ex.run(probes.inputs_afterwards, name="BatchNorm", sizes=sizes, inputs=inputs)
        assert_close(got, inputs)

    @points(1, hint="Derive it from the base class, and compute mean and variance yourself.")
    def test_is_your_own(self, ex, rng):
        sizes = (3,) if ex.track == "pytorch" else ()
        check_own(ex, "BatchNorm", sizes, rng.normal(size=(4, 3, 2, 2)))


@task(
    "Dropout",
    difficulty=2,
    minutes=15,
    hints=[
        "A uniform random number for each value, compared with p, gives the mask.",
        "Divide in training, so that nothing remains to be done in evaluation.",
    ],
)
class TestDropout:
    SHAPE = (20, 10, 10, 12)  # 24,000 values: a share of zeros is known to 0.003
    NEIGHBORS = (*(f"neighbors on axis {axis}" for axis in range(4)), "a value in two calls")

    def expected(self, p):
        alike = round(p * p + (1 - p) * (1 - p), 1)
        return {
            "values": [0.0, round(1 / (1 - p), 6)],
            "share of zeros": p,
            "alike": [alike] * 5,
            "gradient": True,
        }

    @points(2, hint="What survives is divided by 1 - p, so that the mean stays.")
    def test_values(self, ex):
        for p in (0.3, 0.75):
            got = ex.run(probes.drop_facts, p=p, shape=self.SHAPE)
            assert_close(got["values"], self.expected(p)["values"], rtol=1e-5)

    @points(2, hint="Each value has a draw of its own, and each call draws anew.")
    def test_every_value_by_itself(self, ex):
        for p in (0.3, 0.8):
            got = ex.run(probes.drop_facts, p=p, shape=self.SHAPE)
            if 0 < got["share of zeros"] < 1:  # else there is nothing to compare
                fates = zip(self.NEIGHBORS, got["alike"], strict=True)
                together = {which: alike == 1.0 for which, alike in fates}
                assert together == dict.fromkeys(together, False), "whether they always fare alike"
            assert_close(got["share of zeros"], p)
            assert_close(got["alike"], self.expected(p)["alike"])

    @points(2, hint="In evaluation the outputs are the inputs, unscaled.")
    def test_evaluation_changes_nothing(self, ex, rng):
        inputs = rng.normal(size=(6, 5))
        modes = (False,) if ex.track == "pytorch" else (False, None)
        for mode in modes:
            first, second, _ = ex.run(probes.dropped, p=0.5, inputs=inputs, training=mode)
            assert_close(first, inputs)
            assert_close(second, inputs)

    @points(1, hint="With p = 0 nothing is dropped, and 1 - p divides by one.")
    def test_nothing_to_drop(self, ex, rng):
        inputs = rng.normal(size=(6, 5))
        assert ex.run(probes.refused_probability, p=0.0) is None, "p = 0 is allowed"
        first, _, gradient = ex.run(probes.dropped, p=0.0, inputs=inputs, training=True)
        assert_close(first, inputs)
        assert_close(gradient, np.ones((6, 5)))

    @points(1, hint="The gradient is 1 / (1 - p) where a value passed, and 0 where it did not.")
    def test_gradient_passes_the_same_mask(self, ex, rng):
        assert ex.run(probes.drop_facts, p=0.4, shape=(30, 7))["gradient"]

    @points(1, hint="Inputs are scaled, not replaced: each output is 0 or its input / (1 - p).")
    def test_scales_its_inputs(self, ex, rng):
        inputs = rng.normal(size=(30, 7)) + 0.1
        first, _, _ = ex.run(probes.dropped, p=0.25, inputs=inputs, training=True)
        ratio = first / inputs
        assert_close(np.where(ratio > 0.1, ratio * 0.75, 1.0), np.ones((30, 7)), rtol=1e-4)

    @points(1, hint="With p = 1 the scale is 1 / 0: raise ValueError when the layer is made.")
    def test_refuses_other_probabilities(self, ex):
        raised = [ex.run(probes.refused_probability, p=p) for p in (1.0, 1.5, -0.1, 0.0)]
        assert raised == ["ValueError", "ValueError", "ValueError", None], "p: 1, 1.5, -0.1, 0"

    @points(1, hint="Multiply into a new tensor (no `*=`): the inputs may be needed elsewhere.")
    def test_leaves_its_inputs_alone(self, ex, rng):
        inputs = rng.normal(size=(6, 5)) + 2
        got = ex.run(probes.inputs_afterwards, name="Dropout", sizes=(0.5,), inputs=inputs)
        assert_close(got, inputs)

    @points(1, hint="In a tf.function only the framework draws anew; NumPy would draw once.")
    def test_draws_anew_in_each_call(self, ex):
        inputs = np.ones((30, 40))
        first, second = ex.run(probes.dropped_in_a_graph, p=0.5, inputs=inputs)
        alike = np.mean((first == 0) == (second == 0))
        assert 0.3 < alike < 0.7, f"{alike:.0%} of the values share their fate in two calls"

    @points(1, hint="Derive it from the base class, and draw the mask yourself.")
    def test_is_your_own(self, ex, rng):
        check_own(ex, "Dropout", (0.5,), rng.normal(size=(4, 3)))


@task(
    "fans",
    difficulty=1,
    minutes=5,
    hints=["One output value of a convolution sees the whole window in every input channel."],
)
class TestFans:
    @points(1, hint="In PyTorch the first axis is what goes out, in Keras the last one.")
    def test_linear_layer(self, ex):
        assert ex.run(probes.fans, shape=(3, 7)) == [7, 3]

    @points(2, hint="Channels times the positions of the kernel, for both.")
    def test_convolution(self, ex):
        assert ex.run(probes.fans, shape=(4, 3, 5, 2)) == [3 * 10, 4 * 10]
        assert ex.run(probes.fans, shape=(8, 6, 1, 1)) == [6, 8]


WIDE = (120, 250)  # 30,000 values
FORMATS = ["float32", "float64", "float16", "float32"]  # by default, asked for twice, as a weight
KERNELS = (100, 30, 3, 3)  # 27,000 values, fan-in 270, fan-out 900


@task(
    "xavier_uniform",
    difficulty=2,
    minutes=15,
    hints=["A uniform distribution from -a to a has the variance a^2 / 3. Solve for a."],
)
class TestXavierUniform:
    def deviation(self, shape, gain=1.0):
        return gain * math.sqrt(2 / ((shape[0] + shape[1]) * math.prod(shape[2:])))

    @points(2, hint="The variance is 2 / (fan_in + fan_out), for kernels as well.")
    def test_variance(self, ex):
        for shape in (WIDE, KERNELS):
            ask = dict(name="xavier_uniform", shape=shape, expected=self.deviation(shape))
            got = ex.run(probes.spread, given=("fans",), **ask)
            assert got["deviation"] == 1.0
            assert got["outside"] is False, "values beyond the limit of a uniform distribution"

    @points(1, hint="The gain multiplies the standard deviation.")
    def test_gain(self, ex):
        expected = self.deviation(WIDE, gain=0.25)
        ask = dict(name="xavier_uniform", shape=WIDE, expected=expected, gain=0.25)
        assert ex.run(probes.spread, given=("fans",), **ask)["deviation"] == 1.0

    @points(2, hint="Uniform between -limit and limit, anew in each call.")
    def test_distribution(self, ex):
        limit = math.sqrt(3) * self.deviation(KERNELS)
        ask = dict(name="xavier_uniform", shape=KERNELS, times=3)
        drawn = ex.run(probes.draws, given=("fans",), **ask)
        assert not np.array_equal(drawn[0], drawn[1])
        for one in drawn:
            assert one.shape == KERNELS
            assert np.abs(one).max() <= limit * (1 + 1e-6)
            assert oracle.kolmogorov_smirnov(one, oracle.uniform_distribution(limit)) < 3

    @points(
        1,
        hint="PyTorch: an ordinary tensor, no parameter. Keras: of the type that is asked for.",
    )
    def test_kind_of_tensor(self, ex):
        got = ex.run(
            probes.kind_of_draw, given=("fans",), name="xavier_uniform", shape=(4, 3, 2, 2)
        )
        formats = ["float32"] if ex.track == "pytorch" else FORMATS
        assert got == {"formats": formats, "without a gradient": True}


@task(
    "he_normal",
    difficulty=2,
    minutes=10,
    hints=["A ReLU lets half of the signal's power through: hence the 2 in the numerator."],
)
class TestHeNormal:
    def deviation(self, shape, negative_slope=0.0):
        return math.sqrt(2 / ((1 + negative_slope**2) * math.prod(shape[1:])))

    @points(2, hint="The variance is 2 / fan_in; the fan-out plays no part.")
    def test_variance(self, ex):
        for shape in (WIDE, KERNELS):
            ask = dict(name="he_normal", shape=shape, expected=self.deviation(shape))
            got = ex.run(probes.spread, given=("fans",), **ask)
            assert got == {"deviation": 1.0, "outside": True}

    @points(1, hint="A leak lets more through: divide by 1 + negative_slope^2.")
    def test_leaky_relu(self, ex):
        got = []
        for slope in (0.0, 0.5):
            expected = self.deviation(KERNELS, negative_slope=slope)
            ask = dict(name="he_normal", shape=KERNELS, expected=expected, negative_slope=slope)
            got.append(ex.run(probes.spread, given=("fans",), **ask)["deviation"])
        assert got == [1.0, 1.0], "in units of what is expected for slopes 0 and 0.5"

    @points(2, hint="Normal around zero, not cut off at two deviations, anew in each call.")
    def test_distribution(self, ex):
        ask = dict(name="he_normal", shape=WIDE, times=3)
        drawn = ex.run(probes.draws, given=("fans",), **ask)
        assert not np.array_equal(drawn[0], drawn[1])
        for one in drawn:
            assert one.shape == WIDE
            std = self.deviation(WIDE)
            # 4.6 % of a normal distribution lie beyond two deviations and 0.27 % beyond three:
            # 1365 and 81 of 30,000, give or take 36 and 9; six times these errors is not chance
            beyond = [int(np.sum(np.abs(one) > bound * std)) for bound in (2, 3)]
            enough = {"beyond two deviations": beyond[0] > 820, "beyond three": beyond[1] > 27}
            assert enough == dict.fromkeys(enough, True), "values enough"
            assert oracle.kolmogorov_smirnov(one, oracle.normal_distribution(std)) < 3
            assert beyond[1] < 135

    @points(
        1,
        hint="PyTorch: an ordinary tensor, no parameter. Keras: of the type that is asked for.",
    )
    def test_kind_of_tensor(self, ex):
        got = ex.run(probes.kind_of_draw, given=("fans",), name="he_normal", shape=(4, 3, 2, 2))
        formats = ["float32"] if ex.track == "pytorch" else FORMATS
        assert got == {"formats": formats, "without a gradient": True}
