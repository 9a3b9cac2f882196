"""Tests of LeNet-5 as published: its table and costs, its layers, the network, its two losses."""

import numpy as np

from autograder import assert_close, points, task
from oracles import common as oracles
from oracles import lenet5 as oracle
from oracles.lenet5 import TABLE
from probes import lenet5 as probes

SMALL = np.array([[1, 0, 1, 0], [0, 1, 1, 1], [1, 1, 0, 0], [1, 0, 0, 1], [0, 0, 1, 0]])
SQUARE = np.array([[1, 0, 1], [1, 1, 0], [0, 0, 1]])
PARTS = ("scaled_tanh", "initial_weights", "Subsampling", "SparseConv2d", "RBFOutput")
REACHED = {"inputs": True, "parameters": True}  # by the gradient
UNIFORM = {"nine of ten up to": 1.0, "center": 0.0, "spread": 0.6, "outside the bounds": False}


# --- scratch ----------------------------------------------------------------------------------


@task(
    "c3_table",
    difficulty=1,
    minutes=15,
    hints=[
        "Start from zeros. One loop over the six starting maps fills rows 0 to 11.",
        "`(start + k) % 6` counts cyclically: the row that starts at map 4 sees 4, 5 and 0.",
    ],
)
class TestC3Table:
    @points(1, hint="Row i starts at S2 map i and wraps around: row 4 sees maps 4, 5, 0.")
    def test_first_six_maps_see_three_contiguous_maps(self, ex):
        assert_close(np.asarray(ex.c3_table())[:6], TABLE[:6])

    @points(1, hint="Row 6 sees maps 0 to 3; row 9 starts at map 3 and wraps around to 0.")
    def test_next_six_maps_see_four_contiguous_maps(self, ex):
        assert_close(np.asarray(ex.c3_table())[6:12], TABLE[6:12])

    @points(1, hint="Rows 12 to 14 are listed in the docstring; row 15 sees all six maps.")
    def test_last_four_maps(self, ex):
        table = np.asarray(ex.c3_table())
        assert table.shape == (16, 6), "shape"
        assert_close(table[12:], TABLE[12:])

    @points(1, hint="`np.zeros` makes floats, and a sum of floats is no number of maps.")
    def test_whole_numbers(self, ex):
        assert np.asarray(ex.c3_table()).dtype.kind != "f", "the kind of its numbers"


@task(
    "lenet5_costs",
    difficulty=2,
    minutes=25,
    hints=[
        "Count the parameters of one map first, then multiply by the maps. The connections are "
        "those of one unit, times the units of the layer.",
        "In a convolution every parameter is used once at each position of the output map. In "
        "a subsampling layer the one coefficient is used four times by each unit.",
        "C3 has one 5 x 5 kernel for each 1 in the table, and one bias for each row.",
    ],
)
class TestLenet5Costs:
    @points(2, hint="The paper: 156, 12, 1,516, 32, 48,120, 10,164, and none in the output.")
    def test_parameters_of_the_paper(self, ex):
        rows = {name: parameters for name, parameters, _ in ex.lenet5_costs(TABLE)}
        want = {"C1": 156, "S2": 12, "C3": 1516, "S4": 32, "C5": 48120, "F6": 10164, "OUTPUT": 0}
        assert_close(rows, want)
        assert sum(rows.values()) == 60_000

    @points(2, hint="Multiply what one unit uses (its bias included) by the number of units.")
    def test_connections_of_the_paper(self, ex):
        rows = {name: connections for name, _, connections in ex.lenet5_costs(TABLE)}
        want = {"C1": 122304, "S2": 5880, "C3": 151600, "S4": 2000, "C5": 48120, "F6": 10164,
                "OUTPUT": 840}  # fmt: skip
        assert_close(rows, want)
        assert sum(rows.values()) == 340_908

    @points(2, hint="How many maps each layer has, and C3's connections, follow from the table.")
    def test_another_table(self, ex):
        got = [list(row) for row in ex.lenet5_costs(SMALL)]  # 5 maps see 4 maps, 10 ones
        assert [row[0] for row in got] == ["C1", "S2", "C3", "S4", "C5", "F6", "OUTPUT"]
        want = [[104, 81536], [8, 3920], [255, 25500], [10, 625], [15120, 15120],
                [10164, 10164], [0, 840]]  # fmt: skip
        assert_close([row[1:] for row in got], want)


@task(
    "normalize",
    difficulty=1,
    minutes=5,
    hints=["A straight line through two points: 0 goes to -0.1 and 1 to 1.175."],
)
class TestNormalize:
    @points(1, hint="0 is white paper and 1 is black ink: white becomes -0.1, black 1.175.")
    def test_white_and_black(self, ex):
        assert_close(ex.normalize(np.array([[0.0, 1.0]])), np.array([[-0.1, 1.175]]))

    @points(1, hint="A straight line: equal steps of gray stay equal steps.")
    def test_is_linear_for_any_shape(self, ex, rng):
        images = rng.uniform(size=(3, 1, 5, 4))
        want = np.interp(images, [0, 1], [-0.1, 1.175])
        assert_close(ex.normalize(images), want)

    @points(1, hint="`*=` and `+=` write into the array of the caller.")
    def test_leaves_the_argument_alone(self, ex, rng):
        images = rng.uniform(size=(2, 3, 4))
        got = ex.run(probes.untouched, name="normalize", values=images)
        assert_close(got["argument"], images)


@task(
    "posteriors",
    difficulty=2,
    minutes=15,
    hints=[
        "It is a softmax of *minus* the distances, with one more column that holds -j.",
        "Subtract the smallest distance of a row (j included) before the exponential: the "
        "fractions do not change, and the largest weight becomes exp(0) = 1.",
    ],
)
class TestPosteriors:
    @points(2, hint="A small distance means a large probability; the rubbish class comes last.")
    def test_weighs_by_distance(self, ex, rng):
        for images, classes, j in ((5, 3, 2.5), (1, 4, 0.0)):
            distances = rng.uniform(0, 6, size=(images, classes))
            weights = np.exp(-np.column_stack([distances, np.full(images, j)]))
            got = ex.posteriors(distances, j)
            assert_close(got, weights / weights.sum(axis=1, keepdims=True))

    @points(1, hint="exp(-2000) is 0.0 on a computer: compare with the nearest class first.")
    def test_large_distances(self, ex):
        distances = np.array([[2000.0, 2001.0, 2300.0], [1000.0, 998.0, 1000.0]])
        got = ex.posteriors(distances, 2001.0)
        weights = np.exp([[0.0, -1.0, -300.0, -1.0], [-2.0, 0.0, -2.0, -2000.0]])
        assert_close(got, weights / weights.sum(axis=1, keepdims=True))

    @points(
        1, hint="The rubbish class may be by far the nearest or the farthest; exp(2000) is inf."
    )
    def test_distances_far_from_j(self, ex):
        distances = np.array([[5000.0, 4000.0, 4000.0], [1.0, 0.0, 3.0], [9000.0, 0.0, 1.0]])
        got = ex.posteriors(distances, 2001.0)
        near = np.exp([[-1.0, 0.0, -3.0, -2001.0], [-9000.0, 0.0, -1.0, -2001.0]])
        near = near / near.sum(axis=1, keepdims=True)
        assert_close(got, np.array([[0.0, 0.0, 0.0, 1.0], *near]))

    @points(1, hint="`-=` writes into the array of the caller.")
    def test_leaves_the_distances_alone(self, ex, rng):
        distances = rng.uniform(1, 6, size=(2, 3))
        got = ex.run(probes.untouched, name="posteriors", values=distances, j=2.5)
        assert_close(got["argument"], distances)


# --- layers -----------------------------------------------------------------------------------


@task(
    "scaled_tanh",
    difficulty=1,
    minutes=5,
    hints=["$A$ scales the result and $S$ the argument: `A * tanh(S * a)`."],
)
class TestScaledTanh:
    @points(1, hint="1.7159 multiplies the result, 2/3 the argument.")
    def test_values(self, ex, rng):
        values = rng.normal(size=(2, 3, 4)) * 2
        got = ex.run(probes.apply, name="scaled_tanh", values=values)
        assert_close(got, oracle.squash(values), rtol=2e-5)

    @points(1, hint="A = 1.7159 and S = 2/3 were chosen so that f(1) is almost exactly 1.")
    def test_one_stays_one(self, ex):
        got = ex.run(probes.apply, name="scaled_tanh", values=np.array([-1.0, 0.0, 1.0]))
        assert_close(got, np.array([-1.0, 0.0, 1.0]), rtol=1e-4)

    @points(1, hint="The result stays between -1.7159 and 1.7159, for any sum; exp(2000) is inf.")
    def test_large_sums(self, ex):
        got = ex.run(probes.apply, name="scaled_tanh", values=np.array([-3000.0, 0.0, 3000.0]))
        assert_close(got, np.array([-1.7159, 0.0, 1.7159]), rtol=2e-5)

    @points(1, hint="A gradient has to pass: the slope is 1.7159 * 2/3 at 0, smaller elsewhere.")
    def test_gradient(self, ex, rng):
        values = rng.normal(size=(3, 5)) * 2
        got = ex.run(probes.slopes, name="scaled_tanh", values=values)
        want = 1.7159 * 2 / 3 * (1 - np.tanh(2 / 3 * values) ** 2)
        assert_close(got, want, rtol=2e-5)


@task(
    "initial_weights",
    difficulty=1,
    minutes=10,
    hints=["Uniform numbers in [0, 1): stretch them to twice the bound, then move them down."],
)
class TestInitialWeights:
    @points(2, hint="Every value lies between -2.4 / fan_in and 2.4 / fan_in, evenly spread.")
    def test_fills_the_interval(self, ex):
        got = ex.run(probes.drawn, shape=(40, 15, 5), fan_in=37)
        kind = {"shape": (40, 15, 5), "float32 tensor": True, "fresh": True}
        assert got == {**kind, **UNIFORM}


@task(
    "Subsampling",
    difficulty=2,
    minutes=20,
    hints=[
        "The framework has no sum pooling, but four times an average is a sum.",
        "One coefficient and one bias per map: their shape must broadcast over height and width.",
    ],
)
class TestSubsampling:
    @points(3, hint="Add the four, multiply, add the bias, squash: in this order.")
    def test_scales_the_sum_and_squashes(self, ex, rng):
        maps = rng.normal(size=(3, 5, 6, 10))
        for value in (0.375, -0.75):
            want = oracle.subsample(maps, np.full(5, value), np.full(5, value))
            oracles.assert_adequate({f"subsampling with {value}": want})
            got = ex.run(probes.layer_output, given=("scaled_tanh", "initial_weights"),
                         name="Subsampling", arguments=[5], maps=maps, value=value)  # fmt: skip
            assert_close(got, want)

    @points(1, hint="A window a, b, c, d gives scaled_tanh(coefficient * (a + b + c + d) + bias).")
    def test_a_single_map_of_one_window(self, ex):
        maps = np.array([[[[0.5, -1.0], [0.25, 1.5]]]])
        got = ex.run(probes.layer_output, given=("scaled_tanh", "initial_weights"),
                     name="Subsampling", arguments=[1], maps=maps, value=0.5)  # fmt: skip
        assert_close(got, oracle.subsample(maps, np.full(1, 0.5), np.full(1, 0.5)))

    @points(1, hint="Coefficients and biases are trained, and so are the layers before.")
    def test_gradients_arrive(self, ex, rng):
        got = ex.run(probes.reached, given=("scaled_tanh", "initial_weights"), name="Subsampling",
                     arguments=[3], maps=rng.normal(size=(2, 3, 4, 6)))  # fmt: skip
        assert got == REACHED

    @points(2, hint="Each map has a coefficient and a bias of its own, and nothing else.")
    def test_every_map_has_two_parameters(self, ex):
        got = ex.run(
            probes.subsampling_numbers, given=("scaled_tanh", "initial_weights"), num_maps=3
        )
        assert_close(got, np.arange(1, 7) / 8, rtol=1e-4)

    @points(1, hint="A unit of a subsampling layer has four inputs: the bound is 2.4 / 4.")
    def test_coefficients_start_at_random(self, ex):
        got = ex.run(
            probes.subsampling_start, given=("scaled_tanh", "initial_weights"), num_maps=999
        )
        assert got == UNIFORM


@task(
    "SparseConv2d",
    difficulty=3,
    minutes=40,
    hints=[
        "The number of kernels is the number of ones in the table. A parameter of a full "
        "convolution that a mask sets to zero would still be a parameter.",
        "Either sixteen small convolutions, each on the maps that its row names, joined "
        "afterwards; or one full set of kernels, zero except where the table has a 1, into which "
        "the forward pass writes the parameters.",
        "fan_in of a kernel: the ones in its row of the table, times the area of a kernel.",
    ],
)
class TestSparseConv2d:
    @points(3, hint="Output map o adds up the input maps with a 1 in row o, without padding.")
    def test_adds_up_the_maps_of_each_row(self, ex, rng):
        for table, images in ((SMALL, 3), (SQUARE, 1)):
            maps = rng.normal(size=(images, table.shape[1], 6, 9))
            kernels = np.broadcast_to(0.5 * table[:, :, None, None], (*table.shape, 3, 3))
            got = ex.run(probes.layer_output, given=("initial_weights",), name="SparseConv2d",
                         arguments=[table, 3], maps=maps, value=0.5)  # fmt: skip
            assert_close(got, oracles.conv2d(maps, kernels, np.full(len(table), 0.5)))

    @points(3, hint="One kernel for each 1 in the table, one bias for each row, nothing else.")
    def test_has_the_parameters_of_its_connections_only(self, ex):
        got = ex.run(probes.sparse_wiring, given=("initial_weights",), table=TABLE, kernel_size=5)
        assert_close(got.pop("seen"), TABLE > 0)
        assert got == {"parameters": 1516, "numbers in kernels": 1500, "biases": 16,
                       "each in one place": True}  # fmt: skip

    @points(1, hint="A unit that sees three maps has 75 inputs, one that sees six has 150.")
    def test_kernels_start_at_random(self, ex):
        got = ex.run(probes.sparse_start, given=("initial_weights",), table=TABLE, kernel_size=5)
        assert got == {"connections": 60, 3: UNIFORM, 4: UNIFORM, 6: UNIFORM}

    @points(1, hint="What the forward pass uses must be the parameters themselves, no copies.")
    def test_gradients_arrive(self, ex, rng):
        got = ex.run(probes.reached, given=("initial_weights",), name="SparseConv2d",
                     arguments=[SMALL, 3], maps=rng.normal(size=(2, 4, 5, 6)))  # fmt: skip
        assert got == REACHED


@task(
    "RBFOutput",
    difficulty=2,
    minutes=15,
    hints=[
        "Every state meets every code: a new axis makes (N, 1, units) and (classes, units) "
        "broadcast to (N, classes, units).",
    ],
)
class TestRBFOutput:
    @points(2, hint="Square the differences and add them up over the units.")
    def test_squared_distances(self, ex, rng):
        codes = rng.integers(-6, 7, size=(4, 7)) / 4  # exact in every format
        for count in (3, 4, 1):
            inputs = rng.normal(size=(count, 7)).astype(np.float32)  # as a network hands them on
            want = [[((state - code) ** 2).sum() for code in codes] for state in inputs]
            got = ex.run(probes.rbf, codes=codes, states=inputs)
            assert_close(got["distances"], np.array(want))

    @points(1, hint="The codes are fixed; the states are not, and the network learns through them.")
    def test_gradient_of_the_states(self, ex, rng):
        codes = rng.integers(-6, 7, size=(4, 7)) / 4
        inputs = rng.normal(size=(3, 7)).astype(np.float32)
        got = ex.run(probes.slopes, name="RBFOutput", values=inputs, build=[codes])
        assert_close(got, 2 * (4 * inputs - codes.sum(axis=0)), rtol=2e-5)

    @points(1, hint="The codes are constants: a buffer or a tensor, not a parameter.")
    def test_codes_are_not_trained(self, ex, rng):
        codes = rng.integers(0, 2, size=(5, 6)) * 2.0 - 1
        got = ex.run(probes.rbf, codes=codes, states=rng.normal(size=(2, 6)).astype(np.float32))
        assert got["trainable"] == 0, "trainable parameters"


# --- the network and its losses ---------------------------------------------------------------


@task(
    "LeNet5",
    difficulty=2,
    minutes=30,
    hints=[
        "Walk through the shapes: 32, 28, 14, 10, 5, 1. Each is the size of a map.",
        "`scaled_tanh` stands after C1, C3, C5 and F6, also where a `Subsampling` follows: the "
        "paper squashes the weighted sums of every layer up to F6.",
        "C5's maps are 1 x 1: bring them to shape (N, 120) before F6.",
    ],
)
class TestLeNet5:
    @points(4, hint="scaled_tanh follows C1, C3, C5 and F6, before the next layer.")
    def test_computes_the_states_of_f6(self, ex, rng):
        images, layers = rng.normal(size=(3, 1, 32, 32)), oracle.lenet5_layers(rng)
        codes = rng.integers(0, 2, size=(10, 84)) * 2.0 - 1
        got = ex.run(
            probes.states,
            given=PARTS,
            images=images,
            layers=layers,
            table=TABLE,
            codes=codes,
        )
        assert_close(got, oracle.states_by_hand(images, layers))

    def check_distances(self, ex, rng, count):
        codes = np.zeros((10, 84))
        codes[1] = rng.integers(0, 2, size=84) * 2 - 1
        codes[2] = -codes[1]
        images = rng.normal(size=(count, 1, 32, 32))
        got = ex.run(probes.parallelogram, given=PARTS, table=TABLE, codes=codes, images=images)
        assert got["shape"] == (count, 10), "shape of the distances"
        assert_close(got["combined"], np.full(count, 168.0), rtol=1e-4)

    @points(1, hint="The last layer is RBFOutput(codes): ten distances for each image.")
    def test_puts_out_distances_to_the_codes(self, ex, rng):
        self.check_distances(ex, rng, count=3)

    @points(1, hint="Only the axes of C5's maps go, 1 x 1: the axis of the images stays.")
    def test_one_image_alone(self, ex, rng):
        self.check_distances(ex, rng, count=1)

    @points(1, hint="Every layer learns: nothing may cut the graph between images and distances.")
    def test_gradients_arrive(self, ex, rng):
        codes = rng.integers(0, 2, size=(10, 84)) * 2.0 - 1
        got = ex.run(probes.reached, given=PARTS, name="LeNet5", arguments=[TABLE, codes],
                     maps=rng.normal(size=(2, 1, 32, 32)))  # fmt: skip
        assert got == REACHED

    @points(2, hint="Six layers have parameters. The codes have none; C3 has 1,516, not 2,416.")
    def test_has_60000_parameters(self, ex):
        assert (
            ex.run(probes.parameters, given=PARTS, table=TABLE, codes=np.ones((10, 84))) == 60_000
        )

    @points(1, hint="The weights of C1, C5 and F6 come from initial_weights, each with its fan-in.")
    def test_weights_start_small(self, ex):
        got = ex.run(probes.network_start, given=PARTS, table=TABLE, codes=np.ones((10, 84)))
        assert got == {150: UNIFORM, 48000: UNIFORM, 10080: UNIFORM}


@task(
    "rbf_loss",
    difficulty=1,
    minutes=10,
    hints=["From each row pick the column that the label names, then take the mean."],
)
class TestRbfLoss:
    @points(2, hint="Only the distance to the true class counts; the mean is over the images.")
    def test_mean_distance_of_the_true_class(self, ex, rng):
        distances, labels = rng.uniform(0, 9, size=(5, 4)), rng.permutation([0, 1, 2, 3, 3])
        want = np.mean([row[k] for row, k in zip(distances, labels, strict=True)])
        assert_close(ex.run(probes.loss, name="rbf_loss", distances=distances, labels=labels), want)

    @points(1, hint="The loss is a tensor that knows where it comes from, not a plain number.")
    def test_gradient(self, ex, rng):
        distances, labels = rng.uniform(0, 9, size=(5, 4)), rng.permutation([0, 1, 2, 3, 3])
        got = ex.run(probes.slopes, name="rbf_loss", values=distances, labels=labels)
        assert_close(got, np.eye(4)[labels] / 5, rtol=2e-5)


@task(
    "map_loss",
    difficulty=2,
    minutes=20,
    hints=[
        "The sum over the classes and exp(-j) together: one more column, which holds j.",
        "log(sum of exp) has a function of its own in every framework, which subtracts the "
        "largest exponent first.",
    ],
)
class TestMapLoss:
    @points(3, hint="y_true + log(exp(-j) + sum of exp(-y)) for each image, then the mean.")
    def test_true_class_against_the_others(self, ex, rng):
        distances, labels = rng.uniform(0, 5, size=(5, 4)), rng.permutation([0, 1, 2, 3, 3])
        for j in (0.5, 3.0):
            weights = np.exp(-j) + np.exp(-distances).sum(axis=1)
            want = np.mean(distances[np.arange(5), labels] + np.log(weights))
            got = ex.run(probes.loss, given=("rbf_loss",), name="map_loss", distances=distances,
                         labels=labels, j=j)  # fmt: skip
            assert_close(got, want)

    @points(1, hint="exp(-2000) is 0 and log(0) is infinite: use the framework's logsumexp.")
    def test_large_distances(self, ex):
        distances = np.array([[2000.0, 2300.0, 2600.0], [2100.0, 2000.0, 2900.0]])
        got = ex.run(probes.loss, given=("rbf_loss",), name="map_loss", distances=distances,
                     labels=np.array([1, 2]), j=2500.0)  # fmt: skip
        assert_close(got, np.mean([300.0, 900.0]))

    @points(1, hint="j may be much smaller than all distances, or much larger: exp(2000) is inf.")
    def test_distances_far_from_j(self, ex):
        small_j = {"distances": np.array([[5000.0, 4000.0, 4500.0]]), "labels": [2], "j": 2000.0}
        large_j = {"distances": np.array([[3.0, 8.0, 1.0]]), "labels": [1], "j": 900.0}
        got = [
            ex.run(probes.loss, given=("rbf_loss",), name="map_loss", **case)
            for case in (small_j, large_j)
        ]
        assert_close(np.array(got), [2500.0, 7 + np.log(1 + np.exp(-2) + np.exp(-7))])

    @points(1, hint="The loss is a tensor that knows where it comes from, not a plain number.")
    def test_gradient(self, ex, rng):
        distances, labels = rng.uniform(0, 5, size=(5, 4)), rng.permutation([0, 1, 2, 3, 3])
        weights = np.exp(-distances)
        shares = weights / (weights.sum(axis=1, keepdims=True) + np.exp(-3.0))
        got = ex.run(probes.slopes, given=("rbf_loss",), name="map_loss", values=distances,
                     labels=labels, j=3.0)  # fmt: skip
        assert_close(got, (np.eye(4)[labels] - shares) / 5, rtol=2e-5)
