"""Tests of the chapter on performance: fair times, limits, and slow things counted, not timed."""

import math

import numpy as np

from autograder import assert_close, assert_steps, points, task
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
        got = ex.run(probes.timed, seconds=seconds, repeats=5, warmup=2)
        assert got == {"median": 3.0, "calls": 7}

    @points(1, hint="Between the two middle times, if there is an even number.")
    def test_even_number_of_repeats(self, ex):
        got = ex.run(probes.timed, seconds=[1.0, 8.0, 2.5, 4.0], repeats=4, warmup=0)
        assert got == {"median": 3.25, "calls": 4}

    @points(2, hint="Wait before you read the clock: at the start, too, or the warm-up counts.")
    def test_waits_for_an_accelerator(self, ex):
        got = {
            str(seconds): ex.run(probes.timed_on_an_accelerator, seconds=seconds, warmup=1)
            for seconds in ([64.0, 2.0, 4.0, 8.0], [64.0, 2.0])
        }
        assert got == {"[64.0, 2.0, 4.0, 8.0]": 4.5, "[64.0, 2.0]": 2.5}, "the first is the warm-up"


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
        rounds = ["first", "second", "second", "first", "first", "second"]
        assert_steps(log, ["first", "second", *rounds], step="call")
        assert times == [first[1:], second[1:]], "the times of first, those of second"

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
        pairs = {"2 and 1 times": ([1.0, 2.0], [1.0]), "1 and 2 times": ([1.0], [1.0, 2.0]),
                 "1 and 1": ([1.0], [1.0]), "3 and 2": ([1.0, 2.0, 3.0], [1.0, 2.0])}  # fmt: skip
        raised = {name: ex.error("ratio_interval", *pair) for name, pair in pairs.items()}
        assert raised == dict.fromkeys(pairs, "ValueError"), "what is raised"


@task(
    "break_even",
    difficulty=1,
    minutes=10,
    hints=["Write down what n steps take with and without; n - 1 of them are fast."],
)
class TestBreakEven:
    @points(2, hint="first_call + (n - 1) after is at most n before.")
    def test_number_of_steps(self, ex):
        want = {(9.5, 3.0, 2.5): 14, (16.0, 0.5, 0.25): 63, (10.0, 3.0, 1.0): 5,
                (2.0, 1.5, 1.0): 2, (2.0, 1.5, 0.0): 2}  # fmt: skip
        got = {case: ex.break_even(*case) for case in want}
        assert got == want, "steps for (first_call, before, after)"

    @points(1, hint="A compiled step that is no faster never pays, unless the first call did.")
    def test_never_and_at_once(self, ex):
        never = [(5.0, 1.0, 1.0), (5.0, 1.0, 2.0), (2.0, 1.0, 3.0)]
        want = {**dict.fromkeys(never, math.inf), (1.0, 1.0, 0.5): 1, (1.0, 1.0, 2.0): 1,
                (0.5, 1.0, 0.5): 1}  # fmt: skip
        got = {case: ex.break_even(*case) for case in want}
        assert got == want, "steps for (first_call, before, after)"


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
        want = {0.5: (8.0, "memory"), 2.0: (32.0, "memory"), 8.0: (64.0, "arithmetic")}
        got = {intensity: tuple(ex.roofline(intensity, 64.0, 16.0)) for intensity in want}
        assert got == want, "for each intensity, with a peak of 64 and a bandwidth of 16"

    @points(1, hint="Where both limits are equal, the bytes do not come too slowly.")
    def test_at_the_ridge(self, ex):
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
        for size in (2, 10, 1):
            assert_steps(ex.run(probes.prefetched_list, items=items, size=size), items, step="item")
        assert ex.run(probes.prefetched_list, items=[], size=2) == [], "without items"

    @points(1, hint="A generator cannot be asked by two threads at once: one thread, not several.")
    def test_one_thread_asks_for_items(self, ex):
        several = ex.run(probes.askers, size=4) > 1
        assert not several, "several threads asked for an item at the same time"

    @points(2, hint="`size` items ahead of the one in use, and not the whole stream.")
    def test_stays_ahead_within_its_bound(self, ex):
        counts = ex.run(probes.ahead, size=3)
        within = {"after 1 item": 3 <= counts[0] <= 4, "after 5 items": 3 <= counts[1] <= 4}
        assert within == {"after 1 item": True, "after 5 items": True}, f"{counts} items ahead"

    @points(2, hint="An exception in the thread must reach the one who waits for the item.")
    def test_passes_exceptions_on(self, ex):
        got = {good: ex.run(probes.failing, good=good, size=2) for good in (4, 0)}
        want = {4: ([0, 1, 2, 3], "the disk is gone"), 0: ([], "the disk is gone")}
        assert got == want, "the items that came, and the error that followed"

    @points(1, hint="Who stops after three items must not leave a thread behind.")
    def test_the_thread_ends(self, ex):
        ended = dict(zip(("at the end", "closed early"), ex.run(probes.left_early), strict=True))
        assert ended == {"at the end": True, "closed early": True}, "is the thread gone?"


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

    @points(
        2,
        hint="The same squares, and no loop, no comprehension, no map: one operation for all "
        "images.",
    )
    def test_python_does_not_count_the_images(self, ex, rng):
        counts = []
        for images in (2, 40):
            inputs, want = self.example(rng, images)
            squares, steps = ex.run(probes.cropped, **inputs)
            assert_close(squares, want)
            counts.append(steps)
        grows = counts[1] > counts[0]
        assert not grows, "Python went through more lines for 40 images than for 2"
        assert counts[0] == counts[1], "lines that Python went through for 2 and for 40 images"

    @points(1, hint="Pixels are taken, not interpolated: those of 8 bits stay what they are.")
    def test_whole_numbers(self, ex, rng):
        inputs, _ = self.example(rng, 6)
        inputs["images"] = rng.integers(0, 256, size=inputs["images"].shape)
        cut = zip(inputs["images"], inputs["tops"], inputs["lefts"], strict=True)
        want = np.stack([x[:, t : t + 4, s : s + 4] for x, t, s in cut])
        kind, got = ex.run(probes.cropped_pixels, **inputs)
        assert kind == "uint8", "the dtype of the images"
        assert_close(got, want)


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
        got = ex.run(probes.clipped, gradients=gradients, max_norm=2.0)["clipped"]
        assert_close(got, [g / 4 for g in gradients])

    @points(1, hint="mul_ and *= change the caller's tensors: make new ones.")
    def test_leaves_the_gradients_alone(self, ex, rng):
        got = ex.run(probes.clipped, gradients=self.example(rng, norm=8.0), max_norm=2.0)
        assert not got["changed"], "the tensors that were passed in have changed"

    @points(1, hint="Squares, a sum, a root: no clipping function of the framework.")
    def test_by_your_own_means(self, ex, rng):
        got = ex.run(probes.clipped, gradients=self.example(rng, norm=8.0), max_norm=2.0)
        assert not got["library"], f"{' and '.join(got['library'])} of the framework was called"

    @points(1, hint="Short gradients stay as they are; zeros stay zeros.")
    def test_short_gradients(self, ex, rng):
        gradients = self.example(rng, norm=1.5)
        got = ex.run(probes.clipped, gradients=gradients, max_norm=2.0)["clipped"]
        assert_close(got, gradients)

    @points(1, hint="max_norm / 0 is infinity, and the smaller of infinity and 1 is 1.")
    def test_zeros(self, ex):
        zeros = [np.zeros((2, 3)), np.zeros(4)]
        got = ex.run(probes.clipped, gradients=zeros, max_norm=2.0)["clipped"]
        assert_close(got, zeros)

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
        mean, _, _, plain = ex.run(probes.epoch, batches=[1.0, 2.0, 3.0, 6.0])
        assert_close(mean, 12.5, rtol=1e-6)
        assert plain, "a Python float, not a tensor"

    @points(2, hint="One copy from the device for the whole epoch, at its end.")
    def test_one_transfer(self, ex):
        transfers = ex.run(probes.epoch, batches=[1.0, 2.0, 3.0, 6.0])[1]
        once = 1 <= transfers <= 2  # a copy to the processor and the reading of it are two
        assert once, f"{transfers} copies from the device for four steps"

    @points(1, hint="A loss carries the graph of its step: keep its value only.")
    def test_keeps_no_graphs(self, ex):
        alive = ex.run(probes.epoch, batches=[1.0, 2.0, 3.0, 4.0, 5.0])[2]
        kept = alive > 1
        assert not kept, f"the graphs of {alive} steps were kept"


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
    RATE = 1 / 256

    def example(self, rng, sizes):
        weight, bias = rng.normal(size=(4, 30)) / 6, rng.normal(size=4)
        batches = [(rng.normal(size=(n, 2, 3, 5)), rng.normal(size=(n, 4))) for n in sizes]
        losses, parameters = [], [weight, bias]
        for images, targets in batches:
            flat = 2 * images.reshape(len(images), -1)  # doubled in training
            gap = flat @ parameters[0].T + parameters[1] - 3 * targets
            losses.append((gap**2).sum(axis=1).mean())
            gradients = 2 * gap.T @ flat / len(flat), 2 * gap.mean(axis=0)
            parameters = [p - self.RATE * g for p, g in zip(parameters, gradients, strict=True)]
        return dict(weight=weight, bias=bias, batches=batches, rate=self.RATE), losses, parameters

    @points(3, hint="The loss before the update; the parameters minus rate times gradient.")
    def test_trains(self, ex, rng):
        inputs, losses, parameters = self.example(rng, (3, 3))
        got = ex.run(probes.trained, **inputs)
        assert_close(got[1], parameters)
        assert_close(got[0], losses, rtol=2e-5)

    @points(3, hint="At most two compilations for batches of four sizes, at least one.")
    def test_few_compilations(self, ex, rng):
        runs = ex.run(probes.trained, **self.example(rng, (6, 5, 3, 2, 6))[0])[2]
        assert runs > 0, "nothing was compiled"
        often = runs > 2
        assert not often, f"compiled {runs} times for five batches of four sizes"

    @points(1, hint="A frozen parameter has no gradient, and stays what it is.")
    def test_frozen_parameters_stay(self, ex, rng):
        inputs, _, parameters = self.example(rng, (3, 2))
        got = ex.run(probes.trained, **inputs, frozen=True)
        assert_close(got[1], parameters)
        assert got[4], "a frozen parameter has changed"

    @points(1, hint="Who keeps losses must not keep graphs: return the value only.")
    def test_the_loss_has_no_graph(self, ex, rng):
        inputs, losses, _ = self.example(rng, (3, 3))
        got = ex.run(probes.trained, **inputs)
        assert_close(got[0], losses, rtol=2e-5)
        assert not got[3], "the loss still has its graph"

    @points(1, hint="PyTorch: the backend that was given. TensorFlow: `jit_compile`.")
    def test_compiles_with_what_was_asked_for(self, ex, rng):
        inputs = self.example(rng, (3,))[0]
        assert ex.run(probes.compilers, **inputs) == {"as asked": True, "by default": True}


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

    @points(2, hint="The neighbor of a number in memory is the next channel: its stride is 1.")
    def test_strides(self, ex, rng):
        got = ex.run(probes.last_channels, **self.example(rng))
        want = [(126, 1, 21, 3), (12, 1, 6, 3), (45, 1, 15, 5)]
        names = ("images", "first kernels", "second kernels")
        strides = {name: tuple(one) for name, one in zip(names, got["strides"], strict=True)}
        assert strides == dict(zip(names, want, strict=True))

    @points(2, hint="Shapes and numbers stay, and the caller's images, too.")
    def test_nothing_else_changes(self, ex, rng):
        inputs = self.example(rng)
        got = ex.run(probes.last_channels, **inputs)
        shapes = dict(zip(("images", "kernels"), map(tuple, got["shapes"]), strict=True))
        assert shapes == {"images": (2, 3, 6, 7), "kernels": (5, 3, 2, 2)}
        assert_close(got["images"], inputs["images"])
        maps = oracles.conv2d(inputs["images"], inputs["weights"][0])
        want = oracles.conv2d(maps, inputs["weights"][1], inputs["bias"])
        assert_close(got["answers"], want.reshape(2, -1))

    @points(1, hint="The model is changed in place; the images are not.")
    def test_what_is_changed(self, ex, rng):
        got = ex.run(probes.last_channels, **self.example(rng))
        assert got["same model"], "another model came back"
        alone = tuple(got["untouched"]) == (126, 42, 7, 1)
        assert alone, "the caller's own images have changed"

    @points(1, hint="All tensors with four axes: of other layers, parameters of its own, buffers.")
    def test_every_tensor_with_four_axes(self, ex, rng):
        names = ("scale", "blur", "inner.0.weight", "inner.1.weight")
        got = ex.run(probes.last_channels_of_others, images=rng.normal(size=(2, 3, 6, 7)))
        assert got == dict.fromkeys(names, True), "is it stored with its channels last?"


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
        assert {"sizes of the batches": [len(x) for x, _ in batches]} == {
            "sizes of the batches": [4, 4, 3]
        }
        assert_close(np.concatenate([x for x, _ in batches]), images)
        assert_close(np.concatenate([y for _, y in batches]), labels)

    @points(1, hint="First batch, then map: three calls, not eleven.")
    def test_one_call_for_a_batch(self, ex, rng):
        sizes = self.run(ex, rng)[2][1]
        assert sizes == [3, 4, 4], "images in each call of transform"

    @points(2, hint="prefetch at the end: the second batch is made while the first is in use.")
    def test_works_ahead(self, ex, rng):
        early = self.run(ex, rng)[2][2]
        assert early, "the second batch was not in the making while the first was in use"
