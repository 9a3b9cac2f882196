"""Tests of the chapter on normalization: one formula, its gradient, groups, roots, an exchange."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import normalization as known
from probes import normalization as probes
from probes import normalization_exchanged

# --- on paper


@task(
    "normalize",
    difficulty=1,
    minutes=10,
    hints=[
        "`layout.index(letter)` is the number of an axis; NumPy takes a tuple of them as `axis`.",
        "With `keepdims=True` mean and variance keep an axis of length 1 and fit the values.",
        "`set(shared) <= set(layout)` says whether every letter is there.",
    ],
)
class TestNormalize:
    def compare(self, ex, rng, shape, shared, layout, scale=1.0, **settings):
        values = scale * rng.normal(size=shape) + rng.normal(size=shape[1:])
        ask = dict(values=values, shared=shared, layout=layout, **settings)
        got, after = ex.run(probes.normalized, **ask)
        assert np.shape(got) == shape, "the shape of the answer"
        assert_close(got, known.normalized(**ask))
        assert_close(after, values)

    @points(1, hint="Row 1, 3, 8: mean 4, deviations -3, -1, 4, mean square 26 / 3.")
    def test_by_hand(self, ex):
        values = np.array([[1.0, 3.0, 8.0], [0.0, 2.0, 4.0]])
        rows = np.array([[-3, -1, 4], [-2, 0, 2]]) / np.sqrt([[26 / 3], [8 / 3]])
        assert_close(ex.normalize(values, "C", "NC", eps=0.0), rows)
        columns = np.array([[1, 1, 1], [-1, -1, -1]]) * np.array([1.0, 1.0, 1.0])
        assert_close(ex.normalize(values, "N", "NC", eps=0.0), columns * [1, 1, 1])

    @points(2, hint="The letters in shared are the axes over which mean and variance are taken.")
    def test_images(self, ex, rng):
        for shared in ("NHW", "CHW", "HW", "C"):
            self.compare(ex, rng, (2, 3, 4, 5), shared, "NCHW")
        for shared in ("NHW", "CHW", "HW", "C"):
            self.compare(ex, rng, (2, 4, 5, 3), shared, "NHWC")

    @points(1, hint="Sentences have other axes, and the letters may come in any order.")
    def test_other_layouts(self, ex, rng):
        for shape, shared, layout in (
            ((2, 3, 6), "D", "NTD"), ((3, 2, 5), "TD", "NTD"), ((4, 3, 2), "TN", "NTD"),
            ((2, 4, 3, 3), "HWN", "NCHW"), ((7,), "D", "D"), ((2, 3, 2, 2, 3), "DWC", "NCDHW"),
        ):  # fmt: skip
            self.compare(ex, rng, shape, shared, layout)

    @points(1, hint="eps is added to the variance, under the root.")
    def test_eps(self, ex, rng):
        self.compare(ex, rng, (3, 4, 2, 2), "NHW", "NCHW", scale=3e-3)
        self.compare(ex, rng, (3, 4, 5), "D", "NTD", eps=0.5)
        got = ex.normalize(np.full((2, 3), 7.0), "C", "NC")
        assert_close(got, np.zeros((2, 3)))

    @points(1, hint="Raise ValueError for a letter without an axis, and for an axis without one.")
    def test_refuses_what_does_not_fit(self, ex):
        asked = (("C", "NC"), ("H", "NC"), ("CH", "NC"), ("C", "NCH"), ("N", "N"), ("NC", "NC"))
        raised = {
            f"{shared} of {layout}": ex.error("normalize", np.ones((2, 3)), shared, layout)
            for shared, layout in asked
        }
        right = ("C of NC", "NC of NC")
        assert raised == {name: None if name in right else "ValueError" for name in raised}


@task(
    "layer_norm_backward",
    difficulty=3,
    minutes=20,
    hints=[
        "gamma and beta act on each column alone: their gradients are sums over all other axes.",
        "With n = (x - mean) / root and g = upstream * gamma, the answer at x is "
        "(g - mean(g) - n * mean(g * n)) / root. Which term comes from the mean?",
        "root is sqrt(variance + eps) here as well: n is what the forward pass has computed.",
    ],
)
class TestLayerNormBackward:
    def compare(self, ex, rng, shape, eps=1e-5, scale=1.0):
        values = scale * rng.normal(size=shape) + rng.normal(size=(*shape[:-1], 1))
        gamma, upstream = rng.uniform(0.5, 2, shape[-1]), rng.normal(size=shape) + 0.3
        settings = {} if eps == 1e-5 else {"eps": eps}
        ask = dict(upstream=upstream, values=values, gamma=gamma, **settings)
        got, after = ex.run(probes.gradients, **ask)
        want = known.by_differences(upstream, values, gamma, eps)
        assert [np.shape(one) for one in got] == [one.shape for one in want], "values, gamma, beta"
        for one, other in zip(got, want, strict=True):
            assert_close(one, other, rtol=1e-5)
        for one, other in zip(after, (upstream, values, gamma), strict=True):
            assert_close(one, other)

    @points(1, hint="Two values are always -1 and 1: moving them changes nothing at all.")
    def test_two_values_by_hand(self, ex):
        got = ex.layer_norm_backward(
            np.array([[3.0, 10.0]]), np.array([[2.0, 6.0]]), np.array([2.0, 5.0]), eps=0.0
        )
        for one, other in zip(got, ([[0.0, 0.0]], [-3.0, 10.0], [3.0, 10.0]), strict=True):
            assert_close(np.array(one), np.array(other))

    @points(3, hint="Mean and variance depend on the values, so the gradient passes through both.")
    def test_rows(self, ex, rng):
        self.compare(ex, rng, (3, 5))
        self.compare(ex, rng, (4, 3))

    @points(1, hint="gamma and beta are shared by all rows of all sentences.")
    def test_other_ranks(self, ex, rng):
        for shape in ((2, 3, 4), (5,), (2, 2, 3, 2)):
            self.compare(ex, rng, shape)

    @points(1, hint="eps stands under the root in the backward pass, too.")
    def test_eps(self, ex, rng):
        self.compare(ex, rng, (2, 5), eps=0.5)
        self.compare(ex, rng, (3, 4), eps=1e-2, scale=0.1)


@task(
    "group_norm",
    difficulty=2,
    minutes=12,
    hints=[
        "`values.reshape(N, groups, -1)` puts the values of a group into one row.",
        "gamma belongs to channels: reshape it to (C, 1, 1), for any number of further axes.",
    ],
)
class TestScratchGroupNorm:
    def compare(self, ex, rng, shape, groups, **settings):
        values, gamma, beta = grouped_values(rng, shape)
        ask = dict(values=values, groups=groups, gamma=gamma, beta=beta, **settings)
        got, after = ex.run(probes.in_groups, **ask)
        assert np.shape(got) == shape, "the shape of the answer"
        assert_close(got, known.grouped(**ask))
        assert_close(after, values)

    @points(1, hint="Channels 0 and 1 form the first group, 2 and 3 the second.")
    def test_by_hand(self, ex):
        values = np.array([[1.0, 3.0, 10.0, 16.0], [5.0, 5.0, 0.0, 8.0]])
        gamma, beta = np.array([1.0, 2.0, 1.0, 1.0]), np.array([0.0, 0.0, 7.0, 0.0])
        got = ex.group_norm(values, 2, gamma, beta, eps=1e-12)
        want = np.array([[-1.0, 2.0, 6.0, 1.0], [0.0, 0.0, 6.0, 1.0]])
        assert_close(got, want, rtol=1e-6)

    @points(2, hint="One mean for each group of each image.")
    def test_images(self, ex, rng):
        for shape, groups in (((2, 6, 3, 4), 3), ((3, 6, 2, 5), 2), ((2, 8, 3, 3), 4)):
            self.compare(ex, rng, shape, groups)

    @points(1, hint="One group is all of an image, as many groups as channels are one map each.")
    def test_the_ends(self, ex, rng):
        for groups in (1, 5):
            self.compare(ex, rng, (3, 5, 2, 4), groups)

    @points(1, hint="Any number of further axes, and none.")
    def test_other_ranks(self, ex, rng):
        for shape in ((4, 6), (2, 6, 5), (2, 6, 2, 1, 3)):
            self.compare(ex, rng, shape, 3)

    @points(1, hint="eps belongs under the root.")
    def test_eps(self, ex, rng):
        self.compare(ex, rng, (2, 4, 3, 2), 2, eps=0.5)

    @points(1, hint="Raise ValueError if the channels do not form that many groups.")
    def test_refuses_other_numbers(self, ex):
        ones = np.ones(6)
        raised = {
            groups: ex.error("group_norm", np.ones((2, 6, 4)), groups, ones, ones)
            for groups in (-2, 0, 1, 3, 4, 6, 12)
        }
        assert raised == {n: None if n in (1, 3, 6) else "ValueError" for n in raised}


@task(
    "rms_norm",
    difficulty=1,
    minutes=8,
    hints=[
        "The mean of the squares of the values, not of their deviations.",
        "`np.result_type(values, np.float32)` is float32 for float16, float64 for float64.",
    ],
)
class TestScratchRmsNorm:
    def compare(self, ex, values, gamma, dtype="float64", rtol=1e-7, **settings):
        ask = dict(values=values, gamma=gamma, dtype=dtype, **settings)
        kind, got, after = ex.run(probes.by_the_root, **ask)
        assert kind == dtype, "the dtype of the values"
        assert np.shape(got) == values.shape, "the shape of the answer"
        given, scale = (one.astype(dtype).astype("float64") for one in (values, gamma))
        assert_close(got, known.by_the_root(given, scale, **settings), rtol=rtol)
        assert_close(after, given)

    @points(1, hint="1, 7: mean square 25, root 5.")
    def test_by_hand(self, ex):
        got = ex.rms_norm(np.array([[1.0, 7.0], [-5.0, 5.0]]), np.array([1.0, 2.0]), eps=0.0)
        assert_close(got, np.array([[0.2, 2.8], [-1.0, 2.0]]))

    @points(2, hint="A root for each row, whatever stands in front of the last axis.")
    def test_shapes(self, ex, rng):
        for shape in ((3, 5), (2, 3, 4), (6,), (2, 1, 3, 3)):
            gamma = rng.uniform(0.5, 2, shape[-1])
            self.compare(ex, rng.normal(size=shape) + 0.7, gamma)

    @points(1, hint="eps is added to the mean square, under the root.")
    def test_eps(self, ex, rng):
        gamma = rng.uniform(0.5, 2, 4)
        self.compare(ex, rng.normal(size=(3, 4)), gamma, eps=0.5)
        self.compare(ex, 1e-3 * rng.normal(size=(3, 4)), gamma)
        self.compare(ex, np.zeros((2, 4)), gamma)

    @points(2, hint="Squares in float32, the result in float16; gamma in float32 as well.")
    def test_half_precision(self, ex, rng):
        values, gamma = half_rows(rng)
        self.compare(ex, values, gamma, "float16", rtol=1e-3)
        self.compare(ex, values, gamma, "float32", rtol=1e-5)

    @points(1, hint="Rounded once, behind the product with gamma: half a unit in the last place.")
    def test_rounded_once(self, ex, rng):
        self.compare(ex, *many_rows(rng), "float16", rtol=HALF_UNIT)


# --- layers


def grouped_values(rng, shape):
    """Values whose channels have means of their own; gamma and beta."""
    channels = shape[1]
    means = 2 * rng.normal(size=(channels, *[1] * (len(shape) - 2)))
    values = rng.normal(size=shape) + means + rng.normal(size=shape[2:])
    return values, rng.uniform(0.5, 2, channels), rng.normal(size=channels)


def half_rows(rng):
    """Rows whose squares no float16 can hold, and tiny ones; scales that float16 can hold."""
    values = rng.uniform(200, 400, size=(3, 6)) * rng.choice([-1, 1], size=(3, 6))
    values[2] /= 1e5  # their squares vanish in float16
    return values, np.round(rng.uniform(0.5, 2, 6) * 64) / 64


HALF_UNIT = 2**-11 * 1.002  # of float16, the most by which a number rounded once can be off


def many_rows(rng):
    """So many rows that some number rounded twice is off by more; scales that float16 can hold."""
    return rng.normal(size=(40, 24)), np.round(rng.uniform(0.5, 2, 24) * 64) / 64


def loose(ex, exact=1e-7):
    return 2e-3 if ex.track == "tf" else exact  # Keras computes in float32


def check_layer(ex, name, ask, by_hand):
    """Answers by hand; answers and gradients of the library's own layer."""
    got = ex.run(probes.layer, name=name, **ask)
    assert np.shape(got[0]) == ask["values"].shape, "the shape of the answer"
    assert_close(got[0], by_hand, rtol=loose(ex))
    want = ex.oracle(known.librarys, name=name, **ask)
    assert [None if one is None else np.shape(one) for one in got] == [*map(np.shape, want)]
    for one, other in zip(got, want, strict=True):
        assert_close(one, other, rtol=loose(ex, 1e-6))


def check_start(ex, name, settings, values, want, names):
    """Ones and zeros, nothing else, and the same answer in both modes."""
    for training in (False, True):
        ask = dict(name=name, settings=settings, values=values, training=training)
        held, answer = ex.run(probes.start, **ask)
        count = values.shape[1 if name == "GroupNorm" else -1]
        start = {"weight": np.ones(count), "bias": np.zeros(count)}
        assert_close(held, {one: start[one] for one in names})
        assert_close(answer, want, rtol=loose(ex))


@task(
    "GroupNorm",
    difficulty=2,
    minutes=12,
    hints=[
        "Reshape the values so that one axis holds what a group shares. In PyTorch the channels "
        "of a group follow each other; in Keras they are neighbors on the last axis.",
        "Mean and variance over two axes in Keras: (N, H * W, groups, C / groups), axes 1 and 3.",
        "Shape the result back before gamma and beta: they belong to channels, not to groups.",
    ],
)
class TestGroupNorm:
    def compare(self, ex, rng, shape, groups, **more):
        values, weight, bias = grouped_values(rng, shape)
        settings = {"num_groups": groups, "num_channels": shape[1], **more}
        ask = dict(settings=settings, weights={"weight": weight, "bias": bias}, values=values,
                   upstream=rng.normal(size=shape))  # fmt: skip
        eps = more.get("eps", 1e-3 if ex.track == "tf" else 1e-5)
        check_layer(ex, "GroupNorm", ask, known.grouped(values, groups, weight, bias, eps))

    @points(3, hint="One mean and one variance for each group of each image.")
    def test_answers_and_gradients(self, ex, rng):
        for shape, groups in (((2, 6, 3, 4), 3), ((3, 8, 2, 5), 2)):
            self.compare(ex, rng, shape, groups)

    @points(1, hint="One group; as many groups as channels.")
    def test_the_ends(self, ex, rng):
        for groups in (1, 4):
            self.compare(ex, rng, (2, 4, 3, 2), groups)

    @points(1, hint="Rows, sequences, volumes: any number of places, or none.")
    def test_other_ranks(self, ex, rng):
        for shape in ((4, 6), (2, 6, 5), (2, 6, 2, 1, 3)):
            self.compare(ex, rng, shape, 3)
        if ex.track == "tf":
            values, _, _ = grouped_values(rng, (2, 6, 3, 4))
            ask = dict(name="GroupNorm", settings={"num_groups": 3}, values=values)
            want = known.grouped(values, 3, np.ones(6), np.zeros(6), 1e-3)
            assert_close(ex.run(probes.of_any_size, **ask), want, rtol=loose(ex))

    @points(1, hint="eps is added to the variance, under the root.")
    def test_eps(self, ex, rng):
        self.compare(ex, rng, (2, 4, 3, 3), 2, eps=0.5)

    @points(1, hint="Ones and zeros to begin with; no statistics are kept, nothing is changed.")
    def test_start(self, ex, rng):
        values, _, _ = grouped_values(rng, (3, 6, 2, 2))
        settings = {"num_groups": 2, "num_channels": 6}
        eps = 1e-3 if ex.track == "tf" else 1e-5
        want = known.grouped(values, 2, np.ones(6), np.zeros(6), eps)
        check_start(ex, "GroupNorm", settings, values, want, ("weight", "bias"))
        after = ex.run(probes.kept, name="GroupNorm", settings=settings, values=values)
        assert_close(after, values, rtol=1e-6)

    @points(1, hint="Raise ValueError if the channels do not form that many groups.")
    def test_refuses_other_numbers(self, ex):
        raised = {}
        for groups in (1, 2, 3, 4, 6, 12):
            settings = {"num_groups": groups, "num_channels": 6}
            raised[groups] = ex.run(probes.refused, settings=settings)
        assert raised == {n: None if 6 % n == 0 else "ValueError" for n in raised}

    @points(1, hint="PyTorch: maps may be permuted, or have their channels last in memory.")
    def test_any_order_in_memory(self, ex, rng):
        values, _, _ = grouped_values(rng, (2, 6, 3, 4))
        ask = dict(name="GroupNorm", values=values, settings={"num_groups": 3, "num_channels": 6})
        eps = 1e-3 if ex.track == "tf" else 1e-5
        want = known.grouped(values, 3, np.ones(6), np.zeros(6), eps)
        assert_close(ex.run(probes.of_strided, **ask), want, rtol=loose(ex))


@task(
    "RMSNorm",
    difficulty=1,
    minutes=10,
    hints=[
        "The mean of the squares over the last axis, with an axis of length 1 left.",
        "PyTorch: `torch.promote_types(values.dtype, torch.float32)`. Keras: "
        '`ops.cast(values, "float32")`, and the weight is cast as well.',
    ],
)
class TestRMSNorm:
    def compare(self, ex, rng, shape, **more):
        values, weight = rng.normal(size=shape) + 0.7, rng.uniform(0.5, 2, shape[-1])
        ask = dict(settings={"features": shape[-1], **more}, weights={"weight": weight},
                   values=values, upstream=rng.normal(size=shape))  # fmt: skip
        check_layer(ex, "RMSNorm", ask, known.by_the_root(values, weight, more.get("eps", 1e-6)))

    @points(3, hint="Each row over the root of its own mean square, times the weight.")
    def test_answers_and_gradients(self, ex, rng):
        for shape in ((3, 5), (2, 3, 4), (2, 2, 3, 6)):
            self.compare(ex, rng, shape)

    @points(1, hint="eps is added to the mean square, under the root.")
    def test_eps(self, ex, rng):
        self.compare(ex, rng, (3, 4), eps=0.5)
        values, weight = 1e-3 * rng.normal(size=(3, 4)), np.ones(4)
        ask = dict(settings={"features": 4}, weights={"weight": weight}, values=values,
                   upstream=rng.normal(size=(3, 4)))  # fmt: skip
        check_layer(ex, "RMSNorm", ask, known.by_the_root(values, weight))

    @points(1, hint="Ones to begin with, and nothing else.")
    def test_start(self, ex, rng):
        values = rng.normal(size=(2, 3, 5)) - 0.4
        want = known.by_the_root(values, np.ones(5))
        check_start(ex, "RMSNorm", {"features": 5}, values, want, ("weight",))
        after = ex.run(probes.kept, name="RMSNorm", settings={"features": 5}, values=values)
        assert_close(after, values, rtol=1e-6)

    @points(2, hint="Squares in float32 at least, the result in the dtype of the values.")
    def test_half_precision(self, ex, rng):
        values, weight = half_rows(rng)
        given = values.astype("float16").astype("float64")
        kind, got = ex.run(probes.in_half, rows=given, weight=weight)
        assert kind == "float16", "the dtype of the values"
        assert_close(got, known.by_the_root(given, weight), rtol=1e-3)
        kind, got = ex.run(probes.in_half, rows=values, weight=weight, kind="bfloat16")
        assert kind == "bfloat16", "the dtype of the values"
        assert_close(got, known.by_the_root(values, weight), rtol=2e-2)
        if ex.track == "pytorch":
            kind, got = ex.run(probes.in_half, rows=values, weight=weight, kind="float64")
            assert kind == "float64", "the dtype of the values"
            assert_close(got, known.by_the_root(values, weight), rtol=1e-12)

    @points(1, hint="Rounded once, behind the product: half a unit in the last place at most.")
    def test_rounded_once(self, ex, rng):
        values, weight = many_rows(rng)
        given = values.astype("float16").astype("float64")
        _, got = ex.run(probes.in_half, rows=given, weight=weight)
        assert_close(got, known.by_the_root(given, weight), rtol=HALF_UNIT)
        given = rng.integers(-64, 65, size=(40, 24)) / 16  # bfloat16 can hold these
        _, got = ex.run(probes.in_half, rows=given, weight=weight, kind="bfloat16")
        assert_close(got, known.by_the_root(given, weight), rtol=8 * HALF_UNIT)


# --- an exchange


@task(
    "replace_batch_norms",
    difficulty=2,
    minutes=20,
    hints=[
        "`math.gcd` is the number of groups. The channels are known: `num_features` in PyTorch, "
        "the length of `moving_mean` in Keras.",
        "PyTorch: `model.named_modules(remove_duplicate=False)` and `model.set_submodule`. "
        "Keras: `keras.models.clone_model` asks a function for each layer, and `call_unmasked` "
        "calls it.",
        "A copied model has new weights: carry those of the old layers over, layer by layer.",
    ],
)
class TestReplaceBatchNorms:
    def compare(self, ex, rng, training=False, **settings):
        weights, images = known.network(rng), rng.normal(size=(3, 3, 6, 5))
        ask = dict(weights=weights, images=images, training=training)
        got = ex.run(normalization_exchanged.exchanged, **ask, **settings)
        want = known.exchanged(weights, images, settings.get("groups", 32))
        assert_close(got, want, rtol=loose(ex))

    @points(3, hint="The network answers as one with group normalizations of the same gamma, beta.")
    def test_logits(self, ex, rng):
        self.compare(ex, rng)
        self.compare(ex, rng, groups=4)
        self.compare(ex, rng, training=True, groups=1)

    @points(2, hint="gcd(groups, channels) groups; the eps of each old layer.")
    def test_each_layer(self, ex, rng):
        weights, found, want = known.network(rng), {}, {}
        name = "GroupNorm" if ex.track == "pytorch" else "GroupNormalization"
        for groups in (None, 4, 15):
            settings = {} if groups is None else {"groups": groups}
            found[groups] = ex.run(normalization_exchanged.places, weights=weights, **settings)
            want[groups] = [
                [name, math.gcd(groups or 32, normalization_exchanged.CHANNELS[one]),
                 normalization_exchanged.CHANNELS[one], normalization_exchanged.EPS[one]]
                for one in ("stem", "twice", "twice", "plain")
            ]  # fmt: skip
        assert found == want

    @points(2, hint="PyTorch: the same objects but for the layers. Keras: the old model stays.")
    def test_what_stays(self, ex, rng):
        ask = dict(weights=known.network(rng), images=rng.normal(size=(2, 3, 4, 4)))
        got = ex.run(normalization_exchanged.what_stays, **ask)
        numbers = sum(one.size for one in ask["weights"].values())
        if ex.track == "pytorch":  # where a layer is listed at each of its places
            numbers += 2 * normalization_exchanged.CHANNELS["twice"]
            want = {"the model": True, "parameters from before": 12, "numbers": numbers,
                    "other layers from before": 11, "new layers": 3}  # fmt: skip
        else:
            want = {"the model": False, "weights of both": 0, "numbers": numbers,
                    "batch normalizations of the old model": 3, "change of its logits": 0.0}
        assert got == want

    @points(1, hint="PyTorch: mode and frozen weights. Keras: name, trainable, center, scale.")
    def test_settings(self, ex, rng):
        got = ex.run(normalization_exchanged.modes, weights=known.network(rng))
        if ex.track == "pytorch":
            assert got == [False, True, True, False, True, True]
        else:
            assert got == [["stem", False, True, True], ["twice", True, True, True],
                           ["plain", True, False, False]]  # fmt: skip

    @points(1, hint="A model that is one layer; one that has none; channels on another axis.")
    def test_small_models(self, ex, rng):
        weights, images = known.network(rng), rng.normal(size=(2, 6, 3, 4))
        kind, answer, same = ex.run(normalization_exchanged.alone, weights=weights, images=images)
        name = "GroupNorm" if ex.track == "pytorch" else "GroupNormalization"
        assert [kind, same] == [name, True]
        eps = normalization_exchanged.EPS["stem"]
        want = known.grouped(images, 3, weights["stem"], weights["stem.bias"], eps)
        assert_close(answer, want, rtol=loose(ex))
