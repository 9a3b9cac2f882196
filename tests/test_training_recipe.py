"""Tests of the chapter on recipes: smoothed targets, restarts, averages, statistics, the loop."""

import numpy as np

from autograder import assert_close, points, task
from oracles import training_recipe as known
from probes import training_recipe as probes

# --- the NumPy track


@task(
    "smoothed_cross_entropy",
    difficulty=2,
    minutes=10,
    hints=[
        "Smooth the targets first; after that the loss does not know that they were smoothed.",
        "Take the largest logit of each row away before `np.exp`.",
        "The gradient of one row's loss is prediction minus target. And the mean?",
    ],
)
class TestSmoothedCrossEntropy:
    def compare(self, ex, logits, targets, amount):
        got = ex.run(probes.smoothed, logits=logits, targets=targets, amount=amount)
        loss, gradient = known.smoothed(logits, targets, amount)
        assert_close(got, [np.array(loss), gradient, logits, targets])

    @points(1, hint="Logits ln 1 and ln 3, amount 1/2: targets 3/4 and 1/4 of classes 0 and 1.")
    def test_one_row_by_hand(self, ex):
        got = ex.run(probes.smoothed, logits=np.log([[1.0, 3.0]]), targets=np.array([[1.0, 0.0]]),
                     amount=0.5)  # fmt: skip
        assert_close(float(got[0]), 0.75 * np.log(4) + 0.25 * np.log(4 / 3))
        assert_close(got[1], np.array([[0.25 - 0.75, 0.75 - 0.25]]))

    @points(2, hint="Mean over the rows, sum over the classes; amount / K goes to every class.")
    def test_one_hot_rows(self, ex, rng):
        for count, classes, amount in ((5, 3, 0.1), (3, 7, 0.4), (1, 4, 0.2)):
            targets = np.eye(classes)[rng.integers(classes, size=count)]
            self.compare(ex, 2 * rng.normal(size=(count, classes)), targets, amount)

    @points(2, hint="Rows of mixup have two labels; they are smoothed like any other row.")
    def test_mixtures(self, ex, rng):
        for amount in (0.1, 0.3):
            self.compare(ex, rng.normal(size=(4, 5)), rng.dirichlet(np.ones(5), size=4), amount)

    @points(1, hint="Amounts of 0 and 1: the targets alone, and the uniform distribution.")
    def test_ends(self, ex, rng):
        for amount in (0.0, 1.0):
            self.compare(ex, rng.normal(size=(3, 4)), np.eye(4)[[2, 0, 3]], amount)

    @points(1, hint="exp(1000) is infinite: subtract the largest logit of each row first.")
    def test_large_logits(self, ex):
        logits = np.array([[1000.0, 998.0, -1000.0], [-900.0, -901.0, -899.0]])
        self.compare(ex, logits, np.eye(3)[[0, 1]], 0.1)


@task(
    "cosine_restarts",
    difficulty=2,
    minutes=12,
    hints=[
        "How many steps are left when all whole cycles before this step are taken away?",
        "Take away one cycle after the other, and change length and height each time.",
    ],
)
class TestCosineRestarts:
    def compare(self, ex, count, **settings):
        got = ex.run(probes.rates, steps=list(range(count)), settings=settings)
        assert_close(np.array(got), np.array(known.restarts(count, **settings)))

    @points(1, hint="Four steps: 1, about 0.85, one half, about 0.15; then 1 again.")
    def test_by_hand(self, ex):
        got = ex.run(probes.rates, steps=list(range(6)), settings={"first_cycle": 4, "max_lr": 1.0})
        root = np.sqrt(0.5)
        assert_close(np.array(got), np.array([1, (1 + root) / 2, 0.5, (1 - root) / 2, 1,
                                              (1 + root) / 2]))  # fmt: skip

    @points(2, hint="Each cycle is `stretch` times as long as the one before.")
    def test_longer_cycles(self, ex):
        self.compare(ex, 40, first_cycle=3, max_lr=0.4, stretch=2)
        self.compare(ex, 60, first_cycle=2, max_lr=0.1, stretch=3)
        self.compare(ex, 9, first_cycle=1, max_lr=0.3, stretch=2)

    @points(1, hint="Late restarts, too, are exact: a logarithm of floating point misses some.")
    def test_late_restarts(self, ex):
        for begin, first, stretch in ((242, 2, 3), (999, 9, 10)):
            ask = dict(first_cycle=first, max_lr=0.3, stretch=stretch)
            steps = [begin - 1, begin, begin + 1]
            got, want = ex.run(probes.rates, steps=steps, settings=ask), known.restarts(1001, **ask)
            assert_close(np.array(got), np.array([want[step] for step in steps]))

    @points(2, hint="What shrinks is the height above min_lr.")
    def test_lower_cycles(self, ex):
        self.compare(ex, 25, first_cycle=5, max_lr=0.5, min_lr=0.1, shrink=0.5)
        self.compare(ex, 40, first_cycle=4, max_lr=0.2, min_lr=0.02, stretch=2, shrink=0.7)

    @points(1, hint="A cycle never reaches min_lr; its first step has the full height.")
    def test_lowest_rate(self, ex):
        self.compare(ex, 14, first_cycle=7, max_lr=0.3, min_lr=0.05)
        self.compare(ex, 4, first_cycle=1, max_lr=0.3, min_lr=0.05)


@task(
    "average_shares",
    difficulty=2,
    minutes=10,
    hints=[
        "With which factor does value 0 stand in the average after one update? After two?",
        "Each update multiplies all shares so far by d, and adds a new one of 1 - d.",
    ],
)
class TestAverageShares:
    @points(1, hint="Decay 0.9, two updates: 0.81, then 0.1 times 0.9, then 0.1.")
    def test_by_hand(self, ex):
        assert_close(ex.run(probes.shares, updates=2, decay=0.9), np.array([0.81, 0.09, 0.1]))

    @points(2, hint="Value 0 keeps decay ** updates; nothing divides by the sum, which is 1.")
    def test_constant_decay(self, ex):
        for updates, decay in ((7, 0.8), (12, 0.95), (1, 0.3)):
            got = ex.run(probes.shares, updates=updates, decay=decay)
            assert_close(got, known.shares(updates, decay))

    @points(2, hint="Update 0 has a decay of 1/10, update 1 of 2/11; the smaller one counts.")
    def test_growing_decay(self, ex):
        for updates, decay in ((20, 0.5), (5, 0.999), (30, 0.6), (6, 0.05)):
            got = ex.run(probes.shares, updates=updates, decay=decay, warm_up=True)
            assert_close(got, known.shares(updates, decay, True))

    @points(1, hint="No update: the copy itself. Decays of 0 and 1: the last value, the first.")
    def test_ends(self, ex):
        for updates, decay in ((0, 0.9), (4, 0.0), (4, 1.0)):
            got = ex.run(probes.shares, updates=updates, decay=decay)
            assert_close(got, known.shares(updates, decay))


# --- the frameworks

MODES = [False, False, False, True, False, True, False, True]  # of the probes' network


@task(
    "decay_weights_only",
    difficulty=2,
    minutes=12,
    hints=[
        "How many axes has the kernel of a convolution, and how many its bias?",
        "PyTorch: two groups, the second with its own `weight_decay`. Keras: "
        "`exclude_from_weight_decay` before the optimizer is built.",
    ],
)
class TestDecayWeightsOnly:
    KINDS = {"pytorch": ["embedding.weight", "conv.weight", "sequence.weight", "dense.weight"],
             "tf": ["conv.weight", "sequence.weight", "dense.weight"]}  # fmt: skip

    def names(self, ex):
        layers = ["batch", "layer", "frozen"]
        return [*self.KINDS[ex.track], "conv.bias", "sequence.bias", "dense.bias", "gain.gain",
                *(f"{one}.{kind}" for one in layers for kind in ("weight", "bias"))]  # fmt: skip

    def values(self, ex, found, decayed, spared):
        return {name: decayed if name in self.KINDS[ex.track]
                else 1.0 if name.startswith("frozen") else spared for name in found}  # fmt: skip

    @points(3, hint="With gradients of 0 a kernel becomes (1 - rate * decay) times itself.")
    def test_who_decays(self, ex):
        for rate, decay in ((0.5, 0.1), (0.01, 3.0)):
            got, _, _ = ex.run(probes.one_step, learning_rate=rate, weight_decay=decay)
            decayed = sorted(name for name, one in got.items() if not np.allclose(one, 1.0))
            assert decayed == sorted(self.KINDS[ex.track]), "what decays"
            assert_close(got, self.values(ex, self.names(ex), 1 - rate * decay, 1.0))

    @points(2, hint="What is not decayed is trained all the same; what is frozen is not.")
    def test_who_is_trained(self, ex):
        got, _, _ = ex.run(probes.one_step, learning_rate=0.25, weight_decay=0.2, gradient=3.0)
        want = self.values(ex, self.names(ex), 1 - 0.25 * 0.2 - 0.25, 1 - 0.25)
        assert_close(got, want, rtol=1e-5)  # AdamW's first step is the rate, whatever the gradient

    @points(2, hint="AdamW; PyTorch: each trained parameter has one place, frozen ones have none.")
    def test_places(self, ex):
        _, got, kind = ex.run(probes.one_step, learning_rate=0.5, weight_decay=0.1)
        assert kind == "AdamW"
        settings = got.pop("settings")
        if ex.track == "pytorch":
            assert got == {"places": 12, "of frozen ones": 0}
            assert settings == [[0.9, 0.999, 1e-8, False]], "settings of AdamW's own"
        else:
            assert settings == [0.9, 0.999, 1e-7, False], "settings of AdamW's own"


@task(
    "EMA",
    difficulty=3,
    minutes=25,
    hints=[
        "PyTorch: `state_dict()` shares memory with the model; clone what you keep. Keras: "
        "`get_weights()` returns copies.",
        "Running statistics are of floating point, counters are not.",
        "Between `try` and `finally` stands one `yield`; keep the model's own state before it.",
    ],
)
class TestEMA:
    def states(self, rng, count):
        return [known.state(rng) for _ in range(count)]

    def compare(self, ex, states, decay, **settings):
        inside, after = ex.run(probes.averaged, states=states, decay=decay, **settings)
        assert_close(inside, known.average(states, decay, **settings))
        assert_close(after, states[-1])

    @points(2, hint="d times the average plus 1 - d times the model; it starts as a copy.")
    def test_weights(self, ex, rng):
        states = self.states(rng, 4)
        for decay in (0.9, 0.3):
            inside, _ = ex.run(probes.averaged, states=states, decay=decay)
            want, names = known.average(states, decay), ("w1", "b1", "gamma", "beta", "w2", "b2")
            assert_close({k: inside[k] for k in names}, {k: want[k] for k in names})

    @points(3, hint="Running statistics are averaged, too, and counters are copied.")
    def test_statistics(self, ex, rng):
        self.compare(ex, self.states(rng, 4), 0.8)
        self.compare(ex, self.states(rng, 2), 0.4)
        self.compare(ex, self.states(rng, 1), 0.9)

    @points(2, hint="The decay of update 0 is at most 1/10, of update 1 at most 2/11.")
    def test_growing_decay(self, ex, rng):
        self.compare(ex, self.states(rng, 6), 0.25, warm_up=True)
        self.compare(ex, self.states(rng, 5), 0.999, warm_up=True)

    @points(1, hint="Each average counts its own updates and keeps its own numbers.")
    def test_two_averages(self, ex, rng):
        states = self.states(rng, 4)
        got = ex.run(probes.averaged_beside, states=states, decays=[0.9, 0.2])
        for found, decay in zip(got, (0.9, 0.2), strict=True):
            assert_close(found, known.average(states, decay))

    @points(1, hint="Its state and its modes at the beginning of the block are the model's own.")
    def test_the_model_goes_on(self, ex, rng):
        states = self.states(rng, 3)
        inside, after, modes = ex.run(probes.borrowed, states=states, decay=0.6)
        assert_close(inside, known.average(states[:2], 0.6))
        assert_close(after, states[2])
        assert modes == [MODES if ex.track == "pytorch" else []] * 2, "modes"

    @points(2, hint="`finally` runs after an exception, too; the average is no view of the model.")
    def test_exceptions(self, ex, rng):
        states = self.states(rng, 3)
        came, after, inside = ex.run(probes.disturbed, states=states, decay=0.7)
        assert came == "the exception", "an exception within the block goes on its way"
        assert_close(after, states[1])
        assert_close(inside, known.average(states[:2], 0.7))

    @points(1, hint="Write into the tensors that are there: the optimizer holds them.")
    def test_an_optimizer_goes_on(self, ex, rng):
        states = self.states(rng, 2)
        got, same = ex.run(probes.trained_on, states=states, decay=0.7)
        statistics = ("mean1", "var1", "mean2", "var2", "count")
        want = {k: v - 0.1 * (k not in statistics) for k, v in states[1].items()}
        assert_close(got, want)
        assert same, "parameters stay the objects that they are"

    @points(1, hint="PyTorch: no graph is recorded, and a matrix of two layers is averaged once.")
    def test_graphs_and_shared_weights(self, ex, rng):
        if ex.track == "pytorch":
            kept = ex.run(probes.graphs_kept, states=self.states(rng, 1))
            assert kept == 0, "tensors that have a graph"
            first, second = rng.normal(size=(2, 2, 2))
            got = ex.run(probes.tied, starts=[first, second], decay=0.6)
            assert_close(got, [0.6 * first + 0.4 * second] * 2)
        else:
            self.compare(ex, self.states(rng, 3), 0.6)


@task(
    "recompute_statistics",
    difficulty=3,
    minutes=20,
    hints=[
        "A running mean with the factor 1 / (number of batches so far) is a plain mean.",
        "PyTorch takes that factor if `momentum` is None, after `reset_running_stats()`. Keras: "
        "before batch number n = 0, 1, ... the share of the old is n / (n + 1).",
        "Remember what you change, and put it back: momentum, and in PyTorch the modes.",
    ],
)
class TestRecomputeStatistics:
    def batches(self, rng, sizes):
        return [(2 * rng.normal(size=(n, 3)) + 1, rng.integers(3, size=n)) for n in sizes]

    def compare(self, ex, rng, sizes, **settings):
        state, batches = known.state(rng), self.batches(rng, sizes)
        got, _, _ = ex.run(probes.recomputed, state=state, batches=batches, **settings)
        want = known.recomputed(state, batches, unbiased=ex.track == "pytorch")
        got.pop("count"), want.pop("count")
        assert_close(got, want, rtol=1e-8 if ex.track == "pytorch" else 1e-4)

    @points(3, hint="The plain mean over batches, and nothing of the old statistics.")
    def test_equal_batches(self, ex, rng):
        self.compare(ex, rng, (6, 6, 6, 6))
        self.compare(ex, rng, (8,))

    @points(2, hint="A batch is a batch, whatever its size.")
    def test_unequal_batches(self, ex, rng):
        self.compare(ex, rng, (7, 5, 3))
        self.compare(ex, rng, (4, 9), lazily=True)

    @points(2, hint="Momentum, and in PyTorch modes, gradients and graphs, are as before.")
    def test_what_stays(self, ex, rng):
        ask = dict(state=known.state(rng), batches=self.batches(rng, (5, 4)))
        _, momenta, rest = ex.run(probes.recomputed, **ask)
        new = ex.track == "pytorch"
        assert momenta == ([0.3, 0.05] if new else [0.7, 0.95])
        if new:
            assert rest == {"modes": MODES, "gradients": [True] * 6, "graphs": True,
                            "graphs of the passes": False}  # fmt: skip

    @points(1, hint="PyTorch: normalizations of images, without statistics, and none at all.")
    def test_nothing_to_compute(self, ex, rng):
        if ex.track == "pytorch":
            got = ex.run(probes.without_statistics, inputs=rng.normal(size=(5, 3)))
            assert got == [True, False, False, 0.1]
            inputs = rng.normal(size=(5, 3, 2, 4))
            got = ex.run(probes.of_images, inputs=inputs)
            assert_close(got, sum(inputs.transpose(0, 2, 3, 1).reshape(-1, 3)) / 40)
        else:
            self.compare(ex, rng, (3, 4))


@task(
    "swa",
    difficulty=2,
    minutes=15,
    hints=[
        "A running mean needs no list: average += (new - average) / count.",
        "The model trains on with its own weights; it gets the average after the last epoch.",
    ],
)
class TestSwa:
    def ask(self, ex, rng, epochs, start):
        states = [known.state(rng) for _ in range(epochs + 1)]
        batches = [(2 * rng.normal(size=(n, 3)) + 1, rng.integers(3, size=n)) for n in (6, 5)]
        got = ex.run(probes.swapped, given=("recompute_statistics",), states=states, start=start,
                     batches=batches)  # fmt: skip
        return states, batches, got

    def compare(self, ex, rng, epochs, start):
        states, batches, (got, count, _, _, _) = self.ask(ex, rng, epochs, start)
        average = known.mean_of(states[start + 1 :])
        want = known.recomputed(average, batches, unbiased=ex.track == "pytorch")
        got.pop("count"), want.pop("count")
        assert count == epochs - start
        assert_close(got, want, rtol=1e-8 if ex.track == "pytorch" else 1e-4)

    @points(3, hint="Epoch `start` is the first that counts; all that count, count alike.")
    def test_the_average(self, ex, rng):
        self.compare(ex, rng, 5, 2)
        self.compare(ex, rng, 4, 0)
        self.compare(ex, rng, 3, 2)

    @points(2, hint="Epochs 0, 1, ... in turn, each with the weights that the last one left.")
    def test_training_goes_on(self, ex, rng):
        states, _, (_, _, called, found, same) = self.ask(ex, rng, 4, 1)
        assert called == [0, 1, 2, 3]
        assert_close(found, [one["w1"] for one in states[:4]])
        assert same, "parameters stay the objects that they are"

    @points(1, hint="If no epoch counts, the model stays as training left it, statistics included.")
    def test_none_counts(self, ex, rng):
        for start in (2, 5):
            states, _, (got, count, _, _, _) = self.ask(ex, rng, 2, start)
            assert count == 0
            assert_close(got, states[-1])


@task(
    "train_recipe",
    difficulty=2,
    minutes=20,
    hints=[
        "`len(losses)` counts the steps through all epochs.",
        "The rate is set before the step, and the average is updated behind it.",
        "PyTorch: `functional.cross_entropy` has `label_smoothing`. Keras: "
        "`keras.losses.CategoricalCrossentropy` has it, for one-hot labels.",
    ],
)
class TestTrainRecipe:
    def ask(self, rng, sizes=(5, 5, 3), epochs=2):
        classes = 4
        weights = [rng.normal(size=(classes, 3)), rng.normal(size=classes)]
        batches = [(rng.normal(size=(n, 3)), rng.integers(classes, size=n)) for n in sizes]
        rates = rng.uniform(0.05, 0.4, size=epochs * len(sizes)).tolist()
        return dict(weights=weights, batches=batches, epochs=epochs, rates=rates)

    def compare(self, ex, ask, smoothing):
        losses, seen, last, asked, kinds = ex.run(probes.trained, smoothing=smoothing, **ask)
        want, path = known.trained(smoothing=smoothing, rate_inside=ex.track == "tf", **ask)
        loose = 1e-8 if ex.track == "pytorch" else 1e-4
        assert_close(np.array(losses), np.array(want), rtol=loose)
        return seen, last, path, asked, kinds, loose

    @points(3, hint="Smoothed labels, each step's rate, training mode, each epoch's own batches.")
    def test_losses_and_weights(self, ex, rng):
        for smoothing in (0.2, 0.0):
            ask = self.ask(rng)
            _, last, path, _, kinds, loose = self.compare(ex, ask, smoothing)
            assert_close(last, path[-1], rtol=loose)
            assert kinds == ["float"], "a list of Python floats"

    @points(2, hint="One update behind each step: the average sees the new weights.")
    def test_the_average_sees_each_step(self, ex, rng):
        seen, _, path, _, _, loose = self.compare(ex, self.ask(rng, (4, 2), 3), 0.1)
        assert len(seen) == 6, "updates of the average"
        for got, want in zip(seen, path, strict=True):
            assert_close(got, want, rtol=loose)

    @points(1, hint="Steps are counted through all epochs, from 0 on.")
    def test_steps_are_counted(self, ex, rng):
        _, _, _, asked, _, _ = self.compare(ex, self.ask(rng, (3, 4), 3), 0.1)
        assert sorted(set(asked)) == list(range(6)), "the steps whose rate was asked for"

    @points(1, hint="Without an average nothing is updated; no epoch, no loss.")
    def test_without_an_average(self, ex, rng):
        ask = self.ask(rng)
        losses, _, last, _, _ = ex.run(probes.trained, smoothing=0.3, watched=False, **ask)
        want, path = known.trained(smoothing=0.3, rate_inside=ex.track == "tf", **ask)
        loose = 1e-8 if ex.track == "pytorch" else 1e-4
        assert_close([np.array(losses), *last], [np.array(want), *path[-1]], rtol=loose)
        losses, _, _, _, _ = ex.run(probes.trained, smoothing=0.3, **(ask | {"epochs": 0}))
        assert list(losses) == []

    @points(1, hint="The first step is number 0, also where the optimizer has taken others.")
    def test_an_optimizer_that_was_used(self, ex, rng):
        ask = self.ask(rng, (3, 4), 3) | {"used": True}
        _, _, _, asked, _ = ex.run(probes.trained, smoothing=0.1, **ask)
        assert sorted(set(asked)) == list(range(6)), "the steps whose rate was asked for"
