"""Tests of the chapter on optimizers: the path through scripted gradients, step by step."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import optimizers as oracle
from probes import optimizers as probes

# --- the problem: three parameters, seven steps, and everything that may go wrong on the way

SHAPES = [(3, 2), (4,), ()]
RATES = [0.2, 0.2, 0.05, 0.05, 0.4, 0.1, 0.3]
OTHERS = {"decay": 2, "eps": 3, "momentum": 0.5, "beta1": 0.5, "beta2": 0.75}  # times the first's


def problem(rng, track, missing=True, **settings):
    """Gradients of different sizes; some are zero, some None; the rate changes often.

    In PyTorch the parameters are divided into two groups. The first has the settings that the
    constructor gets as arguments, the second has others, all of its own.
    """
    start = [rng.normal(size=shape) for shape in SHAPES]
    sizes = [1.0, 0.1, 0.01]
    script = [
        [size * rng.normal(size=shape) for size, shape in zip(sizes, SHAPES, strict=True)]
        for _ in RATES
    ]
    script[1][0], script[5][2] = np.zeros(SHAPES[0]), np.zeros(())
    script[3][0][:, 1] = 0.0
    if missing:
        script[0][2] = script[2][1] = script[3][1] = script[5][0] = None
    groups, own = [[0, 1, 2]], [settings]
    if track == "pytorch":
        groups = [[0, 2], [1]]
        own.append({key: value * OTHERS.get(key, 1) for key, value in settings.items()})
    rates = [[rate * (1 + index) for index in range(len(groups))] for rate in RATES]
    own = [{**one, "rate": first} for one, first in zip(own, rates[0], strict=True)]
    return dict(start=start, script=script, groups=groups, settings=own, rates=rates)


def framework_agrees(ex, name, given, expected):
    """The oracle is right: the framework's own optimizer takes the same steps."""
    assert_close(ex.oracle(oracle.path_of_the_framework, name=name, problem=given), expected)


def with_defaults(rng, **settings):
    """One group whose settings are left out, but for those given; no rate is set afterwards.

    The last gradients are so small that a default eps shows, and some are zero.
    """
    start = [rng.normal(size=shape) for shape in SHAPES]
    sizes = [30.0, 1.0, 1e-7]
    script = [
        [size * rng.normal(size=shape) for size, shape in zip(sizes, SHAPES, strict=True)]
        for _ in range(9)
    ]
    script[4][1] = np.zeros(SHAPES[1])
    return dict(start=start, script=script, groups=[[0, 1, 2]], settings=[settings], rates=None)


def check_defaults(ex, name, **more):
    """What is not given has the value of the framework, and Keras' own arguments reach the base."""
    cases = [{}, {"rate": 0.5}]
    if ex.track == "tf":
        cases.append({"rate": 0.5, "clipnorm": 0.75, "name": "mine"})
        cases += [] if name == "AdamW" else [{"rate": 0.5, "weight_decay": 0.125}]
    rng = np.random.default_rng(5)
    for settings in cases:
        given = with_defaults(rng, **settings)
        moved = ex.run(probes.path, name=name, problem=given, **more)
        expected = ex.oracle(oracle.path_of_the_framework, name=name, problem=given)
        start = given["start"]
        if ex.track == "tf":
            start = [one.astype("float32") for one in start]
        assert_close(*([path - one for path, one in zip(paths, start, strict=True)]
                       for paths in (moved, expected)), rtol=2e-3)  # fmt: skip


def check_side_by_side(ex, rng, name, settings, expected, **more):
    """Two optimizers of a kind, with other settings, keep their memories apart."""
    given, beside = problem(rng, ex.track, **settings), problem(rng, ex.track, **settings)
    beside["settings"] = [
        {key: value * OTHERS.get(key, 1) for key, value in one.items()}
        for one in beside["settings"]
    ]
    if name == "SGD":
        given, beside = without_eps(given), without_eps(beside)
    got = ex.run(probes.path, name=name, problem=given, beside=beside, **more)
    assert_close(got, oracle.followed(expected, given, ex.track))


def check_bases(ex, name):
    more = {} if name == "SGD" else {"given": ("adam_direction",)}
    given = with_defaults(np.random.default_rng(6), rate=0.5)
    ex.run(probes.path, name=name, problem=given, **more)  # it takes a step at all
    got = ex.run(probes.ready_made_bases, name=name)
    assert got == [], f"{name} is derived from a ready-made optimizer"


HEAVY = dict(momentum=0.75, nesterov=False, decay=0.0, eps=0.0)
ADAM = dict(beta1=0.6, beta2=0.8, eps=1e-6, decay=0.0)


# --- the tests


@task(
    "momentum_path",
    difficulty=1,
    minutes=10,
    hints=[
        "Two variables are enough, the position and the velocity. Work the first two steps out "
        "by hand before you write the loop.",
    ],
)
class TestMomentumPath:
    @points(1, hint="Gradients 1 and 0, rates 0.25 and 0.125, momentum 0.5: by hand.")
    def test_two_steps_by_hand(self, ex):
        given = (8.0, [1.0, 0.0], [0.25, 0.125], 0.5)  # no rate is 1 - momentum
        got = [ex.momentum_path(*given, rate_inside=inside) for inside in (False, True)]
        assert_close(got, [[7.75, 7.6875], [7.75, 7.625]])

    def follow(self, ex, rng, inside):
        gradients, rates = rng.normal(size=9).tolist(), (rng.integers(1, 9, size=9) / 8).tolist()
        expected, position = [], 1.5
        for now in range(9):
            for then in range(now + 1):
                rate = rates[then] if inside else rates[now]
                position -= rate * 0.75 ** (now - then) * gradients[then]
            expected.append(position)
        got = ex.momentum_path(1.5, gradients, rates, 0.75, rate_inside=inside)
        assert_steps(got, expected, columns=("position",), fed=gradients)

    @points(1, hint="With the rate outside, the whole velocity moves by the rate of this step.")
    def test_changing_rates_outside(self, ex, rng):
        self.follow(ex, rng, inside=False)

    @points(1, hint="With the rate inside, each gradient keeps the rate of its own step.")
    def test_changing_rates_inside(self, ex, rng):
        self.follow(ex, rng, inside=True)

    @points(1, hint="Momentum 0 keeps nothing of the velocity; no gradients, no positions.")
    def test_ends_of_the_range(self, ex):
        for inside in (False, True):
            got = ex.momentum_path(0, [2, -1, 4], [0.5, 1, 0.25], 0, rate_inside=inside)
            assert_steps(got, [-1.0, 0.0, -1.0], columns=("position",), fed=[2, -1, 4])
            assert_steps(ex.momentum_path(3.0, [], [], 0.5, rate_inside=inside), [])
            kept = ex.momentum_path(0.0, [1.0, 0.0, 0.0], [1.0] * 3, 1.0, rate_inside=inside)
            assert_steps(kept, [-1.0, -2.0, -3.0], columns=("position",), fed=[1.0, 0.0, 0.0])


@task(
    "running_averages",
    difficulty=1,
    minutes=10,
    hints=[
        "For equal values the corrected average must be that value from the first step on.",
        "The number of a step starts at 1: beta**0 would make the divisor zero.",
    ],
)
class TestRunningAverages:
    @points(1, hint="Equal values: the corrected average equals them, the plain one creeps up.")
    def test_equal_values(self, ex):
        got = ex.running_averages([4.0, 4.0, 4.0], 0.5)
        compare_averages(got, [4.0] * 3, [2.0, 3.0, 3.5], [4.0, 4.0, 4.0])

    @points(2, hint="The corrected average is the mean with weights beta**age.")
    def test_weights_of_the_past(self, ex, rng):
        values, expected = rng.normal(size=8), ([], [])
        for count in range(1, 9):
            mean = np.average(values[:count], weights=0.875 ** np.arange(count)[::-1])
            expected[0].append(float(mean * (1 - 0.875**count)))
            expected[1].append(float(mean))
        compare_averages(ex.running_averages(values.tolist(), 0.875), values.tolist(), *expected)

    @points(1, hint="beta = 0 keeps nothing of the past; no values, no averages; zeros are values.")
    def test_ends_of_the_range(self, ex):
        values = [3, -1, 0, 5]
        compare_averages(ex.running_averages(values, 0), values, [3, -1, 0, 5], [3, -1, 0, 5])
        compare_averages(ex.running_averages([], 0.5), [], [], [])
        third = ex.running_averages([0.0, 0.0, 8.0], 0.5)
        compare_averages(third, [0.0, 0.0, 8.0], [0.0, 0.0, 4.0], [0.0, 0.0, 32 / 7])


def compare_averages(got, values, *expected):
    """Both lists side by side, as a table where they differ."""
    assert [np.ndim(one) for one in got] == [1, 1], "two lists of numbers"
    plain, corrected = got
    got = [list(both) for both in zip(plain, corrected, strict=False)]
    want = [list(both) for both in zip(*expected, strict=True)]
    assert_steps(got, want, columns=("average", "corrected"), step="value", fed=values)
    lengths = {"averages": len(plain), "corrected averages": len(corrected)}
    assert lengths == {"averages": len(values), "corrected averages": len(values)}


@task(
    "SGD",
    difficulty=2,
    minutes=30,
    hints=[
        "PyTorch: `super().__init__(params, defaults)` sorts the parameters into "
        "`self.param_groups`, each a dictionary with its settings. Keras: find a variable's "
        "velocity by `self._get_variable_index(variable)`.",
        "PyTorch: a velocity that is the tensor `p.grad` itself changes with the next backward. "
        "Keras: `self.assign` and `self.assign_add` change variables.",
    ],
)
class TestSGD:
    @points(2, hint="Without momentum and decay a step is the rate times the gradient.")
    def test_plain_descent(self, ex, rng):
        given = problem(rng, ex.track, **{**HEAVY, "momentum": 0.0})
        self.compare(ex, given, oracle.followed(oracle.sgd, given, ex.track))

    @points(3, hint="Follow one number by hand for three steps, with the rate changed in between.")
    def test_momentum(self, ex, rng):
        given = problem(rng, ex.track, **HEAVY)
        self.compare(ex, given, oracle.followed(oracle.sgd, given, ex.track))

    @points(2, hint="Nesterov looks ahead: it adds momentum times the new velocity.")
    def test_nesterov(self, ex, rng):
        given = problem(rng, ex.track, **{**HEAVY, "nesterov": True})
        for other in given["settings"][1:]:  # the second group without
            other["nesterov"] = False
        self.compare(ex, given, oracle.followed(oracle.sgd, given, ex.track))

    @points(2, hint="The decay is a part of the gradient, so the velocity collects it, too.")
    def test_l2_decay(self, ex, rng):
        for nesterov in (False, True):
            given = problem(rng, ex.track, **{**HEAVY, "decay": 0.25, "nesterov": nesterov})
            self.compare(ex, given, oracle.followed(oracle.sgd, given, ex.track))

    @points(2, hint="The velocities must lie where the framework saves them, and the settings.")
    def test_saved_and_continued(self, ex, rng):
        given = problem(rng, ex.track, **{**HEAVY, "decay": 0.25, "nesterov": True})
        got = ex.run(probes.path, name="SGD", problem=without_eps(given), save_after=3)
        assert_close(got, oracle.followed(oracle.sgd, given, ex.track))

    @points(1, hint="PyTorch: leave p.grad as it is. Keras: a graph must see the rate change.")
    def test_does_not_disturb(self, ex, rng):
        given = problem(rng, ex.track, missing=False, **{**HEAVY, "decay": 0.25})
        not_disturbed(ex, "SGD", without_eps(given), oracle.followed(oracle.sgd, given, ex.track))

    @points(1, hint="What is not given has the default, and groups only override what they bring.")
    def test_defaults(self, ex):
        check_defaults(ex, "SGD")

    @points(1, hint="Velocities belong to one optimizer, not to the class, and to one parameter.")
    def test_two_optimizers_at_once(self, ex, rng):
        settings = {**HEAVY, "decay": 0.25, "nesterov": True}
        check_side_by_side(ex, rng, "SGD", settings, oracle.sgd)

    @points(1, hint="Derive it from the base class; the framework's SGD is what you are to write.")
    def test_is_your_own(self, ex):
        check_bases(ex, "SGD")

    def compare(self, ex, given, expected):
        framework_agrees(ex, "SGD", without_eps(given), expected)
        assert_close(ex.run(probes.path, name="SGD", problem=without_eps(given)), expected)


def without_eps(given):
    """The problem for an optimizer that has no eps."""
    kept = [{k: v for k, v in one.items() if k != "eps"} for one in given["settings"]]
    return {**given, "settings": kept}


def not_disturbed(ex, name, given, expected):
    """PyTorch: a step leaves the gradients alone. Keras: it works in a graph."""
    if ex.track == "pytorch":
        got = ex.run(
            probes.gradients_after_a_step, given=("adam_direction",), name=name, problem=given
        )
        assert_close(got, given["script"][0])
    else:
        ask = dict(given=("adam_direction",), name=name, problem=given)
        assert_close(ex.run(probes.path_in_a_graph, **ask), expected)


@task(
    "adam_direction",
    difficulty=2,
    minutes=20,
    hints=[
        "Four lines: the two averages, their corrections. Then look closely where the docstring "
        "puts eps.",
        "After one step from zero the corrected averages are the gradient and its square.",
    ],
)
class TestAdamDirection:
    @points(1, hint="The first direction is the sign of the gradient, whatever its size.")
    def test_first_direction_is_the_sign(self, ex):
        gradient = np.array([1e-3, -40.0, 0.0, 2.0])
        got = ex.run(probes.directions, gradients=[gradient], beta1=0.9, beta2=0.99, eps=1e-12)
        assert_close(got[0][0], np.sign(gradient), rtol=1e-6)

    @points(3, hint="The new averages are returned uncorrected; the correction is for the step.")
    def test_averages_and_corrections(self, ex, rng):
        self.compare(ex, rng, eps=1e-9)

    @points(2, hint="A large eps shows where it stands: read the formula of your framework.")
    def test_place_of_eps(self, ex, rng):
        self.compare(ex, rng, eps=0.25)

    def compare(self, ex, rng, eps, beta1=0.6, beta2=0.85):
        gradients = rng.normal(size=(6, 2, 3))
        gradients[2] = 0.0
        expected = [[], [], []]
        for count in range(1, 7):
            ages = np.arange(count)[::-1].reshape(-1, 1, 1)
            mean = ((1 - beta1) * beta1**ages * gradients[:count]).sum(axis=0)
            square = ((1 - beta2) * beta2**ages * gradients[:count] ** 2).sum(axis=0)
            one, two = 1 - beta1**count, 1 - beta2**count
            if ex.track == "pytorch":
                direction = mean / one / (np.sqrt(square / two) + eps)
            else:
                direction = mean / one * np.sqrt(two) / (np.sqrt(square) + eps)
            for kept, value in zip(expected, (direction, mean, square), strict=True):
                kept.append(value)
        got = ex.run(
            probes.directions, gradients=list(gradients), beta1=beta1, beta2=beta2, eps=eps
        )
        assert_close(got[:3], [np.stack(one) for one in expected])
        assert_close(got[3:], [np.zeros((6, 2, 3))] * 3)


@task(
    "Adam",
    difficulty=2,
    minutes=25,
    hints=[
        "`adam_direction` does the arithmetic; the class keeps m, v and the count of steps for "
        "every parameter.",
        "PyTorch: each parameter has a count of its own, because it may be passed over. Keras: "
        "`self.iterations + 1`, converted to the type of the variable.",
    ],
)
class TestAdam:
    @points(3, hint="Each parameter has averages of its own.")
    def test_equals_the_frameworks_adam(self, ex, rng):
        given = problem(rng, ex.track, **ADAM)
        expected = oracle.followed(oracle.adam, given, ex.track)
        framework_agrees(ex, "Adam", given, expected)
        assert_close(run_adam(ex, "Adam", given), expected)

    @points(2, hint="L2 decay is added to the gradient before the averages are taken.")
    def test_l2_decay_goes_through_the_averages(self, ex, rng):
        given = problem(rng, ex.track, **{**ADAM, "decay": 0.25})
        expected = oracle.followed(oracle.adam, given, ex.track)
        framework_agrees(ex, "Adam", given, expected)
        assert_close(run_adam(ex, "Adam", given), expected)

    @points(1, hint="Pass all settings on, eps among them.")
    def test_other_settings(self, ex, rng):
        given = problem(rng, ex.track, **{**ADAM, "eps": 0.125, "beta1": 0.25})
        assert_close(run_adam(ex, "Adam", given), oracle.followed(oracle.adam, given, ex.track))

    @points(2, hint="Averages and counts must lie where the framework saves them.")
    def test_saved_and_continued(self, ex, rng):
        given = problem(rng, ex.track, **{**ADAM, "decay": 0.25, "eps": 0.125})
        got = run_adam(ex, "Adam", given, save_after=3)
        assert_close(got, oracle.followed(oracle.adam, given, ex.track))

    @points(1, hint="PyTorch: leave p.grad as it is. Keras: a graph must see the steps count.")
    def test_does_not_disturb(self, ex, rng):
        given = problem(rng, ex.track, missing=False, **{**ADAM, "decay": 0.25})
        not_disturbed(ex, "Adam", given, oracle.followed(oracle.adam, given, ex.track))

    @points(1, hint="What is not given has the default, and groups only override what they bring.")
    def test_defaults(self, ex):
        check_defaults(ex, "Adam", given=("adam_direction",))

    @points(1, hint="Averages and counts belong to one optimizer, not to the class.")
    def test_two_optimizers_at_once(self, ex, rng):
        settings = {**ADAM, "decay": 0.25}
        check_side_by_side(ex, rng, "Adam", settings, oracle.adam, given=("adam_direction",))

    @points(1, hint="Derive it from the base class; the framework's Adam is what you are to write.")
    def test_is_your_own(self, ex):
        check_bases(ex, "Adam")


def run_adam(ex, name, given, **more):
    return ex.run(probes.path, given=("adam_direction",), name=name, problem=given, **more)


@task(
    "AdamW",
    difficulty=2,
    minutes=20,
    hints=[
        "The decay never meets the averages: they see the gradient alone.",
        "Keras: nothing needs to be written for the decay but one argument in `__init__`.",
    ],
)
class TestAdamW:
    @points(3, hint="First the decay of p, then the step; both are multiplied by the rate.")
    def test_equals_the_frameworks_adamw(self, ex, rng):
        given = problem(rng, ex.track, **{**ADAM, "decay": 0.5})
        expected = oracle.followed(oracle.adamw, given, ex.track)
        framework_agrees(ex, "AdamW", given, expected)
        assert_close(run_adam(ex, "AdamW", given), expected)

    @points(1, hint="With decay 0 it is Adam.")
    def test_without_decay(self, ex, rng):
        given = problem(rng, ex.track, **{**ADAM, "eps": 0.125})
        assert_close(run_adam(ex, "AdamW", given), oracle.followed(oracle.adam, given, ex.track))

    @points(2, hint="Averages and counts must lie where the framework saves them.")
    def test_saved_and_continued(self, ex, rng):
        given = problem(rng, ex.track, **{**ADAM, "decay": 0.5, "eps": 0.125})
        got = run_adam(ex, "AdamW", given, save_after=3)
        assert_close(got, oracle.followed(oracle.adamw, given, ex.track))

    @points(1, hint="PyTorch: leave p.grad as it is. Keras: a graph must see the steps count.")
    def test_does_not_disturb(self, ex, rng):
        given = problem(rng, ex.track, missing=False, **{**ADAM, "decay": 0.5})
        not_disturbed(ex, "AdamW", given, oracle.followed(oracle.adamw, given, ex.track))

    @points(1, hint="What is not given has the default, the decay among it.")
    def test_defaults(self, ex):
        check_defaults(ex, "AdamW", given=("adam_direction",))

    @points(1, hint="Averages and counts belong to one optimizer, not to the class.")
    def test_two_optimizers_at_once(self, ex, rng):
        settings = {**ADAM, "decay": 0.5}
        check_side_by_side(ex, rng, "AdamW", settings, oracle.adamw, given=("adam_direction",))

    @points(1, hint="Derive it from the base class; the framework's is what you are to write.")
    def test_is_your_own(self, ex):
        check_bases(ex, "AdamW")


@task(
    "clip_by_global_norm",
    difficulty=1,
    minutes=15,
    hints=[
        "Square all numbers of all gradients, add them up, take one root.",
        "The factor is never larger than 1, and the norm may be 0.",
    ],
)
class TestClipByGlobalNorm:
    @points(1, hint="The gradients 3 and (0, 4) together have the norm 5.")
    def test_three_four_five(self, ex):
        given = [np.array(3.0), np.array([0.0, 4.0])]
        got, norm, _ = ex.run(probes.clipped, gradients=given, max_norm=0.5)
        assert_close(norm, 5.0)
        assert_close(got, [np.array(0.3), np.array([0.0, 0.4])])
        _, shape = ex.run(probes.norm_of_gradients, gradients=given)
        assert shape == (), "the norm is a tensor without dimensions, not a Python number"

    @points(2, hint="One norm and one factor for all; None stays None.")
    def test_one_factor_for_all(self, ex, rng):
        gradients = [rng.normal(size=(2, 3)), None, 5 * rng.normal(size=4), rng.normal(size=())]
        flat = np.concatenate([np.ravel(one) for one in gradients if one is not None])
        length = float(np.sqrt(np.sum(flat**2)))
        got, norm, _ = ex.run(probes.clipped, gradients=gradients, max_norm=length / 4)
        assert_close(norm, length)
        expected = [gradients[0] / 4, gradients[2] / 4, gradients[3] / 4]
        assert [one is None for one in got] == [False, True, False, False], "which are None"
        assert_close([np.asarray(got[i]) for i in (0, 2, 3)], expected)

    @points(1, hint="A norm up to the bound is no reason to scale; zero divides nothing.")
    def test_small_gradients_stay(self, ex, rng):
        some, at_the_bound = [rng.normal(size=3), rng.normal(size=(1, 2))], [np.array([3.0, -4.0])]
        for gradients, bound in ((some, 100.0), ([np.zeros(3), None], 100.0), (at_the_bound, 5.0)):
            got, norm, _ = ex.run(probes.clipped, gradients=gradients, max_norm=bound)
            assert_close(got[0], gradients[0])
            squares = sum(np.sum(one**2) for one in gradients if one is not None)
            assert_close(norm, np.sqrt(squares))

    @points(1, hint="A bound below 1 or a whole number is a bound like any other.")
    def test_other_bounds(self, ex):
        got = []
        for bound in (0.001, 1, 12, 13, 14):
            clipped, norm, _ = ex.run(
                probes.clipped, gradients=[np.array([5.0, -12.0])], max_norm=bound
            )
            got.append([float(clipped[0][1]) * -13 / 12, float(norm)])
        expected = [[0.001, 13.0], [1.0, 13.0], [12.0, 13.0], [13.0, 13.0], [13.0, 13.0]]
        assert_steps(got, expected, columns=("norm after", "norm before"), step="bound",
                     fed=[0.001, 1, 12, 13, 14])  # fmt: skip

    @points(1, hint="PyTorch: multiply the tensors themselves, as `mul_` does; others hold them.")
    def test_in_place(self, ex, rng):
        given = [rng.normal(size=3), None, rng.normal(size=(2, 2))]
        *_, kept = ex.run(probes.clipped, gradients=given, max_norm=0.125)
        assert kept is (True if ex.track == "pytorch" else None), "the same tensors as before"
