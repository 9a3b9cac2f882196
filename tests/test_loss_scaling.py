"""Tests of the chapter on loss scaling."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import loss_scaling as oracle
from probes import loss_scaling as probes

NAN, INF = float("nan"), float("inf")


def gradients(*lists):
    """fp32 arrays; None stays None."""
    return [None if one is None else np.array(one, np.float32) for one in lists]


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
    def compare(self, ex, largest, want, **settings):
        got = ex.simulate_scaler(largest, **settings)
        lengths = {"scales": len(got[0]), "skipped": len(got[1]), "steps": len(largest)}
        assert len({*lengths.values()}) == 1, f"one entry for each step: {lengths}"
        pairs = [list(one) for one in zip(*got, strict=True)]
        assert_steps(pairs, want, columns=("scale", "skipped"), fed=largest)

    @points(2, hint="The counter starts again after each growth and after each overflow.")
    def test_grows_and_backs_off(self, ex):
        # room up to 2 ** 16: clean at 4096 and 8192, not at 16384
        scales = [4096.0] * 3 + [8192.0] * 3 + [16384.0] + [8192.0] * 3 + [16384.0] + [8192.0] * 2
        want = [[scale, scale > 10000] for scale in scales]
        self.compare(ex, [4.0] * 13, want, init_scale=4096.0, growth_interval=3)

    @points(1, hint="An overflow in between lets the counting start again.")
    def test_counts_steps_in_a_row(self, ex):
        largest = [1.0, 1.0, 1e9, 1.0, 1.0, 1.0, 1.0, 1e9, 1e9, 1.0]
        scales = [64.0, 64.0, 64.0, 32.0, 32.0, 32.0, 64.0, 64.0, 32.0, 16.0]
        want = [[scale, size > 1] for scale, size in zip(scales, largest, strict=True)]
        self.compare(ex, largest, want, init_scale=64.0, growth_interval=3)

    @points(2, hint="What does fp16 do with 65,519 and with 65,520, infinity included?")
    def test_what_overflows(self, ex):
        largest = [65519.0, 65520.0, 131039.0, INF, 1.0, 0.0]
        want = [[1.0, False], [1.0, True], [0.5, False], [0.5, True], [0.25, False], [0.25, False]]
        self.compare(ex, largest, want, init_scale=1.0)
        large = [[2.0**14, False], [2.0**15, True], [2.0**14, False]]
        self.compare(ex, [3.0] * 3, large, init_scale=2.0**14, growth_interval=1)

    @points(1, hint="No comparison with NaN is true; is it on the side of overflow?")
    def test_nan(self, ex):
        want = [[8.0, True], [4.0, False], [4.0, True], [2.0, True], [1.0, False]]
        self.compare(ex, [NAN, 1.0, NAN, NAN, 1.0], want, init_scale=8.0)

    @points(1, hint="Start, both factors and the interval have defaults: those of GradScaler.")
    def test_defaults(self, ex):
        want = [[65536.0, False]] * 2000 + [[131072.0, True], [65536.0, False]]
        self.compare(ex, [0.25] * 2000 + [0.5, 0.25], want)

    @points(1, hint="Both factors are arguments; a training without steps has empty lists.")
    def test_factors(self, ex):
        want = [[2.0, False], [16.0, True], [4.0, False], [32.0, False]]
        factors = dict(growth_factor=8.0, backoff_factor=0.25, growth_interval=1)
        self.compare(ex, [1.0, INF, 1.0, 1.0], want, init_scale=2.0, **factors)
        self.compare(ex, [], [])


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

    @points(1, hint="Zeros from the start count nowhere; a single number is a tensor, too.")
    def test_single_numbers_and_zeros(self, ex):
        got = {
            "zeros": ex.run(probes.counted, gradients=gradients([0.0, 0.0], [[0.0]])),
            "one": ex.run(probes.counted, gradients=gradients(None, 3.0, [0.0])),
        }
        none = dict.fromkeys(self.NAMES, 0)
        assert got == {"zeros": none, "one": {**none, "normal": 1}}


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
            2.0**-23: [[-3e11, 1.0], [2e5]],
            2.0**29: [[1e-5, 1.2e-4], None, [[-9e-5], [2e-9]]],
            2.0**33: [[0.0], [-7e-6], [1e-7]],
            1.0: [[65504.0]],
            0.5: 65505.0,
        }
        cases = {
            scale: gradients(*(lists if isinstance(lists, list) else [lists]))
            for scale, lists in cases.items()
        }
        got = [float(ex.run(probes.chosen, gradients=lists)) for lists in cases.values()]
        assert_steps(got, list(cases), columns=("scale",), step="case")

    @points(1, hint="A logarithm of zero, of infinity or of NaN is no exponent.")
    def test_no_scale_fits(self, ex):
        cases = {
            "zeros": [[0.0, 0.0], [0.0]], "infinity": [[1.0, INF]], "-infinity": [[-INF, 1.0]],
            "NaN at the end": [[1.0], None, [NAN]], "NaN at the start": [[NAN, 1.0], [2.0]],
        }  # fmt: skip
        got = {name: ex.run(probes.refused, gradients=gradients(*lists))
               for name, lists in cases.items()}  # fmt: skip
        assert got == dict.fromkeys(cases, "ValueError")


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
        run = dict(factor=factor, learning_rate=learning_rate)
        return dict(weights=[weight, bias], inputs=inputs, targets=targets, **run)

    def compare(self, got, want):
        assert_close(got["loss"], np.float32(want["loss"]))
        for mine, other in zip(got["weights"], want["weights"], strict=True):
            assert_close(mine, np.float32(other))
        assert {*got["kinds"]} == {"float32"}, "the weights are float32, and stay so"

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

    @points(1, hint="The gradient of a weight that the loss does not use is None.")
    def test_a_weight_without_a_part_in_the_loss(self, ex):
        example = self.example()
        example["weights"].insert(1, np.float32([3.0, 5.0]))
        got = ex.run(probes.stepped, scale=2.0**13, **example)
        self.compare(got, oracle.step_by_hand(scale=2.0**13, **example))

    @points(1, hint="The weights keep what fp16 could not hold, and small changes do not vanish.")
    def test_small_steps(self, ex):
        example = self.example(factor=2.0**-6, learning_rate=2.0**-9)
        got = ex.run(probes.stepped, scale=2.0**8, **example)
        want = oracle.step_by_hand(scale=2.0**8, **example)
        changes = [a - b for a, b in zip(got["weights"], example["weights"], strict=True)]
        wanted = [a - b for a, b in zip(want["weights"], example["weights"], strict=True)]
        for mine, other in zip(changes, wanted, strict=True):
            assert_close(mine, np.float32(other), rtol=1e-2)

    @points(1, hint="What fp16 cannot hold is a fp32 number from the division on, or before.")
    def test_steps_that_fp16_does_not_hold(self, ex):
        example = self.example(factor=2.0**-6, learning_rate=2.0**-16)
        example["weights"] = [one / 1024 for one in example["weights"]]  # so small a step shows
        got = ex.run(probes.stepped, scale=2.0**8, **example)
        want = oracle.step_by_hand(scale=2.0**8, **example)
        for mine, other, start in zip(*map(list, (got["weights"], want["weights"],
                                                  example["weights"])), strict=True):  # fmt: skip
            change = np.float64(other) - start
            halved = np.float64(np.float16(change))
            assert np.abs(change - halved).max() > 0.02 * np.abs(change).max(), "weak probe"
            assert_close(mine - np.float64(start), change, rtol=1e-2)
        self.compare(got, want)


@task(
    "all_finite",
    difficulty=1,
    minutes=5,
    hints=["The framework has a function that is false for infinities and for NaN."],
)
class TestAllFinite:
    def ask(self, ex, cases):
        return {name: ex.run(probes.finite, gradients=lists) for name, lists in cases.items()}

    @points(1, hint="NaN, both infinities, in any place.")
    def test_every_place(self, ex):
        cases = {
            "NaN at the start": gradients([NAN, 1.0], [2.0]),
            "NaN in the middle": gradients([1.0, NAN, 3.0]),
            "NaN at the end": gradients([[1.0, NAN]]),
            "-infinity at the end": gradients([1.0], None, [2.0, -INF]),
            "infinity behind None": gradients(None, [1.0], [[2.0], [INF]], [0.0]),
            "infinities that cancel": gradients([INF, -INF]),
            "a single number": gradients([1.0], NAN),
            "infinity in fp16": [np.float16([1.0, INF])],
        }
        assert self.ask(ex, cases) == dict.fromkeys(cases, False)

    @points(1, hint="Large is not infinite, and nothing at all is not wrong.")
    def test_no_false_alarm(self, ex):
        cases = {
            "zeros and small ones": gradients([1.0, -2.0], None, [0.0], -1e-40),
            "large in fp32": gradients([3e38, 3e38, 2e38], [3e38]),
            "large in fp16": [np.float16([60000.0, 60000.0])],
            "only None": [None, None],
            "no gradient": [],
        }
        assert self.ask(ex, cases) == dict.fromkeys(cases, True)


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
        assert [g is None for g in got["gradients"]] == [g is None for g in want], "which are None"
        for mine, other in zip(got["gradients"], want, strict=True):
            if other is not None:
                assert_close(mine, other)
        assert_close(np.float32(got["norm"]), np.float32(norm))
        assert set(got["kinds"]) - {None} == {"float32"}, "the results are float32"
        return got

    @points(3, hint="First the division, in fp32, then the norm of what is left.")
    def test_clips_the_true_gradient(self, ex, rng):
        sizes = [(3, 4), (5,), (2, 3)]
        found = [np.float16(3e4 * rng.normal(size=s).clip(-2, 2)) for s in sizes]
        found.insert(1, None)
        self.compare(ex, found, scale=2.0**12, max_norm=5.0)

    @points(1, hint="Divided in fp16 these would be rounded, or zero.")
    def test_clips_small_gradients(self, ex, rng):
        small = [np.float16(2.0**-10 * rng.normal(size=s)) for s in [(3, 4), (), (2, 3)]]
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
        "`update` what it found. In Keras `apply` does everything but the scaling of the loss.",
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
        return script, got, ex.oracle(oracle.driven, **asked)

    def compare(self, pairs):
        for script, got, want in pairs:
            trace, right = self.rows(got), self.rows(want)
            assert_steps(trace, right, columns=("scale", "steps taken"), fed=["start", *script])
            assert_close(got["weights"], want["weights"])

    def rows(self, run):
        return [list(row) for row in zip(run["scales"], [0, *run["taken"]], strict=True)]

    @points(3, hint="After the third step in a row; overflow and growth start the count again.")
    def test_scales_of_a_script(self, ex):
        infinite, partly = [0.5, -INF], [0.25, NAN]
        script = [GOOD] * 4 + [BAD] + [GOOD] * 3 + [infinite, partly] + [GOOD] * 7
        pairs = [self.both(ex, script, named(ex, 64.0, 3))]
        pairs.append(self.both(ex, [GOOD, BAD, GOOD, GOOD, BAD, BAD], named(ex, 8.0, 1)))
        if ex.track == "pytorch":
            others = dict(init_scale=16.0, growth_factor=8.0, backoff_factor=0.25)
            pairs.append(self.both(ex, script, dict(others, growth_interval=2)))
        assert len(set(pairs[0][2]["scales"])) == 3, "weak probe"
        self.compare(pairs)

    @points(2, hint="The optimizer gets the true gradients, or is not called at all.")
    def test_weights_and_skipped_steps(self, ex):
        script = [GOOD, [None, 2.0], [INF, None], [4.0, 2.0**-20], [1.0, NAN], [-0.5, None]]
        pairs = [self.both(ex, script, named(ex, 2.0**10, 2))]
        assert pairs[0][2]["taken"] == [1, 2, 2, 3, 3, 4], "weak probe"
        if ex.track == "pytorch":
            pairs.append(self.both(ex, script, named(ex, 2.0**10, 2), unscale=True))
        self.compare(pairs)

    @points(2, hint="Each scaler has a state of its own, and remembers each optimizer by itself.")
    def test_two_at_once(self, ex):
        scripts = [[GOOD, BAD, GOOD, GOOD, GOOD], [GOOD, GOOD, BAD, GOOD, BAD]]
        settings = [named(ex, 64.0, 2), named(ex, 8.0, 1)]
        got = ex.run(probes.two_scalers, given=self.GIVEN, start=START, scripts=scripts,
                     settings=settings)  # fmt: skip
        want = [
            ex.oracle(oracle.driven, start=START, script=one, settings=more)["scales"][1:]
            for one, more in zip(scripts, settings, strict=True)
        ]
        want = [list(both) for both in zip(*want, strict=True)]
        assert_steps(got, want, columns=("first scale", "second scale"))
        if ex.track == "pytorch":
            self.two_optimizers(ex)

    def two_optimizers(self, ex):
        script = [[0.5, 0.25], [NAN, 0.5], [0.25, 1.0], [1.0, 0.5], [0.5, -INF], [0.5, 2.0]]
        asked = dict(start=[[1.0, 2.0], [-1.0]], script=script, settings=named(ex, 32.0, 2))
        names = ("scale", "steps of the first", "steps of the second", *["weight"] * 3)
        for order in ([], [0, 1], [1]):
            got = ex.run(probes.shared, given=self.GIVEN, unscale=order, **asked)
            want = ex.oracle(oracle.shared, unscale=order, **asked)
            assert_steps(got, want, columns=names, fed=script)

    @points(1, hint="PyTorch: a second `unscale_` before `update` is a RuntimeError. All: zeros.")
    def test_zeros_and_a_second_unscaling(self, ex):
        self.compare([self.both(ex, [[0.0, 0.0]] * 3 + [BAD, [0.0, 1.0]], named(ex, 4.0, 2))])
        if ex.track == "pytorch":
            twice = ex.run(probes.unscaled_twice, given=self.GIVEN)
            raised = dict(zip(("unscaled twice", "once"), twice["raised"], strict=True))
            assert raised == {"unscaled twice": "RuntimeError", "once": None}
            assert_close(twice["weights"], np.float32([-1.0, 0.0]))

    @points(2, hint="Two steps of three are done when the state is taken: one is left.")
    def test_resumes_in_the_middle_of_an_interval(self, ex):
        settings, script = named(ex, 32.0, 3), [BAD, GOOD, GOOD, GOOD, GOOD, GOOD]
        if ex.track == "pytorch":
            settings |= dict(growth_factor=4.0, backoff_factor=0.125)
        asked = dict(start=START, script=script, settings=settings, more=[GOOD, BAD])
        mine = ex.run(probes.saved, given=self.GIVEN, **asked)
        own = ex.oracle(oracle.saved, **asked)
        assert mine["state"] == own["state"]
        rest = [GOOD, GOOD, GOOD, BAD, GOOD, GOOD, GOOD, GOOD]
        crossed = dict(start=START, script=rest)  # in PyTorch, the state holds all settings
        crossed["settings"] = {"dynamic_growth_steps": 3} if ex.track == "tf" else {}
        theirs = ex.oracle(oracle.driven, before=mine["state"], **crossed)
        got = ex.run(probes.driven, given=self.GIVEN, before=own["state"], **crossed)
        whole = ex.oracle(oracle.driven, start=START, script=script + rest, settings=settings)
        assert_steps(got["scales"], whole["scales"][len(script) :], fed=["loaded", *rest])
        assert theirs["scales"] == got["scales"], "the framework's own scaler, from your state"

    @points(1, hint="Hand out a copy of the state, and keep a copy of what is loaded.")
    def test_a_kept_state_does_not_change(self, ex):
        settings, script = named(ex, 32.0, 3), [BAD, GOOD]
        asked = dict(start=START, script=script, settings=settings, more=[GOOD, BAD])
        mine = ex.run(probes.saved, given=self.GIVEN, **asked)
        state = ex.oracle(oracle.saved, **asked)["state"]
        loaded = ex.run(
            probes.kept, given=self.GIVEN, start=START, state=state, script=[GOOD, GOOD, BAD]
        )
        found = {"handed out": mine["later"], "loaded": loaded}
        assert mine["state"] == state
        assert mine["other"] != state, "weak probe"
        assert found == {"handed out": state, "loaded": state}, "both must not change later"

    @points(1, hint="Where does the framework's own begin, and after how many steps does it grow?")
    def test_starts_as_the_framework_does(self, ex):
        asked = dict(start=START, script=[], settings={}, more=[])
        state = ex.run(probes.saved, given=self.GIVEN, **asked)["state"]
        counter = "_growth_tracker" if ex.track == "pytorch" else "step_counter"
        late = {**state, counter: 1998}
        script, got, want = self.both(ex, [GOOD, GOOD, GOOD], {}, before=late)
        start = {"pytorch": 65536.0, "tf": 32768.0}[ex.track]
        assert want["scales"] == [start, start, 2 * start, 2 * start], "weak probe"
        pairs = [(script, got, want)]
        if ex.track == "pytorch":
            pairs.append(self.both(ex, [[0.0, 1e-9]] * 3, named(ex, 2.0**126, 1)))
            half = float(np.finfo(np.float32).max) / 2  # it grows to the largest number there is
            pairs.append(self.both(ex, [[0.0, 1e-9]] * 2, named(ex, half, 1)))
            assert pairs[-1][2]["scales"] == [half, 2 * half, 2 * half], "weak probe"
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

    def run(self, ex, rng, sizes, rate=0.125):
        """Two steps: what came, and (loss, weights) of each by hand."""
        batches = [self.pieces(rng, one) for one in sizes]
        weights = [np.float32(rng.normal(size=3)), np.float32(rng.normal())]
        before = dict(before=[5.0, -3.0, 2.0]) if ex.track == "pytorch" else {}
        run = {**self.RUN, "rate": rate, **before}
        got, want = ex.run(probes.accumulated, weights=weights, batches=batches, **run), []
        for pieces in batches:
            loss, weights = oracle.descend(weights, pieces, rate)
            want.append((loss, in_a_row(weights)))
        return got, want

    @points(3, hint="One step along the gradient of the mean over all samples.")
    def test_is_the_step_of_the_whole_batch(self, ex, rng):
        got, want = self.run(ex, rng, [(2, 4, 1), (3, 1, 2, 5)])
        for mine, (_, other) in zip(got["weights"], want, strict=True):
            assert_close(mine, other)
        assert got["scales"] == [2.0**11, 2.0**12], "the scale grows once for each step"

    @points(1, hint="The mean over all samples of the loss itself, as it was before the step.")
    def test_returns_the_mean_loss(self, ex, rng):
        got, want = self.run(ex, rng, [(2, 4, 1), (3, 1, 2, 5)], rate=0.0)  # nothing else matters
        assert_close(np.float32(got["losses"]), np.float32([loss for loss, _ in want]))

    @points(1, hint="One piece is a batch as any other.")
    def test_a_single_piece(self, ex, rng):
        got, want = self.run(ex, rng, [(4,), (1, 1)], rate=0.0625)
        assert_close(got["weights"], np.stack([weights for _, weights in want]))
        assert_close(np.float32(got["losses"]), np.float32([loss for loss, _ in want]))

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
            assert got["scales"] == [2.0**9, 2.0**10], "the scale falls once, and grows again"


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
            for size in (0.25, 4.0, 0.5, 2.0, 0.125, 1.0, 3.0, 0.75, 0.5, 0.25)
        ]
        if overflows:
            batches[3][1][3] = INF
            batches[8][0][1, 1] = NAN
        return dict(
            start=gradients(rng.normal(size=(2, 3)), rng.normal(size=4)), batches=batches,
            rates=[0.5, 0.25, 1.0, 0.125, 0.75, 0.375, 2.0, 3.0, 1.5, 0.625, 2.5], max_norm=2.0,
            scale=2.0**8, interval=2,
        )  # fmt: skip

    def compare_weights(self, got, want):
        assert_close(got["weights"], in_a_row(want["weights"]))

    @points(1, hint="The norm of the gradient of the loss, not of the scaled loss.")
    def test_norms(self, ex, rng):
        example = self.example(rng)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        right = [None if norm is None else float(np.float32(norm)) for norm in want["norms"]]
        assert_steps(got["norms"], right, columns=("norm",), step="batch")

    @points(2, hint="Clipping compares with max_norm: what must have happened before?")
    def test_clipping_without_overflow(self, ex, rng):
        example = self.example(rng, overflows=False)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        clips = [norm > example["max_norm"] for norm in want["norms"]]
        assert 2 < sum(clips) < len(clips) - 1, "weak probe"
        self.compare_weights(got, want)
        assert got["scale"] == want["scale"], "the scale at the end"

    @points(2, hint="A skipped step leaves nothing behind but a smaller scale.")
    def test_skipped_steps(self, ex, rng):
        example = self.example(rng)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        self.compare_weights(got, want)
        assert got["scale"] == want["scale"], "the scale at the end"

    @points(1, hint="The steps are counted since the optimizer was made, not since the call.")
    def test_a_second_call_goes_on(self, ex, rng):
        example = self.example(rng)
        got, want = ex.run(probes.trained, **example, calls=2), oracle.train_by_hand(**example)
        self.compare_weights(got, want)

    @points(1, hint="A skipped step does not move the schedule.")
    def test_learning_rate_at_the_end(self, ex, rng):
        example = self.example(rng)
        got, want = ex.run(probes.trained, **example), oracle.train_by_hand(**example)
        right = want["rate" if ex.track == "pytorch" else "last_rate"]  # Keras sets it before
        assert {"rate": got["rate"]} == {"rate": right}
