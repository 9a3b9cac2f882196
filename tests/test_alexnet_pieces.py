"""Tests of the page on AlexNet's pieces: normalisation, pooling, dropout, towers, augmentation."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import alexnet as known
from oracles import alexnet_pieces as oracle
from oracles import common as oracles
from probes import alexnet_pieces as probes

# --- the tests


@task(
    "epochs_to_reach",
    difficulty=1,
    minutes=15,
    hints=["Between 30 % after epoch 1 and 20 % after epoch 2, 25 % is passed at 1.5."],
)
class TestEpochsToReach:
    @points(2, hint="The share of the epoch is (before - target) / (before - after).")
    def test_between_two_epochs(self, ex):
        assert_close(ex.epochs_to_reach([0.75, 0.375, 0.125, 0.0625], 0.25), 2.5)
        assert_close(ex.epochs_to_reach([0.75, 0.5, 0.0], 0.125), 2.75)
        assert_close(ex.epochs_to_reach([0.75, 0.25], 0.25), 2.0)

    @points(1, hint="The first time counts, also if the error rises again.")
    def test_the_first_time(self, ex):
        assert_close(ex.epochs_to_reach([0.5, 0.125, 0.75, 0.0], 0.25), 1 + 0.25 / 0.375)

    @points(1, hint="Never is math.inf; after the first epoch at the earliest is 1.")
    def test_never_and_at_once(self, ex):
        assert ex.epochs_to_reach([0.5, 0.375, 0.3125], 0.25) == math.inf
        assert ex.epochs_to_reach([0.125, 0.0625], 0.25) == 1

    @points(1, hint="A training that blew up has errors that are no numbers.")
    def test_not_a_number(self, ex):
        assert ex.epochs_to_reach([0.5, math.nan, math.nan], 0.25) == math.inf
        assert ex.epochs_to_reach([0.5, math.nan, 0.125], 0.25) == 3


@task(
    "local_response_norm",
    difficulty=2,
    minutes=25,
    hints=[
        "Square the maps, add zero channels before the first and behind the last one, and add "
        "up shifted copies.",
        "PyTorch divides alpha by the number of channels in the window, also at the edges, where "
        "fewer exist; TensorFlow does not divide, and is told how many lie on one side.",
    ],
)
class TestLocalResponseNorm:
    def compare(self, ex, maps, n, k, alpha, beta):
        if ex.track == "pytorch":
            settings = dict(size=n, k=k, alpha=alpha * n, beta=beta)
        else:
            settings = dict(depth_radius=n // 2, bias=k, alpha=alpha, beta=beta)
        want = known.response_norm(maps, n, k, alpha, beta)
        assert_close(ex.run(probes.normalised, maps=maps, **settings), want)

    @points(2, hint="k + alpha * sum of squares, to the power of beta, over n = 5 channels.")
    def test_constants_of_the_paper(self, ex, rng):
        self.compare(ex, 60 * rng.normal(size=(2, 9, 4, 5)), 5, 2.0, 1e-4, 0.75)

    @points(2, hint="Each argument matters; windows reach over channels, not over positions.")
    def test_other_constants(self, ex, rng):
        self.compare(ex, rng.normal(size=(3, 5, 6, 2)), 7, 0.5, 0.75, 1.5)
        self.compare(ex, rng.normal(size=(2, 4, 3, 5)), 1, 1.5, 0.5, 0.5)

    @points(1, hint="The default arguments are those of the framework's function.")
    def test_default_arguments(self, ex, rng):
        maps = 5 * rng.normal(size=(2, 14, 3, 4))
        if ex.track == "pytorch":
            want = known.response_norm(maps, 3, 1.0, 1e-4 / 3, 0.75)
            assert_close(ex.run(probes.normalised, maps=maps, size=3), want)
        else:
            want = known.response_norm(maps, 11, 1.0, 1.0, 0.5)
            assert_close(ex.run(probes.normalised, maps=maps), want)


@task(
    "response_norm_arguments",
    difficulty=1,
    minutes=10,
    hints=["What must PyTorch be told, so that its alpha / n is the paper's alpha?"],
)
class TestResponseNormArguments:
    @points(2, hint="In PyTorch alpha is divided by n; in TensorFlow n = 5 is a radius of 2.")
    def test_both_layers_compute_the_formula(self, ex, rng):
        maps = 10 * rng.normal(size=(2, 9, 3, 4))
        for n, k, alpha, beta in ((5, 2.0, 1e-4, 0.75), (3, 1.0, 0.25, 0.5), (9, 4.0, 0.5, 1.0)):
            found = ex.response_norm_arguments(n, k, alpha, beta)
            want = known.response_norm(maps, n, k, alpha, beta)
            assert set(found) == {"pytorch", "tf"}
            assert set(found["pytorch"]) == {"size", "alpha", "beta", "k"}
            assert set(found["tf"]) == {"depth_radius", "bias", "alpha", "beta"}
            assert_close(oracle.convention(maps, "pytorch", found["pytorch"]), want)
            assert_close(oracle.convention(maps, "tf", found["tf"]), want)

    @points(1, hint="PyTorch has a window for n = 4, TensorFlow has not.")
    def test_refuses_even_windows(self, ex):
        assert ex.error("response_norm_arguments", 4, 2.0, 1e-4, 0.75) == "ValueError"


@task(
    "max_pool",
    difficulty=2,
    minutes=20,
    hints=[
        "PyTorch: `tensor.unfold` gives the windows. TensorFlow: nine shifted copies, taken in "
        "steps of the stride, hold the nine values of each window.",
        "How many windows fit? The last one must end inside the maps.",
    ],
)
class TestMaxPool:
    @points(2, hint="Windows of 3x3, two apart: neighbours share a row or a column.")
    def test_overlapping_windows(self, ex, rng):
        for height, width in ((13, 9), (8, 7), (6, 12)):
            maps = rng.normal(size=(2, 3, height, width))
            oracles.assert_unique_maxima(maps, 3, 2)
            assert_close(ex.run(probes.pooled, maps=maps), oracles.max_pool2d(maps, 3, 2))

    @points(1, hint="A padding with zeros would beat negative values.")
    def test_negative_maps(self, ex, rng):
        maps = -1 - rng.random(size=(2, 3, 8, 6))
        assert_close(ex.run(probes.pooled, maps=maps), oracles.max_pool2d(maps, 3, 2))

    @points(1, hint="Use both arguments; windows need not overlap.")
    def test_other_windows(self, ex, rng):
        for kernel_size, stride in ((2, 2), (4, 3), (3, 1), (2, 3)):
            maps = rng.normal(size=(2, 3, 9, 11))
            got = ex.run(probes.pooled, maps=maps, kernel_size=kernel_size, stride=stride)
            assert_close(got, oracles.max_pool2d(maps, kernel_size, stride))

    @points(1, hint="A value that is the largest of two windows gets both gradients.")
    def test_gradients(self, ex, rng):
        maps, upstream = rng.normal(size=(2, 3, 7, 9)), rng.normal(size=(2, 3, 3, 4))
        got = ex.run(probes.pooled_backward, maps=maps, upstream=upstream)
        assert_close(got, oracle.gradient_by_hand(maps, upstream, 3, 2))


@task(
    "max_pool_backward",
    difficulty=2,
    minutes=20,
    hints=[
        "Loop over the outputs. Where in its window of the maps does the largest value stand?",
        "Add the gradient there; do not write it: another window may have been there before.",
    ],
)
class TestMaxPoolBackward:
    @points(3, hint="Where windows overlap, gradients add up.")
    def test_overlapping_windows(self, ex, rng):
        maps = rng.normal(size=(2, 3, 9, 7))
        oracles.assert_unique_maxima(maps, 3, 2)
        upstream = rng.normal(size=(2, 3, 4, 3))
        want = oracle.gradient_by_hand(maps, upstream, 3, 2)
        assert_close(ex.max_pool_backward(maps, upstream), want)

    @points(1, hint="What no window reaches gets zero; values may all be negative.")
    def test_other_windows(self, ex, rng):
        maps, upstream = -1 - rng.random(size=(2, 3, 9, 11)), rng.normal(size=(2, 3, 2, 3))
        got = ex.max_pool_backward(maps, upstream, kernel_size=4, stride=3)
        assert_close(got, oracle.gradient_by_hand(maps, upstream, 4, 3))

    @points(1, hint="Of several largest values only the first one receives.")
    def test_equal_values(self, ex):
        maps = np.ones((1, 1, 5, 5))
        maps[0, 0, 0, 0] = 0
        want = np.zeros((1, 1, 5, 5))
        want[0, 0, [0, 0, 2, 2], [1, 2, 0, 2]] = [1, 2, 3, 4]
        got = ex.max_pool_backward(maps, np.array([[[[1.0, 2.0], [3.0, 4.0]]]]))
        assert_close(got, want)


@task(
    "saturated_share",
    difficulty=2,
    minutes=15,
    hints=[
        "The derivative of the *sum* of all outputs with respect to one input is that unit's "
        "own slope.",
        "Compare the slopes' sizes with the threshold, and take the mean of the answers.",
    ],
)
class TestSaturatedShare:
    @points(2, hint="tanh has slope 1 - tanh(x)^2: under 0.05 beyond 2.2 on both sides.")
    def test_known_activations(self, ex):
        inputs = np.array([[-3.0, -2.0, -0.5, 0.25], [0.5, 2.0, 2.5, 4.0]])
        cases = [("tanh", 0.05), ("tanh", 0.5), ("relu", 0.05), ("sigmoid", 0.05)]
        got = [ex.run(probes.share, name=name, inputs=inputs, threshold=t) for name, t in cases]
        assert_close(got, [3 / 8, 5 / 8, 3 / 8, 2 / 8])

    @points(1, hint="Any function will do; the slope of x^3 / 3 is x^2, its sign does not count.")
    def test_any_activation(self, ex):
        inputs = np.array([-4.0, -0.5, -0.125, 0.0625, 0.75])
        got = ex.run(probes.share, name="cubic", inputs=inputs, threshold=0.25 + 1e-3)
        assert_close(got, 3 / 5)

    @points(1, hint="Measure on a copy: nothing that a training needs may change.")
    def test_leaves_gradients_alone(self, ex):
        inputs = np.array([-2.0, -0.25, 0.5, 1.25, 0.125])
        first, second, untouched = ex.run(probes.share_of_trained, inputs=inputs)
        assert_close([first, second], [2 / 5, 2 / 5])
        assert untouched, "the gradients of the inputs must stay"


@task(
    "PaperDropout",
    difficulty=2,
    minutes=25,
    hints=[
        "Nothing is scaled in training. In testing every value is multiplied by 1 - p.",
        "PyTorch: `torch.Generator().manual_seed(seed)`, passed to `torch.rand`. Keras: a "
        "`keras.random.SeedGenerator`, passed to `keras.random.uniform`.",
    ],
)
class TestPaperDropout:
    @points(3, hint="In training zero or what it was; in testing three quarters of it.")
    def test_training_and_testing(self, ex, rng):
        inputs = rng.normal(size=(50, 40))
        for p in (0.25, 0.8):
            (train,) = ex.run(probes.dropped, inputs=inputs, training=True, p=p)
            (test,) = ex.run(probes.dropped, inputs=inputs, training=False, p=p)
            kept = np.abs(train) > 0
            assert_close(train, kept * inputs)
            assert_close(test, (1 - p) * inputs)
            assert abs(kept.mean() - (1 - p)) < 6 * math.sqrt(p * (1 - p) / inputs.size)
            assert 0 < kept.sum(axis=0).std() and 0 < kept.sum(axis=1).std(), "value by value"

    @points(1, hint="p = 0.5 unless something else is said; inputs have any shape.")
    def test_default_arguments(self, ex, rng):
        inputs = rng.normal(size=(9, 3, 8, 10))
        (train,) = ex.run(probes.dropped, inputs=inputs, training=True)
        (test,) = ex.run(probes.dropped, inputs=inputs, training=False)
        assert_close(test, 0.5 * inputs)
        assert abs(np.mean(train != 0) - 0.5) < 6 * 0.5 / math.sqrt(inputs.size)

    @points(1, hint="A new mask in every call.")
    def test_masks_differ(self, ex):
        for seed in (None, 3):
            first, second = ex.run(
                probes.dropped, inputs=np.ones((20, 20)), training=True, times=2, seed=seed
            )
            assert 0.2 < np.mean(first != second) < 0.8

    @points(2, hint="The seed makes a generator of the layer's own, once.")
    def test_seed(self, ex):
        inputs = dict(inputs=np.ones((9, 11)), training=True, times=3)
        first = ex.run(probes.dropped, **inputs, seed=7)
        assert_close(ex.run(probes.dropped, **inputs, seed=7, disturb=True), first)
        other = ex.run(probes.dropped, **inputs, seed=8)
        assert np.any(other[0] != first[0])

    @points(1, hint="The gradient passes where the value passed.")
    def test_gradient(self, ex, rng):
        inputs = 1 + rng.random(size=(8, 9))
        outputs, gradient = ex.run(probes.dropout_gradient, inputs=inputs)
        assert_close(gradient, (outputs > 0).astype(float))


@task(
    "inverted_weights",
    difficulty=1,
    minutes=10,
    hints=[
        "Write down what the layer sees in training: mask * x here, mask * x / (1 - p) there.",
    ],
)
class TestInvertedWeights:
    @points(2, hint="Only what is multiplied by the inputs changes; the bias is not.")
    def test_equal_in_training_and_testing(self, ex, rng):
        for p in (0.5, 0.2):
            weight, bias = rng.normal(size=(4, 7)), rng.normal(size=4)
            new_weight, new_bias = ex.inverted_weights(weight, bias, p)
            inputs, mask = rng.normal(size=(5, 7)), rng.random(size=(5, 7)) >= p
            paper = [oracles.linear(one, weight, bias) for one in (mask * inputs, (1 - p) * inputs)]
            inverted = [
                oracles.linear(one, np.asarray(new_weight), np.asarray(new_bias))
                for one in (mask * inputs / (1 - p), inputs)
            ]
            assert_close(inverted, paper)


@task(
    "grouped_conv2d",
    difficulty=2,
    minutes=20,
    hints=[
        "Split the images along the channels, and the kernels along the output channels.",
        "One ordinary convolution for each pair; then put the maps one behind another.",
    ],
)
class TestGroupedConv2d:
    @points(3, hint="The first half of the kernels sees the first half of the channels.")
    def test_two_towers(self, ex, rng):
        images, weight = rng.normal(size=(3, 4, 7, 9)), rng.normal(size=(6, 2, 3, 3))
        inputs = dict(images=images, weight=weight, bias=rng.normal(size=6), groups=2)
        got = ex.run(probes.convolved, **inputs, padding=1)
        assert_close(got, oracles.conv2d(**inputs, padding=1))

    @points(1, hint="Any number of towers; one tower is an ordinary convolution.")
    def test_other_numbers_of_towers(self, ex, rng):
        for groups in (1, 3):
            weight = rng.normal(size=(9, 6 // groups, 2, 3))
            images, bias = rng.normal(size=(2, 6, 5, 8)), rng.normal(size=9)
            inputs = dict(images=images, weight=weight, bias=bias, groups=groups)
            assert_close(ex.run(probes.convolved, **inputs, padding=0), oracles.conv2d(**inputs))


@task(
    "block_diagonal",
    difficulty=2,
    minutes=15,
    hints=["Start from zeros of the full shape; each group fills one block of it."],
)
class TestBlockDiagonal:
    @points(2, hint="Blocks: the first kernels at the first channels, and so on.")
    def test_an_ordinary_convolution_gives_the_same(self, ex, rng):
        for groups, out, inside in ((2, 6, 2), (3, 9, 2), (1, 4, 3)):
            weight = rng.normal(size=(out, inside, 3, 2))
            full = ex.block_diagonal(weight, groups)
            assert full.shape == (out, inside * groups, 3, 2)
            images = rng.normal(size=(2, inside * groups, 6, 7))
            want = oracles.conv2d(images, weight, groups=groups)
            assert_close(oracles.conv2d(images, full), want)

    @points(1, hint="All else is zero.")
    def test_share_of_zeros(self, ex, rng):
        full = ex.block_diagonal(1 + rng.random(size=(6, 2, 3, 3)), 3)
        assert np.count_nonzero(full) == 6 * 2 * 9


@task(
    "paper_step",
    difficulty=2,
    minutes=15,
    hints=[
        "The rate multiplies the decay and the gradient, not the velocity that is left over.",
        "Compute the new v from the old w; only then change w.",
    ],
)
class TestPaperStep:
    def compare(self, ex, rng, rates, **settings):
        momentum, decay = settings.get("momentum", 0.9), settings.get("weight_decay", 5e-4)
        weights = [3 * rng.normal(size=(2, 3)), 3 * rng.normal(size=4)]
        gradients = [[rng.normal(size=one.shape) for one in weights] for _ in rates]
        got = ex.run(
            probes.descended, weights=weights, gradients=gradients, rates=rates, **settings
        )
        want, velocities = [], [np.zeros(one.shape) for one in weights]
        for step, rate in zip(gradients, rates, strict=True):
            velocities = [
                momentum * v - decay * rate * w - rate * g
                for v, w, g in zip(velocities, weights, step, strict=True)
            ]
            weights = [w + v for w, v in zip(weights, velocities, strict=True)]
            want += [*weights, *velocities, *step]
        assert_close(got, want)

    @points(2, hint="v = 0.9 v - 0.0005 * lr * w - lr * gradient, then w = w + v.")
    def test_constants_of_the_paper(self, ex, rng):
        self.compare(ex, rng, [0.5, 0.5, 0.5])

    @points(2, hint="A velocity keeps the rate that it was made with.")
    def test_the_rate_changes(self, ex, rng):
        self.compare(ex, rng, [0.5, 0.5, 0.0625, 0.0625], momentum=0.75, weight_decay=0.25)


@task(
    "random_crop_flip",
    difficulty=2,
    minutes=20,
    hints=[
        "A window of 3 fits into 5 pixels at three places: 0, 1 and 2.",
        "Draw a new place, and a new decision about the mirror, for every image.",
    ],
)
class TestRandomCropFlip:
    @points(2, hint="Each result must be a window of its own image, or its mirror image.")
    def test_windows_of_their_images(self, ex, rng):
        images = rng.normal(size=(6, 3, 7, 10))
        got, after = ex.run(probes.crops, images=images, size=5, seed=1)
        assert got.shape == (6, 3, 5, 5)
        assert all(np.isin(w, windows_of(i, 5)) for w, i in zip(keys(got), images, strict=True))
        assert_close(after, images)

    @points(2, hint="3 places down, 4 across, mirrored or not: 24 equally likely windows.")
    def test_every_window_is_as_likely(self, ex, rng):
        image, times = rng.normal(size=(1, 1, 6, 7)), 60
        *batches, _ = ex.run(
            probes.crops, images=np.repeat(image, 40, axis=0), size=4, seed=2, times=times
        )
        expected, counts = windows_of(image[0], 4), {}
        for key in keys(np.concatenate(batches)):
            counts[key] = counts.get(key, 0) + 1
        total, p = 40 * times, 1 / len(expected)
        assert set(counts) == set(expected), "windows that occur"
        limit = 6 * math.sqrt(total * p * (1 - p))
        assert all(abs(count - total * p) < limit for count in counts.values())

    @points(1, hint="A place for each image, not one for the batch.")
    def test_images_are_cut_independently(self, ex, rng):
        images = np.repeat(rng.normal(size=(1, 1, 9, 9)), 30, axis=0)
        got, _ = ex.run(probes.crops, images=images, size=3, seed=3)
        assert len(set(keys(got))) > 10

    @points(1, hint="All chance comes from the generator that was passed.")
    def test_draws_from_its_generator(self, ex, rng):
        images = rng.normal(size=(8, 1, 9, 9))
        first, second = ex.run(probes.crops_with_other_draws, images=images, size=3)
        assert_close(first, second)

    @points(1, hint="A window as large as the image has one place.")
    def test_windows_as_large_as_the_image(self, ex, rng):
        images = rng.normal(size=(5, 2, 4, 4))
        got, _ = ex.run(probes.crops, images=images, size=4, seed=4)
        assert all(np.isin(w, windows_of(i, 4)) for w, i in zip(keys(got), images, strict=True))


def keys(windows):
    """Something to compare whole windows by."""
    return [one.round(9).tobytes().hex() for one in np.asarray(windows)]


def windows_of(image, size):
    """The keys of every window of an image (C, H, W), and of its mirror image."""
    height, width = image.shape[1:]
    places = np.ndindex(height - size + 1, width - size + 1)
    found = [image[:, y : y + size, x : x + size] for y, x in places]
    return keys(found) + keys([one[:, :, ::-1] for one in found])


@task(
    "colour_components",
    difficulty=2,
    minutes=20,
    hints=[
        "Bring the channels to the front and flatten all else: three rows, a column per pixel.",
        "`np.linalg.eigh` takes symmetric matrices; in which order do its values come?",
    ],
)
class TestColourComponents:
    def images(self, rng):
        colours = rng.normal(size=(3, 3)) @ np.diag([0.3, 0.1, 0.04])
        pixels = rng.normal(size=(5 * 6 * 4, 3)) @ colours.T + [0.5, 0.2, 0.7]
        return pixels.reshape(5, 6, 4, 3).transpose(0, 3, 1, 2)

    def covariance(self, images):
        mean = [images[:, c].mean() for c in range(3)]
        return np.array([
            [np.mean((images[:, a] - mean[a]) * (images[:, b] - mean[b])) for b in range(3)]
            for a in range(3)
        ])  # fmt: skip

    @points(3, hint="Column i belongs to value i; the mean colour is taken away first.")
    def test_values_and_vectors(self, ex, rng):
        images = self.images(rng)
        values, matrix, products = ex.run(probes.covariance_again, images=images)
        assert_close(matrix, self.covariance(images))
        assert_close(products, np.eye(3))

    @points(1, hint="The largest first.")
    def test_order(self, ex, rng):
        images = self.images(rng)
        values, _, _ = ex.run(probes.covariance_again, images=images)
        want = np.sort(np.linalg.svd(self.covariance(images))[1])[::-1]
        assert_close(values, want)


@task(
    "shift_colours",
    difficulty=1,
    minutes=10,
    hints=["One colour for each image: vectors @ (alphas * values)."],
)
class TestShiftColours:
    @points(2, hint="alpha times eigenvalue times eigenvector, added to every pixel.")
    def test_each_image_its_own_colour(self, ex, rng):
        images, alphas = rng.random(size=(4, 3, 5, 6)), rng.normal(size=(4, 3))
        values, vectors = np.array([3.0, 1.0, 0.25]), np.linalg.qr(rng.normal(size=(3, 3)))[0]
        got = ex.shift_colours(images, values, vectors, alphas)
        want = images.copy()
        for n in range(4):
            for i in range(3):
                for c in range(3):
                    want[n, c] += alphas[n, i] * values[i] * vectors[c, i]
        assert_close(got, want)
