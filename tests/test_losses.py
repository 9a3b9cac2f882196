"""Tests of the chapter on losses and metrics."""

import math

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import losses as oracle
from probes import losses as probes

LARGE = np.array([[1000.0, 998.0, -1000.0], [-900.0, -901.0, -899.0], [2.0, 0.0, 1.0]])

# --- the tests


@task(
    "log_softmax",
    difficulty=1,
    minutes=10,
    hints=[
        "The logarithm of a quotient is a difference: $z_i - \\log\\sum_j e^{z_j}$.",
        "The same number may be subtracted from all logits of a row. Which one makes every "
        "exponential at most 1, and one of them exactly 1?",
    ],
)
class TestLogSoftmax:
    @points(1, hint="z_i - log(sum_j exp(z_j)), natural logarithm, the sum over the last axis.")
    def test_logarithms_of_probabilities(self, ex, rng):
        logits = 2 * rng.normal(size=(5, 7))
        assert_close(ex.run(probes.log_softmax, logits=logits), oracle.log_softmax_by_hand(logits))

    @points(1, hint="The last axis holds the classes, however many stand before it.")
    def test_any_number_of_axes(self, ex, rng):
        for shape in ((4,), (2, 3, 4)):
            logits = 2 * rng.normal(size=shape)
            assert_close(
                ex.run(probes.log_softmax, logits=logits), oracle.log_softmax_by_hand(logits)
            )

    @points(2, hint="exp(1000) is infinite, and exp(-1000) is 0: subtract each row's maximum.")
    def test_large_logits(self, ex):
        got = ex.run(probes.log_softmax, logits=LARGE)
        assert_close(got, oracle.log_softmax_by_hand(LARGE))

    @points(2, hint="Each row has its own maximum; 1000 in one must not wipe out another.")
    def test_rows_of_different_size(self, ex):
        logits = np.array([[1000.0, 999.0, 998.0], [-1000.0, -999.5, -1001.0], [0.0, 1.0, 0.5]])
        got = ex.run(probes.log_softmax, logits=logits)
        assert_close(got, oracle.log_softmax_by_hand(logits))

    @points(1, hint="z - logsumexp(z) subtracts two large numbers: take the maximum from both.")
    def test_digits_of_large_logits(self, ex):
        logits = np.array([[1e4, 1e4 - 0.5, 1e4 - 2.25], [-2e4, -2e4 + 1.5, -2e4 + 0.25]])
        got = ex.run(probes.log_softmax, logits=logits, precision="float32")
        assert_close(got, oracle.log_softmax_by_hand(logits))

    @points(1, hint="exp(-inf) is 0: such a class has the log-probability -inf, others share 1.")
    def test_excluded_class(self, ex):
        off = -np.inf
        logits = np.array([[1.0, off, 2.0, 0.5], [off, 3.0, 2.5, off], [0.5, -1.0, 1.5, off]])
        got = ex.run(probes.log_softmax, logits=logits)
        assert_close(got, oracle.log_softmax_by_hand(logits))

    @points(1, hint="Gradients flow through all of it, the sum of the exponentials included.")
    def test_gradient(self, ex, rng):
        logits, upstream = 2 * rng.normal(size=(3, 5)), rng.normal(size=(3, 5))
        softmax = np.exp(oracle.log_softmax_by_hand(logits))
        expected = upstream - softmax * upstream.sum(axis=1, keepdims=True)
        got = ex.run(probes.log_softmax_gradient, logits=logits, upstream=upstream)
        assert_close(got, expected)


@task(
    "cross_entropy",
    difficulty=2,
    minutes=25,
    hints=[
        "Build the (N, K) matrix of targets first; one-hot rows are the case without smoothing.",
        "Weights multiply each class's term inside the sum. The mean divides by the sum of the "
        "*labels'* weights, which is N if all weights are 1.",
    ],
)
class TestCrossEntropy:
    @points(1, hint="Without any knowledge each of ten classes has probability 0.1.")
    def test_equal_logits_cost_the_logarithm_of_the_classes(self, ex):
        for smoothing in (0.0, 0.25):
            got = ex.run(
                probes.cross_entropy,
                logits=np.zeros((3, 10)),
                labels=np.array([0, 9, 4]),
                label_smoothing=smoothing,
            )
            assert_close(got, math.log(10))

    @points(2, hint="mean divides by N, sum does not, none returns the N losses themselves.")
    def test_reductions(self, ex, rng):
        logits, labels = oracle.example(rng)
        losses, _ = oracle.cross_entropies_by_hand(logits, labels)
        for reduction, expected in (
            ("mean", losses.mean()), ("sum", losses.sum()), ("none", losses)
        ):  # fmt: skip
            got = ex.run(probes.cross_entropy, logits=logits, labels=labels, reduction=reduction)
            assert_close(got, expected)
        assert_close(ex.run(probes.cross_entropy, logits=logits, labels=labels), losses.mean())

    @points(2, hint="Start from your log_softmax; log(softmax) is -inf or NaN for such logits.")
    def test_large_logits(self, ex):
        for labels in (np.array([1, 0, 2]), np.array([2, 0, 2])):
            expected, _ = oracle.cross_entropies_by_hand(LARGE, labels)
            got = ex.run(probes.cross_entropy, logits=LARGE, labels=labels, reduction="none")
            assert_close(got, expected)

    @points(2, hint="The uniform share a / K goes to every class, the label's own among them.")
    def test_label_smoothing(self, ex, rng):
        logits, labels = oracle.example(rng)
        losses, _ = oracle.cross_entropies_by_hand(logits, labels, label_smoothing=0.2)
        got = ex.run(probes.cross_entropy, logits=logits, labels=labels, label_smoothing=0.2)
        assert_close(got, losses.mean())

    @points(2, hint="The weighted losses are divided by the sum of their labels' weights.")
    def test_class_weights(self, ex, rng):
        logits, labels = oracle.example(rng)
        weight = rng.uniform(0.5, 3, size=7)
        losses, counted = oracle.cross_entropies_by_hand(logits, labels, weight)
        ask = dict(logits=logits, labels=labels, weight=weight)
        got = ex.run(probes.cross_entropy, **ask, reduction="none")
        assert_close(got, losses)
        assert_close(ex.run(probes.cross_entropy, **ask), losses.sum() / counted.sum())

    @points(1, hint="Each class's term has its own weight, also in the smoothed part.")
    def test_weights_and_smoothing(self, ex, rng):
        logits, labels = oracle.example(rng)
        weight = rng.uniform(0.5, 3, size=7)
        losses, counted = oracle.cross_entropies_by_hand(logits, labels, weight, 0.3)
        ask = dict(logits=logits, labels=labels, weight=weight, label_smoothing=0.3)
        assert_close(ex.run(probes.cross_entropy, **ask, reduction="sum"), losses.sum())
        assert_close(ex.run(probes.cross_entropy, **ask), losses.sum() / counted.sum())

    @points(1, hint="The gradient of each example is softmax minus target; the mean divides by N.")
    def test_gradient(self, ex, rng):
        logits, labels = oracle.example(rng)
        targets = 0.8 * np.eye(7)[labels] + 0.2 / 7
        expected = (np.exp(oracle.log_softmax_by_hand(logits)) - targets) / 5
        got = ex.run(
            probes.gradient,
            name="cross_entropy",
            logits=logits,
            targets=labels,
            label_smoothing=0.2,
        )
        assert_close(got, expected)

    @points(1, hint="A share of 1, a weight of 0, and a batch of one example are allowed.")
    def test_ends_of_the_range(self, ex, rng):
        logits, labels = oracle.example(rng)
        weight = np.array([2.0, 0.5, 3.0, 0.0, 1.0, 1.5, 0.25])  # that of two labels is 0
        for smoothing in (1.0, 0.0):
            losses, counted = oracle.cross_entropies_by_hand(logits, labels, weight, smoothing)
            ask = dict(labels=labels, weight=weight, label_smoothing=smoothing)
            got = ex.run(probes.cross_entropy, logits=logits, **ask)
            assert_close(got, losses.sum() / counted.sum())
        losses, _ = oracle.cross_entropies_by_hand(logits[:1], labels[:1])
        got = ex.run(probes.cross_entropy, logits=logits[:1], labels=labels[:1], reduction="none")
        assert_close(got, losses)

    @points(1, hint="Make weights, one-hot rows and constants of the type of the logits.")
    def test_precision(self, ex, rng):
        logits, labels = oracle.example(rng)
        for weight in (rng.uniform(0.5, 3, size=7), None):
            losses, counted = oracle.cross_entropies_by_hand(logits, labels, weight, 0.3)
            ask = dict(logits=logits, labels=labels, weight=weight, label_smoothing=0.3)
            for precision in ("float32", "float64"):
                got = ex.run(probes.in_precision, precision=precision, **ask)
                assert got["format"] == precision, f"the format of the loss of {precision} logits"
                assert_close(got["loss"], losses.sum() / counted.sum())

    @points(1, hint="Only mean, sum and none are reductions: raise ValueError for another one.")
    def test_refuses_other_reductions(self, ex, rng):
        logits, labels = oracle.example(rng)
        ask = dict(logits=logits, labels=labels)
        asked = ("average", "Mean", "", "mean", "sum", "none")
        got = {one: ex.run(probes.refused_reduction, **ask, reduction=one) for one in asked}
        expected = dict.fromkeys(asked[:3], "ValueError") | dict.fromkeys(asked[3:])
        assert got == expected, "what is raised, by the reduction"


@task(
    "binary_cross_entropy_with_logits",
    difficulty=2,
    minutes=20,
    hints=[
        "With p = 1 / (1 + exp(-z)): -log p = log(1 + exp(-z)) and -log(1 - p) = log(1 + exp(z)).",
        "The function log(1 + exp(z)) has the name softplus, and both frameworks have it, stable.",
        "max(z, 0) - z t + log(1 + exp(-|z|)) has the right values, but look at its slope at 0.",
    ],
)
class TestBinaryCrossEntropy:
    @points(1, hint="-t log p - (1 - t) log(1 - p), mean over all elements.")
    def test_mean_over_all_elements(self, ex, rng):
        logits, targets = 2 * rng.normal(size=(4, 3)), rng.uniform(size=(4, 3))
        p = 1 / (1 + np.exp(-logits))
        expected = -(targets * np.log(p) + (1 - targets) * np.log(1 - p)).mean()
        assert_close(ex.run(probes.binary, logits=logits, targets=targets), expected)

    @points(2, hint="Sure and wrong by 1000 costs 1000, sure and right costs 0.")
    def test_large_logits(self, ex):
        asked = (1e3, 0.0), (-1e3, 1.0), (1e3, 1.0), (-1e3, 0.0)
        got = [
            ex.run(probes.binary, logits=np.array([logit]), targets=np.array([target]))
            for logit, target in asked
        ]
        assert_close(np.array(got), [1e3, 1e3, 0, 0])

    @points(1, hint="1 + exp(-30) rounds to 1: log1p or softplus keep what log would lose.")
    def test_tiny_losses(self, ex):
        got = [
            ex.run(probes.binary, logits=np.array([[logit]]), targets=np.array([[target]]))
            for logit, target in ((30.0, 1.0), (-30.0, 0.0))
        ]
        assert_close(np.array(got), [math.log1p(math.exp(-30))] * 2)

    @points(2, hint="The gradient is (sigmoid - target) / size, at 0, where training starts, too.")
    def test_gradient(self, ex):
        logits = np.array([[0.0, 0.0, 0.0], [1.5, -0.5, 0.0]])
        targets = np.array([[1.0, 0.0, 0.25], [0.0, 1.0, 1.0]])
        expected = (1 / (1 + np.exp(-logits)) - targets) / 6
        name = "binary_cross_entropy_with_logits"
        got = ex.run(probes.gradient, name=name, logits=logits, targets=targets)
        assert_close(got, expected)

    @points(1, hint="Where a sigmoid is 0 or 1, logarithms of it have no gradient.")
    def test_gradient_of_large_logits(self, ex):
        logits = np.array([1000.0, -1000.0, 1000.0, -1000.0, 1000.0])
        targets = np.array([0.0, 1.0, 1.0, 0.0, 0.25])
        name = "binary_cross_entropy_with_logits"
        got = ex.run(probes.gradient, name=name, logits=logits, targets=targets)
        assert_close(got, np.array([1.0, -1.0, 0.0, 0.0, 0.75]) / 5)

    @points(1, hint="However many axes there are, the mean runs over all elements.")
    def test_other_shapes(self, ex, rng):
        for shape in ((), (5,), (2, 3, 4)):
            logits = np.array(2 * rng.normal(size=shape))
            targets = np.array(rng.uniform(size=shape))
            p = 1 / (1 + np.exp(-logits))
            expected = -(targets * np.log(p) + (1 - targets) * np.log(1 - p)).mean()
            assert_close(ex.run(probes.binary, logits=logits, targets=targets), expected)


@task(
    "accuracy",
    difficulty=1,
    minutes=10,
    hints=["Which axis of the logits holds the classes? Say so to argmax."],
)
class TestAccuracy:
    @points(2, hint="Compare the place of the largest logit in each row with the label.")
    def test_share_of_right_answers(self, ex, rng):
        logits = rng.normal(size=(8, 5))
        answers = logits.argmax(axis=1)
        labels = np.where(np.arange(8) % 8 < 3, answers, (answers + 1) % 5)
        got = ex.run(probes.accuracy, logits=logits, labels=labels)
        assert_close(got["share"], 3 / 8)

    @points(1, hint="A square batch hides exchanged axes; 4 images of 4 classes, 3 right.")
    def test_as_many_examples_as_classes(self, ex):
        logits = np.array([[9.0, 1, 2, 3], [8, 7, 1, 0], [0, 1, 2, 1.5], [3, 2, 9, 5]])
        labels = np.array([0, 0, 2, 0])
        got = ex.run(probes.accuracy, logits=logits, labels=labels)
        assert_close(got["share"], 3 / 4)

    @points(1, hint="One image alone is a batch; labels may be of another integer type.")
    def test_batch_of_one(self, ex):
        ask = dict(logits=np.array([[1.0, 3.0, 2.0]]))
        got = [
            ex.run(probes.share_of_other_integers, labels=np.array([label]), **ask)
            for label in range(3)
        ]
        assert_close(got, [0.0, 1.0, 0.0])

    @points(1, hint="Three of seven in 64 bits: a Python float, not a tensor.")
    def test_is_a_float(self, ex, rng):
        logits = rng.normal(size=(7, 4))
        answers = logits.argmax(axis=1)
        labels = np.where(np.arange(7) < 3, answers, (answers + 2) % 4)
        got = ex.run(probes.accuracy, logits=logits, labels=labels)
        assert got["is a float"], "a Python float, not a tensor"
        assert_close(got["share"], 3 / 7, rtol=2e-7)

    @points(1, hint="Of equal logits the first counts as the answer.")
    def test_ties(self, ex):
        logits = np.array([[1.0, 2.0, 2.0, 2.0], [3.0, 0.0, 3.0, 3.0], [0.5, 0.5, 0.5, 0.5]])
        for labels, right in (([1, 0, 0], 3), ([2, 2, 1], 0), ([3, 3, 3], 0)):
            got = ex.run(probes.accuracy, logits=logits, labels=np.array(labels))
            assert_close(got["share"], right / 3, rtol=2e-7)


RANKED = np.array([[5.0, 4, 3, 2, 1], [1, 5, 4, 2, 3], [2, 3, 1, 5, 4], [3, 4, 5, 1, 2]])
RANKED_LABELS = np.array([0, 2, 1, 3])  # their ranks are 1, 2, 3 and 5


@task(
    "top_k_accuracy",
    difficulty=2,
    minutes=15,
    hints=[
        "You need no sorting: count how many logits of a row are at least the label's own.",
        "The label itself is among those that you counted.",
    ],
)
class TestTopKAccuracy:
    @points(2, hint="The ranks of the labels are 1, 2, 3 and 5: each k finds those up to k.")
    def test_each_k(self, ex):
        ask = dict(logits=RANKED, labels=RANKED_LABELS)
        got = [ex.run(probes.top_k_accuracy, **ask, k=k) for k in (1, 2, 3, 4, 5)]
        assert_close([one["share"] for one in got], [1 / 4, 2 / 4, 3 / 4, 3 / 4, 1])
        assert all(one["is a float"] for one in got), "a Python float, not a tensor"

    @points(2, hint="A class with the same logit as the label counts against it.")
    def test_ties_count_against_the_label(self, ex):
        logits = np.array([[2.0, 2.0, 1.0, 0.0], [3.0, 3.0, 3.0, 0.0], [1.0, 1.0, 1.0, 1.0]])
        for k in (1, 2, 3, 4):
            expected, got = (k - 1) / 3, []
            for labels in ([0, 0, 0], [1, 2, 3]):
                ask = dict(logits=logits, labels=np.array(labels), k=k)
                got.append(ex.run(probes.top_k_accuracy, **ask)["share"])
            assert_close(got, [expected, expected], rtol=2e-7)

    @points(1, hint="There are at least one answer and at most as many as classes.")
    def test_refuses_impossible_k(self, ex):
        ask = dict(logits=RANKED, labels=RANKED_LABELS)
        got = {k: ex.run(probes.refused_k, **ask, k=k) for k in (0, 6, -1, 1, 4, 5)}
        expected = {0: "ValueError", 6: "ValueError", -1: "ValueError", 1: None, 4: None, 5: None}
        assert got == expected, "what is raised, by k, for four images of five classes"

    @points(1, hint="One image alone is a batch; labels may be of another integer type.")
    def test_batch_of_one(self, ex):
        ask = dict(logits=np.array([[1.0, 3.0, 2.0]]), labels=np.array([0]))
        got = [ex.run(probes.share_of_other_integers, **ask, k=k) for k in (1, 2, 3)]
        assert_close(got, [0.0, 0.0, 1.0])


BATCHES = [(0.5, 4), (2.0, 4), (8.0, 1)]  # 2, 10 and 18 over 4, 8 and 9 examples


@task(
    "RunningMean",
    difficulty=1,
    minutes=10,
    hints=[
        "Keep the sum over examples and their number. What does a batch's mean tell of its sum?"
    ],
)
class TestRunningMean:
    @points(2, hint="A batch of one example must not count as much as a batch of four.")
    def test_batches_of_unequal_size(self, ex):
        for as_tensors in (False, True):
            got = ex.run(probes.running_means, batches=BATCHES, as_tensors=as_tensors)
            expected = [0.5, 1.25, 2.0]
            assert_steps(got["means"], expected, columns=("mean",), step="batch", fed=BATCHES)
            assert got["is a float"], "result returns a Python float"

    @points(1, hint="After reset the next batch is the first.")
    def test_reset(self, ex):
        batches = [*BATCHES, "reset", (3.0, 2), (0.0, 1)]
        got = ex.run(probes.running_means, batches=batches)
        expected = [0.5, 1.25, 2.0, float("nan"), 3.0, 2.0]
        assert_steps(got["means"], expected, columns=("mean",), step="update", fed=batches)

    @points(1, hint="No examples have no mean: NaN, not 0, which would look like a result.")
    def test_nothing_seen(self, ex):
        got = {when: f"{mean:g}" for when, mean in ex.run(probes.means_of_nothing).items()}
        expected = {"before any update": "nan", "after a mean of 0": "0", "after a reset": "nan"}
        assert got == expected, "the mean"

    @points(1, hint="Two metrics share nothing: keep sums in the object, not in the class.")
    def test_two_metrics(self, ex):
        got = ex.run(probes.mean_of_two_metrics)
        assert_close(got, {"the first": 2.0, "the second": 22.75 / 3})

    @points(1, hint="Turn the batch's mean into a Python float before you add it up.")
    def test_keeps_its_digits(self, ex):
        ask = dict(mean=0.1, count=32, times=300)
        got = ex.run(probes.mean_of_small_batches, **ask)
        assert_close(got["mean"], float(np.float32(0.1)), rtol=1e-10)

    @points(1, hint="float(mean) * count, not float(mean * count): 100,000 is no float16.")
    def test_product_in_64_bits(self, ex):
        for precision, mean, count in (("float16", 100.0, 1000), ("float32", 0.1, 31)):
            ask = dict(mean=mean, count=count, times=2, precision=precision)
            got = ex.run(probes.mean_of_small_batches, **ask)
            assert_close(got["mean"], float(np.dtype(precision).type(mean)), rtol=1e-10)

    @points(2, hint="A loss drags its whole graph along; a number does not (`item()`, `float`).")
    def test_keeps_no_graph_alive(self, ex):
        kept = {"graphs kept": ex.run(probes.graphs_kept_alive, times=3)}
        assert kept == {"graphs kept": 0}
