"""Tests of the chapter on training in several processes, which they run in two processes."""

import numpy as np

from autograder import assert_close, fan_in, points, task
from oracles import common as oracles
from probes import distributed as probes


@task(
    "shard_indices",
    difficulty=2,
    minutes=20,
    hints=[
        "Ten examples for four processes: rank 0 gets 0, 4, 8. Who gets 9, and what do the "
        "others get in its place?",
        "The order must be the same in all processes, or two of them see the same example: so "
        "the generator's seed depends on the epoch, and not on the rank.",
    ],
)
class TestShardIndices:
    @points(1, hint="Deal the examples out like cards: 0 to the first process, 1 to the second.")
    def test_dealt_out_like_cards(self, ex):
        got = [ex.shard_indices(8, rank, 4, shuffle=False) for rank in range(4)]
        assert got == [[0, 4], [1, 5], [2, 6], [3, 7]]

    @points(2, hint="The order goes on with its own start until all get equally many.")
    def test_start_is_repeated(self, ex):
        got = [ex.shard_indices(10, rank, 4, shuffle=False) for rank in range(4)]
        assert got == [[0, 4, 8], [1, 5, 9], [2, 6, 0], [3, 7, 1]]
        got = [ex.shard_indices(2, rank, 5, shuffle=False) for rank in range(5)]
        assert got == [[0], [1], [0], [1], [0]]

    @points(1, hint="With drop_last nothing is repeated: what does not go round is left out.")
    def test_end_is_cut_off(self, ex):
        got = [ex.shard_indices(11, rank, 4, shuffle=False, drop_last=True) for rank in range(4)]
        assert got == [[0, 4], [1, 5], [2, 6], [3, 7]]
        assert ex.shard_indices(8, 1, 4, shuffle=False, drop_last=True) == [1, 5]
        assert ex.shard_indices(3, 1, 4, shuffle=False, drop_last=True) == []

    @points(1, hint="The order is shuffled first; then its end is cut off, whatever stands there.")
    def test_shuffled_and_cut_off(self, ex):
        order = np.random.default_rng(7).permutation(11).tolist()
        got = [ex.shard_indices(11, rank, 3, epoch=4, seed=3, drop_last=True) for rank in range(3)]
        assert got == [order[rank:9:3] for rank in range(3)]

    @points(1, hint="The default: shuffled with the seed 0 + 0. A single process sees everything.")
    def test_default_arguments(self, ex):
        order = np.random.default_rng(0).permutation(9).tolist()
        assert ex.shard_indices(9, 0, 1) == order
        assert ex.shard_indices(9, 2, 3) == order[2::3]

    @points(2, hint="The generator's seed is seed + epoch, in every process.")
    def test_shuffled_anew_in_every_epoch(self, ex):
        for epoch, seed in ((0, 0), (1, 0), (2, 5)):
            order = np.random.default_rng(seed + epoch).permutation(9)
            order = [*order.tolist(), *order[:3].tolist()]
            for rank in range(4):
                got = ex.shard_indices(9, rank, 4, epoch=epoch, seed=seed)
                assert got == order[rank::4]

    @points(1, hint="Ranks go from 0 to world_size - 1; raise ValueError for others.")
    def test_refuses_other_ranks(self, ex):
        ranks = (4, 6, -1)
        errors = [ex.error("shard_indices", 10, rank, 4) for rank in ranks]
        assert errors == ["ValueError"] * 3, "what the ranks 4, 6 and -1 of 4 processes raise"


@task(
    "scaled_learning_rate",
    difficulty=1,
    minutes=10,
    hints=[
        "Two cases: before the end of the warm-up, and from there on.",
        "In the warm-up the rate lies on the straight line from (0, base_rate) to "
        "(warmup_steps, k * base_rate).",
    ],
)
class TestScaledLearningRate:
    @points(1, hint="A batch of 8,192 is 32 times 256: the rate is 32 times 0.1.")
    def test_rate_after_the_warm_up(self, ex):
        assert_close(ex.scaled_learning_rate(5000, 0.1, 8192, warmup_steps=780), 3.2)
        got = ex.scaled_learning_rate(9, 0.25, 48, warmup_steps=4, base_batch_size=16)
        assert_close(got, 0.75)

    @points(
        2, hint="Step 0 has the base rate, step warmup_steps the full one, equal steps between."
    )
    def test_warm_up(self, ex):
        args = dict(base_rate=0.5, batch_size=96, warmup_steps=4, base_batch_size=32)
        got = [ex.scaled_learning_rate(step, **args) for step in range(7)]
        assert_close(got, [0.5, 0.75, 1.0, 1.25, 1.5, 1.5, 1.5])

    @points(1, hint="k need not be whole, and a batch may be smaller than base_batch_size.")
    def test_other_batches(self, ex):
        cases = [(384, 6, 0.75), (384, 2, 0.5 + 0.25 / 3), (64, 6, 0.125), (64, 3, 0.3125)]
        got = [ex.scaled_learning_rate(step, 0.5, size, 6) for size, step, _ in cases]
        assert_close(got, [want for _, _, want in cases])

    @points(1, hint="Without a warm-up there is nothing to divide by: the full rate from step 0.")
    def test_no_warm_up(self, ex):
        assert_close(ex.scaled_learning_rate(0, 0.1, 1024, warmup_steps=0), 0.4)


def check_all(found, expected):
    """Both processes must come to the same, expected result."""
    for one in found:
        if isinstance(expected, dict):
            one = {name: one[name] for name in expected}
        assert_close(one, expected, rtol=2e-5)  # a share may be computed in float32


@task(
    "average_gradients",
    difficulty=2,
    minutes=20,
    hints=[
        "Five examples here, two there: whose mean counts for more, and how much?",
        "Multiply by count, add up over the processes, divide by the sum of the counts.",
    ],
)
class TestAverageGradients:
    @staticmethod
    def example(rng, counts):
        gradients = [[rng.normal(size=(4, 3)), rng.normal(size=4)] for _ in counts]
        columns = zip(*gradients, strict=True)
        return gradients, [np.average(one, axis=0, weights=counts) for one in columns]

    @points(1, hint="Equal shares: the mean of the gradients.")
    def test_equal_shares(self, ex, rng):
        gradients, expected = self.example(rng, [3, 3])
        found = ex.run(probes.averaged, gradients=gradients, counts=[3, 3])
        check_all([one["averaged"] for one in found], expected)

    @points(3, hint="A process with more examples counts for more.")
    def test_unequal_shares(self, ex, rng):
        gradients, expected = self.example(rng, [5, 2])
        found = ex.run(probes.averaged, gradients=gradients, counts=[5, 2])
        check_all([one["averaged"] for one in found], expected)

    @points(1, hint="all_reduce works in place: give it a copy.")
    def test_leaves_the_gradients_alone(self, ex, rng):
        gradients, expected = self.example(rng, [1, 4])
        found = ex.run(probes.averaged, gradients=gradients, counts=[1, 4])
        assert [one["kept"] for one in found] == [[True, True]] * 2, "whether they are as before"

    @points(1, hint="In TensorFlow the count may be a tensor.")
    def test_counts_as_tensors(self, ex, rng):
        gradients, expected = self.example(rng, [2, 6])
        found = ex.run(probes.averaged_with_tensors, gradients=gradients, counts=[2, 6])
        check_all([one["averaged"] for one in found], expected)


@task(
    "data_parallel_step",
    difficulty=3,
    minutes=30,
    hints=[
        "Write the step for one process with the whole batch first. What does a process not "
        "know: which numbers must it get from the others?",
        "TensorFlow: the optimizer adds the replicas' gradients up. So each replica's loss is "
        "the *sum* over its own examples, divided by the size of the whole batch.",
        "PyTorch: `torch.autograd.grad` gives gradients as a list; `average_gradients` also "
        "averages a list that holds nothing but the loss.",
    ],
)
class TestDataParallelStep:
    @staticmethod
    def example(rng, counts):
        images, labels = rng.normal(size=(sum(counts), 3)), rng.integers(0, 4, size=sum(counts))
        weight, bias, rate = 2 * fan_in(rng, 4, 3), rng.normal(size=4), 0.5
        logits = oracles.linear(images, weight, bias)
        softmax = np.exp(logits - np.logaddexp.reduce(logits, axis=1)[:, None])
        slope = (softmax - np.eye(4)[labels]) / len(labels)  # (N, K)
        expected = {
            "loss": oracles.cross_entropy(logits, labels),
            "weight": weight - rate * slope.T @ images,
            "bias": bias - rate * slope.sum(axis=0),
        }
        parts = [np.split(one, np.cumsum(counts)[:-1]) for one in (images, labels)]
        inputs = dict(images=parts[0], labels=parts[1], weight=weight, bias=bias, rate=rate)
        return inputs, expected

    @points(
        2,
        hint="Equal shares: the step of one process with the whole batch. "
        "In TensorFlow the optimizer adds the gradients of the replicas up: it takes no mean.",
    )
    def test_equal_shares(self, ex, rng):
        inputs, expected = self.example(rng, [4, 4])
        found = ex.run(probes.stepped, given=("average_gradients",), **inputs)
        check_all(found, expected)
        assert all(one["is a float"] for one in found), "a Python float, not a tensor"

    @points(3, hint="Unequal shares: a process with more examples counts for more.")
    def test_unequal_shares(self, ex, rng):
        inputs, expected = self.example(rng, [6, 3])
        check_all(ex.run(probes.stepped, given=("average_gradients",), **inputs), expected)

    @points(1, hint="Only trainable parameters have a gradient, and only they move.")
    def test_frozen_layer(self, ex, rng):
        inputs, expected = self.example(rng, [5, 3])
        frozen = np.array([[0.0, 2.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, -0.5]])
        inputs["images"] = [one @ np.linalg.inv(frozen).T for one in inputs["images"]]
        for old in (0.0, 2.0):  # PyTorch: what lies in .grad
            case = dict(**inputs, frozen=frozen, old=old)
            found = ex.run(probes.stepped, given=("average_gradients",), **case)
            check_all(found, {**expected, "frozen": frozen})

    @points(1, hint="PyTorch: `backward` adds to what lies in `.grad`: begin with none.")
    def test_old_gradients(self, ex, rng):
        inputs, expected = self.example(rng, [2, 4])
        found = ex.run(probes.stepped, given=("average_gradients",), **inputs, old=2.0)
        check_all(found, expected)

    @points(1, hint="A layer that drops units, say, behaves differently while it trains.")
    def test_training_mode(self, ex, rng):
        inputs, expected = self.example(rng, [3, 4])
        found = ex.run(probes.stepped, given=("average_gradients",), **inputs, silent=True)
        check_all(found, expected)


@task(
    "global_statistics",
    difficulty=2,
    minutes=20,
    hints=[
        "The mean needs two numbers from everybody, and they are sums.",
        "A process's own variance is measured from its own mean. From which mean must it be "
        "measured here?",
    ],
)
class TestGlobalStatistics:
    @staticmethod
    def check(ex, rng, counts):
        features = [rng.normal(size=(n, 5)) * (2 + i) + 3 * i for i, n in enumerate(counts)]
        whole = np.concatenate(features)
        found = ex.run(probes.statistics, features=features)
        check_all(found, [whole.mean(axis=0), whole.var(axis=0)])

    @points(2, hint="The spread between the processes belongs to the variance as well.")
    def test_equal_shares(self, ex, rng):
        self.check(ex, rng, [4, 4])

    @points(2, hint="Add up sums and counts, and divide at the end.")
    def test_unequal_shares(self, ex, rng):
        self.check(ex, rng, [7, 2])
        self.check(ex, rng, [1, 4])


@task(
    "global_accuracy",
    difficulty=2,
    minutes=20,
    hints=[
        "Add up the right answers of all processes, and divide once.",
        "Seven examples for two processes: eight places. Which rank has the last place, and "
        "what lies there?",
    ],
)
class TestGlobalAccuracy:
    @staticmethod
    def check(ex, rng, right, batch_size=1):
        """Examples dealt out to two processes in whole batches; ``right`` says who is right."""
        count = len(right)
        labels = rng.integers(0, 3, size=count)
        answers = np.where(right, labels, (labels + 1) % 3)
        logits = np.eye(3)[answers] + 0.1 * rng.normal(size=(count, 3))
        whole = 2 * batch_size
        places = np.resize(np.arange(count), whole * -(-count // whole))
        found = ex.run(
            probes.accuracy,
            logits=[logits[places[rank::2]] for rank in (0, 1)],
            labels=[labels[places[rank::2]] for rank in (0, 1)],
            num_examples=count,
        )
        assert_close([one["share"] for one in found], [sum(right) / count] * 2, rtol=1e-6)
        if ex.track == "pytorch":
            assert all(one["is a float"] for one in found), "a Python float, not a tensor"

    @points(1, hint="Each process has half of the examples; the accuracy is that of all.")
    def test_even_number(self, ex, rng):
        self.check(ex, rng, [1, 0, 1, 1, 1, 0, 1, 0])

    @points(2, hint="The last places repeat the first examples: they must not count twice.")
    def test_repeated_examples_do_not_count(self, ex, rng):
        self.check(ex, rng, [1, 1, 0, 0, 0, 1], batch_size=2)
        self.check(ex, rng, [1, 0, 1, 1, 1, 0, 0, 1, 0], batch_size=4)
        self.check(ex, rng, [1, 0, 0, 1, 1, 0, 0])
