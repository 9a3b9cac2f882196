"""Tests of the chapter on data pipelines: splits, datasets, loaders, padding, augmentation."""

from itertools import chain

import numpy as np

from autograder import assert_close, assert_steps, points, task
from oracles import data_pipelines as oracle
from probes import data_pipelines as probes


def flat(epoch):
    return list(chain.from_iterable(epoch))


# --- the tests

# classes of 11, 6, 1 and 30 examples, with numbers that do not count from 0
LABELS = np.random.default_rng(8).permutation(np.repeat([7, 3, 12, -1], [11, 6, 1, 30]))


@task(
    "stratified_split",
    difficulty=1,
    minutes=15,
    hints=[
        "Take one class after the other: which indices carry this label? Shuffle them and cut.",
        "`round` and `int` are other rules than floor(x + 1/2): try 2.5 and 3.5.",
    ],
)
class TestStratifiedSplit:
    @points(2, hint="Every index is in exactly one part, and both parts ascend.")
    def test_parts_are_disjoint_complete_and_sorted(self, ex):
        kept, held_out = ex.stratified_split(LABELS, 0.25)
        both = sorted([*kept, *held_out])
        found = {
            "examples": len(both),
            "each once": both == list(range(len(LABELS))),
            "kept ascends": list(kept) == sorted(kept),
            "held out ascends": list(held_out) == sorted(held_out),
        }
        assert found == {
            "examples": 48, "each once": True, "kept ascends": True, "held out ascends": True,
        }  # fmt: skip

    @points(2, hint="Count the held-out examples of each class: floor(n * share + 1/2).")
    def test_each_class_has_its_share(self, ex):
        found, wanted = {}, {}
        for share in (0.25, 0.5, 0.75):
            _, held_out = ex.stratified_split(LABELS, share, seed=3)
            drawn = [int(LABELS[i]) for i in held_out]
            for label in (-1, 3, 7, 12):
                where = f"class {label}, share {share}"
                found[where] = drawn.count(label)
                wanted[where] = oracle.share_rounded((LABELS == label).sum(), share)
        assert found == wanted

    @points(1, hint="2.5 becomes 3, and so does 3.4; 0.4 becomes 0.")
    def test_halves_are_rounded_upwards(self, ex):
        found, wanted = {}, {}
        for count, share, number in ((5, 0.5, 3), (7, 0.5, 4), (10, 0.25, 3), (3, 0.125, 0)):
            _, held_out = ex.stratified_split(np.full(count, 4), share)
            found[f"share {share} of {count}"] = len(held_out)
            wanted[f"share {share} of {count}"] = number
        assert found == wanted

    @points(1, hint="Shuffle before you cut, and let the seed decide how.")
    def test_the_seed_decides(self, ex):
        first, again, other = (ex.stratified_split(LABELS, 0.5, seed=one) for one in (1, 1, 2))
        assert np.array_equal(first[1], again[1]), "the same seed, the same division"
        assert not np.array_equal(first[1], other[1]), "another seed, another division"

    @points(1, hint="Every example has a chance: look at the parts over forty seeds.")
    def test_every_example_is_held_out_sometimes(self, ex):
        labels = np.repeat([0, 1], [8, 12])
        found = [ex.stratified_split(labels, 0.5, seed=seed)[1] for seed in range(40)]
        assert set(np.concatenate(found).tolist()) == set(range(20))

    @points(1, hint="Make a generator of your own: np.random.default_rng(seed).")
    def test_the_global_generator_is_left_alone(self, ex):
        got = ex.run(probes.split_beside_the_global_generator, labels=LABELS, share=0.5)
        assert not got["moved"], "NumPy's global generator was used or seeded"
        assert np.array_equal(got["first"][1], got["second"][1]), "it changed the division"

    @points(1, hint="With a share of 0 or 1 one part would be empty: that is refused.")
    def test_shares_that_leave_a_part_empty(self, ex):
        found = {share: ex.error("stratified_split", LABELS, share) for share in (-0.5, 1.5, 0, 1)}
        assert found == dict.fromkeys(found, "ValueError")


@task(
    "standardization_statistics",
    difficulty=1,
    minutes=10,
    hints=[
        "One number per channel: which axes of (M, C, H, W) disappear?",
        "Choose the training images first, turn them into float64, and then measure.",
    ],
)
class TestStandardizationStatistics:
    @points(2, hint="Only the images in `index` may be looked at; one number per channel.")
    def test_training_images_alone(self, ex, rng):
        images = rng.normal([[[2.0]], [[-5.0]], [[0.5]]], 3, size=(9, 3, 4, 5))
        index = np.array([6, 0, 3, 7])
        images[[1, 2, 4, 5, 8]] += 100  # the others are far away
        mean, std = ex.standardization_statistics(images, index)
        means, spreads = [], []
        for channel in range(3):
            pixels = [x for i in index for x in images[i, channel].ravel()]
            means.append(sum(pixels) / len(pixels))
            squares = sum((x - means[channel]) ** 2 for x in pixels)
            spreads.append((squares / len(pixels)) ** 0.5)
        assert_close(mean, means)
        assert_close(std, spreads)

    @points(1, hint="Deviations within each image are not the deviation over all of them.")
    def test_images_of_different_brightness(self, ex):
        images = np.zeros((2, 1, 1, 2))
        images[0], images[1] = [[[1.0, 3.0]]], [[[11.0, 13.0]]]
        mean, std = ex.standardization_statistics(images, [0, 1])
        assert_close([mean[0], std[0]], [7.0, 26**0.5])

    @points(1, hint="What is measured stays as it is: divide a copy, if at all.")
    def test_images_stay_as_they_are(self, ex, rng):
        images = rng.normal(size=(4, 2, 3, 2))
        got = ex.run(probes.measured, images=images, index=np.array([3, 0, 2]))
        assert_close(got["images"], images)
        assert_close(got["index"], np.array([3, 0, 2]))

    @points(1, hint="255 * 255 does not fit into uint8: convert before you calculate.")
    def test_bytes(self, ex, rng):
        images = rng.integers(0, 256, size=(5, 2, 3, 3)).astype(np.uint8)
        mean, std = ex.standardization_statistics(images, np.arange(5))
        wide = images.astype(np.float64).transpose(1, 0, 2, 3).reshape(2, -1)
        assert_close(mean, wide.mean(axis=1))
        assert_close(std, wide.std(axis=1))

    @points(1, hint="Sum up in float64: float16 has three digits and ends at 65,504.")
    def test_half_precision(self, ex, rng):
        images = (40 + rng.integers(0, 4, size=(40, 2, 9, 9))).astype(np.float16)
        mean, std = ex.standardization_statistics(images, np.arange(40))
        wide = images.astype(np.float64).transpose(1, 0, 2, 3).reshape(2, -1)
        assert mean.dtype == std.dtype == np.float64
        assert_close(mean, wide.mean(axis=1))
        assert_close(std, wide.std(axis=1))

    @points(1, hint="All pixels equal: the deviation is 1. Rounding may hide that it is 0.")
    def test_constant_channel(self, ex, rng):
        images = rng.normal(size=(3, 3, 3, 4))
        images[:, 1], images[:, 2] = 0.1, 0.0
        mean, std = ex.standardization_statistics(images, [0, 1, 2])
        assert_close(mean[1:], [0.1, 0.0])
        assert_close(std, [images[:, 0].std(), 1.0, 1.0])

    @points(1, hint="A channel that varies little varies: only equal pixels are constant.")
    def test_nearly_constant_channel(self, ex, rng):
        images = rng.normal(size=(3, 1, 3, 3)) * 1e-10
        _, std = ex.standardization_statistics(images, [0, 1, 2])
        assert_close(std, [images.std()])


@task(
    "ArrayDataset",
    difficulty=1,
    minutes=15,
    hints=[
        "Bytes become fractions: convert to float32 before you divide by 255.",
        "The transform belongs where an example is read, not where the dataset is made.",
    ],
)
class TestArrayDataset:
    @points(2, hint="Image i with label i, as float32 from 0 to 1 and int64.")
    def test_serves_images_and_labels(self, ex, rng):
        images = rng.integers(0, 256, size=(5, 2, 4, 3)).astype(np.uint8)
        labels = np.array([3, 0, 2, 2, 9], dtype=np.int32)
        got = ex.run(probes.read_all, images=images, labels=labels)
        assert got["length"] == 5, "the length"
        assert got["labels"] == [3, 0, 2, 2, 9]
        assert_close(got["images"], list(images.astype(np.float64) / 255))

    @points(1, hint="float32 for the image; the label is a tensor, too, int64.")
    def test_number_formats(self, ex):
        images = np.full((2, 1, 2, 3), 40, dtype=np.uint8)
        got = ex.run(probes.read_all, images=images, labels=np.array([1, 0], dtype=np.int32))
        want = {"image": "float32", "label": "int64"}
        assert got["types"] == [{**want, "label is a tensor": True}]

    @points(1, hint="Call the transform anew whenever an example is read.")
    def test_transforms_each_time_an_example_is_read(self, ex, rng):
        images = rng.integers(0, 256, size=(4, 1, 3, 2)).astype(np.uint8)
        first, second = ex.run(probes.read_twice, images=images, labels=np.arange(4))
        for turn, one in ((1, first), (5, second)):
            wanted = (
                images.astype(np.float64) / 255 + np.arange(turn, turn + 4)[:, None, None, None]
            )
            assert_close(one, list(wanted))

    @points(1, hint="Hand out a copy: a transform that works in place must not reach the data.")
    def test_transforms_in_place_do_no_harm(self, ex, rng):
        images = rng.integers(1, 256, size=(3, 2, 3, 2)).astype(np.uint8)
        got = ex.run(probes.read_twice_in_place, images=images, labels=np.arange(3))
        for one in got["passes"]:
            assert_close(one, list(images.astype(np.float64) / 510))
        assert not got["arrays changed"]

    @points(1, hint="Compare the lengths when the dataset is made.")
    def test_refuses_lengths_that_differ(self, ex):
        images = np.zeros((3, 1, 2, 2), dtype=np.uint8)
        found = {
            f"{count} labels": ex.run(
                probes.lengths_that_differ, images=images, labels=np.arange(count)
            )
            for count in (2, 4)
        }
        assert found == {"2 labels": "ValueError", "4 labels": "ValueError"}


@task(
    "make_loader",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: DataLoader has arguments for all of it; look up `generator`. TensorFlow: three "
        "steps in a row, and their order matters.",
        "Shuffling must come before the batches, and choose among all examples that are left.",
        "PyTorch: without a generator of its own a loader uses the global one, even when it does "
        "not shuffle.",
    ],
)
class TestMakeLoader:
    @points(2, hint="Training: full batches only, no example twice, another order each epoch.")
    def test_epochs_of_training(self, ex):
        got = ex.run(probes.orders, size=22, batch_size=5, training=True, count=12)
        for epoch in got:
            assert [len(batch) for batch in epoch] == [5, 5, 5, 5]
            assert len(set(flat(epoch))) == 20 and set(flat(epoch)) <= set(range(22))
        flats = [flat(epoch) for epoch in got]
        repeated = sum(a == b for i, a in enumerate(flats) for b in flats[:i])
        assert repeated == 0, "of 66 pairs of epochs, so many have the same order"
        assert {one for epoch in got for one in flat(epoch)} == set(range(22)), "all take part"

    @points(2, hint="Shuffle examples, not batches.")
    def test_batches_are_mixed(self, ex):
        got = ex.run(probes.orders, size=24, batch_size=4, training=True, count=3)
        together = [max(batch) - min(batch) == 3 for epoch in got for batch in epoch]
        assert sum(together) < 9, "neighbors in the dataset stay together in a batch"

    @points(2, hint="The last example must be able to come first: mind the size of the buffer.")
    def test_any_example_may_come_anywhere(self, ex):
        got = ex.run(probes.orders, size=40, batch_size=4, training=True, count=12)
        places = [(one, place) for epoch in got for place, one in enumerate(flat(epoch))]
        found = {
            "one of the last ten came among the first ten": any(
                one >= 30 and place < 10 for one, place in places
            ),
            "one came more than a batch earlier": any(place < one - 4 for one, place in places),
        }
        assert found == dict.fromkeys(found, True), "in twelve epochs"

    @points(1, hint="However many examples there are: the buffer has room for all of them.")
    def test_large_datasets(self, ex):
        got = ex.run(probes.first_examples, size=21_000, batch_size=3, batches=15)
        late = sum(one >= 10_500 for one in got)  # none by chance: once in 2^45
        assert late > 0, "of the first 45, so many come from the second half"

    @points(2, hint="The seed and nothing else decides.")
    def test_the_seed_decides(self, ex):
        same = {"size": 20, "batch_size": 4, "training": True, "count": 3}
        first = ex.run(probes.orders, seed=1, **same)
        assert ex.run(probes.orders, seed=1, **same) == first, "the same seed, the same epochs"
        assert ex.run(probes.orders, seed=2, **same) != first, "another seed, other epochs"
        assert ex.run(probes.orders, seed=1, disturbed=9, **same) == first, (
            "the global generator matters"
        )

    @points(1, hint="Two loaders with one seed: each goes its own way, and both ways are alike.")
    def test_two_loaders_at_once(self, ex):
        same = {"size": 14, "batch_size": 4, "training": True, "count": 3}
        alone = ex.run(probes.orders, seed=0, **same)
        first, second = ex.run(probes.two_at_once, **same)
        assert first == alone, "the first of two loaders has another order than one alone"
        assert second == alone, "the second of two loaders has another order than the first"

    @points(2, hint="Validation: everything, in order; the last batch may be smaller.")
    def test_validation_is_in_order_and_complete(self, ex):
        got = ex.run(probes.orders, size=11, batch_size=4, training=False)
        assert got == [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10]]] * 2

    @points(1, hint="Fewer examples than a batch: no batch in training, a small one otherwise.")
    def test_fewer_examples_than_a_batch(self, ex):
        few = {"size": 3, "batch_size": 5, "count": 1}
        found = {name: ex.run(probes.orders, training=name == "training", **few)
                 for name in ("training", "validation")}  # fmt: skip
        assert found == {"training": [[]], "validation": [[[0, 1, 2]]]}

    @points(1, hint="PyTorch: give the loader its own generator, also for validation.")
    def test_the_global_generator_is_left_alone(self, ex):
        found = {name: ex.run(probes.generators_moved, training=name == "training")
                 for name in ("training", "validation")}  # fmt: skip
        left_alone = {"moved": False, "batches": 3}
        assert found == {"training": left_alone, "validation": left_alone}


@task(
    "endless",
    difficulty=2,
    minutes=10,
    hints=[
        "PyTorch: a generator with two loops. `itertools.cycle` is tempting: read what it keeps.",
        "TensorFlow: one method of the dataset; decide what an empty one should do.",
    ],
)
class TestEndless:
    @points(3, hint="Each epoch is a new pass over the loader, complete and in its own order.")
    def test_epoch_after_epoch(self, ex):
        got = ex.run(
            probes.endless_orders,
            given=("make_loader",),
            size=14,
            batch_size=4,
            training=True,
            count=8,
        )
        assert_steps(got["got"][:6], got["epochs"][0] + got["epochs"][1], step="batch")
        assert len(got["got"]) == 8, "the third epoch is missing"

    @points(1, hint="The smaller last batch belongs to its epoch.")
    def test_epochs_stay_apart(self, ex):
        got = ex.run(
            probes.endless_orders,
            given=("make_loader",),
            size=5,
            batch_size=2,
            training=False,
            count=7,
        )
        want = [[0, 1], [2, 3], [4], [0, 1], [2, 3], [4], [0, 1]]
        assert_steps(got["got"], want, step="batch")

    @points(1, hint="Yield batch by batch; a list of everything would never be finished.")
    def test_reads_what_is_asked_for(self, ex):
        got = ex.run(probes.batches_read, wanted=4)
        begin = 0 if ex.track == "pytorch" else None
        assert got == {"read at the call": begin, "read for four batches": 4}

    @points(1, hint="Ask a loader for its batches, not for its length: a stream has none.")
    def test_a_loader_without_a_length(self, ex):
        got = ex.run(probes.endless_without_a_length, wanted=5)
        assert_steps(got, [10, 20, 30, 10, 20], step="batch")

    @points(1, hint="An epoch without a batch would be repeated for ever: raise ValueError.")
    def test_refuses_a_loader_without_batches(self, ex):
        assert ex.run(probes.endless_of_nothing) == "ValueError"


ROWS = [[5, 0, 7], [0], [], [2, 2, 0, 9, 1], [0, 0]]
PADDED = [
    ([[5, 0, 7], [0, 0, 0]], [[1, 1, 1], [1, 0, 0]], [1, 0]),
    ([[0, 0, 0, 0, 0], [2, 2, 0, 9, 1]], [[0, 0, 0, 0, 0], [1, 1, 1, 1, 1]], [4, 2]),
    ([[0, 0]], [[1, 1]], [3]),
]


@task(
    "collate_padded",
    difficulty=2,
    minutes=20,
    hints=[
        "The mask follows from the lengths. It does not follow from the tokens: 0 is one of them.",
        "PyTorch: compare `torch.arange(longest)` with a column of lengths. TensorFlow: a row of "
        "ones beside each sequence is padded with `False` by `padded_batch`.",
    ],
)
class TestCollatePadded:
    @points(2, hint="As long as the longest sequence of this batch, filled up behind the end.")
    def test_tokens(self, ex):
        got = ex.run(probes.padded, rows=ROWS, labels=[1, 0, 4, 2, 3], batch_size=2)
        assert [list(batch[0].shape) for batch in got] == [[2, 3], [2, 5], [1, 2]], "the shapes"
        for batch, (tokens, _, _) in zip(got, PADDED, strict=True):
            assert_close(batch[0], np.array(tokens))

    @points(1, hint="The labels come in the order of the sequences.")
    def test_labels(self, ex):
        got = ex.run(probes.padded, rows=ROWS[1:4], labels=[4, 0, 7], batch_size=3)
        assert_close(got[0][2], np.array([4, 0, 7]))

    @points(2, hint="True where a token stands, also where this token is equal to the padding.")
    def test_mask(self, ex):
        got = ex.run(probes.padded, rows=ROWS, labels=[1, 0, 4, 2, 3], batch_size=2)
        for batch, (_, mask, _) in zip(got, PADDED, strict=False):
            assert_close(batch[1], np.array(mask, dtype=bool))

    @points(1, hint="Fill with the argument `padding`.")
    def test_padding_is_an_argument(self, ex):
        ((tokens, mask, _),) = ex.run(
            probes.padded, rows=[[3], [0, -1, 8, 6]], labels=[1, 1], batch_size=2, padding=-1
        )
        assert_close(tokens, np.array([[3, -1, -1, -1], [0, -1, 8, 6]]))
        assert_close(mask, np.array([[True, False, False, False], [True] * 4]))

    @points(1, hint="A batch of empty sequences has L = 0.")
    def test_nothing_but_empty_sequences(self, ex):
        ((tokens, mask, labels),) = ex.run(
            probes.padded, rows=[[], []], labels=[6, 5], batch_size=2
        )
        assert tokens.shape == mask.shape == (2, 0)
        assert_close(labels, np.array([6, 5]))

    @points(1, hint="int64, bool, int64.")
    def test_number_formats(self, ex):
        want = {"tokens": "int64", "mask": "bool", "labels": "int64"}
        assert ex.run(probes.padded_types) == want


@task(
    "augmented",
    difficulty=3,
    minutes=30,
    hints=[
        "Make a generator from the three numbers. `np.random.default_rng` takes a list and mixes "
        "it well; TensorFlow's `tf.random.fold_in` mixes a number into a key.",
        "seed + epoch + index is no mixture: epoch 2 of image 5 would be epoch 3 of image 4.",
        "Frame the image with zeros, max_shift wide, and cut a window out of it.",
    ],
)
class TestAugmented:
    @points(2, hint="Mirror left to right, move, fill with zeros: nothing else happens.")
    def test_mirrored_and_moved_copies(self, ex, rng):
        image = oracle.picture(rng)
        found = {}
        for max_shift in (2, 0):
            pairs = [(1, index) for index in range(40)]
            got = ex.run(probes.variants, image=image, seed=4, pairs=pairs, max_shift=max_shift)
            found[f"max_shift={max_shift}"] = oracle.manners(image, got, max_shift)
        assert found == {"max_shift=2": [oracle.ASKED], "max_shift=0": [oracle.ASKED]}

    @points(2, hint="Both ends of the range occur, with and without mirroring, in both directions.")
    def test_everything_that_may_happen_happens(self, ex, rng):
        image = oracle.picture(rng)
        got = ex.run(
            probes.variants, image=image, seed=0, pairs=[(2, index) for index in range(200)]
        )
        found = set(oracle.decisions(image, got, 2)) - {None}
        ways = {"flip": 0, "dy": 1, "dx": 2}
        seen = {name: sorted({one[place] for one in found}) for name, place in ways.items()}
        assert seen == {"flip": [0, 1], "dy": [-2, -1, 0, 1, 2], "dx": [-2, -1, 0, 1, 2]}
        both = {f"{name}={n}": sorted({one[0] for one in found if one[ways[name]] == n})
                for name in ("dy", "dx") for n in seen[name]}  # fmt: skip
        assert both == {name: [0, 1] for name in both}, "not mirrored (0), mirrored (1)"
        assert any(abs(dy) != abs(dx) for _, dy, dx in found), "dy and dx are independent"

    @points(1, hint="With probability 1/2: of 400 images about half are mirrored.")
    def test_half_of_them_are_mirrored(self, ex, rng):
        image = oracle.picture(rng)
        pairs = [(7, index) for index in range(400)]
        got = ex.run(probes.variants, image=image, seed=3, pairs=pairs)
        mirrored = sum(one[0] for one in oracle.decisions(image, got, 2) if one)
        # by chance once in a billion
        assert 140 <= mirrored <= 260, f"of 400, {mirrored} are mirrored"

    @points(2, hint="The same three numbers, the same result: whatever was drawn before.")
    def test_a_pure_function_of_three_numbers(self, ex, rng):
        image = oracle.picture(rng)
        triples = [(4, 1, index) for index in range(12)]
        forwards = ex.run(probes.variants_one_by_one, image=image, triples=triples, restless=True)
        backwards = ex.run(probes.variants_one_by_one, image=image, triples=triples[::-1])
        assert_close(backwards["results"], forwards["results"][::-1])
        many = ex.run(
            probes.variants, image=image, seed=4, pairs=[(1, index) for index in range(12)]
        )
        assert_close(list(many), forwards["results"])

    @points(2, hint="Epoch, index and seed each matter, and none makes up for another.")
    def test_the_numbers_are_mixed_well(self, ex, rng):
        image, found = oracle.picture(rng), {}
        pairs = [(epoch, index) for epoch in (0, 1) for index in range(31)]
        for seed in (0, 1):
            got = ex.run(probes.variants, image=image, seed=seed, pairs=pairs)
            found[seed] = oracle.decisions(image, got, 2)
        here, next_epoch, next_seed = found[0][:31], found[0][31:], found[1][:31]
        alike = {"every index": len(set(here)) == 1}
        for other, name in ((next_epoch, "epoch"), (next_seed, "seed")):
            alike[f"every {name}"] = other == here
            alike[f"one {name} more and one index more"] = other[:-1] == here[1:]
        alike["one epoch more and one seed more"] = next_epoch == next_seed
        assert alike == dict.fromkeys(alike, False), "what gets the same"

    @points(1, hint="No number may pass for another: not by sums, products or digits.")
    def test_no_two_triples_share_their_fate(self, ex, rng):
        image, few = oracle.picture(rng), range(1, 25)
        twins = {
            "epoch and index exchanged": ([(n, n + 2) for n in few], [(n + 2, n) for n in few]),
            "their digits in a row": (
                [(1, n + 10 ** len(str(n))) for n in few],
                [(11, n) for n in few],
            ),
        }
        for base in oracle.BASES:
            name = f"{base:,} more of index, and one more of epoch"
            twins[name] = ([(0, base + n) for n in few], [(1, n) for n in few])
        pairs = [pair for both in twins.values() for rows in both for pair in rows]
        got = ex.run(probes.variants, image=image, seed=0, pairs=pairs)
        fates = iter(oracle.decisions(image, got, 2))
        alike = {name: [next(fates) for _ in few] == [next(fates) for _ in few] for name in twins}
        assert alike == dict.fromkeys(twins, False)

    @points(1, hint="A shift may be larger than the image: then nothing but zeros is left.")
    def test_shifts_larger_than_the_image(self, ex, rng):
        image = oracle.picture(rng, height=3, width=2)
        pairs = [(3, index) for index in range(60)]
        got = ex.run(probes.variants, image=image, seed=2, pairs=pairs, max_shift=4)
        assert oracle.manners(image, got, 4) == [oracle.ASKED]

    @points(1, hint="Leave the image and the global generators as they are.")
    def test_changes_nothing_else(self, ex, rng):
        image = oracle.picture(rng)
        got = ex.run(probes.variants_one_by_one, image=image, triples=[(0, 0, i) for i in range(6)])
        assert_close(got["image"], image)
        assert not got["moved"], "a global generator was used or seeded"

    @points(1, hint="In TensorFlow a key is good for one draw: split it for the others.")
    def test_each_draw_has_a_key_of_its_own(self, ex, rng):
        triples = [(n, n + 1, n + 2) for n in range(8)]
        got = ex.run(probes.draws_of_one_key, image=oracle.picture(rng), triples=triples)
        assert got == [1] * 8, "different draws that share a key"

    @points(1, hint="A new tensor also where nothing happens to the image.")
    def test_the_result_is_a_new_tensor(self, ex, rng):
        image = oracle.picture(rng)
        got = ex.run(probes.spoiled_results, image=image, triples=[(0, 0, i) for i in range(6)])
        assert_close(got, image)


@task(
    "WorkerStream",
    difficulty=2,
    minutes=15,
    hints=[
        "`get_worker_info()` is None in the main process; in a worker it knows `id` and "
        "`num_workers`.",
        "Worker w of n takes the records w, w + n, w + 2n, ...: `itertools.islice` does it.",
    ],
)
class TestWorkerStream:
    @points(1, hint="get_worker_info() is None here: all records, in order.")
    def test_without_workers(self, ex):
        assert ex.run(probes.shares_of_workers, records=7, workers=0) == [[[0, 1, 2, 3, 4, 5, 6]]]

    @points(3, hint="Every record from exactly one of the workers, in equal shares.")
    def test_workers_share_the_records(self, ex):
        for records, workers in ((7, 2), (10, 3), (2, 3)):
            found = ex.run(probes.shares_of_workers, records=records, workers=workers)
            shares = [one for (one,) in found]
            assert_steps(sorted(flat(shares)), list(range(records)), step="record")
            sizes = [len(one) for one in shares]
            assert max(sizes) - min(sizes) <= 1, f"{records} records among {workers} workers"

    @points(1, hint="Open the source in __iter__: an iterator is used up after one pass.")
    def test_starts_again(self, ex):
        assert ex.run(probes.shares_of_workers, records=4, workers=0, passes=2) == [
            [[0, 1, 2, 3]] * 2
        ]
        for first, second in ex.run(probes.shares_of_workers, records=5, workers=2, passes=2):
            assert_steps(second, first, step="record")

    @points(1, hint="Two passes at once do not take records from each other.")
    def test_two_passes_at_once(self, ex):
        got = ex.run(probes.passes_at_once, records=5)
        assert_steps(got, [[n, n] for n in range(5)], columns=("first", "second"), step="record")

    @points(1, hint="Never make a list of the source.")
    def test_reads_no_further_than_needed(self, ex):
        got = ex.run(probes.begin_of_an_endless_stream, wanted=3)
        wanted = {"alone": [0, 1, 2], "worker 1 of 4": [1, 5, 9]}
        if got["worker 1 of 4"] in ([0, 4, 8], [2, 6, 10], [3, 7, 11]):
            wanted["worker 1 of 4"] = got["worker 1 of 4"]  # any share of its own will do
        assert got == wanted
