"""Tests of the chapter on training: weights, statistics and books after loops on tiny data."""

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import training as oracle
from probes import training as probes

SIZES = [8, 8, 6]  # the last batch is smaller


FLOATS = {"loss": "float", "accuracy": "float"}  # Python's, which keep no tensor alive
FIRST = ("w1", "b1")  # the weights of the first layer
RETURNED = {"tensors": True, "dimensions": 0, "graph": False}  # how losses are to be returned


def example(rng, track, sizes=SIZES, batch_norm=True, l2=0.0, frozen=()):
    """Batches, weights, and the same network by hand, on which each mistake shows."""
    batches, weights = oracle.data(rng, sizes), oracle.network(rng)
    if not batch_norm:
        weights = {k: v for k, v in weights.items() if k[0] in "wb" and k != "beta"}
        weights["mask"] = np.array([2.0, 0.0, 1.5, 2.0, 0.5])  # of the inputs, in training
    net = oracle.Net(weights, track, l2, frozen)
    net.run(np.concatenate([x for x, _ in batches]))
    negative = (net.before < 0).mean()
    assert 0.1 < negative < 0.9, "the ReLU must bite"
    return batches, weights, net


def check_weights(got, net, rtol=None):
    assert_close(got, {name: net.weights[name] for name in got}, rtol)


def check_books(got, expected):
    """Histories are plain floats, and right."""
    assert_close(got["result"], expected)
    assert got["types"] == FLOATS


# --- schedules


@task(
    "warmup_cosine",
    difficulty=2,
    minutes=15,
    hints=[
        "Write a progress that is 0 at step `warmup_steps` and 1 at the last step, which is "
        "number `total_steps - 1`.",
        "$(1 + \\cos \\pi p) / 2$ falls from 1 to 0 while p rises from 0 to 1.",
    ],
)
class TestWarmupCosine:
    @points(1, hint="Four steps up to 1: 0.25, 0.5, 0.75, 1; then 1 again, half way, the end.")
    def test_by_hand(self, ex):
        shape = dict(total_steps=7, max_lr=1.0, warmup_steps=4)
        rates = ex.run(probes.rates, name="warmup_cosine", count=7, **shape)
        assert_close(rates, [0.25, 0.5, 0.75, 1.0, 1.0, 0.5, 0.0])

    @points(2, hint="The last step has the smallest rate, and its number is total_steps - 1.")
    def test_every_step(self, ex):
        for total, warmup, low in ((20, 5, 0.0), (13, 3, 0.125), (9, 0, 0.25)):
            shape = dict(total_steps=total, max_lr=0.75, warmup_steps=warmup, min_lr=low)
            rates = ex.run(probes.rates, name="warmup_cosine", count=total, **shape)
            assert_close(rates, oracle.warmup_cosine_by_hand(total, 0.75, warmup, low))

    @points(1, hint="With one step after the warm-up there is nothing to divide by.")
    def test_short_trainings(self, ex):
        assert_close(ex.warmup_cosine(2, 3, 0.5, warmup_steps=2, min_lr=0.25), 0.5)
        assert_close(ex.warmup_cosine(0, 1, 0.5), 0.5)

    @points(1, hint="Raise ValueError for steps below 0 and from total_steps on.")
    def test_refuses_other_steps(self, ex):
        steps = (-1, 10, 11, -10)
        found = {f"step {i} of 10": ex.error("warmup_cosine", i, 10, 0.1) for i in steps}
        assert found == {f"step {i} of 10": "ValueError" for i in steps}


@task(
    "step_decay",
    difficulty=1,
    minutes=5,
    hints=["How often has the rate been multiplied before step number `step`?"],
)
class TestStepDecay:
    @points(1, hint="Steps 0, 1 and 2 have the first rate if every is 3.")
    def test_by_hand(self, ex):
        rates = self.rates(ex, 10, start_lr=64.0, factor=0.25, every=3)
        assert_close(rates, [64, 64, 64, 16, 16, 16, 4, 4, 4, 1])

    @points(1, hint="Another length, another factor: 0.5, 0.5, then a tenth of it, ...")
    def test_other_settings(self, ex):
        slow = self.rates(ex, 5, start_lr=0.5, factor=0.1, every=2)
        assert_close(slow, [0.5, 0.5, 0.05, 0.05, 5e-3])
        fast = self.rates(ex, 3, start_lr=0.5, factor=0.8, every=1)
        assert_close(fast, [0.5, 0.4, 0.32])

    def rates(self, ex, count, **settings):
        return ex.run(probes.rates, name="step_decay", count=count, **settings)


# --- one step


@task(
    "train_step",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: training mode, forward, loss, zero_grad, backward, clip, step. TensorFlow: "
        "forward and loss under the tape, gradient, clip, apply.",
        "Clipping changes gradients, so it stands between their computation and the step.",
    ],
)
class TestTrainStep:
    @points(2, hint="One batch from given weights: loss, right answers, new weights.")
    def test_one_step(self, ex, rng):
        self.compare(ex, rng, sizes=[9])

    @points(3, hint="Each step starts from gradients of zero. Keras: model.losses belongs to it.")
    def test_several_steps(self, ex, rng):
        self.compare(ex, rng, sizes=SIZES, l2=0.125 if ex.track == "tf" else 0.0, held=True)

    @points(1, hint="What is frozen is not changed, and is not in the way.")
    def test_frozen_layer(self, ex, rng):
        self.compare(ex, rng, sizes=SIZES, frozen=FIRST)

    @points(2, hint="All gradients together get one factor, before they are used.")
    def test_clipping(self, ex, rng):
        norms = self.compare(ex, rng, sizes=SIZES, max_norm=0.25, rtol=2e-5)
        assert min(norms) > 0.5, "the bound must bite"

    @points(1, hint="Gradients that are shorter than the bound stay as they are.")
    def test_bound_that_is_not_reached(self, ex, rng):
        norms = self.compare(ex, rng, sizes=SIZES, max_norm=64.0)
        assert max(norms) < 50, "the bound must not bite"

    @points(1, hint="Return the loss as a tensor without dimensions that holds no graph.")
    def test_loss_without_a_graph(self, ex, rng):
        batches, weights, _ = example(rng, ex.track)
        got = ex.run(probes.steps, weights=weights, batches=batches, rate=0.1)
        assert got["returned"] == RETURNED

    def compare(self, ex, rng, sizes, max_norm=None, l2=0.0, rtol=None, **more):
        frozen = more.get("frozen", ())
        batches, weights, net = example(rng, ex.track, sizes, l2=l2, frozen=frozen)
        losses, correct, norms = [], [], []
        for x, y in batches:
            loss, right, found = net.gradients(x, y)
            losses, correct = [*losses, loss], [*correct, right]
            norms.append(net.descend(found, 0.2, max_norm=max_norm))
        more |= {} if max_norm is None else {"max_norm": max_norm}
        got = ex.run(probes.steps, weights=weights, batches=batches, rate=0.2, l2=l2, **more)
        assert_close(got["loss"], losses, rtol)
        assert_steps(got["correct"], correct, ["right answers"])
        check_weights(got["weights"], net, rtol)
        return norms

    @points(1, hint="PyTorch moves what has a gradient, be it 0: a gradient from before has to go.")
    def test_frozen_layer_that_has_learned(self, ex, rng):
        self.compare(ex, rng, sizes=SIZES, frozen=FIRST, held=True)


# --- an evaluation, an epoch


@task(
    "evaluate",
    difficulty=2,
    minutes=15,
    hints=[
        "Sum losses and right answers over all samples, and divide once, at the end.",
        "PyTorch: `model.training` tells the mode in which the model came; `model.train(mode)` "
        "sets it.",
    ],
)
class TestEvaluate:
    @points(3, hint="Every sample counts the same, also those of a small batch.")
    def test_means_over_all_samples(self, ex, rng):
        batches, weights, net = example(rng, ex.track, sizes=[8, 8, 3])
        got = ex.run(probes.evaluation, weights=weights, batches=batches, training=True)
        check_books(got, net.assess(batches))

    @points(2, hint="Compare weights, statistics, gradients and modes before and after.")
    def test_leaves_no_trace(self, ex, rng):
        batches, weights, net = example(rng, ex.track, sizes=[8, 8, 3])
        inputs, kept = dict(weights=weights, batches=batches), [None] * 6
        both = [
            ex.run(probes.evaluation, training=one, recording=one, **inputs)
            for one in (True, False)
        ]
        for got in both:
            check_weights(got["weights"], net)
        if ex.track == "pytorch":
            for got in both:
                before, after = got["modes"]
                assert after == before
            assert [got["gradients"] for got in both] == [kept, kept], "gradients were left behind"
            found = [got["recording"] for got in both]
            assert found == [True, False], "whether PyTorch records graphs has changed"

    @points(1, hint="The model answers as in inference. PyTorch: each module keeps its own mode.")
    def test_a_module_in_another_mode(self, ex, rng):
        batches, weights, net = example(rng, ex.track, sizes=[8, 8, 3])
        inputs = dict(weights=weights, batches=batches, other=2, held=True)
        for training in (True, False):
            got = ex.run(probes.evaluation, training=training, **inputs)
            assert_close(got["result"], net.assess(batches))
            if ex.track == "pytorch":
                before, after = got["modes"]
                assert after == before
                shapes = [p.shape for name, p in weights.items() if name not in ("mean", "var")]
                assert_close(got["gradients"], [np.full(shape, 0.5) for shape in shapes])

    @points(1, hint="Keras: no penalties. PyTorch: torch.no_grad() or torch.inference_mode().")
    def test_without_a_graph(self, ex, rng):
        batches, weights, net = example(rng, ex.track, sizes=[4, 3])
        got = ex.run(probes.evaluation, weights=weights, batches=batches, l2=0.125)
        assert_close(got["result"], net.assess(batches))
        assert not got.get("graph"), "the model must run without recording a graph"


@task(
    "train_one_epoch",
    difficulty=1,
    minutes=15,
    hints=[
        "The loss of a batch is a mean: what turns it back into a sum?",
        "`float(...)` makes a number of a tensor, and lets the tensor go.",
    ],
)
class TestTrainOneEpoch:
    @points(
        2,
        hint="Weigh the loss of each batch with the number of its samples. The batches may have "
        "no length: count the samples on the way.",
    )
    def test_weighted_mean_of_the_loss(self, ex):
        got = self.run(ex)
        assert_close(got["result"]["loss"], (8 * 1.0 + 8 * 0.5 + 2 * 4.0) / 18)

    @points(1, hint="All right answers divided by all samples.")
    def test_accuracy(self, ex):
        assert_close(self.run(ex)["result"]["accuracy"], (4 + 7 + 0) / 18)

    @points(1, hint="Python floats: a tensor would keep its memory, and perhaps its graph.")
    def test_plain_floats(self, ex):
        got = self.run(ex)
        assert got["types"] == FLOATS

    @points(1, hint="One step for each batch, in their order, the last one too.")
    def test_one_step_for_each_batch(self, ex):
        want = [[0.0, 8], [1.0, 8], [2.0, 2]]
        assert_steps(self.run(ex)["seen"], want, ["number of the batch", "samples"])

    def run(self, ex):
        script = dict(losses=[1.0, 0.5, 4.0], correct=[4, 7, 0], sizes=[8, 8, 2])
        return ex.run(probes.books, **script)


# --- the whole loop


ORDERS = [[0, 1, 2], [2, 0, 1], [1, 2, 0]]
PARTS = ("train_step", "train_one_epoch", "evaluate")


@task(
    "fit",
    difficulty=2,
    minutes=25,
    hints=[
        "A small function inside `fit` can set the rate and call the step: hand it to "
        "`train_one_epoch`.",
        "`itertools.count()` counts the steps through all epochs.",
    ],
)
class TestFit:
    @points(3, hint="After three epochs: weights, statistics and all four lists.")
    def test_history_and_weights(self, ex, rng):
        self.compare(ex, rng)

    @points(2, hint="The schedule is asked once before every step, with 0, 1, 2, ...")
    def test_schedule(self, ex, rng):
        rates = [0.1, 0.2, 0.05, 0.3, 0.0, 0.02, 0.1, 0.2, 0.01]
        got, *want = self.run(ex, rng, rates=rates, graph=True)
        assert_steps(got["asked"], list(range(9)), ["asked for step"], step="call")
        self.check(got, *want)

    @points(1, hint="The rate of the schedule holds for all groups, whatever theirs was.")
    def test_constant_schedule(self, ex, rng):
        self.compare(ex, rng, rates=[0.03] * 9)

    @points(1, hint="Every epoch goes through the batches anew. Keras: one graph serves all.")
    def test_epochs_anew(self, ex, rng):
        if ex.track == "tf":
            batches, weights, _ = example(rng, ex.track)
            inputs = dict(weights=weights, batches=batches, epochs=3)
            passes = ex.run(probes.compiled_fit, given=parts(ex), **inputs)
            assert passes <= 2, f"Python went through the model {passes} times"
        self.compare(ex, rng)

    @points(1, hint="The history holds Python floats, one per epoch.")
    def test_plain_floats(self, ex, rng):
        batches, weights, _ = example(rng, ex.track)
        inputs = dict(batches=batches, orders=ORDERS[:1], validation=batches[:1])
        got = ex.run(probes.fitting, given=parts(ex), weights=weights, rate=0.1, **inputs)
        assert got["types"] == FLOATS | {"val_loss": "float", "val_accuracy": "float"}
        lengths = {name: len(values) for name, values in got["history"].items()}
        assert lengths == {"loss": 1, "accuracy": 1, "val_loss": 1, "val_accuracy": 1}

    def compare(self, ex, rng, **more):
        self.check(*self.run(ex, rng, **more))

    def check(self, got, net, history):
        assert_close(got["history"], history)
        check_weights(got["weights"], net)

    def run(self, ex, rng, rates=None, graph=False):
        batches, weights, net = example(rng, ex.track)
        validation, rate = oracle.data(rng, [7, 4]), dict.fromkeys(oracle.TRAINED, 0.1)
        if ex.track == "pytorch":  # the last layer is a group of its own
            rate |= {"w2": 0.05, "b2": 0.05}
        history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for number, order in enumerate(ORDERS):
            now = [rate] * 3 if rates is None else rates[3 * number : 3 * number + 3]
            means = net.epoch([batches[i] for i in order], now)
            means |= {f"val_{k}": v for k, v in net.assess(validation).items()}
            for name, values in history.items():
                values.append(means[name])
        inputs = dict(batches=batches, orders=ORDERS, validation=validation, rate=0.1, graph=graph)
        inputs |= {} if rates is None else {"rates": rates}
        got = ex.run(probes.fitting, given=parts(ex), weights=weights, **inputs)
        return got, net, history


def parts(ex):
    return PARTS if ex.track == "pytorch" else (*PARTS, "compiled_step")


@task(
    "accumulate_step",
    difficulty=2,
    minutes=20,
    hints=[
        "The gradient of a sum is the sum of the gradients: what must each piece's mean loss be "
        "multiplied by, so that the sum is the mean over all samples?",
        "With pieces of 4, 4 and 1 samples the last mean counts one ninth, not one third.",
    ],
)
class TestAccumulateStep:
    @points(2, hint="Equal pieces: divide by their number.")
    def test_equal_pieces(self, ex, rng):
        self.compare(ex, rng, [4, 4, 4], held=True)

    @points(3, hint="Unequal pieces: each counts with its share of the samples.")
    def test_smaller_last_piece(self, ex, rng):
        self.compare(ex, rng, [4, 4, 1])

    @points(1, hint="What is frozen is not changed, and is not in the way.")
    def test_frozen_layer(self, ex, rng):
        self.compare(ex, rng, [3, 5], frozen=FIRST)

    @points(1, hint="The mean loss over all samples, without a graph.")
    def test_loss(self, ex, rng):
        got, losses = self.both(ex, rng, [2, 5])[:2]
        assert_close(got["loss"], losses)
        assert got["returned"] == RETURNED

    @points(1, hint="The graph of a piece is gone before the next one goes through the model.")
    def test_one_piece_in_memory(self, ex, rng):
        got = self.both(ex, rng, [4, 2, 3])[0]
        assert got["samples at once"] == 4, "the most samples whose graphs are there together"

    def compare(self, ex, rng, sizes, **more):
        got, _, net = self.both(ex, rng, sizes, **more)
        check_weights(got["weights"], net)

    def both(self, ex, rng, sizes, **more):
        frozen = more.get("frozen", ())
        batches, weights, net = example(
            rng, ex.track, 3 * sizes, batch_norm=False, frozen=frozen
        )  # fmt: skip
        groups = [batches[i : i + len(sizes)] for i in range(0, len(batches), len(sizes))]
        losses = []
        for group in groups:
            loss, _, found = net.gradients(*(np.concatenate(p) for p in zip(*group, strict=True)))
            net.descend(found, 0.2)
            losses.append(loss)
        got = ex.run(probes.accumulated, weights=weights, groups=groups, rate=0.2, **more)
        return got, losses, net


# --- TensorFlow: graphs and Keras's own loop


@task(
    "compiled_step",
    difficulty=2,
    minutes=15,
    hints=[
        "`tf.function` goes through the Python code once for each new signature, and the number "
        "of samples is a part of it. What does `reduce_retracing` do?",
        "The variables of an optimizer cannot be made by a second trace: `optimizer.build`.",
    ],
)
class TestCompiledStep:
    @points(2, hint="The same numbers as train_step; other models get functions of their own.")
    def test_same_numbers(self, ex, rng):
        got, net, losses, correct = self.run(ex, rng)
        assert_close(got["loss"], losses)
        assert_steps(got["correct"], correct, ["right answers"], step="batch")
        check_weights(got["weights"], net)

    @points(1, hint="Two models, two steps: none may change the other's weights.")
    def test_another_model_in_between(self, ex, rng):
        got, net, losses, _ = self.run(ex, rng, sizes=[8, 6], others=oracle.network(rng))
        assert_close(got["loss"], losses)
        check_weights(got["weights"], net)

    @points(2, hint="Four sizes of batches, two traces: one for a fixed size, one for any.")
    def test_at_most_two_traces(self, ex, rng):
        got = self.run(ex, rng)[0]
        assert not got["eager"], "the step must run as a graph"
        assert got["passes"] <= 2, f"Python went through the model {got['passes']} times"

    @points(1, hint="Images are inputs of a model, too, and so are whole numbers.")
    def test_other_inputs(self, ex, rng):
        images, tokens = rng.normal(size=(6, 2, 3, 2)), rng.integers(0, 5, size=(6, 7))
        kernel, bias, table = (rng.normal(size=size) for size in ((12, 3), 3, (5, 3)))
        cases = {
            "images": (images, [kernel, bias], images.reshape(6, 12) @ kernel + bias),
            "numbers": (tokens, [table], table[tokens].mean(axis=1)),
        }
        labels, got = rng.integers(0, 3, size=6), {}
        for kind, (inputs, weights, _) in cases.items():
            ask = dict(kind=kind, inputs=inputs, labels=labels, weights=weights)
            got[kind] = ex.run(probes.compiled_on_other_inputs, given=("train_step",), **ask)
        raised = {kind: one["raised"] for kind, one in got.items()}
        assert raised == dict.fromkeys(cases), "what a step raises"
        for kind, (_, _, logits) in cases.items():
            losses = np.logaddexp.reduce(logits, axis=1) - logits[np.arange(6), labels]
            assert_close(got[kind]["loss"], losses.mean())
            assert got[kind]["correct"] == (logits.argmax(axis=1) == labels).sum()

    def run(self, ex, rng, sizes=(8, 6, 3, 8, 5), others=None):
        batches, weights, net = example(rng, ex.track, sizes=sizes)
        losses, correct = [], []
        for x, y in batches if others is None else [*batches, batches[0]]:
            loss, right, found = net.gradients(x, y)
            net.descend(found, 0.1)
            losses, correct = [*losses, loss], [*correct, right]
        inputs = dict(weights=weights, batches=batches, rate=0.1)
        inputs |= {} if others is None else {"others": others}
        got = ex.run(probes.compiled, given=("train_step",), **inputs)
        return got, net, losses, correct


@task(
    "Classifier",
    difficulty=3,
    minutes=25,
    hints=[
        "`self.compute_loss(x, y, y_pred)` adds `self.losses` to the compiled loss.",
        "`update_state` of the metric named loss takes a `sample_weight`: how many samples does "
        "the mean of a batch stand for?",
    ],
)
class TestClassifier:
    @points(3, hint="Weights, statistics and history as by hand, the loss weighted by samples.")
    def test_fit_without_clipping(self, ex, rng):
        self.compare(ex, rng)

    @points(1, hint="fit makes a graph of train_step, in which a size is a tensor.")
    def test_as_a_graph(self, ex, rng):
        self.compare(ex, rng, graph=True, max_norm=0.5)

    @points(1, hint="Gradients are for the variables that are trained, and no others.")
    def test_frozen_layer(self, ex, rng):
        self.compare(ex, rng, frozen=FIRST)

    @points(2, hint="model.losses belongs to the loss, for the gradient and in the history.")
    def test_regularized_layers(self, ex, rng):
        self.compare(ex, rng, l2=0.125)

    @points(2, hint="One factor for all gradients, between tape.gradient and apply.")
    def test_clipping(self, ex, rng):
        self.compare(ex, rng, max_norm=0.25)

    @points(1, hint="Gradients that are shorter than the bound stay as they are.")
    def test_bound_that_is_not_reached(self, ex, rng):
        self.compare(ex, rng, max_norm=64.0)

    def compare(self, ex, rng, max_norm=None, l2=0.0, frozen=(), graph=False):
        batches, weights, net = example(rng, ex.track, sizes=[8, 8, 3], l2=l2, frozen=frozen)
        means = [net.epoch(batches, [0.1] * 3, max_norm=max_norm) for _ in range(2)]
        x, y = (np.concatenate(parts) for parts in zip(*batches, strict=True))
        more = {} if max_norm is None else {"max_norm": max_norm}
        got = ex.run(
            probes.keras_fit, weights=weights, x=x, y=y, batch_size=8, epochs=2, rate=0.1,
            l2=l2, frozen=frozen, graph=graph, **more,
        )  # fmt: skip
        assert_close(got["history"], {k: [m[k] for m in means] for k in ("loss", "accuracy")})
        check_weights(got["weights"], net)


@task(
    "RateSchedule",
    difficulty=1,
    minutes=10,
    hints=["The argument `batch` starts at 0 again in every epoch: keep a count of your own."],
)
class TestRateSchedule:
    @points(2, hint="Set self.model.optimizer.learning_rate; count through all epochs.")
    def test_rate_of_every_step(self, ex, rng):
        batches, weights, net = example(rng, ex.track, sizes=[8, 8, 3])
        rates = [0.1, 0.2, 0.05, 0.3, 0.0, 0.02]
        for first in (0, 3):
            net.epoch(batches, rates[first : first + 3])
        x, y = (np.concatenate(parts) for parts in zip(*batches, strict=True))
        got = ex.run(
            probes.keras_fit, given=("Classifier",), weights=weights, x=x, y=y, batch_size=8,
            epochs=2, rate=0.5, rates=rates,
        )  # fmt: skip
        check_weights(got["weights"], net)
