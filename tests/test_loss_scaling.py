"""Tests of the chapter on loss scaling."""

import numpy as np

from autograder import assert_close, points, task
from oracles import loss_scaling as oracle
from probes import loss_scaling as probes

NAN, INF = float("nan"), float("inf")


def gradients(*lists):
    """fp32 arrays; None stays None."""
    return [None if one is None else np.float32(one) for one in lists]


@task(
    "simulate_scaler",
    difficulty=1,
    minutes=15,
    hints=[
        "Keep two numbers: the scale, and how many steps in a row were not skipped.",
        "No comparison with NaN is true. Write the condition such that NaN falls on the side of "
        "overflow.",
    ],
)
class TestSimulateScaler:
    @points(2, hint="The counter starts again after each growth and after each overflow.")
    def test_grows_and_backs_off(self, ex):
        # room up to 2 ** 16: clean at 4096 and 8192, not at 16384
        largest = [4.0] * 13
        scales, skipped = ex.simulate_scaler(largest, init_scale=4096.0, growth_interval=3)
        spiked = ex.simulate_scaler(
            [1.0, 1.0, 1e9, 1.0, 1.0, 1.0, 1.0], init_scale=64.0, growth_interval=3
        )
        assert (
            scales
            == [4096.0] * 3 + [8192.0] * 3 + [16384.0] + [8192.0] * 3 + [16384.0] + [8192.0] * 2
        )
        assert skipped == [False] * 6 + [True] + [False] * 3 + [True] + [False] * 2
        assert spiked[0] == [64.0, 64.0, 64.0, 32.0, 32.0, 32.0, 64.0]
        assert spiked[1] == [False, False, True, False, False, False, False]

    @points(2, hint="What does fp16 do with 65,519 and with 65,520? And is NaN at least 65,520?")
    def test_what_overflows(self, ex):
        got = ex.simulate_scaler([65519.0, 65520.0, INF, NAN, 1.0], init_scale=1.0)
        large = ex.simulate_scaler([3.0, 3.0], init_scale=2.0**14, growth_interval=1)
        assert list(got[0]) == [1.0, 1.0, 0.5, 0.25, 0.125]
        assert list(got[1]) == [False, True, True, True, False]
        assert list(large[0]) == [2.0**14, 2.0**15] and list(large[1]) == [False, True]

    @points(1, hint="Start, both factors and the interval have defaults: those of GradScaler.")
    def test_factors_and_defaults(self, ex):
        long = ex.simulate_scaler([0.25] * 2001)
        other = ex.simulate_scaler(
            [1.0, INF, 1.0], init_scale=2.0, growth_factor=8.0, backoff_factor=0.25,
            growth_interval=1,
        )  # fmt: skip
        none = ex.simulate_scaler([])
        assert list(long[0]) == [65536.0] * 2000 + [131072.0] and not any(long[1])
        assert list(other[0]) == [2.0, 16.0, 4.0] and list(other[1]) == [False, True, False]
        assert [list(one) for one in none] == [[], []]


@task(
    "count_fp16",
    difficulty=1,
    minutes=10,
    hints=[
        "Let the framework round: cast to fp16, and look at what is there then.",
        "The four kinds are disjoint, and together they are all elements that were not zero.",
    ],
)
class TestCountFp16:
    NAMES = ("zero", "subnormal", "normal", "overflow")

    @points(2, hint="fp16 rounds: half of its smallest number is zero, a little more is not.")
    def test_edges_of_the_format(self, ex):
        got = ex.run(
            probes.counted,
            gradients=gradients(
                [[2.0**-25, -1.5 * 2.0**-25, 2.0**-24], [0.0, -(2.0**-14), 2.0**-15]],
                [65504.0, -65519.0, 65520.0, 1.0, -0.0, 1e6, -1e6],
            ),
        )
        assert got == {"zero": 1, "subnormal": 3, "normal": 4, "overflow": 3}

    @points(2, hint="First the product in fp32, then the rounding.")
    def test_with_a_scale(self, ex, rng):
        values = rng.normal(size=400) * 2.0 ** rng.uniform(-46, 28, size=400)
        values[::7] = 0
        pieces = [np.float32(values[:90]).reshape(9, 10), None, np.float32(values[90:])]
        flat = np.float32(values[values != 0])
        for scale in (1.0, 2.0**16, 2.0**-6):
            with np.errstate(over="ignore"):
                half = np.abs((flat * np.float32(scale)).astype(np.float16)).astype(float)
            want = [
                half == 0, (half > 0) & (half < 2.0**-14),
                (half >= 2.0**-14) & np.isfinite(half), np.isinf(half),
            ]  # fmt: skip
            want = dict(zip(self.NAMES, [int(one.sum()) for one in want], strict=True))
            assert min(want.values()) > 3, "weak probe"
            assert ex.run(probes.counted, gradients=pieces, scale=scale) == want

    @points(1, hint="NaN is neither large nor small: ask whether a number is finite.")
    def test_not_finite_before(self, ex):
        got = ex.run(probes.counted, gradients=gradients([NAN, INF, 0.0], None, [-INF, 3.0]))
        assert got == {"zero": 0, "subnormal": 0, "normal": 1, "overflow": 3}


@task(
    "choose_scale",
    difficulty=1,
    minutes=10,
    hints=[
        "Divide 65,504 by the largest magnitude. Which powers of two are not above the quotient?",
        "The exponent is the logarithm to base 2, rounded down.",
    ],
)
class TestChooseScale:
    @points(2, hint="Rounded down, also where the exponent is negative.")
    def test_largest_power_of_two(self, ex):
        cases = {
            8.0: [[1.0, -8188.0]],  # 8 * 8188 = 65504 exactly
            4.0: [[1.0, 8190.0]],
            2.0**-4: [[7e5]],
            2.0**29: [[1e-5, 1.2e-4], None, [[-9e-5], [2e-9]]],
            2.0**33: [[0.0], [-7e-6], [1e-7]],
            1.0: [[65504.0]],
        }
        cases = {scale: gradients(*lists) for scale, lists in cases.items()}
        got = [ex.run(probes.chosen, gradients=lists) for lists in cases.values()]
        assert got == list(cases)

    @points(1, hint="A logarithm of zero, of infinity or of NaN is no exponent.")
    def test_no_scale_fits(self, ex):
        cases = [[[0.0, 0.0], [0.0]], [[1.0, INF]], [[1.0], None, [NAN]], [[NAN, 1.0], [2.0]]]
        got = [ex.run(probes.refused, gradients=gradients(*lists)) for lists in cases]
        assert got == ["ValueError"] * 4


@task(
    "static_step",
    difficulty=2,
    minutes=20,
    hints=[
        "The scale belongs between the loss and the backward pass: nothing that the backward "
        "pass has lost comes back afterwards.",
        "What was kept by the scale must not be lost by the division: cast first.",
        "The fp16 copies are only for the gradient; the step is taken by the weights themselves.",
    ],
)
class TestStaticStep:
    @staticmethod
    def example(factor=2.0**-23, learning_rate=2.0**19):
        inputs = np.float32([[1, -2, 1], [2, 1, -1], [-1, 1, 2], [1, 2, -2]])
        weight = np.float32([[0.125, -0.5], [0.75, 0.25], [-0.375, 1.0]]) + np.float32(2.0**-15)
        bias = np.float32([0.25, -1.125]) - np.float32(2.0**-15)
        targets = np.float32([[0.5, 1.0], [-2.0, 0.5], [1.0, 4.0], [0.75, -1.0]])
        weights = [weight, np.float32([3.0, 5.0]), bias]
        run = dict(factor=factor, learning_rate=learning_rate)
        return dict(weights=weights, inputs=inputs, targets=targets, **run)

    def compare(self, got, want):
        assert_close(got["loss"], np.float32(want["loss"]))
        for mine, other in zip(got["weights"], want["weights"], strict=True):
            assert_close(mine, np.float32(other))
        assert got["kinds"] == ["float32"] * 3

    @points(3, hint="At this scale nothing is lost: the step is that of the exact gradient.")
    def test_what_the_scale_saves(self, ex):
        example = self.example()
        got = ex.run(probes.stepped, scale=2.0**14, **example)
        want = oracle.step_by_hand(scale=2.0**14, **example)
        without = oracle.step_by_hand(scale=1.0, **example)
        change = np.abs(want["weights"][0] - example["weights"][0])
        lost = np.abs(want["weights"][0] - without["weights"][0])
        assert lost.max() > 0.05 * change.max(), "weak probe"
        self.compare(got, want)

    @points(1, hint="With a scale of 1, fp16 loses some: they arrive as zeros, or rounded.")
    def test_what_is_lost_without(self, ex):
        example = self.example()
        got = ex.run(probes.stepped, scale=1.0, **example)
        want = oracle.step_by_hand(scale=1.0, **example)
        assert 0.1 < np.mean(want["slope"] == 0) < 0.9, "weak probe"
        self.compare(got, want)

    @points(1, hint="The weights keep what fp16 could not hold, and small changes do not vanish.")
    def test_small_steps(self, ex):
        example = self.example(factor=2.0**-6, learning_rate=2.0**-9)
        got = ex.run(probes.stepped, scale=2.0**8, **example)
        want = oracle.step_by_hand(scale=2.0**8, **example)
        changes = [a - b for a, b in zip(got["weights"], example["weights"], strict=True)]
        wanted = [a - b for a, b in zip(want["weights"], example["weights"], strict=True)]
        for mine, other in zip(changes, wanted, strict=True):
            assert np.allclose(mine, other, rtol=1e-2, atol=1e-7)
        self.compare(got, want)


@task(
    "all_finite",
    difficulty=1,
    minutes=5,
    hints=["The framework has a function that is false for infinities and for NaN."],
)
class TestAllFinite:
    @points(1, hint="NaN, both infinities, in any place.")
    def test_every_place(self, ex):
        bad = [
            [[NAN, 1.0], [2.0]], [[1.0], None, [2.0, -INF]], [None, [1.0], [[2.0], [INF]], [0.0]],
            [[INF, -INF]], [[1.0, NAN, 3.0]],
        ]  # fmt: skip
        got = [ex.run(probes.finite, gradients=gradients(*lists)) for lists in bad]
        fine = ex.run(probes.finite, gradients=gradients([[1.0, -2.0]], None, [0.0]))
        assert got == [False] * 5 and fine is True

    @points(1, hint="Large is not infinite, and nothing at all is not wrong.")
    def test_no_false_alarm(self, ex):
        large = ex.run(probes.finite, gradients=gradients([3e38, 3e38, 2e38], [3e38]))
        nothing = ex.run(probes.finite, gradients=[None, None])
        empty = ex.run(probes.finite, gradients=[])
        assert [large, nothing, empty] == [True, True, True]


@task(
    "unscale_and_clip",
    difficulty=2,
    minutes=15,
    hints=[
        "A threshold means something for the gradient of the loss, not for one that is 65,536 "
        "times as large: in which order?",
        "The square of 300 is more than fp16 can hold. Cast before you square, and before you "
        "divide.",
    ],
)
class TestUnscaleAndClip:
    def compare(self, ex, found, **settings):
        got = ex.run(probes.clipped, gradients=found, **settings)
        want, norm = oracle.clip_by_hand(found, **settings)
        assert_close(np.float32(got["norm"]), np.float32(norm))
        assert [g is None for g in got["gradients"]] == [g is None for g in want]
        for mine, other in zip(got["gradients"], want, strict=True):
            if other is not None:
                assert_close(mine, other)
        assert set(got["kinds"]) - {None} == {"float32"}
        return got

    @points(3, hint="First the division, in fp32, then the norm of what is left.")
    def test_clips_the_true_gradient(self, ex, rng):
        sizes = [(3, 4), (5,), (2, 3)]
        found = [np.float16(3e4 * rng.normal(size=s).clip(-2, 2)) for s in sizes]
        found.insert(1, None)
        self.compare(ex, found, scale=2.0**12, max_norm=5.0)
        small = [np.float16(2.0**-10 * rng.normal(size=s)) for s in sizes]
        self.compare(ex, small, scale=2.0**16, max_norm=2.0**-26)

    @points(2, hint="A gradient that is short enough keeps its length; so does one of zero.")
    def test_leaves_short_gradients(self, ex, rng):
        found = [None, np.float16(rng.normal(size=(2, 5))), np.float16(rng.normal(size=3))]
        self.compare(ex, found, scale=4.0, max_norm=3.0)
        self.compare(ex, [np.zeros((2, 2), np.float16)], scale=64.0, max_norm=1.0)

    @points(1, hint="What was handed over stays as it is.")
    def test_changes_nothing_in_place(self, ex, rng):
        found = [np.float32(100 * rng.normal(size=(2, 3))), np.float32(rng.normal(size=4))]
        got = self.compare(ex, found, scale=8.0, max_norm=1.5)
        for mine, other in zip(got["given"], found, strict=True):
            assert_close(mine, other)


def named(ex, start=None, interval=None):
    """Settings under the names of the framework."""
    names = {
        "pytorch": ("init_scale", "growth_interval"),
        "tf": ("initial_scale", "dynamic_growth_steps"),
    }[ex.track]
    values = zip(names, (start, interval), strict=True)
    return {name: value for name, value in values if value is not None}


GOOD, BAD = [0.5, -0.25], [NAN, 1.0]
START = [[1.0, 2.0], [-1.0]]


@task(
    "LossScaler",
    difficulty=3,
    minutes=35,
    hints=[
        "The state is two numbers: the scale, and how many steps in a row were not skipped.",
        "PyTorch splits a step in three, so the scaler must remember between `unscale_` and "
        "`update` what it found. In Keras one method does all.",
        "A state that somebody keeps must not change when the scaler goes on: return a copy, and "
        "keep a copy.",
    ],
)
class TestLossScaler:
    GIVEN = ("all_finite",)

    def both(self, ex, script, settings, **more):
        """The learner's scaler and the framework's own on one script."""
        asked = dict(start=START, script=script, settings=settings, **more)
        got = ex.run(probes.driven, given=self.GIVEN, **asked)
        return got, ex.oracle(oracle.driven, **asked)

    def compare(self, pairs):
        for got, want in pairs:
            assert got["scales"] == want["scales"]
            assert got["taken"] == want["taken"]
            assert_close(got["weights"], want["weights"])

    @points(3, hint="After the third step in a row; overflow and growth start the count again.")
    def test_scales_of_a_script(self, ex):
        infinite, partly = [0.5, -INF], [0.25, NAN]
        script = [GOOD] * 4 + [BAD] + [GOOD] * 3 + [infinite, partly] + [GOOD] * 7
        pairs = [self.both(ex, script, named(ex, 64.0, 3))]
        pairs.append(self.both(ex, [GOOD, BAD, GOOD, GOOD, BAD, BAD], named(ex, 8.0, 1)))
        if ex.track == "pytorch":
            others = dict(init_scale=16.0, growth_factor=8.0, backoff_factor=0.25)
            pairs.append(self.both(ex, script, dict(others, growth_interval=2)))
        assert len(set(pairs[0][1]["scales"])) == 3, "weak probe"
        self.compare(pairs)

    @points(2, hint="The optimiser gets the true gradients, or is not called at all.")
    def test_weights_and_skipped_steps(self, ex):
        script = [GOOD, [None, 2.0], [INF, None], [4.0, 2.0**-20], [1.0, NAN], [-0.5, None]]
        pairs = [self.both(ex, script, named(ex, 2.0**10, 2))]
        assert pairs[0][1]["taken"] == [1, 2, 2, 3, 3, 4], "weak probe"
        if ex.track == "pytorch":
            pairs.append(self.both(ex, script, named(ex, 2.0**10, 2), unscale=True))
            twice = ex.run(probes.unscaled_twice, given=self.GIVEN)
            assert twice["raised"] == ["RuntimeError", None]
            assert_close(twice["weights"], np.float32([-1.0, 0.0]))
        self.compare(pairs)

    @points(2, hint="Two steps of three are done when the state is taken: one is left.")
    def test_resumes_in_the_middle_of_an_interval(self, ex):
        settings, script = named(ex, 32.0, 3), [BAD, GOOD, GOOD, GOOD, GOOD, GOOD]
        asked = dict(start=START, script=script, settings=settings, more=[GOOD, BAD])
        mine = ex.run(probes.saved, given=self.GIVEN, **asked)
        own = ex.oracle(oracle.saved, **asked)
        rest = [GOOD, GOOD, GOOD, GOOD]
        crossed = dict(start=START, script=rest)
        if ex.track == "tf":  # the interval is no part of the state
            crossed["settings"] = {"dynamic_growth_steps": 3}
        else:
            crossed["settings"] = {}
        theirs = ex.oracle(oracle.driven, before=mine["state"], **crossed)
        got = ex.run(probes.driven, given=self.GIVEN, before=own["state"], **crossed)
        whole = ex.oracle(oracle.driven, start=START, script=script + rest, settings=settings)
        assert mine["state"] == own["state"]
        assert got["scales"] == theirs["scales"] == whole["scales"][len(script) :]

    @points(1, hint="Hand out a copy of the state, and keep a copy of what is loaded.")
    def test_a_kept_state_does_not_change(self, ex):
        settings, script = named(ex, 32.0, 3), [BAD, GOOD]
        asked = dict(start=START, script=script, settings=settings, more=[GOOD, BAD])
        mine = ex.run(probes.saved, given=self.GIVEN, **asked)
        state = ex.oracle(oracle.saved, **asked)["state"]
        loaded = ex.run(
            probes.kept, given=self.GIVEN, start=START, state=state, script=[GOOD, GOOD, BAD]
        )
        assert mine["state"] == mine["later"] == state
        assert mine["other"] != state
        assert loaded == state

    @points(1, hint="Where does the framework's own begin, and after how many steps does it grow?")
    def test_starts_as_the_framework_does(self, ex):
        asked = dict(start=START, script=[], settings={}, more=[])
        state = ex.run(probes.saved, given=self.GIVEN, **asked)["state"]
        counter = "_growth_tracker" if ex.track == "pytorch" else "step_counter"
        late = {**state, counter: 1998}
        got, want = self.both(ex, [GOOD, GOOD, GOOD], {}, before=late)
        start = {"pytorch": 65536.0, "tf": 32768.0}[ex.track]
        assert want["scales"] == [start, start, 2 * start, 2 * start], "weak probe"
        pairs = [(got, want)]
        if ex.track == "pytorch":
            pairs.append(self.both(ex, [[0.0, 1e-9]] * 3, named(ex, 2.0**126, 1)))
        self.compare(pairs)


def in_a_row(weights):
    return np.float32(np.concatenate([np.ravel(w) for w in weights]))


@task(
    "accumulate_step",
    difficulty=2,
    minutes=15,
    hints=[
        "The mean over all samples is a sum over the pieces, each with its share of the samples.",
        "Scale each loss; unscale, step and update once, when all gradients have come together.",
    ],
)
class TestAccumulateStep:
    RUN = dict(scale=2.0**10, interval=1, rate=0.125)

    @staticmethod
    def pieces(rng, sizes=(2, 4, 1)):
        return [
            (np.float32(rng.normal(size=(n, 3))), np.float32(rng.normal(size=n))) for n in sizes
        ]

    @points(3, hint="One step along the gradient of the mean over all samples.")
    def test_is_the_step_of_the_whole_batch(self, ex, rng):
        batches = [self.pieces(rng), self.pieces(rng, (3, 1, 2, 5))]
        weights = [np.float32(rng.normal(size=3)), np.float32(rng.normal())]
        before = dict(before=[5.0, -3.0, 2.0]) if ex.track == "pytorch" else {}
        got = ex.run(probes.accumulated, weights=weights, batches=batches, **self.RUN, **before)
        for step, pieces in enumerate(batches):
            loss, weights = oracle.descend(weights, pieces, 0.125)
            assert_close(np.float32([got["losses"][step]]), np.float32([loss]))
            assert_close(got["weights"][step], in_a_row(weights))
        assert got["scales"] == [2.0**11, 2.0**12]

    @points(2, hint="One bad piece costs the whole step, and halves the scale once.")
    def test_skips_the_whole_step(self, ex, rng):
        first, second = self.pieces(rng), self.pieces(rng)
        start = [np.float32(rng.normal(size=3)), np.float32(rng.normal())]
        traces = []
        for bad in range(3):
            broken = [(x, t.copy()) for x, t in first]
            broken[bad][1][0] = (INF, NAN, -INF)[bad]
            batches = [broken, second]
            traces.append(ex.run(probes.accumulated, weights=start, batches=batches, **self.RUN))
        for got in traces:
            assert_close(got["weights"][0], in_a_row(start))
            assert_close(got["weights"][1], in_a_row(oracle.descend(start, second, 0.125)[1]))
            assert got["scales"] == [2.0**9, 2.0**10]


@task(
    "train",
    difficulty=2,
    minutes=20,
    hints=[
        "Print the norms. By which factor are they too large, and what does a clipping to "
        "max_norm make of such a gradient?",
        "Let one batch overflow, and look at the three things that belong to a step: gradient, "
        "weights, learning rate. Which of them remember a step that never happened?",
    ],
)
class TestTrain:
    @staticmethod
    def example(rng, overflows=True):
        batches = [
            gradients(size * rng.normal(size=(2, 3)), size * rng.normal(size=4))
            for size in (0.25, 4.0, 2.0, 0.125, 1.0, 3.0, 0.5)
        ]
        if overflows:
            batches[2][1][3] = INF
            batches[5][0][1, 1] = NAN
        return dict(
            start=gradients(rng.normal(size=(2, 3)), rng.normal(size=4)), batches=batches,
            rates=[0.5, 0.25, 1.0, 0.125, 0.75, 0.375, 2.0, 3.0], max_norm=2.0,
            scale=2.0**8, interval=2,
        )  # fmt: skip

    def compare_weights(self, got, want):
        assert_close(got["weights"], in_a_row(want["weights"]))

    @points(1, hint="The norm of the gradient of the loss, not of the scaled loss.")
    def test_norms(self, ex, rng):
        example = self.example(rng)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        assert [n is None for n in got["norms"]] == [n is None for n in want["norms"]]
        kept = [[n for n in run["norms"] if n is not None] for run in (got, want)]
        assert_close(np.float32(kept[0]), np.float32(kept[1]))

    @points(2, hint="Clipping compares with max_norm: what must have happened before?")
    def test_clipping_without_overflow(self, ex, rng):
        example = self.example(rng, overflows=False)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        clips = [norm > example["max_norm"] for norm in want["norms"]]
        assert 2 < sum(clips) < len(clips) - 1, "weak probe"
        self.compare_weights(got, want)
        assert got["scale"] == want["scale"]

    @points(2, hint="A skipped step leaves nothing behind but a smaller scale.")
    def test_skipped_steps(self, ex, rng):
        example = self.example(rng)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        assert got["rate"] == want["rate"]
        self.compare_weights(got, want)
        assert got["scale"] == want["scale"]
