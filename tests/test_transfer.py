"""Tests of the chapter on transfer: what was loaded, what is held still, what is learned."""

import math
from fractions import Fraction

import numpy as np
import pytest

from autograder import assert_close, fan_in, points, task
from oracles import transfer as oracle
from probes import transfer as probes

BODY = [name for name in probes.SHAPES if not name.startswith("head")]
LEARNS = [name for name in probes.SHAPES if "running" not in name]
HEAD = ["head.bias", "head.weight"]


def weights(rng, **shapes):
    """Weights of the network, its statistics far from the identity; other shapes by name."""
    shapes = {**probes.SHAPES, **{k.replace("__", "."): v for k, v in shapes.items()}}
    made = {n: fan_in(rng, *s) if len(s) == 2 else rng.normal(size=s) for n, s in shapes.items()}
    positive = {n: 0.5 + rng.random(s) for n, s in shapes.items() if n.endswith("var")}
    return {**made, **positive, "module.bn.weight": 0.5 + rng.random(shapes["module.bn.weight"])}


# --- graded tests


@task(
    "load_matching",
    difficulty=2,
    minutes=25,
    hints=[
        "Names are the keys of two dictionaries: sets of keys can be added, cut and subtracted.",
        "A layer is broken if any of the names that the *model* has in it does not fit.",
        "Decide first, about all names, and write then.",
    ],
)
class TestLoadMatching:
    @points(2, hint="All that fits is loaded; the rest stays as it was, and the report names it.")
    def test_another_head(self, ex, rng):
        start, other = weights(rng), weights(rng, head__weight=(7, 5), head__bias=(7,))
        other |= {"aux.fc.weight": rng.normal(size=(2, 2))}
        del other["late.fc.weight"], other["late.fc.bias"]
        got = ex.run(probes.loaded, arrays=other, start=start)
        self.compare(got, {
            "loaded": [n for n in BODY if n.startswith("module")],
            "missing": ["late.fc.bias", "late.fc.weight"], "unexpected": ["aux.fc.weight"],
            "mismatched": HEAD, "incomplete": [],
        }, start, other)  # fmt: skip
        assert got["sorted"], "the lists are not sorted"
        assert got["same objects"], "the model has other parameters now"
        assert got["checkpoint unchanged"], "the checkpoint is another one now"

    @points(2, hint="A prefix is removed once, at the start of a name, and only where it is.")
    def test_a_prefix(self, ex, rng):
        start, other = weights(rng), weights(rng)
        end = "." if ex.track == "pytorch" else "/"
        none = {"missing": [], "unexpected": [], "mismatched": [], "incomplete": []}
        whole = {"loaded": list(probes.SHAPES), **none}
        got = ex.run(probes.loaded, arrays=other, start=start, prefix="module" + end)
        self.compare(got, whole, start, other)

    @points(1, hint="A name that does not begin with the prefix stays as it is.")
    def test_a_prefix_of_some_names(self, ex, rng):
        start, other = weights(rng), weights(rng)
        end = "." if ex.track == "pytorch" else "/"
        none = {"missing": [], "unexpected": [], "mismatched": [], "incomplete": []}
        got = ex.run(probes.loaded, arrays=other, start=start, prefix="bone" + end, bare=HEAD)
        self.compare(got, {"loaded": list(probes.SHAPES), **none}, start, other)

    @points(1, hint="A prefix is what a name begins with, not what stands in its middle.")
    def test_the_prefix_in_the_middle(self, ex, rng):
        start, other = weights(rng), weights(rng)
        end = "." if ex.track == "pytorch" else "/"
        none = {"missing": [], "unexpected": [], "mismatched": [], "incomplete": []}
        bare = [name for name in probes.SHAPES if ".fc." in name]
        got = ex.run(probes.loaded, arrays=other, start=start, prefix="fc" + end, bare=bare)
        self.compare(got, {"loaded": list(probes.SHAPES), **none}, start, other)

    @points(2, hint="A kernel without its bias, or statistics without their scale, are no layer.")
    def test_no_layer_is_half_loaded(self, ex, rng):
        start, other = weights(rng), weights(rng, module__fc__weight=(6, 2))
        del other["module.bn.running_mean"]
        got = ex.run(probes.loaded, arrays=other, start=start)
        norm = ["module.bn.bias", "module.bn.running_var", "module.bn.weight"]
        self.compare(got, {
            "loaded": [n for n in probes.SHAPES if not n.startswith("module")],
            "missing": ["module.bn.running_mean"], "unexpected": [],
            "mismatched": ["module.fc.weight"], "incomplete": [*norm, "module.fc.bias"],
        }, start, other)  # fmt: skip

    @points(1, hint="Two layers of one block are two layers: each is whole or broken by itself.")
    def test_layers_side_by_side(self, ex, rng):
        start, other = weights(rng), weights(rng)
        del other["module.bn.bias"]
        got = ex.run(probes.loaded, arrays=other, start=start)
        norm = [n for n in probes.SHAPES if n.startswith("module.bn") and not n.endswith("bias")]
        self.compare(got, {
            "loaded": [n for n in probes.SHAPES if not n.startswith("module.bn")],
            "missing": ["module.bn.bias"], "unexpected": [], "mismatched": [], "incomplete": norm,
        }, start, other)  # fmt: skip

    @points(1, hint="A name that the model does not have breaks none of its layers.")
    def test_a_name_too_many(self, ex, rng):
        start, other = weights(rng), weights(rng)
        other |= {"late.fc.scale": rng.normal(size=(5,)), "head.scale": rng.normal(size=(3,))}
        got = ex.run(probes.loaded, arrays=other, start=start)
        self.compare(got, {
            "loaded": list(probes.SHAPES), "unexpected": ["head.scale", "late.fc.scale"],
            "missing": [], "mismatched": [], "incomplete": [],
        }, start, other)  # fmt: skip

    @points(1, hint="A turned matrix has as many numbers, and is another one all the same.")
    def test_shapes_not_sizes(self, ex, rng):
        start = weights(rng)
        other = weights(rng, late__fc__weight=(6, 5), head__weight=(15,), head__bias=(1, 3))
        got = ex.run(probes.loaded, arrays=other, start=start)
        self.compare(got, {
            "loaded": [n for n in BODY if n.startswith("module")], "missing": [],
            "unexpected": [], "mismatched": [*HEAD, "late.fc.weight"],
            "incomplete": ["late.fc.bias"],
        }, start, other)  # fmt: skip

    @points(1, hint="A forgotten prefix would load nothing, and say nothing.")
    def test_nothing_fits(self, ex, rng):
        start, other = weights(rng), weights(rng)
        one = ex.run(probes.loaded, arrays={f"x.{n}": a for n, a in other.items()}, start=start)
        pair = ex.run(
            probes.loaded, arrays={"module.fc.bias": other["module.fc.bias"]}, start=start
        )
        found = {"other names": one["error"], "half a layer": pair["error"]}
        assert found == {"other names": "ValueError", "half a layer": "ValueError"}
        for got in (one, pair):
            assert_close(got["state"], {n: got["state"][n].dtype.type(a) for n, a in start.items()})

    def compare(self, got, report, start, other):
        assert got["error"] is None
        assert got["report"] == {kind: sorted(names) for kind, names in report.items()}
        for name, array in got["state"].items():
            assert_close(array, (other if name in report["loaded"] else start)[name])


@task(
    "replace_head",
    difficulty=2,
    minutes=15,
    hints=[
        "What does the old head know that the new one needs? In PyTorch the number of inputs; in "
        "Keras its `input`.",
        "PyTorch: `rpartition` cuts a dotted name into the parent's and the child's.",
    ],
)
class TestReplaceHead:
    @points(3, hint="The new head reads what the old one read; nothing comes after it.")
    def test_computes_logits_of_the_features(self, ex, rng):
        self.compare(ex, rng, classes=8)

    @points(1, hint="A name may lead through several modules.")
    def test_a_nested_name(self, ex, rng):
        self.compare(ex, rng, classes=4, nested=True)

    def compare(self, ex, rng, classes, **options):
        start, images = weights(rng), rng.normal(size=(40, 4))
        head = [rng.normal(size=(classes, 5)), rng.normal(size=classes)]
        inputs = {"start": start, "images": images, "classes": classes, "head": head}
        got = ex.run(probes.with_new_head, **inputs, **options)
        features, _ = oracle.body_by_hand(start, images)
        assert 0.02 < (features == 0).mean() < 0.98
        assert got["sizes"] == [[classes, 5], [classes]], "the sizes of the new head"
        assert_close(got["out"], features @ head[0].T + head[1])
        assert_close(got["body"], {n: start[n] for n in BODY})

    @points(1, hint="PyTorch: in the format and on the device of the old head.")
    def test_format_and_device(self, ex):
        own = ["float16, meta"] * 2 if ex.track == "pytorch" else ["float32"] * 2
        assert ex.run(probes.place_of_new_head) == own

    @points(1, hint="Whoever froze the network did not mean the head that is not there yet.")
    def test_the_new_head_learns(self, ex, rng):
        got = ex.run(probes.around_the_new_head, start=weights(rng), classes=8, learning=())
        assert got["head learns"] == [True, True]

    @points(1, hint="Who learned still does, who did not still does not; the layers are the same.")
    def test_everything_else_stays(self, ex, rng):
        learning = [n for n in LEARNS if not n.startswith("late")]
        got = ex.run(probes.around_the_new_head, start=weights(rng), classes=8, learning=learning)
        assert got["after"]["learning"] == got["before"]["learning"]
        assert got["after"]["modes"] == got["before"]["modes"]
        assert got["after"]["layers"] == got["before"]["layers"], "the layers are other objects"

    @points(2, hint="Normal with deviation `std`, around 0.")
    def test_initial_scale(self, ex):
        found = {std: ex.run(probes.spread_of_new_head, std=std) for std in (0.01, 0.25)}
        spread = {f"deviation / {std}": float(f"{one['spread']:.1g}") for std, one in found.items()}
        assert spread == {"deviation / 0.01": 1.0, "deviation / 0.25": 1.0}
        assert all(abs(one["mean"]) < 0.05 for one in found.values()), "the mean is not 0"

    @points(1, hint="0.01 by default; biases of 0.")
    def test_defaults(self, ex, rng):
        inputs = {"start": weights(rng), "images": np.ones((2, 4)), "classes": 8}
        weight, bias = ex.run(probes.with_new_head, **inputs)["fresh"]
        found = {"weights of some size": bool(np.abs(weight).max() > 0)}
        found |= {"none beyond six deviations": bool(np.abs(weight).max() < 0.06)}
        found |= {f"bias {i} is 0": bool(value == 0) for i, value in enumerate(bias)}
        assert found == dict.fromkeys(found, True)

    @points(1, hint="Keras: an activation belongs to the layer that had it, and logits have none.")
    def test_an_old_head_with_a_softmax(self, ex, rng):
        self.compare(ex, rng, classes=4, activated=True)


@task(
    "freeze",
    difficulty=2,
    minutes=20,
    hints=[
        "Two things move in a network: parameters, by gradients, and statistics, by mere use.",
        "PyTorch: `model.train()` calls `train` of every layer. What if a layer's `train` did "
        "something else?",
        "Keras: `trainable = False` means both for batch normalization.",
    ],
)
class TestFreeze:
    @points(3, hint="Statistics move when batch normalization runs in training mode.")
    def test_neither_parameters_nor_statistics_move(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        got = ex.run(probes.held_still, start=start, **data)
        assert got["learns"] == HEAD
        assert_close(got["state"], start)
        assert_close(got["out"], oracle.net_by_hand(start, data["images"]))

    @points(2, hint="Every epoch calls `model.eval()` and `model.train()` again.")
    def test_stays_frozen_when_the_mode_changes(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        once = ex.run(probes.held_still, start=start, modes=[], **data)
        more = ex.run(probes.held_still, start=start, modes=["train", "eval", "train"], **data)
        for got in (once, more):
            assert_close(got["state"], start)
            assert_close(got["out"], oracle.net_by_hand(start, data["images"]))

    @points(1, hint="A gradient that is left over still moves a parameter.")
    def test_gradients_from_before(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        used = ex.run(probes.held_still, start=start, used=True, **data)
        assert used["learns"] == HEAD

    @points(2, hint="Only what is in the given part is frozen.")
    def test_a_part(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        late = ex.run(probes.held_still, start=start, part="late", **data)
        norm = ex.run(probes.held_still, start=start, part="bn", **data)
        rest = [n for n in LEARNS if not n.startswith("late")]
        assert late["learns"] == sorted(rest)
        assert_close(late["out"], oracle.net_by_hand(start, data["images"], training=True))
        assert norm["learns"] == sorted(n for n in LEARNS if ".bn." not in n)
        assert_close(norm["out"], oracle.net_by_hand(start, data["images"]))

    @points(1, hint="PyTorch: dropout, too, has a mode. Keras: it follows the flag.")
    def test_dropout(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        drops = 1.0 if ex.track == "pytorch" else 0.5  # where it works, nothing is left
        got = ex.run(probes.held_still, start=start, dropout=drops, **data)
        whole = oracle.net_by_hand(start, data["images"])
        if ex.track == "pytorch":
            assert_close(got["out"], whole)
        else:
            assert not np.allclose(got["out"], whole, atol=1e-4), "dropout drops nothing"

    @points(1, hint="PyTorch: a layer may ask for its own mode, with others in it or without.")
    def test_a_layer_that_asks_for_its_mode(self, ex, rng):
        inputs = rng.normal(size=(3, 2))
        got = ex.run(probes.layer_with_a_mode, inputs=inputs)
        assert_close(got, inputs if ex.track == "pytorch" else 2 * inputs)

    @points(1, hint="Whatever kind a layer is of: embeddings, slopes, other normalizations.")
    def test_layers_of_every_kind(self, ex):
        assert ex.run(probes.learning_parts) == [], "layers that still learn"


@task(
    "unfreeze",
    difficulty=1,
    minutes=10,
    hints=["Undo what `freeze` did, layer by layer, and pass over batch normalization."],
)
class TestUnfreeze:
    @points(2, hint="By default batch normalization stays frozen, statistics and parameters.")
    def test_all_but_batch_normalization(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        got, _ = self.both(ex, start, data)
        assert got["learns"] == sorted(n for n in LEARNS if ".bn." not in n)
        assert_close(got["state"], start)
        assert_close(got["out"], oracle.net_by_hand(start, data["images"]))

    @points(2, hint="With `batch_norm=True` it normalizes by the batch again.")
    def test_batch_normalization_too(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        _, got = self.both(ex, start, data)
        assert got["learns"] == sorted(LEARNS)
        assert_close(got["out"], oracle.net_by_hand(start, data["images"], training=True))
        _, (mean, var) = oracle.body_by_hand(start, data["images"])
        var = var * 9 / 8 if ex.track == "pytorch" else var  # the unbiased one is kept
        moved = {"module.bn.running_mean": mean, "module.bn.running_var": var}
        want = {n: 0.9 * start[n] + 0.1 * moved[n] if n in moved else start[n] for n in start}
        assert_close(got["state"], want)

    def both(self, ex, start, data, **more):
        more |= {"start": start, "thaw": "body", **data}
        return [ex.run(probes.held_still, **o, **more) for o in ({}, {"batch_norm": True})]

    @points(1, hint="PyTorch: a model in evaluation mode stays in it until `train()` is called.")
    def test_the_mode_until_then(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        inputs = {"start": start, "thaw": "body", "batch_norm": True, "modes": (), **data}
        got = ex.run(probes.held_still, learning=False, **inputs)
        in_keras = ex.track == "tf"  # there, each call says which mode it is in
        assert_close(got["out"], oracle.net_by_hand(start, data["images"], training=in_keras))

    @points(1, hint="Every kind of batch normalization stays frozen, and nothing else.")
    def test_layers_of_every_kind(self, ex):
        every = {"pytorch": ["bn 1", "bn 2", "bn 3"], "tf": ["bn"]}[ex.track]
        some, learn = ["linear", "norm"], ex.run(probes.thawed_parts)
        assert learn == {"by default": some, "batch_norm=True": [*every, *some]}

    @points(1, hint="What was frozen twice thaws at once.")
    def test_frozen_twice(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        _, got = self.both(ex, start, data, times=2)
        assert got["learns"] == sorted(LEARNS)
        assert_close(got["out"], oracle.net_by_hand(start, data["images"], training=True))

    @points(1, hint="A layer with others in it follows the model's mode again, too.")
    def test_a_layer_that_asks_for_its_mode(self, ex, rng):
        inputs = rng.normal(size=(3, 2))
        got = ex.run(probes.layer_with_a_mode, inputs=inputs, thawed=True)
        assert_close(got, 2 * inputs)

    @points(2, hint="A part of what was frozen can learn while the rest is held.")
    def test_a_part(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        late = ex.run(probes.held_still, start=start, thaw="late", **data)
        assert late["learns"] == sorted([*HEAD, "late.fc.bias", "late.fc.weight"])
        assert_close(late["out"], oracle.net_by_hand(start, data["images"]))

    @points(1, hint="The part may be the layer of batch normalization alone.")
    def test_batch_normalization_alone(self, ex, rng):
        start, data = weights(rng), oracle.batch(rng)
        norm = ex.run(probes.held_still, start=start, thaw="bn", batch_norm=True, **data)
        assert norm["learns"] == sorted([*HEAD, "module.bn.bias", "module.bn.weight"])
        assert_close(norm["out"], oracle.net_by_hand(start, data["images"], training=True))
        if ex.track == "pytorch":  # in Keras, what thaws trains whenever the model does
            calm = ex.run(probes.held_still, start=start, thaw="bn", batch_norm=True,
                          modes=("train", "eval"), **data)  # fmt: skip
            assert_close(calm["out"], oracle.net_by_hand(start, data["images"]))


@task(
    "optimizer_for",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: `optimizer.param_groups` is a list of dictionaries that may be changed; "
        "`optimizer.state` is a dictionary by parameter.",
        "Keras: `from_config(optimizer.get_config())` makes a sibling. The `path` of each of its "
        "variables says which weight it belongs to.",
    ],
)
class TestOptimizerFor:
    LATE = [*HEAD, "late.fc.bias", "late.fc.weight"]
    # without the first layer a (6,) of another stands where a (6,) of this one stood
    NORM = [*LATE, "module.bn.bias", "module.bn.weight"]

    def phases(self, rng, *names):
        made = [{n: rng.normal(size=s) for n, s in probes.SHAPES.items()} for _ in names]
        return list(zip([sorted(one) for one in names], made, strict=True))

    @points(3, hint="Neither momentum nor weight decay moves what is frozen; the rest goes on.")
    def test_frozen_in_between(self, ex, rng):
        start, rates = weights(rng), [0.5, 0.5, 0.5]
        phases = self.phases(rng, LEARNS, self.NORM, HEAD)
        got = ex.run(probes.optimized, start=start, phases=phases, rates=rates)
        want = oracle.optimized_by_hand(ex.track, start, phases, rates)
        telling = "module.bn.bias"  # a state that was matched by its place shows here
        assert_close(got["state"], {telling: want[telling], **want})

    @points(3, hint="What thaws comes without momentum; what learned all along keeps its own.")
    def test_thawed_again(self, ex, rng):
        start, rates = weights(rng), [0.5, 0.5, 0.5, 0.5]
        phases = self.phases(rng, self.LATE, HEAD, self.LATE, LEARNS)
        got = ex.run(probes.optimized, start=start, phases=phases, rates=rates)
        assert_close(got["state"], oracle.optimized_by_hand(ex.track, start, phases, rates))

    @points(1, hint="Each trainable parameter once, and no other.")
    def test_what_it_holds(self, ex, rng):
        names = (HEAD, self.LATE, LEARNS, HEAD)
        phases = self.phases(rng, *names)
        got = ex.run(probes.optimized, start=weights(rng), phases=phases, rates=[0.5] * 4)
        assert got["held"] == [sorted(one) for one in names]
        assert got["steps"] == (None if ex.track == "pytorch" else 4)

    @points(
        1, hint="Who stays keeps the settings of their group; PyTorch: who is new gets defaults."
    )
    def test_settings(self, ex, rng):
        early, late = ["module.bn.weight", "module.bn.bias"], ["late.fc.weight", "late.fc.bias"]
        got = ex.run(probes.settings_kept, start=weights(rng), learning=[*early, *HEAD],
                     later=[*early, *late, "head.bias"] if ex.track == "pytorch"
                     else [*early, *late])  # fmt: skip
        kept = {"lr": 0.25, "momentum": 0.5, "weight_decay": 0.0625}
        head = {"lr": 0.75, "momentum": 0.875, "weight_decay": 0.125}
        new = {"lr": 0.75, "momentum": 0.875, "weight_decay": 0.0625}
        want = dict.fromkeys(early, kept) | dict.fromkeys(late, new) | {"head.bias": head}
        if ex.track == "tf":
            alike = {"momentum": 0.75, "nesterov": True, "clipvalue": 2.0}
            want = dict.fromkeys([*early, *late], alike | {"rate": 0.5, "kind": "SGD"})
        assert got == want

    @points(1, hint="A schedule may have changed the learning rate meanwhile.")
    def test_the_learning_rate_is_kept(self, ex, rng):
        start, rates = weights(rng), [0.5, 0.25, 0.125]
        phases = self.phases(rng, self.LATE, HEAD, LEARNS)
        got = ex.run(probes.optimized, start=start, phases=phases, rates=rates)
        assert_close(got["state"], oracle.optimized_by_hand(ex.track, start, phases, rates))


@task(
    "cache_features",
    difficulty=1,
    minutes=15,
    hints=[
        "The mode of a body is not one flag: each layer has its own.",
        "Tensors made under `torch.inference_mode()` cannot be trained on later.",
    ],
)
class TestCacheFeatures:
    @points(2, hint="The mode decides: no dropout, no statistics of the batch, none changed.")
    def test_features_in_evaluation_mode(self, ex, rng):
        start, images = weights(rng), rng.normal(size=(7, 4))
        got = ex.run(probes.cached, start=start, images=images, batch_size=3, dropout=0.5)
        assert_close(got["features"], oracle.body_by_hand(start, images)[0])
        assert_close(got["state"], start)
        assert_close(got["images"], images)

    @points(1, hint="Batches in order; the last has what is left.")
    def test_batches(self, ex, rng):
        start, images = weights(rng), rng.normal(size=(8, 4))
        got = ex.run(probes.cached, start=start, images=images, batch_size=3)
        whole = ex.run(probes.cached, start=start, images=images, batch_size=4)
        sizes = {"batches of 3": got["sizes"], "batches of 4": whole["sizes"]}
        assert sizes == {"batches of 3": [3, 3, 2], "batches of 4": [4, 4]}
        assert got["features"].shape == (8, 5)

    @points(1, hint="Features may be maps: they keep their shape.")
    def test_features_of_any_shape(self, ex, rng):
        maps = rng.normal(size=(5, 2, 3, 4))
        assert_close(ex.run(probes.cached_maps, maps=maps, batch_size=2), 2 * maps)

    @points(2, hint="Every layer is left in the mode in which it was found.")
    def test_leaves_no_trace(self, ex, rng):
        got = ex.run(
            probes.cached, start=weights(rng), images=rng.normal(size=(5, 4)), batch_size=4
        )
        assert got["modes"][1] == got["modes"][0], "some layer is in another mode than before"
        assert got["trace"] == dict.fromkeys(got["trace"], False)


@task(
    "linear_probe",
    difficulty=2,
    minutes=20,
    hints=[
        "It is softmax regression: a linear layer, cross-entropy, gradient descent.",
        "`epoch_order(seed, epoch, count)` gives the order; take it apart in batches.",
    ],
)
class TestLinearProbe:
    def problem(self, rng):
        return {"features": rng.normal(size=(11, 5)), "labels": rng.integers(0, 4, size=11)}

    def orders(self, seed, epochs):
        return [np.random.default_rng([seed, e]).permutation(11) for e in range(epochs)]

    @points(3, hint="The mean over the batch, also over the smaller last one.")
    def test_gradient_descent_by_hand(self, ex, rng):
        data = self.problem(rng)
        got = ex.run(probes.probed, **data, classes=4, epochs=3, batch_size=4, rate=0.5)
        want = oracle.softmax_regression(**data, classes=4, orders=self.orders(0, 3), batch_size=4,
                                  rate=0.5)  # fmt: skip
        assert_close([got["weight"], got["bias"]], want)
        assert got["format"] == ("float64" if ex.track == "pytorch" else "float32")

    @points(1, hint="Weights and biases start with 0. (Not an epoch: the start is what comes.)")
    def test_start(self, ex, rng):
        data = self.problem(rng)
        got = ex.run(probes.probed, **data, classes=4, epochs=0, batch_size=4, rate=0.5)
        start = {name: (got[name] == 0).tolist() for name in ("weight", "bias")}
        assert start == {"weight": [[True] * 5] * 4, "bias": [True] * 4}

    @points(1, hint="Features and labels are only looked at.")
    def test_features_stay_as_they_are(self, ex, rng):
        data = self.problem(rng)
        got = ex.run(probes.probed, **data, classes=4, epochs=1, batch_size=20, rate=0.5)
        assert_close(got["left"]["features"], data["features"])
        assert_close(got["left"]["labels"], data["labels"])

    @points(1, hint="The order depends on the seed and on the epoch.")
    def test_another_seed(self, ex, rng):
        data = self.problem(rng)
        got = ex.run(probes.probed, **data, classes=4, epochs=2, batch_size=3, rate=0.25, seed=6)
        want = oracle.softmax_regression(**data, classes=4, orders=self.orders(6, 2), batch_size=3,
                                  rate=0.25)  # fmt: skip
        assert_close(got["weight"], want[0])

    @points(2, hint="A head on a frozen body sees nothing but these features.")
    def test_equals_the_head_of_the_whole_network(self, ex, rng):
        data = {"images": rng.normal(size=(11, 4)), "labels": rng.integers(0, 3, size=11)}
        data |= {"start": weights(rng), "epochs": 2, "batch_size": 4, "rate": 0.5}
        got = ex.run(probes.probed_on_the_body, given=("cache_features",), **data)
        want = ex.oracle(oracle.head_trained_in_place, **data)
        assert_close(got[0], want[0])
        assert_close(got[1], want[1])


@task(
    "preprocess",
    difficulty=2,
    minutes=25,
    hints=[
        "Integers first: make them floats before you interpolate.",
        "Resize the shorter side, then cut out the middle: the other order shows less of the "
        "photograph.",
    ],
)
class TestPreprocess:
    RGB = np.array([10, 128, 250])
    WANT = {
        "torch": (RGB / 255 - [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225],
        "tf": RGB / 127.5 - 1,
        "caffe": RGB[::-1] - [103.939, 116.779, 123.68],
    }

    @points(3, hint="One color everywhere: range, mean, deviation and the order of the channels.")
    def test_an_image_of_one_color(self, ex):
        image = np.full((2, 6, 8, 3), self.RGB, dtype=np.uint8)
        found = {mode: ex.run(probes.preprocessed, images=image, mode=mode, resize=6, crop=4)
                 for mode in self.WANT}  # fmt: skip
        for mode, want in self.WANT.items():
            got = found[mode]["maps"]
            assert_close(got, np.tile(want[:, None, None], (2, 1, 4, 4)), rtol=1e-5)
        for got in found.values():
            assert got["format"] == "float32"
            assert got["unchanged"], "the photographs are others now"

    @points(1, hint="The defaults are those of most networks for ImageNet.")
    def test_defaults(self, ex):
        image = np.full((1, 32, 40, 3), self.RGB, dtype=np.uint8)
        got = ex.run(probes.preprocessed, images=image)["maps"]
        want = np.tile(self.WANT["torch"][:, None, None], (1, 1, 224, 224))
        assert_close(got, want, rtol=1e-5)

    @points(2, hint="The middle of the image, with the same margin on both sides.")
    def test_the_middle_is_kept(self, ex, rng):
        image = rng.integers(0, 256, size=(3, 8, 14, 3)).astype(np.uint8)
        got = ex.run(probes.preprocessed, images=image, mode="tf", resize=8, crop=4)["maps"]
        want = image[:, 2:6, 5:9].transpose(0, 3, 1, 2) / 127.5 - 1
        assert_close(got, want, rtol=1e-5)

    @points(2, hint="The shorter side becomes `resize`, the other follows in proportion.")
    def test_resize(self, ex, rng):
        wide = rng.integers(0, 256, size=(1, 12, 21, 3)).astype(np.uint8)
        tall = rng.integers(0, 256, size=(2, 19, 12, 3)).astype(np.uint8)
        got = [ex.run(probes.preprocessed, images=one, mode="tf", resize=8, crop=6)["maps"]
               for one in (wide, tall)]  # fmt: skip
        small = [oracle.triangle_resize(wide.astype(float), (8, 14)),
                 oracle.triangle_resize(tall.astype(float), (12, 8))]  # fmt: skip
        want = [small[0][:, 1:7, 4:10], small[1][:, 3:9, 1:7]]
        for one, other in zip(got, want, strict=True):
            assert_close(one, other.transpose(0, 3, 1, 2) / 127.5 - 1, rtol=1e-5)

    @points(1, hint="Fractions may be 0 to 1 or 0 to 255: do not guess.")
    def test_only_what_is_clear(self, ex):
        image = np.full((1, 6, 8, 3), 0.5, dtype=np.float32)
        fractions = ex.run(probes.what_preprocessing_raises, images=image, resize=6, crop=4)
        image = np.full((1, 6, 8, 3), 9, dtype=np.uint8)
        mode = ex.run(probes.what_preprocessing_raises, images=image, mode="bgr", resize=6, crop=4)
        found = {"fractions": fractions, "an unknown mode": mode}
        assert found == {"fractions": "ValueError", "an unknown mode": "ValueError"}


@task(
    "load_pretrained",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: `models.get_model(name)` builds, `models.get_model_weights(name).DEFAULT` knows "
        "where the weights are and which `transforms()` belong to them.",
        "Keras: `getattr(keras.applications, 'mobilenet')` is a module with `MobileNet` and "
        "`preprocess_input` in it.",
    ],
)
class TestLoadPretrained:
    KIND = {"pytorch": "squeezenet1_1", "tf": "tiny"}

    @pytest.fixture
    def saved(self, ex, tmp_path):
        """The path of a file with random weights, and what a network with them says."""
        return ex.oracle(oracle.random_weights, kind=self.KIND[ex.track], folder=str(tmp_path))

    @points(3, hint="With the weights of the file, ready for use; nothing comes from the network.")
    def test_from_a_file(self, ex, saved):
        file, want = saved
        got = ex.run(probes.pretrained_from_file, kind=self.KIND[ex.track], file=file)
        assert_close(got["got"], want)
        assert got["asked"] == 0, "downloads with a path"
        rgb = np.array([10, 128, 250])
        torch = (rgb / 255 - [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
        want = {"pytorch": [(224, 224, 3), torch], "tf": [(4, 4, 3), rgb / 127.5 - 1]}
        shape, color = want[ex.track]
        assert got["shape"] == shape and got["spread"] < 1e-4
        assert_close(got["color"], color, rtol=1e-4)

    @points(1, hint="With a path nothing is downloaded, even if it may be.")
    def test_a_path_and_the_permission(self, ex, saved):
        file, want = saved
        kind = self.KIND[ex.track]
        got = ex.run(probes.pretrained_from_file, kind=kind, file=file, download=True)
        assert {"downloads": got["asked"]} == {"downloads": 0}
        assert_close(got["got"], want)

    @points(2, hint="Nobody's connection is used without a word.")
    def test_no_download_without_permission(self, ex, saved):
        got = self.otherwise(ex, saved, "nothing")
        assert got["asked"] == 0
        assert got["error"] == ["ValueError", False]

    @points(1, hint="With the permission, the library fetches its weights.")
    def test_download_with_permission(self, ex, saved):
        got = self.otherwise(ex, saved, "permission")
        assert got["error"] is None and got["asked"] == 1
        assert_close(got["got"], saved[1])

    @points(2, hint="A file that does not fit exactly is an error that names it.")
    def test_a_file_that_does_not_fit(self, ex, saved):
        cases = ["damaged", "another network", *(["code"] if ex.track == "pytorch" else [])]
        found = {case: self.otherwise(ex, saved, case) for case in cases}
        errors = {case: got["error"] for case, got in found.items()}
        assert errors == dict.fromkeys(cases, ["ValueError", True]), "the error, and is it named"
        ran = {case: got["code ran"] for case, got in found.items()}
        assert ran == dict.fromkeys(cases, False), "the code in the file ran"

    def otherwise(self, ex, saved, case):
        kind, file = self.KIND[ex.track], saved[0]
        return ex.run(probes.pretrained_otherwise, kind=kind, case=case, file=file)


@task(
    "wilson_interval",
    difficulty=2,
    minutes=15,
    hints=["Square both sides of the condition: a quadratic equation in p, with two solutions."],
)
class TestWilsonInterval:
    @points(2, hint="The ends solve (share - p)^2 = z^2 p (1 - p) / n.")
    def test_solves_the_equation(self, ex):
        for correct, total, z in ((19, 20, 1.96), (3, 7, 1.0), (371, 400, 2.5758)):
            share, square = correct / total, z**2 / total
            ends = np.roots([1 + square, -(2 * share + square), share**2])
            assert_close(ex.wilson_interval(correct, total, z), sorted(ends.tolist()))

    @points(1, hint="Fractions from 0 to 1, also where rounding goes a little too far.")
    def test_stays_between_0_and_1(self, ex):
        ends = [ex.wilson_interval(n * all_right, n)[all_right]
                for n in range(1, 60) for all_right in (0, 1)]  # fmt: skip
        assert min(ends) >= 0, "less than nothing"
        assert max(ends) <= 1, "more than everything"

    @points(1, hint="Nobody is right with certainty after ten answers.")
    def test_all_right_and_none(self, ex):
        z2 = 1.96**2
        assert_close(ex.wilson_interval(10, 10), (10 / (10 + z2), 1.0))
        assert_close(ex.wilson_interval(0, 10), (0.0, z2 / (10 + z2)))

    @points(1, hint="1.96 by default.")
    def test_a_table(self, ex):
        got = ex.wilson_interval(15, 20)
        assert [round(end, 3) for end in got] == [0.531, 0.888]


@task(
    "paired_comparison",
    difficulty=2,
    minutes=20,
    hints=[
        "Count four kinds of pairs; two of them matter.",
        "`math.comb(n, k)` of the $2^n$ ways in which n coins fall show k heads.",
    ],
)
class TestPairedComparison:
    def answers(self, both, b, c, neither):
        first = [True] * both + [True] * b + [False] * c + [False] * neither
        second = [True] * both + [False] * b + [True] * c + [False] * neither
        return first, second

    @points(2, hint="The second is better by (c - b) / n.")
    def test_difference_and_interval(self, ex):
        got = ex.paired_comparison(*self.answers(61, 4, 13, 22))
        wide = ex.paired_comparison(*self.answers(61, 4, 13, 22), z=3.0)
        error = math.sqrt(17 - 81 / 100) / 100
        assert_close([got[k] for k in ("difference", "low", "high")],
                     [0.09, 0.09 - 1.96 * error, 0.09 + 1.96 * error])  # fmt: skip
        assert_close([wide["low"], wide["high"]], [0.09 - 3 * error, 0.09 + 3 * error])

    @points(2, hint="Both tails, and never more than 1.")
    def test_probability(self, ex):
        cases = {"1 : 7": (5, 1, 7, 2), "6 : 3": (0, 6, 3, 9), "2 : 2": (3, 2, 2, 0),
                 "0 : 0": (4, 0, 0, 3)}  # fmt: skip
        found = {name: ex.paired_comparison(*self.answers(*one)) for name, one in cases.items()}
        assert_close({name: one["p_value"] for name, one in found.items()}, {
            "1 : 7": 2 * (1 + 8) / 256, "6 : 3": 2 * (1 + 9 + 36 + 84) / 512,
            "2 : 2": 1.0, "0 : 0": 1.0,
        })  # fmt: skip
        assert_close([found["0 : 0"][key] for key in ("difference", "low", "high")], [0.0] * 3)

    @points(
        1, hint="Of thousands of images, many may be in dispute: whole numbers do not overflow."
    )
    def test_many_images(self, ex):
        got = ex.paired_comparison(*self.answers(0, 620, 700, 80))
        tail = sum(math.comb(1320, k) for k in range(621))
        assert_close(got["p_value"], float(Fraction(2 * tail, 2**1320)))

    @points(1, hint="Pairs need partners; 0 and 1 will do for truth values.")
    def test_what_it_accepts(self, ex):
        numbers = ex.paired_comparison(np.array([1, 0, 1, 1]), np.array([1, 1, 0, 0]))
        found = {
            "two against one": ex.error("paired_comparison", [True, False], [True]),
            "one against two": ex.error("paired_comparison", [True], [True, False]),
        }
        assert found == dict.fromkeys(found, "ValueError")
        assert_close(numbers["difference"], -0.25)
