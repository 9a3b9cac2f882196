"""Tests of the chapter on gradients: checked, written by hand, multiplied, and stopped."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import autodiff as oracle
from probes import autodiff as probes

# --- the tests


@task(
    "numerical_gradient",
    difficulty=1,
    minutes=15,
    hints=["`np.ndindex(x.shape)` visits all entries, whatever the shape.",
           "Shift a copy: x itself must be back to what it was for the next entry."],
)  # fmt: skip
class TestNumericalGradient:
    X = np.array([[0.3, -1.2, 0.8], [1.5, 0.0, -0.4]])

    @points(2, hint="One number per entry of x, in the shape of x.")
    def test_smooth_function(self, ex):
        want = np.exp(self.X) * (np.sin(self.X) + np.cos(self.X))
        got = ex.run(probes.differences, name="smooth", x=self.X)
        assert_close(got["gradient"], want, rtol=1e-8)

    @points(2, hint="To both sides, divided by 2 * step: the error of x^3 is step^2 exactly.")
    def test_error_is_that_of_central_differences(self, ex):
        got = ex.run(probes.differences, name="cubic", x=self.X, step=0.1)
        assert_close(got["gradient"], 3 * self.X**2 + 0.01)

    @points(1, hint="All other entries are at their own place while one is moved.")
    def test_entries_that_act_together(self, ex):
        got = ex.run(probes.differences, name="coupled", x=self.X, step=0.1)
        assert_close(got["gradient"], 2 * self.X + self.X.sum())

    @points(1, hint="Work on a copy of x: 0.3 + h - 2 h + h is not 0.3 in floating point.")
    def test_leaves_x_alone(self, ex):
        after = ex.run(probes.differences, name="cubic", x=self.X, step=0.5)["x"]
        assert np.allclose(after, self.X, rtol=0, atol=1e-9), "the caller's x has changed"
        for x in (self.X, self.X.ravel()):
            after = ex.run(probes.differences, name="cubic", x=x, step=0.3)["x"]
            assert np.array_equal(after, x), "the caller's x has changed in its last digits"

    @points(1, hint="Of an array that lies in memory column by column, reshape(-1) is a copy.")
    def test_column_by_column_in_memory(self, ex):
        got = ex.run(probes.differences, name="cubic", x=self.X, step=0.1, order="F")
        assert_close(got["gradient"], 3 * self.X**2 + 0.01)

    @points(1, hint="Any shape: one axis, three, or none.")
    def test_any_shape(self, ex):
        for x in (np.array([0.5, -1.0]), np.linspace(-1, 1, 8).reshape(2, 2, 2)):
            got = ex.run(probes.differences, name="cubic", x=x, step=0.1)
            assert_close(got["gradient"], 3 * x**2 + 0.01)


@task(
    "backward",
    difficulty=3,
    minutes=30,
    hints=[
        "Where a node is used twice, its two gradients add up.",
        "Write all nodes into a list, parents before children (depth first: visit the parents, "
        "then append the node), and go through that list from its end.",
        "A set of visited nodes keeps the depth-first search from taking a path twice.",
    ],
)
class TestBackward:
    @points(2, hint="d(ab + a)/da = b + 1: two uses of a add up. The output's own is 1.")
    def test_by_hand(self, ex):
        got = ex.run(probes.graph_gradients, name="product", values=[2.0, -3.0])
        assert_close(got, [-2.0, 2.0, 1.0])
        assert_close(ex.run(probes.graph_gradients, name="square", values=[3.0]), [6.0, 1.0])

    @points(2, hint="A node may pass its gradient on only when all of its users have added theirs.")
    def test_paths_of_unequal_length(self, ex):
        def long_way_and_short_way(a, b):
            return b * math.tanh(a * b) * a + math.tanh(a * b)

        def used_early_and_late(a, b):
            return a + b + math.tanh(math.tanh((a + b) * a) * (a + b)) * (a + b)

        a, b, h = 0.7, -0.4, 1e-6
        functions = (long_way_and_short_way, used_early_and_late)
        names = [function.__name__.replace("_", " ") for function in functions]
        got = [ex.run(probes.graph_gradients, name=name, values=[a, b]) for name in names]
        for found, f in zip(got, functions, strict=True):
            slope_a = (f(a + h, b) - f(a - h, b)) / (2 * h)
            slope_b = (f(a, b + h) - f(a, b - h)) / (2 * h)
            assert_close(found, [slope_a, slope_b, 1.0], rtol=1e-7)

    @points(1, hint="Set the gradients of all nodes to 0 first.")
    def test_second_call_gives_the_same(self, ex):
        got = ex.run(probes.graph_gradients, name="product", values=[2.0, -3.0], times=2)
        assert_close(got, [-2.0, 2.0, 1.0])

    @points(1, hint="Whatever stood in `gradient` before is overwritten.")
    def test_earlier_contents_do_not_matter(self, ex):
        got = ex.run(probes.graph_gradients, name="product", values=[2.0, -3.0], before=7.5)
        assert_close(got, [-2.0, 2.0, 1.0])

    @points(1, hint="2^10 paths lead through ten nodes: remember which nodes you have seen.")
    def test_each_node_is_dealt_with_once(self, ex):
        got = ex.run(probes.visits_of_a_ladder, rungs=10)
        assert_close(got["gradient"], 1024.0)
        assert got["visits"] <= 5, f"each node was looked at {got['visits']:.0f} times on average"


@task(
    "gradient_check",
    difficulty=2,
    minutes=25,
    hints=[
        "Central differences, one entry at a time: (f(x + h e) - f(x - h e)) / 2h.",
        "Their error is the sum of h^2 (a cut-off series) and 1e-16 / h (rounding). Where is "
        "the sum smallest?",
        "The rows of an identity matrix times h, each in the shape of x, are all the shifts.",
    ],
)
class TestGradientCheck:
    X = np.array([[0.3, -1.1, 0.7], [0.2, 0.5, -0.9]])

    def passes(self, ex, name, bound, x=X, **settings):
        error = ex.run(probes.check, name=name, x=x, **settings)
        assert isinstance(error, (int, float)), f"a float is asked for, {error} came"
        failed = not error < bound  # also for NaN
        size = f"1e{math.log10(error):+03.0f}" if error > 0 else error
        assert not failed, f"a right gradient is given an error of about {size}, above {bound}"

    @points(1, hint="h = 1e-5, to both sides, in float64.")
    def test_right_gradient_passes(self, ex):
        self.passes(ex, "smooth", 1e-8)

    @points(1, hint="Central differences of a quadratic function have no error but rounding.")
    def test_right_gradient_of_a_quadratic_function(self, ex):
        self.passes(ex, "quadratic", 1e-9)

    @points(2, hint="The maximum of |g - d| / max(|g|, |d|, 0.001) over the entries.")
    def test_wrong_gradients_are_measured(self, ex):
        assert_close(ex.run(probes.check, name="wrong", x=self.X), 0.5, rtol=1e-6)
        x = np.array([[2.0, -1.0, 1.0], [2.0, 1.0, 1.0]])
        assert_close(ex.run(probes.check, name="slightly_wrong", x=x), 0.5, rtol=1e-6)

    @points(1, hint="Divide by the larger of |g| and |d|, whichever it is and whatever its sign.")
    def test_gradient_that_is_too_large(self, ex):
        assert_close(ex.run(probes.check, name="overshooting", x=-abs(self.X)), 1 / 3, rtol=1e-6)

    @points(1, hint="Entries below 0.001 are divided by 0.001.")
    def test_small_gradients(self, ex):
        x = np.full((2, 3), 0.25)  # 0.0001 instead of 0.0002
        assert_close(ex.run(probes.check, name="tiny_and_wrong", x=x), 0.1, rtol=1e-4)

    @points(1, hint="Convert x to float64 before anything is computed with it.")
    def test_single_precision_is_converted(self, ex):
        self.passes(ex, "smooth", 1e-8, precision="float32")
        self.passes(ex, "smooth", 1e-8, precision="float16")

    @points(1, hint="x keeps its values, and does not begin to require gradients.")
    def test_leaves_x_alone(self, ex):
        traces = ex.run(probes.traces_of_a_check, x=self.X)
        assert not traces, "; ".join(traces)

    @points(1, hint="Of a tensor that lies in memory column by column, reshape(-1) is a copy.")
    def test_column_by_column_in_memory(self, ex):
        self.passes(ex, "smooth", 1e-8, order="F")

    @points(1, hint="x may have any number of axes: visit its entries, whatever the shape.")
    def test_any_shape(self, ex):
        for x in (np.array([0.25, 0.5, -0.125, 0.75]), np.linspace(0.1, 0.6, 8).reshape(2, 2, 2)):
            self.passes(ex, "quadratic", 0.2, x=x)  # rounding has tests of its own

    @points(1, hint="0 / 0 must not happen: divide by at least 0.001.")
    def test_flat_function(self, ex):
        self.passes(ex, "flat", 1e-9)


LARGE = [1000.0, -1000.0, 40.0, -40.0]


@task(
    "log1pexp",
    difficulty=2,
    minutes=25,
    hints=[
        "log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)): the exponential never overflows.",
        "PyTorch: `forward` keeps what `backward` needs by `ctx.save_for_backward`. TensorFlow: "
        "the decorated function returns its value and the function of the upstream gradient.",
        "The chain rule: what you return is the upstream gradient times the derivative.",
    ],
)
class TestLog1pExp:
    @points(1, hint="max(x, 0) + log1p(exp(-|x|)).")
    def test_values(self, ex):
        x = np.array([-3.0, -0.5, 0.0, 1.0, 7.0])
        assert_close(ex.run(probes.softplus, x=x), np.log(1 + np.exp(x)))
        assert_close(
            ex.run(probes.softplus, x=np.array(LARGE)), np.array([1000, 0, 40, math.exp(-40)])
        )

    @points(1, hint="For x = -40 the value is exp(-40), not 0: log1p keeps it.")
    def test_small_values(self, ex):
        got = ex.run(probes.softplus, x=np.array([-40.0, -30.0]))
        assert_close(got, np.exp([-40.0, -30.0]))

    @points(2, hint="The sigmoid of x, times the upstream gradient; at 0 it is one half.")
    def test_gradient(self, ex):
        x = np.array([-3.0, -0.5, 0.0, 1.0, 7.0])
        want = 1 / (1 + np.exp(-x))
        assert_close(ex.run(probes.softplus_gradient, x=x), want)
        assert_close(ex.run(probes.softplus_gradient, x=x, scale=-2.5), -2.5 * want)

    @points(1, hint="exp(x) / (1 + exp(x)) is infinity by infinity for x = 1000.")
    def test_gradient_far_out(self, ex):
        got = ex.run(probes.softplus_gradient, x=np.array(LARGE))
        assert_close(got, np.array([1.0, 0.0, 1.0, 0.0]))

    @points(1, hint="An autograd.Function, or a function under tf.custom_gradient.")
    def test_backward_pass_is_your_own(self, ex):
        own = ex.run(probes.has_own_backward, x=np.array([[-1.0, 0.5], [2.0, 0.0]]))
        assert own, "no backward pass was written: the framework's was used"

    @points(1, hint="Save x, and compute the sigmoid inside the backward pass.")
    def test_second_derivative(self, ex):
        x = np.array([-2.0, 0.0, 1.0])
        s = 1 / (1 + np.exp(-x))
        assert_close(ex.run(probes.softplus_second_derivative, x=x), s * (1 - s))

    @points(1, hint="1 / (1 + exp(-x)) is finite far out, its derivative infinity times zero.")
    def test_second_derivative_far_out(self, ex):
        for x in (30.0, 1000.0, -30.0, -1000.0):  # s (1 - s) is below 1e-12
            got = ex.run(probes.softplus_second_derivative, x=np.array([x, 0.0]))
            assert_close(got, np.array([0.0, 0.25]))


@task(
    "straight_through_round",
    difficulty=1,
    minutes=10,
    hints=[
        "Write round(x) as x plus something, and stop the gradient of the something.",
        "PyTorch stops it by `.detach()`, TensorFlow by `tf.stop_gradient`.",
    ],
)
class TestStraightThroughRound:
    X = np.array([0.2, 0.75, -1.6, 3.0, 2.25])

    @points(1, hint="The value is the rounded one.")
    def test_value(self, ex):
        assert_close(ex.run(probes.rounded, x=self.X), np.round(self.X))

    @points(1, hint="The frameworks round halves to the even neighbor: 0.5 to 0, 1.5 to 2.")
    def test_halves(self, ex):
        x = np.array([0.5, 1.5, 2.5, -0.5, -2.5])
        assert_close(ex.run(probes.rounded, x=x), np.array([0.0, 2.0, 2.0, 0.0, -2.0]))

    @points(2, hint="As if the derivative of rounding were 1.")
    def test_gradient(self, ex):
        got = ex.run(probes.rounded_gradient, x=self.X)
        assert got is not None, "no gradient arrives at x"
        assert_close(got, 1.5 * (2 * np.round(self.X) + 1))


def assert_cheap(ex, task, name, outputs):
    """Neither the operations nor the tensors may grow as a matrix would."""
    small, large = (
        ex.run(probes.product_cost, task=task, name=name, x=np.linspace(0.5, 1, n),
               vector=np.ones(outputs(n)))
        for n in (4, 40)
    )  # fmt: skip
    found = {
        "the operations grow with n": large["operations"] > small["operations"] + 12,
        "a matrix was formed": large["largest"] > 200,
    }
    assert found == dict.fromkeys(found, False), (
        f"{small['operations']} operations for n = 4, {large['operations']} for n = 40, where the"
        f" largest tensor had {large['largest']} numbers"
    )


def assert_product(got, want):
    """Right, and not only to the few digits that finite differences give."""
    assert_close(got, want, rtol=0.1)
    bound = 1e-12 if got.dtype == "float64" else 3e-6
    rough = np.abs(got - want).max() > bound * np.abs(want).max()
    assert not rough, "only some digits are right, as finite differences give them"


def assert_no_trace(ex, task, name, rng, outputs):
    """A second call gives the same, and x is what it was, with the gradient that it had."""
    x, vector = rng.uniform(0.5, 1.5, size=5), rng.normal(size=outputs)
    first, second, traces = ex.run(probes.product_twice, task=task, name=name, x=x, vector=vector)
    assert not traces, "; ".join(traces)
    assert_close(second, first)


@task(
    "vector_jacobian_product",
    difficulty=1,
    minutes=10,
    hints=["Both frameworks take a vector of upstream gradients: `grad_outputs` in "
           "`torch.autograd.grad`, `output_gradients` in `tape.gradient`."],
)  # fmt: skip
class TestVectorJacobianProduct:
    @points(2, hint="vector[i] weighs the gradient of the i-th value.")
    def test_against_the_jacobian_by_hand(self, ex, rng):
        x, vector = rng.uniform(0.5, 1.5, size=5), rng.normal(size=4)
        got = ex.run(
            probes.product, task="vector_jacobian_product", name="curve", x=x, vector=vector
        )
        assert_product(got, vector @ oracle.curve_jacobian(x))

    @points(1, hint="The vector stands on the left: rows of the Jacobian belong to values.")
    def test_square_jacobian(self, ex, rng):
        x, vector = rng.uniform(0.5, 1.5, size=4), rng.normal(size=4)
        got = ex.run(
            probes.product, task="vector_jacobian_product", name="shear", x=x, vector=vector
        )
        assert_product(got, vector @ oracle.shear_jacobian(x))

    @points(1, hint="One backward pass, not one for each value.")
    def test_forms_no_matrix(self, ex):
        assert_cheap(ex, "vector_jacobian_product", "curve", lambda n: n - 1)

    @points(1, hint="Differentiate in a copy: x keeps its values and its own gradient.")
    def test_leaves_x_alone(self, ex, rng):
        assert_no_trace(ex, "vector_jacobian_product", "curve", rng, 4)


@task(
    "jacobian_vector_product",
    difficulty=3,
    minutes=25,
    hints=[
        "Forward mode does it: `tf.autodiff.ForwardAccumulator`, `torch.func.jvp`.",
        "With backward passes alone: $J^T u$ is linear in $u$, its Jacobian in $u$ is $J^T$. So "
        "take the product with some $u$ that requires gradients, and go backward from it to $u$, "
        "with the direction as the upstream gradient: that multiplies by $J$.",
    ],
)
class TestJacobianVectorProduct:
    @points(2, hint="How the values change when x moves in the direction.")
    def test_against_the_jacobian_by_hand(self, ex, rng):
        x, vector = rng.uniform(0.5, 1.5, size=5), rng.normal(size=5)
        got = ex.run(
            probes.product, task="jacobian_vector_product", name="curve", x=x, vector=vector
        )
        assert_product(got, oracle.curve_jacobian(x) @ vector)

    @points(1, hint="The direction stands on the right of the Jacobian.")
    def test_square_jacobian(self, ex, rng):
        x, vector = rng.uniform(0.5, 1.5, size=4), rng.normal(size=4)
        got = ex.run(
            probes.product, task="jacobian_vector_product", name="shear", x=x, vector=vector
        )
        assert_product(got, oracle.shear_jacobian(x) @ vector)

    @points(1, hint="Never one pass for each value or each entry.")
    def test_forms_no_matrix(self, ex):
        assert_cheap(ex, "jacobian_vector_product", "curve", lambda n: n)

    @points(1, hint="Differentiate in a copy: x keeps its values and its own gradient.")
    def test_leaves_x_alone(self, ex, rng):
        assert_no_trace(ex, "jacobian_vector_product", "curve", rng, 5)


@task(
    "hessian_vector_product",
    difficulty=2,
    minutes=20,
    hints=[
        "The gradient is a function of x like any other: take its vector-Jacobian product.",
        "The first gradient must be recorded: `create_graph=True`, or a tape around the tape.",
    ],
)
class TestHessianVectorProduct:
    @points(3, hint="The gradient of (gradient times vector).")
    def test_against_the_hessian_by_hand(self, ex, rng):
        x, vector = rng.uniform(0.5, 1.5, size=5), rng.normal(size=5)
        got = ex.run(probes.product, task="hessian_vector_product", name="wavy", x=x, vector=vector)
        assert_product(got, oracle.wavy_hessian(x) @ vector)

    @points(1, hint="Two passes, not one for each entry.")
    def test_forms_no_matrix(self, ex):
        assert_cheap(ex, "hessian_vector_product", "wavy", lambda n: n)

    @points(1, hint="Differentiate in a copy: x keeps its values and its own gradient.")
    def test_leaves_x_alone(self, ex, rng):
        assert_no_trace(ex, "hessian_vector_product", "wavy", rng, 5)


@task(
    "semi_gradient_loss",
    difficulty=2,
    minutes=15,
    hints=["Which of the two calls of value_of may move the parameters?",
           "`.detach()`, `torch.no_grad()` or `tf.stop_gradient` around the target."],
)  # fmt: skip
class TestSemiGradientLoss:
    def example(self, rng):
        weights = rng.normal(size=3) / 2
        batch = {"states": rng.normal(size=(5, 3)), "rewards": rng.normal(size=5) + 1,
                 "next_states": rng.normal(size=(5, 3))}  # fmt: skip
        values, following = (np.tanh(batch[s] @ weights) for s in ("states", "next_states"))
        return weights, batch, values, batch["rewards"] + 0.75 * following

    @points(1, hint="The mean over the states of (value - reward - discount * next value)^2.")
    def test_loss(self, ex, rng):
        weights, batch, values, targets = self.example(rng)
        got = ex.run(probes.semi_gradient, weights=weights, batch=batch, discount=0.75)
        assert_close(got["loss"], np.mean((values - targets) ** 2))

    @points(3, hint="The gradient flows through the value, not through the target.")
    def test_gradient(self, ex, rng):
        weights, batch, values, targets = self.example(rng)
        slopes = (1 - values**2)[:, None] * batch["states"]  # (N, D)
        want = 2 * ((values - targets)[:, None] * slopes).mean(axis=0)
        got = ex.run(probes.semi_gradient, weights=weights, batch=batch, discount=0.75)["gradient"]
        assert got is not None, "no gradient arrives at the parameters"
        assert_close(got, want)


@task(
    "gradient_state",
    difficulty=2,
    minutes=20,
    hints=[
        "What if the program returns a float, or integers? Ask before you differentiate.",
        "PyTorch raises an error for a result that requires no gradient, and for an input that "
        "was not used unless `allow_unused=True`. TensorFlow answers None.",
    ],
)
class TestGradientState:
    X = np.array([0.5, -1.5, 2.0])

    def expect(self, ex, state, group):
        names = oracle.STATES[ex.track][group]
        found = ex.run(probes.states_of_gradients, names=names, x=self.X)
        assert found == dict.fromkeys(names, state), f"each of these is {state!r}"

    @points(1, hint="A gradient arrives, and some of it is not 0.")
    def test_flows(self, ex):
        self.expect(ex, "flows", "flows")

    @points(1, hint="Negative entries are not 0, nor those that add up to 0, nor very small ones.")
    def test_any_entry_that_is_not_zero(self, ex):
        self.expect(ex, "flows", "flows in another way")

    @points(1, hint="No operation made x, and its gradient is 1: ask whether one arrives.")
    def test_x_itself(self, ex):
        self.expect(ex, "flows", "untouched")

    @points(1, hint="A gradient of zeros is not a missing one.")
    def test_zero(self, ex):
        self.expect(ex, "zero", "zero")

    @points(1, hint="A tensor may not depend on x for the framework.")
    def test_lost(self, ex):
        self.expect(ex, "lost", "lost")

    @points(1, hint="Results that are no tensors, or not of floats, carry no gradient.")
    def test_no_floats(self, ex):
        self.expect(ex, "lost", "no floats")

    @points(1, hint="Differentiate in a copy: x must not begin to require gradients.")
    def test_leaves_x_alone(self, ex):
        said, traces = ex.run(probes.state_leaves_no_trace, x=self.X)
        assert not traces, "; ".join(traces)
        assert said == ["flows", "flows", "zero"], "x * x, once more, and x * 0"
