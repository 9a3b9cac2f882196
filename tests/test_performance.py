"""Tests of the chapter on performance: fair times, limits, and slow things counted, not timed."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import common as oracles
from probes import performance as probes

# --- measuring


@task(
    "median_time",
    difficulty=2,
    minutes=15,
    hints=[
        "The first calls load, compile and fill caches: make them before the first reading.",
        "Write one small function that waits and then reads the clock.",
    ],
)
class TestMedianTime:
    @points(2, hint="The calls of the warm-up are made, and not measured.")
    def test_median_without_the_warm_up(self, ex):
        seconds = [64.0, 32.0, 1.0, 8.0, 2.0, 16.0, 3.0]
        assert ex.run(probes.timed, seconds=seconds, repeats=5, warmup=2) == (3.0, 7)

    @points(1, hint="Between the two middle times, if there is an even number.")
    def test_even_number_of_repeats(self, ex):
        assert ex.run(probes.timed, seconds=[1.0, 8.0, 2.0, 4.0], repeats=4, warmup=0) == (3.0, 4)

    @points(2, hint="Wait before you read the clock: at the start, too, or the warm-up counts.")
    def test_waits_for_an_accelerator(self, ex):
        assert (
            ex.run(probes.timed_on_an_accelerator, seconds=[64.0, 2.0, 4.0, 8.0], warmup=1) == 4.5
        )
        assert ex.run(probes.timed_on_an_accelerator, seconds=[64.0, 2.0], warmup=1) == 2.5


@task(
    "paired_times",
    difficulty=1,
    minutes=10,
    hints=["Which one comes first in a round depends on whether its number is even."],
)
class TestPairedTimes:
    @points(2, hint="One unmeasured call each; then first-second, second-first, and so on.")
    def test_order_and_times(self, ex):
        first, second = [9.0, 1.0, 2.0, 4.0], [9.0, 8.0, 16.0, 32.0]
        times, log = ex.run(probes.timed_in_turns, first=first, second=second, rounds=3)
        assert times == [first[1:], second[1:]]
        rounds = ["first", "second", "second", "first", "first", "second"]
        assert log == ["first", "second", *rounds]

    @points(1, hint="Each time belongs to the function that was called, also in odd rounds.")
    def test_a_drift_hits_both(self, ex):
        times, _ = ex.run(probes.timed_in_turns, first=1.0, second=1.0, rounds=4, drift=2.0)
        product = np.prod(np.divide(*times))
        assert_close(product, 1.0)  # a first call later by as much as it was earlier before


@task(
    "ratio_interval",
    difficulty=2,
    minutes=15,
    hints=[
        "Twice as fast and half as fast should cancel: that is what the logarithm is for.",
        "`scipy.stats.sem` and `scipy.stats.t.ppf` give error and reach; n - 1 degrees of freedom.",
    ],
)
class TestRatioInterval:
    @points(2, hint="The exponential of the mean of the logarithms of before / after.")
    def test_estimate(self, ex):
        got = ex.ratio_interval([4.0, 1.0, 6.0], [1.0, 4.0, 6.0])
        assert_close(got[0], 1.0)
        assert_close(ex.ratio_interval([3.0, 24.0], [1.0, 2.0])[0], 6.0)

    @points(2, hint="Student's t with n - 1 degrees of freedom: 2.776 for five times.")
    def test_interval(self, ex):
        logarithms = np.array([0.1, 0.4, 0.3, -0.2, 0.4])
        after = np.array([1.0, 2.0, 0.5, 4.0, 1.5])
        error = math.sqrt(sum((logarithms - 0.2) ** 2) / 4) / math.sqrt(5)
        got = ex.ratio_interval([*(after * np.exp(logarithms))], [*after])
        ends = [math.exp(0.2 - 2.7764451 * error), math.exp(0.2 + 2.7764451 * error)]
        assert_close(list(got[1:]), ends, rtol=1e-6)
        got = ex.ratio_interval([*(after * np.exp(logarithms))], [*after], confidence=0.5)
        ends = [math.exp(0.2 - 0.7406971 * error), math.exp(0.2 + 0.7406971 * error)]
        assert_close(list(got[1:]), ends, rtol=1e-6)

    @points(1, hint="Two rounds at least, and a time of each in every round.")
    def test_refuses_what_is_no_pair(self, ex):
        assert ex.error("ratio_interval", [1.0, 2.0], [1.0]) == "ValueError"
        assert ex.error("ratio_interval", [1.0], [1.0]) == "ValueError"


@task(
    "break_even",
    difficulty=1,
    minutes=10,
    hints=["Write down what n steps take with and without; n - 1 of them are fast."],
)
class TestBreakEven:
    @points(2, hint="first_call + (n - 1) after is at most n before.")
    def test_number_of_steps(self, ex):
        assert ex.break_even(9.5, 3.0, 2.5) == 14
        assert ex.break_even(16.0, 0.5, 0.25) == 63
        assert ex.break_even(10.0, 3.0, 1.0) == 5
        assert ex.break_even(2.0, 1.5, 1.0) == 2

    @points(1, hint="A compiled step that is no faster never pays, unless the first call did.")
    def test_never_and_at_once(self, ex):
        assert ex.break_even(5.0, 1.0, 1.0) == math.inf
        assert ex.break_even(5.0, 1.0, 2.0) == math.inf
        assert ex.break_even(1.0, 1.0, 0.5) == 1
        assert ex.break_even(1.0, 1.0, 2.0) == 1


# --- limits


@task(
    "arithmetic_intensity",
    difficulty=2,
    minutes=15,
    hints=["Each place of each output map costs channels * kernel_size ** 2 multiply-adds."],
)
class TestArithmeticIntensity:
    @points(2, hint="Two operations a multiply-add; four bytes for each number read or written.")
    def test_by_hand(self, ex):
        operations = 2 * (5 * 7 * 7) * 6 * 3 * 9  # batch, places, maps, channels, kernel
        numbers = 5 * 49 * 3 + 6 * 3 * 9 + 5 * 49 * 6
        assert_close(ex.arithmetic_intensity(3, 6, 3, 7, 5), operations / (4 * numbers))

    @points(1, hint="A matrix product is a kernel of size 1 on maps of size 1.")
    def test_a_full_connection(self, ex):
        got = ex.arithmetic_intensity(400, 120, 1, 1, 1)
        assert_close(got, 2 * 48_000 / (4 * (400 + 48_000 + 120)))


@task("roofline", difficulty=1, minutes=5, hints=["Operations per byte times bytes per second."])
class TestRoofline:
    @points(1, hint="The smaller of intensity * bandwidth and peak.")
    def test_both_sides_of_the_ridge(self, ex):
        assert tuple(ex.roofline(0.5, 64.0, 16.0)) == (8.0, "memory")
        assert tuple(ex.roofline(8.0, 64.0, 16.0)) == (64.0, "arithmetic")
        assert tuple(ex.roofline(4.0, 64.0, 16.0)) == (64.0, "arithmetic")


# --- feeding


@task(
    "prefetched",
    difficulty=3,
    minutes=30,
    hints=[
        "One thread calls next(items); the other takes what is ready. A queue of limited length, "
        "or a few futures of an executor with one worker, stand between them.",
        "`Future.result()` raises what was raised in the thread; with a queue you pass it on.",
        "A generator that is closed leaves at its `yield`: `with` and `finally` still run.",
    ],
)
class TestPrefetched:
    @points(2, hint="All items, in their order, None among them.")
    def test_all_items_in_order(self, ex):
        items = [3, None, 1, 4, 1, 5]
        assert ex.run(probes.prefetched_list, items=items, size=2) == items
        assert ex.run(probes.prefetched_list, items=items, size=10) == items
        assert ex.run(probes.prefetched_list, items=[], size=2) == []

    @points(2, hint="`size` items ahead of the one in use, and not the whole stream.")
    def test_stays_ahead_within_its_bound(self, ex):
        counts = ex.run(probes.ahead, size=3)
        assert [3 <= count <= 4 for count in counts] == [True, True]

    @points(2, hint="An exception in the thread must reach the one who waits for the item.")
    def test_passes_exceptions_on(self, ex):
        assert ex.run(probes.failing, good=4, size=2) == ([0, 1, 2, 3], "the disk is gone")
        assert ex.run(probes.failing, good=0, size=2) == ([], "the disk is gone")

    @points(1, hint="Who stops after three items must not leave a thread behind.")
    def test_the_thread_ends(self, ex):
        assert ex.run(probes.left_early) == (True, True)


# --- fewer and larger operations


@task(
    "crop_each",
    difficulty=2,
    minutes=20,
    hints=[
        "Rows and columns of every square are `tops[:, None] + arange(size)` and the like.",
        "NumPy and PyTorch index with four arrays that broadcast; TensorFlow gathers rows, then "
        "columns, with `batch_dims=1`.",
    ],
)
class TestCropEach:
    def example(self, rng, count):
        images = rng.normal(size=(count, 3, 9, 7))
        tops, lefts = rng.integers(0, 6, size=count), rng.integers(0, 4, size=count)
        squares = [x[:, t : t + 4, s : s + 4] for x, t, s in zip(images, tops, lefts, strict=True)]
        return dict(images=images, tops=tops, lefts=lefts, size=4), np.stack(squares)

    @points(2, hint="Every image from its own row and its own column, all channels.")
    def test_squares(self, ex, rng):
        inputs, want = self.example(rng, 5)
        assert_close(ex.run(probes.cropped, **inputs)[0], want)

    @points(2, hint="No loop, no comprehension, no map: one operation for all images.")
    def test_python_does_not_count_the_images(self, ex, rng):
        counts = []
        for images in (2, 40):
            inputs, want = self.example(rng, images)
            squares, steps = ex.run(probes.cropped, **inputs)
            assert_close(squares, want)
            counts.append(steps)
        assert counts[0] == counts[1]


@task(
    "clip_to_norm",
    difficulty=2,
    minutes=15,
    hints=[
        "Both cases of an `if` are one formula: the smaller of max_norm / norm and 1.",
        "One norm for all tensors: add up the squares first, then take the root.",
    ],
)
class TestClipToNorm:
    def example(self, rng, norm):
        gradients = [rng.normal(size=shape) for shape in ((3, 4), (5,), (2, 2, 3))]
        now = math.sqrt(sum(float((g**2).sum()) for g in gradients))
        return [g * norm / now for g in gradients]

    @points(2, hint="One norm for all tensors together.")
    def test_long_gradients(self, ex, rng):
        gradients = self.example(rng, norm=8.0)
        got, own = ex.run(probes.clipped, gradients=gradients, max_norm=2.0)
        assert_close(got, [g / 4 for g in gradients])
        assert_close(own, gradients)

    @points(1, hint="Short gradients stay as they are; zeros stay zeros.")
    def test_short_gradients(self, ex, rng):
        gradients = self.example(rng, norm=1.5)
        assert_close(ex.run(probes.clipped, gradients=gradients, max_norm=2.0)[0], gradients)
        zeros = [np.zeros((2, 3)), np.zeros(4)]
        assert_close(ex.run(probes.clipped, gradients=zeros, max_norm=2.0)[0], zeros)

    @points(2, hint="Nothing may turn a tensor into a Python number or bool.")
    def test_compiles_whole(self, ex, rng):
        gradients = self.example(rng, norm=8.0)
        got = ex.run(probes.clipped_in_a_graph, gradients=gradients, max_norm=2.0)
        assert_close(got, [g / 4 for g in gradients])


@task(
    "epoch_mean",
    difficulty=2,
    minutes=10,
    hints=["Keep tensors, and turn the mean of all of them into a number at the end."],
)
class TestEpochMean:
    @points(1, hint="The mean of what the steps return.")
    def test_mean(self, ex):
        mean, _, _ = ex.run(probes.epoch, batches=[1.0, 2.0, 3.0, 6.0])
        assert_close(mean, 12.5, rtol=1e-6)

    @points(2, hint="One copy from the device for the whole epoch, at its end.")
    def test_one_transfer(self, ex):
        mean, transfers, _ = ex.run(probes.epoch, batches=[1.0, 2.0, 3.0, 6.0])
        assert_close(mean, 12.5, rtol=1e-6)
        assert 1 <= transfers <= 2  # a copy to the processor and the reading of it are two

    @points(1, hint="A loss carries the graph of its step: keep its value only.")
    def test_keeps_no_graphs(self, ex):
        mean, _, alive = ex.run(probes.epoch, batches=[1.0, 2.0, 3.0, 4.0, 5.0])
        assert_close(mean, 11.0, rtol=1e-6)
        assert alive <= 1


# --- compilation and layout


@task(
    "compiled_step",
    difficulty=3,
    minutes=30,
    hints=[
        "Make the compiled function once, outside of the step that calls it.",
        "PyTorch: compile images -> loss, and take the gradient outside. TensorFlow: the whole "
        "step is one tf.function.",
        "The last batch of an epoch is smaller: `dynamic` and `reduce_retracing` are for that.",
    ],
)
class TestCompiledStep:
    def example(self, rng, sizes):
        weight, bias = rng.normal(size=(4, 30)) / 6, rng.normal(size=4)
        batches = [(rng.normal(size=(n, 2, 3, 5)), rng.normal(size=(n, 4))) for n in sizes]
        losses, parameters = [], [weight, bias]
        for images, targets in batches:
            flat = images.reshape(len(images), -1)
            gap = flat @ parameters[0].T + parameters[1] - targets
            losses.append((gap**2).sum(axis=1).mean())
            gradients = 2 * gap.T @ flat / len(flat), 2 * gap.mean(axis=0)
            parameters = [p - 0.0625 * g for p, g in zip(parameters, gradients, strict=True)]
        return dict(weight=weight, bias=bias, batches=batches, rate=0.0625), losses, parameters

    @points(3, hint="The loss before the update; the parameters minus rate times gradient.")
    def test_trains(self, ex, rng):
        inputs, losses, parameters = self.example(rng, (3, 3))
        got = ex.run(probes.trained, **inputs)
        assert_close(np.float32(got[0]) if ex.track == "tf" else got[0], losses)
        assert_close(got[1], parameters)

    @points(3, hint="At most two compilations for batches of four sizes, at least one.")
    def test_few_compilations(self, ex, rng):
        inputs, _, parameters = self.example(rng, (6, 5, 3, 2, 6))
        got = ex.run(probes.trained, **inputs)
        assert_close(got[1], parameters)
        assert 1 <= got[2] <= 2, "compilations"

    @points(1, hint="Who keeps losses must not keep graphs: return the value only.")
    def test_the_loss_has_no_graph(self, ex, rng):
        inputs, losses, _ = self.example(rng, (3, 3))
        got = ex.run(probes.trained, **inputs)
        assert_close(np.float32(got[0]) if ex.track == "tf" else got[0], losses)
        assert not got[3]


@task(
    "to_channels_last",
    difficulty=1,
    minutes=10,
    hints=["`memory_format=torch.channels_last` is an argument of `to` and of `contiguous`."],
)
class TestToChannelsLast:
    def example(self, rng):
        images, first = rng.normal(size=(2, 3, 6, 7)), rng.normal(size=(5, 3, 2, 2))
        weights = [first, rng.normal(size=(4, 5, 3, 3)) / 6]
        return dict(images=images, weights=weights, bias=rng.normal(size=4))

    @points(2, hint="The neighbour of a number in memory is the next channel: its stride is 1.")
    def test_strides(self, ex, rng):
        got = ex.run(probes.last_channels, **self.example(rng))
        want = [(126, 1, 21, 3), (12, 1, 6, 3), (45, 1, 15, 5)]
        assert [tuple(one) for one in got["strides"]] == want

    @points(2, hint="Shapes and numbers stay, and the caller's images, too.")
    def test_nothing_else_changes(self, ex, rng):
        inputs = self.example(rng)
        got = ex.run(probes.last_channels, **inputs)
        assert [tuple(one) for one in got["shapes"]] == [(2, 3, 6, 7), (5, 3, 2, 2)]
        assert_close(got["images"], inputs["images"])
        assert tuple(got["untouched"]) == (126, 42, 7, 1)
        maps = oracles.conv2d(inputs["images"], inputs["weights"][0])
        want = oracles.conv2d(maps, inputs["weights"][1], inputs["bias"])
        assert_close(got["answers"], want.reshape(2, -1))


@task(
    "prefetched_dataset",
    difficulty=2,
    minutes=15,
    hints=["The order of `batch`, `map` and `prefetch` decides how often `transform` is called."],
)
class TestPrefetchedDataset:
    def run(self, ex, rng):
        images, labels = rng.normal(size=(11, 3, 2, 4)), rng.integers(0, 9, size=11)
        got = ex.run(probes.fed, images=images, labels=labels, batch_size=4)
        return -2 * images.transpose(0, 2, 3, 1), labels, got

    @points(2, hint="All images in order, transformed; the last batch has three.")
    def test_batches(self, ex, rng):
        images, labels, (batches, _, _) = self.run(ex, rng)
        assert [len(x) for x, _ in batches] == [4, 4, 3]
        assert_close(np.concatenate([x for x, _ in batches]), images)
        assert_close(np.concatenate([y for _, y in batches]), labels)

    @points(1, hint="First batch, then map: three calls, not eleven.")
    def test_one_call_for_a_batch(self, ex, rng):
        assert self.run(ex, rng)[2][1] == [3, 4, 4]

    @points(2, hint="prefetch at the end: the second batch is made while the first is in use.")
    def test_works_ahead(self, ex, rng):
        assert self.run(ex, rng)[2][2]
