"""Tests of the chapter on the mixed-precision step, against a simulation of every rounding."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import mixed_precision as oracle
from probes import mixed_precision as probes

LOSS = 1e-6  # the forward pass is exact; what is left is float32's cross-entropy
HALVES = ("float16", "bfloat16")


def close_changes(got, want, half="float16"):
    """Changes of the weights, to the rounding of a half format."""
    for one, other in zip(got, want, strict=True):
        for name in other:
            assert_close(one[name], other[name], oracle.GRADIENTS[half])


def unchanged(changes):
    return all(np.all(value == 0) for value in changes.values())


# --- what runs in which type


@task(
    "cast_inputs",
    difficulty=1,
    minutes=15,
    hints=[
        "Three cases give one target type each; then one line casts.",
        "Of all inputs only the float32 ones and those in `half` take part: the others are "
        "neither cast nor asked for the widest type.",
    ],
)
class TestCastInputs:
    def kinds(self, ex, operation, kinds, half="float16"):
        values = [np.full((2, 3), 2.0)] * len(kinds)
        got = ex.run(probes.casts, operation=operation, kinds=kinds, half=half, values=values)
        return got["kinds"]

    @points(2, hint="Matrix products and convolutions compute in half precision.")
    def test_products(self, ex):
        names = ("linear", "matmul", "conv2d")
        mixed = ["float32", "float16", "float32"]
        found = [self.kinds(ex, name, mixed) for name in names]
        found += [self.kinds(ex, name, ["float32", "bfloat16"], "bfloat16") for name in names]
        assert found == [["float16"] * 3] * 3 + [["bfloat16"] * 2] * 3

    @points(2, hint="Softmax, losses, normalizations, sums, exp and log compute in float32.")
    def test_sensitive_operations(self, ex):
        names = ["softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm"]
        names += ["layer_norm", "sum", "exp", "log"]
        found = {name: self.kinds(ex, name, ["float16", "float32"]) for name in names}
        found |= {f"{n} ": self.kinds(ex, n, ["bfloat16"], "bfloat16") for n in names}
        wrong = [name for name, kinds in found.items() if set(kinds) != {"float32"}]
        assert wrong == [], "these are not all float32"

    @points(2, hint="Anything else follows its inputs; where they differ, float32 wins.")
    def test_the_widest_type_wins(self, ex):
        cases = [["float16", "float32"], ["float32", "float16"], ["float16"] * 2, ["float32"] * 2]
        found = [self.kinds(ex, "add", kinds) for kinds in cases]
        found += [self.kinds(ex, "relu", ["bfloat16"], "bfloat16")]
        whole = [["float32"] * 2, ["float32"] * 2, ["float16"] * 2, ["float32"] * 2]
        assert found == [*whole, ["bfloat16"]]

    @points(1, hint="A cast policy leaves integers and float64 as they are.")
    def test_what_is_not_cast(self, ex):
        found = [
            self.kinds(ex, "cross_entropy", ["float16", "int64"]),
            self.kinds(ex, "matmul", ["float64", "float32"]),
            self.kinds(ex, "mul", ["float16", "float64", "int64"]),
        ]
        assert found[0] == ["float32", "int64"]
        assert found[1] == ["float64", "float16"]
        assert found[2] == ["float16", "float64", "int64"]

    @points(1, hint="There may be no input that has a vote; then all stay as they are.")
    def test_nobody_votes(self, ex):
        cases = [["int64"], ["float64", "int64"]]
        assert [self.kinds(ex, "mul", kinds) for kinds in cases] == cases

    @points(1, hint="The numbers of the framework's own mixed precision come out.")
    def test_beside_the_framework(self, ex, rng):
        weights, [(inputs, _)] = oracle.problem(rng)
        asked = {
            "linear": [inputs, weights["w1"]],
            "mse_loss": [inputs, inputs[::-1]],
        }
        its = oracle.operation_by_the_framework
        for name, pair in asked.items():
            case = dict(operation=name, inputs=pair, half="float16")
            got, want = ex.run(probes.on_casts, **case), ex.oracle(its, **case)
            assert got[0] == want[0]
            assert_close(got[1], want[1], 1e-6)

    @points(1, hint="Without a third argument half means float16.")
    def test_default(self, ex):
        assert ex.run(probes.casts_by_default, kinds=["float32"]) == ["float16"]


@task(
    "policy_of",
    difficulty=1,
    minutes=15,
    hints=[
        "Two results: `operation(*inputs)`, and `operation(*low)` with the float32 inputs cast. "
        "PyTorch: both inside of `torch.autocast`.",
        "The pair of types is the key of a dictionary of three entries; `.get` does the rest.",
    ],
)
class TestPolicyOf:
    expected = {
        "pytorch": {
            "linear": "half",
            "matmul": "half",
            "mse_loss": "float32",
            "cross_entropy": "float32",
            "relu": "follows",
            "add": "follows",
            "gather": "follows",
        },
        "tf": {
            "linear": "half",
            "softmax layer": "half",
            "float32 layer": "float32",
            "matmul": "follows",
            "relu": "follows",
            "add": "follows",
            "gather": "follows",
        },
    }

    @points(2, hint="Run the operation on float32 inputs and on half inputs.")
    def test_operations(self, ex):
        names = [*self.expected[ex.track]]
        got = ex.run(probes.policies, names=names, half="float16")
        assert got == self.expected[ex.track]

    @points(1, hint="In bfloat16 the same, as that is asked for.")
    def test_bfloat16(self, ex):
        names = ["linear", "relu", "cast to half"]
        got = ex.run(probes.policies, names=names, half="bfloat16")
        assert got == {"linear": "half", "relu": "follows", "cast to half": "half"}

    @points(1, hint="What is none of the three is called other.")
    def test_other(self, ex):
        got = ex.run(probes.policies, names=["argmax", "contrary"], half="float16")
        assert got == {"argmax": "other", "contrary": "other"}


# --- the network and the step by hand


@task(
    "mixed_loss",
    difficulty=2,
    minutes=20,
    hints=[
        "Cast inputs, weights and biases where they are used; a cast is an operation like any "
        "other, and the gradient goes back through it.",
        "Only the logits are cast back, before the cross-entropy.",
    ],
)
class TestMixedLoss:
    @points(3, hint="Everything up to the logits in half precision, on rounded copies.")
    def test_forward_pass(self, ex, rng):
        found = []
        for half in HALVES:
            weights, [batch] = oracle.problem(rng, half)
            got = ex.run(probes.losses_by_hand, weights=weights, batch=batch, half=half)
            found.append((half, got, oracle.forward(weights, batch[0], half)[3], batch[1]))
        for half, got, logits, labels in found:
            assert got["kinds"][1] == half, "the type of the logits"
            assert_close(got["logits"], logits, 1e-9)
            assert_close(got["loss"], oracle.cross_entropy(logits, labels)[0], LOSS)

    @points(2, hint="Logits of several hundred: a softmax in half precision loses digits.")
    def test_loss_in_float32(self, ex, rng):
        weights, [batch] = oracle.problem(rng)
        weights = weights | {name: 128 * weights[name] for name in ("w2", "b2")}
        got = ex.run(probes.losses_by_hand, weights=weights, batch=batch, half="float16")
        loss, _, _ = oracle.gradients(weights, *batch)
        assert got["kinds"][0] == "float32" and got["shape"] == []
        assert_close(got["loss"], loss, LOSS)

    @points(2, hint="The gradients arrive at the masters.")
    def test_gradients(self, ex, rng):
        weights, [batch] = oracle.problem(rng)
        got = ex.run(probes.losses_by_hand, weights=weights, batch=batch, half="float16")
        _, found, _ = oracle.gradients(weights, *batch)
        assert all(got["arrived"]), "no gradient arrives at some of the masters"
        assert_close(got["gradients"], found, oracle.GRADIENTS["float16"])

    @points(1, hint="The framework's own mixed precision gives the same loss.")
    def test_beside_the_framework(self, ex, rng):
        weights, [batch] = oracle.problem(rng)
        case = dict(weights=weights, batch=batch, half="float16")
        got = ex.run(probes.loss_alone, **case)
        assert_close(got, ex.oracle(oracle.loss_by_the_framework, **case), LOSS)

    @points(1, hint="The factors of each product are in half precision, not only its result.")
    def test_products_in_half(self, ex, rng):
        for half in HALVES:
            weights, [batch] = oracle.problem(rng, half)
            got = ex.run(probes.factors, weights=weights, batch=batch, half=half)
            assert [kind for kind in got if kind != half] == [], f"types of factors besides {half}"


@task(
    "mixed_step",
    difficulty=3,
    minutes=30,
    hints=[
        "Loss times scale, gradients, division by the scale, a look at all of them, and only then "
        "the first weight changes.",
        "The bound on the norm is meant for the true gradients, so it comes after the division.",
    ],
)
class TestMixedStep:
    def run(self, ex, weights, batches, scales, rate, **more):
        return ex.run(
            probes.steps_by_hand, given=("mixed_loss",), weights=weights, batches=batches,
            scales=scales, rate=rate, **more,
        )  # fmt: skip

    def expected(self, weights, batches, scales, rate, half="float16", max_norm=None):
        training, changes, losses = oracle.Training(weights, half), [], []
        for (inputs, labels), scale in zip(batches, scales, strict=True):
            before, training.scale = training.weights, scale
            loss, taken = training.step(inputs, labels, rate, max_norm)
            losses.append(loss)
            changes.append({n: (before[n] - training.weights[n]) / rate for n in before})
        return losses, changes

    @points(3, hint="The gradients are those of the loss, whatever the scale.")
    def test_steps(self, ex, rng):
        weights, batches = oracle.problem(rng, counts=(7, 5))
        scales, rate = [1024.0, 8.0], 0.125
        got = self.run(ex, weights, batches, scales, rate)
        losses, changes = self.expected(weights, batches, scales, rate)
        close_changes(got["changes"], changes)
        assert got["finite"] == [True, True], "both steps are taken"
        assert not any(got["graph"]), "the loss that is returned still holds a graph"

    @points(1, hint="The loss before the step, not scaled; and a Python bool.")
    def test_what_is_returned(self, ex, rng):
        weights, batches = oracle.problem(rng, counts=(7, 5))
        got = self.run(ex, weights, batches, [1024.0, 8.0], 0.125)
        assert_close(got["losses"][0], oracle.gradients(weights, *batches[0])[0], LOSS)
        assert {"finite": got["flags"]} == {"finite": ["bool", "bool"]}

    @points(1, hint="The backward pass starts from the scaled loss: a tiny scale leaves nothing.")
    def test_underflow(self, ex, rng):
        weights, batches = oracle.problem(rng)
        got = self.run(ex, weights, batches, [2.0**-30], 0.125)
        nothing = {name: np.zeros_like(weights[name]) for name in weights}
        assert_close(got["changes"][0], nothing)
        assert got["finite"] == [True], "nothing is infinite"

    @points(3, hint="If one gradient is not finite no weight changes, not even its neighbors.")
    def test_overflow(self, ex, rng):
        (weights, batches), (scale, loss) = oracle.drawn(
            lambda: oracle.problem(rng, counts=(7, 7)), self.one_that_overflows
        )
        got = self.run(ex, weights, batches, [scale, 16.0], 0.125)
        after, changes = self.expected(weights, batches[1:], [16.0], 0.125)
        changed = [name for name, change in got["changes"][0].items() if np.any(change != 0)]
        overflow = {"weights that changed": changed, "taken": got["finite"][0]}
        assert overflow == {"weights that changed": [], "taken": False}, "a gradient is infinite"
        taken = dict(zip(("overflow", "after it"), got["finite"], strict=True))
        assert taken == {"overflow": False, "after it": True}
        assert_close(got["losses"], [loss, *after], LOSS)
        close_changes(got["changes"][1:], changes)

    def one_that_overflows(self, weights, batches):
        """A scale at which one gradient in the middle is not finite, and the loss."""
        scale = 2 * oracle.too_large(weights, batches[0])
        loss, found, _ = oracle.gradients(weights, *batches[0], scale=scale)
        bad = [name for name in probes.ORDER if not np.isfinite(found[name]).all()]
        if bad != ["w2"]:
            raise oracle.Brink
        return scale, loss

    @points(2, hint="A small step is not lost: the weights and the subtraction are float32.")
    def test_small_steps(self, ex, rng):
        weights, batches = oracle.problem(rng)
        rate = 2.0**-12
        got = self.run(ex, weights, batches, [64.0], rate)
        _, changes = self.expected(weights, batches, [64.0], rate)
        for name, change in changes[0].items():
            assert_close(got["changes"][0][name], change, 3e-2)
        assert got["kinds"] == ["float32"], "the masters stay float32"

    @points(2, hint="max_norm bounds the norm of the gradients after the division.")
    def test_clipping(self, ex, rng):
        weights, batches = oracle.problem(rng, counts=(7, 7))
        _, found, _ = oracle.gradients(weights, *batches[0])
        norm = oracle.norm(found)
        got = self.run(ex, weights, batches, [256.0, 256.0], 0.125, max_norm=norm / 4)
        wide = self.run(ex, weights, batches[:1], [256.0], 0.125, max_norm=1024 * norm)
        _, changes = self.expected(weights, batches, [256.0] * 2, 0.125, max_norm=norm / 4)
        _, free = self.expected(weights, batches[:1], [256.0], 0.125)
        close_changes(got["changes"], changes)
        close_changes(wide["changes"], free)

    @points(1, hint="In bfloat16 a scale of one will do.")
    def test_bfloat16(self, ex, rng):
        weights, batches = oracle.problem(rng, "bfloat16")
        got = self.run(ex, weights, batches, [1.0], 0.125, half="bfloat16")
        losses, changes = self.expected(weights, batches, [1.0], 0.125, half="bfloat16")
        assert_close(got["losses"], losses, LOSS)
        close_changes(got["changes"], changes, "bfloat16")


# --- the step with the framework's tools


@task(
    "classifier",
    difficulty=2,
    minutes=15,
    hints=[
        "A layer takes the global policy at the moment when it is made, and so does the model.",
        "`keras.config.dtype_policy()` before, `set_dtype_policy` back in a `finally`. The "
        "last layer has a `dtype` of its own.",
    ],
)
class TestClassifier:
    @points(2, hint="Layers compute in half precision, variables and output are float32.")
    def test_types(self, ex, rng):
        found = []
        for half in HALVES:
            weights, [(inputs, _)] = oracle.problem(rng, half)
            got = ex.run(
                probes.built, sizes=(5, 4, 3), policy=f"mixed_{half}", weights=weights,
                inputs=inputs,
            )  # fmt: skip
            found.append((half, got, oracle.forward(weights, inputs, half)[3]))
        for half, got, logits in found:
            assert got["variables"] == ["float32"]
            assert got["shapes"] == [[5, 4], [4], [4, 3], [3]]
            assert got["computes"] == [half] * 2 and got["output"] == "float32"
            assert_close(got["logits"], logits, 1e-6)

    @points(2, hint="compile looks at the policy of the model, not at those of its layers.")
    def test_loss_scaling(self, ex):
        x = np.ones((2, 5))
        names = ("mixed_float16", "mixed_bfloat16", "float32")
        got = [ex.run(probes.built, sizes=(5, 4, 3), policy=name, inputs=x) for name in names]
        assert [one["optimizer"] for one in got] == ["LossScaleOptimizer", "SGD", "SGD"]
        assert got[2]["computes"] == ["float32"] * 2

    @points(1, hint="What is switched must be switched back, also after an error.")
    def test_global_policy(self, ex):
        names = ("float32", "mixed_bfloat16")  # whoever calls may have one of their own
        found = {name: ex.run(probes.policies_afterwards, before=name) for name in names}
        assert found == {name: {"a model": name, "an error": name} for name in names}


@task(
    "amp_step",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: forward and loss in autocast; then scale, backward, unscale_, clip, step, "
        "update. Keras: `scale_loss` under the tape, then `apply`.",
        "Keras unscales inside of `apply`. A bound on gradients that are still scaled must be "
        "scaled too, and `scale_loss` multiplies any number.",
    ],
)
class TestAmpStep:
    def expected(self, weights, batches, scale, rate, half="float16", max_norm=None, interval=2):
        training, found = oracle.Training(weights, half, scale, interval), []
        for inputs, labels in batches:
            before = training.weights
            loss, _ = training.step(inputs, labels, rate, max_norm)
            change = {n: (before[n] - training.weights[n]) / rate for n in before}
            found.append((loss, training.scale, change))
        return [[*one] for one in zip(*found, strict=True)]

    @points(3, hint="One step: the network in half precision, the loss in float32.")
    def test_one_step(self, ex, rng):
        weights, batches = oracle.problem(rng)
        got = ex.run(probes.steps, weights=weights, batches=batches, scale=256.0, rate=0.125)
        losses, scales, changes = self.expected(weights, batches, 256.0, 0.125)
        assert_close(got["losses"], losses, LOSS)
        close_changes(got["changes"], changes)
        assert got["scales"] == scales, "the scale behind the step"
        assert not any(got["graph"]), "the loss that is returned still holds a graph"

    @points(3, hint="The scaler falls and skips on overflow, and grows after two good steps.")
    def test_the_scale(self, ex, rng):
        def simulate(weights, batches):
            scale = 2 * oracle.too_large(weights, batches[0])
            return scale, self.expected(weights, batches, scale, rate)

        rate = 2.0**-6
        (weights, batches), (scale, (_, scales, changes)) = oracle.drawn(
            lambda: oracle.problem(rng, counts=(7, 6, 5, 7, 6, 5)), simulate
        )
        got = ex.run(probes.steps, weights=weights, batches=batches, scale=scale, rate=rate)
        assert unchanged(changes[0]) and len({*scales}) > 1, "the scale must move"
        assert_steps(got["scales"], scales, columns=("scale",))
        for one, other in zip(got["changes"], changes, strict=True):
            assert unchanged(one) == unchanged(other), "which steps were skipped"
            for name in other:
                assert_close(one[name], other[name], 2e-2)

    @points(2, hint="Clip what has been unscaled. An infinite gradient still skips the step.")
    def test_clipping(self, ex, rng):
        weights, batches = oracle.problem(rng)
        bound = oracle.norm(oracle.gradients(weights, *batches[0])[1]) / 4
        settings = {"scale": 256.0, "rate": 0.125, "max_norm": bound}
        got = ex.run(probes.steps, weights=weights, batches=batches, **settings)
        wide = settings | {"max_norm": 4096 * bound}
        free = ex.run(probes.steps, weights=weights, batches=batches, **wide)
        large = settings | {"scale": 4 * oracle.too_large(weights, batches[0])}
        skipped = ex.run(probes.steps, weights=weights, batches=batches, **large)
        _, _, changes = self.expected(weights, batches, **settings)
        close_changes(got["changes"], changes)
        close_changes(free["changes"], self.expected(weights, batches, 256.0, 0.125)[2])
        assert unchanged(skipped["changes"][0])
        assert skipped["scales"] == [large["scale"] / 2], "the scale behind a skipped step"

    @points(1, hint="The bound holds without a scaler, too.")
    def test_clipping_without_a_scaler(self, ex, rng):
        weights, batches = oracle.problem(rng, "bfloat16")
        bound = oracle.norm(oracle.gradients(weights, *batches[0])[1]) / 4
        settings = {"rate": 0.125, "half": "bfloat16", "max_norm": bound}
        got = ex.run(probes.steps, weights=weights, batches=batches, scale=None, **settings)
        _, _, changes = self.expected(weights, batches, scale=1.0, **settings)
        close_changes(got["changes"], changes, "bfloat16")

    @points(1, hint="A layer that is frozen has no gradient, and stays as it is.")
    def test_a_frozen_layer(self, ex, rng):
        weights, batches = oracle.problem(rng)
        settings = {"scale": 256.0, "rate": 0.125}
        got = ex.run(probes.steps, weights=weights, batches=batches, frozen=True, **settings)
        losses, _, changes = self.expected(weights, batches, **settings)
        frozen = {name: 0 * change if name in ("w1", "b1") else change
                  for name, change in changes[0].items()}  # fmt: skip
        close_changes(got["changes"], [frozen])
        if ex.track == "tf":
            assert ex.run(probes.modes) == [True], "the model runs in training mode, once"

    @points(1, hint="bfloat16 needs no scaling.")
    def test_bfloat16(self, ex, rng):
        weights, batches = oracle.problem(rng, "bfloat16")
        settings = {"scale": None, "rate": 0.125, "half": "bfloat16"}
        got = ex.run(probes.steps, weights=weights, batches=batches, **settings)
        settings["scale"] = 1.0
        losses, _, changes = self.expected(weights, batches, **settings)
        assert_close(got["losses"], losses, LOSS)
        close_changes(got["changes"], changes, "bfloat16")

    @points(1, hint="Without a scaler nothing is scaled, in whatever type it is computed.")
    def test_no_scaler(self, ex, rng):
        def simulate(weights, batches):
            if oracle.too_large(weights, batches[0]) > 2.0**15:  # GradScaler begins with 2 ** 16
                raise oracle.Brink
            return self.expected(weights, batches, 1.0, 0.125)

        (weights, batches), (losses, _, changes) = oracle.drawn(
            lambda: oracle.problem(rng, counts=(3,)), simulate
        )
        got = ex.run(probes.steps, weights=weights, batches=batches, scale=None, rate=0.125)
        assert_close(got["losses"], losses, LOSS)
        close_changes(got["changes"], changes)


@task(
    "fit",
    difficulty=2,
    minutes=20,
    hints=[
        "The scale falls in one case only: the update was skipped. So compare it before and "
        "after the step.",
        "Two counters are at work, the batches and the steps taken; the schedule wants the second.",
    ],
)
class TestFit:
    def expected(self, weights, batches, epochs, scale, interval, rates, half="float16"):
        training = oracle.Training(weights, half, scale, interval)
        history, asked, taken = {"loss": [], "scale": [], "skipped": []}, [], 0
        for inputs, labels in [*batches] * epochs:
            asked.append(taken)
            history["scale"].append(training.scale)
            loss, done = training.step(inputs, labels, rates[taken])
            taken += done
            history["loss"].append(loss)
            history["skipped"].append(float(not done))
        change = {name: weights[name] - training.weights[name] for name in weights}
        return history, change, asked

    def example(self, rng, rates):
        def simulate(weights, batches):
            settings = {"epochs": 2, "scale": 2 * oracle.too_large(weights, batches[0])}
            settings["interval"] = 3
            return settings, self.expected(weights, batches, rates=rates, **settings)

        return oracle.drawn(lambda: oracle.problem(rng, counts=(7, 6, 5)), simulate)

    @points(3, hint="Per batch: the loss, the scale that it was multiplied by, skipped or not.")
    def test_history(self, ex, rng):
        rate = 2.0**-6
        (weights, batches), (settings, (history, *_)) = self.example(rng, [rate] * 6)
        got = ex.run(
            probes.fitted, given=("amp_step",), weights=weights, batches=batches, rate=rate,
            **settings,
        )  # fmt: skip
        assert 0 < sum(history["skipped"]) < 5, "weak probe"
        kinds = {"loss": ["float"], "scale": ["float"], "skipped": ["bool"]}
        assert got["kinds"] == kinds, "the types in the lists"
        rows, want = (list(zip(one["scale"], one["skipped"], strict=True))
                      for one in (got["history"], history))  # fmt: skip
        assert_steps(rows, want, columns=("scale", "skipped"), step="batch")
        assert_close(got["history"]["loss"], history["loss"], 1e-3)

    @points(1, hint="`half` is meant for every step.")
    def test_bfloat16(self, ex, rng):
        settings = {"epochs": 3, "scale": 4.0, "interval": 2}
        weights, batches = oracle.problem(rng, "bfloat16", counts=(7, 5))
        want, change, _ = self.expected(
            weights, batches, rates=[2.0**-9] * 6, half="bfloat16", **settings
        )
        got = ex.run(
            probes.fitted, given=("amp_step",), weights=weights, batches=batches, rate=2.0**-9,
            half="bfloat16", **settings,
        )  # fmt: skip
        assert_close(got["history"]["loss"][0], want["loss"][0], LOSS)
        assert_steps(got["history"]["scale"], want["scale"], columns=("scale",), step="batch")
        assert_close(got["change"]["b2"], change["b2"], oracle.GRADIENTS["bfloat16"])

    @points(2, hint="A step that was skipped does not move the schedule.")
    def test_schedule(self, ex, rng):
        rates = [2.0**-6 / 4**step for step in range(6)]
        (weights, batches), (settings, (_, change, asked)) = self.example(rng, rates)
        got = ex.run(
            probes.fitted, given=("amp_step",), weights=weights, batches=batches, rate=1.0,
            rates=rates, **settings,
        )  # fmt: skip
        assert_steps(got["asked"], asked, columns=("steps taken",), step="batch")
        for name, value in change.items():
            assert_close(got["change"][name], value, 2e-2)


@task(
    "Checkpoint",
    difficulty=2,
    minutes=15,
    hints=[
        "PyTorch: three objects with a state_dict each. Keras: all variables of the model and of "
        "the optimizer.",
        "The scale, and how many good steps it has seen since it last changed, are a state, too.",
    ],
)
class TestCheckpoint:
    def resumed(self, ex, rng):
        """The uninterrupted training, and the one that was loaded: each with its scales."""
        (weights, batches), scale = oracle.drawn(
            lambda: oracle.problem(rng, counts=(7, 6, 5, 7, 6)), self.scale_that_falls_once
        )
        other, _ = oracle.problem(rng)
        got = ex.run(
            probes.resumed, given=("amp_step",), weights=weights, other=other, batches=batches,
            saved_after=2, scale=scale, rate=2.0**-6, interval=2,
        )  # fmt: skip
        whole, parts = got["whole"], got["parts"]
        assert len({*whole["scales"]}) > 1, "the scale must move"
        return whole, parts

    @points(2, hint="After loading, the scales are those of the uninterrupted training.")
    def test_scales_go_on(self, ex, rng):
        whole, parts = self.resumed(ex, rng)
        assert_steps(parts["scales"], whole["scales"], columns=("scale",))

    @points(1, hint="What batch normalization has collected belongs to the model.")
    def test_statistics(self, ex, rng):
        first, second = ex.run(probes.statistics, values=rng.normal(3, 2, size=(6, 3)))
        assert np.abs(first[0]).min() > 0.01, "weak probe"
        assert_close(np.stack(second), np.stack(first))

    @points(2, hint="After loading, the weights are those of the uninterrupted training.")
    def test_weights_go_on(self, ex, rng):
        whole, parts = self.resumed(ex, rng)
        for one, other in zip(parts["weights"], whole["weights"], strict=True):
            assert_close(one, other, 1e-9)

    def scale_that_falls_once(self, weights, batches):
        """The first step is skipped, the second is the first of two that let the scale grow."""
        scale = oracle.too_large(weights, batches[0])
        training = oracle.Training(weights, scale=scale)
        taken = [training.step(*batch, 2.0**-6)[1] for batch in batches[:3]]
        if taken != [False, True, True]:
            raise oracle.Brink
        return scale


# --- sensitive functions, and what half precision costs


@task(
    "similarities",
    difficulty=2,
    minutes=15,
    hints=[
        "Rows of a few hundred: their squares are too large for float16. Cast first.",
        "PyTorch: under autocast a matrix product of float32 tensors is computed in half "
        "precision all the same. `torch.autocast` has `enabled`.",
    ],
)
class TestSimilarities:
    def rows(self, rng, half):
        left, right = rng.normal(size=(3, 5)), rng.normal(size=(4, 5))
        left *= np.array([[1e3], [1.0], [2.0**-10]])
        return oracle.rounded(left, half), oracle.rounded(right, half)

    def expected(self, left, right, temperature):
        left, right = (r / np.sqrt((r**2).sum(axis=1, keepdims=True)) for r in (left, right))
        return left @ right.T / temperature

    def check(self, got, left, right, temperature):
        assert got["kind"] == "float32", "the type of the result"
        assert_close(got["values"], self.expected(left, right, temperature), 3e-6)

    @points(2, hint="Squares of half-precision numbers overflow and underflow.")
    def test_half_inputs(self, ex, rng):
        found = []
        for half in HALVES:
            pair = self.rows(rng, half)
            inputs = dict(left=pair[0], right=pair[1], kind=half, temperature=0.25)
            found.append((ex.run(probes.cosines, **inputs), *pair))
        for got, left, right in found:
            self.check(got, left, right, 0.25)

    @points(2, hint="Cosines are multiplied in float32, in a region of autocast too.")
    def test_float32_inputs(self, ex, rng):
        left, right = (x.astype(np.float32).astype(float) for x in rng.normal(size=(2, 4, 6)))
        inputs = dict(left=left, right=right, kind="float32", temperature=0.05)
        regions = (None, *HALVES) if ex.track == "pytorch" else (None,)
        got = [ex.run(probes.cosines, region=region, **inputs) for region in regions]
        for one in got:
            self.check(one, left, right, 0.05)

    @points(1, hint="The temperature is 0.1 if none is given. float64 is cast, too.")
    def test_float64_and_the_default(self, ex, rng):
        left, right = (x.astype(np.float32).astype(float) for x in rng.normal(size=(2, 3, 4)))
        got = ex.run(probes.cosines, left=left, right=right, kind="float64")
        self.check(got, left, right, 0.1)


@task(
    "lost_updates",
    difficulty=1,
    minutes=10,
    hints=[
        "Round both, subtract, compare with the rounded weight.",
        "An update that is so small that it rounds to zero is lost, too.",
    ],
)
class TestLostUpdates:
    @points(2, hint="Below one the neighbors of bfloat16 are 2^-8 apart, above it 2^-7.")
    def test_by_hand(self, ex):
        weights, powers = [1.0] * 6 + [0.0, 3.0], [-6, -7, -8, -9, -10, -11, -30, None]
        updates = [0.0 if power is None else 2.0**power for power in powers]
        got = [
            ex.run(probes.lost, weights=weights, updates=updates, half=half)
            for half in reversed(HALVES)
        ]
        assert_close([one["share"] for one in got], [3 / 7, 1 / 7], 1e-6)
        assert got[0]["kind"] == "float", "a Python float"

    @points(2, hint="Updates count if they are not zero before they are rounded.")
    def test_many(self, ex, rng):
        weights = rng.normal(size=(20, 30)).astype(np.float32).astype(float)
        updates = rng.normal(size=(20, 30)) * 2.0 ** rng.integers(-32, -2, (20, 30))
        updates = (updates * (rng.random((20, 30)) < 0.75)).astype(np.float32).astype(float)
        weights[:5] *= 2.0**-10
        got, want = [], []
        for half in HALVES:
            got.append(ex.run(probes.lost, weights=weights, updates=updates, half=half)["share"])
            kept, rounded = oracle.rounded(weights, half), oracle.rounded(updates, half)
            same = oracle.rounded(kept - rounded, half) == kept
            want.append((same & (updates != 0)).sum() / (updates != 0).sum())
        assert_close(got, want, 1e-6)


@task(
    "saved_bytes",
    difficulty=2,
    minutes=20,
    hints=[
        "`torch.autograd.graph.saved_tensors_hooks(pack, unpack)`: `pack` is called with each "
        "tensor that is kept, and what it returns is kept instead.",
        "`tensor.untyped_storage()` has `data_ptr()` and `nbytes()`. An address tells storages "
        "apart only as long as they live: hold on to the result until you have counted.",
    ],
)
class TestSavedBytes:
    @points(2, hint="exp keeps its result, a product both factors, a sum nothing.")
    def test_by_hand(self, ex):
        got = [ex.run(probes.kept, case=case) for case in ("nothing", "result", "both")]
        assert got == [{}, {"float32": 48}, {"float32": 96}]

    @points(2, hint="Count storages, not tensors.")
    def test_storages(self, ex):
        got = [ex.run(probes.kept, case=case) for case in ("twice", "views")]
        assert got == [{"float32": 144}, {"float32": 48}]

    @points(1, hint="Parameters are there anyway, and so are their views.")
    def test_parameters(self, ex):
        cases = ("parameter", "parameter's view", "generator", "parameter in a larger storage")
        got = [ex.run(probes.kept, case=case) for case in cases]
        assert got == [{"float32": 48}] * 4

    @points(2, hint="Under autocast half copies of weights and inputs are kept.")
    def test_autocast(self, ex):
        got = ex.run(probes.kept, case="autocast")
        assert got == {"float16": 2 * (3 * 4 + 5 * 4 + 3 * 5)}
