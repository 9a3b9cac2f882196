"""Tests of the chapter on quantization: codes, ranges, integer products, fake rounding, masks."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import quantization as known
from probes import quantization as probes

# --- codes


@task(
    "affine_parameters",
    difficulty=2,
    minutes=12,
    hints=[
        "`np.minimum(low, 0)` and `np.maximum(high, 0)` widen the range, for arrays, too.",
        "There are 2**bits codes, and one step fewer.",
        "`np.round` rounds half to even; `.astype(int)` alone cuts off.",
    ],
)
class TestAffineParameters:
    def compare(self, ex, low, high, **settings):
        scale, zero, kind, *after = ex.run(probes.parameters, low=low, high=high, **settings)
        want = known.parameters(low, high, **settings)
        assert_close(scale, want[0])
        assert np.array_equal(zero, want[1]), "zero points"
        assert kind == "int32", "the type of the zero points"
        assert_close(after, [low, high])

    @points(1, hint="From -1 to 2.5 there are 7 steps of 0.5, from code -4 to code 3.")
    def test_three_bits_by_hand(self, ex):
        scale, zero, *_ = ex.run(probes.parameters, low=-1.0, high=2.5, bits=3)
        assert_close(scale, 0.5)
        assert zero == -2, "the code of 0"
        scale, zero, *_ = ex.run(probes.parameters, low=-1.0, high=2.25, bits=3, symmetric=True)
        assert_close(scale, 0.75)
        assert zero == 0, "the code of 0"

    @points(2, hint="Each range has its own scale and zero point; 8 bits if nothing else is asked.")
    def test_many_ranges(self, ex, rng):
        low, high = -rng.exponential(size=(2, 3)), rng.exponential(size=(2, 3))
        self.compare(ex, low, high)
        for bits in (2, 4, 5, 8):
            self.compare(ex, low, high, bits=bits, symmetric=False)
            self.compare(ex, low, high, bits=bits, symmetric=True)

    @points(1, hint="A range without 0 is widened: 0 must have a code of its own.")
    def test_ranges_beside_zero(self, ex, rng):
        low = np.array([0.25, -3.0, 0.0, -1.5, 2.0])
        high = low + np.array([1.0, 1.25, 2.0, 1.5, 0.0])
        for bits in (3, 8):
            for symmetric in (False, True):
                self.compare(ex, low, high, bits=bits, symmetric=symmetric)

    @points(1, hint="If there is nothing but 0, the scale is 1, and nothing is divided by 0.")
    def test_nothing_but_zero(self, ex):
        low, high = np.array([0.0, -2.0]), np.array([0.0, 1.0])
        for symmetric in (False, True):
            self.compare(ex, low, high, bits=4, symmetric=symmetric)

    @points(1, hint="Halves go to the even code.")
    def test_halves(self, ex):
        low = np.array([-0.5, -1.5, -2.5, -3.5])
        self.compare(ex, low, low + 7, bits=3)


@task(
    "quantize",
    difficulty=1,
    minutes=10,
    hints=[
        "A scale (C,) fits an axis if it is reshaped to 1 everywhere but there.",
        "Clamp while the numbers are floats: int8 has no room for what is outside.",
    ],
)
class TestQuantize:
    def compare(self, ex, values, **settings):
        got, kind, after = ex.run(probes.codes, values=values, **settings)
        want = known.codes(values, **settings)
        assert_steps(got.ravel().tolist(), want.ravel().tolist(), step="code")
        assert kind == "int8" and got.shape == want.shape, "int8, the shape of values"
        assert_close(after, values)

    @points(1, hint="Halves: -2.5 becomes -2, 0.5 becomes 0, 1.5 becomes 2; then add the zero.")
    def test_halves(self, ex):
        halves = np.arange(-7, 8) / 2 * 0.25
        for zero_point in (0, 1, -3):
            self.compare(
                ex, halves, scale=0.25, zero_point=zero_point, lowest=-128, highest=127
            )  # fmt: skip

    @points(2, hint="Divide, round, add the zero point, clamp to the codes that are allowed.")
    def test_random_numbers(self, ex, rng):
        values = rng.normal(size=(4, 5))
        for scale, zero_point, lowest, highest in ((0.03, 7, -128, 127), (0.4, -2, -4, 3),
                                                   (0.7, 0, -1, 1)):  # fmt: skip
            self.compare(ex, values, scale=scale, zero_point=zero_point, lowest=lowest,
                         highest=highest)  # fmt: skip

    @points(1, hint="What is too large gets the last code, also at 1e6 and at infinity.")
    def test_too_large(self, ex):
        values = np.array([200.0, -200.0, 1e6, -1e12, np.inf, -np.inf, 126.7, -127.7])
        self.compare(ex, values, scale=1.0, zero_point=1, lowest=-128, highest=127)
        self.compare(ex, values, scale=2.0, zero_point=-5, lowest=-8, highest=6)

    @points(2, hint="One scale and one zero point for each index of the axis.")
    def test_channels(self, ex, rng):
        values = rng.normal(size=(3, 3, 2, 3))
        for axis in (0, 1, 2, 3, -1, -3):
            count = values.shape[axis]
            self.compare(ex, values, scale=rng.uniform(0.01, 0.1, count), axis=axis,
                         zero_point=rng.integers(-9, 9, count), lowest=-50, highest=60)  # fmt: skip


@task(
    "calibrated_range",
    difficulty=1,
    minutes=8,
    hints=["Put all numbers into one array: `np.concatenate` of raveled batches.",
           "`np.quantile` takes several places at once."],
)  # fmt: skip
class TestCalibratedRange:
    def batches(self, rng):
        shapes = (4, 3), (2,), (3, 1, 5)
        # the low end comes from the first batch, the high end from the last one
        return [4 * n - 4 + rng.normal(size=shape) * (1 + n) for n, shape in enumerate(shapes)]

    @points(1, hint="With a share of 1: the smallest and the largest number of all batches.")
    def test_smallest_and_largest(self, ex, rng):
        batches = self.batches(rng)
        got = ex.run(probes.middle, batches=batches)
        assert_close(got, known.range_of(batches, 1.0))

    @points(2, hint="Quantiles at (1 - share) / 2 and 1 - (1 - share) / 2 of all numbers together.")
    def test_quantiles(self, ex, rng):
        for share in (0.5, 0.9, 0.99):
            batches = self.batches(rng)
            got = ex.run(probes.middle, batches=batches, share=share)
            assert_close(got, known.range_of(batches, share))

    @points(1, hint="Widen the range after the quantiles were taken, so that it contains 0.")
    def test_contains_zero(self, ex, rng):
        for sign in (1, -1):
            batches = [sign * (1 + np.abs(one)) for one in self.batches(rng)]
            for share in (1.0, 0.8):
                got = ex.run(probes.middle, batches=batches, share=share)
                assert_close(got, known.range_of(batches, share))
            beside = [sign * np.array([-1.0, 5.0, 3.0]), sign * np.array([4.0, 6.0])]
            got = ex.run(probes.middle, batches=beside, share=0.8)  # a quantile beyond 0
            assert_close(got, known.range_of(beside, 0.8))


# --- products


@task(
    "integer_matmul",
    difficulty=2,
    minutes=8,
    hints=["`np.full(200, 100, np.int8) @ np.full(200, 100, np.int8)` is -128.",
           "Convert first, subtract then: 127 - (-128) is no int8."],
)  # fmt: skip
class TestIntegerMatmul:
    def compare(self, ex, left, right, left_zero, right_zero):
        given = dict(left=left, right=right, left_zero=left_zero, right_zero=right_zero)
        got, kind, *after = ex.run(probes.product, **given)
        want = known.product(left, right, left_zero, right_zero)
        assert_steps(got.tolist(), want.tolist(), step="row")
        assert kind == "int32", "the type of the sums"
        assert np.array_equal(after[0], left) and np.array_equal(after[1], right), "unchanged"

    @points(1, hint="(1 - 1) * (3 - 2) + (4 - 1) * (5 - 2) = 9.")
    def test_by_hand(self, ex):
        got, *_ = ex.run(
            probes.product, left=np.array([[1, 4]], np.int8),
            right=np.array([[3], [5]], np.int8), left_zero=1, right_zero=np.array([2]),
        )  # fmt: skip
        assert got.tolist() == [[9]]

    @points(2, hint="Convert to int32 before you subtract and before you multiply.")
    def test_random_codes(self, ex, rng):
        for count, inner, outer in ((3, 4, 5), (2, 900, 3), (4, 4, 4)):
            left = rng.integers(-128, 128, (count, inner)).astype(np.int8)
            right = rng.integers(-128, 128, (inner, outer)).astype(np.int8)
            self.compare(ex, left, right, 5, np.zeros(outer, np.int32))
            self.compare(ex, left, right, np.int8(-128), rng.integers(-128, 128, outer))
            self.compare(ex, left, right, 0, rng.integers(-128, 128, outer).astype(np.int8))

    @points(1, hint="1,001 products of 255 * 255 need 26 bits.")
    def test_large_sums(self, ex):
        low, high = np.full((2, 1001), -128, np.int8), np.full((1001, 2), 127, np.int8)
        self.compare(ex, low, high, np.int8(127), np.array([-128, 127], np.int8))


@task(
    "requantize",
    difficulty=3,
    minutes=12,
    hints=["`np.frexp` takes a number apart: a fraction from 0.5 on, and a power of two.",
           "A fraction times 2**31 lies where the mantissa has to be.",
           "`>> shift` divides by 2**shift and takes the floor, also below zero."],
)  # fmt: skip
class TestRequantize:
    def compare(self, ex, sums, multiplier, zero_point, lowest=-128, highest=127):
        given = dict(sums=sums, multiplier=multiplier, zero_point=zero_point, lowest=lowest,
                     highest=highest)  # fmt: skip
        got, kind, after = ex.run(probes.requantized, **given)
        assert_steps(got.tolist(), known.requantized(**given).tolist(), step="row")
        assert kind == "int8", "the type of the codes"
        assert np.array_equal(after, sums), "sums are unchanged"

    @points(1, hint="Halves go up: 1 and 3 over 2 are 1 and 2, -1 and -3 over 2 are 0 and -1.")
    def test_halves(self, ex):
        sums = np.array([[1, 2], [3, 6], [-1, -2], [-3, -6], [5, 10], [0, 0]], np.int32)
        got, *_ = ex.run(probes.requantized, sums=sums, multiplier=np.array([0.5, 0.25]),
                         zero_point=10, lowest=-128, highest=127)  # fmt: skip
        assert got.tolist() == [[11, 11], [12, 12], [10, 10], [9, 9], [13, 13], [10, 10]]

    @points(2, hint="Each column has its own multiplier, mantissa and shift.")
    def test_random_sums(self, ex, rng):
        for zero_point in (0, -7, 30):
            sums = rng.integers(-20_000, 20_000, (6, 4)).astype(np.int32)
            self.compare(ex, sums, rng.uniform(0.0005, 0.006, 4), zero_point)
            self.compare(ex, sums, np.array([0.9, 1e-6, 0.004, 0.5]), zero_point, -7, 8)

    @points(2, hint="The mantissa has 31 bits: the product needs 64, and halves are decided by it.")
    def test_large_sums(self, ex, rng):
        sums = np.array([[2**31 - 1], [-(2**31)], [2**30 + 1]], np.int32)
        for power in (-20, -24 / 1.3, -19.5):
            self.compare(ex, sums, np.array([2.0**power]), 0)
        wide = rng.integers(2**29, 2**31, (40, 1)).astype(np.int32)
        self.compare(ex, wide, np.array([55.3 / 2**31]), -3)
        third = np.array([[3 * 2**20], [-9 * 2**20], [15 * 2**20]], np.int32)
        self.compare(ex, third, np.array([1 / 3 / 2**21]), 0)  # a mantissa below the third
        fifth = np.array([[5 * 2**19], [-15 * 2**19], [25 * 2**19]], np.int32)
        self.compare(ex, fifth, np.array([0.6 / 2**20]), 0)  # a mantissa above three fifths
        seventh = np.array([[7 * 2**19], [-21 * 2**19], [35 * 2**19]], np.int32)
        self.compare(ex, seventh, np.array([5 / 7 / 2**20]), 0)  # of 15 bits it would be above

    @points(1, hint="Add the zero point first, clamp then.")
    def test_clamped_last(self, ex):
        sums = np.arange(-200, 200, 13, dtype=np.int32).reshape(-1, 1)
        self.compare(ex, sums, np.array([0.75]), 90)
        self.compare(ex, sums, np.array([0.75]), -20, -30, 25)


# --- weights that are zero


@task(
    "magnitude_masks",
    difficulty=2,
    minutes=10,
    hints=["One sorted list for all matrices, not one for each.",
           "`np.argsort(kind='stable')` keeps the order of equal numbers."],
)  # fmt: skip
class TestMagnitudeMasks:
    def compare(self, ex, weights, sparsity):
        got, kinds, after = ex.run(probes.masks, weights=weights, sparsity=sparsity)
        want = known.masks(weights, sparsity)
        assert [list(one.shape) for one in got] == [list(one.shape) for one in want], "shapes"
        assert_steps([one.tolist() for one in got], [one.tolist() for one in want], step="array")
        assert kinds == ["bool"], "the type of the masks"
        assert_close(after, weights)

    def weights(self, rng):
        shapes = {(4, 3): 1.0, (4,): 0.01, (2, 3, 2, 2): 5.0, (3, 5): 1.0, (3,): 1.0}
        return [size * rng.normal(size=shape) for shape, size in shapes.items()]

    @points(1, hint="Of 4 weights 2 go, by absolute value; the bias stays and is not counted.")
    def test_by_hand(self, ex):
        weights = [np.array([[3.0, -0.5]]), np.array([0.1]), np.array([[-4.0], [1.0]])]
        got, *_ = ex.run(probes.masks, weights=weights, sparsity=0.5)
        assert [one.tolist() for one in got] == [[[True, False]], [True], [[True], [False]]]

    @points(2, hint="One threshold for all arrays: layers of large weights lose fewer.")
    def test_several_layers(self, ex, rng):
        for sparsity in (0.3, 0.5, 0.77, 0.95):
            self.compare(ex, self.weights(rng), sparsity)

    @points(1, hint="Nothing is pruned at 0, and everything but the biases at 1.")
    def test_ends(self, ex, rng):
        for sparsity in (0, 0.0, 1.0, 1, 0.01):
            self.compare(ex, self.weights(rng), sparsity)

    @points(1, hint="As many as were asked for, also where sizes are equal: the first go first.")
    def test_ties(self, ex):
        weights = [np.array([[1.0, -1.0, 2.0], [0.0, 1.0, -1.0]]), np.ones(2), -np.ones((2, 2))]
        for sparsity in (0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.9):
            self.compare(ex, weights, sparsity)
        many = np.tile([[0.5, -0.25, 0.5], [0.25, 0.5, -0.5]], (12, 2))
        self.compare(ex, [many, -many[:5]], 0.6)  # short lists are sorted by another algorithm


# --- training with codes


def near(ex):
    return 2e-5 if ex.track == "tf" else 1e-9


@task(
    "fake_quantize",
    difficulty=2,
    minutes=12,
    hints=[
        "Which codes, before clamping, lie between lowest and highest?",
        "`a + (b - a)` without gradient in the bracket has the value of b and the gradient of a.",
        "PyTorch: `.detach()`. TensorFlow: `tf.stop_gradient`.",
    ],
)
class TestFakeQuantize:
    def compare(self, ex, rng, values, **settings):
        upstream = rng.normal(size=values.shape)
        got, slope, after = ex.run(probes.faked, values=values, upstream=upstream, **settings)
        want, passes = known.faked(values, **settings)
        assert_close(got, want, rtol=near(ex))
        assert_close(slope, upstream * passes, rtol=near(ex))
        assert_close(after, values, rtol=near(ex))

    @points(2, hint="Round half to even, add the zero point, clamp, and go back.")
    def test_one_scale(self, ex, rng):
        values = np.round(40 * rng.normal(size=(5, 7))) / 16
        self.compare(ex, rng, values, scale=0.25, zero_point=0.0, lowest=-8, highest=7)
        self.compare(ex, rng, values, scale=0.5, zero_point=-3.0, lowest=-8, highest=7)
        self.compare(ex, rng, values, scale=0.5, zero_point=1.0, lowest=-1, highest=1)

    @points(2, hint="The gradient passes where the rounded code is allowed, the ends included.")
    def test_ends_of_the_range(self, ex, rng):
        values = np.array([-8.75, -8.5, -8.25, -8.0, -7.5, 7.0, 7.25, 7.5, 7.75, 8.0, 0.0])
        self.compare(ex, rng, values, scale=1.0, zero_point=0.0, lowest=-8, highest=7)
        self.compare(ex, rng, values / 4, scale=0.25, zero_point=1.0, lowest=-8, highest=7)

    @points(1, hint="Scale and zero point may be tensors that broadcast.")
    def test_channels(self, ex, rng):
        values = np.round(64 * rng.normal(size=(3, 4))) / 64
        scale, zero_point = np.array([[0.25], [0.5], [0.125]]), np.array([[0.0], [2.0], [-1.0]])
        self.compare(ex, rng, values, scale=scale, zero_point=zero_point, lowest=-4, highest=3)
        row = scale.T.repeat(2, 1)[:, 1:5]
        self.compare(ex, rng, values, scale=row, zero_point=np.zeros_like(row), lowest=-2,
                     highest=1)  # fmt: skip

    @points(1, hint="No gradient goes to the scale or to the zero point.")
    def test_scale_has_no_gradient(self, ex, rng):
        assert ex.run(probes.scale_slopes, values=rng.normal(size=9)) == [False, False]

    @points(1, hint="The result has the type of the values.")
    def test_formats(self, ex, rng):
        assert ex.run(probes.formats, values=rng.normal(size=3)) == ["float32", "float64"]


@task(
    "QuantLinear",
    difficulty=3,
    minutes=20,
    hints=[
        "Three things in order: move the range (training only), quantize both, multiply.",
        "PyTorch keeps a row of weights for each output, Keras a column.",
        "The result of `affine_parameters` is what `fake_quantize` takes, in this order.",
    ],
)
class TestQuantLinear:
    GIVEN = ("fake_quantize",)

    def ask(self, rng, shape=(4, 5), out=3, count=1, **settings):
        weight = rng.normal(size=(out, shape[-1])) * rng.uniform(0.3, 3.0, (out, 1))
        settings = dict(bits=4, per_channel=True, momentum=0.5) | settings
        return dict(
            weight=weight, bias=rng.normal(size=out), upstream=rng.normal(size=(*shape[:-1], out)),
            batches=[rng.normal(size=shape) + 0.5 * n for n in range(count)], **settings,
        )  # fmt: skip

    def compare(self, ex, ask, *, slopes=False):
        got = ex.run(probes.layer, given=self.GIVEN, **ask)
        want = known.layer(**ask)
        assert_close(got[1], want[1], rtol=near(ex))
        assert_close(got[0], want[0], rtol=5 * near(ex))
        if slopes:
            assert_close(got[2], want[2], rtol=5 * near(ex))
        assert_close(got[3], ask["weight"], rtol=near(ex))  # a call rounds no weight for good

    @points(2, hint="Codes for inputs and weights; a scale for each output; the bias as it is.")
    def test_each_output_its_scale(self, ex, rng):
        self.compare(ex, self.ask(rng, momentum=1.0))
        self.compare(ex, self.ask(rng, shape=(2, 3, 4), bits=3, momentum=1.0))

    @points(1, hint="One scale for the whole matrix if per_channel is False.")
    def test_one_scale(self, ex, rng):
        self.compare(ex, self.ask(rng, momentum=1.0, per_channel=False))

    @points(2, hint="A training call moves the range first; evaluation uses it and leaves it.")
    def test_range(self, ex, rng):
        for momentum in (0.25, 1.0):
            self.compare(ex, self.ask(rng, count=3, momentum=momentum))

    @points(2, hint="Gradients pass to inputs and weights inside their ranges.")
    def test_gradients(self, ex, rng):
        self.compare(ex, self.ask(rng, count=2, momentum=0.25), slopes=True)
        self.compare(ex, self.ask(rng, count=1, bits=2, per_channel=False), slopes=True)

    @points(1, hint="PyTorch: `.detach()` the ends before they go into the buffers.")
    def test_range_holds_no_graph(self, ex, rng):
        got = ex.run(probes.graphs, given=self.GIVEN, inputs=rng.normal(size=(3, 4)))
        assert got == [False, False], "whether low and high hold a graph"


@task(
    "masked_step",
    difficulty=2,
    minutes=10,
    hints=[
        "Momentum moves a weight whose gradient is 0: what has to happen after the step?",
        "PyTorch: multiply in place under `torch.no_grad()`. Keras: `assign`.",
    ],
)
class TestMaskedStep:
    def ask(self, rng):
        weight, images = rng.normal(size=(4, 5)), rng.normal(size=(7, 5))
        full = np.ones((4, 5), bool), np.ones(4, bool)
        return weight, images, full

    def compare(self, ex, rng, weight, images, masks):
        ask = dict(weight=weight, bias=rng.normal(size=4), masks=masks, images=images,
                   labels=rng.integers(4, size=len(images)), rate=0.5, momentum=0.875)  # fmt: skip
        kind, losses, found = ex.run(probes.masked, **ask)
        want = known.descent(**ask)
        assert_close(losses, want[0], rtol=near(ex))
        for arrays, wanted in zip(found, want[1], strict=True):
            assert_close(arrays, wanted, rtol=near(ex))
        for pair, arrays in zip(masks, found, strict=True):
            left = [int(np.count_nonzero(one[~mask])) for one, mask in
                    zip(arrays, pair, strict=True)]  # fmt: skip
            assert left == [0, 0], "how many pruned numbers of weight and bias are not exactly 0"
        assert kind == "float", "the type of the loss"

    @points(1, hint="Without masks it is a training step like any other.")
    def test_no_masks(self, ex, rng):
        weight, images, full = self.ask(rng)
        self.compare(ex, rng, weight, images, [full] * 3)

    @points(2, hint="Pruned weights are 0 when the loss is computed, and after the step.")
    def test_masks(self, ex, rng):
        weight, images, full = self.ask(rng)
        mask = rng.random((4, 5)) < 0.5
        mask[1, :3] = True, False, True
        self.compare(ex, rng, weight, images, [(mask, full[1])] * 3)
        self.compare(ex, rng, weight * mask, images, [(mask, np.array([1, 0, 1, 1], bool))] * 2)

    @points(2, hint="What the optimizer kept of earlier steps must not bring weights back.")
    def test_momentum_from_before(self, ex, rng):
        weight, images, full = self.ask(rng)
        mask = rng.random((4, 5)) < 0.5
        mask[2, :2] = False, True
        self.compare(ex, rng, weight, images, [full, full, (mask, full[1]), (mask, full[1])])

    @points(1, hint="PyTorch: leave the model's mode. Keras: call it with training=True.")
    def test_mode(self, ex, rng):
        got = ex.run(probes.modes, images=rng.normal(size=(3, 5)), labels=np.array([0, 3, 1]))
        assert got == ([True, True, False, False] if ex.track == "pytorch" else [True])
