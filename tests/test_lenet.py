"""Tests of the chapter on LeNet: the network, its size and cost, its loss, what it sees."""

import math

import numpy as np

from autograder import assert_close, points, task
from oracles import common as oracles
from oracles import lenet as oracle
from probes import lenet as probes
from probes import small_nets

# --- the tests


def check_untouched(got):
    """Modes, hooks, gradients and statistics are as they were."""
    before, after = dict(got["before"]), dict(got["after"])
    assert_close(after.pop("values"), before.pop("values"))
    assert after == before


@task(
    "LeNet",
    difficulty=2,
    minutes=30,
    hints=[
        "Write down the size of the maps behind every layer before you write code: "
        "28, 28, 14, 10, 5. The first linear layer then sees 16 * 5 * 5 values.",
        "Four activations in all: one follows each layer with weights but the last.",
        "Nothing follows the last layer. The softmax is part of the loss.",
    ],
)
class TestLeNet:
    @points(1, hint="Add up by hand: 156 + 2,416 + 48,120 + 10,164 + 850.")
    def test_has_61706_parameters(self, ex):
        assert ex.run(probes.parameter_count) == 61_706

    @points(4, hint="Go through the list in the docstring; an activation follows four layers.")
    def test_computes_the_reference_function(self, ex, rng):
        images, layers, answers = oracle.example(rng)
        oracles.assert_adequate({"fc3": answers["fc3"]})
        assert_close(ex.run(probes.logits, images=images, layers=layers), answers["fc3"])

    @points(1, hint="The same network for a batch of 1 and of 7: flatten each image by itself.")
    def test_takes_batches_of_any_size(self, ex, rng):
        for batch in (1, 7):
            images, layers, answers = oracle.example(rng, batch)
            assert_close(ex.run(probes.logits, images=images, layers=layers), answers["fc3"])

    @points(1, hint="num_classes is the number of values of the last layer.")
    def test_number_of_classes_is_an_argument(self, ex, rng):
        images, layers, answers = oracle.example(rng, num_classes=4)
        assert_close(ex.run(probes.logits, images=images, layers=layers), answers["fc3"])

    @points(1, hint="This network has no dropout and no normalization.")
    def test_answers_alike_while_training(self, ex, rng):
        images, layers, answers = oracle.example(rng)
        got = ex.run(probes.logits, images=images, layers=layers, training=True)
        assert_close(got, answers["fc3"])

    @points(1, hint="Between images and logits every step must be one that gradients pass.")
    def test_gradients_reach_every_parameter(self, ex, rng):
        images, layers, _ = oracle.example(rng)
        upstream = rng.normal(size=(3, 10))
        largest = ex.run(probes.gradients, images=images, layers=layers, upstream=upstream)
        assert len(largest) == 10, "trainable tensors"
        assert all(one is not None and one > 0 for one in largest)


@task(
    "count_parameters",
    difficulty=1,
    minutes=10,
    hints=[
        "Both frameworks list the trainable tensors of a model. How many numbers does a tensor "
        "of shape (6, 1, 5, 5) hold?",
    ],
)
class TestCountParameters:
    @points(1, hint="Count the numbers in each tensor, not the tensors.")
    def test_counts_lenet(self, ex):
        assert ex.run(probes.counted_of_lenet, given=("LeNet",)) == 61_706

    @points(1, hint="The running statistics of a normalization are stored, but not trained.")
    def test_leaves_out_what_is_never_trained(self, ex):
        assert ex.run(probes.counted) == sum(oracle.PARAMETERS.values())

    @points(1, hint="Not every parameter is called weight or bias; ask the model for all of them.")
    def test_parameters_of_any_name(self, ex):
        assert ex.run(probes.counted_of_a_layer_of_its_own) == 3 * 7 + 7 + 2 * 7

    @points(1, hint="A frozen layer keeps its weights during training.")
    def test_leaves_out_frozen_layers(self, ex):
        trainable = sum(oracle.PARAMETERS.values()) - oracle.PARAMETERS["conv2"]
        assert ex.run(probes.counted, freeze_conv2=True) == trainable

    @points(1, hint="What several layers share is stored, and trained, once.")
    def test_shared_parameters_count_once(self, ex):
        assert ex.run(probes.counted_of_shared_layers) == 5 * 5 + 5


@task(
    "count_multiply_adds",
    difficulty=3,
    minutes=30,
    hints=[
        "Every output value of a layer costs one multiply-add for each weight that it uses: "
        "for a convolution, the weights of one kernel; for a linear layer, its inputs.",
        "You need the output of every layer for one image: forward hooks give it in PyTorch, a "
        "second `keras.Model` from the same input to `layer.output` in Keras.",
        "All weights of the layer divided by its output channels are the weights per value; "
        "groups come out right by themselves.",
    ],
)
class TestCountMultiplyAdds:
    @points(2, hint="784 positions, 6 kernels, 25 weights: 117,600 for the first layer.")
    def test_counts_lenet(self, ex):
        got = ex.run(probes.multiply_adds_of_lenet, given=("LeNet",))
        assert got == [[117_600, 240_000, 48_000, 10_080, 840]]

    @points(2, hint="A stride leaves fewer positions, a group sees only some input channels.")
    def test_stride_padding_and_groups(self, ex):
        assert ex.run(probes.multiply_adds, shape=small_nets.IMAGE) == oracle.MULTIPLY_ADDS

    @points(1, hint="A larger image costs more in the convolutions, not in the linear layer.")
    def test_cost_depends_on_the_image(self, ex):
        expected = [6 * 8 * 4 * 2 * 3 * 2, 9 * 7 * 2 * 2 * 2 * 3, 5 * 9]
        assert ex.run(probes.multiply_adds, shape=(2, 16, 7)) == expected

    @points(1, hint="A linear layer may be applied at every place of its input: count its output.")
    def test_linear_layer_at_every_place(self, ex):
        got = ex.run(probes.multiply_adds_at_every_place)
        assert got == [5 * 3 * 3 * 4], "a linear layer (3 to 4) at 5 * 3 places"

    @points(1, hint="An image has the precision of the weights that it meets.")
    def test_model_in_double_precision(self, ex):
        got = ex.run(probes.multiply_adds, shape=small_nets.IMAGE, double=True)
        assert got == oracle.MULTIPLY_ADDS

    @points(1, hint="Remove your hooks, so that a second count starts afresh.")
    def test_leaves_the_model_as_it_was(self, ex):
        got = ex.run(probes.multiply_adds_of_lenet, given=("LeNet",), times=2)
        assert got == [[117_600, 240_000, 48_000, 10_080, 840]] * 2

    @points(1, hint="Layers are counted as they are executed, wherever they were declared.")
    def test_order_of_execution(self, ex):
        got = ex.run(probes.multiply_adds_of_branches, shape=(2, 5, 6))
        assert got["counts"] == [30 * one for one in small_nets.BRANCHES.values()]

    @points(1, hint="Each layer keeps its own mode, and no normalization moves its statistics.")
    def test_modes_and_statistics_stay(self, ex):
        got = ex.run(probes.multiply_adds_of_branches, shape=(2, 5, 6))
        check_untouched(got)

    @points(1, hint="A model may raise an error; its hooks have to go all the same.")
    def test_nothing_stays_behind_after_an_error(self, ex):
        images = np.zeros((1, 3, 5, 6))
        got = ex.run(probes.state_after_an_error, function="count_multiply_adds", images=images)
        assert got["raised"], "the error of the model was swallowed"
        check_untouched(got)


@task(
    "cross_entropy",
    difficulty=2,
    minutes=20,
    hints=[
        "The logarithm of the softmax is logit_label - log(sum_j exp(logit_j)).",
        "Adding the same number to all logits of an image does not change its softmax. Which "
        "number makes every exponential at most 1?",
    ],
)
class TestCrossEntropy:
    @points(1, hint="Without any knowledge each of K classes has probability 1 / K.")
    def test_equal_logits_cost_the_logarithm_of_the_classes(self, ex):
        got = ex.run(probes.loss, logits=np.zeros((3, 7)), labels=np.array([0, 6, 2]))
        assert_close(got, math.log(7))

    @points(2, hint="Natural logarithm, negative sign, mean over the images of the batch.")
    def test_mean_over_the_batch(self, ex, rng):
        scores, labels = 3 * rng.normal(size=(5, 7)), rng.integers(0, 7, size=5)
        got = ex.run(probes.loss, logits=scores, labels=labels)
        assert_close(got, oracles.cross_entropy(scores, labels))

    @points(2, hint="exp(1000) overflows, and exp(-2000) is 0: no logarithm of a probability.")
    def test_large_logits(self, ex):
        scores = np.repeat([[-1000.0], [-902.0], [-3.0]], 10, axis=1)
        scores[:, :3] = [[1000, 998, -999], [-900, -901, -899], [2, 0, 1]]
        labels = np.array([1, 0, 2])
        got = ex.run(probes.loss, logits=scores, labels=labels)
        assert_close(got, oracles.cross_entropy(scores, labels))
        far = ex.run(probes.loss, logits=scores, labels=np.array([2, 0, 2]))
        assert_close(far, oracles.cross_entropy(scores, np.array([2, 0, 2])))

    @points(1, hint="The gradient of each image is (softmax - one-hot label) / batch size.")
    def test_gradient(self, ex, rng):
        scores, labels = 2 * rng.normal(size=(4, 6)), np.array([5, 0, 3, 3])
        softmax = np.exp(scores - np.logaddexp.reduce(scores, axis=1)[:, None])
        expected = (softmax - np.eye(6)[labels]) / 4
        assert_close(ex.run(probes.loss_gradient, logits=scores, labels=labels), expected)


@task(
    "feature_maps",
    difficulty=2,
    minutes=25,
    hints=[
        "PyTorch: `module.register_forward_hook` calls your function with each output. Keras: a "
        "model from the same input to the `output` of every convolution.",
        "An activation that works in place overwrites the tensor that a hook has kept: keep a "
        "copy. And hooks stay until `remove()` is called.",
    ],
)
class TestFeatureMaps:
    @points(3, hint="What each convolution itself answers: before activation and pooling.")
    def test_output_of_each_convolution(self, ex, rng):
        images, layers, answers = oracle.example(rng)
        got = ex.run(probes.maps, given=("LeNet",), images=images, layers=layers)
        assert_close(got, [answers["conv1"], answers["conv2"]])

    @points(1, hint="Copy what you keep: the next layer may work in place.")
    def test_survives_activations_that_work_in_place(self, ex, rng):
        images, layers, answers = oracle.example(rng)
        for in_place in (False, True):
            got = ex.run(
                probes.maps, given=("LeNet",), images=images, layers=layers, in_place=in_place
            )
            assert_close(got, [answers["conv1"], answers["conv2"]])

    @points(1, hint="Remove the hooks, so that a second call starts afresh.")
    def test_leaves_the_model_as_it_was(self, ex, rng):
        images, layers, answers = oracle.example(rng)
        expected = [answers["conv1"], answers["conv2"]]
        got = ex.run(
            probes.maps_before_and_after_a_second_call,
            given=("LeNet",),
            images=images,
            layers=layers,
        )
        assert_close(got[0], expected)
        assert_close(got[1], expected)

    @points(1, hint="Convolutions stand at any depth; they answer in the order of execution.")
    def test_order_of_execution(self, ex, rng):
        got = ex.run(probes.maps_of_branches, images=rng.normal(size=(2, 2, 5, 6)))
        assert got["shapes"] == [(2, 3, 5, 6), (2, 4, 5, 6), (2, 4, 5, 6)]

    @points(1, hint="Each layer keeps its own mode, and no normalization moves its statistics.")
    def test_modes_and_statistics_stay(self, ex, rng):
        check_untouched(ex.run(probes.maps_of_branches, images=rng.normal(size=(2, 2, 5, 6))))

    @points(1, hint="A model may raise an error; its hooks have to go all the same.")
    def test_nothing_stays_behind_after_an_error(self, ex):
        images = np.zeros((1, 3, 5, 6))
        got = ex.run(probes.state_after_an_error, function="feature_maps", images=images)
        assert got["raised"], "the error of the model was swallowed"
        check_untouched(got)


@task(
    "first_layer_filters",
    difficulty=2,
    minutes=15,
    hints=[
        "In which order does the framework store a kernel? Print the shape of the weights.",
        "Subtract each kernel's own minimum, then divide by its own span.",
    ],
)
class TestFirstLayerFilters:
    @points(2, hint="One image for each output channel, stretched by itself from 0 to 1.")
    def test_each_filter_spans_black_to_white(self, ex, rng):
        images, layers, _ = oracle.example(rng)
        kernels = layers[0]["weight"][:, 0]  # (6, 5, 5)
        smallest = np.array([one.min() for one in kernels])[:, None, None]
        largest = np.array([one.max() for one in kernels])[:, None, None]
        got = ex.run(probes.filters, given=("LeNet",), images=images, layers=layers)
        assert_close(got, (kernels - smallest) / (largest - smallest), rtol=1e-5)

    @points(1, hint="Zero divided by zero is NaN: give a constant kernel a span to divide by.")
    def test_constant_filter_is_black(self, ex, rng):
        images, layers, _ = oracle.example(rng)
        layers[0]["weight"][2] = 0.25
        got = ex.run(probes.filters, given=("LeNet",), images=images, layers=layers)
        assert_close(got[2], np.zeros((5, 5)))
        assert np.isfinite(got).all()

    @points(1, hint="Any network will do, and its kernels need not be square.")
    def test_kernels_of_another_network(self, ex):
        kernels = np.arange(24.0).reshape(2, 3, 4) ** 2 - 50
        got = ex.run(probes.filters_of, kernels=kernels)
        low, high = kernels[:, :1, :1], kernels[:, -1:, -1:]  # they grow from first to last
        assert_close(got, (kernels - low) / (high - low), rtol=1e-5)
        got = ex.run(probes.filters_of, kernels=kernels * 2.0**-30)  # a tiny span is a span
        assert_close(got, (kernels - low) / (high - low), rtol=1e-5)

    @points(1, hint="There may be one kernel only, with all its weights equal or not.")
    def test_a_single_kernel(self, ex):
        kernels = np.array([np.full((1, 3, 4), 0.25), np.arange(12.0).reshape(1, 3, 4)])
        got = [ex.run(probes.filters_of, kernels=one) for one in kernels]
        assert_close(np.array(got), kernels * [[[[0.0]]], [[[1.0]]]] / 11, rtol=1e-5)


@task(
    "one_cycle",
    difficulty=2,
    minutes=20,
    hints=[
        "Write one line that turns a progress from 0 to 1 into a value from a to b along a "
        "cosine, and use it for both arcs.",
        "The last step is number total_steps - 1: the rate is at its smallest there, not after.",
    ],
)
class TestOneCycle:
    @points(1, hint="Start, peak and end: max_lr / 25, max_lr, max_lr / 250,000.")
    def test_start_peak_and_end(self, ex):
        rates = [ex.one_cycle(step, 110, 0.5, pct_start=0.1) for step in (0, 10, 109)]
        assert_close(rates, [0.02, 0.5, 2e-6])
        assert_close(rates[2], 2e-6)

    @points(3, hint="Both arcs are half cosine waves; the peak may lie between two steps.")
    def test_every_step_with_default_arguments(self, ex):
        for total_steps in (25, 60):
            rates = [ex.one_cycle(step, total_steps, 0.003) for step in range(total_steps)]
            assert_close(rates, oracle.one_cycle_by_hand(total_steps, 0.003))

    @points(1, hint="The initial rate is max_lr / div_factor, the final one initial / final_div.")
    def test_other_arguments(self, ex):
        shape = dict(pct_start=0.45, div_factor=8.0, final_div_factor=20.0)
        rates = [ex.one_cycle(step, 31, 2.0, **shape) for step in range(31)]
        assert_close(rates, oracle.one_cycle_by_hand(31, 2.0, **shape))

    @points(1, hint="With peak = 0 there is nothing to warm up, and nothing to divide by zero.")
    def test_warm_up_may_be_empty(self, ex):
        rates = [ex.one_cycle(step, 10, 1.5, pct_start=0.1) for step in range(10)]
        waves = np.cos(np.pi * np.arange(10) / 9)
        assert_close(rates, 6e-6 + (1.5 - 6e-6) / 2 * (1 + waves))

    @points(1, hint="With a peak before step 0 the second arc has begun already: use the formula.")
    def test_peak_before_the_first_step(self, ex):
        rates = [ex.one_cycle(step, 10, 1.5, 0.05, 10.0, 100.0) for step in range(10)]
        waves = np.cos(np.pi * (np.arange(10) + 0.5) / 9.5)  # from -0.5 to 9
        assert_close(rates, 0.0015 + (1.5 - 0.0015) / 2 * (1 + waves))

    @points(1, hint="Steps are numbered from 0 to total_steps - 1; raise ValueError for others.")
    def test_refuses_steps_outside_the_training(self, ex):
        assert ex.error("one_cycle", -1, 10, 0.1) == "ValueError"
        assert ex.error("one_cycle", 10, 10, 0.1) == "ValueError"
