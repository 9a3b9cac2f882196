"""Tests of the chapter on augmentation: windows, turns, colors, random choices, mixed targets."""

import numpy as np

from autograder import assert_close, points, task
from oracles import augmentation as known
from probes import augmentation as probes


def numbered(count, height, width, channels=1):
    """Images whose pixels all differ, and none of which is 0."""
    total = count * channels * height * width
    return np.arange(1.0, total + 1).reshape(count, channels, height, width)


def same_and_next(found):
    """Whether one seed gives the same, and the same generator something else when it goes on."""
    first, second, more = found
    got = {"the same seed": bool(np.array_equal(first, second)),
           "the same generator, once more": bool(np.array_equal(first, more))}  # fmt: skip
    assert got == {"the same seed": True, "the same generator, once more": False}, "equal results"


@task(
    "padded_crops",
    difficulty=1,
    minutes=8,
    hints=[
        "`np.pad` takes a pair of numbers for each axis; images and channels get none.",
        "A slice has one beginning for all images: take each image with its own.",
    ],
)
class TestPaddedCrops:
    def compare(self, ex, rng, shape, padding):
        images = rng.normal(size=shape)
        tops, lefts = rng.integers(2 * padding + 1, size=(2, shape[0]))
        got, _, after = ex.run(probes.crops, images=images, padding=padding, tops=tops, lefts=lefts)
        assert_close(got, known.crops(images, padding, tops, lefts))
        assert_close(after, images)

    @points(1, hint="Row 0 and column 2 of the padded image: moved down and to the left by one.")
    def test_one_image_by_hand(self, ex):
        image = np.array([[[[1.0, 2.0], [3.0, 4.0]]]])
        got, *_ = ex.run(probes.crops, images=image, padding=1, tops=[0], lefts=[2])
        assert_close(got, [[[[0.0, 0.0], [2.0, 0.0]]]])

    @points(2, hint="Each image has its own window, the same in all its channels.")
    def test_windows(self, ex, rng):
        for shape, padding in (((5, 3, 4, 6), 2), ((4, 2, 7, 3), 1), ((3, 1, 2, 5), 3)):
            self.compare(ex, rng, shape, padding)

    @points(1, hint="Without padding there is one window, the image itself.")
    def test_no_padding(self, ex, rng):
        self.compare(ex, rng, (3, 2, 4, 5), 0)

    @points(1, hint="A new array of the same type: the windows do not follow the images.")
    def test_type_and_memory(self, ex, rng):
        images = rng.normal(size=(2, 1, 3, 4))
        ask = dict(images=images, padding=1, tops=[0, 2], lefts=[1, 1], precision="float32")
        assert ex.run(probes.crops, **ask)[1] == "float32"
        for padding in (0, 2):
            got = ex.run(probes.own_memory, images=images, padding=padding)
            assert_close(got, images)


@task(
    "warp",
    difficulty=3,
    minutes=18,
    hints=[
        "Make an array (3, H * W) with the x, the y and a 1 of every new pixel; one product with "
        "the matrices gives the places in all old images.",
        "`np.floor` gives the pixel above and to the left of a place; the three others follow.",
        "An index outside of the image is no error if it is negative. Set it to 0 and the share "
        "of this pixel to 0.",
    ],
)
class TestWarp:
    def compare(self, ex, rng, matrices, size=(4, 6), channels=2):
        matrices = np.array(matrices, float)
        images = rng.normal(size=(len(matrices), channels, *size))
        got, after = ex.run(probes.warped, images=images, matrices=matrices)
        assert_close(got, known.warped(images, matrices))
        assert_close(after, images)

    @points(1, hint="New pixels ask one pixel further to the right: the image moves to the left.")
    def test_whole_steps(self, ex, rng):
        image = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
        got, _ = ex.run(probes.warped, images=image, matrices=np.array([[[1.0, 0, 1], [0, 1, 0]]]))
        assert_close(got, [[[[2.0, 3.0, 0.0], [5.0, 6.0, 0.0]]]])
        self.compare(ex, rng, [[[1, 0, -2], [0, 1, 0]], [[1, 0, 0], [0, 1, 3]]])

    @points(2, hint="Between pixels: (1 - |dx|) (1 - |dy|) of each of the four around the place.")
    def test_parts_of_pixels(self, ex, rng):
        self.compare(ex, rng, [[[1, 0, 0.25], [0, 1, 0]], [[1, 0, 0], [0, 1, -0.4]]])
        self.compare(ex, rng, [[[1, 0, 1.7], [0, 1, -0.6]]], (5, 3), 3)

    @points(2, hint="x comes before y, both are counted from the middle, and down is positive.")
    def test_turns_and_scales(self, ex, rng):
        self.compare(ex, rng, [known.turned(90), known.turned(-30, 0.5), known.turned(180)])
        self.compare(ex, rng, [known.turned(12, 1.0, -0.3)], (5, 7))
        self.compare(ex, rng, [[[0.5, 0, 0], [0, 2, 0]], [[1, 0.3, 0], [0, 1, 0]]], (7, 4), 1)

    @points(1, hint="What lies outside is 0, on all four sides; no index goes around.")
    def test_outside(self, ex, rng):
        for size in ((4, 6), (1, 3)):
            for way in ([-0.5, 0], [0.5, 0], [0, -0.5], [0, 0.5], [20, 0], [0, -20], [-6, 4]):
                self.compare(ex, rng, [[[1, 0, way[0]], [0, 1, way[1]]]], size)


@task(
    "adjusted",
    difficulty=1,
    minutes=10,
    hints=[
        "All three are one formula; only the other image differs.",
        "`keepdims=True` keeps an axis of length 1 for what was summed.",
    ],
)
class TestAdjusted:
    def compare(self, ex, images, kind, factor):
        got, after = ex.run(probes.adjusted, images=images, kind=kind, factor=factor)
        assert_close(np.broadcast_to(got, images.shape), known.adjusted(images, kind, factor))
        assert_close(after, images)

    @points(1, hint="Brightness: factor times the image, cut off at 1.")
    def test_brightness(self, ex, rng):
        for factor in (0.0, 0.4, 1.0, 1.7):
            self.compare(ex, rng.random((2, 3, 4, 5)), "brightness", factor)

    @points(2, hint="The gray image is a weighted sum; each pixel is mixed with its own gray.")
    def test_color(self, ex, rng):
        for factor in (0.0, 0.3, 1.9):
            self.compare(ex, rng.random((3, 3, 4, 5)), "color", factor)

    @points(2, hint="Contrast: the mean of the gray image, of each image by itself.")
    def test_contrast(self, ex, rng):
        images = rng.random((3, 3, 4, 5)) * np.reshape([0.2, 0.5, 1.0], (3, 1, 1, 1))
        for factor in (0.0, 0.3, 1.9):
            self.compare(ex, images, "contrast", factor)

    @points(1, hint="One channel is its own gray image.")
    def test_one_channel(self, ex, rng):
        for kind in ("brightness", "color", "contrast"):
            self.compare(ex, rng.random((2, 1, 3, 4)), kind, 0.6)

    @points(1, hint="raise ValueError for what is none of the three.")
    def test_other_kinds(self, ex, rng):
        images = rng.random((1, 3, 2, 2))
        got = ex.run(probes.refused, images=images, kind="sharpness", factor=0.5)
        assert got is True, "another kind is a ValueError"


@task(
    "rand_augment",
    difficulty=2,
    minutes=12,
    hints=[
        "Two loops: over the images, and over num_ops.",
        "`rng.integers(len(operations))` draws one; it may come twice.",
    ],
)
class TestRandAugment:
    KINDS = ((0.0, 6.0, True), (2.0, 8.0, False), (1.0, -2.0, False))

    @points(2, hint="The strength is low + (high - low) * magnitude / 30.")
    def test_strength(self, ex, rng):
        images = rng.normal(size=(3, 2, 4, 5))
        for num_ops, magnitude, each in ((1, 0, 1.0), (1, 30, 4.0), (2, 10, 2.0), (3, 7.5, 1.75)):
            got, *_ = ex.run(
                probes.rand_augmented, images=images, num_ops=num_ops, magnitude=magnitude
            )
            assert_close(got, images + num_ops * each)

    @points(2, hint="num_ops operations for each image, each one on what the last one returned.")
    def test_number_and_chain(self, ex):
        for num_ops in (0, 1, 3):
            steps, found, images = ex.run(
                probes.chosen, shape=(12, 2, 3, 4), kinds=self.KINDS, num_ops=num_ops, magnitude=6
            )
            done = [[before for *_, before in one] for one in steps]
            assert done == [list(range(num_ops))] * 12, "operations before each operation"
            assert_close(found[:, 0, 0, 1], np.full(12, float(num_ops)))
            assert_close(images[:, 0, 0, 1], np.zeros(12))

    @points(2, hint="Every image draws anew, all operations equally, also one that was drawn.")
    def test_choice(self, ex):
        count = 900
        steps, *_ = ex.run(
            probes.chosen, shape=(count, 1, 2, 2), kinds=self.KINDS, num_ops=2, magnitude=10
        )
        pairs = [tuple(number for number, *_ in one) for one in steps]
        never = [pair for pair in np.ndindex(3, 3) if pair not in pairs]
        assert never == [], "pairs that never come"
        assert known.rare(pairs, [*np.ndindex(3, 3)]) == [], "pairs too rare or too frequent"
        equal = sum(one == other for one, other in zip(pairs, pairs[1:], strict=False))
        assert known.within(equal, count - 1, 1 / 9), "neighbors draw independently"

    @points(2, hint="Half of the signed strengths are negative, and none of the others.")
    def test_signs(self, ex):
        steps, *_ = ex.run(
            probes.chosen, shape=(600, 1, 2, 2), kinds=self.KINDS, num_ops=2, magnitude=15
        )
        drawn = [step[:2] for one in steps for step in one]
        assert sorted(set(drawn)) == [(0, -3.0), (0, 3.0), (1, 5.0), (2, -0.5)], "strengths"
        signed = [strength for number, strength in drawn if number == 0]
        assert known.within(signed.count(-3.0), len(signed), 0.5), "half of them are negative"
        both = [tuple(s for _, s in one) for one in
                ([step[:2] for step in steps_of] for steps_of in steps)
                if all(number == 0 for number, _ in one)]  # fmt: skip
        assert {len(set(one)) for one in both} == {1, 2}, "each operation has a sign of its own"

    @points(1, hint="A new array of the images' type, even with no operation at all.")
    def test_type_and_memory(self, ex, rng):
        images = rng.normal(size=(3, 2, 4, 5))
        for num_ops in (0, 2):
            _, kind, after, shared = ex.run(
                probes.rand_augmented, images=images, num_ops=num_ops, magnitude=3,
                precision="float32",
            )  # fmt: skip
            assert (kind, shared) == ("float32", False), "type, and whether memory is shared"
            assert_close(after, images.astype(np.float32))

    @points(1, hint="All chance comes from the generator that was passed.")
    def test_draws_from_its_generator(self, ex, rng):
        found = ex.run(probes.operations_with_other_draws, images=rng.normal(size=(9, 1, 2, 2)))
        same_and_next(found)


@task(
    "random_erasing",
    difficulty=2,
    minutes=15,
    hints=[
        "Area = height * width and slope = height / width: multiply, divide, take roots.",
        "A uniform logarithm: `np.exp(rng.uniform(*np.log(ratio)))`.",
    ],
)
class TestRandomErasing:
    def boxes(self, ex, count, size, **settings):
        images = numbered(1, *size, channels=2).repeat(count, axis=0)
        found, after = ex.run(probes.erased, images=images, **settings)
        assert_close(after, images)
        assert np.array_equal(found[found != 0], images[found != 0]), "the other pixels stay"
        masks = found == 0
        assert np.array_equal(masks[:, 0], masks[:, 1]), "the same pixels in all channels"
        found = [known.zero_box(mask) for mask in masks[:, 0]]
        assert None not in found, "what is erased is one box"
        return found

    @points(2, hint="Each image by itself, with probability p.")
    def test_share_of_images(self, ex):
        for p in (0.0, 0.3, 1.0):
            found = self.boxes(ex, 400, (6, 8), p=p, scale=(0.1, 0.3), ratio=(0.5, 2.0))
            count = sum(one != () for one in found)
            assert known.within(count, 400, p), f"of 400 images {400 * p:.0f} are expected"

    @points(2, hint="height = sqrt(area * slope), width = sqrt(area / slope), rounded.")
    def test_sizes(self, ex):
        side, slopes = (30, 50), (0.4, 0.4001)
        found = self.boxes(ex, 300, side, p=1.0, scale=(0.05, 0.25), ratio=slopes)
        areas = sorted(height * width / 1500 for _, _, height, width in found)
        shapes = [height / width for _, _, height, width in found]
        assert abs(areas[0] - 0.05) < 0.01 and abs(areas[-1] - 0.25) < 0.01, "both ends of scale"
        assert abs(np.mean(areas) - 0.15) < 0.02, "the share of the area is uniform"
        assert abs(np.mean(shapes) - 0.4) < 0.03, "height / width"

    @points(1, hint="The logarithm is uniform: as many tall boxes as wide ones.")
    def test_logarithm(self, ex):
        found = self.boxes(ex, 400, (40, 40), p=1.0, scale=(0.05, 0.0501), ratio=(0.2, 5.0))
        logs = np.log([height / width for _, _, height, width in found])
        assert known.within(int((logs > 0).sum()), 400, 0.5, 6), "half of them are tall"
        assert abs(np.mean(np.abs(logs) < np.log(5) / 2) - 0.5) < 0.13, "uniform logarithms"

    @points(1, hint="Every place where the box fits, the last row and column among them.")
    def test_places(self, ex):
        found = self.boxes(ex, 600, (5, 4), p=1.0, scale=(0.2, 0.2), ratio=(1.0, 1.0))
        assert {one[2:] for one in found} == {(2, 2)}, "the sizes of the boxes"
        assert known.rare([one[:2] for one in found], [*np.ndindex(4, 3)]) == [], "places"

    @points(1, hint="What does not fit is drawn again, ten times in all; equal is no fit.")
    def test_what_does_not_fit(self, ex):
        found = self.boxes(ex, 30, (4, 6), p=1.0, scale=(0.5, 0.5), ratio=(1.5, 1.5))
        assert set(found) == {()}, "a box of 4 rows is too tall for an image of 4 rows"
        found = self.boxes(ex, 30, (6, 4), p=1.0, scale=(0.5, 0.5), ratio=(2 / 3, 2 / 3))
        assert set(found) == {()}, "a box of 4 columns is too wide for an image of 4 columns"
        # heights 5 and more do not fit: one of about eleven draws does
        found = self.boxes(ex, 600, (6, 60), p=1.0, scale=(0.1, 0.1), ratio=(0.5, 28.0))
        share = np.mean([one != () for one in found])
        p = np.log(5.5**2 / 36 / 0.5) / np.log(56)
        assert abs(share - (1 - (1 - p) ** 10)) < 0.1, "drawn anew up to ten times in all"

    @points(1, hint="All chance comes from the generator that was passed.")
    def test_draws_from_its_generator(self, ex):
        same_and_next(ex.run(probes.erasing_with_other_draws, images=numbered(9, 5, 6)))


@task(
    "mixup",
    difficulty=1,
    minutes=8,
    hints=["`images[order]` are all partners at once.", "`np.eye(K)[labels]` is one-hot."],
)
class TestMixup:
    def compare(self, ex, rng, count, num_classes, share, order=None):
        images, labels = rng.normal(size=(count, 2, 3, 4)), rng.integers(num_classes, size=count)
        ask = {"num_classes": num_classes, "share": share,
               "order": rng.permutation(count) if order is None else np.array(order)}  # fmt: skip
        got = ex.run(probes.mixed, images=images, labels=labels, **ask)
        assert_close(got, [*known.mixed(images, labels, **ask), images])

    @points(1, hint="A quarter of 8 and three quarters of 16 are 14; targets 1/4 and 3/4.")
    def test_two_images_by_hand(self, ex):
        images = np.array([8.0, 16.0]).reshape(2, 1, 1, 1)
        got = ex.run(
            probes.mixed, images=images, labels=np.array([2, 0]), num_classes=3,
            order=np.array([1, 0]), share=0.25,
        )  # fmt: skip
        assert_close(got[:2], [np.array([14.0, 10.0]).reshape(2, 1, 1, 1),
                               np.array([[0.75, 0, 0.25], [0.25, 0, 0.75]])])  # fmt: skip

    @points(2, hint="The partner of image n is image order[n], for the image and for its target.")
    def test_batches(self, ex, rng):
        self.compare(ex, rng, 5, 4, 0.7, [1, 2, 4, 0, 3])
        self.compare(ex, rng, 7, 3, 0.2)
        self.compare(ex, rng, 6, 9, 0.5)

    @points(1, hint="Shares of 0 and 1: the partner alone, the image alone.")
    def test_ends(self, ex, rng):
        for share in (0.0, 1.0):
            self.compare(ex, rng, 4, 3, share, [1, 2, 3, 0])

    @points(1, hint="Two images of one class have a target of 1 for it; K may exceed the batch.")
    def test_equal_labels(self, ex, rng):
        self.compare(ex, rng, 3, 1, 0.3, [2, 0, 1])
        self.compare(ex, rng, 1, 6, 0.3)


@task(
    "cut_box",
    difficulty=2,
    minutes=10,
    hints=[
        "An area is a product of two sides: each shrinks by the root of 1 - share.",
        "Cut off with max and min, and count the area afterwards.",
    ],
)
class TestCutBox:
    def compare(self, ex, cases):
        for case, got in zip(cases, ex.run(probes.boxes, cases=cases), strict=True):
            rows, columns, share = known.box(*case)
            assert len(got) == 5, "top, bottom, left, right, share"
            top, bottom, left, right, left_over = got
            if rows and columns:
                seen = [rows[0], rows[-1] + 1, columns[0], columns[-1] + 1]
                assert [int(one) for one in (top, bottom, left, right)] == seen, "the box"
            else:
                assert (bottom - top) * (right - left) == 0, "an empty box"
            assert_close(left_over, share)

    @points(
        1, hint="8 x 12, a quarter replaced: half of each side is 4 x 6, so 2 and 3 from there."
    )
    def test_by_hand(self, ex):
        (got,) = ex.run(probes.boxes, cases=[(8, 12, 0.75, 4, 5)])
        assert_close(list(got), [2, 6, 2, 8, 0.75])

    @points(2, hint="Sides shrink by sqrt(1 - share); height belongs to rows.")
    def test_inside(self, ex):
        self.compare(ex, [(16, 24, 0.9, 8, 13), (21, 11, 0.6, 10, 5), (40, 10, 0.3, 20, 5)])

    @points(3, hint="Cut off at all four sides, and count the share anew.")
    def test_cut_off(self, ex):
        corners = [(15, 23), (0, 0), (0, 23), (15, 0), (2, 12), (14, 12), (8, 1), (8, 22)]
        self.compare(ex, [(16, 24, 0.7, *corner) for corner in corners])
        self.compare(ex, [(9, 5, 0.2, 8, 4), (9, 5, 0.2, 0, 2), (5, 9, 0.1, 2, 0)])

    @points(1, hint="All is replaced, or nothing; sides are rounded down.")
    def test_ends(self, ex):
        self.compare(
            ex, [(6, 8, 0.0, 3, 4), (6, 8, 1.0, 3, 4), (7, 9, 0.0, 3, 4), (4, 4, 0.8, 1, 2)]
        )


# --- the frameworks


@task(
    "RandomShiftFlip",
    difficulty=3,
    minutes=20,
    hints=[
        "Draw N numbers at once, for rows, for columns and for mirroring: shape (N, 1).",
        "Rows (N, H) and columns (N, W) of the padded image say which pixels each image takes; a "
        "mirrored image takes its columns in reverse.",
        "PyTorch: index with four arrays that broadcast to (N, C, H, W). TensorFlow: `tf.gather` "
        "with `batch_dims=1`, once for rows and once for columns.",
    ],
)
class TestRandomShiftFlip:
    def ways(self, ex, image, count=1, times=1, **settings):
        images = np.repeat(image, count, axis=0)
        found, after = ex.run(probes.moved, images=images, settings=settings, times=times)
        assert_close(after, images)
        assert np.shape(found) == (count * times, *image.shape[1:])
        strange = known.strange(image[0], found, settings["padding"])
        assert strange == [], "moved and perhaps mirrored left to right; zeros come in"
        return known.ways(image[0], found, settings["padding"])

    @points(2, hint="Moved, mirrored, filled with zeros: nothing else happens.")
    def test_moved_and_mirrored_copies(self, ex):
        for image, padding in ((numbered(1, 4, 6, 2), 2), (numbered(1, 5, 3, 3), 1)):
            found = self.ways(ex, image, 40, padding=padding)
            assert {one[0] for one in found} == {0, 1}, "mirrored or not"
        assert set(self.ways(ex, image, 20, padding=0)) == {(0, 0, 0), (1, 0, 0)}

    @points(2, hint="From -padding to padding, all equally likely, rows and columns separately.")
    def test_all_moves_are_as_likely(self, ex):
        found = self.ways(ex, numbered(1, 3, 4), 50, times=20, padding=1)
        expected = [(flip, dy, dx) for flip in (0, 1) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
        assert [one for one in expected if one not in found] == [], "moves that never come"
        assert known.rare(found, expected) == [], "moves too rare or too frequent"

    @points(2, hint="Each image of a batch draws for itself.")
    def test_images_are_independent(self, ex):
        found = self.ways(ex, numbered(1, 5, 6), 60, padding=2)
        seen = [len({one[place] for one in found}) for place in range(3)]
        assert seen == [2, 5, 5], "mirrorings, moves down, moves to the right in one batch"
        images = numbered(4, 3, 5, 2)
        got, _ = ex.run(probes.moved, images=images, settings={"padding": 1})
        own = [known.ways(image, [one], 1)[0] for image, one in zip(images, got, strict=True)]
        assert None not in own, "image n of the result comes from image n"

    @points(1, hint="Mirror with probability p; 0 and 1 are probabilities, too.")
    def test_probability(self, ex):
        for p in (0.0, 0.2, 1.0):
            found = self.ways(ex, numbered(1, 3, 4), 50, times=8, padding=1, p=p)
            count = sum(one[0] for one in found)
            assert known.within(count, 400, p), f"{count} of 400 mirrored"

    @points(2, hint="In evaluation the images stay as they are, and nothing is drawn.")
    def test_only_in_training(self, ex):
        images = numbered(6, 4, 5, 2)
        got, _ = ex.run(probes.moved, images=images, settings={"padding": 2}, training=False)
        untouched, still, parameters = ex.run(probes.without_the_generator, images=images)
        got = {"the images": "stay" if np.array_equal(got, images) else "are changed",
               "evaluation draws": not untouched, "training draws": not still}  # fmt: skip
        want = {"the images": "stay", "evaluation draws": False, "training draws": True}
        assert got == want, "images and generator in evaluation, and the generator in training"
        assert parameters == 0, "there are no parameters"

    @points(1, hint="Each call draws anew; the seed decides what.")
    def test_calls_and_seeds(self, ex):
        images = numbered(20, 4, 5)
        first, second = ex.run(probes.in_a_graph, images=images)
        assert not np.array_equal(first, second), "a second call draws anew"
        first, again, other = ex.run(probes.seeded, images=images)
        got = [bool(np.array_equal(first, one)) for one in (again, other)]
        assert got == [True, False], "equal with the same seed, and with another one"

    @points(1, hint="Results have the type of the images.")
    def test_type(self, ex):
        want = ["float32", "uint8"] if ex.track == "pytorch" else ["float32"]
        assert ex.run(probes.moved_format, images=numbered(3, 4, 5)) == want


@task(
    "cutmix",
    difficulty=2,
    minutes=15,
    hints=[
        "Draw in NumPy: `rng.beta`, `rng.integers`, `rng.permutation`.",
        "Count the pixels of the box when it has been cut off; the target follows from them.",
    ],
)
class TestCutmix:
    LABELS = np.array([3, 0, 4, 4, 1, 2])

    def calls(self, ex, alpha, count, size=(6, 9)):
        images = np.arange(1.0, 7).reshape(6, 1, 1, 1) * np.ones((1, 2, *size))
        found, after = ex.run(
            probes.cut_mixed, images=images, labels=self.LABELS, num_classes=6, alpha=alpha,
            seeds=list(range(count)),
        )  # fmt: skip
        assert_close(after, images)
        assert {np.shape(targets) for _, targets in found} == {(6, 6)}, "shape of the targets"
        seen = [known.cut_and_pasted(*one, self.LABELS, *size) for one in found]
        assert {one.get("problem") for one in seen} == {None}
        return seen

    @points(3, hint="The box of another image; targets count the pixels that came from it.")
    def test_targets_fit_what_is_seen(self, ex):
        for size in ((6, 9), (7, 4)):
            seen = self.calls(ex, 1.0, 40, size)
            with_box = {one["targets"] for one in seen if one["box"]}
            assert sorted(with_box - {"right"}) == [], "targets are the shares of pixels"
            assert all(one["targets"] == "right" for one in seen), "targets without a box"

    @points(1, hint="The partners are a random permutation of the batch.")
    def test_partners(self, ex):
        orders = [one["order"] for one in self.calls(ex, 1.0, 60) if one["box"]]
        assert all(sorted(one) == list(range(6)) for one in orders), "each partner once"
        pairs = {(n, partner) for one in orders for n, partner in enumerate(one)}
        assert len(pairs) == 36, "any image may be the partner of any other"

    @points(2, hint="Sides shrink by sqrt(1 - share), with a share from Beta(alpha, alpha).")
    def test_sizes(self, ex):
        for alpha, size in ((0.2, (9, 5)), (8.0, (12, 10))):
            seen = self.calls(ex, alpha, 120, size)
            left = [
                1 - np.prod(one["box"][2:]) / np.prod(size) if one["box"] else 1 for one in seen
            ]
            mean, deviation = known.mean_cut_share(*size, alpha)
            assert abs(np.mean(left) - mean) < 5 * deviation / 120**0.5, "the mean share left"
            assert abs(np.std(left) - deviation) < 0.35 * deviation, "how far shares spread"

    @points(1, hint="Any pixel may be the middle, so boxes are cut off at all four sides.")
    def test_edges(self, ex):
        for size in ((4, 24), (12, 10)):
            boxes = [one["box"] for one in self.calls(ex, 8.0, 100, size) if one["box"]]
            low = [min(box[axis] for box in boxes) for axis in (0, 1)]
            high = [max(box[axis] + box[2 + axis] for box in boxes) for axis in (0, 1)]
            assert (low, high) == ([0, 0], [*size]), "the first and the last row and column"
        heights, widths = {box[2] for box in boxes}, {box[3] for box in boxes}
        inner = [box for box in boxes if 0 not in box[:2]
                 and box[0] + box[2] < 12 and box[1] + box[3] < 10]  # fmt: skip
        assert {side % 2 for box in inner for side in box[2:]} == {0}, "twice the reach"
        assert min(map(len, (heights, widths))) > 3, "boxes of which more and less is left"

    @points(1, hint="All chance comes from the generator that was passed.")
    def test_draws_from_its_generator(self, ex):
        ask = {"images": numbered(6, 9, 8), "labels": self.LABELS}
        same_and_next(ex.run(probes.cutting_with_other_draws, **ask))

    @points(1, hint="Images and targets have the type of the images.")
    def test_type(self, ex):
        ask = {"images": numbered(6, 4, 5), "labels": self.LABELS}
        assert ex.run(probes.cut_mixed_formats, **ask) == ["float32"] * 2 + ["float64"] * 2


@task(
    "mixed_cross_entropy",
    difficulty=2,
    minutes=10,
    hints=[
        "The library's cross-entropy takes integer labels; it can return the losses of all images.",
        "The mean comes last: each image may have a share of its own.",
    ],
)
class TestMixedCrossEntropy:
    def compare(self, ex, logits, labels, partners, share):
        ask = dict(logits=logits, labels=labels, partners=partners, share=share)
        got = ex.run(probes.loss_and_gradient, **ask)
        want = ex.oracle(known.soft_loss, **ask)
        assert_close(got, want, rtol=1e-8 if ex.track == "pytorch" else 1e-4)

    def ask(self, rng, count=6, classes=4):
        labels, partners = rng.integers(classes, size=(2, count))
        return 2 * rng.normal(size=(count, classes)), labels, partners

    @points(1, hint="Probabilities 1/4 and 3/4: a half each of ln(4) and ln(4/3).")
    def test_one_image_by_hand(self, ex):
        got, _ = ex.run(
            probes.loss_and_gradient, logits=np.log([[1.0, 3.0]]), labels=np.array([0]),
            partners=np.array([1]), share=0.5,
        )  # fmt: skip
        assert_close(float(got), 0.5 * np.log(4) + 0.5 * np.log(4 / 3), rtol=1e-5)

    @points(2, hint="Equal to the library's cross-entropy with soft targets, and so its gradient.")
    def test_equals_soft_targets(self, ex, rng):
        for share in (0.3, 0.85):
            self.compare(ex, *self.ask(rng), share)
        self.compare(ex, *self.ask(rng, 3, 7), 0.6)

    @points(1, hint="Shares of 0 and 1 leave one label.")
    def test_ends(self, ex, rng):
        for share in (0.0, 1.0):
            self.compare(ex, *self.ask(rng), share)

    @points(2, hint="A share for each image: weigh before you take the mean.")
    def test_share_of_each_image(self, ex, rng):
        self.compare(ex, *self.ask(rng), rng.random(6))
        self.compare(ex, *self.ask(rng, 4, 4), np.array([0.0, 1.0, 0.2, 0.7]))

    @points(1, hint="Large logits overflow in a softmax of your own: use the library's loss.")
    def test_large_logits(self, ex):
        logits = np.array([[1000.0, 998.0, -1000.0], [-900.0, -901.0, -899.0]])
        self.compare(ex, logits, np.array([2, 0]), np.array([0, 1]), 0.4)
