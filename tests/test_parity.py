"""Tests of the chapter on parity: layouts, paddings, moving averages, momentum, rounding."""

import numpy as np

from autograder import assert_close, points, task
from oracles import common as oracles
from oracles import parity as oracle
from probes import parity as probes
from probes.parity import IMAGE, MAPS, SHAPES


def given(ex, *names):
    """Names that the reference stands in for; `canonical` is a task of TensorFlow's track alone."""
    return tuple(name for name in names if ex.track == "tf" or name != "canonical")


# --- layouts


@task(
    "kernel_to_tf",
    difficulty=1,
    minutes=5,
    hints=["Name the four axes before and after; then write down where each comes from."],
)
class TestKernelToTF:
    @points(1, hint="kernel[r, c, i, o] is weight[o, i, r, c]; nothing is flipped.")
    def test_every_entry(self, ex, rng):
        weight = rng.normal(size=(5, 3, 2, 4))
        got = ex.kernel_to_tf(weight)
        want = np.empty((2, 4, 3, 5))
        for o, i, r, c in np.ndindex(5, 3, 2, 4):
            want[r, c, i, o] = weight[o, i, r, c]
        assert_close(got, want)


@task(
    "kernel_from_tf",
    difficulty=1,
    minutes=5,
    hints=["The order of axes that undoes (2, 3, 1, 0) is not (2, 3, 1, 0)."],
)
class TestKernelFromTF:
    @points(1, hint="weight[o, i, r, c] is kernel[r, c, i, o].")
    def test_every_entry(self, ex, rng):
        kernel = rng.normal(size=(2, 4, 3, 5))
        want = np.empty((5, 3, 2, 4))
        for o, i, r, c in np.ndindex(5, 3, 2, 4):
            want[o, i, r, c] = kernel[r, c, i, o]
        assert_close(ex.kernel_from_tf(kernel), want)


@task(
    "dense_to_tf",
    difficulty=2,
    minutes=15,
    hints=[
        "Reshape the inputs of every output to (C, H, W) before you move an axis.",
        "The result multiplies images that were flattened as H, W, C: test it with one.",
    ],
)
class TestDenseToTF:
    @points(1, hint="Without maps only the two axes change places.")
    def test_without_maps(self, ex, rng):
        weight = rng.normal(size=(4, 6))
        want = [[weight[o, i] for o in range(4)] for i in range(6)]
        assert_close(ex.dense_to_tf(weight), want)

    @points(3, hint="Both layers must give the same answer to the same image.")
    def test_same_answers_behind_maps(self, ex, rng):
        images, weight = rng.normal(size=(7, 2, 3, 5)), rng.normal(size=(4, 30))
        got = ex.run(probes.answers_in_tf, images=images, weight=weight, maps_shape=(2, 3, 5))
        assert_close(got, oracle.linear_by_hand(images, weight))

    @points(1, hint="Maps with another number of values are a mistake of the caller: ValueError.")
    def test_refuses_maps_that_do_not_fit(self, ex, rng):
        assert ex.error("dense_to_tf", rng.normal(size=(4, 30)), (2, 3, 4)) == "ValueError"
        assert ex.error("dense_to_tf", rng.normal(size=(4, 30)), (1, 3, 5)) == "ValueError"
        assert ex.error("dense_to_tf", rng.normal(size=(4, 30)), (4, 3, 5)) == "ValueError"


@task(
    "dense_from_tf",
    difficulty=2,
    minutes=10,
    hints=["The inputs stand as H, W, C here, although maps_shape is given as (C, H, W)."],
)
class TestDenseFromTF:
    @points(1, hint="Without maps only the two axes change places.")
    def test_without_maps(self, ex, rng):
        kernel = rng.normal(size=(6, 4))
        assert_close(ex.dense_from_tf(kernel), [[kernel[i, o] for i in range(6)] for o in range(4)])

    @points(2, hint="Both layers must give the same answer to the same image.")
    def test_same_answers_behind_maps(self, ex, rng):
        images, kernel = rng.normal(size=(7, 2, 3, 5)), rng.normal(size=(30, 4))
        weight = ex.dense_from_tf(kernel, (2, 3, 5))
        flat = images.transpose(0, 2, 3, 1).reshape(7, -1)
        assert_close(oracle.linear_by_hand(images, weight), flat @ kernel)

    @points(1, hint="Maps with another number of values are a mistake of the caller: ValueError.")
    def test_refuses_maps_that_do_not_fit(self, ex, rng):
        assert ex.error("dense_from_tf", rng.normal(size=(30, 4)), (2, 3, 4)) == "ValueError"
        assert ex.error("dense_from_tf", rng.normal(size=(30, 4)), (1, 3, 5)) == "ValueError"
        assert ex.error("dense_from_tf", rng.normal(size=(30, 4)), (4, 3, 5)) == "ValueError"


# --- padding and rounding


@task(
    "same_padding",
    difficulty=2,
    minutes=10,
    hints=[
        "First the number of positions, ceil(size / stride); then how far the last window reaches.",
        "If the windows reach less far than the image, nothing is added and nothing cut off.",
    ],
)
class TestSamePadding:
    @staticmethod
    def check(ex, cases):
        """All paddings at once: from (size, kernel_size, stride) to (before, after)."""
        got = [list(ex.same_padding(*arguments)) for arguments in cases]
        assert_close(got, [list(want) for want in cases.values()])

    @points(1, hint="An odd kernel at stride 1 gets (kernel_size - 1) / 2 on each side.")
    def test_stride_one(self, ex):
        self.check(ex, {(28, 5): (2, 2), (7, 4): (1, 2), (9, 2): (0, 1), (12, 7, 1): (3, 3)})

    @points(
        2, hint="32 pixels, kernel 3, stride 2: 16 positions reach 33 pixels. One zero, behind."
    )
    def test_stride_two(self, ex):
        self.check(ex, {(10, 4, 3): (1, 2), (32, 3, 2): (0, 1), (9, 3, 2): (1, 1),
                        (224, 7, 2): (2, 3)})  # fmt: skip

    @points(1, hint="A kernel smaller than the stride may need no zeros: never a negative number.")
    def test_never_negative(self, ex):
        self.check(ex, {(8, 1, 2): (0, 0), (9, 1, 4): (0, 0), (11, 2, 5): (0, 1)})

    @points(1, hint="One position is enough for an image that is smaller than the stride.")
    def test_small_images(self, ex):
        self.check(ex, {(2, 3, 5): (0, 1), (1, 6): (2, 3), (3, 4, 3): (0, 1)})


@task(
    "tolerance",
    difficulty=2,
    minutes=15,
    hints=[
        "`np.finfo(dtype).eps` is the distance from 1 to the next larger number; rounding goes to "
        "the nearer of two neighbors.",
        "Errors of the layers add up; the two computations err independently.",
    ],
)
class TestTolerance:
    @points(2, hint="u of float32 is 2**-24: 2 (sqrt(25) + sqrt(144) + sqrt(400)) u.")
    def test_typical(self, ex):
        assert_close(ex.tolerance("float32", [25, 144, 400]), 2 * 37 * 2.0**-24)
        assert_close(ex.tolerance("float64", [9]), 6 * 2.0**-53)

    @points(2, hint="n u / (1 - n u) for each layer; with float16, u is 2**-11.")
    def test_worst(self, ex):
        want = 2 * (512 / 1536 + 1024 / 1024)  # n u = 1/4 and 1/2
        assert_close(ex.tolerance("float16", [512, 1024], worst=True), want)
        assert_close(ex.tolerance("float32", [25], worst=True), 50 / (2**24 - 25))

    @points(1, hint="Where n u reaches 1 the bound says nothing: ValueError, if it is asked for.")
    def test_no_bound_for_long_sums(self, ex):
        cases = {"4 and 2048": [4, 2048], "2048 and 4": [2048, 4], "3000": [3000]}
        raised = {
            name: ex.error("tolerance", "float16", lengths, worst=True)
            for name, lengths in cases.items()
        }
        assert raised == dict.fromkeys(cases, "ValueError"), "for sums of so many terms"
        assert_close(ex.tolerance("float16", [4096]), 128 * 2.0**-11)


# --- moving averages and momentum


@task(
    "moving_statistics",
    difficulty=2,
    minutes=20,
    hints=[
        "Which of the two numbers, old or new, does `momentum` multiply?",
        "`ddof` of NumPy's `var` says what is subtracted from n.",
    ],
)
class TestMovingStatistics:
    def want(self, batches, new, correction):
        """Each batch with its weight in the end, written out."""
        shares = [new * (1 - new) ** age for age in range(len(batches))][::-1]
        mean, variance = np.zeros(3), (1 - new) ** len(batches) * np.ones(3)
        for share, maps in zip(shares, batches, strict=True):
            values = np.moveaxis(maps, 1, 0).reshape(3, -1)  # (C, N H W)
            center = values.sum(axis=1) / values.shape[1]
            squares = ((values - center[:, None]) ** 2).sum(axis=1)
            mean = mean + share * center
            variance = variance + share * squares / (values.shape[1] - correction)
        return mean, variance

    def batches(self, rng):
        return [3 * rng.normal(size=(n, 3, 2, 1)) + 1 for n in (2, 4, 3)]

    @points(2, hint="momentum is the weight of the new batch; its variance divides by n - 1.")
    def test_pytorch(self, ex, rng):
        batches = self.batches(rng)
        got = ex.moving_statistics(batches, 0.125, "pytorch")
        assert_close(tuple(got), self.want(batches, 0.125, 1))

    @points(2, hint="momentum is the weight of the old value; the new variance divides by n.")
    def test_keras(self, ex, rng):
        batches = self.batches(rng)
        got = ex.moving_statistics(batches, 0.875, "tf")
        assert_close(tuple(got), self.want(batches, 0.125, 0))

    @points(1, hint="A momentum may be 0 or 1: then nothing moves, or nothing stays.")
    def test_ends_of_the_range(self, ex, rng):
        batches = self.batches(rng)
        for new in (0.0, 1.0):
            got = [ex.moving_statistics(batches, new, "pytorch"),
                   ex.moving_statistics(batches, 1 - new, "tf")]  # fmt: skip
            want = [self.want(batches, new, correction) for correction in (1, 0)]
            got = [np.broadcast_to(one, (3,)) for pair in got for one in pair]
            assert_close(got, [one for pair in want for one in pair])

    @points(1, hint='Only "pytorch" and "tf": a ValueError for anything else.')
    def test_refuses_other_conventions(self, ex, rng):
        batches = self.batches(rng)
        assert ex.error("moving_statistics", batches, 0.1, "keras") == "ValueError"


@task(
    "momentum_steps",
    difficulty=2,
    minutes=15,
    hints=["With one rate for all steps the two conventions agree; change the rate to test."],
)
class TestMomentumSteps:
    RATES = [0.5, 0.5, 0.125, 0.25]

    def want(self, weight, gradients, rate):
        """Step k moves by every earlier gradient g_s, with rate(k, s) and its age in the power."""
        moves = [
            sum(rate(k, s) * 0.75 ** (k - s) * gradients[s] for s in range(k + 1))
            for k in range(len(gradients))
        ]
        return [weight - sum(moves[: k + 1]) for k in range(len(gradients))]

    @points(2, hint="The rate of the step multiplies the whole velocity.")
    def test_pytorch(self, ex, rng):
        weight, gradients = rng.normal(size=(2, 3)), [*rng.normal(size=(4, 2, 3))]
        got = ex.momentum_steps(weight, gradients, self.RATES, 0.75, "pytorch")
        want = self.want(weight, gradients, lambda step, source: self.RATES[step])
        assert_close(list(got), want)

    @points(2, hint="A gradient keeps the rate of the step in which it came.")
    def test_keras(self, ex, rng):
        weight, gradients = rng.normal(size=(2, 3)), [*rng.normal(size=(4, 2, 3))]
        got = ex.momentum_steps(weight, gradients, self.RATES, 0.75, "tf")
        want = self.want(weight, gradients, lambda step, source: self.RATES[source])
        assert_close(list(got), want)

    @points(1, hint="Write w = w - ..., not w -= ..., which changes the array of the caller.")
    def test_leaves_its_arrays_alone(self, ex, rng):
        weight, gradients = rng.normal(size=(2, 3)), [*rng.normal(size=(2, 2, 3))]
        for convention in ("pytorch", "tf"):
            got = ex.run(probes.after_steps, weight=weight, gradients=gradients,
                         convention=convention)  # fmt: skip
            assert_close(got, [weight, *gradients])

    @points(1, hint='Only "pytorch" and "tf": a ValueError for anything else.')
    def test_refuses_other_conventions(self, ex, rng):
        arguments = rng.normal(size=3), [rng.normal(size=3)], [0.5], 0.75
        assert ex.error("momentum_steps", *arguments, "torch") == "ValueError"


# --- in the frameworks


@task(
    "canonical",
    difficulty=2,
    minutes=15,
    hints=[
        "The number of axes tells kernels, dense weights and vectors apart.",
        "Only the first dense layer follows the maps; the next one is only transposed.",
    ],
)
class TestCanonical:
    @points(3, hint="Kernels to (O, I, kh, kw), dense weights to (out, in), vectors as they are.")
    def test_every_layout(self, ex, rng):
        shapes = [*SHAPES["plain"][:2], (54, 54), (54,), (5, 54), (5,), (4, 5), (4,), (2, 3, 4)]
        arrays = [rng.normal(size=shape) for shape in shapes]
        natives = [probes.native(one) for one in arrays[:4]]
        natives += [one.T if one.ndim == 2 else one for one in arrays[4:]]
        got = ex.run(probes.converted, arrays=natives, maps_shape=MAPS)
        assert_close(got["canonical"], arrays)

    @points(1, hint="Gradients come as tensors, and the arrays of the caller stay as they are.")
    def test_tensors_and_what_came_in(self, ex, rng):
        arrays = [rng.normal(size=shape) for shape in SHAPES["plain"]]
        natives = [probes.native(one) for one in arrays]
        got = ex.run(probes.converted, arrays=natives, tensors=True, maps_shape=MAPS)
        assert_close(got["canonical"], arrays, rtol=2e-5)
        got = ex.run(probes.converted, arrays=natives, maps_shape=MAPS)
        assert_close(got["own"], natives)

    @points(1, hint="Without maps_shape the inputs of dense layers keep their order.")
    def test_without_maps(self, ex, rng):
        kernel = rng.normal(size=(6, 4))
        want = [[kernel[i, o] for i in range(6)] for o in range(4)]
        assert_close(list(ex.canonical([kernel])), [np.array(want)])


@task(
    "export_weights",
    difficulty=2,
    minutes=15,
    hints=[
        "What is learned but not a parameter? The running statistics of a normalization.",
        "An array that shares its memory with the model changes when the model is trained.",
    ],
)
class TestExportWeights:
    @points(
        2, hint="All weights in order; kernels (O, I, kh, kw), linear (out, in) in C, H, W order."
    )
    def test_plain_network(self, ex, rng):
        arrays = oracle.arrays_for(rng, "plain")
        assert_close(
            ex.run(probes.exported, given=given(ex, "canonical"), kind="plain", arrays=arrays),
            arrays,
        )

    @points(2, hint="Scale, shift, running mean, running variance: four arrays, and no counter.")
    def test_statistics_of_a_normalization(self, ex, rng):
        arrays = oracle.arrays_for(rng, "norm")
        assert_close(
            ex.run(probes.exported, given=given(ex, "canonical"), kind="norm", arrays=arrays),
            arrays,
        )

    @points(1, hint="Copy: training goes on in the model's memory, not in your arrays.")
    def test_arrays_are_copies(self, ex, rng):
        for kind in ("plain", "norm"):
            arrays = oracle.arrays_for(rng, kind)
            got = ex.run(
                probes.exported, given=given(ex, "canonical"), kind=kind, arrays=arrays, change=True
            )
            assert_close(got, arrays)

    @points(1, hint="(C, 1, 1) serves PyTorch's broadcasting; the canonical shape is (C,).")
    def test_one_number_per_channel(self, ex):
        got = ex.run(probes.exported_per_channel, given=given(ex, "canonical"))
        assert got == [(2,), (1, 2, 1, 1), (1,), (1,)]


@task(
    "import_weights",
    difficulty=2,
    minutes=20,
    hints=[
        "Compare all shapes with those that `export_weights` gives, before the first assignment.",
        "Write into the parameters that exist; the model must keep using them.",
    ],
)
class TestImportWeights:
    GIVEN = ("canonical", "export_weights")

    @points(2, hint="Afterwards the network computes what the arrays say.")
    def test_computes_the_function(self, ex, rng):
        images, arrays = rng.normal(size=(3, *IMAGE)), oracle.arrays_for(rng, "plain")
        got = ex.run(
            probes.imported,
            given=given(ex, *self.GIVEN),
            kind="plain",
            arrays=arrays,
            images=images,
        )
        assert_close(got, oracle.logits_by_hand(images, arrays))

    @points(2, hint="Running mean and variance belong to the function too.")
    def test_with_a_normalization(self, ex, rng):
        images, arrays = rng.normal(size=(3, *IMAGE)), oracle.arrays_for(rng, "norm")
        epsilon = 1e-5 if ex.track == "pytorch" else 1e-3
        got = ex.run(
            probes.imported, given=given(ex, *self.GIVEN), kind="norm", arrays=arrays, images=images
        )
        assert_close(got, oracle.logits_by_hand(images, arrays, epsilon))
        again = ex.run(
            probes.there_and_back, given=given(ex, *self.GIVEN), kind="norm", arrays=arrays
        )
        assert_close(list(again), arrays)

    @points(2, hint="Check number and shapes of all arrays before you change the first weight.")
    def test_refuses_what_does_not_fit(self, ex, rng):
        arrays, other = oracle.arrays_for(rng, "plain"), oracle.arrays_for(rng, "plain")
        images = rng.normal(size=(3, *IMAGE))
        transposed = [*other[:2], other[2].T, other[3]]
        longer = [*other[:3], np.append(other[3], 0)]
        for wrong in (other[:3], [*other, other[3]], transposed, longer, other[::-1]):
            got = ex.run(
                probes.refused,
                given=given(ex, *self.GIVEN),
                arrays=arrays,
                wrong=wrong,
                images=images,
            )
            assert got[0], "a ValueError"
            assert got[1].strip(), "a sentence"
            assert_close(got[2], oracle.logits_by_hand(images, arrays))

    @points(1, hint="Copy the numbers into the variables that are there, in their format.")
    def test_keeps_formats_and_objects(self, ex, rng):
        arrays = oracle.arrays_for(rng, "norm")
        got = ex.run(probes.kept_by_import, given=given(ex, *self.GIVEN), arrays=arrays)
        assert_close(got.pop("arrays"), arrays)
        rounded = np.concatenate([array.ravel() for array in arrays]).astype(np.float32)
        assert_close(got.pop("numbers"), np.sort(rounded).astype(float), rtol=1e-12)
        assert got == {"the same objects": True, "as before": True}

    @points(1, hint="No maps come before: a dense layer's array is transposed, and that is all.")
    def test_dense_layers_alone(self, ex, rng):
        arrays = [rng.normal(size=shape) for shape in ((4, 3), (4,), (2, 4), (2,))]
        features = rng.normal(size=(5, 3))
        got = ex.run(probes.imported_dense, given=given(ex, *self.GIVEN), arrays=arrays,
                     features=features)  # fmt: skip
        first, bias, second, last = arrays
        assert_close(got, (features @ first.T + bias) @ second.T + last, rtol=2e-5)

    @points(1, hint="Where PyTorch keeps (C, 1, 1), the array has the shape (C,).")
    def test_one_number_per_channel(self, ex, rng):
        arrays = [rng.normal(size=shape) for shape in ((2,), (1, 2, 1, 1), (1,), (1,))]
        images = rng.normal(size=(2, 2, 3, 4))
        got = ex.run(
            probes.imported_per_channel, given=given(ex, *self.GIVEN), arrays=arrays, images=images
        )
        scale, kernel, bias, last = arrays
        want = oracles.conv2d(images * scale[:, None, None], kernel, bias) * last
        assert_close(got, want, rtol=2e-5)


@task(
    "set_batch_norm",
    difficulty=2,
    minutes=15,
    hints=[
        "Print `momentum` of a new layer in your framework: 0.1 or 0.99? What does it multiply?",
        "Layers lie within layers: walk through all of them, not only through the outermost.",
    ],
)
class TestSetBatchNorm:
    def run(self, ex, rng):
        images, arrays = rng.normal(size=(6, *IMAGE)), oracle.arrays_for(rng, "norm")
        arguments = dict(arrays=arrays, images=images, momentum=0.25, epsilon=0.5)
        return images, arrays, ex.run(probes.normalized, **arguments)

    @points(2, hint="epsilon is added to the variance, also in layers within layers.")
    def test_epsilon(self, ex, rng):
        images, arrays, got = self.run(ex, rng)
        assert_close(got[0], oracle.logits_by_hand(images, arrays, epsilon=0.5))

    @points(2, hint="A quarter of the new batch, three quarters of the old mean.")
    def test_momentum(self, ex, rng):
        images, arrays, got = self.run(ex, rng)
        maps = oracles.conv2d(images, arrays[0])
        values = np.moveaxis(maps, 1, 0).reshape(3, -1)
        correction = 1 if ex.track == "pytorch" else 0  # each framework's own variance
        assert_close(got[1], 0.75 * arrays[3] + 0.25 * values.mean(axis=1))
        variance = values.var(axis=1, ddof=correction)
        assert_close(got[2], 0.75 * arrays[4] + 0.25 * variance)

    @points(1, hint="All of them, at every depth; 0 and 1 are momentums too.")
    def test_every_normalization(self, ex):
        for momentum, epsilon in ((0.25, 0.5), (0.0, 0.125), (1.0, 2.0)):
            got = ex.run(probes.every_normalization, momentum=momentum, epsilon=epsilon)
            assert_close(got[0], [[1 - momentum, epsilon]] * 4)
            assert got[1] == 1e-5, "a layer normalization is left alone"

    @points(1, hint="Check both constants before you change the first layer.")
    def test_refuses_constants_out_of_range(self, ex, rng):
        images, arrays = rng.normal(size=(3, *IMAGE)), oracle.arrays_for(rng, "norm")
        own = oracle.logits_by_hand(images, arrays, 1e-5 if ex.track == "pytorch" else 1e-3)
        for momentum, epsilon in ((1.5, 0.5), (-0.1, 0.5), (0.5, 0.0), (0.5, -0.25)):
            wrong = dict(momentum=momentum, epsilon=epsilon)
            got = ex.run(probes.constants_refused, arrays=arrays, images=images, **wrong)
            assert got[0], "a ValueError"
            assert_close(got[1], own)
            assert got[2], "the momentum has changed, though the constants were refused"


@task(
    "conv2d",
    difficulty=2,
    minutes=20,
    hints=[
        "Each framework pads by itself in one of the two manners; for the other, pad first and "
        "convolve without padding.",
        'At stride 2, "same" needs 0 zeros before and 1 behind for an even size and kernel 3.',
    ],
)
class TestConv2d:
    def example(self, rng, size, kernel):
        weight, bias = rng.normal(size=(4, 3, *kernel)), rng.normal(size=4)
        return rng.normal(size=(2, 3, *size)), weight, bias

    def check(self, ex, example, stride, padding, borders):
        images, weight, bias = example
        padded = np.pad(images, ((0, 0), (0, 0), *borders))
        got = ex.run(
            probes.convolved,
            images=images,
            weight=weight,
            bias=bias,
            stride=stride,
            padding=padding,
        )
        assert_close(got, oracles.conv2d(padded, weight, bias, stride))

    @points(2, hint="An int adds as many zeros on all four sides, whatever the stride.")
    def test_symmetric(self, ex, rng):
        example = self.example(rng, (6, 9), (3, 4))
        self.check(ex, example, 1, 0, [(0, 0), (0, 0)])
        self.check(ex, example, 2, 1, [(1, 1), (1, 1)])
        self.check(ex, example, 3, 2, [(2, 2), (2, 2)])

    @points(1, hint="The default arguments: a stride of 1, and no zeros.")
    def test_default_arguments(self, ex, rng):
        images, weight, bias = self.example(rng, (6, 9), (3, 4))
        got = ex.run(probes.convolved, images=images, weight=weight, bias=bias)
        assert_close(got, oracles.conv2d(images, weight, bias))

    @points(3, hint="ceil(size / stride) positions; an odd zero stands behind.")
    def test_same(self, ex, rng):
        self.check(ex, self.example(rng, (5, 8), (4, 3)), 1, "same", [(1, 2), (1, 1)])
        self.check(ex, self.example(rng, (6, 9), (3, 4)), 2, "same", [(0, 1), (1, 2)])
        self.check(ex, self.example(rng, (7, 10), (5, 5)), 3, "same", [(2, 2), (2, 2)])

    @points(1, hint="Where the windows do not reach the end, nothing is padded, and nothing cut.")
    def test_same_with_a_kernel_smaller_than_the_stride(self, ex, rng):
        self.check(ex, self.example(rng, (8, 9), (1, 1)), 3, "same", [(0, 0), (0, 0)])
        self.check(ex, self.example(rng, (8, 6), (1, 2)), 2, "same", [(0, 0), (0, 0)])


@task(
    "training_trace",
    difficulty=3,
    minutes=30,
    hints=[
        "Write the update yourself: Keras' optimizer has another momentum when the rate changes.",
        "Append the logits before the weights change, and keep the first step's gradients only.",
    ],
)
class TestTrainingTrace:
    GIVEN = ("canonical", "export_weights")
    RATES = [0.5, 0.25, 0.25, 0.125]

    def run(self, ex, rng):
        arrays, batches = oracle.arrays_for(rng, "plain"), oracle.batches_for(rng)
        settings = dict(batches=batches, rates=self.RATES, momentum=0.75)
        want = oracle.trace_by_hand(batches, arrays, self.RATES, 0.75)
        return ex.run(
            probes.traced, given=given(ex, *self.GIVEN), kind="plain", arrays=arrays, **settings
        ), want

    @points(2, hint="Mean cross-entropy, and the logits before each step.")
    def test_logits_and_losses(self, ex, rng):
        got, want = self.run(ex, rng)
        assert_close(list(got["logits"]), want["logits"])
        rtol = 1e-9 if ex.track == "pytorch" else 2e-5
        assert_close(list(got["losses"]), want["losses"], rtol)

    @points(2, hint="The gradients of the first step, in the layout of the arrays.")
    def test_gradients(self, ex, rng):
        got, want = self.run(ex, rng)
        assert_close(list(got["gradients"]), want["gradients"])

    @points(2, hint="The rate of the step multiplies the whole velocity.")
    def test_weights_after_steps_with_other_rates(self, ex, rng):
        got, want = self.run(ex, rng)
        assert_close(list(got["weights"]), want["weights"])

    @points(1, hint="Training mode: the statistics of a normalization follow the batches.")
    def test_trains_in_training_mode(self, ex, rng):
        arrays, batches = oracle.arrays_for(rng, "norm"), oracle.batches_for(rng, (6,))
        settings = dict(batches=batches, rates=[0.0], momentum=0.0)
        got = ex.run(
            probes.traced, given=given(ex, *self.GIVEN), kind="norm", arrays=arrays, **settings
        )
        maps = oracles.conv2d(batches[0][0], arrays[0])
        new = 0.1 if ex.track == "pytorch" else 0.01  # the layers' own momentum
        assert_close(got["weights"][3], (1 - new) * arrays[3] + new * maps.mean(axis=(0, 2, 3)))

    @points(1, hint="Train the model that was handed over, not a copy of it.")
    def test_trains_in_place(self, ex, rng):
        arrays, batches = oracle.arrays_for(rng, "plain"), oracle.batches_for(rng)
        images = rng.normal(size=(2, *IMAGE))
        got = ex.run(probes.answers_after, given=given(ex, *self.GIVEN), arrays=arrays,
                     batches=batches, rates=self.RATES, momentum=0.75, images=images)  # fmt: skip
        want = oracle.trace_by_hand([*batches, (images, [0, 0])], arrays, [*self.RATES, 0], 0.75)
        assert_close(got, want["logits"][-1])

    @points(1, hint="Gradients are canonical like the weights: (C,) where PyTorch has (C, 1, 1).")
    def test_one_number_per_channel(self, ex, rng):
        got = ex.run(probes.gradient_shapes, given=given(ex, *self.GIVEN),
                     images=rng.normal(size=(2, 2, 3, 4)), labels=np.array([3, 11]))  # fmt: skip
        assert got == [[2], [1, 2, 1, 1], [1], [1]]

    @points(1, hint="Bring the images into the number format of the model.")
    def test_keeps_the_format_of_the_model(self, ex, rng):
        arrays, batches = oracle.arrays_for(rng, "plain"), oracle.batches_for(rng, (3,))
        settings = dict(batches=batches, rates=[0.5], momentum=0.0, double=False)
        got = ex.run(
            probes.traced, given=given(ex, *self.GIVEN), kind="plain", arrays=arrays, **settings
        )
        want = oracle.trace_by_hand(batches, arrays, [0.5], 0.0)
        assert got["logits"][0].dtype == np.float32
        assert_close(got["logits"][0], want["logits"][0], rtol=2e-5)
