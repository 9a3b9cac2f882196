"""Tests of the chapter on tensors: broadcasting, gathering, scattering, patches, einsum."""

import numpy as np

from autograder import assert_close, points, task
from oracles import tensors as oracle
from probes import tensors as probes


def assert_no_loop(small, large):
    """A loop would run at least 17 times more often on the large inputs."""
    message = f"{small['operations']} operations on small inputs, {large['operations']} on large"
    grows = large["operations"] > small["operations"] + 12  # how fast depends on the loop
    assert {"the operations grow": grows} == {"the operations grow": False}, message


# --- the tests


@task(
    "standardize",
    difficulty=1,
    minutes=10,
    hints=[
        "A mean that keeps its axes with size 1 broadcasts against the tensor it came from: look "
        "for `keepdim` or `keepdims`.",
        "PyTorch's `var` divides by N - 1 unless it is told `correction=0`; Keras and TensorFlow "
        "divide by N.",
    ],
)
class TestStandardize:
    @points(2, hint="Mean and variance over axes 0, 2 and 3; they keep these axes with size 1.")
    def test_channels_of_a_batch(self, ex, rng):
        values = 3 * rng.normal(size=(4, 3, 2, 5)) + np.arange(3)[:, None, None]
        mean = [values[:, c].mean() for c in range(3)]
        spread = [np.sqrt(((values[:, c] - mean[c]) ** 2).mean() + 1e-5) for c in range(3)]
        want = np.stack([(values[:, c] - mean[c]) / spread[c] for c in range(3)], axis=1)
        assert_close(ex.run(probes.standardized, values=values, axes=(0, 2, 3)), want)

    @points(2, hint="In a square matrix a mean without its axis broadcasts along the wrong one.")
    def test_rows_of_a_square_matrix(self, ex, rng):
        values = rng.normal(size=(5, 5)) * np.arange(1, 6)[:, None]
        want = [(row - row.mean()) / np.sqrt(((row - row.mean()) ** 2).mean() + 1e-5)
                for row in values]  # fmt: skip
        assert_close(ex.run(probes.standardized, values=values, axes=(-1,)), np.array(want))

    @points(1, hint="epsilon is added to the variance, below the root.")
    def test_epsilon(self, ex):
        got = ex.run(probes.standardized, values=[[1.0, 5.0], [7.0, 7.0]], axes=(1,), epsilon=5.0)
        assert_close(got, [[-2 / 3, 2 / 3], [0.0, 0.0]])

    @points(1, hint="Operations such as -= or sub_ write into the caller's tensor.")
    def test_leaves_its_input_alone(self, ex, rng):
        values = rng.normal(size=(4, 3)) + 2
        after = ex.run(probes.input_after_standardize, values=values, axes=(0,))
        assert np.allclose(after, values, atol=1e-6), "the caller's tensor has changed"

    @points(1, hint="Squares of large values lose the digits in which values differ: center first.")
    def test_a_mean_far_above_the_deviation(self, ex, rng):
        values = (4096 + rng.normal(size=(3, 64))).astype("float32").astype("float64")
        centered = values - values.mean(axis=1, keepdims=True)
        want = centered / np.sqrt((centered**2).mean(axis=1, keepdims=True) + 1e-5)
        got = ex.run(probes.standardized_in_float32, values=values, axes=(1,))
        assert_close(got, want, rtol=1e-2)


@task(
    "one_hot",
    difficulty=1,
    minutes=10,
    hints=[
        "Compare the labels with 0, 1, ..., K-1, all at once.",
        "Labels of shape (..., 1) against classes of shape (K,) broadcast to (..., K).",
    ],
)
class TestOneHot:
    @points(2, hint="Row n has its one in column labels[n]; the result is float32.")
    def test_some_labels(self, ex):
        labels = np.array([2, 0, 3, 2, 2])
        want = np.zeros((5, 4))
        want[[0, 1, 2, 3, 4], labels] = 1
        got = ex.run(probes.encoded, labels=labels, num_classes=4)
        assert_close(got["rows"], want)
        assert got["type"] == "float32", "the type of the result"

    @points(1, hint="Add the new axis behind all others, however many there are.")
    def test_labels_of_any_shape(self, ex):
        got = ex.run(probes.encoded, labels=[[0, 2, 1], [1, 1, 2]], num_classes=3)
        eye = np.eye(3)
        assert_close(got["rows"], np.stack([eye[[0, 2, 1]], eye[[1, 1, 2]]]))

    @points(1, hint="Does an integer of 32 bits meet one of 64? TensorFlow mixes no types.")
    def test_labels_of_any_integer_type(self, ex):
        for dtype in ("int32", "uint8"):
            got = ex.run(probes.encoded, labels=[1, 0], num_classes=3, dtype=dtype)
            assert_close(got["rows"], [[0, 1, 0], [1, 0, 0]])

    @points(1, hint="uint8 ends at 255 and int8 at 127: compare in a type that holds all classes.")
    def test_more_classes_than_the_type_has_numbers(self, ex):
        for dtype, labels in (("uint8", [1, 44, 255]), ("int8", [-1, 3, 127])):
            got = ex.run(probes.encoded, labels=labels, num_classes=300, dtype=dtype)
            assert_close(got["rows"], (np.array(labels)[:, None] == np.arange(300)).astype(float))

    @points(1, hint="A comparison gives zeros for -1 by itself; an index counts from the end.")
    def test_labels_outside_give_zeros(self, ex):
        got = ex.run(probes.encoded, labels=[-1, 2, 5, 1, 3, -2], num_classes=3)
        want = np.zeros((6, 3))
        want[[1, 3], [2, 1]] = 1
        assert_close(got["rows"], want)

    @points(1, hint="Neither torch.nn.functional.one_hot nor tf.one_hot, and no loop.")
    def test_by_your_own_means(self, ex):
        small, large = (
            ex.run(probes.cost, function="one_hot", arrays=[np.arange(n) % 3], rest=[n])
            for n in (3, 40)
        )
        assert not small["one_hot"], "the library's own one_hot was called"
        assert_no_loop(small, large)


@task(
    "pick",
    difficulty=2,
    minutes=15,
    hints=[
        "The index needs as many axes as the scores: `gather` in PyTorch takes one index per "
        "value it returns, along one axis.",
        "TensorFlow's `gather` takes whole slices, unless `batch_dims` says how many leading "
        "axes of scores and labels belong together.",
    ],
)
class TestPick:
    @points(2, hint="One number for each row: that of its own label.")
    def test_one_score_per_row(self, ex, rng):
        scores, labels = rng.normal(size=(4, 6)), np.array([5, 0, 2, 2])
        want = [scores[n, labels[n]] for n in range(4)]
        assert_close(ex.run(probes.picked, scores=scores, labels=labels), want)
        alone = ex.run(probes.picked, scores=scores[:1], labels=labels[:1])
        assert_close(alone, np.array(want[:1]))

    @points(1, hint="Scores (N, T, K) with labels (N, T): the last axis is indexed.")
    def test_more_leading_axes(self, ex, rng):
        scores, labels = rng.normal(size=(3, 3, 5)), rng.integers(0, 5, size=(3, 3))
        labels[0], labels[1] = (4, 0, 1), (2, 3, 0)
        want = [[scores[n, t, labels[n, t]] for t in range(3)] for n in range(3)]
        assert_close(ex.run(probes.picked, scores=scores, labels=labels), want)

    @points(1, hint="Indexing is differentiable in the scores; a trip through NumPy is not.")
    def test_gradient(self, ex, rng):
        scores, labels = rng.normal(size=(4, 6)), np.array([5, 0, 2, 2])
        upstream = rng.normal(size=4)
        want = np.zeros((4, 6))
        want[np.arange(4), labels] = upstream
        got = ex.run(probes.pick_gradient, scores=scores, labels=labels, upstream=upstream)
        assert_close(got, want)

    @points(1, hint="One operation for all rows, not one for each.")
    def test_without_a_loop(self, ex, rng):
        small, large = (
            ex.run(probes.cost, function="pick", arrays=[rng.normal(size=(n, 5)), np.arange(n) % 5])
            for n in (3, 40)
        )
        assert_no_loop(small, large)


@task(
    "class_means",
    difficulty=2,
    minutes=20,
    hints=[
        "Sums first, then counts: scatter-add each row of values to the row of its label.",
        "`sums[labels] += values` reads all rows, adds, and writes all back: of several rows "
        "with one label only one counts. Look for `index_add` or `tensor_scatter_nd_add`.",
        "An empty class has the sum 0: divide it by 1.",
    ],
)
class TestClassMeans:
    LABELS = np.array([2, 0, 2, 2, 5, 0, 1])  # classes 3, 4 and 6 are empty

    def means_by_hand(self, values, num_classes):
        rows = [values[self.LABELS == k] for k in range(num_classes)]
        return np.stack([r.mean(axis=0) if len(r) else np.zeros(values.shape[1]) for r in rows])

    @points(3, hint="Rows with the same label add up; each class is divided by its own count.")
    def test_mean_of_each_class(self, ex, rng):
        values = rng.normal(size=(7, 3)) + 1
        got = ex.run(probes.means, values=values, labels=self.LABELS, num_classes=7)
        assert_close(got, self.means_by_hand(values, 7))

    @points(1, hint="The counts belong to the rows: (K, 1), not (K,).")
    def test_as_many_columns_as_classes(self, ex, rng):
        values = rng.normal(size=(7, 6)) + 1
        got = ex.run(probes.means, values=values, labels=self.LABELS, num_classes=6)
        assert_close(got, self.means_by_hand(values, 6))

    @points(1, hint="No loop over classes or rows.")
    def test_without_a_loop(self, ex, rng):
        small, large = (
            ex.run(probes.cost, function="class_means", rest=[n - 1],
                   arrays=[rng.normal(size=(n, 2)), np.arange(n) // 2])
            for n in (4, 40)
        )  # fmt: skip
        assert_no_loop(small, large)


@task(
    "pairwise_distances",
    difficulty=2,
    minutes=20,
    hints=[
        "Multiply out: $|a - b|^2 = |a|^2 - 2\\,a \\cdot b + |b|^2$. The middle term for all "
        "pairs is one matrix product.",
        "(N, 1) plus (M,) broadcasts to (N, M).",
        "For equal points far from zero the three terms cancel, and what is left is rounding "
        "of either sign: cut it off at zero.",
    ],
)
class TestPairwiseDistances:
    @points(2, hint="Entry (i, j): the squares of a[i] - b[j], added up; no root.")
    def test_against_two_loops(self, ex, rng):
        for n, m in ((4, 7), (5, 5)):
            a, b = rng.normal(size=(n, 3)), rng.normal(size=(m, 3)) + 0.5
            want = [[sum((x - y) ** 2) for y in b] for x in a]
            assert_close(ex.run(probes.distances, a=a, b=b), want)

    @points(1, hint="Take the larger of the distance and zero.")
    def test_never_negative(self, ex, rng):
        noise = np.repeat([1e-3, 1e-8], 20)[:, None]  # for the rounding of float32, float64
        far_away = 100 + noise * rng.normal(size=(40, 6))
        for dtype in ("float32", "float64"):  # the input discriminates
            x = far_away.astype(dtype)
            squares = (x**2).sum(axis=1)
            assert (squares[:, None] + squares - 2 * x @ x.T < 0).any()
        got = ex.run(probes.distances, a=far_away, b=far_away)
        assert got.shape == (40, 40) and (got >= 0).all(), "a squared distance is negative"

    @points(2, hint="The differences of all pairs are N * M * D numbers: never form them.")
    def test_forms_no_large_tensor(self, ex, rng):
        a, b = rng.normal(size=(20, 30)), rng.normal(size=(25, 30))
        largest = ex.run(probes.cost, function="pairwise_distances", arrays=[a, b])["largest"]
        assert largest <= a.size + b.size + 20 * 25, f"a tensor of {largest:,} numbers was formed"

    @points(1, hint="No loop over the points.")
    def test_without_a_loop(self, ex, rng):
        small, large = (
            ex.run(probes.cost, function="pairwise_distances",
                   arrays=[rng.normal(size=(n, 3)), rng.normal(size=(n + 1, 3))])
            for n in (3, 30)
        )  # fmt: skip
        assert_no_loop(small, large)


@task(
    "patches",
    difficulty=2,
    minutes=25,
    hints=[
        "Split H into (rows, P) and W into (columns, P) by one reshape. Nothing moves in that.",
        "Then bring the axes into the order (N, rows, columns, then what makes a patch), and "
        "only then merge them by a second reshape.",
    ],
)
class TestPatches:
    @points(3, hint="Between the two reshapes the axes must change their order.")
    def test_against_loops(self, ex, rng):
        images = rng.normal(size=(2, 3, 8, 12))
        want = oracle.patches_by_hand(images, 4, ex.track == "pytorch")
        assert_close(ex.run(probes.cut, images=images, size=4), want)

    @points(1, hint="One channel and a square image, numbered from 0: compare by eye.")
    def test_numbered_pixels(self, ex):
        got = ex.run(probes.cut, images=np.arange(16.0).reshape(1, 1, 4, 4), size=2)
        want = [[[0, 1, 4, 5], [2, 3, 6, 7], [8, 9, 12, 13], [10, 11, 14, 15]]]
        assert_close(got, want)

    @points(1, hint="Raise ValueError if P does not divide both H and W.")
    def test_what_does_not_fit_is_refused(self, ex):
        raised = {
            f"{height} x {width}": ex.run(
                probes.refusal, images=np.zeros((1, 2, height, width)), size=4
            )
            for height, width in ((6, 8), (8, 6), (8, 4))
        }
        want = {"6 x 8": "ValueError", "8 x 6": "ValueError", "8 x 4": None}
        assert raised == want, "what patches of size 4 raise"

    @points(1, hint="No loop over the patches.")
    def test_without_a_loop(self, ex):
        small, large = (
            ex.run(probes.cost, function="patches", arrays=[np.zeros((2, n, n, n))], rest=[2])
            for n in (4, 16)
        )
        assert_no_loop(small, large)


@task(
    "attention_scores",
    difficulty=2,
    minutes=15,
    hints=[
        "Name the axes: n for the example, t and s for the places, h for the head, d for what is "
        "summed. An index that is missing behind the arrow is summed over.",
        "`einsum('nthd,nshd->nhts', queries, keys)`, then the scale.",
    ],
)
class TestAttentionScores:
    @points(3, hint="Entry (n, h, t, s): queries[n, t, h] times keys[n, s, h], over root D.")
    def test_against_loops(self, ex, rng):
        queries, keys = rng.normal(size=(2, 4, 3, 5)), rng.normal(size=(2, 6, 3, 5))
        want = np.zeros((2, 3, 4, 6))
        for n, h, t, s in np.ndindex(*want.shape):
            want[n, h, t, s] = sum(queries[n, t, h] * keys[n, s, h]) / np.sqrt(5)
        got = ex.run(probes.scores_of, queries=queries, keys=keys)
        assert_close(got, want, rtol=2e-5)  # the root may be a tensor in float32

    @points(2, hint="With all axes of one size only the numbers show which axis went where.")
    def test_all_axes_equal(self, ex, rng):
        queries, keys = rng.normal(size=(3, 3, 3, 3)), rng.normal(size=(3, 3, 3, 3))
        want = [[queries[n, :, h] @ keys[n, :, h].T / np.sqrt(3) for h in range(3)]
                for n in range(3)]  # fmt: skip
        got = ex.run(probes.scores_of, queries=queries, keys=keys)
        assert_close(got, np.array(want), rtol=2e-5)

    @points(1, hint="One operation for all heads and places.")
    def test_without_a_loop(self, ex, rng):
        small, large = (
            ex.run(
                probes.cost, function="attention_scores", arrays=[rng.normal(size=(n, n, n, 2))] * 2
            )
            for n in (3, 20)
        )
        assert_no_loop(small, large)


@task(
    "broadcast_shape",
    difficulty=1,
    minutes=15,
    hints=[
        "Pad the shorter shape with ones in front, then look at one axis after the other.",
        "The larger of two sizes is not always the answer: (1,) and (0,) give (0,).",
    ],
)
class TestBroadcastShape:
    def compare(self, ex, pairs):
        shapes = {f"{a} and {b}": tuple(ex.broadcast_shape(a, b)) for a, b in pairs}
        assert shapes == {f"{a} and {b}": np.broadcast_shapes(a, b) for a, b in pairs}

    @points(2, hint="Aligned at the last axis; 1 stretches, on either side.")
    def test_shapes_that_fit(self, ex):
        pairs = [
            ((3, 1), (4,)),
            ((2, 1, 4), (5, 1)),
            ((), (7, 2)),
            ((6, 2), (2,)),
            ((1, 5), (3, 1)),
        ]
        self.compare(ex, pairs)
        self.compare(ex, [pair[::-1] for pair in pairs])

    @points(1, hint="Equal, or one of the two is 1: nothing else.")
    def test_shapes_that_do_not_fit(self, ex):
        pairs = (((3,), (4,)), ((2, 3), (2,)), ((2, 4), (4, 4)), ((0,), (2,)), ((4, 1), (2, 3)))
        raised = {f"{a} and {b}": ex.error("broadcast_shape", a, b) for a, b in pairs}
        assert raised == dict.fromkeys(raised, "ValueError"), "what is raised"

    @points(1, hint="An axis of size 1 takes the other's size, also if that is 0.")
    def test_empty_axes(self, ex):
        self.compare(ex, [((1, 3), (0, 3)), ((0,), (4, 1)), ((0, 5), (0, 1)), ((), (0,))])


@task(
    "row_major_strides",
    difficulty=1,
    minutes=10,
    hints=["Begin at the last axis: its neighbors are 1 apart. How far is one row from the next?"],
)
class TestRowMajorStrides:
    @points(2, hint="Each stride is the product of the sizes behind its axis.")
    def test_like_numpy(self, ex):
        shapes = ((2, 3, 5), (7,), (4, 1, 2), (3, 4), ())
        strides = {f"shape {shape}": tuple(ex.row_major_strides(shape)) for shape in shapes}
        assert strides == {
            f"shape {shape}": tuple(step // 8 for step in np.zeros(shape).strides)
            for shape in shapes
        }


@task(
    "expanded_strides",
    difficulty=2,
    minutes=15,
    hints=["A stride of 0 returns to the same value at every step: that is repetition for free."],
)
class TestExpandedStrides:
    @points(2, hint="0 where the size grows from 1 and for new axes, else the own stride.")
    def test_reads_the_right_values(self, ex):
        cases = [
            ((3, 1), (1, 1), (3, 4)),
            ((4,), (1,), (3, 4)),
            ((2,), (1,), (2, 2)),
            ((1, 2, 1), (9, 3, 1), (5, 2, 3)),
        ]
        got, want = {}, {}
        for shape, strides, target in cases:
            name, values = f"{shape} to {target}", np.arange(24, dtype=np.int8)  # of one byte each
            own = np.lib.stride_tricks.as_strided(values, shape, strides)
            want[name] = np.broadcast_to(own, target).strides
            error = ex.error("expanded_strides", shape, strides, target)
            got[name] = error or tuple(ex.expanded_strides(shape, strides, target))
        assert got == want, "the strides, or the error that is raised"

    @points(1, hint="An axis of size 1 that stays one keeps its stride.")
    def test_axis_of_one_that_stays(self, ex):
        strides = {f"(1, {n})": str(tuple(ex.expanded_strides((1, n), (12, 4), (1, n))))
                   for n in (3, 1)}  # fmt: skip
        assert strides == {"(1, 3)": "(12, 4)", "(1, 1)": "(12, 4)"}, "strides for the own shape"

    @points(1, hint="Only an axis of size 1 may grow, and no axis may go.")
    def test_what_does_not_fit(self, ex):
        cases = (((2,), (4,)), ((1, 3), (3,)), ((4,), (1,)), ((2, 3), (2, 3, 2)), ((4, 2), (2,)))
        raised = {f"{shape} to {target}": ex.error("expanded_strides", shape, (1,) * len(shape),
                                                   target)
                  for shape, target in cases}  # fmt: skip
        assert raised == dict.fromkeys(raised, "ValueError"), "what is raised"
