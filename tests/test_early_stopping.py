"""Tests of the chapter on early stopping: scripted curves, and runs compared by their weights."""

import itertools

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import early_stopping as oracle
from probes import early_stopping as probes
from probes.early_stopping import NAN

INF = float("inf")

KEPT = ("snapshot", "restore")
STATES = ("run_state", "load_run_state")


COLUMNS = ("stop", "improved", "best", "best_epoch", "stop_epoch")


def summary(found):
    """[the epoch of the stop, best, best epoch, epochs that improved]."""
    improved = [epoch for epoch, row in enumerate(found) if row[1]]
    return [found[-1][4], found[-1][2], found[-1][3], improved]


@task(
    "EarlyStopping",
    difficulty=2,
    minutes=30,
    hints=[
        "Two questions are asked of each value: is it the best, and is it progress? Write one"
        " small method that says whether a value is better than a reference by `min_delta`.",
        "Count the epochs since the last progress. Progress sets the count to zero; stop when the"
        " count reaches `patience`.",
        "No comparison with NaN is true. Only the first value needs care: `value == value` is"
        " false for NaN.",
    ],
)
class TestEarlyStopping:
    def check(self, ex, values, want, **settings):
        self.compare(ex.run(probes.watched, values=values, settings=settings), values, settings)
        assert summary(oracle.by_definition(values, settings)) == want, "by hand"

    def compare(self, found, values, settings):
        want = oracle.by_definition(values, settings)
        assert_steps(found, want, COLUMNS, step="epoch", fed=values)

    @points(3, hint="The epochs without progress are counted since the last progress.")
    def test_patience_counts_since_the_best(self, ex):
        values = [8.0, 6.0, 7.0, 6.5, 5.0, 5.5, 6.0, 5.25, 4.0, 1.0]
        self.check(ex, values, [7, 5.0, 4, [0, 1, 4]], patience=3)

    @points(1, hint="Patience 1: the first epoch without progress ends it.")
    def test_patience_of_one(self, ex):
        self.check(ex, [4.0, 3.0, 2.0, 2.5, 1.0], [3, 2.0, 2, [0, 1, 2]], patience=1)

    @points(1, hint="An equal value is no improvement.")
    def test_equal_values(self, ex):
        self.check(ex, [4.0, 4.0, 3.0, 3.0, 3.0, 3.0], [4, 3.0, 2, [0, 2]], patience=2)

    @points(2, hint="min_delta is a difference, not a share, and it has to be exceeded.")
    def test_min_delta(self, ex):
        values = [4.0, 3.5, 3.25, 3.5, 2.75, 2.5, 2.25, 2.125, 2.0, 1.0]
        self.check(ex, values, [8, 2.5, 5, [0, 2, 5]], patience=3, min_delta=0.5)

    @points(2, hint="Many small steps make a large one: only an improvement changes the best.")
    def test_slow_drift(self, ex):
        values = [4.0, 3.75, 3.5, 3.25, 3.0, 2.75, 2.5, 2.25]
        self.check(ex, values, [None, 2.5, 6, [0, 3, 6]], patience=4, min_delta=0.5)

    @points(2, hint="In mode 'max' a value must exceed the best by more than min_delta.")
    def test_highest_value(self, ex):
        values = [0.25, 0.5, 0.5625, 0.625, 0.75, 0.5, 0.875, 0.875, 2.0]
        self.check(ex, values, [7, 0.75, 4, [0, 1, 4]], patience=3, min_delta=0.125, mode="max")

    @points(2, hint="NaN is an epoch without progress, wherever it comes.")
    def test_nan(self, ex):
        values = [NAN, 4.0, NAN, NAN, 3.0, 3.5, NAN, 2.0, NAN, 5.0, NAN, 1.0]
        self.check(ex, values, [10, 2.0, 7, [1, 4, 7]], patience=3)

    @points(1, hint="A run of NaN has to end, too.")
    def test_nothing_but_nan(self, ex):
        self.check(ex, [NAN] * 6, [3, None, None, []], patience=4)

    @points(2, hint="Epochs before start_from_epoch neither improve nor use up patience.")
    def test_start_from_epoch(self, ex):
        values = [1.0, 0.5, 0.75, 4.0, 5.0, 3.0, 3.5, 3.25, 1.0]
        self.check(ex, values, [7, 3.0, 5, [3, 5]], patience=2, start_from_epoch=3)

    @points(2, hint="Without a value that beats the baseline there is no progress, but a best.")
    def test_baseline_is_not_reached(self, ex):
        values = [5.0, 4.0, 3.0, 2.5, 2.75, 2.75, 2.75, 1.0]
        self.check(ex, values, [2, 3.0, 2, [0, 1, 2]], patience=3, baseline=2.0)

    @points(1, hint="Progress has to beat both the best and the baseline.")
    def test_baseline_is_reached(self, ex):
        values = [5.0, 3.0, 1.5, 1.75, 1.25, 1.5, 1.75, 1.875, 1.0]
        self.check(ex, values, [7, 1.25, 4, [0, 1, 2, 4]], patience=3, baseline=2.0)

    @points(1, hint="min_delta holds for the baseline, too.")
    def test_baseline_and_min_delta(self, ex):
        values = [5.0, 4.0, 1.75, 1.0, 1.5]
        self.check(
            ex, values, [2, 1.75, 2, [0, 1, 2]], patience=3, baseline=2.0, min_delta=0.25
        )  # fmt: skip

    @points(1, hint="Compare with the definition, epoch by epoch.")
    def test_random_curves(self, ex, rng):
        settings = [
            {"patience": 4, "min_delta": 0.25},
            {"patience": 3, "mode": "max", "baseline": 2.0, "start_from_epoch": 2},
        ]
        curves = [(rng.integers(0, 40, size=30) / 8).tolist() for _ in settings * 4]
        chosen = settings * 4
        for values, one in zip(curves, chosen, strict=True):
            self.compare(ex.run(probes.watched, values=values, settings=one), values, one)

    @points(2, hint="The state has everything that update changes, the count of epochs included.")
    def test_state(self, ex):
        values = [9.0, 5.0, 6.0, 5.5, 4.0, 6.0, 6.5, 7.0, 1.0]
        settings = {"patience": 3, "start_from_epoch": 1}
        for at in ((0,), (3,), (4, 6), (7,)):
            found = ex.run(probes.watched, values=values, settings=settings, reload_at=at)
            self.compare(found, values, settings)

    @points(1, hint="Loaded means loaded: also what the last epoch was, and the epoch of the stop.")
    def test_attributes_after_loading(self, ex):
        settings = {"patience": 2}
        found = [
            ex.run(probes.loaded, values=v, settings=settings) for v in ([9.0, 5.0], [4, 6, 7])
        ]
        assert found[0] == {"improved": True, "best": 5.0, "best_epoch": 1, "stop_epoch": None}
        assert found[1] == {"improved": False, "best": 4, "best_epoch": 0, "stop_epoch": 2}

    @points(1, hint="A state must not change when its rule goes on, nor when a loaded one does.")
    def test_state_stays(self, ex):
        values = [9.0, 5.0, 6.0, 7.0, 8.0]
        inputs = {"values": values, "settings": {"patience": 3}, "at": 2}
        want = [
            [False, False, 5.0, 1, None],
            [False, False, 5.0, 1, None],
            [True, False, 5.0, 1, 4],
        ]
        for times in (1, 2):
            found = ex.run(probes.noted_late, times=times, **inputs)
            assert_steps(found, want, COLUMNS, fed=values[2:])

    @points(1, hint="0.0 is a value like any other: None means that there is none.")
    def test_zero_is_a_value(self, ex):
        self.check(ex, [1.0, 0.0, 0.5, 0.25, 0.75, -1.0], [4, 0.0, 1, [0, 1]], patience=3)
        self.check(ex, [2.0, 1.0, 0.5, 0.25], [1, 1.0, 1, [0, 1]], patience=2, baseline=0.0)

    @points(1, hint="The first value is the best whatever it is: nothing is compared with it.")
    def test_any_first_value(self, ex):
        high, low = [INF, 1e30, 1e20, 1e25], [-INF, -1e30, -5.0, -2.0, -3.0]
        self.check(ex, high, [3, 1e20, 2, [0, 1, 2]], patience=1)
        self.check(ex, low, [4, -2.0, 3, [0, 1, 2, 3]], patience=1, mode="max")
        self.check(ex, [NAN, INF, 3.0, 4.0], [2, 3.0, 2, [1, 2]], patience=3, baseline=1.0)

    @points(1, hint="Each rule counts for itself.")
    def test_two_rules(self, ex):
        values, beside = [4.0, 3.0, 3.5, 2.0, 5.0, 6.0], [1.0, 2.0, 0.5, 3.0, 4.0, 5.0]
        settings = {"patience": 2}
        inputs = {"values": values, "settings": settings}
        self.compare(ex.run(probes.watched, beside=beside, **inputs), values, settings)

    @points(1, hint="ValueError: a patience of less than 1; a mode that is another word.")
    def test_errors(self, ex):
        found = {
            "patience 0": ex.run(probes.refusal, patience=0),
            "patience -1": ex.run(probes.refusal, patience=-1),
            "mode auto": ex.run(probes.refusal, patience=2, mode="auto"),
        }
        assert found == dict.fromkeys(found, "ValueError")


# --- Prechelt's criteria


VALIDATION = np.array(
    [8.0, 6.0, 6.5, 5.0, 5.5, 4.0, 4.5, 4.25, 5.0, 4.125, 5.5, 4.75, 6.0, 3.5, 7.0]
)
TRAINING = np.array([9.0, 7.0, 7.5, 6.0, 5.5, 5.0, 4.5, 4.75, 4.0, 4.0, 4.5, 4.0, 4.0, 4.0, 4.0])


@task(
    "generalization_loss",
    difficulty=1,
    minutes=5,
    hints=["`np.minimum.accumulate` is the running minimum."],
)
class TestGeneralizationLoss:
    @points(2, hint="Percent above the lowest error so far; an epoch may be its own.")
    def test_against_a_loop(self, ex):
        want = [100 * (v / min(VALIDATION[: i + 1]) - 1) for i, v in enumerate(VALIDATION)]
        assert_close(ex.generalization_loss(VALIDATION), np.array(want))


@task(
    "training_progress",
    difficulty=1,
    minutes=10,
    hints=["`reshape` makes rows of strips; first cut off the epochs that do not fill one."],
)
class TestTrainingProgress:
    def by_hand(self, strip, curve=TRAINING):
        want = []
        for first in range(0, len(curve) - strip + 1, strip):
            part = curve[first : first + strip]
            want.append(1000 * (sum(part) / (strip * min(part)) - 1))
        return np.array(want)

    @points(2, hint="Mean over minimum of each strip, minus one, in thousandths.")
    def test_against_a_loop(self, ex):
        found = [ex.training_progress(TRAINING), ex.training_progress(TRAINING, strip=3)]
        for got, strip in zip(found, (5, 3), strict=True):
            assert_close(got, self.by_hand(strip))

    @points(1, hint="Each strip by itself: the error may rise again.")
    def test_rising_curve(self, ex):
        risen = TRAINING[::-1].copy()
        assert_close(ex.training_progress(risen), self.by_hand(5, risen))

    @points(1, hint="The last epochs, if they do not fill a strip, are left out.")
    def test_incomplete_strip(self, ex):
        found = ex.training_progress(TRAINING, strip=4), ex.training_progress(TRAINING[:3])
        assert_close(found[0], self.by_hand(4))
        assert len(found[1]) == 0


@task(
    "stop_by_gl",
    difficulty=1,
    minutes=5,
    hints=["`np.argmax` of booleans is the first True; `np.any` says whether there is one."],
)
class TestStopByGl:
    @points(2, hint="The first epoch above the bound, counted from 0.")
    def test_first_epoch_above(self, ex):
        # losses: 0 0 8.3 0 10 0 12.5 6.25 25 3.125 37.5 18.75 50 0 100
        given = ("generalization_loss",)
        bounds = (0, 8.5, 12.5, 20, 40)
        found = [ex.run(probes.gl, given=given, validation=VALIDATION, alpha=a) for a in bounds]
        assert found == [2, 4, 8, 8, 12]

    @points(1, hint="None where no epoch is above.")
    def test_never(self, ex):
        given = ("generalization_loss",)
        assert ex.run(probes.gl, given=given, validation=VALIDATION, alpha=100) is None


@task(
    "stop_by_pq",
    difficulty=2,
    minutes=15,
    hints=[
        "`array[strip - 1 :: strip]` has the last epochs of all complete strips.",
        "Multiply instead of dividing: `loss > alpha * progress` holds also where the progress is"
        " zero.",
    ],
)
class TestStopByPq:
    given = ("generalization_loss", "training_progress")

    def find(self, ex, **inputs):
        inputs = {"training": TRAINING, "validation": VALIDATION} | inputs
        return ex.run(probes.pq, given=self.given, **inputs)

    @points(2, hint="Only the last epoch of a strip decides.")
    def test_ends_of_strips(self, ex):
        # strips of 5: GL 10, 3.125, 100; P 272.7, 112.5, 25; of 3: P 119, 100, 104.2, 41.7, 0
        found = [self.find(ex, alpha=a) for a in (0.02, 0.03, 0.04, 3.5)]
        found += [self.find(ex, alpha=a, strip=3) for a in (0.05, 0.1, 0.2, 0.4)]
        assert found == [4, 4, 14, 14, 2, 8, 8, 11]

    @points(1, hint="Epochs that do not fill a strip decide nothing.")
    def test_incomplete_strip(self, ex):
        # strips of 4: GL 0, 6.25, 18.75, and 100 in the last three epochs; P 229.2, 97.2, 31.25
        found = [self.find(ex, alpha=a, strip=4) for a in (0.02, 0.05, 0.1, 0.7)]
        assert found == [7, 7, 11, None]

    @points(1, hint="Without progress any loss is too much, and no loss is not.")
    def test_no_progress(self, ex):
        flat, risen = np.full(15, 2.0), np.array([4.0] * 9 + [5.0] * 6)
        falls_first = np.array([3.0] + [2.0] * 14)
        pairs = [(flat, risen), (flat, flat), (falls_first, risen)]
        found = [self.find(ex, training=t, validation=v, alpha=1000.0) for t, v in pairs]
        assert found == [9, None, 9]

    @points(1, hint="The quotient must exceed the bound; None if it never does.")
    def test_never(self, ex):
        training = np.array([6.0, 2.0] * 3)  # in strips of 2: P = 1000
        validation = np.array([4.0, 4.0, 5.0, 5.0, 6.0, 6.0])  # GL 0, 25, 50
        inputs = {"training": training, "validation": validation, "strip": 2}
        found = [self.find(ex, alpha=a, **inputs) for a in (0.015625, 0.025, 0.046875, 0.05)]
        assert found == [3, 5, 5, None]


@task(
    "stop_by_up",
    difficulty=2,
    minutes=10,
    hints=["Take the last epochs of the strips first, and forget the others."],
)
class TestStopByUp:
    # ends of strips of 2: 5, 6, 4, 5, 6, 7, 3
    CURVE = np.array([9, 5, 4, 6, 7, 4, 3, 5, 5, 6, 1, 7, 9, 3], dtype=float)

    @points(2, hint="From one end of a strip to the next; the first strip cannot rise.")
    def test_successive_strips(self, ex):
        found = [ex.stop_by_up(self.CURVE, rises, strip=2) for rises in (1, 2, 3, 4)]
        assert found == [3, 9, 11, None]

    @points(1, hint="A strip has five epochs unless another length is given.")
    def test_length_of_a_strip(self, ex):
        # ends: 5, 9, 14 -> 5.5, 4.125, 7; strips of 3: 6.5, 4, 5, 4.75, 7
        found = [ex.stop_by_up(VALIDATION, 1), ex.stop_by_up(VALIDATION, 1, strip=3)]
        found += [ex.stop_by_up(VALIDATION, 2, strip=1), ex.stop_by_up(VALIDATION, 2)]
        assert found == [14, 8, None, None]

    @points(1, hint="An equal error has not risen, and begins the count anew.")
    def test_plateau(self, ex):
        curve = np.array([3.0, 4.0, 4.0, 5.0, 6.0, 6.0, 5.0, 5.5])
        found = [ex.stop_by_up(curve, rises, strip=1) for rises in (1, 2, 3, 6)]
        assert found == [1, 4, None, None]


# --- what a criterion brings


@task(
    "replay",
    difficulty=1,
    minutes=10,
    hints=["`np.argmin` gives the first of several lowest values."],
)
class TestReplay:
    VALIDATION = np.array([5.0, 4.0, 2.0, 2.0, 3.0, 1.0, 4.0])
    TEST = np.array([6.0, 3.0, 3.5, 2.5, 2.25, 2.75, 5.0])

    def play(self, ex, stop_epoch):
        return ex.replay(self.VALIDATION, self.TEST, stop_epoch)

    @points(2, hint="Weights are chosen by validation; only then their test error is read.")
    def test_stopped(self, ex):
        want = {"epochs": 5, "kept_epoch": 2, "test": 3.5, "regret": 1.25}
        assert self.play(ex, 4) == want

    @points(1, hint="None: the whole record was trained.")
    def test_never_stopped(self, ex):
        want = {"epochs": 7, "kept_epoch": 5, "test": 2.75, "regret": 0.5}
        assert self.play(ex, None) == want

    @points(1, hint="The epoch of the stop is trained, and may be the best.")
    def test_stopped_at_the_minimum(self, ex):
        assert self.play(ex, 5) == {"epochs": 6, "kept_epoch": 5, "test": 2.75, "regret": 0.5}

    @points(1, hint="Stopping after epoch 0 costs one epoch.")
    def test_first_epoch(self, ex):
        assert self.play(ex, 0) == {"epochs": 1, "kept_epoch": 0, "test": 6.0, "regret": 3.75}


@task(
    "expected_best",
    difficulty=2,
    minutes=15,
    hints=[
        "In how many of all equally likely series of two is 1 the lowest of 1, 2, 3?",
        "All measurements are at least the i-th lowest of n values with probability"
        " $((n - i + 1)/n)^{count}$; the lowest one is just that value with the difference of two"
        " such probabilities.",
    ],
)
class TestExpectedBest:
    @points(2, hint="Every series of measurements is equally likely.")
    def test_against_all_series(self, ex):
        errors = np.array([3.0, 0.5, 2.0, 0.5, 7.0])
        found = [ex.expected_best(errors, count) for count in (1, 2, 4)]
        every = [itertools.product(errors, repeat=count) for count in (1, 2, 4)]
        assert_close(found, np.array([np.mean([min(one) for one in all_]) for all_ in every]))

    @points(1, hint="1, 2 or 3, twice: (5 * 1 + 3 * 2 + 1 * 3) / 9.")
    def test_by_hand(self, ex):
        found = [
            ex.expected_best(np.array([3.0, 1.0, 2.0]), 2),
            ex.expected_best(np.array([4.0]), 9),
        ]
        assert_close(found, np.array([14 / 9, 4.0]))


@task(
    "stopping_as_decay",
    difficulty=2,
    minutes=15,
    hints=["Set the two shares equal and solve for s; abbreviate (1 - lr c)^steps by a letter."],
)
class TestStoppingAsDecay:
    @points(2, hint="Both must have gone the same share of the way.")
    def test_same_share_as_descent(self, ex):
        curvatures, lr, steps = np.array([0.25, 1.0, 3.0, 7.5]), 0.125, 3
        strengths = ex.stopping_as_decay(curvatures, lr, steps)
        gone = np.zeros(4)
        for _ in range(steps):
            gone = gone - lr * curvatures * (gone - 1)
        assert_close(curvatures / (curvatures + strengths), gone)

    @points(1, hint="One step: (1 - lr c) / lr.")
    def test_one_step(self, ex):
        got = ex.stopping_as_decay(np.array([0.5, 2.0]), 0.25, 1)
        assert_close(got, np.array([3.5, 2.0]))


# --- in the frameworks


def check_exact(got, want):
    """Close first, which says where; then bit for bit."""
    assert_close(got, want)
    other = [name for name in want if not np.array_equal(got[name], want[name])]
    assert not other, "these differ in their last bits"


@task(
    "snapshot",
    difficulty=1,
    minutes=10,
    hints=[
        "Take a snapshot, train one step, look at the snapshot again: has it moved?",
        "PyTorch: `state_dict()` holds the very memory of the parameters, and its `.copy()` copies"
        " only the dictionary. Keras: which method returns NumPy arrays?",
    ],
)
class TestSnapshot:
    @points(3, hint="Training goes on, and the copy must not.")
    def test_copy_stays(self, ex):
        found = ex.run(probes.copied, more=(1, 2))
        for one in found["found"]:
            check_exact(one, found["want"])


@task(
    "restore",
    difficulty=1,
    minutes=10,
    hints=["Both frameworks have a method for it: the opposite of the one that reads them."],
)
class TestRestore:
    @points(2, hint="Parameters and statistics are back, each time.")
    def test_everything_is_back(self, ex):
        found = ex.run(probes.copied, more=(1, 2))
        for one in found["found"]:
            check_exact(one, found["want"])

    @points(2, hint="The optimizer must be able to go on with the same parameters.")
    def test_training_can_go_on(self, ex):
        found = ex.run(probes.trained_after)
        want = {name: np.array(value) for name, value in probes.START.items()}
        check_exact(found["before"], want)
        found = {"changed by a step": found["moved"], "trainable": found["trainable"]}
        assert found == {"changed by a step": ["mean", "weight"], "trainable": ["weight"]}


def check_fit(got, trained, kept):
    """``trained`` epochs, of which the one of number ``kept`` stays."""
    trace = oracle.trace(trained)
    losses, checked = [row[0] for row in trace], [row[1] for row in trace]
    assert_steps(got["seen"], checked, ["told the rule"], step="epoch")
    assert_steps(got["history"].get("loss"), losses, ["loss"], step="epoch")
    assert_steps(got["history"].get("val_loss"), checked, ["val_loss"], step="epoch")
    assert_close(got["values"], trace[kept][2])
    assert got["floats"], "the history must hold Python floats"


@task(
    "fit",
    difficulty=2,
    minutes=25,
    hints=[
        "One pass of the loop: train, evaluate, tell the rule, keep a snapshot if it improved,"
        " leave if it is to stop.",
        "Restore after the loop, not where the rule stops: the epochs may run out first.",
    ],
)
class TestFit:
    @points(1, hint="The weights are those of the last epoch that the rule called improved.")
    def test_weights_after_a_stop(self, ex):
        # the epochs 2 (the lowest value), 3, 4, 5 and 6 all have weights of their own
        got = ex.run(probes.fitted, given=KEPT, improved=(0, 4), stop=6, epochs=9)
        assert_close(got["values"], oracle.trace(7)[4][2])

    @points(3, hint="The rule stops after epoch 6; the model is as after epoch 3.")
    def test_rule_ends_it(self, ex):
        got = ex.run(probes.fitted, given=KEPT, improved=(0, 3), stop=6, epochs=9)
        check_fit(got, trained=7, kept=3)

    @points(3, hint="The best weights are restored also if the epochs run out.")
    def test_epochs_end_it(self, ex):
        ended = ex.run(probes.fitted, given=KEPT, improved=(0, 3), stop=None, epochs=6)
        stopped = ex.run(probes.fitted, given=KEPT, improved=(0,), stop=1, epochs=3)
        check_fit(ended, trained=6, kept=3)
        check_fit(stopped, trained=2, kept=0)

    @points(1, hint="The last epoch may be the best.")
    def test_last_epoch_is_the_best(self, ex):
        got = ex.run(probes.fitted, given=KEPT, improved=(0, 3), stop=3, epochs=6)
        check_fit(got, trained=4, kept=3)

    @points(1, hint="Nothing was kept, so nothing is restored.")
    def test_nothing_improves(self, ex):
        got = ex.run(probes.fitted, given=KEPT, improved=(), stop=2, epochs=6)
        check_fit(got, trained=3, kept=2)

    @points(1, hint="A single epoch is trained, evaluated and reported.")
    def test_one_epoch(self, ex):
        got = ex.run(probes.fitted, given=KEPT, improved=(0,), stop=None, epochs=1)
        check_fit(got, trained=1, kept=0)


# --- going on after an interruption


def check_run(got, want):
    """The run that went on from a state does what the one does that just went on."""
    check_exact(got["values"], want["values"])
    assert_steps(got["seen"], want["seen"], ["told the rule"], step="epoch")
    for name, values in want["history"].items():
        assert_steps(got["history"].get(name), values, [name], step="epoch")
    assert ("best" in got) == ("best" in want), "are there best weights to put back?"
    if "best" in want:
        check_exact(got["best"], want["best"])


@task(
    "run_state",
    difficulty=2,
    minutes=15,
    hints=[
        "What does the next epoch depend on? And what does the end of the run?",
        "Lists and tensors that are only referred to change when the run goes on.",
    ],
)
class TestRunState:
    @points(3, hint="A run that goes on from the state must equal the one that just went on.")
    def test_run_goes_on(self, ex):
        got = ex.run(probes.saved_and_loaded, given=KEPT, in_file=True)
        check_run(got["found"][0], got["want"])
        assert got["variables"] == 0, "the state holds numbers, not variables"

    @points(1, hint="Perhaps no epoch has improved so far.")
    def test_nothing_kept_so_far(self, ex):
        got = ex.run(probes.saved_and_loaded, given=KEPT, nothing_kept=True)
        check_run(got["found"][0], got["want"])


@task(
    "load_run_state",
    difficulty=2,
    minutes=15,
    hints=["PyTorch's optimizers keep the tensors that they load, and change them in place."],
)
class TestLoadRunState:
    @points(2, hint="Model, optimizer, rule and random numbers stand where they stood.")
    def test_run_goes_on(self, ex):
        got = ex.run(probes.saved_and_loaded, given=KEPT)
        check_run(got["found"][0], got["want"])

    @points(1, hint="A state can be loaded twice.")
    def test_loaded_twice(self, ex):
        got = ex.run(probes.saved_and_loaded, given=KEPT, times=2)
        for one in got["found"]:
            check_run(one, got["want"])


@task(
    "fit_resumable",
    difficulty=2,
    minutes=20,
    hints=[
        "The number of the next epoch is the length of the history.",
        "Save before the best weights are put back: the run goes on from the last ones.",
    ],
)
class TestFitResumable:
    given = (*KEPT, *STATES)

    def run(self, ex, **inputs):
        return ex.run(probes.resumed, given=self.given, **inputs)

    def check(self, got, trained, kept):
        trace = oracle.trace(trained, same_batches=False)
        losses, checked = ([row[i] for row in trace] for i in (0, 1))
        assert_steps(got["asked"], list(range(trained)), ["epoch of the data"], step="epoch")
        assert_steps(got["history"].get("loss"), losses, ["loss"], step="epoch")
        assert_steps(got["history"].get("val_loss"), checked, ["val_loss"], step="epoch")
        assert_steps(got["seen"], checked, ["told the rule"], step="epoch")
        assert_close(got["values"], trace[kept][2])

    @points(2, hint="Without an interruption it does what fit does, and saves each epoch.")
    def test_in_one_piece(self, ex):
        got = self.run(ex, improved=(0, 2), stop=4, epochs=9)
        self.check(got, trained=5, kept=2)
        assert got["saved"] == 5, "save is called after each epoch"
        got = self.run(ex, improved=(0, 2), stop=4, epochs=9, saves=False)
        self.check(got, trained=5, kept=2)

    @points(3, hint="In pieces it trains the same epochs, from the last weights, not the best.")
    def test_in_pieces(self, ex):
        got = self.run(ex, improved=(0, 1), stop=4, epochs=7, interruptions=(1, 3))
        self.check(got, trained=5, kept=1)

    @points(1, hint="Where the rule has said stop, nothing is trained any more.")
    def test_interrupted_after_the_stop(self, ex):
        got = self.run(ex, improved=(0, 1), stop=3, epochs=9, interruptions=(4,))
        counts = {"trained": len(got["asked"]), "told": len(got["seen"]), "saved": got["saved"]}
        assert counts == {"trained": 4, "told": 4, "saved": 4}, "how many epochs"
        self.check(got, trained=4, kept=1)

    @points(1, hint="0 is the number of an epoch: ask whether stop_epoch is None.")
    def test_stopped_by_the_first_epoch(self, ex):
        for interruptions in ((), (1,)):
            got = self.run(ex, improved=(0,), stop=0, epochs=3, interruptions=interruptions)
            self.check(got, trained=1, kept=0)

    @points(1, hint="All epochs are done: only the best weights are missing.")
    def test_interrupted_at_the_end(self, ex):
        got = self.run(ex, improved=(1,), stop=None, epochs=3, interruptions=(2, 3))
        self.check(got, trained=3, kept=1)

    @points(2, hint="Bit for bit, with dropout and momentum.")
    def test_same_bits(self, ex):
        inputs = {"improved": (0, 2), "stop": None, "epochs": 4, "dropout": 0.5}
        whole = self.run(ex, **inputs)
        pieces = self.run(ex, interruptions=(1, 3), **inputs)
        check_exact(pieces["values"], whole["values"])
        assert pieces["history"] == whole["history"], "the history differs in its last bits"
        assert pieces["seen"] == whole["seen"], "what the rule was told differs in its last bits"

    @points(1, hint="Nothing improved, nothing is restored.")
    def test_nothing_improves(self, ex):
        got = self.run(ex, improved=(), stop=2, epochs=4, interruptions=(1,))
        self.check(got, trained=3, kept=2)


# --- the callback


CURVES = {
    "stops": ([4.0, 2.0, 3.0, 1.0, 1.5, 2.0, 1.25, 0.5], {"patience": 3}),
    "risen": ([4.0, 2.0, 3.0, 1.0, 1.5, 2.0, 1.25, 1.75], {"patience": 3}),
    "ends": ([4.0, 2.0, 1.0, 3.0, 1.5], {"patience": 4}),
    "last": ([4.0, 5.0, 3.0, 3.5, 2.0], {"patience": 2}),
    "delta": ([4.0, 3.75, 3.5, 3.25, 3.0, 2.75, 2.5], {"patience": 2, "min_delta": 0.5}),
    "highest": ([0.5, 0.75, 0.625, 0.875, 0.75, 0.5], {"patience": 2, "mode": "max"}),
    "warm-up": ([1.0, 0.5, 4.0, 5.0, 3.0, 4.0, 5.0], {"patience": 2, "start_from_epoch": 2}),
    "zero": ([2.0, 0.0, 1.0, 0.5, 0.25, 3.0], {"patience": 3}),
    "nan": ([4.0, NAN, 3.0, NAN, NAN, 1.0], {"patience": 2}),
}


@task(
    "EarlyStoppingCallback",
    difficulty=2,
    minutes=20,
    hints=[
        "`fit` sets `self.model` before it begins, and ends after an epoch in which"
        " `self.model.stop_training` became True.",
        "`on_train_end` is called however the training ended.",
    ],
)
class TestEarlyStoppingCallback:
    def compare(self, ex, *names, monitor="val_loss"):
        found, own = {}, {}
        for name in names:
            values, settings = CURVES[name]
            one = {"values": values, "settings": settings, "monitor": monitor}
            found[name] = self.told(ex.run(probes.with_callback, **one))
            own[name] = self.told(ex.oracle(oracle.with_keras, **one))
        assert found == own

    def told(self, found):
        return dict(zip(("epochs", "weights of epoch", "times restored"), found, strict=True))

    @points(3, hint="Keras' own callback ends after other epochs, or with other weights.")
    def test_as_keras_when_the_rule_ends_it(self, ex):
        self.compare(ex, "stops", "delta", "highest", "zero", "nan")

    @points(2, hint="The best weights come back also when the epochs run out.")
    def test_as_keras_when_the_epochs_end(self, ex):
        self.compare(ex, "ends", "stops", "last")

    @points(1, hint="Epochs before the first improvement leave nothing to restore.")
    def test_as_keras_with_a_warm_up(self, ex):
        self.compare(ex, "warm-up")

    @points(1, hint="Another value may be monitored.")
    def test_monitor(self, ex):
        self.compare(ex, "risen", monitor="loss")

    @points(1, hint="An epoch can improve and end the training: both questions are asked.")
    def test_last_epoch_is_the_best(self, ex):
        found = {}
        for patience in (3, 1):  # no epoch beats the baseline
            settings = {"patience": patience, "baseline": 1.0}
            one = ex.run(probes.with_callback, values=[5.0, 4.0, 3.0, 2.0], settings=settings)
            found[f"patience {patience}"] = self.told(one)
        kept = {p: {"epochs": p, "weights of epoch": p - 1.0, "times restored": 1} for p in (3, 1)}
        assert found == {f"patience {patience}": one for patience, one in kept.items()}

    @points(1, hint="Nothing but NaN: the weights stay as they are.")
    def test_nothing_improves(self, ex):
        found = ex.run(probes.with_callback, values=[NAN] * 5, settings={"patience": 3})
        assert self.told(found) == {"epochs": 3, "weights of epoch": 2.0, "times restored": 0}

    @points(1, hint="Where the rule goes on, stop_training is left alone: others set it, too.")
    def test_another_callback_stops(self, ex):
        assert ex.run(probes.stopped_by_another) == {"stop_training": True}

    @points(1, hint="A monitored value that was not logged: ValueError, which names both.")
    def test_no_such_value(self, ex):
        found = ex.run(probes.without_a_value)
        assert found == {"ValueError": True, "names": ["val_loss", "loss", "accuracy"]}
