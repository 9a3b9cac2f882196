"""Tests of the chapter on fine-tuning: weights, statistics and histories after tiny trainings."""

import numpy as np
import pytest

from autograder import assert_close, points, task
from oracles import fine_tuning as oracle
from probes import fine_tuning as probes

LENGTHS = [7, 7, 4]  # the last batch is smaller


def example(rng, track):
    """Batches, weights, and the same network by hand, on which each mistake shows."""
    batches, weights = oracle.data(rng, LENGTHS), oracle.network(rng)
    net = oracle.Net(weights, track)
    net.run(np.concatenate([x for x, _ in batches]))
    for before in net.before:
        assert 0.1 < (before < 0).mean() < 0.9, "the ReLU must bite"
    return batches, weights, net


def check(got, history, net):
    """History and weights are those of the oracle, and the history holds plain numbers."""
    assert_close(got["weights"], net.weights)
    assert_close(got["history"], history)
    assert set(got["types"]) <= {"float"}, "the history must hold Python floats"


@task(
    "discriminative_optimizer",
    difficulty=2,
    minutes=20,
    hints=[
        "Count from the top: the head is at depth 0, and its rate is divided by `factor ** 0`.",
        "PyTorch: a list of dictionaries with `params` and `lr`, one per group. Keras: one "
        "optimizer per group, built with all weights of the group, and an `apply` that gives "
        "each of them its own pairs of gradient and variable.",
    ],
)
class TestDiscriminativeOptimizer:
    @points(3, hint="An Adam step moves each parameter by its rate: 2.6 times less per group.")
    def test_each_group_has_its_rate(self, ex, rng):
        self.compare(ex, rng, late=0)

    @points(2, hint="All parameters have a place, also those that are frozen at the moment.")
    def test_a_group_that_is_unfrozen_later(self, ex, rng):
        self.compare(ex, rng, late=3, factor=2.0)

    @points(1, hint="A step may be for a part of a group, and the next one for all of it.")
    def test_a_part_of_a_group_first(self, ex, rng):
        weights, gradients = self.inputs(rng)
        ask = dict(weights=weights, gradients=gradients, rate=0.25, factor=2.0)
        got = ex.run(probes.part_of_a_group_first, **ask)
        for name, gradient in gradients.items():
            assert_close(got[name], 0.25 / 2.0 ** (2 - int(name[0])) * gradient, rtol=1e-4)

    def inputs(self, rng):
        weights = oracle.network(rng)
        names = [name for name in weights if not probes.is_statistic(name)]
        return weights, {
            name: rng.uniform(0.5, 2, size=weights[name].shape) * rng.choice([-1, 1])
            for name in names
        }

    def compare(self, ex, rng, late, **factor):
        weights, gradients = self.inputs(rng)
        inputs = dict(weights=weights, gradients=gradients, rate=0.25, late=late)
        got = ex.run(probes.adam_steps, **inputs, **factor)
        assert got["order"] == [0, 1, 2], "the list of the groups was changed"
        got = got["moved"]
        for name, gradient in gradients.items():
            rate = 0.25 / factor.get("factor", 2.6) ** (2 - int(name[0]))
            assert_close(got[name], rate * np.sign(gradient), rtol=1e-4)


@task(
    "slanted_triangular",
    difficulty=1,
    minutes=10,
    hints=[
        "Write a share that is 0 at step 0, 1 at step `cut`, and 0 at step `total_steps`.",
        "The rate is `max_lr / ratio` where the share is 0, and `max_lr` where it is 1.",
    ],
)
class TestSlantedTriangular:
    @points(2, hint="Two straight lines that meet at the largest rate.")
    def test_every_step(self, ex):
        for total, cut_frac, cut in ((20, 0.25, 5), (40, 0.125, 5), (16, 0.5, 8)):
            shape = dict(total_steps=total, max_lr=0.75, cut_frac=cut_frac, ratio=4)
            rates = [ex.slanted_triangular(step, **shape) for step in range(total)]
            assert_close(rates, self.by_hand(total, 0.75, cut, 4))

    @points(1, hint="A tenth of the steps goes up, and the ends have a 32nd of the largest rate.")
    def test_defaults(self, ex):
        rates = [ex.slanted_triangular(step, 40, 3.2) for step in range(40)]
        assert_close(rates, self.by_hand(40, 3.2, 4, 32))

    @points(2, hint="19 steps: the top is at step 1, and 18 steps lead from it down to the end.")
    def test_lengths_that_do_not_divide(self, ex):
        for total, cut in ((19, 1), (27, 2), (6, 1), (2, 1)):
            rates = [ex.slanted_triangular(step, total, 1.0) for step in range(total)]
            assert_close(rates, self.by_hand(total, 1.0, cut, 32))

    def by_hand(self, total, high, cut, ratio):
        up = np.linspace(high / ratio, high, cut + 1)
        return [*up[:-1], *np.linspace(high, high / ratio, total - cut + 1)[:-1]]


@task(
    "unfreeze_top",
    difficulty=2,
    minutes=15,
    hints=[
        "The first open group has the number `len(groups) - count`. (`groups[-count:]` is all of "
        "them if `count` is 0.)",
        "PyTorch: three things hold still, gradients, what is left of them, and statistics. Keras: "
        "one attribute of a layer does it all.",
    ],
)
class TestUnfreezeTop:
    @points(3, hint="Gradients reach the open groups only, whatever was frozen before.")
    @pytest.mark.parametrize("frozen, count", [((), 1), ((0, 1), 2), ((0, 1, 2), 3)])
    def test_who_learns(self, ex, rng, frozen, count):
        got, x, weights = self.run(ex, rng, frozen, count)
        assert got["reached"] == {name: int(name[0]) >= 3 - count for name in got["reached"]}

    @points(2, hint="The statistics of batch normalization stay in frozen groups, and only there.")
    def test_statistics(self, ex, rng):
        got, x, weights = self.run(ex, rng, (), 2)
        for name, value in got["statistics"].items():
            if name.startswith("0"):
                assert_close(value, weights[name])
            else:
                assert not np.allclose(value, weights[name]), f"{name} should follow the data"

    @points(1, hint="All of an open group, whatever single layers of it did before.")
    def test_groups_as_wholes(self, ex, rng):
        got, _, _ = self.run(ex, rng, (), 2, mixed=ex.track == "pytorch")
        open_ones = {"group 0": False, "group 1": True, "group 2": True}
        want = {name: dict.fromkeys(got["modes"][name], mode) for name, mode in open_ones.items()}
        assert got["modes"] == want
        assert got["reached"] == {name: int(name[0]) >= 1 for name in got["reached"]}

    @points(1, hint="Nothing is open with 0, and what is left of older gradients is deleted.")
    def test_nothing_open(self, ex, rng):
        got, x, weights = self.run(ex, rng, (2,), 0)
        assert not any(got["reached"].values())
        assert not got.get("old"), "the gradients of frozen groups should be None"
        for name, value in got["statistics"].items():
            assert_close(value, weights[name])

    @points(1, hint="Raise ValueError for fewer than no groups, and for more than there are.")
    def test_refuses_other_counts(self, ex, rng):
        weights = oracle.network(rng)
        found = {count: ex.run(probes.refusal, weights=weights, count=count) for count in (-1, 4)}
        assert found == {-1: "ValueError", 4: "ValueError"}

    def run(self, ex, rng, frozen, count, **mixed):
        weights, x = oracle.network(rng), rng.normal(size=(8, 5))
        inputs = dict(weights=weights, frozen=frozen, count=count, x=x)
        return ex.run(probes.thawing, **inputs, **mixed), x, weights


@task(
    "fine_tune",
    difficulty=2,
    minutes=25,
    hints=[
        "PyTorch: set both modes at the start of every epoch, after `before_epoch`. Keras: "
        "`training=False` for the body and `training=True` for the head, both under the tape.",
        "The penalty belongs to what is differentiated, not to what is reported.",
    ],
)
class TestFineTune:
    @points(3, hint="The statistics of the body stay, and normalize all batches.")
    def test_weights_statistics_and_history(self, ex, rng):
        self.compare(ex, rng, epochs=2)

    @points(2, hint="Add penalty() to the loss before you differentiate; report without it.")
    def test_penalty(self, ex, rng):
        self.compare(ex, rng, epochs=2, penalty=0.5)

    @points(3, hint="before_epoch runs before each epoch; what it unfreezes learns from then on.")
    def test_gradual_unfreezing(self, ex, rng):
        got = self.compare(ex, rng, epochs=3, plan=[2, 1, 3])
        assert got["asked"] == [0, 1, 2]

    @points(1, hint="A gradient from before the call has no part in the first step.")
    def test_gradients_from_before(self, ex, rng):
        self.compare(ex, rng, epochs=1, stale=True)

    @points(1, hint="No epoch: nothing happens, and the lists are empty.")
    def test_no_epoch(self, ex, rng):
        got = self.compare(ex, rng, epochs=0, plan=[1])
        assert got["asked"] == [], "before_epoch was called"

    def compare(self, ex, rng, epochs, stale=False, **settings):
        batches, weights, net = example(rng, ex.track)
        inputs = dict(weights=weights, batches=batches, epochs=epochs, rate=0.125, stale=stale)
        got = ex.run(probes.tuning, **inputs, **settings)
        history = net.tune(batches, epochs, 0.125, **settings)
        check(got, history, net)
        return got


@task(
    "probe_then_fine_tune",
    difficulty=2,
    minutes=15,
    hints=[
        "Freeze the body, make an optimizer, call `fine_tune`; unfreeze it, make another, call it "
        "again. The head goes on from where it is.",
    ],
)
class TestProbeThenFineTune:
    @points(3, hint="The head alone first, then everything, each with its rate and its epochs.")
    def test_two_stages(self, ex, rng):
        self.compare(ex, rng, (2, 1), frozen=False)

    @points(1, hint="Without an epoch of fine-tuning the body must be as it was.")
    def test_the_probe_leaves_the_body(self, ex, rng):
        self.compare(ex, rng, (2, 0), frozen=False)

    @points(1, hint="The body may arrive frozen: unfreeze it for the second stage.")
    def test_a_frozen_body(self, ex, rng):
        self.compare(ex, rng, (1, 2), frozen=True)

    def compare(self, ex, rng, epochs, frozen):
        got, _, net = self.run_both(ex, rng, epochs, frozen)
        assert_close(got["weights"], net.weights)

    def run_both(self, ex, rng, epochs, frozen):
        batches, weights, net = example(rng, ex.track)
        inputs = dict(weights=weights, batches=batches, epochs=epochs, rates=(0.25, 0.0625))
        got = ex.run(probes.probing, given=("fine_tune",), frozen=frozen, **inputs)
        first = net.tune(batches, epochs[0], 0.25, plan=[1] * epochs[0])
        net.forget()
        second = net.tune(batches, epochs[1], 0.0625)
        return got, {name: first[name] + second[name] for name in first}, net

    @points(1, hint="The epochs of the probe, and then those of the fine-tuning.")
    def test_history(self, ex, rng):
        for epochs in ((2, 1), (1, 2)):
            got, history = self.run_both(ex, rng, epochs, frozen=False)[:2]
            assert_close(got["history"], history)


@task(
    "l2_sp",
    difficulty=2,
    minutes=15,
    hints=[
        "What holds the starting point must not move when the weights do: copy it.",
        "PyTorch: `p.detach().clone()`. `detach` alone shares the memory, `clone` alone stays in "
        "the graph. Keras: `tf.identity` of the value.",
    ],
)
class TestL2SP:
    @points(3, hint="alpha / 2 times the distance from the start, plus beta / 2 times the head.")
    def test_value(self, ex, rng):
        got, want, _ = self.compare(ex, rng)
        assert_close(got["values"], want[:-1])

    @points(1, hint="A second penalty has a start of its own: the values at the time it was made.")
    def test_two_penalties(self, ex, rng):
        got, want, _ = self.compare(ex, rng)
        assert_close(got["later"], want[-1:])

    @points(2, hint="The gradient is alpha (w - start) for the body and beta w for the head.")
    def test_gradient(self, ex, rng):
        got, _, gradients = self.compare(ex, rng)
        for name, gradient in gradients.items():
            assert_close(got["gradients"][name], gradient, rtol=1e-5)

    def compare(self, ex, rng, alpha=0.75, beta=0.125):
        weights = oracle.network(rng)
        names = [name for name in weights if not probes.is_statistic(name)]
        moves = [{n: rng.normal(size=weights[n].shape) for n in weights} for _ in range(2)]
        got = ex.run(probes.tied, weights=weights, moves=moves, alpha=alpha, beta=beta)
        now, want = dict(weights), []
        for move in [{n: 0.0 for n in names}, *moves]:
            now = {n: now[n] + move[n] for n in names}
            moved = {n: now[n] - weights[n] for n in names if int(n[0]) in probes.BODY}
            kept = {n: now[n] for n in names if int(n[0]) in probes.HEAD}
            parts = [sum(np.sum(v**2) for v in part.values()) for part in (moved, kept)]
            want.append(alpha / 2 * parts[0] + beta / 2 * parts[1])
        late = sum(np.sum(moves[-1][n] ** 2) for n in moved)  # of one made before the last move
        want.append(alpha / 2 * late + beta / 2 * parts[1])
        gradients = {n: alpha * v for n, v in moved.items()}
        return got, want, gradients | {n: beta * v for n, v in kept.items()}


# --- adapters


ON_THE_DEVICE = {
    "pytorch": {"A": "float16, meta", "B": "float16, meta"},
    "tf": {"A": "float32", "B": "float32"},  # Keras places its variables by itself
}


@task(
    "LoRALinear",
    difficulty=2,
    minutes=25,
    hints=[
        "With B = 0 the update is zero, and the gradient of B is not, as long as A is not zero. "
        "And if both were?",
        "PyTorch: `weight.new_zeros(...)` has the type of the weight. Keras: the update comes "
        "before the activation, so write the layer's own parts out.",
    ],
)
class TestLoRALinear:
    @points(2, hint="The start is the layer as it was: B is zero, A is not.")
    def test_start(self, ex, rng):
        case = oracle.linear_case(rng)
        got = ex.run(probes.fresh, **case)
        assert_close(got["outputs"], oracle.linear_outputs(case, case["weight"]))
        assert_close(got["B"], np.zeros((5, 3)))
        assert got["signs of A"] == [-1.0, 1.0], "A should be random, with mean zero"
        assert got["merged"] is False

    @points(1, hint="A and B are trainable, weight and bias of the layer are not.")
    def test_what_learns(self, ex, rng):
        got = ex.run(probes.fresh, **oracle.linear_case(rng))
        assert got["shapes"] == [(3, 7), (5, 3)]
        assert got["trainable"] == [(3, 7), (5, 3)]

    @points(1, hint="PyTorch: A and B are on the device of W, here one that only knows shapes.")
    def test_where_the_factors_are(self, ex):
        assert ex.run(probes.places_of_the_factors, shape=(5, 7)) == ON_THE_DEVICE[ex.track]

    @points(3, hint="W x + b + (alpha / rank) B A x; update() is (alpha / rank) B A.")
    def test_outputs_and_update(self, ex, rng):
        for bias in (True, False):
            case = oracle.linear_case(rng, bias)
            a, b, update = oracle.factors(rng, case)
            got = ex.run(probes.adapted, **case, a=a, b=b)
            assert_close(got["update"], update)
            assert_close(got["outputs"], oracle.linear_outputs(case, case["weight"] + update))

    @points(1, hint="Merged, only the layer answers. Keras: its activation comes last.")
    def test_merged_and_activated(self, ex, rng):
        case = oracle.linear_case(rng)
        a, b, update = oracle.factors(rng, case)
        options = {"activation": "tanh"} if ex.track == "tf" else {}
        runs = [ex.run(probes.adapted, **case, a=a, b=b, merged=m, **options) for m in (1, 0)]
        for got, extra in zip(runs, (0, update), strict=True):
            want = oracle.linear_outputs(case, case["weight"] + extra)
            assert_close(got["outputs"], np.tanh(want) if options else want)

    @points(1, hint="Raise ValueError for a rank below 1.")
    def test_refuses_a_rank_of_zero(self, ex, rng):
        weight = oracle.linear_case(rng)["weight"]
        found = [ex.run(probes.refused_adapter, weight=weight, rank=rank) for rank in (0, 1)]
        assert found == ["ValueError", None]


@task(
    "LoRAConv",
    difficulty=3,
    minutes=25,
    hints=[
        "A does what the layer does, with `rank` maps instead of `out_channels`; B mixes the "
        "values at one place.",
        "Each output map of the product is a sum over the ranks: "
        "`update[o, i, k, l] = sum over r of B[o, r] * A[r, i, k, l]`.",
    ],
)
class TestLoRAConv:
    @points(2, hint="A has kernels like those of W, B has kernels of 1x1, and B is zero.")
    def test_start(self, ex, rng):
        case = oracle.conv_case(rng)
        got = ex.run(probes.fresh, **case)
        assert_close(got["outputs"], oracle.conv_outputs(case, case["weight"], ex.track))
        assert got["shapes"] == [(4, 3, 2, 3), (5, 4, 1, 1)]
        assert got["trainable"] == [(4, 3, 2, 3), (5, 4, 1, 1)]
        assert_close(got["B"], np.zeros((5, 4, 1, 1)))
        assert got["signs of A"] == [-1.0, 1.0], "A should be random, with mean zero"
        assert got["merged"] is False

    @points(3, hint="update() added to W gives the same convolution.")
    def test_outputs_and_update(self, ex, rng):
        for bias in (True, False):
            case = oracle.conv_case(rng, bias)
            a, b, update = oracle.factors(rng, case)
            for merged, extra in ((False, update), (True, 0)):
                got = ex.run(probes.adapted, **case, a=a, b=b, merged=merged)
                assert_close(got["update"], update)
                want = oracle.conv_outputs(case, case["weight"] + extra, ex.track)
                assert_close(got["outputs"], want)

    @points(2, hint="Stride, padding and dilation belong to the convolution with A, not to B's.")
    @pytest.mark.parametrize(
        "stride, padding, dilation", [(2, 1, 1), (1, 2, 2), ((2, 1), (1, 2), 1), (1, 0, (1, 2))]
    )
    def test_places(self, ex, rng, stride, padding, dilation):
        case, places = oracle.conv_case(rng), (stride, padding, dilation)
        a, b, update = oracle.factors(rng, case)
        options = oracle.conv_options(ex.track, *places)
        activation = {"activation": "tanh"} if ex.track == "tf" else {}
        got = ex.run(probes.adapted, **case, a=a, b=b, **options, **activation)
        want = oracle.conv_outputs(case, case["weight"] + update, ex.track, *places)
        assert_close(got["outputs"], np.tanh(want) if activation else want)

    @points(1, hint="PyTorch: A and B are on the device of W, here one that only knows shapes.")
    def test_where_the_factors_are(self, ex):
        assert ex.run(probes.places_of_the_factors, shape=(5, 3, 2, 3)) == ON_THE_DEVICE[ex.track]

    @points(1, hint="Raise ValueError for a rank below 1 and for groups.")
    def test_refuses(self, ex, rng):
        weight = rng.normal(size=(4, 2, 2, 3))
        found = {
            f"rank {rank}, {groups} groups": ex.run(
                probes.refused_adapter, weight=weight, rank=rank, groups=groups
            )
            for rank, groups in ((0, 1), (2, 2), (1, 1))
        }
        assert found == dict.fromkeys(found, "ValueError") | {"rank 1, 1 groups": None}


@task(
    "set_merged",
    difficulty=1,
    minutes=10,
    hints=[
        "Whoever adds twice has added too much: look at `adapter.merged` first, and set it last.",
    ],
)
class TestSetMerged:
    @points(2, hint="The weight is W + update(), and the outputs do not change.")
    def test_linear(self, ex, rng):
        case = oracle.linear_case(rng)
        self.compare(ex, rng, case, lambda weight: oracle.linear_outputs(case, weight))

    @points(1, hint="A convolution is merged in the same way.")
    def test_convolution(self, ex, rng):
        case = oracle.conv_case(rng)
        self.compare(ex, rng, case, lambda weight: oracle.conv_outputs(case, weight, ex.track))

    def compare(self, ex, rng, case, outputs):
        a, b, update = oracle.factors(rng, case)
        wishes = [False, True, True, False, False, True]
        got = ex.run(
            probes.merging, given=("LoRALinear", "LoRAConv"), **case, a=a, b=b, wishes=wishes
        )
        assert got["flags"] == wishes
        for weight, wish in zip(got["weights"], wishes, strict=True):
            assert_close(weight, case["weight"] + (update if wish else 0), rtol=1e-6)
        for one in got["outputs"]:
            assert_close(one, outputs(case["weight"] + update))
        assert_close([got["A"], got["B"]], [a, b])
        assert got["trainable"] == sorted([a.shape, b.shape]), "only A and B may learn"


@task(
    "inject_adapters",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: freeze first, replace then; a recursion over `named_children()` and `setattr` "
        "reaches everything. Keras: `clone_model` calls a function for each layer.",
        "Keras: with `recursive=True`, `clone_model` goes into models that are layers of others.",
    ],
)
class TestInjectAdapters:
    @points(3, hint="Every linear layer and convolution, also inside other modules; no other.")
    def test_what_learns(self, ex, rng):
        images = rng.normal(size=(3, 2, 7, 7))
        got = [self.run(ex, images, frozen=frozen)["trainable"] for frozen in (False, True)]
        convolutions = [(2, 2, 3, 2), (4, 2, 1, 1), (2, 4, 2, 2), (5, 2, 1, 1)]
        linear = [(2, 5), (7, 2), (2, 7), (5, 2)]
        assert got[0] == sorted(convolutions + linear)
        assert got[1] == got[0], "a body that arrives frozen gets adapters that learn, too"

    @points(2, hint="The outputs are as before, and the layers are those of the body, not copies.")
    def test_outputs(self, ex, rng):
        images = rng.normal(size=(3, 2, 7, 7))
        got = self.run(ex, images)
        before = ex.oracle(oracle.outputs_of_the_body, images=images)
        assert_close(got["after"], before)
        assert not np.allclose(got["doubled"], before, rtol=1e-3), "the layers are copies"
        assert got["same object"] in (True, None), "PyTorch: the body is changed in place"

    @points(1, hint="Rank and alpha are those that were asked for, in all adapters.")
    def test_rank_and_alpha(self, ex, rng):
        got = self.run(ex, rng.normal(size=(3, 2, 7, 7)))
        assert_close(got["updates"], [6.0, 6.0, 6.0, 6.0])

    @points(1, hint="The body may be nothing but such a layer.")
    def test_a_single_layer(self, ex):
        got = {kind: self.small(ex, kind) for kind in ("linear", "convolution")}
        assert got["linear"] == [(2, 4), (3, 2)]
        assert got["convolution"] == [(2, 2, 1, 2), (3, 2, 1, 1)]

    @points(1, hint="A convolution with groups stays what it is, and is frozen.")
    def test_groups(self, ex):
        assert self.small(ex, "groups") == [(2, 6, 1, 1), (5, 2, 1, 1)]

    @points(1, hint="A module may hold parameters of its own beside its layers, a class token say.")
    def test_parameters_beside_layers(self, ex):
        assert self.small(ex, "token") == [(2, 4), (3, 2)]

    def small(self, ex, kind):
        inputs = dict(kind=kind, rank=2, alpha=6.0)
        return ex.run(probes.injecting_small, given=("LoRALinear", "LoRAConv"), **inputs)

    def run(self, ex, images, frozen=False):
        inputs = dict(images=images, rank=2, alpha=6.0, frozen=frozen)
        return ex.run(probes.injecting, given=("LoRALinear", "LoRAConv"), **inputs)


# --- between two states, and backwards


@task(
    "interpolate",
    difficulty=1,
    minutes=10,
    hints=[
        "A share of 0 is the start. PyTorch: a state dictionary holds the buffers too, and some of "
        "them are integers. Keras: `get_weights` holds the moving statistics too.",
    ],
)
class TestInterpolate:
    @points(3, hint="All parameters and all statistics lie on the line.")
    def test_weights_and_statistics(self, ex, rng):
        got, start, end = self.run(ex, rng)
        for weights, share in zip(got["weights"], (0.25, 0.0, 1.0), strict=True):
            for name in weights:
                assert_close(weights[name], (1 - share) * start[name] + share * end[name])

    @points(1, hint="PyTorch: counters are those of the end. Neither state may change.")
    def test_counters_and_states(self, ex, rng):
        got, start, end = self.run(ex, rng)
        if ex.track == "pytorch":
            assert got["counters"] == [10] * 6
        for kept, state in zip(got["kept"], (start, end), strict=True):
            assert_close(kept, {name: state[name] for name in kept})

    def run(self, ex, rng):
        start, end = oracle.network(rng), oracle.network(rng)
        return ex.run(probes.mixing, start=start, end=end, shares=[0.25, 0.0, 1.0]), start, end


@task(
    "forgetting",
    difficulty=1,
    minutes=10,
    hints=["Count right answers over all samples, with one body and then with the other."],
)
class TestForgetting:
    @points(2, hint="Every sample counts the same; positive is what was lost.")
    def test_by_hand(self, ex, rng):
        got, want, _ = self.run(ex, rng)
        assert_close(got["result"], want)
        assert got["types"] == ["float"], "the results must be Python floats"

    @points(1, hint="A body that answers better than before has forgotten less than nothing.")
    def test_nothing_forgotten(self, ex, rng):
        got, want, _ = self.run(ex, rng, turned=True)
        assert_close(got["result"], want)

    @points(1, hint="In evaluation mode, without a change of the statistics.")
    def test_changes_nothing(self, ex, rng):
        got, _, states = self.run(ex, rng)
        for weights, state in zip(got["weights"], states, strict=True):
            assert_close(weights, state)

    @points(1, hint="Every layer is left in the mode in which it was found.")
    def test_modes(self, ex, rng):
        got, _, _ = self.run(ex, rng)
        assert got["modes"][1] == got["modes"][0], "some layer is in another mode than before"

    def run(self, ex, rng, turned=False):
        batches, weights = oracle.data(rng, [30, 30, 7]), oracle.network(rng)
        net = oracle.Net(weights, ex.track)
        net.tune(batches, 20, 0.02)  # a source task that the body has learned
        before = dict(net.weights)
        batches[0][1][:5] += 1  # some labels are wrong, so that not all can be right
        batches[0][1][:5] %= 3
        for _ in range(100):
            other = oracle.network(rng)
            after = {n: before[n] if n[0] == "2" else (before[n] + other[n]) / 2 for n in before}
            right = [oracle.Net(state, ex.track).accuracy(batches) for state in (before, after)]
            if right[0] - right[1] > 0.1:
                break
        if turned:
            before, after, right = after, before, right[::-1]
        want = {"before": right[0], "after": right[1], "forgotten": right[0] - right[1]}
        inputs = dict(before=before, after=after, batches=batches)
        return ex.run(probes.remembering, **inputs), want, (before, after)
