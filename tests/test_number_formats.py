"""Tests of the chapter on number formats: every result bit for bit, zeros with their sign."""

import numpy as np

from autograder import assert_close, points, task
from oracles import number_formats as oracle
from oracles.number_formats import BF16, E5M2, FP16, FP32, TF32
from probes import number_formats as probes

SMALL = [(3, 2), (2, 3), (4, 3), E5M2]  # few enough numbers to write all of them down
FORMATS = {"FP32": FP32, "TF32": TF32, "BF16": BF16, "FP16": FP16}
FORMATS |= {f"{fmt[0]} and {fmt[1]} bits": fmt for fmt in SMALL}

HALVES = np.arange(2**16, dtype=np.uint16).view(np.float16).astype(np.float64)


def assert_exact(got, want):
    want = probes.exact(want)
    assert_close(got["values"], want["values"], rtol=0)
    assert got["zeros"] == want["zeros"]  # 0.0 == -0.0, so their signs are asked for last


# --- the tests


@task(
    "limits",
    difficulty=1,
    minutes=15,
    hints=[
        "Five exponent bits give 32 patterns. Two are reserved, and 30 exponents are left: "
        "from -14 to 15.",
        "The largest mantissa, all ones, is 2 less one step of the mantissa.",
    ],
)
class TestLimits:
    def ends(self, ex, *names):
        """What is said of all formats, and what is right."""
        found = {name: ex.limits(fmt) for name, fmt in FORMATS.items()}
        got = {
            name: {end: float(one[end]) if end in one else None for end in names}
            for name, one in found.items()
        }
        known = {name: oracle.ends(fmt) for name, fmt in FORMATS.items()}
        return got, {name: {end: one[end] for end in names} for name, one in known.items()}

    @points(2, hint="fp16 has the bias 15: its exponents go from -14 to 15.")
    def test_largest_number(self, ex):
        got, want = self.ends(ex, "max")
        assert want["FP16"] == {"max": 65504.0} and want["FP32"]["max"] == np.finfo(np.float32).max
        assert got == want

    @points(1, hint="Write down all numbers of a format with three exponent bits.")
    def test_smallest_normal_number(self, ex):
        got, want = self.ends(ex, "min_normal")
        assert want["FP16"] == {"min_normal": 2.0**-14} and want["BF16"]["min_normal"] == 2.0**-126
        assert got == want

    @points(1, hint="A single mantissa bit, the last, with the exponent of the smallest normal.")
    def test_smallest_subnormal_number(self, ex):
        got, want = self.ends(ex, "min_subnormal")
        assert want["FP16"] == {"min_subnormal": 2.0**-24}
        assert want["BF16"] == {"min_subnormal": 2.0**-133}
        assert got == want

    @points(1, hint="In fp16 the next number after 1 is 1 + 2**-10.")
    def test_spacing_at_one(self, ex):
        got, want = self.ends(ex, "epsilon")
        assert want["FP16"] == {"epsilon": float(np.finfo(np.float16).eps)}
        assert got == want


@task(
    "decode",
    difficulty=1,
    minutes=15,
    hints=[
        "Take the pattern apart by shifting (`>>`) and by the remainder of a power of two.",
        "Three cases: the highest exponent, the lowest, and all between.",
    ],
)
class TestDecode:
    def compare(self, ex, patterns, fmt=FP16, want=None):
        patterns = np.asarray(patterns)
        got = ex.run(probes.decoded, patterns=patterns, fmt=fmt, given=("limits",))
        assert_exact(got, HALVES[patterns] if want is None else want)

    @points(1, hint="Sign, five bits of exponent, and ten of mantissa, without the leading 1.")
    def test_normal_numbers(self, ex):
        upper = np.arange(0x0400, 0x7C00, 53)
        self.compare(ex, [0x0400, 0x7BFF, *upper, *(0x8000 + upper), 0xFBFF])

    @points(1, hint="Is the pattern 1 the smallest subnormal number?")
    def test_subnormal_numbers(self, ex):
        upper = np.arange(1, 0x0400, 11)
        self.compare(ex, [*upper, 0x03FF, *(0x8000 + upper)])

    @points(1, hint="0x8000 is minus zero.")
    def test_zeros(self, ex):
        self.compare(ex, [0x0000, 0x8000])

    @points(1, hint="With the highest exponent, only a mantissa of 0 is infinity.")
    def test_infinity_and_nan(self, ex):
        self.compare(ex, [0x7C00, 0xFC00, 0x7C01, 0x7FFF, 0xFC01, 0xFE00, 0x7BFF])

    @points(1, hint="Count the bits of the format that was asked for.")
    def test_patterns_of_other_formats(self, ex):
        upper = np.arange(0x0080, 0x7F80, 61, dtype=np.uint32)
        self.compare(ex, upper, BF16, (upper << 16).view(np.float32).astype(np.float64))
        whole = (upper << 16) + 9
        self.compare(ex, whole, FP32, whole.view(np.float32).astype(np.float64))
        small = [float(one) for one in oracle.all_numbers((4, 3))[:-1]]
        self.compare(ex, np.arange(len(small)), (4, 3), small)


@task(
    "spacing",
    difficulty=2,
    minutes=15,
    hints=[
        "`np.frexp` gives the exponent of a float64 exactly, and so do its bits, seen as an int "
        "by `view(np.int64)`. `np.log2` rounds, just below a power of two up to the next integer.",
        "What is |x| for the purposes of this function when it lies below the smallest normal?",
    ],
)
class TestSpacing:
    @points(2, hint="Compare with np.spacing for float16. Zeros and subnormals count.")
    def test_every_number_of_half_precision(self, ex):
        values = HALVES[np.abs(HALVES) < 65504]
        got = ex.run(probes.spacings, values=values, fmt=FP16, given=("limits",))
        want = np.log2(np.spacing(np.abs(values).astype(np.float16)).astype(np.float64))
        assert_close(got, want, rtol=0)

    @points(1, hint="A value just below a power of two still belongs to the lower exponent.")
    def test_values_between_the_numbers(self, ex):
        powers = 2.0 ** np.arange(-20, 40)
        values = np.concatenate([-powers, np.nextafter(powers, 0), np.nextafter(powers, np.inf)])
        got = ex.run(probes.spacings, values=values, fmt=TF32, given=("limits",))
        exponents = np.arange(-20, 40)
        assert_close(got, np.concatenate([exponents, exponents - 1, exponents]) - 10.0, rtol=0)

    @points(1, hint="The result has the shape of the values; below, the spacing ends at 2**-133.")
    def test_a_matrix_of_extremes(self, ex):
        got = ex.run(probes.spacings, values=np.array([[3e38, -1e-45], [0.0, 5.0]]), fmt=BF16)
        assert_close(got, [[120.0, -133.0], [-133.0, -5.0]], rtol=0)

    @points(1, hint="Beyond the largest number, 65,504 here, the spacing goes on to grow.")
    def test_beyond_the_largest_number(self, ex):
        values = np.array([65504.0, -65536.0, 131071.0, 1e6, -(2.0**40)])
        got = ex.run(probes.spacings, values=values, fmt=FP16, given=("limits",))
        assert_close(got, [5.0, 6.0, 6.0, 9.0, 30.0], rtol=0)

    @points(1, hint="Values of float32 have bits of their own: convert them to float64 first.")
    def test_single_precision(self, ex):
        values = [1.5, -3.0, 0.0, 1000.0, 2.0**-20, -5.0]
        got = ex.run(probes.spacings, values=values, fmt=FP16, dtype="float32", given=("limits",))
        assert_close(got, [-10.0, -9.0, -24.0, -1.0, -24.0, -8.0], rtol=0)


@task(
    "round_to",
    difficulty=2,
    minutes=20,
    hints=[
        "Measure the value in steps of the spacing around it, and round to a whole number.",
        "`np.rint` rounds halves to the even integer.",
        "If rounding carries beyond the largest number, the result is infinite: 65,519 becomes "
        "65,504 in fp16, and 65,520 infinity.",
    ],
)
class TestRoundTo:
    @points(3, hint="Every number of fp16, every middle between two, and what lies beside it.")
    def test_half_precision_everywhere(self, ex):
        numbers = np.sort(HALVES[np.isfinite(HALVES)])
        middles = (numbers[1:] + numbers[:-1]) / 2
        beside = np.nextafter(middles, np.inf), np.nextafter(middles, -np.inf)
        values = np.concatenate([numbers, middles, *beside, np.full(6, -0.0)])
        got = ex.run(probes.rounded, values=values, fmt=FP16, given=("spacing", "limits"))
        assert_exact(got, oracle.half(values))

    @points(2, hint="What happens at 65,519, 65,520, infinity and NaN?")
    def test_beyond_the_largest_number(self, ex):
        top = [65504.0, 65519.9, 65520.0, 65536.0, 1e30, np.inf]
        values = np.array([*top, *np.negative(top), np.nan])
        got = ex.run(probes.rounded, values=values, fmt=FP16, given=("spacing", "limits"))
        assert_exact(got, oracle.half(values))

    @points(2, hint="Subnormal numbers included, bfloat16 is a float32 that lost 16 bits.")
    def test_the_formats_with_the_range_of_float32(self, ex, rng):
        values = np.concatenate([oracle.many(rng, -150, 128), [3.3961775e38, -3.39e38, 1e-45]])
        values = oracle.single(values)
        asked = (BF16, TF32, FP32)
        got = [
            ex.run(probes.rounded, values=values, fmt=fmt, given=("spacing", "limits"))
            for fmt in asked
        ]
        for one, fmt in zip(got, asked, strict=True):
            assert_exact(one, oracle.cut_bits(values, fmt))

    @points(1, hint="Look at all of these numbers: it is the nearest, or the even one of two.")
    def test_small_formats_by_comparing_with_all_numbers(self, ex):
        values = np.outer([1, -1], [0.0, 0.03125, 0.09375, 0.1, 0.34, 1.3, 2.125, 2.375, 15.4, 300])
        got = [ex.run(probes.rounded, values=values, fmt=fmt, given=("spacing", "limits"))
               for fmt in SMALL]  # fmt: skip
        for one, fmt in zip(got, SMALL, strict=True):
            assert_exact(one, np.vectorize(lambda x: oracle.nearest(x, fmt))(values))  # noqa: B023

    @points(1, hint="A single number and an array without any have shapes, too.")
    def test_shapes(self, ex):
        shapes = [(), (0, 3), (1, 2, 1)]
        got = [
            ex.run(probes.rounded, values=np.full(shape, 2049.25), fmt=FP16,
                   given=("spacing", "limits"))
            for shape in shapes
        ]  # fmt: skip
        for one, shape in zip(got, shapes, strict=True):
            assert_exact(one, np.full(shape, 2050.0))

    @points(1, hint="Rounded to float32 first, this value lands on a middle and is rounded twice.")
    def test_a_value_a_little_above_the_middle(self, ex):
        value = np.array([1 + 2.0**-11 + 2.0**-40, -1 - 2.0**-8 - 2.0**-45])
        got = [ex.run(probes.rounded, values=value, fmt=fmt) for fmt in (FP16, BF16)]
        assert_exact(got[0], [1 + 2.0**-10, -1 - 2.0**-8])
        assert_exact(got[1], [1.0, -1 - 2.0**-7])


@task(
    "stochastic_round",
    difficulty=1,
    minutes=15,
    hints=[
        "Measured in steps of the spacing, the lower neighbor is the `np.floor`, also for "
        "negative values, and the part p is what is left.",
    ],
)
class TestStochasticRound:
    @points(2, hint="Between 2048 and 2050, a value of 2048.5 is a quarter of the way up.")
    def test_draws_around_the_part(self, ex):
        values = np.array([2048.5] * 4 + [-2048.5] * 4 + [2049.5] * 4)
        uniform = np.array([0.0, 0.2, 0.25, 0.9, 0.7, 0.74, 0.75, 0.9, 0.5, 0.74, 0.75, 0.99])
        want = [2050, 2050, 2048, 2048, -2048, -2048, -2050, -2050, 2050, 2050, 2048, 2048]
        got = ex.run(probes.drawn, values=values, fmt=FP16, uniform=uniform, given=("spacing",))
        assert_exact(got, want)

    @points(1, hint="Where p is 0 no draw is less.")
    def test_numbers_of_the_format_stay(self, ex, rng):
        values = rng.choice(HALVES[np.isfinite(HALVES) & (HALVES != 0)], 300)
        uniform = rng.choice([0.0, 0.5, 1 - 2.0**-53], 300)
        got = ex.run(probes.drawn, values=values, fmt=FP16, uniform=uniform, given=("spacing",))
        assert_exact(got, values)

    @points(1, hint="Each value has a draw of its own; the neighbors of small ones are subnormal.")
    def test_many_values(self, ex, rng):
        values, uniform = oracle.many(rng, -24, 15).reshape(40, 50), rng.uniform(size=(40, 50))
        got = ex.run(probes.drawn, values=values, fmt=FP16, uniform=uniform, given=("spacing",))
        numbers = np.sort(np.unique(HALVES[np.isfinite(HALVES)]))
        above = numbers[np.searchsorted(numbers, values)]
        below = numbers[np.searchsorted(numbers, values, side="right") - 1]
        part = (values - below) / np.where(above > below, above - below, 1)
        assert_close(got["values"], np.where(uniform < part, above, below), rtol=0)


@task(
    "range_report",
    difficulty=1,
    minutes=15,
    hints=[
        "Leave out the zeros, scale, round, and only then count.",
        "A value above half of the smallest subnormal number is not lost: it rounds up to it.",
    ],
)
class TestRangeReport:
    GRADIENTS = np.array([
        [0.0, 2.0**-26, -(2.0**-25), 2.0**-25 * 1.5, -(2.0**-24), 2.0**-20, -(2.0**-15), 0.0],
        [2.0**-14, 0.9999 * 2.0**-14, 1.0, -300.0, 65519.0, -65520.0, 1e6, 0.0],
    ])  # fmt: skip

    @points(2, hint="Of thirteen gradients that are not zero two become zero: 2**-26 and -2**-25.")
    def test_a_matrix_by_hand(self, ex):
        got = ex.run(probes.report, gradients=self.GRADIENTS, fmt=FP16)
        assert_close(got, {"zero": 2 / 13, "subnormal": 4 / 13, "infinite": 2 / 13})

    @points(1, hint="The scale comes first: it saves small gradients, and sends large ones away.")
    def test_scaled(self, ex):
        got = [
            ex.run(probes.report, gradients=self.GRADIENTS, fmt=FP16, scale=scale)
            for scale in (1024.0, 2.0**-12, 0.0)
        ]
        assert_close(got[0], {"zero": 0.0, "subnormal": 3 / 13, "infinite": 4 / 13})
        assert_close(got[1], {"zero": 8 / 13, "subnormal": 0.0, "infinite": 0.0})
        assert_close(got[2], {"zero": 1.0, "subnormal": 0.0, "infinite": 0.0})

    @points(1, hint="bfloat16 reaches as far as float32.")
    def test_another_format(self, ex):
        got = ex.run(probes.report, gradients=self.GRADIENTS, fmt=BF16, scale=2.0**-106)
        assert_close(got, {"zero": 0.0, "subnormal": 4 / 13, "infinite": 0.0})

    @points(1, hint="Without gradients all shares are 0; of a single one they are 0 or 1.")
    def test_one_gradient_and_none(self, ex):
        got = {
            "one": ex.run(probes.report, gradients=np.array([0.0, -1e6]), fmt=FP16),
            "only zeros": ex.run(probes.report, gradients=np.zeros((2, 3)), fmt=FP16),
            "empty": ex.run(probes.report, gradients=np.zeros((0, 3)), fmt=FP16),
        }
        none = {"zero": 0.0, "subnormal": 0.0, "infinite": 0.0}
        assert got == {"one": {**none, "infinite": 1.0}, "only zeros": none, "empty": none}


@task(
    "lost_updates",
    difficulty=1,
    minutes=10,
    hints=[
        "Do what the hardware does, with `round_to` after every operation, and compare.",
        "A factor of 2,048 is only about right: where a weight lies between two powers of two "
        "decides as well, and so does the direction at a power of two.",
    ],
)
class TestLostUpdates:
    @points(2, hint="1 - 2**-12 is a tie, and stays 1; 1 + 2**-11, too. 1 - 2**-11 arrives.")
    def test_around_one(self, ex):
        updates = 2.0**-12 * np.array([1, 1.5, 2, -1, -2, -2.5, 3, 1 + 2.0**-12])
        got = ex.lost_updates(np.ones(8), updates, FP16)
        assert_close(got, 4 / 8)

    @points(2, hint="Round the weights and the updates first, then the difference.")
    def test_many_weights(self, ex, rng):
        weights = rng.normal(size=(60, 50))
        updates = (
            weights * 2.0 ** rng.uniform(-13, -10, size=(60, 50)) * rng.choice([1, -1], (60, 50))
        )
        got = [
            ex.run(probes.lost, weights=weights, updates=updates, fmt=fmt, given=("round_to",))
            for fmt in (FP16, BF16)
        ]
        kept = oracle.half(weights)
        assert_close(got[0], np.mean(oracle.half(kept - oracle.half(updates)) == kept))
        kept = oracle.cut_bits(weights, BF16)
        assert_close(
            got[1],
            np.mean(oracle.cut_bits(kept - oracle.cut_bits(updates, BF16), BF16) == kept),
        )

    @points(1, hint="An update of zero asks for nothing; one that becomes zero is lost.")
    def test_updates_that_are_zero_or_become_zero(self, ex):
        got = ex.run(probes.lost, weights=np.array([0.0, 0.0, 1.0, 1.0, 3.0]),
                     updates=np.array([0.0, 1e-9, 0.0, 1e-9, 1.0]), fmt=FP16)  # fmt: skip
        assert_close(got, 2 / 3)

    @points(1, hint="Without updates the share is 0; of a single one it is 0 or 1.")
    def test_one_update_and_none(self, ex):
        asked = {"one": [1e-9, 0.0, 0.0], "only zeros": [0.0] * 3, "empty": []}
        got = {
            name: ex.run(probes.lost, weights=np.ones(len(updates)), updates=np.array(updates),
                         fmt=FP16)
            for name, updates in asked.items()
        }  # fmt: skip
        assert got == {"one": 1.0, "only zeros": 0.0, "empty": 0.0}


@task(
    "sgd",
    difficulty=2,
    minutes=25,
    hints=[
        "Keep one array, in the optimizer's format, from the first step to the last. The weights "
        "of the network are made from it anew in every step.",
        "Without a master copy, the optimizer's format is that of the network.",
    ],
)
class TestSgd:
    def problem(self, rng, steps=12, rate=0.0037):
        curvature = 2.0 ** rng.uniform(-9, 3, 80)
        return dict(start=rng.normal(size=80), curvature=curvature, minimum=rng.normal(size=80),
                    steps=steps, rate=rate)  # fmt: skip

    @points(2, hint="The gradient, rate * gradient, and the difference: each is rounded to fp16.")
    def test_weights_in_half_precision(self, ex, rng):
        given = self.problem(rng)
        got = ex.run(probes.descended, **given, fmt=FP16, given=("round_to",))
        seen, end = oracle.stepped(given, oracle.half, oracle.half)
        assert_exact(got["seen"], seen)
        assert_exact(got["end"], end)

    @points(
        3, hint="The master copy is rounded for the network, but never itself replaced by that."
    )
    def test_master_weights(self, ex, rng):
        given = self.problem(rng)
        got = ex.run(probes.descended, **given, fmt=FP16, master=FP32, given=("round_to",))
        seen, end = oracle.stepped(given, oracle.half, oracle.single)
        assert_exact(got["seen"], seen)
        assert_exact(got["end"], end)

    @points(1, hint="A gradient of 1 and a rate of 2**-26: fp16 has no such update, fp32 has.")
    def test_updates_that_half_precision_cannot_hold(self, ex):
        given = dict(start=[2.0**-20], curvature=[2.0**20], minimum=[0.0], steps=6, rate=2.0**-26)
        given = {name: np.array(one) if isinstance(one, list) else one
                 for name, one in given.items()}  # fmt: skip
        got = [ex.run(probes.descended, **given, fmt=FP16, master=one, given=("round_to",))
               for one in (None, FP32)]  # fmt: skip
        assert_exact(got[0]["end"], oracle.stepped(given, oracle.half, oracle.half)[1])
        assert_exact(got[1]["end"], oracle.stepped(given, oracle.half, oracle.single)[1])

    @points(1, hint="Without a step these are the initial weights, in the network's format.")
    def test_no_steps(self, ex, rng):
        given = {**self.problem(rng, steps=0), "fmt": FP16, "given": ("round_to",)}
        got = [ex.run(probes.descended, **given, master=one) for one in (None, FP32)]
        assert_exact(got[0]["end"], oracle.half(given["start"]))
        assert_exact(got[1]["end"], oracle.half(given["start"]))

    @points(1, hint="bfloat16 keeps 8 significant bits: most of these updates are lost.")
    def test_bfloat16(self, ex, rng):
        given = self.problem(rng, steps=5, rate=0.01)
        got = [ex.run(probes.descended, **given, fmt=BF16, master=one, given=("round_to",))
               for one in (None, FP32)]  # fmt: skip
        for one, master in zip(got, (oracle.bfloat16, oracle.single), strict=True):
            seen, end = oracle.stepped(given, oracle.bfloat16, master)
            assert_exact(one["seen"], seen)
            assert_exact(one["end"], end)


@task(
    "dot",
    difficulty=1,
    minutes=15,
    hints=[
        "A loop over the products with one running sum; `round_to` works on single numbers, too.",
    ],
)
class TestDot:
    @points(2, hint="After every addition the sum is rounded to the accumulator's format.")
    def test_ones_until_the_sum_stands_still(self, ex):
        ones = [np.full((1, 2100), 1.0)] * 2
        got = [
            ex.run(
                probes.products,
                a=ones[0],
                b=ones[1],
                fmt=FP16,
                accumulator=one,
                given=("round_to",),
            )
            for one in (FP16, FP32)
        ]
        assert_close(got[0]["values"], [2048.0], rtol=0)
        assert_close(got[1]["values"], [2100.0], rtol=0)

    @points(2, hint="Vectors are rounded first, products and sums to the accumulator, in order.")
    def test_many_vectors(self, ex, rng):
        a, b = rng.normal(size=(2, 12, 30))
        got = [
            ex.run(probes.products, a=a, b=b, fmt=FP16, accumulator=one, given=("round_to",))
            for one in (FP16, FP32)
        ]
        for one, wide in zip(got, (np.float16, np.float32), strict=True):
            want = [oracle.added(x, y, np.float16, wide) for x, y in zip(a, b, strict=True)]
            assert_exact(one, want)

    @points(1, hint="A product of 300 and 300 is infinite in fp16, and finite in the accumulator.")
    def test_products_beyond_the_range(self, ex):
        a, b = np.array([[300.0, 300.0, 1.0]]), np.array([[300.0, -300.0, 0.5]])
        got = [
            ex.run(probes.products, a=a, b=b, fmt=FP16, accumulator=FP32, given=("round_to",)),
            ex.run(probes.products, a=a[:, :2], b=a[:, :2], fmt=FP16, accumulator=FP32,
                   given=("round_to",)),
        ]  # fmt: skip
        assert_close(got[0]["values"], [0.5], rtol=0)
        assert_close(got[1]["values"], [np.inf], rtol=0)


@task(
    "training_bytes",
    difficulty=1,
    minutes=10,
    hints=["Five products of a count and a width; the optimizer decides only about the state."],
)
class TestTrainingBytes:
    @points(1, hint="Adam keeps two numbers per parameter: 4 + 4 + 8 bytes in float32.")
    def test_single_precision(self, ex):
        got = [ex.training_bytes(1000, 70, "fp32", one) for one in ("sgd", "momentum", "adam")]
        assert [one["total"] for one in got] == [8280, 12280, 16280]
        want = {"weights": 4000, "master": 0, "gradients": 4000, "state": 8000}
        assert got[2] == {**want, "activations": 280, "total": 16280}

    @points(2, hint="With Adam: 2 + 4 + 2 + 8 bytes per parameter, and 2 per activation.")
    def test_sixteen_bits(self, ex):
        got = [ex.training_bytes(1000, 70, one, "adam") for one in ("fp16", "mixed", "autocast")]
        rest = {"activations": 140}
        assert got[0] == {"weights": 2000, "master": 0, "gradients": 2000, "state": 4000,
                          **rest, "total": 8140}  # fmt: skip
        assert got[1] == {"weights": 2000, "master": 4000, "gradients": 2000, "state": 8000,
                          **rest, "total": 16140}  # fmt: skip
        assert got[2] == {"weights": 2000, "master": 4000, "gradients": 4000, "state": 8000,
                          **rest, "total": 18140}  # fmt: skip

    @points(1, hint="A network of seven billion parameters; SGD keeps no state.")
    def test_large_networks(self, ex):
        got = ex.training_bytes(7 * 10**9, 3 * 10**9, "mixed", "sgd")
        want = {"weights": 14 * 10**9, "master": 28 * 10**9, "gradients": 14 * 10**9, "state": 0}
        assert got == {**want, "activations": 6 * 10**9, "total": 62 * 10**9}

    @points(1, hint="A name that is not in the table is a ValueError.")
    def test_unknown_names(self, ex):
        asked = [("fp64", "sgd"), ("fp32", "lion"), ("mixed", "sgd")]
        got = {" with ".join(names): ex.error("training_bytes", 10, 10, *names) for names in asked}
        want = {"fp64 with sgd": "ValueError", "fp32 with lion": "ValueError"}
        assert got == {**want, "mixed with sgd": None}
